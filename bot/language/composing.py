"""Chosen sentences in reading order, with the help in square brackets that a reader of these alone needs."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from bot.language.findings import SummarySentence
from bot.language.introducing import Help, introductions
from bot.language.naming import missing_name
from bot.language.timewords import resolve_times
from bot.language.vocabulary import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.material import Line, Material
    from bot.language.pointing import Verdict


class Helping(IntEnum):
    """How much help there is room for."""

    NAMES = 0
    """Who is meant, where a word points back."""
    PEOPLE = 1
    """Given names too."""
    DATES = 2
    """The days that relative times stand for too."""
    ROLES = 3
    """And what people are."""


def compose(
    material: Material,
    verdicts: Sequence[Verdict],
    chosen: Sequence[int],
    room: int | None = None,
    least: Helping = Helping.NAMES,
) -> tuple[SummarySentence, ...]:
    """The sentences ``chosen`` as they are shown: one article after the other, by the time of publication.

    There is as much help as the ``room``, in words, holds, and at ``least`` so much.
    """
    numbers = in_order(material, chosen)
    for helping in sorted((level for level in Helping if level >= least), reverse=True):
        composed = tuple(_helped(material, verdicts, numbers, helping))
        if room is None or shown_words(composed) <= room:
            break
    return composed


def shown_words(sentences: Sequence[SummarySentence]) -> int:
    """How many words a reader sees."""
    return sum(count_words(sentence.shown) for sentence in sentences)


def in_order(material: Material, chosen: Sequence[int]) -> list[int]:
    """The numbers ``chosen`` in reading order: by the time of publication.

    Where that is not known of every article, the one comes first of which the summary has what stands nearest its top.
    """
    numbers = sorted(chosen)
    times = [analysis.article.published for analysis in material.analyses]
    if None not in times:
        return sorted(numbers, key=lambda number: (times[material.lines[number].article], number))
    tops: dict[int, int] = {}
    for number in reversed(numbers):
        tops[material.lines[number].article] = material.lines[number].position
    return sorted(numbers, key=lambda number: (tops[material.lines[number].article], number))


def _helped(
    material: Material, verdicts: Sequence[Verdict], numbers: Sequence[int], helping: Helping
) -> list[SummarySentence]:
    sentences: list[SummarySentence] = []
    for number in numbers:
        line = material.lines[number]
        name = None if number - 1 in numbers else missing_name(material, number, verdicts[number])
        help_at = [Help(verdicts[number].at, name)] if name else []
        if helping >= Helping.PEOPLE:
            shown = [sentence.shown for sentence in sentences]
            help_at += introductions(material, number, shown, roles=helping >= Helping.ROLES)
        if helping >= Helping.DATES:
            help_at += _dates(material, line)
        sentences.append(SummarySentence(line.text, line.article, line.start, line.end, bracketed(line.text, help_at)))
    return sentences


def _dates(material: Material, line: Line) -> list[Help]:
    published = material.analyses[line.article].article.published
    if published is None or material.code != "en":
        return []
    return [Help(*dated) for dated in resolve_times(line.text, published.date())]


def bracketed(text: str, help_at: Sequence[Help]) -> str:
    """``text`` with each piece of help in square brackets where it is wanted."""
    for at, words, before in sorted(help_at, reverse=True):
        text = f"{text[:at]}[{words}] {text[at:]}" if before else f"{text[:at]} [{words}]{text[at:]}"
    return text
