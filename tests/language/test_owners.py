"""Whose wife or chairman somebody is, as the sentences before a pronoun tell."""

from __future__ import annotations

import re

import pytest

from bot.articles.article import Article, Span
from bot.language.findings import Analysis, Entity, EntityKind, Quote, Sentence
from bot.language.owners import owner_of

PEOPLE = ("Hugo Marsh", "Tom Pell", "Verity Hale", "Lin Soto")
BODIES = ("Holm Rail", "Pine Trust")
HELD_BY = Entity("Ada Orr", EntityKind.PERSON)


def analysis_of(text: str) -> Analysis:
    """``text`` with a sentence to each line, all names found, and "she" behind a quotation known to be Verity Hale."""
    sentences = tuple(Sentence(m.start(), m.end(), m.group(), 0) for m in re.finditer(r"[^\n]+", text))
    entities = [
        Entity(name, kind, mentions=tuple(Span(*m.span()) for m in re.finditer(name, text)))
        for kind, names in ((EntityKind.PERSON, PEOPLE), (EntityKind.ORGANISATION, BODIES))
        for name in names
        if name in text
    ]
    quotes = tuple(
        Quote(m.start(1), m.end(1), "Verity Hale", Span(*m.span(2))) for m in re.finditer(r"“(.*?)” (she)?", text)
    )
    return Analysis(Article(text), sentences, entities=(*entities, HELD_BY), quotes=quotes)


def owner(text: str, pronoun: str) -> str:
    at = [match.start() for match in re.finditer(rf"\b{pronoun}\b", text, re.IGNORECASE)][-1]
    return owner_of(pronoun, at, HELD_BY, analysis_of(text))


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Hugo Marsh left early with his wife, Ada Orr.", "his", "Hugo Marsh"),
        ("Hugo Marsh was thanked.\nHis wife, Ada Orr, wept.", "his", "Hugo Marsh"),
        ("Verity Hale met Hugo Marsh.\nHer sister, Ada Orr, wept.", "her", "Verity Hale"),
        ("“It is over,” she said.\nHer sister, Ada Orr, wept.", "her", ""),
        ("Verity Hale was not there.\n“It is over,” she said of her sister, Ada Orr.", "her", "Verity Hale"),
        ("Hugo Marsh met Tom Pell at the quay.\nIt rained.\nHis wife, Ada Orr, drove.", "his", "Hugo Marsh"),
        ("The cup went to Hugo Marsh, a miner, and his wife, Ada Orr.", "his", "Hugo Marsh"),
        ("Holm Rail cut four trains.\n“It is over,” said its chairman, Ada Orr.", "its", "Holm Rail"),
        ("The board of Holm Rail sacked its chairman, Ada Orr.", "its", "Holm Rail"),
        ("Holm Rail and its chairman, Ada Orr, were fined.", "its", "Holm Rail"),
    ],
)
def test_the_owner_is_told_where_nobody_else_fits(text: str, pronoun: str, name: str) -> None:
    assert owner(text, pronoun) == name


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Hugo Marsh met Tom Pell with his wife, Ada Orr.", "his"),
        ("He met Hugo Marsh with his wife, Ada Orr.", "his"),
        ("He was sentenced by Hugo Marsh.\nHis wife, Ada Orr, wept.", "his"),
        ("A driver who hit Hugo Marsh wept with his wife, Ada Orr.", "his"),
        ("Hugo Marsh won.\nA driver got out.\nHis wife, Ada Orr, wept.", "his"),
        ("Hugo Marsh won.\nThe widow of a driver and his mother, Ada Orr, wept.", "his"),
        ("Hugo Marsh won.\nWith his wife, Ada Orr, in the front row, Tom Pell spoke.", "his"),
        ("They cheered Lin Soto.\nHis wife, Ada Orr, wept.", "his"),
        ("Verity Hale won.\nHis wife, Ada Orr, wept.", "his"),
        ("“Hugo Marsh left his wife, Ada Orr,” she said.", "his"),
        ("Talks between Holm Rail and Pine Trust failed, said its chairman, Ada Orr.", "its"),
        ("The mayor thanked Holm Rail.\nIts chairman, Ada Orr, wept.", "its"),
        ("Hugo Marsh won.\nTheir son, Ada Orr, wept.", "their"),
        ("It rained.\nIts chairman, Ada Orr, wept.", "its"),
        ("It rained.\nHis wife, Ada Orr, wept.", "his"),
    ],
)
def test_no_owner_is_told_where_another_fits_as_well(text: str, pronoun: str) -> None:
    assert owner(text, pronoun) == ""


def test_nobody_unsure_and_nobody_outside_the_story_owns() -> None:
    text = "Marsh left with his wife, Ada Orr."
    marsh = Entity("Marsh", EntityKind.PERSON, mentions=(Span(0, 5),), ambiguous=("Hugo Marsh",))
    told = Analysis(Article(text), (Sentence(0, len(text), text, 0),), entities=(marsh, HELD_BY))
    assert owner_of("his", text.index("his"), HELD_BY, told) == ""
    assert owner_of("his", text.index("his"), HELD_BY, Analysis(Article(text), entities=(HELD_BY,))) == ""
