"""What a place is said to be before its name: "the Turkish city of X", "the Libyan capital, X,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.role_phrases import DETERMINERS
from bot.language.role_words import is_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.role_phrases import Phrases

_OF_PARTS = frozenset("suburb capital region area district quarter neighbourhood neighborhood port coast zone".split())
"""Nouns that before "of X" are often of a part of X, or of what lies by it: "a quiet suburb of X"."""

_RANKED = frozenset({"JJS", "RBS"})
_ORDERS = frozenset(
    "first second third main major chief principal capital only other entire whole same rest great".split()
)


def placed_before(phrases: Phrases, start: int, last: int) -> Iterator[tuple[int, int]]:
    """The kind of place right before the name at tokens ``start`` to ``last``, with at least a word more.

    Args:
        phrases: The sentence.
        start: The first token of the name.
        last: The token behind the name.
    """
    doc, at = phrases.doc, start - 2
    if at <= phrases.left or doc[at].tag_ != "NN" or at in phrases.taken or not is_place(doc[at].lower_):
        return
    joined = doc[start - 1].lower_ == "of"
    apposed = doc[start - 1].text == "," and doc[last - 1].dep_ == "appos" and doc[last - 1].head.i == at
    first = phrases.leftmost(at)
    owner = max((i + 1 for i in range(first, at) if doc[i].tag_ == "POS"), default=first)
    if not (joined or apposed) or (owner == first and doc[first].lower_ != "the"):
        return
    begin = owner + (doc[owner].lower_ in DETERMINERS)
    words = doc[begin:at]
    ranked = any(word.tag_ in _RANKED or word.lower_ in _ORDERS for word in words)
    named = any(word.text[:1].isupper() for word in words)
    parted = joined and owner == first and not named and (ranked or doc[at].lower_ in _OF_PARTS)
    if begin < at and not parted:
        yield phrases.characters(begin, at + 1)
