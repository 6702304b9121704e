"""The text of a labelled page, one block a line, and which of its lines are the story."""

from __future__ import annotations

import re

import lxml.html

from bot.articles.extraction import shown_lines

_BLOCKS = frozenset(
    "address article aside blockquote br button dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p pre section table td th tr ul title".split()
)
_SILENT = frozenset({"script", "style", "noscript", "template", "svg"})
_WORDS = 4
_SHARE = 0.8
_FOUND = 0.7
"""A page is of no use where less than so much of its story was found in its text."""


def page_text(html: str) -> list[str]:
    """Everything that a page shows, one block a line."""
    tree = _parsed(html)
    parts: list[str] = []
    for event, element in lxml.etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            parts.append(element.tail or "")
            continue
        if event == "start":
            parts.append("\n" if element.tag in _BLOCKS else "")
            parts.append("" if _silent(element) else element.text or "")
        else:
            parts.append("\n" if element.tag in _BLOCKS else "")
            parent = element.getparent()
            parts.append("" if parent is None or _silent(parent) else element.tail or "")
    # A source's own line breaks inside a block are white space; only blocks end lines.
    return [line for part in "".join(parts).split("\n") if (line := " ".join(part.split()))]


def _parsed(html: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(html.encode("utf-8"), parser=lxml.html.HTMLParser(encoding="utf-8"))


def _silent(element: lxml.html.HtmlElement) -> bool:
    return element.tag in _SILENT or any(above.tag in _SILENT for above in element.iterancestors())


def labelled_page(row: dict[str, object], *, spaced: bool = True) -> dict[str, object] | None:
    """A row of ``id``, ``site``, ``raw`` and ``roles`` from one of ``id``, ``site``, ``html`` and ``body``.

    The text is ``spaced`` with blank lines between all that the page holds, or has a line for each block that it shows.
    A line is the story where four fifths of its runs of four words stand in the body, a short one where it is a line
    of the body. None where the page's text does not hold most of the body.
    """
    body = _words(str(row["body"]))
    runs = {tuple(body[at : at + _WORDS]) for at in range(len(body) - _WORDS + 1)}
    whole = {tuple(_words(line)) for line in str(row["body"]).split("\n")}
    lines = page_text(str(row["html"])) if spaced else shown_lines(_parsed(str(row["html"])))
    roles, found = [], 0
    for line in lines:
        words = _words(line)
        own = [tuple(words[at : at + _WORDS]) for at in range(len(words) - _WORDS + 1)]
        story = sum(run in runs for run in own) >= _SHARE * len(own) if own else bool(words) and tuple(words) in whole
        found += len(words) * story
        roles.append("body" if story else "other")
    if found < _FOUND * len(body):
        return None
    return {"id": row["id"], "site": row["site"], "raw": ("\n\n" if spaced else "\n").join(lines), "roles": roles}


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
