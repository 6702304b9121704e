from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.chat import limits
from bot.chat.cards import story_card
from bot.language.findings import Summary, SummarySentence
from bot.language.summary import Length
from bot.newsroom.answers import Item, StoryAnswer
from tests.chat.cards.looking import custom_ids, pressable, texts_on
from tests.chat.newsdesk import article, ferry, harbour, item


def story_of(*items: Item, length: Length = Length.LONG) -> StoryAnswer:
    sentences = tuple(
        SummarySentence(sentence.text, place, sentence.start, sentence.end)
        for place, told in enumerate(items)
        for sentence in told.analysis.sentences[:1]
    )
    return StoryAnswer(items[0], items, Summary(sentences), length, len(items))


def test_each_sentence_of_a_story_stands_over_the_outlet_that_has_it() -> None:
    shown = texts_on(story_card(story_of(harbour(), ferry())))
    assert "One story, told by 2 outlets\n" in shown
    assert "> -# Harbour Gazette\n> \n> The ferry company Nordlinje sued" in shown
    assert shown.index("> -# Harbour Gazette") < shown.index("> -# Coast Radio")
    first = "- [Harbour bridge reopens after nine years](https://gazette.example/bridge), Harbour Gazette"
    assert f"**Articles**\n{first}\n- " in shown


def test_outlets_that_print_one_text_are_one_source() -> None:
    both = replace(story_of(harbour(), ferry()), sources=1)
    assert "told by 2 outlets from 1 source: what stands word for word in several counts once" in texts_on(
        story_card(both)
    )
    assert "source" not in texts_on(story_card(replace(story_of(harbour(), harbour()), sources=1)))


def test_a_story_of_one_outlet_says_which_and_leads_back_to_its_article() -> None:
    card = story_card(story_of(harbour(), length=Length.SHORT))
    assert "told by Harbour Gazette" in texts_on(card)
    assert pressable(card) == {"Shorter": False, "Longer": True, "Summary": True, "Who": True}
    assert all(":1:" in custom_id for custom_id in custom_ids(card))


def test_a_story_without_sentences_says_so() -> None:
    answer = replace(story_of(harbour()), summary=Summary())
    assert "There are no sentences to show." in texts_on(story_card(answer))


@given(st.text(min_size=1, max_size=9000), st.integers(1, 40))
def test_no_story_breaks_a_limit_of_discord(text: str, copies: int) -> None:
    told = item(3, article("Headline\n" + text.replace("\n", " ") + " x.", outlet=text[:500] or None))
    card = story_card(story_of(*[told] * copies))
    assert card.content_length() <= limits.TEXT
    assert card.total_children_count <= 40
