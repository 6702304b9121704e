"""Who has been on the scene of an article up to a point of the reading: where, how, and as what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.language.role_antecedents import plain
from bot.language.role_bounds import SUBJECTS
from bot.language.role_marks import is_quoted
from bot.language.speech_verbs import CORE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.anaphors import Anaphor
    from bot.language.parsing import ParsedBlock
    from bot.language.portraits import Portrait

QUOTED, OTHER, PREPOSITION, OBJECT, MAIN, SUBJECT, SAYER = 0, 1, 2, 3, 4, 5, 6
"""What somebody is in a sentence, the more prominent the higher."""

_INNER = frozenset({"compound", "flat", "conj", "appos", "nmod", "amod"})
_OBJECTS = frozenset({"dobj", "dative", "attr"})
_EMBEDDED = frozenset({"ccomp", "relcl", "advcl", "acl", "pcomp", "csubj"})


class Place(NamedTuple):
    """Where words stand in the reading: sentences, paragraphs and steps are counted from the article's start."""

    sentence: int
    paragraph: int
    step: int


class Appearance(NamedTuple):
    """One time that a person is named or meant; ``part`` is what they are in the sentence, ``token`` of its block."""

    place: Place
    start: int
    part: int
    embedded: bool
    named: bool
    token: Any


@dataclass(slots=True)
class Figure:
    """One person: what the article tells of them in all, and where they have appeared so far."""

    portrait: Portrait
    mentions: int
    rank: int
    """How many people the article names more often."""
    heads: frozenset[str]
    words: frozenset[str]
    gender: str
    appearances: list[Appearance] = field(default_factory=list)
    called: set[str] = field(default_factory=set)
    """Heads of the descriptions that have stood for them."""
    prominent: int = -1
    """The step at which they last were a main clause's subject."""


class Meant(NamedTuple):
    """Whom an anaphor of some words was taken for, and the sentence it stood in."""

    person: int | None
    sentence: int


@dataclass(slots=True)
class Scene:
    """The people of an article, who spoke last, whom the last anaphors meant, and nameless ones: (place, noun)."""

    figures: list[Figure]
    spoke: int | None = None
    meant: dict[str, Meant] = field(default_factory=dict)
    strangers: list[tuple[Place, str]] = field(default_factory=list)

    def name(self, person: int, place: Place, block: ParsedBlock, start: int, token: Any) -> None:  # noqa: ANN401
        """That ``person`` is named at character ``start`` of the article, by words that ``token`` is the last of."""
        part, top = part_of(token)
        quoted = is_quoted(block.text, start - block.start)
        self._appear(
            person, Appearance(place, start, QUOTED if quoted else part, is_embedded(top), named=True, token=top)
        )

    def mean(self, person: int | None, place: Place, anaphor: Anaphor, token: Any) -> None:  # noqa: ANN401 - as above
        """That the ``anaphor``, whose head is ``token``, stands for that ``person``, or for none of them."""
        self.meant[anaphor.words if anaphor.is_pronoun else ""] = Meant(person, place.sentence)
        if person is None:
            return
        part, top = part_of(token)
        figure = self.figures[person]
        if not anaphor.is_pronoun:
            figure.called.add(plain(anaphor.words.split()[-1].lower()))
        elif not figure.gender:
            figure.gender = "m" if anaphor.words == "he" else "f"
        self._appear(person, Appearance(place, anaphor.start, part, is_embedded(top), named=False, token=top))

    def _appear(self, person: int, appearance: Appearance) -> None:
        figure = self.figures[person]
        figure.appearances.append(appearance)
        if appearance.part >= SUBJECT:
            if not appearance.embedded:
                figure.prominent = appearance.place.step
            if appearance.part == SAYER:
                self.spoke = person


def cast(portraits: Sequence[Portrait], mentions: Sequence[int]) -> list[Figure]:
    """The figures of an article by their ``portraits`` and how often each is named."""
    order = sorted(range(len(mentions)), key=lambda number: -mentions[number])
    ranks = {number: rank for rank, number in enumerate(order)}
    return [
        Figure(
            portrait,
            count,
            ranks[number],
            frozenset(map(plain, portrait.heads)),
            frozenset(map(plain, portrait.words)),
            portrait.gender,
        )
        for number, (portrait, count) in enumerate(zip(portraits, mentions, strict=True))
    ]


def part_of(token: Any) -> tuple[int, Any]:  # noqa: ANN401 - spaCy ships no usable type for this
    """What the words that ``token`` ends are in their sentence, and the token that says so."""
    while token.dep_ in _INNER and token.head != token:
        token = token.head
    role = token.dep_
    if role in SUBJECTS:
        says = role == "nsubj" and token.head.lower_ in CORE
        return (SAYER if says else SUBJECT), token
    if role in _OBJECTS:
        return OBJECT, token
    if role == "pobj":
        according = token.head.lower_ == "to" and token.head.i > 0 and token.head.nbor(-1).lower_ == "according"
        return (SAYER if according else PREPOSITION), token
    return (MAIN if role == "ROOT" else OTHER), token


def is_embedded(token: Any) -> bool:  # noqa: ANN401 - as above
    """Whether ``token`` stands in a clause within another one."""
    return token.dep_ in _EMBEDDED or any(above.dep_ in _EMBEDDED for above in token.ancestors)
