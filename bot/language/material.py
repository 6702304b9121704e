"""The sentences that a summary may be made of, from one article or from several, and how much may be taken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from bot.language.furniture import is_furniture, is_stamp
from bot.language.retractions import with_retractions
from bot.language.vocabulary import count_words, guess_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language.findings import Analysis


MOST_SENTENCES = 5000
"""So many sentences of all articles together are looked at: nothing that takes longer to read is news."""

OPENING = 6
"""So many sentences stand at the top of an article."""

SHORT = 4
"""Words up to which a sentence before the first one may be a byline, a date or an exclamation."""

SAMPLE = 20
"""So many sentences tell the language of a text whose language is not known."""


class Line(NamedTuple):
    """One sentence to choose from.

    ``position`` is how many sentences of the story stand before it; ``paragraph`` is the index of its block;
    ``furniture`` says that it is none of the story's, ``clipped`` that a part of it was left out behind.
    """

    article: int
    position: int
    paragraph: int
    text: str
    start: int
    end: int
    words: int
    furniture: bool = False
    clipped: bool = False


ABOUT = 1.2
"""So many times as many words as people want to read are still about as many."""


@dataclass(frozen=True, slots=True)
class Budget:
    """At most so many sentences and so many words; None sets no limit.

    With ``about``, so many words are what people want to read, not a limit: a few more are allowed where the sentences
    that follow one another in the article make them. With ``telling``, one sentence is to tell what happened.
    """

    sentences: int | None = None
    words: int | None = None
    about: bool = False
    telling: bool = False

    @property
    def most(self) -> int | None:
        """How many words at most, with what is added in brackets."""
        return round(ABOUT * self.words) if self.words is not None and self.about else self.words

    def allows(self, sentences: int, words: int) -> bool:
        """Whether a summary of this size keeps within the budget."""
        return (self.sentences is None or sentences <= self.sentences) and (self.words is None or words <= self.words)


@dataclass(frozen=True, slots=True)
class Material:
    """The sentences of the analyses, article by article; ``code`` is None for a language without stop words.

    ``left_out`` is how many words the sentences have that are too many to look at.
    """

    analyses: tuple[Analysis, ...]
    lines: tuple[Line, ...]
    code: str | None
    headlines: tuple[str, ...] = ()
    left_out: int = 0

    @property
    def words(self) -> int:
        """How many words all sentences have together."""
        return sum(line.words for line in self.lines) + self.left_out

    def ranks(self) -> list[int] | None:
        """Which place each article has by its time of publication; those without one are last. None where all are."""
        times = [analysis.article.published for analysis in self.analyses]
        dated = [article for article, time in enumerate(times) if time is not None]
        if not dated:
            return None
        order = sorted(dated, key=lambda article: (times[article], article))
        order += [article for article in range(len(times)) if article not in dated]
        return [order.index(article) for article in range(len(times))]

    def paragraphs(self) -> list[list[tuple[int, str]]]:
        """The sentences with their numbers, paragraph by paragraph."""
        found: dict[tuple[int, int], list[tuple[int, str]]] = {}
        for number, line in enumerate(self.lines):
            found.setdefault((line.article, line.paragraph), []).append((number, line.text))
        return list(found.values())


def gather(analyses: Sequence[Analysis], *, bound: bool = True) -> Material:
    """The sentences of ``analyses``, numbered through: of each article the first ones, if they are too many.

    With ``bound``, one that is taken back right behind it ("It was not.") and what takes it back are one sentence.
    """
    lines: list[Line] = []
    most, left_out = max(1, MOST_SENTENCES // max(1, len(analyses))), 0
    for number, analysis in enumerate(analyses):
        position, before = 0, ""
        left_out += sum(count_words(sentence.text) for sentence in analysis.sentences[most:])
        sentences = analysis.sentences[:most]
        for sentence in with_retractions(sentences, analysis.article.text) if bound else sentences:
            start, end, text, block = sentence.start, sentence.end, sentence.text, sentence.block
            furniture = is_furniture(text) or (position == 0 and is_stamp(text, before))
            lines.append(Line(number, position, block, text, start, end, count_words(text), furniture))
            position += not furniture
            before = text
    language = analyses[0].article.language if analyses else ""
    code = guess_language(language, (line.text for line in lines[:SAMPLE]))
    headlines = tuple(analysis.article.headline for analysis in analyses if analysis.article.headline)
    return Material(tuple(analyses), tuple(lines), code, headlines, left_out)


def with_clipped_leads(material: Material) -> Material:
    """The material with the parts of long leads that stand alone in their place.

    A lead that is taken back in the sentence behind it stays whole.
    """
    lines = []
    whole = [{(sentence.start, sentence.end) for sentence in analysis.sentences} for analysis in material.analyses]
    for line in material.lines:
        parts = (part for part in material.analyses[line.article].clipped if line.start <= part.start < line.end)
        end = next((part.end for part in parts if part.end < line.end), None)
        if end is not None and (line.start, line.end) in whole[line.article]:
            text = line.text[: end - line.start]
            line = line._replace(text=text, end=end, words=count_words(text) + 1, clipped=True)  # noqa: PLW2901
        lines.append(line)
    return replace(material, lines=tuple(lines))


def opens_article(lines: Sequence[Line], number: int) -> bool:
    """Whether only bylines, dates and other short fragments stand before the sentence ``number`` in its article."""
    line = lines[number]
    before = lines[max(0, number - OPENING) : number]
    return line.position < OPENING and all(
        other.article != line.article or other.furniture or (other.words <= SHORT and other.text[-1] != "?")
        for other in before
    )


def in_turn(lines: Sequence[Line]) -> list[int]:
    """The numbers of the sentences as a reader of all articles would meet them: the first of each, then the second."""
    return sorted(range(len(lines)), key=lambda number: (lines[number].position, lines[number].article))


def fill(ranking: Iterable[int], lines: Sequence[Line], budget: Budget, *, skip: bool) -> list[int]:
    """Take sentences from the front of ``ranking`` as long as the budget allows, always one.

    With ``skip`` a sentence that is too long is passed over and a shorter one may follow; without it the first that
    does not fit ends the summary.
    """
    chosen: list[int] = []
    used = 0
    for number in ranking:
        if budget.allows(len(chosen) + 1, used + lines[number].words) or not (chosen or skip):
            chosen.append(number)
            used += lines[number].words
        elif not skip or not budget.allows(len(chosen) + 1, 0):
            break
    return chosen
