"""What stands above a story: its title, and what a page shows between its title and the headline that repeats it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.articles.facts import OWN_FEATURES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.articles.facts import Facts
    from bot.articles.lines import Line

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


_AT = {name: index for index, name in enumerate(OWN_FEATURES)}
_OF_A_PAGE = ("links", "address", "strong_count")
_TOP, _LABEL, _STANDFIRST = range(1, 7), 3, 9
"""Lines above a standfirst, words of the longest label above a title, and of the shortest standfirst."""


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


def title_above(lines: Sequence[Line], facts: Sequence[Facts], headline: int, is_title: Callable[[int], bool]) -> int:
    """The title above the line that does best as the headline, where that is its standfirst: else that line.

    A title of a review or a sketch need not have a word of the story, but it stands first, below a label at most,
    where no furniture stands above the story.

    Args:
        lines: The text's lines.
        facts: What they show.
        headline: The line that does best.
        is_title: Whether a line may be a title by itself.
    """
    if headline not in _TOP or len(facts[headline].tokens) < _STANDFIRST:
        return headline
    above = [at for at in range(headline) if facts[at].tokens]
    if any(facts[at].furniture or any(facts[at].values[_AT[name]] for name in _OF_A_PAGE) for at in above):
        return headline
    first = next((at for at in above if len(facts[at].tokens) > _LABEL), headline)
    shorter = len(facts[first].tokens) < len(facts[headline].tokens)
    if shorter and is_title(first) and not lines[first].text.endswith((".", ":", "...")):
        return first
    return headline


def _repeats(fact: Facts, title: Facts) -> bool:
    """Whether a line is the page's title, with or without the outlet's name, or says nearly the same."""
    if len(fact.tokens) not in _TITLE_WORDS:
        return False
    shared = len(fact.content & title.content)
    if shared >= _SHARED and shared >= _ALIKE * len(fact.content | title.content):
        return True
    long = len(fact.key) >= _SAME * len(title.key)
    return long and (f" {fact.key} " in f" {title.key} " or fact.key.startswith(f"{title.key} "))
