"""What a small neural network adds to the salience of English words: what they mean, and what their sentences are like.

The linear model of ``salience`` knows no words. Here each stem brings the main components of its word vector (the
language model's, by principal component analysis) and how common it is; and each word is told by the sentences that
have it: whether they quote or ask, say "I", tell of today. A hidden layer of hyperbolic tangents over all that,
trained on summaries that people wrote by ``tools/train_summary.py``, moves the linear model's log-odds.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from bot.language.vocabulary import stemmer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from bot.language.material import Line
    from bot.language.salience import Features
    from bot.language.vocabulary import Lexicon
    from bot.language.wording import Integers, Singles, Wording

NET_LANGUAGE = "en"
"""The language whose stems the network knows."""

NET_REGIME = "plain"
"""The regime that it was trained beside: on headlined articles and on several of one story it gained nothing."""

WEIGHTS_FILE = "salience_net.npz"

SPELLING = 2
"""So many features of a stem are seen in its letters."""

_KINDS = tuple(
    frozenset(map(stemmer(NET_LANGUAGE), words.split()))
    for words in (
        "i my me we our us myself",
        "you your",
        "will",
        "is are",
        "has have",
        "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight",
        "said says told added say tells telling claimed claims insisted explained",
        "could may might would should",
        "not no never",
        "had been",
        "was were",
        "he she it they this that there these",
    )
)
_BITS = np.arange(len(_KINDS) + 1)
_USUAL_TOKENS = 22
_NEVER_AGAIN = 60
"""The position of the second sentence with a word that has only one."""

_LONGEST = 12
"""Letters of a stem from which on it counts as long as others."""


class Weights(NamedTuple):
    """The trained weights.

    Each matrix has one row a feature and one column a hidden unit; its last column goes straight to the output, whose
    weights for the hidden units are ``output``.
    """

    of_uses: Singles
    of_stems: Singles
    of_lines: Singles
    of_places: Singles
    of_occurrences: Singles
    bias: Singles
    output: Singles


class Stems(NamedTuple):
    """What is known of stems: ``rows`` says where one stands in ``features``; the last row is that of all others."""

    rows: Mapping[str, int]
    features: Singles


class Net(NamedTuple):
    """The network that comes with the program, or another one."""

    weights: Weights
    stems: Stems


class Inputs(NamedTuple):
    """The features of words by what they tell of, one row a word; those of occurrences have one row an occurrence."""

    uses: Singles
    stems: Singles
    lines: Singles
    places: Singles
    occurrences: Singles


@lru_cache(maxsize=1)
def load_net() -> Net:
    """The network that comes with the program."""
    with (files("bot.language") / WEIGHTS_FILE).open("rb") as file, np.load(file, allow_pickle=False) as stored:
        return net_of({name: stored[name] for name in stored.files})


def net_of(stored: Mapping[str, NDArray[Any]]) -> Net:
    """The network of the arrays that ``tools/train_summary.py`` stores."""
    weights = Weights(*(stored[name].astype(np.float32) for name in Weights._fields))
    return Net(weights, known_stems(str(stored["stems"]).split(), stored["articles"], stored["vectors"]))


def known_stems(stems: Sequence[str], articles: NDArray[Any], vectors: NDArray[Any]) -> Stems:
    """How common each of ``stems`` is, whether it is unknown, and its vector.

    Args:
        stems: The stems, none twice.
        articles: In how many articles each was met.
        vectors: One row a stem, in steps of a 127th.
    """
    features = np.zeros((len(stems) + 1, 2 + vectors.shape[1]), dtype=np.float32)
    features[:-1, 0] = np.log1p(articles)
    features[-1, 1] = 1.0
    features[:-1, 2:] = vectors / np.float32(127)
    return Stems({stem: row for row, stem in enumerate(stems)}, features)


class Traits:
    """What is known of the stems of one lexicon, by their numbers; more of them as the lexicon grows."""

    def __init__(self, lexicon: Lexicon, stems: Stems) -> None:
        """Begin without any of them."""
        self.lexicon, self.stems = lexicon, stems
        self._seen = 0
        self._lock = Lock()
        self._features = np.zeros((0, SPELLING + stems.features.shape[1]), dtype=np.float32)
        self._kinds = np.zeros(0, dtype=np.int64)

    def of(self, words: Integers) -> tuple[Singles, Integers]:
        """A row of features for each of the ``words`` of a text, and what kinds of words they are, as bits."""
        with self._lock:
            if new := self.lexicon.newest(self._seen):
                self._seen += len(new)
                self._add(new)
            numbers = words >> 1
            return self._features[numbers], self._kinds[numbers]

    def _add(self, stems: Sequence[tuple[int, str]]) -> None:
        needed = 1 + max(number for number, _ in stems)
        if needed > len(self._kinds):
            more = max(needed, 2 * len(self._kinds)) - len(self._kinds)
            self._features = np.pad(self._features, ((0, more), (0, 0)))
            self._kinds = np.pad(self._kinds, (0, more))
        rows, known = self.stems
        for number, stem in stems:
            digit = stem[0].isdigit()
            self._features[number, :SPELLING] = min(len(stem), _LONGEST), digit
            self._features[number, SPELLING:] = known[rows.get(stem, -1)]
            self._kinds[number] = digit | sum((stem in kind) << place for place, kind in enumerate(_KINDS, 1))


_TRAITS: list[Traits] = []


def _traits(lexicon: Lexicon, stems: Stems) -> Traits:
    """Those that were asked for before, unless the lexicon has been begun anew."""
    traits = next((known for known in _TRAITS if known.lexicon is lexicon and known.stems is stems), None)
    if traits is None:
        traits = Traits(lexicon, stems)
        _TRAITS[:] = [traits]
    return traits


def describe(lines: Sequence[Line], wording: Wording, found: Features, traits: Traits) -> Inputs:
    """The features of every word of ``wording``, which has at least one."""
    stems, kinds = traits.of(wording.words)
    line = wording.pair_line[wording.by_word]
    starts = wording.holding.cumsum() - wording.holding
    told_by = np.add.reduceat(_describe_lines(lines, wording, kinds)[line], starts) / wording.holding[:, None]
    return Inputs(
        found.by_word.T.astype(np.float32),
        stems,
        told_by.astype(np.float32),
        _describe_places(wording, line, starts),
        found.by_occurrence.T.astype(np.float32),
    )


def _describe_lines(lines: Sequence[Line], wording: Wording, kinds: Integers) -> Singles:
    """What kinds of words each sentence has, its length, whether it begins a paragraph, how much of it is quoted."""
    rows = np.zeros((len(lines), len(_BITS) + 3), dtype=np.float32)
    starts = np.concatenate([[0], (wording.pair_line[:-1] != wording.pair_line[1:]).nonzero()[0] + 1])
    bits = np.bitwise_or.reduceat(kinds[wording.pair_word], starts)
    rows[wording.pair_line[starts], : len(_BITS)] = (bits[:, None] >> _BITS) & 1
    rows[:, -3] = np.log(np.maximum(wording.line_tokens, 1) / _USUAL_TOKENS)
    paragraphs = np.array([line.paragraph for line in lines])
    rows[0, -2] = 1.0
    rows[1:, -2] = (paragraphs[1:] != paragraphs[:-1]) | (wording.line_article[1:] != wording.line_article[:-1])
    for number, line in enumerate(lines):
        if '"' in line.text or "“" in line.text:
            rows[number, -1] = _quoted(line.text)
    return rows


def _quoted(text: str) -> float:
    """How much of ``text`` stands in double quotation marks."""
    pieces = text.replace("“", '"').replace("”", '"').split('"')
    return sum(map(len, pieces[1::2])) / len(text)


def _describe_places(wording: Wording, line: Integers, starts: Integers) -> Singles:
    """Where the last and second sentence with each word stands, how short one is and how near the first; the sizes.

    ``line`` has the sentences of the first word, then those of the second, which begin at ``starts``.
    """
    lines, words = len(wording.line_tokens), len(wording.words)
    content = ~wording.stop[wording.pair_word]
    opening = np.zeros(words, dtype=bool)
    opening[wording.pair_word[wording.pair_line == 0]] = True
    shared = np.bincount(wording.pair_line, content & opening[wording.pair_word], lines)
    shared /= np.maximum(1, np.bincount(wording.pair_line, content, lines))
    shared[0] = 0.0
    position = wording.line_position[line]
    second = position[np.minimum(starts + 1, len(position) - 1)]
    rows = np.empty((words, 6), dtype=np.float32)
    rows[:, 0] = np.maximum.reduceat(position, starts) / lines
    rows[:, 1] = np.log(np.minimum.reduceat(wording.line_tokens[line], starts))
    rows[:, 2] = np.log1p(np.where(wording.holding > 1, second, _NEVER_AGAIN))
    rows[:, 3] = np.maximum.reduceat(shared[line], starts)
    rows[:, 4] = np.log(lines)
    rows[:, 5] = np.log(wording.line_tokens.sum())
    return rows


def correction(lines: Sequence[Line], wording: Wording, found: Features, net: Net | None = None) -> Singles:
    """By how much the log-odds of each occurrence of ``found`` are higher than the linear model takes them to be."""
    weights, stems = net or load_net()
    inputs = describe(lines, wording, found, _traits(wording.lexicon, stems))
    by_word = inputs.uses @ weights.of_uses + weights.bias
    by_word += inputs.stems @ weights.of_stems
    by_word += inputs.lines @ weights.of_lines
    by_word += inputs.places @ weights.of_places
    sums = by_word[found.word]
    sums += inputs.occurrences @ weights.of_occurrences
    moved: Singles = np.tanh(sums[:, :-1]) @ weights.output + sums[:, -1]
    return moved
