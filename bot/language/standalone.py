"""Which sentences can stand without their neighbours: not "He ...", not "The firm ...", not half a quotation."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from bot.language.abbreviations import SPEECH_VERBS
from bot.language.options import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.material import Line, Material


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


FEWEST_WORDS = 5
"""A shorter sentence tells nothing by itself."""

END_REACH = 8
"""The final stop is among so many last characters."""

LONGEST_LEAD_IN = 14
"""A phrase before the subject ends at a comma within so many words."""

LONGEST_QUOTATION = 4
"""After so many sentences without a mark, a quotation that was opened has lost its closing mark."""

PERSONAL = _words("he she they him them")
POSSESSIVE = _words("his her its their")
IMPERSONAL = _words("it this that these those")
SUBJECTS = _words("he she they it")
POINTERS = _words("then that these those it them him her this which")

ADVERBS = _words(
    "but and so yet or then still also now later instead however meanwhile nevertheless nonetheless earlier today",
    "yesterday afterwards afterward indeed moreover furthermore additionally finally eventually ultimately recently",
    "previously initially originally overall thus therefore hence besides separately similarly likewise once soon",
    "although though because",
)
PREPOSITIONS = _words(
    "in on at by during since until for over from with under despite following throughout within last next this",
    "according per through of among",
)
CONJUNCTIONS = _words("after before when while as if once although though because whenever where unless whether")

WHOSE = _words(
    "company firm group organisation organization agency charity corporation retailer airline carrier bank club team",
    "side band newspaper network website union party panel committee ministry department board council body",
    "institution",
    "school hospital minister senator congressman congresswoman lawmaker governor mayor president premier chancellor",
    "spokesman spokeswoman spokesperson official officer actor actress singer star player striker midfielder defender",
    "goalkeeper captain coach manager boss man woman boy girl couple pair duo trio teen teenager youth suspect victim",
    "defendant judge author director chairman chairwoman executive lawyer attorney doctor driver pilot gunman attacker",
    "student professor researcher scientist father mother son daughter brother sister husband wife baby child family",
    "men women girls boys children suspects victims politician leader candidate latter two three four researchers",
    "scientists authors brothers sisters parents pensioner musician rapper model presenter journalist footballer",
)
"""After "the": people and bodies that only an earlier sentence can have named."""

IDENTIFIED = _words(
    "of for that which who whose behind against between by from in at with involving called named known charged",
    "accused suspected responsible dubbed led run owned backed to on where",
)
"""What says in the same sentence who is meant."""

TIMES = _words("week month year morning afternoon evening spring summer autumn fall winter season time")

POINTING = {
    "fr": _words("il elle ils elles ce cela ceci celui-ci celle-ci ceux-ci son sa ses leur leurs"),
    "de": _words("er sie es dies dieser diese dieses sein seine ihr ihre ihm ihn"),
    "es": _words("él ella ellos ellas esto eso este esta su sus"),
    "it": _words("lui lei egli ella essi loro questo questa suo sua"),
    "pt": _words("ele ela eles elas isso isto este esta seu sua seus suas"),
    "sv": _words("han hon de den det detta dessa hans hennes deras"),
    "cs": _words("on ona oni ten ta to tento tato jeho její jejich"),
    "sk": _words("on ona oni ten tá to tento táto jeho jej ich"),
    "pl": _words("on ona oni one ten ta to jego jej ich"),
    "uk": _words("він вона вони воно це цей ця його її їх їхній"),
    "el": _words("αυτός αυτή αυτό αυτοί αυτές αυτά"),
}
"""First words that point back, in other languages."""

_MONTH_OR_DAY = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues?|Wed|Wednes|Thurs?|Fri|Sat|Satur|Sun)[a-z]*\.?,?$"
)
_DOUBLE_CHARACTERS = frozenset('"“”«»„')
_ANY_MARK = re.compile(r"""["“”«»„‘]""")
_EDGE_MARK = re.compile(r"^'|\W['’]")
_MARK = re.compile(
    r"""(?P<double_open>[“«„]|(?<![^\s(\[—–-])"(?=\S))|(?P<double_close>[”»]|(?<=\S)"(?![^\s.,;:!?)\]—–-]))"""
    r"""|(?P<single_open>(?<![\w'’.,!?])[‘'](?=[a-z])(?!(?:s|t|d|ll|re|ve|m|tis|twas|em|cause|til)\b))"""
    r"""|(?P<single_close>(?<=[.,!?…])['’](?!\w))|(?P<single_weak>(?<=\w)['’](?=[\s,.;:!?)”"]))""",
    re.IGNORECASE,
)
_QUOTED = re.compile(r'[“«„"][^“”«»„"]*[”»"]')
_END = re.compile(r"[.!?…؟।。！？][\"”’'»)\]」』]*$")
_INVITATION = re.compile(
    r"(?:click\b|scroll down|watch\b|read (?:more|also|the full)|read:|see also|related:|photos?:|image[ :]|caption\b|"
    r"video:|listen:|share (?:this|on|by|via)|follow us|sign up|subscribe|editor[’']s note|updated?:|published:|by\. |"
    r"more:|advertisement|copyright|©|story continues|this is a (?:developing|breaking)|all rights|for more\b|"
    r"e-?mail us|correction:)",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    r"(?:it[’']s|it (?:is|was|will be|has been|had been|would be|remains|seems|appears|became|may be|could be))\s+"
    r"(?:(?:not|also|still|now|yet|thought|widely|only|just|very|too|even|more|most)\s+)*"
    r"(?:clear|unclear|known|unknown|understood|believed|thought|expected|feared|hoped|reported|alleged|claimed|said|"
    r"estimated|possible|impossible|likely|unlikely|important|essential|vital|necessary|crucial|time|easy|hard|"
    r"difficult|rare|common|certain|revealed|announced|confirmed|the (?:first|second|third|latest|biggest|largest))\b"
    r"|it (?:emerged|turned out|turns out|transpired)\b",
    re.IGNORECASE,
)
_VERBS = "|".join(sorted(SPEECH_VERBS))
_PRONOUN_SPEAKS = re.compile(
    rf"[”\"»][,.]?\s+(?:(?:he|she|they|it)\s+(?:\w+ly\s+|also\s+|had\s+)?(?:{_VERBS})|(?:{_VERBS})\s+(?:he|she|they|it))\b"
    rf"|[”\"»]\s+(?:he|she|they)\s+\w+"
    rf"|,\s(?:he|she|they|it)\s(?:{_VERBS})\s*[.,]",
    re.IGNORECASE,
)


_FIRST_WORD = re.compile(r"\W*(\w+)")
_NO_LEAD_IN = PERSONAL | POSSESSIVE | {"the", "both", "neither"}
_SUSPECTS = _NO_LEAD_IN | IMPERSONAL | POINTERS | ADVERBS | PREPOSITIONS | CONJUNCTIONS
_ENCLOSING = ".,:;!?…()[]\"“”‘’'«»-–—"
_OPENERS = frozenset("\"“‘'")
_PRONOUN = re.compile(r" (?:he|she|they|it)\b")


class Lack(StrEnum):
    """What a sentence needs from the one before it."""

    PERSON = "person"
    BODY = "body"
    THING = "thing"


class Verdict(NamedTuple):
    """How a sentence stands; where a word lacks its meaning, which kind, and where the word ends in the sentence."""

    standing: Standing
    lack: Lack | None = None
    at: int = -1


FREE = Verdict(Standing.FREE)
NEVER = Verdict(Standing.NEVER)


def judge(material: Material) -> list[Verdict]:
    """How each sentence of ``material`` stands.

    In languages other than English only quotation marks, length, the final stop and the first word tell.
    """
    verdicts = []
    for line, torn in zip(material.lines, torn_quotations(material.lines), strict=True):
        if torn or is_fragment(line, wordy=material.code not in {"zh", "ja", "th"}):
            verdicts.append(NEVER)
        else:
            verdicts.append(subject(line.text) if material.code == "en" else _other_subject(line.text, material.code))
    return verdicts


def _other_subject(text: str, code: str | None) -> Verdict:
    """Whether a sentence in another language begins with a word that points back."""
    points = [word.lower() in POINTING.get(code or "", frozenset()) for word in _first_words(text, 1)[:1]]
    return Verdict(Standing.AFTER) if any(points) else FREE


def torn_quotations(lines: Sequence[Line]) -> list[bool]:
    """For each sentence, whether it is cut out of a quotation that goes on before or after it."""
    torn: list[bool] = []
    inside = {"double": False, "single": False}
    paragraph, unmarked = None, 0
    for line in lines:
        text = line.text
        apostrophes = "'" in text or "’" in text
        marked = inside["single"] or bool(_ANY_MARK.search(text) or (apostrophes and _EDGE_MARK.search(text)))
        unmarked = 0 if marked else unmarked + 1
        if (line.article, line.paragraph) != paragraph or unmarked > LONGEST_QUOTATION:
            paragraph, inside = (line.article, line.paragraph), {"double": False, "single": False}
        torn.append(_tear(text, inside) if marked else any(inside.values()))
    return torn


def _tear(text: str, inside: dict[str, bool]) -> bool:
    """Whether one sentence is torn; ``inside`` says in which marks it begins, and then in which the next one does."""
    torn, opened_here = False, dict.fromkeys(inside, False)
    for match in _MARK.finditer(text):
        kind, _, act = (match.lastgroup or "").partition("_")
        if act == "open":
            inside[kind] = opened_here[kind] = True
        elif act == "close" or inside[kind]:
            torn = torn or not opened_here[kind]
            inside[kind] = opened_here[kind] = False
    return torn or any(inside.values())


def is_furniture(text: str) -> bool:
    """Whether ``text`` is no sentence of the story: it has no final stop, or it invites the reader to do something."""
    if not _END.search(text, max(0, len(text) - END_REACH)) or _INVITATION.match(text):
        return True
    if text.startswith("(") and text.endswith(")"):
        return True
    return "| " in text or "Getty Images" in text or " AFP/" in text or " REX/" in text


def is_fragment(line: Line, *, wordy: bool = True) -> bool:
    """Whether ``line`` is furniture, too short to tell anything, a question to the reader, or words without speaker."""
    text = line.text
    if line.furniture or (wordy and line.words < FEWEST_WORDS):
        return True
    outside = _QUOTED.sub("", text) if any(mark in text for mark in _DOUBLE_CHARACTERS) else text
    if outside is text:
        return text.endswith("?")
    return not any(character.isalpha() for character in outside) or outside.rstrip("\"”’'»)] ").endswith("?")


def subject(text: str) -> Verdict:
    """Whether the English sentence ``text`` says itself who or what it is about."""
    if _PRONOUN.search(text) and _PRONOUN_SPEAKS.search(text):
        return Verdict(Standing.AFTER)
    first = _FIRST_WORD.match(text)
    if first is None or first.group(1).lower() not in _SUSPECTS:
        return FREE
    nearby = first.group(1).lower() in _NO_LEAD_IN
    tokens = _first_words(text, 5 if nearby else LONGEST_LEAD_IN + 6)
    return _judge_word(text, tokens, _subject_start(tokens))


def _judge_word(text: str, tokens: Sequence[str], start: int) -> Verdict:
    """Whether the word that the subject begins with points at something outside the sentence."""
    word = tokens[start] if start < len(tokens) else ""
    lower = word.lower().replace("’", "'")
    stem = lower.split("'")[0]
    verdict = FREE
    if stem in PERSONAL or (lower in POSSESSIVE and text[:1] not in _OPENERS):
        verdict = Verdict(Standing.AFTER, Lack.PERSON if lower in {"he", "she"} else None, _end_of(word, text))
    elif text[:1] in _OPENERS:
        verdict = FREE
    elif stem in IMPERSONAL or stem in POINTERS:
        following = tokens[start + 1].lower() if start + 1 < len(tokens) else ""
        alone = _stands_impersonally(stem, following, text[_end_of(word, text) - len(word) :])
        verdict = FREE if alone else Verdict(Standing.AFTER)
    elif lower in _NO_LEAD_IN:
        verdict = _bare(text, tokens, start)
    return verdict


def _first_words(text: str, most: int) -> list[str]:
    """The first words of ``text`` without what encloses them; a comma is a word of its own."""
    words = []
    for token in text.split(maxsplit=most)[:most]:
        if word := token.strip(_ENCLOSING):
            words.append(word)
        if token[-1] == ",":
            words.append(",")
    return words


def _end_of(word: str, text: str) -> int:
    """Where ``word`` ends the first time that it stands in ``text``."""
    match = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)
    return match.end() if match else 0


def _subject_start(tokens: Sequence[str]) -> int:
    """Which token the subject begins with, after adverbs and a phrase that ends in a comma."""
    start = 0
    while start < len(tokens) and (tokens[start].lower() in ADVERBS or tokens[start] == ","):
        start += 1
    if start >= len(tokens):
        return 0
    first = tokens[start].lower()
    if first not in PREPOSITIONS and first not in CONJUNCTIONS:
        return start
    if _points_back(tokens[start + 1 : start + 3]):
        return start + 1
    lead_in = tokens[start : start + LONGEST_LEAD_IN]
    if "," not in lead_in:
        return _bare_pronoun(lead_in, start) if first in PREPOSITIONS else start
    comma = lead_in.index(",")
    named = any(token[:1].isupper() and not _MONTH_OR_DAY.match(token) for token in lead_in[1:comma])
    return 0 if named and first in CONJUNCTIONS else start + comma + 1


def _points_back(tokens: Sequence[str]) -> bool:
    """Whether a phrase like "By then", "Of these" or "At that time" begins the sentence."""
    words = [token.lower() for token in tokens]
    return bool(words) and words[0] in POINTERS and not (words[0] == "this" and words[1:] and words[1] in TIMES)


def _bare_pronoun(lead_in: Sequence[str], start: int) -> int:
    """The place of the pronoun in "In a statement it said", where no name comes before it; otherwise ``start``."""
    for offset, token in enumerate(lead_in):
        if token.lower() in SUBJECTS:
            return start + offset
        if offset and token[:1].isupper() and not _MONTH_OR_DAY.match(token):
            break
    return start


def _stands_impersonally(stem: str, following: str, rest: str) -> bool:
    """Whether "it" or "this" points at nothing before it: "It is unclear whether", "This week", "Those who"."""
    if stem == "it":
        return bool(_EXPLETIVE.match(rest))
    if stem == "those":
        return following in IDENTIFIED or following.endswith(("ing", "ed"))
    return stem == "this" and following in TIMES


def _bare(text: str, tokens: Sequence[str], start: int) -> Verdict:
    """Whether "the company" and its like come without a name."""
    for offset in (1, 2):
        if start + offset >= len(tokens):
            return FREE
        word = tokens[start + offset]
        lower = word.lower().replace("’", "'")
        if word[:1].isupper():
            return FREE
        if lower.removesuffix("'s") in WHOSE or lower.endswith("-year-old"):
            following = tokens[start + offset + 1] if start + offset + 1 < len(tokens) else ""
            named = following.lower() in IDENTIFIED or following[:1].isupper()
            return FREE if named else Verdict(Standing.AFTER, Lack.BODY, _end_of(word, text))
    return FREE
