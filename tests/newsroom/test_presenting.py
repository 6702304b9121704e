"""How what the store keeps is written out for people."""

from __future__ import annotations

import pytest

from bot.articles.article import Article, Span
from bot.language.findings import Analysis, Entity, EntityKind, Quote
from bot.newsroom.presenting import closed, marked, only_reported, rivals, roles_of

PERSON = EntityKind.PERSON


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "role", "shown"),
    [
        ("Hugo Marsh and his wife, Ada Orr, left.", "wife", "his [Hugo Marsh’s] wife"),
        ("The cook Hugo Marsh\nand his  wife, Ada Orr, left.", "wife", "his [Hugo Marsh’s] wife"),
        ("Hugo Marsh left. His lawyer, Ada Orr, stayed.", "lawyer", "his lawyer"),
        ("Hugo Marsh left with his wife, Ada Orr.", "wife", "his wife"),
        ("The cook and his wife, Ada Orr, left Hugo Marsh.", "wife", "his wife"),
        ("Hugo Marsh and the chief\n of police, Ada Orr.", "chief\n of police", "chief of police"),
        ("This wife of Hugo Marsh is Ada Orr.", "wife of Hugo Marsh", "wife of Hugo Marsh"),
        ("Hugo Marsh’s wife, Ada Orr, left.", "Hugo Marsh’s wife", "Hugo Marsh’s wife"),
    ],
)
def test_a_role_says_whose_where_the_article_does(text: str, role: str, shown: str) -> None:
    ada = Entity("Ada Orr", PERSON, roles=(span(text, role), span(text, role)), mentions=(span(text, "Ada Orr"),))
    hugo = Entity("Hugo Marsh", PERSON, mentions=(span(text, "Hugo Marsh"),))
    assert roles_of(ada, Analysis(Article(text), entities=(hugo, ada))) == (shown,)


def test_nobody_unsure_is_named_as_the_owner() -> None:
    text = "Marsh and his wife, Ada Orr, left."
    ada = Entity("Ada Orr", PERSON, roles=(span(text, "wife"),))
    marsh = Entity("Marsh", PERSON, mentions=(span(text, "Marsh"),), ambiguous=("Hugo Marsh", "Verity Marsh"))
    assert roles_of(ada, Analysis(Article(text), entities=(marsh, ada))) == ("his wife",)


def test_a_report_that_is_mostly_quoted_is_a_quote() -> None:
    quote = Quote(10, 20, "Orr")
    half, most, other = Quote(0, 20, "Orr", direct=False), Quote(1, 20, "Orr"), Quote(9, 20, "Marsh")
    analysis = Analysis(Article("x" * 20), quotes=(quote,), reported=(half, most, other))
    assert only_reported(analysis) == (half, other)


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("it was “lost” then", "it was “lost", "it was “lost”"),
        ('it was "lost" then', 'it was "lost', 'it was "lost"'),
        ('she "said" it was lost" then', 'she "said" it was lost', 'she "said" it was lost'),
        ("it was lost” then", "it was lost", "it was lost"),
    ],
)
def test_a_quotation_that_words_open_is_closed(text: str, words: str, shown: str) -> None:
    assert closed(span(text, words), text) == shown


def test_an_unsure_name_is_marked_and_says_whose_it_could_be() -> None:
    assert (marked("Marsh", ("Ada Marsh",)), marked("Marsh", ())) == ("Marsh ?", "Marsh")
    assert rivals(("Ada Marsh", "Hugo Marsh")) == "The name could stand for Ada Marsh, Hugo Marsh."
    assert rivals(()) == ""
