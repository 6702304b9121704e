"""How likely each word of a story is to be told in a summary of it, learned from summaries that people wrote.

The model is a logistic regression over what the texts themselves show of a word: how often and where it stands, how
central its sentences are, whether the headline has it, whether it is written like a name. It knows no words, so it
serves every language; in English articles without headlines, what ``salience_net`` knows of words moves its odds.
Estimating words first, and choosing the sentences that cover most of them, follows K. Hong and A. Nenkova, "Improving
the estimation of word importance for news multi-document summarization", EACL 2014.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.language.wording import Floats, Integers, Singles, Wording

MOST_OCCURRENCES = 6
"""From the seventh time on, saying a word again counts for nothing."""

OF_WORDS, OF_OCCURRENCES = 22, 7
"""How many features a word has, and how many one of its occurrences has beside them."""

OPENINGS = range(3)
"""The positions of sentences whose words are told apart."""

OPENING = 11
"""The feature that says in how many articles' first sentences a word stands."""

_WEIGHTS = Path(__file__).with_name("salience.json")


@dataclass(frozen=True, slots=True)
class Regime:
    """The trained weights for texts of one kind, and how long, in words, the summaries were that they come from."""

    weights: Floats
    bias: float
    length: float


@lru_cache(maxsize=1)
def load_regimes() -> dict[str, Regime]:
    """The regimes that come with the program: "plain", "headlined" and "several"."""
    return regimes_of(json.loads(_WEIGHTS.read_text(encoding="utf-8")))


def regimes_of(data: dict[str, dict[str, Any]]) -> dict[str, Regime]:
    """The regimes of a file of weights as ``tools/train_summary.py`` writes it."""
    return {
        name: Regime(np.array(regime["weights"], dtype=float), float(regime["bias"]), float(regime["length"]))
        for name, regime in data.items()
    }


def central_lines(wording: Wording) -> Floats:
    """How much each sentence shares with all others, 0 to 1: its degree in LexRank's graph (Erkan, Radev 2004).

    The sum of a sentence's cosines with all sentences is its product with their sum, so no matrix of pairs is needed.
    """
    lines, words = len(wording.line_tokens), len(wording.words)
    weight = wording.pair_count * ~wording.stop[wording.pair_word] * 1.0
    norm = np.sqrt(np.bincount(wording.pair_line, weight**2, lines))
    weight = weight / np.maximum(norm, 1e-9)[wording.pair_line]
    total = np.bincount(wording.pair_word, weight, words)
    degree = np.bincount(wording.pair_line, weight * total[wording.pair_word], lines) - (norm > 0)
    highest = float(degree.max(initial=0.0))
    return degree / highest if highest > 1e-9 else np.ones(lines)


def occurrences(wording: Wording) -> tuple[Integers, Integers]:
    """Each word with its first, second ... occurrence, at most ``MOST_OCCURRENCES``: two parallel arrays."""
    times = np.minimum(wording.frequency, MOST_OCCURRENCES)
    word = np.arange(len(times)).repeat(times)
    return word, np.arange(1, len(word) + 1) - (times.cumsum() - times)[word]


class Features(NamedTuple):
    """One row a feature: those of the words, one column a word, and those of the rows of ``occurrences``."""

    by_word: Floats
    by_occurrence: Floats
    word: Integers
    nth: Integers


def features(wording: Wording) -> Floats:
    """The features of every row of ``occurrences``."""
    found = describe(wording)
    return np.vstack([found.by_word[:, found.word], found.by_occurrence]).T


def describe(wording: Wording) -> Features:
    """The features of every word, and of every occurrence."""
    word, nth = occurrences(wording)
    by_word = np.empty((OF_WORDS, len(wording.words)))
    _describe_use(wording, by_word[:11])
    _describe_places(wording, by_word[11:])
    by_occurrence = np.empty((OF_OCCURRENCES, len(word)))
    once = nth == 1
    starts = wording.holding.cumsum() - wording.holding
    held = wording.by_word[starts[word] + np.minimum(nth, wording.holding[word]) - 1]
    by_occurrence[0] = np.log(wording.frequency[word] / nth)
    by_occurrence[1] = once
    by_occurrence[2] = np.log(nth)
    by_occurrence[3] = ~wording.stop[word] & once
    by_occurrence[4] = wording.titled[word] & once
    by_occurrence[5] = by_word[OPENING][word] * once
    by_occurrence[6] = 1 / (1 + wording.line_position[wording.pair_line[held]])
    return Features(by_word, by_occurrence, word, nth)


def _describe_use(wording: Wording, rows: Floats) -> None:
    """How often each word stands in how many sentences and articles, in the headline, with a capital, as a name."""
    articles = int(wording.line_article[-1:].sum()) + 1
    frequency, content = wording.frequency, ~wording.stop
    often = np.log(frequency, out=rows[0])
    rows[1] = np.minimum(100 * frequency / max(1, int(wording.line_tokens.sum())), 4.0)
    rows[2] = wording.holding / len(wording.line_tokens)
    rows[3], rows[4] = 1.0, 0.0
    if articles > 1:
        holders = _holders(wording, articles)
        rows[3], rows[4] = holders / articles, holders == 1
    rows[5] = content
    rows[6] = content * often
    rows[7] = wording.titled
    rows[8] = wording.titled & content
    rows[9] = wording.capitals / frequency
    rows[10] = (wording.capitals > 0) * often


def _describe_places(wording: Wording, rows: Floats) -> None:
    """Where the sentences stand that have each word, and how central they are."""
    size, lengths = len(wording.words), np.bincount(wording.line_article)
    line = wording.pair_line[wording.by_word]
    starts = wording.holding.cumsum() - wording.holding
    position = wording.line_position[wording.pair_line]
    top = position < len(OPENINGS)
    counts = np.bincount(position[top] * size + wording.pair_word[top], minlength=len(OPENINGS) * size)
    rows[:3] = counts.reshape(-1, size) / len(lengths)
    first = np.minimum.reduceat(wording.line_position[line], starts)
    rows[3] = first < 5
    rows[4] = first < 10
    rows[5] = 1 / (1 + first)
    rows[6] = np.minimum.reduceat((wording.line_position / lengths[wording.line_article])[line], starts)
    rows[7] = np.log1p(first)
    centrality = central_lines(wording)[line]
    rows[8] = np.maximum.reduceat(centrality, starts)
    rows[9] = np.add.reduceat(centrality, starts) / wording.holding
    rows[10] = rows[0] * np.log(wording.frequency)


def _holders(wording: Wording, articles: int) -> Integers:
    """How many articles have each word."""
    holds = np.zeros((articles, len(wording.words)), dtype=bool)
    holds[wording.line_article[wording.pair_line], wording.pair_word] = True
    return holds.sum(axis=0)


def told(wording: Wording, regime: Regime, correction: Callable[[Features], Singles] | None = None) -> Floats:
    """For each word (row) by how often a summary says it (column): how many of these times are expected to count.

    Column 0 is zero and a row never falls, so the difference of two columns is what saying a word more often gains.
    ``correction`` says of each occurrence by how much its log-odds are to be moved.
    """
    found = describe(wording)
    own = len(found.by_word)
    margin = (
        (regime.weights[:own] @ found.by_word)[found.word] + regime.weights[own:] @ found.by_occurrence + regime.bias
    )
    if correction is not None:
        margin += correction(found)
    table = np.zeros((len(wording.words), MOST_OCCURRENCES + 1))
    table[found.word, found.nth] = 1 / (1 + np.exp(-margin.clip(-30, 30)))
    return table.cumsum(axis=1)
