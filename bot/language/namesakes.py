"""Which mentions of people name the same person: full names first, then each short form to the one it fits."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.language.by_marriage import relatives_by_title
from bot.language.clusters import Cluster
from bot.language.findings import EntityKind
from bot.language.given_names import GIVEN_NAMES
from bot.language.names import (
    COURTESY,
    FAMILY_FIRST,
    NICKNAMES,
    PLAIN,
    PersonName,
    fold,
    is_slip,
    person_name,
    same_given,
)
from bot.language.seniors import unnamed_seniors
from bot.language.titles import gender_of, holds, is_lone, titled_gender, titles_of

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from bot.language.names import Mention

_WITH_GIVEN_NAME = frozenset(
    "sir dame prince princess king queen pope father sister brother lady lord coach uncle aunt rev pastor".split()
)
"""Titles that stand with a given name alone."""

_WITH_INITIAL = re.compile(r"\w{2,} \w")
_NUMBERED = frozenset({"ii", "iii", "iv"})
"""Suffixes that people are mostly called without: a father goes by the name of a "Jr", hardly by that of a "III"."""

_SHORTEST_MISSPELT = 4
_OFTEN = 3
"""How often a surname stands at least that a slip of the keyboard is taken for it."""


def merge_persons(mentions: Sequence[Mention]) -> list[Cluster]:
    """One cluster for each person, in no order.

    A short form that fits several people goes to the only one named so far, or to the one that it stood for before the
    others came in; where neither is so it stays by itself, with those it could stand for as its rivals. Nobody is
    listed for a name that stands for a whole family.
    """
    names = [person_name(each.text) for each in mentions]
    particled = {word for name in names for word in (name.family, name.nickname) if " " in word}
    heads = _full_names(mentions, particled)
    pairs = _pairs(mentions, heads)
    pairs |= relatives_by_title(mentions, heads)
    seniors = unnamed_seniors(mentions, heads)
    others = _unnamed_relatives(mentions, heads, seniors)
    misspelt = _misspelt(mentions, heads)
    chosen: dict[str, Cluster] = {}
    loose: defaultdict[tuple[str, str], list[tuple[Mention, list[Cluster]]]] = defaultdict(list)
    nearest: Cluster | None = None
    met: set[str] = set()
    for mention in mentions:
        name = _name(mention, particled)
        if name.full:
            nearest = next((head for head in heads if mention in head.mentions), nearest)
            continue
        if mention.start in pairs:
            nearest = pairs[mention.start]
            continue
        fits = _holders(mention, name, heads)
        other = others.get(name.family)
        if name.family in seniors:
            fits = seniors[name.family].fits(mention, fits)
        elif other is not None and _is_other(mention, fits):
            fits = [other]
        elif not fits and mention.start in misspelt:
            fits = [misspelt[mention.start]]
        if mention.hints.newcomer and fits == [nearest] and name.family not in fits[0].families:
            heads.append(Cluster(EntityKind.PERSON, [mention], [name]))
            continue
        fits = _gone_on(mention, name.family, fits, chosen, met)
        met.update([name.family] * (not mention.title))
        if len(fits) == 1:
            if not mention.title and not name.suffix:
                chosen.setdefault(name.family, fits[0])
            fits[0].mentions.append(mention)
            nearest = fits[0]
        elif not mention.hints.many:
            loose[name.family, name.suffix].append((mention, fits))
    heads += [each.cluster for each in seniors.values() if each.cluster.mentions]
    return heads + [cluster for (_, group) in loose.items() for cluster in _by_gender(group)]


def _name(mention: Mention, particled: Container[str]) -> PersonName:
    """A mention's name; a family name here with its particle ("Bin Laden") and a nickname have no given name."""
    whole = fold(mention.text)
    return PersonName((), whole) if whole in particled else person_name(mention.text)


def _full_names(mentions: Sequence[Mention], particled: Container[str]) -> list[Cluster]:
    """The people that are named with given name and surname somewhere.

    The longest names come first, of equal ones those that a suffix tells apart and those that are no initials.
    """
    heads: list[Cluster] = []
    open_names: dict[tuple[PersonName, ...], Cluster] = {}
    full = [(mention, _ranked(mention)) for mention in mentions if _name(mention, particled).full]
    for mention, name in sorted(
        full, key=lambda each: (_initials(each[1]), -len(each[1].given), not each[1].suffix, each[0].start)
    ):
        fits = _same_people(mention, name, heads)
        if len(fits) == 1:
            fits[0].mentions.append(mention)
            if name not in fits[0].names:
                fits[0].names.append(name)
        elif fits:
            key = (name, *(fit.names[0] for fit in fits))
            if key not in open_names:
                open_names[key] = Cluster(EntityKind.PERSON, rivals=fits)
            open_names[key].mentions.append(mention)
        else:
            heads.append(Cluster(EntityKind.PERSON, [mention], [name]))
    for (name, *_), cluster in open_names.items():
        cluster.names.append(name)
    return heads + list(open_names.values())


def _ranked(mention: Mention) -> PersonName:
    """A mention's name; "the elder" and "the younger" before it count as suffixes."""
    name = person_name(mention.text)
    return name if name.suffix or not mention.hints.rank else replace(name, suffix=mention.hints.rank)


def _initials(name: PersonName) -> bool:
    return all(len(word) == 1 for word in name.given)


def _same_people(mention: Mention, name: PersonName, heads: Sequence[Cluster]) -> list[Cluster]:
    """The people whose full name ``name`` can be: father and son both, where nothing tells which of them is meant."""
    fits = [head for head in heads if any(one_person(name, other) for other in head.names)]
    if not name.suffix and (not fits or _initials(name)):
        blind = [head for head in heads if any(one_person(name, replace(other, suffix="")) for other in head.names)]
        numbered = len(blind) == 1 and any(other.suffix in _NUMBERED for other in blind[0].names)
        fits = blind if len(blind) > 1 or numbered else fits
    if mention.hints.apart and fits:
        return [head for head in fits if any(other.hints.apart for other in head.mentions)]
    age = mention.hints.age
    fits = [head for head in fits if not age or not head.ages or any(abs(age - other) < 2 for other in head.ages)]
    same_age = [head for head in fits if age and head.ages]
    return same_age if len(same_age) == 1 else fits


def _pairs(mentions: Sequence[Mention], heads: list[Cluster]) -> dict[int, Cluster]:
    """The people of "John and Mary Marsh" that have a given name alone, by where it stands; adds them to ``heads``."""
    families = {family for head in heads for family in head.families}
    alone = {fold(mention.text) for mention in mentions}
    found: dict[int, Cluster] = {}
    for one, other in pairwise(mentions):
        given, name = fold(one.text), person_name(other.text)
        near = one.block == other.block and other.title_start - one.end == len(" and ")
        lone = " " not in given or _WITH_INITIAL.fullmatch(given)
        if not near or not name.full or not lone or one.title or given in families:
            continue
        if given.split()[0] not in GIVEN_NAMES and name.given[0] not in alone:
            continue
        whole = PersonName(tuple(given.split()), name.family)
        head = next((head for head in heads if any(one_person(whole, each) for each in head.names)), None)
        if head is None:
            shown = other.text.split()
            head = Cluster(EntityKind.PERSON, names=[whole], full=" ".join([one.text, *shown[len(name.given) :]]))
            heads.append(head)
        head.mentions.append(one)
        head.paired = True
        found[one.start] = head
    return found


def _unnamed_relatives(mentions: Sequence[Mention], heads: list[Cluster], known: Container[str]) -> dict[str, Cluster]:
    """By family name the people that nobody calls by a given name, although a relative of theirs has a full name here.

    "President Marsh ... Mr. Marsh ... the first lady, Ann Marsh": the surname stood for somebody before its only full
    holder was brought in as kin, or stands with the title of the other gender. Adds them to ``heads``, but for those of
    the families that are ``known`` to have one.
    """
    found: dict[str, Cluster] = {}
    for head in list(heads):
        family = head.names[0].family
        if head.rivals or family in found or family in known or sum(family in each.families for each in heads) > 1:
            continue
        ahead = [each for each in mentions if each.start < head.first.start and is_lone(each, family)]
        genders = {titled_gender(titles_of(each)) for each in ahead} - {""}
        own = gender_of(head)
        kin = any(each.hints.newcomer for each in head.mentions)
        if ahead and own not in genders and (kin or (own and genders)):
            found[family] = Cluster(EntityKind.PERSON, names=[PersonName((), family)])
    heads += found.values()
    return found


def _is_other(mention: Mention, fits: Sequence[Cluster]) -> bool:
    """Whether a surname is not that of the one relative in ``fits``: it came first, or has a title of its own."""
    relative = next((head for head in fits if head.families), None)
    if relative is None:
        return True
    own = titles_of(mention) - COURTESY
    return mention.start < relative.first.start or bool(own and not own & relative.titles)


def _misspelt(mentions: Sequence[Mention], heads: Sequence[Cluster]) -> dict[int, Cluster]:
    """The people whose surname is written wrong, by where: it stands once, one letter off a surname used often."""
    used = Counter(person_name(each.text).family for each in mentions)
    found: dict[int, Cluster] = {}
    for mention in mentions:
        name = person_name(mention.text)
        if name.full or used[name.family] > 1 or len(name.family) < _SHORTEST_MISSPELT:
            continue
        near = [
            head
            for head in heads
            for family in head.families
            if used[family] >= _OFTEN and is_slip(name.family, family)
        ]
        if len(near) == 1:
            found[mention.start] = near[0]
    return found


def one_person(one: PersonName, other: PersonName) -> bool:
    """Whether two full names can be one person's: same suffix, same surname, given names that fit."""
    if one.suffix != other.suffix:
        return False
    if not one.families & other.families:
        short, long = sorted(((*one.given, *one.family.split()), (*other.given, *other.family.split())), key=len)
        return 1 < len(short) < len(long) and long[: len(short)] == short
    if _ends_on(one, other) or _ends_on(other, one):
        return True
    first, second = one.given[0], other.given[0]
    if same_given(first, second):
        return all(same_given(left, right) for left, right in zip(one.given[1:], other.given[1:], strict=False))
    return first == other.nickname or second == one.nickname


def _ends_on(long: PersonName, short: PersonName) -> bool:
    """Whether a name of three words is the other one, of two, with a given name before it ("Enrique Peña Nieto")."""
    return long.family == short.family and len(long.given) > 1 and long.given[1:] == short.given


def _holders(mention: Mention, name: PersonName, heads: Sequence[Cluster]) -> list[Cluster]:
    """The people that a short form can stand for, as far as title, suffix and place in the text tell them apart."""
    heads = [head for head in heads if not head.rivals]
    introduced = [
        head for head in heads if any(not other.given and other.family == name.family for other in head.names)
    ]
    if introduced and not mention.title:
        return introduced
    fits = [head for head in heads if name.families & head.families]
    if fits and mention.hints.newcomer and not mention.title:
        # "Her husband, Angus" is Angus Marsh, though Bev Angus is in the story.
        fits = [head for head in heads if any(name.family in other.given[:1] for other in head.names)] or fits
    by_given = not fits and (
        not mention.title or bool(titles_of(mention) & _WITH_GIVEN_NAME) or name.family in FAMILY_FIRST
    )
    if by_given:
        # Father and son share a given name: without a suffix it is no surer the father's than the son's.
        fits = [head for head in heads if any(_called(name.family, other) for other in head.names)]
    if mention.hints.rank and not name.suffix:
        fits = _by_rank(mention.hints.rank, fits)
    elif name.suffix or (len(fits) > 1 and not by_given):
        same = [head for head in fits if any(other.suffix == name.suffix for other in head.names)]
        if name.suffix == "sr" and not same:
            plain = [head for head in fits if not any(other.suffix for other in head.names)]
            same = [head for head in plain if _has_namesake(head, [other for other in fits if other is not head])]
        elders = [head for head in same if not head.mentions or _is_known(head, mention, fits)]
        fits = same if name.suffix else [head for head in fits if head in same or not _has_namesake(head, elders)]
    if mention.title and fits:
        fits = _by_title(mention, fits)
    return _by_place(mention, fits) if len(fits) > 1 and not by_given else fits


def _by_rank(rank: str, fits: list[Cluster]) -> list[Cluster]:
    """The elder or the younger of ``fits``: by their suffix, else by their ages; all of them where neither tells."""
    same = [head for head in fits if any(other.suffix == rank for other in head.names)]
    if not same and len(fits) > 1 and all(head.ages for head in fits):
        eldest = sorted(fits, key=lambda head: max(head.ages))
        return [eldest[-1] if rank == "sr" else eldest[0]]
    return same or fits


def _is_known(elder: Cluster, mention: Mention, family: Sequence[Cluster]) -> bool:
    """Whether one without a suffix is named before a surname, or behind it no later than the others of the family.

    Where father and son alone have the surname it is the father's as long as nobody is named.
    """
    first = min((head.first for head in family if head.mentions), key=lambda each: each.start)
    if first.start < mention.start:
        return elder.first.start < mention.start
    return elder.first.block <= first.block or len(family) == len(("father", "son"))


def _has_namesake(head: Cluster, others: Sequence[Cluster]) -> bool:
    """Whether one of ``others`` has the same name but for its suffix: the father of a Jr goes by the bare name."""
    return any(
        one_person(replace(mine, suffix=""), replace(theirs, suffix=""))
        for other in others
        for mine in head.names
        for theirs in other.names
    )


def _called(short: str, name: PersonName) -> bool:
    """Whether a person's given name or nickname is ``short``, or it is a short form of it."""
    if not name.given:
        return short == name.family
    return short == name.nickname or short == name.given[0] or name.given[0] in NICKNAMES.get(short, ())


def _by_title(mention: Mention, fits: list[Cluster]) -> list[Cluster]:
    """Without those of the other gender; of several, those of the same rank, or for a plain title those of none."""
    titles = titles_of(mention)
    gender = titled_gender(titles)
    fits = [head for head in fits if not gender or gender_of(head) in ("", gender)]
    ranks = titles - PLAIN
    if len(fits) > 1 and ranks:
        same = [head for head in fits if ranks & head.titles]
        return same or [head for head in fits if any(holds(head, rank) for rank in ranks)] or fits
    if len(fits) > 1:
        called = [head for head in fits if any(_is_called(each, mention) for each in head.mentions)]
        called = called or [head for head in fits if head.wed and head.first.start < mention.start]
        if len(called) == 1:
            return called
        return [head for head in fits if not head.titles - COURTESY and head.first.start < mention.start] or fits
    return fits


def _is_called(earlier: Mention, mention: Mention) -> bool:
    """Whether the same title and surname alone stood for somebody before: "Mr Marsh" stays who it has been."""
    return (
        earlier.start < mention.start
        and titles_of(earlier) == titles_of(mention)
        and is_lone(earlier, person_name(mention.text).family)
    )


def _by_place(mention: Mention, fits: list[Cluster]) -> list[Cluster]:
    """The one who alone was named before; for a headline, who alone is named where the first of them is."""
    before = [head for head in fits if head.first.start < mention.start]
    if len(before) > 1:
        # Who has been called by a given name alone is not yet known by the surname.
        families = person_name(mention.text).families
        before = [
            head for head in before if head.paired or any(_bears(each, families) for each in _up_to(head, mention))
        ] or before
    if not before:
        block = min(head.first.block for head in fits)
        before = [head for head in fits if head.first.block == block]
    return before if len(before) == 1 else fits


def _gone_on(
    mention: Mention, family: str, fits: list[Cluster], chosen: Mapping[str, Cluster], met: Container[str]
) -> list[Cluster]:
    """Of those whom a bare surname fits the one that it stood for, or, if it is new, the one its paragraph names."""
    if mention.title or len(fits) < len(("one", "other")):
        return fits
    if chosen.get(family) in fits:
        return [chosen[family]]
    near = [head for head in fits if any(each.block == mention.block for each in _up_to(head, mention))]
    return near if family not in met and len(near) == 1 else fits


def _up_to(head: Cluster, mention: Mention) -> list[Mention]:
    return [each for each in head.mentions if each.start < mention.start]


def _bears(mention: Mention, families: frozenset[str]) -> bool:
    return bool(person_name(mention.text).families & families)


def _by_gender(group: list[tuple[Mention, list[Cluster]]]) -> list[Cluster]:
    """Short forms that fit nobody or several: one cluster, or one for each gender that their titles show."""
    parts: defaultdict[str, Cluster] = defaultdict(lambda: Cluster(EntityKind.PERSON))
    genders = {titled_gender(titles_of(mention)) for mention, _ in group} - {""}
    only = next(iter(genders)) if len(genders) == 1 else ""
    rivals: list[Cluster] = []
    for mention, fits in group:
        gender = titled_gender(titles_of(mention)) or only
        parts[gender].mentions.append(mention)
        name = person_name(mention.text)
        if name not in parts[gender].names:
            parts[gender].names.append(name)
        rivals += [fit for fit in fits if fit not in rivals]
    for gender, cluster in parts.items():
        unclear = gender == "" and len(parts) > 1
        cluster.rivals = [each for each in parts.values() if each is not cluster] if unclear else list(rivals)
    return list(parts.values())
