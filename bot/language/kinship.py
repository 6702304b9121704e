"""What father and son of one name are to each other, where the article says it of one by the other's name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.articles.article import Span
from bot.language.namesakes import one_person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.clusters import Cluster

_KIN = {word: re.compile(rf"[’']s? (?:[\w-]+ ){{0,2}}{word}\b(?!-|[’']s [A-Z]|,? [A-Z])") for word in ("son", "father")}
"""What is said behind a name: "Marsh’s eldest son", and no other son ("Marsh’s son Tom")."""


def kin_of_one_name(persons: Sequence[Cluster], text: str) -> dict[int, Span]:
    """For the ``id`` of a "Hugo Marsh Jr." where "Hugo Marsh’s eldest son" stands, and the father's likewise.

    Args:
        persons: The people of one article.
        text: The article's text.
    """
    found: dict[int, Span] = {}
    for son in persons:
        fathers = [each for each in persons if _is_father(each, son)]
        if len(fathers) != 1:
            continue
        for who, of, word in ((son, fathers[0], "son"), (fathers[0], son, "father")):
            said = max(_said(of, _KIN[word], text), key=lambda span: span.end - span.start, default=None)
            if said is not None:
                found[id(who)] = said
    return found


def _is_father(one: Cluster, other: Cluster) -> bool:
    """Whether two have the same full name, but for the suffix that makes the ``other`` the son."""
    return any(
        theirs.suffix == "jr" and mine.suffix in {"", "sr"} and one_person(replace(mine, suffix="jr"), theirs)
        for mine in one.names
        for theirs in other.names
        if mine.given and theirs.given
    )


def _said(of: Cluster, pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    for mention in of.mentions:
        match = pattern.match(text, mention.end)
        if match is not None:
            yield Span(mention.start, match.end())
