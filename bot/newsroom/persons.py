"""One person over the whole store: the articles' people brought together, and the one that somebody asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language.appearances import Appearance, bare, family_of, full_key, given_gender
from bot.language.findings import EntityKind
from bot.language.names import fold
from bot.language.resolution import resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.language.findings import Entity
    from bot.language.resolution import Person, Resolution, Unclear
    from bot.newsroom.answers import Item

Pair = tuple["Item", "Entity"]
"""An article with somebody who is in it."""

_DAYS = 365.25


def nothing_is_common(_: str) -> bool:
    """What to say of names where nothing is known of how many articles have them."""
    return False


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a name stands for.

    ``pairs`` are surely theirs, or where the name is ``ambiguous`` those that say no more; ``perhaps`` could be theirs
    as well; ``namesakes`` are those whom an ambiguous name could stand for, or others of the same full name.
    """

    name: str
    pairs: tuple[Pair, ...]
    perhaps: tuple[Pair, ...] = ()
    namesakes: tuple[tuple[str, tuple[Pair, ...]], ...] = ()
    ambiguous: bool = False


def find_person(
    asked: str,
    items: Iterable[Item],
    *,
    article: int | None = None,
    is_common: Callable[[str], bool] = nothing_is_common,
) -> Found | None:
    """The person called ``asked``; with ``article`` the one who is called so there. None where nobody is.

    ``is_common`` tells a name that is in so many articles that sharing it tells nothing.
    """
    family = family_of(asked)
    if not family:
        return None
    pairs: dict[tuple[int, str], Pair] = {}
    appearances = []
    for item in items:
        for entity in people_of(item):
            if family_of(entity.name) == family:
                pairs[item.id, entity.name] = (item, entity)
                appearances.append(_in_company(item, entity, is_common))
    return _Question(asked, article, resolve(appearances), pairs).answer()


def people_of(item: Item) -> Sequence[Entity]:
    """The people in an article; none while it has not been analysed."""
    entities = item.analysis.entities if item.analysis is not None else ()
    return [entity for entity in entities if entity.kind is EntityKind.PERSON]


def appearance(
    item: Item, entity: Entity, people: frozenset[str] = frozenset(), organisations: frozenset[str] = frozenset()
) -> Appearance:
    """A person of an article in the company of ``people`` and ``organisations``."""
    dated = item.dated
    return Appearance(
        article=item.id,
        name=entity.name,
        forms=entity.aliases,
        roles=tuple(span.of(item.article.text) for span in entity.roles),
        people=people,
        organisations=organisations,
        story=item.story,
        year=dated.year + dated.timetuple().tm_yday / _DAYS,
        rivals=entity.ambiguous,
    )


def _in_company(item: Item, entity: Entity, is_common: Callable[[str], bool]) -> Appearance:
    """A person of an article with the company that tells who they are."""
    entities = item.analysis.entities if item.analysis is not None else ()
    outlet = fold(item.article.outlet or "")
    others = [other for other in entities if other is not entity and not is_common(other.name)]
    people = (full_key(other.name) for other in others if other.kind is EntityKind.PERSON)
    organisations = (fold(other.name) for other in others if other.kind is EntityKind.ORGANISATION)
    return appearance(
        item,
        entity,
        frozenset(" ".join(key) for key in people if key),
        frozenset(name for name in organisations if name != outlet),
    )


@dataclass(frozen=True, slots=True)
class _Question:
    """A name, perhaps as one article means it, and who is called so."""

    asked: str
    article: int | None
    resolution: Resolution
    pairs: dict[tuple[int, str], Pair]

    def answer(self) -> Found | None:
        """Whom it stands for."""
        people = self._meant()
        unclear = [each for each in self.resolution.unclear if self._is_called(each.appearance)]
        if len(people) == 1:
            return self._one(people[0])
        if not people and not unclear:
            return None
        candidates = dict.fromkeys([*people, *(one for each in unclear for one in each.candidates)])
        # An article of no story is one by itself.
        stories = {each.appearance.story or -each.appearance.article for each in unclear}
        return Found(
            name=self._spelling([one for person in people for one in person.appearances], unclear),
            pairs=self._pairs(each.appearance for each in unclear),
            namesakes=tuple((one.name, self._pairs(one.appearances)) for one in candidates),
            ambiguous=bool(candidates) or len(stories) > 1,
        )

    def _spelling(self, surely: Iterable[Appearance], unclear: Iterable[Unclear]) -> str:
        """The name that was asked for, as the articles write it."""
        asked = fold(bare(self.asked))
        written = [form for one in (*surely, *(each.appearance for each in unclear)) for form in (one.name, *one.forms)]
        return next((form for form in written if fold(bare(form)) == asked), self.asked)

    def _one(self, person: Person) -> Found:
        full = fold(person.name)
        others = [one for one in self.resolution.people if one is not person and fold(one.name) == full]
        return Found(
            name=person.name,
            pairs=self._pairs(person.appearances),
            perhaps=self._pairs(each.appearance for each in self.resolution.unclear if person in each.candidates),
            namesakes=tuple((one.name, self._pairs(one.appearances)) for one in others),
        )

    def _meant(self) -> list[Person]:
        """The people who are called so: by their full names, else by another form of them; by a surname, all."""
        people = self.resolution.people
        if self.article is not None:
            return [one for one in people if any(self._is_called(each) for each in one.appearances)]
        asked = Appearance(0, self.asked, (self.asked,))
        if not asked.parts.full:
            found = [one for one in people if asked.suffix in ("", one.appearances[0].key[2])]
        else:
            plain = fold(bare(self.asked))
            by_name = [one for one in people if any(fold(bare(each.name)) == plain for each in one.appearances)]
            by_form = [one for one in people if any(plain in _forms(each) for each in one.appearances)]
            by_key = [one for one in people if any(each.key == asked.key for each in one.appearances)]
            found = by_name or by_form or by_key
        return [one for one in found if not asked.gender or _gender(one) in ("", asked.gender)]

    def _is_called(self, one: Appearance) -> bool:
        if self.article is not None:
            return one.article == self.article and one.name == self.asked
        return bool({fold(self.asked), fold(bare(self.asked))} & _forms(one))

    def _pairs(self, appearances: Iterable[Appearance]) -> tuple[Pair, ...]:
        """The appearances' articles, newest first."""
        found = [self.pairs[one.article, one.name] for one in appearances]
        return tuple(sorted(found, key=lambda pair: (pair[0].dated, pair[0].id), reverse=True))


def _forms(one: Appearance) -> set[str]:
    return {folded for form in (one.name, *one.forms) for folded in (fold(form), fold(bare(form)))}


def _gender(person: Person) -> str:
    """What the articles' titles say, else the given name; empty for unknown."""
    titled = {one.gender for one in person.appearances} - {""}
    return titled.pop() if len(titled) == 1 else given_gender(person.appearances[0].key[0])
