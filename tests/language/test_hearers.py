"""Who "him" and "her" are that somebody told something."""

from __future__ import annotations

import pytest

from tests.language.quote_helpers import said


def hearers(text: str, *names: str) -> list[str | None]:
    quotes, _ = said(text, *names)
    return [quote.addressee for quote in quotes]


@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("Anna Birk met Tomas Reyes at noon. “You never asked me,” she told him.", "Tomas Reyes"),
        ("Tomas Reyes asked Anna Birk about the dam. “It is sound,” Anna Birk told him.", "Tomas Reyes"),
        ("Tomas Reyes came late to the hearing. Anna Birk rose.\n“You are late,” Anna Birk told him.", "Tomas Reyes"),
    ],
)
def test_a_pronoun_is_the_one_person_whom_it_can_mean(text: str, hearer: str) -> None:
    assert hearers(text, "Anna Birk|Birk", "Tomas Reyes|Reyes") == [hearer]


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Reyes met Hugo Marsh at noon. “You never asked me,” Anna Birk told him.",
        "The hearing began at noon. “You never asked me,” Anna Birk told him.",
    ],
)
def test_a_pronoun_stays_where_several_or_none_can_be_meant(text: str) -> None:
    assert hearers(text, "Anna Birk|Birk", "Tomas Reyes|Reyes", "Hugo Marsh|Marsh") == ["him"]
