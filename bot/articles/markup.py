"""What a page's markup says of its lines, gathered before the extractor leaves only their text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PLACES = 5
"""In how many places of the page's source a text is looked for."""

_STANDFIRST = re.compile(
    r"stand-?first|sub-?(?:head|title|line|deck)|(?:^|[\s_-])(?:dek|deck|lede|intro|summary|teaser|excerpt|description|strap|header)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Markup:
    """The page's source, and whether its description stands apart from the story."""

    source: str = ""
    standfirst: bool = False

    def is_link(self, text: str) -> bool:
        """Whether ``text`` stands in the page's source as the whole text of a link."""
        at = -1
        for _ in range(_PLACES):
            at = self.source.find(text, at + 1)
            if at < 0:
                return False
            opening = self.source.rfind("<", 0, at)
            opened = re.match(r"<a\b[^<>]*>\s*$", self.source[max(opening, 0) : at], re.IGNORECASE)
            if opened and self.source[at + len(text) : at + len(text) + 20].lstrip().lower().startswith("</a"):
                return True
        return False


def read_markup(source: str, tree: HtmlElement, description: str | None) -> Markup:
    """Look at the place of the description; ``tree`` is left as it is.

    Args:
        source: The page as it came.
        tree: The parsed page.
        description: What the page's metadata gives as the description of the story.
    """
    return Markup(source, description is not None and _stands_apart(tree, description))


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
