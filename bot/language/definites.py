"""Things with "the" that an article told of before: "the crack", after "a crack in the wing" in another sentence."""

from __future__ import annotations

import re
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
_JOINING = "-’'"
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
        start, words = match.start(), match[1].split()
        end = _end(words)
        at = match.start(1) + len(" ".join(words[:end]))
        following = words[end : end + 2]
        following += [match[2] or "", match[3] or ""]
        if owner := _OWNER.search(words[end - 1]):
            words[end - 1], following = words[end - 1][: owner.start()], ["", ""]
        if words[end - 1] and _ONE_OF_A_KIND.isdisjoint(words[:end]):
            yield Definite(words[end - 1], start, following[0], following[1])


def _end(words: Sequence[str]) -> int:
    """How many of ``words`` belong to the phrase: up to an owner, or to what no noun's phrase goes on with."""
    for place, word in enumerate(words):
        if place and (word in _ENDS or (word[-2:] == "ed" and len(word) > STEM)):
            return place
        if word[-1] in "s’'" and _OWNER.search(word):
            return place + 1
    return len(words)


class Things:
    """Where an article introduces the things that it goes on to call "the ...", found out when it is asked for."""

    def __init__(self, lines: Sequence[Line], first: int) -> None:
        """Look among ``lines``, those of one article; ``first`` is the number of the first of them."""
        self._lines, self._first = lines, first
        self._lower: list[str] = []
        self._text = ""
        self._known: dict[str, tuple[int, ...]] = {}

    def introduced(self, noun: str, number: int) -> tuple[int, ...]:
        """The sentences before ``number`` that introduce what the ``noun`` stands for.

        None where it comes with "the" at once, for then everybody knows which one is meant ("the harbour"): see D. Bean
        and E. Riloff, "Corpus-based identification of non-anaphoric noun phrases", ACL 1999.
        """
        if noun not in self._known:
            self._known[noun] = self._look_up(noun if len(noun) <= STEM else noun[: max(STEM, len(noun) - 3)])
        return tuple(line for line in self._known[noun] if line < number)

    def _look_up(self, stem: str) -> tuple[int, ...]:
        """The sentences that introduce what begins with ``stem``, if its first mention is in one of them."""
        if not self._text:
            self._text = "\n".join(self._lowered())
        at = self._find(stem, 0)
        if at < 0 or not self._introduces(at):
            return ()
        found: dict[int, None] = {}
        while at >= 0:
            if self._introduces(at):
                found[self._first + self._text.count("\n", 0, at)] = None
            at = self._find(stem, at + 1)
        return tuple(found)

    def having(self, pattern: re.Pattern[str], number: int) -> tuple[int, ...]:
        """The sentences before ``number`` in which ``pattern`` is found when they are written in small letters."""
        texts = self._lowered()[: number - self._first]
        return tuple(line for line, text in enumerate(texts, self._first) if pattern.search(text))

    def _lowered(self) -> list[str]:
        if not self._lower:
            self._lower = [line.text.lower() for line in self._lines]
        return self._lower

    def _find(self, stem: str, at: int) -> int:
        """Where the next word begins with ``stem``, from ``at`` on; -1 if none does."""
        at = self._text.find(stem, at)
        while at > 0 and (self._text[at - 1].isalnum() or self._text[at - 1] in _JOINING):
            at = self._text.find(stem, at + 1)
        return at

    def _introduces(self, at: int) -> bool:
        """Whether the noun at ``at`` comes with "a" or a number before it in its phrase."""
        for word in reversed(self._text[max(0, at - REACH) : at].split()):
            if word in _NEW:
                return True
            if word == "the" or word in _ENDS or not word[-1].isalnum():
                return False
        return False
