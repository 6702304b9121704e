"""Which sentences can stand without their neighbours: not "He ...", not "The firm ...", not half a quotation."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from bot.language.furniture import has_verb, is_caption, is_fragment
from bot.language.options import Standing
from bot.language.pointing import AFTER, FREE, NEVER, Verdict, definite_words, subject
from bot.language.pointing_words import POINTING, THINGS, WHOSE
from bot.language.torn import torn_quotations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.material import Line, Material

MOST_ANTECEDENTS = 12
"""So many earlier sentences with the same noun are looked at."""

NEAR = 3
"""So many sentences before one that goes on with the story have told what it goes on with."""

OPENING = 6
"""And so many at the top of the article."""

STEM = 3
"""Letters of a noun that have to be there, and how many of its last ones may differ."""


def judge(material: Material) -> list[Verdict]:
    """How each sentence of ``material`` stands.

    In languages other than English only quotation marks, length, the final stop and the first word tell.
    """
    wordy = material.code not in {"zh", "ja", "th"}
    verdicts = []
    told = _Told(material.lines)
    for number, (line, torn) in enumerate(zip(material.lines, torn_quotations(material.lines), strict=True)):
        english = material.code == "en"
        if torn or is_fragment(line, wordy=wordy) or (english and (is_caption(line) or not has_verb(line.text))):
            verdicts.append(NEVER)
        elif english:
            verdict = subject(line.text)
            if verdict.loose:
                verdict = verdict._replace(among=_near(material.lines, number))
            verdicts.append(told.looked_up(number) if verdict is FREE and line.position else verdict)
        else:
            first = line.text.split(maxsplit=1)[0].strip("“”„«»\"'’.,").lower()
            verdicts.append(AFTER if first in POINTING.get(material.code or "", frozenset()) else FREE)
    return verdicts


def antecedents(verdicts: Sequence[Verdict]) -> dict[int, tuple[int, ...]]:
    """For the sentences that need another than the one right before: those one of which has to be told."""
    return {number: verdict.among for number, verdict in enumerate(verdicts) if verdict.among}


def _near(lines: Sequence[Line], number: int) -> tuple[int, ...]:
    """The sentences right before, the nearest first, and those that open the article."""
    article, opening = lines[number].article, number - lines[number].position
    before = [*range(number - 1, number - 1 - NEAR, -1), *range(opening, opening + OPENING)]
    return tuple(dict.fromkeys(other for other in before if 0 <= other < number and lines[other].article == article))


class _Told:
    """The words of all sentences, to look up what "the detectors" are that a sentence is about."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._text = ""
        self._starts: list[int] = []

    def looked_up(self, number: int) -> Verdict:
        """How a sentence stands that may begin with "the": on one that has its noun, or free if it begins otherwise."""
        text = self._lines[number].text
        if "he " not in text[:40]:
            return FREE
        words = definite_words(text)
        if not words:
            return FREE
        if among := self._with(words, number):
            return Verdict(Standing.AFTER, among=among)
        return AFTER if words[-1] in THINGS or words[-1] in WHOSE else FREE

    def _with(self, words: Sequence[str], number: int) -> tuple[int, ...]:
        """The sentences of the same article before ``number`` that have one of ``words``."""
        if not self._starts:
            self._index()
        first = number
        while first and self._lines[first - 1].article == self._lines[number].article:
            first -= 1
        begin, end = self._starts[first], self._starts[number]
        found: dict[int, None] = {}
        for word in words:
            if len(word) < STEM:
                continue
            stem = word if len(word) <= STEM + 1 else word[: max(STEM + 1, len(word) - STEM)]
            at = self._text.find(" " + stem, begin, end)
            while at >= 0 and len(found) < MOST_ANTECEDENTS:
                found[bisect_right(self._starts, at) - 1] = None
                at = self._text.find(" " + stem, at + 1, end)
        return tuple(found)

    def _index(self) -> None:
        parts = [" " + line.text.lower() for line in self._lines]
        at = 0
        for part in parts:
            self._starts.append(at)
            at += len(part)
        self._text = "".join(parts)
