"""What is shown: reading order, brackets, and as much help as there is room for."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.articles.article import Article, Block, Role, Span
from bot.language.composing import bracketed, compose, in_order, shown_words
from bot.language.findings import Analysis, Entity, EntityKind
from bot.language.introducing import Help
from bot.language.material import gather
from bot.language.sentences import article_sentences
from bot.language.standalone import judge
from bot.language.summary import Length, summarise
from tests.language.summary_helpers import FERRY, OTHER_FERRY, analysis_of, past_days

WEDNESDAY = datetime(2022, 6, 15, 9, tzinfo=UTC)
OPENING = "Captain Olaf Brandt runs the ferry."
SAID = "Brandt left the ferry on Tuesday."


def captain() -> Analysis:
    text = f"{OPENING}\n{SAID}"
    blocks = (Block(0, len(OPENING), Role.BODY), Block(len(OPENING) + 1, len(text), Role.BODY))
    article = Article(text, blocks=blocks, published=WEDNESDAY, language="en")
    mentions = (Span(8, 19), Span(text.index(SAID), text.index(SAID) + 6))
    person = Entity("Olaf Brandt", EntityKind.PERSON, ("Brandt",), (Span(0, 7),), mentions)
    return Analysis(article, article_sentences(article), (person,), times=past_days(text))


def test_help_that_has_no_room_is_left_out_the_least_needed_first() -> None:
    material = gather([captain()])
    shown = [compose(material, judge(material), [1], room)[0].shown for room in (None, 9, 8, 7, 6, 2)]
    assert shown == [
        "[Captain Olaf] Brandt left the ferry on Tuesday [14 June].",
        "[Captain Olaf] Brandt left the ferry on Tuesday.",
        "[Captain Olaf] Brandt left the ferry on Tuesday.",
        "[Olaf] Brandt left the ferry on Tuesday.",
        SAID,
        SAID,
    ]


def behind(
    pronoun: str, opening: str, role: str, published: datetime | None = WEDNESDAY, when: str = "on Tuesday"
) -> Analysis:
    """Somebody of whom the ``opening`` says a ``role``, then what they did, and then what "he" did."""
    text = (
        f"{opening}\nThe harbour was closed for an hour.\nOlaf Brandt left the hall. {pronoun} wept for hours {when}."
    )
    blocks = tuple(Block(match.start(), match.end(), Role.BODY) for match in re.finditer(r"[^\n]+", text))
    article = Article(text, blocks=blocks, published=published, language="en")
    mentions = tuple(Span(*match.span()) for match in re.finditer("Olaf Brandt", text))
    roles = (Span(text.index(role), text.index(role) + len(role)),)
    person = Entity("Olaf Brandt", EntityKind.PERSON, (), roles, mentions)
    return Analysis(article, article_sentences(article), (person,), times=past_days(text))


@pytest.mark.parametrize(
    ("opening", "role", "shown"),
    [
        (
            "Captain Olaf Brandt runs the ferry.",
            "Captain",
            "He [Captain Olaf Brandt] wept for hours on Tuesday [14 June].",
        ),
        (
            "Olaf Brandt, the captain of the ferry, sang.",
            "captain of the ferry",
            "He [Olaf Brandt, captain of the ferry] wept for hours on Tuesday [14 June].",
        ),
        ("Olaf Brandt, 38, came with a captain.", "38", "He [Olaf Brandt] wept for hours on Tuesday [14 June]."),
    ],
)
def test_whom_a_pronoun_means_is_named_with_what_they_are(opening: str, role: str, shown: str) -> None:
    material = gather([behind("He", opening, role)])
    verdicts = judge(material)
    assert compose(material, verdicts, [3])[0].shown == shown
    assert compose(material, verdicts, [3], 8)[0].shown == "He [Olaf Brandt] wept for hours on Tuesday."
    assert compose(material, verdicts, [0, 3])[1].shown == "He [Olaf Brandt] wept for hours on Tuesday [14 June]."


def test_room_is_used_up_sentence_by_sentence() -> None:
    material = gather([behind("He", "Captain Olaf Brandt sang all night on Monday.", "Captain")])
    shown = [sentence.shown for sentence in compose(material, judge(material), [0, 3], 20)]
    assert shown == [
        "Captain Olaf Brandt sang all night on Monday [13 June].",
        "He [Olaf Brandt] wept for hours on Tuesday [14 June].",
    ]
    shown = [sentence.shown for sentence in compose(material, judge(material), [0, 3], 18)]
    assert shown == [
        "Captain Olaf Brandt sang all night on Monday [13 June].",
        "He [Olaf Brandt] wept for hours on Tuesday.",
    ]


NIGHT = datetime(2022, 6, 15, 3, tzinfo=UTC)
AMERICAN = "Captain Olaf Brandt was born on Feb. 3, 1960."


@pytest.mark.parametrize(
    ("published", "day", "opening", "shown"),
    [
        (NIGHT, date(2022, 6, 14), AMERICAN, ["[June 14]", "[June 13]"]),
        (NIGHT, date(2022, 6, 15), AMERICAN, ["[June 14]", "[June 14]"]),
        (NIGHT, None, AMERICAN, ["[June 14]"]),
        (NIGHT, None, "Captain Olaf Brandt sang.", ["[14 June]", "[14 June]"]),
        (NIGHT.replace(hour=0), None, AMERICAN, ["[June 14]", "[June 14]"]),
        (NIGHT.replace(hour=15), None, AMERICAN, ["[June 14]", "[June 14]"]),
    ],
)
def test_times_are_told_from_the_day_of_the_place(
    published: datetime, day: date | None, opening: str, shown: list[str]
) -> None:
    found = behind("He", opening, "Captain", published, "on Tuesday and not yesterday")
    material = gather([replace(found, article=replace(found.article, published_day=day))])
    assert re.findall(r"\[[^]]*\d[^]]*\]", compose(material, judge(material), [3])[0].shown) == shown


def test_dates_stand_as_the_article_writes_them() -> None:
    material = gather([behind("He", "Captain Olaf Brandt was born on Feb. 3, 1960.", "Captain")])
    assert compose(material, judge(material), [3])[0].shown.endswith("[June 14].")
    undated = gather([behind("He", "Captain Olaf Brandt sang all night.", "Captain", None)])
    untold = replace(behind("He", "Captain Olaf Brandt sang all night.", "Captain"), times=())
    assert compose(gather([untold]), judge(gather([untold])), [3])[0].shown.endswith("wept for hours on Tuesday.")
    assert compose(undated, judge(undated), [3])[0].shown.endswith("wept for hours on Tuesday.")


def test_brackets_stand_before_or_after_their_place() -> None:
    help_at = [Help(6, "14 June"), Help(0, "Olaf", before=True)]
    assert bracketed("Brandt left.", help_at) == "[Olaf] Brandt [14 June] left."
    assert bracketed("Brandt left.", []) == "Brandt left."


def test_the_order_is_that_of_publication_or_of_the_articles() -> None:
    later, earlier = (
        analysis_of(FERRY, published=WEDNESDAY),
        analysis_of(OTHER_FERRY, published=WEDNESDAY.replace(day=1)),
    )
    count = len(later.sentences)
    assert in_order(gather([later, earlier]), [count, 0]) == [count, 0]
    undated = gather([later, analysis_of(OTHER_FERRY)])
    assert in_order(undated, [count, 0]) == [0, count]
    assert in_order(undated, [2, count, 1]) == [1, 2, count]
    last = gather([analysis_of(OTHER_FERRY), later, earlier])
    assert in_order(last, [0, len(earlier.sentences), len(earlier.sentences) + count])[2] == 0
    unknown = gather([analysis_of(FERRY), analysis_of(OTHER_FERRY)])
    assert in_order(unknown, [2, count, 1]) == [count, 1, 2]


def test_what_is_shown_keeps_the_budget() -> None:
    for length, most in ((Length.SHORT, 35), (Length.MEDIUM, 72), (Length.LONG, 144)):
        summary = summarise([analysis_of(FERRY, published=WEDNESDAY, people=("Greta Holm",))], length=length)
        assert shown_words(summary.sentences) <= most
