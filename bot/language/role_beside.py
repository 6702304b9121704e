"""What stands right before a name and says by its place, whatever its noun, what the holder is: "loanee X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.language.pointing_words import DEMONYMS
from bot.language.role_bounds import STOPS
from bot.language.role_phrases import DETERMINERS, LONGEST
from bot.language.role_words import is_agent, is_any_thing, is_plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.role_phrases import Phrases

_NAMING = frozenset({"named", "called", "nicknamed", "dubbed"})
_OPENING = frozenset({"a", "an", "another", "one"})
_OF_NAMES = frozenset({"compound", "nmod", "amod"})
_ANYBODY = frozenset("man woman person boy girl child guy lady one name baby".split())
_POSITIONS = frozenset("wing lock hooker centre center substitute replacement import".split())
"""Places in a team, which elsewhere are things."""

_RANKS = frozenset({"number", "no", "no."})
_PRAISE = frozenset("international great ace regular figure".split())
"""Words that say what somebody is behind a word more: "tennis great X", "Ireland international X", "rebel figure X"."""


def named_by(phrases: Phrases, start: int) -> Iterator[tuple[int, int]]:
    """What the name at token ``start`` is given to: "a bakery firm called X", "a former miner named X"."""
    doc = phrases.doc
    verb = doc[start - 1] if start > phrases.left else None
    if verb is None or verb.lower_ not in _NAMING or verb.dep_ != "acl" or not phrases.left <= verb.head.i < verb.i:
        return
    noun = verb.head
    first = noun.left_edge.i
    whole = (
        first >= phrases.left
        and verb.i - first <= LONGEST
        and not any(token.text in STOPS for token in doc[first : verb.i])
    )
    if noun.tag_ != "NN" or not whole or doc[first].lower_ not in _OPENING or noun.i in phrases.taken:
        return
    first += 1
    bare = first == verb.i - 1
    if bare and (noun.lower_ in _ANYBODY or is_any_thing(noun.lower_)):
        return
    yield phrases.characters(first, verb.i)


def beside(phrases: Phrases, start: int, last: int) -> Iterator[tuple[int, int]]:
    """The noun without an article right before the full name at tokens ``start`` to ``last``: "Rovers loanee X"."""
    doc = phrases.doc
    if start <= phrases.left or last - start < 2 or start - 1 in phrases.taken:
        return
    noun = doc[start - 1]
    ranked = doc[start - 2] if start - 2 >= phrases.left else None
    if ranked is not None and ranked.lower_ in _RANKS and (noun.like_num or noun.is_digit):
        first = phrases.leftmost(start - 2)
        first += doc[first].lower_ in DETERMINERS
        yield phrases.characters(first, start)
        return
    if noun.text[:1].isupper() and noun.tag_ in {"NNP", "JJ"} and _is_former(phrases, start - 1):
        yield phrases.characters(start - 3 if doc[start - 2].text == "-" else start - 2, start)
        return
    if not _is_of_name(noun, last):
        return
    if noun.text in DEMONYMS and noun.tag_ in {"JJ", "NNP"}:
        yield phrases.characters(start - 1, start)
        return
    trade = noun.tag_ == "NN" and is_agent(noun.lower_)
    before = doc[max(phrases.left, start - 2)]
    trade |= noun.lower_ in _PRAISE and (before.tag_ in {"NN", "NNP"} or before.text[:1].isupper())
    if not noun.text.islower() or is_plural(noun.lower_) or not (trade or noun.lower_ in _POSITIONS):
        return
    first = phrases.leftmost(start - 1)
    while first < start - 1 and doc[first].lower_ in DETERMINERS | {"'s", "’s"}:
        first += 1
    yield phrases.characters(first, start)


def _is_former(phrases: Phrases, at: int) -> bool:
    """Whether "former" or "ex-" stands right before token ``at``: "former Wallaby X"."""
    before = [token.lower_ for token in phrases.doc[max(phrases.left, at - 2) : at]]
    return before == ["ex", "-"] or before[-1:] == ["former"]


def _is_of_name(noun: Any, last: int) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    """Whether ``noun`` belongs to the name that ends before token ``last``, which is no part of a longer one."""
    name = noun.doc[last - 1]
    return noun.dep_ in _OF_NAMES and noun.head.i == name.i and name.dep_ not in _OF_NAMES
