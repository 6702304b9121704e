from __future__ import annotations

import discord
import pytest
from simcord.components import walk_components

from bot.articles.article import Span
from bot.chat.cards import (
    profile_card,
)
from bot.chat.routes import Route, Show
from bot.language.findings import EntityKind
from bot.newsroom.answers import (
    Brief,
    Cited,
    Namesake,
    Profile,
    Said,
)
from bot.newsroom.pictures import Picture
from tests.chat.cards.looking import chosen_from, menus_on, texts_on
from tests.chat.newsdesk import NOW, brief, harbour


def cited(text: str, of: Brief | None = None) -> Cited:
    return Cited(text, of or brief(harbour()), Span(3, 3 + len(text)))


def test_a_profile_tells_what_the_store_knows_and_opens_each_at_its_place() -> None:
    of = harbour()
    quotes = of.analysis.quotes
    profile = Profile(
        "Ida Holm",
        EntityKind.PERSON,
        ("Holm",),
        (cited("Mayor"),),
        tuple(
            Said(brief(of), quote, of.article.text[quote.start : quote.end], reported=not quote.direct)
            for quote in quotes[:2]
        ),
        (("Jonas Brandt", 2), ("Per Holm", 1)),
        (cited("Ida Holm"),),
    )
    card = profile_card(profile)
    shown = texts_on(card)
    link = "[Harbour bridge reopens after nine years](https://gazette.example/bridge), Harbour Gazette"
    assert shown.startswith(
        "### Ida Holm\n-# Person · in 1 article\n**Also called** Holm\n**Appears with** Jonas Brandt\u00a0×2 · Per Holm\n"
    )
    assert f"**Described as**\n- Mayor — {link}, <t:" in shown
    assert f"**Said**\n-# {link}, <t:" in shown
    assert (
        ":D>\n> “We were told it would take eighteen months”\n> the repair cost 61 million crowns — to the Gazette"
        in shown
    )
    assert f"**Appears in**\n- {link}" in shown
    people, places = chosen_from(card)
    assert people == {name: Route(Show.PROFILE, name=name).custom_id for name in ("Jonas Brandt", "Per Holm")}
    assert menus_on(card)["Open somebody else …"]["Jonas Brandt"] == "in 2 of these articles"
    assert list(places) == [
        "Mayor",
        "We were told it would take eighteen months,",
        "the repair cost 61 million crowns",
        "Ida Holm",
    ]
    assert all(Route.parse(value).show is Show.PASSAGE for value in places.values())


def test_company_that_could_be_several_is_marked() -> None:
    company = (("Jonas Brandt", 2), ("Holm", 1))
    card = profile_card(Profile("Ida Moss", EntityKind.PERSON, appears_with=company, unsure=frozenset({"Holm"})))
    assert "**Appears with** Jonas Brandt\u00a0×2 · Holm ?\n" in texts_on(card) + "\n"
    assert menus_on(card)["Open somebody else …"]["Holm"] == "could stand for more than one · in 1 of these articles"


def test_an_article_is_named_once_for_all_that_it_has_and_the_others_that_have_a_quote_beside_it() -> None:
    of = harbour()
    gazette, courier, wire = (
        Brief(n, f"Story {n}", name, None, NOW) for n, name in ((1, "Gazette"), (2, "Courier"), (3, None))
    )
    first, second = of.analysis.quotes[:2]
    said = (
        Said(gazette, first, "It took nine years", also_in=(courier, wire)),
        Said(gazette, second, "We are glad"),
        Said(courier, second, "It is done"),
    )
    roles = (cited("Mayor", gazette), cited("64", gazette), cited("head of the harbour", courier))
    shown = texts_on(profile_card(Profile("Ida Holm", EntityKind.PERSON, described_as=roles, said=said)))
    assert "**Described as**\n- Mayor · aged 64 — Story 1, Gazette" in shown
    assert "\n- head of the harbour — Story 2, Courier" in shown
    assert "> “It took nine years” — also in Courier, Story 3\n> “We are glad”" in shown
    assert shown.count("-# Story 1, Gazette") == shown.count("-# Story 2, Courier") == 1


def test_what_gives_no_date_is_said_to_have_come_in_then() -> None:
    undated = Brief(1, "Bridge", None, None, NOW, undated=True)
    shown = texts_on(profile_card(Profile("Port", EntityKind.PLACE, appears_in=(cited("Port", undated),))))
    assert "- Bridge, came in <t:" in shown


def test_a_long_profile_is_paged_to_its_end() -> None:
    many = tuple(cited("Port", Brief(n, f"Story number {n}", "Gazette", None, NOW)) for n in range(350))
    profile = Profile("Port", EntityKind.PLACE, appears_in=many, looked_through=200)
    card = profile_card(profile)
    assert "Place · in 350 articles, of the newest 200 with such a name" in texts_on(card)
    last = texts_on(profile_card(profile, 10_000))
    assert "Story number 349" in last


def test_an_age_is_said_to_be_one() -> None:
    card = profile_card(Profile("Ida Holm", EntityKind.PERSON, described_as=(cited("Mayor"), cited("58"))))
    assert "- Mayor · aged 58 — " in texts_on(card)
    (places,) = chosen_from(card)
    assert list(places) == ["Mayor", "aged 58"]


def test_an_empty_profile_says_so() -> None:
    assert "No article says more than the name." in texts_on(profile_card(Profile("Port", EntityKind.PLACE)))


def test_a_name_of_several_says_whose_it_could_be_and_opens_them() -> None:
    of = brief(harbour())
    others = (Namesake("Ida Holm", "Mayor", 3, of, "Holm"), Namesake("Per Holm", "", 1, of, "Per Holm"))
    card = profile_card(Profile("Holm", EntityKind.PERSON, ambiguous=True, namesakes=others))
    shown = texts_on(card)
    first = "- **Ida Holm** — Mayor · 3 articles, the latest: [Harbour"
    assert shown.startswith(f"### Holm ?\nThe name alone could stand for:\n{first}")
    assert "- **Per Holm** — 1 article: [Harbour" in shown
    assert "No article says more" not in shown
    (people,) = chosen_from(card)
    assert people["Ida Holm"] == Route(Show.PROFILE, article=1, name="Holm").custom_id
    assert menus_on(card) == {"Open one of them …": {"Ida Holm": "Mayor · 3 articles", "Per Holm": "1 article"}}


def test_another_of_the_same_full_name_is_named_apart_and_unsure_articles_stand_last() -> None:
    other = Namesake("Ida Holm", "bishop", 1, brief(harbour()), "Ida Holm")
    profile = Profile("Ida Holm", EntityKind.PERSON, namesakes=(other,), perhaps_in=(cited("Ms Holm"),))
    shown = texts_on(profile_card(profile))
    assert "Not to be taken for:\n- **Ida Holm** — bishop · 1 article: [Harbour" in shown
    assert "**Perhaps also in**\n- [Harbour" in shown
    assert ": “Ms Holm” ?" in shown


def test_a_bare_name_that_may_be_several_says_so() -> None:
    shown = texts_on(profile_card(Profile("Neyra", EntityKind.PERSON, ambiguous=True, appears_in=(cited("Neyra"),))))
    assert "### Neyra ?\n-# Person · in 1 article\n-# These articles give no fuller name" in shown


@pytest.mark.parametrize("page", [0, 1])
def test_pictures_stand_on_the_first_page_with_words_for_those_who_do_not_see_them(page: int) -> None:
    many = tuple(cited("Port", Brief(n, f"Story number {n}", "Gazette", None, NOW)) for n in range(50))
    drawn = [Picture("network.png", "Who appears with Ida: Jonas", b"\x89PNG"), Picture("mentions.png", "", b"\x89PNG")]
    card = profile_card(Profile("Ida Holm", EntityKind.PERSON, appears_in=many), page, pictures=drawn)
    galleries = [
        item
        for part in walk_components(card.to_components())
        if part["type"] == discord.ComponentType.media_gallery.value
        for item in part["items"]
    ]
    if page:
        assert galleries == card.files == []
        return
    assert [item["media"]["url"] for item in galleries] == ["attachment://network.png", "attachment://mentions.png"]
    assert [item["description"] for item in galleries] == ["Who appears with Ida: Jonas", "A picture"]
    assert [file.filename for file in card.files] == ["network.png", "mentions.png"]
    assert card.files[0].fp.read() == card.files[0].fp.read() == b"\x89PNG"
