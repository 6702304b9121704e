"""Choosing the sentences that together are expected to tell the most, within a budget."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from bot.language.options import Standing, build_options
from bot.language.pointing import FREE
from bot.language.salience import MOST_OCCURRENCES, load_regimes, told
from bot.language.wording import read_wording

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.language.material import Budget, Material
    from bot.language.options import Options
    from bot.language.pointing import Verdict
    from bot.language.wording import Flags, Floats, Integers, Wording

SAME = 0.6
"""Two sentences say the same when the shorter one shares this much of its content words with the other."""

FEWEST_SHARED = 3
"""And no fewer content words than this, unless neither has so many."""

FILLED = (0.8, 1.2)
"""A budget of words says how long the summary is to be: at least and at most this share of it, people would use."""

SMALL = 80
"""Words under which a budget is small: there a weak last sentence is half of what is read, and less is better."""


FILLED_SMALL, FILLED_AT_LEAST = 0.65, 0.5
"""A small one is filled so far by sentences that add a little less than they cost, and only so far by weaker ones."""

WEAK = 0.04
"""A sentence is weak that makes the summary worth less by this share."""

ROOMY, WEAKER, NEXT = 50, 0.2, 3
"""With room for so many words a second sentence may be so much weaker, if it is among so many after the first."""

OPENING_BONUS = 0.3
"""How much more a summary of one sentence is worth if it is the article's first; a third of that for one of three."""

OUTLET_BONUS = 1.02
"""What a summary is worth with a sentence from one more article, against one without."""

PROMISING, FEWEST_PROMISING = 6, 18
"""So many times as many sentences as a summary holds are looked at, and no fewer than this."""

COST = 0.15
"""What a word more in the summary costs, in words that count: half of the likeness that summaries reach."""

SENTENCE_WORDS = 20
"""How long a sentence is, about."""

TOP = 2
"""The first sentences of an article are always looked at."""

MOST_EXCHANGES = 12
"""How often a chosen sentence may be exchanged for a better one; the search nearly always ends before."""


def choose(material: Material, budget: Budget, verdict_of: Callable[[int], Verdict]) -> list[int]:
    """The numbers of the sentences of ``material`` to take, in reading order; at least one.

    Among the summaries within ``budget`` the one is sought whose expected ROUGE-1 (C. Lin, 2004) is the highest: twice
    the words that count, over the words of the summary and of the reference. Sentences that do not stand alone by
    ``verdict_of`` are left out as long as there are others; only of promising ones is it asked.
    """
    wording = read_wording(material)
    if not wording.stems:
        return [0]
    regime = load_regimes()[regime_name(material)]
    table = told(wording, material.headlines, material.code or "en", regime)
    length = regime.length
    if budget.words is not None:
        length = min(max(length, FILLED[0] * budget.words), FILLED[1] * budget.words)
    search = partial(_Search, material, wording, table=table, length=length, budget=budget)
    verdicts = _promising(material, wording, budget, table, verdict_of)
    if Standing.FREE not in {verdict.standing for verdict in verdicts.values()}:
        verdicts = {number: verdict_of(number) for number in range(len(material.lines))}
    for least in (Standing.FREE, Standing.AFTER, Standing.NEVER):
        eased = {number: FREE if verdict.standing >= least else verdict for number, verdict in verdicts.items()}
        options = build_options(material.lines, eased, wording)
        if len(options.first) and (chosen := search(options).run()):
            return sorted(chosen)
    return [min(range(len(material.lines)), key=lambda number: material.lines[number].words)]


def _promising(
    material: Material, wording: Wording, budget: Budget, table: Floats, verdict_of: Callable[[int], Verdict]
) -> dict[int, Verdict]:
    """The verdicts on the sentences worth most by themselves, so many that enough of them stand alone.

    With those come the nearest sentences that those of them need which do not stand alone.
    """
    most = budget.sentences if budget.sentences is not None else (budget.words or 0) // SENTENCE_WORDS
    wanted = max(FEWEST_PROMISING, PROMISING * most)
    verdicts: dict[int, Verdict] = {}
    for number in _ranking(material, wording, budget, table):
        verdicts[number] = verdict_of(number)
        wanted -= verdicts[number].standing is Standing.FREE
        if not wanted:
            break
    needed = {other for verdict in verdicts.values() for other in verdict.among[:1]}
    return dict(sorted({**verdicts, **{number: verdict_of(number) for number in needed - verdicts.keys()}}.items()))


def _ranking(material: Material, wording: Wording, budget: Budget, table: Floats) -> list[int]:
    """The sentences that may be taken, those at the top first and then from the best to the worst by themselves."""
    lines = material.lines
    count = np.minimum(wording.pair_count, MOST_OCCURRENCES)
    worth = np.bincount(wording.pair_line, table[wording.pair_word, count], len(lines)) - COST * wording.line_tokens
    worth[wording.line_position < TOP] += len(table)
    ranked = np.argsort(-worth).tolist()
    return [number for number in ranked if not lines[number].furniture and budget.allows(1, lines[number].words)]


def regime_name(material: Material) -> str:
    """Which trained model fits: for several articles, for an article with its headline, or for plain text."""
    if len({line.article for line in material.lines}) > 1:
        return "several"
    return "headlined" if material.headlines else "plain"


def _openings(positions: Integers, options: Options) -> Flags:
    """Which step the news begins with: the first near the top that stands alone, for what is before it does not."""
    alone = options.free & (options.sentences == 1)
    begins = np.where(alone, positions[options.first], NEXT + 1).min(initial=NEXT + 1)
    opening: Flags = alone & (positions[options.first] == begins) & (begins <= NEXT)
    return opening


class _Search:
    """A greedy search over steps, improved by exchanges; ``length`` is how long a reference is expected to be."""

    def __init__(
        self, material: Material, wording: Wording, options: Options, *, table: Floats, length: float, budget: Budget
    ) -> None:
        self._wording, self._options, self._table = wording, options, table
        self._length, self._budget = length, budget
        self._lines = [sorted({*pair}) for pair in zip(options.first.tolist(), options.last.tolist(), strict=True)]
        self._rows = np.arange(len(wording.stems))
        self._sizes: list[tuple[int, int]] = list(zip(options.tokens.tolist(), options.words.tolist(), strict=True))
        self._article = wording.line_article[options.first]
        self._several = len(np.unique(self._article)) > 1
        self._opening = _openings(wording.line_position, options)
        content = ~wording.stop[wording.pair_word]
        self._content_line, self._content_word = wording.pair_line[content], wording.pair_word[content]
        self._content_size = np.bincount(self._content_line, minlength=len(material.lines))
        self._alike: dict[int, Flags] = {}
        self._steps: list[int] = []
        self._kept: int | None = None
        self._said = np.zeros(len(wording.stems), dtype=np.int64)

    def run(self) -> list[int]:
        """The chosen sentences; none if nothing fits."""
        worth = self._begin()
        while self._budget.sentences is None or len(self._chosen()) < self._budget.sentences:
            values = self._values()
            rates = (values - worth) / self._options.sentences
            step = int(rates.argmax())
            if not np.isfinite(rates[step]) or self._may_end(float(rates[step]), worth):
                break
            worth = float(values[step])
            self._take(step)
        for _ in range(MOST_EXCHANGES):
            if (better := self._exchange(worth)) <= worth:
                break
            worth = better
        if len(self._chosen()) == 1 and self._budget.sentences is None and not self._several:
            self._go_on(worth)
        return self._chosen()

    def _begin(self) -> float:
        """Take what a single article's news begins with, for the rest leans on it; what the summary is worth then."""
        if self._several:
            return 0.0
        values = np.where(self._opening, self._values(), -np.inf)
        step = int(values.argmax())
        if not np.isfinite(values[step]):
            return 0.0
        self._take(step)
        self._kept = step
        return float(values[step])

    def _go_on(self, worth: float) -> None:
        """Take one of the next sentences of the article to a single one: what stands there goes on with its story."""
        values = self._values()
        beginning = self._wording.line_position[self._options.last] <= NEXT
        near = np.where(beginning & (self._options.sentences == 1), values, -np.inf)
        step = int(near.argmax())
        if (self._budget.words or 0) >= ROOMY and near[step] > (1 - WEAKER) * worth:
            self._take(step)

    def _may_end(self, rate: float, worth: float) -> bool:
        """Whether a budget of words alone is used up so far that a summary may end where saying more pays no longer."""
        if rate > 0 or self._budget.words is None or self._budget.sentences is not None:
            return False
        used: float = sum(self._sizes[step][1] for step in self._steps) / self._budget.words
        if self._budget.words >= SMALL:
            return used >= FILLED[0]
        return used >= FILLED_SMALL or (used >= FILLED_AT_LEAST and rate <= -WEAK * worth)

    def _chosen(self) -> list[int]:
        return [number for step in self._steps for number in self._lines[step]]

    def _take(self, step: int) -> None:
        self._options.say(self._said, step)
        self._steps.append(step)

    def _leave(self, step: int) -> None:
        self._options.say(self._said, step, -1)
        self._steps.remove(step)

    def _exchange(self, worth: float) -> float:
        """Put one step in the place of another if that is worth more than ``worth``; what the summary is worth then."""
        best, found = worth + 1e-9, None
        for step in self._steps[self._kept is not None :]:
            self._leave(step)
            if not self._all_met():
                self._take(step)
                continue
            values = self._values()
            other = int(values.argmax())
            if values[other] > best:
                best, found = float(values[other]), (step, other)
            self._take(step)
        if found is None:
            return worth
        self._leave(found[0])
        self._take(found[1])
        return best

    def _all_met(self) -> bool:
        """Whether every chosen step still has what it needs."""
        if self._options.free.all():
            return True
        met = self._options.met(self._flags(self._chosen()))
        return bool(met[self._steps].all())

    def _flags(self, numbers: Sequence[int]) -> Flags:
        flags = np.zeros(len(self._content_size), dtype=bool)
        flags[numbers] = True
        return flags

    def _values(self) -> Floats:
        """What the summary would be worth with each further step; minus infinity for a step that is not allowed."""
        options = self._options
        counted = self._table[self._rows, np.minimum(self._said, MOST_OCCURRENCES)].sum()
        tokens = sum(self._sizes[step][0] for step in self._steps)
        values: Floats = (
            2 * (counted + options.gains(self._table, self._said)) / (tokens + options.tokens + self._length)
        )
        if self._several:
            outlets = np.unique(self._article[self._steps])
            fresh = ~np.isin(self._article, outlets)
            values = values * OUTLET_BONUS ** (len(outlets) + fresh)
        else:
            has_opening = self._opening | self._opening[self._steps].any()
            values = values * (1 + OPENING_BONUS * has_opening / (len(self._chosen()) + options.sentences))
        return np.where(self._allowed(), values, -np.inf)

    def _allowed(self) -> Flags:
        """Which steps keep within the budget, repeat nothing, and have what they need before them."""
        options, budget, chosen = self._options, self._budget, self._chosen()
        allowed = options.met(here := self._flags(chosen))
        if budget.sentences is not None:
            allowed = allowed & (len(chosen) + options.sentences <= budget.sentences)
        if budget.words is not None:
            allowed = allowed & (sum(self._sizes[step][1] for step in self._steps) + options.words <= budget.words)
        taken = here.copy()
        for number in chosen:
            taken |= self._like(number)
        return allowed & ~(taken[options.first] | taken[options.last])

    def _like(self, number: int) -> Flags:
        """Which sentences say the same as the sentence ``number``."""
        if number not in self._alike:
            mine = np.zeros(len(self._wording.stems), dtype=bool)
            mine[self._content_word[self._content_line == number]] = True
            shared = np.bincount(self._content_line, mine[self._content_word], len(self._content_size))
            shorter = np.minimum(self._content_size, self._content_size[number])
            longer = np.maximum(self._content_size, self._content_size[number])
            self._alike[number] = (shared >= SAME * shorter) & (shared >= np.minimum(FEWEST_SHARED, longer))
        return self._alike[number]
