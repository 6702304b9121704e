from __future__ import annotations

from bot.language.findings import EntityKind
from bot.language.parties import british_parties
from tests.language.who_helpers import who


def found(*lines: str) -> list[str]:
    return [lines[number][start:end] for number, (start, end) in british_parties(lines)]


def test_parties_are_found_where_two_are_spoken_of() -> None:
    assert found("Labour won.", "The Tories and the Lib Dems wept.") == ["Labour", "Tories", "Lib Dems"]
    assert found("A Tory councillor left.", "Labour won.") == ["Labour"]


def test_one_alone_is_a_common_word() -> None:
    assert found("Labour Day is a holiday.", "Conservatives wept.") == []
    assert found("Conservatives and Liberal Democrats met.") == []


def test_a_party_is_one_body_under_all_of_its_names() -> None:
    text = "Labour accused of waste\n\nThe Tories said so. Conservatives cheered. Lib Dems wept with Liberal Democrats."
    entities = who(text)
    assert entities["Labour"].kind is EntityKind.ORGANISATION
    assert "Tories" in entities["Conservatives"].aliases
    assert "Lib Dems" in entities["Liberal Democrats"].aliases
