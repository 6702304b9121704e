"""The trained weights that come with the package."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

WEIGHTS_FILE = "names.npz"
VECTORS_KEY = "name_vectors"
"""Where a parsed text keeps the inner representation of the model's name finder, in ``Doc.user_data``."""


@lru_cache(maxsize=1)
def packaged_weights() -> Mapping[str, NDArray[Any]]:
    """The weights of the name corrector and of the casing classifier, in single precision."""
    with (files("bot.language") / WEIGHTS_FILE).open("rb") as file, np.load(file, allow_pickle=False) as stored:
        return {
            name: stored[name].astype(np.float32) if stored[name].dtype == np.float16 else stored[name]
            for name in stored.files
        }


def fits(nlp: Any, weights: Mapping[str, NDArray[Any]]) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    """Whether ``weights`` were made for exactly this pipeline; for another one the model's own names are taken."""
    meta = nlp.meta
    return f"{meta['lang']}_{meta['name']}-{meta['version']}" == str(weights["pipeline"])
