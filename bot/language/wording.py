"""The words of all sentences as arrays: what the numerical part of a summary counts with."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from bot.language.vocabulary import Lexicon, lexicon, split_words

if TYPE_CHECKING:
    from bot.language.material import Material

type Floats = NDArray[np.float64]
type Singles = NDArray[np.float32]
type Integers = NDArray[np.int64]
type Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Wording:
    """One entry a word in ``words`` (its number in ``lexicon``), one a sentence, and one a pair of a sentence and word.

    The pairs are sorted by sentence and then by word; ``by_word`` puts them in order of words. ``pair_count`` is how
    often the sentence has the word. ``frequency`` is how often each word stands in the texts, ``capitals`` how often
    of these with a capital and not as a sentence's first, ``holding`` how many sentences have it, ``titled`` whether
    a headline has it.
    """

    lexicon: Lexicon
    words: Integers
    stop: Flags
    titled: Flags
    frequency: Integers
    capitals: Integers
    holding: Integers
    line_tokens: Integers
    line_position: Integers
    line_article: Integers
    pair_line: Integers
    pair_word: Integers
    pair_count: Integers
    by_word: Integers

    @property
    def stems(self) -> list[str]:
        """The words' stems."""
        stems = self.lexicon.stems()
        return [stems[number] for number in self.words.tolist()]


def read_wording(material: Material) -> Wording:
    """The words of every sentence of ``material``, those of one stem as one, by the stemmer of its language."""
    known = lexicon(material.code or "en")
    lines = [split_words(line.text) for line in material.lines]
    size = len(lines)
    line_tokens = np.array([*map(len, lines)], dtype=np.int64)
    total = int(line_tokens.sum())
    codes = np.fromiter(map(known.__getitem__, chain.from_iterable(lines)), np.int64, total)
    codes[(line_tokens.cumsum() - line_tokens)[line_tokens > 0]] &= -2
    keys = ((codes >> 1) * size + np.arange(size).repeat(line_tokens)) * 2 + (codes & 1)
    keys.sort()
    pairs = keys >> 1
    starts = _starts(pairs)
    pair_capitals = np.add.reduceat(keys & 1, starts) if len(keys) else starts
    pairs = pairs[starts]
    pair_count = np.append(starts[1:], len(keys)) - starts
    pair_line, numbers = pairs % max(1, size), pairs // max(1, size)
    first = _starts(numbers)
    words = numbers[first]
    holding = np.append(first[1:], len(numbers)) - first
    pair_word = np.arange(len(words)).repeat(holding)
    order = pair_line.argsort(kind="stable")
    by_word = np.empty_like(order)
    by_word[order] = np.arange(len(order))
    return Wording(
        lexicon=known,
        words=words,
        stop=(words & 1).astype(bool),
        titled=_titled(words, material.headlines, known),
        frequency=np.add.reduceat(pair_count, first) if len(first) else first,
        capitals=np.add.reduceat(pair_capitals, first) if len(first) else first,
        holding=holding,
        line_tokens=line_tokens,
        line_position=np.array([line.position for line in material.lines], dtype=np.int64),
        line_article=np.array([line.article for line in material.lines], dtype=np.int64),
        pair_line=pair_line[order],
        pair_word=pair_word[order],
        pair_count=pair_count[order],
        by_word=by_word,
    )


def _starts(values: Integers) -> Integers:
    """Where another value than the one before stands in the sorted ``values``."""
    new = np.empty(len(values), dtype=bool)
    new[:1] = True
    np.not_equal(values[1:], values[:-1], out=new[1:])
    return new.nonzero()[0]


def _titled(words: Integers, headlines: tuple[str, ...], known: Lexicon) -> Flags:
    """Which of the sorted ``words`` a headline has."""
    titled = np.zeros(len(words), dtype=bool)
    numbers = np.array([known[word] >> 1 for title in headlines for word in split_words(title)], dtype=np.int64)
    if len(words):
        places = words.searchsorted(numbers).clip(max=len(words) - 1)
        titled[places[words[places] == numbers]] = True
    return titled
