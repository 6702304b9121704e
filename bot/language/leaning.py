"""What a sentence takes for told: people by surnames, bodies by initials, "the complaint", somebody only "him"."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from bot.language import pointing_words as known
from bot.language.definites import STEM, Things, definites
from bot.language.findings import EntityKind
from bot.language.introducing import is_introducible
from bot.language.naming import BODIES, missing_entity
from bot.language.pointing import unquoted
from bot.language.role_words import is_role
from bot.language.timewords import DAYS, MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.language.findings import Entity
    from bot.language.material import Line, Material
    from bot.language.pointing import Verdict

POINTING, LEANING, LIGHT, CONTRAST = 0.3, 0.1, 0.05, 0.03
"""How much less a summary is worth for "such a claim" that it does not have; for each thing that it takes for told;
where brackets say it as well; and for a sentence that goes on with "but" from another than the one before it."""

SUBJECT = 8
"""Among so many words the subject of a main clause is looked for."""

_INITIALS = re.compile(r"[A-Z][A-Z&.]{1,6}")
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady)\b\.?\s")
_PARTICLES = r"(?:(?:van|von|der|den|de|da|del|di|du|la|le|bin|al|el|ten|ter)[ -])*"
_TITLED = re.compile(rf"\b(?:Mr|Mrs|Ms|Miss)\b\.? (?P<surname>{_PARTICLES}[A-Z][\w’'-]*[a-z])(?=\W|$)(?! [A-Z])")
_CALENDAR = frozenset(day.capitalize() for day in DAYS) | frozenset(MONTHS)
_NATIVE = re.compile(r"\b[Tt]he (?P<native>[A-Z][a-z]+)(?=[,.;]|$| (?:said|told|added|who|was|is|had|has)\b)")
_SOMEBODY = re.compile(r"(?<![\w’'-])(?:he|she|him|his|her|himself|herself)(?![\w-])")
_ANYBODY = frozenset("who anyone everyone someone somebody nobody anybody everybody person one whoever".split())
_SEVERAL = re.compile(r"(?<![\w’'-])(?:they|them|their|themselves)(?![\w-])")
_SINGULAR = frozenset("is was has does as this its his us news thus less across towards perhaps always".split())
_MANY = BODIES | _ANYBODY
_MANY |= set("people police men women children folk staff crew family public government army couple pair trio".split())
_MANY |= set("duo both all many several some most few others two three four five six seven eight nine ten".split())
_MANY |= set("dozen dozens and each none no".split())
_OWNED = re.compile(r"\w+(?: (?!(?:an?|the|this|that|each|every|no|it)\b)[a-z]+)* its\b")
_OTHER = re.compile(r"\bthe other (?!hand\b|side\b|day\b|way\b|end\b|half\b|than\b)[a-z]")
_ADDED = re.compile(
    r"(?<!but )(?<!not only )\balso\b(?! known| called)|"
    r"[\w,] however\b(?! (?:much|many|long|hard|small))|\b(?:too|as well)\.$"
)
"""What says that a sentence adds to what was told before."""

_ADDING = ("also", "however", "too.", "well.")

_ONE = re.compile(r"\b(?:[Oo]ne|[Aa]n?|[Tt]wo)\b")
_WORD = re.compile(r"[\w’'-]+")
_TWO_CAPITALS = re.compile(r"\w[\w’'-]* [A-Z]|^[A-Z][\w’'-]+ [A-Z]")
_PEOPLE = known.WHOSE | known.PEOPLE | _ANYBODY
_LEADING = known.PREPOSITIONS | known.CONJUNCTIONS
_ANY_BODY = BODIES - {"council", "department", "institution", "party", "team", "union"}
_CATAPHORIC = frozenset({"he", "she"})
_TOLD_OF = frozenset("report claim claims allegation allegations comments remarks decision move announcement".split())
_NOUNS = known.THINGS | known.WHOSE


class Lean(NamedTuple):
    """Something told in one of the sentences ``among``; without it, a summary is worth less by the share ``weight``."""

    among: tuple[int, ...]
    weight: float


class Leaning:
    """What the sentences of a material take for told, found out when it is asked for."""

    def __init__(self, material: Material, verdict_of: Callable[[int], Verdict]) -> None:
        """Look at the sentences of ``material``, which stand as ``verdict_of`` says."""
        self._material, self._verdict_of = material, verdict_of
        self._names: dict[int, _Names] = {}
        self._known: dict[int, tuple[Lean, ...]] = {}

    def of(self, number: int) -> tuple[Lean, ...]:
        """What the sentence ``number`` takes for told; only earlier sentences of its article can have told it."""
        if number not in self._known:
            self._known[number] = tuple(self._look(number))
        return self._known[number]

    def _look(self, number: int) -> Iterator[Lean]:
        line, verdict = self._material.lines[number], self._verdict_of(number)
        if line.article not in self._names:
            self._names[line.article] = _Names(self._material, line.article)
        names = self._names[line.article]
        for entity in names.short.get(number, ()):
            yield from names.introduced(entity, number)
        if self._material.code != "en" or not line.position:
            return
        if verdict.loose:
            goes_on = line.text.split(maxsplit=1)[0].lower().rstrip(",") in known.CONTRASTS
            yield Lean((number - 1,), CONTRAST if goes_on else POINTING)
        if verdict.lack and (missing := missing_entity(self._material, number, verdict)):
            yield from names.introduced(missing, number)
        outside = unquoted(line.text)
        yield from self._definite(number, names, outside)
        yield from self._titled(number, names.first, outside)
        if "he " in outside and any(match["native"] in known.DEMONYMS for match in _NATIVE.finditer(outside)):
            yield Lean((number - 1,), LEANING)
        if "the other " in outside and self._is_the_other(outside):
            yield Lean((number - 1,), LEANING)
        if any(map(outside.__contains__, _ADDING)) and _ADDED.search(outside):
            yield Lean((number - 1,), LIGHT)
        if self._is_somebody_else(line, outside) or _OWNED.match(outside) or _are_others(outside):
            yield Lean((number - 1,), LEANING)

    @staticmethod
    def _is_the_other(outside: str) -> bool:
        """Whether there is "the other man" in the sentence, and no one before him."""
        match = _OTHER.search(outside)
        return match is not None and not _ONE.search(outside, 0, match.start())

    def _definite(self, number: int, names: _Names, outside: str) -> Iterator[Lean]:
        """Things and people with "the" and no more, of which an earlier sentence or nothing else says which."""
        if "the " not in outside and "The " not in outside:
            return
        for noun, start, after, then in definites(outside):
            if noun in known.UNIQUE or (after.lower() in known.IDENTIFIED and then not in _CALENDAR):
                continue
            introduced: tuple[int, ...] = ()
            listed = noun in _NOUNS or is_role(noun, formed=False)
            if not listed and (after[:1].isupper() or not (introduced := names.things.introduced(noun, number))):
                continue
            told = re.compile(rf"\b{noun}\b" if noun[-1] != "s" else rf"\b{noun[: max(STEM, len(noun) - 3)]}")
            if told.search(names.headline) or told.search(outside[:start].lower()):
                continue
            if introduced:
                yield Lean((*introduced, number - 1), LEANING)
                continue
            among = names.things.having(told, number)
            if among or noun in _ANY_BODY:
                yield Lean(among or (number - 1,), LEANING)
            elif noun in _TOLD_OF:
                yield Lean((number - 1,), LIGHT)

    def _titled(self, number: int, first: int, outside: str) -> Iterator[Lean]:
        """People who are only "Mr" and a surname: told where the given name stands."""
        lines = self._material.lines
        for match in _TITLED.finditer(outside):
            full = re.compile(rf"[A-Z][\w’'.-]+ {re.escape(match['surname'])}\b")
            if full.search(_TITLE.sub("", outside)):
                continue
            told = tuple(other for other in range(first, number) if full.search(_TITLE.sub("", lines[other].text)))
            if told:
                yield Lean(told, LEANING)

    def _is_somebody_else(self, line: Line, outside: str) -> bool:
        """Whether "him" or "her" stands in the sentence and nobody before it who could be meant."""
        match = _SOMEBODY.search(outside)
        if match is None or not match.start():
            return False
        before = line.text[: match.start()]
        words = [word.lower().replace("’", "'").removesuffix("'s") for word in _WORD.findall(before)]
        if any(word in _PEOPLE or word.endswith("-year-old") or is_role(word) for word in words):
            return False
        if "," in outside[match.end() :] and "," not in before and words and words[0] in _LEADING:
            return not _can_be_meant(outside[outside.index(",", match.end()) :])
        return not _TWO_CAPITALS.search(before) and not self._is_named(line, match.start())

    def _is_named(self, line: Line, end: int) -> bool:
        """Whether somebody is named in ``line`` before ``end``."""
        return any(
            line.start <= span.start < line.start + end
            for entity in self._material.analyses[line.article].entities
            if entity.kind is EntityKind.PERSON
            for span in entity.mentions
        )


def _can_be_meant(clause: str) -> bool:
    """Whether a main clause begins with somebody who can be the "he" of the phrase before it: "When he came, Holm"."""
    words = _WORD.findall(clause)[:SUBJECT]
    return any(
        (word[0].isupper() and word != "I" and word not in _CALENDAR)
        or word.lower() in _CATAPHORIC
        or (word[-1] != "s" and (word.lower() in _PEOPLE or is_role(word.lower())))
        for word in words
    )


def _are_others(outside: str) -> bool:
    """Whether "they" stands in the sentence and nothing before it that is more than one or a name."""
    match = _SEVERAL.search(outside)
    if match is None or not match.start():
        return False
    words = _WORD.findall(outside[: match.start()])
    commas = "," in outside[match.end() :] and "," not in outside[: match.start()]
    if commas and words and words[0].lower() in _LEADING:
        return False
    return not any(
        (word[-1] == "s" and word.lower() not in _SINGULAR)
        or word.lower() in _MANY
        or (place and word[0].isupper() and word not in _CALENDAR)
        for place, word in enumerate(words)
    )


class _Names:
    """Where an article introduces people and bodies, and which sentences call them by short names after that."""

    def __init__(self, material: Material, article: int) -> None:
        self._material, self._analysis = material, material.analyses[article]
        self.first = next(number for number, line in enumerate(material.lines) if line.article == article)
        lines = [line for line in material.lines[self.first :] if line.article == article]
        self._starts = [line.start for line in lines]
        self.things = Things(lines, self.first)
        self.headline = (self._analysis.article.headline or "").lower()
        self.short: dict[int, list[Entity]] = {}
        self._told: dict[str, list[int]] = {}
        self._weights: dict[str, float] = {}
        for entity in self._analysis.entities:
            if len(entity.mentions) > 1 and entity.kind is not EntityKind.PLACE:
                self._note(entity)

    def _note(self, entity: Entity) -> list[int]:
        """Note the sentences that introduce the entity, and those after them that call it by a short name."""
        told = self._told[entity.name] = list[int]()
        full = _full_names(entity, self._analysis.article.text)
        if not full or any(name in (self._analysis.article.headline or "") for name in full):
            return told
        lone, before = " " not in entity.name, -1
        for span in entity.mentions:
            number = self.first + bisect_right(self._starts, span.start) - 1
            if number <= before or number < self.first:
                continue
            before = number
            if not (lone and told) and any(name in self._material.lines[number].text for name in full):
                told.append(number)
            elif told:
                self.short.setdefault(number, []).append(entity)
        return told

    def introduced(self, entity: Entity, number: int) -> Iterator[Lean]:
        """That the entity, whom the sentence ``number`` does not introduce, is introduced before."""
        told = self._told[entity.name] if entity.name in self._told else self._note(entity)
        if among := tuple(other for other in told if other < number):
            if entity.name not in self._weights:
                light = is_introducible(entity, self._analysis.article.text)
                self._weights[entity.name] = LIGHT if light else LEANING
            yield Lean(among, self._weights[entity.name])


def _full_names(entity: Entity, text: str) -> tuple[str, ...]:
    """The names that introduce the entity in the article ``text``; none if it has no short one beside them."""
    if entity.kind is EntityKind.PERSON:
        if " " not in entity.name:
            return (entity.name,) if entity.roles else ()
        return (entity.name, *(alias for alias in entity.aliases if " " in alias and not _TITLE.match(alias)))
    if entity.kind is EntityKind.ORGANISATION:
        short = {name for name in entity.aliases if _INITIALS.fullmatch(name) or f"({name})" in text}
        return tuple(name for name in (entity.name, *entity.aliases) if name not in short) if short else ()
    return ()
