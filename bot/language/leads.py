"""What a summary of several articles begins with: the lead of one of them, and no second one that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.language.tolls import toll

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.language.cohesion import Cohesion
    from bot.language.wording import Flags, Wording

SAME_NEWS = 0.3
"""Two leads tell the same when the shorter one shares this much of its content words with the other.

Outlets word the same event differently, so less is asked for than of two sentences from anywhere.
"""

TOP = 3
"""Among so many sentences of an article the one that opens it is looked for."""


class Leads:
    """The sentences that open the articles of a story; ``ranks`` says in which order the articles are shown."""

    def __init__(
        self, wording: Wording, cohesion: Cohesion, ranks: Sequence[int], text_of: Callable[[int], str] = lambda _: ""
    ) -> None:
        """Look at the sentences of ``wording``, whose ``cohesion`` knows what they share; ``text_of`` is their text."""
        self._text_of = text_of
        self._cohesion, self._article, self._position = cohesion, wording.line_article, wording.line_position
        self._rank = np.array(ranks, dtype=np.int64)[self._article]
        self._is_lead = np.zeros(len(self._article), dtype=bool)

    def find(self, opens: Callable[[int], bool]) -> Iterator[int]:
        """The first sentence near the top of each article that ``opens`` it, if one does."""
        for article in range(int(self._article[-1]) + 1):
            top = np.flatnonzero((self._article == article) & (self._position < TOP))[:TOP].tolist()
            if (lead := next(filter(opens, top), None)) is not None:
                self._is_lead[lead] = True
                yield lead

    def rank(self, number: int) -> int:
        """The place of the article of the sentence ``number``."""
        return int(self._rank[number])

    def allowed(self, chosen: Sequence[int]) -> Flags:
        """Which sentences leave a lead in front of those ``chosen``, and repeat the news of none."""
        leads = [number for number in chosen if self._is_lead[number]]
        if not leads:
            return np.ones(len(self._article), dtype=bool)
        allowed: Flags = self._is_lead | (self._rank >= self._rank[leads].min())
        for number in leads:
            others = self._is_lead | ((self._position < TOP) & (self._article != self._article[number]))
            same = np.flatnonzero(others & (self._cohesion.share(number) >= SAME_NEWS))
            allowed[[other for other in same.tolist() if not self._is_update(other, number)]] = False
        return allowed

    def newest_toll(self, opening: int) -> int | None:
        """The newest lead that counts other dead or hurt than the lead ``opening``, whose toll is out of date then."""
        later = [int(number) for number in np.flatnonzero(self._is_lead) if self._is_update(int(number), opening)]
        return max(later, key=self.rank, default=None)

    def _is_update(self, lead: int, other: int) -> bool:
        """Whether the ``lead`` is newer than the ``other`` and has another toll."""
        if not self._is_lead[lead] or self._rank[lead] <= self._rank[other]:
            return False
        before = toll(self._text_of(other))
        return bool(before and toll(self._text_of(lead)) - before)

    def lead_on(self, chosen: Sequence[int]) -> bool:
        """Whether a lead stands in front of all those ``chosen``, in the order in which they are shown."""
        leads = [number for number in chosen if self._is_lead[number]]
        return not leads or bool(self._rank[[*chosen]].min() >= self._rank[leads].min())
