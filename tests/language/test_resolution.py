"""Names of different articles brought together: invented cases of two and more outlets, and what holds for any."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.appearances import Appearance
from bot.language.resolution import main_of, resolve


def at(article: int, name: str, *forms: str, story: int | None = None, **more: object) -> Appearance:
    company = {kind: frozenset(more.pop(kind, ())) for kind in ("people", "organisations")}
    return Appearance(article, name, forms, story=story, **company, **more)


def people(*appearances: Appearance) -> dict[str, list[list[int]]]:
    """The articles of each person by name."""
    found: dict[str, list[list[int]]] = {}
    for person in resolve(appearances).people:
        found.setdefault(person.name, []).append([one.article for one in person.appearances])
    return {name: sorted(each) for name, each in found.items()}


def unclear(*appearances: Appearance) -> dict[tuple[int, str], list[str]]:
    """Whom each unclear name could stand for."""
    return {
        (one.appearance.article, one.appearance.name): [person.name for person in one.candidates]
        for one in resolve(appearances).unclear
    }


ONE_PERSON = {
    "the same full name": [at(1, "Lina Kassis"), at(2, "Lina Kassis")],
    "case and accents": [at(1, "LINA KASSÌS"), at(2, "Lina Kassis")],
    "a courtesy title in the same story": [at(1, "Lina Kassis", story=7), at(2, "Kassis", "Ms Kassis", story=7)],
    "a bare surname in the same story": [at(1, "Lina Kassis", "Kassis", story=7), at(2, "Kassis", story=7)],
    "a rank before the surname": [at(1, "Donal Tremayne", story=7), at(2, "Tremayne", "Gov. Tremayne", story=7)],
    "a middle initial": [at(1, "Donal Tremayne"), at(2, "Donal J. Tremayne")],
    "a middle name and its initial": [at(1, "Donal John Tremayne"), at(2, "Donal J. Tremayne")],
    "a family name's particles": [at(1, "Ursel van der Pas", story=7), at(2, "Van der Pas", story=7)],
    "a nickname in the same story": [at(1, "William Harker", story=7), at(2, "Bill Harker", story=7)],
    "an initial in the same story": [at(1, "Lina Kassis", story=7), at(2, "L. Kassis", story=7)],
    "a suffix that both have": [at(1, "Ray Castellane Jr."), at(2, "Ray Castellane Junior")],
    "an office and a suffix that one has, in one story": [
        at(1, "Ray Castellane", roles=("harbour master",), story=7),
        at(2, "Ray Castellane Jr.", roles=("Harbour Master",), story=7),
    ],
    "an office, shared company and a suffix that one has": [
        at(1, "Ray Castellane", roles=("harbour master",), people=["omar haddad"]),
        at(2, "Ray Castellane Jr.", roles=("the former harbour master",), people=["omar haddad"]),
    ],
    "a surname with the suffix": [at(1, "Ray Castellane Jr.", story=7), at(2, "Castellane Jr", story=7)],
    "ages a year apart": [
        at(1, "Lina Kassis", roles=("38",), year=2020.9),
        at(2, "Lina Kassis", roles=("39",), year=2021.1),
    ],
    "a person in the company of both": [
        at(1, "Lina Kassis", people=["omar haddad"], story=1),
        at(2, "Kassis", people=["omar haddad"], story=2),
    ],
    "two organisations in the company of both": [
        at(1, "Lina Kassis", organisations=["port authority", "nordlinje"]),
        at(2, "Kassis", organisations=["nordlinje", "port authority", "radio"]),
    ],
    "an organisation and a word of the role": [
        at(1, "Lina Kassis", organisations=["port authority"], roles=("harbour engineer",)),
        at(2, "Kassis", organisations=["port authority"], roles=("an engineer",)),
    ],
    "a common name in one story": [at(1, "John Smith", story=7), at(2, "John Smith", story=7)],
    "a common name with one employer": [
        at(1, "John Smith", organisations=["nordlinje"]),
        at(2, "John Smith", organisations=["nordlinje"]),
    ],
}

TWO_PEOPLE = {
    "another given name": [at(1, "Lina Kassis", story=7), at(2, "Omar Kassis", story=7)],
    "another family name": [at(1, "Lina Kassis", story=7), at(2, "Lina Haddad", story=7)],
    "father and son by suffix": [at(1, "Ray Castellane Sr.", story=7), at(2, "Ray Castellane Jr.", story=7)],
    "a suffix that one has": [at(1, "Ray Castellane", story=7), at(2, "Ray Castellane Jr.", story=7)],
    "a suffix that one has, and another office": [
        at(1, "Ray Castellane", roles=("mayor",), story=7),
        at(2, "Ray Castellane Jr.", roles=("builder",), story=7),
    ],
    "an office and a suffix that one has, without shared company": [
        at(1, "Ray Castellane", roles=("harbour master",), story=1),
        at(2, "Ray Castellane Jr.", roles=("harbour master",), story=2),
    ],
    "the elder and the younger": [
        at(1, "Ray Castellane", "Castellane the elder", story=7),
        at(2, "Ray Castellane", "Castellane the younger", story=7),
    ],
    "father and son by age": [
        at(1, "Ray Castellane", roles=("81",), year=2020.0, story=7),
        at(2, "Ray Castellane", roles=("52",), year=2020.0, story=7),
    ],
    "a titled man and a titled woman": [
        at(1, "Robin Castellane", "Mr Castellane", story=7),
        at(2, "Robin Castellane", "Ms Castellane", story=7),
    ],
    "another middle name": [at(1, "Donal J. Tremayne", story=7), at(2, "Donal Q. Tremayne", story=7)],
    "a goalkeeper and a bishop": [
        at(1, "Donal Tremayne", roles=("goalkeeper",)),
        at(2, "Donal Tremayne", roles=("Bishop of Olan",)),
    ],
    "a common name and nothing shared": [at(1, "John Smith", story=1), at(2, "John Smith", story=2)],
    "a nickname and nothing shared": [at(1, "William Harker", story=1), at(2, "Bill Harker", story=2)],
}


@pytest.mark.parametrize("appearances", ONE_PERSON.values(), ids=ONE_PERSON)
def test_one_person_in_two_outlets(appearances: list[Appearance]) -> None:
    assert [[1, 2]] in people(*appearances).values()
    assert unclear(*appearances) == {}


@pytest.mark.parametrize("appearances", TWO_PEOPLE.values(), ids=TWO_PEOPLE)
def test_two_people_in_two_outlets(appearances: list[Appearance]) -> None:
    assert sorted(articles for each in people(*appearances).values() for articles in each) == [[1], [2]]


UNCLEAR = {
    "no company": (
        [at(1, "Lina Kassis", story=1), at(2, "Kassis", story=2)],
        {(2, "Kassis"): ["Lina Kassis"]},
    ),
    "one organisation is too little": (
        [at(1, "Lina Kassis", organisations=["nordlinje"]), at(2, "Kassis", organisations=["nordlinje"])],
        {(2, "Kassis"): ["Lina Kassis"]},
    ),
    "two in the story": (
        [at(1, "Lina Kassis", story=7), at(2, "Omar Kassis", story=7), at(3, "Kassis", story=7)],
        {(3, "Kassis"): ["Lina Kassis", "Omar Kassis"]},
    ),
    "father and son": (
        [at(1, "Ray Castellane Sr", story=7), at(1, "Ray Castellane Jr", story=7), at(2, "Mr Castellane", story=7)],
        {(2, "Mr Castellane"): ["Ray Castellane Jr", "Ray Castellane Sr"]},
    ),
    "its own article does not know": (
        [
            at(1, "Lina Kassis", story=7),
            at(2, "Kassis", rivals=("Omar Kassis",), story=7),
            at(2, "Omar Kassis", story=7),
        ],
        {(2, "Kassis"): ["Omar Kassis"]},
    ),
    "somebody else in its article": (
        [at(1, "Lina Kassis", story=7), at(1, "Kassis", story=7)],
        {(1, "Kassis"): []},
    ),
    "two short names of one article": (
        [
            at(1, "Lina Kassis", story=7),
            at(2, "Kassis", story=7),
            at(2, "Dr Kassis", story=7),
        ],
        {(2, "Kassis"): ["Lina Kassis"], (2, "Dr Kassis"): ["Lina Kassis"]},
    ),
    "the gender of no one": (
        [at(1, "Linda Kassis", story=7), at(2, "Kassis", "Mr Kassis", story=7)],
        {(2, "Kassis"): []},
    ),
    "a suffix that nobody has": (
        [at(1, "Ray Castellane", story=7), at(2, "Castellane Jr", story=7)],
        {(2, "Castellane Jr"): []},
    ),
    "a full name between a father and a son": (
        [
            at(1, "Ray Castellane", roles=("81",), year=2020.0),
            at(2, "Ray Castellane", roles=("52",), year=2020.0),
            at(3, "Ray Castellane"),
        ],
        {(3, "Ray Castellane"): ["Ray Castellane", "Ray Castellane"]},
    ),
    "the same full name twice in an article": (
        [at(1, "Lina Kassis", story=7), at(2, "Lina Kassis", story=7), at(2, "Lina Kassis", "Kassis", story=7)],
        {(2, "Lina Kassis"): ["Lina Kassis"]},
    ),
}


@pytest.mark.parametrize(("appearances", "expected"), UNCLEAR.values(), ids=UNCLEAR)
def test_what_stays_unclear_and_for_whom_it_could_stand(
    appearances: list[Appearance], expected: dict[tuple[int, str], list[str]]
) -> None:
    assert unclear(*appearances) == expected


def test_the_story_tells_two_holders_of_a_surname_apart_and_so_do_titles() -> None:
    family = [at(1, "Lina Kassis", story=7), at(2, "Omar Kassis", story=8)]
    assert people(*family, at(3, "Kassis", story=8)) == {"Lina Kassis": [[1]], "Omar Kassis": [[2, 3]]}
    both = [at(1, "Linda Kassis", story=7), at(1, "Omar Kassis", story=7)]
    assert people(*both, at(3, "Kassis", "Mr Kassis", story=7)) == {"Linda Kassis": [[1]], "Omar Kassis": [[1, 3]]}


def test_father_and_son_whom_one_article_tells_apart_stay_two_in_spite_of_one_office() -> None:
    office = {"roles": ("harbour master",), "story": 7}
    both = (at(1, "Ray Castellane", **office), at(1, "Ray Castellane Jr.", **office), at(2, "Ray Castellane", **office))
    assert people(*both) == {"Ray Castellane": [[1, 2]], "Ray Castellane Jr.": [[1]]}


def test_whoever_was_placed_brings_a_story_by_which_others_are_placed() -> None:
    first = at(1, "Lina Kassis", people=["omar haddad"], story=1)
    second = at(2, "Kassis", people=["omar haddad"], story=2)
    third = at(3, "Ms Kassis", story=2)
    assert people(third, second, first) == {"Lina Kassis": [[1, 2, 3]]}
    assert unclear(first, third) == {(3, "Ms Kassis"): ["Lina Kassis"]}


def test_an_initial_that_fits_two_stays_by_itself() -> None:
    three = [at(1, "Lina Kassis", story=7), at(2, "Layla Kassis", story=7), at(3, "L. Kassis", story=7)]
    assert people(*three) == {"Lina Kassis": [[1]], "Layla Kassis": [[2]], "L. Kassis": [[3]]}


def test_a_nickname_never_bridges_two_names() -> None:
    bridged = [at(1, "Alexander Harker", story=7), at(2, "Alexandra Harker", story=7), at(3, "Alex Harker", story=7)]
    assert all(len(articles) == 1 for each in people(*bridged).values() for articles in each)
    two = [at(1, "William Harker", story=7), at(2, "Bill Harker", story=7), at(2, "Will Harker", story=7)]
    assert all(len(articles) == 1 for each in people(*two).values() for articles in each)


def test_one_wrong_age_does_not_hide_a_person_of_many_articles() -> None:
    many = [at(n, "Donal Tremayne", roles=("70",), year=2020.0, story=n % 3) for n in range(10)]
    some = [at(n, "Donal Tremayne", story=n % 3) for n in range(10, 30)]
    wrong = at(99, "Donal Tremayne", roles=("12",), year=2020.0, story=1)
    assert people(*many, *some, wrong) == {"Donal Tremayne": [list(range(30)), [99]]}


@pytest.mark.parametrize(
    ("articles", "meant"),
    [
        ([6, 2], 6),
        ([1, 3], 3),
        ([5, 2], None),
        ([3, 3], None),
        ([6, 1, 1], 6),
        ([5, 1, 1], None),
        ([3], 3),
        ([2], None),
        ([], None),
    ],
)
def test_who_is_in_nearly_all_articles(articles: list[int], meant: int | None) -> None:
    assert main_of(articles, lambda count: count, 3) == meant


def test_the_most_used_full_name_is_shown() -> None:
    names = ["Donal Tremayne", "Donal J. Tremayne", "Donal Tremayne", "Governor Donal Tremayne"]
    assert list(people(*(at(number, name) for number, name in enumerate(names)))) == ["Donal Tremayne"]


def test_nobody_is_nobody() -> None:
    assert resolve([]).people == resolve([]).unclear == ()


_NAMES = [
    "Lina Kassis", "Omar Kassis", "L. Kassis", "Kassis", "Mr Kassis", "Ray Kassis Sr", "Ray Kassis Jr.", "Ray Kassis",
    "Ray J. Kassis", "Ray Q. Kassis", "Raymond Kassis", "John Smith", "Smith", "Jack Smith",
]  # fmt: skip

appearances = st.builds(
    Appearance,
    article=st.integers(1, 6),
    name=st.sampled_from(_NAMES),
    forms=st.sampled_from([(), ("Kassis",), ("Mr Kassis",), ("Ms Kassis",), ("Smith", "Mrs Smith")]),
    roles=st.sampled_from([(), ("38",), ("71",), ("bishop",), ("goalkeeper", "38"), ("engineer",)]),
    people=st.frozensets(st.sampled_from(["ada orr", "ben orr"]), max_size=2),
    organisations=st.frozensets(st.sampled_from(["nordlinje", "port"]), max_size=2),
    story=st.none() | st.integers(1, 3),
    year=st.none() | st.sampled_from([2019.5, 2020.0]),
    rivals=st.sampled_from([(), (), (), ("Lina Kassis",)]),
)


@settings(max_examples=150)
@given(st.data(), st.lists(appearances, max_size=9))
def test_the_order_of_arrival_changes_nothing(data: st.DataObject, found: list[Appearance]) -> None:
    assert resolve(found) == resolve(data.draw(st.permutations(found)))


@settings(max_examples=150)
@given(st.lists(appearances, max_size=9))
def test_everyone_is_told_of_once_and_nothing_that_excludes_is_merged(found: list[Appearance]) -> None:
    resolution = resolve(found)
    told = [one for person in resolution.people for one in person.appearances]
    told += [one.appearance for one in resolution.unclear]
    assert sorted(told, key=repr) == sorted(found, key=repr)
    for person in resolution.people:
        assert any(one.parts.full for one in person.appearances)
        for one, other in combinations(person.appearances, 2):
            assert one.article != other.article
            assert not (one.suffix and other.suffix and one.suffix != other.suffix)
            given_names = {one.key[0], other.key[0]} - {""}
            initials = {name for name in given_names if len(name) == 1}
            assert (
                len(given_names - initials) < 2 or given_names <= {"ray", "raymond"} or given_names <= {"john", "jack"}
            )
        sure = [one for one in person.appearances if one.parts.full]
        assert not any(one.evidence.excludes(other.evidence) for one, other in combinations(sure, 2))


@settings(max_examples=60)
@given(st.lists(appearances, max_size=7), appearances)
def test_a_short_form_never_joins_two_people(found: list[Appearance], more: Appearance) -> None:
    """Who is told apart without a surname stays apart with it."""
    if more.parts.full and not more.rivals:
        return
    before = [{id(one) for one in person.appearances} for person in resolve(found).people]
    after = [{id(one) for one in person.appearances} for person in resolve([*found, more]).people]
    assert len(before) == len(after)
