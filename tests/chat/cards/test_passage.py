"""Words at their place in the article, in bold inside their paragraph."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.article import Span
from bot.chat.cards import passage_card, span_of, text_card
from bot.chat.cards.passage import going, passage_route
from bot.chat.routes import Route, Show
from bot.language.findings import EntityKind
from tests.chat.cards.looking import pressable, texts_on
from tests.chat.newsdesk import HARBOUR, NOW, article, harbour, item, thing, who


def at(words: str) -> Span:
    start = HARBOUR.index(words)
    return Span(start, start + len(words))


def test_words_stand_in_bold_in_their_paragraph_under_headline_outlet_and_date() -> None:
    card = passage_card(harbour(), at("twice the estimate"))
    shown = texts_on(card)
    assert "Harbour Gazette** · By Ana Ruiz · <t:" in shown
    assert "61 million crowns, **twice the estimate**. The Port Authority" in shown
    assert "bell" not in shown
    assert pressable(card) == {"Summary": True, "Who": True}


def test_an_article_without_a_date_says_when_it_came_in() -> None:
    of = harbour()
    of = replace(of, article=replace(of.article, published=None), received=NOW)
    assert "· came in <t:" in texts_on(passage_card(of, at("estimate")))


def test_words_over_two_paragraphs_bring_both() -> None:
    start, end = HARBOUR.index("said Mayor"), HARBOUR.index("told the Harbour")
    shown = texts_on(passage_card(harbour(), Span(start, end)))
    assert "months,” **said Mayor Ida Holm. She had cut" in shown
    assert "Holm** told the Harbour Gazette" in shown


def test_every_place_of_a_name_is_shown_page_by_page() -> None:
    text = "Head\n" + "\n".join(f"Nordlinje sued {n} " + "and sued again " * 30 for n in range(9))
    answer = who(item(4, article(text), thing(text, "Nordlinje", EntityKind.ORGANISATION)))
    shown = ""
    for page in range(9):
        card = text_card(answer.item, answer.organisations[0], page)
        shown += texts_on(card)
        if not pressable(card)["Next"]:
            break
    assert all(f"**Nordlinje** sued {n} " in shown for n in range(9))
    assert set(pressable(card)) == {"Nordlinje", "Who", "Previous", "Next"}


def test_nothing_to_show_is_said() -> None:
    assert "There is nothing to show." in texts_on(passage_card(harbour(), Span(3, 3)))


@given(st.text(min_size=1, max_size=40), st.integers(0, 40), st.integers(1, 40))
def test_a_route_leads_back_to_its_words_and_to_no_others(text: str, start: int, length: int) -> None:
    span = Span(min(start, len(text) - 1), min(len(text), start + length))
    route = passage_route(7, span, span.of(text))
    parsed = Route.parse(route.custom_id)
    assert parsed == route
    if span.start < span.end:
        assert span_of(parsed, text) == span
        assert span_of(parsed, text[: span.start]) is None
        changed = f"{text[: span.start]}\x00{text[span.start :]}"
        assert span_of(parsed, changed) == (span if span.of(changed) == span.of(text) else None)


@pytest.mark.parametrize("name", ["", "1-2", "5-3-0", "a-b-c", "0-99999-0"])
def test_a_route_to_nowhere_has_no_words(name: str) -> None:
    assert span_of(Route(Show.PASSAGE, article=1, name=name), "Some text") is None


def test_a_menu_has_each_route_once_and_none_without_routes() -> None:
    options = [(f"{n}", "", Route(Show.WHO, article=n // 2)) for n in range(99)]
    menu = going("x", "Open …", options)
    assert menu is not None
    assert [option.label for option in menu.options] == [str(n) for n in range(0, 50, 2)]
    assert going("x", "Open …", []) is None
