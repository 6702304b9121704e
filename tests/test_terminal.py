"""What the command line shows: the article's own words, on one line each, steering no terminal."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bot import terminal
from bot.articles.article import Article, Block, Role, Span
from bot.language.findings import Analysis, Entity, EntityKind, Quote, Sentence, Summary, SummarySentence
from bot.newsroom.answers import Item
from bot.newsroom.removing import Removal

if TYPE_CHECKING:
    from collections.abc import Callable

HEADLINE = "[bold]Ferry[/bold] fire :warning: \x1b[31m"
BODY = "Harbour master Ines Bellamy said “nobody was left” to\u202e reporters at 10:30:45."
TEXT = f"{HEADLINE}\n{BODY}\nShare this"
AT = len(HEADLINE) + 1


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


ARTICLE = Article(
    TEXT,
    "fire.txt",
    (
        Block(0, len(HEADLINE), Role.HEADLINE, ("first line",)),
        Block(AT, AT + len(BODY), Role.BODY, ("prose", "long")),
        Block(AT + len(BODY) + 1, len(TEXT), Role.BOILERPLATE, ("words of page furniture",)),
    ),
    headline=HEADLINE,
    outlet="Northline",
    bylines=("A. Orr", "B. Bell"),
    published=datetime(2026, 3, 12, 9, tzinfo=UTC),
    language="en",
    url="https://a.example/fire",
    notices=("Only the start of a paid article.",),
)
QUOTE = span("nobody was left")
ANALYSIS = Analysis(
    ARTICLE,
    (Sentence(AT, AT + len(BODY), BODY, 1),),
    (
        Entity("Olan", EntityKind.PLACE),
        Entity(
            "Ines Bellamy",
            EntityKind.PERSON,
            ("Bellamy",),
            (span("Harbour master"), span("Harbour master")),
            (span("Ines Bellamy"),),
            0.123456,
            ("Bo Bellamy",),
        ),
    ),
    (Quote(QUOTE.start, QUOTE.end, "Ines Bellamy", span("Ines Bellamy"), "reporters"), Quote(QUOTE.start, QUOTE.end)),
    (Quote(QUOTE.start, QUOTE.end, direct=False),),
    notes=("One note.",),
)
SUMMARY = Summary((SummarySentence(BODY, 0, AT, AT + len(BODY)),), "house", 0.61234, notes=("A note.",))


def shown(show: object, *values: object) -> str:
    stream = io.StringIO()
    show(Console(file=stream, width=200, highlight=False), *values)  # type: ignore[operator]
    return stream.getvalue()


def test_an_article_is_shown_line_by_line_with_its_evidence() -> None:
    lines = shown(terminal.show_article, ARTICLE).splitlines()
    assert lines[0].startswith("fire.txt ──")
    facts = dict(line.split(": ", 1) for line in lines[1:8])
    assert facts["Headline"] == "[bold]Ferry[/bold] fire :warning: [31m"
    assert facts["By"] == "A. Orr, B. Bell"
    assert facts["Published"] == "12 March 2026, 09:00 UTC"
    assert facts["Notices"] == "Only the start of a paid article."
    assert "Dateline" not in facts
    rows = [line for line in lines if line.startswith(("headline ", "body ", "boilerplate "))]
    assert len(rows) == 3
    assert "Share this" in rows[2]
    assert "words of page furniture" in rows[2]
    assert "prose; long" in rows[1]


def test_of_very_many_lines_the_first_are_shown_and_the_others_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "_MOST_LINES", 2)
    lines = shown(terminal.show_article, ARTICLE).splitlines()
    assert lines[-2].startswith("body ")
    assert lines[-1] == "and 1 more line, which --json prints too."
    monkeypatch.setattr(terminal, "_MOST_LINES", 3)
    assert shown(terminal.show_article, ARTICLE).splitlines()[-1].startswith("boilerplate ")


def test_a_summary_is_shown_as_the_articles_own_words() -> None:
    text = shown(terminal.show_summary, SUMMARY, [ARTICLE])
    assert "“nobody was left” to reporters at 10:30:45." in text
    assert "house, 61% of the words" in text
    assert "A note." in text
    assert "Northline" not in text
    helped = replace(SUMMARY, sentences=(replace(SUMMARY.sentences[0], shown="[Bellamy] said so."),), whole=True)
    text = shown(terminal.show_summary, helped, [ARTICLE, ARTICLE])
    assert "[Bellamy] said so. (Northline)" in text
    assert "\nhouse\nOnly the start of a paid article.\nA note.\n" in text
    assert "house, the whole text" in shown(terminal.show_summary, replace(helped, notes=()), [ARTICLE])


def test_over_several_articles_stands_the_newest_headline_whose_toll_is_told() -> None:
    titles = ("Fire kills seven", "9 dead in fire", "Captain, 60, resigns", "Port mourns")
    days = (None, 14, 13, 13)
    articles = [
        replace(ARTICLE, headline=title, published=day and datetime(2026, 3, day, tzinfo=UTC))
        for title, day in zip(titles, days, strict=True)
    ]
    told = [SummarySentence("At least 7 people died.", number, 0, 9) for number in range(3)]

    def title(sentences: list[SummarySentence]) -> str:
        return shown(terminal.show_summary, replace(SUMMARY, sentences=tuple(sentences)), articles).splitlines()[0]

    assert title(told) == "Captain, 60, resigns"
    assert title(told[:2]) == "Fire kills seven"
    assert title([replace(told[1], text="Nobody died.")]) == "9 dead in fire"
    assert title([]) == "Fire kills seven"


def test_what_an_answer_cannot_know_is_said_of_the_article_first() -> None:
    stub = replace(ARTICLE, notices=("Only the beginning was there.",))
    analysis = Analysis(stub, notes=("One note.",))
    text = shown(terminal.show_summary, SUMMARY, [stub, stub])
    assert text.count("Only the beginning was there.") == 1
    assert text.index("Only the beginning was there.") < text.index("A note.")
    assert "Only the beginning was there." in shown(terminal.show_who, analysis)
    assert terminal.summary_values(SUMMARY, [stub])["notes"] == ["Only the beginning was there.", "A note."]
    assert terminal.who_values(analysis)["notes"] == ["Only the beginning was there.", "One note."]


def test_a_date_without_a_time_of_day_is_shown_as_a_day() -> None:
    dated = replace(ARTICLE, published=datetime(2026, 3, 2, tzinfo=UTC))
    assert "Published: 2 March 2026\n" in shown(terminal.show_article, dated)


@pytest.mark.parametrize("show", [terminal.show_article, terminal.show_rule])
def test_files_after_the_first_stand_apart(show: Callable[..., None]) -> None:
    stream = io.StringIO()
    console = Console(file=stream, width=30)
    show(console, ARTICLE if show is terminal.show_article else "fire.txt", first=False)
    assert stream.getvalue().splitlines()[:2] == ["", "fire.txt ─────────────────────"]


def test_an_age_is_said_to_be_one() -> None:
    olan, ines = ANALYSIS.entities
    aged = replace(ANALYSIS, entities=(olan, replace(ines, roles=(*ines.roles, span("45")))))
    assert "Harbour master; aged 45" in shown(terminal.show_who, aged)


def test_who_is_shown_people_first_with_what_they_said() -> None:
    text = shown(terminal.show_who, ANALYSIS)
    rows = [" ".join(line.split()) for line in text.splitlines()]
    assert rows[1:] == [
        "Only the start of a paid article.",
        "One note.",
        "",
        "People",
        "Ines Bellamy ? Harbour master",
        "also Bellamy",
        "The name could stand for Bo Bellamy.",
        "",
        "Places",
        "Olan",
        "",
        "Said",
        "Ines Bellamy ? “nobody was left” (to reporters)",
        "? “nobody was left”",
    ]
    nobody = shown(terminal.show_who, Analysis(ARTICLE))
    assert "People" not in nobody
    assert "Nobody is named in the lines that report the story." in nobody
    assert "Nobody is named" not in shown(terminal.show_who, Analysis(ARTICLE, notes=("Not for Welsh.",)))
    assert "Nobody is named" not in shown(terminal.show_who, ANALYSIS)


def test_a_speaker_without_a_name_goes_by_the_articles_own_words() -> None:
    text = "“It fell,” a police\nspokesman said."
    one = replace(ARTICLE, text=text, blocks=(Block(0, len(text), Role.BODY),))
    analysis = Analysis(one, quotes=(Quote(1, 9, None, Span(11, 29)),))
    rows = [" ".join(line.split()) for line in shown(terminal.show_who, analysis).splitlines()]
    assert rows[-1] == "a police spokesman “It fell”"


def test_a_speaker_is_named_once_and_no_quote_ends_in_a_comma() -> None:
    commas = replace(ARTICLE, text="“We saw it, ” she said. “It fell.”", blocks=(Block(0, 34, Role.BODY),))
    analysis = Analysis(commas, quotes=(Quote(1, 12, "Ines Bellamy"), Quote(25, 33, "Ines Bellamy")))
    rows = [" ".join(line.split()) for line in shown(terminal.show_who, analysis).splitlines()]
    assert rows[-2:] == ["Ines Bellamy “We saw it”", "“It fell.”"]


def test_reported_speech_stands_apart_without_marks() -> None:
    text = "Bell said that it would “fall soon”, to reporters.\nBell said that it was “lost for ever”."
    one = replace(ARTICLE, text=text, blocks=(Block(0, len(text), Role.BODY),))

    def said(words: str, **about: object) -> Quote:
        start = text.index(words)
        return Quote(start, start + len(words), "Bell", **about)  # type: ignore[arg-type]

    reported = (
        said("it would “fall soon", addressee="reporters", direct=False),
        said("was “lost for ever", direct=False),
    )
    analysis = Analysis(one, quotes=(said("fall soon"), said("lost for ever")), reported=reported)
    rows = [" ".join(line.split()) for line in shown(terminal.show_who, analysis).splitlines()]
    at = rows.index("Said")
    assert rows[at:] == [
        "Said",
        "Bell “fall soon”",
        "“lost for ever”",
        "",
        "Reported, in the article’s words",
        "Bell it would “fall soon” (to reporters)",
    ]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_who_fits_the_terminal_and_cuts_no_name(width: int) -> None:
    entity = replace(ANALYSIS.entities[1], name="Maximiliana Featherstonehaugh-Cholmondeley", aliases=("Max",) * 9)
    stream = io.StringIO()
    terminal.show_who(Console(file=stream, width=width), replace(ANALYSIS, entities=(entity, ANALYSIS.entities[0])))
    lines = stream.getvalue().splitlines()
    assert max(map(len, lines)) <= width
    assert "Maximiliana" in stream.getvalue()
    assert "Cholmondeley" in "".join(line.strip() for line in lines)


def test_stories_are_shown_with_the_articles_that_tell_them() -> None:
    other = replace(ARTICLE, name="b.txt", headline=None, outlet=None)
    text = shown(terminal.show_stories, [[ARTICLE, other], [other]])
    assert text.splitlines() == [
        "Story 1 · 2 articles",
        "  [bold]Ferry[/bold] fire :warning: [31m",
        "    Northline · fire.txt",
        "  b.txt",
        "    b.txt",
        "",
        "Story 2 · 1 article",
        "  b.txt",
        "    b.txt",
    ]


@pytest.mark.parametrize(
    "text",
    [
        shown(terminal.show_article, ARTICLE),
        shown(terminal.show_summary, SUMMARY, [ARTICLE, ARTICLE]),
        shown(terminal.show_who, ANALYSIS),
        shown(terminal.show_stories, [[ARTICLE]]),
    ],
)
def test_no_word_of_an_article_steers_the_terminal(text: str) -> None:
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "⚠" not in text


@given(text=st.text())
def test_what_is_printable_is_one_line_without_controls(text: str) -> None:
    line = terminal.printable(text)
    assert line.splitlines() in ([], [line])
    assert not any(char < " " or "\x7f" <= char <= "\x9f" or "\u202a" <= char <= "\u202e" for char in line)
    line.encode("utf-8")


def test_values_for_programs_carry_every_span_with_its_words() -> None:
    article = terminal.article_values(ARTICLE)
    assert (article["published"], article["modified"], article["words"]) == ("2026-03-12T09:00:00+00:00", None, 12)
    for block in article["blocks"]:
        assert block["text"] == TEXT[block["start"] : block["end"]]
    who = terminal.who_values(ANALYSIS)
    person = who["entities"][1]
    assert (person["name"], person["kind"], person["salience"]) == ("Ines Bellamy", "person", 0.1235)
    for place in (*person["mentions"], *person["roles"], who["quotes"][0]["speaker_span"], *who["quotes"]):
        assert place["text"] == TEXT[place["start"] : place["end"]]
    assert who["quotes"][1]["speaker_span"] is None
    assert who["reported"][0]["direct"] is False
    summary = terminal.summary_values(SUMMARY, [ARTICLE])
    assert summary["sentences"][0] == {
        "text": BODY,
        "shown": BODY,
        "article": "fire.txt",
        "start": AT,
        "end": AT + len(BODY),
    }
    assert summary["coverage"] == 0.6123


def test_json_is_printed_whole_with_letters_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.print_json([terminal.article_values(ARTICLE)])
    printed = capsys.readouterr().out
    assert json.loads(printed)[0]["headline"] == HEADLINE
    assert "“nobody" in printed
    assert "\x1b" not in printed


def test_what_was_taken_back_is_told_with_the_messages_that_still_stand() -> None:
    item = Item(7, 1, ARTICLE, None, None, datetime(2026, 3, 1, tzinfo=UTC))
    removal = Removal(item, ("https://discord.com/channels/1/2/3",))
    named = "rticle 7 “[bold]Ferry[/bold] fire :warning: [31m”, Northline"
    assert terminal.removal_question(item, undo=False) == f"Take back a{named}?"
    out = io.StringIO()
    console = Console(file=out, width=40)
    terminal.show_removal(console, removal, undo=False)
    terminal.show_removal(console, Removal(item), undo=True)
    assert out.getvalue().splitlines() == [
        f"A{named} was taken back.",
        "It was posted; what stands there is yours to delete:",
        "https://discord.com/channels/1/2/3",
        f"A{named} was given back.",
    ]
    values = terminal.removal_values(removal, undo=False)
    assert (values["removed"], values["messages"]) == (True, ["https://discord.com/channels/1/2/3"])
