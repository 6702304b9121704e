"""The party and the state behind a politician's name, as American reports give them: "Sen. X, R-Ohio, said"."""

from __future__ import annotations

import re

from bot.language.gazetteer import STATES, is_state

_PARTIES = {"r": "republican", "d": "democrat", "i": "independent"}

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


def told_by(tag: str) -> tuple[str, list[str]]:
    """The party and the words of the state, in small letters, of a role such as "R-Ohio"; of others nothing."""
    found = _WHOLE.fullmatch(tag.lower())
    if found is None:
        return "", []
    state = (found["state"] or "").strip(" ,")
    return _PARTIES[found["letter"]], STATES.get(state.replace(".", "").replace(" ", ""), state.rstrip(".")).split()
