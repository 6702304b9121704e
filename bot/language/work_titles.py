"""Whether words in quotation marks are the title of a book, a show or a film, and not speech."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEFORE_TITLE = re.compile(
    r"\b(?:on|titled|entitled|called|program|programme|show|book|film|hosts?|of|interview with)\s+$"
    r"|\bon\s(?:\S+\s){0,2}\S+[’']s?\s+$"
)
_TALKED_OF = frozenset("about in from wrote reading read watching".split())
_SMALL_WORDS = frozenset(
    "a an the of and in on for to at with under or by from de del la las el los le les du des der die das von".split()
)


def is_written_as_title(words: Sequence[str]) -> bool:
    """Whether all words but the small ones begin with a capital."""
    return all(word[:1].isupper() or word == "&" or word.lower() in _SMALL_WORDS for word in words)


def announces_show(before: str) -> bool:
    """Whether a broadcaster's possessive, "on" or "called" stands right before the marks: a title follows."""
    return _BEFORE_TITLE.search(before) is not None


def talks_of_work(before: str) -> bool:
    """Whether the words before the marks talk of a title, and do not introduce what somebody says."""
    return before.rstrip().rpartition(" ")[2].lower() in _TALKED_OF
