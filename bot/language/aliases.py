"""Which mentions name the same somebody: the names of one article brought together under one head each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.language.findings import EntityKind
from bot.language.names import FEMALE_TITLES, MALE_TITLES, PersonName, fold, person_name, same_given

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language.names import Mention

SAME_PLACE = (
    ("united states", "united states of america", "us", "usa", "america"),
    ("united kingdom", "uk", "great britain", "britain"),
    ("european union", "eu"),
    ("united nations", "un"),
    ("united arab emirates", "uae"),
)
"""Names that every newsroom uses for one another, folded."""

_SAME = {name: group[0] for group in SAME_PLACE for name in group}
_COMPANY_ENDS = frozenset(
    "inc corp corporation co company ltd limited llc llp plc ag sa gmbh nv bv group holdings spa ab".split()
)
_SMALL = frozenset("the of and for in on de du la & 's".split())


@dataclass(slots=True)
class Cluster:
    """The mentions of one entity; ``names`` are their comparable parts for persons; ``rivals`` make it ambiguous."""

    kind: EntityKind
    mentions: list[Mention] = field(default_factory=list)
    names: list[PersonName] = field(default_factory=list)
    rivals: list[Cluster] = field(default_factory=list)

    @property
    def first(self) -> int:
        """Where the entity is first named in full, as an offset into the article."""
        return min(mention.start for mention in self.mentions)

    @property
    def titles(self) -> set[str]:
        """The folded titles that its mentions carry."""
        return {word for mention in self.mentions for word in fold(mention.title).split()}


def merge(mentions: Sequence[Mention]) -> list[Cluster]:
    """Bring the mentions of each person, organisation and place together."""
    by_kind: dict[EntityKind, list[Mention]] = {kind: [] for kind in EntityKind}
    for mention in mentions:
        by_kind[mention.kind].append(mention)
    persons = _merge_persons(by_kind[EntityKind.PERSON])
    organisations = _merge_organisations(by_kind[EntityKind.ORGANISATION])
    return persons + organisations + _merge_places(by_kind[EntityKind.PLACE])


def _merge_persons(mentions: Sequence[Mention]) -> list[Cluster]:
    """Full names first, longest first; then each short form goes to the one full name that fits it."""
    parts = {id(mention): person_name(mention.text) for mention in mentions}
    heads: list[Cluster] = []
    full = [mention for mention in mentions if parts[id(mention)].full]
    for mention in sorted(full, key=lambda each: (-len(each.text.split()), each.start)):
        name = parts[id(mention)]
        fits = [head for head in heads if any(_one_person(name, other) for other in head.names)]
        if len(fits) == 1:
            _add(fits[0], mention, name)
        else:
            heads.append(Cluster(EntityKind.PERSON, [mention], [name], fits))
    loose: dict[tuple[str, ...], Cluster] = {}
    for mention in mentions:
        name = parts[id(mention)]
        if name.full:
            continue
        fits = _holders(mention, name, heads)
        if len(fits) == 1:
            fits[0].mentions.append(mention)
            continue
        gender = _gender({word for word in fold(mention.title).split()})
        key = (name.family, name.suffix, gender if fits else "")
        if key not in loose:
            loose[key] = Cluster(EntityKind.PERSON, [], [name], fits)
        loose[key].mentions.append(mention)
    return heads + list(loose.values())


def _add(cluster: Cluster, mention: Mention, name: PersonName) -> None:
    cluster.mentions.append(mention)
    if name not in cluster.names:
        cluster.names.append(name)


def _one_person(one: PersonName, other: PersonName) -> bool:
    """Whether two full names can be one person's."""
    if one.suffix != other.suffix:
        return False
    if not one.families & other.families:
        short, long = sorted(((*one.given, *one.family.split()), (*other.given, *other.family.split())), key=len)
        return len(short) > 1 and long[: len(short)] == short
    first, second = one.given[0], other.given[0]
    if same_given(first, second):
        return _middle_fits(one.given[1:], other.given[1:])
    return first == other.nickname or second == one.nickname


def _middle_fits(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the second given names do not contradict one another."""
    return all(same_given(left, right) for left, right in zip(one, other, strict=False))


def _holders(mention: Mention, name: PersonName, heads: Iterable[Cluster]) -> list[Cluster]:
    """The full names that a short form can stand for, with those that its title, suffix or place rule out left out."""
    fits = [head for head in heads if any(name.families & other.families for other in head.names)]
    if not fits and not mention.title:
        fits = [head for head in heads if any(_called(name.family, other) for other in head.names)]
    if name.suffix or len(fits) > 1:
        fits = _by_suffix(name, fits)
    if len(fits) > 1 and mention.title:
        fits = _by_title(mention, fits)
    if len(fits) > 1:
        before = [head for head in fits if head.first < mention.start]
        fits = before if len(before) == 1 else fits
    return fits


def _called(short: str, name: PersonName) -> bool:
    return short == name.nickname or (bool(name.given) and (short == name.given[0] or name.given[0] in _longer(short)))


def _longer(short: str) -> frozenset[str]:
    from bot.language.names import NICKNAMES

    return NICKNAMES.get(short, frozenset())


def _by_suffix(name: PersonName, fits: list[Cluster]) -> list[Cluster]:
    """Those with the same suffix; a bare surname is the one without any where there is one."""
    same = [head for head in fits if any(other.suffix == name.suffix for other in head.names)]
    return same if same or name.suffix else fits


def _by_title(mention: Mention, fits: list[Cluster]) -> list[Cluster]:
    """Those who carry the same title elsewhere, or else those whose titles are not of the other gender."""
    words = set(fold(mention.title).split())
    same = [head for head in fits if words & head.titles]
    if same:
        return same
    gender = _gender(words)
    open_to = [head for head in fits if not head.titles or (_gender(head.titles) in ("", gender) and gender == "")]
    other = [head for head in fits if not (gender and _gender(head.titles) not in ("", gender))]
    return open_to if len(open_to) == 1 else other or fits


def _gender(titles: set[str]) -> str:
    if titles & MALE_TITLES:
        return "m"
    return "f" if titles & FEMALE_TITLES else ""


def _merge_organisations(mentions: Sequence[Mention]) -> list[Cluster]:
    """Same words, acronyms of, and parts that fit one longer name only."""
    clusters = _same_words(mentions, EntityKind.ORGANISATION)
    merged: list[Cluster] = []
    for cluster in sorted(clusters, key=lambda each: -len(_words(each))):
        fits = [other for other in merged if _short_for(_words(cluster), _words(other))]
        if len(fits) == 1:
            fits[0].mentions += cluster.mentions
        else:
            cluster.rivals = fits
            merged.append(cluster)
    return merged


def _merge_places(mentions: Sequence[Mention]) -> list[Cluster]:
    return _same_words(mentions, EntityKind.PLACE)


def _same_words(mentions: Sequence[Mention], kind: EntityKind) -> list[Cluster]:
    groups: dict[str, Cluster] = {}
    for mention in mentions:
        key = fold(mention.text)
        groups.setdefault(_SAME.get(key, key), Cluster(kind)).mentions.append(mention)
    return list(groups.values())


def _words(cluster: Cluster) -> list[str]:
    return fold(max(cluster.mentions, key=lambda mention: len(mention.text)).text).replace("'", " ").split()


def _short_for(short: list[str], long: list[str]) -> bool:
    """Whether ``short`` is an acronym of ``long``, or a run of its words."""
    if len(short) == 1 and len(short[0]) > 1:
        if short[0] in ("".join(word[0] for word in long), "".join(word[0] for word in long if word not in _SMALL)):
            return len(long) > 1
    kept = [word for word in long if word not in _COMPANY_ENDS] or long
    bare = [word for word in short if word not in _COMPANY_ENDS] or short
    if kept == bare:
        return True
    size = len(bare)
    return 0 < size < len(kept) and any(kept[at : at + size] == bare for at in (0, len(kept) - size))


def surfaces(cluster: Cluster, text: str) -> Counter[str]:
    """The proper-name forms of a cluster as they stand in the text, with their titles, and how often each stands."""
    return Counter(
        " ".join(text[(mention.title_start if mention.title else mention.start) : mention.end].split())
        for mention in cluster.mentions
    )
