"""Other stories on a story's page: articles that load below it, each with a title like its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.articles.paragraphs import LONG_PARAGRAPH
from bot.articles.visible_credits import text_key

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST = 0.5
"""The share of a page's paragraphs from which a block holds the page's own story, whatever its title."""


def take_out_other_stories(tree: HtmlElement) -> None:
    """Take out articles under titles of the page's own class, and articles called so; make other titles headings.

    The extractor throws most titles away, and some writers' sites set the headings of a story's parts as such.
    """
    titles = [title for title in tree.iter("h1") if _words(title)]
    own = _own_title(tree, titles)
    if own is None:
        return
    above, most = {own, *own.iterancestors()}, _MOST * _told(tree)
    for title in titles[titles.index(own) + 1 :]:
        if not _is_in(title, tree):
            continue
        block = _block(title, above)
        if _is_titled_alike(title, own) or block.tag == "article" or block.find(".//article") is not None:
            if block is not title and 2 * LONG_PARAGRAPH <= _told(block) < most:
                block.drop_tree()
        else:
            title.tag = "h2"


def _is_titled_alike(title: HtmlElement, own: HtmlElement) -> bool:
    """Whether two titles have the same classes, or one of them more."""
    one, other = set((title.get("class") or "").split()), set((own.get("class") or "").split())
    return bool(one and other) and (one <= other or other <= one)


def _own_title(tree: HtmlElement, titles: list[HtmlElement]) -> HtmlElement | None:
    """The longest of ``titles`` whose words all stand in what the page calls itself."""
    called = [tree.findtext(".//title") or ""]
    called += [meta.get("content") or "" for meta in tree.iter("meta") if meta.get("property") == "og:title"]
    words = [text_key(name) for name in called]
    known = [title for title in titles if any(_words(title) in name for name in words)]
    # The page's name has its site's as well, which may be a title too.
    return max(known, key=lambda title: len(_words(title)), default=None)


def _told(element: HtmlElement) -> int:
    """Letters of an element's paragraphs."""
    return sum(len("".join(paragraph.itertext())) for paragraph in element.iter("p"))


def _words(title: HtmlElement) -> str:
    return text_key("".join(title.itertext()))


def _is_in(element: HtmlElement, tree: HtmlElement) -> bool:
    """Whether nobody has taken the element out of the tree."""
    return any(around is tree for around in element.iterancestors())


def _block(title: HtmlElement, above: set[HtmlElement]) -> HtmlElement:
    """The outermost element around ``title`` that holds none of ``above``, or itself."""
    outermost = title
    for around in title.iterancestors():
        if around in above:
            break
        outermost = around
    return outermost
