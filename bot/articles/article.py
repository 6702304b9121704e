"""The one vocabulary that all rooms speak: articles, their blocks, and spans into their text."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

UNKNOWN_LANGUAGE = "und"
"""The ISO 639-2 code for a language that was not recognised."""

_OPENING = 12
"""Words of its text that an article without a headline is called by."""


class Role(StrEnum):
    """What a line of an article is to its reader."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    DATE = "date"
    CAPTION = "caption"
    BODY = "body"
    BOILERPLATE = "boilerplate"


STORY_ROLES = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.BODY})
"""The roles that report the story; people and quotes are looked for here alone."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters ``[start, end)`` in an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand at this span of ``text``."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the source with the role it plays; ``evidence`` says in words why it got that role."""

    start: int
    end: int
    role: Role
    evidence: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Where the block stands, without surrounding white space."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Article:
    """One article exactly as it was read.

    ``text`` is the source's text and never changes; every block is a span of it. For a page, the text is the
    page's readable text, one block a line; for a text whose lines were broken at a column, one paragraph a line.
    Times are aware UTC. ``published_span`` is where the text says so, and None when the time came from the page's
    metadata or the file. ``published_day`` is the day of publication where it was written, which "today" and "on
    Friday" count from; None where only the time in UTC is known.
    """

    text: str
    name: str = ""
    blocks: tuple[Block, ...] = ()
    headline: str | None = None
    standfirst: str | None = None
    outlet: str | None = None
    bylines: tuple[str, ...] = ()
    dateline: str | None = None
    published: datetime | None = None
    published_span: Span | None = None
    modified: datetime | None = None
    captions: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    language: str = UNKNOWN_LANGUAGE
    url: str | None = None
    published_day: date | None = None
    notices: tuple[str, ...] = field(default=())
    """What a reader should know about this reading, in whole sentences ("Only the start of a paid article.")."""

    def blocks_of(self, *roles: Role) -> tuple[Block, ...]:
        """The blocks that play one of ``roles``, in reading order."""
        return tuple(block for block in self.blocks if block.role in roles)

    @property
    def body(self) -> str:
        """The text of the body blocks, one paragraph a line."""
        return "\n".join(self.text[block.start : block.end] for block in self.blocks_of(Role.BODY))

    @property
    def title(self) -> str:
        """What to call the article: its headline, or the start of its text where there is none, or its name."""
        words = self.body.split()
        opening = " ".join(words[:_OPENING]) + ("…" if len(words) > _OPENING else "")
        return self.headline or opening or self.name

    @property
    def word_count(self) -> int:
        """How many words the body has, split at white space."""
        return len(self.body.split())
