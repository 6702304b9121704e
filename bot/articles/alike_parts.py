"""A story that a page sets in several blocks: around pictures and advertisements, or one block a post of a live report.

The extractor takes the first block that it knows by its name, and the rest would be lost.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple, cast

from lxml.etree import XPath

from bot.articles.paragraphs import LONG_PARAGRAPH, own_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.html import HtmlElement

    type _Kind = tuple[str, str]

_TEXT = XPath("string()")
_TITLES = XPath("boolean(self::h1 | .//h1)")
_LEAST = 0.1
"""The share of a block's letters from which what others like it say belongs to the story."""

_LEAST_PARAGRAPHS = 2
_POSTS = 3
"""So many further articles on a page are the posts of one report; fewer are other stories."""

_OTHERS = re.compile(
    r"comment|respon[sd]|related|recommend|promo|newsletter|sidebar|most-?read|trending|read-?next|up-?next|teaser-list|"
    r"outbrain|taboola|footer",
    re.IGNORECASE,
)
_ASIDE = frozenset({"aside", "footer", "nav", "form", "figure"})
_PAGE = frozenset({"body", "html"})
_CLIMBED = 3
"""Elements around a paragraph of which the first that has a class tells its kind."""


class _Paragraph(NamedTuple):
    element: HtmlElement
    letters: int
    around: list[HtmlElement]
    """The elements around it, the innermost first."""


def has_alike_blocks(tree: HtmlElement) -> bool:
    """Whether several blocks of the page that have one class hold long paragraphs; few pages have such."""
    blocks: dict[_Kind, HtmlElement] = {}
    for element in tree.iter("p"):
        if len(cast("str", _TEXT(element))) >= LONG_PARAGRAPH:
            block = _block(element.iterancestors())
            if block is not None and blocks.setdefault(_kind(block), block) is not block:
                return True
    return False


def around_alike(tree: HtmlElement, part: HtmlElement) -> HtmlElement | None:
    """The element around ``part`` and the others of the page that hold its story; None where it holds all of it.

    That is told by long paragraphs in blocks of the same class. Other articles below, under titles of their own, and
    what readers say are none of it.
    """
    inside: dict[_Kind, list[_Paragraph]] = defaultdict(list)
    outside: dict[_Kind, list[_Paragraph]] = defaultdict(list)
    for paragraph in _long_paragraphs(tree):
        block = _block(paragraph.around)
        if block is not None:
            (inside if part in paragraph.around else outside)[_kind(block)].append(paragraph)
    alike = [each for kind in inside for each in outside.get(kind, ())]
    own = [part, *part.iterancestors()]
    alike = [each for each in alike if _is_of_story(each, own)]
    articles = {branch for each in alike if (branch := _branch(each, own)).tag == "article"}
    if articles and len(articles) < _POSTS:
        alike = [each for each in alike if _branch(each, own) not in articles]
    told = sum(each.letters for some in inside.values() for each in some)
    if len(alike) < _LEAST_PARAGRAPHS or sum(each.letters for each in alike) < _LEAST * told:
        return None
    around = next(each for each in own if all(each in other.around for other in alike))
    return None if around.tag in _PAGE else around


def _long_paragraphs(tree: HtmlElement) -> list[_Paragraph]:
    found = []
    for element in tree.iter("p"):
        letters = own_letters(element)
        if letters >= LONG_PARAGRAPH:
            found.append(_Paragraph(element, letters, list(element.iterancestors())))
    return found


def _block(around: Iterable[HtmlElement]) -> HtmlElement | None:
    """The first of the elements around a paragraph that has a class."""
    return next((each for each in islice(around, _CLIMBED) if each.get("class")), None)


def _kind(block: HtmlElement) -> _Kind:
    return block.tag, block.get("class") or ""


def _branch(paragraph: _Paragraph, own: Sequence[HtmlElement]) -> HtmlElement:
    """The outermost element around a paragraph that does not hold the part as well."""
    outer = [paragraph.element, *paragraph.around]
    return next(each for each, above in pairwise(outer) if above in own)


def _is_of_story(paragraph: _Paragraph, own: Sequence[HtmlElement]) -> bool:
    """Whether nothing around a paragraph, up to what holds the part as well, is something else than a story."""
    for each in (paragraph.element, *paragraph.around):
        if each in own:
            break
        if each.tag in _ASIDE or _OTHERS.search(f"{each.get('id') or ''} {each.get('class') or ''}"):
            return False
    return not _TITLES(_branch(paragraph, own))
