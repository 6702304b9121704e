"""The names in a line that lists a team or who scored: "Thornby: Peel; Ashby, A Lisle, Voss (Tring 80), Merritt"."""

from __future__ import annotations

import re

from bot.language.gazetteer import PLACES
from bot.language.names import fold

_NAME = (
    r"(?:(?:[A-Z]{1,2}|[A-Z]\.) )?(?:(?:de|di|da|dos|van|von|der|den|del|dal|la|le|al|El|Lo|De|Van) ){0,2}[A-Z][\w’'-]+"
)
_FULL = rf"(?:[A-Z][\w’'-]+ ){{0,2}}{_NAME}"
_ENTRY = re.compile(rf"\s*(?:and )?({_FULL})(?: (\d+))?\s*(?:\(([^()]*)\))?\s*")
_LABEL = re.compile(r"[A-Z][\w’' -]{2,40}:\s")
_INITIALS = re.compile(r"[A-Z]{1,2}\.? ")
_WITHIN = re.compile(rf"({_NAME})(?:,? \d+)?")
_FEWEST = 5
"""Entries at least of a list whose names are lone surnames, which could be places as well."""

_FEWEST_TIMED = 2
"""And of one with minutes or figures in brackets behind every name."""


def names_listed(text: str) -> list[tuple[int, int]]:
    """The characters of each name of a line that is nothing but a list of players; none of any other line."""
    found: list[tuple[int, int]] = []
    team = False
    for part, at in _parts(text):
        entries = _entries(part)
        if entries is None:
            continue
        timed = all(entry.group(3) and entry.group(3)[0].isdigit() for entry in entries)
        listed = _is_team(part, entries) or (team and all(" " not in entry.group(1) for entry in entries))
        team = team or listed
        if listed or (timed and len(entries) >= _FEWEST_TIMED):
            for entry in entries:
                found.append((at + entry.start(1), at + entry.end(1)))
                found += _inner(entry, at)
    return found


def _parts(text: str) -> list[tuple[str, int]]:
    """Every list of a line that is made of "Label: list." alone, and where it begins."""
    labels = list(_LABEL.finditer(text))
    if not labels or labels[0].start() > 0:
        return []
    ends = [*(label.start() for label in labels[1:]), len(text)]
    return [(text[label.end() : end], label.end()) for label, end in zip(labels, ends, strict=True)]


def _entries(part: str) -> list[re.Match[str]] | None:
    """The entries of a list that commas and semicolons part; None where something else stands in it."""
    entries, at = [], 0
    bare = part.rstrip(" .")
    while at < len(bare):
        entry = _ENTRY.match(bare, at)
        if entry is None or (entry.end() < len(bare) and bare[entry.end()] not in ",;"):
            return None
        entries.append(entry)
        at = entry.end() + 1
    return entries


def _is_team(part: str, entries: list[re.Match[str]]) -> bool:
    """Whether a list is a team's: lone surnames or initials, in groups or with minutes, and no countries."""
    names = [entry.group(1) for entry in entries]
    short = [name for name in names if " " not in name or _INITIALS.match(name)]
    shown = ";" in part or any(char.isdigit() for char in part) or any(_INITIALS.match(name) for name in names)
    return (
        len(names) >= _FEWEST
        and len(short) * 2 > len(names)
        and shown
        and not any(fold(name) in PLACES for name in names)
    )


def _inner(entry: re.Match[str], at: int) -> list[tuple[int, int]]:
    """The substitute in the brackets behind a name ("Tring 80")."""
    within = _WITHIN.fullmatch(entry.group(3) or "")
    if within is None or not any(letter.isdigit() for letter in entry.group(3)):
        return []
    start = at + entry.start(3)
    return [(start + within.start(1), start + within.end(1))]
