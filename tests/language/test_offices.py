from __future__ import annotations

from bot.articles.article import Span
from bot.language.offices import holders


def spans(text: str, *parts: str) -> list[Span]:
    return [Span(text.index(part), text.index(part) + len(part)) for part in parts]


def test_an_office_with_one_holder_stands_for_them() -> None:
    text = "President-elect Marsh and Mayor Kess met. The president-elect was late."
    roles = [(1, spans(text, "President-elect")), (2, spans(text, "Mayor"))]
    assert holders(roles, text, [Span(0, len(text))]) == {1: "the president-elect"}


def test_an_office_with_two_holders_stands_for_nobody() -> None:
    text = "Mayor Marsh and mayor Kess met. The mayor was late."
    roles = [(1, spans(text, "Mayor")), (2, spans(text, "mayor"))]
    assert holders(roles, text, [Span(0, len(text))]) == {}


def test_the_office_of_somewhere_else_is_left_alone() -> None:
    text = "Mayor Marsh came. The mayor of Orrin was late."
    assert holders([(1, spans(text, "Mayor"))], text, [Span(0, len(text))]) == {}


def test_an_office_outside_the_story_counts_for_nothing() -> None:
    text = "Mayor Marsh came. The mayor was late."
    assert holders([(1, spans(text, "Mayor"))], text, [Span(0, 17)]) == {}


def test_the_lawyer_of_an_office_does_not_hold_it() -> None:
    text = "The mayor’s attorney Kess came. The mayor was late."
    assert holders([(1, spans(text, "mayor’s attorney"))], text, [Span(0, len(text))]) == {}


def test_a_former_holder_holds_an_office_no_more() -> None:
    text = "The former mayor Marsh and Mayor Kess met. The mayor was late."
    roles = [(1, spans(text, "former mayor")), (2, spans(text, "Mayor"))]
    assert holders(roles, text, [Span(0, len(text))]) == {2: "the mayor"}
