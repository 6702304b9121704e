from __future__ import annotations

import pytest

from bot.language.analysis import analyse
from bot.language.findings import EntityKind
from tests.language.who_helpers import article_of, people, who

KNOWN = "Ysolde Kess spoke first.\n"


def listed(text: str) -> list[str]:
    return sorted(people(analyse(article_of(text))))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The prize went to Vermonter Ysolde Kess.", "Ysolde Kess"),
        ("She beat fellow Kentuckian Ysolde Kess.", "Ysolde Kess"),
        ("It was won by Dutchman Joost Plas in May.", "Joost Plas"),
        ("He lost to Swede Ingrid Solheim on clay.", "Ingrid Solheim"),
        ("It was neither, said Warden Martin Orme.", "Martin Orme"),
        ("Goalkeeper Martin Orme did not travel.", "Martin Orme"),
        ("Then former Matilda Kate Orme called it a disaster.", "Kate Orme"),
        ("It was won by the ex-Wallaby Martin Orme.", "Martin Orme"),
        ("She told how hubby Martin Orme fainted.", "Martin Orme"),
    ],
)
def test_what_somebody_is_stands_before_the_name(text: str, name: str) -> None:
    assert name in listed(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{KNOWN}Watch Kess explain it.",
        f"{KNOWN}A committed Stop Kess movement grew.",
        f"{KNOWN}They call themselves Team Kess.",
    ],
)
def test_a_call_before_a_known_name_is_no_given_name(text: str) -> None:
    assert listed(text) == ["Ysolde Kess"]


def test_a_word_for_a_role_that_is_a_given_name_as_well_stays() -> None:
    assert "Hunter Kess" in listed(f"{KNOWN}Hunter Kess left the room.")


@pytest.mark.parametrize(
    "text",
    [
        "“Hey, I was there first,” said Ysolde Kess.",
        "Yep, that is all there was. Ysolde Kess left.",
        "Outrage has grown since then, said Ysolde Kess.",
        "It was the third win for the Briton, said Ysolde Kess.",
    ],
)
def test_cries_common_words_and_demonyms_are_nobody(text: str) -> None:
    assert listed(text) == ["Ysolde Kess"]


def test_a_chamber_that_opens_a_quotation_stays() -> None:
    assert who("She wrote, “House passes the bill that could end it all.”")["House"].kind is EntityKind.ORGANISATION


@pytest.mark.parametrize("text", ["The film was made by the studio Focus Features.", "She works for Impact Movement."])
def test_a_name_of_common_words_is_no_persons(text: str) -> None:
    assert listed(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The host Don Perrin left. Perrin wept.", "Don Perrin"),
        ("Mayor Duke Tallis spoke. Tallis wept.", "Duke Tallis"),
        ("It was Det Con Sheila Marwood who called. Marwood wept.", "Sheila Marwood"),
        ("Labour group leader Cllr Imran Sheikh spoke. Cllr Sheikh wept.", "Imran Sheikh"),
        ("They heard Philippa Dunmore MP on Monday. Dunmore nodded.", "Philippa Dunmore"),
        ("Then Lib Dem Dilys Probert spoke. Ms Probert wept.", "Dilys Probert"),
    ],
)
def test_a_title_goes_and_a_given_name_stays(text: str, name: str) -> None:
    assert len(who(text)[name].mentions) == 2


def test_a_name_that_recurs_with_its_first_word_keeps_it() -> None:
    text = f"{KNOWN}Classy Kess came in.\nThen Classy Kess sat down. “Dear Ysolde,” said Ann Orme of Classy Kess."
    assert "Kess" not in listed(text)


def test_what_people_of_a_country_are_called_may_be_a_given_name() -> None:
    assert "Dane Orme" in listed("The singer Dane Orme left.")
    assert "Martin Orme" in listed("It was won by Dane Martin Orme, who wept.")
