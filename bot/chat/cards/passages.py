"""Passages: the paragraphs around chosen words of an article, those words in bold, in pages that fit a card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.articles.article import Span
from bot.chat.escaping import clean, escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.articles.article import Article

PAGE = 1200
"""Characters of the article on one page: escaping at most doubles them, and every piece may be marked bold."""

MOST_PIECES = 40
"""Stretches of text on one page: each may add marks and a line break of its own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one paragraph; ``joined`` says that it goes on from the piece before on the same line."""

    span: Span
    chosen: bool
    joined: bool


def passages(article: Article, chosen: Iterable[Span]) -> list[list[Piece]]:
    """The pieces of every paragraph that holds one of ``chosen``, in reading order, parted into pages.

    A paragraph that fits a page is not parted.
    """
    pages: list[list[Piece]] = []
    used = 0
    for paragraph in _paragraphs(article, sorted(set(chosen))):
        whole = sum(_length(piece) for piece in paragraph)
        fits = whole <= PAGE and len(paragraph) <= MOST_PIECES
        for piece in paragraph:
            needed, pieces = (whole, len(paragraph)) if fits and piece is paragraph[0] else (_length(piece), 1)
            if not pages or used + needed > PAGE or len(pages[-1]) + pieces > MOST_PIECES:
                pages.append([])
                used = 0
            pages[-1].append(piece)
            used += _length(piece)
    return pages


def _length(piece: Piece) -> int:
    return piece.span.end - piece.span.start


def written(text: str, pages: list[list[Piece]], page: int) -> str:
    """One page as markdown: paragraphs apart, chosen words bold, a break shown where one goes on."""
    goes_on = page + 1 < len(pages) and pages[page + 1][0].joined
    return _written(text, pages[page]) + (" …" if goes_on else "")


def _paragraphs(article: Article, chosen: list[Span]) -> Iterator[list[Piece]]:
    """The paragraphs that hold one of ``chosen``, each in pieces."""
    for paragraph in _apart(_paragraph(article, span) for span in chosen):
        pieces: list[Piece] = []
        position = paragraph.start
        for span in (span for span in chosen if paragraph.contains(span)):
            pieces += _parted(article.text, Span(position, span.start), paragraph, chosen=False)
            pieces += _parted(article.text, Span(max(position, span.start), span.end), paragraph, chosen=True)
            position = max(position, span.end)
        pieces += _parted(article.text, Span(position, paragraph.end), paragraph, chosen=False)
        yield pieces


def _apart(paragraphs: Iterable[Span]) -> list[Span]:
    """The paragraphs in reading order, those that overlap as one."""
    found: list[Span] = []
    for paragraph in sorted(paragraphs):
        if found and found[-1].overlaps(paragraph):
            found[-1] = Span(found[-1].start, max(found[-1].end, paragraph.end))
        else:
            found.append(paragraph)
    return list(dict.fromkeys(found))


def _paragraph(article: Article, span: Span) -> Span:
    """The block around ``span``, the blocks that it goes over, or the span itself where no block holds it."""
    touched = [block.span for block in article.blocks if block.span.overlaps(span) or block.span.contains(span)]
    return Span(min([span.start, *(b.start for b in touched)]), max([span.end, *(b.end for b in touched)]))


def _parted(text: str, span: Span, paragraph: Span, *, chosen: bool) -> Iterator[Piece]:
    """``span`` in stretches of at most half a page, parted between words where there are any."""
    start = span.start
    while start < span.end:
        end = min(span.end, start + PAGE // 2)
        if end < span.end:
            space = text.rfind(" ", start + 1, end)
            end = space if space > 0 else end
        yield Piece(Span(start, end), chosen, joined=start > paragraph.start)
        start = end


def _written(text: str, pieces: list[Piece]) -> str:
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
