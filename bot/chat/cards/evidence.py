"""The evidence card: each sentence of a summary in bold, inside its own paragraph of the article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.articles.article import Span
from bot.chat.cards.frame import HEADLINE, Card, Frame, button, small
from bot.chat.escaping import clean, escape, link, shown
from bot.chat.routes import Route, Show
from bot.language.summary import Length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.newsroom.answers import SummaryAnswer

PAGE = 1200
"""Characters of the article on one page: escaping at most doubles them, and every piece may be marked bold."""

MOST_PIECES = 40
"""Stretches of text on one page: each may add marks and a line break of its own."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of one paragraph; ``joined`` says that it goes on from the piece before on the same line."""

    span: Span
    chosen: bool
    joined: bool


def evidence_card(answer: SummaryAnswer, page: int = 0, *, post: int | None = None) -> Card:
    """One page of the evidence for ``answer``; a page past the end shows the last one."""
    pages = _pages(answer)
    page = max(0, min(page, len(pages) - 1))
    item = answer.item
    outlet = f" · {shown(item.article.outlet, 80)}" if item.article.outlet else ""
    place = f" · page {page + 1} of {len(pages)}" if len(pages) > 1 else ""
    count = len(answer.summary.sentences)
    said = "The sentence" if count == 1 else f"The {count} sentences"
    frame = Frame().text(
        f"### Evidence\n{link(item.title, item.article.url, HEADLINE, 'Article without a headline')}{outlet}\n"
        + small(f"{said} of the summary in bold, where the article has them{place}")
    )
    if pages:
        goes_on = page + 1 < len(pages) and pages[page + 1][0].joined
        written = _written(item.article.text, pages[page]) + (" …" if goes_on else "")
    else:
        written = "*There is no sentence to show.*"
    frame.rule().text(written)

    def to(show: Show, number: int = 0) -> Route:
        length = Length(answer.length)
        return Route(show, article=item.id, length=length, method=answer.summary.method, page=number, post=post)

    buttons = [button("Summary", to(Show.SUMMARY)), button("Who", to(Show.WHO))]
    if len(pages) > 1:
        buttons += [
            button("Previous", to(Show.EVIDENCE, max(0, page - 1)), enabled=page > 0),
            button("Next", to(Show.EVIDENCE, page + 1), enabled=page < len(pages) - 1),
        ]
    return frame.buttons(buttons).card()


def _pages(answer: SummaryAnswer) -> list[list[_Piece]]:
    """The pieces of every paragraph that holds a chosen sentence, in reading order, parted into pages."""
    pages: list[list[_Piece]] = []
    used = 0
    for piece in _pieces(answer):
        length = piece.span.end - piece.span.start
        if not pages or used + length > PAGE or len(pages[-1]) >= MOST_PIECES:
            pages.append([])
            used = 0
        pages[-1].append(piece)
        used += length
    return pages


def _pieces(answer: SummaryAnswer) -> Iterator[_Piece]:
    article = answer.item.article
    chosen = sorted({Span(found.start, found.end) for found in answer.summary.sentences if found.article == 0})
    paragraphs = {_paragraph(answer, span) for span in chosen}
    for paragraph in sorted(paragraphs):
        position = paragraph.start
        for span in (span for span in chosen if paragraph.contains(span)):
            yield from _parted(article.text, Span(position, span.start), paragraph, chosen=False)
            yield from _parted(article.text, Span(max(position, span.start), span.end), paragraph, chosen=True)
            position = max(position, span.end)
        yield from _parted(article.text, Span(position, paragraph.end), paragraph, chosen=False)


def _paragraph(answer: SummaryAnswer, span: Span) -> Span:
    """The block around ``span``, or the span itself where no block holds it."""
    return next((block.span for block in answer.item.article.blocks if block.span.contains(span)), span)


def _parted(text: str, span: Span, paragraph: Span, *, chosen: bool) -> Iterator[_Piece]:
    """``span`` in stretches of at most half a page, parted between words where there are any."""
    start = span.start
    while start < span.end:
        end = min(span.end, start + PAGE // 2)
        if end < span.end:
            space = text.rfind(" ", start + 1, end)
            end = space if space > 0 else end
        yield _Piece(Span(start, end), chosen, joined=start > paragraph.start)
        start = end


def _written(text: str, pieces: list[_Piece]) -> str:
    """The pieces of one page as markdown: paragraphs apart, chosen sentences bold, a break shown where one goes on."""
    lines: list[str] = []
    for number, piece in enumerate(pieces):
        plain = piece.span.of(text)
        words = escape(clean(plain))
        if not words:
            continue
        if piece.chosen:
            words = f"**{words}**"
        if number == 0 and piece.joined:
            lines.append(f"… {words}")
        elif piece.joined and lines:
            lines[-1] += f" {words}" if _is_apart(text, piece.span.start) else words
        else:
            lines.append(words)
    return "\n\n".join(lines)


def _is_apart(text: str, position: int) -> bool:
    """Whether white space stands at or just before ``position``, so that two pieces are two words."""
    return text[position - 1 : position].isspace() or text[position : position + 1].isspace()
