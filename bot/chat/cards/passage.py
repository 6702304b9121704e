"""The passage card: words of an article at their place, in bold inside their paragraph."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from zlib import crc32

from discord import SelectOption, ui

from bot.articles.article import Span
from bot.chat import limits
from bot.chat.cards.frame import NAME, Card, Frame, button, heading, small
from bot.chat.cards.paging import place, turning, within
from bot.chat.cards.passages import passages, written
from bot.chat.escaping import label, shown
from bot.chat.routes import Route, Show

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.newsroom.answers import EntityLine, Item

GO = "ct:go:"
"""How the custom_id of a menu starts whose options are routes."""

_WORDS = re.compile(r"(\d{1,9})-(\d{1,9})-([0-9a-f]{1,8})")


def passage_route(article_id: int, span: Span, text: str) -> Route:
    """The route to the words at ``span``; ``text`` is what stands there, to see later that it still does."""
    return Route(Show.PASSAGE, article=article_id, name=f"{span.start}-{span.end}-{_check(text)}")


def span_of(route: Route, text: str) -> Span | None:
    """The span that a passage's route means in an article's ``text``; None where other words stand there now."""
    found = _WORDS.fullmatch(route.name)
    if found is None:
        return None
    span = Span(int(found[1]), int(found[2]))
    return span if span.start < span.end <= len(text) and _check(span.of(text)) == found[3] else None


def _check(text: str) -> str:
    return f"{crc32(text.encode('utf-8', 'replace')):x}"


def passage_card(item: Item, span: Span, page: int = 0) -> Card:
    """One page of the paragraph around ``span`` of an article."""
    route = passage_route(item.id, span, span.of(item.article.text))
    back = button("Summary", Route(Show.SUMMARY, article=item.id))
    return _card(item, [span], replace(route, page=page), back)


def text_card(item: Item, line: EntityLine, page: int = 0) -> Card:
    """One page of the paragraphs that name somebody of the article, names and roles in bold."""
    entity = line.entity
    route = Route(Show.TEXT, article=item.id, page=page, name=entity.name)
    name = label(entity.name, limits.BUTTON_LABEL // 2, "Back")
    back = button(name, replace(route, show=Show.PERSON, page=0))
    title = f"**{shown(entity.name, NAME) or 'unnamed'}** in bold, where the article has the name"
    return _card(item, [*entity.mentions, *entity.roles], route, back, title)


def _card(item: Item, spans: Sequence[Span], route: Route, back: ui.Button[Card], title: str = "") -> Card:
    pages = passages(item.article, [span for span in spans if span.start < span.end])
    page = within(route.page, pages)
    frame = Frame().text(heading(item))
    frame.text(small(" · ".join(part for part in (title, place(page, len(pages))) if part)))
    words = written(item.article.text, pages, page) if pages else ""
    frame.rule().text(words or "*There is nothing to show.*")
    who = button("Who", Route(Show.WHO, article=item.id))
    return frame.buttons([back, who, *turning(route, page, len(pages))]).card()


def going(name: str, placeholder: str, options: Iterable[tuple[str, str, Route]]) -> ui.Select[Card] | None:
    """A menu of routes, each with its label and description; the first 25 different ones. None where there are none."""
    chosen: dict[str, SelectOption] = {}
    for title, description, route in options:
        if len(chosen) < limits.OPTIONS:
            value = route.custom_id
            about = label(description, limits.OPTION_TEXT, "in the article")
            chosen.setdefault(
                value, SelectOption(label=label(title, limits.OPTION_TEXT, "…"), value=value, description=about)
            )
    if not chosen:
        return None
    return ui.Select(custom_id=GO + name, placeholder=placeholder, options=list(chosen.values()))
