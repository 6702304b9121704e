"""Other names that an article gives somebody or something in so many words: "Ann Marsh, known online as “Tarn”"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.language.findings import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.names import Mention

_AGE = r"(?: (?:aged )?\d\d?,)?"
_ADVERB = r"(?:(?:also|better|best|more|formerly|widely|popularly|commonly|simply|usually|previously|once|otherwise) )*"
_MARK = r"(?:the )?[\"“‘'(]?"
_KNOWN = re.compile(
    rf"(?:,{_AGE}| \(|(?:,? who| which)? (?:is|was|are|were))? ?{_ADVERB}known (?:(?!as\b)\w+ ){{0,6}}(?:as|by) {_MARK}"
)
_CALLED = re.compile(
    rf"(?:,{_AGE} | \()(?:who (?:is|was) )?{_ADVERB}"
    rf"(?:called|nicknamed|dubbed|(?:who )?(?:goes|went) by|aka|a\.k\.a\.|alias|abbreviated (?:as|to)|formerly) {_MARK}"
)
_BORN = re.compile(
    rf"(?:,{_AGE})? ?(?:(?:,|\()? ?(?:who was )?born |[—–(,-] ?(?:(?:whose|her|his) )?real name (?:is |was )?)"
)
"""Before the name that somebody had at first, or has in private."""

_UNDER = re.compile(r"[^.;:”\"]{0,80}\bunder (?:his|her|their) (?:\w+ )?name,? (?:of )?")
"""Before the name under which somebody does what the sentence tells: "Marsh applied under her maiden name, X"."""

_NEXT = re.compile(r", (?:or (?:the )?)?")
_BELONGS = re.compile(r"\b(?:of|with|by|for|from|to|and|than|[’']s)\s+(?:\w+\.?\s)?$")
"""What before a name makes it likely that the other name is not for it: "a son of X, known as Y"."""

_BEHIND = re.compile(r"[”\"’')]*(?:[,.;:)]|$| (?:who|which|and|is|was|in|at|on|from|—|–)(?!\w))")
_LETTERS = re.compile(r"[A-Z][A-Za-z]?[A-Z][A-Za-z]{0,6}")
_SMALL = frozenset("the of and for in on de du la et".split())
_FARTHEST = 100


def by_names(mentions: Sequence[Mention], text: str, start: int = 0) -> Iterator[tuple[Mention, Mention]]:
    """The pairs of a name and another one for the same right behind it, in reading order.

    Args:
        mentions: Names in reading order.
        text: What they stand in.
        start: Where ``text`` begins in the article.
    """
    for one, other in _neighbours(mentions):
        between = text[one.end - start : other.title_start - start] if one.block == other.block else ""
        if not between or len(between) > _FARTHEST:
            continue
        if _BEHIND.match(text, other.end - start) is None:
            continue
        person = one.kind is EntityKind.PERSON
        if _KNOWN.fullmatch(between) or _CALLED.fullmatch(between):
            before = text[max(0, one.title_start - start - 20) : one.title_start - start]
            if not (person and _BELONGS.search(before)):
                yield one, other
        elif (
            " " in other.text and (_BORN.fullmatch(between) or _UNDER.fullmatch(between))
            if person
            else _NEXT.fullmatch(between) and are_letters_of(other.text, one.text)
        ):
            yield one, other


def _neighbours(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Names that follow one another, and somebody's with the next but one: "Marsh, known across Harwick as Tarn"."""
    for at, (one, other) in enumerate(pairwise(mentions)):
        yield one, other
        behind = mentions[at + 2] if at + 2 < len(mentions) else None
        if behind and one.kind is EntityKind.PERSON is not other.kind:
            yield one, behind


def are_letters_of(short: str, long: str) -> bool:
    """Whether ``short`` is written in capitals and made of the first letters of ``long``'s words."""
    words = long.replace("-", " ").split()
    if not _LETTERS.fullmatch(short) or len(words) < len(("two", "words")):
        return False
    all_letters = "".join(word[0] for word in words)
    great = "".join(word[0] for word in words if word.lower() not in _SMALL)
    return short.casefold() in {all_letters.casefold(), great.casefold()}
