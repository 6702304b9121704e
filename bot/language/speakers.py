"""From the article's own words for a speaker ("she", "the senator", "Ms Kassis") to one of its entities."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.articles.article import Span
from bot.language.findings import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.findings import Entity

MASCULINE = frozenset({"he", "him", "his", "himself"})
FEMININE = frozenset({"she", "her", "hers", "herself"})
PLURAL = frozenset({"they", "them", "their"})
PRONOUNS = MASCULINE | FEMININE | PLURAL | {"i", "we", "it", "who", "you"}

_MALE_WORDS = frozenset(
    "mr mister sir lord king prince duke baron father brother son husband uncle nephew grandfather chairman spokesman "
    "congressman businessman actor policeman salesman boy man gentleman widower fisherman alderman councilman".split()
)
_FEMALE_WORDS = frozenset(
    "mrs ms miss madam dame lady queen princess duchess baroness mother sister daughter wife aunt niece grandmother "
    "chairwoman spokeswoman congresswoman businesswoman actress policewoman girl woman widow alderwoman councilwoman".split()
)


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where an entity is named."""

    start: int
    end: int
    entity: int


class Speakers:
    """Resolves words for a speaker to an entity of one article by names, gender, recency and roles."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        """Index the mentions of ``entities`` in ``text`` and gather what tells their gender."""
        self._text = text
        self._entities = entities
        self._namings = sorted(
            (
                Naming(span.start, span.end, number)
                for number, entity in enumerate(entities)
                for span in entity.mentions
            ),
            key=lambda naming: (naming.start, -naming.end),
        )
        self._starts = [naming.start for naming in self._namings]
        self._gender = [self._gender_of(number) for number in range(len(entities))]

    def named_in(self, span: Span) -> int | None:
        """The entity named in ``span``: the last person there, else the last of any kind."""
        found = None
        for naming in self._namings[max(0, bisect_left(self._starts, span.start) - 3) :]:
            if naming.start >= span.end:
                break
            if naming.end > span.start:
                person = self._entities[naming.entity].kind is EntityKind.PERSON
                if found is None or person:
                    found = naming.entity
        return found

    def pronoun(self, word: str, at: int, since: int, preferred: int | None = None) -> int | None:
        """The person that a pronoun at ``at`` stands for, looking back as far as ``since``.

        ``preferred`` is who spoke last; they are taken where their gender fits and nobody else was named since.
        """
        lower = word.lower()
        wanted = "m" if lower in MASCULINE else "f" if lower in FEMININE else ""
        if not wanted:
            return None
        fitting: list[int] = []
        for naming in reversed(self._namings[: bisect_left(self._starts, at)]):
            if naming.start < since:
                break
            entity = self._entities[naming.entity]
            if (
                entity.kind is EntityKind.PERSON
                and self._gender[naming.entity] in (wanted, "")
                and naming.entity not in fitting
            ):
                fitting.append(naming.entity)
        if preferred is not None and preferred in fitting[:1]:
            return preferred
        sure = [number for number in fitting if self._gender[number] == wanted]
        return (sure or fitting or [None])[0]

    def name(self, number: int | None) -> str | None:
        """The name of the entity with that number."""
        return None if number is None else self._entities[number].name

    def _gender_of(self, number: int) -> str:
        entity = self._entities[number]
        if entity.kind is not EntityKind.PERSON:
            return ""
        votes = 0
        for span in entity.mentions:
            words = re.findall(r"[A-Za-z]+", self._text[max(0, span.start - 25) : span.end].lower())
            for word in words[-5:]:
                votes += (word in _MALE_WORDS) - (word in _FEMALE_WORDS)
        for span in entity.roles:
            for word in re.findall(r"[a-z]+", span.of(self._text).lower()):
                votes += (word in _MALE_WORDS) - (word in _FEMALE_WORDS)
        return "m" if votes > 0 else "f" if votes < 0 else ""
