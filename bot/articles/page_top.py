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
    title = facts[0].key
    allowed = _LITTLE * sum(len(fact.tokens) for fact in facts if fact.prose)
    found, passed, row = 0, 0, 0
    for at, fact in enumerate(facts[1:-1], start=1):
        row = row + 1 if fact.prose else 0
        passed += len(fact.tokens) if fact.prose else 0
        if passed > allowed or row >= _CLUSTER:
            break
        if _repeats(fact.key, title):
            found = at
    return range(1, found) if found > _LEAST_BETWEEN else range(0)


def _repeats(key: str, title: str) -> bool:
    """Whether a line is the page's title, or the title without the outlet's name, or has it added."""
    if not key or len(key) < _SAME * len(title) or key.count(" ") + 1 < _TITLE_WORDS.start:
        return False
    return f" {key} " in f" {title} " or key.startswith(f"{title} ")
