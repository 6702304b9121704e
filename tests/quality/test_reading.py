"""Floors for reading, measured on texts written for this project; lower one only with a reason in the commit."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.articles.article import Role
from bot.articles.reading import read_bytes

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
FURNITURE = (
    "notifications from|receive a commission|small commission|Sign up|Join the conversation|Sign in to|Most read|©|"
    "Thanks for signing|Please reload|Suscríbase|Inscrivez-vous|Compartir en|Partager cet|Recommended|"
    "Register for free|Read more|newsletter|All rights reserved|Advertisement|Quiz: how well|Thinking of the Quill|"
    "covers cities and courts|See stories by|Temps de lecture|Remind me in|Give what you can|Become a member"
).split("|")
"""Words that stand in the furniture of the seeds and nowhere in their stories."""

QUOTES = '“«"'


def letters(text: str) -> int:
    """How many letters a text has."""
    return sum(map(str.isalpha, text))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_no_furniture_is_in_the_body(path: Path) -> None:
    article = read_bytes(path.read_bytes(), path.name)
    kept = [line for line in article.body.split("\n") if any(words in line for words in FURNITURE)]
    assert kept == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_paragraph_with_a_quotation_is_in_the_body(path: Path) -> None:
    article = read_bytes(path.read_bytes(), path.name)
    lines = [article.text[block.start : block.end] for block in article.blocks]
    spoken = [line for line in lines if line[0] in QUOTES and len(line) > 90]
    lost = [line for line in spoken if line not in article.body]
    assert lost == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_article_has_a_headline_and_a_language(path: Path) -> None:
    article = read_bytes(path.read_bytes(), path.name)
    assert article.headline
    assert len(article.headline.split()) >= 4
    assert article.language in {"en", "fr", "es"}
    assert [block.role for block in article.blocks].count(Role.HEADLINE) == 1


def test_most_of_every_seed_is_its_story() -> None:
    shares = []
    for path in SEEDS:
        article = read_bytes(path.read_bytes(), path.name)
        shares.append(letters(article.body) / letters(article.text))
    assert min(shares) > 0.5
    assert sum(shares) / len(shares) > 0.8
