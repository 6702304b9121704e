"""Who wrote and who published, where a page's own data do not say: its marked bylines and the end of its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from lxml.etree import XPath

from bot.articles.credits import is_outlet, names_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

_MARKED = XPath(
    "//a[@rel='author'] | //*[@itemprop='author'] |"
    " //*[contains(@class, 'byline') or contains(@class, 'author-name') or contains(@class, 'author vcard') or"
    " contains(@class, 'article-author') or contains(@data-component, 'byline') or contains(@data-testid, 'byline')]"
)
_LOOKED_AT = 12
_LONGEST = 120
"""Characters of the longest text that is taken for a byline."""

_NEAR = 3
"""Steps up from a byline to what holds the others of the same story."""

_PARTS = re.compile(r"\s+(?:[-|–—·•»]|::)\s+|\s*:: ")
_WORD = re.compile(r"\w+")
_MOST_WORDS = 5
_SECTIONS = frozenset(
    "news newsroom home local national world politics business sport sports opinion culture live video photos blog "
    "article story articles stories press media releases release latest headlines features magazine "
    "noticias actualidad actualité nachrichten aktuell notizie".split()
)
"""What the parts of a site are called; no outlet goes by one of these alone, or by several."""


def visible_authors(tree: HtmlElement) -> tuple[str, ...]:
    """The names in the first element that is marked as a byline, and in others right beside it."""
    names: list[str] = []
    around: HtmlElement | None = None
    for element in cast("list[HtmlElement]", _MARKED(tree))[:_LOOKED_AT]:
        text = " ".join(" ".join(element.itertext()).split())
        if around is not None and around not in element.iterancestors():
            break
        if len(text) < _LONGEST and (found := names_in(text)):
            names += found
            around = around if around is not None else _above(element)
    return tuple(dict.fromkeys(names))


def _above(element: HtmlElement) -> HtmlElement:
    above = element
    for _ in range(_NEAR):
        parent = above.getparent()
        above = above if parent is None or parent.tag in {"body", "main", "article"} else parent
    return above


def outlet_in_title(title: str | None, headlines: Iterable[str]) -> str | None:
    """The outlet at the end of what the page is called, behind its headline and a mark: "Lamp fails | Gull Post"."""
    parts = [part.strip() for part in _PARTS.split(title or "")]
    if len(parts) < len(("headline", "outlet")) or not any(tells(parts[0], headline) for headline in headlines):
        return None
    return next((part for part in reversed(parts[1:]) if _is_name(part)), None)


def tells(part: str, headline: str) -> bool:
    """Whether a part of a title has most of a headline's words: search engines are given other titles than readers."""
    one, other = words_in(part), words_in(headline)
    return len(one & other) >= min(len(one), len(other)) / 2 > 0


def _is_name(part: str) -> bool:
    words = _WORD.findall(part)
    if words_in(part) <= _SECTIONS:
        return False
    if is_outlet(part):
        return True
    return 0 < len(words) <= _MOST_WORDS and part[0].isupper() and not any(word.isdigit() for word in words)


def words_in(text: str) -> set[str]:
    """The words of ``text`` in small letters."""
    return set(text_key(text).split())


def text_key(text: str) -> str:
    """The words of ``text`` in small letters, one space between them, for comparing."""
    return " ".join(_WORD.findall(text.lower()))
