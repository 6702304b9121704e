"""Choosing the sentences that together are expected to tell the most, within a budget."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from bot.language.options import Options, Standing
from bot.language.pointing import FREE
from bot.language.salience import MOST_OCCURRENCES, load_regimes, told
from bot.language.salience_net import NET_LANGUAGE, NET_REGIME, correction
from bot.language.searching import FILLED, Search
from bot.language.wording import read_wording

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.language.leaning import Lean
    from bot.language.material import Budget, Line, Material
    from bot.language.pointing import Verdict
    from bot.language.wording import Floats, Wording

PROMISING, FEWEST_PROMISING = 12, 60
"""So many times as many sentences as a summary holds are compared, and no fewer than this."""

COST = 0.15
"""What a word more in the summary costs, in words that count: half of the likeness that summaries reach."""

SENTENCE_WORDS = 20
"""How long a sentence is, about."""

TOP = 2
"""The first sentences of an article are always looked at."""


def choose(
    material: Material,
    budget: Budget,
    verdict_of: Callable[[int], Verdict],
    leans_of: Callable[[int], Sequence[Lean]] = lambda _: (),
    kept: Sequence[int] = (),
) -> list[int]:
    """The numbers of the sentences of ``material`` to take, in reading order; at least one.

    Among the summaries within ``budget`` the one is sought whose expected ROUGE-1 (C. Lin, 2004) is the highest: twice
    the words that count, over the words of the summary and of the reference. Sentences that do not stand alone by
    ``verdict_of`` are left out as long as there are others, and a summary is worth less for what its sentences by
    ``leans_of`` take for told and is not. Those ``kept`` are taken in any case.
    """
    wording = read_wording(material)
    if not len(wording.words):
        return [0]
    name = regime_name(material)
    regime = load_regimes()[name]
    known = material.code == NET_LANGUAGE and name == NET_REGIME
    table = told(wording, regime, partial(correction, material.lines, wording) if known else None)
    length = regime.length
    if budget.words is not None:
        length = min(max(length, FILLED[0] * budget.words), FILLED[1] * budget.words)
    numbers = sorted({*_promising(material, wording, budget, table), *kept})
    for least in (Standing.FREE, Standing.AFTER, Standing.NEVER):

        def eased(number: int, least: Standing = least) -> Verdict:
            """A sentence that stands no worse than demanded counts as one that stands alone."""
            return FREE if (verdict := verdict_of(number)).standing >= least else verdict

        options = Options(numbers, material.lines, wording)
        search = Search(
            wording,
            options,
            table=table,
            length=length,
            budget=budget,
            verdict_of=eased,
            leans_of=leans_of,
            ranks=material.ranks(),
            text_of=lambda number: material.lines[number].text,
        )
        if len(options) and (chosen := search.run(kept)):
            return sorted(chosen)
        numbers = sorted(_ranking(material, wording, budget, table))
    return [min(range(len(material.lines)), key=lambda number: material.lines[number].words)]


def _promising(material: Material, wording: Wording, budget: Budget, table: Floats) -> list[int]:
    """The sentences worth most by themselves, so many that enough of them stand alone."""
    most = budget.sentences if budget.sentences is not None else (budget.words or 0) // SENTENCE_WORDS
    enough = max(FEWEST_PROMISING, PROMISING * most)
    if len(material.lines) <= enough:
        return [number for number, line in enumerate(material.lines) if _may_be_taken(line, budget)]
    return sorted(_ranking(material, wording, budget, table)[:enough])


def _ranking(material: Material, wording: Wording, budget: Budget, table: Floats) -> list[int]:
    """The sentences that may be taken, those at the top first and then from the best to the worst by themselves."""
    lines = material.lines
    count = np.minimum(wording.pair_count, MOST_OCCURRENCES)
    worth = np.bincount(wording.pair_line, table[wording.pair_word, count], len(lines)) - COST * wording.line_tokens
    worth[wording.line_position < TOP] += len(table)
    ranked = np.argsort(-worth).tolist()
    return [number for number in ranked if _may_be_taken(lines[number], budget)]


def _may_be_taken(line: Line, budget: Budget) -> bool:
    return not line.furniture and budget.allows(1, line.words)


def regime_name(material: Material) -> str:
    """Which trained model fits: for several articles, for an article with its headline, or for plain text."""
    if len({line.article for line in material.lines}) > 1:
        return "several"
    return "headlined" if material.headlines else "plain"
