"""Whom a headline describes by what the article says that they are, and what that does to the order of people."""

from __future__ import annotations

import pytest

from bot.language import analyse
from tests.language.who_helpers import article_of, people

SON = (
    "Harlan Whitlock met the board of Quillon Shipping for the third time, and Whitlock was given a week.\n\n"
    "{told}, signed a contract with Quillon Shipping on Friday.\n\nTilda Moss, a lawyer, was there."
)
MAYOR = (
    "The council of Olan voted for hours on Monday, said Hugo Kess. Kess was tired, and Kess left early.\n\n"
    "Verity Marsh, the mayor of Olan, and Celeste Wynn, {other}, stayed."
)


def first(headline: str, text: str) -> str:
    return people(analyse(article_of(f"{headline}\n\n{text}")))[0]


@pytest.mark.parametrize(
    "told",
    [
        "Whitlock’s son, Dale Orr",
        "Dale Orr, the eldest son of Harlan Whitlock",
        "Dale Orr, Harlan Whitlock's adopted son",
    ],
)
def test_the_son_of_somebody_in_the_headline_comes_before_him(told: str) -> None:
    assert first("Whitlock’s son signs secret contract", SON.format(told=told)) == "Dale Orr"


@pytest.mark.parametrize(
    ("headline", "who", "meant"),
    [
        ("Whitlock’s son signs contract", "Whitlock", True),
        ("Whitlock signs contract", "Whitlock", False),
        ("Whitlock’s son signs contract", "Tilda Moss", False),
    ],
)
def test_his_son_is_the_son_of_whoever_was_named_last(headline: str, who: str, *, meant: bool) -> None:
    text = f"Harlan Whitlock left Quillon Shipping. {who} said that his son, Dale Orr, would sign the contract."
    salience = {one.name: one.salience for one in analyse(article_of(f"{headline}\n\n{text}")).entities}
    assert (salience["Dale Orr"] > 0.5) is meant


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Whitlock signs secret contract", "Whitlock’s son, Dale Orr"),
        ("Whitlock’s son signs secret contract", "Dale Orr, a son of Tilda Moss"),
        ("Whitlock’s daughter signs secret contract", "Whitlock’s son, Dale Orr"),
        ("Whitlock’s son Dale waits as Whitlock signs", "Whitlock’s son, Dale Orr"),
        ("Son waits as Whitlock signs", "Whitlock’s son, Dale Orr"),
    ],
)
def test_another_description_is_not_his(headline: str, told: str) -> None:
    assert first(headline, SON.format(told=told)) == "Harlan Whitlock"


@pytest.mark.parametrize(
    ("headline", "other", "wanted"),
    [
        ("Mayor resigns over bridge", "a baker", "Verity Marsh"),
        ("Olan mayor resigns over bridge", "a baker", "Verity Marsh"),
        ("Olan mayor resigns over bridge", "the mayor of Delmar", "Verity Marsh"),
        ("Mayor resigns over bridge", "the mayor of Delmar", "Hugo Kess"),
        ("Rotterdam mayor resigns over bridge", "a baker", "Hugo Kess"),
        ("Mayors resign over bridge", "a baker", "Hugo Kess"),
        ("Bridge closes", "a baker", "Hugo Kess"),
    ],
)
def test_an_office_in_the_headline_is_its_only_holders(headline: str, other: str, wanted: str) -> None:
    assert first(headline, MAYOR.format(other=other)) == wanted


def test_who_is_named_in_the_headline_is_not_described_there_once_more() -> None:
    text = MAYOR.format(other="a baker")
    told = "Verity Marsh, mayor of Olan, resigns"
    found = [
        analyse(article_of(f"{headline}\n\n{text}")).entities[0]
        for headline in (told, told.replace("mayor", "baker"), "Mayor Verity Marsh resigns")
    ]
    assert [entity.name for entity in found] == ["Verity Marsh"] * 3
    assert found[0].salience == found[1].salience


def test_an_unsure_name_stands_behind_the_sure_ones() -> None:
    text = "Marsh speaks\n\nHugo Marsh and Verity Marsh run the shop. Marsh spoke. Marsh left.\n\nTilda Moss stayed."
    assert people(analyse(article_of(text))) == ["Hugo Marsh", "Verity Marsh", "Tilda Moss", "Marsh"]
