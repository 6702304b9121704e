from __future__ import annotations

import pytest

from tests.language.who_helpers import roles


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Hugo Marsh came late. The Texas senator had missed his train.", "Hugo Marsh", "Texas senator"),
        ("Hugo Marsh was beaten by Ann Kess. The former governor left early.", "Hugo Marsh", "former governor"),
        ("Hugo Marsh said nothing new about Ann Kess, attacking the Ohio senator twice.", "Ann Kess", "Ohio senator"),
        ("After beating Ann Kess in May, Hugo Marsh rested. The Ohio senator swam.", "Hugo Marsh", "Ohio senator"),
        (
            "Ann Kess came. After beating Hugo Marsh in May, the Ohio senator rested in Hull.",
            "Ann Kess",
            "Ohio senator",
        ),
        (
            "Sen. Hugo Marsh met Ann Kess. He laughed. Then the Vermont senator left the hall.",
            "Hugo Marsh",
            "Vermont senator",
        ),
        (
            "Whig presidential candidate Hugo Marsh lost.\nAnn Kess said that Rex Pell fears the Whig nominee.",
            "Hugo Marsh",
            "Whig nominee",
        ),
        (
            "Sen. Hugo Marsh, R-Wis., met Sen. Ann Kess. The Wisconsin Republican left.",
            "Hugo Marsh",
            "Wisconsin Republican",
        ),
        ("Sen. Hugo Marsh of Ohio met Sen. Ann Kess of Utah. The Ohio senator left.", "Hugo Marsh", "Ohio senator"),
        ("Ann Kess, 43, took cash from the fund where she was treasurer.", "Ann Kess", "treasurer"),
        ("Ann Kess took cash. The mother-of-two said sorry.", "Ann Kess", "mother-of-two"),
        ("Hugo Marsh scored late. The Spaniard, a new signing, wept.", "Hugo Marsh", "Spaniard"),
        ("Sen. Ann Kess came. The Utah Republican, who leads the panel, left.", "Ann Kess", "Utah Republican"),
        (
            "Rep. Rex Pell and Gov. Ann Kess were late. “It is over,” the Ohio governor said.",
            "Ann Kess",
            "Ohio governor",
        ),
        ("Ann Kess spoke of her time as secretary of state.", "Ann Kess", "secretary of state"),
        ("Ann Kess has kept her status as the Whig front-runner.", "Ann Kess", "Whig front-runner"),
        (
            "Her aide said Ann Kess used the boat while she was secretary of state was a slip.",
            "Ann Kess",
            "secretary of state",
        ),
        (
            "Hugo Marsh met Rex Pell.\nThe three-term governor denied the claim that Pell would leave.",
            "Hugo Marsh",
            "three-term governor",
        ),
        (
            "If the rain is for Rex Pell, Hugo Marsh’s days are over. The Whig candidate said in May that Marsh lies.",
            "Rex Pell",
            "Whig candidate",
        ),
        (
            "Former Utah Gov. Rex Pell backed Sen. Hugo Marsh. He said the race was down to the Utah senator and Ann Kess.",
            "Hugo Marsh",
            "Utah senator",
        ),
        (
            "Justice Ann Kess met Sen. Rex Pell. Hugo Marsh wept.\nThe outspoken justice had left.",
            "Ann Kess",
            "outspoken justice",
        ),
        (
            "Rex Pell, a cook, attacked Hugo Marsh over Ann Kess.\nBut Pell said the Whig nominee had lied about Ann Kess.",
            "Hugo Marsh",
            "Whig nominee",
        ),
        ("They praised Ann Kess’s years as governor of Maine and a mother.", "Ann Kess", "governor of Maine"),
        ("Hugo Marsh used it, as Ann Kess did when she served as governor of Maine.", "Ann Kess", "governor of Maine"),
        (
            "Hugo Marsh won.\nIt was a record. In his post as county sheriff he had lost twice.",
            "Hugo Marsh",
            "county sheriff",
        ),
        (
            "Hugo Marsh met Ann Kess because the former secretary of state was in town.",
            "Ann Kess",
            "former secretary of state",
        ),
        ("Ann Kess won her claim. But the 42-year-old had been sacked.", "Ann Kess", "42"),
        ("Ann Kess came. The 42-year-old chief executive of Holm Ltd left.", "Ann Kess", "42"),
        (
            "Ann Kess came. The 42-year-old chief executive of Holm Ltd left.",
            "Ann Kess",
            "chief executive of Holm Ltd",
        ),
        (
            "Hugo Marsh has spoken. The European commissioner and former minister was late.",
            "Hugo Marsh",
            "former minister",
        ),
        ("Hugo Marsh has promised it. The prime minister said he would not wait.", "Hugo Marsh", "prime minister"),
        ("They met Ann Kess, whose time as secretary of state was short.", "Ann Kess", "secretary of state"),
        (
            "They met Ann Kess, but the former secretary of state’s campaign said no.",
            "Ann Kess",
            "former secretary of state",
        ),
        ("Hugo Marsh came late. They praised the Texas senator’s plan.", "Hugo Marsh", "Texas senator"),
        ("Hugo Marsh came late. The 48-year-old Australian was ill.", "Hugo Marsh", "48"),
        (
            "“It is new,” said Hugo Marsh. “They saw it,” added the Danish-born researcher, who has left.",
            "Hugo Marsh",
            "Danish-born researcher",
        ),
        ("Rex Pell used it, as did Ann Kess when she served as governor of Maine.", "Ann Kess", "governor of Maine"),
        (
            "Hugo Marsh came late. While the Texas senator had no comment, he said that it was fair.",
            "Hugo Marsh",
            "Texas senator",
        ),
        (
            "It is rare for a candidate to win. Hugo Marsh came late. They praised the Democratic candidate.",
            "Hugo Marsh",
            "Democratic candidate",
        ),
        ('"We have work to do,” said Ann Kess. The former governor left.', "Ann Kess", "former governor"),
        (
            "Congressman Hugo Marsh came. Rex Pell left. The ex-congressman wept.",
            "Hugo Marsh",
            "ex-congressman",
        ),
    ],
)
def test_descriptions_without_the_name_are_roles_where_one_person_fits(text: str, name: str, wanted: str) -> None:
    assert wanted in roles(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hugo Marsh and Ann Kess came. They met the former governor.", "Hugo Marsh"),
        ("Hugo Marsh said the former governor was late.", "Hugo Marsh"),
        ("Hugo Marsh came. He thanked the former governor.", "Hugo Marsh"),
        ("A former governor of Maine spoke. Hugo Marsh left. The former governor stayed.", "Hugo Marsh"),
        ("Hugo Marsh came late. “The former governor is a fool,” the poster read.", "Hugo Marsh"),
        ("Hugo Marsh came late. The former official said no.", "Hugo Marsh"),
        ("Hugo Marsh came late. The first Texas senator had been a farmer.", "Hugo Marsh"),
        ("Hugo Marsh came late. The Texas senator from Dallas spoke.", "Hugo Marsh"),
        ("Hugo Marsh came late. The Texas senator, who was ill, left.", "Hugo Marsh"),
        ("Hugo Marsh came late. The town’s Democratic mayor left.", "Hugo Marsh"),
        ("Hugo Marsh came late. The former spokeswoman left.", "Hugo Marsh"),
        ("Hugo Marsh came late. The former congresswoman left.", "Hugo Marsh"),
        ("Hugo Marsh came late. The Texas senator Ann Kess left.", "Hugo Marsh"),
        ("Hugo Marsh came late. He spoke as the former governor of it.", "Hugo Marsh"),
        ("He lost to Hugo Marsh in May. The Texas senator wept.", "Hugo Marsh"),
        ("Hugo Marsh came. “Ann Kess knew it,” they wrote. The former governor wept.", "Hugo Marsh"),
        ("Hugo Marsh came with Ann Kess. Her plan for it as governor failed.", "Ann Kess"),
        ("Hugo Marsh spoke of her time as secretary of state.", "Hugo Marsh"),
        ("Hugo Marsh and Ann Kess came. The 42-year-old laughed.", "Hugo Marsh"),
        ("Hugo Marsh came. They shared it with a 42-year-old. The 42-year-old laughed.", "Hugo Marsh"),
        ("Hugo Marsh came late and urged the home secretary to go.", "Hugo Marsh"),
        ("Hugo Marsh came. The former mayor and the current senator were late.", "Hugo Marsh"),
        ("Ann Kess sang when she was a girl.", "Ann Kess"),
        ("Hugo Marsh came late. It was, Rex Pell argued, the former mayor’s plan.", "Rex Pell"),
        ("It is rare for a Democratic candidate to win. Hugo Marsh came. The Democratic candidate wept.", "Hugo Marsh"),
        ("Rex Pell used it, as did Ann Kess when she served as governor of Maine.", "Rex Pell"),
    ],
)
def test_descriptions_that_may_be_of_another_are_not(text: str, name: str) -> None:
    assert roles(text, name) == []


def test_nobody_is_the_senator_of_another_state() -> None:
    text = "Ann Kess came.\nSen. Hugo Marsh, R-Iowa, was by her side. The Florida senator left."
    assert "Florida senator" not in roles(text, "Hugo Marsh")


def test_a_president_of_another_country_is_another_president() -> None:
    text = "President Hugo Marsh had a talk with Rex Pell. The French president smiled."
    assert roles(text, "Hugo Marsh") == ["President"]
    assert roles(text, "Rex Pell") == []


def test_nobody_is_called_by_another_party_or_by_the_place_of_another() -> None:
    text = "Hugo Marsh, a Democrat, spoke. The Republican lawmaker wept."
    assert roles(text, "Hugo Marsh") == ["Democrat"]
    text = "Ann Kess, an Israeli poet, left. They cheered.\nHugo Marsh came. The Israeli leader smiled."
    assert roles(text, "Hugo Marsh") == []


def test_what_is_said_of_two_is_said_of_neither() -> None:
    text = "Hugo Marsh came. The Texas senator smiled.\nRex Pell came. The Texas senator smiled."
    assert roles(text, "Hugo Marsh") == []
    assert roles(text, "Rex Pell") == []


def test_no_more_than_three_descriptions_are_told_and_none_twice() -> None:
    text = (
        "Sen. Hugo Marsh of Ohio, a Whig senator, came. The Whig senator spoke. The Ohio millionaire laughed. "
        "The former farmer sang. The veteran dancer ran. The onetime cook swam."
    )
    found = roles(text, "Hugo Marsh")
    assert found == ["Sen.", "Whig senator", "Ohio millionaire", "former farmer", "veteran dancer"]


@pytest.mark.parametrize(
    "text",
    [
        "Rex Pell met Sen. Hugo Marsh. The prime minister said that Marsh was ill.",
        "Rex Pell met Sen. Hugo Marsh. Then the popular mayor laughed.",
        "Hugo Marsh beat Rex Pell. The Spaniard wept.",
        "It was sad for Hugo Marsh. “It is over,” the Spaniard said.",
        "Hugo Marsh came. The Spanish coach wept. The Spaniard, Rex Pell, left.",
        "Justice Hugo Marsh met Justice Ann Kess. The outspoken justice had left.",
    ],
)
def test_a_description_is_of_nobody_of_whom_it_is_told(text: str) -> None:
    assert not {"prime minister", "popular mayor", "Spaniard", "outspoken justice"} & set(roles(text, "Hugo Marsh"))


def test_nobody_has_two_ages_or_two_offices_of_the_government() -> None:
    text = "Hugo Marsh, 38, came late. The 42-year-old had been ill."
    assert roles(text, "Hugo Marsh") == ["38"]
    text = "Hugo Marsh came late. The prime minister smiled. The chancellor wept."
    assert roles(text, "Hugo Marsh") == ["prime minister"]


def test_of_several_nobody_is_the_candidate_who_is_known_for_something_else() -> None:
    text = "Ann Kess, a poet, attacked Rex Pell over Hugo Marsh. The Democratic nominee wept."
    assert roles(text, "Ann Kess") == ["poet"]
    text = "Rex Pell, a cook, met President Ann Kess, but her aide had a message for the Whig presidential nominee."
    assert roles(text, "Ann Kess") == ["President"]
