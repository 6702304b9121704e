"""A small trained corrector of the language model's names.

Every token gets one of the BILOU labels (Ratinov and Roth, CoNLL 2009) of person, organisation and place from a
feed-forward network over a window of tokens. What it sees of a token: the model's own inner representations, its word
vector, the model's label and part of speech, how it is written, and what the model made of the same word elsewhere in
the article. A second network sees the first one's opinion of the token and of the same words elsewhere (stacking;
Krishnan and Manning, ACL 2006). ``tools/train_names.py`` makes the weights.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.attrs import ENT_IOB, ENT_TYPE, LOWER, ORTH, SENT_START, TAG
from thinc.api import get_current_ops

from bot.language.weights import VECTORS_KEY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    Array = NDArray[np.float32]
    Weights = Mapping[str, NDArray[Any]]

CLASSES = ("PERSON", "ORG", "LOC")
LABELS = ("O", *(f"{position}-{name}" for name in CLASSES for position in "BILU"))
"""Begin, inside, last, unit (BILOU) for each class, and O for no name."""

REACH = 2
"""How many tokens to each side the first network sees."""

_GROUPS = {"PERSON": 0, "ORG": 1, "GPE": 2, "LOC": 2, "FAC": 2, "NORP": 3}
"""Columns for votes; every other label of the model goes to the column after them, no label to the last."""

_FIGURES = 6
"""The column of :func:`_shape` for words with figures."""

_KEPT_SHAPES = 50_000
"""How many words' shapes are kept before the table starts anew."""

_VOTES = 6
_LEAST = -4.5
"""The least log chance that a class keeps: no opinion of the networks outweighs everything else."""

_FORBIDDEN = -1e9


class Features:
    """What the first network sees, for one pipeline: tables made once from its vocabulary."""

    def __init__(self, nlp: Any, projection: Array) -> None:  # noqa: ANN401 - spaCy ships no usable type for this
        """Project the pipeline's word vectors once with ``projection`` (columns: principal components)."""
        self._vocab = nlp.vocab
        table = nlp.vocab.vectors.data @ projection
        self._table = np.vstack([table, np.zeros((1, table.shape[1]), np.float32)]).astype(np.float32)
        strings = nlp.vocab.strings
        self._entity_types = {strings[name]: at for at, name in enumerate(sorted(nlp.get_pipe("ner").labels))}
        self._tags = {strings[name]: at for at, name in enumerate(sorted(nlp.get_pipe("tagger").labels))}
        self._votes = {strings[name]: column for name, column in _GROUPS.items()}
        self._shapes: dict[int, NDArray[np.float32]] = {}

    def of(self, docs: Sequence[Any]) -> tuple[Array, NDArray[np.uint64], NDArray[np.int64], NDArray[np.bool_]]:
        """The features of all tokens, their lower-case keys, their lines, and which have capitals or figures."""
        raw = np.concatenate([doc.to_array([ORTH, LOWER, ENT_IOB, ENT_TYPE, SENT_START, TAG]) for doc in docs])
        orth, lower, iob, entity, start, tag = raw.T
        lines = np.repeat(np.arange(len(docs)), [len(doc) for doc in docs])
        inner = np.concatenate([np.asarray(doc.user_data[VECTORS_KEY], np.float32) for doc in docs])
        outer = np.concatenate([np.asarray(doc.tensor, np.float32) for doc in docs])
        rows = self._vocab.vectors.find(keys=lower)
        shapes = np.stack([self._shape(key) for key in orth.tolist()])
        loud = (orth != lower) | (shapes[:, _FIGURES] > 0)
        columns = [
            inner,
            outer,
            self._table[rows],
            (rows < 0)[:, None],
            _one_hot(entity, self._entity_types),
            _one_hot(tag, self._tags),
            (iob[:, None] == np.array([1, 3], np.uint64)),
            (start == 1)[:, None],
            shapes,
            self._document(orth, lower, entity, lines, start),
        ]
        return np.concatenate([np.asarray(part, np.float32) for part in columns], axis=1), lower, lines, loud

    def _shape(self, key: int) -> NDArray[np.float32]:
        """How a word is written; kept, for the same words come again."""
        known = self._shapes.get(key)
        if known is None:
            if len(self._shapes) > _KEPT_SHAPES:
                self._shapes.clear()
            known = self._shapes[key] = _shape(self._vocab.strings[key])
        return known

    def _document(
        self,
        orth: NDArray[np.uint64],
        lower: NDArray[np.uint64],
        entity: NDArray[np.uint64],
        lines: NDArray[np.int64],
        start: NDArray[np.uint64],
    ) -> Array:
        """What the article shows of the same word elsewhere: the model's labels, capitals, and how often it stands."""
        count = len(lower)
        votes = np.zeros((count, _VOTES), np.float32)
        column = np.array([self._votes.get(kind, _VOTES - 2) if kind else _VOTES - 1 for kind in entity.tolist()])
        votes[np.arange(count), column] = 1
        small = (orth == lower).astype(np.float32)
        inside = (start != 1).astype(np.float32)
        facts = np.column_stack([votes, small, inside * (1 - small), np.ones(count, np.float32)])
        own = elsewhere(lower, facts)
        number = own[:, -1:]
        parts = [own[:, :-1] / np.maximum(number, 1), np.log1p(number)]
        for keys in _pairs(lower, lines):
            pair = elsewhere(keys, votes)
            parts.append(pair / np.maximum(pair.sum(axis=1, keepdims=True), 1))
        return np.concatenate(parts, axis=1)


def elsewhere(keys: NDArray[np.uint64], values: Array) -> Array:
    """For each token the sum of ``values`` over the other tokens with its key."""
    _, place = np.unique(keys, return_inverse=True)
    sums = np.zeros((place.max() + 1, values.shape[1]), np.float32)
    np.add.at(sums, place, values)
    return sums[place] - values


def _pairs(lower: NDArray[np.uint64], lines: NDArray[np.int64]) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Keys of each token with the one before it, and with the one after it; over the line's ends a key of its own."""
    alone = np.arange(len(lower), dtype=np.uint64)
    with_next = (lower[:-1] * np.uint64(0x9E3779B97F4A7C15)) ^ lower[1:]
    together = lines[1:] == lines[:-1]
    before, after = alone.copy(), alone.copy()
    before[1:] = np.where(together, with_next, alone[1:])
    after[:-1] = np.where(together, with_next, alone[:-1])
    return before, after


def _one_hot(values: NDArray[np.uint64], places: Mapping[int, int]) -> Array:
    found = np.array([places.get(value, -1) for value in values.tolist()])
    hot = np.zeros((len(values), len(places)), np.float32)
    rows = np.flatnonzero(found >= 0)
    hot[rows, found[rows]] = 1
    return hot


def _shape(word: str) -> NDArray[np.float32]:
    letters = [letter for letter in word if letter.isalpha()]
    capital = word[:1].isupper()
    return np.array(
        [
            word.islower(),
            capital and len(letters) > 1 and not word.isupper(),
            word.isupper() and len(letters) > 1,
            capital and len(letters) == 1,
            capital and word.endswith("."),
            any(letter.isupper() for letter in word[1:]) and not word.isupper(),
            any(letter.isdigit() for letter in word),
            not any(letter.isalnum() for letter in word),
            "-" in word[1:-1],
            len(letters) <= 3,
            word.isupper() and 2 <= len(letters) <= 5,
        ],
        np.float32,
    )


def window(values: Array, lines: NDArray[np.int64], reach: int, rows: NDArray[np.int64] | None = None) -> Array:
    """The features of each token with those of ``reach`` neighbours to each side; beyond the line there is nothing."""
    count = len(values)
    rows = np.arange(count) if rows is None else rows
    parts = []
    for shift in range(-reach, reach + 1):
        at = np.clip(rows + shift, 0, count - 1)
        inside = (rows + shift == at) & (lines[at] == lines[rows])
        parts.append(values[at] * inside[:, None])
    return np.concatenate(parts, axis=1)


def _forward(
    values: Array, lines: NDArray[np.int64], weights: Weights, stage: str, rows: NDArray[np.int64] | None = None
) -> Array:
    """Log chances of :data:`LABELS` for each token, or for those at ``rows`` alone."""
    inputs = window((values - weights[f"{stage}_mean"]) * weights[f"{stage}_scale"], lines, REACH, rows)
    # thinc's product runs in one thread: the threads of numpy's own wait for one another in a pool of busy workers.
    gemm: Callable[[Any, Any], Any] = get_current_ops().gemm
    hidden = np.maximum(gemm(inputs, weights[f"{stage}_w1"]) + weights[f"{stage}_b1"], 0)
    scores = gemm(hidden, weights[f"{stage}_w2"]) + weights[f"{stage}_b2"]
    scores -= scores.max(axis=1, keepdims=True)
    return np.asarray(scores - np.log(np.exp(scores).sum(axis=1, keepdims=True)), np.float32)


def first_opinion(
    values: Array, lines: NDArray[np.int64], weights: Weights, rows: NDArray[np.int64] | None = None
) -> Array:
    """The first network's log chances of :data:`LABELS` for each token, or for those at ``rows`` alone."""
    return _forward(values, lines, weights, "first", rows)


def tag(docs: Sequence[Any], features: Features, weights: Weights) -> tuple[list[list[int]], list[Array]]:
    """The labels of the tokens of each text in ``docs``, and the log chances they were chosen by; no text may be empty.

    Only tokens in capitals or with figures and their neighbours are looked at: no name is far from one.
    """
    values, lower, lines, loud = features.of(docs)
    rows = np.flatnonzero(loud | np.append(loud[1:], False) | np.append(False, loud[:-1]))
    first = np.tile(_SURELY_NONE, (len(values), 1))
    chances = np.log(first)
    if len(rows):
        first[rows] = np.exp(first_opinion(values, lines, weights, rows))
        chances[rows] = _forward(second_inputs(first, lower, lines), lines, weights, "second", rows)
    parts = np.split(chances, np.cumsum([len(doc) for doc in docs])[:-1])
    return [decode(part) for part in parts], parts


def second_inputs(chances: Array, lower: NDArray[np.uint64], lines: NDArray[np.int64]) -> Array:
    """What the second network sees: the first one's opinions on the token, and on its word and pairs elsewhere."""
    own = elsewhere(lower, np.column_stack([chances, np.ones(len(chances), np.float32)]))
    number = np.maximum(own[:, -1:], 1)
    left, right = _pairs(lower, lines)
    pairs = []
    for keys in (left, right):
        found = elsewhere(keys, np.column_stack([chances, np.ones(len(chances), np.float32)]))
        pairs.append(found[:, :-1] / np.maximum(found[:, -1:], 1))
    return np.concatenate([chances, own[:, :-1] / number, np.log1p(own[:, -1:]), *pairs], axis=1)


def decode(scores: Array) -> list[int]:
    """The best sequence of labels that BILOU allows: each token's best one, or where those clash by Viterbi."""
    best = scores.argmax(axis=1)
    clash = np.flatnonzero(_STEPS[np.append(0, best), np.append(best, 0)])
    if len(clash):
        cuts = np.flatnonzero((np.append(0, best) == 0) & (np.append(best, 0) == 0))
        for at in clash.tolist():
            before, after = cuts[cuts < at], cuts[cuts > at]
            first = int(before[-1]) if len(before) else 0
            last = int(after[0]) if len(after) else len(scores)
            best[first:last] = _viterbi(scores[first:last])
    return [int(label) for label in best]


def _viterbi(scores: Array) -> list[int]:
    best = scores[0] + _START
    back = np.zeros(scores.shape, np.int64)
    for at in range(1, len(scores)):
        paths = best[:, None] + _STEPS
        back[at] = paths.argmax(axis=0)
        best = paths[back[at], np.arange(len(LABELS))] + scores[at]
    label = int((best + _END).argmax())
    out = [label]
    for at in range(len(scores) - 1, 0, -1):
        label = int(back[at][label])
        out.append(label)
    return out[::-1]


def _open(label: str) -> str:
    """The class that is still open after ``label``."""
    return label[2:] if label[0] in "BI" else ""


_NEEDS = [label[2:] if label[0] in "IL" else "" for label in LABELS]
_STEPS = np.array([[0.0 if _open(one) == need else _FORBIDDEN for need in _NEEDS] for one in LABELS], np.float32)
_SURELY_NONE = np.array([0.999, *[0.001 / (len(LABELS) - 1)] * (len(LABELS) - 1)], np.float32)
_START = np.array([_FORBIDDEN if need else 0.0 for need in _NEEDS], np.float32)
_END = np.array([_FORBIDDEN if _open(label) else 0.0 for label in LABELS], np.float32)


def class_scores(chances: Array, first: int, last: int) -> tuple[float, ...]:
    """The log chances of :data:`CLASSES` for the name of the tokens from ``first`` up to ``last``, by their mean."""
    sums = np.exp(chances[first:last, 1:]).reshape(last - first, len(CLASSES), -1).sum(axis=2)
    mean = np.log(sums + 1e-6).mean(axis=0)
    scores = mean - np.log(np.exp(mean).sum())
    return tuple(max(_LEAST, float(score)) for score in scores)


def spans(labels: Sequence[int]) -> list[tuple[int, int, str]]:
    """The names in a decoded sequence: first token, token behind the last, class."""
    found = []
    start = 0
    for at, label in enumerate(labels):
        name = LABELS[label]
        if name[0] in "BU":
            start = at
        if name[0] in "LU":
            found.append((start, at + 1, name[2:]))
    return found
