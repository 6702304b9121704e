"""Whose wife, deputy or chairman somebody is whom an article calls "his wife", "her deputy", "its chairman"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bot.language.anaphors import is_human
from bot.language.findings import EntityKind
from bot.language.portraits import portray
from bot.language.speaker_words import POSSESSIVES, PRONOUN_GENDERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.findings import Analysis, Entity, Sentence

_AND = re.compile(r"\s+and\s+$")
_LOOK_BACK = 20
"""Characters before a pronoun in which an "and" may stand."""

_SENTENCES = 3
"""So many sentences before its own a pronoun may reach."""

_HE = {"m": re.compile(r"\b[Hh]e\b"), "f": re.compile(r"\b[Ss]he\b")}
_LEAD_IN = re.compile(
    r"(?:with|to|from|like|unlike|after|before|at|in|on|for|by|as|when|while|despite)\b", re.IGNORECASE
)
_STRANGER = re.compile(
    r"(?<!, )(?<!is )(?<!was )(?<!as )(?<!became )\b(?:[Aa]n?|[Aa]nother|[Oo]ne) ([a-z][\w-]*(?: [a-z][\w-]*){0,3})"
)
"""Words that may bring in somebody; not those that are said of somebody: "Marsh, a driver"."""
_WORD = re.compile(r"[\w-]+")
_NAME = re.compile(r",? ?[A-Z]")
"""What stands behind "a miner" where the name follows."""


class _Named(NamedTuple):
    """That the article names an entity, by its number, from character ``at``, or that its "she" is known there."""

    at: int
    entity: int


def owner_of(pronoun: str, at: int, held_by: Entity, analysis: Analysis) -> str:
    """The name of whoever the lower-case ``pronoun`` at character ``at`` means, or nothing where that is not clear.

    A person is told only where nobody else fits who is named before it in its sentence, or else in the sentence before
    that names anybody who fits; an organisation only where it opens that sentence, or is the only one in this.

    Args:
        pronoun: "his", "her" or "its".
        at: Where it begins in the article.
        held_by: Whose role it begins, who is not their own owner.
        analysis: What is known of the article.
    """
    if pronoun not in {"his", "her", "its"}:
        return ""
    return _Owners(held_by, analysis, PRONOUN_GENDERS.get(POSSESSIVES.get(pronoun, ""), "")).of(at)


class _Owners:
    """Who in one article can be meant by a possessive pronoun of one gender, or of none."""

    def __init__(self, held_by: Entity, analysis: Analysis, gender: str) -> None:
        self._analysis, self._text, self._gender = analysis, analysis.article.text, gender
        self._quoted = [(quote.start, quote.end) for quote in analysis.quotes]
        people = bool(gender)
        self._able = [
            number
            for number, one in enumerate(analysis.entities)
            if one.name != held_by.name
            and not one.ambiguous
            and (self._can_be(one) if people else one.kind is EntityKind.ORGANISATION)
        ]

    def _can_be(self, one: Entity) -> bool:
        return one.kind is EntityKind.PERSON and portray(one, self._text).gender in {self._gender, ""}

    def of(self, at: int) -> str:
        """The name of whoever is meant at character ``at``."""
        entities = self._analysis.entities
        joined = _AND.search(self._text, max(0, at - _LOOK_BACK), at)
        if joined:
            known = (
                one for one in entities if not one.ambiguous and (one.kind is EntityKind.PERSON) == bool(self._gender)
            )
            if one := next((one for one in known if any(m.end == joined.start() for m in one.mentions)), None):
                return one.name
        sentences = self._analysis.sentences
        here = next((place for place, one in enumerate(sentences) if one.start <= at < one.end), None)
        if here is None or self._is_quoted(at):
            return ""
        found = self._person(here, at) if self._gender else self._body(here, at)
        return "" if found is None else entities[found].name

    def _is_quoted(self, at: int) -> bool:
        return any(start <= at < end for start, end in self._quoted)

    def _named(self, start: int, end: int) -> list[_Named]:
        """Who of those able is named outside quotations from ``start`` to before ``end``, in order."""
        found = [
            _Named(span.start, number)
            for number in self._able
            for span in self._analysis.entities[number].mentions
            if start <= span.start and span.end <= end and not self._is_quoted(span.start)
        ]
        return sorted({*found, *self._spoken(start, end)})

    def _spoken(self, start: int, end: int) -> Iterator[_Named]:
        """Who of those able speaks there without the name: '..., she said'."""
        numbers = {self._analysis.entities[number].name: number for number in self._able}
        for quote in (*self._analysis.quotes, *self._analysis.reported):
            span = quote.speaker_span
            if span is not None and quote.speaker in numbers and start <= span.start and span.end <= end:
                yield _Named(span.start, numbers[quote.speaker])

    def _person(self, here: int, at: int) -> int | None:
        sentences = self._analysis.sentences
        own = sentences[here]
        named = self._named(own.start, at)
        if named:
            he = _HE[self._gender].search(self._text, own.start, named[0].at)
            return _only(named) if he is None and not self._strangers(own.start, at) else None
        if self._strangers(own.start, at):
            return None
        found = self._person_before(here)
        if found is None or not _LEAD_IN.match(self._text, own.start):
            return found
        behind = {each.entity for each in self._named(at, own.end)} - {found}
        return None if behind else found

    def _person_before(self, here: int) -> int | None:
        """The one whom the last sentence before ``here`` names of all who can be meant."""
        for sentence in self._before(here):
            named = self._named(sentence.start, sentence.end)
            if named:
                return self._told_of(named, sentence)
            if self._strangers(sentence.start, sentence.end):
                return None
        return None

    def _told_of(self, named: Sequence[_Named], sentence: Sentence) -> int | None:
        """The one of those ``named`` in a ``sentence`` whom the next one can mean: the only one, or who opens it."""
        one = _only(named)
        gender = portray(self._analysis.entities[one], self._text).gender if one is not None else ""
        alone = gender and not _HE[self._gender].search(self._text, sentence.start, named[0].at)
        return one if alone else self._opening(named, sentence)

    def _before(self, here: int) -> Sequence[Sentence]:
        """The sentences that a pronoun in the one at place ``here`` may reach, the last first."""
        return self._analysis.sentences[max(0, here - _SENTENCES) : here][::-1]

    def _body(self, here: int, at: int) -> int | None:
        own = self._analysis.sentences[here]
        if named := self._named(own.start, at):
            return _only(named)
        for sentence in self._before(here)[:2]:
            if named := self._named(sentence.start, sentence.end):
                return self._opening(named, sentence)
        return None

    def _opening(self, named: Sequence[_Named], sentence: Sentence) -> int | None:
        """The one with whose name the ``sentence`` opens, of those ``named`` in it."""
        first = named[0]
        opens = self._text[sentence.start : first.at] in {"", "The ", "the "}
        return first.entity if opens else None

    def _strangers(self, start: int, end: int) -> bool:
        """Whether somebody without a name is brought in there whom the pronoun can mean: "A driver got out"."""
        return any(
            is_human(word[0]) and not _NAME.match(self._text, word.end())
            for match in _STRANGER.finditer(self._text, start, end)
            for word in _WORD.finditer(self._text, *match.span(1))
            if not self._is_quoted(match.start())
        )


def _only(named: Sequence[_Named]) -> int | None:
    entities = {each.entity for each in named}
    return entities.pop() if len(entities) == 1 else None
