"""Cards of other stories: a title, a line on what the story tells, a date or a section, and the next title.

A page shows them in rows of one shape. A story's own headings and short paragraphs may look alike, but they speak of
what the rest of the story speaks of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.articles.facts import OWN_FEATURES
from bot.articles.notices import heads_list

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.articles.facts import Facts
    from bot.articles.lines import Line

CARD = "is one of several cards: the title of another story, what it tells, a date or a section"

_AT = {name: index for index, name in enumerate(OWN_FEATURES)}
_ROWS = re.compile(r"(?:m{0,3}Tm{0,2}Sm{0,3}){2,}")
_CARDS = re.compile(r"m{0,3}Tm{0,2}Sm*")
_SMALL = re.compile(
    r"(?-i:(?:[Bb]y|BY|[Pp]ar|[Vv]on|[Pp]or|[Dd]i) ?[A-ZÀ-Þ])|\d+:\d\d\b|\d+ ?min\b|published|updated|posted"
    r"|(?:read|view|see) (?:more|full)"
    r"|.{0,40}(?:\b\d+ ?(?:m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?)(?: ago)?"
    r"|\b(?:an?|one) (?:minute|hour|day|week|month|year) ago|\b(?:hace|il y a|vor) \d+ \w+)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{1,3}[.):] ")
_QUOTES = "“\"«„‘'"
_END = re.compile(r"[.!?…][\"'”’»)]?$")
_SMALL_WORDS, _DATED_WORDS, _LABEL_WORDS, _TITLE_WORDS, _SUMMARY_WORDS = 12, 8, 3, 24, 40
_TYPICAL = 28
"""Words of the summaries on cards, on average, at most: a story's own paragraphs under short headings have more."""

_PARAGRAPH, _ENOUGH = 15, 100
"""Words of a line that tells the story, and of all these lines together where there is a story to compare with."""

_ROW, _PAIR = 3, 2
_NEW, _QUITE_NEW, _LEAST_NEW = 0.6, 0.7, 0.4
"""The share of words that the story does not have: of a row of three cards, of two, and of what each card tells."""


def card_lines(lines: Sequence[Line], facts: Sequence[Facts], known: Collection[int] = ()) -> list[int]:
    """The lines that belong to rows of cards of other stories; ``known`` lines are none of the story in any case."""
    shape = "".join("x" if at in known else _kind(lines[at].text, fact) for at, fact in enumerate(facts))
    rows = [match.span() for match in _ROWS.finditer(shape)]
    if not rows:
        return []
    within = {at for start, end in rows for at in range(start, end)}
    told = [fact for at, fact in enumerate(facts) if fact.prose and at not in within and at not in known]
    told = [fact for fact in told if len(fact.tokens) >= _PARAGRAPH]
    if sum(len(fact.tokens) for fact in told) < _ENOUGH:
        return []
    story = set().union(*(fact.content for fact in told))
    return [at for row in rows for at in _cards_in(row, shape, lines, facts, story)]


def _kind(text: str, fact: Facts) -> str:
    """What a line may be on a card: m a small line, T a title, S a summary; o nothing of these."""
    words = len(fact.tokens)
    if words > _SUMMARY_WORDS or _NUMBERED.match(text) or fact.values[_AT["credit"]]:
        return "o"
    if not words or (words <= _SMALL_WORDS and not fact.prose and _is_small(text, fact)):
        return "m"
    ends = _END.search(text) is not None
    if words <= _LABEL_WORDS:
        return "o" if ends else "m"
    if (not ends or text[-1] in "?!") and words <= _TITLE_WORDS and text[-1] not in ",;:":
        return "T"
    return "S" if ends and text[0] not in _QUOTES else "o"


def _is_small(text: str, fact: Facts) -> bool:
    return (fact.dated and len(fact.tokens) <= _DATED_WORDS) or _SMALL.match(text) is not None


def _cards_in(
    row: tuple[int, int], shape: str, lines: Sequence[Line], facts: Sequence[Facts], story: set[str]
) -> list[int]:
    """The lines of one row, as far as they are cards of other stories."""
    start, end = row
    cards = [range(*match.span()) for match in _CARDS.finditer(shape, start, end)]
    summaries = [len(facts[at].tokens) for at in range(start, end) if shape[at] == "S"]
    least = _NEW if len(cards) >= _ROW else _QUITE_NEW
    if sum(summaries) > _TYPICAL * len(summaries) or _newness(range(start, end), facts, story) < least:
        return []
    open_end = shape[end - 1] == "S" and end < len(facts) and facts[end].prose
    alike = all("m" in shape[at.start : at.stop] for at in cards)
    if len(cards) < _ROW and not alike and not _is_headed(start, lines, facts, open_end=open_end):
        return []
    if open_end:
        # What stands right above a paragraph of the story may be the story too.
        cards.pop()
    told = [[at for at in card if shape[at] == "S"] for card in cards]
    found = [
        at for card, own in zip(cards, told, strict=True) if _newness(own, facts, story) >= _LEAST_NEW for at in card
    ]
    return [*([start - 1] if start and heads_list(lines[start - 1].text) else []), *found]


def _newness(card: Sequence[int], facts: Sequence[Facts], story: set[str]) -> float:
    """The share of the words of some lines that the story does not have."""
    words = [word for at in card for word in facts[at].content]
    return sum(word not in story for word in words) / max(1, len(words))


def _is_headed(start: int, lines: Sequence[Line], facts: Sequence[Facts], *, open_end: bool) -> bool:
    """Whether a line right above a row, or its own first lines, announce other stories, or are page furniture.

    Furniture tells little where the row has an ``open_end``: a paragraph of the story follows it.
    """
    first = range(max(0, start - 1), start + 2)
    return any(heads_list(lines[at].text) or (facts[at].furniture and not open_end) for at in first)
