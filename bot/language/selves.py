"""Who does not say some words, since they speak of them: nobody calls themselves by their surname, or "my father"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.speaker_words import untitled

if TYPE_CHECKING:
    from bot.language.speakers import Speakers

_ANY = re.compile(r"\b(?:an?|any|another|each|every|no)\s$", re.IGNORECASE)
_LONGEST_DETERMINER = 9

_OWN = re.compile(
    r"\b(?:[Mm]y|[Oo]ur) (father|mother|brother|sister|wife|husband|son|daughter|uncle|aunt)\b"
    r"|\b(Dad|Daddy|Mum|Mummy|Mom)\b"
)
_SHORT = {"dad": "father", "daddy": "father", "mum": "mother", "mummy": "mother", "mom": "mother"}


def spoken_of(speakers: Speakers, text: str, start: int, end: int) -> frozenset[int]:
    """The people whom the words of ``[start, end)`` name by a part of their name, or call a relative of the speaker's.

    By their whole name some speak of themselves too; "every Marsh" and "a Marsh" are nobody.
    """
    found = set()
    for one in speakers.namings(start, end):
        ahead = text[max(start, one.start - _LONGEST_DETERMINER) : one.start]
        if " " not in untitled(text[one.start : one.end]) and not _ANY.search(ahead):
            found.add(one.entity)
    kin = {match[1] or _SHORT[match[2].lower()] for match in _OWN.finditer(text, start, end)}
    return frozenset(found | speakers.related(kin))
