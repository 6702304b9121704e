from __future__ import annotations

import pytest
from spacy.lang.en import English

from bot.language.role_marks import behind_title, is_quoted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("of “The Long Road” here", 6),
        ("of “the long road” here", None),
        ("of “The Long Road here", None),
        ("of “", None),
    ],
)
def test_a_title_of_a_work_ends_at_its_closing_mark(text: str, wanted: int | None) -> None:
    doc = English()(text)
    assert behind_title(doc, 1, len(doc)) == wanted


@pytest.mark.parametrize(
    ("text", "at", "wanted"),
    [
        ("“No,” she said", 2, True),
        ("“No,” she said", 8, False),
        ('"No," she said', 2, True),
        ("No", 1, False),
        ('"No,” she said', 8, False),
    ],
)
def test_an_open_quotation_is_known(text: str, at: int, wanted: bool) -> None:
    assert is_quoted(text, at) is wanted
