from __future__ import annotations

import pytest

from bot.language.analysis import analyse
from bot.language.findings import EntityKind
from tests.language.who_helpers import article_of, who

FOUNDER = "The draper George Cartwright opened it in 1890."


@pytest.mark.parametrize(
    "text",
    [
        "Cartwright’s said that it would close its shop in Leeds.",
        "“We are sorry,” Cartwright’s said in a statement.",
        "Cartwright’s, which has 200 shops, is to close.",
        "Cartwright’s was founded in Leeds by a draper.",
        "Cartwright’s will close its shop in Leeds.",
        "Cartwright’s reported a loss of £2m.",
    ],
)
def test_a_shop_is_not_the_founder(text: str) -> None:
    found = who(f"{text}\n{FOUNDER}")
    assert found["Cartwright’s"].kind is EntityKind.ORGANISATION
    assert len(found["George Cartwright"].mentions) == 1


def test_a_shop_speaks_for_itself() -> None:
    text = f"Cartwright’s said that it would close its shop in Leeds.\n{FOUNDER}"
    assert [report.speaker for report in analyse(article_of(text)).reported] == ["Cartwright’s"]


@pytest.mark.parametrize(
    "text",
    [
        "Cartwright’s sister said that she would sue.",
        "Cartwright’s said he was glad.",
        "Cartwright’s speech was long.",
        "“Cartwright’s will be read,” said Ada Orr.",
        "Cartwright’s been told.",
        "Cartwright’s told pals that it was over.",
    ],
)
def test_what_is_somebodys_is_no_shop(text: str) -> None:
    found = who(f"{FOUNDER} He wept.\n{text}")
    assert "Cartwright’s" not in found
    assert len(found["George Cartwright"].mentions) == 2


def test_nobody_known_by_the_given_name_is_a_shop() -> None:
    assert "George’s" not in who(f"{FOUNDER} He wept.\nGeorge’s said to have wept as well.")


def test_a_body_that_goes_without_the_letter_has_no_other_name() -> None:
    text = "The mayor met Labour in Leeds. Labour’s will to win is strong. Labour’s said it had won."
    assert "Labour’s" not in who(text)


def test_all_that_a_known_shop_has_is_its_own_but_for_kin() -> None:
    text = f"Cartwright’s said it had lost trade. Sales at Cartwright’s fell.\n{FOUNDER} Cartwright’s daughter wept."
    found = who(text)
    assert len(found["Cartwright’s"].mentions) == 2
    assert len(found["George Cartwright"].mentions) == 2
