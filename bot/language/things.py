"""Names of vessels, storms, prizes and works, which are nobody's, no body's and no place's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.cue_words import COMMANDS, STORMS, STYLED, THING_TAILS, VESSEL_PREFIXES, VESSELS
from bot.language.evidence import BODIES
from bot.language.work_titles import goes_on_as_title, is_of_kind, is_written_as_title

if TYPE_CHECKING:
    from bot.language.name_setting import Setting

_THING = re.compile(
    rf"\b(?:{'|'.join(sorted(VESSELS))}|(?i:{'|'.join(sorted(STORMS))})) ([^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*)*)"
)


def _is_styled(setting: Setting) -> bool:
    """Whether the name is "the Lady X": a ship, for no lady takes the article."""
    words, line, first = setting.parts, setting.line, setting.mention.first
    if words[0] in STYLED and len(words) > 1:
        return setting.definite and words[-1] not in BODIES
    return line.word(first - 1) in STYLED and line.word(first - 2) == "the"


_PRIZES = re.compile(
    r"\b(?:an|a|the|first|second|third|his|her|their|its) (Oscar|Emmy|Tony|Grammy|Bafta|BAFTA)\b(?! [A-Z])|"
    r"\b(Oscar|Emmy|Tony|Grammy|Bafta|BAFTA)(?:[- ](?:win|nom|award|night|hope|race|snub|contend|buzz|ceremon)\w*)|"
    r"\b(Oscar|Emmy|Grammy|Bafta|BAFTA)s\b"
)
"""Where an award is meant that has a given name."""


def named_prizes(text: str) -> set[str]:
    """The awards that a line speaks of by a given name ("an Oscar"), folded, with their plurals."""
    found = {name.lower() for match in _PRIZES.finditer(text) for name in match.groups() if name}
    return found | {f"{name}s" for name in found}


_IN_MARKS = re.compile(r"“([^“”]{2,60})”|\"([^\"]{2,60})\"|(?<!\w)‘([^‘’]{2,60})’(?!\w)")
_ONE_OF_MANY = re.compile(r"\b[Aa]n? $")
"""What stands before the marks around what is sold or done under a name: "a “Lava Roll”"."""


def named_works(text: str) -> list[str]:
    """The titles in quotation marks that a line says are a song's, a play's, a dish's: "“Two Harbours,” a musical"."""
    found = []
    for match in _IN_MARKS.finditer(text):
        title = next(filter(None, match.groups())).rstrip(",. ")
        comma = "," * (match.group()[-2] == ",")
        before, after = text[: match.start()], comma + text[match.end() :]
        told = is_of_kind(before) or goes_on_as_title(after) or _ONE_OF_MANY.search(before)
        if told and is_written_as_title(title.split()):
            found.append(title)
    return found


def named_things(text: str) -> list[str]:
    """The names that stand right behind a word for a vessel or a storm: "the tanker X", "Hurricane X"."""
    return [match.group(1) for match in _THING.finditer(text)]


def names_thing(setting: Setting) -> bool:
    """Whether the name is a vessel's, a storm's, a prize's: neither a person's nor a body's nor a place's."""
    words, line = setting.parts, setting.line
    if len(words) > 1 and words[-1] in THING_TAILS:
        return True
    if words[0] in STORMS | VESSEL_PREFIXES and len(words) > 1:
        return True
    before = line.word(setting.mention.first - 1)
    if before in STORMS | VESSEL_PREFIXES or _is_styled(setting):
        return True
    if setting.noun in VESSELS or setting.apposed in VESSELS:
        return True
    return setting.definite and setting.before in COMMANDS | {"board"}
