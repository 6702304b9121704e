"""What commands are answered: found, summarised, listed, profiled, posted, and refused in words."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.articles.records import NameRow, Origin
from bot.errors import AnalysisError, DeskError, FetchError, LanguageError, ReadingError
from bot.language.findings import EntityKind
from bot.language.summary import Length
from bot.newsroom.answers import Reason
from tests.articles.web_server import WebServer, answer
from tests.newsroom.fakes import DAM, FERRY, START, make_article

if TYPE_CHECKING:
    from tests.newsroom.fakes import Newsroom

GUILD, CHANNEL = 11, 22


# Finding


async def test_completions_say_headline_and_outlet_and_carry_the_id(newsroom: Newsroom) -> None:
    await newsroom.arrive(FERRY)
    put = await newsroom.intake.keep(
        make_article("Dam " + "memos show years of warnings " * 8 + "\nBody of it."), source="d", origin=Origin.ADD
    )
    article_id = await newsroom.intake.take(DAM.encode(), "harbour-courier_dam.txt", source="e", origin=Origin.ADD)
    await newsroom.intake.analyse_waiting()
    labels = {choice.value: choice.label for choice in await newsroom.desk.suggest_articles("")}
    assert labels["1"] == "Ferry fire strands hundreds at Port Amara"
    assert labels[str(article_id)].endswith(" · Harbour Courier")
    long = labels[str(put.article_id)]
    assert len(long) <= 100
    assert long.endswith("…")
    assert [choice.value for choice in await newsroom.desk.suggest_articles("fery", limit=1)] == ["1"]


async def test_names_are_completed_newest_article_or_not(newsroom: Newsroom) -> None:
    await newsroom.arrive(FERRY)
    assert [choice.value for choice in await newsroom.desk.suggest_names("bel")] == ["Ines Bellamy"]
    assert len(await newsroom.desk.suggest_names("")) == 4


@pytest.mark.parametrize("reference", ["1", " 1 ", "ferry fire", "Bellamy", "hunderds"])
async def test_an_article_is_found_by_id_or_by_words(newsroom: Newsroom, reference: str) -> None:
    await newsroom.arrive(FERRY)
    await newsroom.arrive(DAM, "dam.txt")
    assert (await newsroom.desk.find(reference)).id == 1


@pytest.mark.parametrize("reference", ["quantum", "999999", "9" * 40, "???", "", "²"])
async def test_what_fits_nothing_is_said(newsroom: Newsroom, reference: str) -> None:
    await newsroom.arrive(FERRY)
    with pytest.raises(DeskError, match=r"No article fits “.*”\. Try a word of its headline"):
        await newsroom.desk.find(reference)


async def test_a_number_may_also_be_a_word_of_a_headline(newsroom: Newsroom) -> None:
    await newsroom.arrive("Budget 2031 passes\nThe budget passed on Monday.")
    assert (await newsroom.desk.find("2031")).title == "Budget 2031 passes"


async def test_an_empty_store_is_said_with_what_to_do(newsroom: Newsroom) -> None:
    with pytest.raises(DeskError, match=r"No article has come in yet\. Put a text"):
        await newsroom.desk.find("ferry")


async def test_an_article_taken_back_is_answered_in_words_and_an_unknown_one_too(newsroom: Newsroom) -> None:
    article_id = await newsroom.arrive(FERRY)
    await newsroom.intake.remove(article_id)
    with pytest.raises(DeskError, match=r"“Ferry fire.*” was taken back and is no longer shown"):
        await newsroom.desk.item(article_id)
    with pytest.raises(DeskError, match="taken back"):
        await newsroom.desk.find(str(article_id))
    with pytest.raises(DeskError, match=r"no longer in the store: .* kept for a while only\. Point at it once more"):
        await newsroom.desk.item(404)


async def test_a_text_from_a_message_is_answered_by_its_button_and_found_by_nobody_else(newsroom: Newsroom) -> None:
    item = await newsroom.desk.read_text(FERRY.encode(), "fire.txt", "message:5")
    assert item.analysis is not None
    assert (await newsroom.desk.item(item.id)).id == item.id
    assert (await newsroom.desk.summary(item, Length.SHORT)).same_story == ()
    assert await newsroom.desk.suggest_articles("ferry") == []
    with pytest.raises(DeskError, match="No article has come in yet"):
        await newsroom.desk.find(str(item.id))
    with pytest.raises(DeskError, match="Nobody called"):
        await newsroom.desk.profile("Ines Bellamy")
    with pytest.raises(ReadingError, match="empty"):
        await newsroom.desk.read_text(b"  ", "empty.txt", "message:6")


async def test_a_text_that_cannot_be_analysed_says_why_each_time(newsroom: Newsroom) -> None:
    newsroom.pool.fails["fire.txt"] = AnalysisError("It stopped the language worker twice.")
    for _ in range(2):
        with pytest.raises(AnalysisError, match="stopped the language worker twice"):
            await newsroom.desk.read_text(FERRY.encode(), "fire.txt", "message:5")
    with pytest.raises(AnalysisError, match=r"could not be analysed: It stopped the language worker twice\."):
        newsroom.desk.who(await newsroom.desk.item(1))


# Answers


async def test_a_summary_says_what_an_editor_wants_to_see(newsroom: Newsroom) -> None:
    await newsroom.arrive(FERRY)
    item = await newsroom.desk.find("1")
    answer = await newsroom.desk.summary(item, Length.SHORT)
    assert answer.summary.method == "lead"
    assert all(sentence.text in FERRY for sentence in answer.summary.sentences)
    assert answer.people == (("Ines Bellamy", 2), ("Tomas Brandt", 1))
    assert 0 < answer.seconds_saved < 60
    assert answer.same_story == ()
    assert (await newsroom.desk.summary(item, Length.LONG, "lsa")).summary.method == "lsa"
    with pytest.raises(LanguageError, match="no summary method"):
        await newsroom.desk.summary(item, Length.LONG, "guess")


async def test_a_summary_names_nobody_who_could_be_several_people(newsroom: Newsroom) -> None:
    await newsroom.arrive(FERRY)
    item = await newsroom.desk.find("1")
    assert item.analysis is not None
    doubtful = tuple(
        replace(one, ambiguous=("Ada Brandt", "Tom Brandt")) if one.name == "Tomas Brandt" else one
        for one in item.analysis.entities
    )
    item = replace(item, analysis=replace(item.analysis, entities=doubtful))
    assert (await newsroom.desk.summary(item, Length.SHORT)).people == (("Ines Bellamy", 2),)


async def test_a_summary_names_the_other_articles_of_its_story(newsroom: Newsroom) -> None:
    first = await newsroom.arrive(FERRY)
    second = await newsroom.arrive(FERRY + "\nThe captain was praised by passengers.", "later.txt")
    answer = await newsroom.desk.summary(await newsroom.desk.item(second), Length.SHORT)
    assert [(brief.id, brief.copied) for brief in answer.same_story] == [(first, True)]


async def test_who_lists_people_organisations_and_places_apart(newsroom: Newsroom) -> None:
    await newsroom.arrive(FERRY)
    answer = newsroom.desk.who(await newsroom.desk.find("1"))
    assert [line.entity.name for line in answer.people] == ["Ines Bellamy", "Tomas Brandt"]
    assert [line.entity.name for line in answer.organisations] == ["Strait Ferries"]
    assert [line.entity.name for line in answer.places] == ["Port Amara"]
    bellamy = answer.people[0]
    assert bellamy.roles == ("Harbour master",)
    assert [FERRY[quote.start : quote.end] for quote in bellamy.quotes] == ["Nobody was left aboard"]
    assert answer.note == ""


async def test_an_article_still_being_read_says_so(newsroom: Newsroom) -> None:
    put = await newsroom.keep(FERRY)
    item = await newsroom.desk.item(put.article_id)
    said = r"“Ferry fire.*” is still being read\. Try again in a moment\."
    with pytest.raises(DeskError, match=said):
        newsroom.desk.who(item)
    with pytest.raises(DeskError, match=said):
        await newsroom.desk.summary(item, Length.SHORT)


async def test_an_analysis_in_an_older_form_counts_as_still_being_read(newsroom: Newsroom) -> None:
    article_id = await newsroom.arrive(FERRY)
    await newsroom.store.put_analysis(article_id, 1, "0", {"old": True}, [])
    with pytest.raises(DeskError, match="still being read"):
        newsroom.desk.who(await newsroom.desk.item(article_id))


async def test_a_profile_gathers_a_name_over_the_store(newsroom: Newsroom) -> None:
    first = await newsroom.arrive(FERRY)
    newsroom.clock.advance(hours=1)
    second = await newsroom.arrive(
        "Inquiry opens\n“We will publish all of it,” said Ines Bellamy, and Olu Adeyemi agreed.", "inquiry.txt"
    )
    profile = await newsroom.desk.profile("  ines bellamy ")
    assert (profile.name, profile.kind) == ("Ines Bellamy", EntityKind.PERSON)
    assert [one.brief.id for one in profile.appears_in] == [second, first]
    assert [said.text for said in profile.said] == ["We will publish all of it", "Nobody was left aboard"]
    assert dict(profile.appears_with) == {"Tomas Brandt": 1, "Olu Adeyemi": 1}
    assert [(one.text, one.brief.id) for one in profile.described_as] == [("Harbour master", first)]


@pytest.mark.parametrize("name", ["bellami", "Bellamy", "INES BELAMY"])
async def test_a_name_that_is_nearly_right_is_understood(newsroom: Newsroom, name: str) -> None:
    await newsroom.arrive(FERRY)
    assert (await newsroom.desk.profile(name)).name == "Ines Bellamy"


@pytest.mark.parametrize("name", ["", "   ", "Zebulon Quirk", "?"])
async def test_a_name_that_nobody_has_is_said(newsroom: Newsroom, name: str) -> None:
    await newsroom.arrive(FERRY)
    with pytest.raises(DeskError, match=r"in any article here\. Try the full name"):
        await newsroom.desk.profile(name)


async def test_the_buttons_of_an_article_taken_back_tell_nothing_of_it(newsroom: Newsroom) -> None:
    article_id = await newsroom.arrive(FERRY)
    assert (await newsroom.desk.profile("Ines Bellamy", article_id)).said
    await newsroom.intake.remove(article_id)
    for asked in (newsroom.desk.profile("Ines Bellamy", article_id), newsroom.desk.said("Bellamy", "", article_id)):
        with pytest.raises(DeskError, match="was taken back and is no longer shown"):
            await asked


async def test_a_name_whose_analysis_is_in_an_older_form_has_no_profile(newsroom: Newsroom) -> None:
    article_id = await newsroom.arrive(FERRY)
    await newsroom.store.put_analysis(article_id, 1, "0", {"old": True}, [NameRow("Ines Bellamy", "person")])
    with pytest.raises(DeskError, match="Nobody called “Ines Bellamy”"):
        await newsroom.desk.profile("Ines Bellamy")


# The newsroom channel


async def test_pausing_needs_a_channel(newsroom: Newsroom) -> None:
    for change in (newsroom.desk.pause, newsroom.desk.resume):
        with pytest.raises(DeskError, match=r"No newsroom channel has been chosen yet\. Choose one"):
            await change(GUILD)


async def test_of_two_editors_at_the_same_moment_neither_undoes_what_the_other_chose(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    await asyncio.gather(newsroom.desk.pause(GUILD), newsroom.desk.choose_channel(GUILD, 99))
    status = await newsroom.desk.status(GUILD)
    assert (status.channel_id, status.paused) == (99, True)


async def test_choosing_another_channel_keeps_the_backlog_and_the_pause(newsroom: Newsroom) -> None:
    assert await newsroom.desk.choose_channel(GUILD, CHANNEL)
    await newsroom.desk.pause(GUILD)
    before = await newsroom.store.server(GUILD)
    newsroom.clock.advance(days=1)
    assert not await newsroom.desk.choose_channel(GUILD, 99)
    after = await newsroom.store.server(GUILD)
    assert before is not None
    assert after is not None
    assert (after.channel_id, after.since, after.paused) == (99, before.since, True)
    await newsroom.desk.resume(GUILD)
    assert not (await newsroom.desk.status(GUILD)).paused


async def test_a_server_that_left_and_came_back_starts_anew(newsroom: Newsroom) -> None:
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    await newsroom.arrive(FERRY)
    await newsroom.desk.forget_server(GUILD)
    assert await newsroom.desk.outbox.due() == []
    (post,) = await newsroom.store.posts_of(GUILD, 5)
    assert post.reason is not None
    assert post.reason.words == Reason.NOT_A_MEMBER.value
    newsroom.clock.advance(days=1)
    await newsroom.desk.choose_channel(GUILD, CHANNEL)
    server = await newsroom.store.server(GUILD)
    assert server is not None
    assert server.since > START + timedelta(days=1)


async def test_the_client_remembers_notes(newsroom: Newsroom) -> None:
    assert await newsroom.desk.remembered("tree") is None
    await newsroom.desk.remember("tree", "abc")
    assert await (await newsroom.restarted()).desk.remembered("tree") == "abc"


async def test_a_story_is_told_from_all_its_outlets(newsroom: Newsroom) -> None:
    first = await newsroom.arrive(FERRY)
    second = await newsroom.arrive(FERRY + "\nThe captain was praised by passengers.", "later.txt")
    answer = await newsroom.desk.story(await newsroom.desk.item(second), Length.LONG)
    assert [item.id for item in answer.items] == [first, second]
    assert answer.sources == 1
    assert answer.asked.id == second
    for sentence in answer.summary.sentences:
        assert answer.items[sentence.article].article.text[sentence.start : sentence.end] == sentence.text
    assert len({sentence.text for sentence in answer.summary.sentences}) == len(answer.summary.sentences)


async def test_what_somebody_said_is_found_by_its_topic(newsroom: Newsroom) -> None:
    await newsroom.arrive(FERRY)
    answer = await newsroom.desk.said("Bellamy", "aboard")
    assert answer.name == "Ines Bellamy"
    assert [said.text for said in answer.said] == ["Nobody was left aboard"]
    assert (await newsroom.desk.said("ines bellamy")).said == answer.said
    with pytest.raises(DeskError, match=r"No article here has anything that Ines Bellamy said about “taxes”"):
        await newsroom.desk.said("Ines Bellamy", "taxes")
    with pytest.raises(DeskError, match="Nobody called “Zzyzx” is in any article"):
        await newsroom.desk.said("Zzyzx")


async def test_the_article_at_an_address_is_read_and_never_listed(newsroom: Newsroom) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in FERRY.splitlines()[1:])
    page = f"<html><head><title>Ferry fire</title></head><body><article><h1>Ferry fire</h1>{paragraphs}</article></body></html>"
    async with WebServer() as web, newsroom.fetcher:
        web.pages["/ferry"] = answer(page.encode())
        item = await newsroom.desk.find(web.url("/ferry"))
        assert "Ines Bellamy" in item.article.body
        assert item.analysis is not None
        assert (await newsroom.desk.item(item.id)).id == item.id
        assert await newsroom.desk.suggest_articles("") == []
        assert await newsroom.store.pending_posts(10) == []
        with pytest.raises(FetchError, match="404"):
            await newsroom.desk.find(web.url("/gone"))
