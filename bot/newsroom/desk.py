"""The facade that every command calls: find an article, say what it reports, who is in it, and what was posted."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import batched
from typing import TYPE_CHECKING

from bot.articles.fetching import fetch_article
from bot.articles.records import Origin, ServerSettings
from bot.errors import DeskError
from bot.language.findings import EntityKind
from bot.language.summary import Length
from bot.newsroom.answers import (
    READING_WORDS_PER_MINUTE,
    Brief,
    Choice,
    Item,
    Reason,
    SaidAnswer,
    StoryAnswer,
    SummaryAnswer,
    WhoAnswer,
)
from bot.newsroom.catalogue import words
from bot.newsroom.corroboration import independent, others
from bot.newsroom.garbage import full_collections_deferred
from bot.newsroom.name_search import NameSearch
from bot.newsroom.pictures import Pictures
from bot.newsroom.politeness import HostGate
from bot.newsroom.posting import Outbox, now_utc, post_reason
from bot.newsroom.presenting import (
    MAX_LABEL,
    analysis_of,
    entity_lines,
    is_address,
    item_of,
    label_of,
    other_quotes,
    present,
    several,
    shorten,
)
from bot.newsroom.profiles import build_profile, said_about
from bot.newsroom.status import newsroom_status
from bot.newsroom.summarising import make_summary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bot.articles.fetching import Fetcher
    from bot.articles.records import StoredArticle
    from bot.articles.store import Store
    from bot.newsroom.answers import NewsroomStatus, Profile
    from bot.newsroom.catalogue import Catalogue
    from bot.newsroom.intake import Intake
    from bot.newsroom.persons import Found
    from bot.newsroom.pictures import Draw, Picture
    from bot.newsroom.polling import FeedHealth
    from bot.newsroom.summarising import Summarise

_SHOWN_PEOPLE = 5
_AT_A_TIME = 50  # articles fetched and unpacked before others get their turn
_STORY_ARTICLES = 12  # the latest ones that a story is told from


class Desk:
    """Answers commands from the store; nothing here runs the language model on the event loop.

    Beside what each method says, all that ask the store raise a StoreError where it fails.
    """

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        intake: Intake,
        fetcher: Fetcher,
        *,
        gate: HostGate | None = None,
        draw: Draw | None = None,
        summarise: Summarise | None = None,
        feeds: Callable[[], Sequence[FeedHealth]] = tuple,
        method: str = "house",
        length: Length = Length.MEDIUM,
        post_length: Length = Length.MEDIUM,
        clock: Callable[[], datetime] = now_utc,
    ) -> None:
        """Answer from ``store`` and ``catalogue``; ``fetcher`` and ``intake`` take in what people point at.

        ``gate`` is shared with whatever else fetches; ``draw`` draws the pictures of profiles, without it there are
        none; ``summarise`` makes in a worker the summaries that may take long; ``feeds`` tells how the feeds fare.
        ``method`` and ``length`` are for summaries of which nobody says otherwise, ``post_length`` for automatic posts.
        """
        self._store = store
        self._catalogue = catalogue
        self._intake = intake
        self._fetcher = fetcher
        self._gate = gate or HostGate()
        self._names = NameSearch(store, catalogue, self._items)
        self._pictures = Pictures(draw) if draw is not None else None
        self._summarise = summarise
        self._feeds = feeds
        self._method = method
        self.length = length
        self.post_length = post_length
        self._clock = clock
        self.outbox = Outbox(store, clock)

    # Finding

    async def suggest_articles(self, typed: str, limit: int = 25) -> list[Choice]:
        """Articles that fit what somebody is typing: the newest when nothing is typed."""
        return [
            Choice(label_of(entry.headline, entry.outlet), str(entry.id))
            for entry in self._catalogue.search(typed, limit)
        ]

    async def suggest_names(self, typed: str, limit: int = 25) -> list[Choice]:
        """Names that fit what somebody is typing: those in most articles when nothing is typed."""
        found = self._catalogue.names(typed, limit)
        return [Choice(name[:MAX_LABEL], name[:MAX_LABEL]) for name, _ in found]

    async def find(self, reference: str) -> Item:
        """The article that a completion names by its id, that stands at a web address, or that fits free text best.

        Raises:
            DeskError: Nothing fits, nothing has come in yet, or the article was taken back.
            FetchError: The address cannot be fetched, or may not be.
            ReadingError: What stands at the address is no article.
            AnalysisError: Reading or analysing what stands there failed.
            LanguageError: The language model is missing, or no worker can be started.
        """
        reference = reference.strip()
        if is_address(reference):
            return await self.read_address(reference)
        if reference.isascii() and reference.isdigit() and len(reference) <= 18:
            stored = await self._store.article(int(reference))
            if stored is not None and stored.listed:
                return present(item_of(stored))
        # Nothing but marks fits no article, though it completes to the newest ones.
        found = self._catalogue.search(reference, 1) if words(reference) else []
        if found:
            return await self.item(found[0].id)
        if not len(self._catalogue):
            message = "No article has come in yet."
            raise DeskError(message, "Put a text or HTML file into the watched folder, or use `copytaster add`.")
        message = f"No article fits “{shorten(reference, 80)}”."
        raise DeskError(message, "Try a word of its headline, an outlet, or a name in it.")

    async def item(self, article_id: int) -> Item:
        """The article of that id, for a button.

        Raises:
            DeskError: There is none, or it was taken back.
        """
        stored = await self._store.article(article_id)
        if stored is None:
            message = "This article is no longer in the store: a text that somebody points at is kept for a while only."
            raise DeskError(message, "Point at it once more, or look for it with /summary.")
        return present(item_of(stored))

    # Answers

    async def summary(self, item: Item, length: Length | None = None, method: str | None = None) -> SummaryAnswer:
        """What the article reports, in its own sentences.

        Raises:
            DeskError: It has not been analysed yet.
            AnalysisError: It was set aside; the error says why.
            LanguageError: There is no method of that name.
        """
        analysis = analysis_of(item)
        length = length or self.length
        summary = await make_summary([analysis], method or self._method, length, self._summarise)
        kept = sum(len(sentence.text.split()) for sentence in summary.sentences)
        people = [one for one in analysis.entities if one.kind is EntityKind.PERSON and not one.ambiguous]
        saved = max(0, item.article.word_count - kept) * 60 // READING_WORDS_PER_MINUTE
        return SummaryAnswer(
            item=item,
            summary=summary,
            length=length,
            people=tuple((entity.name, len(entity.mentions)) for entity in people[:_SHOWN_PEOPLE]),
            seconds_saved=saved,
            same_story=await self._same_story(item),
        )

    async def story(self, item: Item, length: Length | None = None) -> StoryAnswer:
        """What all outlets together report of the article's story, each sentence with the article it stands in.

        Raises:
            DeskError: The article has not been analysed yet.
            AnalysisError: It was set aside; the error says why.
        """
        analysis_of(item)
        ids = (await self._store.story_articles(item.story))[-_STORY_ARTICLES:] if item.story is not None else []
        told = await self._items(ids)
        items = [other for other in told if other.analysis is not None] or [item]
        analyses = [analysis_of(other) for other in items]
        length = length or Length.LONG
        summary = await make_summary(analyses, "house", length)
        return StoryAnswer(item, tuple(items), summary, length, await asyncio.to_thread(independent, analyses))

    def who(self, item: Item) -> WhoAnswer:
        """Who is in the article, people first.

        Raises:
            DeskError: It has not been analysed yet.
            AnalysisError: It was set aside; the error says why.
        """
        analysis = analysis_of(item)
        lines = {kind: tuple(entity_lines(analysis, kind)) for kind in EntityKind}
        return WhoAnswer(
            item=item,
            people=lines[EntityKind.PERSON],
            organisations=lines[EntityKind.ORGANISATION],
            places=lines[EntityKind.PLACE],
            note=" ".join(analysis.notes),
            others=other_quotes(analysis),
        )

    async def profile(self, name: str, article_id: int | None = None) -> Profile:
        """Everything the store knows of a name, newest first; a name that is nearly right is understood.

        With ``article_id`` it is whoever is called so in that article.

        Raises:
            DeskError: Nobody of that name is in any article, or that article was taken back.
        """
        with full_collections_deferred():
            match, limit = await self._named(name, article_id)
            profile = await asyncio.to_thread(build_profile, *match)
        if profile.ambiguous and article_id is not None:
            return replace(profile, looked_through=limit, article=article_id, called=name)
        return replace(profile, looked_through=limit)

    async def pictures(self, profile: Profile) -> tuple[Picture, ...]:
        """Who appears with whom, and mentions over time, as far as there is something to see."""
        return await self._pictures.of(profile) if self._pictures is not None else ()

    async def said(self, name: str, about: str = "", article_id: int | None = None) -> SaidAnswer:
        """What somebody said, in quotes and as reported, newest first; ``about`` keeps what stands near its words.

        Raises:
            DeskError: Nobody of that name is in any article, several are called so, or said nothing of the kind; or
                that article was taken back.
        """
        with full_collections_deferred():
            (_, found), _ = await self._named(name, article_id)
            if found.ambiguous and found.namesakes:
                raise several(found.name, [namesake for namesake, _ in found.namesakes])
            said = await asyncio.to_thread(said_about, found, about)
        if not said:
            topic = f" about “{shorten(about, 80)}”" if about.strip() else ""
            message = f"No article here has anything that {shorten(found.name, 80)} said{topic}."
            remedy = (
                "Leave the topic out, or try one word of it." if topic else "/who name shows what is written of them."
            )
            raise DeskError(message, remedy)
        item, entity = found.pairs[0]
        return SaidAnswer(found.name, about.strip(), tuple(said), item.id, entity.name)

    async def _named(self, name: str, article_id: int | None) -> tuple[tuple[EntityKind, Found], int | None]:
        """See ``NameSearch.find``; an article that was taken back tells nothing."""
        if article_id is not None:
            await self.item(article_id)
        return await self._names.find(name.strip(), article_id)

    async def _items(self, ids: Sequence[int]) -> list[Item]:
        """The articles of these ids, a few at a time and unpacked in a thread: many would hold the event loop."""
        found: list[Item] = []
        for some in batched(ids, _AT_A_TIME):
            stored = await self._store.articles(some)
            found += await asyncio.to_thread(_unpack, stored)
        return found

    async def read_text(self, data: bytes, name: str, source: str) -> Item:
        """Read and analyse a text that somebody pointed at; it is kept a while for its buttons, never listed or posted.

        Raises:
            ReadingError: It is no text that can be read as an article.
            AnalysisError: Reading or analysing it failed.
            LanguageError: The language model is missing, or no worker can be started.
        """
        article_id = await self._intake.take(data, name, source=source, origin=Origin.MESSAGE, listed=False)
        await self._intake.analyse(article_id)
        return await self.item(article_id)

    async def read_address(self, url: str) -> Item:
        """Fetch, read and analyse the article at a web address; it is kept a while for its buttons, never listed.

        Raises:
            FetchError: It cannot be fetched, or may not be.
            ReadingError: What stands there is no article.
            AnalysisError: Reading or analysing it failed.
            LanguageError: The language model is missing, or no worker can be started.
        """
        async with self._gate.turn(url):
            data, final, content_type = await fetch_article(self._fetcher, url)
        article_id = await self._intake.take(
            data, final, source=final, origin=Origin.MESSAGE, listed=False, url=final, content_type=content_type
        )
        await self._intake.analyse(article_id)
        return await self.item(article_id)

    async def _same_story(self, item: Item) -> tuple[Brief, ...]:
        if item.story is None:
            return ()
        ids = [other for other in await self._store.story_articles(item.story) if other != item.id]
        return await asyncio.to_thread(others, item, await self._items(ids[-_STORY_ARTICLES:]))

    # The newsroom channel

    async def choose_channel(self, guild_id: int, channel_id: int) -> bool:
        """Post what comes in from now on to this channel; what is there already is its backlog and not posted.

        False where nothing is posted to it yet, for posting is paused.
        """
        # As one transaction, as below: two editors may choose and pause at the same moment.
        async with self._store.transaction():
            known = await self._store.server(guild_id)
            since = known.since if known is not None and known.channel_id is not None else self._clock()
            paused = known is not None and known.paused
            await self._store.save_server(ServerSettings(guild_id, channel_id, since, paused))
        return not paused

    async def newsroom_channel(self, guild_id: int) -> int | None:
        """The channel that a server has chosen; None where it has chosen none."""
        server = await self._store.server(guild_id)
        return server.channel_id if server is not None else None

    async def pause(self, guild_id: int) -> None:
        """Post nothing until ``resume``.

        Raises:
            DeskError: No channel was chosen.
        """
        await self._set_paused(guild_id, paused=True)

    async def resume(self, guild_id: int) -> None:
        """Post again what comes in from now on.

        Raises:
            DeskError: No channel was chosen.
        """
        await self._set_paused(guild_id, paused=False)

    async def _set_paused(self, guild_id: int, *, paused: bool) -> None:
        async with self._store.transaction():
            server = await self._store.server(guild_id)
            if server is None or server.channel_id is None:
                message = "No newsroom channel has been chosen yet."
                raise DeskError(message, "Choose one with /newsroom channel.")
            await self._store.save_server(replace(server, paused=paused))

    async def status(self, guild_id: int) -> NewsroomStatus:
        """What was posted to this server and edited there, what was not and why, and what is waiting."""
        return await newsroom_status(guild_id, self._store, self._intake, self._feeds(), self._items)

    async def forget_server(self, guild_id: int) -> None:
        """Drop what a server chose, when the bot was removed from it."""
        await self._store.forget_server(guild_id, post_reason(Reason.NOT_A_MEMBER))

    # What the client remembers

    async def remembered(self, key: str) -> str | None:
        """A note that the client kept under ``key``."""
        return await self._store.meta(key)

    async def remember(self, key: str, value: str) -> None:
        """Keep a note for the client."""
        await self._store.set_meta(key, value)


def _unpack(stored: Sequence[StoredArticle]) -> list[Item]:
    return [item_of(one) for one in stored]
