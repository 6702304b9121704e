"""Firms that go by their founder's name with an "’s": "Cartwright’s said that it would close its shop"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.findings import EntityKind
from bot.language.role_marks import is_quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.names import Mention
    from bot.language.parsing import ParsedBlock

_OWNED = re.compile(r"[’']s\b")
_ACTS = re.compile(
    r"[’']s(?:, which | (?:also |now |later )?(?:"
    r"(?:said|says)\b(?! to\b|(?: (?:on|in|at|the|last) \w+)? (?:that )?(?:he|she|I|his|her)\b)|"
    r"(?:announced|reported) (?:an?|record|higher|lower|sales|profits?|losses) |"
    r"(?:will|would|did|does|plans|has|have) (?!been\b|just\b)[a-z]|"
    r"(?:was|were|is|are) (?:founded|bought|owned|taken over|fined|set up|established|launched|sold|opened|run)\b))"
)
"""What a shop does, and nobody's wife or car: no noun stands behind the possessive, nor is it short for "has"."""

_THEIRS = re.compile(
    r"[’']s (?:\w+ ){0,2}(?:(?:great-|grand|step-?)*(?:father|mother|son|daughter|child|children|parents?)|wife|widow|"
    r"husband|brother|sister|uncle|aunt|nephew|niece|cousin|family|friends?|death|life|birth|home|house|lawyer)\b"
)
"""What nobody but a person has."""


def shops(mentions: Sequence[Mention], parsed: Sequence[ParsedBlock]) -> list[Mention]:
    """The mentions, those of firms with an "’s" known as such: they are no mentions of whoever they are named after.

    A firm is known by what it does in one place, unless it goes by its name without an "’s" as well; what else is had
    by that name is its own, but for kin and the like.
    """
    given = {mention.text.split()[0] for mention in mentions if " " in mention.text}
    bare = {
        each.text for each in mentions if each.kind is not EntityKind.PERSON and not _owned(each, parsed[each.block])
    }
    known = {mention.text for mention in mentions if _is_shop(mention, parsed)} - given - bare
    for mention in mentions if known else ():
        block, end = parsed[mention.block], mention.end - parsed[mention.block].start
        if mention.text in known and _owned(mention, block) and not _THEIRS.match(block.text, end):
            owned = block.text[end:][: len("’s")]
            mention.kind, mention.text = EntityKind.ORGANISATION, mention.text + owned
            mention.end, mention.last = mention.end + len(owned), mention.last + 1
    return [*mentions]


def _is_shop(mention: Mention, parsed: Sequence[ParsedBlock]) -> bool:
    """Whether the lone name does with its "’s" what a firm does."""
    block, end = parsed[mention.block], mention.end - parsed[mention.block].start
    return _owned(mention, block) and _ACTS.match(block.text, end) is not None and not is_quoted(block.text, end)


def _owned(mention: Mention, block: ParsedBlock) -> bool:
    """Whether a lone name stands there with an "’s"."""
    alone = mention.kind is not EntityKind.PLACE and not mention.title and " " not in mention.text
    return alone and _OWNED.match(block.text, mention.end - block.start) is not None
