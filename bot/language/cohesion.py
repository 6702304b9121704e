"""How sentences go together in a summary: which say the same, which follow, which have nothing in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.wording import Flags, Floats, Wording

SAME = 0.6
"""Two sentences say the same when the shorter one shares this much of its content words with the other."""

FEWEST_SHARED = 3
"""And no fewer content words than this, unless neither has so many."""

FOLLOWING = 1.005
"""How much more a sentence is worth right after the one before it."""

JUMP, FAR = 8, 0.99
"""More than so many sentences behind the last chosen one it is worth only so much: what is between is not told."""

OF_OTHERS, OF_NONE = 0.985, 0.96
"""What it is worth if it shares no content word with the chosen one before it, but with another, or with none."""


class Cohesion:
    """What the sentences of a text have in common, found out when it is asked for."""

    def __init__(self, wording: Wording) -> None:
        """Compare the sentences of ``wording`` by their content words."""
        content = ~wording.stop[wording.pair_word]
        self._line, self._word = wording.pair_line[content], wording.pair_word[content]
        self._words = len(wording.words)
        self._size = np.bincount(self._line, minlength=len(wording.line_tokens))
        self._shared: dict[int, Floats] = {}
        self._alike: dict[int, Flags] = {}
        self._ties: dict[int, Floats] = {}

    def alike(self, number: int) -> Flags:
        """Which sentences say the same as the sentence ``number``."""
        if number not in self._alike:
            shared, size = self._shares(number), self._size
            shorter, longer = np.minimum(size, size[number]), np.maximum(size, size[number])
            self._alike[number] = (shared >= SAME * shorter) & (shared >= np.minimum(FEWEST_SHARED, longer))
        return self._alike[number]

    def share(self, number: int) -> Floats:
        """What share of the shorter one's content words each sentence has in common with the sentence ``number``."""
        shorter: Floats = np.maximum(1.0, np.minimum(self._size, self._size[number]))
        return self._shares(number) / shorter

    def after(self, chosen: Sequence[int], *, tied: bool) -> Floats:
        """What share of its worth each sentence has after those ``chosen``.

        The most right after one of them, less far behind them all, and less where it is not ``tied`` to any by a word
        that both have (M. Halliday and R. Hasan, "Cohesion in English", 1976).
        """
        follow = np.ones(len(self._size))
        if not chosen:
            return follow
        chosen = sorted(chosen)
        follow[chosen[0] :] = FAR
        for number in chosen:
            follow[number + 1 : number + 1 + JUMP] = 1.0
        if tied:
            ties = [self._tie(number) for number in chosen]
            share = np.minimum(np.maximum.reduce(ties), OF_OTHERS)
            for start, end, tie in zip(chosen, [*chosen[1:], len(share)], ties, strict=True):
                np.maximum(share[start:end], tie[start:end], out=share[start:end])
            follow *= share
        follow[[number + 1 for number in chosen if number + 1 < len(follow)]] = FOLLOWING
        return follow

    def _tie(self, number: int) -> Floats:
        """What share each sentence is worth right behind the sentence ``number``."""
        if number not in self._ties:
            self._ties[number] = np.where(self._shares(number) > 0, 1.0, OF_NONE)
        return self._ties[number]

    def _shares(self, number: int) -> Floats:
        """How many content words each sentence has in common with the sentence ``number``."""
        if number not in self._shared:
            mine = np.zeros(self._words, dtype=bool)
            mine[self._word[self._line == number]] = True
            self._shared[number] = np.bincount(self._line, mine[self._word], len(self._size))
        return self._shared[number]
