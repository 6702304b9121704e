"""Quotes of small texts, with the people given: who said what is tested apart from who is in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.articles.article import Article, Block, Role, Span
from bot.language.findings import Entity, EntityKind, Quote
from bot.language.parsing import parse
from bot.language.quotes import find_quotes, read_lines
from bot.language.sentences import article_sentences
from bot.language.speakers import Speakers

if TYPE_CHECKING:
    from bot.language.speaker_candidates import Line


def article_of(text: str) -> Article:
    """One body block a line."""
    lines = re.finditer(r"[^\n]*\S[^\n]*", text)
    return Article(text, blocks=tuple(Block(line.start(), line.end(), Role.BODY) for line in lines), language="en")


def entities_of(text: str, *names: str) -> list[Entity]:
    """Entities from "Full Name|Surname|other form"; in brackets an organisation, in braces a place."""
    taken: list[Span] = []
    found: dict[str, list[Span]] = {name: [] for name in names}
    forms = [(form, name) for name in names for form in name.strip("[]{}").split("|")]
    for form, name in sorted(forms, key=lambda pair: -len(pair[0])):
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                found[name].append(span)
    entities = []
    for name, spans in found.items():
        head, *others = name.strip("[]{}").split("|")
        kinds = {"[": EntityKind.ORGANISATION, "{": EntityKind.PLACE}
        kind = kinds.get(name[0], EntityKind.PERSON)
        entities.append(Entity(head, kind, aliases=tuple(others), mentions=tuple(sorted(spans))))
    return entities


def said(text: str, *names: str) -> tuple[list[Quote], list[Quote]]:
    """The quotes and the reported speech of ``text``."""
    article = article_of(text)
    parsed = parse(list(enumerate(article.blocks)), text)
    quotes, reported = find_quotes(article, parsed, article_sentences(article), entities_of(text, *names))
    return list(quotes), list(reported)


def speakers_of(text: str, *names: str) -> list[tuple[str, str | None]]:
    """The first word of each quote with its speaker."""
    quotes, _ = said(text, *names)
    return [(text[quote.start : quote.end].partition(" ")[0], quote.speaker) for quote in quotes]


def lines_of(text: str, *names: str) -> list[Line]:
    """The lines of ``text`` with their candidates."""
    article = article_of(text)
    parsed = parse(list(enumerate(article.blocks)), text)
    speakers = Speakers(text, entities_of(text, *names))
    return read_lines(text, parsed, article_sentences(article), speakers)
