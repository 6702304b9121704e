"""Gradient boosting with oblivious decision trees, in numpy alone, for models of a few kilobytes.

Each tree asks one question a level of every row (Prokhorenkova et al., "CatBoost", 2018); splits are found on
histograms with second-order gains (Chen and Guestrin, "XGBoost", 2016).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type Floats = NDArray[np.float64]
type Bins = NDArray[np.uint8]

BINS = 32


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
    dice = np.random.default_rng(settings.seed)
    edges = [_edges(rows[:, column]) for column in range(rows.shape[1])]
    binned = np.stack([np.searchsorted(edge, rows[:, i], side="left") for i, edge in enumerate(edges)]).astype(np.uint8)
    share = float((weight * target).sum() / weight.sum())
    base = float(np.log(share / (1 - share)))
    scores = np.full(len(rows), base)
    features, thresholds, leaves = [], [], []
    for _ in range(settings.trees):
        chance = 1 / (1 + np.exp(-scores))
        slope, bend = weight * (target - chance), weight * chance * (1 - chance)
        picked = dice.random(len(rows)) < settings.rows
        columns = np.flatnonzero(dice.random(rows.shape[1]) < settings.columns)
        splits = _grow(binned[:, picked], slope[picked], bend[picked], columns, settings)
        leaf = np.zeros(len(rows), dtype=np.intp)
        for level, (feature, cut) in enumerate(splits):
            leaf += (binned[feature] > cut).astype(np.intp) << level
        size = 1 << settings.depth
        gain = np.bincount(leaf, slope, size) / (np.bincount(leaf, bend, size) + settings.shrink)
        scores += settings.rate * gain[leaf]
        features.append([feature for feature, _ in splits])
        thresholds.append([float(edges[feature][cut]) if len(edges[feature]) else 0.0 for feature, cut in splits])
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
