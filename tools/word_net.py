"""Train the network of ``bot/language/salience_net.py``: one hidden layer beside a linear model, in numpy alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from bot.language.salience_net import NET_LANGUAGE, Traits, Weights, describe, known_stems
from bot.language.vocabulary import lexicon, split_words, stemmer
from bot.language.wording import read_wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language.material import Material
    from bot.language.salience import Features

type Singles = NDArray[np.float32]

FEWEST_ARTICLES = 5
"""Stems in fewer articles are all the same to the network."""

COMPONENTS = 16
"""How many main components of a word vector are kept."""

HEAVIEST = 50
"""Articles from which on a stem weighs no more in the choice of components."""


@dataclass(frozen=True)
class Training:
    """How one network is trained."""

    hidden: int = 24
    epochs: int = 6
    batch: int = 1024
    rate: float = 3e-3
    decay: float = 1e-5


@dataclass(frozen=True)
class Settings:
    """How many networks teach the one that is written, and how much it listens to them rather than to the texts."""

    teacher: Training = Training()
    student: Training = Training(hidden=32, epochs=10)
    teachers: int = 8
    taught: float = 0.8


def stem_table(materials: Sequence[Material], pipeline: Any) -> dict[str, NDArray[Any]]:  # noqa: ANN401 - spaCy's are untyped
    """The common stems of ``materials``, in how many of them each is, and the components of their words' vectors."""
    stem = stemmer(NET_LANGUAGE)
    articles: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for material in materials:
        here = [word.lower() for line in material.lines for word in split_words(line.text)]
        words.update(here)
        articles.update({stem(word) for word in here})
    stems = sorted(name for name, number in articles.items() if number >= FEWEST_ARTICLES)
    rows = {name: row for row, name in enumerate(stems)}
    vectors = np.zeros((len(stems), pipeline.vocab.vectors_length))
    for word, number in words.items():
        if (row := rows.get(stem(word))) is not None:
            vector = pipeline.vocab[word].vector
            vectors[row] += number * vector / (np.linalg.norm(vector) + 1e-9)
    length = np.linalg.norm(vectors, axis=1)
    known = length > 0
    vectors[known] /= length[known, None]
    counts = np.array([articles[name] for name in stems])
    weight = np.sqrt(np.minimum(counts, HEAVIEST) * known)[:, None]
    centred = (vectors - (vectors * weight).sum(axis=0) / weight.sum()) * known[:, None]
    _, _, components = np.linalg.svd(centred * weight, full_matrices=False)
    kept = centred @ components[:COMPONENTS].T
    return {
        "stems": np.array(" ".join(stems)),
        "articles": counts.astype(np.uint16),
        "vectors": np.round(127 * kept / np.abs(kept).max()).astype(np.int8),
    }


def inputs_of(pairs: Iterable[tuple[Material, Features]], table: dict[str, NDArray[Any]]) -> tuple[Singles, list[int]]:
    """The features of all occurrences, one row each, and how many columns there are of each of the network's inputs."""
    stems = known_stems(str(table["stems"]).split(), table["articles"], table["vectors"])
    traits = Traits(lexicon(NET_LANGUAGE), stems)
    parts, widths = [], []
    for material, found in pairs:
        wording = read_wording(material)
        if traits.lexicon is not wording.lexicon:
            traits = Traits(wording.lexicon, stems)
        inputs = describe(material.lines, wording, found, traits)
        parts.append(np.hstack([*(part[found.word] for part in inputs[:-1]), inputs.occurrences]))
        widths = [part.shape[1] for part in inputs]
    return np.vstack(parts), widths


def train(rows: Singles, offset: Singles, target: Singles, settings: Training, seed: int) -> list[Singles]:
    """A network that moves the log-odds ``offset`` towards ``target``: weights into it, biases, weights out of it.

    The last column of the weights into it, and the last bias, go straight to the output. Adam (D. Kingma and J. Ba,
    2015) with a rate that falls to zero.
    """
    chance = np.random.default_rng(seed)
    width, hidden = rows.shape[1], settings.hidden
    into = chance.normal(0, 1 / np.sqrt(width), (width, hidden + 1))
    into[:, -1] = 0
    start = [into, np.zeros(hidden + 1), chance.normal(0, 0.1, hidden)]
    values: list[NDArray[Any]] = [value.astype(np.float32) for value in start]
    first, second = ([np.zeros_like(value) for value in values] for _ in range(2))
    steps, step = settings.epochs * (len(rows) // settings.batch), 0
    for _ in range(settings.epochs):
        order = chance.permutation(len(rows))
        for begin in range(0, len(rows) - settings.batch + 1, settings.batch):
            taken = order[begin : begin + settings.batch]
            slopes = _slopes(values, rows[taken], offset[taken], target[taken], settings.decay)
            step += 1
            rate = settings.rate * (1 - step / (steps + 1))
            for place, slope in enumerate(slopes):
                first[place] = 0.9 * first[place] + 0.1 * slope
                second[place] = 0.999 * second[place] + 0.001 * slope**2
                mean, spread = first[place] / (1 - 0.9**step), second[place] / (1 - 0.999**step)
                values[place] = values[place] - rate * mean / (np.sqrt(spread) + 1e-8)
    return [value.astype(np.float32) for value in values]


def _slopes(
    values: list[Singles], rows: Singles, offset: Singles, target: Singles, decay: float
) -> tuple[NDArray[Any], ...]:
    """The slopes of the mean log loss at ``values``."""
    into, bias, output = values
    sums = rows @ into + bias
    hidden = np.tanh(sums[:, :-1])
    error = (1 / (1 + np.exp(-(hidden @ output + sums[:, -1] + offset))) - target) / len(rows)
    back = np.column_stack([np.outer(error, output) * (1 - hidden**2), error])
    return rows.T @ back + decay * into, back.sum(axis=0), hidden.T @ error


def distilled(
    rows: Singles, widths: list[int], offset: Singles, target: Singles, settings: Settings
) -> dict[str, Singles]:
    """The arrays of one small network that was taught by several larger ones, for features that are not scaled.

    Their mean is better than any of them; a network that learns what they say, and not only what was told, comes near
    it at a part of the cost (G. Hinton, O. Vinyals and J. Dean, "Distilling the knowledge in a neural network", 2015).
    """
    centre, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    scaled = (rows - centre) / scale
    taught = np.zeros_like(target)
    for seed in range(settings.teachers):
        into, bias, output = train(scaled, offset, target, settings.teacher, seed)
        sums = scaled @ into + bias
        taught += 1 / (1 + np.exp(-(np.tanh(sums[:, :-1]) @ output + sums[:, -1] + offset)))
    softened = (1 - settings.taught) * target + settings.taught * taught / settings.teachers
    into, bias, output = train(scaled, offset, softened.astype(np.float32), settings.student, settings.teachers)
    into = into / scale[:, None]
    parts = dict(zip(Weights._fields[: len(widths)], np.split(into, np.cumsum(widths)[:-1]), strict=True))
    return {**parts, "bias": bias - centre @ into, "output": output}
