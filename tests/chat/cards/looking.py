"""What a person sees on a card, and summaries to make cards of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import discord
from simcord.components import walk_components

from bot.language.findings import Summary, SummarySentence
from bot.language.summary import Length
from bot.newsroom.answers import (
    Item,
    SummaryAnswer,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.chat.cards import (
        Card,
    )


def texts_on(card: Card) -> str:
    return "\n".join(
        part["content"]
        for part in walk_components(card.to_components())
        if part["type"] == discord.ComponentType.text_display.value
    )


def pressable(card: Card) -> dict[str, bool]:
    return {
        part["label"]: not part["disabled"]
        for part in walk_components(card.to_components())
        if part["type"] == discord.ComponentType.button.value
    }


def chosen_from(card: Card) -> list[dict[str, str]]:
    """Label and value of every option, menu by menu."""
    return [
        {option["label"]: option["value"] for option in part["options"]}
        for part in walk_components(card.to_components())
        if part["type"] == discord.ComponentType.select.value
    ]


def menus_on(card: Card) -> dict[str, dict[str, str]]:
    """What is said of every option under its label, menu by menu under its placeholder."""
    return {
        part["placeholder"]: {option["label"]: option["description"] for option in part["options"]}
        for part in walk_components(card.to_components())
        if part["type"] == discord.ComponentType.select.value
    }


def custom_ids(card: Card) -> Sequence[str]:
    return [part["custom_id"] for part in walk_components(card.to_components()) if part.get("custom_id")]


def summary_of(of: Item, *texts_chosen: str, length: Length = Length.MEDIUM, **more: object) -> SummaryAnswer:
    text = of.article.text
    chosen = tuple(
        SummarySentence(words, 0, text.index(words), text.index(words) + len(words), words) for words in texts_chosen
    )
    answer = SummaryAnswer(of, Summary(chosen, "house", 0.3), length, (("Ida Holm", 3),), 80)
    return replace(answer, **more)


REOPENED = "The Quay Street bridge reopened on Tuesday, nine years after a barge struck its eastern pier."


RIBBON = "She had cut the ribbon with the bridge's last keeper, Jonas Brandt."
