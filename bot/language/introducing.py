"""Who somebody is, in square brackets where a sentence calls them by a short name: "[Foreign Minister Anna] Holt"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bot.language.findings import EntityKind
from bot.language.role_words import is_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.articles.article import Span
    from bot.language.findings import Entity
    from bot.language.material import Line, Material

LONGEST_ROLE = 7
"""Words up to which what somebody is can stand in the middle of another sentence."""

ARTICLE_REACH = 5
"""How many characters before what somebody is its article may begin."""

_NAME = re.compile(r"[^\W\d_](?:[\w.’']|-(?=\w))*(?: [^\W\d_](?:[\w.’']|-(?=\w))*){1,4}")
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady)\b\.?\s")
_POSSESSIVE = re.compile(r"[’']s?(?!\w)")
_QUOTED_NAME = re.compile(r"[“\"‘'][^“”\"‘’']{0,20}$")
_CLOSED = re.compile(r"[.,]?[”\"’'](?!\w)")
_TITLED = re.compile(rf"\b{_TITLE.pattern}$")
_WORD_STARTS = re.compile(r"^$|[\s(“\"]")
_ANYBODY = frozenset("man woman boy girl person child number winner loser owner".split())
_HALLOWED = frozenset({"prophet", "saint", "st", "st.", "san", "santa"})
_PREPOSITIONS = frozenset({"for", "at", "in", "on", "with", "from", "to"})
_APPOSED = re.compile(r"(?:,| (?:--?|–|—))\s(?:the |a |an )?")
_ARTICLE = re.compile(r"\b([Tt]he|[Aa]n?) $")
_APPOSITION_ENDS = re.compile(r"[,.;)]|\s(?:(?:who|whose|and|said|told|says)\b|--?\s|–|—)")
_BRACKETS = re.compile(r"[\[\]]")


class Help(NamedTuple):
    """Words of the article to show in square brackets at a place of a sentence: after it, or ``before`` it."""

    at: int
    words: str
    before: bool = False


def introductions(material: Material, number: int, shown: Sequence[str], *, roles: bool = True) -> list[Help]:
    """Given names, and ``roles``, of the people whom the sentence ``number`` calls by a short name.

    Nobody is introduced whose full name stands in the headline, in the sentence or in one of those ``shown`` before,
    and nobody whose short name could be another's or is a quoted title. What is in brackets stands so in the article.
    """
    line = material.lines[number]
    analysis = material.analyses[line.article]
    read = _BRACKETS.sub("", "\n".join((analysis.article.headline or "", line.text, *shown)))
    help_at: list[Help] = []
    for entity in analysis.entities:
        if entity.kind is not EntityKind.PERSON or entity.ambiguous:
            continue
        first = next((span for span in entity.mentions if line.start <= span.start and span.end <= line.end), None)
        if first is not None and not _is_known(entity, read):
            help_at += _introduced(entity, first, line, analysis.article.text, roles=roles)
    return help_at


def _is_known(entity: Entity, read: str) -> bool:
    """Whether the reader has met the full name, or there is none to tell."""
    if (
        not _NAME.fullmatch(entity.name)
        or entity.name[0].islower()
        or is_role(first := entity.name.split()[0].lower())
        or first in _HALLOWED
    ):
        return True
    fuller = {alias for alias in entity.aliases if " " in alias and not _TITLE.match(alias)}
    return any(name in read for name in {entity.name, *fuller})


def is_introducible(entity: Entity, text: str) -> bool:
    """Whether the article says of a person what they are in words that can stand in brackets."""
    return entity.kind is EntityKind.PERSON and not entity.ambiguous and _role_beside(entity, text) != ("", "")


def described(entity: Entity, text: str, shown: Sequence[str]) -> str:
    """The name with what the person is, or the name alone where one of the sentences ``shown`` has it already."""
    if entity.kind is not EntityKind.PERSON or any(entity.name in sentence for sentence in shown):
        return entity.name
    role, apposed = _role_beside(entity, text)
    if role:
        return f"{role} {entity.name}"
    return f"{entity.name}, {apposed}" if apposed else entity.name


def _introduced(entity: Entity, first: Span, line: Line, text: str, *, roles: bool) -> Iterator[Help]:
    """The given name before the family name, with the role beside them, at the ``first`` mention in ``line``."""
    called = first.of(text)
    family = _TITLE.sub("", called)
    at = first.end - line.start - len(family)
    before, after = line.text[:at], line.text[at + len(family) :]
    if not entity.name.endswith(f" {family}") or (_QUOTED_NAME.search(before) and _CLOSED.match(after)):
        return
    given = entity.name.removesuffix(family).rstrip()
    role, apposed = _role_beside(entity, text) if roles and not _TITLED.search(before) else ("", "")
    if role and role.split()[-1] not in before.split()[-2:]:
        given = f"{role} {given}"
    yield Help(at, given, before=True)
    if apposed and not _POSSESSIVE.match(after) and not after.startswith(","):
        yield Help(at + len(family), apposed)


def _role_beside(entity: Entity, text: str) -> tuple[str, str]:
    """What the article says right before the full name that the person is, or else beside it between commas."""
    whole = [span for span in entity.mentions if span.of(text).endswith(entity.name)]
    for mention in whole:
        start = mention.end - len(entity.name)
        for role in entity.roles:
            plain = _plain(role, text)
            if plain == role.of(text) and text[role.end : start] == " " and " of " not in plain:
                return plain, ""
    for mention in whole:
        for role in entity.roles:
            apposed = _APPOSED.fullmatch(text, mention.end, role.start) if mention.end < role.start else None
            if apposed and _APPOSITION_ENDS.match(text, role.end):
                return "", _plain(role, text)
    for mention in whole:
        start = mention.end - len(entity.name)
        for role in entity.roles:
            article = _ARTICLE.search(text[max(0, role.start - ARTICLE_REACH) : role.start])
            if article and text[role.end : start] == ", " and (plain := _plain(role, text)) == role.of(text):
                return "", f"{article[1].lower()} {plain}"
    return "", ""


def _plain(role: Span, text: str) -> str:
    """The words of ``role`` as far as they can stand in another sentence; none if they are no whole phrase."""
    words = role.of(text).split()
    head = next((place for place, word in enumerate(words) if is_role(word.lower().rstrip(","))), None)
    if head is None or words[head].lower() in _ANYBODY:
        return ""
    if not words[0][0].isalpha() or not _WORD_STARTS.search(text[: role.start][-1:]):
        return ""
    if len(words) <= LONGEST_ROLE:
        return role.of(text)
    phrase = next(
        (place for place, word in enumerate(words) if place > head and word in _PREPOSITIONS), LONGEST_ROLE + 1
    )
    return " ".join(words[:phrase]) if phrase <= LONGEST_ROLE else ""
