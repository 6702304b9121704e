"""An invented newsroom for the chat room's tests: a few articles, and a desk that answers about them from memory."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.articles.article import Article, Block, Role, Span
from bot.errors import AnalysisError, DeskError, ReadingError
from bot.language.findings import Analysis, Entity, EntityKind, Quote, Sentence, Summary, SummarySentence
from bot.language.summary import Length
from bot.newsroom.answers import (
    Brief,
    Choice,
    Cited,
    EntityLine,
    Item,
    NewsroomStatus,
    PostLine,
    Profile,
    Reason,
    Said,
    SaidAnswer,
    StoryAnswer,
    SummaryAnswer,
    WhoAnswer,
)
from bot.newsroom.posting import Outgoing, OutgoingEdit
from bot.newsroom.presenting import other_quotes

if TYPE_CHECKING:
    from bot.newsroom.pictures import Picture

NOW = datetime(2024, 5, 14, 9, 30, tzinfo=UTC)
CAME_IN = NOW - timedelta(hours=1)

HARBOUR = """Harbour bridge reopens after nine years
The Quay Street bridge reopened on Tuesday, nine years after a barge struck its eastern pier. \
About 4,000 people walked across before noon.
“We were told it would take eighteen months,” said Mayor Ida Holm. \
She had cut the ribbon with the bridge's last keeper, Jonas Brandt.
Holm told the Harbour Gazette that the repair cost 61 million crowns, twice the estimate. \
The Port Authority paid a third.
Brandt, 81, said he would rather have rung the bell."""

FERRY = """Ferry company sues over closed berth
The ferry company Nordlinje sued the Port Authority on Monday over a berth that has been shut since March.
The company says it lost 30 sailings a week. The authority did not answer questions."""


def article(text: str, *, outlet: str | None = "Harbour Gazette", url: str | None = None, **more: object) -> Article:
    """An article whose first line is its headline and whose other lines are its body."""
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n")):
        blocks.append(Block(start, start + len(line), Role.HEADLINE if number == 0 else Role.BODY))
        start += len(line) + 1
    found = Article(
        text=text,
        name="a.txt",
        blocks=tuple(blocks),
        headline=text.split("\n", maxsplit=1)[0] or None,
        outlet=outlet,
        published=NOW - timedelta(hours=2),
        language="en",
        url=url,
    )
    return replace(found, **more)


def sentences_of(found: Article) -> tuple[Sentence, ...]:
    """The body's sentences, parted after a full stop."""
    result = []
    for index, block in enumerate(found.blocks):
        if block.role is Role.BODY:
            for match in re.finditer(r"\S.*?(?:[.?!][”\"]?(?=\s|$)|$)", found.text[block.start : block.end]):
                start = block.start + match.start()
                result.append(Sentence(start, block.start + match.end(), match.group(), index))
    return tuple(result)


def spans(text: str, *words: str) -> tuple[Span, ...]:
    """Every place where one of ``words`` stands in ``text``."""
    return tuple(sorted(Span(m.start(), m.end()) for word in words for m in re.finditer(re.escape(word), text) if word))


def person(text: str, name: str, *aliases: str, roles: tuple[str, ...] = (), **more: object) -> Entity:
    """A person with every mention of the name and its aliases."""
    found = Entity(name, EntityKind.PERSON, aliases, spans(text, *roles), spans(text, name, *aliases))
    return replace(found, **more)


def thing(text: str, name: str, kind: EntityKind) -> Entity:
    """An organisation or a place."""
    return Entity(name, kind, mentions=spans(text, name))


def said(text: str, words: str, speaker: str, **more: object) -> Quote:
    """A quote of ``words``."""
    start = text.index(words)
    return replace(Quote(start, start + len(words), speaker), **more)


def item(article_id: int, found: Article, *entities: Entity, quotes: tuple[Quote, ...] = (), **more: object) -> Item:
    """An analysed article as the desk keeps it."""
    analysis = Analysis(found, sentences_of(found), entities, quotes, version="test")
    return replace(Item(article_id, 1, found, analysis, None, CAME_IN), **more)


def harbour(article_id: int = 1) -> Item:
    """The bridge story."""
    return item(
        article_id,
        article(HARBOUR, url="https://gazette.example/bridge", bylines=("Ana Ruiz",)),
        person(HARBOUR, "Ida Holm", "Holm", roles=("Mayor",)),
        person(HARBOUR, "Jonas Brandt", "Brandt", roles=("81", "the bridge's last keeper")),
        thing(HARBOUR, "Port Authority", EntityKind.ORGANISATION),
        thing(HARBOUR, "Harbour Gazette", EntityKind.ORGANISATION),
        thing(HARBOUR, "Quay Street", EntityKind.PLACE),
        quotes=(
            said(HARBOUR, "We were told it would take eighteen months,", "Ida Holm"),
            said(HARBOUR, "the repair cost 61 million crowns", "Ida Holm", direct=False, addressee="the Gazette"),
            said(HARBOUR, "he would rather have rung the bell", "Jonas Brandt", direct=False),
        ),
    )


def ferry(article_id: int = 2) -> Item:
    """The ferry story, which names the same authority."""
    return item(
        article_id,
        article(FERRY, outlet="Coast Radio"),
        thing(FERRY, "Port Authority", EntityKind.ORGANISATION),
        thing(FERRY, "Nordlinje", EntityKind.ORGANISATION),
    )


def brief(of: Item) -> Brief:
    """The article in one line."""
    return Brief(of.id, of.title, of.article.outlet, of.article.url, of.dated, undated=of.article.published is None)


@dataclass
class FakeOutbox:
    """An outbox in memory that tells what happened to every post."""

    posts: list[Outgoing] = field(default_factory=list)
    waiting: set[int] = field(default_factory=set)
    sent_as: dict[int, int] = field(default_factory=dict)
    started: list[int] = field(default_factory=list)
    failures: list[tuple[int, Reason, bool, str]] = field(default_factory=list)
    shown: dict[int, tuple[int | None, str | None]] = field(default_factory=dict)
    edits: dict[int, OutgoingEdit] = field(default_factory=dict)
    edited_to: dict[int, int] = field(default_factory=dict)
    not_needed: list[int] = field(default_factory=list)
    edit_failures: list[tuple[int, Reason, bool, str]] = field(default_factory=list)
    broken: bool = False

    def intend(self, post_id: int, guild_id: int, channel_id: int, article_id: int) -> None:
        """Let one article be posted."""
        nonce = f"ct{post_id:022d}"
        self.posts.append(
            Outgoing(post_id, guild_id, channel_id, article_id, nonce, 0, search_history=False, created_at=CAME_IN)
        )
        self.waiting.add(post_id)

    def intend_edit(self, post_id: int, revision: int) -> None:
        """Let the message of a post that was sent show a revision."""
        post = next(post for post in self.posts if post.post_id == post_id)
        message, (_, shown) = self.sent_as[post_id], self.shown[post_id]
        self.edits[post_id] = OutgoingEdit(
            post_id, post.guild_id, post.channel_id, message, post.article_id, revision, 0, shown
        )

    async def due(self, limit: int = 10) -> list[Outgoing]:
        if self.broken:
            raise OSError("the disk is gone")
        return [post for post in self.posts if post.post_id in self.waiting][:limit]

    async def starting(self, outgoing: Outgoing) -> bool:
        self.started.append(outgoing.post_id)
        place = next(n for n, post in enumerate(self.posts) if post.post_id == outgoing.post_id)
        self.posts[place] = replace(outgoing, attempts=outgoing.attempts + 1)
        return outgoing.post_id in self.waiting

    async def sending(self, outgoing: Outgoing) -> bool:
        place = next(n for n, post in enumerate(self.posts) if post.post_id == outgoing.post_id)
        self.posts[place] = replace(self.posts[place], search_history=True)
        return outgoing.post_id in self.waiting

    async def sent(
        self, outgoing: Outgoing, message_id: int, *, revision: int | None = None, shown: str | None = None
    ) -> None:
        self.waiting.discard(outgoing.post_id)
        self.sent_as[outgoing.post_id] = message_id
        self.shown[outgoing.post_id] = (revision, shown)

    async def failed(self, outgoing: Outgoing, reason: Reason, *, final: bool, detail: str = "") -> None:
        self.failures.append((outgoing.post_id, reason, final, detail))
        if final:
            self.waiting.discard(outgoing.post_id)

    async def due_edits(self, limit: int = 10) -> list[OutgoingEdit]:
        return list(self.edits.values())[:limit]

    async def starting_edit(self, edit: OutgoingEdit) -> bool:
        self.edits[edit.post_id] = replace(edit, attempts=edit.attempts + 1)
        return True

    async def edited(self, edit: OutgoingEdit, *, revision: int, shown: str) -> None:
        del self.edits[edit.post_id]
        self.edited_to[edit.post_id] = revision
        self.shown[edit.post_id] = (revision, shown)

    async def edit_not_needed(self, edit: OutgoingEdit, *, revision: int, shown: str) -> None:
        del self.edits[edit.post_id]
        self.not_needed.append(revision)
        assert self.shown[edit.post_id][1] == shown

    async def edit_failed(self, edit: OutgoingEdit, reason: Reason, *, final: bool, detail: str = "") -> None:
        self.edit_failures.append((edit.post_id, reason, final, detail))
        if final:
            del self.edits[edit.post_id]


class FakeDesk:
    """A desk over a dictionary; ``fault`` is raised by the next question, ``delay`` makes it slow."""

    def __init__(self, *items: Item) -> None:
        self.items = {one.id: one for one in items or (harbour(), ferry())}
        self.outbox = FakeOutbox()
        self.length = self.post_length = Length.MEDIUM
        self.notes: dict[str, str] = {}
        self.channels: dict[int, int] = {}
        self.paused: set[int] = set()
        self.forgotten: list[int] = []
        self.posted: list[PostLine] = []
        self.left_out: list[PostLine] = []
        self.read: list[tuple[bytes, str, str]] = []
        self.fetched: list[str] = []
        self.fault: BaseException | None = None
        self.delay = 0.0
        self.drawn: list[str] = []
        self.drawings: tuple[Picture, ...] = ()

    async def _asked(self) -> None:
        if self.delay:
            await asyncio.sleep(self.delay)
        if self.fault is not None:
            fault, self.fault = self.fault, None
            raise fault

    async def suggest_articles(self, typed: str, limit: int = 25) -> list[Choice]:
        await self._asked()
        fitting = [one for one in self.items.values() if typed.casefold() in one.title.casefold()]
        return [Choice(f"{one.title} · {one.article.outlet}", str(one.id)) for one in fitting][:limit]

    async def suggest_names(self, typed: str, limit: int = 25) -> list[Choice]:
        await self._asked()
        names = Counter(entity.name for one in self.items.values() for entity in one.analysis.entities)
        return [Choice(name, name) for name, _ in names.most_common() if typed.casefold() in name.casefold()][:limit]

    async def find(self, reference: str) -> Item:
        await self._asked()
        for one in self.items.values():
            if reference == str(one.id) or reference.casefold() in one.title.casefold():
                return one
        raise DeskError(f"No article fits “{reference}”.", "Try a word of its headline.")

    async def item(self, article_id: int) -> Item:
        await self._asked()
        if article_id not in self.items:
            raise DeskError("This article is no longer in the store.", "Look for it again with /summary.")
        return self.items[article_id]

    async def summary(self, of: Item, length: Length | None = None, method: str | None = None) -> SummaryAnswer:
        length = length or self.length
        if of.analysis is None:
            raise AnalysisError(f"“{of.title}” could not be analysed: {of.problem}")
        wanted = {Length.SHORT: 1, Length.MEDIUM: 2, Length.LONG: 4}[length]
        chosen = of.analysis.sentences[:wanted]
        summary = Summary(
            tuple(SummarySentence(one.text, 0, one.start, one.end, one.text) for one in chosen),
            method or "house",
            len(chosen) / max(1, len(of.analysis.sentences)),
            whole=len(chosen) == len(of.analysis.sentences),
        )
        people = tuple(
            (entity.name, len(entity.mentions)) for entity in of.analysis.entities if entity.kind is EntityKind.PERSON
        )
        same = tuple(brief(one) for one in self.items.values() if one.story and one.story == of.story and one != of)
        return SummaryAnswer(of, summary, length, people, 12 if not summary.whole else 0, same)

    async def story(self, of: Item, length: Length | None = None) -> StoryAnswer:
        told = tuple(one for one in self.items.values() if one.story == of.story)
        first = [(place, one.analysis.sentences[0]) for place, one in enumerate(told) if one.analysis is not None]
        summary = Summary(tuple(SummarySentence(one.text, place, one.start, one.end) for place, one in first))
        return StoryAnswer(of, told, summary, length or Length.LONG, len(told))

    def who(self, of: Item) -> WhoAnswer:
        if of.analysis is None:
            raise AnalysisError(f"“{of.title}” could not be analysed: {of.problem}")
        return who(of)

    async def said(self, name: str, about: str = "", article_id: int | None = None) -> SaidAnswer:
        profile = await self.profile(name, article_id)
        found = tuple(said for said in profile.said if about in said.text)
        if not found:
            raise DeskError(f"No article here has anything that {name} said about “{about}”.")
        return SaidAnswer(profile.name, about, found, profile.article, profile.called)

    async def pictures(self, profile: Profile) -> tuple[Picture, ...]:
        self.drawn.append(profile.name)
        return self.drawings

    async def profile(self, name: str, article_id: int | None = None) -> Profile:  # noqa: ARG002 - one store, one person
        await self._asked()
        found = [(one, e) for one in self.items.values() for e in one.analysis.entities if e.name.startswith(name)]
        if not found:
            raise DeskError(f"Nobody called “{name}” is in any article here.", "Try the surname alone.")
        entity = found[0][1]
        text = {one.id: one.article.text for one, _ in found}
        quotes = [(one, q) for one, e in found for q in one.analysis.quotes if q.speaker == e.name]
        return Profile(
            name=entity.name,
            kind=entity.kind,
            aliases=entity.aliases,
            described_as=tuple(Cited(span.of(text[one.id]), brief(one), span) for one, e in found for span in e.roles),
            said=tuple(Said(brief(one), q, text[one.id][q.start : q.end], reported=not q.direct) for one, q in quotes),
            appears_with=tuple((e.name, 1) for one, _ in found for e in one.analysis.entities if e.name != entity.name),
            appears_in=tuple(Cited(entity.name, brief(one), (e.mentions or (Span(0, 0),))[0]) for one, e in found),
            mentions=tuple((one.dated - timedelta(days=one.id), len(e.mentions)) for one, e in found),
            article=found[0][0].id,
            called=entity.name,
        )

    async def read_address(self, url: str) -> Item:
        self.fetched.append(url)
        return await self.read_text(b"A page\nThe page at that address says this.", url, url)

    async def read_text(self, data: bytes, name: str, source: str) -> Item:
        await self._asked()
        self.read.append((data, name, source))
        if not data.strip():
            raise ReadingError("The file is empty.", "Send one with text in it.")
        new = item(len(self.items) + 100, article(data.decode(), outlet=None))
        self.items[new.id] = new
        return new

    async def choose_channel(self, guild_id: int, channel_id: int) -> bool:
        await self._asked()
        self.channels[guild_id] = channel_id
        return guild_id not in self.paused

    async def newsroom_channel(self, guild_id: int) -> int | None:
        return self.channels.get(guild_id)

    async def pause(self, guild_id: int) -> None:
        if guild_id not in self.channels:
            raise DeskError("No newsroom channel has been chosen yet.", "Choose one with /newsroom channel.")
        self.paused.add(guild_id)

    async def resume(self, guild_id: int) -> None:
        self.paused.discard(guild_id)

    async def status(self, guild_id: int) -> NewsroomStatus:
        return NewsroomStatus(
            channel_id=self.channels.get(guild_id),
            paused=guild_id in self.paused,
            posted=tuple(self.posted),
            not_posted=tuple(self.left_out),
            waiting=len(self.outbox.waiting),
            posted_count=len(self.posted),
            not_posted_count=len(self.left_out),
            articles=len(self.items),
            being_read=0,
        )

    async def forget_server(self, guild_id: int) -> None:
        self.forgotten.append(guild_id)
        self.channels.pop(guild_id, None)

    async def remembered(self, key: str) -> str | None:
        return self.notes.get(key)

    async def remember(self, key: str, value: str) -> None:
        self.notes[key] = value


def who(of: Item) -> WhoAnswer:
    """Who is in an article, as the desk answers it."""

    def lines(kind: EntityKind) -> tuple[EntityLine, ...]:
        return tuple(
            EntityLine(
                entity,
                tuple(span.of(of.article.text) for span in entity.roles),
                tuple(quote for quote in of.analysis.quotes if quote.speaker == entity.name),
            )
            for entity in of.analysis.entities
            if entity.kind is kind
        )

    return WhoAnswer(
        of,
        lines(EntityKind.PERSON),
        lines(EntityKind.ORGANISATION),
        lines(EntityKind.PLACE),
        " ".join(of.analysis.notes),
        other_quotes(of.analysis),
    )
