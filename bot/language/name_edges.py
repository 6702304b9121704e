"""Where a name begins and ends: without articles, marks, possessives and titles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.names import ALSO_SURNAMES, LETTERS_BEHIND

if TYPE_CHECKING:
    from collections.abc import Set

_LEADING = re.compile(
    r"(?:Lib )?Dem (?=[A-Z])|(?:and|of|née|nee|né) (?=[A-Z])|"
    r"(?i:(?:ex|pro|anti|non|then|post|pre)-)(?=[A-Z])|(?i:(?:the|a|an)\s+(?=\S))|[\s\"'“”‘’(\[,.;:–—―-]+"
)

_LETTERS_BEHIND = re.compile(rf"(?<=\w),? {LETTERS_BEHIND}$")

_INITIAL_A = re.compile(r"A [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?=[,;) ]|\.?$)")

_LISTED = re.compile(r"(?:[,;:(]|\)) ?$")
"""Before "A Marsh" in a list of teams: the letter is somebody's initial and no article."""

_TRAILING = re.compile(r"['’][sS]$|(?<=s)['’]$|['’]$|[\s\"“”)\],;:–—-]+$")


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without a leading article, outer punctuation and a possessive."""
    while True:
        piece = text[start:end]
        lead = None if _INITIAL_A.match(text, start) and _LISTED.search(text, 0, start) else _LEADING.match(piece)
        if lead and lead.end() < len(piece):
            start += lead.end()
            continue
        trail = _TRAILING.search(piece)
        honours = _LETTERS_BEHIND.search(piece)
        if honours:
            end = start + honours.start()
            continue
        if trail and trail.start() > 0:
            end = start + trail.start()
            continue
        return start, end


def _is_title(word: str, titles: Set[str]) -> bool:
    return word[:1].isupper() and word.rstrip(".").lower() in titles


def after_titles(text: str, start: int, end: int, titles: Set[str]) -> int:
    """Where the name starts behind the titles that the span begins with."""
    words = list(re.finditer(r"\S+", text[start:end]))
    if [word.group() for word in words[1:2]] == ["of"]:
        return start
    for word in words:
        if not _is_title(word.group(), titles) or (word is words[-1] and word.group().lower() in ALSO_SURNAMES):
            return start + word.start()
    return start


def before_titles(text: str, start: int, titles: Set[str]) -> int:
    """Where the titles before ``start`` begin."""
    while True:
        before = re.search(r"([^\s“‘\"'«(]+)\s+$", text[max(0, start - 24) : start])
        if not before or not _is_title(before.group(1), titles):
            return start
        start = max(0, start - 24) + before.start(1)
