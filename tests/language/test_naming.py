"""Names in square brackets, and when there had better be none."""

from __future__ import annotations

import re

import pytest

from bot.articles.article import Article, Block, Role, Span
from bot.language.findings import Analysis, Entity, EntityKind
from bot.language.material import gather
from bot.language.naming import introductions, missing_names
from bot.language.sentences import article_sentences
from bot.language.standalone import judge
from tests.language.summary_helpers import analysis_of

PEOPLE = ("Olaf Brandt", "Greta Holm", "Ms Ida Lund", "Mr Pell")
BODIES = ("Holm Line", "Norbank")


def blocks_of(text: str) -> tuple[Block, ...]:
    lines = list(re.finditer(r"[^\n]+", text))
    return tuple(Block(line.start(), line.end(), Role.BODY if line.start() else Role.HEADLINE) for line in lines)


def names_in(paragraph: str) -> dict[int, str]:
    material = gather([analysis_of(f"Headline\n{paragraph}", people=PEOPLE, bodies=BODIES)])
    return missing_names(material, judge(material))


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("Olaf Brandt denied it. He left by a side door.", "Olaf Brandt"),
        ("Greta Holm denied it.\nShe left by a side door.", "Greta Holm"),
        ("Ms Ida Lund denied it. She left by a side door.", "Ms Ida Lund"),
        ("Shares in the Holm Line fell. The company would not comment.", "Holm Line"),
    ],
)
def test_one_candidate_is_named(paragraph: str, name: str) -> None:
    assert names_in(paragraph) == {1: name}


@pytest.mark.parametrize(
    "paragraph",
    [
        "Olaf Brandt met Mr Pell. He left by a side door.",
        "Olaf Brandt saw a man on deck. He left by a side door.",
        "Ms Ida Lund denied it. He left by a side door.",
        "Mr Pell denied it. She left by a side door.",
        "The ferry sank at noon. He left by a side door.",
        "Norbank bought the Holm Line. The company would not comment.",
        "Olaf Brandt denied it. The company would not comment.",
        "Olaf Brandt denied it. The minister would not comment.",
        "Olaf Brandt denied it. They left by a side door.",
        "He left by a side door. Olaf Brandt denied it.",
    ],
)
def test_doubt_gives_no_name(paragraph: str) -> None:
    assert names_in(paragraph) == {}


def test_the_sentence_before_is_never_another_articles() -> None:
    first = analysis_of("Headline\nOlaf Brandt denied it.", people=PEOPLE)
    second = analysis_of("Headline\nHe left by a side door.", people=PEOPLE)
    material = gather([first, second])
    assert missing_names(material, judge(material)) == {}


def introduced(*sentences: str, headline: str = "Ferry late") -> list[str]:
    """What the last sentence is given, after the others were told."""
    text = "\n".join((headline, "Olaf Brandt runs the ferry.", *sentences))
    article = Article(text, blocks=blocks_of(text), headline=headline, language="en")
    mentions = tuple(Span(found.start(), found.end()) for found in re.finditer("(?:Olaf )?Brandt", text))
    brandt = Entity("Olaf Brandt", EntityKind.PERSON, ("Brandt", "Mr Brandt"), mentions=mentions)
    material = gather([Analysis(article, article_sentences(article), (brandt,))])
    told = [line for line in material.lines if line.text in sentences[:-1]]
    number = next(number for number, line in enumerate(material.lines) if line.text == sentences[-1])
    return [f"{sentences[-1][:at]} [{name}]{sentences[-1][at:]}" for at, name in introductions(material, number, told)]


def test_a_short_name_is_followed_by_the_full_one_that_was_not_told() -> None:
    assert introduced("Mr Brandt said it was late.") == ["Mr Brandt [Olaf Brandt] said it was late."]
    assert introduced("It was Brandt’s ferry that was late.") == ["It was Brandt’s [Olaf Brandt] ferry that was late."]


def test_nobody_is_introduced_twice_or_where_the_headline_does_it() -> None:
    assert introduced("Olaf Brandt left.", "Mr Brandt said it was late.") == []
    assert introduced("Mr Brandt said it was late.", headline="Olaf Brandt is late") == []
