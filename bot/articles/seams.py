"""Where two lines of one paragraph meet: a space, nothing, or a word that was broken with a hyphen."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

UNSPACED = re.compile("[\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60]")
"""Chinese characters, kana and their marks: no space stands between them."""

_HYPHENATES, _LEAST_HYPHENS, _MOSTLY = 0.05, 3, 0.6
"""Share and number of the joined lines that end in a hyphen between halves that are no words of the text, and their
share of all that end in one, from which on a text breaks its words."""

_HYPHEN = re.compile(r"\w-$")
_DASHED = re.compile(r"[\w\"'”’.,](?:--|—)$")
_DASH_FIRST = re.compile(r"--\w")
_LONG_STEM = 4
_ENDING = re.compile(
    r"[bcdfglmnprstvz]{0,2}(?:[ts]ion(?:s|al|ally|ed|ing)?|ment(?:s|al)?|ing|ings|ness|eers?|able|ible|ity|ities|ance|ence"
    r"|ous|ously|ive|ives|ically|ized?|ised?|ially?|cial|tial|ular|ture|tures|ency|ancy|ly)"
)
"""What is left of a word that was broken before its last syllables."""

_HYPHENATED = re.compile(r"(?:^|[\s\"'“‘«„(\[])([^\W\d_]{2,})-$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEGINS = re.compile(r"[^\W\d_]+")
_AFTER_STEM = frozenset("and or to und oder bis sowie et ou y o e en of och og eller".split())
_COMPOUNDING = frozenset(
    "all anti best co counter cross double ex first five four full half hard high ill in left little long low mid much "
    "multi near new nine non off old one over post pre pro quasi re right second self semi seven short single six so "
    "state ten third three top two ultra under vice well wide year twenty thirty forty fifty sixty seventy eighty "
    "ninety".split()
)
_COMPOUNDED = frozenset(
    "based sized led made owned run year old term time effective effectively related style like wide free level "
    "day week month long scale speed class rate known round turn breaking backed born called hand minute hour "
    "end rich paid".split()
)


class Seams:
    """Joins lines, knowing from the rest of a text which of its words are written with a hyphen."""

    def __init__(self, raw: str, seams: Sequence[tuple[str, str]]) -> None:
        """Look through ``raw``, in which each of ``seams`` is a line and the one that goes on from it."""
        halves = [
            (stem[1].lower(), rest[0].lower())
            for left, right in seams
            if (stem := _HYPHENATED.search(left)) and (rest := _BEGINS.match(right))
        ]
        self._known = Counter(_WORD.findall(raw.lower())) if halves else Counter()
        self._known.subtract(Counter(half for pair in halves for half in pair))
        strange = sum(self._known[stem] <= 0 and self._known[rest] <= 0 for stem, rest in halves)
        self._breaks_words = strange >= max(_LEAST_HYPHENS, _HYPHENATES * len(seams), _MOSTLY * len(halves))

    def before(self, left: str, right: str) -> str:
        """The line ``left`` made ready for the line ``right`` to follow on it."""
        if left.endswith("\u00ad"):
            return left[:-1]
        if (UNSPACED.match(left[-1]) and UNSPACED.match(right)) or _DASHED.search(left) or _DASH_FIRST.match(right):
            return left
        if not _HYPHEN.search(left):
            return left + " "
        stem, rest = _HYPHENATED.search(left), _BEGINS.match(right)
        if rest and rest[0] in _AFTER_STEM and not right.startswith("-", rest.end()):
            return left + " "
        return left[:-1] if stem and rest and self._is_broken(stem[1].lower(), rest[0]) else left

    def _is_broken(self, stem: str, rest: str) -> bool:
        """Whether ``stem`` and ``rest`` are one word: the rest of the text knows best how it is written."""
        known = self._known
        if not rest[0].islower():
            return False
        if known[stem + rest] > 0 or known[f"{stem}-{rest}"] > 0:
            return known[stem + rest] > 0
        if _ENDING.fullmatch(rest):
            return True
        compound = stem in _COMPOUNDING or rest in _COMPOUNDED or stem.endswith("ly")
        written = known[rest] > 0 or (known[stem] > 0 and len(stem) >= _LONG_STEM)
        return self._breaks_words and not compound and not written and len(rest) > 1
