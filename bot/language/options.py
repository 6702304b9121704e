"""The steps that a summary can grow by, as arrays: a sentence, or a sentence with the one before it that it needs."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

from bot.language.salience import MOST_OCCURRENCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.material import Line
    from bot.language.wording import Floats, Integers, Wording


class Standing(IntEnum):
    """How well a sentence stands without its neighbours."""

    NEVER = 0
    """A fragment, half a quotation, a caption."""
    AFTER = 1
    """Right after the sentence before it, which says who or what is meant."""
    FREE = 2
    """Alone."""


class Options:
    """One entry a step in ``first`` and ``last`` (its sentences), ``open`` (it may be taken) and sizes.

    ``row``, ``word`` and ``count`` are parallel: how often which step says which word.
    """

    def __init__(self, numbers: Sequence[int], lines: Sequence[Line], wording: Wording) -> None:
        """One step for each of the sentences ``numbers``, which are sorted."""
        self._lines, self._wording = lines, wording
        self._known: dict[int, tuple[int, int]] = {}
        self._starts = wording.pair_line.searchsorted(np.arange(len(wording.line_tokens) + 1)).tolist()
        self.first = np.array(numbers, dtype=np.int64)
        self.last = self.first
        self.open = np.ones(len(numbers), dtype=bool)
        self.sentences = np.ones(len(numbers), dtype=np.int64)
        self.tokens = wording.line_tokens[self.first]
        self.words = np.array([lines[number].words for number in numbers], dtype=np.int64)
        self.row, self.word, self.count = wording.pair_line, wording.pair_word, wording.pair_count
        if len(numbers) < len(lines):
            rows = np.full(len(lines), -1)
            rows[self.first] = np.arange(len(numbers))
            row = rows[wording.pair_line]
            kept = row >= 0
            self.row, self.word, self.count = row[kept], self.word[kept], self.count[kept]

    def __len__(self) -> int:
        """How many steps there are."""
        return len(self.open)

    def add_pair(self, first: int, last: int) -> None:
        """A further step: the sentence ``last`` with the sentence ``first`` that it needs."""
        both = [slice(self._starts[number], self._starts[number + 1]) for number in (first, last)]
        pair_word, pair_count = self._wording.pair_word, self._wording.pair_count
        word = np.concatenate([pair_word[part] for part in both])
        count = np.concatenate([pair_count[part] for part in both])
        counts = np.bincount(word, count).astype(np.int64)
        known = counts.nonzero()[0]
        tokens = self._wording.line_tokens
        self.row = np.append(self.row, np.full(len(known), len(self)))
        self.word = np.append(self.word, known)
        self.count = np.append(self.count, counts[known])
        self.first, self.last = np.append(self.first, first), np.append(self.last, last)
        self.open = np.append(self.open, True)
        self.sentences = np.append(self.sentences, 2)
        self.tokens = np.append(self.tokens, tokens[first] + tokens[last])
        self.words = np.append(self.words, self._lines[first].words + self._lines[last].words)

    def numbers(self, step: int) -> list[int]:
        """The sentences of ``step``."""
        first, last = int(self.first[step]), int(self.last[step])
        return [first] if first == last else [first, last]

    def gains(self, table: Floats, said: Integers) -> Floats:
        """How many more words are expected to count with each step, when the words of ``said`` are said already."""
        before = said[self.word]
        after = np.minimum(before + self.count, MOST_OCCURRENCES)
        before = np.minimum(before, MOST_OCCURRENCES)
        # The table as one row: taking from it costs half of what taking by row and column does.
        cells, first = table.ravel(), self.word * table.shape[1]
        return np.bincount(self.row, cells[first + after] - cells[first + before], len(self))

    def say(self, table: Floats, said: Integers, step: int, times: int = 1) -> float:
        """Add the words of ``step`` to ``said``, or take them away with ``times`` -1; how many more count then."""
        start, end = self._bounds(step)
        word = self.word[start:end]
        before = said[word]
        after = before + times * self.count[start:end]
        said[word] = after
        cells, first = table.ravel(), word * table.shape[1]
        gained = (
            cells[first + np.minimum(after, MOST_OCCURRENCES)] - cells[first + np.minimum(before, MOST_OCCURRENCES)]
        )
        return float(gained.sum())

    def _bounds(self, step: int) -> tuple[int, int]:
        """Where the words of ``step`` begin and end in ``word``."""
        if step not in self._known:
            start, end = self.row.searchsorted((step, step + 1)).tolist()
            self._known[step] = start, end
        return self._known[step]
