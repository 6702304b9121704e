from __future__ import annotations

import pytest

from bot.language.aliases import merge, surfaces
from bot.language.findings import EntityKind
from bot.language.names import Mention
from tests.language.who_helpers import mention, who

BODY, PLACE = EntityKind.ORGANISATION, EntityKind.PLACE


def groups(*names: str, kind: EntityKind = BODY, definite: bool = False) -> list[set[str]]:
    """The names of bodies or places that stand under one head each."""
    mentions = [mention(name, at=100 * at, kind=kind, definite=definite) for at, name in enumerate(names)]
    return sorted(({each.text for each in cluster.mentions} for cluster in merge(mentions)), key=sorted)


@pytest.mark.parametrize(
    "names",
    [
        ("U.N. Security Council", "United Nations Security Council", "Security Council"),
        ("U.S. Reed and Eel Service", "Reed & Eel Service"),
        ("Department of Justice", "Justice Department"),
        ("Islamic State", "ISIS"),
        ("Democratic People's Republic of Marr", "DPRM"),
        ("Marr Airlines", "Marr Airline"),
        ("Sedge University", "Sedge"),
    ],
)
def test_bodies_written_in_several_ways_are_one(names: tuple[str, ...]) -> None:
    assert groups(*names) == [set(names)]


@pytest.mark.parametrize("names", [("North Korea", "N. Korea"), ("California", "Calif."), ("New York", "N.Y.")])
def test_places_and_their_abbreviations_are_one(names: tuple[str, ...]) -> None:
    assert groups(*names, kind=PLACE) == [set(names)]


@pytest.mark.parametrize(
    "names",
    [
        ("Marr Republican Party", "Republican Party"),
        ("Republican House", "House"),
        ("Senate Reed Committee", "Senate"),
        ("State Supreme Court", "Supreme Court"),
        ("Marsh Tower", "Marsh"),
        ("White House", "House"),
        ("Hale Foundation", "Hale"),
        ("Reed Marr Group", "Reed Marr First Tarn"),
    ],
)
def test_what_is_named_after_somebody_is_not_them(names: tuple[str, str]) -> None:
    assert len(groups(*names, definite=True)) == 2


def test_a_name_goes_to_the_longer_one_that_begins_with_it() -> None:
    found = groups("Reed Council of Marr", "Upper Reed Council", "Reed Council")
    assert {"Reed Council of Marr", "Reed Council"} in found


def test_letters_in_brackets_are_the_name_before_them_though_they_do_not_fit() -> None:
    found = who("The Highland Miners’ Federation (FMA, after its Spanish initials) met. The FMA left.")
    assert found["Highland Miners’ Federation"].aliases == ("FMA",)


def test_letters_in_brackets_need_not_stand_for_the_country_before_the_name() -> None:
    found = who("The US Fair Wages Board (FWB) met. The FWB left.")
    assert [entity.aliases for name, entity in found.items() if name.endswith("Fair Wages Board")] == [("FWB",)]


def test_other_letters_in_brackets_are_a_body_of_their_own() -> None:
    text = "Reed Oil (LSE) fell. LSE fell."
    mentions = [mention("Reed Oil", kind=BODY), mention("LSE", at=10, kind=BODY), mention("LSE", at=21, kind=BODY)]
    assert len(merge(mentions, text)) == 2


@pytest.mark.parametrize(
    ("text", "title", "form"),
    [
        ("Interior Secretary Marsh", "Secretary", "Marsh"),
        ("Vice President Marsh", "President", "Marsh"),
        ("said President Marsh", "President", "President Marsh"),
        ("On Monday Mr Marsh", "Mr", "Mr Marsh"),
    ],
)
def test_a_title_is_shown_where_it_is_whole(text: str, title: str, form: str) -> None:
    name = text.index("Marsh")
    found = Mention(name, name + 5, "Marsh", EntityKind.PERSON, 0, 0, 1, title, text.index(title))
    cluster = merge([found], text)[0]
    assert list(surfaces(cluster, text)) == [form]


def test_a_place_that_stands_in_the_dateline_alone_is_shown_in_small_letters() -> None:
    found = who("DELLWOOD — Ann Bell left on Monday.")
    assert "Dellwood" in found


def test_a_word_for_any_body_that_fits_several_is_not_listed() -> None:
    found = groups("Democratic Party of Marr", "Reed Party", "Party", definite=True)
    assert found == [{"Democratic Party of Marr"}, {"Reed Party"}]


def test_a_department_goes_by_what_it_governs() -> None:
    assert groups("State Department", "State") == [{"State Department", "State"}]
    assert groups("Marr Department", "Marr") == [{"Marr"}, {"Marr Department"}]


def test_letters_behind_or_stand_for_the_body() -> None:
    found = who("The Highland Roads Agency, or HRA, agreed. The HRA left, and the Department of Roads, DOR, wept.")
    assert "HRA" in found["Highland Roads Agency"].aliases
