"""Raw text or HTML to an Article: which line is headline, byline, date, caption, body, or not the article at all."""

from __future__ import annotations

from bot.articles.article import Article, Block, Role
from bot.articles.cues import GROUP_INDEX, STRONG_GROUPS, count_cues
from bot.articles.detection import detect_language
from bot.articles.encoding import decode
from bot.articles.lines import split_lines
from bot.errors import ReadingError

__all__ = ["decode", "read_article", "read_bytes"]


def read_article(raw: str, name: str = "", *, url: str | None = None) -> Article:
    """Read ``raw``, plain text or HTML, and say of every line what it is.

    Reading ends for any text whatever; where nothing was found the article has no blocks.

    Args:
        raw: The text exactly as it came; for plain text it becomes ``Article.text`` letter for letter.
        name: What the source is called, a file name for one.
        url: The address that the text came from, where it is known.
    """
    lines = split_lines(raw)
    blocks = []
    for index, line in enumerate(lines):
        tokens = line.text[:2000].lower().replace("’", "'").split()
        counts = count_cues([token.strip('.,:;!?()[]"“”') for token in tokens])
        strong = sum(counts[GROUP_INDEX[group]] for group in STRONG_GROUPS)
        dull = strong / (len(tokens) + 3) > 0.12
        role = Role.BOILERPLATE if dull else Role.BODY
        if index == 0 and len(tokens) < 25 and len(lines) > 1 and not dull:
            role = Role.HEADLINE
        blocks.append(Block(line.start, line.end, role, ("words of page furniture",) if dull else ("prose",)))
    headline = next((raw[b.start : b.end] for b in blocks if b.role is Role.HEADLINE), None)
    return Article(raw, name, tuple(blocks), headline, language=detect_language(raw), url=url)


def read_bytes(data: bytes, name: str = "", *, content_type: str | None = None, url: str | None = None) -> Article:
    """Read the bytes of a file or a page.

    Args:
        data: The bytes, already decompressed.
        name: What the source is called.
        content_type: The value of the Content-Type header, where there was one.
        url: The address that the bytes came from, where it is known.

    Raises:
        ReadingError: The source is empty, too large, binary, or holds no letters.
    """
    raw = decode(data, content_type)
    if not raw.strip("\ufeff \t\r\n\u00a0"):
        message = "This is empty."
        raise ReadingError(message, "Send a text that has words in it.")
    if not any(map(str.isalpha, raw)):
        message = "There are no words in this."
        raise ReadingError(message, "Send a text that has words in it.")
    return read_article(raw, name, url=url)
