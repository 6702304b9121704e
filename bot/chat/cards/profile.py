"""The profile card: one name across every article in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.chat import limits
from bot.chat.cards.frame import NAME, Card, Frame, mention_of, small
from bot.chat.cards.paging import pages_of, place, turning, within
from bot.chat.cards.who import addressed
from bot.chat.escaping import shown
from bot.chat.routes import Route, Show

if TYPE_CHECKING:
    from datetime import datetime

    from bot.newsroom.answers import Profile, Said

_PAGE = 1900
_MOST_ENTRIES = 12
_WITH = 400
_ALIASES = 300
_DESCRIPTION = 160
_QUOTE = 420

_KINDS = {"person": "Person", "organisation": "Organisation", "place": "Place"}


def profile_card(profile: Profile, page: int = 0, *, post: int | None = None) -> Card:
    """One page of what the store knows of a name; a page past the end shows the last one."""
    pages = pages_of([(entry, f"{entry[0]}\n{entry[1]}") for entry in _entries(profile)], _PAGE, _MOST_ENTRIES)
    page = within(page, pages)
    route = Route(Show.PROFILE, page=page, post=post, name=profile.name)
    frame = Frame().text(_head(profile)).rule()
    section = ""
    lines: list[str] = []
    for title, text in pages[page]:
        if title != section:
            lines.append(f"**{title}**")
            section = title
        lines.append(text)
    frame.text("\n".join(lines) or "*No article says more than the name.*")
    frame.text(small(place(page, len(pages))))
    return frame.buttons(turning(route, page, len(pages))).card()


def _head(profile: Profile) -> str:
    count = len(profile.appears_in)
    articles = f"in {count} {'article' if count == 1 else 'articles'}"
    lines = [
        f"### {shown(profile.name, 2 * NAME) or 'unnamed'}",
        small(f"{_KINDS.get(profile.kind, 'Name')} · {articles}"),
    ]
    aliases = limits.join_within([shown(name, NAME) for name in profile.aliases], _ALIASES, separator=", ")
    company = limits.join_within(
        [f"{shown(name, NAME)} ×{times}" for name, times in profile.appears_with if name], _WITH
    )
    lines.append(f"**Also called** {aliases}" if aliases else "")
    lines.append(f"**Appears with** {company}" if company else "")
    return "\n".join(line for line in lines if line)


def _entries(profile: Profile) -> list[tuple[str, str]]:
    """Every line of the profile under its title, in the order in which pages show them."""
    return [
        *(
            ("Described as", f"- {shown(text, _DESCRIPTION)} — {mention_of(brief)}")
            for text, brief in profile.described_as
        ),
        *(("Said", quoted(said)) for said in profile.said),
        *(("Appears in", f"- {mention_of(brief)}, {_day(brief.dated)}") for brief in profile.appears_in),
    ]


def quoted(said: Said) -> str:
    """One quote under the article that has it; speech that was only reported stands without quotation marks."""
    words = shown(said.text, _QUOTE)
    words = words if said.reported else f"“{words}”"
    source = small(f"{mention_of(said.brief)}, {_day(said.brief.dated)}")
    return f"{source}\n> {words}{addressed(said.quote)}\n"


def _day(moment: datetime) -> str:
    return discord.utils.format_dt(moment, "D")
