"""What an article is called."""

from __future__ import annotations

from bot.articles.article import Article, Block, Role


def _article(body: str, headline: str | None = None) -> Article:
    return Article(
        body, blocks=(Block(0, len(body), Role.BODY),) if body else (), headline=headline, name="03_lamp.txt"
    )


def test_an_article_is_called_by_its_headline() -> None:
    assert _article("The lamp is dark.", "Lamp goes dark").title == "Lamp goes dark"


def test_without_a_headline_it_is_called_by_its_first_words_and_what_is_cut_is_shown() -> None:
    assert _article("The lamp is dark.").title == "The lamp is dark."
    long = "The lamp of the old lighthouse at Orrin Point went dark on Friday night, and nobody knows why."
    assert _article(long).title == "The lamp of the old lighthouse at Orrin Point went dark on…"


def test_an_article_without_text_is_called_by_its_name() -> None:
    assert _article("").title == "03_lamp.txt"
