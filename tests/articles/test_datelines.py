"""Where a report was written, as its first words print it."""

from __future__ import annotations

import pytest

from bot.articles.datelines import dateline_in, dateline_of, is_label
from bot.articles.reading import read_article

LEAD = "The harbour was shut on Monday after a crane fell on a ship and sank it."


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("PORT AMARA (Northline) — ", "PORT AMARA"),
        ("MERRITT, Ohio — ", "MERRITT, Ohio"),
        ("MERRITT, N.Y., Sept. 26 (NLN) — ", "MERRITT, N.Y."),
        ("GULLHAVEN, March 4 (Northline) - ", "GULLHAVEN"),
        ("GULLHAVEN, 4 September 2023 – ", "GULLHAVEN"),
        ("GULLHAVEN/PORT AMARA (Northline) - ", "GULLHAVEN/PORT AMARA"),
        ("GULLHAVEN, NLN - ", "GULLHAVEN"),
        ("GULLHAVEN —", "GULLHAVEN"),
        ("Gullhaven (AP) - ", "Gullhaven"),
        ("Gull-sur-Mer, France (CNN)", "Gull-sur-Mer, France"),
        ("Gull Point, Valdecorra – ", "Gull Point, Valdecorra"),
        ("Merritt, Ill. — ", "Merritt, Ill."),
        ("Jerusalem — ", "Jerusalem"),
        ("Rio de Janeiro - ", "Rio de Janeiro"),
        ("New Delhi: ", "New Delhi"),
        ("KARACHI: ", "KARACHI"),
        ("MERRITTPUR: ", "MERRITTPUR"),
        ("Washington, DC, United States: ", "Washington, DC, United States"),
        ("GENEVA | ", "GENEVA"),
    ],
)
def test_the_place_that_a_report_opens_with(opening: str, place: str) -> None:
    assert dateline_of(opening + LEAD) == place


@pytest.mark.parametrize(
    "opening",
    [
        "The result — ",
        "Money — ",
        "Merritt — ",
        "Merritt: ",
        "Ines Calloway: ",
        "SIR – ",
        "EXCLUSIVE: ",
        "EXCLUSIVE – ",
        "Tuesday, Nov 3 – ",
        "Police: ",
        "WATCH: ",
        "GOVERNOR REEVE: ",
        "Reviews of Ferry, Lamp - ",
    ],
)
def test_what_opens_a_sentence_or_names_a_kind_of_report_is_no_place(opening: str) -> None:
    assert dateline_of(opening + LEAD) is None


@pytest.mark.parametrize(
    "line", ["Paris — and what came of it — was the talk of the town all summer.", "Paris: a guide"]
)
def test_no_place_stands_before_half_a_sentence(line: str) -> None:
    assert dateline_of(line) is None


def test_words_before_a_colon_that_come_again_are_no_place() -> None:
    assert dateline_in([f"Paris: {LEAD}", LEAD]) == "Paris"
    assert dateline_in([f"Paris: {LEAD}", f"London: {LEAD}"]) is None
    assert dateline_in([LEAD, LEAD, f"Paris — {LEAD}"]) is None


@pytest.mark.parametrize("text", ["EXCLUSIVE", "NOVEMBER 14 2023", "Agence France-Presse", "Published"])
def test_labels_days_and_agencies_are_no_places(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize("text", ["Gull Point", "THE HAGUE 1996", "New Delhi", "March"])
def test_places_are_no_labels(text: str) -> None:
    assert is_label(text) is (text == "March")


@pytest.mark.parametrize("label", ["EXCLUSIVE", "Agence France-Presse", "Published"])
def test_a_label_beside_the_date_is_not_where_a_report_was_written(label: str) -> None:
    text = (
        f"Harbour shut after crane falls on ship\n\nBy Ines Calloway\n{label}\n4 March 2026\n\n{LEAD} {LEAD}\n\n{LEAD}"
    )
    article = read_article(text)
    assert article.dateline is None
    assert label not in article.body


def test_a_month_in_capitals_is_not_where_a_report_was_written() -> None:
    text = f"Harbour shut after crane falls on ship\n\nInes Calloway\nNOVEMBER 14 2025\n\n{LEAD} {LEAD}\n\n{LEAD}"
    article = read_article(text)
    assert article.dateline is None
    assert article.published is not None
