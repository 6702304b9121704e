from __future__ import annotations

import pytest

from bot.language.role_words import is_agent, is_any_thing, is_of_a_people, is_plural, is_role


def test_words_for_people_are_told_from_words_for_things() -> None:
    assert is_role("co-founder")
    assert is_role("president-elect")
    assert is_role("fisherman")
    assert not is_role("table")
    assert not is_role("charity")
    assert is_role("charity", things=True)
    assert not is_role("founder", things=True)


@pytest.mark.parametrize(("word", "many"), [("advisers", True), ("policemen", True), ("boss", False), ("mayor", False)])
def test_roles_of_several_are_known(word: str, many: bool) -> None:
    assert is_plural(word) is many


@pytest.mark.parametrize(("word", "agent"), [("blaster", True), ("winter", False), ("sum", False), ("ferry", False)])
def test_words_formed_as_agents_are_known(word: str, agent: bool) -> None:
    assert is_agent(word) is agent


@pytest.mark.parametrize(
    ("word", "apposed", "wanted"),
    [("briton", False, True), ("american", False, False), ("american", True, True), ("table", True, False)],
)
def test_words_for_peoples_are_known(word: str, apposed: bool, wanted: bool) -> None:
    assert is_of_a_people(word, apposed=apposed) is wanted


def test_words_that_say_nothing_of_a_thing_are_known() -> None:
    assert is_any_thing("company")
    assert not is_any_thing("charity")
