"""Gradient boosting with oblivious decision trees, in numpy alone, for models of a few kilobytes.

Each tree asks one question a level of every row (Prokhorenkova et al., "CatBoost", 2018); splits are found on
histograms with second-order gains (Chen and Guestrin, "XGBoost", 2016).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from bot.trees import Trees

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

type Floats = NDArray[np.float64]
type Bins = NDArray[np.uint8]

BINS = 32
_NEVER = 1e9
"""A threshold that no feature reaches: where no question gains anything, every answer is no."""


@dataclass(frozen=True)
class Settings:
    """How the trees are grown."""

    trees: int = 120
    depth: int = 4
    rate: float = 0.12
    shrink: float = 3.0
    rows: float = 0.7
    columns: float = 0.5
    seed: int = 1


@dataclass(frozen=True)
class Ensemble:
    """Grown trees: the features and thresholds of each level, the leaves' scores, the score to start from."""

    features: NDArray[np.intp]
    thresholds: Floats
    leaves: Floats
    base: float


def fit(rows: Floats, target: Floats, weight: Floats, settings: Settings) -> Ensemble:
    """Grow trees that give the log-odds of ``target`` (0 or 1) for ``rows``."""
    share = float((weight * target).sum() / weight.sum())

    def slopes(scores: Floats) -> tuple[Floats, Floats]:
        chance = 1 / (1 + np.exp(-scores))
        return weight * (target - chance), weight * chance * (1 - chance)

    return _boost(rows, np.arange(len(rows)), float(np.log(share / (1 - share))), slopes, settings)


def fit_choices(rows: Floats, right: NDArray[np.bool_], group: NDArray[np.intp], settings: Settings) -> Ensemble:
    """Grow trees by whose scores one row of each group is chosen, a ``right`` one (a conditional logit).

    Args:
        rows: The features of the choices.
        right: Which choices are right; at least one of every group.
        group: The number of the group that each choice belongs to, ascending from 0.
        settings: How the trees are grown.
    """
    starts = np.flatnonzero(np.diff(group, prepend=-1))

    def slopes(scores: Floats) -> tuple[Floats, Floats]:
        chance = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        chance /= np.add.reduceat(chance, starts)[group]
        wanted = np.where(right, chance, 0.0)
        wanted /= np.add.reduceat(wanted, starts)[group]
        return wanted - chance, chance * (1 - chance)

    return _boost(rows, group, 0.0, slopes, settings)


def _boost(
    rows: Floats,
    group: NDArray[np.intp],
    base: float,
    slopes: Callable[[Floats], tuple[Floats, Floats]],
    settings: Settings,
) -> Ensemble:
    """Grow one tree after the other along ``slopes``, each on a part of the groups and of the columns."""
    dice = np.random.default_rng(settings.seed)
    edges = [_edges(rows[:, column]) for column in range(rows.shape[1])]
    binned = np.stack([np.searchsorted(edge, rows[:, i], side="left") for i, edge in enumerate(edges)]).astype(np.uint8)
    scores = np.full(len(rows), base)
    features, thresholds, leaves = [], [], []
    for _ in range(settings.trees):
        slope, bend = slopes(scores)
        picked = (dice.random(int(group[-1]) + 1) < settings.rows)[group]
        columns = np.flatnonzero(dice.random(rows.shape[1]) < settings.columns)
        splits = _grow(binned[:, picked], slope[picked], bend[picked], columns, settings)
        leaf = np.zeros(len(rows), dtype=np.intp)
        for level, (feature, cut) in enumerate(splits):
            leaf += (binned[feature] > cut).astype(np.intp) << level
        size = 1 << settings.depth
        gain = np.bincount(leaf, slope, size) / (np.bincount(leaf, bend, size) + settings.shrink)
        scores += settings.rate * gain[leaf]
        features.append([feature for feature, _ in splits])
        thresholds.append([float(edges[at][cut]) if cut < len(edges[at]) else _NEVER for at, cut in splits])
        leaves.append(settings.rate * gain)
    return Ensemble(np.array(features), np.array(thresholds), np.array(leaves), base)


def _edges(values: Floats) -> Floats:
    """At most ``BINS - 1`` cuts between the values that occur, at their quantiles."""
    unique = np.unique(values)
    if len(unique) <= BINS:
        middle: Floats = (unique[1:] + unique[:-1]) / 2
        return middle
    return np.unique(np.quantile(values, np.linspace(0, 1, BINS + 1)[1:-1]))


def _grow(
    binned: Bins, slope: Floats, bend: Floats, columns: NDArray[np.intp], settings: Settings
) -> list[tuple[int, int]]:
    """The questions of one tree, level by level: a feature and the bin up to which the answer is no."""
    leaf = np.zeros(binned.shape[1], dtype=np.intp)
    splits = []
    for level in range(settings.depth):
        best, choice = -np.inf, (int(columns[0]), 0)
        for column in columns:
            cell = leaf * BINS + binned[column]
            size = (1 << level) * BINS
            first = np.bincount(cell, slope, size).reshape(-1, BINS).cumsum(axis=1)
            second = np.bincount(cell, bend, size).reshape(-1, BINS).cumsum(axis=1)
            rest_first, rest_second = first[:, -1:] - first, second[:, -1:] - second
            gain = first**2 / (second + settings.shrink) + rest_first**2 / (rest_second + settings.shrink)
            total = gain.sum(axis=0)[:-1]
            cut = int(total.argmax())
            if total[cut] > best:
                best, choice = float(total[cut]), (int(column), cut)
        splits.append(choice)
        leaf += (binned[choice[0]] > choice[1]).astype(np.intp) << level
    return splits


def plain(model: Ensemble, names: Sequence[str]) -> dict[str, object]:
    """The trees as ``bot.trees.Trees.from_plain`` reads them: only the features they use, rounded to what matters."""
    used = sorted(set(model.features.ravel().tolist()))
    place = {feature: index for index, feature in enumerate(used)}
    return {
        "names": [names[feature] for feature in used],
        "features": [[place[int(feature)] for feature in tree] for tree in model.features],
        "thresholds": [[float(f"{value:.3g}") for value in tree] for tree in model.thresholds],
        "leaves": [[round(value * 100) for value in tree] for tree in model.leaves],
        "base": [[round(model.base, 3)]],
    }


def as_trees(model: Ensemble) -> Trees:
    """The trees as the package uses them."""
    return Trees(model.features, model.thresholds, model.leaves, model.base)
