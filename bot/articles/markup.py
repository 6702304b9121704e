"""What a page's markup says of its lines, gathered before the extractor leaves only their text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_LINKS = 3000
"""How many of a page's links are looked at."""

_LONGEST_LINK = 300
_STANDFIRST = re.compile(
    r"stand-?first|sub-?(?:head|title|line|deck)|(?:^|[\s_-])(?:dek|deck|lede|intro|summary|teaser|excerpt|description|strap|header)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Markup:
    """Which lines are nothing but a link, and whether the page's description stands apart from the story."""

    links: frozenset[str] = frozenset()
    standfirst: bool = False


def read_markup(tree: HtmlElement, description: str | None) -> Markup:
    """Look at the links and at the place of the description; ``tree`` is left as it is.

    Args:
        tree: The parsed page.
        description: What the page's metadata gives as the description of the story.
    """
    links = set()
    for link in islice(tree.iter("a"), MAX_LINKS):
        text = " ".join("".join(link.itertext()).split())
        if 0 < len(text) <= _LONGEST_LINK:
            links.add(text)
    return Markup(frozenset(links), description is not None and _stands_apart(tree, description))


def _stands_apart(tree: HtmlElement, description: str) -> bool:
    """Whether the description is a heading, or is called a standfirst, or stands in what is called a header.

    Many outlets describe a story by its first paragraph: that one is the story.
    """
    start = " ".join(description.split())[:40]
    for element in tree.iter("p", "h2", "h3", "h4", "div"):
        own = element.text if element.tag == "div" else "".join(element.itertext())
        if not own or not " ".join(own.split()[:40]).startswith(start):
            continue
        parent = element.getparent()
        around = element.get("class") or ""
        if parent is not None:
            around = f"{around} {parent.tag} {parent.get('class') or ''}"
        return element.tag != "p" or _STANDFIRST.search(around) is not None
    return False
