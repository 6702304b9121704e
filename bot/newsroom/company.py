"""In whose company somebody appears: the other people of their articles, each once under one name."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from bot.articles.codec import fold
from bot.language.appearances import family_of
from bot.language.resolution import main_of, resolve
from bot.newsroom.persons import appearance, people_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language.appearances import Appearance
    from bot.language.resolution import Person
    from bot.newsroom.persons import Pair

    Counted = tuple[tuple[str, int], ...]
    Together = tuple[tuple[str, str, int], ...]

MOST = 12
"""People who are named as company at most."""

_SHARED = frozenset({"the one whose company it is"})
"""Whom all of a person's company have in common: by this a surname alone may stand for a full name among them."""

_MAIN = 3
"""How many times the articles of all others together one must have, to be meant where a surname could be several's.

Less than for saying who somebody is: here a wrong guess is one article too many in a count.
"""


class Company(NamedTuple):
    """The people in most of the articles with how many have them, and of each two of them how many have both.

    ``unsure`` are the names among them that could stand for more than one wherever they are named.
    """

    counted: Counted
    together: Together
    unsure: frozenset[str]


def company_of(pairs: Sequence[Pair]) -> Company:
    """In whose company somebody is who is in all the articles of ``pairs``."""
    families: defaultdict[str, dict[Appearance, None]] = defaultdict(dict)
    for item, entity in pairs:
        for other in people_of(item):
            if other is not entity:
                one = appearance(item, other, _SHARED)
                families[family_of(other.name) or fold(other.name)][one] = None
    articles: dict[str, set[int]] = {}
    known: set[str] = set()
    for some in families.values():
        for name, theirs, surely in _people(some):
            articles.setdefault(name, set()).update(theirs)
            known |= {name} if surely else set()
    order = {item.id: number for number, (item, _) in enumerate(pairs)}
    chosen = sorted(articles, key=lambda name: (-len(articles[name]), min(order[each] for each in articles[name])))[
        :MOST
    ]
    both = Counter({pair: len(articles[pair[0]] & articles[pair[1]]) for pair in combinations(chosen, 2)})
    return Company(
        tuple((name, len(articles[name])) for name in chosen),
        tuple((one, other, times) for (one, other), times in both.most_common() if times),
        frozenset(chosen) - known,
    )


def _people(family: Iterable[Appearance]) -> list[tuple[str, set[int], bool]]:
    """The people of one family name with the articles that have them, and whether nobody else here could be meant."""
    resolution = resolve(family)
    found = {id(person): {one.article for one in person.appearances} for person in resolution.people}
    unclear: defaultdict[str, set[int]] = defaultdict(set)
    known: set[str] = set()
    for each in resolution.unclear:
        lone = each.candidates[0] if len(each.candidates) == 1 else None
        meant = lone or main_of(each.candidates, _articles_of, _MAIN)
        if meant is not None:
            found[id(meant)].add(each.appearance.article)
            continue
        name = each.appearance.name
        unclear[name].add(each.appearance.article)
        known |= set() if each.candidates or each.appearance.rivals else {name}
    people = [
        (person.name, found[id(person)], not all(one.rivals for one in person.appearances))
        for person in resolution.people
    ]
    return people + [(name, theirs, name in known) for name, theirs in unclear.items()]


def _articles_of(person: Person) -> int:
    return len({one.article for one in person.appearances})
