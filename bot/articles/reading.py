"""Raw text or HTML to an Article: which line is headline, byline, date, caption, body, or not the article at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.articles.encoding import decode
from bot.articles.pages import looks_like_html, read_page
from bot.articles.plaintext import read_text
from bot.errors import ReadingError

if TYPE_CHECKING:
    from bot.articles.article import Article

__all__ = ["decode", "read_article", "read_bytes"]


_PAGE_NAME = re.compile(r"\.x?html?(?:[?#].*)?$", re.IGNORECASE | re.DOTALL)
_PAGE_TYPE = re.compile(r"\s*(?:text/html|application/xhtml\+xml)\b", re.IGNORECASE)


def read_article(raw: str, name: str = "", *, url: str | None = None, page: bool = False) -> Article:
    """Read ``raw``, plain text or HTML, and say of every line what it is.

    Reading ends for any text whatever; where nothing was found the article has no blocks.

    Args:
        raw: The text exactly as it came; plain text becomes ``Article.text`` letter for letter, unless its lines were
            broken at a column (see ``bot.articles.wrapping``).
        name: What the source is called, a file name for one; one that ends in ".html" or ".htm" is a page's.
        url: The address that the text came from, where it is known.
        page: Whether the source says that it is a page.
    """
    if looks_like_html(raw, declared=page or _PAGE_NAME.search(name) is not None):
        return read_page(raw, name, url=url)
    return read_text(raw, name, url=url)


def read_bytes(data: bytes, name: str = "", *, content_type: str | None = None, url: str | None = None) -> Article:
    """Read the bytes of a file or a page.

    Args:
        data: The bytes, already decompressed.
        name: What the source is called.
        content_type: The value of the Content-Type header, where there was one.
        url: The address that the bytes came from, where it is known.

    Raises:
        ReadingError: The source is empty, too large, binary, in no encoding known, or shows no words.
    """
    raw = decode(data, content_type)
    if not raw.strip("\ufeff \t\r\n\u00a0"):
        message = "This is empty."
        raise ReadingError(message, "Send a text that has words in it.")
    if not any(map(str.isalpha, raw)):
        message = "There are no words in this."
        raise ReadingError(message, "Send a text that has words in it.")
    article = read_article(raw, name, url=url, page=_PAGE_TYPE.match(content_type or "") is not None)
    if not article.blocks:
        message = "This page shows no words."
        raise ReadingError(message, "Send a page that has its text in itself.")
    return article
