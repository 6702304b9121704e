from __future__ import annotations

import pytest

from tests.language.who_helpers import roles


@pytest.mark.parametrize(
    ("text", "names", "wanted"),
    [
        ("They like the Whig contenders Ann Kess or Hugo Marsh best.", ["Ann Kess", "Hugo Marsh"], "Whig contenders"),
        (
            "She met two well-known painters: Ann Kess and Hugo Marsh.",
            ["Ann Kess", "Hugo Marsh"],
            "well-known painters",
        ),
        (
            "He saw three other candidates: acting sheriff Ann Kess; Hugo Marsh, the former mayor of Hull who served "
            "in the navy; and Rex Pell, who left.",
            ["Ann Kess", "Hugo Marsh", "Rex Pell"],
            "candidates",
        ),
        (
            "Several Whig lawmakers, including Sen. Ann Kess of Ohio, Hugo Marsh and former mayor Rex Pell, left.",
            ["Ann Kess", "Hugo Marsh", "Rex Pell"],
            "Whig lawmakers",
        ),
        (
            "Three objectors, Ann Kess, Rex Pell and Hugo Marsh, went to court.",
            ["Ann Kess", "Rex Pell", "Hugo Marsh"],
            "objectors",
        ),
        ("He still paints singers such as Ann Kess and Hugo Marsh.", ["Ann Kess", "Hugo Marsh"], "singers"),
        ("The vote was close among senior bankers, among them Ann Kess.", ["Ann Kess"], "senior bankers"),
        (
            "It was sent by Sens. Ann Kess (D-Va.), who has left, and Hugo Marsh (I-Vt.), who has not.",
            ["Ann Kess", "Hugo Marsh"],
            "Sens.",
        ),
    ],
)
def test_what_opens_a_list_is_a_role_of_each(text: str, names: list[str], wanted: str) -> None:
    assert [name for name in names if wanted in roles(text, name)] == names


@pytest.mark.parametrize(
    "text",
    [
        "He met singers, including Ann Kess, and Hugo Marsh said no.",
        "He met singers, including Ann Kess, with whom Hugo Marsh left.",
        "He fears the singers, including Hugo Marsh’s wife.",
        "She wants the votes of his old backers: Hugo Marsh has come.",
        "He joined the singers in many crimes, including theft, against Hugo Marsh.",
        "He had many songs, including one by Hugo Marsh.",
        "She asked members of his family, including Hugo Marsh.",
    ],
)
def test_who_is_none_of_the_list_has_no_role_of_it(text: str) -> None:
    assert roles(text, "Hugo Marsh") == []


def test_a_list_behind_a_comma_may_be_of_others() -> None:
    text = "He thanked the painters, Ann Kess and Hugo Marsh."
    assert roles(text, "Ann Kess") == roles(text, "Hugo Marsh") == []


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Her mother and stepfather, Carol Hunt and Dean Lowe, wept.", ["mother"], ["stepfather"]),
        ("The chairman and treasurer, Carol Hunt and Dean Lowe, resigned.", ["chairman"], ["treasurer"]),
        ("The actor and singer Carol Hunt and Dean Lowe wept.", ["actor and singer"], []),
        ("Her mum and dad Carol Hunt and Dean Lowe wept.", ["mum"], ["dad"]),
        ("The girl’s father and mother, Dean Lowe and Carol Hunt, wept.", ["mother"], ["girl’s father"]),
        ("The painters and singers, Carol Hunt and Dean Lowe, wept.", [], []),
        ("The novelist and critic, Carol Hunt, met Dean Lowe.", ["novelist and critic"], []),
    ],
)
def test_two_words_before_two_names_are_shared_out(text: str, one: list[str], other: list[str]) -> None:
    assert (roles(text, "Carol Hunt"), roles(text, "Dean Lowe")) == (one, other)
