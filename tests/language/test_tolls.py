"""How many are dead or hurt."""

from __future__ import annotations

import pytest

from bot.language.tolls import toll


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("At least four people were killed and 1,200 left injured.", {"4", "1,200"}),
        ("A collapse that killed seven people", {"7"}),
        ("Fire claims 12", {"12"}),
        ("Six dead, two missing as bridge gives way", {"6", "2"}),
        ("The bridge was built in 1967 and has four lanes.", set()),
        ("He killed the engine.", set()),
    ],
)
def test_a_toll_is_read(text: str, found: set[str]) -> None:
    assert toll(text) == found
