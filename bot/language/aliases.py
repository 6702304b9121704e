"""Which mentions name the same somebody: the names of one article brought together under one head each."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.language.by_names import by_names
from bot.language.clusters import Cluster
from bot.language.evidence import BODIES
from bot.language.findings import EntityKind
from bot.language.gazetteer import SETTLED, STATES, is_state
from bot.language.names import COURTESY, LETTERS_BEHIND, fold
from bot.language.namesakes import merge_persons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.names import Mention

SAME = (
    ("united states", "united states of america", "us", "usa", "america"),
    ("united kingdom", "uk", "great britain", "britain"),
    ("european union", "eu"),
    ("united nations", "un"),
    ("united arab emirates", "uae"),
    ("washington", "washington dc", "washington, dc"),
    ("republican party", "gop"),
    ("democratic party", "democrat party"),
    ("labour party", "labour"),
    ("conservative party", "conservatives", "tories", "tory party"),
    ("liberal democrats", "liberal democrat", "lib dems", "lib dem", "liberal democrat party"),
    ("islamic state", "isis", "isil", "daesh", "islamic state of iraq and syria", "islamic state in iraq and syria",
     "islamic state of iraq and the levant", "islamic state in iraq and the levant"),
)  # fmt: skip
"""Names that every newsroom uses for one another, folded, where no letters show it."""

_SAME = {name: group[0] for group in SAME for name in group}
_EXPANDED = {"us": "united states", "un": "united nations", "uk": "united kingdom", "eu": "european union"}
"""What the first word of a longer name stands for ("U.N. Security Council")."""

_HONOURS = re.compile(rf" {LETTERS_BEHIND}(?!\w)")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w’'.-]*)[ -]$")
_LONGEST_WORD = 24
_VICE = frozenset({"vice", "prime", "deputy", "foreign", "attorney", "state"})
_FARTHEST_INITIALS = 40

_POINTS = {"n": "north", "s": "south", "e": "east", "w": "west"}
_DEPARTMENT_OF = re.compile(r"^(department|ministry) of (?:the )?(\w+)$")
_LETTERS = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z][A-Za-z.]{1,8}")
_COMPANY_ENDS = frozenset(
    "inc corp corporation co company ltd limited llc llp plc ag sa gmbh nv bv group holdings spa ab".split()
)
_NAMED_AFTER_PLACES = frozenset(
    "university college school hospital council court police authority airport institute museum department ministry "
    "government parliament assembly senate commission committee subcommittee caucus church dispatch ledger times post "
    "herald tribune journal gazette courier chronicle observer record echo news radio television foundation trust "
    "tower tour".split()
)
"""Bodies whose names begin with a place: what stands before is the place and not the body."""

_TEAMS = frozenset("city united town rovers wanderers athletic albion county rangers villa".split())
"""Last words of clubs that go by them without an article."""

_GOVERN = frozenset(
    "state justice treasury interior commerce defense defence energy labor education transportation agriculture".split()
)
"""Departments that go by what they are for alone ("State said")."""

_SCHOOLS = frozenset("university college institute".split())
"""Bodies that go by the rest of their name alone ("Yale"): it is taken for a body's only where no place fits."""

_SMALL = frozenset("the of and for in on de du la & 's s".split())
_FEWEST_LETTERS = 3
"""No fewer letters are taken for those of a name without its first words ("the US Port Safety Board (PSB)")."""


def merge(mentions: Sequence[Mention], text: str = "") -> list[Cluster]:
    """Bring the mentions of each person, organisation and place together.

    Args:
        mentions: All names of one article, in reading order.
        text: The article's text; what stands between two names tells that the second is the first one's letters.
    """
    by_kind: dict[EntityKind, list[Mention]] = {kind: [] for kind in EntityKind}
    for mention in mentions:
        by_kind[mention.kind].append(mention)
    persons = merge_persons(by_kind[EntityKind.PERSON])
    organisations = _merge_organisations(by_kind[EntityKind.ORGANISATION], text)
    clusters = persons + organisations + _same_words(by_kind[EntityKind.PLACE], EntityKind.PLACE)
    for one, other in by_names(mentions, text):
        _join(clusters, one, other)
    return clusters


def _join(clusters: list[Cluster], one: Mention, other: Mention) -> None:
    """Make one cluster of those that hold two mentions, where they are of a kind and nobody else's."""
    first = next((each for each in clusters if one in each.mentions), None)
    second = next((each for each in clusters if other in each.mentions), None)
    if first is None or second is None or first is second or first.kind is not second.kind:
        return
    if first.rivals or second.rivals or any(each in cluster.rivals for cluster in clusters for each in (first, second)):
        return
    named = [each.text for each in first.mentions if " " in each.text]
    if first.kind is EntityKind.PERSON and named and any(" " in each.text for each in second.mentions):
        first.full = first.full or max(named, key=len)
    first.mentions = sorted([*first.mentions, *second.mentions], key=lambda each: each.start)
    first.names += second.names
    clusters.remove(second)


def _merge_organisations(mentions: Sequence[Mention], text: str) -> list[Cluster]:
    """Same words, acronyms of, and parts that fit one longer name only, or one that begins with them.

    A word for any body ("the Party") that fits several is nobody's name.
    """
    clusters = _same_words(mentions, EntityKind.ORGANISATION)
    letters = _in_brackets(mentions, text)
    merged: list[Cluster] = []
    for cluster in sorted(clusters, key=lambda each: -len(_words(each))):
        words = _words(cluster)
        definite = len(words) > 1 or any(mention.definite for mention in cluster.mentions)
        long = letters.get(_key(cluster.first.text), "")
        fits = [other for other in merged if any(_key(mention.text) == long for mention in other.mentions)]
        fits = fits or [other for other in merged if _short_for(words, _words(other), definite=definite)]
        if len(fits) > 1:
            fits = [other for other in fits if _words(other)[: len(words)] == words] or fits
        if len(fits) == 1:
            fits[0].mentions += cluster.mentions
        elif len(fits) < 2 or len(words) > 1 or words[0] not in BODIES:
            cluster.rivals = fits
            merged.append(cluster)
    return merged


def _in_brackets(mentions: Sequence[Mention], text: str) -> dict[str, str]:
    """The letters in brackets right behind a name, with that name: "the Highland Federation (FMA, its initials)"."""
    found: dict[str, str] = {}
    for one, other in pairwise(mentions):
        behind = text[other.end : other.end + _FARTHEST_INITIALS]
        if text[one.end : other.start].strip("”\"’' ") != "(" or not _LETTERS.fullmatch(other.text):
            continue
        its = other.text[0] == one.text[0] or _ends_acronym(_key(other.text), _key(one.text).split())
        if (behind[:1] == ")" and its) or "initials" in behind.partition(")")[0]:
            found.setdefault(_key(other.text), _key(one.text))
    return found


def _same_words(mentions: Sequence[Mention], kind: EntityKind) -> list[Cluster]:
    groups: dict[str, Cluster] = {}
    for mention in mentions:
        groups.setdefault(_key(mention.text), Cluster(kind)).mentions.append(mention)
    return list(groups.values())


@lru_cache(maxsize=4096)
def _key(text: str) -> str:
    """A body's or a place's name for comparing: folded, "&" and "U.N." written out, "Justice Department" one way."""
    if is_state(text):
        return STATES[fold(text).replace(" ", "")]
    words = fold(text).replace("&", "and").split()
    if len(words) > 1:
        points = _POINTS if text[1:2] == "." else {}
        words[0] = _EXPANDED.get(words[0]) or points.get(words[0]) or words[0]
    whole = " ".join(words)
    return _SAME.get(whole, _DEPARTMENT_OF.sub(r"\2 \1", whole))


def _words(cluster: Cluster) -> list[str]:
    return _key(max(cluster.mentions, key=lambda mention: len(mention.text)).text).replace("'", " ").split()


def _short_for(short: list[str], long: list[str], *, definite: bool) -> bool:
    """Whether ``short`` is an acronym of ``long``, its first words, or ("the Journal") its last ones."""
    if len(short) == 1 and _is_acronym(short[0], long):
        return True
    if _is_apart(" ".join(short), " ".join(long)):
        return False
    kept = [word for word in long if word not in _COMPANY_ENDS] or long
    bare = [word for word in short if word not in _COMPANY_ENDS] or short
    size = len(bare)
    if kept == bare or (size > 1 and kept[:-1] == bare[:-1] and kept[-1] in {bare[-1] + "s", bare[-1][:-1]}):
        return True
    if size < len(kept) and kept[:size] == bare:
        whole = size == len(short)
        governs = kept[size:] == ["department"] and bare[0] in _GOVERN
        # "BBC" is not only one of its stations, "BBC Radio 4".
        return governs or (
            whole
            and not kept[-1].isdigit()
            and (kept[-1] not in _NAMED_AFTER_PLACES or (kept[size:] == kept[-1:] and kept[-1] in _SCHOOLS))
        )
    if size < len(kept) and kept[-size:] == bare:
        return definite or bare[-1] in _TEAMS
    return definite and size == 1 and bare[0] in kept


def _is_apart(short: str, long: str) -> bool:
    """Whether a body that everybody knows by that name is not the longer one: "House" and "White House"."""
    whole = long == f"{short} of representatives" or long.startswith("united states ")
    return short in _SAME or (short in SETTLED and not whole)


def _is_acronym(short: str, long: list[str]) -> bool:
    """Whether ``short`` is made of the first letters of ``long``, with or without its small words."""
    letters = {"".join(word[0] for word in long), "".join(word[0] for word in long if word not in _SMALL)}
    return len(long) > 1 and short in letters


def _ends_acronym(short: str, long: list[str]) -> bool:
    """Whether ``short`` is made of the first letters of ``long`` without its first words."""
    tails = (long[start:] for start in range(1, len(long)))
    return len(short) >= _FEWEST_LETTERS and any(_is_acronym(short, tail) for tail in tails)


def surfaces(cluster: Cluster, text: str) -> Counter[str]:
    """The proper-name forms of a cluster as they stand in the text, and how often each stands.

    A title comes with the name unless it is the end of a longer one: "Mr Marsh", and of "Interior Secretary Marsh" the
    name alone. So do letters behind it ("Ann Marsh KC").
    """
    return Counter(
        _ranked(each) + " ".join(text[_begin(each, text) : _end(each, text)].split()) for each in cluster.mentions
    )


def _begin(mention: Mention, text: str) -> int:
    """Where the name begins with its title, unless that is the end of a longer one."""
    return mention.start if _is_cut(mention, text) else mention.title_start


def _ranked(mention: Mention) -> str:
    """What tells father and son apart before the surname that both go by: "the elder Marsh"."""
    if not mention.hints.rank or " " in mention.text:
        return ""
    return "the elder " if mention.hints.rank == "sr" else "the younger "


def _end(mention: Mention, text: str) -> int:
    """Where the name ends with the letters behind it."""
    letters = _HONOURS.match(text, mention.end) if mention.kind is EntityKind.PERSON else None
    return letters.end() if letters else mention.end


def _is_cut(mention: Mention, text: str) -> bool:
    """Whether no title stands before the name, or one whose first words are not there ("Vice", "Syrian")."""
    if not mention.title:
        return True
    before = _WORD_BEFORE.search(text[max(0, mention.title_start - _LONGEST_WORD) : mention.title_start])
    courtesy = set(fold(mention.title).split()) <= COURTESY
    return before is not None and not courtesy and (before.group(1)[0].isupper() or before.group(1) in _VICE)
