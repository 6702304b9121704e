from __future__ import annotations

from dataclasses import replace

import pytest
from simcord.components import walk_components

from bot.articles.article import Span
from bot.chat.cards import (
    person_card,
    span_of,
    things_card,
    who_card,
)
from bot.chat.cards.who import addressed
from bot.chat.routes import Route, Show
from bot.language.findings import Entity, EntityKind, Quote
from bot.newsroom.answers import (
    EntityLine,
    WhoAnswer,
)
from tests.chat.cards.looking import chosen_from, menus_on, pressable, texts_on
from tests.chat.newsdesk import HARBOUR, article, harbour, item, person, who
from tests.chat.newsdesk import said as quote_of


def test_who_lists_people_with_roles_and_words_and_folds_the_rest() -> None:
    card = who_card(who(harbour()))
    shown = texts_on(card)
    assert "**Ida Holm**\u00a0×3 — Mayor\n> “We were told it would take eighteen months”" in shown
    assert "> the repair cost 61 million crowns — to the Gazette" in shown
    assert "Port Authority" not in shown
    assert pressable(card) == {"Summary": True, "Organisations (2)": True, "Places (1)": True}


def test_the_menu_of_people_tells_how_often_each_is_named_and_quoted() -> None:
    of = harbour()
    ida, *_ = who(of).people
    (told,) = menus_on(who_card(who(of))).values()
    assert told["Ida Holm"] == "Mayor · named 3 times · 2 quotes"
    for mentions, quotes, words in ((2, 1, "Mayor · named twice · 1 quote"), (1, 0, "Mayor · named once")):
        less = replace(
            ida, entity=replace(ida.entity, mentions=ida.entity.mentions[:mentions]), quotes=ida.quotes[:quotes]
        )
        (told,) = menus_on(who_card(WhoAnswer(of, (less,), (), ()))).values()
        assert told == {"Ida Holm": words}


def test_organisations_and_places_are_listed_with_counts_and_opened() -> None:
    card = things_card(who(harbour()), Show.ORGANISATIONS)
    assert "**Organisations**\n- **Port Authority**\n- **Harbour Gazette**" in texts_on(card)
    assert pressable(card) == {"People": True}
    (menu,) = chosen_from(card)
    assert menu["Port Authority"] == Route(Show.PERSON, article=1, name="Port Authority").custom_id
    assert "**Places**\n- **Quay Street**" in texts_on(things_card(who(harbour()), Show.PLACES))
    assert "None is named." in texts_on(things_card(who(item(4, article(HARBOUR))), Show.PLACES))


@pytest.mark.parametrize(
    ("addressee", "words"),
    [
        ("reporters", " — to reporters"),
        ("In a statement", " — in a statement"),
        ("at a rally", " — at a rally"),
        (None, ""),
    ],
)
def test_to_whom_something_was_said(addressee: str | None, words: str) -> None:
    assert addressed(Quote(0, 0, addressee=addressee)) == words


def test_a_name_that_may_be_two_people_has_a_question_mark() -> None:
    of = item(4, article(HARBOUR), person(HARBOUR, "Holm", ambiguous=("Ida Holm", "Per Holm")))
    answer = who(of)
    assert "**Holm** ?" in texts_on(who_card(answer))
    assert "“?” could stand for more than one" in texts_on(who_card(answer))
    for card in (who_card(answer), person_card(answer, answer.people[0])):
        assert "-# The name could stand for Ida Holm, Per Holm." in texts_on(card)
    (menu,) = (part for part in walk_components(who_card(answer).to_components()) if part["type"] == 3)
    assert menu["options"][0]["description"].startswith("could stand for more than one")


def test_an_article_without_names_says_so_or_why_nobody_was_looked_for() -> None:
    answer = who(item(4, article(HARBOUR)))
    nobody = "*Nobody is named in the lines that report the story.*"
    assert texts_on(who_card(answer)).endswith(nobody)
    shown = texts_on(who_card(replace(answer, note="Names are not looked for in this language.")))
    assert shown.endswith("*Names are not looked for in this language.*")
    assert nobody not in shown


def test_many_people_are_paged_and_every_one_is_on_some_page() -> None:
    people = tuple(Entity(f"Person Number{n}", EntityKind.PERSON, mentions=(Span(0, 1),)) for n in range(90))
    answer = WhoAnswer(harbour(), tuple(EntityLine(one, (), ()) for one in people), (), ())
    seen: list[str] = []
    for page in range(9):
        card = who_card(answer, page)
        menu = next(p for p in walk_components(card.to_components()) if p["type"] == 3)
        seen += [option["label"] for option in menu["options"]]
        if not pressable(card)["Next"]:
            break
    assert seen == [one.name for one in people]
    assert texts_on(who_card(answer, 99)) == texts_on(card)


def test_many_organisations_are_paged_and_every_one_can_be_opened() -> None:
    lines = tuple(EntityLine(Entity(f"Company {n}", EntityKind.ORGANISATION), (), ()) for n in range(90))
    answer = WhoAnswer(harbour(), (), lines, ())
    seen: list[str] = []
    for page in range(9):
        card = things_card(answer, Show.ORGANISATIONS, page)
        seen += chosen_from(card)[0]
        if not pressable(card)["Next"]:
            break
    assert seen == [f"Company {n}" for n in range(90)]


def test_a_person_with_much_to_say_says_all_of_it_on_pages() -> None:
    sentences = [f"This is the remark with the number {n} and it goes on for a while" for n in range(40)]
    text = "Head\n" + "\n".join(f"“{one}.”" for one in sentences)
    quotes = tuple(quote_of(text, one, "Ida Holm") for one in sentences)
    answer = who(item(4, article(text), person(text, "Ida Holm"), quotes=quotes))
    assert "-# 2 of 40 quotes" in texts_on(who_card(answer))
    said: list[str] = []
    opened: list[str] = []
    for page in range(9):
        card = person_card(answer, answer.people[0], page)
        opened += chosen_from(card)[0].values()
        said += [line for line in texts_on(card).split("\n") if line.startswith("> “This")]
        if not pressable(card)["Next"]:
            break
    assert len(said) == len(set(opened)) == 40


def test_a_person_opened_shows_aliases_and_leads_to_the_text() -> None:
    answer = who(harbour())
    card = person_card(answer, answer.people[0])
    assert "**Ida Holm**\u00a0×3\n**Also called** Holm\n**Described as** Mayor\n**Said**" in texts_on(card)
    assert pressable(card) == {"Everyone": True, "In all articles": True, "In the text": True}
    quotes = chosen_from(card)[0]
    assert list(quotes) == ["We were told it would take eighteen months,", "the repair cost 61 million crowns"]
    span = span_of(Route.parse(quotes["the repair cost 61 million crowns"]), HARBOUR)
    assert span.of(HARBOUR) == "the repair cost 61 million crowns"


def test_a_role_stands_before_an_age() -> None:
    of = item(4, article(HARBOUR), person(HARBOUR, "Jonas Brandt"))
    line = EntityLine(of.analysis.entities[0], ("81", "keeper"), ())
    card = who_card(WhoAnswer(of, (line,), (), ()))
    assert "**Jonas Brandt** — keeper · aged 81" in texts_on(card)


def test_a_place_has_no_words_of_its_own() -> None:
    answer = who(harbour())
    assert "quotes nothing" not in texts_on(person_card(answer, answer.places[0]))


def test_a_person_who_says_nothing_and_has_roles() -> None:
    answer = who(item(4, article(HARBOUR), person(HARBOUR, "Jonas Brandt", roles=("81", "the bridge's last keeper"))))
    shown = texts_on(person_card(answer, answer.people[0]))
    assert "**Described as** the bridge's last keeper · aged 81" in shown
    assert "The article quotes nothing from them." in shown


def test_whole_statements_are_shown_before_scraps_of_them() -> None:
    text = "Head\nIda Holm spoke of “mud”, “rust” and “salt”. “We will rebuild it,” Holm said. “It will be dear.”"
    scraps = [replace(quote_of(text, words, "Ida Holm"), direct=False) for words in ("mud", "rust", "salt")]
    whole = [quote_of(text, words, "Ida Holm") for words in ("We will rebuild it,", "It will be dear.")]
    answer = who(item(4, article(text), person(text, "Ida Holm"), quotes=(*scraps, *whole)))
    assert "\n> “We will rebuild it”\n> “It will be dear.”\n-# 2 of 5 quotes" in texts_on(who_card(answer))
    answer = who(item(4, article(text), person(text, "Ida Holm"), quotes=(*scraps, whole[1])))
    assert "\n> “mud”\n> “It will be dear.”\n-# 2 of 4 quotes" in texts_on(who_card(answer))
