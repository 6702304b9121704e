"""What a name is the name of, settled by everything the article shows of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.language.evidence import BODIES, could_be_person, described_as_other, described_as_person
from bot.language.findings import EntityKind
from bot.language.names import HONORIFICS, fold, person_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.names import Mention
    from bot.language.parsing import ParsedBlock

_IN_A_PLACE = frozenset({"in", "near", "outside", "across", "around", "into", "throughout", "at"})
"""Words before a name that say it is a place where it could be a surname."""

BRANDS = frozenset(
    "facebook twitter youtube google instagram whatsapp tiktok snapchat linkedin reddit netflix spotify uber "
    "airbnb telegram "
    "wikipedia myspace tumblr pinterest skype alibaba tencent bytedance huawei openai".split()
)
"""Networks and firms younger than the texts that most name finders learned from."""


def settle_kinds(mentions: Sequence[Mention], parsed: Sequence[ParsedBlock]) -> None:
    """Give every mention the kind that the whole article speaks for, in place.

    A title makes a person of its bearer, a full name of the titled surname and of the bare one; names of several
    words get the kind that most of their mentions have.
    """
    titled = {person_name(mention.text).family for mention in mentions if mention.title or _begins_with_title(mention)}
    shown = _shown(mentions, parsed, titled)
    for mention in mentions:
        mention.kind = shown.get(fold(mention.text), mention.kind)
    _vote([mention for mention in mentions if " " in mention.text])
    _expand_brackets(mentions, parsed)
    full = [
        person_name(mention.text) for mention in mentions if mention.kind is EntityKind.PERSON and " " in mention.text
    ]
    families = titled | {family for name in full for family in name.families}
    singles = [mention for mention in mentions if " " not in mention.text]
    for mention in singles:
        if fold(mention.text) in families and not _stands_in(mention, parsed):
            mention.kind = EntityKind.PERSON
    _vote([mention for mention in singles if fold(mention.text) not in families])


def without_generic(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions less the bare words for any body or place ("River") that no longer name here ends on."""
    tails: dict[str, EntityKind] = {}
    for mention in mentions:
        if " " in mention.text:
            tails.setdefault(fold(mention.text).split()[-1], mention.kind)
    kept = []
    for mention in mentions:
        words = fold(mention.text)
        if words in BODIES:
            if words not in tails:
                continue
            mention.kind = tails[words]
        kept.append(mention)
    return kept


def _shown(mentions: Sequence[Mention], parsed: Sequence[ParsedBlock], titled: set[str]) -> dict[str, EntityKind]:
    """The kinds of the names that the words around one of their mentions leave no doubt about."""
    people: dict[str, EntityKind] = {}
    others: dict[str, EntityKind] = {}
    for mention in mentions:
        words = fold(mention.text)
        if words in BRANDS:
            others[words] = EntityKind.ORGANISATION
        elif (
            mention.title
            or _bears(mention, titled)
            or person_name(mention.text).suffix in {"jr", "sr"}
            or (" " in words and could_be_person(words) and described_as_person(mention, parsed))
        ):
            people[words] = EntityKind.PERSON
        elif mention.kind is EntityKind.PERSON and words not in titled:
            kind = described_as_other(mention, parsed)
            if kind is not None:
                others[words] = kind
    return others | people


def _begins_with_title(mention: Mention) -> bool:
    first, _, rest = fold(mention.text).partition(" ")
    return mention.kind is EntityKind.PERSON and bool(rest) and first in HONORIFICS


def _bears(mention: Mention, titled: set[str]) -> bool:
    """Whether a name of two or three words ends on a surname that stands with a title elsewhere."""
    words = fold(mention.text)
    return " " in words and could_be_person(words) and words.split()[-1] in titled


def _stands_in(mention: Mention, parsed: Sequence[ParsedBlock]) -> bool:
    doc = parsed[mention.block].doc
    if mention.kind is not EntityKind.PLACE or mention.first == 0:
        return False
    owner = mention.last < len(doc) and doc[mention.last].tag_ == "POS"
    return doc[mention.first - 1].lower_ in _IN_A_PLACE and not owner


def _vote(mentions: Sequence[Mention]) -> None:
    """The same words get the kind that two thirds of them have; names that could be a person's need one voice only."""
    same: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        same[fold(mention.text)].append(mention)
    for words, group in same.items():
        counts = Counter(mention.kind for mention in group)
        kind, count = counts.most_common(1)[0]
        if len(counts) == 1:
            continue
        if " " in words and counts[EntityKind.PERSON] and could_be_person(words):
            kind, count = EntityKind.PERSON, len(group)
        if count * 3 >= len(group) * 2:
            for mention in group:
                mention.kind = kind


def _expand_brackets(mentions: Sequence[Mention], parsed: Sequence[ParsedBlock]) -> None:
    """An acronym in brackets behind a name, or made of its first letters, is of that name's kind."""
    letters: dict[str, EntityKind] = {}
    for one, other in pairwise(mentions):
        base = parsed[one.block].start
        between = parsed[one.block].text[one.end - base : other.start - base] if one.block == other.block else ""
        if between.strip() == "(" and other.text.isupper() and one.kind is not EntityKind.PERSON:
            letters[other.text] = one.kind
    for mention in mentions:
        words = [word for word in mention.text.split() if word[0].isupper()]
        if mention.kind is EntityKind.ORGANISATION and len(words) > 1:
            letters.setdefault("".join(word[0] for word in words), EntityKind.ORGANISATION)
    for mention in mentions:
        if len(mention.text) > 1 and mention.text.isupper():
            mention.kind = letters.get(mention.text, mention.kind)
