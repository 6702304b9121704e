"""What is looked at for one quotation of a line that holds very many."""

from __future__ import annotations

from bot.language.vicinity import around
from tests.language.quote_helpers import lines_of, said

_LONG = "“No,” Anna Birk said. “Yes,” said Tomas Reyes. " * 150


def test_a_short_line_is_looked_at_as_a_whole() -> None:
    (line,) = lines_of("“No,” Anna Birk said. “Yes,” said Tomas Reyes.", "Anna Birk", "Tomas Reyes")
    assert all(around(line, quotation) is line for quotation in line.quotations)


def test_of_a_line_with_hundreds_of_quotations_those_near_by_are_looked_at() -> None:
    (line,) = lines_of(_LONG, "Anna Birk", "Tomas Reyes")
    assert len(line.candidates) == len(line.quotations) == 300
    for at in (0, 150, 299):
        near = around(line, line.quotations[at])
        assert line.quotations[at] in near.quotations
        assert 60 <= len(near.candidates) <= 121
        assert max(len(near.cues), len(near.quotations)) <= 121
        assert near.doc is line.doc


def test_every_one_of_hundreds_of_quotations_has_its_speaker() -> None:
    quotes, _ = said(_LONG, "Anna Birk", "Tomas Reyes")
    assert [quote.speaker for quote in quotes] == ["Anna Birk", "Tomas Reyes"] * 150
