"""Which names in different articles are one person: precision first, whatever order the articles came in.

Equal full names are one person unless evidence speaks against it; for a name that very many people bear they are one
only where something speaks for it. A nickname or initial is taken for a fuller name, and a surname for a full one, only
in shared company and when exactly one person fits; all else stays unclear and says whom it could stand for.

The result is a function of the set of appearances: nothing is decided by who came first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from bot.language.appearances import Evidence, bare, given_gender, is_common
from bot.language.names import NICKNAMES, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from bot.language.appearances import Appearance, Key

_ENOUGH = 2
"""Points of shared company that join a short form to a person: one person, or two organisations or words of a role."""

_SAME_OFFICE = 2
"""Words of roles that two must share where they share no story, to be one in spite of a missing "Jr."."""

_MAIN = 5
"""How many times the articles of all others together a person must have to be taken where nothing tells."""

_SMALL = frozenset("the and for with from former chief new old who was his her their one two mr mrs ms".split())


@dataclass(frozen=True, slots=True)
class Person:
    """One person and every appearance that is surely theirs; ``name`` is their most used full name."""

    name: str
    appearances: tuple[Appearance, ...]


@dataclass(frozen=True, slots=True)
class Unclear:
    """An appearance under a name that is not surely one person's, with the people whom it could stand for."""

    appearance: Appearance
    candidates: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who the appearances are, those with most appearances first, and what stays unclear."""

    people: tuple[Person, ...]
    unclear: tuple[Unclear, ...]


class _Group:
    """Appearances that are surely one person's, with what is known of that person."""

    def __init__(self, key: Key, appearances: Iterable[Appearance] = ()) -> None:
        self.key = key
        self.appearances: list[Appearance] = []
        self.evidence = Evidence()
        self.articles: set[int] = set()
        self.stories: set[int] = set()
        self.people: set[str] = set()
        self.organisations: set[str] = set()
        self.words: set[str] = set()
        self.take(appearances)

    def take(self, appearances: Iterable[Appearance]) -> None:
        """Add appearances and what they tell."""
        for one in appearances:
            self.appearances.append(one)
            self.evidence |= one.evidence
            self.articles.add(one.article)
            if one.story is not None:
                self.stories.add(one.story)
            self.people |= one.people
            self.organisations |= one.organisations
            self.words |= _role_words(one)

    def excludes(self, other: _Group) -> bool:
        """Whether they cannot be one person."""
        return self.evidence.excludes(other.evidence) or not self.articles.isdisjoint(other.articles)

    def clashes(self, other: _Group) -> bool:
        """Whether they can hardly be one person."""
        return self.evidence.differs(other.evidence) or not self.articles.isdisjoint(other.articles)

    def shares_company(self, other: _Group) -> bool:
        """Whether a story, or enough people, organisations and words of roles, are with both."""
        points = self._points(other) + len(self.words & other.words)
        return not self.stories.isdisjoint(other.stories) or points >= _ENOUGH

    def shares_office(self, other: _Group) -> bool:
        """Whether nothing speaks against their being one, and in shared company both are the same."""
        words = len(self.words & other.words)
        told = not self.stories.isdisjoint(other.stories)
        same = words > 0 if told else words >= _SAME_OFFICE and self._points(other) >= _ENOUGH
        return same and not self.clashes(other)

    def _points(self, other: _Group) -> int:
        return 2 * len(self.people & other.people) + len(self.organisations & other.organisations)


@dataclass(frozen=True, slots=True)
class _Placing:
    """Whom an appearance could be: surely the only one of ``fits``, or nobody knows which."""

    one: Appearance
    fits: tuple[_Group, ...]
    sure: bool = False


def resolve(appearances: Iterable[Appearance]) -> Resolution:
    """Who the ``appearances`` are; give all that share a family name at once, for they are told apart by each other."""
    given = list(appearances)
    if len(given) == 1:
        return _alone(given[0])
    full: defaultdict[Key, list[Appearance]] = defaultdict(list)
    short: list[Appearance] = []
    for one in sorted(given, key=lambda each: each.order):
        if one.parts.full and not one.rivals:
            full[one.key].append(one)
        else:
            short.append(one)
    groups: list[_Group] = []
    placings: list[_Placing] = []
    for key, some in full.items():
        twins = _twins(some)
        short += twins
        sure, unsure = _one_name(key, [one for one in some if one not in twins])
        groups += sure
        placings += unsure
    for find in (_with_suffix, _fuller_names):
        longer = find(groups)
        for group, fuller in longer.items():
            fuller.take(group.appearances)
        groups = [group for group in groups if group not in longer]
        placings = [replace(each, fits=tuple(dict.fromkeys(longer.get(g, g) for g in each.fits))) for each in placings]
    placed = _placed(short, groups)
    for each in placings:
        if each.sure:
            each.fits[0].take([each.one])
    return _answer(groups, placings + placed)


def _alone(one: Appearance) -> Resolution:
    """What all the rest comes to where there is nobody else of the name: of most names there is one appearance."""
    if one.parts.full and not one.rivals:
        return Resolution((Person(_called([one]), (one,)),), ())
    return Resolution((), (Unclear(one),))


def _answer(groups: Sequence[_Group], placings: Sequence[_Placing]) -> Resolution:
    made = {
        group: Person(_called(group.appearances), tuple(sorted(group.appearances, key=lambda one: one.order)))
        for group in groups
    }
    people = sorted(made.values(), key=lambda each: (-len(each.appearances), each.name, each.appearances[0].order))
    place = {id(person): number for number, person in enumerate(people)}
    unclear = [
        Unclear(each.one, tuple(sorted((made[fit] for fit in each.fits), key=lambda person: place[id(person)])))
        for each in sorted(placings, key=lambda each: each.one.order)
        if not each.sure
    ]
    return Resolution(tuple(people), tuple(unclear))


def _called(appearances: Sequence[Appearance]) -> str:
    """The most used full name, the longest among equals."""
    uses = Counter(bare(one.name) for one in appearances if one.parts.full)
    return min(uses, key=lambda name: (-uses[name], -len(name), name))


def _twins(appearances: Sequence[Appearance]) -> list[Appearance]:
    """Those of one full name that an article has twice with nothing to tell them apart: their name decides nothing."""
    by_article: defaultdict[int, list[Appearance]] = defaultdict(list)
    for one in appearances:
        by_article[one.article].append(one)
    return [
        one
        for some in by_article.values()
        for one in some
        if any(other is not one and not one.evidence.excludes(other.evidence) for other in some)
    ]


def _one_name(key: Key, appearances: list[Appearance]) -> tuple[list[_Group], list[_Placing]]:
    """The people who bear one full name, and the appearances that could be several of theirs."""
    atoms = [atom for linked in _linked(appearances) for atom in _undisputed(key, linked)]
    return (atoms, []) if is_common(key) else _by_default(key, atoms)


def _linked(appearances: Sequence[Appearance]) -> list[list[Appearance]]:
    """The appearances in parts that a story, a person or an organisation links: a union-find over what they share."""
    parent = list(range(len(appearances)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    first: dict[Hashable, int] = {}
    for number, one in enumerate(appearances):
        for link in _links(one):
            parent[root(number)] = root(first.setdefault(link, number))
    parts: defaultdict[int, list[Appearance]] = defaultdict(list)
    for number, one in enumerate(appearances):
        parts[root(number)].append(one)
    return list(parts.values())


def _links(one: Appearance) -> Iterable[Hashable]:
    if one.story is not None:
        yield one.story
    yield from (("person", name) for name in one.people)
    yield from (("organisation", name) for name in one.organisations)


def _undisputed(key: Key, linked: list[Appearance]) -> list[_Group]:
    """A linked part as one, or parted by what is known where that excludes it: father and son share their company."""
    whole = _Group(key, linked)
    if not whole.evidence.excludes(whole.evidence):
        return [whole]
    known: defaultdict[Evidence, list[Appearance]] = defaultdict(list)
    for one in linked:
        known[replace(one.evidence, walks=frozenset())].append(one)
    return [_Group(key, some) for some in known.values()]


def _by_default(key: Key, atoms: list[_Group]) -> tuple[list[_Group], list[_Placing]]:
    """All ``atoms`` as one person where none clashes with another.

    Where some do, what fits two that clash is unclear, unless one of them is in nearly all articles that tell them
    apart; the rest falls into parts without a clash inside.
    """
    alike: defaultdict[Evidence, list[Appearance]] = defaultdict(list)
    for atom in atoms:
        alike[atom.evidence] += atom.appearances
    atoms = [_Group(key, some) for some in alike.values()]
    fits = {one: {other for other in atoms if other is one or not one.clashes(other)} for one in atoms}
    between = {one for one in atoms if any(not fits[one] <= fits[other] for other in fits[one])}
    sure: dict[frozenset[_Group], _Group] = {}
    for one in atoms:
        if one not in between:
            part = frozenset(fits[one].difference(between))
            sure.setdefault(part, _Group(key)).take(one.appearances)
    placings: list[_Placing] = []
    for one in atoms:
        if one not in between:
            continue
        rivals = tuple(group for part, group in sure.items() if part <= fits[one])
        main = main_of(rivals, _articles_of, _MAIN)
        placings += [_Placing(each, (main,) if main else rivals, sure=main is not None) for each in one.appearances]
    return list(sure.values()), placings


def main_of[Bearer](rivals: Sequence[Bearer], articles: Callable[[Bearer], int], times: int) -> Bearer | None:
    """The one of ``rivals`` with at least ``times`` the articles of all others together; None where nobody has.

    Others count for one article at least: who has no rival here may have one who is not known yet.
    """
    sizes = [articles(each) for each in rivals]
    largest = max(sizes, default=0)
    return rivals[sizes.index(largest)] if largest >= times * max(1, sum(sizes) - largest) else None


def _articles_of(group: _Group) -> int:
    return len(group.articles)


def _with_suffix(groups: Sequence[_Group]) -> dict[_Group, _Group]:
    """Who is called without the "Jr." that others give them, with the one of that name who has it.

    A father and his son share their company, but not what they are: so a role has to be the same as well.
    """
    by_name: defaultdict[tuple[str, str], list[_Group]] = defaultdict(list)
    for group in groups:
        by_name[group.key[:2]].append(group)
    found = {}
    for some in by_name.values():
        with_suffix = [group for group in some if group.key[2]]
        without = [group for group in some if not group.key[2]]
        if len(with_suffix) == len(without) == 1 and without[0].shares_office(with_suffix[0]):
            found[without[0]] = with_suffix[0]
    return found


def _fuller_names(groups: Sequence[_Group]) -> dict[_Group, _Group]:
    """Who is called by a nickname or an initial, with the one person in shared company whom it fits."""
    by_family: defaultdict[tuple[str, str], list[_Group]] = defaultdict(list)
    for group in groups:
        by_family[group.key[1:]].append(group)
    found: dict[_Group, list[_Group]] = {}
    for group in groups:
        fits = [
            other
            for other in by_family[group.key[1:]]
            if _short_for(group.key[0], other.key[0]) and not group.clashes(other) and group.shares_company(other)
        ]
        if len(fits) == 1:
            found.setdefault(fits[0], []).append(group)
    return {
        group: fuller
        for fuller, short in found.items()
        if fuller not in {each for some in found.values() for each in some}
        and not any(one.excludes(other) for one, other in combinations(short, 2))
        for group in short
    }


def _short_for(short: str, long: str) -> bool:
    if len(short) == 1 < len(long):
        return long.startswith(short)
    return long in NICKNAMES.get(short, ())


def _placed(short: Sequence[Appearance], groups: Sequence[_Group]) -> list[_Placing]:
    """Each short form with the people it could stand for; where exactly one is in its company that one takes it."""
    by_family: defaultdict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        by_family[group.key[1]].append(group)
    sure: list[_Placing] = []
    waiting = list(short)
    while True:
        placings = [_place(one, by_family[one.key[1]]) for one in waiting]
        taken = Counter((each.fits[0], each.one.article) for each in placings if each.sure)
        placings = [
            replace(each, sure=False) if each.sure and taken[each.fits[0], each.one.article] > 1 else each
            for each in placings
        ]
        found = [each for each in placings if each.sure]
        if not found:
            break
        # Whoever was placed brings a story and company along, by which others can be placed: all of one round at once.
        for each in found:
            each.fits[0].take([each.one])
        sure += found
        waiting = [each.one for each in placings if not each.sure]
    return sure + placings


def _place(one: Appearance, family: Sequence[_Group]) -> _Placing:
    if one.rivals:
        called = {fold(name) for name in one.rivals}
        named = [g for g in family if any(a.article == one.article and fold(a.name) in called for a in g.appearances)]
        return _Placing(one, tuple(named))
    alone = _Group(one.key, [one])
    fits = [group for group in family if _could_be(one, group) and not alone.clashes(group)]
    near = [group for group in fits if one.story is not None and one.story in group.stories]
    near = near or [group for group in fits if alone.shares_company(group)]
    return _Placing(one, tuple(near or fits), sure=len(near) == 1)


def _could_be(one: Appearance, group: _Group) -> bool:
    """Whether suffix, given name and gender of a short form fit a person."""
    given, _, suffix = one.key
    if suffix and suffix != group.key[2]:
        return False
    if given and given != group.key[0] and not _short_for(given, group.key[0]):
        return False
    genders = group.evidence.genders or {given_gender(group.key[0])} - {""}
    return not one.gender or not genders or one.gender in genders


def _role_words(one: Appearance) -> set[str]:
    words = {word.strip(",.;:'’“”\"()") for role in one.roles for word in fold(role).split()}
    return {word for word in words if len(word) > 2 and not word.isdigit()} - _SMALL
