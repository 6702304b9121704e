"""The same person in several outlets, asked for as an editor would, over a real store."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.articles.article import Span
from bot.errors import DeskError
from bot.language.findings import Entity, EntityKind, Quote
from bot.newsroom import name_search
from bot.newsroom.persons import find_person, people_of
from tests.newsroom import fakes
from tests.newsroom.test_profiles import item

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.article import Article
    from bot.articles.records import StoredArticle
    from bot.language.findings import Analysis
    from tests.newsroom.fakes import Newsroom

_FULL = re.compile(r"(?:Lina|Omar|Ada) (?:Kassi[sm]|Orr)")
_SHORT = re.compile(r"(?:Ms|Mr) (Kassis|Orr)")

FLOOD = """\
Flood wall at Olan fails in the night
The flood wall at Olan failed on Sunday night and four streets stood under water by the morning.
Lina Kassis, the town's engineer, had warned the council of the flood wall twice this year.
“It was built for another river,” said Lina Kassis on Monday."""

FLOOD_ELSEWHERE = """\
Four streets under water after flood wall at Olan fails
Four streets of Olan stood under water on Monday after the flood wall failed in the night to Sunday.
The council was warned of the flood wall twice this year by its engineer, Ms Kassis.
“We had the letters,” said Ms Kassis of the council's part in it."""

CHESS = """\
Chess club elects a president
The chess club of Port Amara elected Ms Kassis its president for a third year on Friday evening.
Members gave her a clock and a cake, and the youngest of them drew with her in forty moves."""


def analysis_of(article: Article) -> Analysis:
    """Full and titled names as people, and what somebody said in the form “...,” said NAME."""
    text = article.text
    entities: dict[str, Entity] = {}
    for found in [*_FULL.finditer(text), *_SHORT.finditer(text)]:
        name = found.group(1) if found.lastindex else found.group()
        entity = entities.get(name, Entity(name, EntityKind.PERSON, (found.group(),) if found.lastindex else ()))
        entities[name] = replace(entity, mentions=(*entity.mentions, Span(found.start(), found.end())))
    quotes = tuple(
        Quote(found.start(1), found.end(1), re.sub(r"M[rs]s? ", "", found.group(2)))
        for found in re.finditer(r"“([^”]+),” said (\w+ \w+)", text)
    )
    return replace(fakes.QUICK(article), entities=tuple(entities.values()), quotes=quotes)


@pytest.fixture(autouse=True)
def _analyses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fakes, "QUICK", fakes.quick_analysis, raising=False)
    monkeypatch.setattr(fakes, "quick_analysis", analysis_of)


async def test_a_full_name_in_one_outlet_is_the_surname_in_another(newsroom: Newsroom) -> None:
    first = await newsroom.arrive(FLOOD, "flood.txt")
    second = await newsroom.arrive(FLOOD_ELSEWHERE, "flood-2.txt")
    third = await newsroom.arrive(CHESS, "chess.txt")
    for again in (newsroom, await newsroom.restarted()):
        for asked in ("Lina Kassis", "ms kassis", "Kassis", "Lina Kasis"):
            profile = await again.desk.profile(asked)
            assert profile.name == "Lina Kassis"
            assert {one.brief.id for one in profile.appears_in} == {first, second}
            assert {said.text for said in profile.said} == {"It was built for another river", "We had the letters"}
            assert [one.brief.id for one in profile.perhaps_in] == [third]
    assert (await newsroom.desk.profile("Kassis", second)).name == "Lina Kassis"
    at_the_club = await newsroom.desk.profile("Kassis", third)
    assert (at_the_club.name, at_the_club.ambiguous) == ("Kassis", True)
    assert [one.name for one in at_the_club.namesakes] == ["Lina Kassis"]
    assert (at_the_club.article, at_the_club.called) == (third, "Kassis")


async def test_what_was_said_is_found_under_every_name_and_not_under_that_of_two(newsroom: Newsroom) -> None:
    await newsroom.arrive(FLOOD, "flood.txt")
    await newsroom.arrive(FLOOD_ELSEWHERE, "flood-2.txt")
    answer = await newsroom.desk.said("Lina Kassis", "letters")
    assert [said.text for said in answer.said] == ["We had the letters"]
    assert (answer.name, answer.called) == ("Lina Kassis", "Kassis")
    assert (await newsroom.desk.said(answer.called, "letters", answer.article)).said == answer.said
    await newsroom.arrive(
        "Omar Kassis resigns\nOmar Kassis, who led the ferry company for nine years, resigned.", "o.txt"
    )
    with pytest.raises(DeskError, match=r"Several people go by “Kassis”: .*Omar Kassis.*Give the full name\."):
        await newsroom.desk.said("Kassis")


async def test_an_unlisted_article_knows_whom_it_means(newsroom: Newsroom) -> None:
    await newsroom.arrive(FLOOD, "flood.txt")
    unlisted = await newsroom.desk.read_text(b"Ada Orr sings\nAda Orr sang for an hour.", "a.txt", "message")
    assert (await newsroom.desk.profile("Ada Orr", unlisted.id)).name == "Ada Orr"
    with pytest.raises(DeskError, match="Nobody called “Ada Orr”"):
        await newsroom.desk.profile("Ada Orr")


async def test_somebody_of_one_article_is_never_taken_for_one_with_nearly_the_same_name(newsroom: Newsroom) -> None:
    await newsroom.arrive(FLOOD, "flood.txt")
    unlisted = await newsroom.desk.read_text(b"Kassim sings\nLina Kassim sang for an hour.", "a.txt", "message")
    profile = await newsroom.desk.profile("Lina Kassim", unlisted.id)
    assert (profile.name, [one.brief.id for one in profile.appears_in]) == ("Lina Kassim", [unlisted.id])


async def test_a_name_in_more_articles_than_are_looked_through_says_so(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(name_search, "NAMING_ARTICLES", 2)
    monkeypatch.setattr(name_search, "FAMILY_ARTICLES", 2)
    for number in range(3):
        newsroom.clock.advance(hours=1)
        last = await newsroom.arrive(f"Song {number}\nAda Orr sang song number {number} on Monday.", f"{number}.txt")
    profile = await newsroom.desk.profile("Ada Orr")
    assert [one.brief.id for one in profile.appears_in] == [last, last - 1]
    assert profile.looked_through == 2
    loaded: list[int] = []
    load = newsroom.store.articles

    async def count(ids: Sequence[int]) -> list[StoredArticle]:
        loaded.extend(ids)
        return await load(ids)

    monkeypatch.setattr(newsroom.store, "articles", count)
    assert await newsroom.desk.profile("Orr") == profile
    # Looked for under the surname and then under the full name, each is loaded once.
    assert sorted(loaded) == [last - 1, last]


async def test_who_is_asked_for_by_a_given_name_is_found_where_nobody_calls_them_so_too(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def called_ada(article: Article) -> Analysis:
        found = analysis_of(article)
        ada = tuple(replace(one, aliases=("Ada",)) for one in found.entities if "as Ada" in article.text)
        return replace(found, entities=ada or found.entities)

    monkeypatch.setattr(fakes, "quick_analysis", called_ada)
    first = await newsroom.arrive("A song\nAda Orr sang on Monday, known to all as Ada.", "a.txt")
    second = await newsroom.arrive("A second song\nAda Orr sang on Tuesday.", "b.txt")
    for asked in ("Ada Orr", "ada"):
        profile = await newsroom.desk.profile(asked)
        assert profile.name == "Ada Orr"
        assert {one.brief.id for one in profile.appears_in} == {first, second}
    assert (await newsroom.desk.profile("Ada", first)).name == "Ada Orr"


async def test_whom_an_article_means_is_kept_where_not_all_articles_are_looked_through(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(name_search, "NAMING_ARTICLES", 2)
    monkeypatch.setattr(name_search, "FAMILY_ARTICLES", 2)
    asked_from = await newsroom.arrive(FLOOD_ELSEWHERE, "flood-2.txt")
    for number in range(3):
        newsroom.clock.advance(hours=1)
        await newsroom.arrive(f"Song {number}\nLina Kassis sang song number {number} on Monday.", f"{number}.txt")
    newsroom.clock.advance(hours=1)
    newest = await newsroom.arrive(FLOOD, "flood.txt")
    profile = await newsroom.desk.profile("Kassis", asked_from)
    assert (profile.name, profile.ambiguous) == ("Lina Kassis", False)
    assert {asked_from, newest} <= {one.brief.id for one in profile.appears_in}


async def test_without_a_drawer_there_are_no_pictures(newsroom: Newsroom) -> None:
    await newsroom.arrive(FLOOD, "flood.txt")
    assert await newsroom.desk.pictures(await newsroom.desk.profile("Lina Kassis")) == ()


def test_a_name_that_everybody_has_is_no_company_and_neither_is_the_outlet() -> None:
    court, paper = Entity("Court", EntityKind.ORGANISATION), Entity("Gazette", EntityKind.ORGANISATION)
    first = item(1, Entity("Lina Kassis", EntityKind.PERSON), Entity("Ada Orr", EntityKind.PERSON), court, paper)
    second = item(2, Entity("Kassis", EntityKind.PERSON), Entity("Ada Orr", EntityKind.PERSON), court, paper)
    first, second = (replace(one, article=replace(one.article, outlet="Gazette")) for one in (first, second))
    for common, surely in ((frozenset(), True), (frozenset({"Ada Orr"}), False)):
        found = find_person("Lina Kassis", [first, second], is_common=common.__contains__)
        assert found is not None
        assert (len(found.pairs) == 2) == surely
        assert (len(found.perhaps) == 1) != surely


def test_what_holds_no_name_means_nobody() -> None:
    nameless = [item(1, Entity("—", EntityKind.PERSON)), item(2, Entity("…", EntityKind.PERSON))]
    assert find_person("…", nameless) is None
    assert find_person("", [item(1, Entity("Mr", EntityKind.PERSON)), *nameless]) is None


def test_an_article_not_analysed_has_no_people() -> None:
    assert list(people_of(replace(item(1), analysis=None))) == []
