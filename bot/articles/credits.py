"""Who wrote it, and for whom: bylines and outlets as lines print them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.articles.datelines import is_city

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORK = (
    r"(?:editor|reporter|correspondent|writer|columnist|critic|journalist|contributor|producer|analyst|staff|bureau"
    r"|correspondante?|corresponsal|korrespondent(?:in|en)?|redakteur(?:in)?|redacteur|verslaggever|redactora?|periodista)"
)
_HANDED = (
    r"(?:(?:our|onze|notre|unser\w*|nuestr[oa]|nostr[oa]) )?(?=[A-ZÀ-Þ]|(?:[a-zà-þ]+ ){0,3}" + _WORK + r" [A-ZÀ-Þ])"
)
"""What a writer may be called before the name: "by our crime reporter"."""

_DONE = "written|reported|words|posted"
_KIND = "story|report|reporting|interview|analysis|review|text|exclusive|comment|sketch"
_BY = re.compile(rf"^(?:(?:(?:{_DONE}|{_KIND}) )?by|par|por|von|di|door|av|de)\b:?\s+{_HANDED}", re.IGNORECASE)
_BY_STRICT = re.compile(
    rf"^(?:By|BY|by|Par|Por|Von|Di|Door|Av|(?=[A-Z])(?i:{_DONE}|(?P<kind>{_KIND})) (?:by|BY))\b:?\s+{_HANDED}"
)
_BY_LOW = re.compile(r"^(?:di|door|von|par|por|av)\s+(?=[A-ZÀ-Þ])")
_EDITED = re.compile(r";|\b[Ee]diting by\b")
"""An agency's credit below its report names more than the writer."""

_PARTICLES = frozenset(
    "de del della der den van von la le el al bin ibn di da dos du y and et und e af av zu ter ten".split()
)
_NAME_WORD = re.compile(r"^(?:[A-ZÀ-Þ][\w'’.-]*[\w.]|[A-Z]\.?|O['’][A-Z]\w+|d['’][A-ZÀ-Þ]\w+)$")
_JOB = re.compile(
    r"\b(?:editor|reporter|correspondent|writer|columnist|staff|bureau|desk|critic|producer|contributor|analyst|chief|"
    r"associated press|reuters|special to|press association|agencies|redacción|rédaction)\b",
    re.IGNORECASE,
)
_OUTLET_WORD = re.compile(
    r"\b(?:Times|Post|Standard|Press|News|Tribune|Herald|Gazette|Chronicle|Courier|Telegraph|Guardian|Journal|Observer|"
    r"Ledger|Mail|Reuters|AP|AFP|Echo|Star|Sun|Record|Dispatch|Bulletin|Radio|TV|Weekly|Daily|Independent|Examiner|Inquirer|"
    r"Globe|Register|Mirror|Express|Review|Magazine|Correo|Diario|País|Mundo|Monde|Figaro|Gazette|Zeitung|Anzeiger|Bote|"
    r"Corriere|Repubblica|Folha|Jornal|Broadcasting|Agency|Sentinel|Monitor|Advocate|Argus|Wire)\b"
)
_OUTLET_SAYS = (
    re.compile(
        r"\b(?:notifications|newsletters?|alerts|updates) from ((?:[Tt]he )?[A-Z][\w.’'-]*(?: [A-Z&][\w.’'-]*){0,3})"
    ),
    re.compile(r"^((?:The )?[A-Z][\w.-]*(?: [A-Z&][\w.-]*){0,3})['’]s (?:journalism|reporting|newsroom)\b"),
    re.compile(r"^((?:The )?[A-Z][\w.-]*(?: [A-Z&][\w.-]*){0,3}) (?:is paid for|is supported|is funded|needs you)\b"),
    re.compile(
        r"(?:©|\(c\)|\bCopyright\b)\s*(?:Copyright\s*)?(?:©\s*)?(?:\d{4}(?:-\d{4})?,?\s*)?"
        r"((?:The |La |Le |El |Die )?[A-ZÀ-Þ][\w.’'-]*(?: (?:de |del |of |the )?[A-ZÀ-Þ&][\w.’'-]*){0,4})"
    ),
)
_SPLIT = re.compile(r"(?<!\s)\s*(?:,\s*(?=[A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ])|\band\b|\bet\b|\bund\b|\by\b|&|;|\|)\s*")
_NO_NAME = re.compile(
    r"^(?:(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?|published|updated|posted|last|first|modified|comments?|share|news|home|"
    r"publicado|actualizado|publié|staff|exclusive|opinion|(?:the )?newsroom|agency|agencies)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\s(?:at|in|for|from|AT|IN|FOR|FROM|At|In|For|From)\s(?:(?:the|THE|The) )?(?=[A-ZÀ-Þ])")
"""What stands between a writer and where the report comes from."""

_BEHIND_NAMES = re.compile(r"\s[|•·–—-]\s|\bon\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|\s/\s")
_REACHED = re.compile(r"\s\S*@.*")
_OF_WORK = re.compile(_WORK, re.IGNORECASE)
_EMPLOYER = re.compile(
    r"(?<=\w) (?:BBC|ITV|ITN|CNN|CBS|NBC|ABC|NPR|PBS|RTÉ|PA|AP|AFP|UPI|PTI|Sky News|Press Association|Reuters|Bloomberg"
    r"|Associated Press|Agence France-Presse|MailOnline|Mailonline|Local Democracy Reporting|LDRS|The [A-Z]\w*)\b.*"
)
"""Whom a writer works for, right behind the name."""

_BEATS = frozenset(
    "acting affairs africa america american americas and arts asia asian assistant associate australia beach breaking "
    "business central chief china city climate community consumer content council court courts crime cricket culture "
    "data defence defense democracy deputy digital diplomatic east eastern economics economic economy education "
    "energy england english entertainment environment environmental europe european executive fashion features film "
    "finance financial food football for foreign freelance general global golf government group health home house "
    "housing immigration india industrial industry international investigations investigative ireland junior justice "
    "legal life lifestyle live local managing medical media middle midlands money motoring multimedia music national "
    "news night north northern of online opinion our political politics property racing regional religion religious "
    "retail royal rugby rural russia scotland science security senior showbiz social society south southern special "
    "sport sports staff state sunday tech technology television tennis theatre the trainee transport travel tv uk us "
    "video wales weather web weekend west western westminster white world york".split()
)
"""What a newspaper's people write about, and the words for their ranks."""

_DAY_BEFORE = re.compile(
    r"(?<![\s,])[\s,]*\b(?:(?:last )?(?:published|updated|posted):?\s*)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|on|at)?\b\.?:?\s*$",
    re.IGNORECASE,
)
"""What stands before the figures of a date; where none follow, a month is somebody's surname."""

_TO_REACH = re.compile(
    r"(?:(?:You can )?(?:[Rr]each|[Cc]ontact|[Ee]-?mail|[Cc]all|[Ff]ollow|[Mm]essage)|(?:Write|Talk|Send tips) to) "
    r"(?:reporter )?"
)
_OF_A_WRITER = re.compile(
    r"\b(?:is (?:an?|the|our|based)\b|has (?:been|contributed|covered|written|reported|worked)\b"
    r"|(?:covers|writes|reports|lives|joined)\b|[Ff]ollow (?:him|her|them)\b|(?:can|may) be (?:reached|contacted)\b"
    r"|@\w)"
)
_PLACED = re.compile(r" (?:in|at) (?:the )?(?=[A-ZÀ-Þ])")
_TWO_BEATS = re.compile(rf"(\w+) and ((?:\w+ ){{0,2}}{_WORK}\b)", re.IGNORECASE)
_MAX_NAME, _AT_WORK = 5, 100
_LONGEST_LIFE, _OPENING = 700, 120
"""Characters of the longest account of a writer, and of its beginning, where it says what they do."""

_UNSIGNED = range(2, 4)
"""How many words, particles apart, a name has that no "By" stands before: one may be a section, four are tags."""


def is_byline(text: str) -> bool:
    """Whether a line starts the way bylines do and goes on with a name."""
    if text.startswith("From ") and is_writer_in_place(text.removeprefix("From ")):
        return True
    if match := _BY_LOW.match(text):
        return len(text[match.end() :].split()) in _UNSIGNED and is_name(text[match.end() :])
    match = _BY_STRICT.match(text)
    if not match or len(text) > 160 or _EDITED.search(text):
        return False
    rest = text[match.end() :]
    first = _SPLIT.split(rest)[0].split(",")[0].split(" on ")[0].strip(" .,-|")
    name, elsewhere, place = _ELSEWHERE.sub("\n", first, count=1).partition("\n")
    if elsewhere:
        return is_name(_name_of(name)) and len(name.split()) > 1 and is_name(place)
    plain = is_name(first, longest=7) and (match["kind"] is None or len(first.split()) > 1)
    return plain or is_writer_at_work(rest)


def is_name(text: str, *, longest: int = _MAX_NAME) -> bool:
    """Whether ``text`` is nothing but words written as in a person's or a place's name."""
    words = text.split()
    if not words or len(words) > longest or any(map(str.isdigit, text)):
        return False
    return all(_NAME_WORD.match(word) or word in _PARTICLES for word in words) and words[0] not in _PARTICLES


def is_writer_in_place(text: str) -> bool:
    """Whether a line is a writer's name, "in" or "at", and a place ("Saskia Hale in Coronel Ruiz"), or two such."""
    parts = [_PLACED.split(part, maxsplit=1) for part in text.replace("\u00a0", " ").split(" and ")]
    named = all(is_name(name) and len(name.split()) >= 2 and all(map(is_name, places)) for name, *places in parts)
    return named and len(parts[-1]) > 1


def is_unsigned_byline(text: str) -> bool:
    """Whether a line without "By" names a writer and the place, the work or the employer: it is one beside a date."""
    return is_writer_in_place(text) or is_writer_at_work(text)


def is_writer_at_work(text: str) -> bool:
    """Whether a line is a writer's name with the work or the employer right behind it ("Tom Reeve Crime reporter")."""
    first = _SPLIT.split(_one_beat(text))[0].split(",")[0]
    name = _name_of(first)
    words = sum(word not in _PARTICLES for word in name.split())
    return name != first and len(text) < _AT_WORK and text[-1] not in ".!?" and words in _UNSIGNED and is_name(name)


def has_job(text: str) -> bool:
    """Whether a short line names somebody's work at a newspaper ("Education Editor")."""
    return len(text) < 100 and _JOB.search(text) is not None


def tells_of_writer(text: str, names: Iterable[str]) -> bool:
    """Whether a line says of one of the writers ``names`` what they do, or how to reach them."""
    if len(text) > _LONGEST_LIFE:
        return False
    called = _TO_REACH.match(text)
    if called is not None and any(text.startswith(name, called.end()) for name in names):
        return True
    opened = any(text.startswith(f"{name} ") for name in names)
    return opened and _OF_A_WRITER.search(text, 0, _OPENING) is not None


def names_in(text: str) -> tuple[str, ...]:
    """The people that a byline names, without "By", jobs, outlets, dates and what stands after them."""
    text = text.strip().replace("\u00a0", " ").removeprefix("From ")
    rest = _BY.sub("", text)
    signed = rest != text
    rest = _BEHIND_NAMES.split(rest)[0]
    if figure := re.search(r"\d", _REACHED.sub("", rest)):
        rest = _DAY_BEFORE.sub("", rest[: figure.start()])
    found: list[str] = []
    placed = worked = False
    for piece, listed in _pieces(_one_beat(rest)):
        first, *places = _ELSEWHERE.split(piece.split(",")[0])
        name = _name_of(first).strip(" .,;:|")
        words = sum(word not in _PARTICLES for word in name.split())
        at_work = name != first.strip(" .,;:|")
        if not is_name(name) or any(pattern.search(name) for pattern in (_NO_NAME, _OUTLET_WORD, _JOB)):
            continue
        if at_work and listed and not worked:
            continue
        if (signed and not placed and not at_work) or (words in _UNSIGNED and not (placed and is_city(name))):
            found.append(name.title() if name.isupper() and len(name) > 4 else name)
            worked = at_work
        placed = placed or bool(places)
    return tuple(dict.fromkeys(found))


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of a list of writers, each with whether a comma stands before it: a writer's work stands so too."""
    start, listed = 0, False
    for split in _SPLIT.finditer(text):
        yield text[start : split.start()], listed
        start, listed = split.end(), split.group().startswith(",")
    yield text[start:], listed


def _one_beat(text: str) -> str:
    """``text`` with one of two beats alone ("Health and science correspondent"), so that "and" parts writers."""
    return _TWO_BEATS.sub(lambda two: two[2] if two[1].lower() in _BEATS else two[0], text)


def _name_of(text: str) -> str:
    """A writer's name without the work before or behind it, the employer or the address right behind it."""
    cut = _EMPLOYER.sub("", _REACHED.sub("", text.strip()))
    words = (cut if " " in cut else text).split()
    at = next((index for index, word in enumerate(words) if _OF_WORK.fullmatch(word)), None)
    if at is None:
        return " ".join(words)
    if all(word.lower() in _BEATS for word in words[:at]):
        return " ".join(words[at + 1 :])
    end = at
    while end and words[end - 1].lower() in _BEATS:
        end -= 1
    if end < at:
        return " ".join(words[:end])
    full = [index for index, word in enumerate(words[:at]) if word not in _PARTICLES and len(word.strip(".")) > 1]
    return " ".join(words[: full[1] + 1] if len(full) > 1 else words[:at])


def is_outlet(text: str) -> bool:
    """Whether a short line is nothing but a name with a word that outlets are called by."""
    named = len(text) < 50 and is_name(text.replace(" & ", " ")) and _OUTLET_WORD.search(text) is not None
    return named and not is_writer_at_work(text)


def outlet_in(text: str) -> str | None:
    """The outlet that a line of page furniture speaks for ("notifications from the Harbour Courier")."""
    for pattern in _OUTLET_SAYS:
        match = pattern.search(text[:300].replace("\u00a0", " "))
        if match:
            name = match.group(1).strip(" .,").removesuffix("’s").removesuffix("'s")
            name = re.split(r"\s(?:All|Todos|Tous|Alle|Rights)$|\s(?:All|Tous|Todos|Alle)\s", name)[0].strip()
            name = name.removeprefix("the ").strip(" .,")
            return name if len(name) > 2 else None
    return None
