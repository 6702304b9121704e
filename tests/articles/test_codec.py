from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.articles import codec
from bot.articles.article import Article, Block, Role, Span

a_few = settings(max_examples=60)

words = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=20)
times = st.datetimes(timezones=st.just(UTC))
zoned = st.datetimes(
    min_value=datetime(1900, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    timezones=st.timezones(),
)
spans = st.builds(Span, st.integers(0, 10**6), st.integers(0, 10**6))
blocks = st.builds(
    Block, st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from(Role), st.lists(words, max_size=3).map(tuple)
)
articles = st.builds(
    Article,
    **{
        "text": words,
        "name": words,
        "blocks": st.lists(blocks, max_size=4).map(tuple),
        "published": st.none() | times,
        "published_span": st.none() | spans,
        "published_day": st.none() | st.dates(),
        "modified": st.none() | times,
        "language": words,
        **{field: st.none() | words for field in ("headline", "standfirst", "outlet", "dateline", "url")},
        **{
            field: st.lists(words, max_size=3).map(tuple) for field in ("bylines", "captions", "corrections", "notices")
        },
    },
)


@a_few
@given(articles)
def test_nothing_of_an_article_is_lost(article: Article) -> None:
    reading = json.loads(json.dumps(codec.reading_of(article)))
    rows = json.loads(json.dumps(codec.blocks_of(article)))

    blocks = tuple(codec.block_of(row["start"], row["end"], row["role"], row["evidence"]) for row in rows)

    assert codec.article_of(article.text, reading, blocks) == article
    assert [row["position"] for row in rows] == list(range(len(article.blocks)))


def test_every_field_of_an_article_has_its_place() -> None:
    """A field that the codec does not know would be lost without a word."""
    known = {
        "text",
        "blocks",
        "published",
        "published_day",
        "published_span",
        "modified",
        *codec._WORDS,
        *codec._TUPLES,
    }

    assert {field.name for field in fields(Article)} == known


@a_few
@given(zoned)
def test_an_instant_stays_the_same_in_every_zone(time: datetime) -> None:
    article = codec.article_of("", codec.reading_of(Article(text="", published=time)), ())

    assert article.published is not None
    assert article.published - time == timedelta(0)
    assert article.published.tzinfo is UTC


@a_few
@given(words)
def test_folding_a_folded_name_changes_nothing(name: str) -> None:
    once = codec.fold(name)

    assert codec.fold(once) == once
    assert codec.fold(name.upper()) == codec.fold(name.upper().lower())


def test_folding_forgets_case_accents_apostrophes_and_spaces() -> None:
    forms = ["Zoë O’Hara-Smith.", "ZOE  O'HARA‑SMITH", "zoe\u00a0oʼhara–smith"]

    assert {codec.fold(form) for form in forms} == {"zoe o'hara-smith"}


def test_a_name_is_looked_up_by_as_much_as_can_be_indexed() -> None:
    assert codec.name_key("Zoë Orr") == codec.fold("Zoë Orr") == "zoe orr"
    assert codec.name_key("É" * 900) == "e" * codec.MAX_INDEXED


@a_few
@given(st.text(max_size=1200), st.text(max_size=1200))
def test_a_source_key_is_short_and_tells_sources_apart(one: str, other: str) -> None:
    one, other = codec.keepable(one), codec.keepable(other)

    assert len(codec.source_key(one)) <= codec.MAX_SOURCE
    assert (codec.source_key(one) == codec.source_key(other)) == (one == other)


def test_long_sources_that_begin_alike_are_told_apart() -> None:
    begin = "x" * codec.MAX_SOURCE

    assert codec.source_key(begin) == begin
    assert codec.source_key(begin + "1") != codec.source_key(begin + "2")
    assert len(codec.source_key(begin + "1")) == codec.MAX_SOURCE


def test_an_article_from_the_future_counts_as_of_its_arrival() -> None:
    noon, hour = datetime(2026, 3, 1, 12, tzinfo=UTC), timedelta(hours=1)

    assert codec.dated(noon - hour, noon) == noon - hour
    assert codec.dated(noon + hour, noon) == noon
    assert codec.dated(None, noon) == noon
