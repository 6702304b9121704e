"""What a line's characters and words show by themselves: its shape, its marks, whom it addresses.

Every line of every text is looked at, so the slower patterns are only tried where a quick look says they could hold.
"""

from __future__ import annotations

import re
import string
from math import log1p
from typing import TYPE_CHECKING

from bot.articles.cues import PRONOUNS, SPEECH

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAMPLE = 160
"""In so many of its first characters a line's capitals and figures are counted."""

_TOKEN = re.compile(r"[\w@#©&]+(?:['’.\-][\w]+)*")
_SENTENCE = re.compile(r"[.!?…][\"'”’)]*\s+[\"'“‘(]*[A-ZÀ-ÞА-Я0-9]")
_LINK = re.compile(r"https?://|www\.|\w@\w|(?:^|\s)[@#]\w|\.(?:com|org|net|co)\b|t\.co/|pic\.")
_LINK_SIGNS = ("@", "#", "://", "www.", ".co", ".org", ".net", "pic.")
_ADDRESS = re.compile(r"^(?:[A-Za-z]{3,8}:\s)?(?:https?://|www\.)\S+$")
_AGENCY = r"(?:AP|AFP|EPA|Reuters|REUTERS|Getty|PA|Photo|Image|Picture|Credit|Courtesy|Facebook|Twitter|Supplied)"
_CREDIT = re.compile(
    r"\((?:[^()]{0,60}[/,] ?)?" + _AGENCY + r"[^()]{0,60}\)\.?$"
    r"|^(?:Photo|Image|Picture|Credit|Photograph|Foto|FILE PHOTO|File photo|Caption)\b ?[:/]|(?:Photo|Image|Credit):"
    r"|/(?:AP|AFP|EPA|Getty Images|Reuters|REUTERS|Shutterstock)\b|^[\w .]{3,40}/[A-Z][\w ./]{2,60}$"
    r"|\bREUTERS/|Getty Images$|Photo by"
)
_CREDIT_SIGNS = ("/", ":", "Photo by")
_CREDIT_ENDS = (")", ").", "Getty Images")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b")
_YEAR_SIGN = re.compile(r"\d[\d:.]")
_JOINED = re.compile(r"[a-zà-ÿ0-9][.!?…]?[\"'”’)]?[A-ZÀ-Þ](?:[a-zà-ÿ]|\b)")
_JOINED_SIGN = re.compile(r"[A-ZÀ-Þ](?<=[a-zà-ÿ0-9.!?…\"'”’)].)")
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’ ]{2,30}(?:, [A-Z][\w. ]{1,20})?(?: ?\([\w ./-]{2,30}\))?|[A-Z][\w.' ]{2,25}"
    r"(?:, [A-Z][\w. ]{1,20})? ?\([\w ./-]{2,30}\)|\([A-Z][\w ./-]{1,30}\)) ?[-–—:]{1,2} ?[“\"A-Z]"
)
_SIGNS = re.compile(r"[|»›•·▶►→←✓✕×]")
_QUOTED = re.compile(r"[“\"«][^”\"»]{0,1500}(?:[”\"»]|$)")
_BIOGRAPHY = re.compile(
    r"^[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,3},? (?:\([^()]{0,60}\) )?(?:is|was|covers|writes|has)\b.{0,90}?"
    r"\b(?:editor|reporter|writer|correspondent|journalist|columnist|contributor|blogger|newsroom|freelance|covers?)\b"
)
_QUOTES = re.compile(r"[\"“”„«»]")

_PAST = frozenset("was were had did said told went came got made took began could would".split())
_PICTURED = frozenset(
    "seen pictured shows showing shown poses stands stand sits sit holds looks look walks walk works work left right "
    "centre center front background during photograph photographed celebrates celebrate speaks waits file image "
    "view".split()
)
"""Words by which captions tell where somebody is and what is to be seen, mostly in the present tense."""

_MANY = 70
"""So many words make no caption."""

_LETTERS, _CAPITALS = string.ascii_letters.encode(), string.ascii_uppercase.encode()
_FIGURES = string.digits.encode()
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")

_HOUSE = frozenset("we our us ours we're we've we'll nous notre nos nuestro nuestra wir unsere".split())
_READER = frozenset("you your yours you're you've you'll vous votre vos usted ihre".split())
_SELF = frozenset({"i", "i'm", "i've", "i'd", "i'll", "my", "me"})
_PERSONAL = _HOUSE | _READER | _SELF


def words_of(text: str) -> list[str]:
    """The words of ``text`` as they are written."""
    return _TOKEN.findall(text)


def lowered(words: Sequence[str]) -> list[str]:
    """``words`` in lower case, with one kind of apostrophe."""
    return " ".join(words).lower().replace("’", "'").split(" ") if words else []


def shape_of(text: str, shown: Sequence[str], *, stop: bool) -> tuple[float, ...]:
    """How long the line is, how it begins and ends, and its capitals and figures: ``log_words`` to ``digit_share``."""
    long_words = [token for token in shown[1:] if len(token) > 3]
    titled = [token for token in long_words if token[0].isupper()]
    first, last = text[0], text[-1]
    letters, capitals, figures = _characters(text[:_SAMPLE])
    return (
        log1p(len(shown)),
        log1p(len(text)),
        float(stop),
        float(last in ":："),
        float(text.endswith(("...", "…"))),
        float(first.islower()),
        float(first.isdigit()),
        float(first in "\"“‘'«"),
        len(titled) / len(long_words) if long_words else 0.5,
        capitals / (letters or 1),
        figures / min(len(text), _SAMPLE),
    )


def _characters(sample: str) -> tuple[int, int, int]:
    """How many letters, capitals and figures ``sample`` has."""
    plain = sample.encode("ascii", "ignore")
    count = len(plain)
    letters = count - len(plain.translate(None, _LETTERS))
    capitals = count - len(plain.translate(None, _CAPITALS))
    figures = count - len(plain.translate(None, _FIGURES))
    if count == len(sample):
        return letters, capitals, figures
    rest = _BEYOND_ASCII.findall(sample)
    return (
        letters + sum(map(str.isalpha, rest)),
        capitals + sum(map(str.isupper, rest)),
        figures + sum(map(str.isdigit, rest)),
    )


def marks_of(text: str, tokens: Sequence[str], *, glued: bool) -> tuple[float, ...]:
    """What stands in the line besides plain words: ``commas`` to ``question``."""
    return (
        text.count(",") / (len(tokens) + 1),
        float(min(5, len(_SIGNS.findall(text)))),
        float(min(4, len(_LINK.findall(text)))) if any(map(text.__contains__, _LINK_SIGNS)) else 0.0,
        float(_ADDRESS.match(text) is not None),
        float(min(6, len(_QUOTES.findall(text)))),
        float(min(3, sum(map(SPEECH.__contains__, tokens)))),
        float(bool(tokens) and tokens[0] in PRONOUNS),
        float(min(8, len(_SENTENCE.findall(text)))),
        float(_has_credit(text if len(text) < 300 else text[-120:])),
        float(_has_year(text[:300])),
        float(min(4, len(_JOINED.findall(text)))) if _JOINED_SIGN.search(text) else 0.0,
        float(text.startswith(("By ", "BY ", "by ")) or tokens[:1] in (["por"], ["par"], ["von"])),
        float(glued),
        float(text[0] in "—–-•*"),
        float(text[-1] == "?"),
    )


def _has_credit(text: str) -> bool:
    """Whether the line names a picture's source."""
    could = text.endswith(_CREDIT_ENDS) or any(map(text.__contains__, _CREDIT_SIGNS))
    return could and _CREDIT.search(text) is not None


def _has_year(text: str) -> bool:
    """Whether the line holds a year or a time of day."""
    return _YEAR_SIGN.search(text) is not None and _YEAR.search(text) is not None


def addressed(text: str, tokens: list[str]) -> tuple[float, float, float]:
    """How often the line, outside quotation marks, says we, you and I: pages speak to their readers, reports do not."""
    if _PERSONAL.isdisjoint(tokens):
        return 0.0, 0.0, 0.0
    if "“" in text or '"' in text or "«" in text:
        tokens = lowered(words_of(_QUOTED.sub(" ", text)))
    house = sum(map(_HOUSE.__contains__, tokens))
    reader = sum(map(_READER.__contains__, tokens))
    own = sum(map(_SELF.__contains__, tokens))
    return float(min(4, house)), float(min(4, reader)), float(min(4, own))


def reads_like_biography(text: str) -> bool:
    """Whether the line opens as an author's biography does."""
    return _BIOGRAPHY.match(text) is not None


def opens_with_place(text: str) -> bool:
    """Whether the line opens with the place that it was written in."""
    return _DATELINE.match(text) is not None


def tense_of(tokens: Sequence[str], key: str) -> tuple[float, float]:
    """How much of the line, of whose ``tokens`` its ``key`` is made, tells of the past, and its words of pictures."""
    past = key.count("ed ") + sum(map(_PAST.__contains__, tokens))
    count = len(tokens)
    return past / (count + 1), float(min(4, len(_PICTURED.intersection(tokens)))) if count < _MANY else 0.0
