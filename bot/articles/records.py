"""What the store takes and gives: frozen values only, every time an aware UTC one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.articles.article import Article

MAX_NONCE = 25
"""The longest nonce, in characters, that Discord takes with a message."""


class Origin(StrEnum):
    """How an article came in; together with its source it says which article a text is."""

    FOLDER = "folder"
    ADD = "add"
    FEED = "feed"
    MESSAGE = "message"
    SEEDS = "seeds"


class Outcome(StrEnum):
    """What a put did."""

    NEW = "new"
    """A text that the store did not have, or had only unlisted."""
    UNCHANGED = "unchanged"
    """The same text and reading under the same source: nothing was written."""
    REVISED = "revised"
    """The source has another text now: a further revision of its article."""
    REREAD = "reread"
    """The same text was read differently (a better reader): a further revision with the same fingerprint."""
    DUPLICATE = "duplicate"
    """The text is already here under another source: no second article."""


@dataclass(frozen=True, slots=True)
class Put:
    """What became of one put: the article that now holds the text, its revision, and what was done."""

    article_id: int
    revision: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that came in and became no article: its source, why in a sentence, and when.

    ``stamp`` is the mark of the source's state that would be refused again; empty where another try may do better.
    """

    source: str
    reason: str
    at: datetime
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article as the store holds it.

    ``received`` is when it first came in, ``revised`` when its present revision did. ``analysis`` is the payload made
    for this very revision (by the analyser ``analysis_version``, not always the newest), else None; ``problem`` is
    why the article was set aside instead. A ``removed`` article is still answered by id, and by nothing else.
    """

    id: int
    revision: int
    source: str
    origin: Origin
    listed: bool
    received: datetime
    revised: datetime
    removed: bool
    fingerprint: str
    article: Article
    analysis: Mapping[str, Any] | None = None
    analysis_version: str | None = None
    problem: str | None = None
    story_id: int | None = None


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """One line of the catalogue, enough to complete a name and to order a list.

    ``dated`` is when the article was published, or received where that is unknown or lies after it. ``kinds`` are those
    of the ``names``, in their order, each empty where an earlier version kept none.
    """

    id: int
    headline: str | None
    outlet: str | None
    published: datetime | None
    received: datetime
    dated: datetime
    names: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    story_id: int | None = None


@dataclass(frozen=True, slots=True)
class NameRow:
    """One name that an analysis found in an article; ``mentions`` is a count, ``salience`` 0 to 1."""

    name: str
    kind: str
    mentions: int = 1
    salience: float = 0.0
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryMember:
    """One article of one story."""

    story_id: int
    article_id: int


class PostState(StrEnum):
    """Where a post stands in the outbox."""

    PENDING = "pending"
    SENT = "sent"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class PostReason:
    """Why a post was not sent (yet): ``code`` for programs ("paused"), ``words`` for people, a whole sentence."""

    code: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class PostIntent:
    """A post that is to be sent: what, where, and the nonce that makes sending it twice harmless.

    Raises:
        ValueError: The nonce is empty or longer than ``MAX_NONCE`` characters.
    """

    guild_id: int
    channel_id: int
    article_id: int
    revision: int
    nonce: str
    story_id: int | None = None

    def __post_init__(self) -> None:
        """Refuse a nonce that Discord would refuse."""
        if not 0 < len(self.nonce) <= MAX_NONCE:
            msg = f"A nonce has 1 to {MAX_NONCE} characters, not {len(self.nonce)}."
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Post:
    """One line of the outbox: an article for a server, sent, to be sent, or not sent for a reason.

    ``channel_id`` and ``nonce`` are None for a post that was never intended (skipped at once). ``reason`` of a
    pending post is why its last attempt failed. ``revision`` is the article's that the message shows, or that it had
    when the post was decided on; ``shown`` is a short mark of what the message shows, where that is known.
    ``sending_at`` is when it was last handed to Discord: since then it may be in the channel.
    """

    id: int
    guild_id: int
    channel_id: int | None
    article_id: int
    revision: int
    story_id: int | None
    nonce: str | None
    state: PostState
    reason: PostReason | None
    message_id: int | None
    attempts: int
    created_at: datetime
    attempted_at: datetime | None
    sent_at: datetime | None
    shown: str | None = None
    sending_at: datetime | None = None


class EditState(StrEnum):
    """Where the edit of a post stands."""

    PENDING = "pending"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Edit:
    """The last edit of a post that was meant, made, or left: the message is to show ``revision`` of its article.

    A later revision takes the place of an earlier one. ``reason`` of a pending edit is why its last attempt failed.
    """

    post: Post
    revision: int
    state: EditState
    reason: PostReason | None
    attempts: int
    created_at: datetime
    attempted_at: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What one Discord server has chosen; articles that came in before ``since`` are its backlog and not posted."""

    guild_id: int
    channel_id: int | None
    since: datetime
    paused: bool = False
