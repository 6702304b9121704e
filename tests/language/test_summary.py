"""Summaries through the one door: every method, every budget, one article and several."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import LanguageError
from bot.language.findings import Analysis, Sentence, Summary
from bot.language.material import ABOUT, MOST_SENTENCES, gather
from bot.language.summary import METHODS, Length, summarise
from tests.language.summary_helpers import FERRY, OTHER_FERRY, analysis_of, article_of

WEDNESDAY = datetime(2022, 6, 15, 9, tzinfo=UTC)
THURSDAY = datetime(2022, 6, 16, 9, tzinfo=UTC)


def texts(summary: Summary) -> list[str]:
    return [sentence.text for sentence in summary.sentences]


def words(summary: Summary) -> int:
    return sum(len(text.split()) for text in texts(summary))


@pytest.mark.parametrize("method", METHODS)
def test_every_method_keeps_its_budget_and_the_order(method: str) -> None:
    analysis = analysis_of(FERRY)
    summary = summarise([analysis], method=method)
    assert summary.method == method
    assert len(summary.sentences) == 3
    starts = [sentence.start for sentence in summary.sentences]
    assert starts == sorted(starts)
    assert all(analysis.article.text[item.start : item.end] == item.text for item in summary.sentences)
    assert 0 < summary.coverage < 1
    assert words(summarise([analysis], words=50, method=method)) <= 50


def test_an_unknown_method_is_refused_with_the_list() -> None:
    with pytest.raises(LanguageError, match="house, lead, lexrank"):
        summarise([analysis_of(FERRY)], method="magic")


@pytest.mark.parametrize("budget", [{"sentences": 0}, {"words": -1}])
def test_an_empty_budget_is_refused(budget: dict[str, int]) -> None:
    with pytest.raises(LanguageError, match="at least one"):
        summarise([analysis_of(FERRY)], **budget)


def test_a_length_of_no_such_name_is_refused_with_the_list() -> None:
    analysis = analysis_of(FERRY)
    # As a program says it that knows the names alone.
    assert summarise([analysis], length="short") == summarise([analysis], length=Length.SHORT)  # type: ignore[arg-type]
    with pytest.raises(LanguageError, match=r"There is no length 'huge' .*Choose one of: short, medium, long\."):
        summarise([analysis], length="huge")  # type: ignore[arg-type]


def test_the_house_method_tells_the_event_and_nothing_that_dangles() -> None:
    summary = summarise([analysis_of(FERRY)], sentences=4)
    assert texts(summary)[0].startswith("A fire that killed two passengers")
    assert not any(text.startswith(("It was a", "We will", "“Never")) for text in texts(summary))
    everything = [sentence.text for sentence in analysis_of(FERRY).sentences]
    for text in texts(summary):
        if text.startswith(("She", "He", "The company")):
            assert everything[everything.index(text) - 1] in texts(summary)


@pytest.mark.parametrize(("length", "most"), [(Length.SHORT, 35), (Length.MEDIUM, 60), (Length.LONG, 120)])
def test_lengths(length: Length, most: int) -> None:
    summary = summarise([analysis_of(FERRY)], length=length)
    assert 0.6 * most * (length is not Length.SHORT) <= words(summary) <= ABOUT * most
    assert (len(summary.sentences) == 1) is (length is Length.SHORT)


def test_a_sentence_that_fits_is_preferred_and_an_overlong_one_is_owned_up_to() -> None:
    text = (
        "Headline\n" + "The long ferry inquiry in the town hall of Port Amber " * 4 + "ended.\nIt rained on it all day."
    )
    summary = summarise([analysis_of(text)], words=10)
    assert texts(summary) == ["It rained on it all day."]
    long = analysis_of("Headline\n" + "\n".join(f"The {'very ' * 30}old ferry number {n} sank." for n in range(3)))
    summary = summarise([long], length=Length.SHORT)
    assert len(summary.sentences) == 1
    assert "No sentence is as short as 35 words" in summary.notes[0]


def test_a_short_text_is_shown_whole() -> None:
    summary = summarise([analysis_of("Headline\nThe ferry sank at noon. Nobody was hurt.")])
    assert summary.whole
    assert summary.coverage == 1.0
    assert len(summary.sentences) == 2
    assert summary.notes == ("The text is no longer than a summary of it, so this is all of it.",)


@pytest.mark.parametrize("analyses", [[], [Analysis(article_of("Headline"))]])
def test_nothing_to_summarise(analyses: list[Analysis]) -> None:
    summary = summarise(analyses)
    assert summary.sentences == ()
    assert summary.notes == ("There is no sentence to choose from.",)


def test_an_unknown_language_gets_its_opening_and_says_so() -> None:
    text = "Pennawd\n" + "\n".join(f"Mae fferi rhif {number} ar dân heddiw ym Mhorth Amber." for number in range(6))
    summary = summarise([analysis_of(text, language="cy")])
    assert summary.method == "lead"
    assert [text[-0:] and text.split()[3] for text in texts(summary)] == ["0", "1", "2"]
    assert "No stop words" in summary.notes[0]


@pytest.mark.parametrize("code", ["fr", "de", "es", "cs", "el", "ja", "ar", "zh", "th"])
def test_other_languages_work_with_the_house_method(code: str) -> None:
    stop = {"ja": "。", "zh": "。"}.get(code, ".")
    text = "Port Amber\n" + "\n".join(f"Port Amber {n} Holm Brandt Lund {n * 7} Tarn Amber{stop}" for n in range(9))
    summary = summarise([analysis_of(text, language=code)], sentences=2)
    assert summary.method == "house"
    assert 1 <= len(summary.sentences) <= 2


def test_relative_times_are_dated_when_the_day_is_known() -> None:
    summary = summarise([analysis_of(FERRY, published=WEDNESDAY)], sentences=1)
    assert "on Tuesday [14 June]." in summary.sentences[0].shown
    assert "[" not in summary.sentences[0].text
    undated = summarise([analysis_of(FERRY)], sentences=1)
    assert undated.sentences[0].shown == undated.sentences[0].text


def test_a_name_is_shown_where_the_sentence_before_is_not() -> None:
    text = (
        "Captain cleared of all blame\nOlaf Brandt sang.\nHe was cleared of all blame by the ferry inquiry on Monday.\n"
        "A storm over Tarn\nA choir in the church of Tarn"
    )
    analysis = analysis_of(text, people=("Olaf Brandt",))
    summary = summarise([analysis], sentences=1)
    assert summary.sentences[0].shown.startswith("He [Olaf Brandt] was cleared")
    lead = summarise([analysis], sentences=2, method="lead")
    assert lead.sentences[1].shown.startswith("He was cleared")


def test_several_articles_say_nothing_twice_and_keep_the_order_of_time() -> None:
    analyses = [analysis_of(OTHER_FERRY, published=THURSDAY), analysis_of(FERRY, published=WEDNESDAY)]
    summary = summarise(analyses, sentences=4)
    articles = [sentence.article for sentence in summary.sentences]
    assert articles == sorted(articles, reverse=True)
    assert set(articles) == {0, 1}
    assert sum(text.startswith("A fire that killed two passengers") for text in texts(summary)) == 1


def test_the_lead_of_several_articles_takes_them_in_turn() -> None:
    summary = summarise([analysis_of(FERRY), analysis_of(OTHER_FERRY)], sentences=2, method="lead")
    assert [sentence.article for sentence in summary.sentences] == [0, 1]


def test_sentences_without_a_word() -> None:
    article = article_of("X\n—\n— —\n— — —\n…", language="en")
    marks = tuple(Sentence(block.start, block.end, "—", 1) for block in article.blocks[1:])
    assert [item.text for item in summarise([Analysis(article, marks)]).sentences] == ["—"]


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*FERRY.splitlines(), *OTHER_FERRY.splitlines()]), min_size=1, max_size=14), st.data())
def test_any_article_any_budget(lines: list[str], data: st.DataObject) -> None:
    sentences = data.draw(st.none() | st.integers(1, 6))
    limit = data.draw(st.none() | st.integers(5, 150))
    analysis = analysis_of("\n".join(lines), headline=data.draw(st.booleans()))
    summary = summarise([analysis], sentences=sentences, words=limit)
    if analysis.sentences:
        assert summary.sentences
    assert len(summary.sentences) <= (sentences or (99 if limit else 3))
    assert limit is None or words(summary) <= limit or len(summary.sentences) == 1
    assert len(set(summary.sentences)) == len(summary.sentences)


def test_one_sentence_is_the_opening_or_what_near_it_says_most_of_the_headline() -> None:
    short = "The ferry Lady Ishbel ran aground in fog on Thursday."
    rest = ["Nobody was hurt.", "Tea was served to the passengers on deck.", *["The council will meet soon."] * 6]
    article = analysis_of("Ferry aground in fog\n" + "\n".join([short, *rest]))
    assert [s.text for s in summarise([article], length=Length.SHORT).sentences] == [short]
    long = "On a morning of " + "thick and grey and " * 12 + "endless cloud, it happened."
    article = analysis_of("Ferry aground in fog\n" + "\n".join([long, rest[1], short, *rest]))
    assert [s.text for s in summarise([article], length=Length.SHORT).sentences] == [short]


def test_the_one_sentence_takes_nothing_for_told_if_another_does_not() -> None:
    leaning = "Police believe he started the ferry fire that killed two off Port Amber."
    upright = "A ferry fire that killed two off Port Amber started below deck."
    long = "A fire on the ferry " + "that nobody had thought could ever burn " * 6 + "killed two."
    for lines in ((long, leaning, upright), (long, upright, leaning)):
        summary = summarise([analysis_of("Ferry fire kills two\n" + "\n".join((*lines, long)))], length=Length.SHORT)
        assert texts(summary) == [upright]


LONG_LEAD = (
    "The council of Port Amber voted on Monday, after nine hours in which forty neighbours, two engineers and a bishop "
    "had spoken for it or against it, to close the old harbour bridge to lorries and to all other traffic from March on."
)
"""43 words."""


@pytest.mark.parametrize(
    "detail",
    [
        "‘I wanted to cross it while I could still see it.’",
        "“It is a good bridge and it was a good bridge,” said Greta Holm.",
        "While Tarn has built two of its own, Port Amber has never had another way across.",
        "The engineers have said since then that lorries are too heavy.",
    ],
)
def test_a_short_summary_keeps_its_length_and_takes_no_detail_for_the_news(detail: str) -> None:
    same = "The vote to close the bridge was confirmed by the mayor of Port Amber, Greta Holm."
    lines = ["Council closes harbour bridge", LONG_LEAD, detail, same, *FERRY.split("\n")[3:]]
    summary = summarise([analysis_of("\n".join(lines))], length=Length.SHORT)
    assert texts(summary) == [same]
    assert summary.notes == ()


def test_a_shorter_sentence_that_tells_the_same_is_preferred_to_a_long_lead() -> None:
    same = "Port Amber will close the harbour bridge to all traffic from March on, its council voted."
    story = analysis_of("\n".join(["Council closes harbour bridge", LONG_LEAD, "It had rained.", same, FERRY]))
    summary = summarise([story], length=Length.SHORT)
    assert texts(summary) == [same]
    assert summary.notes == ()


def test_a_lead_without_end_is_not_shown_for_a_short_summary() -> None:
    endless = LONG_LEAD.replace("a bishop", "a bishop, a baker, a farmer and a weaver " * 4 + "and a smith")
    detail = "A choir sang on the bridge for three hours."
    story = analysis_of("\n".join(["Council closes harbour bridge", endless, detail, *FERRY.split("\n")[3:]]))
    assert words(summarise([story], length=Length.SHORT)) <= 35


@pytest.mark.parametrize("sentence", ["A. ", "He told nobody. ", "The deckhand denied it. ", "“We saw it. "])
def test_of_a_text_that_is_no_news_only_the_beginning_is_looked_at(sentence: str) -> None:
    analysis = analysis_of(f"Ferry\nThe ferry Amber Star burned off Port Amber on Monday.\n{sentence * 20000}")
    for length in Length:
        summary = summarise([analysis], length=length)
        assert summary.sentences[0].text.startswith("The ferry Amber Star")
        assert "only the first 5,000 sentences" in summary.notes[-1]
        assert summary.coverage < 0.01
        assert not summary.whole


def test_the_articles_of_a_story_share_what_is_looked_at() -> None:
    material = gather([analysis_of("Ferry\n" + "The ferry burned off Tarn. " * 4000), analysis_of(FERRY)])
    assert len(material.lines) == MOST_SENTENCES // 2 + len(analysis_of(FERRY).sentences)
    assert material.left_out == 5 * (4000 - MOST_SENTENCES // 2)


@pytest.mark.parametrize("method", METHODS)
def test_no_method_shows_half_a_quotation(method: str) -> None:
    told = "A fire on the ferry Amber Star killed two passengers off Port Amber on Tuesday."
    halves = ["“The fire on the ferry killed two passengers.", "The ferry burned off Port Amber,” said Greta Holm."]
    story = analysis_of("\n".join(["Ferry fire kills two off Port Amber", " ".join(halves), told, *[halves[0]] * 3]))
    for most in (1, 2, 3):
        assert texts(summarise([story], sentences=most, method=method)) == [told]


def test_a_text_of_halves_is_better_than_none() -> None:
    story = analysis_of("Ferry\n“We saw the fire on the ferry at noon.\n“We saw the smoke on deck before that.")
    assert len(summarise([story], sentences=1, method="lead").sentences) == 1


def test_the_opening_of_a_text_in_an_unknown_language_has_no_half_quotations() -> None:
    halves = "“Nid oes dewis. Rhaid cau’r bont,” meddai’r maer."
    story = analysis_of(f"Y bont\n{halves}\nBydd y bont yn cau ym mis Mawrth eleni.", language="cy")
    assert texts(summarise([story], sentences=1)) == ["Bydd y bont yn cau ym mis Mawrth eleni."]


def test_nobody_is_he_right_after_a_sentence_that_tells_of_nobody() -> None:
    opening = "Olaf Brandt said that the ferry fire had cost the town of Tarn a year of work."
    prices = "Prices on the ferry rose by a tenth in the year of the fire."
    rest = "He left Tarn for the ferry fire inquiry.\n" + "A choir sang in the church of Tarn last month.\n" * 3
    story = analysis_of(f"Ferry fire costs Tarn a year\n{opening}\n{prices}\n{rest}", people=("Olaf Brandt",))
    for budget in ({"words": 60}, {"sentences": 3}, {"sentences": 2}):
        assert not [text for text in texts(summarise([story], **budget)) if text.startswith("He ")]


@pytest.mark.parametrize("texts_told", [(FERRY,), (FERRY, OTHER_FERRY), (FERRY + "\n" + OTHER_FERRY,)])
def test_a_longer_summary_has_what_the_shorter_one_has(texts_told: tuple[str, ...]) -> None:
    analyses = [
        analysis_of(text, published=when) for text, when in zip(texts_told, (WEDNESDAY, THURSDAY), strict=False)
    ]
    short, medium, long = ({*texts(summarise(analyses, length=length))} for length in Length)
    assert short <= medium < long
