"""Where a story ends: what stands below it, and other stories."""

from __future__ import annotations

import pytest

from bot.articles.article import Role
from bot.articles.facts import facts_of
from bot.articles.lines import split_lines
from bot.articles.reading import read_article
from bot.articles.story_end import BELOW, OTHER_STORY, lines_below
from tests.articles.test_comments import STORY

LONG = [
    *STORY,
    "The board has written to the ministry in the capital and asked for half of what a new lamp would cost, "
    "Mr Trinder said.",
    "Mrs Brandt has lived in the lighthouse for nineteen years and climbs its two hundred steps every evening before dusk.",
    "On the night of the storm she parked on the cliff above Gull Point, turned the headlamps to the sea and waited.",
    "Until a lamp is found a bell will be rung in fog, and the boats will be told by radio when the harbour is closed.",
    "The fishermen of Lindmoor pay for the bell themselves, and one of them rings it each night until the boats are home.",
]
OTHER = [
    "The market bus to Skerry runs again on Sundays, long after the company sold its only coach to a travelling circus.",
    "Eleven volunteers take turns at the wheel, among them a dentist, two teachers and a retired opera singer.",
    "“Somebody must bring these children to their grandmothers,” said Willem Aske, who founded the group in his kitchen.",
]
TITLE = "Volunteers bring back the market bus to Skerry"


def below(*lines: tuple[str, Role]) -> dict[int, str]:
    """What stands below a story, by its place below it, from the roles that its lines have."""
    given = [*((line, Role.BODY) for line in LONG), *lines]
    split = split_lines("\n".join(line for line, _ in given))
    found = lines_below(split, [facts_of(line) for line in split], [role for _, role in given])
    return {at - len(LONG): why for at, why in found.items()}


def apart(*lines: str) -> list[tuple[str, Role]]:
    """Lines that are no part of the story."""
    return [(line, Role.BOILERPLATE) for line in lines]


def body(*lines: str) -> list[tuple[str, Role]]:
    """Lines that were read as the story."""
    return [(line, Role.BODY) for line in lines]


def test_another_story_has_a_title_and_a_writer_of_its_own() -> None:
    credit = ("By Carl Reed", Role.BYLINE)
    assert below(*apart("Tags", TITLE), credit, *body(*OTHER)) == dict.fromkeys((3, 4, 5), OTHER_STORY)
    read_as_story = body(TITLE, "By Carl Reed", "11 March 2026", *OTHER)
    assert below(*read_as_story) == dict.fromkeys(range(6), OTHER_STORY)


def test_another_story_far_below_may_share_more_words() -> None:
    near = (
        "The volunteers of Skerry ring a bell each evening before the bus leaves the harbour, and wait for the boats."
    )
    credit = ("By Carl Reed", Role.BYLINE)
    assert below(*apart("Tags", TITLE), credit, *body(*OTHER, near)) == {}
    menu = apart("Tags", "Share", "Print", "Newsletter", "Weather", "Births", "Deaths", "Contact us", TITLE)
    assert set(below(*menu, credit, *body(*OTHER, near)).values()) == {OTHER_STORY}


def test_a_passage_without_title_or_writer_is_no_other_story() -> None:
    assert below(*apart("Tags", TITLE), *body(*OTHER)) == {}
    assert below(*apart("Tags"), ("By Carl Reed", Role.BYLINE), *body(*OTHER)) == {}


def test_a_teaser_with_a_writer_among_the_paragraphs_does_not_end_the_story() -> None:
    teaser = [*apart(TITLE), ("By Carl Reed", Role.BYLINE)]
    back = "Mr Trinder wants to hear from the ministry by April, and Mrs Brandt has bought batteries at Lindmoor."
    assert below(*teaser, *body(*OTHER, back)) == {}
    two = [*teaser, *apart("Mayor of Skerry sells his sailing boat"), ("By Sue Hall", Role.BYLINE)]
    assert below(*two, *body(*OTHER)) == {}
    assert below(*apart("Related"), *teaser, *body(*OTHER)) == {}


def test_a_few_lines_apart_below_the_story_speak_of_other_things() -> None:
    assert below(*apart("Share"), *body("Gardening", "Opera tickets")) == {1: BELOW, 2: BELOW}
    late = "Eleven volunteers drive the market bus to Skerry, among them a dentist and an opera singer."
    assert below(*apart("Share", "Most read", "Sign up"), *body(late)) == {3: BELOW}


@pytest.mark.parametrize(
    "lines",
    [
        [*apart("Advertisement"), *body("Mrs Brandt hopes for a quiet spring, and for a lamp that needs no winding.")],
        [
            *apart("Share", "Most read", "Sign up"),
            *body("“One more storm,” said Mr Trinder, “and we shall all swim home to Gull Point.”"),
        ],
        [*apart("Share", "Most read", "Sign up"), *body(*OTHER)],
        [*apart("Advertisement"), *body("Standard ticket: 12", "Reduced: 8")],
        [*apart("Share"), *body("Those who drive the bus on the other nights:", "Willem Aske", "Tove Lind")],
        body("Gardening", "Opera tickets"),
    ],
    ids=["right below", "names of the story", "too long", "figures", "a list with its opening", "no gap"],
)
def test_the_end_of_a_story_is_kept(lines: list[tuple[str, Role]]) -> None:
    assert below(*lines) == {}


def test_there_is_no_end_before_there_is_a_story() -> None:
    split = split_lines("\n".join([*STORY[:2], "Share", "Gardening"]))
    roles = [Role.BODY, Role.BODY, Role.BOILERPLATE, Role.BODY]
    assert lines_below(split, [facts_of(line) for line in split], roles) == {}
    assert lines_below([], [], []) == {}


def test_the_next_article_is_not_read_as_the_story() -> None:
    lines = ["Lamp at Gull Point stays dark", "By Ines Calloway", *LONG, "Share", "Contact us", TITLE, "By Carl Reed"]
    article = read_article("\n".join([*lines, "11 March 2026", *OTHER]))
    assert article.body.split("\n") == LONG
    assert article.bylines == ("Ines Calloway",)
    assert {block.role for block in article.blocks[-3:]} == {Role.BOILERPLATE}


def test_another_story_under_a_title_and_a_date_is_set_aside_whatever_its_lines_were_read_as() -> None:
    signed = [("By Carl Reed", Role.BYLINE), ("11 March 2026", Role.DATE)]
    found = below(*apart("Share", "Contact us"), (TITLE, Role.BODY), *signed, *((line, Role.BODY) for line in OTHER))
    assert set(found.values()) == {OTHER_STORY}
    assert len(found) == 1 + len(OTHER)
