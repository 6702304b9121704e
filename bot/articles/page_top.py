"""What a page shows above its story: everything between its title and the headline that repeats the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.facts import Facts

ABOVE = "stands between the page's title and the headline that repeats it"

_TITLE_WORDS = range(3, 41)
_SAME = 0.5
"""The share of the title's words that the headline has: the rest is the outlet's name."""

_SHARED, _ALIKE = 4, 0.5
"""Words that a headline and a title have in common, and their share of all words of both, where both say the same."""

_CONSENT = frozenset({"cookie", "cookies"})
"""Words of notices that stand above a story, however long they are."""

_LEAST_BETWEEN = 6
"""Lines: a page's menu has more; between a headline and its repetition over the story there are fewer."""

_LITTLE = 0.2
"""The share of a text's prose that may stand above the headline: promotions, and summaries of other stories."""

_CLUSTER = 2
"""So many lines of prose one after the other are a story."""


def lines_above(facts: Sequence[Facts]) -> range:
    """The lines between a page's title, which comes first, and the last headline above the story that repeats it."""
    if not facts or facts[0].prose or len(facts[0].tokens) not in _TITLE_WORDS:
        return range(0)
    allowed = _LITTLE * sum(len(fact.tokens) for fact in facts if fact.prose)
    found, passed, row = 0, 0, 0
    for at, fact in enumerate(facts[1:-1], start=1):
        told = fact.prose and _CONSENT.isdisjoint(fact.content)
        row = row + 1 if told else 0
        passed += len(fact.tokens) if told else 0
        if passed > allowed or row >= _CLUSTER:
            break
        if _repeats(fact, facts[0]):
            found = at
    return range(1, found) if found > _LEAST_BETWEEN else range(0)


def _repeats(fact: Facts, title: Facts) -> bool:
    """Whether a line is the page's title, with or without the outlet's name, or says nearly the same."""
    if len(fact.tokens) not in _TITLE_WORDS:
        return False
    shared = len(fact.content & title.content)
    if shared >= _SHARED and shared >= _ALIKE * len(fact.content | title.content):
        return True
    long = len(fact.key) >= _SAME * len(title.key)
    return long and (f" {fact.key} " in f" {title.key} " or fact.key.startswith(f"{title.key} "))
