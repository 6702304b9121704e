from __future__ import annotations

from bot.chat.cards import (
    profile_card,
)
from bot.language.findings import EntityKind
from bot.newsroom.answers import (
    Brief,
    Profile,
    Said,
)
from tests.chat.cards.looking import texts_on
from tests.chat.newsdesk import NOW, brief, harbour


def test_a_profile_tells_what_the_store_knows() -> None:
    of = harbour()
    quotes = of.analysis.quotes
    profile = Profile(
        "Ida Holm",
        EntityKind.PERSON,
        ("Holm",),
        (("Mayor", brief(of)),),
        tuple(
            Said(brief(of), quote, of.article.text[quote.start : quote.end], reported=not quote.direct)
            for quote in quotes[:2]
        ),
        (("Jonas Brandt", 2),),
        (brief(of),),
    )
    shown = texts_on(profile_card(profile))
    link = "[Harbour bridge reopens after nine years](https://gazette.example/bridge), Harbour Gazette"
    assert shown.startswith(
        "### Ida Holm\n-# Person · in 1 article\n**Also called** Holm\n**Appears with** Jonas Brandt"
    )
    assert f"**Described as**\n- Mayor — {link}" in shown
    assert f"**Said**\n-# {link}, <t:" in shown
    assert ":D>\n> “We were told it would take eighteen months,”\n\n-# " in shown
    assert "> the repair cost 61 million crowns — to the Gazette" in shown
    assert f"**Appears in**\n- {link}" in shown


def test_a_long_profile_is_paged_to_its_end() -> None:
    many = tuple(Brief(n, f"Story number {n}", "Gazette", None, NOW) for n in range(350))
    profile = Profile("Port", EntityKind.PLACE, (), (), (), (), many)
    card = profile_card(profile)
    assert "Place · in 350 articles" in texts_on(card)
    last = texts_on(profile_card(profile, 10_000))
    assert "Story number 349" in last


def test_an_empty_profile_says_so() -> None:
    assert "No article says more than the name." in texts_on(
        profile_card(Profile("Port", EntityKind.PLACE, (), (), (), (), ()))
    )
