"""What a name finder takes for a name and is none: offices, words for anybody, what stands in a dateline's brackets."""

from __future__ import annotations

import re

_ANYBODY = frozenset(
    "dad daddy papa mum mummy mom mommy mama grandma grandpa granny nana god jesus nobody everybody "
    "somebody anybody everyone "
    "someone anyone none many most others both either neither "
    "medicare medicaid obamacare baptist catholic muslim muslims hispanic latino internet latinos hispanics "
    "sens reps govs vp ceo cfo repubs dems "
    "lgbt lgbtq lgbt+ pac pacs mp mps msp msps mep meps brexit islam christianity judaism hinduism buddhism tory ret'd "
    "congressional presidential senatorial parliamentary "
    "covid covid-19 phd alzheimer alzheimer's alzheimer’s asperger's asperger’s crohn's crohn’s "
    "democrat democrats republican republicans libertarian libertarians "
    "premier taoiseach tánaiste dutchman".split()
) | {"lib dem", "ph.d.", "ph.d", "your honor", "your honour", "my lord", "my lady", "his excellency", "her excellency"}
"""Words with a capital that are no one's name in the news: for people, for all of a party, adjectives, illnesses."""

_ABBREVIATED = frozenset(
    "DNA RNA HIV AIDS SARS MERS PTSD ADHD IVF IQ ICU TV CCTV DVD CD PDF SMS GPS FAQ Q&A ID AI PR HR VAT GDP IPO DIY "
    "MBA COO CTO CIO MVP VIP SUV ATM WMD IED RSVP EST EDT CST CDT PST PDT GMT BST UTC FTSE".split()
)
"""What letters in capitals stand for besides bodies: substances, machines, ranks, hours."""

_OFFICE = re.compile(
    r"(?:Auditor|Attorney|Solicitor|Inspector|Surgeon|Director|Secretary)[ -]General|[A-Z]\w+ (?:Minister|Secretary)|"
    r"(?:Special|General) Counsel|(?:Secretary|Minister) (?:of|for) (?:the )?[A-Z]\w+(?:,? (?:and )?[A-Z]\w+)*|"
    r"First (?:Lady|Minister)|(?:House )?Speaker|Ceann Comhairle|(?:Majority|Minority) (?:Leader|Whip)|Chief Justice|"
    r"Chief of Staff|Vice[ -]President|"
    r"Commander[ -]in[ -]Chief|(?:\w+ )*(?:Committee|Congress|Chair|Spokes|Assembly|Council)(?:man|woman)"
)
"""What the model takes for a body and is the title of a person."""

_ATTORNEY = re.compile(r"(?:(?:Assistant|Deputy|Chief) )?(?:State|District|County|City)(?:['’]s)? Attorney")
_MINISTRY = re.compile(
    r"(?:Interior|Defen[cs]e|Treasury|Foreign|State|Education|Energy|Health|Home|Justice|Labou?r|Commerce|Transport|"
    r"Transportation|Agriculture|Finance|Culture|Housing|Environment|Trade|Prime|Homeland Security|Veterans Affairs)"
    r"(?= (?:Under)?(?:[Ss]ecretary|[Mm]inister)\b)"
)
"""The first half of an office: "Interior Secretary"."""

_RANKED = re.compile(
    r"(?:(?:Associate|Assistant|Deputy|Senior|Acting|Chief|Presiding|Circuit|District|County|Superior|Public|Works|Fire|"
    r"Executive|Managing|Town|City) ?)+(?= (?:Judge|Justice|Director|Commissioner|Magistrate|Clerk|Officer|Engineer)\b)"
)
"""What stands before a rank and names no body: "Associate Circuit Judge X", "Public Works Director X"."""

_SALUTATION = re.compile(r"Dear [A-Z]")

_HOLDER = re.compile(
    r" (?P<rank>(?:(?:Under|Deputy|Assistant|Vice|Prime|Press|Chief|First|Acting|Former|Associate) )*)"
    r"(?:Chair|Chairman|Chairwoman|Chairperson|President|Secretary|Director|Leader|Spokesman|Spokeswoman|Counsel|"
    r"Commissioner|CEO|Editor|Correspondent|Chancellor|Minister|Ambassador|Governor|Senator)$"
)
"""What a body's name never ends on: "National Committee Chair"."""

_PARTY = re.compile(r"[(,] ?[RDI](?:\.?[-–—]|\., )$")
_WHOLE_PARTY = re.compile(r"[RDI]\., ?[A-Z]\w*\.?$")
_INITIAL = re.compile(r"[A-Z]\.?")
_ACT = re.compile(r" (?:Act|Amendment|Bill|Award|Prize)\b")
"""What makes the name before it a law's or a prize's."""

_OF_OFFICE = re.compile(r"(?:Secretary|Minister) (?:of|for) (?:the )?$")
_RANK = re.compile(r" (?:Capt|Lt|Sgt|Gen|Col|Maj|Adm|Gov|Sen|Rep|Const|Cst|Cpl|Insp|Det|Supt|Ofc)\.?$")
_ADDRESS = re.compile(r"\w://|\bwww\.|\w@\w|\B@\w|\w\.[a-z]{2,6}/\S")
"""What makes the word around it an address of the web or of mail, or a handle."""

_WORD_ENDS = frozenset(' \t\n\xa0()[]<>“”"')
_CREDIT = re.compile(r"[A-Z]{2}[^()]{0,50}\((?P<agency>[^()]{2,30})\) ?[—–―-]")
"""A dateline with the agency in brackets."""


def is_no_name(text: str, start: int, end: int) -> bool:
    """Whether nobody, no body and no place is named at these characters of a line."""
    if text[start:end].lower() in _ANYBODY or text[start:end].removesuffix("s") in _ABBREVIATED:
        return True
    if _OFFICE.fullmatch(text, start, end) or _is_of_party(text, start, end):
        return True
    if _INITIAL.fullmatch(text, start, end) or _in_address(text, start, end):
        return True
    if _ATTORNEY.match(text, start, min(len(text), end + 12)) or _SALUTATION.match(text, start, end):
        return True
    if _ACT.match(text, end) or _OF_OFFICE.search(text, max(0, start - 20), start):
        return True
    before_rank = _MINISTRY.match(text, start) or _RANKED.match(text, start)
    credit = _CREDIT.match(text)
    return (before_rank is not None and before_rank.end() == end) or (
        credit is not None and credit.start("agency") <= start < credit.end("agency")
    )


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether the name stands in an address or a handle, or takes one in."""
    first, last = start, end
    while first > 0 and text[first - 1] not in _WORD_ENDS:
        first -= 1
    while last < len(text) and text[last] not in _WORD_ENDS:
        last += 1
    return any(mark in text[first:last] for mark in "@/.") and _ADDRESS.search(text, first, last) is not None


def _is_of_party(text: str, start: int, end: int) -> bool:
    """Whether a part of "R-Wis." or "R., Ky." stands there that is no name by itself: all of it, or "Wis"."""
    broken = text[end : end + 1] == "." and _PARTY.search(text, max(0, start - len(" (R., ")), start) is not None
    return broken or _WHOLE_PARTY.match(text, start, end) is not None


def without_office(text: str, start: int, end: int) -> int:
    """Where a body's name ends without the office behind it ("National Committee Chair"), else ``end``."""
    held = _HOLDER.search(text[start:end])
    rank = _RANK.search(text[start:end])
    if rank:
        return start + rank.start()
    rest = text[start : start + held.start()] if held else ""
    sure = held is not None and (" " in rest or rest.isupper() or held["rank"])
    return start + len(rest) if sure else end
