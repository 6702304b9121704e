"""Which mentions name the same somebody: the names of one article brought together under one head each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.language.clusters import Cluster
from bot.language.findings import EntityKind
from bot.language.names import fold
from bot.language.namesakes import merge_persons

if TYPE_CHECKING:
    from collections.abc import Sequence

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
_NAMED_AFTER_PLACES = frozenset(
    "university college school hospital council court police authority airport institute museum department ministry "
    "government parliament assembly senate commission church dispatch ledger times post herald "
    "tribune journal gazette courier chronicle observer record echo news radio television".split()
)
"""Bodies whose names begin with a place: what stands before is the place and not the body."""

_TEAMS = frozenset("city united town rovers wanderers athletic albion county rangers villa".split())
"""Last words of clubs that go by them without an article."""

_SMALL = frozenset("the of and for in on de du la & 's".split())


def merge(mentions: Sequence[Mention]) -> list[Cluster]:
    """Bring the mentions of each person, organisation and place together; ``mentions`` are in reading order."""
    by_kind: dict[EntityKind, list[Mention]] = {kind: [] for kind in EntityKind}
    for mention in mentions:
        by_kind[mention.kind].append(mention)
    persons = merge_persons(by_kind[EntityKind.PERSON])
    organisations = _merge_organisations(by_kind[EntityKind.ORGANISATION])
    return persons + organisations + _same_words(by_kind[EntityKind.PLACE], EntityKind.PLACE)


def _merge_organisations(mentions: Sequence[Mention]) -> list[Cluster]:
    """Same words, acronyms of, and parts that fit one longer name only."""
    clusters = _same_words(mentions, EntityKind.ORGANISATION)
    merged: list[Cluster] = []
    for cluster in sorted(clusters, key=lambda each: -len(_words(each))):
        words = _words(cluster)
        definite = len(words) > 1 or any(mention.definite for mention in cluster.mentions)
        fits = [other for other in merged if _short_for(words, _words(other), definite=definite)]
        if len(fits) == 1:
            fits[0].mentions += cluster.mentions
        else:
            cluster.rivals = fits
            merged.append(cluster)
    return merged


def _same_words(mentions: Sequence[Mention], kind: EntityKind) -> list[Cluster]:
    groups: dict[str, Cluster] = {}
    for mention in mentions:
        key = fold(mention.text)
        groups.setdefault(_SAME.get(key, key), Cluster(kind)).mentions.append(mention)
    return list(groups.values())


def _words(cluster: Cluster) -> list[str]:
    return fold(max(cluster.mentions, key=lambda mention: len(mention.text)).text).replace("'", " ").split()


def _short_for(short: list[str], long: list[str], *, definite: bool) -> bool:
    """Whether ``short`` is an acronym of ``long``, its first words, or ("the Journal") its last ones."""
    if len(short) == 1 and _is_acronym(short[0], long):
        return True
    kept = [word for word in long if word not in _COMPANY_ENDS] or long
    bare = [word for word in short if word not in _COMPANY_ENDS] or short
    size = len(bare)
    if kept == bare:
        return True
    if size < len(kept) and kept[:size] == bare:
        return kept[-1] not in _NAMED_AFTER_PLACES
    if size < len(kept) and kept[-size:] == bare:
        return definite or bare[-1] in _TEAMS
    return definite and size == 1 and bare[0] in kept


def _is_acronym(short: str, long: list[str]) -> bool:
    """Whether ``short`` is made of the first letters of ``long``, with or without its small words."""
    letters = {"".join(word[0] for word in long), "".join(word[0] for word in long if word not in _SMALL)}
    return len(long) > 1 and short in letters


def surfaces(cluster: Cluster, text: str) -> Counter[str]:
    """The proper-name forms of a cluster as they stand in the text, with their titles, and how often each stands."""
    return Counter(
        " ".join(text[(mention.title_start if mention.title else mention.start) : mention.end].split())
        for mention in cluster.mentions
    )
