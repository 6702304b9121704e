from __future__ import annotations

from datetime import UTC, datetime

import discord
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from simcord.components import COMPONENTS_V2_FLAG, validate_message_state, walk_components

from bot.articles.article import Article, Block, Role, Span
from bot.articles.records import Refusal
from bot.chat import limits
from bot.chat.cards import (
    TITLES,
    Card,
    evidence_card,
    passage_card,
    person_card,
    profile_card,
    said_card,
    status_card,
    story_card,
    summary_card,
    text_card,
    things_card,
    who_card,
)
from bot.language.findings import Analysis, Entity, EntityKind, Quote, Summary, SummarySentence
from bot.language.summary import METHODS, Length
from bot.newsroom.answers import (
    Brief,
    Cited,
    EntityLine,
    Item,
    Namesake,
    NewsroomStatus,
    PostLine,
    Profile,
    Said,
    SaidAnswer,
    StoryAnswer,
    SummaryAnswer,
    WhoAnswer,
)
from bot.newsroom.pictures import Picture
from bot.newsroom.polling import FeedHealth

PATIENT = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])


pieces = st.sampled_from(
    ["word ", "*", "[x](https://e.example)", "<@1>", "😀", "a\u0301\u0302", "\u202e", "\n", "_`|", ":a:"]
)


texts = st.one_of(
    st.text(max_size=40),
    st.tuples(pieces, st.integers(0, 1500)).map(lambda pair: pair[0] * pair[1]),
    st.lists(pieces, max_size=40).map("".join),
)


times = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis takes these without a zone


urls = st.none() | texts.map(lambda text: f"https://e.example/{text}"[:600]) | texts


@st.composite
def articles(draw: st.DrawFn) -> Article:
    lines = draw(st.lists(texts, min_size=1, max_size=5))
    text = "\n".join(lines)
    blocks, start = [], 0
    for line in lines:
        blocks.append(Block(start, start + len(line), draw(st.sampled_from(Role))))
        start += len(line) + 1
    return Article(
        text=text,
        blocks=tuple(blocks),
        headline=draw(st.none() | texts),
        outlet=draw(st.none() | texts),
        bylines=tuple(draw(st.lists(texts, max_size=4))),
        published=draw(st.none() | times),
        notices=tuple(draw(st.lists(texts, max_size=3))),
        url=draw(urls),
    )


@st.composite
def spans_in(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


@st.composite
def items(draw: st.DrawFn) -> Item:
    found = draw(articles())
    return Item(draw(st.integers(1, 2**63 - 1)), 1, found, Analysis(found), None, draw(times))


briefs = st.builds(Brief, st.integers(1, 2**63 - 1), texts, st.none() | texts, urls, times, st.booleans())


@st.composite
def summaries(draw: st.DrawFn) -> SummaryAnswer:
    of = draw(items())
    text = of.article.text
    sentences = tuple(
        SummarySentence(span.of(text), 0, span.start, span.end, draw(st.just("") | texts))
        for span in draw(st.lists(spans_in(text), max_size=8))
    )
    summary = Summary(
        sentences,
        draw(st.sampled_from(METHODS)),
        draw(st.floats(0, 1)),
        draw(st.booleans()),
        tuple(draw(st.lists(texts, max_size=2))),
    )
    people = tuple(draw(st.lists(st.tuples(texts, st.integers(1, 10**6)), max_size=9)))
    others = tuple(draw(st.lists(briefs, max_size=9)))
    return SummaryAnswer(of, summary, draw(st.sampled_from(Length)), people, draw(st.integers(0, 10**7)), others)


@st.composite
def lines_of(draw: st.DrawFn, text: str, kind: EntityKind) -> EntityLine:
    mentions = tuple(draw(st.lists(spans_in(text), max_size=4)))
    entity = Entity(
        draw(texts),
        kind,
        tuple(draw(st.lists(texts, max_size=4))),
        mentions=mentions,
        ambiguous=tuple(draw(st.lists(texts, max_size=2))),
    )
    quotes = tuple(
        Quote(span.start, span.end, entity.name, addressee=draw(st.none() | texts), direct=draw(st.booleans()))
        for span in draw(st.lists(spans_in(text), max_size=5))
    )
    return EntityLine(entity, tuple(draw(st.lists(texts, max_size=4))), quotes)


@st.composite
def whos(draw: st.DrawFn) -> WhoAnswer:
    of = draw(items())
    kinds = [tuple(draw(st.lists(lines_of(of.article.text, kind), max_size=6))) for kind in EntityKind]
    repeated = draw(st.integers(1, 12))
    return WhoAnswer(of, kinds[0] * repeated, kinds[1] * repeated, kinds[2], draw(texts))


spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 10**9), st.integers(0, 10**6))


cited = st.builds(Cited, texts, briefs, spans)


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    said = st.builds(
        Said,
        briefs,
        st.builds(Quote, st.just(0), st.just(0), addressee=st.none() | texts, direct=st.booleans()),
        texts,
        context=st.just("") | texts,
    )
    return Profile(
        name=draw(texts),
        kind=draw(st.sampled_from(EntityKind)),
        aliases=tuple(draw(st.lists(texts, max_size=6))),
        described_as=tuple(draw(st.lists(cited, max_size=6))),
        said=tuple(draw(st.lists(said, max_size=6))) * draw(st.integers(1, 60)),
        appears_with=tuple(draw(st.lists(st.tuples(texts, st.integers(1, 99)), max_size=12))),
        appears_in=tuple(draw(st.lists(cited, max_size=6))) * draw(st.integers(1, 60)),
        ambiguous=draw(st.booleans()),
        namesakes=tuple(
            draw(st.lists(st.builds(Namesake, texts, texts, st.integers(1, 99), briefs, texts), max_size=4))
        )
        * draw(st.integers(1, 12)),
        perhaps_in=tuple(draw(st.lists(cited, max_size=6))),
        article=draw(st.integers(0, 2**63 - 1)),
        called=draw(texts),
        looked_through=draw(st.none() | st.just(200)),
    )


pictures = st.lists(st.builds(Picture, st.sampled_from(["a.png", "b.png"]), texts, st.binary(max_size=9)), max_size=2)


feeds = st.builds(
    FeedHealth, texts, st.none() | texts, st.none() | times, texts, st.integers(0, 10**6), st.none() | times,
    st.just(0), st.integers(0, 10**6), texts,
)  # fmt: skip


@st.composite
def statuses(draw: st.DrawFn) -> NewsroomStatus:
    line = st.builds(
        PostLine,
        briefs,
        st.sampled_from(["sent", "pending", "skipped"]),
        texts,
        times,
        st.none() | st.integers(1),
        st.none() | st.integers(1),
    )
    return NewsroomStatus(
        draw(st.none() | st.integers(1, 2**63)),
        draw(st.booleans()),
        tuple(draw(st.lists(line, max_size=10))),
        tuple(draw(st.lists(line, max_size=10))),
        *draw(st.tuples(*[st.integers(0, 10**9)] * 5)),
        refused_count=draw(st.integers(0, 10**9)),
        feeds=tuple(draw(st.lists(feeds, max_size=10))),
        refused=tuple(draw(st.lists(st.builds(Refusal, texts, texts, times), max_size=10))),
        edits=tuple(draw(st.lists(line, max_size=10))),
    )


def keeps_every_limit(card: Card) -> None:
    """Discord would take this card: two referees and our own count agree."""
    components = card.to_components()
    validate_message_state(
        components, flags=COMPONENTS_V2_FLAG, content=None, embeds=[], poll=None, stickers=[], attachments=[]
    )
    parts = list(walk_components(components))
    assert len(parts) <= limits.COMPONENTS
    contents = [part["content"] for part in parts if part["type"] == discord.ComponentType.text_display.value]
    assert sum(map(limits.size, contents)) <= limits.TEXT
    assert all(content.strip() for content in contents)
    for part in parts:
        assert limits.size(part.get("custom_id") or "") <= limits.CUSTOM_ID
        assert limits.size(part.get("label") or "") <= limits.BUTTON_LABEL
        for option in part.get("options") or ():
            assert 1 <= limits.size(option["label"]) <= limits.OPTION_TEXT
            assert 1 <= limits.size(option["description"]) <= limits.OPTION_TEXT


@PATIENT
@given(summaries(), st.none() | st.integers(1, 2**63 - 1), st.integers(0, 10**6))
def test_summary_and_evidence_keep_every_limit(answer: SummaryAnswer, post: int | None, page: int) -> None:
    keeps_every_limit(summary_card(answer, post=post))
    keeps_every_limit(evidence_card(answer, page))
    keeps_every_limit(evidence_card(answer))


@st.composite
def stories(draw: st.DrawFn) -> StoryAnswer:
    told = tuple(draw(st.lists(items(), min_size=1, max_size=12)))
    sentences = tuple(
        SummarySentence(draw(texts), place, 0, 0, draw(st.just("") | texts))
        for place in draw(st.lists(st.integers(0, len(told) - 1), max_size=12))
    )
    sources = draw(st.integers(1, len(told)))
    return StoryAnswer(told[0], told, Summary(sentences), draw(st.sampled_from(Length)), sources)


@PATIENT
@given(stories())
def test_a_story_keeps_every_limit(answer: StoryAnswer) -> None:
    keeps_every_limit(story_card(answer))


@PATIENT
@given(whos(), st.integers(0, 50))
def test_who_and_person_keep_every_limit(answer: WhoAnswer, page: int) -> None:
    keeps_every_limit(who_card(answer, page))
    for line in answer.people[:2]:
        keeps_every_limit(person_card(answer, line, page))


@PATIENT
@given(profiles(), st.integers(0, 50), pictures, st.sampled_from(["", "The pictures could not be drawn this time."]))
def test_a_profile_keeps_every_limit(profile: Profile, page: int, drawn: list[Picture], note: str) -> None:
    keeps_every_limit(profile_card(profile, page, pictures=drawn, note=note))
    keeps_every_limit(said_card(SaidAnswer(profile.name, profile.called, profile.said, profile.article, profile.name)))


@PATIENT
@given(whos(), st.integers(0, 50), spans_in("x" * 90))
def test_what_else_is_named_and_its_places_keep_every_limit(answer: WhoAnswer, page: int, span: Span) -> None:
    for show in TITLES:
        keeps_every_limit(things_card(answer, show, page))
    for line in (*answer.people[:2], *answer.places[:1]):
        keeps_every_limit(person_card(answer, line))
        keeps_every_limit(text_card(answer.item, line, page))
    keeps_every_limit(passage_card(answer.item, span, page))


@PATIENT
@given(statuses(), st.none() | st.builds(discord.Permissions, st.integers(0, 2**52)))
def test_the_newsroom_card_keeps_every_limit(status: NewsroomStatus, permissions: discord.Permissions | None) -> None:
    keeps_every_limit(status_card(status, 2**63, permissions))
