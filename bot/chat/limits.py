"""Discord's limits, and cutting text to them: at a word, with an ellipsis that shows that something was cut.

Source of the figures: Discord's developer documentation, "Component Reference" and "Application Commands".
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TEXT = 4000
"""Characters of text over all text displays of one message."""

COMPONENTS = 40
"""Components of one message, nested ones counted."""

CUSTOM_ID = 100
BUTTON_LABEL = 80
OPTIONS = 25
OPTION_TEXT = 100
CHOICES = 25
CHOICE_TEXT = 100
URL = 512
ALT_TEXT = 1024
"""Characters of the description of an attached file."""

ELLIPSIS = "…"


def size(text: str) -> int:
    """How long Discord may count ``text``: in UTF-16 code units, the larger of the two usual ways to count."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _unchanged(text: str) -> str:
    return text


def _is_mid_character(text: str, position: int) -> bool:
    """Whether a cut at ``position`` would part a letter from its marks or an emoji from its other half."""
    if position >= len(text):
        return False
    return (
        unicodedata.category(text[position]) in {"Mn", "Me", "Mc"}
        or text[position] == "\u200d"
        or text[position - 1] == "\u200d"
    )


def _cut_position(text: str, longest: int) -> int:
    """The last good place at or before ``longest`` to end ``text``: after a word, else between characters."""
    space = text.rfind(" ", 0, longest + 1)
    if space > longest // 2:
        return space
    while longest > 1 and _is_mid_character(text, longest):
        longest -= 1
    return longest


def cut(text: str, limit: int, render: Callable[[str], str] = _unchanged) -> str:
    """``render(text)`` where it fits into ``limit``, else as many whole words as fit and an ellipsis.

    ``render`` turns plain text into what is sent (escaping, for instance); it must never shorten it.
    """
    if len(text) <= limit:
        whole = render(text)
        if size(whole) <= limit:
            return whole
    low, high = 0, min(len(text), limit)
    while low < high:
        middle = (low + high + 1) // 2
        if size(render(text[:middle] + ELLIPSIS)) <= limit:
            low = middle
        else:
            high = middle - 1
    if low == 0:
        return ELLIPSIS if limit > 0 else ""
    return render(text[: _cut_position(text, low)].rstrip() + ELLIPSIS)


def join_within(
    parts: Iterable[str], limit: int, separator: str = " · ", more: str = "and {} more", *, beyond: int = 0
) -> str:
    """As many of ``parts`` as fit into ``limit``, joined; what was left out is counted with ``more``.

    ``beyond`` is how many there are that ``parts`` do not even hold.
    """
    waiting = list(parts)
    taken: list[str] = []
    for index, part in enumerate(waiting):
        left = len(waiting) - index - 1 + beyond
        tail = separator + more.format(left) if left else ""
        if size(separator.join([*taken, part]) + tail) > limit:
            break
        taken.append(part)
    left = len(waiting) - len(taken) + beyond
    if left and taken:
        taken.append(more.format(left))
    return separator.join(taken)
