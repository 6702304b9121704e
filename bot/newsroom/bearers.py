"""Which names of the catalogue are one person's, as far as the names alone tell: a person is completed once.

What the articles say of their people is looked at when somebody is asked for; while somebody types there is no time for
that. So names are taken together only where `/who` takes them so too: forms of one full name, and a surname where one
person bears it, or one is in nearly all articles of those who do.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING

from bot.language.appearances import Appearance, Evidence, family_of, given_gender
from bot.language.resolution import main_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.language.appearances import Key

_MAIN = 5
"""How many times the articles of all other bearers together one must have, for a surname to be listed as theirs."""


class Bearers:
    """The names of people by their families, in plain dictionaries, which the garbage collector passes by."""

    def __init__(self, articles: Callable[[str], int]) -> None:
        """Start with nobody; ``articles`` says how many have a name."""
        self._articles = articles
        self._families: dict[str, dict[str, bool]] = {}
        self._worked_out: dict[str, dict[str, tuple[str, ...]]] = {}

    def put(self, name: str, *, surely: bool = True) -> None:
        """Know a person's name, ``surely`` or perhaps one, or that the number of its articles has changed.

        What is perhaps one is listed by itself, and a surname that could be its bearer's is not surely another's.
        """
        family = family_of(name)
        self._families.setdefault(family, {})[name] = surely
        self._worked_out.pop(family, None)

    def drop(self, name: str) -> None:
        """Forget a name; it need not be known."""
        family = family_of(name)
        names = self._families.get(family, {})
        names.pop(name, None)
        if not names:
            self._families.pop(family, None)
        self._worked_out.pop(family, None)

    def forms_of(self, name: str) -> tuple[str, ...]:
        """The names of the person who is called so, the one to list them under first: the full name of most articles.

        Only ``name`` itself, where that is not surely one person's.
        """
        family = family_of(name)
        if family not in self._worked_out:
            self._worked_out[family] = self._work_out(self._families.get(family, {}))
        return self._worked_out[family].get(name, (name,))

    def _work_out(self, names: Mapping[str, bool]) -> dict[str, tuple[str, ...]]:
        """Every name of a family that has other forms, with all of them."""
        people = _people(names)
        forms = [sorted(person, key=lambda name: (-self._articles(name), len(name), name)) for person in people]
        for short in sorted(name for name, surely in names.items() if surely and not _is_full(name)):
            owner = self._owner(_appearance(short), people)
            if owner is not None and names[forms[owner][0]]:
                forms[owner].append(short)
        return {name: tuple(person) for person in forms for name in person}

    def _owner(self, short: Appearance, people: Sequence[Sequence[str]]) -> int | None:
        """Whose a name without a given name is, by their place; None where that is not sure."""
        if short.key[0] or short.suffix:
            return None
        fitting = [place for place, names in enumerate(people) if _fits(short, _appearance(names[0]))]
        if len(people) == 1:
            return fitting[0] if fitting else None
        return main_of(fitting, lambda place: sum(map(self._articles, people[place])), _MAIN)


def _people(names: Mapping[str, bool]) -> list[list[str]]:
    """The full names of a family, those together that nothing in them keeps apart and that are surely people's."""
    by_key: defaultdict[Key, list[str]] = defaultdict(list)
    for name in names:
        if _is_full(name):
            by_key[_appearance(name).key].append(name)
    people: list[list[str]] = []
    for alike in by_key.values():
        known = reduce(or_, (_appearance(name).evidence for name in alike), Evidence())
        apart = known.excludes(known) or not all(names[name] for name in alike)
        people += [[name] for name in alike] if apart else [alike]
    return people


def _fits(short: Appearance, full: Appearance) -> bool:
    gender = full.gender or given_gender(full.key[0])
    return not short.gender or not gender or short.gender == gender


def _is_full(name: str) -> bool:
    return _appearance(name).parts.full


@lru_cache(maxsize=4096)
def _appearance(name: str) -> Appearance:
    """A name as if an article had nothing but it."""
    return Appearance(0, name)
