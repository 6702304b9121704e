"""The search for the sentences that together are expected to tell the most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.language.cohesion import Cohesion
from bot.language.leads import Leads
from bot.language.material import ABOUT
from bot.language.options import Options, Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.language.leaning import Lean
    from bot.language.material import Budget
    from bot.language.pointing import Verdict
    from bot.language.wording import Flags, Floats, Wording

FILLED = (0.8, ABOUT)
"""A budget of words says how long the summary is to be: at least and at most this share of it, people would use."""

SMALL = 80
"""Words under which a budget is small: there a weak last sentence is half of what is read, and less is better."""

FILLED_SMALL = 0.65
"""A small one is filled so far by sentences that add less than they cost."""

ROOMY, WEAKER, NEXT = 50, 0.2, 3
"""With room for so many words a second sentence may be so much weaker, if it is among so many after the first."""

TOPMOST = 8
"""Among so many sentences what the news begins with is looked for, where some are no sentences of it."""

OPENING_BONUS, OPENING_BONUS_OF_FEW = 0.1, 0.3
"""How much more one sentence is worth if it is what the news begins with; so fewer are enough if words are counted."""

OUTLET_BONUS, OUTLET_BONUS_ABOUT = 1.02, 1.06
"""What a summary is worth with a sentence from one more article, against one without; and where people are to read."""

LOOKED_BACK, PASSED = 3, 1
"""So many of the sentences that one needs are tried as its company; so many that do not stand are passed over."""

USUAL, FEW, LEAST = 3, 0.2, 0.1
"""Among more sentences than this one thing that is not told weighs less; so much of that counts where the number of
sentences is given, for telling it takes another's place there; and so much is left of what any summary is worth."""

READ_ON = 0.02
"""The sentences right after the first are taken as they stand if they are worth no less by this share."""

READ_ON_ABOUT, FILLED_ABOUT = 0.15, 0.5
"""Where people want to read about so many words, by this share, if so much of them is there: they mind every jump."""

ABOUT_AS_MUCH, HALF_AS_MUCH = 0.85, 0.5
"""A story begins with a lead worth no less than this share of the best; than this, where other articles follow."""

MOST_EXCHANGES = 12
"""How often a chosen sentence may be exchanged for a better one; the search nearly always ends before."""


class Search:
    """A greedy search over steps, improved by exchanges; ``length`` is how long a reference is expected to be.

    How a sentence stands is asked when it would be taken: most are never looked at.
    """

    def __init__(
        self,
        wording: Wording,
        options: Options,
        *,
        table: Floats,
        length: float,
        budget: Budget,
        verdict_of: Callable[[int], Verdict],
        leans_of: Callable[[int], Sequence[Lean]],
        ranks: Sequence[int] | None = None,
        text_of: Callable[[int], str] = lambda _: "",
    ) -> None:
        self._wording, self._options, self._table = wording, options, table
        self._length, self._budget = length, budget
        self._verdict_of, self._leans_of = verdict_of, leans_of
        self._several = int(wording.line_article[-1]) > 0
        self._cohesion = Cohesion(wording)
        self._leads = Leads(wording, self._cohesion, ranks or [0] * (int(wording.line_article[-1]) + 1), text_of)
        self._singles = len(options)
        self._judged: set[int] = set()
        self._needs: dict[int, tuple[int, ...]] = {}
        self._steps: list[int] = []
        self._chosen: list[int] = []
        self._opening: int | None = None
        self._kept: frozenset[int] = frozenset()
        self._outlet_bonus = OUTLET_BONUS_ABOUT if budget.about else OUTLET_BONUS
        self._bonus = OPENING_BONUS if budget.sentences is None else OPENING_BONUS_OF_FEW
        self._follow: Floats | None = None
        self._said = np.zeros(len(wording.words), dtype=np.int64)
        self._count, self._tokens, self._words = 0.0, 0, 0

    def run(self, kept: Sequence[int] = ()) -> list[int]:
        """The chosen sentences, those ``kept`` among them; none if nothing fits."""
        worth = self._fill(self._keep(kept) if kept else self._begin())
        for _ in range(MOST_EXCHANGES):
            if (better := self._exchange(worth)) <= worth:
                break
            worth = self._fill(better)
        if self._budget.sentences is None and not self._several and not kept:
            self._read_on()
            if len(self._chosen) == 1:
                self._go_on()
        return self._chosen

    def _fill(self, worth: float) -> float:
        """Take the best steps as long as the budget allows and asks for more; what the summary is worth then."""
        while self._budget.sentences is None or len(self._chosen) < self._budget.sentences:
            step, value = self._best(worth)
            if step is None or self._may_end(self._rate(step, value - worth)):
                break
            worth = value
            self._take(step)
        return worth

    def _best(self, worth: float | None = None, places: Flags | None = None) -> tuple[int | None, float]:
        """The step that may be taken and makes the summary worth the most, and how much then.

        With ``worth``, what the summary is worth now, the one that adds the most for each of its sentences; with
        ``places`` one whose last sentence is among them.
        """
        while True:
            upright = self._upright(self._chosen)
            values = upright * self._values()
            scores = values.copy() if worth is None else (values - worth) / self._options.sentences
            if places is not None:
                scores = np.where(places[self._options.last], scores, -np.inf)
            size, weighed = len(self._options), set[int]()
            while len(self._options) == size:
                step = int(scores.argmax())
                if scores[step] == -np.inf:
                    return None, -np.inf
                if step in weighed:
                    return step, float(values[step])
                if self._stands(step):
                    weighed.add(step)
                    values[step] *= self._upright([*self._chosen, *self._options.numbers(step)]) / upright
                    scores[step] = values[step] if worth is None else self._rate(step, values[step] - worth)
                else:
                    scores[step] = -np.inf

    def _rate(self, step: int, gain: float) -> float:
        return gain / int(self._options.sentences[step])

    def _upright(self, numbers: Sequence[int]) -> float:
        """The share that a summary of the sentences ``numbers`` keeps of what it is worth, for what is not told."""
        there, lost = set(numbers), 0.0
        for number in there:
            for among, weight in self._leans_of(number):
                if there.isdisjoint(among):
                    lost += weight
        if not lost:
            return 1.0
        care = 1.0 if self._budget.sentences is None else FEW
        return max(LEAST, 1 - lost * care * USUAL / max(USUAL, len(there)))

    def _stands(self, step: int) -> bool:
        """Whether ``step`` needs nothing, or has what it needs; if not, it may get a step together with that."""
        if step not in self._judged:
            self._judged.add(step)
            number = int(self._options.last[step])
            verdict = self._verdict_of(number)
            if verdict.standing is Standing.FREE:
                return True
            if verdict.standing is Standing.NEVER or not verdict.among:
                self._options.open[step] = False
                return False
            self._needs[step] = verdict.among
            if self._is_met(step):
                return True
            alone = (other for other in verdict.among[:LOOKED_BACK] if self._is_free(other))
            if (other := next(alone, None)) is not None:
                self._judged.add(len(self._options))
                self._options.add_pair(other, number)
            return False
        return self._is_met(step)

    def _is_free(self, number: int) -> bool:
        return self._verdict_of(number).standing is Standing.FREE

    def _is_met(self, step: int) -> bool:
        return step not in self._needs or not set(self._needs[step]).isdisjoint(self._chosen)

    def _begin(self) -> float:
        """Take what a single article's news begins with, for the rest leans on it; what the summary is worth then.

        That is the first sentence near the top that stands alone, if possible one that takes nothing for told; where
        none does, the first of them, for it stands in the article without others before it as well.
        """
        if self._several:
            return self._begin_story()
        alone: list[int] = []
        whole: list[int] = []
        for step, number in enumerate(self._options.first.tolist()):
            if len(whole) > NEXT or self._wording.line_position[number] >= TOPMOST:
                break
            if self._verdict_of(number).standing is not Standing.NEVER:
                whole.append(step)
            if self._stands(step):
                alone.append(step)
                if not self._leans_of(number):
                    break
        if not whole:
            return 0.0
        upright = (step for step in alone if not self._leans_of(int(self._options.first[step])))
        self._opening = next(upright, whole[0])
        self._take(self._opening)
        return self._worth()

    def _keep(self, kept: Sequence[int]) -> float:
        """Take the sentences ``kept`` for good; what the summary is worth then."""
        if self._several:
            self._begin_story()
        self._take_all([step for number in kept if (step := self._single(number)) is not None])
        self._kept = frozenset(self._steps)
        self._opening = self._steps[0] if self._steps else None
        return self._worth()

    def _begin_story(self) -> float:
        """Take the lead of the first article that tells about as much as any; what the summary is worth then.

        Who asks for a number of sentences or words, not for a length to read, gets what is expected to tell the most.
        """
        if not (self._budget.about or self._budget.telling):
            return 0.0
        steps = [step for lead in self._leads.find(self._opens) if (step := self._single(lead)) is not None]
        if not steps:
            return 0.0
        values = self._values()
        enough = (HALF_AS_MUCH if self._budget.about else ABOUT_AS_MUCH) * max(values[steps])
        good = [step for step in steps if values[step] >= enough]
        self._opening, self._bonus = min(good, key=lambda step: self._leads.rank(int(self._options.first[step]))), 0.0
        self._take(self._opening)
        newest = self._leads.newest_toll(int(self._options.first[self._opening]))
        step = self._single(newest) if newest is not None else None
        if step is not None and self._budget.allows(2, self._words + int(self._options.words[step])):
            self._take(step)
            self._kept = frozenset({step})
        return self._worth()

    def _opens(self, number: int) -> bool:
        """Whether the sentence can open a summary: it stands alone and takes nothing for told."""
        return self._is_free(number) and not self._leans_of(number)

    def _read_on(self) -> None:
        """Tell what comes right after the opening instead of what was chosen, if that is worth as much, or nearly.

        Nothing is left out there that a reader would miss. Where that is little of what people want to read, more of
        what is worth most is told behind it.
        """
        if self._opening is None:
            return
        best, worth = [*self._steps], self._worth()
        self._continue(self._opening)
        less, filled = (READ_ON_ABOUT, FILLED_ABOUT) if self._budget.about else (READ_ON, FILLED_SMALL)
        wanted = self._budget.words or 0
        if self._budget.about and (wanted >= SMALL or self._words < filled * wanted):
            self._fill(self._worth())
        if self._worth() < (1 - less) * worth or self._words < filled * wanted:
            self._take_all(best)

    def _take_all(self, steps: Sequence[int]) -> None:
        """Take ``steps`` in the place of those that are taken."""
        for step in [*self._steps]:
            self._take(step, -1)
        for step in steps:
            self._take(step)

    def _continue(self, opening: int) -> None:
        """Take the step ``opening`` and those right behind it, as long as there is room, and no others."""
        self._take_all([opening])
        number, passed = int(self._options.last[opening]) + 1, 0
        while passed <= PASSED and number < len(self._wording.line_tokens):
            step = self._single(number)
            if step is None or not self._continues(step, number):
                passed += 1
            elif not self._has_room(int(self._options.words[step])):
                break
            else:
                self._take(step)
            number += 1

    def _has_room(self, words: int) -> bool:
        """Whether so many words more keep within the budget, or bring the summary nearer to what it is about."""
        wanted, most = self._budget.words or 0, self._budget.most or 0
        longer = self._words + words
        return longer <= wanted or longer <= min(most, 2 * wanted - self._words)

    def _single(self, number: int) -> int | None:
        """The step that is the sentence ``number`` alone."""
        step = int(self._options.first[: self._singles].searchsorted(number))
        return step if step < self._singles and self._options.first[step] == number else None

    def _continues(self, step: int, number: int) -> bool:
        """Whether the sentence ``number`` stands after the chosen ones and says something else."""
        said = any(self._cohesion.alike(other)[number] for other in self._chosen)
        verdict = self._verdict_of(number)
        if said or (verdict.standing is not Standing.FREE and not verdict.among):
            return False
        return number - 1 in self._chosen or self._stands(step)

    def _go_on(self) -> None:
        """Take one of the next sentences of the article to a single one: what stands there goes on with its story."""
        if (self._budget.words or 0) >= ROOMY:
            step, value = self._best(places=self._wording.line_position <= NEXT)
            if step is not None and value > (1 - WEAKER) * self._worth() and self._options.sentences[step] == 1:
                self._take(step)

    def _may_end(self, rate: float) -> bool:
        """Whether a budget of words is used up so far that a summary may end where saying more pays no longer.

        Who counts sentences gets as many as were asked for.
        """
        if rate > 0 or not self._chosen or self._budget.words is None:
            return False
        return self._words >= (FILLED[0] if self._budget.words >= SMALL else FILLED_SMALL) * self._budget.words

    def _take(self, step: int, times: int = 1) -> None:
        """Take ``step`` into the summary, or out of it with ``times`` -1."""
        options = self._options
        self._count += options.say(self._table, self._said, step, times)
        self._tokens += times * int(options.tokens[step])
        self._words += times * int(options.words[step])
        numbers = options.numbers(step)
        if times > 0:
            self._steps.append(step)
            self._chosen += numbers
        else:
            self._steps.remove(step)
            self._chosen = [number for number in self._chosen if number not in numbers]
        self._follow = None

    def _worth(self) -> float:
        """What the summary is worth as it is."""
        worth = 2 * self._count / (self._tokens + self._length) * self._upright(self._chosen)
        return worth * (1 + self._bonus / len(self._chosen)) if self._opening in self._steps else worth

    def _exchange(self, worth: float) -> float:
        """Put one step in the place of another if that is worth more than ``worth``; what the summary is worth then."""
        best, found = worth + 1e-9, None
        for step in [step for step in self._steps if step != self._opening and step not in self._kept]:
            self._take(step, -1)
            if all(map(self._is_met, self._steps)) and self._leads.lead_on(self._chosen):
                other, value = self._best()
                if other is not None and value > best:
                    best, found = value, (step, other)
            self._take(step)
        if found is None:
            return worth
        self._take(found[0], -1)
        self._take(found[1])
        return best

    def _values(self) -> Floats:
        """What the summary would be worth with each further step; minus infinity for a step that is not allowed."""
        options, chosen = self._options, self._chosen
        counted = options.gains(self._table, self._said) + self._count
        values: Floats = 2 * counted / (options.tokens + (self._tokens + self._length))
        if not self._several:
            if self._follow is None:
                self._follow = self._cohesion.after(chosen, tied=self._budget.words is not None)
            values *= self._follow[options.first]
        if self._several:
            outlets = set(self._wording.line_article[chosen].tolist())
            fresh = ~np.isin(self._wording.line_article[options.first], [*outlets])
            values = values * self._outlet_bonus ** (len(outlets) + fresh)
        elif self._opening in self._steps:
            values = values * (1 + self._bonus / (len(chosen) + options.sentences))
        elif self._opening is not None:
            values[self._opening] *= 1 + self._bonus
        return np.where(self._allowed(chosen), values, -np.inf)

    def _allowed(self, chosen: list[int]) -> Flags:
        """Which steps keep within the budget and repeat nothing."""
        options, budget = self._options, self._budget
        allowed = options.open
        if budget.sentences is not None:
            allowed = allowed & (options.sentences <= budget.sentences - len(chosen))
        if budget.words is not None:
            allowed = allowed & (options.words <= budget.words - self._words)
        if not chosen:
            return allowed
        taken = self._cohesion.alike(chosen[0]).copy()
        for number in chosen[1:]:
            taken |= self._cohesion.alike(number)
        taken[chosen] = True
        if self._several:
            taken |= ~self._leads.allowed(chosen)
        if self._singles == len(options):
            return allowed & ~taken[options.first]
        return allowed & ~(taken[options.first] | taken[options.last])
