"""What an article tells of a person beside the name: the words of roles and titles, and the gender that they show."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language.given_names import FEMALE_NAMES, GIVEN_NAMES, MALE_NAMES
from bot.language.role_parties import states_of, told_by
from bot.language.speaker_words import ABBREVIATED_TITLES, gendered, title_words

if TYPE_CHECKING:
    from bot.language.findings import Entity

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AGE = re.compile(r"\d{1,3}")
_TITLES = re.compile(r"((?:[A-Za-z-]+\.? ){1,4})$")
_TAIL = re.compile(r",|;|\b(?:of|for|at|in|from|with|on|to|by|who|that|since|under|against)\b")
"""Where the noun that heads a role is behind us."""

_BEFORE_NAME = 60
"""Characters before a name in which titles are looked for."""

_GIVEN_NAME = 3
"""Votes for a gender that a given name has, beside two for each title and one for each role."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """What is told of one person.

    ``words`` are the lower-case words of their roles and titles, ``heads`` those of them that say what they are (of
    "chief of the Rural Police" the chief alone), ``gender`` is "m", "f" or empty, ``age`` in years as it is written,
    or empty; ``states`` are those of the United States that sent them, where their roles tell.
    """

    words: frozenset[str]
    heads: frozenset[str]
    gender: str
    age: str = ""
    states: frozenset[str] = frozenset()


def portray(entity: Entity, text: str) -> Portrait:
    """Gather what ``text`` tells of the person ``entity``."""
    roles = [span.of(text).lower() for span in entity.roles]
    nouns = [word for role in roles for word in _nouns(role)]
    words = _words(entity, roles, text)
    said = {word for role in roles for word in WORD.findall(role)}
    for role in roles:
        party, state = told_by(role)
        if party:
            words, nouns = words | {party, *state}, [*nouns, party]
    heads = {ABBREVIATED_TITLES.get(word, word) for word in nouns} | (words - said)
    age = next((role for role in roles if _AGE.fullmatch(role)), "")
    return Portrait(words, frozenset(heads), _gender(entity, nouns, text), age, states_of(roles))


def _words(entity: Entity, roles: list[str], text: str) -> frozenset[str]:
    """The lower-case words that the text uses for what a person is: roles, and the title before the name."""
    found = {ABBREVIATED_TITLES.get(word, word) for role in roles for word in WORD.findall(role)}
    for span in entity.mentions:
        title = _TITLES.search(text[max(0, span.start - _BEFORE_NAME) : span.start])
        if title is not None:
            found.update(title_words(title.group(1)))
        lowered = (word.lower() for word in WORD.findall(span.of(text))[:-1])
        found.update(ABBREVIATED_TITLES.get(word, word) for word in lowered if word not in GIVEN_NAMES)
    return frozenset(found | {"judge"} if "justice" in found else found)


def _nouns(role: str) -> list[str]:
    """The last word of each part of a role before what it is of, at or for."""
    first = _TAIL.split(role, maxsplit=1)[0]
    return [word for part in first.split(" and ") for word in WORD.findall(part)[-1:]]


def _gender(entity: Entity, nouns: list[str], text: str) -> str:
    """Whether "m" or "f" by titles, roles, and a given name that one gender alone bears; empty if nothing tells."""
    votes = 0
    for span in entity.mentions:
        before = WORD.findall(text[max(0, span.start - 24) : span.start].lower())[-1:]
        inside = WORD.findall(span.of(text).lower())[:1]
        votes += 2 * sum(gendered(word) for word in before + inside)
    # Only the noun that heads a role speaks of its holder: "owner of the Miss Riga pageant" is no woman.
    votes += sum(gendered(word) for word in nouns)
    for name in (entity.name, *entity.aliases):
        given = WORD.findall(unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode())
        if len(given) > 1:
            votes += _GIVEN_NAME * ((given[0] in MALE_NAMES) - (given[0] in FEMALE_NAMES))
    return "m" if votes > 0 else "f" if votes < 0 else ""
