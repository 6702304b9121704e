"""Answers in an interview whose questions stand by themselves, without names or letters in front of either."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.articles.article import Role, Span
from bot.language.quotation_marks import Quotation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.parsing import ParsedBlock
    from bot.language.speakers import Speakers

_FEWEST_QUESTIONS = 3
_LONGEST_QUESTION = 40
"""Words at most in a question; longer paragraphs that end in one are the reporter's own."""

_ASKED = re.compile(r"\b(?:you|your|yourself)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]ur)\b")
_HEARING = re.compile(r"\b(?:to|by|tells|told)\s+\Z")
"""What stands before the name of whoever asks."""

_MARKED = re.compile(r"[“\"][^“”\"]*[”\"]?")


def find_answers(text: str, parsed: Sequence[ParsedBlock], speakers: Speakers) -> dict[int, Quotation]:
    """The paragraphs with the answers of the one person interviewed, by their number; none where nobody surely is.

    An interview has several questions in paragraphs of their own, that address somebody, and at least half of the
    answers are in the first person: the questions of an explainer are followed by the reporter's words.
    """
    lines = [text[block.start : block.block.end].strip() for block in parsed]
    body = [number for number, block in enumerate(parsed) if block.block.role is Role.BODY]
    questions = [number for number in body if _is_question(lines[number])]
    if len(questions) < _FEWEST_QUESTIONS or not any(_ASKED.search(lines[number]) for number in questions):
        return {}
    answers = list(_answers(lines, body, set(questions)))
    own = sum(_OWN.search(_MARKED.sub(" ", lines[number])) is not None for number in answers)
    asked = _interviewed(text, parsed[: questions[0]], speakers)
    if asked is None or 2 * own < len(answers):
        return {}
    spans = {number: Span(parsed[number].start, parsed[number].block.end) for number in answers}
    return {number: Quotation(one.start, one.end, one, number, label=asked) for number, one in spans.items()}


def _is_question(line: str) -> bool:
    return line.endswith("?") and line[:1] not in "“\"'‘" and len(line.split()) <= _LONGEST_QUESTION


def _answers(lines: Sequence[str], body: Sequence[int], questions: set[int]) -> Iterator[int]:
    """What stands under a question, and what goes on under that in the first person."""
    above: int | None = None
    for number in body:
        if number not in questions and above is not None and (above in questions or _OWN.search(lines[number])):
            yield number
        elif number not in questions:
            continue
        above = number


def _interviewed(text: str, head: Sequence[ParsedBlock], speakers: Speakers) -> Span | None:
    """Where the one person is named of whom the first line above the questions tells that names anybody."""
    for block in head:
        named = [one for one in speakers.namings(block.start, block.block.end) if speakers.kind(one.entity) == "person"]
        if named:
            sure = len({one.entity for one in named}) == 1 and not _HEARING.search(text[block.start : named[0].start])
            return Span(named[0].start, named[0].end) if sure else None
    return None
