from __future__ import annotations

import pytest

from tests.language.who_helpers import roles


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("A retired teacher named Celeste Wynn found the ring.", "Celeste Wynn", ["retired teacher"]),
        ("They met a Texas rancher called Hugo Marsh there.", "Hugo Marsh", ["Texas rancher"]),
        ("They saw a 5-year-old gorilla named Celeste.", "Celeste", ["5-year-old gorilla"]),
        ("A man named Hugo Marsh found the ring.", "Hugo Marsh", []),
        ("They were led by a Holm man named Hugo Marsh.", "Hugo Marsh", ["Holm man"]),
        ("Two brothers named Hugo Marsh and Ivo Marsh found the ring.", "Hugo Marsh", []),
        ("The mayor named Celeste Wynn on Monday.", "Celeste Wynn", []),
    ],
)
def test_what_is_said_to_be_named_so_is_a_role(text: str, name: str, wanted: list[str]) -> None:
    assert roles(text, name) == wanted


def test_an_organisation_is_what_is_called_by_its_name() -> None:
    text = "The eels were sold by another fishing company called Marsh & Wynn Ltd on Monday."
    assert roles(text, "Marsh & Wynn Ltd") == ["fishing company"]
    assert roles("The eels were sold by a company called Marsh & Wynn Ltd on Monday.", "Marsh & Wynn Ltd") == []


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Hibs loanee Ben Alford scored.", "Ben Alford", ["Hibs loanee"]),
        ("On Monday chocolate taster Celeste Wynn resigned.", "Celeste Wynn", ["chocolate taster"]),
        ("He was beaten by Russian Ivan Bogdanov in Rome.", "Ivan Bogdanov", ["Russian"]),
        ("The try came from France centre Luc Moreau in Paris.", "Luc Moreau", ["France centre"]),
        ("It was won by Scotland international Celeste Wynn.", "Celeste Wynn", ["Scotland international"]),
        ("They arrested opposition figure Hugo Marsh.", "Hugo Marsh", ["opposition figure"]),
        ("She met international Celeste Wynn and others.", "Celeste Wynn", []),
        ("The title went to world number two Celeste Wynn.", "Celeste Wynn", ["world number two"]),
        ("World No 1 Celeste Wynn lost to her.", "Celeste Wynn", ["World No 1"]),
        ("They saw the latest film Hugo Marsh made.", "Hugo Marsh", []),
        ("It was the number Hugo Marsh had called.", "Hugo Marsh", []),
    ],
)
def test_a_noun_right_before_a_full_name_is_what_its_holder_is(text: str, name: str, wanted: list[str]) -> None:
    assert roles(text, name) == wanted
