"""Whether words in quotation marks are the title of a book, a show or a film, and not speech."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORKS = (
    "album|anthem|article|ballad|biography|biopic|blockbuster|book|bestseller|cartoon|classic|column|comedy|documentary|"
    "drama|editorial|episode|essay|exhibition|film|franchise|game|hit|hymn|memoir|miniseries|movie|musical|novel|novella|"
    "op-ed|opera|painting|play|podcast|poem|programme|program|report|romcom|sequel|series|show|single|sitcom|song|"
    "soundtrack|story|study|thriller|track|tragedy|trilogy|tune"
)
_MAKERS = (
    "actor|actress|author|co-author|co-creator|co-host|co-star|creator|director|franchise|host|producer|screenwriter|"
    "singer|songwriter|star|writer"
)
_BEFORE_TITLE = re.compile(
    rf"\b(?:on|titled|entitled|called|named|hosts?|hosted|of|interview with|{_WORKS})s?,?\s+$"
    r"|\bon\s(?:\S+\s){0,2}\S+[’']s?\s+$"
)
_OF_KIND = re.compile(rf"\b(?:{_WORKS})s?,?\s+$")
_ENTITLED = re.compile(r"\b(?:titled|entitled|subtitled|headlined)\s+$")
_BEHIND_TITLE = re.compile(
    rf",\san? (?:[\w-]+ ){{0,3}}(?:{_WORKS})\b|,?\s(?:by [A-Z]|starring\b|directed by\b|written by\b|sung by\b)"
    rf"|[,]?\s(?:{_WORKS}|{_MAKERS})s?\b"
)
_TALKED_OF = frozenset(
    "about in from wrote reading read watching watched sang sing singing performed performing recorded directed "
    "directs starred authored penned co-wrote published released produced hosting covered premiered playing".split()
)
_SMALL_WORDS = frozenset(
    "a an the of and in on for to at with under or by from de del la las el los le les du des der die das von is as vs "
    "into over is it".split()
)
_FEWEST_IN_CAPITALS = 5
"""So many capitalised words in a row, and nobody who says them, are a headline that is cited."""


def is_written_as_title(words: Sequence[str]) -> bool:
    """Whether all words but the small ones begin with a capital or a figure."""
    bare = [word.lstrip("‘'“\"(") for word in words]
    first = bare[0][:1] if bare else ""
    return (
        bool(first)
        and not first.islower()
        and all(
            word[:1].isupper()
            or word[:1].isdigit()
            or word in {"&", "-", "–", "—"}
            or word.strip(".,?!:").lower() in _SMALL_WORDS
            for word in bare
        )
    )


def is_cited_headline(words: Sequence[str]) -> bool:
    """Whether words are so many in capitals that only a headline is written so."""
    return is_written_as_title(words) and sum(word[:1].isupper() for word in words) >= _FEWEST_IN_CAPITALS


def announces_show(before: str) -> bool:
    """Whether a broadcaster's possessive, "on", "called" or what kind of work it is stands right before the marks."""
    return _BEFORE_TITLE.search(before) is not None


def is_of_kind(before: str) -> bool:
    """Whether what kind of work it is stands right before the marks: "the album"."""
    return _OF_KIND.search(before) is not None


def is_entitled(before: str) -> bool:
    """Whether the words before the marks say that a title follows, however it is written: "entitled"."""
    return _ENTITLED.search(before) is not None


def goes_on_as_title(after: str) -> bool:
    """Whether the words behind the marks tell of a work's kind or maker: "star", "by Anna Birk", "pageant"."""
    return _BEHIND_TITLE.match(after) is not None


def talks_of_work(before: str) -> bool:
    """Whether the words before the marks talk of a title, and do not introduce what somebody says."""
    return before.rstrip().rpartition(" ")[2].lower() in _TALKED_OF
