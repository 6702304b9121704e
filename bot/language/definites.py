"""Things with "the" that an article told of before: "the crack", after "a crack in the wing" in another sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from bot.language import pointing_words as known
from bot.language.abbreviations import SPEECH_VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.material import Line

STEM = 4
"""Letters by which a plural is known where there was only one before it, or another form."""

REACH = 40
"""How many characters before a noun its article is looked for."""

_WORD = r"[a-z][\w’'-]*"
_THE = re.compile(rf"(?<![\w’'-])[Tt]he ({_WORD}(?: {_WORD}){{0,3}})(?= ([\w’'-]+)(?: ([A-Z]\w+))?|)")
_OWNER = re.compile(r"[’']s?$")
_ENDS = known.IDENTIFIED | known.PREPOSITIONS | known.CONJUNCTIONS | known.AFTER_PARTICIPLE | known.FINITE
_ENDS |= SPEECH_VERBS | frozenset("and or but than our my your these those not so too very here ago earlier".split())
_ONE_OF_A_KIND = known.SUPERLATIVES | known.ORDINALS
_ONE_OF_A_KIND |= frozenset("same only next own very most more final entire whole top".split())
_NEW = frozenset("a an another one two three four five six seven eight nine ten several some many".split())


class Definite(NamedTuple):
    """A phrase with "the", which stands at ``start``, its noun, and the two words that follow, of the same clause."""

    noun: str
    start: int
    after: str
    then: str


def definites(text: str) -> Iterator[Definite]:
    """What comes with "the" in the English sentence ``text`` and is not one of a kind ("the last day")."""
    at = 0
    while match := _THE.search(text, at):
        words = match[1].split()
        end = next((place for place, word in enumerate(words) if place and _ends(word)), len(words))
        rest = [*words[end:], match[2] or "", match[3] or ""]
        at = match.start(1) + len(" ".join(words[:end]))
        owner = next((place for place, word in enumerate(words[:end]) if _OWNER.search(word)), None)
        if owner is not None:
            words, end, rest = [*words[:owner], _OWNER.sub("", words[owner])], owner + 1, ["", ""]
        if words[end - 1] and _ONE_OF_A_KIND.isdisjoint(words[:end]):
            yield Definite(words[end - 1], match.start(), rest[0], rest[1])


def _ends(word: str) -> bool:
    """Whether no noun's phrase goes on with ``word``."""
    return word in _ENDS or (word.endswith("ed") and len(word) > STEM)


class Things:
    """Where an article introduces the things that it goes on to call "the ...", found out when it is asked for."""

    def __init__(self, lines: Sequence[Line], first: int) -> None:
        """Look among ``lines``, those of one article; ``first`` is the number of the first of them."""
        self._first = first
        self._starts: list[int] = []
        at = 0
        for line in lines:
            self._starts.append(at)
            at += len(line.text) + 1
        self._text = " ".join(line.text for line in lines)
        self._known: dict[str, tuple[int, ...]] = {}

    def introduced(self, noun: str, number: int) -> tuple[int, ...]:
        """The sentences before ``number`` that introduce what the ``noun`` stands for.

        None where it comes with "the" at once, for then everybody knows which one is meant ("the harbour"): see D. Bean
        and E. Riloff, "Corpus-based identification of non-anaphoric noun phrases", ACL 1999.
        """
        if noun not in self._known:
            self._known[noun] = tuple(dict.fromkeys(self._look_up(noun)))
        return tuple(line for line in self._known[noun] if line < number)

    def _look_up(self, noun: str) -> Iterator[int]:
        """The sentences that introduce the ``noun``, if its first mention is in one of them."""
        form = re.compile(rf"(?<![\w’'-]){re.escape(noun if len(noun) <= STEM else noun[: max(STEM, len(noun) - 3)])}")
        first = True
        for match in form.finditer(self._text.lower()):
            if self._introduces(match.start()):
                yield self._first + bisect_right(self._starts, match.start()) - 1
            elif first:
                return
            first = False

    def _introduces(self, at: int) -> bool:
        """Whether the noun at ``at`` comes with "a" or a number before it in its phrase."""
        for word in reversed(self._text[max(0, at - REACH) : at].split()):
            if (plain := word.lower()) in _NEW:
                return True
            if plain == "the" or plain in _ENDS or not word[-1].isalnum():
                return False
        return False
