"""Half quotations: sentences cut out of a quotation that goes on before or after them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.language.material import Line

LONGEST_QUOTATION = 4
"""After so many sentences without a mark, a quotation that was opened has lost its closing mark."""

LONGEST_TAG = 12
"""Characters in which it is said, where words are written without spaces, who spoke."""

_ANY_MARK = re.compile(r"""["“”«»„‘「」『』]""")
_EDGE_MARK = re.compile(r"^'|\W['’]")
_MARK = re.compile(r"""["“”«»„‘'’「」『』]""")
_KINDS = ("double", "single", "corner", "inner")
_OPENING = {"“": "double", "«": "double", "„": "double", "「": "corner", "『": "inner"}
_CLOSING = {"”": "double", "»": "double", "」": "corner", "』": "inner"}
_SPOKEN = re.compile(r"[。！？][”」』]$")
_BEFORE_OPENING, _AFTER_CLOSING = frozenset("([—–-"), frozenset(".,;:!?)]—–-")
_ENDS = frozenset(".,!?…")
_NOT_OPENING = frozenset(".,!?'’_")
_SINGLE_OPENS = re.compile(r"(?!(?:s|t|d|ll|re|ve|m|tis|twas|em|cause|til)\b)[a-z]", re.IGNORECASE)
_AFTER_WORD = frozenset(',.;:!?)”"')


def torn_quotations(lines: Iterable[Line]) -> Iterator[bool]:
    """For each sentence in turn, whether it is cut out of a quotation that goes on before or after it."""
    inside = dict.fromkeys(_KINDS, False)
    paragraph, unmarked, before = None, 0, ""
    for line in lines:
        text = line.text
        apostrophes = "'" in text or "’" in text
        marked = inside["single"] or bool(_ANY_MARK.search(text) or (apostrophes and _EDGE_MARK.search(text)))
        unmarked = 0 if marked else unmarked + 1
        if (line.article, line.paragraph) != paragraph or unmarked > LONGEST_QUOTATION:
            paragraph, inside, before = (line.article, line.paragraph), dict.fromkeys(_KINDS, False), ""
        tag = len(text) <= LONGEST_TAG and _SPOKEN.search(before) is not None
        yield _tear(text, inside) if marked else tag or any(inside.values())
        before = text


def _tear(text: str, inside: dict[str, bool]) -> bool:
    """Whether one sentence is torn; ``inside`` says in which marks it begins, and then in which the next one does."""
    torn, opened_here = False, dict.fromkeys(inside, False)
    for match in _MARK.finditer(text):
        kind, act = _read_mark(text, match.start())
        if act == "open":
            inside[kind] = opened_here[kind] = True
        elif act == "close" or (act == "weak" and inside[kind]):
            torn = torn or not opened_here[kind]
            inside[kind] = opened_here[kind] = False
    opened, closed = text.count("“"), text.count("”")
    inside["double"] = inside["double"] or opened > closed
    torn = torn or opened != closed or text.count('"') % 2 == 1
    return torn or any(inside.values())


def _read_mark(text: str, at: int) -> tuple[str, str]:
    """Of which kind the mark at ``at`` is, and whether it opens or closes a quotation, or may close one."""
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if mark in _OPENING:
        return _OPENING[mark], "open"
    if mark in _CLOSING:
        return _CLOSING[mark], "close"
    return ("double", _straight(before, after)) if mark == '"' else ("single", _single(text, at, before, after))


def _straight(before: str, after: str) -> str:
    """What a straight double mark between ``before`` and ``after`` does."""
    if (not before or before.isspace() or before in _BEFORE_OPENING) and after and not after.isspace():
        return "open"
    closes = before and not before.isspace() and (not after or after.isspace() or after in _AFTER_CLOSING)
    return "close" if closes else ""


def _single(text: str, at: int, before: str, after: str) -> str:
    """What the single mark or apostrophe at ``at`` between ``before`` and ``after`` does."""
    within = before.isalnum() or before == "_"
    if text[at] != "’" and not within and before not in _NOT_OPENING and _SINGLE_OPENS.match(text, at + 1):
        return "open"
    if text[at] == "‘":
        return ""
    if before in _ENDS and not (after.isalnum() or after == "_"):
        return "close"
    return "weak" if within and (after.isspace() or after in _AFTER_WORD) else ""
