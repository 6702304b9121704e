from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.language.casing import Casing, chance_small, in_capitals, in_title_case
from bot.language.parsing import DEFAULT_PIPELINE, in_running_case, load_pipeline
from bot.language.weights import packaged_weights

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline(DEFAULT_PIPELINE)


@pytest.mark.parametrize(
    ("line", "loud"),
    [
        ("GOVERNOR VETOES RIVER BILL", True),
        ("Governor vetoes river bill", False),
        ("NATO", False),
        ("UN and EU agree", False),
        ("", False),
    ],
)
def test_a_line_in_capitals_is_told_from_acronyms(line: str, loud: bool) -> None:
    assert in_capitals(line) is loud


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Governor Vetoes River Bill After Long Night", True),
        ("Governor vetoes River Bill after long night", False),
        ("Ingrid Solbakken", False),
    ],
)
def test_title_case_is_told_from_a_name(line: str, title: bool) -> None:
    assert in_title_case(line) is title


def test_a_headline_in_capitals_takes_the_casing_of_the_article(nlp: Language) -> None:
    lines = ["WHITLOCK VETOES IDF BILL", "On Monday Harlan Whitlock spoke to the IDF about it."]
    assert in_running_case(lines, nlp, packaged_weights())[0] == "Whitlock vetoes IDF bill"


def test_a_headline_in_title_case_keeps_its_names(nlp: Language) -> None:
    lines = ["Mayor Whitlock Closes Seven Schools After Flood", "The mayor, Harlan Whitlock, said so."]
    quiet = in_running_case(lines, nlp, packaged_weights())[0]
    assert "Whitlock" in quiet
    assert "closes" in quiet
    assert "schools" in quiet


def test_a_standfirst_in_title_case_is_read_as_a_headline_is(nlp: Language) -> None:
    lines = ["Storm hits the coast", "Mayor Whitlock Closes Seven Schools After Flood"]
    assert "closes" in in_running_case(lines, nlp, packaged_weights())[1]


@pytest.mark.parametrize("line", ["Anna Birk Closes Seven Schools.", "Anna Birk said that it was late"])
def test_a_sentence_below_the_headline_is_left_alone(nlp: Language, line: str) -> None:
    assert in_running_case(["Storm hits the coast", line], nlp, packaged_weights())[1] == line


def test_a_line_in_title_case_farther_down_is_left_alone(nlp: Language) -> None:
    lines = ["Storm hits the coast", "It was late.", "Mayor Whitlock Closes Seven Schools After Flood"]
    assert in_running_case(lines, nlp, packaged_weights())[2] == lines[2]


def test_every_line_keeps_its_length(nlp: Language) -> None:
    lines = ["STRASSE İSTANBUL ǅ ﬁ LACOMBE’S BRÜCKE", "Plain words stand here."]
    assert [len(line) for line in in_running_case(lines, nlp, packaged_weights())] == [len(line) for line in lines]


def test_without_weights_unknown_words_are_taken_for_names(nlp: Language) -> None:
    casing = Casing([], None, nlp.vocab)
    assert casing.running("THE FERRY SANK", frozenset({"the"})) == "The Ferry Sank"


def test_acronyms_stay_acronyms_where_the_vectors_say_so(nlp: Language) -> None:
    casing = Casing([], packaged_weights(), nlp.vocab)
    assert casing.running("STORM WARNS BBC OF FLOODS", frozenset({"of"})) == "Storm warns BBC of floods"


def test_common_words_are_usually_small_and_unknown_ones_never(nlp: Language) -> None:
    weights = packaged_weights()
    assert chance_small("Downstream", weights, nlp.vocab) > 0.9
    assert chance_small("Reuters", weights, nlp.vocab) < 0.1
    assert chance_small("Zorravax", weights, nlp.vocab) == 0


def test_letters_in_a_headline_in_title_case_stay_letters(nlp: Language) -> None:
    lines = ["Hateful Rhetoric Destroying GOP’s Chance Says Whitlock", "The mayor, Harlan Whitlock, said so."]
    assert "GOP’s" in in_running_case(lines, nlp, packaged_weights())[0]


def test_a_given_name_in_a_line_in_capitals_is_no_acronym(nlp: Language) -> None:
    lines = ["GOVERNOR WADE HOLLIS ASKED FOR AID ON MONDAY"]
    assert "Wade Hollis" in in_running_case(lines, nlp, packaged_weights())[0]
