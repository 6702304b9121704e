"""Words with a capital before somebody's name that are no part of it: "Vermonter Ann Marsh", "Watch Marsh explain"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.articles.article import Role
from bot.language.evidence import speaks
from bot.language.findings import EntityKind
from bot.language.gazetteer import DEMONYMS, DEMONYMS_OR_NAMES, SETTLED
from bot.language.given_names import GIVEN_NAMES
from bot.language.names import PARTICLES, fold
from bot.language.role_words import is_role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence, Set

    from bot.language.names import Mention
    from bot.language.parsing import ParsedBlock

COMMON = 0.7
"""How probably a word is usually written small for its capital at a sentence's start to mean nothing."""

DOUBTFUL = -0.3
"""The log chance (74 %) up to which the finder's best kind for such a word is doubtful."""

COMMON_ROLE = 0.5
"""The same as COMMON for a word that says what somebody is ("Auditor resigns")."""

SURELY = 0.9
"""How probably a word that is tagged as a common noun is written small to be none however sure the finder is."""

_FORMER = re.compile(r"\b(?:[Ff]ormer |[Ee]x-)$")
_LETTERS = 3
"""No word of more letters is made of capitals because it is short for something."""

_NOUNS = frozenset({"NN", "NNS", "JJ", "VBN", "VBG"})
_VERBS = frozenset({"VB", "VBZ", "VBP", "VBD", "VBG", "VBN", "JJ", "UH", "RB", "MD", "IN", "WRB"})
"""Tags of what begins a sentence and no name."""

_SLOGANS = frozenset("team stop never vote get dear dump elect draft beat free lock meet watch con".split())
"""What stands before a name in a slogan, a call, a letter or behind a rank ("Det Con"), wherever it is."""

_ALSO_NAMED = frozenset(
    "hunter archer ranger sailor skipper buddy duke earl king prince judge major dean hero star ace gunner trooper "
    "page baker mason chief captain".split()
)
"""Words for what somebody is that are given names as well."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What an article calls people: its full names, folded, with how often, and the lone ones."""

    full: Mapping[str, int]
    alone: Set[str]

    def has(self, rest: str, whole: str) -> bool:
        """Whether ``rest`` is somebody's name here without the words that ``whole`` has before it."""
        return rest in self.alone or any(
            name != whole and (name == rest or name.endswith(f" {rest}")) and not whole.endswith(f" {name}")
            for name in self.full
        )


def _has_lead(mention: Mention, block: ParsedBlock, known: _Known, small: Callable[[str], float]) -> bool:
    """Whether the first word of a person's name stands before it and is no part of it."""
    words = mention.text.split()
    first, rest = fold(words[0]), [fold(word) for word in words[1:]]
    if not rest or rest[0] in PARTICLES or not words[1][:1].isupper():
        return False
    small_role = words[0].islower() and first not in PARTICLES and is_role(first, formed=False)
    if (
        small_role
        or any(told(first, rest) for told in (_is_rank, _is_demonym, _is_office))
        or _is_former(mention, block, rest)
    ):
        return True
    whole, behind = fold(mention.text), " ".join(rest)
    named = known.has(behind, whole)
    if first in _SLOGANS:
        return named or rest[0] in GIVEN_NAMES
    if first in GIVEN_NAMES or not _begins(mention, block) or small(first) < COMMON:
        return False
    if block.doc[mention.first].tag_ not in _VERBS and (not is_role(first) or first in _ALSO_NAMED):
        return False
    return (len(rest) > 1 and rest[0] in GIVEN_NAMES) or (named and known.full[whole] == 1)


def _is_demonym(first: str, rest: Sequence[str]) -> bool:
    """Whether a name begins with what people of a country, a state or a city are called."""
    if first in DEMONYMS_OR_NAMES:
        return len(rest) > 1 and rest[0] in GIVEN_NAMES
    return first in DEMONYMS


def _is_rank(first: str, rest: Sequence[str]) -> bool:
    """Whether a name begins with "fellow", or with the half of a detective's rank."""
    return first == "fellow" or (first == "det" and rest[0] in {"con", "ch"})


def _is_office(first: str, rest: Sequence[str]) -> bool:
    """Whether a name begins with what its bearer is: "Warden Ann Marsh"."""
    named = len(rest) > 1 and rest[0] in GIVEN_NAMES and first not in GIVEN_NAMES | _ALSO_NAMED
    return named and is_role(first, formed=False)


def _is_former(mention: Mention, block: ParsedBlock, rest: Sequence[str]) -> bool:
    """Whether a name begins with what its bearer was: "former Matilda Ann Marsh", "ex-Wallaby Tom Pell"."""
    return len(rest) > 1 and rest[0] in GIVEN_NAMES and bool(_FORMER.search(block.text[: mention.start - block.start]))


def _begins(mention: Mention, block: ParsedBlock) -> bool:
    """Whether a sentence, or what stands in marks, starts with the name."""
    before = block.text[: mention.start - block.start]
    bare = before.rstrip("“\"‘'([ ")
    return not bare or bare[-1] in ".!?:»›—" or before[-1:] in {"“", '"', "‘", "'"}


def _known_names(mentions: Sequence[Mention]) -> _Known:
    """What ``mentions`` call people."""
    people = [fold(each.text) for each in mentions if each.kind is EntityKind.PERSON]
    return _Known(Counter(name for name in people if " " in name), {name for name in people if " " not in name})


def without_leads(
    mentions: Sequence[Mention], parsed: Sequence[ParsedBlock], small: Callable[[str], float]
) -> list[Mention]:
    """The mentions, those of people cut where words stand before the name that are no part of it."""
    known = _known_names(mentions)
    for mention in mentions:
        block = parsed[mention.block]
        while mention.kind is EntityKind.PERSON and _has_lead(mention, block, known, small):
            first, _, mention.text = mention.text.partition(" ")
            start = block.text.index(mention.text.split()[0], mention.start - block.start + len(first))
            mention.start = mention.title_start = block.start + start
            mention.first = block.doc.char_span(start, start + 1, alignment_mode="expand").start
    return [*mentions]


def _is_cry(mention: Mention, block: ParsedBlock) -> bool:
    """Whether a lone word is what somebody calls out ("Hey", "Wow"), or tells whence somebody comes ("Briton")."""
    word = fold(mention.text)
    if mention.title or " " in word:
        return False
    if word in DEMONYMS and (mention.definite or word not in DEMONYMS_OR_NAMES):
        return True
    if mention.kind is not EntityKind.PERSON:
        return False
    return mention.last - mention.first == 1 and block.doc[mention.first].tag_ == "UH" and word not in GIVEN_NAMES


def without_common(
    mentions: Sequence[Mention], parsed: Sequence[ParsedBlock], small: Callable[[str], float]
) -> list[Mention]:
    """The mentions less the words that have their capital from the sentence's start alone ("Downstream, the mills").

    Such a word is part of no other name here, does not speak, and is usually written small.
    """
    uses = Counter(word for each in mentions for word in fold(each.text).split())
    written_small = {word for block in parsed for word in block.text.split() if word.islower()}

    def is_common(mention: Mention) -> bool:
        word = fold(mention.text)
        if _is_cry(mention, parsed[mention.block]):
            return True
        if mention.title or " " in word or uses[word] > 1 or word in GIVEN_NAMES or word in SETTLED:
            return False
        block = parsed[mention.block]
        if mention.first == 0 and word.isalpha() and mention.text.isupper() and len(word) > _LETTERS:
            # Tabloids set the first word of a story in capitals: "CHART queen X".
            return word in written_small or small(word) >= COMMON
        # Headlines leave out articles: "Auditor says ..." is no name there.
        office = block.block.role is Role.HEADLINE and is_role(word, formed=False)
        noun = block.doc[mention.first].tag_ in _NOUNS and mention.kind is EntityKind.PERSON and small(word) > SURELY
        if max(mention.scores, default=0.0) > DOUBTFUL and not (office or noun):
            return False
        if not _begins(mention, block) or (speaks(mention, block) and not office):
            return False
        return word in written_small or small(word) >= (COMMON_ROLE if is_role(word) else COMMON)

    kept = [mention for mention in mentions if not is_common(mention)]
    for mention in kept:
        words = fold(mention.text).split()
        mention.common = len(words) > 1 and words[0] not in GIVEN_NAMES and all(small(word) > COMMON for word in words)
    return kept
