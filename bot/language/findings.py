"""What an analysis finds in an article: values only, every one a span of the article's text."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.articles.article import Article, Span


class EntityKind(StrEnum):
    """What a name is the name of."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the article's body: ``article.text[start:end] == text``; ``block`` indexes ``article.blocks``."""

    start: int
    end: int
    text: str
    block: int = -1


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation or place, once, with everything the article calls it.

    ``name`` is the fullest form found; ``aliases`` are the other proper-name forms in the text; ``roles`` are spans
    of what the article says they are ("US Secretary of State", "38"); ``mentions`` are spans of proper-name forms in
    reading order; ``salience`` is 0 to 1, how much the article is about them; ``ambiguous`` lists the names of the
    entities that a form of this one could also stand for.
    """

    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    roles: tuple[Span, ...] = ()
    mentions: tuple[Span, ...] = ()
    salience: float = 0.0
    ambiguous: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said, where it stands, and whose words they are.

    ``start`` and ``end`` enclose the quoted words without their marks, or for reported speech the clause. ``speaker``
    is the name of an Entity or None; ``speaker_span`` the article's own words for the speaker ("she", "the senator");
    ``addressee`` to whom or where it was said. ``direct`` is True for a whole quoted statement, False for a partial
    quote and for reported speech.
    """

    start: int
    end: int
    speaker: str | None = None
    speaker_span: Span | None = None
    addressee: str | None = None
    direct: bool = True
    addressee_span: Span | None = None
    cue: Span | None = None


class Tense(StrEnum):
    """When, as its verb tells it, a day was or will be.

    ``LATER`` is what was to come when somebody spoke of it ("said that she would resign on Monday").
    """

    PAST = "past"
    FUTURE = "future"
    LATER = "later"


class TimeWord(NamedTuple):
    """A weekday or a "today" that begins at ``start`` in the article's text, with the tense of the verb over it."""

    start: int
    tense: Tense


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that one pass of the language model found in one article.

    ``quotes`` stand in quotation marks, or in paragraphs that are set apart as somebody's words ("she said:", a signed
    post, an interview's answers); ``reported`` is speech without marks ("said that ..."). ``supported`` is False when
    the model does not know the article's language: sentences are still there, entities and quotes are not, and
    ``notes`` says so. ``words`` holds the lower-case content words of headline, standfirst and body, for comparing
    stories. ``times`` are the weekdays of which the sentence tells whether they were or are to come, in reading order;
    ``clipped`` are the parts of long sentences at the top that stand alone.
    """

    article: Article
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    reported: tuple[Quote, ...] = ()
    words: tuple[str, ...] = ()
    supported: bool = True
    notes: tuple[str, ...] = field(default=())
    version: str = ""
    times: tuple[TimeWord, ...] = ()
    clipped: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """One chosen sentence: ``text`` is verbatim, ``article`` indexes the analyses, ``shown`` adds bracketed help."""

    text: str
    article: int
    start: int
    end: int
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """A few of the articles' own sentences in reading order.

    ``coverage`` is the share of the articles' words that the summary keeps, 0 to 1; ``whole`` is True when the text was
    already no longer than its summary; ``notes`` are whole sentences for the reader ("No stop words for Welsh ...").
    """

    sentences: tuple[SummarySentence, ...] = ()
    method: str = "house"
    coverage: float = 0.0
    whole: bool = False
    notes: tuple[str, ...] = field(default=())
