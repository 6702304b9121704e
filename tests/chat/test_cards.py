from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import discord
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from simcord.components import COMPONENTS_V2_FLAG, validate_message_state, walk_components

from bot.articles.article import Article, Block, Role, Span
from bot.chat import limits
from bot.chat.cards import Card, channel_lines, evidence_card, notice, person_card, profile_card, status_card, who_card
from bot.chat.cards import summary_card as make_summary_card
from bot.chat.cards.newsroom import NEEDED, missing_permissions
from bot.chat.cards.summary import duration
from bot.language.findings import Analysis, Entity, EntityKind, Quote, Summary, SummarySentence
from bot.language.summary import METHODS, Length
from bot.newsroom.answers import (
    Brief,
    EntityLine,
    Item,
    NewsroomStatus,
    PostLine,
    Profile,
    Said,
    SummaryAnswer,
    WhoAnswer,
)
from tests.chat.newsdesk import HARBOUR, NOW, article, brief, harbour, item, person, who
from tests.chat.newsdesk import said as quote_of

if TYPE_CHECKING:
    from collections.abc import Sequence

PATIENT = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# Hostile and ordinary pieces that grow to any length when they are repeated.
pieces = st.sampled_from(
    ["word ", "*", "[x](https://e.example)", "<@1>", "😀", "a\u0301\u0302", "\u202e", "\n", "_`|", ":a:"]
)
texts = st.one_of(
    st.text(max_size=40),
    st.tuples(pieces, st.integers(0, 1500)).map(lambda pair: pair[0] * pair[1]),
    st.lists(pieces, max_size=40).map("".join),
)
times = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
urls = st.none() | texts.map(lambda text: f"https://e.example/{text}"[:600]) | texts


@st.composite
def articles(draw: st.DrawFn) -> Article:
    lines = draw(st.lists(texts, min_size=1, max_size=5))
    text = "\n".join(lines)
    blocks, start = [], 0
    for line in lines:
        blocks.append(Block(start, start + len(line), draw(st.sampled_from(Role))))
        start += len(line) + 1
    return Article(
        text=text,
        blocks=tuple(blocks),
        headline=draw(st.none() | texts),
        outlet=draw(st.none() | texts),
        bylines=tuple(draw(st.lists(texts, max_size=4))),
        published=draw(st.none() | times),
        notices=tuple(draw(st.lists(texts, max_size=3))),
        url=draw(urls),
    )


@st.composite
def spans_in(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


@st.composite
def items(draw: st.DrawFn) -> Item:
    found = draw(articles())
    return Item(draw(st.integers(1, 2**63 - 1)), 1, found, Analysis(found), None, draw(times))


briefs = st.builds(Brief, st.integers(1), texts, st.none() | texts, urls, times)


@st.composite
def summaries(draw: st.DrawFn) -> SummaryAnswer:
    of = draw(items())
    text = of.article.text
    sentences = tuple(
        SummarySentence(span.of(text), 0, span.start, span.end, draw(st.just("") | texts))
        for span in draw(st.lists(spans_in(text), max_size=8))
    )
    summary = Summary(
        sentences,
        draw(st.sampled_from(METHODS)),
        draw(st.floats(0, 1)),
        draw(st.booleans()),
        tuple(draw(st.lists(texts, max_size=2))),
    )
    people = tuple(draw(st.lists(st.tuples(texts, st.integers(1, 10**6)), max_size=9)))
    others = tuple(draw(st.lists(briefs, max_size=9)))
    return SummaryAnswer(of, summary, draw(st.sampled_from(Length)), people, draw(st.integers(0, 10**7)), others)


@st.composite
def lines_of(draw: st.DrawFn, text: str, kind: EntityKind) -> EntityLine:
    mentions = tuple(draw(st.lists(spans_in(text), max_size=4)))
    entity = Entity(
        draw(texts),
        kind,
        tuple(draw(st.lists(texts, max_size=4))),
        mentions=mentions,
        ambiguous=tuple(draw(st.lists(texts, max_size=2))),
    )
    quotes = tuple(
        Quote(span.start, span.end, entity.name, addressee=draw(st.none() | texts), direct=draw(st.booleans()))
        for span in draw(st.lists(spans_in(text), max_size=5))
    )
    return EntityLine(entity, tuple(draw(st.lists(texts, max_size=4))), quotes)


@st.composite
def whos(draw: st.DrawFn) -> WhoAnswer:
    of = draw(items())
    kinds = [tuple(draw(st.lists(lines_of(of.article.text, kind), max_size=6))) for kind in EntityKind]
    repeated = draw(st.integers(1, 12))
    return WhoAnswer(of, kinds[0] * repeated, kinds[1] * repeated, kinds[2], draw(texts))


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    said = st.builds(
        Said, briefs, st.builds(Quote, st.just(0), st.just(0), addressee=st.none() | texts, direct=st.booleans()), texts
    )
    return Profile(
        name=draw(texts),
        kind=draw(st.sampled_from(EntityKind)),
        aliases=tuple(draw(st.lists(texts, max_size=6))),
        described_as=tuple(draw(st.lists(st.tuples(texts, briefs), max_size=6))),
        said=tuple(draw(st.lists(said, max_size=6))) * draw(st.integers(1, 60)),
        appears_with=tuple(draw(st.lists(st.tuples(texts, st.integers(1, 99)), max_size=12))),
        appears_in=tuple(draw(st.lists(briefs, max_size=6))) * draw(st.integers(1, 60)),
    )


@st.composite
def statuses(draw: st.DrawFn) -> NewsroomStatus:
    line = st.builds(
        PostLine, briefs, st.just("sent"), texts, times, st.none() | st.integers(1), st.none() | st.integers(1)
    )
    return NewsroomStatus(
        draw(st.none() | st.integers(1, 2**63)),
        draw(st.booleans()),
        tuple(draw(st.lists(line, max_size=10))),
        tuple(draw(st.lists(line, max_size=10))),
        *draw(st.tuples(*[st.integers(0, 10**9)] * 5)),
    )


def keeps_every_limit(card: Card) -> None:
    """Discord would take this card: two referees and our own count agree."""
    components = card.to_components()
    validate_message_state(
        components, flags=COMPONENTS_V2_FLAG, content=None, embeds=[], poll=None, stickers=[], attachments=[]
    )
    parts = list(walk_components(components))
    assert len(parts) <= limits.COMPONENTS
    contents = [part["content"] for part in parts if part["type"] == discord.ComponentType.text_display.value]
    assert sum(map(limits.size, contents)) <= limits.TEXT
    assert all(content.strip() for content in contents)
    for part in parts:
        assert limits.size(part.get("custom_id") or "") <= limits.CUSTOM_ID
        assert limits.size(part.get("label") or "") <= limits.BUTTON_LABEL
        for option in part.get("options") or ():
            assert 1 <= limits.size(option["label"]) <= limits.OPTION_TEXT
            assert 1 <= limits.size(option["description"]) <= limits.OPTION_TEXT


@PATIENT
@given(summaries(), st.none() | st.integers(1, 2**63 - 1), st.integers(0, 10**6))
def test_summary_and_evidence_keep_every_limit(answer: SummaryAnswer, post: int | None, page: int) -> None:
    keeps_every_limit(make_summary_card(answer, post=post))
    keeps_every_limit(evidence_card(answer, page, post=post))
    keeps_every_limit(evidence_card(answer))


@PATIENT
@given(whos(), st.integers(0, 50))
def test_who_and_person_keep_every_limit(answer: WhoAnswer, page: int) -> None:
    keeps_every_limit(who_card(answer, page))
    for line in answer.people[:2]:
        keeps_every_limit(person_card(answer, line, page))


@PATIENT
@given(profiles(), st.integers(0, 50))
def test_a_profile_keeps_every_limit(profile: Profile, page: int) -> None:
    keeps_every_limit(profile_card(profile, page))


@PATIENT
@given(statuses(), st.none() | st.builds(discord.Permissions, st.integers(0, 2**52)))
def test_the_newsroom_card_keeps_every_limit(status: NewsroomStatus, permissions: discord.Permissions | None) -> None:
    keeps_every_limit(status_card(status, 2**63, permissions))


def texts_on(card: Card) -> str:
    return "\n".join(
        part["content"]
        for part in walk_components(card.to_components())
        if part["type"] == discord.ComponentType.text_display.value
    )


def pressable(card: Card) -> dict[str, bool]:
    return {
        part["label"]: not part["disabled"]
        for part in walk_components(card.to_components())
        if part["type"] == discord.ComponentType.button.value
    }


def summary_of(of: Item, *texts_chosen: str, length: Length = Length.MEDIUM, **more: object) -> SummaryAnswer:
    text = of.article.text
    chosen = tuple(
        SummarySentence(words, 0, text.index(words), text.index(words) + len(words), words) for words in texts_chosen
    )
    answer = SummaryAnswer(of, Summary(chosen, "house", 0.3), length, (("Ida Holm", 3),), 80)
    return replace(answer, **more)


REOPENED = "The Quay Street bridge reopened on Tuesday, nine years after a barge struck its eastern pier."
RIBBON = "She had cut the ribbon with the bridge's last keeper, Jonas Brandt."


def test_a_summary_shows_the_articles_own_sentences_and_what_surrounds_them() -> None:
    shown = texts_on(make_summary_card(summary_of(harbour(), REOPENED, RIBBON)))
    assert "### [Harbour bridge reopens after nine years](https://gazette.example/bridge)" in shown
    assert f"**Harbour Gazette** · By Ana Ruiz · <t:{int((NOW - timedelta(hours=2)).timestamp())}:f>" in shown
    assert f"> {REOPENED}\n> \n> {RIBBON}" in shown
    assert "**People** Ida Holm ×3" in shown
    assert "2 of its own sentences · 30 % of the text · saves 1 min 20 s of reading" in shown


def test_bracketed_help_is_shown_in_place_of_the_bare_sentence() -> None:
    answer = summary_of(harbour(), RIBBON)
    helped = replace(answer.summary.sentences[0], shown=f"[Ida Holm] {RIBBON}")
    shown = texts_on(make_summary_card(replace(answer, summary=replace(answer.summary, sentences=(helped,)))))
    assert f"> \\[Ida Holm\\] {RIBBON}" in shown
    assert "1 of its own sentence ·" in shown


def test_an_article_that_says_little_of_itself_says_when_it_came_in() -> None:
    bare = item(5, article("\nOne line only here.", outlet=None, published=None, headline=None))
    shown = texts_on(make_summary_card(summary_of(bare, "One line only here.")))
    assert "### One line only here." in shown
    assert "-# came in <t:" in shown


def test_notices_methods_and_other_outlets_are_named() -> None:
    of = harbour()
    of = replace(of, article=replace(of.article, notices=("Only the start of a paid article.",)))
    others = (
        Brief(8, "Bridge opens", "Coast Radio", "https://coast.example/8", NOW),
        Brief(9, "Bridge is open", None, None, NOW),
        Brief(10, "Open", "Far Post", "https://far.example/" + "x" * 300, NOW),
    )
    answer = summary_of(of, REOPENED, same_story=others)
    shown = texts_on(make_summary_card(replace(answer, summary=replace(answer.summary, method="lsa"))))
    assert "**Also told by** [Coast Radio](https://coast.example/8) · Bridge is open · Far Post" in shown
    assert "Only the start of a paid article." in shown
    assert "method: lsa" in shown


@pytest.mark.parametrize(
    ("length", "whole", "expected"),
    [
        (Length.SHORT, False, {"Shorter": False, "Longer": True}),
        (Length.MEDIUM, False, {"Shorter": True, "Longer": True}),
        (Length.LONG, False, {"Shorter": True, "Longer": False}),
        (Length.MEDIUM, True, {"Shorter": True, "Longer": False}),
    ],
)
def test_lengths_that_make_no_sense_cannot_be_pressed(length: Length, whole: bool, expected: dict[str, bool]) -> None:
    answer = summary_of(harbour(), REOPENED, RIBBON, length=length)
    card = make_summary_card(replace(answer, summary=replace(answer.summary, whole=whole)))
    assert pressable(card) == {**expected, "Who": True, "Evidence": True}


def test_one_sentence_gets_no_shorter() -> None:
    assert not pressable(make_summary_card(summary_of(harbour(), REOPENED)))["Shorter"]


def test_a_text_that_is_shown_whole_says_so() -> None:
    answer = summary_of(harbour(), REOPENED, seconds_saved=0)
    shown = texts_on(make_summary_card(replace(answer, summary=replace(answer.summary, whole=True))))
    assert "-# the whole text" in shown


def test_a_summary_without_sentences_says_so() -> None:
    card = make_summary_card(summary_of(harbour()))
    assert "It has no sentences of its own to show." in texts_on(card)
    assert not pressable(card)["Evidence"]
    assert "There is no sentence to show." in texts_on(evidence_card(summary_of(harbour())))


def test_a_summary_too_long_for_a_card_points_to_the_rest_and_evidence_has_all_of_it() -> None:
    sentence = " ".join(f"word{number}" for number in range(1500)) + "."
    of = item(3, article(f"Long\n{sentence}"))
    answer = summary_of(of, sentence)
    card = make_summary_card(answer)
    assert "…\n-# Cut to fit here. **Evidence** shows every sentence whole." in texts_on(card)
    words: list[str] = []
    for page in range(40):
        shown = texts_on(evidence_card(answer, page))
        words += [word.strip("*") for word in shown.split() if word.startswith(("word", "**word"))]
        if not pressable(evidence_card(answer, page))["Next"]:
            break
    assert words == sentence.split()


def test_sentences_that_do_not_fit_at_all_are_left_to_the_evidence() -> None:
    sentences = [" ".join([f"sentence{number}"] * 90) + "." for number in range(6)]
    of = item(3, article("Long\n" + " ".join(sentences)))
    shown = texts_on(make_summary_card(summary_of(of, *sentences)))
    assert "sentence0" in shown
    assert "sentence5" not in shown
    assert "Cut to fit here." in shown


def test_evidence_has_the_sentence_bold_inside_its_paragraph() -> None:
    shown = texts_on(evidence_card(summary_of(harbour(), RIBBON)))
    assert f"said Mayor Ida Holm. **{RIBBON}**" in shown
    assert "“We were told it would take eighteen months,”" in shown
    assert "reopened on Tuesday" not in shown


def test_evidence_parts_paragraphs_and_marks_a_page_that_goes_on() -> None:
    paragraphs = [" ".join([f"p{number}"] * 500) + "." for number in range(3)]
    answer = summary_of(item(3, article("Long\n" + "\n".join(paragraphs))), *paragraphs)
    first, second = evidence_card(answer, 0), evidence_card(answer, 1)
    assert "page 1 of" in texts_on(first)
    assert not pressable(first)["Previous"]
    assert pressable(first)["Next"]
    assert texts_on(first).endswith("** …")
    assert "\n… **" in texts_on(second)
    assert pressable(second)["Previous"]


def test_a_sentence_outside_every_block_is_its_own_evidence() -> None:
    of = harbour()
    of = replace(of, article=replace(of.article, blocks=()))
    assert f"**{RIBBON}**" in texts_on(evidence_card(summary_of(of, RIBBON)))


def test_who_lists_people_with_names_roles_and_words_then_the_rest_in_short() -> None:
    shown = texts_on(who_card(who(harbour())))
    assert "**Ida Holm** ×3 — also Holm\n-# Mayor\n> “We were told it would take eighteen months,”" in shown
    assert "> the repair cost 61 million crowns — to the Gazette" in shown
    assert "**Organisations** Port Authority · " in shown
    assert "**Places** Quay Street" in shown
    assert shown.index("Jonas Brandt") < shown.index("**Organisations**") < shown.index("**Places**")


def test_a_name_that_may_be_two_people_has_a_question_mark() -> None:
    of = item(4, article(HARBOUR), person(HARBOUR, "Holm", ambiguous=("Ida Holm", "Per Holm")))
    answer = who(of)
    assert "**Holm** ?" in texts_on(who_card(answer))
    assert "“?” stands for more than one" in texts_on(who_card(answer))
    assert "could also stand for Ida Holm, Per Holm." in texts_on(person_card(answer, answer.people[0]))


def test_an_article_without_names_and_with_a_note_says_both() -> None:
    answer = replace(who(item(4, article(HARBOUR))), note="Names are not looked for in this language.")
    shown = texts_on(who_card(answer))
    assert "Nobody is named in the lines that report the story." in shown
    assert "-# Names are not looked for in this language." in shown


def test_many_people_are_paged_and_every_one_is_on_some_page() -> None:
    people = tuple(Entity(f"Person Number{n}", EntityKind.PERSON, mentions=(Span(0, 1),)) for n in range(90))
    answer = WhoAnswer(harbour(), tuple(EntityLine(one, (), ()) for one in people), (), ())
    seen: list[str] = []
    for page in range(9):
        card = who_card(answer, page)
        menu = next(p for p in walk_components(card.to_components()) if p["type"] == 3)
        seen += [option["label"] for option in menu["options"]]
        if not pressable(card)["Next"]:
            break
    assert seen == [one.name for one in people]
    assert texts_on(who_card(answer, 99)) == texts_on(card)


def test_many_organisations_are_folded() -> None:
    lines = tuple(EntityLine(Entity(f"Company {n}", EntityKind.ORGANISATION), (), ()) for n in range(90))
    shown = texts_on(who_card(WhoAnswer(harbour(), (), lines, ())))
    assert "Company 0 · Company 1" in shown
    assert all(f"Company {n}" in shown for n in range(90))
    assert shown.count("**Organisations**") > 1


def test_a_person_with_much_to_say_says_all_of_it_on_pages() -> None:
    sentences = [f"This is the remark with the number {n} and it goes on for a while" for n in range(40)]
    text = "Head\n" + "\n".join(f"“{one}.”" for one in sentences)
    quotes = tuple(quote_of(text, one, "Ida Holm") for one in sentences)
    answer = who(item(4, article(text), person(text, "Ida Holm"), quotes=quotes))
    assert "and 38 more; choose the name below to read all" in texts_on(who_card(answer))
    said: list[str] = []
    for page in range(9):
        card = person_card(answer, answer.people[0], page)
        said += [line for line in texts_on(card).split("\n") if line.startswith("> “This")]
        if not pressable(card)["Next"]:
            break
    assert len(said) == 40


def test_a_person_who_says_nothing_and_has_roles() -> None:
    answer = who(item(4, article(HARBOUR), person(HARBOUR, "Jonas Brandt", roles=("81", "the bridge's last keeper"))))
    shown = texts_on(person_card(answer, answer.people[0]))
    assert "**Described as** the bridge's last keeper · 81" in shown
    assert "The article quotes nothing from them." in shown


def test_a_profile_tells_what_the_store_knows() -> None:
    of = harbour()
    quotes = of.analysis.quotes
    profile = Profile(
        "Ida Holm",
        EntityKind.PERSON,
        ("Holm",),
        (("Mayor", brief(of)),),
        tuple(Said(brief(of), quote, of.article.text[quote.start : quote.end]) for quote in quotes[:2]),
        (("Jonas Brandt", 2),),
        (brief(of),),
    )
    shown = texts_on(profile_card(profile))
    link = "[Harbour bridge reopens after nine years](https://gazette.example/bridge), Harbour Gazette"
    assert shown.startswith(
        "### Ida Holm\n-# Person · in 1 article\n**Also called** Holm\n**Appears with** Jonas Brandt"
    )
    assert f"**Described as**\n- Mayor — {link}" in shown
    assert f"**Said**\n> “We were told it would take eighteen months,”\n-# {link}, <t:" in shown
    assert "> the repair cost 61 million crowns — to the Gazette" in shown
    assert f"**Appears in**\n- {link}" in shown


def test_a_long_profile_is_paged_to_its_end() -> None:
    many = tuple(Brief(n, f"Story number {n}", "Gazette", None, NOW) for n in range(350))
    profile = Profile("Port", EntityKind.PLACE, (), (), (), (), many)
    card = profile_card(profile)
    assert "Place · in 350 articles" in texts_on(card)
    last = texts_on(profile_card(profile, 10_000))
    assert "Story number 349" in last


def test_an_empty_profile_says_so() -> None:
    assert "No article says more than the name." in texts_on(
        profile_card(Profile("Port", EntityKind.PLACE, (), (), (), (), ()))
    )


def test_status_says_what_was_posted_what_was_not_and_why() -> None:
    posted = PostLine(brief(harbour()), "sent", "", NOW, message_id=9, channel_id=8)
    left = PostLine(brief(harbour(2)), "skipped", "posting was paused", NOW)
    status = NewsroomStatus(8, paused=True, posted=(posted,), not_posted=(left,) * 9, waiting=2, posted_count=12,
                            not_posted_count=30, articles=400, being_read=3)  # fmt: skip
    shown = texts_on(status_card(status, 7, discord.Permissions.all()))
    assert "**Channel** <#8> · paused" in shown
    assert "✓ The bot has every permission it needs there." in shown
    assert "**Posted** 12\n- [Harbour bridge reopens after nine years](https://discord.com/channels/7/8/9) <t:" in shown
    assert "**Not posted** 30" in shown
    assert "— posting was paused" in shown
    assert "2 waiting to be posted · 400 articles in the store, 3 still being read" in shown


def test_status_names_each_missing_permission_with_its_fix() -> None:
    assert missing_permissions(discord.Permissions.all()) == []
    lines = missing_permissions(discord.Permissions.none())
    assert len(lines) == len(NEEDED)
    assert "Send Messages is missing" in lines[1]
    assert "allow Send Messages." in lines[1]
    assert channel_lines(1, discord.Permissions.none())[0].startswith("✗ View Channel is missing")


def test_status_without_a_channel_says_what_to_do() -> None:
    empty = NewsroomStatus(None, False, (), (), 0, 0, 0, 0, 0)  # noqa: FBT003
    assert "No channel is chosen yet. Choose one with `/newsroom channel`." in texts_on(status_card(empty, 7, None))
    gone = replace(empty, channel_id=5)
    assert "The chosen channel no longer exists." in texts_on(status_card(gone, 7, None))
    assert "not posting" in texts_on(status_card(gone, 7, None))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(5, "5 s"), (60, "1 min"), (80, "1 min 20 s"), (3600, "1 h"), (11_100, "3 h 5 min")],
)
def test_durations(seconds: int, words: str) -> None:
    assert duration(seconds) == words


def test_a_card_is_never_kept_by_the_client() -> None:
    card = notice("Title", ["One.", "Two."])
    assert card.timeout is None
    assert card.is_finished()
    assert texts_on(card) == "### Title\nOne.\nTwo."


def custom_ids(card: Card) -> Sequence[str]:
    return [part["custom_id"] for part in walk_components(card.to_components()) if part.get("custom_id")]


def test_the_buttons_of_an_automatic_post_carry_its_mark() -> None:
    assert all(":77:" in one for one in custom_ids(make_summary_card(summary_of(harbour(), REOPENED), post=77)))
