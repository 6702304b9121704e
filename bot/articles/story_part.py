"""The part of a page that holds the story, told by where its long paragraphs stand.

The extractor knows that part by what outlets call it; where it knows none of a page's names it takes all the
paragraphs of the page. The scores are those of Arc90's Readability: a paragraph counts for the element around it, and
less for those around that one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice, takewhile
from typing import TYPE_CHECKING, cast

from lxml.etree import XPath
from trafilatura.xpaths import BODY_XPATH

from bot.articles.alike_parts import around_alike, has_alike_blocks
from bot.articles.layout import frame_of
from bot.articles.paragraphs import LONG_PARAGRAPH, own_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

_TEXT = XPath("string()")
_LINKS = XPath(".//p//a")
_LEAST_SHARE = 0.5
"""The share of what a page's paragraphs say from which the part that holds the story is sure enough to be named."""

_OF_CONSENT = "ookies"
"""What stands in most paragraphs of the dialogues that ask for consent, which can say more than a short story."""

_LITTLE = 0.3
"""The share of the letters in the part where most paragraphs stand below which a part known by its name is another."""

_SHARES = (1.0, 1 / 2, 1 / 3)
"""How much a paragraph counts for the element around it, and for those around that one."""

_NAMED = 4
"""So many of the extractor's ways to a page's story go by names that are hardly used for anything else."""

_NEARLY_ALL = 0.8
"""The share of the letters in elements of one kind from which one of them holds the story alone."""

_SOME = 0.1
"""The share of the story's letters from which paragraphs right beside its part belong to it."""

_PAGE = frozenset({"body", "html"})
_MARKED = frozenset({"article", "div", "main", "section"})
_CELLS = frozenset({"td", "th", "li", "dd"})
_LISTS = frozenset({"ul", "ol", "dl", "tr", "tbody", "table"})


def mark_story_part(tree: HtmlElement) -> None:
    """Name the part of ``tree`` that holds the story as schema.org does.

    That is done where the page has no name for it, and where the named part that the extractor would take is one of
    several.
    """
    if tree.find(".//article") is not None and not has_alike_blocks(tree):
        return
    named = next((parts[0] for way in BODY_XPATH[:_NAMED] if (parts := cast("list[HtmlElement]", way(tree)))), None)
    if named is not None:
        whole = around_alike(tree, named)
        if whole is not None:
            whole.tag = whole.tag if whole.tag in _MARKED else "div"
            whole.set("itemprop", "articleBody")
            return
    part = _story_part(tree)
    if part is not None and _told(part) < _LEAST_SHARE * _told(tree):
        return
    if named is not None:
        if part is None or part in named.iterancestors() or _told(named) >= _LITTLE * _told(part):
            return
        named.attrib.pop("itemprop", None)
    while part is not None and part.tag in _LISTS:
        part = part.getparent()
    if part is None or part.tag in _PAGE:
        return
    if part.tag in _CELLS:
        inner = part.makeelement("div")
        inner.text, part.text = part.text, None
        inner.extend(list(part))
        part.append(inner)
        part = inner
    elif part.tag not in _MARKED:
        part.tag = "div"
    part.set("itemprop", "articleBody")


def _told(tree: HtmlElement) -> int:
    """Letters of an element's paragraphs, but for their links."""
    texts = sum(len(cast("str", _TEXT(paragraph))) for paragraph in tree.iter("p"))
    return texts - sum(len(cast("str", _TEXT(link))) for link in cast("list[HtmlElement]", _LINKS(tree)))


def _story_part(tree: HtmlElement) -> HtmlElement | None:
    """The element whose paragraphs say most, or around all such of one kind; None where there is no long paragraph."""
    letters: Counter[HtmlElement] = Counter()
    for paragraph in tree.iter("p"):
        text = cast("str", _TEXT(paragraph))
        length = own_letters(paragraph)
        if length >= LONG_PARAGRAPH and _OF_CONSENT not in text and (frame := frame_of(paragraph)) is not None:
            letters[frame] += length
    scores: dict[HtmlElement, float] = defaultdict(float)
    for frame, count in letters.items():
        for around, share in zip(_within_page((frame, *islice(frame.iterancestors(), 2))), _SHARES, strict=False):
            scores[around] += count * share
    if not scores:
        return None
    best = max(scores, key=lambda element: scores[element])
    if best not in letters:
        return best
    alike = [frame for frame in letters if frame.tag == best.tag and frame.get("class") == best.get("class")]
    if letters[best] < _NEARLY_ALL * sum(letters[frame] for frame in alike):
        around = _around_all(alike)
        return best if around.tag in _PAGE else around
    outer = [around for around in _within_page(best.iterancestors()) if letters[around] >= _SOME * letters[best]]
    return [best, *outer][-1]


def _within_page(elements: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    """The elements up to the page's body."""
    return takewhile(lambda element: element.tag not in _PAGE, elements)


def _around_all(elements: Sequence[HtmlElement]) -> HtmlElement:
    """The innermost element that holds all of ``elements``, or is the only one."""
    paths = [[*reversed(list(element.iterancestors())), element] for element in elements]
    return [steps[0] for steps in zip(*paths, strict=False) if all(step is steps[0] for step in steps)][-1]
