"""What a line has to do with the passage that it stands in: teasers, its near neighbours, the headline over it."""

from __future__ import annotations

from collections import Counter
from math import log1p
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.articles.facts import Facts

PASSAGE_FEATURES = (
    "starts_other",
    "title_of_other",
    "local_shared",
    "local_names",
    "headline_shared",
    "since_headline",
    "until_headline",
    "headline_found",
)
"""What the columns of ``passage_columns`` mean."""

_TITLE_WORDS = range(4, 31)
"""How many words a line has that may be the title on a teaser."""

_HEADLINE_WORDS = range(3, 31)
_LOCAL = 6
"""How many lines of prose before and after a line are near it."""

_BELOW = 5
"""How many lines of prose below a headline are looked at for its words."""

_FAR = 30


def passage_columns(facts: Sequence[Facts]) -> Iterable[Sequence[float]]:
    """One column of numbers, one a line, for each name in ``PASSAGE_FEATURES``."""
    yield from _teasers(facts)
    yield from _near(facts)
    yield from _headline(facts)


def _teasers(facts: Sequence[Facts]) -> tuple[list[float], list[float]]:
    """Whether each line begins with another line of the text, and whether another one begins with it.

    The same headline stands alone in one list of links and with its summary in the next.
    """
    titles: dict[tuple[str, ...], list[int]] = {}
    for index, fact in enumerate(facts):
        if len(fact.tokens) in _TITLE_WORDS:
            titles.setdefault(tuple(fact.tokens[:3]), []).append(index)
    longer, shorter = [0.0] * len(facts), [0.0] * len(facts)
    for index, fact in enumerate(facts):
        if len(fact.tokens) <= _TITLE_WORDS.start:
            continue
        for at in titles.get(tuple(fact.tokens[:3]), ())[:_FAR]:
            other = facts[at].key
            if abs(at - index) > 1 and len(other) < len(fact.key) and fact.key.startswith(other):
                longer[index] = shorter[at] = 1.0
    return longer, shorter


def _near(facts: Sequence[Facts]) -> tuple[list[float], list[float]]:
    """How much of each line's words, and of its names, stands in the lines of prose near it."""
    prose = [index for index, fact in enumerate(facts) if fact.prose]
    window: Counter[str] = Counter()
    low = high = at = 0
    words, names = [], []
    for index, fact in enumerate(facts):
        while at < len(prose) and prose[at] < index:
            at += 1
        own = int(fact.prose)
        while high < min(len(prose), at + own + _LOCAL):
            window.update(facts[prose[high]].content)
            high += 1
        while low < at - _LOCAL:
            window.subtract(facts[prose[low]].content)
            low += 1
        shared = [word for word in fact.content if window.get(word, 0) > own]
        words.append(len(shared) / (len(fact.content) + 1))
        names.append(len(fact.names.intersection(shared)) / len(fact.names) if fact.names else 0.4)
    return words, names


def _headline(facts: Sequence[Facts]) -> Iterable[list[float]]:
    """How each line stands to the likeliest headline: its words in the line, the way back and on to it, its worth."""
    choice, worth = _likeliest_headline(facts)
    if choice is None:
        yield from ([0.0] * len(facts) for _ in range(4))
        return
    words = facts[choice].content
    yield [len(words & fact.content) / len(words) for fact in facts]
    yield [log1p(min(_FAR, max(0, index - choice))) for index in range(len(facts))]
    yield [log1p(min(_FAR, max(0, choice - index))) for index in range(len(facts))]
    yield [worth] * len(facts)


def _likeliest_headline(facts: Sequence[Facts]) -> tuple[int | None, float]:
    """The short line whose words the prose below it takes up, the sooner the better, and how well it does."""
    repeats = Counter([fact.key for fact in facts])
    opening = facts[0].key
    prose = [index for index, fact in enumerate(facts) if fact.prose]
    choice, best, at, below_of = None, 0.0, 0, -1
    below: set[str] = set()
    for index, fact in enumerate(facts):
        while at < len(prose) and prose[at] <= index:
            at += 1
        if at == len(prose) or fact.prose or len(fact.tokens) not in _HEADLINE_WORDS or len(fact.content) < 2:
            continue
        if below_of != at:
            below, below_of = set().union(*(facts[line].content for line in prose[at : at + _BELOW])), at
        told = index > 0 and len(fact.key) > 15 and (fact.key in opening or (len(opening) > 15 and opening in fact.key))
        worth = len(fact.content & below) / len(fact.content) + 0.5 * told
        worth += 0.15 * (repeats[fact.key] > 1) - 0.03 * min(prose[at] - index, 20)
        if worth >= best:
            best, choice = worth, index
    return choice, best
