"""One name over many articles: whom it is taken for, and what is told of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.articles.article import Span
from bot.language.findings import Analysis, Entity, EntityKind, Quote
from bot.newsroom.answers import Cited, Item, Profile
from bot.newsroom.profiles import build_profile, find, said_about
from tests.newsroom.fakes import START, make_article

if TYPE_CHECKING:
    from bot.newsroom.persons import Found

PERSON, PLACE, ORGANISATION = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


def item(
    number: int,
    *entities: Entity,
    quotes: tuple[Quote, ...] = (),
    text: str = "Headline\nBody text.",
    story: int | None = None,
) -> Item:
    article = make_article(text)
    analysis = Analysis(article, entities=entities, quotes=quotes)
    return Item(number, 1, article, analysis, story, START + timedelta(hours=number))


def profile_of(name: str, items: list[Item], article: int | None = None) -> Profile | None:
    found = find(name, items, article=article)
    return None if found is None else build_profile(*found)


def ids(cited: tuple[Cited, ...]) -> list[int]:
    return [one.brief.id for one in cited]


def test_a_surname_of_one_person_is_theirs() -> None:
    items = [
        item(1, Entity("Mara Castellane", PERSON, ("Castellane",)), Entity("Paul Orr", PERSON)),
        item(2, Entity("Mara Castellane", PERSON, ("Castellane",)), Entity("Paul Orr", PERSON)),
    ]
    profile = profile_of("castellane", items)
    assert profile is not None
    assert profile.name == "Mara Castellane"
    assert ids(profile.appears_in) == [2, 1]
    assert profile.appears_with == (("Paul Orr", 2),)
    assert profile.aliases == ("Castellane",)
    assert (profile.article, profile.called) == (2, "Mara Castellane")


def test_a_surname_of_two_people_is_nobodys_and_says_whose_it_could_be() -> None:
    items = [
        item(1, Entity("Mara Castellane", PERSON, ("Castellane",), roles=(Span(0, 8),))),
        item(2, Entity("Mara Castellane", PERSON)),
        item(3, Entity("Jean Castellane", PERSON, ("Castellane",))),
        item(4, Entity("Castellane", PERSON)),
    ]
    profile = profile_of("castellane", items)
    assert profile is not None
    assert (profile.name, profile.ambiguous, profile.article) == ("Castellane", True, 0)
    assert [(one.name, one.described_as, one.articles, one.newest.id) for one in profile.namesakes] == [
        ("Mara Castellane", "Headline", 2, 2),
        ("Jean Castellane", "", 1, 3),
    ]
    assert ids(profile.appears_in) == [4]


def test_a_short_name_of_another_outlet_belongs_to_the_profile_and_opens_it() -> None:
    text = "Headline\nMr Castellane came."
    items = [
        item(1, Entity("Mara Castellane", PERSON), story=7),
        item(2, Entity("Castellane", PERSON, ("Mrs Castellane",), mentions=(Span(12, 22),)), text=text, story=7),
        item(3, Entity("Castellane", PERSON)),
    ]
    for asked, article in (("Mara Castellane", None), ("mrs castellane", None), ("Castellane", 2)):
        profile = profile_of(asked, items, article)
        assert profile is not None
        assert (profile.name, ids(profile.appears_in), profile.ambiguous) == ("Mara Castellane", [2, 1], False)
        assert (profile.article, profile.called) == (2, "Castellane")
        assert ids(profile.perhaps_in) == [3]
        assert profile.appears_in[0].text == "Castellane"


def test_the_name_of_one_article_is_meant_as_that_article_means_it() -> None:
    items = [
        item(1, Entity("Donal Tremayne", PERSON, roles=(Span(9, 15),)), text="Headline\nbishop"),
        item(2, Entity("Donal Tremayne", PERSON, roles=(Span(9, 19),)), text="Headline\ngoalkeeper"),
    ]
    both = profile_of("Donal Tremayne", items)
    assert both is not None
    assert (both.ambiguous, both.appears_in, len(both.namesakes)) == (True, (), 2)
    for number in (1, 2):
        one = profile_of("Donal Tremayne", items, number)
        assert one is not None
        assert (ids(one.appears_in), one.ambiguous) == ([number], False)
        assert [namesake.newest.id for namesake in one.namesakes] == [3 - number]


def test_a_name_that_the_article_no_longer_has_is_looked_for_everywhere() -> None:
    profile = profile_of("Mara Orr", [item(1, Entity("Mara Orr", PERSON)), item(2)], 2)
    assert profile is not None
    assert ids(profile.appears_in) == [1]


@pytest.mark.parametrize(("stories", "ambiguous"), [((7, 7), False), ((7, 8), True), ((None, None), True)])
def test_a_name_without_a_fuller_one_is_one_persons_in_one_story(
    stories: tuple[int | None, int | None], ambiguous: bool
) -> None:
    items = [item(number, Entity("Neyra", PERSON), story=story) for number, story in enumerate(stories, 1)]
    profile = profile_of("neyra", items)
    assert profile is not None
    assert (profile.name, ids(profile.appears_in), profile.ambiguous) == ("Neyra", [2, 1], ambiguous)


def test_a_given_name_is_one_persons_or_says_whose_it_could_be() -> None:
    mara, other = Entity("Mara Orr", PERSON, ("Mara",)), Entity("Mara Bell", PERSON, ("Mara",))
    profile = profile_of("mara", [item(1, mara), item(2, mara)])
    assert profile is not None
    assert (profile.name, ids(profile.appears_in)) == ("Mara Orr", [2, 1])
    profile = profile_of("mara", [item(1, mara), item(2, other)])
    assert profile is not None
    assert (profile.ambiguous, {one.name for one in profile.namesakes}) == (True, {"Mara Orr", "Mara Bell"})
    both = item(3, Entity("Mara Orr", PERSON), Entity("Mara Bell", PERSON))
    profile = profile_of("mara", [item(1, mara), item(2, other), both])
    assert profile is not None
    assert (profile.ambiguous, {one.name for one in profile.namesakes}) == (True, {"Mara Orr", "Mara Bell"})


def test_a_title_tells_who_of_a_family_is_meant() -> None:
    items = [item(1, Entity("Linda Castellane", PERSON)), item(2, Entity("Paul Castellane", PERSON))]
    for asked, name in (("Mr Castellane", "Paul Castellane"), ("Ms. Castellane", "Linda Castellane")):
        profile = profile_of(asked, items)
        assert profile is not None
        assert profile.name == name


def test_company_counts_once_under_its_fullest_name_and_in_pairs() -> None:
    def people(*names: str) -> list[Entity]:
        return [Entity(name, PERSON) for name in ("Mara Orr", *names)]

    items = [
        item(1, *people("Paul Bell", "Ada Lund")),
        item(2, *people("Paul Bell", "Ada Lund", "Moss")),
        item(3, *people("Bell")),
    ]
    profile = profile_of("Mara Orr", items)
    assert profile is not None
    assert profile.appears_with == (("Paul Bell", 3), ("Ada Lund", 2), ("Moss", 1))
    assert profile.together[0] == ("Paul Bell", "Ada Lund", 2)
    assert {(one, other, times) for one, other, times in profile.together[1:]} == {
        ("Paul Bell", "Moss", 1),
        ("Ada Lund", "Moss", 1),
    }


def test_mentions_are_counted_by_date_and_an_article_without_one_is_left_out() -> None:
    dated, undated = (item(n, Entity("Mara Orr", PERSON, mentions=(Span(0, 1),) * n)) for n in (2, 1))
    dated = replace(dated, article=replace(dated.article, published=START))
    profile = profile_of("Mara Orr", [dated, undated])
    assert profile is not None
    assert profile.mentions == ((START, 2),)
    assert {one.brief.id: one.brief.undated for one in profile.appears_in} == {1: True, 2: False}


def test_a_full_name_that_is_an_alias_elsewhere_belongs_to_the_same_person() -> None:
    items = [
        item(1, Entity("Mara Castellane", PERSON)),
        item(2, Entity("Mayor Mara Castellane", PERSON, ("Mara Castellane", "Castellane"))),
        item(3, Entity("Castellane", PERSON)),
    ]
    profile = profile_of("Mara Castellane", items)
    assert profile is not None
    assert set(ids(profile.appears_in)) == {1, 2}
    assert profile.aliases == ("Mayor Mara Castellane", "Castellane")


def test_a_place_and_a_person_of_one_name_are_kept_apart() -> None:
    items = [item(1, Entity("Lincoln", PLACE)), item(2, Entity("Lincoln", PLACE)), item(3, Entity("Lincoln", PERSON))]
    profile = profile_of("Lincoln", items)
    assert profile is not None
    assert (profile.kind, ids(profile.appears_in)) == (PLACE, [2, 1])


def test_each_description_is_told_once_with_the_newest_article_that_has_it() -> None:
    text = "Headline\nthe  Mayor and the mayor and the envoy"
    roles = (Span(9, 19), Span(24, 33), Span(38, 47), Span(9, 9))
    items = [item(number, Entity("Mara Orr", PERSON, roles=roles), text=text) for number in (1, 2)]
    profile = profile_of("mara orr", items)
    assert profile is not None
    assert [(one.text, one.brief.id) for one in profile.described_as] == [("the Mayor", 2), ("the envoy", 2)]


def test_only_its_own_words_are_told_and_people_alone_are_its_company() -> None:
    text = "Headline\nyes no"
    quotes = (Quote(9, 12, "Mara Orr"), Quote(13, 15, "Paul Bell"), Quote(13, 15, None))
    entities = (
        Entity("Mara Orr", PERSON),
        Entity("Paul Bell", PERSON),
        Entity("Olan", PLACE),
        Entity("UN", ORGANISATION),
    )
    profile = profile_of("Mara Orr", [item(1, *entities, quotes=quotes, text=text)])
    assert profile is not None
    assert [said.text for said in profile.said] == ["yes"]
    assert profile.appears_with == (("Paul Bell", 1),)


def test_articles_not_analysed_yet_are_passed_over() -> None:
    unread = Item(9, 1, make_article("Headline\nMara Orr"), None, None, START)
    assert profile_of("Mara Orr", [unread]) is None
    profile = profile_of("Mara Orr", [unread, item(1, Entity("Mara Orr", PERSON))])
    assert profile is not None
    assert ids(profile.appears_in) == [1]


def heard(text: str, quoted: str = "", reported: str = "") -> Found:
    """What Mara Orr is quoted with, or reported to have said, in one article."""

    def words(said: str) -> tuple[Quote, ...]:
        return (Quote(text.index(said), text.index(said) + len(said), "Mara Orr"),) if said else ()

    one = item(1, Entity("Mara Orr", PERSON), quotes=words(quoted), text=text)
    one = replace(one, analysis=replace(one.analysis, reported=words(reported)))
    found = find("Mara Orr", [one, item(2, Entity("Mara Orr", PERSON))])
    assert found is not None
    return found[1]


BERTH = "Berth stays shut\n“It will not open,” Mara Orr said of the ferry berth.\nShe said that the dam was safe."


def test_words_that_hold_the_topic_need_no_context() -> None:
    (said,) = said_about(heard(BERTH, "It will not open"), "OPEN")
    assert (said.text, said.context, said.reported) == ("It will not open", "", False)


def test_a_topic_in_the_paragraph_or_the_headline_is_shown_with_it() -> None:
    (said,) = said_about(heard(BERTH, "It will not open"), "ferry open")
    assert said.context == "“It will not open,” Mara Orr said of the ferry berth."
    (said,) = said_about(heard(BERTH, reported="the dam was safe"), "berth")
    assert (said.context, said.reported) == ("Berth stays shut", True)
    assert said_about(heard(BERTH, "It will not open"), "dam") == []


def test_a_report_that_is_mostly_quoted_is_told_by_the_quote() -> None:
    text = 'Head\nMara Orr said she was "deeply troubled".'
    (said,) = said_about(heard(text, "deeply troubled", 'she was "deeply troubled'), "")
    assert (said.text, said.reported) == ("deeply troubled", False)


def test_a_few_words_in_marks_are_told_by_the_report_that_holds_them() -> None:
    report = "the whole of the northern berth had become “a ruin"
    (said,) = said_about(heard(f"Head\nMara Orr said that {report}”.", "a ruin", report), "")
    assert (said.text, said.reported) == (f"{report}”", True)


@pytest.mark.parametrize("marks", ['""', "“”", "«»"])
def test_a_report_that_opens_a_quotation_is_shown_with_the_mark_that_closes_it(marks: str) -> None:
    opening, closing = marks
    report = f"the whole of the northern berth had become {opening}a ruin"
    text = f"Head\nMara Orr said that {report}{closing}."
    (said,) = said_about(heard(text, reported=report), "")
    assert said.text == report + closing
    whole = f"{report}{closing} at last"
    (said,) = said_about(heard(f"Head\nMara Orr said that {whole}{closing}", reported=whole), "")
    assert said.text == whole


def test_a_long_paragraph_is_cut_around_the_topic() -> None:
    text = "Head\n" + "before " * 90 + "“It opens,” Mara Orr said of the lighthouse. " + "after " * 90
    (said,) = said_about(heard(text, "It opens"), "lighthouse")
    assert said.context.startswith("… before ")
    assert said.context.endswith(" after …")
    assert "“It opens,” Mara Orr said of the lighthouse." in said.context
    assert len(said.context) < 260


def test_quotes_and_reports_stand_in_the_order_of_the_article() -> None:
    assert [said.text for said in said_about(heard(BERTH, "It will not open", "the dam was safe"), "")] == [
        "It will not open",
        "the dam was safe",
    ]


def test_what_others_are_reported_to_have_said_is_not_told() -> None:
    text = "Head\nMara Orr spoke. Paul Bell said the dam was safe. It was said that the berth was not."
    told = tuple(
        Quote(text.index(words), text.index(words) + len(words), speaker)
        for words, speaker in (("the dam was safe", "Paul Bell"), ("the berth was not", None))
    )
    one = item(1, Entity("Mara Orr", PERSON), Entity("Paul Bell", PERSON), text=text)
    one = replace(one, analysis=replace(one.analysis, reported=told))
    found = {name: find(name, [one]) for name in ("Mara Orr", "Paul Bell")}
    assert {name: [said.text for said in said_about(match[1], "")] for name, match in found.items() if match} == {
        "Mara Orr": [],
        "Paul Bell": ["the dam was safe"],
    }


def test_what_one_article_has_twice_is_not_said_to_be_in_it_as_well() -> None:
    text = "Head\n“It will not open,” Mara Orr said. “It will not open,” she said again."
    first, second = (at for at in range(len(text)) if text.startswith("It will not open", at))
    twice = tuple(Quote(at, at + len("It will not open"), "Mara Orr") for at in (first, second))
    profile = profile_of("Mara Orr", [item(1, Entity("Mara Orr", PERSON), quotes=twice, text=text)])
    assert profile is not None
    assert [(said.quote.start, said.also_in) for said in profile.said] == [(first, ())]


@pytest.mark.parametrize(("spoken", "kept"), [("It will not open", {2: [1]}), ("It’s shut", {1: [], 2: []})])
def test_what_two_articles_have_in_the_same_words_stands_once_unless_it_is_but_a_few(
    spoken: str, kept: dict[int, list[int]]
) -> None:
    def told(number: int, text: str) -> Item:
        at = text.index(spoken)
        return item(number, Entity("Mara Orr", PERSON), quotes=(Quote(at, at + len(spoken), "Mara Orr"),), text=text)

    found = find("Mara Orr", [told(1, f"“{spoken},” Mara Orr said."), told(2, f"Mara Orr: “{spoken}”")])
    assert found is not None
    assert {one.brief.id: [also.id for also in one.also_in] for one in build_profile(*found).said} == kept
    assert [one.text for one in said_about(found[1], "")] == [spoken] * len(kept)
