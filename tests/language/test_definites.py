"""What comes with "the" and was told before."""

from __future__ import annotations

import pytest

from bot.language.definites import Things, definites
from bot.language.material import gather
from tests.language.summary_helpers import analysis_of


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("The crack widened.", ["crack"]),
        ("Divers found the long thin crack on Monday.", ["crack"]),
        ("The boys’ fight was filmed.", ["boys"]),
        ("Nobody saw the crack before the pilots landed.", ["crack", "pilots"]),
        ("The last crack was the biggest crack.", []),
        ("He saw The Crack, a film.", []),
    ],
)
def test_the_noun_of_a_phrase_is_found(text: str, nouns: list[str]) -> None:
    assert [definite.noun for definite in definites(text)] == nouns


def test_what_follows_a_phrase_says_more_of_it() -> None:
    (definite,) = definites("They saw the crack of Amber Star again.")
    assert (definite.noun, definite.start, definite.after, definite.then) == ("crack", 9, "of", "Amber")
    (owner,) = definites("They saw the crack’s edge again.")
    assert (owner.noun, owner.after) == ("crack", "")


@pytest.mark.parametrize(
    ("told", "introduced"),
    [
        ("Divers found a thin crack in the hull.", (0,)),
        ("Divers found two cracks in the hull.", (0,)),
        ("Divers found the crack in the hull.", ()),
        ("Divers found, in a dock, crack after crack.", ()),
        ("Divers found nothing in the hull.", ()),
        ("Nutcrackers came with a choir.", ()),
    ],
)
def test_a_thing_is_introduced_by_its_first_mention_if_that_is_a_new_one(
    told: str, introduced: tuple[int, ...]
) -> None:
    lines = gather([analysis_of(f"Hull\n{told}\nThe choir of Tarn sang.\nThe crack widened.")]).lines
    assert Things(lines, 0).introduced("crack", 2) == introduced


def test_only_earlier_sentences_introduce() -> None:
    lines = gather([analysis_of("Hull\nDivers found a crack.\nA second crack came.\nThe crack widened.")]).lines
    things = Things(lines, 4)
    assert [things.introduced("crack", number) for number in (4, 5, 6)] == [(), (4,), (4, 5)]
