"""The party and the state behind a politician's name, as American reports give them: "Sen. X, R-Ohio, said"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.gazetteer import STATES, is_state

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from collections.abc import Set as AbstractSet

_PARTIES = {"r": "republican", "d": "democrat", "i": "independent"}

_NAMES = tuple(
    (name, frozenset(name.split()))
    for name in (*STATES.values(), "alaska", "hawaii", "idaho", "iowa", "maine", "ohio", "utah")
)
"""The states, also those that newspapers do not shorten, each with its words."""

_WORD = re.compile(r"[a-z]+")
_OFFICES = frozenset(
    "sen senator rep representative gov governor congressman congresswoman republican democrat delegate".split()
)
_LONGEST = 5
"""Words of the longest role that says where somebody is from: others tell of where something happened."""

_STATE = r"(?:(?:[A-Z][a-z]*\.)+|[A-Z][a-z]+ [A-Z][a-z]+|[A-Z][A-Za-z]+)"
_TAG = re.compile(rf"(?:, ?| ?\()((?P<letter>[RDI])\.?(?:[-–—]|, ){_STATE}\.?|[RDI])(?=[,;:)\s]|$)")
_JOINT = re.compile(r"[-–—]|, ")
_WHOLE = re.compile(r"(?P<letter>[rdi])(?:\.?(?:[-–—]|, )(?P<state>[a-z. ]+))?")


def party_behind(text: str, end: int) -> tuple[int, int] | None:
    """The characters of ``text`` with party and state behind a name that ends at ``end``: "R-Wis.", "(D)".

    None where they do not stand there.
    """
    tag = _TAG.match(text, end)
    if tag is None or (tag["letter"] is None and text[tag.end() : tag.end() + 1] != ")"):
        return None
    first, last = tag.span(1)
    # The full stop of "R-Ohio." ends the sentence, that of "R-Wis." is the state's.
    ends = text[last - 1] == "." and not is_state(_JOINT.split(text[first:last], maxsplit=1)[-1])
    return first, last - ends


def other_state(words: Collection[str], known: AbstractSet[str]) -> bool:
    """Whether ``words`` name a state of the United States and none of those that are ``known`` of somebody."""
    named = _states(words)
    return bool(named and known) and named.isdisjoint(known)


def states_of(roles: Iterable[str]) -> frozenset[str]:
    """The states, in small letters, that somebody of these ``roles`` is sent by: "R-Ohio", "Texas senator"."""
    found: set[str] = set()
    for role in roles:
        party, state = told_by(role)
        words = _WORD.findall(role.lower())
        if party:
            found |= _states(state)
        elif len(words) <= _LONGEST and not _OFFICES.isdisjoint(words):
            found |= _states(words)
    return frozenset(found)


def _states(words: Collection[str]) -> frozenset[str]:
    given = frozenset(words)
    return frozenset(name for name, parts in _NAMES if parts <= given)


def told_by(tag: str) -> tuple[str, list[str]]:
    """The party and the words of the state, in small letters, of a role such as "R-Ohio"; of others nothing."""
    found = _WHOLE.fullmatch(tag.lower())
    if found is None:
        return "", []
    state = (found["state"] or "").strip(" ,")
    return _PARTIES[found["letter"]], STATES.get(state.replace(".", "").replace(" ", ""), state.rstrip(".")).split()
