from __future__ import annotations

import numpy as np
import pytest

from bot.language.findings import EntityKind
from bot.language.mentions import bare_mentions, joined, recurrences, trim
from bot.language.parsing import ParsedBlock, parse, story_blocks
from tests.language.who_helpers import article_of

PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def parsed_of(text: str) -> list[ParsedBlock]:
    return parse(story_blocks(article_of(text)), text)


def span(text: str, part: str) -> tuple[int, int]:
    return text.index(part), text.index(part) + len(part)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("the Marine Board", "Marine Board"),
        ("“Kess’s", "Kess"),
        ("Kess,", "Kess"),
        ("the Hatches’", "Hatches"),
        ("the", "the"),
    ],
)
def test_spans_are_cut_to_the_bare_name(text: str, bare: str) -> None:
    start, end = trim(text, 0, len(text))
    assert text[start:end] == bare


@pytest.mark.parametrize(
    ("text", "found", "wanted"),
    [
        ("Hugo Marsh Jr. left", [("Hugo Marsh", PERSON)], [("Hugo Marsh Jr.", PERSON)]),
        ("Then Marsh Jr. left", [("Jr.", PERSON)], [("Marsh Jr.", PERSON)]),
        ("Hugo “Bob” Marsh left", [("Hugo “Bob", PERSON), ("Marsh", PERSON)], [("Hugo “Bob” Marsh", PERSON)]),
        ("In Tarnby County Court", [("Tarnby", PLACE)], [("Tarnby County Court", BODY)]),
        ("Hugo Marsh left", [("Hugo", PLACE), ("Marsh", BODY)], [("Hugo Marsh", PERSON)]),
        ("Tarnby Radio Court left", [("Tarnby", PLACE), ("Radio Court", BODY)], [("Tarnby Radio Court", BODY)]),
    ],
)
def test_the_parts_of_one_name_are_put_together(
    text: str, found: list[tuple[str, EntityKind]], wanted: list[tuple[str, EntityKind]]
) -> None:
    whole = [span(text, name) for name, _ in wanted]
    result = joined(text, [(span(text, name), kind) for name, kind in found], whole)
    assert [(text[start:end], kind) for (start, end), kind in result] == wanted


def test_nothing_without_a_capital_and_no_word_for_a_parent_is_a_name() -> None:
    text = "Then dad met us in Rome, and Dad left for R-Ohio."
    block = parsed_of(text)[0]
    spans = [(span(text, part), PLACE) for part in ("dad", "us", "Rome", "Dad", "R-Ohio")]
    assert [mention.text for mention in bare_mentions(block, 0, spans)] == ["Rome", "Ohio"]


def test_known_names_are_found_again_where_they_stand_alone() -> None:
    text = "Hugo Marsh left. Later Marsh slept in Marsh Tower, said Mr Kess."
    block = parsed_of(text)[0]
    known = bare_mentions(block, 0, [(span(text, "Hugo Marsh"), PERSON)])
    again = recurrences(known, [block], {})
    assert [(each.text, each.title, each.start) for each in again] == [
        ("Marsh", "", text.index("Marsh slept")),
        ("Kess", "Mr", text.index("Kess")),
    ]


def test_a_word_that_is_surely_no_name_is_not_found_again() -> None:
    text = "Hugo Marsh left. Later Marsh slept."
    block = parsed_of(text)[0]
    known = bare_mentions(block, 0, [(span(text, "Hugo Marsh"), PERSON)])
    sure = np.zeros(len(block.doc), np.float32)
    assert recurrences(known, [block], {0: sure}) == []


def test_a_text_without_known_names_is_searched_for_titles_only() -> None:
    block = parsed_of("Later Ms Kess slept.")[0]
    assert [each.text for each in recurrences([], [block], {})] == ["Kess"]


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("said Padraig O’Brien, who", [("Padraig", PERSON)], [("Padraig O’Brien", PERSON)]),
        ("with Rodrigo dos Reis in", [("Rodrigo", BODY), ("Reis", PERSON)], [("Rodrigo dos Reis", PERSON)]),
        ("met Ana McTeer and", [("Ana", PERSON), ("McTeer", BODY)], [("Ana McTeer", PERSON)]),
        ("in Banco de Norte today", [("Banco", BODY)], [("Banco", BODY)]),
    ],
)
def test_a_given_name_takes_the_family_name_that_can_only_be_its_own(
    text: str, found: list[tuple[str, EntityKind]], expected: list[tuple[str, EntityKind]]
) -> None:
    result = joined(text, [(span(text, name), kind) for name, kind in found])
    assert [(text[first:last], kind) for (first, last), kind in result] == expected
