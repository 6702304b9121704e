"""What a page calls the blocks that it sets beside a story: promotions, newsletters, comments, captions, contacts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

_ATTRIBUTES = ("class", "id", "data-testid", "data-component", "data-tracking-name")
_WORDS = (
    "about-?author|advert|also-?read|appeal|author-?(?:bio|box|card|info)|breadcrumb|callout|caption|card(?!i)|cmt|"
    "comment(?!ary)|contact|datawrapper|disqus|donat|excerpt|fact-?box|follow|footer|infographic|interstitial|"
    "link-?list|links-?block|membership|more-?(?:from|in|on|stories)|most-?read|newsletter|next-?up|outbrain|poll(?!u)|"
    "popular|promo|quiz|rating|read-?(?:also|more|next)|recirc|recommend|related|share(?!h)|sidebar|sign-?up|social|"
    "sponsor|spot-?im|subscribe(?!r)|subscription|summary-item|syndicat|taboola|tags|teas|toolbar|topics|trending|"
    "up-?next|vcard"
)
"""How the names of blocks begin that hold no story; not "Cardiff", "pollution", "shareholders", "subscriber-only"."""

_NAME = re.compile(rf"(?:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))(?P<word>(?i:{_WORDS}))")
STANDFIRST, STANDFIRST_WORDS = (
    r"stand-?first|sub-?(?:head|title|line|deck)",
    "dek|deck|lede|intro|summary|excerpt|strap",
)
"""What a standfirst is called, anywhere in a name, and at the start of one of its words."""

_STANDFIRST = re.compile(
    rf"{STANDFIRST}|article__desc|(?:^|[\s_-])(?:{STANDFIRST_WORDS}|lead-?(?:paragraph|text))", re.IGNORECASE
)
_CLIMBED = 6
"""Elements around a line among which the card that it stands in is looked for."""

_LETTERS_OF_TITLE, _LETTERS_OF_CARD = 15, 500
_LINKS = range(1, 4)
"""How many places a card leads to: the story, its writer, its section."""


def furniture_name(elements: Iterable[HtmlElement]) -> str:
    """The first word that the page calls one of ``elements`` by, and hardly ever its story; empty if none is there."""
    for element in elements:
        for attribute in _ATTRIBUTES:
            name = _NAME.search(element.get(attribute) or "")
            if name is not None:
                return name["word"].lower()
    return ""


def is_standfirst(elements: Iterable[HtmlElement]) -> bool:
    """Whether the page calls one of ``elements`` what stands between a headline and its story."""
    return any(_STANDFIRST.search(element.get(name) or "") for element in elements for name in _ATTRIBUTES)


def card_name(elements: Sequence[HtmlElement]) -> str:
    """The word "card" for a line in one of several cards that lead to other stories, else empty.

    A card is a short block with the title of a story as a link, and apart from that the line.

    Args:
        elements: The line's own, and those around it from the innermost on.
    """
    for element in elements[1:_CLIMBED]:
        if _is_card(element, elements[0]):
            return "card" if any(_is_card(other, None) for other in _beside(element)) else ""
    return ""


def _is_card(element: HtmlElement, line: HtmlElement | None) -> bool:
    links = [link for link in element.iter("a") if line is None or line not in link.iterancestors()]
    leads_to = {link.get("href") for link in links}
    titled = any(_letters(link) >= _LETTERS_OF_TITLE for link in links)
    return titled and len(leads_to) in _LINKS and _letters(element) <= _LETTERS_OF_CARD


def _beside(element: HtmlElement) -> Iterator[HtmlElement]:
    """The elements right before and behind of the same tag and class."""
    for other in (element.getprevious(), element.getnext()):
        if other is not None and other.tag == element.tag and other.get("class") == element.get("class"):
            yield other


def _letters(element: HtmlElement) -> int:
    return len(" ".join("".join(element.itertext()).split()))
