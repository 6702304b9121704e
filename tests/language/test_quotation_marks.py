"""Where quotation marks enclose words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.article import Span
from bot.language.quotation_marks import find_quotations


def found(text: str) -> list[str]:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Span(at, at + len(line)))
        at += len(line) + 1
    return [text[quotation.start : quotation.end] for quotation in find_quotations(text, lines)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“Come in,” she said.", ["Come in,"]),
        ('"Come in," she said. "Sit down."', ["Come in,", "Sit down."]),
        ('""Come in," she said. "Sit down."', ["Come in,", "Sit down."]),
        ("« Entrez », dit-elle.", ["Entrez"]),
        ("„Herein“, sagte sie.", ["Herein"]),
        ("‘Come in,’ she said.", ["Come in,"]),
        ("'Come in,' she said.", ["Come in,"]),
        ("The clerk said: ‹Come in›.", ["Come in"]),
        ("She said ”wrong marks” happen.", ["wrong marks"]),
        ('“A mark of the other kind" happens.', ["A mark of the other kind"]),
        ("““Come in,” she said.", ["Come in,"]),
        ("No marks at all.", []),
        ("", []),
    ],
)
def test_every_style_of_marks_is_read(text: str, quotes: list[str]) -> None:
    assert found(text) == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The workers’ strike isn’t over.", []),
        ("‘It isn’t over,’ she said.", ["It isn’t over,"]),
        ("‘The workers’ strike isn’t over,’ she said.", ["The workers’ strike isn’t over,"]),
        ("He spoke of ‘the workers’ and went.", ["the workers"]),
        ("He spoke of ‘a long day’ and ‘hard times’.", ["a long day", "hard times"]),
        ("He spoke of ‘dogs’ and ‘cats’.", ["dogs", "cats"]),
        ("Rock ‘n’ roll of the ‘90s.", []),
        ("'Twas the dogs' dinner.", []),
        ("She had read 'never again", []),
    ],
)
def test_apostrophes_are_told_from_single_marks(text: str, quotes: list[str]) -> None:
    assert found(text) == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“She said ‘no’ to me,” he said.", ["She said ‘no’ to me,"]),
        ("“She said “no” to me,” he said.", ["She said “no” to me,"]),
        ("‘She said “no” to me,’ he said.", ["She said “no” to me,"]),
        ("“He never closed it. Then “another” came.", ["He never closed it.", "another"]),
        ('"He never closed it. Then "another" came.', ["He never closed it.", "another"]),
    ],
)
def test_quotes_within_quotes_belong_to_the_outer_one(text: str, quotes: list[str]) -> None:
    assert found(text) == quotes


def test_a_paragraph_left_open_ends_with_its_line() -> None:
    text = "“One paragraph.\n“And another.”"
    assert found(text) == ["One paragraph.", "And another."]
    quotations = find_quotations(text, [Span(0, 15), Span(16, len(text))])
    assert [quotation.closed for quotation in quotations] == [False, True]
    assert [quotation.line for quotation in quotations] == [0, 1]


@pytest.mark.parametrize("mark", ["“", '"'])
def test_paragraphs_that_ran_together_are_one_speech_in_parts(mark: str) -> None:
    closing = {"“": "”", '"': '"'}[mark]
    text = f"He said: {mark}It is late. It is cold. {mark}We go. {mark}Now.{closing} Nobody {mark}laughed{closing}."
    quotations = find_quotations(text, [Span(0, len(text))])
    parts = [[part.of(text) for part in quotation.parts] for quotation in quotations]
    assert parts == [["It is late. It is cold.", "We go.", "Now."], []]
    assert [quotation.closed for quotation in quotations] == [True, True]
    assert quotations[0].outer.of(text).endswith(f"Now.{closing}")


def test_a_speech_that_ran_together_may_stay_open() -> None:
    text = '"It is late. "We go now.'
    (quotation,) = find_quotations(text, [Span(0, len(text))])
    assert [part.of(text) for part in quotation.parts] == ["It is late.", "We go now."]
    assert not quotation.closed


@pytest.mark.parametrize("said", ["the mayor said", "she added on Friday", "said Birk"])
def test_behind_he_said_only_a_closing_mark_is_missing(said: str) -> None:
    text = f'"It is late, {said}. "We go now."'
    assert [len(quotation.parts) for quotation in find_quotations(text, [Span(0, len(text))])] == [0, 0]


def test_a_lone_mark_in_a_line_is_no_quotation() -> None:
    assert found("He is six foot “tall and thin") == []
    assert found('A 5\'10" man said "hello there" twice.') == ["hello there"]


def test_spaces_inside_the_marks_are_not_part_of_the_words() -> None:
    assert found("«\u00a0Entrez\u00a0» et “ come in ”.") == ["Entrez", "come in"]


def test_single_marks_are_marked_as_such() -> None:
    text = "‘One’ and “two”."
    assert [quotation.single for quotation in find_quotations(text, [Span(0, len(text))])] == [True, False]


@given(st.text(alphabet="ab .,“”‘’\"'«»„\n", max_size=80))
def test_quotations_stand_in_order_inside_their_lines(text: str) -> None:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Span(at, at + len(line)))
        at += len(line) + 1
    end = 0
    for quotation in find_quotations(text, lines):
        line = lines[quotation.line]
        assert line.start <= quotation.outer.start < quotation.outer.end <= line.end
        assert quotation.outer.start < quotation.start <= quotation.end <= quotation.outer.end
        assert quotation.outer.start >= end
        end = quotation.outer.end


def test_a_mark_turned_the_wrong_way_opens_a_line() -> None:
    assert found("” … they are so unlike him,” she said. “My father would laugh.”") == [
        "… they are so unlike him,",
        "My father would laugh.",
    ]
    assert found("” he said, and left.") == []


@given(
    st.sampled_from(["“”", '""', "«»", "„“", "‘’", "''"]),
    st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=6), min_size=1, max_size=8),
)
def test_words_in_marks_are_found_as_they_are(marks: str, words: list[str]) -> None:
    speech = " ".join(words)
    assert found(f"She said: {marks[0]}{speech}.{marks[1]} Then rain fell.") == [f"{speech}."]


@pytest.mark.parametrize("marks", ["''", "‘’"])
def test_single_marks_go_on_over_paragraphs_that_each_open_with_one(marks: str) -> None:
    first, last = marks
    text = f"She said: {first}It’s late.\n{first}Nobody moved.\n{first}That is all.{last}"
    assert found(text) == ["It’s late.", "Nobody moved.", "That is all."]


def test_a_single_mark_that_nothing_goes_on_from_is_an_apostrophe() -> None:
    assert found("'Twas late when they came.\nNobody moved.") == []
