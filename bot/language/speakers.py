"""From the article's own words for a speaker ("she", "the senator", "Ms Kassis") to one of its entities.

Pronouns go to the most salient person who can be meant. Salience is gathered as the text is read, by recency and
grammatical role, after Lappin and Leass, "An algorithm for pronominal anaphora resolution", Computational
Linguistics 20(4), 1994: every naming adds its weight, and all weights halve with each sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language.findings import EntityKind
from bot.language.portraits import WORD, portray
from bot.language.speaker_words import (
    BODY_WORDS,
    COLLECTIVE_WORDS,
    FEMALE_WORDS,
    GENERIC_WORDS,
    HUMAN,
    MALE_WORDS,
    NOT_HUMAN,
    OFFICES,
    OWNED_PEOPLE,
    PRONOUN_GENDERS,
    RELATIVES,
    told_gender,
    untitled,
)
from bot.language.speech_verbs import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence, Set

    from bot.language.anaphora import Antecedent
    from bot.language.findings import Entity

_EMPHASIS = {
    "sayer": 200.0,
    "subject": 170.0,
    "passive": 170.0,
    "according": 150.0,
    "colon": 150.0,
    "object": 130.0,
    "prep": 90.0,
    "appos": 90.0,
}
_OTHER_EMPHASIS = 80.0
_EMBEDDED = 0.6
"""How much a mention in a clause within another one weighs, beside one in the main clause."""

_EARLIER = 0.25
"""How much of what earlier mentions left a new one keeps: who is named again and again drowns nobody else."""

_CLEAR_LEAD = 2.0
"""How many times as salient as the next one a paragraph's topic must be."""

_MAIN_BODY = 3
"""So often an organisation is named that "the club" can mean in a paragraph that names none."""

_LEAST_SALIENCE = 8.0
"""Below this a person was named too long ago to be meant by a pronoun."""

_NEAR_ROLE = 16
"""Characters at most between a description and the name behind it: a comma, "Syrian-born"."""

_STRANGER = -1
"""The number of whoever the paragraph last spoke of without a name."""

_OWNED = re.compile(r"(?:his|her|their)\s", re.IGNORECASE)
_INDEFINITE = re.compile(r"(?:an?|another|one|some|any|two|three|several|many|most|few|other)\s", re.IGNORECASE)
"""What stands before words for somebody whom the article has not spoken of yet."""

_NATIVE = re.compile(r"[A-Z][a-z]{2,}(?:an|er|ite|ish|ese)")
_MORE_EXACT = {"minister": ("secretary", "chancellor")}
"""What the holder of an office may be called whom the article then calls by the wider word."""

_STEM = 4
"""Where somebody is from begins like the place in so many letters: Texan and Texas, Dubliner and Dublin."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where an entity is named."""

    start: int
    end: int
    entity: int


class Speakers:
    """Resolves words for a speaker to an entity of one article by names, gender, recency and roles."""

    def __init__(
        self, text: str, entities: Sequence[Entity], antecedents: Mapping[int, Antecedent] | None = None
    ) -> None:
        """Index the mentions of ``entities`` in ``text`` and gather what tells their gender and what they are.

        ``antecedents`` say whom an anaphor means that starts at a character of ``text``, as far as that is known.
        """
        self._text = text
        self._antecedents = antecedents or {}
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
        self._people = [number for number, entity in enumerate(entities) if entity.kind is EntityKind.PERSON]
        portraits = {number: portray(entities[number], text) for number in self._people}
        self._described = {number: each.words for number, each in portraits.items()}
        self._heads = {number: each.heads for number, each in portraits.items()}
        self._roles = sorted(
            (span.start, span.end, number) for number in self._people for span in entities[number].roles
        )
        self._gender = {number: each.gender for number, each in portraits.items()}
        self._by_form = self._forms()
        self._places = frozenset(
            word for entity in entities if entity.kind is EntityKind.PLACE for word in WORD.findall(entity.name.lower())
        )
        self._first: dict[int, int] = {}
        for naming in self._namings:
            self._first.setdefault(naming.entity, naming.start)
        self._salience: dict[int, float] = {}
        self._now: dict[int, tuple[float, float]] = {}
        self._paragraph: set[int] = set()
        self._met: set[int] = set()
        self._issued: dict[str, int | None] = {}
        self._kin: dict[int, str] = {}

    def namings(self, start: int, end: int) -> list[Naming]:
        """Every place in ``[start, end)`` where an entity is named, in reading order."""
        return self._namings[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def is_native(self, naming: Naming) -> bool:
        """Whether what was read as a name is somebody's by where they are from: "the Texan", with Texas in the text."""
        words = self._text[naming.start : naming.end]
        if self._text[naming.start - 4 : naming.start] != "the " or not _NATIVE.fullmatch(words):
            return False
        stem = words.lower()[:_STEM]
        return any(place.startswith(stem) and place != words.lower() for place in self._places)

    def described_at(self, position: int) -> int | None:
        """The person whom the words at ``position`` say what they are ("X, head of the bank"), if they are such."""
        return next((number for start, end, number in self._roles if start <= position < end), None)

    def role_before(self, number: int, position: int) -> int | None:
        """Where the description right before ``position`` begins that says what the person of that number is."""
        starts = [start for start, end, each in self._roles if each == number and 0 <= position - end <= _NEAR_ROLE]
        return max(starts, default=None)

    def kind(self, number: int) -> str:
        """Whether that entity is a "person", an "organisation" or a "place"."""
        return self._entities[number].kind.value

    def name(self, number: int | None) -> str | None:
        """The name of the entity with that number."""
        return None if number is None else self._entities[number].name

    def relate(self, number: int, kin: str) -> None:
        """That person was said to be somebody's father, sister or the like."""
        self._kin.setdefault(number, kin)
        self._gender[number] = self._gender[number] or told_gender(kin)

    def related(self, kin: Set[str]) -> frozenset[int]:
        """The people who were said to be somebody's relatives by any of those words."""
        return frozenset(number for number, word in self._kin.items() if word in kin)

    def gender(self, number: int) -> str:
        """What the text shows of somebody's gender: "m", "f", or nothing."""
        return self._gender.get(number, "")

    def called_one_of(self, words: Set[str]) -> list[int]:
        """The people who are called one of several by any of ``words``: "the brothers Anton and Ben Marsh"."""
        return [number for number in self._people if self._heads[number] & words]

    def called(self, words: str, at: int) -> int | None:
        """The one entity that goes by ``words`` at position ``at``: a whole name, or a surname without its honorific.

        Where several people share a surname, the one of them whom the text has named before is meant; if it has named
        more than one, nobody can tell.
        """
        owners = self._by_form.get(untitled(words), set())
        if len(owners) > 1:
            owners = {number for number in owners if self._first.get(number, at) < at}
        return next(iter(owners)) if len(owners) == 1 else None

    def names_bearer(self, surname: str, number: int, start: int, end: int) -> bool:
        """Whether several people share a ``surname`` and ``[start, end)`` names the one of that ``number``.

        Nobody speaks of themselves by name: “Kevin is a legend,” Walsh said, right after another Walsh came in.
        """
        bare = untitled(surname)
        bearers = self._by_form.get(bare, set()) if " " not in bare else set()
        if len(bearers) < 2 or all(one.entity != number for one in self.namings(start, end)):
            return False
        ahead = (one for one in reversed(self.namings(0, start)) if one.entity in bearers)
        return next((one.entity for one in ahead if " " in self._text[one.start : one.end]), number) != number

    def _forms(self) -> dict[str, set[int]]:
        forms: dict[str, set[int]] = {}
        for number, entity in enumerate(self._entities):
            for form in (entity.name, *entity.aliases):
                forms.setdefault(form, set()).add(number)
                words = form.split()
                if entity.kind is EntityKind.PERSON and len(words) > 1:
                    forms.setdefault(words[-1], set()).add(number)
        return forms

    def antecedent(self, start: int) -> Antecedent | None:
        """Whom the anaphor means that starts at character ``start``; None where it is not known for one."""
        return self._antecedents.get(start)

    def next_paragraph(self) -> None:
        """The reading goes on to the next paragraph."""
        self.next_sentence()
        self._paragraph = set()
        self._salience.pop(_STRANGER, None)

    def next_sentence(self) -> None:
        """The reading goes on to the next sentence: what was named before fades."""
        self._salience = {number: value / 2 for number, value in self._salience.items() if value > 1}
        self._now = {}

    def mention(self, number: int, role: str, *, embedded: bool = False) -> None:
        """That entity is named, or meant by a pronoun, as a ``role`` of its sentence, or of a clause within that."""
        if number not in self._gender:
            return
        weight = _EMPHASIS.get(role, _OTHER_EMPHASIS) * (_EMBEDDED if embedded else 1.0)
        before, already = self._now.get(number, (self._salience.get(number, 0.0), 0.0))
        if weight > already:
            self._salience[number] = max(before, weight) + _EARLIER * min(before, weight)
            self._now[number] = before, weight
        self._paragraph.add(number)
        if number != _STRANGER:
            self._met.add(number)

    def meet(self, words: str, role: str, *, says: bool = False) -> None:
        """Somebody without a name does something: "a police spokeswoman", whom a "she" behind it stands for.

        So is a relative without a name who ``says`` something: "his brother said".
        """
        tokens = WORD.findall(words.lower())
        head = tokens[-1] if tokens else ""
        human = head in MALE_WORDS | FEMALE_WORDS or (HUMAN.search(head) and head not in NOT_HUMAN)
        if human and (_INDEFINITE.match(words) or (says and head in RELATIVES)):
            self._salience.pop(_STRANGER, None)
            self._now.pop(_STRANGER, None)
            self._gender[_STRANGER] = told_gender(head)
            self.mention(_STRANGER, role)

    def issue(self, document: str, number: int | None) -> None:
        """That entity, or somebody unknown, makes something known in a ``document``: a statement, a letter."""
        self._issued[document] = number

    def issuer(self, document: str) -> int | None:
        """Whose ``document`` of that kind was last spoken of, or None."""
        return self._issued.get(document)

    def main_body(self) -> int | None:
        """The organisation that is named several times and far more often than any other, or None."""
        named = sorted(
            (len(entity.mentions), number)
            for number, entity in enumerate(self._entities)
            if entity.kind is EntityKind.ORGANISATION
        )
        first, second = named[-1] if named else (0, 0), named[-2] if len(named) > 1 else (0, 0)
        return first[1] if first[0] >= max(_MAIN_BODY, _CLEAR_LEAD * second[0]) else None

    def pronoun(self, word: str, but: Set[int] = frozenset()) -> int | None:
        """The person that "he" or "she" stands for at this point of the reading, or None; none of ``but``."""
        wanted = PRONOUN_GENDERS.get(word.lower())
        if wanted is None:
            return None
        ranked = sorted(
            (
                (value * (1.0 if self._gender[number] == wanted else 0.6), number)
                for number, value in self._salience.items()
                if self._gender[number] in {wanted, ""} and value >= _LEAST_SALIENCE and number not in but
            ),
            reverse=True,
        )
        if not ranked:
            return self._only_met(wanted, but)
        found = ranked[0][1]
        if not self._gender[found] and len(ranked) == 1:
            self._gender[found] = wanted
        return None if found == _STRANGER else found

    def _only_met(self, wanted: str, but: Set[int]) -> int | None:
        """The only person whom the article has named so far, however long ago; None after a stranger."""
        if len(self._met) != 1 or _STRANGER in self._salience:
            return None
        only = next(iter(self._met))
        return only if self._gender[only] in {wanted, ""} and only not in but else None

    def nominal(self, words: str) -> int | None:
        """The person whom words such as "the health secretary" or "the 38-year-old" describe, or None.

        A person fits whose roles, titles or appositions in the text have the same head word; where none does, the
        only person named in the paragraph so far is taken for a word that is made for people.
        """
        if _INDEFINITE.match(words):
            return None
        tokens = [word for word in WORD.findall(words.lower()) if word not in GENERIC_WORDS]
        if not tokens or not re.match(r"(?:the|this|that)\s", words, re.IGNORECASE):
            owned = len(tokens) == 1 and tokens[0] in OWNED_PEOPLE and _OWNED.match(words) is not None
            fitting = self._fitting(tokens) if owned else []
            return fitting[0][2] if len(fitting) == 1 else self._bare(words.lower().split(), tokens) if tokens else None
        if tokens[-1] in COLLECTIVE_WORDS:
            return self._collective(tokens[-1])
        if tokens[-1] in DOCUMENTS:
            return None
        fitting = self._fitting(tokens) or [
            one for other in _MORE_EXACT.get(tokens[-1], ()) for one in self._fitting([other])
        ]
        if fitting:
            clear = len(fitting) == 1 or fitting[0][:2] > fitting[1][:2]
            return fitting[0][2] if clear else None
        return self._only_one(words, tokens)

    def _fitting(self, tokens: Sequence[str]) -> list[tuple[float, float, int]]:
        """The people whose description has the last of ``tokens``, best first: shared words, salience, number.

        A place among the words must be said of them too: the Norfolk senator is not a senator from elsewhere.
        """
        head = tokens[-1]
        places = self._places.intersection(tokens[:-1])
        fitting = []
        for number, described in self._described.items():
            if not places <= described:
                continue
            if head in self._heads[number] and not (self._gender[number] == "f" and head in MALE_WORDS):
                overlap = sum(word in described for word in tokens) / len(tokens)
                fitting.append((overlap, self._salience.get(number, 0.0), number))
        return sorted(fitting, reverse=True)

    def _only_one(self, words: str, tokens: Sequence[str]) -> int | None:
        """The person that the paragraph is about, for one or two words that are made for people."""
        head = tokens[-1]
        wanted = "m" if head in MALE_WORDS else "f" if head in FEMALE_WORDS else ""
        if len(tokens) > 2 or head in OFFICES or head in RELATIVES or (head.endswith("s") and not head.endswith("ss")):
            return None
        native = len(tokens) == 1 and words.rpartition(" ")[2][:1].isupper()
        human = wanted or native or (HUMAN.search(words) and head not in NOT_HUMAN)
        return self._topic(wanted) if human else None

    def _bare(self, words: Sequence[str], tokens: Sequence[str]) -> int | None:
        """The one person who is described by all of ``words``, without an article: "premier says" in a headline.

        The last of ``tokens`` must be what they are: the lawyer of somebody's family is not the family.
        """
        fitting = [
            number
            for number, described in self._described.items()
            if tokens[-1] in self._heads[number] and described.issuperset(words)
        ]
        return fitting[0] if len(fitting) == 1 else None

    @staticmethod
    def is_body(words: str) -> bool:
        """Whether ``words`` stand for a body of people that was named before: "the club", "the firm"."""
        return re.fullmatch(rf"(?:the|this|that)\s(?:{'|'.join(BODY_WORDS)})", words, re.IGNORECASE) is not None

    def body_said_to_be(self, noun: str) -> int | None:
        """The one organisation that the text says is a ``noun``: "the fund" for "Holm Capital, a hedge fund"."""
        return self._only_body(lambda each: any(noun in span.of(self._text).split() for span in each.roles))

    def _collective(self, head: str) -> int | None:
        """The one organisation that has the word in its name: "the institute" for the Holm Institute."""
        return self._only_body(lambda each: head in each.name.lower().split())

    def _only_body(self, fits: Callable[[Entity], bool]) -> int | None:
        """The organisation that ``fits``, if it alone does."""
        bodies = ((number, each) for number, each in enumerate(self._entities) if each.kind is EntityKind.ORGANISATION)
        fitting = [number for number, each in bodies if fits(each)]
        return fitting[0] if len(fitting) == 1 else None

    def _topic(self, wanted: str) -> int | None:
        """The person whom the paragraph has been about so far, if there is one before all others."""
        ranked = sorted(
            (
                (self._salience.get(number, 0.0), number)
                for number in self._paragraph
                if not wanted or self._gender[number] in {wanted, ""}
            ),
            reverse=True,
        )
        if not ranked or (len(ranked) > 1 and ranked[0][0] < _CLEAR_LEAD * ranked[1][0]):
            return None
        return None if ranked[0][1] == _STRANGER else ranked[0][1]
