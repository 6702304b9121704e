"""Runs of words, by which texts are compared."""

from __future__ import annotations

import re
from collections import Counter

RUN = 4
"""Words: precision and recall are those of runs of so many."""


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return re.findall(r"\w+", text.lower())


def runs(text: str) -> Counter[tuple[str, ...]]:
    """How often each run of words stands in a text; a shorter text is one run."""
    found = words(text)
    return Counter(tuple(found[at : at + RUN]) for at in range(max(1, len(found) - RUN + 1)))
