"""Other stories on a story's page: articles that load below it, each with a title like its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.articles.paragraphs import LONG_PARAGRAPH

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WORD = re.compile(r"\w+")


def take_out_other_stories(tree: HtmlElement) -> None:
    """Take out articles under titles of the same class as the page's own; make what is lower of all other titles.

    The extractor throws most titles away, and some writers' sites set the headings of a story's parts as such.
    """
    titles = [title for title in tree.iter("h1") if _words(title)]
    own = _own_title(tree, titles)
    if own is None:
        return
    above = {own, *own.iterancestors()}
    for title in titles[titles.index(own) + 1 :]:
        if title.get("class") and title.get("class") == own.get("class") and _is_in(title, tree):
            _take_out(title, above)
        elif title.get("class") != own.get("class"):
            title.tag = "h2"


def _own_title(tree: HtmlElement, titles: list[HtmlElement]) -> HtmlElement | None:
    """The first of ``titles`` whose words all stand in what the page calls itself."""
    called = [tree.findtext(".//title") or ""]
    called += [meta.get("content") or "" for meta in tree.iter("meta") if meta.get("property") == "og:title"]
    words = [" ".join(_WORD.findall(name.lower())) for name in called]
    return next((title for title in titles if any(_words(title) in name for name in words)), None)


def _words(title: HtmlElement) -> str:
    return " ".join(_WORD.findall("".join(title.itertext()).lower()))


def _is_in(element: HtmlElement, tree: HtmlElement) -> bool:
    """Whether nobody has taken the element out of the tree."""
    return any(around is tree for around in element.iterancestors())


def _take_out(title: HtmlElement, above: set[HtmlElement]) -> None:
    """Take out the outermost element around ``title`` that holds none of ``above``, if it has a story's paragraphs."""
    outermost = title
    for around in title.iterancestors():
        if around in above:
            break
        outermost = around
    text = "".join(outermost.itertext())
    if outermost is not title and len(text) >= 2 * LONG_PARAGRAPH:
        outermost.drop_tree()
