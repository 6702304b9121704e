"""Who somebody is, in the article's own words, where a sentence has only a short name."""

from __future__ import annotations

import re

import pytest

from bot.articles.article import Article, Block, Role, Span
from bot.language.composing import bracketed
from bot.language.findings import Analysis, Entity, EntityKind
from bot.language.introducing import introductions
from bot.language.material import gather
from bot.language.sentences import article_sentences

SHORT = "Mr Brandt said it was late."


def introduced(
    sentence: str,
    *told: str,
    headline: str = "Ferry late",
    opening: str = "Olaf Brandt runs the ferry.",
    role: str = "",
    entity: Entity | None = None,
) -> str:
    """What is shown of ``sentence`` after ``told``, in an article that begins with ``opening``."""
    text = "\n".join((headline, opening, *told, sentence))
    blocks = tuple(
        Block(line.start(), line.end(), Role.BODY if line.start() else Role.HEADLINE)
        for line in re.finditer(r"[^\n]+", text)
    )
    article = Article(text, blocks=blocks, headline=headline, language="en")
    if entity is None:
        mentions = tuple(Span(*found.span()) for found in re.finditer("(?:Olaf )?Brandt", text))
        roles = tuple(Span(*found.span()) for found in re.finditer(re.escape(role), text)) if role else ()
        entity = Entity("Olaf Brandt", EntityKind.PERSON, ("Brandt", "Mr Brandt"), roles, mentions)
    material = gather([Analysis(article, article_sentences(article), (entity,))])
    number = next(number for number, line in enumerate(material.lines) if line.text == sentence)
    return bracketed(sentence, introductions(material, number, told))


def test_a_family_name_gets_its_given_name() -> None:
    assert introduced(SHORT) == "Mr [Olaf] Brandt said it was late."
    assert introduced("It was Brandt’s ferry that was late.") == "It was [Olaf] Brandt’s ferry that was late."


def test_nobody_is_introduced_twice_or_where_the_headline_does_it() -> None:
    assert introduced(SHORT, "Olaf Brandt left the harbour.") == SHORT
    assert introduced(SHORT, "[Captain Olaf] Brandt left the harbour.") == SHORT
    assert introduced(SHORT, headline="Olaf Brandt is late") == SHORT


@pytest.mark.parametrize(
    ("opening", "role", "shown"),
    [
        ("Captain Olaf Brandt runs the ferry.", "Captain", "[Captain Olaf] Brandt said so."),
        ("The Tarn ferry captain Olaf Brandt left.", "Tarn ferry captain", "[Tarn ferry captain Olaf] Brandt said so."),
        (
            "Olaf Brandt, captain of the ferry, left.",
            "captain of the ferry",
            "[Olaf] Brandt [captain of the ferry] said so.",
        ),
        (
            "Olaf Brandt -- captain of the ferry -- left.",
            "captain of the ferry",
            "[Olaf] Brandt [captain of the ferry] said so.",
        ),
        (
            "It was signed by the ferry captain, Olaf Brandt.",
            "ferry captain",
            "[Olaf] Brandt [the ferry captain] said so.",
        ),
        ("Its captain, Olaf Brandt, left.", "captain", "[Olaf] Brandt said so."),
        ("Olaf Brandt, the captain who left, sang.", "captain", "[Olaf] Brandt [captain] said so."),
        (
            "Olaf Brandt, chief officer for safety on all ferries of the Holm Line, left.",
            "chief officer for safety on all ferries of the Holm Line",
            "[Olaf] Brandt [chief officer] said so.",
        ),
        ("Friends of captain Olaf Brandt sang.", "Friends of captain", "[Olaf] Brandt said so."),
        ("The two-term mayor Olaf Brandt left.", "term mayor", "[Olaf] Brandt said so."),
        ("Olaf Brandt, 38, left the harbour.", "38", "[Olaf] Brandt said so."),
        ("Olaf Brandt, a man of the sea, left.", "man of the sea", "[Olaf] Brandt said so."),
        ("Olaf Brandt, captain for life it seems, left.", "captain for", "[Olaf] Brandt said so."),
    ],
)
def test_what_the_person_is_stands_beside_the_name(opening: str, role: str, shown: str) -> None:
    assert introduced("Brandt said so.", opening=opening, role=role) == shown


def test_a_role_that_the_sentence_has_is_not_said_again() -> None:
    opening = "Captain Olaf Brandt runs the ferry."
    assert introduced("As captain Brandt said so.", opening=opening, role="Captain").count("aptain") >= 1
    assert (
        introduced("The Captain Brandt said so.", opening=opening, role="Captain")
        == "The Captain [Olaf] Brandt said so."
    )
    after = "Olaf Brandt, captain of the ferry, left."
    role = "captain of the ferry"
    assert introduced("It was Brandt’s ferry.", opening=after, role=role) == "It was [Olaf] Brandt’s ferry."
    assert introduced("Brandt, 38, said so.", opening=after, role=role) == "[Olaf] Brandt, 38, said so."


@pytest.mark.parametrize(
    ("name", "mention"),
    [
        ("Prophet Brandt", "Brandt"),
        ("Olaf Holm - Brandt", "Brandt"),
        ("Brandt Olaf", "Brandt"),
        ("Olaf Brandt", "Olaf"),
    ],
)
def test_doubtful_names_are_left_alone(name: str, mention: str) -> None:
    sentence = f"The ferry is called {mention} by all."
    text = f"Ferry late\nOlaf Brandt runs the ferry.\n{sentence}"
    at = text.index(mention, text.index(sentence))
    entity = Entity(name, EntityKind.PERSON, mentions=(Span(at, at + len(mention)),))
    assert introduced(sentence, entity=entity) == sentence


def test_a_quoted_name_and_somebody_not_in_the_sentence_get_no_help() -> None:
    assert introduced("The ferry is called “Brandt” by all.") == "The ferry is called “Brandt” by all."
    assert introduced("The ferry was late again today.") == "The ferry was late again today."
