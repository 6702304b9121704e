"""What a page's markup says of its lines, gathered before the extractor leaves only their text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.articles.block_names import STANDFIRST, STANDFIRST_WORDS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from bot.articles.layout import Place

_STANDFIRST = re.compile(rf"{STANDFIRST}|(?:^|[\s_-])(?:{STANDFIRST_WORDS}|teaser|description|header)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Markup:
    """Whether the page's description stands apart from the story, and where its lines stand."""

    standfirst: bool = False
    places: tuple[Place | None, ...] = ()
    """Where each line stands; None for what is not found on the page."""


def read_markup(tree: HtmlElement, description: str | None) -> Markup:
    """Look at the place of the description; ``tree`` is left as it is.

    Args:
        tree: The parsed page.
        description: What the page's metadata gives as the description of the story.
    """
    return Markup(description is not None and _stands_apart(tree, description))


def _stands_apart(tree: HtmlElement, description: str) -> bool:
    """Whether the description is a heading, or is called a standfirst, or stands in what is called a header.

    Many outlets describe a story by its first paragraph: that one is the story.
    """
    start = " ".join(description.split())[:40]
    for element in tree.iter("p", "h2", "h3", "h4", "div"):
        opening = element.text or (element[0].text if len(element) else None)
        if not opening or opening.split(None, 1)[:1] != start.split(None, 1)[:1]:
            continue
        own = element.text if element.tag == "div" else "".join(element.itertext())
        if not own or not " ".join(own.split()[:40]).startswith(start):
            continue
        parent = element.getparent()
        around = element.get("class") or ""
        if parent is not None:
            around = f"{around} {parent.tag} {parent.get('class') or ''}"
        return element.tag != "p" or _STANDFIRST.search(around) is not None
    return False
