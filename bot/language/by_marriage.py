"""Relatives brought in by a given name and called by the family's from then on: "his widow, Ida ... Mrs Marsh"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.clusters import Cluster
from bot.language.findings import EntityKind
from bot.language.names import PersonName, fold, person_name
from bot.language.speaker_words import told_gender
from bot.language.titles import gender_of, titled_gender, titles_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.names import Mention

_NEAR = 1
"""In so many lines before the given name, or in its own, the family is named."""

_ELDERS = frozenset("wife widow mother grandmother stepmother wives ex-wife".split())
"""Who is "Mrs Marsh" where a daughter is "Ida Marsh"."""


def relatives_by_title(mentions: Sequence[Mention], heads: list[Cluster]) -> dict[int, Cluster]:
    """The people brought in as somebody's kin by a given name alone, by where it stands; adds them to ``heads``.

    A later "Mrs Marsh", or "Mr" for a man, gives them the surname where the Marshes are who they are kin of, and
    nobody else was "Mrs Marsh" before.
    """
    found: dict[int, Cluster] = {}
    for one in mentions:
        if not one.hints.newcomer or one.title or person_name(one.text).full:
            continue
        given = fold(one.text)
        if any(given == name.given[0] or given in name.families for head in heads for name in head.names if name.given):
            continue
        head = _with_family(one, mentions, heads)
        if head is not None:
            heads.append(head)
            found[one.start] = head
    return found


def _with_family(one: Mention, mentions: Sequence[Mention], heads: Sequence[Cluster]) -> Cluster | None:
    """The person ``one`` with the surname that a later title shows; None where none does."""
    kin = one.hints.described
    gender = told_gender(kin)
    before = [each for each in mentions if one.block - _NEAR <= each.block and each.start < one.start]
    # A wife who is spoken of in a quote: the speaker's name stands behind it.
    near = before or [each for each in mentions if each.block == one.block and each is not one]
    kin_of = {family for each in near for family in person_name(each.text).families}
    for other in mentions:
        titles, name = titles_of(other), person_name(other.text)
        if other.start < one.start or name.full or not gender or titled_gender(titles) != gender:
            continue
        family = [head for head in heads if name.families & head.families]
        if not family or not name.families & kin_of or _is_taken(titles, name, one, mentions):
            continue
        known = [head for head in family if gender_of(head) in {"", gender} and head.first.start < one.start]
        if known and not ("mrs" in titles and kin in _ELDERS):
            continue
        whole = PersonName((fold(one.text),), name.family)
        return Cluster(EntityKind.PERSON, [one], [whole], full=f"{one.text} {other.text}", wed=True)
    return None


def _is_taken(titles: set[str], name: PersonName, one: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether somebody was called by the title and the surname before ``one`` was brought in."""
    return any(
        each.start < one.start and titles & titles_of(each) and person_name(each.text).families & name.families
        for each in mentions
    )
