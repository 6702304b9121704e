"""Where the lines of a page stand on it: in the part that holds the story, beside its paragraphs, as a link."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain, takewhile
from typing import TYPE_CHECKING, cast

from lxml.etree import XPath

from bot.articles.block_names import card_name, furniture_name, is_standfirst

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _ElementUnicodeResult
    from lxml.html import HtmlElement

_TAGS = "p h1 h2 h3 h4 h5 h6 li td th dt dd figcaption blockquote".split()
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CELL = re.compile(r"^\| ([^|]+) \|$")
"""How the extractor writes a table's row of one cell."""

_LEAVES = XPath("//div[not(div or p or ul or ol or table or section or article or h1 or h2 or h3 or h4)]")
_TEXT, _HAS_BREAK, _TEXTS = XPath("string()"), XPath("boolean(.//br)"), XPath(".//text()")
_MOST_TWINS = 8
"""Of so many elements with one text the place is looked at."""

_MOST_LETTERS = 3_000_000
"""So many letters of a page are looked through, nested elements counted each for itself."""

_LISTS = frozenset("ul ol dl li table tbody tr td blockquote p span".split())
"""Elements that hold a part of a story, however much of it."""

_LONG = 60
"""Letters of a line that is taken for prose in any script."""

_MOST = 0.8
"""The share of the story's words that the part which holds it has."""

_MUCH = 0.1
"""The share of the story's letters from which an element holds much of it."""

_MOST_BESIDE_PICTURE = 400
"""Letters, for each picture, of a block that holds pictures and what is said of them."""

_ALIKE = 3
"""So many elements of one class right around lines of prose hold a part of the story each."""

_PICTURES = XPath("count(.//img | .//picture | .//video | .//iframe | .//amp-img)")

_LONGEST_LABEL = 25
"""Letters of what stands before a link with a colon."""

_LINKED = 0.9
"""The share of a line's letters in links from which it is nothing but a link."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where one line stands."""

    inside: bool
    """Whether it stands in the smallest part of the page that holds most of the story's prose."""
    beside: bool
    """Whether it is a paragraph or a heading among the story's paragraphs, in no frame of its own."""
    linked: bool
    """Whether it is nothing but a link."""
    heading: bool = False
    """Whether it is a heading."""
    labelled: bool = False
    """Whether it is nothing but links behind a label."""
    pictured: bool = False
    """Whether it stands in one block with a picture that holds none of the story."""
    named: str = ""
    """What the page calls the block that it stands in, where such blocks hold no story."""
    alike: bool = False
    """Whether it has a class in common with most of the story's paragraphs."""
    standfirst: bool = False
    """Whether the page calls the block that it stands in a standfirst, outside the part that holds the story."""


def places_of(tree: HtmlElement | None, texts: Sequence[str], prose: Sequence[bool]) -> list[Place | None]:
    """The place of each of the ``texts`` that the page shows; None where it is not found, or the story is nowhere.

    Args:
        tree: The page, if it could be parsed.
        texts: Its lines.
        prose: Which of them are prose.
    """
    if tree is None:
        return [None] * len(texts)
    keys = [_key(_CELL.sub(r"\1", text.removeprefix("- "))) for text in texts]
    holders = _holders(tree, set(keys))
    counted = prose if any(prose) else [len(key) >= _LONG for key in keys]
    told = [key for key, counts in zip(keys, counted, strict=True) if counts and key in holders]
    frames: Counter[HtmlElement] = Counter()
    for key in told:
        frame = frame_of(holders[key][0])
        if frame is not None:
            frames[frame] += len(key)
    home = _home(frames)
    if home is None:
        return [None] * len(keys)
    story = _Story(frames)
    classes = Counter(name for key in told if _is_within(holders[key][0], home) for name in _classes(holders[key][0]))
    common = frozenset(name for name, count in classes.items() if 2 * count > len(told))
    return [_place(holders.get(key, ()), home, frames, story, common) for key in keys]


def frame_of(element: HtmlElement) -> HtmlElement | None:
    """The element around a line that holds more than the line: many pages wrap every paragraph by itself."""
    frame = element.getparent()
    while frame is not None and frame.tag == "div" and len(frame) == 1 and not (frame.text or "").strip():
        frame = frame.getparent()
    return frame


def _classes(element: HtmlElement) -> set[str]:
    return set((element.get("class") or "").split())


def _text(element: HtmlElement) -> str:
    return cast("str", _TEXT(element))


def _key(text: str) -> str:
    """A text without white space, which the extractor settles in its own way."""
    return "".join(text.split())


def _holders(tree: HtmlElement, wanted: set[str]) -> dict[str, list[HtmlElement]]:
    """The elements whose text, or one line of it, is one of ``wanted``."""
    found: dict[str, list[HtmlElement]] = defaultdict(list)
    letters = 0
    for element in chain(tree.iter(*_TAGS), cast("list[HtmlElement]", _LEAVES(tree))):
        text = _text(element)
        letters += len(text)
        if letters > _MOST_LETTERS:
            break
        key = _key(text)
        if key in wanted:
            lines = {key}
        else:
            lines = wanted.intersection(_lines(element)) if len(element) and _HAS_BREAK(element) else set()
        for line in lines:
            if len(found[line]) < _MOST_TWINS:
                found[line].append(element)
    return found


def _lines(element: HtmlElement) -> Iterator[str]:
    """The lines that line breaks make of a paragraph."""
    line = ""
    for text in cast("list[_ElementUnicodeResult]", _TEXTS(element)):
        before = text.getparent()
        if text.is_tail and before is not None and before.tag == "br":
            yield line
            line = ""
        line += _key(text)
    yield line


def _home(frames: Mapping[HtmlElement, int]) -> HtmlElement | None:
    """The smallest element that holds most of the story's letters, told for the elements right around its lines."""
    letters: Counter[HtmlElement] = Counter()
    for frame, count in frames.items():
        for around in (frame, *frame.iterancestors()):
            letters[around] += count
    least = _MOST * sum(frames.values())
    # The deepest of those that hold enough holds no other of them, so it has the most ancestors.
    enough = [element for element, count in letters.items() if count >= least]
    home = max(enough, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)
    while home is not None and home.tag in _LISTS:
        home = home.getparent()
    return home


class _Story:
    """The elements right around much of the story, and all those around them."""

    def __init__(self, frames: Mapping[HtmlElement, int]) -> None:
        """Take the elements right around the story's lines; of a story in many small parts nothing is known."""
        letters = sum(frames.values())
        much = [frame for frame, count in frames.items() if count >= _MUCH * letters]
        known = sum(frames[frame] for frame in much) >= _MOST * letters
        self._elements = frozenset(chain(much, *(frame.iterancestors() for frame in much))) if known else frozenset()
        self._blocks: dict[HtmlElement, bool] = {}
        kinds = Counter((frame.tag, frame.get("class")) for frame in frames)
        self._kinds = {kind for kind, count in kinds.items() if kind[1] and count >= _ALIKE}

    def blocks(self, element: HtmlElement, home: HtmlElement) -> list[HtmlElement]:
        """A line's element and those around it that hold little of the story."""
        outer = self._elements or {home, *home.iterancestors()}
        while len(element) == 1 and not (element.text or "").strip() and element[0].tag == "div":
            element = element[0]
        return [*takewhile(lambda around: around not in outer, chain([element], element.iterancestors()))]

    def is_apart_with_picture(self, element: HtmlElement) -> bool:
        """Whether the outermost block around a line that holds none of the story is a picture and its caption."""
        frame = frame_of(element)
        if not self._elements or frame is None or frame in self._elements:
            return False
        if (frame.tag, frame.get("class")) in self._kinds:
            # The posts of a live report have a picture each.
            return False
        block, around = element, element.getparent()
        while around is not None and around not in self._elements:
            block, around = around, around.getparent()
        if block not in self._blocks:
            letters = len(_key(_text(block)))
            self._blocks[block] = letters <= _MOST_BESIDE_PICTURE * cast("float", _PICTURES(block))
        return self._blocks[block]


def _place(
    holders: Sequence[HtmlElement],
    home: HtmlElement,
    frames: Mapping[HtmlElement, int],
    story: _Story,
    common: frozenset[str],
) -> Place | None:
    if not holders:
        return None
    beside = [element for element in holders if frame_of(element) in frames and _is_within(element, home)]
    inside = beside or [element for element in holders if _is_within(element, home)]
    pictured = all(map(story.is_apart_with_picture, holders))
    blocks = [story.blocks(each, home) for each in holders]
    names = [furniture_name(each) or card_name(each) for each in blocks]
    alike = any(not common.isdisjoint(_classes(element)) for element in holders)
    first = (inside or holders)[0]
    return Place(
        inside=bool(inside),
        beside=bool(beside),
        linked=_is_linked(first),
        heading=first.tag in _HEADINGS or next(first.iterancestors(*_HEADINGS), None) is not None,
        labelled=_is_labelled(first),
        pictured=pictured,
        named=names[0] if all(names) else "",
        alike=alike,
        standfirst=not inside and any(map(is_standfirst, blocks)),
    )


def _is_within(element: HtmlElement, home: HtmlElement) -> bool:
    return home in element.iterancestors()


def _is_linked(element: HtmlElement) -> bool:
    linked = sum(len(_key(_text(link))) for link in element.iter("a"))
    return linked > 0 and linked >= _LINKED * len(_key(_text(element)))


def _is_labelled(element: HtmlElement) -> bool:
    """Whether a short label with a colon stands before nothing but links: "Earlier: Ferry runs aground"."""
    links = [_key(_text(link)) for link in element.iter("a")]
    text = _key(_text(element))
    label = text.find(":") + 1
    if not links or not 1 < label <= _LONGEST_LABEL or not text[label:].startswith(links[0]):
        return False
    return sum(map(len, links)) >= _LINKED * len(text[label:].replace("|", ""))
