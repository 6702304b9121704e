"""How many are dead, hurt or missing: what the next report of an accident corrects."""

from __future__ import annotations

import re

_NUMBERS = {
    word: str(number)
    for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)
}
_COUNT = rf"(?:{'|'.join(_NUMBERS)}|\d+(?:,\d{{3}})*)"
_TOLL = re.compile(
    rf"\b(?P<before>{_COUNT}) (?:[\w-]+ ){{0,4}}?"
    r"(?:dead|die[sd]?|killed|deaths|injured|wounded|hurt|missing|bodies)\b"
    rf"|\b(?:kill|injur|wound|claim)(?:e?s|ed|ing) (?:[a-z]+ ){{0,2}}?(?P<after>{_COUNT})\b",
    re.IGNORECASE,
)


def toll(text: str) -> frozenset[str]:
    """How many are dead, hurt or missing by the English ``text``, in figures."""
    counts = ((match["before"] or match["after"]).lower() for match in _TOLL.finditer(text))
    return frozenset(_NUMBERS.get(count, count) for count in counts)
