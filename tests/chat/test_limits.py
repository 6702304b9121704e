from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.chat.escaping import escape
from bot.chat.limits import ELLIPSIS, cut, join_within, size


def test_size_counts_the_larger_of_the_usual_ways() -> None:
    assert size("abc") == 3
    assert size("a😀") == 3


@given(st.text(), st.integers(0, 60))
def test_cut_keeps_the_limit_and_shows_that_it_cut(text: str, limit: int) -> None:
    result = cut(text, limit)
    assert size(result) <= limit
    assert result == text or result.endswith(ELLIPSIS) or limit == 0


@given(st.text(st.sampled_from("a*_ ")), st.integers(1, 60))
def test_cut_measures_what_is_sent(text: str, limit: int) -> None:
    assert size(cut(text, limit, escape)) <= limit


def test_cut_ends_after_a_word_and_not_inside_a_character() -> None:
    assert cut("alpha beta gamma", 12) == "alpha beta…"
    assert cut("endless" * 5, 10) == "endlessen…"
    assert cut("👩\u200d🚒" * 9, 8) == "👩\u200d🚒…"
    assert cut("e\u0301" * 9, 4) == "e\u0301…"


def test_a_list_that_does_not_fit_counts_what_it_leaves_out() -> None:
    names = ["Ann", "Bo", "Cleo", "Dan"]
    assert join_within(names, 100) == "Ann · Bo · Cleo · Dan"
    assert join_within(names, 21) == "Ann · Bo · and 2 more"
    assert join_within(names, 3) == ""


@given(st.lists(st.text(max_size=20), max_size=20), st.integers(0, 120))
def test_lists_keep_their_limit(parts: list[str], limit: int) -> None:
    assert size(join_within(parts, limit)) <= limit
