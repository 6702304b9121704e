"""The evidence card: each sentence of a summary in bold, inside its own paragraph of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.articles.article import Span
from bot.chat.cards.frame import HEADLINE, Card, Frame, button, small
from bot.chat.cards.paging import turning, within
from bot.chat.cards.passages import passages, written
from bot.chat.escaping import link, shown
from bot.chat.routes import Route, Show
from bot.language.summary import Length

if TYPE_CHECKING:
    from bot.newsroom.answers import SummaryAnswer


def evidence_card(answer: SummaryAnswer, page: int = 0) -> Card:
    """One page of the evidence for ``answer``; a page past the end shows the last one."""
    item = answer.item
    pages = passages(
        item.article, [Span(found.start, found.end) for found in answer.summary.sentences if found.article == 0]
    )
    page = within(page, pages)
    outlet = f" · {shown(item.article.outlet, 80)}" if item.article.outlet else ""
    place = f" · page {page + 1} of {len(pages)}" if len(pages) > 1 else ""
    count = len(answer.summary.sentences)
    said = "The sentence" if count == 1 else f"The {count} sentences"
    frame = Frame().text(
        f"### Evidence\n{link(item.title, item.article.url, HEADLINE, 'Article without a headline')}{outlet}\n"
        + small(f"{said} of the summary in bold, where the article has them{place}")
    )
    frame.rule().text(written(item.article.text, pages, page) if pages else "*There is no sentence to show.*")
    length = Length(answer.length)

    def to(show: Show) -> Route:
        return Route(show, article=item.id, length=length, method=answer.summary.method)

    buttons = [button("Summary", to(Show.SUMMARY)), button("Who", to(Show.WHO))]
    return frame.buttons([*buttons, *turning(to(Show.EVIDENCE), page, len(pages))]).card()
