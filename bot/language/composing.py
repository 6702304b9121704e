"""Chosen sentences in reading order, with the help in square brackets that a reader of these alone needs."""

from __future__ import annotations

import re
from datetime import time, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from bot.language.findings import SummarySentence
from bot.language.introducing import Help, described, introductions
from bot.language.naming import missing_entity
from bot.language.timewords import RELATIVE, date_style, resolve_times
from bot.language.vocabulary import count_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from bot.articles.article import Article
    from bot.language.material import Line, Material
    from bot.language.pointing import Verdict
    from bot.language.timewords import DateStyle


LEFT_OUT = " …"
"""What shows that the rest of a sentence is left out."""

_NEW_LINE = re.compile(r"\s*\n\s*")

_AMERICAN_MIDNIGHT = time(hour=9)
"""Before this hour of Greenwich's the day before has not ended everywhere between New York and Alaska."""


class Helping(IntEnum):
    """How much help there is room for."""

    NAMES = 0
    """Who is meant, where a word points back."""
    PEOPLE = 1
    """Given names too."""
    ROLES = 2
    """And what people are."""
    DATES = 3
    """And the days that relative times stand for."""


def compose(
    material: Material,
    verdicts: Sequence[Verdict],
    chosen: Sequence[int],
    room: int | None = None,
    least: Helping = Helping.NAMES,
) -> tuple[SummarySentence, ...]:
    """The sentences ``chosen`` as they are shown: one article after the other, by the time of publication.

    There is as much help as the ``room``, in words, holds, sentence by sentence, and at ``least`` so much.
    """
    numbers = in_order(material, chosen)
    composed = _helped(material, verdicts, numbers, dict.fromkeys(numbers, Helping.DATES))
    if room is None or shown_words(composed) <= room:
        return composed
    helping = dict.fromkeys(numbers, least)
    composed = _helped(material, verdicts, numbers, helping)
    for level in (level for level in Helping if level > least):
        for number in numbers:
            if helping[number] < level - 1:
                continue
            more = _helped(material, verdicts, numbers, helping | {number: level})
            if shown_words(more) <= room:
                helping[number], composed = level, more
    return composed


def shown_words(sentences: Sequence[SummarySentence]) -> int:
    """How many words a reader sees."""
    return sum(count_words(sentence.shown) for sentence in sentences)


def in_order(material: Material, chosen: Sequence[int]) -> list[int]:
    """The numbers ``chosen`` in reading order: by the time of publication, and last what has none.

    Where no article has one, that comes first of which the summary has what stands nearest its top.
    """
    numbers = sorted(chosen)
    if (ranks := material.ranks()) is not None:
        return sorted(numbers, key=lambda number: (ranks[material.lines[number].article], number))
    tops: dict[int, int] = {}
    for number in reversed(numbers):
        tops[material.lines[number].article] = material.lines[number].position
    return sorted(numbers, key=lambda number: (tops[material.lines[number].article], number))


def _helped(
    material: Material, verdicts: Sequence[Verdict], numbers: Sequence[int], helping: Mapping[int, Helping]
) -> tuple[SummarySentence, ...]:
    sentences: list[SummarySentence] = []
    for number in numbers:
        line, level = material.lines[number], helping[number]
        before = [sentence.shown for sentence in sentences]
        help_at: list[Help] = []
        if number - 1 not in numbers and (entity := missing_entity(material, number, verdicts[number])):
            text = material.analyses[line.article].article.text
            name = described(entity, text, before) if level >= Helping.ROLES else entity.name
            help_at.append(Help(verdicts[number].at, name))
        if level >= Helping.PEOPLE:
            help_at += introductions(material, number, before, roles=level >= Helping.ROLES)
        if level >= Helping.DATES:
            help_at += _dates(material, line)
        # What is taken back in the next paragraph is one sentence with that.
        shown = _NEW_LINE.sub(" ", bracketed(line.text, help_at)) + LEFT_OUT * line.clipped
        sentences.append(SummarySentence(line.text, line.article, line.start, line.end, shown))
    return tuple(sentences)


def _dates(material: Material, line: Line) -> list[Help]:
    analysis = material.analyses[line.article]
    article = analysis.article
    if article.published is None or material.code != "en":
        return []
    tenses = {time.start - line.start: time.tense for time in analysis.times if line.start <= time.start < line.end}
    if not RELATIVE.search(line.text):
        return []
    style = date_style(article.text)
    days = _days(article, style)
    found = [tuple(resolve_times(line.text, day, style, tenses=tenses)) for day in days]
    return [Help(*dated) for dated in found[0] if all(dated in others for others in found)]


def _days(article: Article, style: DateStyle) -> list[date]:
    """The days on which an article may have come out where it was written: one, or two for a night in America."""
    if article.published_day is not None or article.published is None:
        return [article.published_day] if article.published_day else []
    day, clock = article.published.date(), article.published.time()
    if style.month_first and time.min < clock < _AMERICAN_MIDNIGHT:
        return [day, day - timedelta(days=1)]
    return [day]


def bracketed(text: str, help_at: Sequence[Help]) -> str:
    """``text`` with each piece of help in square brackets where it is wanted."""
    for at, words, before in sorted(help_at, reverse=True):
        text = f"{text[:at]}[{words}] {text[at:]}" if before else f"{text[:at]} [{words}]{text[at:]}"
    return text
