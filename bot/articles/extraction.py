"""The readable part of a page: trafilatura finds it, other ways help where it finds next to nothing."""

from __future__ import annotations

import re
from copy import copy
from typing import TYPE_CHECKING

import lxml.html
import trafilatura
from lxml.etree import iterwalk, strip_elements
from trafilatura.settings import Extractor

from bot.articles.paragraphs import settle_paragraphs
from bot.articles.pruning import POST, prune
from bot.articles.story_part import mark_story_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

MAX_ELEMENTS = 20_000
"""A page with more elements than this is read by its paragraphs alone: no article is so large, and time is short."""

_MANY_ELEMENTS = 5_000
"""A page with more elements than this, three times what an article's page has, is searched once and not again."""

MAX_PAGE = 4_000_000
"""How many characters of a page are read."""

_ANY_TAG = re.compile(r"<[^<>]{0,20000}>")
_LONG_TAG = 20_000
_GIANT_TAG = re.compile(r"<(?P<name>/?[A-Za-z][\w-]{0,30})[^<>]{20000,}>?")
_THIN = 40
"""Fewer words than this from the first extraction and the others are tried."""

_UNSEEN = "aside fencedframe footer script style svg template".split()
_LITTLE, _LITTLE_OF_PAGE = 3300, 0.23
"""An extraction with fewer characters, and less than this share of the page's, may make trafilatura look for more.

It does so under 3,000 characters and a fifth; these are wider, as it does not count quite the same characters.
"""

_NO_SECOND_LOOK = "first"
"""A focus that trafilatura treats as its balanced one, but for looking for more."""

_BREAK = re.compile(r"\n(?<=[\w,;:.!?\"'’” \r]\n)(?=[ \t]*[\w\"'(‘“])")

_LONGEST_PARAGRAPH = 200
_CLOT = 0.6
_SILENT = frozenset({"script", "style", "noscript", "template", "svg"})
_BLOCKS = frozenset(
    "address article aside blockquote br button dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p pre section table td th tr ul title".split()
)
_UNDIVIDED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]")
"""The letters of scripts that do not divide words."""


def tamed(raw: str) -> str:
    """The page without what no page needs: null characters, tags of endless attributes, more than ``MAX_PAGE``."""
    raw = raw[:MAX_PAGE].replace("\x00", "")
    long = [part for part in raw.split("<") if len(part) > _LONG_TAG]
    if all(0 <= part.find(">") <= _LONG_TAG for part in long):
        return raw
    return _GIANT_TAG.sub(lambda tag: f"<{tag['name']}>", raw)


def parse(raw: str) -> HtmlElement | None:
    """The page's tree, or None where there is nothing to parse."""
    try:
        # The extractor throws embedded posts away; a report that quotes them is not whole without.
        raw = raw.replace("twitter-tweet", POST)
        if "<pre" not in raw:
            # The source's own line breaks are no lines of the story, but the extractor takes some for such.
            raw = _BREAK.sub(" ", raw.replace("\r\n", "\n"))
        tree = trafilatura.load_html(raw)
        if tree is None:
            tree = lxml.html.document_fromstring(
                raw.encode("utf-8", "replace"), parser=lxml.html.HTMLParser(encoding="utf-8")
            )
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None
    if _count_elements(raw) <= MAX_ELEMENTS:
        settle_paragraphs(tree)
    return tree


def _count_elements(raw: str) -> int:
    """About how many elements a page has; those that nobody closes cost as much as others."""
    return raw.count("<") - raw.count("</")


def bare_lines(raw: str) -> list[str]:
    """The lines of what cannot be parsed, without its tags."""
    return _lines(_ANY_TAG.sub("\n", raw))


def readable_lines(raw: str, tree: HtmlElement, told: str | None) -> list[str]:
    """The lines of the page's readable part, by the first way that finds more than a few words.

    Args:
        raw: The page, tamed.
        tree: The same, parsed; what the page hides is taken out of it, and it may be used up.
        told: What the page's own data give as the story.
    """
    elements = _count_elements(raw)
    if elements > MAX_ELEMENTS:
        return _paragraphs(tree)
    prune(tree, raw)
    mark_story_part(tree)
    lines = _extract(tree, again=elements <= _MANY_ELEMENTS)
    own = _lines(told)
    if len(lines) == 1 and len(own) > 1 and count_words(own) >= 0.9 * count_words(lines):
        # The extractor took the page's own data, and lost the paragraphs on the way.
        return own
    if count_words(lines) >= _THIN:
        return lines
    if count_words(own) > 2 * count_words(lines):
        return own
    more = _paragraphs(tree) if elements > _MANY_ELEMENTS else _second_look(raw)
    return more if count_words(more) > 1.5 * count_words(lines) else lines


def _second_look(raw: str) -> list[str]:
    """The lines of the page's readable part where everything that could be a story's is taken."""
    tree = parse(raw)
    if tree is None:
        return []
    prune(tree, raw)
    mark_story_part(tree)
    lines = _text_lines(trafilatura.bare_extraction(tree, include_comments=False, favor_recall=True))
    return lines if count_words(lines) >= _THIN else max(lines, _paragraphs(tree), key=count_words)


def is_clotted(lines: Sequence[str]) -> bool:
    """Whether most of what was found is one line far longer than paragraphs are: the page's blocks were lost."""
    longest = max((count_words([line]) for line in lines), default=0)
    return longest > _LONGEST_PARAGRAPH and longest > _CLOT * count_words(lines)


def shown_lines(tree: HtmlElement) -> list[str]:
    """Everything that a page shows, one block a line."""
    parts: list[str] = []
    silent = 0
    for event, element in iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event == "start":
            silent += element.tag in _SILENT
            parts.append("\n" if element.tag in _BLOCKS else "")
            parts.append(element.text or "" if not silent else "")
            continue
        if event == "end":
            silent -= element.tag in _SILENT
            parts.append("\n" if element.tag in _BLOCKS else "")
        parts.append(element.tail or "" if not silent else "")
    # A source's own line breaks inside a block are white space; only blocks end lines.
    return _lines("".join(" ".join(part.split("\n")) if part != "\n" else part for part in parts))


def count_words(lines: Sequence[str]) -> int:
    """How many words the lines have; where words are not divided, two characters count as one."""
    return sum([len(line.split()) + len(_UNDIVIDED.findall(line)) // 2 for line in lines])


def is_undivided(text: str, least: int) -> bool:
    """Whether ``text`` has more than ``least`` letters of scripts that do not divide words."""
    return len(_UNDIVIDED.findall(text)) > least


def _extract(tree: HtmlElement, *, again: bool = True) -> list[str]:
    """The lines that trafilatura finds in its fast mode.

    Where it found little of a page it looks for more; it measures the page for that, which takes as long as all the
    rest. So it is first asked not to, and asked again, if ``again``, where a quick look says that it found little.
    """
    options = Extractor(output_format="python", fast=True, comments=False)
    options.focus = _NO_SECOND_LOOK
    found = trafilatura.bare_extraction(tree, options=options)
    text = getattr(found, "text", None) or ""
    if again and len(text) < _LITTLE and len(text) < _LITTLE_OF_PAGE * _most_text(tree):
        found = trafilatura.bare_extraction(tree, include_comments=False, fast=True)
    return _text_lines(found)


def _most_text(tree: HtmlElement) -> int:
    """How many characters of text the page shows at most, without those parts that never hold a story."""
    page = copy(tree)
    strip_elements(page, *_UNSEEN, with_tail=False)
    for footer in page.xpath(".//div[contains(@class|@id, 'footer')]"):
        footer.drop_tree()
    body = page.find(".//body")
    return len(" ".join(" ".join((page if body is None else body).itertext()).split()))


def _text_lines(found: object) -> list[str]:
    """The lines of the text that trafilatura gave back, if it did."""
    return _lines(getattr(found, "text", None))


def _paragraphs(tree: HtmlElement) -> list[str]:
    """The text of the page's paragraphs and headings, or all of its text where it has none."""
    texts = [
        " ".join(element.text_content().split()) for element in tree.iter("p", "h1", "h2", "h3", "li", "blockquote")
    ]
    lines = [text for text in texts if text][:5000]
    if lines:
        return list(dict.fromkeys(lines))
    for element in tree.xpath("//script | //style | //noscript | //template"):
        element.drop_tree()
    return _lines(tree.text_content()[:1_000_000])


def _lines(text: str | None) -> list[str]:
    return [line for part in (text or "").split("\n") if (line := " ".join(part.split()))]
