"""The steps that a summary can grow by, as arrays: a sentence, or a sentence with the one before it that it needs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from bot.language.salience import MOST_OCCURRENCES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.language.material import Line
    from bot.language.pointing import Verdict
    from bot.language.wording import Flags, Floats, Integers, Wording


class Standing(IntEnum):
    """How well a sentence stands without its neighbours."""

    NEVER = 0
    """A fragment, half a quotation, a caption."""
    AFTER = 1
    """Right after the sentence before it, which says who or what is meant."""
    FREE = 2
    """Alone."""


@dataclass(frozen=True, slots=True)
class Options:
    """One entry a step in ``first`` and ``last`` (its sentences), ``free`` (nothing has to be chosen before) and sizes.

    ``row``, ``word`` and ``count`` are parallel: how often which step says which word. So are ``need_row`` and
    ``need_line``: a step with needs is allowed when one of its sentences there is chosen.
    """

    first: Integers
    last: Integers
    free: Flags
    need_row: Integers
    need_line: Integers
    row: Integers
    word: Integers
    count: Integers
    tokens: Integers
    words: Integers
    sentences: Integers

    def gains(self, table: Floats, said: Integers) -> Floats:
        """How many more words are expected to count with each step, when the words of ``said`` are said already."""
        before = np.minimum(said[self.word], MOST_OCCURRENCES)
        after = np.minimum(before + self.count, MOST_OCCURRENCES)
        return np.bincount(self.row, table[self.word, after] - table[self.word, before], len(self.first))

    def met(self, chosen: Flags) -> Flags:
        """For each step, whether it needs nothing or one of the sentences that it needs is ``chosen``."""
        if not len(self.need_row):
            return self.free
        return self.free | (np.bincount(self.need_row, chosen[self.need_line], len(self.first)) > 0)

    def say(self, said: Integers, step: int, times: int = 1) -> None:
        """Add the words of ``step`` to ``said``, or take them away with ``times`` -1."""
        start, end = np.searchsorted(self.row, (step, step + 1))
        said[self.word[start:end]] += times * self.count[start:end]


def build_options(lines: Sequence[Line], verdicts: Mapping[int, Verdict], wording: Wording) -> Options:
    """The steps for the sentences of which ``verdicts`` are given, none without another that its sentence needs."""
    steps: list[tuple[int, int]] = []
    needs: list[tuple[int, int]] = []
    for number, verdict in verdicts.items():
        if verdict.standing is Standing.FREE:
            steps.append((number, number))
        elif verdict.standing is Standing.AFTER and verdict.among:
            needs += [(len(steps), other) for other in verdict.among]
            steps.append((number, number))
            known = (other for other in verdict.among if other in verdicts)
            alone = (other for other in known if verdicts[other].standing is Standing.FREE)
            steps += [(other, number) for other in islice(alone, 1)]
    first, last = np.array(steps, dtype=np.int64).reshape(-1, 2).T
    need_row, need_line = np.array(needs, dtype=np.int64).reshape(-1, 2).T
    sentences = 1 + (first != last)
    row = np.repeat(np.arange(len(steps)), sentences)
    line = first[row]
    line[np.cumsum(sentences) - 1] = last
    starts = np.searchsorted(wording.pair_line, np.arange(len(wording.line_tokens) + 1))
    lengths = starts[line + 1] - starts[line]
    pairs = np.repeat(starts[line] - np.cumsum(lengths) + lengths, lengths) + np.arange(int(lengths.sum()))
    size = len(wording.stems)
    keys, inverse = np.unique(np.repeat(row, lengths) * size + wording.pair_word[pairs], return_inverse=True)
    count = len(steps)
    free = np.ones(count, dtype=bool)
    free[need_row] = False
    return Options(
        first=first,
        last=last,
        free=free,
        need_row=need_row,
        need_line=need_line,
        row=keys // size,
        word=keys % size,
        count=np.bincount(inverse, wording.pair_count[pairs], len(keys)).astype(np.int64),
        tokens=np.bincount(row, wording.line_tokens[line], count).astype(np.int64),
        words=np.array([sum(lines[number].words for number in {*step}) for step in steps], dtype=np.int64),
        sentences=sentences,
    )
