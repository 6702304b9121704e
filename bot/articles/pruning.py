"""What is taken out of a page's tree, or marked in it, before the extractor sees it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from lxml.etree import XPath

from bot.articles.other_stories import take_out_other_stories
from bot.articles.paragraphs import LONG_PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_HEADING = re.compile(r"head|title|question", re.IGNORECASE)
_NO_STOP = re.compile(r"[\w?”’\"]$")
_TEXT = XPath("normalize-space()")
_PICTURES = frozenset({"img", "picture", "video", "iframe"})
_OF_STORY = frozenset({"p", "ul", "ol", "blockquote", "h3"})
_BOLD = frozenset({"b", "strong", "em", "i", "span"})
_LONGEST_HEADING = 120
"""Characters."""

POST = "quoted-post"
_AROUND_POST = 3
"""An element with more children than this holds more than one embedded post and what loads it."""

_HIDDEN = re.compile(
    r"(?:^|\s)(?:hide|hidden|(?:is|js|u|element)-(?:hidden|invisible|hide)|d-none|visually-?hidden|sr-only"
    r"|screen-reader-(?:text|only)|off-?screen|assistive-text|print-(?:only|header|footer))(?:\s|$)",
    re.IGNORECASE,
)
_AT_SOME_WIDTH = re.compile(
    r"(?:^|[\s:_-])(?:xs|sm|md|lg|xl|xxl|small|medium|large|mobile|tablet|desktop)(?:[\s:_-]|$)", re.IGNORECASE
)
"""A class that holds on narrow or wide screens only."""

_MOST_HIDDEN, _MOST_OF_PARAGRAPH = 60, 12
"""Words: a page that hides more in one place, or in a paragraph, shows them when somebody asks for them."""

_MOST_NAMES = 50
"""So many classes of hidden elements are looked for on one page."""

_CLASS = re.compile(r"class ?= ?[\"']([^\"']{4,400})")
# These are in XPath, as Python makes an object of each element that it looks at, which takes longer than all the rest.
_OF_CLASSES = XPath("//body//*[@hidden or (@class != '' and contains($names, concat('|', @class, '|')))]")
_METERED = XPath(
    "//article//*[self::div or self::section][contains(translate(concat(@class, ' ', @id), 'TP', 'tp'), 'teaser')"
    " or contains(translate(concat(@class, ' ', @id), 'TP', 'tp'), 'premium')]"
)
_PARAGRAPHS_OF_STORY = 3
"""So many long paragraphs in a block make it a part of the story, whatever it is called."""

_COULD_BE_CARD = XPath(
    "//p//*[@role = 'tooltip' or contains(@class, 'over') or contains(@class, 'tip') or contains(@class, 'up') or"
    " contains(@class, 'fly') or (count(.//a) > 1 and ../a)]"
)
_CARD = re.compile(
    r"(?:hover|roll-?over|tool-?tip|pop-?over|pop-?up|fly-?out)[\w-]*(?:text|content|block|body|card|box|inner)"
    r"|hover-?card",
    re.IGNORECASE,
)
_TO_POST = re.compile(r"(?:click|tap) (?:here )?to (?:re)?tweet(?: this)?", re.IGNORECASE)
_OFFERS = ("to tweet", "to Tweet", "To Tweet")
_PARTS_OF_BUTTON = 3
"""An element with so many children or more is no button."""

_SOURCE = re.compile(r"\[[^\[\]]{1,60}\]|\([^()]{1,60}\)|(?:via|source) ?:? .{1,60}", re.IGNORECASE)


def _found(query: XPath, tree: HtmlElement, **values: str) -> list[HtmlElement]:
    return cast("list[HtmlElement]", query(tree, **values))


def prune(tree: HtmlElement, raw: str) -> None:
    """Take out of ``tree`` what the page does not show, and mark what the extractor would lose.

    Args:
        tree: The page; it is changed.
        raw: Its source.
    """
    _take_out_hidden(tree, raw)
    take_out_other_stories(tree)
    _keep_metered(tree)
    _take_out_cards(tree)
    if any(offer in raw for offer in _OFFERS):
        _take_out_buttons(tree)
    _keep_headings(tree)
    _keep_sources(tree)
    _keep_posts(tree)


def _take_out_hidden(tree: HtmlElement, raw: str) -> None:
    """Take out what the page hides from everybody, but for long texts, which it shows when asked."""
    names = [name for name in set(_CLASS.findall(raw)) if _HIDDEN.search(name) and not _AT_SOME_WIDTH.search(name)]
    for element in _found(_OF_CLASSES, tree, names=f"|{'|'.join(names[:_MOST_NAMES])}|"):
        most = _MOST_OF_PARAGRAPH if element.tag == "p" else _MOST_HIDDEN
        if element.getparent() is not None and len(element.text_content().split()) <= most:
            element.drop_tree()


def _keep_metered(tree: HtmlElement) -> None:
    """Take away the names of blocks that hold a story's first part, or the part for subscribers: "teaser-content".

    The extractor throws away what is called a teaser.
    """
    for element in _found(_METERED, tree):
        long = [each for each in element.iter("p") if len("".join(each.itertext())) >= LONG_PARAGRAPH]
        if sum(next(each.iter("a"), None) is None for each in long) >= _PARAGRAPHS_OF_STORY:
            element.attrib.pop("class", None)
            element.attrib.pop("id", None)


def _take_out_cards(tree: HtmlElement) -> None:
    """Take out what opens over a paragraph when a name in it is pointed at."""
    for element in _found(_COULD_BE_CARD, tree):
        before = element.getprevious()
        told = element.get("role") == "tooltip" or _CARD.search(element.get("class") or "")
        if (told and before is not None) or _is_card_of(before, element):
            element.drop_tree()


def _is_card_of(link: HtmlElement | None, element: HtmlElement) -> bool:
    """Whether an element behind a link leads to the same place, and to others."""
    if link is None or link.tag != "a" or (link.tail or "").strip() or element.tag == "a":
        return False
    links = [other.get("href") for other in element.iter("a")]
    return len(links) > 1 and link.get("href") in links


def _take_out_buttons(tree: HtmlElement) -> None:
    """Take out the buttons behind a sentence that offer to post it."""
    for element in list(tree.iter("a", "span", "button")):
        text = "".join(element.itertext()).strip() if len(element) < _PARTS_OF_BUTTON else ""
        if "weet" in text and _TO_POST.fullmatch(text) and element.getparent() is not None:
            element.drop_tree()


def _keep_headings(tree: HtmlElement) -> None:
    """Make headings of what stands between paragraphs and is one: the extractor throws a bare "div" away.

    That is what is called a heading, and what reads like one where there are several of the same class.
    """
    alike: dict[str, dict[str, HtmlElement]] = {}
    for element in tree.iter("div"):
        if not all(inner.tag in _BOLD for inner in element):
            continue
        text, name = " ".join("".join(element.itertext()).split()), element.get("class") or ""
        called = not len(element) and _HEADING.search(name)
        if not 0 < len(text) <= _LONGEST_HEADING or not (called or _NO_STOP.search(text)):
            continue
        if not _is_of_story(element.itersiblings(preceding=True)) or not _is_of_story(element.itersiblings()):
            continue
        if called:
            element.tag = "h3"
        else:
            alike.setdefault(name, {})[text] = element
    for headings in alike.values():
        for element in headings.values() if len(headings) > 1 else ():
            element.tag = "h3"


def _is_of_story(siblings: Iterator[HtmlElement]) -> bool:
    """Whether the first of some elements that holds a text or a picture may be a part of a story."""
    elements = (one for one in siblings if isinstance(one.tag, str))
    shown = (one for one in elements if one.tag in _PICTURES or _TEXT(one) or one.find(".//img") is not None)
    first = next(shown, None)
    return first is not None and first.tag in _OF_STORY


def _keep_sources(tree: HtmlElement) -> None:
    """Make plain words of a link below a quotation that says where it is from: the extractor throws links away."""
    for quotation in tree.iter("blockquote"):
        below = quotation.getnext()
        if below is None or below.tag != "p" or next(below.iter("a"), None) is None:
            continue
        if _SOURCE.fullmatch(" ".join("".join(below.itertext()).split())):
            for link in list(below.iter("a")):
                link.drop_tag()


def _keep_posts(tree: HtmlElement) -> None:
    """Take away what the elements around embedded posts are called: the extractor throws "social media" away."""
    for post in tree.iter("blockquote"):
        if POST in (post.get("class") or ""):
            around = post.getparent()
            if around is None or len(around) > _AROUND_POST:
                continue
            while around is not None and around.tag == "div":
                around.attrib.clear()
                around = around.getparent()
                if around is None or any(child.tag != "script" for child in list(around)[1:]):
                    break
