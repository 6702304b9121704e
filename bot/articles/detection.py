"""Which language a text is in: its script, and the small words that every sentence needs."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bot.articles.article import UNKNOWN_LANGUAGE
from bot.articles.wordlists import read_sections

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORDS = read_sections("function_words.txt")
"""The commonest function words of each language (ISO 639-1)."""

_SHARED = Counter(word for words in _WORDS.values() for word in set(words.split()))
_WEIGHTS: dict[str, tuple[tuple[str, float], ...]] = {}
for _word in _SHARED:
    _WEIGHTS[_word] = tuple(
        (language, 1.0 / _SHARED[_word] ** 0.8) for language, words in _WORDS.items() if _word in words.split()
    )

FUNCTION_WORDS = frozenset(_SHARED)
"""The function words of all languages together: a line without one is seldom a sentence."""

_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("el", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")),
    ("he", re.compile(r"[\u05d0-\u05ea]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)
_MOSTLY = 0.6
"""Share of the letters from which on a text is in Greek, Hebrew or Hindi; Hindi is the first of those in Devanagari."""

_ALPHABETS = frozenset({"el", "he", "hi"})
_ANY_SCRIPT = re.compile("|".join(script.pattern for _, script in _SCRIPTS))
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAMPLE = 6000
"""How many characters are looked at: more do not change the answer."""

_MIN_SHARE = 0.1
_MIN_LEAD = 1.1
_MIN_HITS = 2


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the language that most of ``text`` is in, or "und" where it cannot be told.

    Languages without spaces, and those with a script of their own, are told by it, the others by the share of their
    function words.
    """
    sample = text[:_SAMPLE]
    if not sample.isascii() and _ANY_SCRIPT.search(sample):
        letters = sum(map(str.isalpha, sample)) or 1
        for language, script in _SCRIPTS:
            # Japanese mixes kana with Chinese characters, so a fifth of kana is enough.
            least = _MOSTLY if language in _ALPHABETS else 0.2
            if len(script.findall(sample)) > least * letters:
                return language
    return detect_from_tokens(_TOKEN.findall(sample.lower().replace("’", "'")))


def detect_from_tokens(tokens: Iterable[str]) -> str:
    """The language whose function words make up most of ``tokens`` (in lower case), or "und"."""
    scores: dict[str, float] = {}
    counts = Counter(tokens)
    total = counts.total()
    for word in [word for word in counts if word in _WEIGHTS]:
        for language, weight in _WEIGHTS[word]:
            scores[language] = scores.get(language, 0.0) + weight * counts[word]
    ranked = sorted(scores.items(), key=lambda item: -item[1])[:2]
    if not ranked or ranked[0][1] < max(_MIN_SHARE * total, _MIN_HITS):
        return UNKNOWN_LANGUAGE
    if len(ranked) > 1 and ranked[0][1] < _MIN_LEAD * ranked[1][1]:
        return UNKNOWN_LANGUAGE
    return ranked[0][0]
