"""Boosted oblivious decision trees: what the small models of the package are made of.

Every tree asks the same questions of every row, one a level (Prokhorenkova et al., "CatBoost: unbiased boosting with
categorical features", 2018, use the same trees). ``tools/boosting.py`` grows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

type Floats = NDArray[np.float64]

_LEAF = 100
"""Leaves are kept as whole hundredths."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Grown trees: their scores add up."""

    features: NDArray[np.intp]
    """Which feature each level of each tree looks at; trees by levels."""
    thresholds: Floats
    leaves: Floats
    """The score of each leaf; trees by ``2 ** levels``."""
    base: float

    def score(self, rows: Floats) -> Floats:
        """The sum of the trees' scores for each row, a log-odds where they were grown to tell right from wrong."""
        answers = rows[:, self.features] > self.thresholds
        powers = 1 << np.arange(self.features.shape[1])
        leaf = answers @ powers
        scores: Floats = self.base + self.leaves[np.arange(len(self.features)), leaf].sum(axis=1)
        return scores

    @classmethod
    def from_plain(cls, plain: Mapping[str, list[list[float]]], names: Sequence[str]) -> Trees:
        """The trees that a model file holds, its features found by name."""
        at = {name: index for index, name in enumerate(names)}
        used = [at[str(name)] for name in plain["names"]]
        features = np.array([[used[int(index)] for index in tree] for tree in plain["features"]], dtype=np.intp)
        leaves = np.array(plain["leaves"], dtype=np.float64) / _LEAF
        return cls(features, np.array(plain["thresholds"], dtype=np.float64), leaves, float(plain["base"][0][0]))
