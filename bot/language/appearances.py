"""One person as one article has them, and the evidence that tells two holders of one name apart.

The terms are those of entity resolution: an appearance is a record, its company, story and roles are the context that
speaks for two records being one person, and what is below under "conflict" speaks against it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.language.given_names import FEMALE_NAMES, MALE_NAMES
from bot.language.names import (
    FEMALE_TITLES,
    HONORIFICS,
    MALE_TITLES,
    NICKNAMES,
    SUFFIXES,
    PersonName,
    fold,
    person_name,
    same_given,
)

Key = tuple[str, str, str]
"""First given name, family name without its particles, and suffix ("jr"): what a full name is known by."""

_ALSO_GIVEN = frozenset("don duke earl prince judge major marshal baron king pope bishop rabbi canon sister".split())
"""Titles that are given names or parts of names as well: before a single word they stay with the name."""

_SAME_AGE = 2
"""Years by which a year of birth, worked out from an age and a date, may be off, twice over."""

_AGE = re.compile(r"\d{1,3}")
_OLDEST = 120

_WALKS = {
    word: walk
    for walk, words in {
        "sport": "footballer striker midfielder goalkeeper defender winger quarterback linebacker pitcher batsman "
        "bowler golfer cyclist sprinter boxer jockey swimmer gymnast skier cricketer",
        "church": "bishop archbishop cardinal imam rabbi priest vicar pastor monk nun abbot archdeacon",
        "arts": "actor actress singer rapper novelist poet painter sculptor pianist violinist composer drummer",
        "medicine": "surgeon nurse paediatrician pediatrician cardiologist oncologist midwife paramedic epidemiologist",
        "police": "constable detective inspector superintendent sheriff",
        "school": "pupil schoolboy schoolgirl toddler",
    }.items()
    for word in words.split()
}
"""Words of roles by the walk of life that they belong to: few people are in two of them."""

_COMMON_FAMILIES = frozenset(
    """
    adams ali allen anderson baker begum bell bennett brown campbell carter chen choi clark clarke collins cook
    cooper cox cruz davies davis diaz edwards evans fernandez flores foster garcia gomez gonzalez gray green
    gutierrez hall harris harrison hernandez hill ho howard hughes hussain hussein jackson james jenkins johnson
    jones kelly khan kim king kumar lee lewis li lin liu long lopez martin martinez miller mitchell moore morales
    morgan morris murphy murray myers nguyen o'brien ortiz parker patel perez peterson phillips powell price ramirez
    ramos reed reyes richardson rivera roberts robinson rodriguez rogers ross russell ryan sanchez sanders scott
    shah sharma shaw simpson singh smith stewart suarez sullivan tan taylor thomas thompson torres tran turner
    walker walsh wang ward watson white williams wilson wong wood wright wu yang young zhang
    """.split()
)
"""Family names that so many people bear that a common given name beside one tells little (census lists' first ones)."""


def bare(name: str) -> str:
    """A name without the titles before it, which stay where they may be the name's own first word."""
    words = name.split()
    while len(words) > 1 and fold(words[0]) in HONORIFICS:
        if len(words) == 2 and fold(words[0]) in _ALSO_GIVEN:
            break
        words = words[1:]
    return " ".join(words)


@dataclass(frozen=True)
class Appearance:
    """One person as one article has them.

    ``name`` is the fullest form there and ``forms`` are the others, titles and all; ``roles`` what it says they are;
    ``people`` and ``organisations`` the folded names of those who are in the article too, without those that are in so
    many articles that sharing them tells nothing; ``year`` when it was written, as a decimal year; ``rivals`` the
    names in the article that this one could also stand for.
    """

    article: int
    name: str
    forms: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    people: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    story: int | None = None
    year: float | None = None
    rivals: tuple[str, ...] = ()

    @cached_property
    def order(self) -> tuple[object, ...]:
        """What appearances are put in order by, whichever came in first."""
        company = (sorted(self.people), sorted(self.organisations))
        return (self.article, self.name, self.forms, self.roles, company, self.story or 0, self.year or 0, self.rivals)

    @cached_property
    def parts(self) -> PersonName:
        """The name in comparable parts."""
        return person_name(bare(self.name))

    @cached_property
    def key(self) -> Key:
        """What the full name is known by; the suffix may stand in another form of it."""
        name = self.parts
        return (name.given[0] if name.given else "", _family(name), self.suffix)

    @cached_property
    def suffix(self) -> str:
        """What tells father from son, wherever the article says it."""
        said = {_suffix(form) for form in (self.name, *self.forms)} - {""}
        return self.parts.suffix or (said.pop() if len(said) == 1 else "")

    @cached_property
    def gender(self) -> str:
        """``m`` or ``f`` where titles say so, else empty."""
        titles = {fold(form).split(" ")[0] for form in (self.name, *self.forms) if " " in form}
        male, female = bool(titles & MALE_TITLES), bool(titles & FEMALE_TITLES)
        return "" if male is female else "m" if male else "f"

    @cached_property
    def evidence(self) -> Evidence:
        """What the article says that can speak against one who bears the same name."""
        words = {word.strip(",.;:'’") for role in self.roles for word in fold(role).split()}
        ages = {int(role) for role in self.roles if _AGE.fullmatch(role.strip()) and int(role) <= _OLDEST}
        born = (round(self.year - ages.pop()),) if self.year is not None and len(ages) == 1 else ()
        middle = (self.parts.given[1:],) if self.parts.given[1:] else ()
        gender = frozenset({self.gender} - {""})
        return Evidence(gender, frozenset(born), frozenset(middle), frozenset(_WALKS[w] for w in words & _WALKS.keys()))


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of the holder of a name: gender, years of birth, middle names and walks of life."""

    genders: frozenset[str] = frozenset()
    born: frozenset[int] = frozenset()
    middles: frozenset[tuple[str, ...]] = frozenset()
    walks: frozenset[str] = frozenset()

    def __or__(self, other: Evidence) -> Evidence:
        """Both together."""
        if other == _NOTHING:
            return self
        return Evidence(
            self.genders | other.genders,
            self.born | other.born,
            self.middles | other.middles,
            self.walks | other.walks,
        )

    def excludes(self, other: Evidence) -> bool:
        """Whether nobody can be both: another gender, another age, another middle name."""
        return (
            len(self.genders | other.genders) > 1
            or any(abs(one - two) > _SAME_AGE for one in self.born for two in other.born)
            or any(not _fit(one, two) for one in self.middles for two in other.middles)
        )

    def differs(self, other: Evidence) -> bool:
        """Whether hardly anybody is both: it excludes it, or they are known for different walks of life."""
        return self.excludes(other) or bool(self.walks and other.walks and not self.walks & other.walks)


_NOTHING = Evidence()


def given_gender(given: str) -> str:
    """``m`` or ``f`` where a given name is borne by that gender alone, else empty."""
    return "m" if given in MALE_NAMES else "f" if given in FEMALE_NAMES else ""


def is_common(key: Key) -> bool:
    """Whether so many people bear a name that equal names alone do not make one person."""
    given, family, suffix = key
    return not suffix and family in _COMMON_FAMILIES and (bool(given_gender(given)) or given in NICKNAMES)


def full_key(name: str) -> Key | None:
    """What a full name is known by; None for a name that is not full."""
    parts = person_name(bare(name))
    return (parts.given[0], _family(parts), parts.suffix) if parts.full else None


@lru_cache(maxsize=8192)
def family_of(name: str) -> str:
    """The family name, or the only name, by which the holders of ``name`` are found."""
    return _family(person_name(bare(name)))


def _family(name: PersonName) -> str:
    return min(name.families, key=lambda family: (len(family), family), default="")


def _suffix(form: str) -> str:
    words = fold(form).replace(",", " ").split()
    if len(words) > 1 and words[-1] in SUFFIXES:
        return SUFFIXES[words[-1]]
    if len(words) > 2 and words[-2] == "the":
        return {"elder": "sr", "younger": "jr"}.get(words[-1], "")
    return ""


def _fit(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return all(same_given(left, right) for left, right in zip(one, other, strict=False))
