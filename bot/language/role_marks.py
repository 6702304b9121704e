"""Quotation marks among the words of a role: titles of works, and quotations that are still open."""

from __future__ import annotations

from typing import Any

_LONGEST_TITLE = 10
"""Tokens of the longest title of a work that a role may end in ("author of “The Long Road”")."""


def behind_title(doc: Any, at: int, right: int) -> int | None:  # noqa: ANN401 - spaCy ships no usable type for this
    """The token behind a title of a work whose opening mark stands at ``at``, before token ``right``, or None."""
    if at + 1 >= right or not doc[at + 1].text[:1].isupper():
        return None
    marks = (i for i in range(at + 1, min(right, at + _LONGEST_TITLE)) if doc[i].text in {"”", '"'})
    closing = next(marks, None)
    return None if closing is None else closing + 1


def is_quoted(text: str, at: int) -> bool:
    """Whether a quotation is open at character ``at`` of a line."""
    before = text[:at]
    # A straight mark may be closed by a curly one, where an editor's program has put in some of them.
    return before.count("“") + before.count('"') % 2 > before.count("”")
