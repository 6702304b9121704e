"""Half quotations: sentences cut out of a quotation that goes on before or after them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.material import Line

LONGEST_QUOTATION = 4
"""After so many sentences without a mark, a quotation that was opened has lost its closing mark."""

_ANY_MARK = re.compile(r"""["“”«»„‘]""")
_EDGE_MARK = re.compile(r"^'|\W['’]")
_MARK = re.compile(
    r"""(?P<double_open>[“«„]|(?<![^\s(\[—–-])"(?=\S))|(?P<double_close>[”»]|(?<=\S)"(?![^\s.,;:!?)\]—–-]))"""
    r"""|(?P<single_open>(?<![\w'’.,!?])[‘'](?=[a-z])(?!(?:s|t|d|ll|re|ve|m|tis|twas|em|cause|til)\b))"""
    r"""|(?P<single_close>(?<=[.,!?…])['’](?!\w))|(?P<single_weak>(?<=\w)['’](?=[\s,.;:!?)”"]))""",
    re.IGNORECASE,
)


def torn_quotations(lines: Sequence[Line]) -> list[bool]:
    """For each sentence, whether it is cut out of a quotation that goes on before or after it."""
    torn: list[bool] = []
    inside = {"double": False, "single": False}
    paragraph, unmarked = None, 0
    for line in lines:
        text = line.text
        apostrophes = "'" in text or "’" in text
        marked = inside["single"] or bool(_ANY_MARK.search(text) or (apostrophes and _EDGE_MARK.search(text)))
        unmarked = 0 if marked else unmarked + 1
        if (line.article, line.paragraph) != paragraph or unmarked > LONGEST_QUOTATION:
            paragraph, inside = (line.article, line.paragraph), {"double": False, "single": False}
        torn.append(_tear(text, inside) if marked else any(inside.values()))
    return torn


def _tear(text: str, inside: dict[str, bool]) -> bool:
    """Whether one sentence is torn; ``inside`` says in which marks it begins, and then in which the next one does."""
    torn, opened_here = False, dict.fromkeys(inside, False)
    for match in _MARK.finditer(text):
        kind, _, act = (match.lastgroup or "").partition("_")
        if act == "open":
            inside[kind] = opened_here[kind] = True
        elif act == "close" or inside[kind]:
            torn = torn or not opened_here[kind]
            inside[kind] = opened_here[kind] = False
    opened, closed = text.count("“"), text.count("”")
    inside["double"] = inside["double"] or opened > closed
    torn = torn or opened != closed or text.count('"') % 2 == 1
    return torn or any(inside.values())
