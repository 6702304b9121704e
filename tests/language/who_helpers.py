"""Articles and analyses for the tests of who is in it."""

from __future__ import annotations

import re

from bot.articles.article import Article, Block, Role
from bot.language.analysis import analyse
from bot.language.findings import Analysis, Entity, EntityKind
from bot.language.names import NO_HINTS, Hints, Mention


def article_of(text: str, language: str = "en") -> Article:
    """One block a line; a first line with an empty line behind it is the headline."""
    blocks = []
    for line in re.finditer(r"[^\n]*\S[^\n]*", text):
        role = Role.HEADLINE if not blocks and text[line.end() : line.end() + 2] == "\n\n" else Role.BODY
        blocks.append(Block(line.start(), line.end(), role))
    return Article(text, blocks=tuple(blocks), language=language)


def who(text: str) -> dict[str, Entity]:
    """The entities of a text by name."""
    return {entity.name: entity for entity in analyse(article_of(text)).entities}


def people(analysis: Analysis) -> list[str]:
    """The names of the people, most salient first."""
    return [entity.name for entity in analysis.entities if entity.kind is EntityKind.PERSON]


def roles(text: str, name: str) -> list[str]:
    """What a text says that ``name`` is."""
    return [span.of(text) for span in who(text)[name].roles]


def mention(
    text: str,
    *,
    at: int = 0,
    title: str = "",
    kind: EntityKind = EntityKind.PERSON,
    block: int = 0,
    definite: bool = False,
    hints: Hints = NO_HINTS,
) -> Mention:
    """A mention that stands at character ``at``, without a parsed text behind it."""
    return Mention(at, at + len(text), text, kind, block, 0, 1, title, at, definite, hints=hints)
