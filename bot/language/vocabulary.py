"""Words, stop words and stems in every language that sumy brings, loaded when they are needed."""

from __future__ import annotations

import importlib.util
import re
from functools import lru_cache
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING

from bot.articles.article import UNKNOWN_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LANGUAGES = {
    "ar": "arabic",
    "zh": "chinese",
    "cs": "czech",
    "en": "english",
    "fr": "french",
    "de": "german",
    "el": "greek",
    "he": "hebrew",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "pl": "polish",
    "pt": "portuguese",
    "sk": "slovak",
    "es": "spanish",
    "sv": "swedish",
    "th": "thai",
    "uk": "ukrainian",
}
"""The languages that sumy has stop words for, by ISO 639-1 code."""

_ALPHA_3 = {
    "ara": "ar", "zho": "zh", "ces": "cs", "eng": "en", "fra": "fr", "deu": "de", "ell": "el", "heb": "he", "ita": "it",
    "jpn": "ja", "kor": "ko", "pol": "pl", "por": "pt", "slk": "sk", "spa": "es", "swe": "sv", "tha": "th", "ukr": "uk",
}  # fmt: skip

_ENOUGH_STOP_WORDS = 0.15
"""The share of a text's words that have to be stop words of a language for the text to count as written in it."""

STEM_LETTERS = 6
"""So many first letters stand for a word where there is no stemmer."""

MOST_WORDS = 50_000
"""A lexicon with more words is begun anew."""

_WORD = re.compile(r"[^\W_]+")
_BETWEEN_WORDS = bytes(code if chr(code).isascii() and chr(code).isalnum() else ord(" ") for code in range(256))
_WIDE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]+")


class Lexicon(dict[str, int]):
    """The words of one language that were met, each with a number that tells its stem, and a few bits.

    ``code >> 1`` is the same for all words of one stem, and odd for stop words' stems; ``code & 1`` says whether the
    word is written with a capital.
    """

    def __init__(self, code: str) -> None:
        """Begin without words of the language ``code``."""
        super().__init__()
        self._stem = stemmer(code)
        self._stops = {self._stem(word) for word in stop_words(code)}
        self._numbers: dict[str, int] = {}
        self._next = count()

    def __missing__(self, word: str) -> int:
        """The code of a ``word`` that was not met before; threads may ask at the same time."""
        stem = self._stem(word.lower())
        number = self._numbers.setdefault(stem, next(self._next))
        code = (number << 2) | ((stem in self._stops) << 1) | word[0].isupper()
        self[word] = code
        return code

    def newest(self, known: int) -> list[tuple[int, str]]:
        """The stems that were met after so many ``known`` ones, the last first, each with its ``code >> 2``."""
        return [(number, stem) for stem, number in islice(reversed(self._numbers.items()), len(self._numbers) - known)]

    def stems(self) -> dict[int, str]:
        """The stem for each ``code >> 1``."""
        return {(number << 1) | (stem in self._stops): stem for stem, number in self._numbers.items()}


def language_code(language: str) -> str | None:
    """The two-letter code of a language with stop words; None for an unknown one."""
    code = re.split(r"[-_]", language.lower())[0]
    code = _ALPHA_3.get(code, code)
    return code if code in LANGUAGES else None


def guess_language(language: str, texts: Iterable[str]) -> str | None:
    """The code of ``language``; for an undetermined one, the language whose stop words fill most of ``texts``."""
    if language != UNKNOWN_LANGUAGE:
        return language_code(language)
    words = [word.lower() for text in texts for word in split_words(text)][:400]
    shares = {code: sum(word in stop_words(code) for word in words) for code in LANGUAGES}
    best = max(shares, key=lambda code: (shares[code], code == "en"))
    return best if words and shares[best] >= _ENOUGH_STOP_WORDS * len(words) else None


def split_words(text: str) -> list[str]:
    """The words and numbers of ``text``; scripts without spaces give overlapping pairs of characters."""
    if text.isascii():
        return text.encode("ascii").translate(_BETWEEN_WORDS).decode("ascii").split()
    words = _WORD.findall(text)
    if not _WIDE.search(text):
        return words
    return [piece for word in words for piece in _pairs(word)]


def _pairs(word: str) -> list[str]:
    if len(word) < 3 or not _WIDE.fullmatch(word):
        return [word]
    return [word[index : index + 2] for index in range(len(word) - 1)]


def count_words(text: str) -> int:
    """How long ``text`` is in words, split at white space; in scripts without spaces two characters make a word."""
    words = len(text.split())
    if text.isascii() or not _WIDE.search(text):
        return words
    return words + sum(len(match.group()) for match in _WIDE.finditer(text)) // 2


@lru_cache(maxsize=len(LANGUAGES))
def stop_words(code: str) -> frozenset[str]:
    """The stop words that sumy brings for the language ``code``, read without importing sumy."""
    spec = importlib.util.find_spec("sumy")
    if spec is None or spec.origin is None:
        return frozenset()
    path = Path(spec.origin).parent / "data" / "stopwords" / f"{LANGUAGES[code]}.txt"
    return frozenset(line.strip().lower() for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


@lru_cache(maxsize=len(LANGUAGES))
def stemmer(code: str) -> Callable[[str], str]:
    """A stemmer of lower-case words for the language ``code``: light ones of our own, or sumy's.

    English words lose the endings of plurals and verb forms (after D. Harman, "How effective is suffixing?", 1991):
    good enough to compare sentences, and many times faster than the full Porter rules. Where sumy has no stemmer, or
    one that needs a package that is not installed (Greek, Polish), long words are cut to their first letters
    (P. McNamee and J. Mayfield, "Character n-gram tokenization for European language text retrieval", 2004).
    """
    if code == "en":
        return _stem_english
    from sumy.nlp.stemmers import Stemmer  # noqa: PLC0415 - pulls in nltk: only for texts in other languages

    try:
        stem: Callable[[str], str] = Stemmer(LANGUAGES[code])
        stem("test")
    except (LookupError, ValueError):
        return _first_letters
    return lambda word: stem(word) if word.isalpha() else word


_LEXICONS: dict[str, Lexicon] = {}


def lexicon(code: str) -> Lexicon:
    """The lexicon of the language ``code``: the one that was used before, unless it has grown too large."""
    known = _LEXICONS.get(code)
    if known is None or len(known) > MOST_WORDS:
        known = _LEXICONS[code] = Lexicon(code)
    return known


def _first_letters(word: str) -> str:
    return word[:STEM_LETTERS]


def _stem_english(word: str) -> str:
    if len(word) < 4 or not word[-1].isalpha():
        return word
    for ending, shorter in (("ies", "y"), ("sses", "ss"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith(("ss", "us", "is")):
            word = word[: len(word) - len(ending)] + shorter
            break
    return word[:-1] if word.endswith("e") and len(word) > 3 else word
