from __future__ import annotations

import pytest

from bot.language.findings import EntityKind
from bot.language.name_spans import joined

PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def span(text: str, part: str) -> tuple[int, int]:
    return text.index(part), text.index(part) + len(part)


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


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("to P. K. Ostrander for", [("Ostrander", PERSON)], [("P. K. Ostrander", PERSON)]),
        ("to J.R. Marsh for", [("Marsh", PERSON)], [("J.R. Marsh", PERSON)]),
        ("in the U.S. Marsh said", [("Marsh", PERSON)], [("Marsh", PERSON)]),
        ("to R. Bank for", [("Bank", BODY)], [("Bank", BODY)]),
    ],
)
def test_initials_belong_to_the_person_behind_them(
    text: str, found: list[tuple[str, EntityKind]], expected: list[tuple[str, EntityKind]]
) -> None:
    result = joined(text, [(span(text, name), kind) for name, kind in found])
    assert [(text[first:last], kind) for (first, last), kind in result] == expected


def test_initials_are_not_taken_from_the_name_before() -> None:
    text = "Plan B. Marsh"
    result = joined(text, [((0, 7), BODY), ((8, 13), PERSON)])
    assert [text[first:last] for (first, last), _ in result] == ["Plan B.", "Marsh"]


@pytest.mark.parametrize("word", ["Upper", "Port", "Nether"])
def test_a_word_that_begins_place_names_makes_one_of_the_name_behind_it(word: str) -> None:
    text = f"in {word} Lyle and"
    assert joined(text, [(span(text, "Lyle"), PERSON)]) == [(span(text, f"{word} Lyle"), PLACE)]


def test_the_elder_is_part_of_the_name() -> None:
    text = "songs of Josef Haldane the elder were sung"
    assert joined(text, [(span(text, "Josef Haldane"), PERSON)]) == [(span(text, "Josef Haldane the elder"), PERSON)]


@pytest.mark.parametrize(
    ("text", "found", "wanted"),
    [
        ("Secretary Ban Ki-moon left", ["Ban Ki-"], ["Ban Ki-moon"]),
        ("the Donald Marsh-backed firm", ["Donald Marsh"], ["Donald Marsh"]),
        ("said al-Rashdani", ["-Rashdani"], ["al-Rashdani"]),
        ("Hugo Marsh Sr. would", ["Hugo Marsh Sr"], ["Hugo Marsh Sr."]),
        ("Qualities In Hugo Marsh", ["Qualities In Hugo Marsh"], ["Hugo Marsh"]),
        ("at Chick-fil-A on", ["Chick-"], ["Chick-fil-A"]),
        ("the U.S.-Mexico border", ["U.S.-Mexico"], ["U.S.", "Mexico"]),
        ("a NBC/ Reed Journal poll", ["NBC/ Reed Journal"], ["NBC", "Reed Journal"]),
        ("a Walker/Cruz ticket", ["Walker/Cruz"], ["Walker", "Cruz"]),
    ],
)
def test_what_hangs_on_a_name_belongs_to_it(text: str, found: list[str], wanted: list[str]) -> None:
    spans = [((text.index(part), text.index(part) + len(part)), EntityKind.PERSON) for part in found]
    assert [text[first:last] for (first, last), _ in joined(text, spans)] == wanted


@pytest.mark.parametrize(
    ("text", "found", "wanted"),
    [
        (
            "the Reed Society of the United Isles",
            ["Reed Society of", "United Isles"],
            "Reed Society of the United Isles",
        ),
        ("an Alliance to Reclaim Our Ponds (AROP)", ["Reclaim Our Ponds"], "Alliance to Reclaim Our Ponds"),
        ("at Marr School of Law on", ["Marr School of"], "Marr School of Law"),
        ("bought Keel & Reed Construction a deal", ["Keel & Reed"], "Keel & Reed Construction"),
        ("called by Our Ponds (XQZ)", ["Our Ponds"], "Our Ponds"),
    ],
)
def test_a_body_is_found_whole(text: str, found: list[str], wanted: str) -> None:
    spans = [((text.index(part), text.index(part) + len(part)), EntityKind.ORGANISATION) for part in found]
    (first, last), _ = joined(text, spans)[0]
    assert text[first:last] == wanted


def test_a_house_and_where_it_stands_are_two_names_and_a_body_named_by_its_place_is_one() -> None:
    for text, parts in {
        "at Marr University of Law in Upper Tarn on": ["Marr University of Law", "Upper Tarn"],
        "said Fair Courts in Tarn on": ["Fair Courts in Tarn"],
    }.items():
        span = text.index(" ") + 1, text.rindex(" ")
        assert [text[slice(*each)] for each, _ in joined(text, [(span, EntityKind.ORGANISATION)])] == parts


def test_two_bodies_with_a_particle_between_them_are_a_person() -> None:
    text = "with Rodrigo dos Anjos in Rome"
    found = joined(text, [(span(text, "Rodrigo"), BODY), (span(text, "Anjos"), BODY)])
    assert found[0] == (span(text, "Rodrigo dos Anjos"), PERSON)


def test_the_letters_of_a_state_belong_to_the_town_before_them() -> None:
    text = "They met in Washington, D.C. Hale's wife wept."
    assert joined(text, [(span(text, "Washington"), PLACE), (span(text, "D.C. Hale"), PERSON)]) == [
        (span(text, "Washington"), PLACE),
        (span(text, "Hale"), PERSON),
    ]


def test_two_bodies_in_one_span_are_parted() -> None:
    text = "led by the Tarn Clinic and Marsh Hospitals"
    assert _names(text, "Tarn Clinic and Marsh Hospitals") == ["Tarn Clinic", "Marsh Hospitals"]
    text = "from the Six Rivers or Tri-Rivers"
    assert _names(text, "Six Rivers or Tri-Rivers") == ["Six Rivers", "Tri-Rivers"]
    text = "the Centre for Care and Prevention"
    assert _names(text, "Centre for Care and Prevention") == ["Centre for Care and Prevention"]


def test_letters_in_brackets_make_one_body_of_it_and_its_seat() -> None:
    text = "the group Citizens for Care and Ethics in Merrow (CCEM) sued"
    body, place = "Citizens for Care and Ethics", "Merrow"
    found = [
        ((text.index(body), text.index(body) + len(body)), EntityKind.ORGANISATION),
        ((text.index(place), text.index(place) + len(place)), EntityKind.PLACE),
    ]
    assert [text[a:b] for (a, b), _ in joined(text, found)] == ["Citizens for Care and Ethics in Merrow"]


def _names(text: str, name: str) -> list[str]:
    start = text.index(name)
    return [text[a:b] for (a, b), _ in joined(text, [((start, start + len(name)), EntityKind.ORGANISATION)])]
