"""Paragraphs made of what a page sets as such in other ways, before anything looks for the story.

Pages part their text by pairs of line breaks, write each paragraph into a block or wrap each in one; the extractor and
the rules on a page's layout know paragraphs best. Mozilla's Readability.js settles pages much like this before it looks
for their article.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, cast

from lxml.etree import XPath

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    type Item = HtmlElement | str

_INLINE = frozenset(
    "a abbr b bdi big br cite code del dfn em font i img ins kbd mark q s small span strike strong sub sup time tt u "
    "var wbr".split()
)
_WRAPPERS = frozenset({"div", "section"})
_PARTED = _WRAPPERS | frozenset("article main td center span font body".split())
"""What text that is parted by line breaks may stand in; a paragraph with such breaks is read well as it is."""

LONG_PARAGRAPH = 80
"""Letters of a piece of text that may be a paragraph of a story."""

_LEAST = 3
"""So many long paragraphs of one kind make it the page's way of setting them."""

_LEAST_PIECES = 2
_MUCH = 2000
"""Letters in long paragraphs from which a page is taken to set its story in them."""

_TEXT = XPath("string()")


def settle_paragraphs(tree: HtmlElement) -> None:
    """Make the paragraphs of ``tree`` elements called so, one right beside the next; the text stays as it is."""
    _part_at_breaks(tree)
    long = _long_paragraphs(tree)
    _name_siblings(long)
    if sum(map(_length, long)) < _MUCH:
        _name_blocks(tree, sum(map(_length, long)))
        long = _long_paragraphs(tree)
    _unwrap(tree, long)


def _long_paragraphs(tree: HtmlElement) -> list[HtmlElement]:
    return [element for element in tree.iter("p") if _length(element) >= LONG_PARAGRAPH]


def _length(element: HtmlElement) -> int:
    return len(cast("str", _TEXT(element)).strip()) if isinstance(element.tag, str) else 0


def own_letters(paragraph: HtmlElement) -> int:
    """How many letters a paragraph has outside its links."""
    links = sum(len(cast("str", _TEXT(link))) for link in paragraph.iter("a"))
    return len(cast("str", _TEXT(paragraph)).strip()) - links


def _part_at_breaks(tree: HtmlElement) -> None:
    """Make a paragraph of each piece of text between two line breaks that follow one another."""
    frames: dict[HtmlElement, None] = {}
    for first in tree.iter("br"):
        second, frame = first.getnext(), first.getparent()
        if second is not None and second.tag == "br" and frame is not None and not (first.tail or "").strip():
            frames[frame] = None
    # The inner ones first, whatever order they were met in: what is made of an outer one depends on them.
    for frame in sorted(frames, key=_depth, reverse=True):
        if frame.tag in _PARTED and not (frame.tag in _INLINE and next(frame.iterancestors("p"), None) is not None):
            _part(frame)


def _depth(element: HtmlElement) -> int:
    return sum(1 for _ in element.iterancestors())


def _part(frame: HtmlElement) -> None:
    """The same for one element, which stays as it is where fewer than two of its pieces are long."""
    pieces = _pieces(frame)
    if sum(_letters(piece) >= LONG_PARAGRAPH for piece in pieces) < _LEAST_PIECES:
        return
    for child in list(frame):
        frame.remove(child)
    frame.text = None
    frame.tag = "div" if frame.tag in _INLINE else frame.tag
    for piece in pieces:
        around = frame
        if _letters(piece):
            around = frame.makeelement("p")
            frame.append(around)
        for item in piece:
            _append(around, item)


def _pieces(frame: HtmlElement) -> list[list[Item]]:
    """What an element holds, parted at blocks, which stand alone, and at pairs of line breaks, the second left out."""
    pieces: list[list[Item]] = [[frame.text or ""]]
    for child in frame:
        if _is_block(child):
            pieces += [[child], []]
        elif child.tag == "br" and _ends_in_break(pieces[-1]):
            pieces.append([])
        else:
            pieces[-1].append(child)
        pieces[-1].append(child.tail or "")
    return pieces


def _is_block(item: Item) -> bool:
    return not isinstance(item, str) and isinstance(item.tag, str) and item.tag not in _INLINE


def _ends_in_break(piece: Sequence[Item]) -> bool:
    """Whether nothing stands behind the last line break of a piece, or in it at all."""
    for item in reversed(piece):
        if not isinstance(item, str):
            return bool(item.tag == "br")
        if item.strip():
            return False
    return True


def _letters(piece: Sequence[Item]) -> int:
    """How much text a piece has, but for a block, which stays as it is."""
    if _is_block(piece[0]):
        return 0
    return sum(len(item.strip()) if isinstance(item, str) else _length(item) for item in piece)


def _append(around: HtmlElement, item: Item) -> None:
    if not isinstance(item, str):
        item.tail = None
        around.append(item)
    elif len(around):
        around[-1].tail = (around[-1].tail or "") + item
    else:
        around.text = (around.text or "") + item


def _name_siblings(long: Sequence[HtmlElement]) -> None:
    """Make paragraphs of the blocks of text that stand right among the ``long`` ones and have their class, or none."""
    classes: dict[HtmlElement, set[str]] = defaultdict(set)
    for element in long:
        classes[element.getparent()].add(element.get("class") or "")
    for frame, known in classes.items():
        for block in frame.iterchildren("div"):
            letters = _length(block) - sum(map(_length, block.iter("a")))
            if (block.get("class") or "") in known | {""} and letters >= LONG_PARAGRAPH and _holds_text_alone(block):
                block.tag = "p"


def _name_blocks(tree: HtmlElement, told: int) -> None:
    """Make paragraphs of the page's blocks of text where those of one kind in one frame say more than its paragraphs.

    Of other kinds only the long ones are made such.
    """
    blocks = [block for block in tree.iter("div") if _holds_text_alone(block)]
    long = {block for block in blocks if _length(block) - sum(map(_length, block.iter("a"))) >= LONG_PARAGRAPH}
    kinds = Counter(map(_kind, long))
    letters: Counter[tuple[HtmlElement | None, str]] = Counter()
    for block in long:
        letters[_kind(block)] += _length(block)
    known = {kind for kind, count in kinds.items() if count >= _LEAST and letters[kind] > told}
    for block in blocks if known else ():
        if block in long or _kind(block) in known:
            block.tag = "p"


def _holds_text_alone(block: HtmlElement) -> bool:
    return not any(_is_block(inner) for inner in block.iterdescendants()) and _length(block) > 0


def _kind(block: HtmlElement) -> tuple[HtmlElement | None, str]:
    return block.getparent(), block.get("class") or ""


def _unwrap(tree: HtmlElement, long: Sequence[HtmlElement]) -> None:
    """Take away the block around each paragraph, where most of the long ones are wrapped in one of the same class."""
    while True:
        wraps = Counter((around.get("class") or "") for element in long if (around := _wrapper(element)) is not None)
        most = {name for name, count in wraps.items() if count >= _LEAST and 2 * count > len(long)}
        if not most:
            return
        for element in list(tree.iter("p")):
            around = _wrapper(element)
            if around is not None and (around.get("class") or "") in most:
                around.drop_tag()


def _wrapper(element: HtmlElement) -> HtmlElement | None:
    """The block that holds nothing but this element."""
    around = element.getparent()
    alone = around is not None and len(around) == 1 and around.tag in _WRAPPERS and around.getparent() is not None
    empty = alone and not (around.text or "").strip() and not (element.tail or "").strip()
    return around if empty else None
