"""What is shown: reading order, brackets, and as much help as there is room for."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.articles.article import Article, Block, Role, Span
from bot.language.composing import bracketed, compose, in_order, shown_words
from bot.language.findings import Analysis, Entity, EntityKind
from bot.language.introducing import Help
from bot.language.material import gather
from bot.language.sentences import article_sentences
from bot.language.standalone import judge
from bot.language.summary import Length, summarise
from tests.language.summary_helpers import FERRY, OTHER_FERRY, analysis_of

WEDNESDAY = datetime(2022, 6, 15, 9, tzinfo=UTC)
OPENING = "Captain Olaf Brandt runs the ferry."
SAID = "Brandt left the ferry on Tuesday."


def captain() -> Analysis:
    text = f"{OPENING}\n{SAID}"
    blocks = (Block(0, len(OPENING), Role.BODY), Block(len(OPENING) + 1, len(text), Role.BODY))
    article = Article(text, blocks=blocks, published=WEDNESDAY, language="en")
    mentions = (Span(8, 19), Span(text.index(SAID), text.index(SAID) + 6))
    person = Entity("Olaf Brandt", EntityKind.PERSON, ("Brandt",), (Span(0, 7),), mentions)
    return Analysis(article, article_sentences(article), (person,))


def test_help_that_has_no_room_is_left_out_the_least_needed_first() -> None:
    material = gather([captain()])
    shown = [compose(material, judge(material), [1], room)[0].shown for room in (None, 9, 8, 7, 6, 2)]
    assert shown == [
        "[Captain Olaf] Brandt left the ferry on Tuesday [14 June].",
        "[Olaf] Brandt left the ferry on Tuesday [14 June].",
        "[Olaf] Brandt left the ferry on Tuesday.",
        "[Olaf] Brandt left the ferry on Tuesday.",
        SAID,
        SAID,
    ]


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
    assert in_order(undated, [2, count, 1]) == [count, 1, 2]


def test_what_is_shown_keeps_the_budget() -> None:
    for length, most in ((Length.SHORT, 35), (Length.MEDIUM, 60), (Length.LONG, 120)):
        summary = summarise([analysis_of(FERRY, published=WEDNESDAY, people=("Greta Holm",))], length=length)
        assert shown_words(summary.sentences) <= most
