"""What an article tells of a person beside the name."""

from __future__ import annotations

from bot.language.portraits import Portrait, portray
from tests.language.who_helpers import who


def portrait(text: str, name: str) -> Portrait:
    return portray(who(text)[name], text)


def test_the_noun_that_heads_a_role_is_told_from_what_it_is_of() -> None:
    found = portrait("Hugo Marsh, chief of the Rural Police, left. Ann Kess stayed.", "Hugo Marsh")
    assert "chief" in found.heads
    assert "police" in found.words - found.heads


def test_titles_before_the_name_count_in_full() -> None:
    assert "senator" in portrait("Sen. Hugo Marsh left. Ann Kess stayed.", "Hugo Marsh").heads


def test_gender_comes_of_titles_and_given_names_and_of_nothing_else() -> None:
    text = "Mrs Marsh left. Ann Kess stayed. Quill Orrin, owner of the Miss Riga pageant, slept."
    assert portrait(text, "Marsh").gender == "f"
    assert portrait(text, "Ann Kess").gender == "f"
    assert portrait(text, "Quill Orrin").gender == ""


def test_an_age_is_kept_apart() -> None:
    assert portrait("Hugo Marsh, 46, left.", "Hugo Marsh").age == "46"
