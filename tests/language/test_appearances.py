from __future__ import annotations

import pytest

from bot.language.appearances import Appearance, Evidence, bare, family_of, full_key, is_common


@pytest.mark.parametrize(
    ("name", "without"),
    [
        ("Mayor Mara Castellane", "Mara Castellane"),
        ("Lt. Gov. Mara Castellane", "Mara Castellane"),
        ("Mr Castellane", "Castellane"),
        ("Don Abernathy", "Don Abernathy"),
        ("Judge Reinholt", "Judge Reinholt"),
        ("Prince Aldo Varga", "Aldo Varga"),
        ("Castellane", "Castellane"),
    ],
)
def test_titles_are_no_part_of_a_name_except_where_they_may_be(name: str, without: str) -> None:
    assert bare(name) == without


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Donal J. Tremayne", ("donal", "tremayne", "")),
        ("Donal John Tremayne Jr.", ("donal", "tremayne", "jr")),
        ("Ursel van der Pas", ("ursel", "pas", "")),
        ("Zoë Ångström", ("zoe", "angstrom", "")),
        ("Mr Tremayne", None),
        ("Tremayne", None),
        ("", None),
    ],
)
def test_what_a_full_name_is_known_by(name: str, key: tuple[str, str, str] | None) -> None:
    assert full_key(name) == key


def test_the_family_name_finds_the_holders_of_every_form() -> None:
    names = ("Ursel van der Pas", "Mrs van der Pas", "Pas", "Dr Ursel van der Pas", "Ursel Pas Sr")
    assert {family_of(name) for name in names} == {"pas"}


@pytest.mark.parametrize(
    ("forms", "suffix"),
    [
        (("Tremayne Jr.",), "jr"),
        (("Donal Tremayne, Senior",), "sr"),
        (("Donal Tremayne the elder",), "sr"),
        (("Donal Tremayne the Younger",), "jr"),
        (("Donal Tremayne the plumber",), ""),
        (("Tremayne Jr", "Tremayne Sr"), ""),
        ((), ""),
    ],
)
def test_a_suffix_counts_wherever_the_article_says_it(forms: tuple[str, ...], suffix: str) -> None:
    assert Appearance(1, "Donal Tremayne", forms).suffix == suffix


def test_titles_tell_the_gender_unless_they_disagree() -> None:
    assert Appearance(1, "Kim Orr", ("Ms Orr",)).gender == "f"
    assert Appearance(1, "Kim Orr", ("Sir Kim Orr", "Mr. Orr")).gender == "m"
    assert Appearance(1, "Kim Orr", ("Ms Orr", "Mr Orr")).gender == ""
    assert Appearance(1, "Kim Orr", ("Orr", "Dr Orr")).gender == ""


def test_an_age_becomes_a_year_of_birth() -> None:
    def born(age: str, year: float | None = 2020.2) -> frozenset[int]:
        return Appearance(1, "Kim Orr", roles=(age, "baker"), year=year).evidence.born

    assert born("38") == {1982}
    assert born("38", None) == frozenset()
    assert born("1,200") == born("999") == frozenset()
    assert Appearance(1, "Kim Orr", roles=("38", "71"), year=2020.0).evidence.born == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "excludes", "differs"),
    [
        (
            Evidence(),
            Evidence(frozenset("m"), frozenset({1950}), frozenset({("q",)}), frozenset({"arts"})),
            False,
            False,
        ),
        (Evidence(frozenset("m")), Evidence(frozenset("f")), True, True),
        (Evidence(born=frozenset({1950})), Evidence(born=frozenset({1952})), False, False),
        (Evidence(born=frozenset({1950})), Evidence(born=frozenset({1953})), True, True),
        (Evidence(middles=frozenset({("j",)})), Evidence(middles=frozenset({("john", "f")})), False, False),
        (Evidence(middles=frozenset({("j",)})), Evidence(middles=frozenset({("q",)})), True, True),
        (Evidence(walks=frozenset({"church"})), Evidence(walks=frozenset({"sport"})), False, True),
        (Evidence(walks=frozenset({"church"})), Evidence(walks=frozenset({"sport", "church"})), False, False),
    ],
)
def test_what_speaks_against_two_being_one(one: Evidence, other: Evidence, excludes: bool, differs: bool) -> None:
    assert (one.excludes(other), other.excludes(one)) == (excludes, excludes)
    assert (one.differs(other), other.differs(one)) == (differs, differs)


def test_common_names_are_known_by_both_their_parts() -> None:
    assert is_common(("john", "smith", ""))
    assert is_common(("alex", "smith", ""))
    assert not is_common(("john", "smith", "jr"))
    assert not is_common(("zebulon", "smith", ""))
    assert not is_common(("john", "tremayne", ""))
