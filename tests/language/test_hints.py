from __future__ import annotations

import pytest

from bot.language.findings import EntityKind
from bot.language.hints import hints
from bot.language.mentions import bare_mentions
from bot.language.name_setting import Line
from bot.language.names import NO_HINTS, Hints
from bot.language.parsing import parse, story_blocks
from tests.language.who_helpers import article_of


def hints_at(text: str, name: str, *, last: bool = False) -> Hints:
    """What is said of the first mention of ``name``, or of the last one."""
    block = parse(story_blocks(article_of(text)), text)[0]
    start = text.rindex(name) if last else text.index(name)
    (mention,) = bare_mentions(block, 0, [((start, start + len(name)), EntityKind.PERSON)])
    return hints(mention, Line(block))


@pytest.mark.parametrize(
    ("text", "rank"), [("The younger Marsh left.", "jr"), ("The elder Mr Marsh left.", "sr"), ("Young Marsh left.", "")]
)
def test_the_elder_and_the_younger_are_told(text: str, rank: str) -> None:
    assert hints_at(text, "Marsh").rank == rank


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Hugo Marsh, 34, left.", 34),
        ("Hugo Marsh (101) left.", 101),
        ("The 9-year-old pupil Hugo Marsh left.", 9),
        ("Hugo Marsh, 34 votes short, left.", 0),
        ("Hugo Marsh left.", 0),
    ],
)
def test_ages_are_read(text: str, age: int) -> None:
    assert hints_at(text, "Hugo Marsh").age == age


def test_kin_that_is_brought_in_is_a_newcomer() -> None:
    assert hints_at("His son, Tom, will bake.", "Tom").newcomer
    assert hints_at("Hugo’s daughter Tom will bake.", "Tom").newcomer
    assert not hints_at("A son of Tom will bake.", "Tom").newcomer


@pytest.mark.parametrize(
    "text",
    [
        "Hugo Marsh paid; the striker Hugo Marsh, no relation, scored.",
        "Hugo Marsh stands here. Hugo Marsh stands there. They are not related.",
        "Hugo Marsh, a vet, stands. Hugo Marsh, a baker, stands too.",
    ],
)
def test_a_namesake_is_set_apart(text: str) -> None:
    assert hints_at(text, "Hugo Marsh", last=True).apart
    assert not hints_at(text, "Hugo Marsh").apart


def test_the_same_name_twice_is_no_namesake_yet() -> None:
    assert not hints_at("Hugo Marsh left. Nobody saw Hugo Marsh go.", "Hugo Marsh", last=True).apart


def test_a_family_is_many() -> None:
    assert hints_at("They thanked the Marsh family on Monday.", "Marsh").many
    assert hints_at("They thanked Marsh on Monday.", "Marsh") is NO_HINTS


def test_what_somebody_is_comes_from_the_noun_beside_the_name() -> None:
    assert hints_at("The striker Hugo Marsh scored.", "Hugo Marsh").described == "striker"
    assert hints_at("Hugo Marsh, the tall goalkeeper, slept.", "Hugo Marsh").described == "goalkeeper"
