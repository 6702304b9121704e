"""A lone name that is somebody's surname in the article, and a town's or a firm's where it stands."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from bot.language.cue_words import DWELLING, TRAVEL
from bot.language.evidence import ENDS, described_as_person, named_place
from bot.language.findings import EntityKind
from bot.language.gazetteer import PLACES, is_state
from bot.language.name_setting import Setting
from bot.language.names import fold, person_name
from bot.language.role_words import is_role
from bot.language.walks_of_life import shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.name_setting import Line
    from bot.language.names import Mention

_STREET = re.compile(r"\b[A-Z][\w’'-]+ (?:Street|Road|Lane|Avenue|Close|Drive|Terrace|Crescent|Way|Square|Hill|Row), $")
"""What stands before the name of a town in an address."""

_BROUGHT = re.compile(
    r"\b(?:took|take|taken|taking|brought|drove|driven|sent|moved) (?:(?:my|his|her|our|their|the) (?:\w+ )?\w+|him|"
    r"her|them|us|me) to $"
)
_AT_HOME_ON = re.compile(
    r"\b(?:brought up|raised|born|grew up|grown up|based|living|lives?|lived|settled|stationed|holiday\w*) "
    r"(?:on|in|at|near|outside|around) $"
)
_WHENCE = re.compile(r"\b(?P<noun>[a-z]+) from $")
_TOWN = re.compile(
    r", (?:an?|the) (?:[\w’'-]+ ){0,3}(?:town|village|city|island|suburb|hamlet|parish|seaport|resort|county)\b"
)
_STATE = re.compile(r", (?P<state>[A-Z][\w.]+(?: [A-Z]\w+)?)")
_NEAR = frozenset({"near", "outside", "around"})
_AT_HOME = DWELLING | {"home", "house", "farm", "shop", "pub", "church", "school"}
_STANDING = frozenset("stood stand stands standing sat sit sits sitting seated huddled gathered waited knelt".split())
"""What is done near somebody as well as near a town."""


def settle_other_bearers(mentions: Sequence[Mention], lines: Sequence[Line]) -> None:
    """Make a place or a body, in place, of each surname alone that stands for one: "lives near Lincoln".

    The words right there have to say so; for a body it is enough that it came in under a longer name, and went by the
    short one, before anybody of that surname was named.
    """
    people = [each for each in mentions if each.kind is EntityKind.PERSON and (" " in each.text or each.title)]
    bodies = [each for each in mentions if each.kind is EntityKind.ORGANISATION and " " in each.text]
    for mention in mentions:
        if mention.kind is not EntityKind.PERSON or " " in mention.text or mention.title:
            continue
        setting = Setting(mention, lines[mention.block])
        if _is_town(setting):
            mention.kind = EntityKind.PLACE
    persons = {fold(each.text) for each in mentions if each.kind is EntityKind.PERSON and " " not in each.text}
    for family in {fold(body.text).split()[0] for body in bodies} & persons:
        alone = [each for each in mentions if fold(each.text) == family and not each.title]
        first, named = _came_first(family, bodies), _named(family, people)
        known = any(first < each.start < named for each in alone)
        for mention in (each for each in alone if each.kind is EntityKind.PERSON):
            setting = Setting(mention, lines[mention.block])
            if shared(setting) or (known and (setting.link == "to" or not described_as_person(setting))):
                mention.kind = EntityKind.ORGANISATION


def _came_first(family: str, bodies: Sequence[Mention]) -> float:
    """Where a body first stands whose name begins with a surname and ends as no person's does."""
    named = [(fold(each.text).split(), each.start) for each in bodies]
    return min((start for words, start in named if words[0] == family and words[-1] in ENDS), default=math.inf)


def _named(family: str, people: Sequence[Mention]) -> float:
    """Where the first of ``people`` with that surname is named; 0 where nobody is."""
    return min((each.start for each in people if family in person_name(each.text).families), default=0)


def _is_town(setting: Setting) -> bool:
    """Whether a lone name stands where only a town can."""
    line, mention = setting.line, setting.mention
    start = mention.start - line.block.start
    if mention.first == 0 and mention.text.isupper():
        state = _STATE.match(line.block.text, start + len(mention.text))
        return state is not None and (fold(state["state"]) in PLACES or is_state(state["state"]))
    if line.tag(mention.last) in {"POS", "NN", "NNS", "NNP"} or setting.definite:
        return False
    before = line.block.text[max(0, start - 60) : start]
    behind = line.block.text[start + len(mention.text) :][:80]
    return (
        named_place(setting)
        or _STREET.search(before) is not None
        or _BROUGHT.search(before) is not None
        or _AT_HOME_ON.search(before) is not None
        or _TOWN.match(behind) is not None
        or (setting.link == "in" and behind.startswith(", where "))
        or ((whence := _WHENCE.search(before)) is not None and behind[:1] in {",", "."} and is_role(whence["noun"]))
        or (setting.after == "itself" and setting.link in {"on", "in", "at"})
        or (setting.link in _NEAR and setting.governor not in _STANDING)
        or (setting.link in {"in", "at"} and setting.governor in _AT_HOME)
        or (setting.link in {"to", "from"} and any(line.word(setting.preposition - step) in TRAVEL for step in (1, 2)))
    )
