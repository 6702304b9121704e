"""What the desk answers: frozen values that a card, a terminal or a program can show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from bot.articles.article import Article, Span
    from bot.articles.records import Refusal
    from bot.language.findings import Analysis, Entity, EntityKind, Quote, Summary
    from bot.language.summary import Length
    from bot.newsroom.polling import FeedHealth

READING_WORDS_PER_MINUTE = 238
"""How fast adults read English prose silently (Brysbaert 2019, Journal of Memory and Language 109)."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One completion for a command option: what a person sees and what the command receives."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Item:
    """One article as the desk keeps it.

    ``analysis`` is None while it is being read or when it was set aside; ``problem`` says why in a sentence.
    ``removed`` is True when its file was taken back: old buttons still point here.
    """

    id: int
    revision: int
    article: Article
    analysis: Analysis | None
    story: int | None
    received: datetime
    problem: str = ""
    removed: bool = False

    @property
    def title(self) -> str:
        """What to call the article."""
        return self.article.title

    @property
    def dated(self) -> datetime:
        """When it was published, or when it came in where the article does not say."""
        return self.article.published or self.received


@dataclass(frozen=True, slots=True)
class Brief:
    """An article in one line, for lists.

    ``undated`` where it does not say when it was published, but came in then; ``copied`` where its text is that of the
    article it is listed with, word for word.
    """

    id: int
    title: str
    outlet: str | None
    url: str | None
    dated: datetime
    undated: bool = False
    copied: bool = False


@dataclass(frozen=True, slots=True)
class SummaryAnswer:
    """A summary with what an editor wants to see around it.

    ``people`` are names with how often they are mentioned, without those that could be several people's;
    ``seconds_saved`` is reading time at READING_WORDS_PER_MINUTE; ``same_story`` has the latest article of each other
    outlet that tells the story.
    """

    item: Item
    summary: Summary
    length: Length
    people: tuple[tuple[str, int], ...]
    seconds_saved: int
    same_story: tuple[Brief, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryAnswer:
    """One summary of all articles of a story; a summary sentence's ``article`` indexes ``items``, oldest first.

    ``asked`` is the article from which the story was asked for; ``sources`` says how many of the articles are texts of
    their own: what stands word for word in several counts once.
    """

    asked: Item
    items: tuple[Item, ...]
    summary: Summary
    length: Length
    sources: int


@dataclass(frozen=True, slots=True)
class EntityLine:
    """One entity of an article with its evidence written out: roles and aliases in the article's own words."""

    entity: Entity
    roles: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class WhoAnswer:
    """Who is in one article: people first, then organisations and places, each list the most important first.

    ``others`` are the quotes of whoever is none of the people and organisations: "a police spokesman", or nobody told.
    """

    item: Item
    people: tuple[EntityLine, ...]
    organisations: tuple[EntityLine, ...]
    places: tuple[EntityLine, ...]
    note: str = ""
    others: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """One quote of a person somewhere in the store; ``text`` is the article's own words at ``quote``.

    ``reported`` is True for speech without quotation marks. ``context`` is what stands around it, or the headline,
    where only there the topic is named that was asked about. ``also_in`` are other articles with the same words.
    """

    brief: Brief
    quote: Quote
    text: str
    reported: bool = False
    context: str = ""
    also_in: tuple[Brief, ...] = ()


@dataclass(frozen=True, slots=True)
class SaidAnswer:
    """What somebody said across the whole store, newest first; ``about`` is the topic that was asked for, if any.

    ``article`` is one that has them, under the name ``called``: by these a button finds them again.
    """

    name: str
    about: str
    said: tuple[Said, ...]
    article: int = 0
    called: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of an article with the place where they stand."""

    text: str
    brief: Brief
    span: Span


@dataclass(frozen=True, slots=True)
class Namesake:
    """Somebody who bears a name that others bear too: what they are, how many articles have them, and the newest.

    ``called`` is their name in the newest.
    """

    name: str
    described_as: str
    articles: int
    newest: Brief
    called: str


@dataclass(frozen=True, slots=True)
class Profile:
    """One person, organisation or place across the whole store, newest first.

    An ``ambiguous`` name may stand for several, who are its ``namesakes`` then; else those are others of the same full
    name. ``perhaps_in`` are articles whose short name could be theirs. ``mentions`` are the dates of the articles that
    give one, with how often each has the name; ``together`` says how many of the articles have two of its company, and
    ``unsure`` which names of its company could stand for more than one.
    ``article`` is one that has them, under the name ``called``: by these a button finds them again. ``looked_through``
    is the number of newest articles that this is made from where there are more, else None.
    """

    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    described_as: tuple[Cited, ...] = ()
    said: tuple[Said, ...] = ()
    appears_with: tuple[tuple[str, int], ...] = ()
    appears_in: tuple[Cited, ...] = ()
    ambiguous: bool = False
    namesakes: tuple[Namesake, ...] = ()
    perhaps_in: tuple[Cited, ...] = ()
    mentions: tuple[tuple[datetime, int], ...] = ()
    together: tuple[tuple[str, str, int], ...] = ()
    unsure: frozenset[str] = frozenset()
    article: int = 0
    called: str = ""
    looked_through: int | None = None


class Reason(StrEnum):
    """Why an article was not posted to a channel; the words are for people."""

    PAUSED = "posting was paused"
    BACKLOG = "it was already there on the first start"
    NOT_ANALYSED = "it could not be read by the language model"
    BEING_READ = "it is being read anew"
    NO_CHANNEL = "no newsroom channel had been chosen"
    CHANNEL_GONE = "the channel no longer exists"
    FORBIDDEN = "the bot may not post in the channel"
    NOT_A_MEMBER = "the bot is no longer in the server"
    REFUSED = "Discord refused the message"
    UNREACHABLE = "Discord could not be reached"
    FAULT = "the bot failed on it, and its log says how"
    NOTHING_TO_SAY = "it has no sentences of its own"
    REMOVED = "the article was taken back before it was posted"
    MESSAGE_GONE = "the message was deleted in the channel"
    SAME_CARD = "the card says the same as before"


@dataclass(frozen=True, slots=True)
class PostLine:
    """One article's fate in one server: posted (with its message), waiting, or left out with the reason."""

    brief: Brief
    state: str
    reason: str
    at: datetime
    message_id: int | None = None
    channel_id: int | None = None


@dataclass(frozen=True, slots=True)
class NewsroomStatus:
    """What happened in one server's newsroom channel, newest first; counts are over everything ever decided.

    ``edits`` are the last edits of posts whose article was revised; ``state`` and ``reason`` of each are the edit's.
    ``refused`` are the latest files of the ``refused_count`` that lie in the watched folder and are no articles.
    """

    channel_id: int | None
    paused: bool
    posted: tuple[PostLine, ...]
    not_posted: tuple[PostLine, ...]
    waiting: int
    posted_count: int
    not_posted_count: int
    articles: int
    being_read: int
    feeds: tuple[FeedHealth, ...] = ()
    refused: tuple[Refusal, ...] = ()
    refused_count: int = 0
    edits: tuple[PostLine, ...] = ()
