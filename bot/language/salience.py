"""How likely each word of a story is to be told in a summary of it, learned from summaries that people wrote.

The model is a logistic regression over what the texts themselves show of a word: how often and where it stands, how
central its sentences are, whether the headline has it, whether it is written like a name. It knows no words, so it
serves every language. Estimating words first, and choosing the sentences that cover most of them, follows K. Hong and
A. Nenkova, "Improving the estimation of word importance for news multi-document summarization", EACL 2014.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from bot.language.wording import title_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.wording import Floats, Integers, Wording

MOST_OCCURRENCES = 6
"""From the seventh time on, saying a word again counts for nothing."""

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
    lines, words = len(wording.line_tokens), len(wording.stems)
    weight = np.where(wording.stop[wording.pair_word], 0.0, wording.pair_count)
    norm = np.sqrt(np.bincount(wording.pair_line, weight**2, lines))
    weight = weight / np.maximum(norm, 1e-9)[wording.pair_line]
    total = np.bincount(wording.pair_word, weight, words)
    degree = np.bincount(wording.pair_line, weight * total[wording.pair_word], lines) - (norm > 0)
    highest = float(degree.max(initial=0.0))
    return degree / highest if highest > 1e-9 else np.ones(lines)


def occurrences(wording: Wording) -> tuple[Integers, Integers]:
    """Each word with its first, second ... occurrence, at most ``MOST_OCCURRENCES``: two parallel arrays."""
    times = np.minimum(wording.frequency, MOST_OCCURRENCES)
    word = np.repeat(np.arange(len(times)), times)
    ends = np.cumsum(times)
    return word, np.arange(len(word)) - np.repeat(ends - times, times) + 1


class _Features(NamedTuple):
    """One row a feature: those of the words, one column a word, and those of the rows of ``occurrences``."""

    by_word: Floats
    by_occurrence: Floats
    word: Integers
    nth: Integers


def features(wording: Wording, headlines: Sequence[str], code: str) -> Floats:
    """The features of every row of ``occurrences``."""
    found = _features(wording, headlines, code)
    return np.vstack([found.by_word[:, found.word], found.by_occurrence]).T


def _features(wording: Wording, headlines: Sequence[str], code: str) -> _Features:
    word, nth = occurrences(wording)
    frequency, holding = wording.frequency, wording.holding
    articles = int(wording.line_article.max(initial=0)) + 1
    lines = len(wording.line_tokens)
    size = len(wording.stems)
    position = wording.line_position[wording.pair_line]
    order = np.argsort(wording.pair_word, kind="stable")
    starts = np.cumsum(holding) - holding

    def least(values: Floats | Integers) -> Floats | Integers:
        """The least of ``values``, one for each pair, over the sentences of each word."""
        return np.minimum.reduceat(values[order], starts)

    opening = [np.bincount(wording.pair_word[position == place], minlength=size) / articles for place in range(3)]
    first = least(position)
    lengths = np.bincount(wording.line_article, minlength=articles)
    relative = least(position / lengths[wording.line_article[wording.pair_line]])
    centrality = central_lines(wording)[wording.pair_line]
    holders = _holders(wording, articles)
    capitals = np.bincount(wording.token_word, wording.capital, size) / frequency
    titles = title_stems(headlines, code)
    titled = np.array([stem in titles for stem in wording.stems], dtype=float)
    content = 1.0 - wording.stop
    often = np.log(frequency)
    by_word = [
        often,
        np.minimum(100 * frequency / max(1, len(wording.token_word)), 4.0),
        holding / lines,
        holders / articles,
        (holders == 1) & (articles > 1),
        *opening,
        first < 5,
        first < 10,
        1 / (1 + first),
        relative,
        np.log1p(first),
        content,
        content * often,
        titled,
        titled * content,
        -least(-centrality),
        np.bincount(wording.pair_word, centrality, size) / holding,
        capitals,
        (capitals > 0) * often,
        opening[0] * often,
    ]
    once = nth == 1
    by_occurrence = [
        np.log(frequency[word] / nth),
        once,
        np.log(nth),
        content[word] * once,
        titled[word] * once,
        opening[0][word] * once,
        1 / (1 + position[order[starts[word] + np.minimum(nth, holding[word]) - 1]]),
    ]
    return _Features(np.array(by_word, dtype=float), np.array(by_occurrence, dtype=float), word, nth)


def _holders(wording: Wording, articles: int) -> Integers:
    """How many articles have each word."""
    if articles == 1:
        return np.ones(len(wording.stems), dtype=np.int64)
    holds = np.zeros((articles, len(wording.stems)), dtype=bool)
    holds[wording.line_article[wording.pair_line], wording.pair_word] = True
    return holds.sum(axis=0)


def told(wording: Wording, headlines: Sequence[str], code: str, regime: Regime) -> Floats:
    """For each word (row) by how often a summary says it (column): how many of these times are expected to count.

    Column 0 is zero and a row never falls, so the difference of two columns is what saying a word more often gains.
    """
    found = _features(wording, headlines, code)
    own = len(found.by_word)
    margin = (
        (regime.weights[:own] @ found.by_word)[found.word] + regime.weights[own:] @ found.by_occurrence + regime.bias
    )
    table = np.zeros((len(wording.stems), MOST_OCCURRENCES + 1))
    table[found.word, found.nth] = 1 / (1 + np.exp(-np.clip(margin, -30, 30)))
    return np.cumsum(table, axis=1)
