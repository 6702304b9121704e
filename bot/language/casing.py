"""Headlines in capitals, or With Every Word Capitalised, put back into running case before the model reads them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.language.given_names import GIVEN_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from numpy.typing import NDArray

LOWER, TITLE, UPPER = range(3)
"""The usual casings of a word: common word, name, acronym."""

_SMALL = frozenset(
    "the and for but nor via per out off how its has was are who not from with over into than after".split()
)
"""Words that many headlines in title case write small."""

SURE = 0.5
"""How probable a common word must be before its capitals are taken away."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’'][sS]$")


def in_capitals(line: str) -> bool:
    """Whether a line is written in capitals throughout: two words or more, and hardly a small letter."""
    words = [word for word in _WORD.findall(line) if len(word) > 1]
    return len(words) > 1 and sum(word.isupper() for word in words) >= 0.8 * len(words)


def in_title_case(line: str) -> bool:
    """Whether every longer word of a line starts with a capital, in a line long enough not to be just a name."""
    words = _WORD.findall(line)
    long = {word for word in words if len(word) > 3}
    return len(long) > 3 and all(word[0].isupper() or word in _SMALL or len(word) < 3 for word in words)


def chance_small(word: str, weights: Mapping[str, NDArray[np.float32]], vocab: Any) -> float:  # noqa: ANN401 - spaCy ships no usable type for this
    """How probably ``word`` is usually written in small letters; 0 for a word without a vector."""
    row = vocab.vectors.key2row.get(vocab.strings[word.lower()])
    if row is None:
        return 0.0
    scores = vocab.vectors.data[row] @ weights["casing_w"] + weights["casing_b"]
    chances = np.exp(scores - scores.max())
    return float(chances[LOWER] / chances.sum())


class Casing:
    """How words are usually written: by what the rest of the article does, else by a word-vector classifier."""

    def __init__(self, lines: Sequence[str], weights: Mapping[str, NDArray[np.float32]] | None, vocab: Any) -> None:  # noqa: ANN401 - spaCy ships no usable type for this
        """Learn the casing of the words inside the ``lines`` that are in running case."""
        self._weights = weights
        self._vocab = vocab
        forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for line in lines:
            for at, word in enumerate(_WORD.finditer(line)):
                if at:
                    form = _POSSESSIVE.sub("", word.group())
                    forms[form.lower()][form] += 1
        self._seen = {word: found.most_common(1)[0][0] for word, found in forms.items()}

    def running(self, line: str, small: Set[str]) -> str:
        """``line`` in running case, letter for letter as long as before; ``small`` are words always written small."""
        parts: list[str] = []
        at = 0
        loud = in_capitals(line)
        for number, word in enumerate(_WORD.finditer(line)):
            letters = not loud and _POSSESSIVE.sub("", word.group()).isupper() and len(word.group()) > 1
            form = word.group() if letters else self._form(word.group(), small)
            if number == 0 and form[0].islower():
                form = form[0].upper() + form[1:]
            parts += [line[at : word.start()], form if len(form) == len(word.group()) else word.group()]
            at = word.end()
        return "".join([*parts, line[at:]])

    def _form(self, word: str, small: Set[str]) -> str:
        bare = _POSSESSIVE.sub("", word)
        tail = word[len(bare) :].lower()
        lower = bare.lower()
        if lower in self._seen:
            return self._seen[lower] + tail
        if lower in small:
            return lower + tail
        usual = self._usual(lower)
        if usual == UPPER and lower in GIVEN_NAMES:
            usual = TITLE
        if usual == LOWER:
            return lower + tail
        if usual == UPPER and bare.isupper():
            return word
        return (bare.capitalize() if bare.isupper() else bare) + tail

    def _usual(self, lower: str) -> int:
        """The usual casing of a word that the article shows nowhere else; unknown words are names."""
        key = self._vocab.strings[lower]
        row = self._vocab.vectors.key2row.get(key)
        if row is None or self._weights is None:
            return TITLE
        scores = self._vocab.vectors.data[row] @ self._weights["casing_w"] + self._weights["casing_b"]
        chances = np.exp(scores - scores.max())
        chances /= chances.sum()
        return LOWER if chances[LOWER] > SURE else TITLE + int(chances[UPPER] > chances[TITLE])
