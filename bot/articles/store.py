"""The store's contract: what came in, what was found in it, and what became of it on Discord."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, Self

from bot.articles.analysis_rows import AnalysisRows
from bot.articles.article_rows import ArticleRows
from bot.articles.edit_rows import EditRows
from bot.articles.expiry_rows import ExpiryRows
from bot.articles.post_rows import PostRows
from bot.articles.refusal_rows import RefusalRows

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from contextlib import AbstractAsyncContextManager
    from datetime import datetime
    from types import TracebackType

    from bot.articles.article import Article
    from bot.articles.records import (
        CatalogueRow,
        Edit,
        NameRow,
        Origin,
        Post,
        PostIntent,
        PostReason,
        PostState,
        Put,
        Refusal,
        ServerSettings,
        StoredArticle,
        StoryMember,
    )


class Store(Protocol):
    """Where articles, their analyses, their stories and the outbox are kept.

    Promises, the same on every database:

    - Every method that writes is one transaction: it happens wholly or not at all, also when the process is killed.
      Inside ``transaction()`` all of them are one.
    - There is one writer at a time, in this process and in others; readers never wait for it and see the last
      finished transaction.
    - Every time taken must be aware and comes back as aware UTC, to the microsecond. The store has no clock.
    - A put changes nothing when the store already has that text and reading under that source, but for when it was
      last put.
    - ``newest`` and ``catalogue`` and everything else that lists shows listed, not removed articles only.
    - A fault is a ``StoreError`` (a sentence with its remedy) and leaves the store as it was.
    """

    async def open(self) -> None:
        """Connect, and bring the tables up to this version; a second call does nothing.

        Raises:
            StoreError: The store cannot be reached, read, written or locked, or a newer version wrote it.
        """

    async def close(self) -> None:
        """Give every connection back; a store that is not open stays so."""

    async def __aenter__(self) -> Self:
        """Open."""

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""

    def transaction(self) -> AbstractAsyncContextManager[None]:
        """Make everything that this task does with the store in the block one transaction.

        It is kept when the block ends and undone when an exception leaves it. Reads inside see its own writes. A
        transaction inside a transaction joins it. Other tasks, also ones begun inside the block, stay outside:
        their writes wait for the block to end, so do not await them in it. Keep slow work out of the block.
        """

    # Articles

    async def put_article(
        self,
        article: Article,
        *,
        source: str,
        origin: Origin,
        received: datetime,
        listed: bool = True,
        stamp: str = "",
    ) -> Put:
        """Keep a text that came in.

        The article is known by ``origin`` and ``source``, else by its exact text, also that of an earlier revision.
        Another text or reading under a known source is its next revision (its analysis and its set-aside no longer
        count); a known text under a new source is a duplicate, unless it was unlisted and now is to be listed, which
        makes it new and to be analysed. A removed article stays removed. ``stamp`` is the caller's short mark of the
        source's state, given back by ``stamps``.

        Raises:
            ReadingError: The text holds a NUL character or half of a surrogate pair, which no database keeps.
        """

    async def stamps(self, origin: Origin) -> Mapping[str, str]:
        """The stamp of every source of ``origin`` that was ever put, duplicates' sources too."""

    async def article(self, article_id: int) -> StoredArticle | None:
        """One article, listed or not, removed or not; None when there never was one of that id."""

    async def articles(self, ids: Sequence[int]) -> list[StoredArticle]:
        """The articles of these ids in this order; ids that are not there are left out."""

    async def articles_from(self, source: str) -> list[int]:
        """Listed articles, removed ones too, that came from a file of that name or path, or from that address."""

    async def removed_articles(self) -> list[int]:
        """The articles that are removed, by id."""

    async def newest(self, limit: int) -> list[StoredArticle]:
        """The last articles by ``CatalogueRow.dated``, newest first."""

    async def catalogue(self) -> list[CatalogueRow]:
        """Every listed article, newest first, without its text: one query, made for tens of thousands."""

    async def count_articles(self) -> int:
        """How many articles are listed and not removed."""

    async def remove_article(self, article_id: int) -> bool:
        """Take an article out of every list; False when there is none of that id or it was removed before."""

    async def restore_article(self, article_id: int) -> bool:
        """Undo ``remove_article``; False when there was nothing to undo."""

    async def forget_unlisted(self, before: datetime, limit: int) -> int:
        """Drop for good up to ``limit`` unlisted articles that were last put ``before`` then; gives how many.

        Removed articles stay, for a removal is to hold, and so does what a post tells of. No id is given twice: the
        last article of all stays too, until another one comes in.
        """

    # What became no article

    async def refuse(self, origin: Origin, refusal: Refusal) -> None:
        """Keep why what came from a source became no article, in place of what was said of it before."""

    async def accept(self, origin: Origin, source: str) -> None:
        """Forget what was said against a source; it need not have been refused."""

    async def refusals(self, origin: Origin) -> list[Refusal]:
        """What of an origin became no article, the latest first."""

    # Analyses and names

    async def put_analysis(
        self,
        article_id: int,
        revision: int,
        version: str,
        payload: Mapping[str, Any],
        names: Sequence[NameRow],
    ) -> bool:
        """Keep what an analyser found in place of what was found before, and the names for looking up.

        False, and nothing written, when the article has moved on to another revision meanwhile.
        """

    async def unanalysed(self, version: str, limit: int) -> list[int]:
        """Ids without an analysis of their present revision by ``version``, set-aside and removed ones left out.

        Those with none at all come first, in the order they came in; then those of other versions.
        """

    async def set_aside(self, article_id: int, revision: int, version: str, reason: str) -> None:
        """Note why ``version`` cannot analyse this revision of an article; another version will try again.

        Nothing is written when the article has moved on to another revision meanwhile.
        """

    async def articles_naming(self, name: str, *, limit: int | None = None) -> list[int]:
        """Listed articles that name somebody so, newest first, whatever the case, accents and apostrophes."""

    # Stories

    async def next_story_id(self) -> int:
        """A story id that was never assigned: the highest one and 1."""

    async def assign_story(self, article_id: int, story_id: int) -> None:
        """Say which story an article tells, in place of what was said before."""

    async def recent_stories(self, since: datetime) -> list[StoryMember]:
        """The stories' listed articles dated ``since`` or later, oldest first."""

    async def story_articles(self, story_id: int) -> list[int]:
        """The listed articles of a story, oldest first."""

    # The outbox

    async def intend_posts(self, intents: Iterable[PostIntent], at: datetime) -> list[Post]:
        """Write posts that are to be sent; gives the new ones.

        An article that a server already has a post for, in whatever state, is passed over.
        """

    async def record_skip(
        self, guild_id: int, article_id: int, reason: PostReason, at: datetime, *, channel_id: int | None = None
    ) -> bool:
        """Note why an article was not posted to a server; False when a post is already there."""

    async def pending_posts(self, limit: int, *, tried_by: Sequence[datetime] = ()) -> list[Post]:
        """The posts that wait to be sent, those tried least first, then the oldest; without those of paused servers.

        With ``tried_by`` also without those in back-off: what was tried n times is given when its last attempt was
        begun by the n-th of these times, what was tried more often than there are times by the last one.
        """

    async def intend_again(self, post_id: int, intent: PostIntent) -> bool:
        """Make a post that ended without a message pending again; one that may have arrived keeps its nonce.

        False when it is pending or has a message.
        """

    async def mark_attempt(self, post_id: int, at: datetime, *, channel_id: int | None = None) -> bool:
        """Count an attempt as it begins, to send to ``channel_id`` where that is another channel than before.

        False when the post is no longer pending: do not send it.
        """

    async def mark_sending(self, post_id: int, at: datetime) -> bool:
        """Note, just before a post is handed to Discord, that it may have arrived from now on.

        False when the post is no longer pending: do not send it.
        """

    async def mark_sent(
        self, post_id: int, message_id: int, at: datetime, *, revision: int | None = None, shown: str | None = None
    ) -> None:
        """Note the message that a post became, from whatever state; the first message stays.

        ``revision`` is the article's that the message shows: an edit that was meant to show that one, or one before,
        is not needed any more. ``shown`` is a short mark of what the message shows.
        """

    async def mark_failed(self, post_id: int, reason: PostReason, *, final: bool) -> None:
        """Note why an attempt failed; ``final`` ends a pending post, else it stays pending."""

    async def mark_skipped(self, post_id: int, reason: PostReason) -> None:
        """End a pending post that is not wanted any more."""

    async def posts_of(self, guild_id: int, limit: int, *, states: Collection[PostState] = ()) -> list[Post]:
        """A server's posts, newest first; with ``states`` those that stand so."""

    async def post_counts(self, guild_id: int) -> dict[PostState, int]:
        """How many posts a server has in each state; every state is there."""

    async def posts_for(self, article_id: int) -> list[Post]:
        """An article's posts on every server, oldest first."""

    # Edits of posts

    async def intend_edit(self, post_id: int, revision: int, at: datetime) -> bool:
        """Write that a post is to show ``revision`` of its article, in place of what was meant to happen to it before.

        False, and nothing written, when it shows that revision or a later one, or is already to.
        """

    async def record_edit_skip(self, post_id: int, revision: int, reason: PostReason, at: datetime) -> None:
        """Note why a post is not to show ``revision`` of its article, in place of what was meant to happen before."""

    async def pending_edits(self, limit: int, *, tried_by: Sequence[datetime] = ()) -> list[Edit]:
        """The edits that wait to be made, of posts that were sent; the rest is as in ``pending_posts``."""

    async def mark_edit_attempt(self, post_id: int, revision: int, at: datetime) -> bool:
        """Count an attempt just before editing; False when this edit is no longer pending: do not make it."""

    async def mark_edited(
        self, post_id: int, revision: int, shown: str, at: datetime, *, reason: PostReason | None = None
    ) -> None:
        """Note that a post shows ``revision`` of its article now; an edit to a later one goes on waiting.

        ``reason`` is why it did so without an edit.
        """

    async def mark_edit_failed(
        self, post_id: int, revision: int, reason: PostReason, at: datetime, *, final: bool
    ) -> None:
        """Note why an attempt to edit failed; ``final`` ends it, else it stays pending."""

    async def edits_of(self, guild_id: int, limit: int) -> list[Edit]:
        """The edits of a server's sent posts, the latest first."""

    # Servers and notes

    async def server(self, guild_id: int) -> ServerSettings | None:
        """What a server has chosen; None when it has chosen nothing."""

    async def servers(self) -> list[ServerSettings]:
        """Every server's choices, by id."""

    async def save_server(self, settings: ServerSettings) -> None:
        """Keep a server's choices in place of its earlier ones."""

    async def forget_server(self, guild_id: int, reason: PostReason) -> None:
        """Drop a server's choices and skip its pending posts and edits for ``reason``; what was sent stays known."""

    async def meta(self, key: str) -> str | None:
        """A note that the bot keeps for itself, such as the hash of its command tree."""

    async def set_meta(self, key: str, value: str) -> None:
        """Keep a note in place of the earlier one."""


class SqlStore(ArticleRows, AnalysisRows, RefusalRows, ExpiryRows, PostRows, EditRows):
    """The store in a SQLite file (``sqlite:///path``) or on a PostgreSQL server (``postgresql://...``)."""


if TYPE_CHECKING:
    _kept: type[Store] = SqlStore
