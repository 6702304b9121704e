"""One name over many articles: whom it is taken for, and what is told of them."""

from __future__ import annotations

from datetime import timedelta

from bot.articles.article import Span
from bot.language.findings import Analysis, Entity, EntityKind, Quote
from bot.newsroom.answers import Item
from bot.newsroom.profiles import build_profile
from tests.newsroom.fakes import START, make_article

PERSON, PLACE, ORGANISATION = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


def item(number: int, *entities: Entity, quotes: tuple[Quote, ...] = (), text: str = "Headline\nBody text.") -> Item:
    article = make_article(text)
    analysis = Analysis(article, entities=entities, quotes=quotes)
    return Item(number, 1, article, analysis, None, START + timedelta(hours=number))


def test_a_surname_is_taken_for_whom_most_articles_call_so() -> None:
    items = [
        item(1, Entity("Mara Castellane", PERSON, ("Castellane",)), Entity("Paul Orr", PERSON)),
        item(2, Entity("Mara Castellane", PERSON, ("Castellane",)), Entity("Paul Orr", PERSON)),
        item(3, Entity("Jean Castellane", PERSON, ("Castellane",))),
    ]
    profile = build_profile("castellane", items)
    assert profile is not None
    assert profile.name == "Mara Castellane"
    assert [brief.id for brief in profile.appears_in] == [2, 1]
    assert profile.appears_with == (("Paul Orr", 2),)
    assert profile.aliases == ("Castellane",)


def test_a_full_name_that_is_an_alias_elsewhere_belongs_to_the_same_person() -> None:
    items = [
        item(1, Entity("Mara Castellane", PERSON)),
        item(2, Entity("Mayor Mara Castellane", PERSON, ("Mara Castellane", "Castellane"))),
        item(3, Entity("Castellane", PERSON)),
    ]
    profile = build_profile("Mara Castellane", items)
    assert profile is not None
    assert {brief.id for brief in profile.appears_in} == {1, 2}
    assert profile.aliases == ("Mayor Mara Castellane", "Castellane")


def test_a_place_and_a_person_of_one_name_are_kept_apart() -> None:
    items = [item(1, Entity("Lincoln", PLACE)), item(2, Entity("Lincoln", PLACE)), item(3, Entity("Lincoln", PERSON))]
    profile = build_profile("Lincoln", items)
    assert profile is not None
    assert (profile.kind, [brief.id for brief in profile.appears_in]) == (PLACE, [2, 1])


def test_each_description_is_told_once_with_the_newest_article_that_has_it() -> None:
    text = "Headline\nthe  Mayor and the mayor and the envoy"
    roles = (Span(9, 19), Span(24, 33), Span(38, 47), Span(9, 9))
    items = [item(number, Entity("Mara Orr", PERSON, roles=roles), text=text) for number in (1, 2)]
    profile = build_profile("mara orr", items)
    assert profile is not None
    assert [(words, brief.id) for words, brief in profile.described_as] == [("the Mayor", 2), ("the envoy", 2)]


def test_only_its_own_words_are_told_and_people_alone_are_its_company() -> None:
    text = "Headline\nyes no"
    quotes = (Quote(9, 12, "Mara Orr"), Quote(13, 15, "Paul Bell"), Quote(13, 15, None))
    entities = (
        Entity("Mara Orr", PERSON),
        Entity("Paul Bell", PERSON),
        Entity("Olan", PLACE),
        Entity("UN", ORGANISATION),
    )
    profile = build_profile("Mara Orr", [item(1, *entities, quotes=quotes, text=text)])
    assert profile is not None
    assert [said.text for said in profile.said] == ["yes"]
    assert profile.appears_with == (("Paul Bell", 1),)


def test_articles_not_analysed_yet_are_passed_over() -> None:
    unread = Item(9, 1, make_article("Headline\nMara Orr"), None, None, START)
    assert build_profile("Mara Orr", [unread]) is None
    profile = build_profile("Mara Orr", [unread, item(1, Entity("Mara Orr", PERSON))])
    assert profile is not None
    assert [brief.id for brief in profile.appears_in] == [1]
