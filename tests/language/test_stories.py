"""Whether articles are joined to stories as a careful editor would."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.articles.article import Article, Block, Role, Span
from bot.language.findings import Analysis, Entity, EntityKind, Sentence
from bot.language.stories import StoryIndex, background, copies, stories_of

MONDAY = datetime(2031, 3, 3, 8, 0, tzinfo=UTC)

FERRY = """
The ferry Halvard caught fire off Skerrick harbour and ninety passengers were taken off in lifeboats. Captain Ines
Morrow said the engine room burned for three hours. The harbour master blamed a leaking fuel line and the ferry company
suspended sailings to the islands. Islanders waited on the quay with blankets."""
FERRY_ELSEWHERE = """
Ninety passengers left the burning ferry Halvard in lifeboats outside Skerrick harbour after fire broke out in the
engine room. A leaking fuel line is suspected by the harbour master. The company has suspended sailings. Captain Ines
Morrow was the last to leave the ferry."""
SCHOOL = """
Forty children a year are to learn how to handle a dinghy when a boathouse opens next spring with money from a
lottery. The council pays two instructors and a cook, parents pay nothing, and the first course was full
within an hour. Ines Morrow, who will run it, wants girls above all. Life jackets, wet suits and lunch are
free, and anybody over nine may apply in writing until the end of the month."""
TEACHERS = """
Teachers in Norland walked out of four hundred schools over pay on Tuesday. The union leader Bram Oduya wants nine per
cent, and the minister offers four. Parents queued at libraries and sports halls that had opened for children."""


def analysis(text: str, *names: tuple[str, EntityKind], headline: str | None = None) -> Analysis:
    text = text.replace("\n", " ")
    words = tuple(word.strip(".,").lower() for word in text.split() if len(word) > 3)
    entities = tuple(
        Entity(name, kind, mentions=(Span(0, 1),) * max(1, text.count(name.split()[-1]))) for name, kind in names
    )
    article = Article(text, blocks=(Block(0, len(text), Role.BODY),), headline=headline)
    return Analysis(article, entities=entities, words=words)


DAYS = st.integers(-9, 9)
MORROW = ("Ines Morrow", EntityKind.PERSON)
SKERRICK = ("Skerrick", EntityKind.PLACE)


def test_two_reports_of_one_event_are_one_story_and_another_event_is_not() -> None:
    index = StoryIndex()
    first = index.add(analysis(FERRY, MORROW, SKERRICK), MONDAY)
    strike = index.add(analysis(TEACHERS, ("Bram Oduya", EntityKind.PERSON)), MONDAY + timedelta(hours=1))
    second = index.add(analysis(FERRY_ELSEWHERE, MORROW, SKERRICK), MONDAY + timedelta(hours=2))
    assert (first, strike, second) == (1, 2, 1)


def test_of_articles_that_are_all_there_an_undated_one_is_compared_with_those_of_any_week() -> None:
    def dated(text: str, name: str, published: datetime | None, *names: tuple[str, EntityKind]) -> Analysis:
        made = analysis(text, *names)
        return replace(made, article=replace(made.article, name=name, published=published))

    fire = dated(FERRY, "fire", MONDAY, MORROW, SKERRICK)
    undated = dated(FERRY_ELSEWHERE, "undated", None, MORROW, SKERRICK)
    strike = dated(TEACHERS, "strike", MONDAY + timedelta(days=20), ("Bram Oduya", EntityKind.PERSON))
    school = dated(SCHOOL, "school", None, MORROW)
    told = stories_of([undated, school, strike, fire])
    assert [[each.article.name for each in story] for story in told] == [["fire", "undated"], ["strike"], ["school"]]
    late = dated(FERRY_ELSEWHERE, "late", MONDAY + timedelta(days=20), MORROW, SKERRICK)
    assert stories_of([late, fire]) == [[fire], [late]]
    assert stories_of([]) == []


def test_the_same_person_in_other_news_starts_another_story() -> None:
    index = StoryIndex()
    fire = index.add(analysis(FERRY, MORROW, SKERRICK), MONDAY)
    school = index.add(analysis(SCHOOL, MORROW), MONDAY + timedelta(hours=5))
    assert fire != school


def test_the_same_words_outside_the_window_start_another_story() -> None:
    index = StoryIndex(window_days=3)
    early = index.add(analysis(FERRY, MORROW), MONDAY)
    late = index.add(analysis(FERRY, MORROW), MONDAY + timedelta(days=3, seconds=1))
    assert early != late
    assert len(index) == 1


def test_a_late_arrival_is_compared_only_with_its_own_days() -> None:
    index = StoryIndex(window_days=3)
    today = index.add(analysis(FERRY, MORROW), MONDAY)
    old = index.add(analysis(FERRY, MORROW), MONDAY - timedelta(days=30))
    assert old != today
    assert len(index) == 1


def test_an_article_without_a_time_takes_the_latest_time_seen() -> None:
    index = StoryIndex(window_days=1)
    first = index.add(analysis(FERRY), MONDAY)
    undated = index.add(analysis(FERRY_ELSEWHERE), None)
    gone = index.add(analysis(FERRY), MONDAY + timedelta(days=2))
    assert undated == first
    assert gone != first
    assert len(index) == 1


def test_without_any_time_articles_are_still_joined() -> None:
    index = StoryIndex()
    assert index.add(analysis(FERRY, MORROW), None) == index.add(analysis(FERRY_ELSEWHERE, MORROW), None)
    assert index.add(analysis(TEACHERS), MONDAY) == 2


def test_an_index_restored_from_decisions_goes_on_as_before() -> None:
    kept = StoryIndex()
    restored = StoryIndex()
    for day, text in enumerate((FERRY, TEACHERS)):
        when = MONDAY + timedelta(days=day)
        restored.place(kept.add(analysis(text), when), analysis(text), when)
    when = MONDAY + timedelta(days=2)
    for text in (FERRY_ELSEWHERE, SCHOOL):
        assert restored.add(analysis(text), when) == kept.add(analysis(text), when)


def test_numbers_continue_after_restored_ones() -> None:
    index = StoryIndex()
    index.place(41, analysis(TEACHERS), MONDAY)
    assert index.add(analysis(FERRY), MONDAY) == 42
    assert index.add(analysis(TEACHERS), MONDAY) == 41


def test_a_restored_decision_out_of_the_window_still_keeps_its_number() -> None:
    index = StoryIndex(window_days=2)
    index.add(analysis(TEACHERS), MONDAY)
    index.place(7, analysis(FERRY), MONDAY - timedelta(days=9))
    assert len(index) == 1
    assert index.add(analysis(FERRY), MONDAY) == 8


def test_an_article_without_words_is_a_story_of_its_own() -> None:
    index = StoryIndex()
    assert [index.add(analysis(""), MONDAY) for _ in range(3)] == [1, 2, 3]


def test_a_lower_threshold_joins_more() -> None:
    careful, careless = StoryIndex(), StoryIndex(threshold=1e-7)
    assert [careful.add(analysis(text, MORROW), MONDAY) for text in (SCHOOL, FERRY)] == [1, 2]
    assert [careless.add(analysis(text, MORROW), MONDAY) for text in (SCHOOL, FERRY)] == [1, 1]


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.sampled_from([FERRY, FERRY_ELSEWHERE, SCHOOL, TEACHERS, ""]), st.integers(-9, 9)),
        max_size=12,
    )
)
def test_story_numbers_count_up_without_gaps_and_memory_stays_in_the_window(stream: list[tuple[str, int]]) -> None:
    index = StoryIndex(window_days=4)
    given_out: list[int] = []
    for text, day in stream:
        given_out.append(index.add(analysis(text), MONDAY + timedelta(days=day)))
    firsts = list(dict.fromkeys(given_out))
    assert firsts == list(range(1, len(firsts) + 1))
    latest = max((day for _, day in stream), default=0)
    assert len(index) <= sum(abs(latest - day) <= 4 for _, day in stream)


def test_copies_of_one_text_are_known_and_independent_reports_are_not() -> None:
    agency = analysis(FERRY)
    cut = analysis(FERRY.replace("Islanders waited on the quay with blankets.", ""))
    assert copies(agency, cut) == pytest.approx(1.0)
    assert copies(agency, analysis(FERRY_ELSEWHERE)) < 0.1
    assert copies(agency, analysis("Too short.")) == 0.0


def test_copies_are_the_same_whichever_comes_first() -> None:
    one, other = analysis(FERRY), analysis(FERRY[:180] + TEACHERS)
    assert copies(one, other) == copies(other, one)
    assert 0 < copies(one, other) < 1


def test_copies_reads_the_sentences_where_no_line_is_body() -> None:
    sentence = Sentence(0, len(FERRY), FERRY)
    bare = Analysis(Article(FERRY), sentences=(sentence,))
    assert copies(bare, analysis(FERRY)) == pytest.approx(1.0)


def test_the_background_knows_common_words_better_than_rare_ones() -> None:
    table = background()
    assert table["people"] > table.get("lifeboat", 0)
    assert max(count for word, count in table.items() if word) <= table[""]
