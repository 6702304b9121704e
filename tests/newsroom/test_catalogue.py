"""Finding articles and names by what is typed: typos, beginnings, accents, and no string that breaks it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.newsroom.catalogue import Catalogue, Entry, WordIndex, words

START = datetime(2026, 3, 1, tzinfo=UTC)
FERRY = Entry(1, "Ferry fire strands hundreds at Port Amara", "Harbour Courier", START, ("Ines Bellamy", "Port Amara"))
DAM = Entry(2, "Dam memos show years of warnings", "Northline", START + timedelta(days=1), ("Tomas Brandt",))
MUSEUM = Entry(3, "Vol au musée de Montrécy", "Gazette", START + timedelta(days=2), ("Ines Bellamy", "Renée Dúval"))

texts = st.text(max_size=40)
entries = st.lists(
    st.builds(
        Entry,
        id=st.integers(1, 30),
        headline=texts,
        outlet=st.none() | texts,
        dated=st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - aware by timezones
        names=st.lists(texts, max_size=4).map(tuple),
        people=st.frozensets(texts, max_size=2),
    ).map(lambda entry: replace(entry, people=entry.people | frozenset(entry.names[::2]))),
    max_size=12,
)


@pytest.fixture
def catalogue() -> Catalogue:
    return filled([FERRY, DAM, MUSEUM])


def filled(listed: list[Entry]) -> Catalogue:
    made = Catalogue()
    for entry in listed:
        made.put(entry)
    return made


def ids(found: list[Entry]) -> list[int]:
    return [entry.id for entry in found]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [3, 2, 1]),
        ("  ?! ", [3, 2, 1]),
        ("ferry", [1]),
        ("FERRY FIRE", [1]),
        ("fire ferr", [1]),
        ("fery", [1]),
        ("bellamy", [3, 1]),
        ("montrecy", [3]),
        ("renee duval", [3]),
        ("northline warnings", [2]),
        ("warnings ferry", []),
        ("zzzz", []),
        ("zz", []),
        ("fir ferry", []),
    ],
)
def test_articles_are_found_by_headline_outlet_and_names(catalogue: Catalogue, typed: str, found: list[int]) -> None:
    assert ids(catalogue.search(typed, 10)) == found


def test_the_headline_counts_for_more_than_a_name_and_a_whole_word_for_more_than_a_beginning() -> None:
    headline = Entry(1, "Castle sold", None, START)
    name = Entry(2, "House sold", None, START + timedelta(days=1), ("Barbara Castle",))
    longer = Entry(3, "Castles sold", None, START + timedelta(days=2))
    assert ids(filled([headline, name, longer]).search("castle", 5)) == [1, 3, 2]


def test_no_more_are_given_than_asked_for(catalogue: Catalogue) -> None:
    assert ids(catalogue.search("bellamy", 1)) == [3]
    assert ids(catalogue.newest(2)) == [3, 2]


def test_names_are_completed_with_how_many_articles_have_them(catalogue: Catalogue) -> None:
    assert catalogue.names("", 2) == [("Ines Bellamy", 2), ("Port Amara", 1)]
    assert catalogue.names("belamy", 5) == [("Ines Bellamy", 2)]
    assert catalogue.names("duv", 5) == [("Renée Dúval", 1)]
    assert catalogue.names("ferry", 5) == []


def test_an_article_listed_anew_is_found_by_what_it_says_now(catalogue: Catalogue) -> None:
    catalogue.put(Entry(1, "Ferry fire: captain cleared", None, FERRY.dated, ("Olu Adeyemi",)))
    assert len(catalogue) == 3
    assert ids(catalogue.search("captain", 5)) == [1]
    assert catalogue.search("hundreds", 5) == []
    assert catalogue.names("", 5) == [("Ines Bellamy", 1), ("Olu Adeyemi", 1), ("Renée Dúval", 1), ("Tomas Brandt", 1)]


def test_a_dropped_article_is_found_no_more_and_dropping_it_twice_does_nothing(catalogue: Catalogue) -> None:
    catalogue.drop(3)
    catalogue.drop(3)
    assert ids(catalogue.search("", 5)) == [2, 1]
    assert catalogue.search("musée", 5) == []
    assert catalogue.names("", 5) == [("Ines Bellamy", 1), ("Port Amara", 1), ("Tomas Brandt", 1)]


def test_spellings_that_differ_in_marks_alone_are_completed_once() -> None:
    made = filled(
        [
            Entry(1, "One", None, START, ("Ned Orr Sr.", "Ned Orr Jr.")),
            Entry(2, "Two", None, START, ("Ned Orr Sr",)),
            Entry(3, "Three", None, START, ("Ned Orr Sr.",)),
        ]
    )
    assert made.names("orr", 25) == [("Ned Orr Sr.", 3), ("Ned Orr Jr.", 1)]
    assert made.names("", 1) == [("Ned Orr Sr.", 3)]


def named(number: int, *people: str, others: tuple[str, ...] = ()) -> Entry:
    return Entry(number, f"Headline {number}", None, START, (*people, *others), frozenset(people))


def test_a_person_is_completed_once_and_found_by_every_name() -> None:
    made = filled([named(1, "Lina Kassis"), named(2, "Kassis"), named(3, "Kassis", "Ada Orr"), named(4, "Ada Orr")])
    assert made.names("kassis", 25) == [("Lina Kassis", 3)]
    assert made.names("kasis", 25) == [("Lina Kassis", 3)]
    assert made.names("", 25) == [("Lina Kassis", 3), ("Ada Orr", 2)]
    made.put(named(5, "Omar Kassis"))
    assert made.names("kassis", 25) == [("Kassis", 2), ("Lina Kassis", 1), ("Omar Kassis", 1)]
    made.drop(5)
    made.drop(1)
    assert made.names("kassis", 25) == [("Kassis", 2)]


def test_a_name_that_is_not_always_a_persons_is_completed_by_itself() -> None:
    made = filled([named(1, "Lina Fox"), named(2, "Fox"), named(3, others=("Fox",))])
    assert made.names("fox", 25) == [("Fox", 2), ("Lina Fox", 1)]
    made.drop(3)
    assert made.names("fox", 25) == [("Lina Fox", 2)]
    mostly = filled([named(1, "Lina Fox"), *[named(n, "Fox") for n in range(2, 7)], named(7, others=("Fox",))])
    assert mostly.names("fox", 25) == [("Lina Fox", 7)]
    # What an earlier version listed does not say whose names they are.
    made.put(Entry(2, "Headline", None, START, ("Fox",)))
    assert made.names("fox", 25) == [("Fox", 1), ("Lina Fox", 1)]


def test_the_same_name_twice_in_one_article_counts_once() -> None:
    twice = filled([Entry(1, "A", None, START, ("Ada Orr", "Ada Orr"))])
    assert twice.names("ada", 5) == [("Ada Orr", 1)]
    twice.drop(1)
    assert twice.names("", 5) == []


@given(listed=entries, typed=st.text(max_size=60))
def test_any_string_can_be_searched_for(listed: list[Entry], typed: str) -> None:
    catalogue = filled(listed)
    there = {entry.id: entry for entry in listed}
    found = catalogue.search(typed, 5)
    assert len(found) <= 5
    assert all(there[entry.id] == entry for entry in found)
    assert all(count >= 1 for _, count in catalogue.names(typed, 5))


@given(listed=entries)
def test_every_article_is_found_by_the_words_of_its_headline(listed: list[Entry]) -> None:
    catalogue = filled(listed)
    for entry in {entry.id: entry for entry in listed}.values():
        assert entry in catalogue.search(entry.headline, len(listed))


@given(listed=entries, dropped=st.sets(st.integers(1, 30)))
def test_the_newest_come_first_and_the_dropped_not_at_all(listed: list[Entry], dropped: set[int]) -> None:
    catalogue = filled(listed)
    for article_id in dropped:
        catalogue.drop(article_id)
    left = catalogue.newest(100)
    assert {entry.id for entry in left} == {entry.id for entry in listed} - dropped
    dates = [entry.dated for entry in left]
    assert dates == sorted(dates, reverse=True)
    for entry in listed:
        if entry.id in dropped:
            assert entry.id not in ids(catalogue.search(entry.headline, 100))


def test_abbreviations_are_found_with_and_without_their_full_stops() -> None:
    with_stops, without = Entry(1, "U.S. envoy lands", None, START), Entry(2, "US envoy leaves", None, START)
    catalogue = filled([with_stops, without, Entry(3, "Us and them", "The J. K. Post", START, ("J.D. Orr",))])
    assert ids(catalogue.search("US envoy", 5)) == ids(catalogue.search("u.s. envoy", 5)) == [1, 2]
    assert catalogue.names("jd orr", 5) == catalogue.names("J.D. Orr", 5) == [("J.D. Orr", 1)]


def test_words_have_no_case_no_accents_and_no_marks() -> None:
    assert words("ÉTÉ Straße") == ["ete", "strasse"]
    assert words("“Nobody’s fault,” said No. 10") == ["nobody", "s", "fault", "said", "no", "10"]


def test_a_word_index_forgets_words_that_nobody_has() -> None:
    index: WordIndex[str] = WordIndex()
    index.put("a", [("harbour", 1.0), ("harbour", 3.0)])
    assert index.scores("harb") == {"a": pytest.approx(2.7)}
    index.put("a", [("bridge", 1.0)])
    assert index.scores("harbour") == {}
    index.drop("unknown")
    assert index.scores("bridge") == {"a": 1.0}


def test_the_bearers_of_a_family_name_lead_to_their_articles_newest_first() -> None:
    catalogue = filled([FERRY, DAM, MUSEUM])
    assert catalogue.named_with("Bellamy") == catalogue.named_with("van BELLAMY") == ["Ines Bellamy"]
    assert catalogue.named_with("Quirk") == catalogue.named_with("…") == []
    assert catalogue.naming(["Ines Bellamy", "Tomas Brandt", "Nobody"], 9) == [3, 2, 1]
    assert catalogue.naming(["Ines Bellamy", "Tomas Brandt"], 2) == [3, 2]


def test_a_name_is_common_when_many_articles_and_a_share_of_all_have_it() -> None:
    everywhere = [Entry(n, "x", None, START, ("Court", f"Clerk {n}")) for n in range(13)]
    assert filled(everywhere).is_common("Court")
    assert not filled(everywhere[:12]).is_common("Court")
    assert not filled(everywhere).is_common("Clerk 1")
    assert not filled([*everywhere, *(Entry(n, "x", None, START) for n in range(100, 800))]).is_common("Court")
