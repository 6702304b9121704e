"""Who wrote it, and for whom: bylines and outlets as lines print them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BY = re.compile(
    r"^(?:by|written by|reported by|words by|posted by|par|por|von|di|door|av|de)\b:?\s+(?=[A-ZÀ-Þ])", re.IGNORECASE
)
_BY_STRICT = re.compile(
    r"^(?:By|BY|by|Par|Por|Von|Di|Door|Av|Written by|Reported by|Words by|Posted by)\b:?\s+(?=[A-ZÀ-Þ])"
)
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
    r"publicado|actualizado|publié|staff|exclusive|opinion)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\s(?:at|in|for|AT|IN|FOR)\s(?=[A-ZÀ-Þ])")
"""What stands between a writer and where the report comes from."""

_BEHIND_NAMES = re.compile(r"\s[|–—-]\s|\s(?:in|at|for|IN|AT|FOR)\s|\bon\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|\s@|\s/\s")
_DAY_BEFORE = re.compile(
    r"(?<![\s,])[\s,]*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|on|at)\b\.?\s*$",
    re.IGNORECASE,
)
"""What stands before the figures of a date; where none follow, a month is somebody's surname."""

_OF_A_WRITER = re.compile(
    r"\b(?:is (?:an?|the|our|based)\b|has (?:been|contributed|covered|written|reported|worked)\b"
    r"|(?:covers|writes|reports|lives|joined)\b|[Ff]ollow (?:him|her|them)\b|(?:can|may) be (?:reached|contacted)\b"
    r"|@\w)"
)
_MAX_NAME = 5
_LONGEST_LIFE, _OPENING = 700, 120
"""Characters of the longest account of a writer, and of its beginning, where it says what they do."""

_UNSIGNED = range(2, 4)
"""How many words, particles apart, a name has that no "By" stands before: one may be a section, four are tags."""


def is_byline(text: str) -> bool:
    """Whether a line starts the way bylines do and goes on with a name."""
    match = _BY_STRICT.match(text)
    if not match or len(text) > 160:
        return False
    first = _SPLIT.split(text[match.end() :])[0].split(",")[0].split(" on ")[0].split(" at the ")[0].strip(" .,-|")
    name, elsewhere, place = _ELSEWHERE.sub("\n", first, count=1).partition("\n")
    if elsewhere:
        return is_name(name) and len(name.split()) > 1 and is_name(place)
    return is_name(first, longest=7)


def is_name(text: str, *, longest: int = _MAX_NAME) -> bool:
    """Whether ``text`` is nothing but words written as in a person's or a place's name."""
    words = text.split()
    if not words or len(words) > longest or any(map(str.isdigit, text)):
        return False
    return all(_NAME_WORD.match(word) or word in _PARTICLES for word in words) and words[0] not in _PARTICLES


def is_writer_in_place(text: str) -> bool:
    """Whether a line is a writer's name, "in", and a place ("Saskia Hale in Coronel Ruiz"), or two such."""
    parts = [part.partition(" in ") for part in text.replace("\u00a0", " ").split(" and ")]
    return all(found and is_name(name) and len(name.split()) >= 2 and is_name(place) for name, found, place in parts)


def has_job(text: str) -> bool:
    """Whether a short line names somebody's work at a newspaper ("Education Editor")."""
    return len(text) < 100 and _JOB.search(text) is not None


def tells_of_writer(text: str, names: Iterable[str]) -> bool:
    """Whether a line opens with one of the writers' ``names`` and goes on to say what they do or how to reach them."""
    opened = next((name for name in names if text.startswith(f"{name} ")), None)
    return opened is not None and len(text) <= _LONGEST_LIFE and _OF_A_WRITER.search(text, 0, _OPENING) is not None


def names_in(text: str) -> tuple[str, ...]:
    """The people that a byline names, without "By", jobs, outlets, dates and what stands after them."""
    text = text.strip().replace("\u00a0", " ")
    rest = _BY.sub("", text)
    signed = rest != text
    rest = _BEHIND_NAMES.split(rest)[0]
    if figure := re.search(r"\d", rest):
        rest = _DAY_BEFORE.sub("", rest[: figure.start()])
    found = []
    for piece in _SPLIT.split(rest):
        name = piece.split(",")[0].strip(" .,;:|")
        if not is_name(name) or _NO_NAME.search(name) or _OUTLET_WORD.search(name) or _JOB.search(name):
            continue
        if signed or sum(word not in _PARTICLES for word in name.split()) in _UNSIGNED:
            found.append(name.title() if name.isupper() and len(name) > 4 else name)
    return tuple(dict.fromkeys(found))


def is_outlet(text: str) -> bool:
    """Whether a short line is nothing but a name with a word that outlets are called by."""
    return len(text) < 50 and is_name(text.replace(" & ", " ")) and _OUTLET_WORD.search(text) is not None


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
