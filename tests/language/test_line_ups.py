from __future__ import annotations

import pytest

from bot.language.analysis import analyse
from bot.language.findings import EntityKind
from bot.language.line_ups import names_listed
from tests.language.who_helpers import article_of, people, who

TEAM = "Thornby: Peel; Ashby, A Lisle, Voss (Tring 80), van der Merrow; Okafor. Subs not used: Marsh, Orme."


def names(text: str) -> list[str]:
    return [text[start:end] for start, end in names_listed(text)]


def test_a_team_with_its_substitutes() -> None:
    assert names(TEAM) == [
        "Peel", "Ashby", "A Lisle", "Voss", "Tring", "van der Merrow", "Okafor", "Marsh", "Orme",
    ]  # fmt: skip


def test_who_scored_and_when() -> None:
    assert names("Scorers: Dean Kess (2nd minute, 75th), Mark Orme (25th).") == ["Dean Kess", "Mark Orme"]
    assert names("Booked: Dean Kess, Mark Orme.") == []


@pytest.mark.parametrize(
    "line",
    [
        "Countries: Spain; France, Italy, Greece, Malta, Cyprus.",
        "Towns: Peel, Ashby, Tring, Voss, Orme.",
        "The winners: Ann Kess, who came first, Bob Orme; and others.",
        "They said: Peel; Ashby, A Lisle, Voss, and then we left.",
        "Peel; Ashby, A Lisle, Voss (Tring 80), Okafor.",
        "On the list: Ann Kess, Bob Orme, Carol Voss, Dan Peel, Eve Ashby.",
    ],
)
def test_other_lists_are_no_teams(line: str) -> None:
    assert names(line) == []


def test_players_are_people_whatever_places_are_called_so() -> None:
    text = f"Rovers won again on Saturday in the rain.\n{TEAM}"
    assert {"Peel", "Ashby", "A Lisle", "Voss", "Tring", "Orme"} <= set(people(analyse(article_of(text))))
    assert who(text)["Voss"].kind is EntityKind.PERSON
