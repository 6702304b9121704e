"""Words that point back at somebody."""

from __future__ import annotations

import pytest

from bot.language.anaphors import Anaphor, Stranger, find_anaphors, is_human
from bot.language.parsing import parse, story_blocks
from tests.language.who_helpers import article_of


def found(text: str) -> list[Anaphor | Stranger]:
    article = article_of(text)
    return [each for block in parse(story_blocks(article), article.text) for each in find_anaphors(block)]


def anaphors(text: str) -> list[str]:
    return [text[each.start : each.end] for each in found(text) if isinstance(each, Anaphor)]


def test_pronouns_and_descriptions_are_found_with_their_places() -> None:
    text = "She left.\nThe former Texas senator said that he would stay."
    assert anaphors(text) == ["She", "The former Texas senator", "he"]
    description = found(text)[1]
    assert isinstance(description, Anaphor)
    assert (description.words, description.is_pronoun) == ("former Texas senator", False)


@pytest.mark.parametrize(
    "text",
    [
        "The senators left.",
        "The bridge was closed.",
        "“He left the judge there,” Hugo Marsh said.",
    ],
)
def test_several_people_things_and_quoted_words_are_no_anaphors(text: str) -> None:
    assert anaphors(text) == []


def test_an_age_alone_is_a_description() -> None:
    assert anaphors("The 46-year-old had trained for a year.") == ["The 46-year-old"]


def test_nameless_people_are_found_by_their_noun() -> None:
    strangers = [each.noun for each in found("A police officer met Ann Kess’s brother.") if isinstance(each, Stranger)]
    assert strangers == ["officer", "brother"]


def test_words_for_people_are_told_from_words_for_things() -> None:
    assert all(map(is_human, ["senator", "mother", "goalkeeper", "pensioner", "policewoman"]))
    assert not any(map(is_human, ["bridge", "computer", "river", "committee", "banner"]))
