"""The words of all sentences as arrays: what the numerical part of a summary counts with."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from bot.language.vocabulary import reducer, split_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.language.material import Material

type Floats = NDArray[np.float64]
type Integers = NDArray[np.int64]
type Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Wording:
    """One entry a word in ``stems`` and ``stop``, one a token, one a sentence, and one a pair of a sentence and a word.

    ``capital`` says whether a token other than a sentence's first is written with a capital; the pairs are sorted by
    sentence and then by word, and ``pair_count`` is how often the sentence has the word. ``frequency`` is how often
    each word stands in the texts, ``holding`` how many sentences have it.
    """

    stems: tuple[str, ...]
    stop: Flags
    token_word: Integers
    token_line: Integers
    capital: Flags
    line_tokens: Integers
    line_position: Integers
    line_article: Integers
    pair_line: Integers
    pair_word: Integers
    pair_count: Integers
    frequency: Integers
    holding: Integers


def read_wording(material: Material) -> Wording:
    """The stems of every sentence of ``material``, by the stemmer of its language."""
    reduce = reducer(material.code or "en")
    lines = [split_words(line.text) for line in material.lines]
    forms = dict(zip(dict.fromkeys(chain.from_iterable(lines)), count()))
    stems, stops, capitals = zip(*map(reduce, forms), strict=True) if forms else ((), (), ())
    numbers = dict(zip(dict.fromkeys(stems), count()))
    word_of = np.array([*map(numbers.__getitem__, stems)], dtype=np.int64)
    stop = np.zeros(len(numbers), dtype=bool)
    stop[word_of] = stops
    token_form = np.array([*map(forms.__getitem__, chain.from_iterable(lines))], dtype=np.int64)
    line_tokens = np.array([len(words) for words in lines], dtype=np.int64)
    token_word = word_of[token_form]
    capital = np.array(capitals, dtype=bool)[token_form]
    capital[(np.cumsum(line_tokens) - line_tokens)[line_tokens > 0]] = False
    token_line = np.repeat(np.arange(len(lines)), line_tokens)
    size = max(1, len(numbers))
    keys, counts = np.unique(token_line * size + token_word, return_counts=True)
    return Wording(
        stems=tuple(numbers),
        stop=stop,
        token_word=token_word,
        token_line=token_line,
        capital=capital,
        line_tokens=line_tokens,
        line_position=np.array([line.position for line in material.lines]),
        line_article=np.array([line.article for line in material.lines]),
        pair_line=keys // size,
        pair_word=keys % size,
        pair_count=counts,
        frequency=np.bincount(token_word, minlength=len(numbers)),
        holding=np.bincount(keys % size, minlength=len(numbers)),
    )


def title_stems(titles: Iterable[str], code: str) -> set[str]:
    """The stems of the words of ``titles``."""
    reduce = reducer(code)
    return {reduce(word).stem for title in titles for word in split_words(title)}
