from __future__ import annotations

from dataclasses import replace

from bot.chat.cards import (
    evidence_card,
)
from tests.chat.cards.looking import RIBBON, pressable, summary_of, texts_on
from tests.chat.newsdesk import article, harbour, item


def test_evidence_has_the_sentence_bold_inside_its_paragraph() -> None:
    shown = texts_on(evidence_card(summary_of(harbour(), RIBBON)))
    assert f"said Mayor Ida Holm. **{RIBBON}**" in shown
    assert "“We were told it would take eighteen months,”" in shown
    assert "reopened on Tuesday" not in shown


def test_evidence_parts_paragraphs_and_marks_a_page_that_goes_on() -> None:
    paragraphs = [" ".join([f"p{number}"] * 500) + "." for number in range(3)]
    answer = summary_of(item(3, article("Long\n" + "\n".join(paragraphs))), *paragraphs)
    first, second = evidence_card(answer, 0), evidence_card(answer, 1)
    assert "page 1 of" in texts_on(first)
    assert not pressable(first)["Previous"]
    assert pressable(first)["Next"]
    assert texts_on(first).endswith("** …")
    assert "\n… **" in texts_on(second)
    assert pressable(second)["Previous"]


def test_a_sentence_outside_every_block_is_its_own_evidence() -> None:
    of = harbour()
    of = replace(of, article=replace(of.article, blocks=()))
    assert f"**{RIBBON}**" in texts_on(evidence_card(summary_of(of, RIBBON)))
