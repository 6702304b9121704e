"""Names as courts, clubs, councils and far-away newspapers write them."""

from __future__ import annotations

import pytest

from bot.language.findings import EntityKind
from tests.language.who_helpers import who

PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def names(text: str, kind: EntityKind) -> set[str]:
    return {name for name, entity in who(text).items() if entity.kind is kind}


def test_a_father_and_a_son_are_told_apart_by_small_words_behind_their_names() -> None:
    text = (
        "Tomas Brandt senior, 61, and Tomas Brandt junior, 34, deny the charge.\n\n"
        "Asked by Greta Holm, defending Brandt junior, she said no. Tomas Brandt senior said he had been in Portugal."
    )
    assert names(text, PERSON) == {"Tomas Brandt senior", "Tomas Brandt junior", "Greta Holm"}


def test_nobody_is_the_senior_of_what_comes_next() -> None:
    assert "Tomas Brandt" in names("Tomas Brandt senior partners said no. Mr Brandt went home.", PERSON)


def test_a_number_behind_a_name_is_left_out_elsewhere() -> None:
    text = (
        "The board fired its founder, Tomas W. Brandt III, on Thursday.\n\n"
        "Tomas Brandt knew. His lawyer, Greta Holm, said that Brandt, 49, would go."
    )
    assert names(text, PERSON) == {"Tomas W. Brandt III", "Greta Holm"}


def test_letters_of_honour_are_no_part_of_a_name_but_another_form_of_it() -> None:
    found = who("At Durham Crown Court, Greta Holm KC, prosecuting, said no. Miss Holm sat down.")
    assert set(found["Greta Holm"].aliases) == {"Greta Holm KC", "Miss Holm"}


def test_a_nickname_in_plain_marks_is_part_of_a_name_and_stands_for_it() -> None:
    text = (
        "The club sent goalkeeper Jakub 'Bear' Medved home. Jakub Medved wept. Everybody likes Bear, and Medved knows."
    )
    found = who(text)
    assert [name for name, entity in found.items() if entity.kind is PERSON] == ["Jakub 'Bear' Medved"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The votes were counted at St Enda’s Community Hall.", "St Enda’s Community Hall", None),
        ("He is principal at the Gothenburg Opera.", "Gothenburg Opera", BODY),
        ("The field is leased by the Hexley and District Pony Club.", "Hexley and District Pony Club", BODY),
        ("He told BBC Radio 4 about it.", "BBC Radio 4", BODY),
        ("Ann Reed chairs the Tarn Fishermen’s Co-operative.", "Tarn Fishermen’s Co-operative", BODY),
        ("The National Water and Allied Workers’ Union agreed.", "National Water and Allied Workers’ Union", BODY),
        ("The study was led by Greta Holm, Ph.D., of Tarn University.", "Greta Holm", PERSON),
        ("ST. CLEMENT, Mo. (AP) — Two brothers from St. Clement were held.", "St. Clement", PLACE),
        ("Eoin Geraghty of Sinn Féin was eliminated.", "Sinn Féin", BODY),
        ("Greta Holm was a pupil of Arvo Lepik in Tallinn.", "Arvo Lepik", PERSON),
        ("She wrote to Speaker Smt. Alamelu Kannappan.", "Alamelu Kannappan", PERSON),
        ("The wife of a pilot, Greta Holm, née Lanchester, painted.", "Greta Holm", PERSON),
    ],
)
def test_a_name_has_all_its_words_and_its_kind(text: str, name: str, kind: EntityKind | None) -> None:
    found = who(text)
    assert name in found
    assert kind is None or found[name].kind is kind


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("“My beer,” said the Slovak.", "Slovak"),
        ("The Finn remembered it otherwise.", "Finn"),
        ("Both are due before Associate Circuit Judge Greta Holm.", "Associate Circuit"),
        ("“Dear Council,” the letter began.", "Dear Council"),
        ("Cllr Greta Holm (Lib Dem, Quayside) said no.", "Lib Dem"),
        ("The Premier told reporters that it was fine.", "Premier"),
        ("“You did, Your Honor,” she said.", "Your Honor"),
        ("SUGAR queen Greta Holm has kicked out her husband.", "SUGAR"),
    ],
)
def test_what_is_nobody_s_name_is_not_listed(text: str, word: str) -> None:
    assert word not in who(text)


@pytest.mark.parametrize(
    "text",
    [
        "Johnny Fontaine, who was born Kevin Stubbs in Rotherham, walked out.",
        "Johnny Fontaine (born Kevin Stubbs) walked out.",
        "Johnny Fontaine, real name Kevin Stubbs, walked out.",
        "Here was Johnny Fontaine, better known as Kevin Stubbs from the cabaret circuit.",
    ],
)
def test_who_was_born_under_another_name_is_one_person(text: str) -> None:
    assert names(text, PERSON) == {"Johnny Fontaine"}


def test_a_village_is_not_of_the_family_that_has_its_name() -> None:
    text = (
        "The mayor of Upper Wrackham left. Upper Wrackham council votes on Monday.\n\n"
        "Cllr Desmond Wrackham had begged colleagues to wait. Cllr Wrackham has not resigned."
    )
    assert names(text, PLACE) == {"Upper Wrackham"}
    assert names(text, PERSON) == {"Desmond Wrackham"}
