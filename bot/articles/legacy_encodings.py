"""Which of the encodings older than UTF-8 a text is in that says nothing of it: the one in which it reads as writing.

Bytes of any one encoding are letters in most others too, but in the wrong one the letters that a language uses most are
no more frequent than the rest (Li and Momoi, "A composite approach to language/encoding detection", 2001).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.articles.article import UNKNOWN_LANGUAGE
from bot.articles.detection import detect_language

_SAMPLE = 100_000
"""How many bytes are looked at."""

_MAX_LATIN = 0.35
"""Share of its letters outside ASCII from which on a text is not in the Latin alphabet."""

_WESTERN = "cp1252"
_CENTRAL = frozenset({"cs", "sk", "pl", "hu", "ro", "hr"})
_OTHER_LATIN = {"cp1250": _CENTRAL, "iso8859_2": _CENTRAL, "cp1254": frozenset({"tr"})}
"""The encodings of the languages that are written in the Latin alphabet, but not in Windows-1252."""

_BEYOND_WESTERN = _CENTRAL | {"tr", UNKNOWN_LANGUAGE}

_LEAST = 6
"""So many bytes outside ASCII tell of an encoding."""

_PLAUSIBLE = 0.65
"""Share of what its commonest letters make up in a language from which on a text may be in it."""

_MAX_SPOILED = 0.01
"""Share of the characters that may not be of an encoding at all: stray bytes."""

_MARKUP = re.compile(rb"<(?:script|style)\b(?:[^<]|<(?!/s(?:cript|tyle)))*+|<[^<>]*+>", re.IGNORECASE)
_TORN = re.compile(
    "(?<=[^\\W\\d_])(?:[\xa0-\xbf](?=[^\\W\\d_])|[±¶¼¾¥¦¢£¬³¹])|[±¶¥¦¢£¬](?=[^\\W\\d_])|[\x80-\x9f\ufffd]"
)
"""What stands in words that are read in a wrong encoding: signs between two letters, and controls."""

_PLAIN = re.compile(rb"[A-Za-z]")
_FOREIGN = re.compile(r"[^\x00-\x7f\u00a0-\u00bf\u2000-\u206f\u3000-\u3020\uff01-\uff20]")


class _Writing(NamedTuple):
    """A language's commonest letters, the share of a text that they make up, and the encodings it was written in."""

    letters: frozenset[str]
    share: float
    encodings: tuple[str, ...]


_WRITINGS = tuple(
    _Writing(frozenset(letters), share, tuple(encodings.split()))
    for letters, share, encodings in (
        ("のにはをがとでしたてるいれかなこもらりさっくあまスンルトリアイ", 0.40, "cp932 euc_jp"),
        (
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行"
            "学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去性好应开合还因由其些前外"
            "政四日社事平相全表间与关各重新市长月报将",
            0.35,
            "gb18030",
        ),
        (
            "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行"
            "學法所民得經十三之進著等部度家電力里如水化高自二理起小物現實加量都兩體制機當使點從業本去性好應開合還因由其些前外"
            "政四日社事平相全表間與關各重新市長月報將",
            0.35,
            "big5",
        ),
        (
            "이다는의에을를가은고로하한지도기사들서자인대시일해정어리그나부수제과있했보전상으년것국장원주스라아여만월",
            0.45,
            "cp949",
        ),
        ("оеаинтсрвлкмдпі", 0.70, "koi8_u cp1251 iso8859_5 cp866"),
        ("αοιετσνηυρπκμλόίάέή", 0.80, "cp1253"),
        ("יוהלאתמרבשנדחק", 0.75, "cp1255"),
        ("الينموترهبعدسفقك", 0.75, "cp1256"),
        ("านรกอเงมยลวทสต่้ัี", 0.65, "cp874"),
    )
)


def guess_encoding(data: bytes) -> str | None:
    """Python's name of the encoding in which ``data`` reads best; None where it reads as writing in none.

    ``data`` is text whose ASCII characters are ASCII, and no valid UTF-8.
    """
    sample = _shown(data)
    outside = len(sample) - len(sample.decode("ascii", errors="ignore"))
    if outside < _LEAST or outside <= _MAX_LATIN * (outside + len(_PLAIN.findall(sample))):
        return _guess_latin(sample)
    found = max(
        (_likeness(sample, encoding, writing), encoding) for writing in _WRITINGS for encoding in writing.encodings
    )
    return found[1] if found[0] >= _PLAUSIBLE else None


def _guess_latin(sample: bytes) -> str:
    """Windows-1252, unless the text is in a language that it has not all letters for: its small words tell."""
    western = sample.decode(_WESTERN, errors="replace")
    if detect_language(western) not in _BEYOND_WESTERN:
        return _WESTERN
    torn = {_WESTERN: _torn(western)}
    for name, languages in _OTHER_LATIN.items():
        text = sample.decode(name, errors="replace")
        if detect_language(text) in languages and _torn(text) <= torn[_WESTERN]:
            torn[name] = _torn(text)
    return min(torn, key=lambda name: (torn[name], name == _WESTERN))


def _torn(text: str) -> int:
    """How many signs stand where only letters can."""
    return len(_TORN.findall(text))


def _shown(data: bytes) -> bytes:
    """The start of a text or of a page, without mark-up."""
    return _MARKUP.sub(b" ", data[:_SAMPLE])


def _likeness(sample: bytes, encoding: str, writing: _Writing) -> float:
    """How near the share of the writing's commonest letters comes to what it is in that language, at most 1."""
    text = sample.decode(encoding, errors="replace")
    letters = _FOREIGN.findall(text)
    if not letters or letters.count("\ufffd") > 1 + _MAX_SPOILED * len(letters):
        return 0.0
    return min(1.0, sum(letter in writing.letters for letter in letters) / len(letters) / writing.share)
