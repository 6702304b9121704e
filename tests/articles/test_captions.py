"""Captions and picture credits in plain text."""

from __future__ import annotations

import pytest

from bot.articles.article import Role
from bot.articles.captions import LABELLED, caption_lines
from bot.articles.facts import facts_of
from bot.articles.lines import split_lines
from tests.articles.test_comments import STORY

CAPTION = "The lighthouse at Gull Point stood dark over the harbour wall on the night of the storm"


def captions(*lines: str) -> dict[int, str]:
    """The captions among lines that were all read as the story."""
    split = split_lines("\n".join(lines))
    return caption_lines(split, [facts_of(line) for line in split], [Role.BODY] * len(split))


@pytest.mark.parametrize(
    "credit",
    [
        ". Picture: Dorrit Vane",
        ". Photo by Keith.",
        ". Photograph by the author.",
        ".Credit...Josie Amsel for The Gull Post",
        ". Foto: Universität Lindmoor",
        " (foto G. Serra)",
        ". © Tamsin Roe",
        ". (Dorrit Vane/The Gull Post)",
        " [Hadiza Lorne/Gull Media]",
        " - Photos: Olaf Trinder and Ines Calloway",
        ". HARBOUR PRESS/Ida Lund",
        ". Ida Lund/HARBOUR PRESS",
    ],
)
def test_a_line_that_ends_in_a_credit_is_a_caption(credit: str) -> None:
    assert captions(*STORY[:2], CAPTION + credit, *STORY[2:]).keys() == {2}


@pytest.mark.parametrize(
    "sentence",
    [
        "The photo by the lighthouse keeper shows the lamp as it was in 1911, said the board on Friday.",
        "She asked for one thing (a lamp).",
        "(Graphic: Lamps of the coast by age - here)",
        "The board kept a picture: it shows the harbour as it was before the storm came in.",
        "He read it twice [sic] and put the letter of the board / council away.",
    ],
)
def test_sentences_that_speak_of_pictures_are_none(sentence: str) -> None:
    assert captions(*STORY[:2], sentence, *STORY[2:]) == {}


def test_the_line_below_the_pages_word_for_a_caption_is_one() -> None:
    assert captions(STORY[0], "Image caption,", CAPTION, *STORY[1:]) == {2: LABELLED}
    assert captions(STORY[0], "Image caption,", CAPTION + " again and again" * 20, *STORY[1:]) == {}
    assert captions("Image caption,", CAPTION, *STORY) == {1: LABELLED}
