"""Analyses to JSON and back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.article import Article, Span
from bot.language.findings import Analysis, Entity, EntityKind, Quote, Sentence, Tense, TimeWord
from bot.newsroom.codec import dump_analysis, load_analysis

TEXT = "Ms Orr, the mayor, said “no”.\nNobody else spoke — “why?”\n" * 3
ARTICLE = Article(TEXT, "a.txt")

spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda pair: Span(*sorted(pair)))
names = st.text(max_size=12)
several = st.lists(names, max_size=3).map(tuple)
sentences = st.builds(
    lambda span, block: Sentence(span.start, span.end, span.of(TEXT), block), spans, st.integers(-1, 5)
)
entities = st.builds(
    Entity,
    name=names,
    kind=st.sampled_from(EntityKind),
    aliases=several,
    roles=st.lists(spans, max_size=3).map(tuple),
    mentions=st.lists(spans, max_size=3).map(tuple),
    salience=st.integers(0, 10_000).map(lambda ten_thousandths: ten_thousandths / 10_000),
    ambiguous=several,
)
quotes = st.builds(
    lambda span, **rest: Quote(span.start, span.end, **rest),
    spans,
    speaker=st.none() | names,
    speaker_span=st.none() | spans,
    addressee=st.none() | names,
    addressee_span=st.none() | spans,
    cue=st.none() | spans,
    direct=st.booleans(),
)
analyses = st.builds(
    Analysis,
    article=st.just(ARTICLE),
    sentences=st.lists(sentences, max_size=3).map(tuple),
    entities=st.lists(entities, max_size=3).map(tuple),
    quotes=st.lists(quotes, max_size=3).map(tuple),
    reported=st.lists(quotes, max_size=3).map(tuple),
    words=several,
    supported=st.booleans(),
    notes=several,
    version=names,
    times=st.lists(st.builds(TimeWord, st.integers(0, len(TEXT)), st.sampled_from(Tense)), max_size=3).map(tuple),
    clipped=st.lists(spans, max_size=3).map(tuple),
)


@given(analysis=analyses)
def test_an_analysis_comes_back_from_json_as_it_was(analysis: Analysis) -> None:
    assert load_analysis(ARTICLE, json.loads(json.dumps(dump_analysis(analysis)))) == analysis


def test_the_article_itself_is_not_stored_twice() -> None:
    analysis = Analysis(ARTICLE, sentences=(Sentence(0, 29, TEXT[0:29], 0),))
    assert "mayor" not in json.dumps(dump_analysis(analysis))


@pytest.mark.parametrize("payload", [{}, {"sentences": 3}, {"sentences": [[1]]}])
def test_a_payload_in_another_form_is_refused(payload: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        load_analysis(ARTICLE, payload)


def test_an_analysis_kept_before_times_were_has_none() -> None:
    kept = dump_analysis(Analysis(ARTICLE, times=(TimeWord(3, Tense.FUTURE),)))
    assert load_analysis(ARTICLE, kept).times == (TimeWord(3, Tense.FUTURE),)
    del kept["times"]
    assert load_analysis(ARTICLE, kept).times == ()
