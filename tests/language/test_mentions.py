from __future__ import annotations

import numpy as np
import pytest

from bot.language.findings import EntityKind
from bot.language.mentions import bare_mentions, find_mentions, recurrences
from bot.language.name_edges import trim
from bot.language.parsing import DEFAULT_PIPELINE, ParsedBlock, load_pipeline, parse, story_blocks
from tests.language.who_helpers import article_of, who

PERSON, PLACE = EntityKind.PERSON, EntityKind.PLACE


def parsed_of(text: str) -> list[ParsedBlock]:
    return parse(story_blocks(article_of(text)), text)


def span(text: str, part: str) -> tuple[int, int]:
    return text.index(part), text.index(part) + len(part)


def test_an_office_that_opens_the_headline_is_no_body() -> None:
    found = who("Auditor says doses were stored too warm\n\nThe report by Joost Tembo came on Monday.")
    assert set(found) == {"Joost Tembo"}


def test_a_lone_name_used_often_is_found_where_the_finder_missed_it() -> None:
    text = "President Marsh left. Marsh wept. A known example of Marsh explicitly telling Marsh lawyer Ann Kess of it. Marsh."
    assert len(who(text)["Marsh"].mentions) == 5


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("the Marine Board", "Marine Board"),
        ("“Kess’s", "Kess"),
        ("Kess,", "Kess"),
        ("the Hatches’", "Hatches"),
        ("the", "the"),
    ],
)
def test_spans_are_cut_to_the_bare_name(text: str, bare: str) -> None:
    start, end = trim(text, 0, len(text))
    assert text[start:end] == bare


def test_nothing_without_a_capital_and_no_word_for_a_parent_is_a_name() -> None:
    text = "Then dad met us in Rome, and Dad left for R-Ohio."
    block = parsed_of(text)[0]
    spans = [(span(text, part), PLACE) for part in ("dad", "us", "Rome", "Dad", "R-Ohio")]
    assert [mention.text for mention in bare_mentions(block, 0, spans)] == ["Rome", "Ohio"]


def test_known_names_are_found_again_where_they_stand_alone() -> None:
    text = "Hugo Marsh left. Later Marsh slept in Marsh Tower, said Mr Kess."
    block = parsed_of(text)[0]
    known = bare_mentions(block, 0, [(span(text, "Hugo Marsh"), PERSON)])
    again = recurrences(known, [block], {})
    assert [(each.text, each.title, each.start) for each in again] == [
        ("Marsh", "", text.index("Marsh slept")),
        ("Kess", "Mr", text.index("Kess")),
    ]


def test_a_word_that_is_surely_no_name_is_not_found_again() -> None:
    text = "Hugo Marsh left. Later Marsh slept."
    block = parsed_of(text)[0]
    known = bare_mentions(block, 0, [(span(text, "Hugo Marsh"), PERSON)])
    sure = np.zeros(len(block.doc), np.float32)
    assert recurrences(known, [block], {0: sure}) == []


def test_a_text_without_known_names_is_searched_for_titles_only() -> None:
    block = parsed_of("Later Ms Kess slept.")[0]
    assert [each.text for each in recurrences([], [block], {})] == ["Kess"]


def names_in(text: str) -> list[str]:
    """The names that are found in a text, in reading order."""
    nlp = load_pipeline(DEFAULT_PIPELINE)
    return [mention.text for mention in find_mentions(parsed_of(text), nlp)]


def test_a_capital_from_the_sentence_start_makes_no_name() -> None:
    text = "Downstream, the mills have closed. Composer wins prize, said Una Beckley in Rotterdam."
    assert names_in(text) == ["Una Beckley", "Rotterdam"]


def test_a_word_that_speaks_is_a_name_at_the_sentence_start_too() -> None:
    assert "Farmer" in names_in("Farmer said no on Monday. The miners were glad.")
    assert "Farmer" not in names_in("Farmer bought a house on Monday. The miners were glad.")


def test_a_given_name_that_is_also_a_word_belongs_to_the_surname() -> None:
    assert "Grant Ebersole" in names_in("On Saturday the race was won by Grant Ebersole, 23, in Rotterdam.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Opal Jean Hargrove, 81, sold the farm.", "Opal Jean Hargrove"),
        ("Ruby May Carter sold the farm.", "Ruby May Carter"),
        ("In May John Carter sold the farm.", "John Carter"),
    ],
)
def test_two_given_names_stay_together(text: str, name: str) -> None:
    assert name in names_in(text)


def test_a_courtesy_title_alone_is_nobody() -> None:
    text = "Mr and Mrs Aldous Fenn found it. Mrs Fenn was glad."
    mentions = find_mentions(parsed_of(text), load_pipeline(DEFAULT_PIPELINE))
    assert [(each.title, each.text) for each in mentions] == [("Mr", "Aldous Fenn"), ("Mrs", "Fenn")]


def test_a_title_alone_is_nobody_but_a_surname_like_one_is_somebody() -> None:
    assert "Queen" not in names_in("The bridge was opened on Sunday by Queen Maren. Queen slept.")
    assert names_in("Hugo King slept in Rotterdam. King said no.") == ["Hugo King", "Rotterdam", "King"]


def test_an_attorney_of_state_is_no_place() -> None:
    assert names_in("Assistant State’s Attorney Hugo Marsh spoke in Rotterdam.") == ["Hugo Marsh", "Rotterdam"]


def test_mentions_carry_the_finders_chances() -> None:
    mentions = find_mentions(parsed_of("Ingrid Solbakken slept in Rotterdam."), load_pipeline(DEFAULT_PIPELINE))
    assert [list(EntityKind)[each.scores.index(max(each.scores))] for each in mentions] == [PERSON, PLACE]


def test_a_text_without_words_has_no_names() -> None:
    assert names_in("") == []


def test_a_surname_before_a_name_of_its_own_is_no_part_of_it() -> None:
    text = (
        "Hillary Marsh left the State Department. The Marsh State Department wept. The Marsh Benghazi emails came from "
        "Benghazi."
    )
    found = who(text)
    assert len(found["State Department"].mentions) == 2
    assert len(found["Benghazi"].mentions) == 2


def test_what_is_before_a_hyphen_is_no_part_of_a_name() -> None:
    assert "CIA" in who("Ex-CIA chief Hugo Reed left.")


def test_a_letter_that_a_wrong_encoding_spoiled_does_not_cut_a_name() -> None:
    text = "President Enrique MeÃ±a Tarn met them on Monday. Then MeÃ±a Tarn left, said Fethullah KÃ1⁄4len. Mr KÃ1⁄4len wept."
    found = who(text)
    assert {"Enrique MeÃ±a Tarn", "Fethullah KÃ1⁄4len"} <= set(found)
    assert len(found["Enrique MeÃ±a Tarn"].mentions) == 2


def test_a_capital_a_in_a_list_is_an_initial() -> None:
    text = "Backs: M Kess (Tarn), A Orme (Bath). A Marsh was drained."
    start = text.index("A Orme")
    assert trim(text, start, start + len("A Orme")) == (start, start + len("A Orme"))
    start = text.index("A Marsh")
    assert trim(text, start, start + len("A Marsh")) == (start + 2, start + len("A Marsh"))


def test_who_sits_in_a_parliament_is_no_body() -> None:
    text = "Then MP Parm Gill Orme left."
    block = parsed_of(text)[0]
    (found,) = bare_mentions(block, 0, [(span(text, "MP Parm Gill Orme"), EntityKind.ORGANISATION)])
    assert (found.text, found.kind) == ("Parm Gill Orme", PERSON)


def test_no_small_word_behind_a_title_is_a_surname() -> None:
    assert "The" not in who("Hale and Orme Miss The Mark On Roads\n\nAnn Hale and Bob Orme spoke of roads.")
