from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.chat import limits
from bot.chat.cards import said_card
from bot.language.findings import Quote
from bot.newsroom.answers import Said, SaidAnswer
from tests.chat.cards.looking import pressable, texts_on
from tests.chat.newsdesk import brief, harbour


def said(text: str, *, reported: bool = False) -> Said:
    return Said(brief(harbour()), Quote(0, len(text), "Ida Holm", direct=not reported), text, reported)


def test_quotes_stand_in_marks_and_reports_without_under_their_article() -> None:
    answer = SaidAnswer("Ida Holm", "the bridge", (said("It is done"), said("it had cost too much", reported=True)))
    shown = texts_on(said_card(answer))
    assert "### What Ida Holm said about “the bridge”" in shown
    assert "2 times, newest first" in shown
    assert "> “It is done”" in shown
    assert "> it had cost too much" in shown
    assert "Harbour Gazette" in shown


def test_much_that_was_said_is_paged() -> None:
    answer = SaidAnswer("Ida Holm", "", tuple(said(f"{number} " + "word " * 40) for number in range(40)))
    first, second = said_card(answer), said_card(answer, 1)
    assert pressable(first) == {"Previous": False, "Next": True}
    assert pressable(second)["Previous"]
    assert texts_on(first) != texts_on(second)


def test_a_topic_too_long_for_a_button_has_one_page() -> None:
    answer = SaidAnswer("Ida Holm", "x" * 150, tuple(said(f"{number} " + "word " * 40) for number in range(40)))
    assert pressable(said_card(answer)) == {}


@given(st.text(max_size=300), st.text(max_size=300), st.lists(st.text(max_size=3000), min_size=1, max_size=30))
def test_nothing_that_was_said_breaks_a_limit_of_discord(name: str, about: str, texts: list[str]) -> None:
    card = said_card(SaidAnswer(name, about, tuple(map(said, texts))))
    assert card.content_length() <= limits.TEXT
    assert card.total_children_count <= 40
