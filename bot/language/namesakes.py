"""Which mentions of people name the same person: full names first, then each short form to the one it fits."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from bot.language.clusters import Cluster
from bot.language.findings import EntityKind
from bot.language.given_names import FEMALE_NAMES, MALE_NAMES
from bot.language.names import (
    COURTESY,
    FEMALE_TITLES,
    MALE_TITLES,
    NICKNAMES,
    PersonName,
    fold,
    person_name,
    same_given,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.names import Mention

_WITH_GIVEN_NAME = frozenset(
    {"sir", "dame", "prince", "princess", "king", "queen", "pope", "father", "sister", "lady", "lord"}
)
"""Titles that stand with a given name alone."""


def merge_persons(mentions: Sequence[Mention]) -> list[Cluster]:
    """One cluster for each person, in no order.

    A short form that fits several people goes to the only one named so far, or to the one that it stood for before the
    others came in; where neither is so it stays by itself, with those it could stand for as its rivals.
    """
    heads = _full_names(mentions)
    chosen: dict[str, Cluster] = {}
    loose: defaultdict[tuple[str, str], list[tuple[Mention, list[Cluster]]]] = defaultdict(list)
    for mention in mentions:
        name = person_name(mention.text)
        if name.full:
            continue
        fits = _holders(mention, name, heads)
        if len(fits) > 1 and chosen.get(name.family) in fits and not mention.title:
            fits = [chosen[name.family]]
        if len(fits) == 1:
            if not mention.title:
                chosen.setdefault(name.family, fits[0])
            fits[0].mentions.append(mention)
        else:
            loose[name.family, name.suffix].append((mention, fits))
    return heads + [cluster for (_, group) in loose.items() for cluster in _by_gender(group)]


def _full_names(mentions: Sequence[Mention]) -> list[Cluster]:
    """The people that are named with given name and surname somewhere, longest names first."""
    heads: list[Cluster] = []
    full = [(mention, person_name(mention.text)) for mention in mentions]
    for mention, name in sorted(full, key=lambda each: (-len(each[1].given), each[0].start)):
        if not name.full:
            continue
        fits = [head for head in heads if any(one_person(name, other) for other in head.names)]
        if len(fits) == 1:
            fits[0].mentions.append(mention)
            if name not in fits[0].names:
                fits[0].names.append(name)
        else:
            heads.append(Cluster(EntityKind.PERSON, [mention], [name], fits))
    return heads


def one_person(one: PersonName, other: PersonName) -> bool:
    """Whether two full names can be one person's: same suffix, same surname, given names that fit."""
    if one.suffix != other.suffix:
        return False
    if not one.families & other.families:
        short, long = sorted(((*one.given, *one.family.split()), (*other.given, *other.family.split())), key=len)
        return 1 < len(short) < len(long) and long[: len(short)] == short
    first, second = one.given[0], other.given[0]
    if same_given(first, second):
        return all(same_given(left, right) for left, right in zip(one.given[1:], other.given[1:], strict=False))
    return first == other.nickname or second == one.nickname


def _holders(mention: Mention, name: PersonName, heads: Sequence[Cluster]) -> list[Cluster]:
    """The people that a short form can stand for, as far as title, suffix and place in the text tell them apart."""
    fits = [head for head in heads if any(name.families & other.families for other in head.names)]
    by_given = not fits and (not mention.title or bool(_titles(mention) & _WITH_GIVEN_NAME))
    if by_given:
        # Father and son share a given name: without a suffix it is no surer the father's than the son's.
        fits = [head for head in heads if any(_called(name.family, other) for other in head.names)]
    if name.suffix or (len(fits) > 1 and not by_given):
        same = [head for head in fits if any(other.suffix == name.suffix for other in head.names)]
        fits = same if same or name.suffix else fits
    if mention.title and fits:
        fits = _by_title(mention, fits)
    return _by_place(mention, fits) if len(fits) > 1 else fits


def _called(short: str, name: PersonName) -> bool:
    """Whether a person's given name or nickname is ``short``, or it is a short form of it."""
    return short == name.nickname or short == name.given[0] or name.given[0] in NICKNAMES.get(short, ())


def _titles(mention: Mention) -> set[str]:
    return set(fold(mention.title).split())


def _by_title(mention: Mention, fits: list[Cluster]) -> list[Cluster]:
    """Without those of the other gender; of several, those of the same rank, or for a plain title those of none."""
    titles = _titles(mention)
    gender = _gender(titles)
    fits = [head for head in fits if not gender or _gender_of(head) in ("", gender)]
    ranks = titles - COURTESY
    if len(fits) > 1 and ranks:
        return [head for head in fits if ranks & head.titles] or fits
    if len(fits) > 1:
        return [head for head in fits if not head.titles - COURTESY] or fits
    return fits


def _by_place(mention: Mention, fits: list[Cluster]) -> list[Cluster]:
    """The one who alone was named before; for a headline, who alone is named where the first of them is."""
    before = [head for head in fits if head.first.start < mention.start]
    if not before:
        block = min(head.first.block for head in fits)
        before = [head for head in fits if head.first.block == block]
    return before if len(before) == 1 else fits


def _gender(titles: set[str]) -> str:
    if titles & MALE_TITLES:
        return "m"
    return "f" if titles & FEMALE_TITLES else ""


def _gender_of(head: Cluster) -> str:
    """What the titles say, else the given name; empty for unknown."""
    titled = _gender(head.titles)
    given = {name.given[0] for name in head.names if name.given}
    if titled or not given:
        return titled
    if given & MALE_NAMES:
        return "m"
    return "f" if given & FEMALE_NAMES else ""


def _by_gender(group: list[tuple[Mention, list[Cluster]]]) -> list[Cluster]:
    """Short forms that fit nobody or several: one cluster, or one for each gender that their titles show."""
    parts: defaultdict[str, Cluster] = defaultdict(lambda: Cluster(EntityKind.PERSON))
    genders = {_gender(_titles(mention)) for mention, _ in group} - {""}
    only = next(iter(genders)) if len(genders) == 1 else ""
    rivals: list[Cluster] = []
    for mention, fits in group:
        gender = _gender(_titles(mention)) or only
        parts[gender].mentions.append(mention)
        name = person_name(mention.text)
        if name not in parts[gender].names:
            parts[gender].names.append(name)
        rivals += [fit for fit in fits if fit not in rivals]
    for gender, cluster in parts.items():
        unclear = gender == "" and len(parts) > 1
        cluster.rivals = [each for each in parts.values() if each is not cluster] if unclear else list(rivals)
    return list(parts.values())
