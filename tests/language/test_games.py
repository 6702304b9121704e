from __future__ import annotations

import pytest

from bot.language.findings import EntityKind
from bot.language.games import is_about_clubs, is_about_games
from bot.language.name_setting import Line
from bot.language.parsing import parse, story_blocks
from tests.language.who_helpers import article_of, who

CLUBS = (
    "Barnsley scored twice and the visitors none. The club’s supporters sang all through a wet season, and the coach, "
    "Ann Pike, said the league was long."
)
TENNIS = "The champion won the match in three sets, and the final game was a cup of tea."
COUNCIL = "The council met on Monday to speak of drains. A coach took the members home after the vote on the budget."


def lines(text: str) -> list[Line]:
    return [Line(block) for block in parse(story_blocks(article_of(text)), text)]


@pytest.mark.parametrize(
    ("text", "clubs", "games"), [(CLUBS, True, True), (TENNIS, False, True), (COUNCIL, False, False)]
)
def test_what_an_article_is_about(text: str, clubs: bool, games: bool) -> None:
    assert (is_about_clubs(lines(text)), is_about_games(lines(text))) == (clubs, games)


def test_a_few_words_of_contests_in_a_long_text_make_no_report_of_them() -> None:
    text = f"{TENNIS} {' '.join(['The drains of the town were old and the mayor knew it.'] * 40)}"
    assert not is_about_games(lines(text))


def test_a_well_known_town_is_a_place_where_no_game_is_told_of() -> None:
    text = "He left early to beat the traffic to Leeds. They had never been further than Carlisle."
    found = who(text)
    assert {found["Leeds"].kind, found["Carlisle"].kind} == {EntityKind.PLACE}


def test_a_town_that_plays_is_a_body() -> None:
    assert who(CLUBS)["Barnsley"].kind is EntityKind.ORGANISATION
