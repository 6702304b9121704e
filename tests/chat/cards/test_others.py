"""Quotes of whoever the article does not name."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.articles.article import Span
from bot.chat import limits
from bot.chat.cards import others_card, who_card
from bot.chat.routes import Route, Show
from bot.language.findings import Quote
from bot.newsroom.answers import WhoAnswer
from bot.newsroom.presenting import calling, other_quotes
from tests.chat.cards.looking import chosen_from, pressable, texts_on
from tests.chat.newsdesk import article, harbour, item, who

TEXT = (
    "Fire at the mill.\n\n“The roof fell in at noon,” a police spokesman said. “Nobody was hurt,” he said.\n\n"
    "“We saw it from the hill,” one resident told the Gazette.\n\n“It was arson.”"
)


def quote_in(text: str, words: str, speaker: str | None = None, called: str | None = None) -> Quote:
    start = text.index(words)
    at = text.index(called) if called else 0
    span = Span(at, at + len(called)) if called else None
    return Quote(start, start + len(words), speaker, span)


def mill() -> WhoAnswer:
    quotes = (
        quote_in(TEXT, "The roof fell in at noon,", called="a police spokesman"),
        quote_in(TEXT, "Nobody was hurt,", called="a police spokesman"),
        quote_in(TEXT, "We saw it from the hill,", called="one resident"),
        quote_in(TEXT, "It was arson."),
    )
    return WhoAnswer(item(4, article(TEXT)), (), (), (), others=quotes)


def test_each_quote_stands_under_what_the_article_calls_its_speaker() -> None:
    shown = texts_on(others_card(mill()))
    assert (
        "**Others**\nA police spokesman\n> “The roof fell in at noon”\n> “Nobody was hurt”\n"
        "One resident\n> “We saw it from the hill”\n*The article does not say who*\n> “It was arson.”"
    ) in shown


def test_the_who_card_leads_to_them_and_they_lead_back_and_to_their_place() -> None:
    answer = mill()
    assert pressable(who_card(answer)) == {"Summary": True, "Others (4)": True}
    card = others_card(answer)
    assert pressable(card) == {"People": True}
    (menu,) = chosen_from(card)
    route = Route.parse(menu["The roof fell in at noon,"])
    assert route is not None
    assert route.show is Show.PASSAGE


def test_where_everybody_has_a_name_nothing_leads_to_others() -> None:
    assert "Others" not in " ".join(pressable(who_card(who(harbour()))))
    assert "Nobody else is quoted." in texts_on(others_card(who(harbour())))


def test_with_more_pages_than_one_the_buttons_to_turn_have_a_row_of_their_own() -> None:
    answer = mill()
    many = replace(who(harbour()), people=who(harbour()).people * 40, others=answer.others)
    assert set(pressable(who_card(many))) >= {"Summary", "Others (4)", "Previous", "Next"}
    long = replace(answer, others=answer.others * 30)
    assert pressable(others_card(long, 1)) == {"People": True, "Previous": True, "Next": True}
    assert "page 2 of" in texts_on(others_card(long, 1))


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 4000)), max_size=60), st.integers(0, 9))
def test_the_card_keeps_its_limits(spans: list[tuple[int, int]], page: int) -> None:
    text = "*_`@everyone" * 400
    quotes = tuple(Quote(start, start + length, None, Span(start, start + length)) for start, length in spans)
    card = others_card(WhoAnswer(item(4, article(text)), (), (), (), others=quotes), page)
    assert limits.size(texts_on(card)) <= limits.TEXT
    assert card.total_children_count <= 40


def test_others_are_all_who_are_none_of_the_people_and_organisations() -> None:
    analysis = harbour().analysis
    assert analysis is not None
    known = {entity.name for entity in analysis.entities}
    strange = Quote(0, 4, None, Span(5, 9))
    of = replace(analysis, quotes=(*analysis.quotes, strange))
    assert strange in other_quotes(of)
    assert not {quote.speaker for quote in other_quotes(of)} & known
    assert calling(Quote(0, 4), "some text") == ""
