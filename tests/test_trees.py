"""The trees of the small models."""

from __future__ import annotations

import numpy as np

from bot.trees import Trees

PLAIN: dict[str, list[list[float]]] = {
    "names": ["b", "a"],  # type: ignore[list-item]
    "features": [[1, 0]],
    "thresholds": [[0.5, 2.0]],
    "leaves": [[-100, 25, 50, 300]],
    "base": [[0.5]],
}


def test_each_tree_asks_its_questions_and_the_answers_number_a_leaf() -> None:
    trees = Trees.from_plain(PLAIN, ["a", "unused", "b"])
    rows = np.array([[0, 9, 0], [1, 9, 0], [0, 9, 3], [1, 9, 3]], dtype=np.float64)
    assert trees.score(rows).tolist() == [-0.5, 0.75, 1.0, 3.5]


def test_scores_of_several_trees_add_up() -> None:
    two = {
        name: values * 2 if name in {"features", "thresholds", "leaves"} else values for name, values in PLAIN.items()
    }
    row = np.array([[1, 3]], dtype=np.float64)
    assert Trees.from_plain(two, ["a", "b"]).score(row).tolist() == [6.5]
