"""Lines and what was glued to their ends."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.articles.lines import split_lines


def test_lines_are_stripped_of_everything_that_shows_nothing() -> None:
    raw = "\ufeffA headline\r\n\u00a0 \r\n\tIts text.\u200b \r\n"
    lines = split_lines(raw)
    assert [line.text for line in lines] == ["A headline", "Its text."]
    assert [raw[line.start : line.end] for line in lines] == ["A headline", "Its text."]
    assert [line.blank_before for line in lines] == [True, True]


def test_a_bare_carriage_return_ends_lines_where_nothing_else_does() -> None:
    assert [line.text for line in split_lines("one\rtwo")] == ["one", "two"]
    assert len(split_lines("one\rtwo\nthree")) == 2


def test_a_teaser_glued_to_a_sentence_is_a_line_by_itself() -> None:
    raw = "The harbour will open again on Friday, officials said.WATCH: Inside the burnt car deck"
    first, second = split_lines(raw)
    assert raw[first.start : first.end].endswith("officials said.")
    assert second.text == "WATCH: Inside the burnt car deck"
    assert second.glued


def test_a_teaser_behind_a_sentence_and_a_space_is_a_line_by_itself() -> None:
    first, second = split_lines(
        "The tram left its rails on the bend before eight in the morning. Watch: Tram hits bakery"
    )
    assert first.text.endswith("morning.")
    assert second.text == "Watch: Tram hits bakery"
    assert (
        len(split_lines("The keeper looked at the sea for an hour. Watch the tide, she said, and leave before it."))
        == 1
    )


def test_a_login_prompt_glued_to_a_quotation_is_cut() -> None:
    first, second = split_lines("He said the ferry was “the last one we will ever need.”Log in to read the replies")
    assert first.text.endswith("need.”")
    assert second.text.startswith("Log in")


def test_a_quotation_that_opens_with_such_words_is_left_whole() -> None:
    raw = 'She turned to the crowd on the quay and shouted: "Sign up now, or go home and be quiet about it."'
    assert [line.text for line in split_lines(raw)] == [raw]


@given(st.text(alphabet=st.sampled_from("aB. \n\r\t\ufeff\u200b\u00a0\u2028\x85\x1c:WATCH")))
def test_every_line_that_shows_anything_is_covered_in_order(raw: str) -> None:
    lines = split_lines(raw)
    ends = 0
    for line in lines:
        assert ends <= line.start < line.end <= len(raw)
        assert raw[line.start : line.end] == line.text
        ends = line.end
    wanted = [part for part in raw.split("\n" if "\n" in raw or "\r" not in raw else "\r") if part.strip()]
    assert len([line for line in lines if not line.glued]) == len(wanted)
