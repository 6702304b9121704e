from __future__ import annotations

import pytest

from bot.articles.article import Article, Block, Role
from bot.errors import LanguageError
from bot.language import analyse
from bot.language.analysis import ANALYSIS_VERSION
from tests.language.who_helpers import article_of

ENGLISH = (
    "Ingrid Solbakken, 47, will run the company.\nShe said that she would move to Rotterdam in June with the fleet."
)
FRENCH = "Le maire a annoncé mardi que la ville fermerait le pont pendant trois semaines pour des travaux urgents et coûteux."


def test_everything_found_is_a_span_of_the_text() -> None:
    article = article_of(ENGLISH)
    analysis = analyse(article)
    assert analysis.supported
    assert analysis.version == ANALYSIS_VERSION
    assert [article.text[s.start : s.end] for s in analysis.sentences] == [s.text for s in analysis.sentences]
    found = {mention.of(article.text) for entity in analysis.entities for mention in entity.mentions}
    assert {"Ingrid Solbakken", "Rotterdam"} <= found


def test_words_are_the_content_words_in_reading_order() -> None:
    words = analyse(article_of("The mayor’s ferry sank. The ferry burned.")).words
    assert words == ("mayor", "ferry", "sank", "ferry", "burned")


def test_another_language_gives_sentences_and_a_reason() -> None:
    analysis = analyse(article_of(FRENCH, language="fr"))
    assert not analysis.supported
    assert analysis.sentences
    assert analysis.entities == analysis.quotes == analysis.reported == ()
    assert analysis.words[0] == "le"
    assert analysis.notes == (
        "Who is in it is not known for this language (French): the language model reads English.",
    )


def test_a_language_without_a_name_is_given_by_its_code() -> None:
    assert "(tlh)" in analyse(article_of(FRENCH, language="tlh")).notes[0]


def test_an_unknown_language_is_judged_by_its_words() -> None:
    assert analyse(article_of(ENGLISH, language="und")).supported
    analysis = analyse(article_of(FRENCH, language="und"))
    assert not analysis.supported
    assert "not recognised" in analysis.notes[0]


def test_a_regional_code_is_the_language() -> None:
    assert analyse(article_of(ENGLISH, language="en-GB")).supported


@pytest.mark.parametrize("text", ["", "...", "\n\n", "x"])
def test_a_text_without_names_has_nobody(text: str) -> None:
    assert analyse(article_of(text)).entities == ()


def test_only_the_story_is_read_unless_every_line_is_asked_for() -> None:
    text = "Ingrid Solbakken left the harbour.\nBy Hugo Marsh"
    blocks = (Block(0, 34, Role.BODY), Block(35, len(text), Role.BYLINE))
    article = Article(text, blocks=blocks, language="en")
    assert [entity.name for entity in analyse(article).entities] == ["Ingrid Solbakken"]
    assert {entity.name for entity in analyse(article, all_lines=True).entities} == {"Ingrid Solbakken", "Hugo Marsh"}


def test_a_missing_pipeline_is_said_with_its_remedy() -> None:
    with pytest.raises(LanguageError, match="not installed"):
        analyse(article_of(ENGLISH), pipeline="no_such_pipeline_at_all")


def test_a_package_without_a_pipeline_is_said() -> None:
    with pytest.raises(LanguageError, match="holds no spaCy pipeline"):
        analyse(article_of(ENGLISH), pipeline="html")
