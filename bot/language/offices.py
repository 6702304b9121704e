"""The name of an office for its holder: "the president-elect" where the text leaves no doubt who that is."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.articles.article import Span

_OFFICE = re.compile(
    r"(?i:\b(?:(?:prime|foreign|interior|finance|defen[cs]e|health|justice|education|home|first|transport|culture|energy|"
    r"agriculture|environment|trade|labou?r|chief) (?:minister|secretary)|secretary of (?:state|defense|the treasury)|"
    r"president-elect|vice[- ]president|president|chancellor|governor|mayor|pope|king|queen|attorney general|"
    r"speaker|premier|ambassador|coroner|sheriff|archbishop)\b)"
)
_HEAD = re.compile(r"$| (?:of|for|in)\b")
"""What follows an office that is the head of a role: "mayor of X", and not "mayor's attorney"."""

_NO_HOLDER = re.compile(r"\b(?i:former|ex|late|then|deputy|vice|assistant|shadow|would-be|acting)\b")
"""Words before an office that say that somebody else holds it."""


def holders(roles: Iterable[tuple[int, Sequence[Span]]], text: str, story: Sequence[Span]) -> dict[int, str]:
    """The office that stands for each person, where the article has one holder of it and calls them by it.

    Args:
        roles: The key of each person with the spans of what they are.
        text: The article's text.
        story: Where the story stands in it.

    Returns:
        For some of the keys the office as the article writes it, with its article ("the president-elect").
    """
    held: defaultdict[str, set[int]] = defaultdict(set)
    for person, spans in roles:
        for span in spans:
            role = span.of(text)
            held_office = next((m for m in _OFFICE.finditer(role) if _HEAD.match(role, m.end())), None)
            if held_office and _NO_HOLDER.search(role, 0, held_office.start()):
                continue
            if held_office:
                held[held_office.group().lower()].add(person)
    found: dict[int, str] = {}
    for office, people in held.items():
        pattern = re.compile(rf"\b[Tt]he {re.escape(office)}\b(?!-|\s+(?:of\b|for\b|[A-Z]))")
        match = next((m for part in story if (m := pattern.search(text, part.start, part.end))), None)
        if match and len(people) == 1:
            found.setdefault(next(iter(people)), match.group()[0].lower() + match.group()[1:])
    return found
