from __future__ import annotations

import pytest

from bot.language.findings import EntityKind
from bot.language.mentions import bare_mentions
from bot.language.name_setting import Line, Setting
from bot.language.parsing import parse, story_blocks
from bot.language.things import named_prizes, named_things, named_works, names_thing
from tests.language.who_helpers import article_of, who


def setting(text: str, name: str) -> Setting:
    block = parse(story_blocks(article_of(text)), text)[0]
    start = text.index(name)
    (mention,) = bare_mentions(block, 0, [((start, start + len(name)), EntityKind.PERSON)])
    return Setting(mention, Line(block))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The tanker Ysolde Grey was towed.", "Ysolde Grey"),
        ("A second vessel, the Merrow, stood by.", "Merrow"),
        ("They saw the Ysolde Grey, a tanker, on Sunday.", "Ysolde Grey"),
        ("Nine people were aboard the Ysolde Grey.", "Ysolde Grey"),
        ("They were on board the Ysolde Grey.", "Ysolde Grey"),
        ("She served on HMS Merrow then.", "Merrow"),
        ("They watched the Lady Ishbel burn.", "Lady Ishbel"),
        ("They watched the Lady Ishbel burn.", "Ishbel"),
        ("Power failed when Storm Odile came.", "Odile"),
        ("He won the Tarn Prize at last.", "Tarn Prize"),
    ],
)
def test_vessels_storms_and_prizes_are_things(text: str, name: str) -> None:
    assert names_thing(setting(text, name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met Lady Ishbel on Monday.", "Lady Ishbel"),
        ("They stayed at the Lady Ishbel Hospital.", "Lady Ishbel Hospital"),
        ("The ferry operator Havlys was fined.", "Havlys"),
        ("He went aboard with Hugo Marsh.", "Hugo Marsh"),
    ],
)
def test_people_and_bodies_are_none(text: str, name: str) -> None:
    assert not names_thing(setting(text, name))


def test_names_behind_a_word_for_a_thing_are_read_off_the_text() -> None:
    assert named_things("After Hurricane Ottilie the tanker Ysolde Grey sank.") == ["Ottilie", "Ysolde Grey"]


def test_a_vessel_is_not_listed_wherever_it_stands() -> None:
    text = "The tanker Ysolde Grey was towed on Sunday. The Ysolde Grey will be mended, said Ingrid Solbakken."
    assert set(who(text)) == {"Ingrid Solbakken"}


@pytest.mark.parametrize(
    "line", ["She won an Oscar.", "An Oscar-winning film.", "the Oscars", "her second Oscar, he said"]
)
def test_an_award_with_a_given_name(line: str) -> None:
    assert named_prizes(line) == {"oscar", "oscars"}


def test_a_man_with_the_name_of_an_award_is_no_award() -> None:
    assert named_prizes("Oscar left with the Oscar Marsh band.") == set()
    assert "Oscar" not in who("Ann Kess won an Oscar. Oscar night was long.")
    assert len(who("Oscar Kess won an Oscar. Then Oscar wept.")["Oscar Kess"].mentions) >= 2


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("She spent nine years on “Papa Tried Later,” a musical about a lock-keeper.", "Papa Tried Later"),
        ("He is behind the album “Small Change.”", "Small Change"),
        ("The café sells a “Lava Roll” for £4.", "Lava Roll"),
    ],
)
def test_titles_in_marks_are_works(text: str, title: str) -> None:
    assert named_works(text) == [title]
    assert title not in who(f"{text} {title} was sold out on Monday.")


@pytest.mark.parametrize(
    "text", ["“Papa Tried Later,” said a man.", "The firm “Kess Line” moved.", "the song “of two”"]
)
def test_other_marks_hold_no_works(text: str) -> None:
    assert named_works(text) == []
