from __future__ import annotations

import pytest

from tests.language.who_helpers import roles


def test_a_lead_describes_whom_the_next_paragraph_names() -> None:
    text = (
        "Well water ruins bakery\n\nA baker who dug a well under his shop was fined on Monday.\n\n"
        "Tomasz Wilk, 24, of Orrin Falls, admitted one charge."
    )
    assert roles(text, "Tomasz Wilk") == ["baker", "24"]


def test_a_lead_on_an_office_describes_whom_the_next_paragraph_quotes() -> None:
    text = (
        "Air show opens\n\nIndia’s defence minister has opened an air show in Hull.\n\nTomasz Wilk said it was large."
    )
    assert roles(text, "Tomasz Wilk") == ["India’s defence minister"]


@pytest.mark.parametrize(
    ("lead", "role"),
    [
        ("The county should mend its bridges at last, a former army surgeon has warned.", "former army surgeon"),
        ("Plans for school meals are too dear, the Trade Secretary said on Monday.", "Trade Secretary"),
    ],
)
def test_a_lead_that_ends_on_who_says_it_describes_whom_the_next_paragraph_quotes(lead: str, role: str) -> None:
    assert roles(f"Call for bridges\n\n{lead}\n\nTomasz Wilk said it was late.", "Tomasz Wilk") == [role]
    assert role in roles(f"Call for bridges\n\n{lead}\n\nMs Wilk said it was late.", "Wilk")
    assert roles(f"Call for bridges\n\n{lead}\n\nTomasz Wilk has seen one fall.", "Tomasz Wilk") == []


def test_a_lead_that_ends_on_a_report_or_on_several_describes_nobody() -> None:
    for sayer in ("a report has", "the doctors have"):
        lead = f"The county should mend its bridges at last, {sayer} warned."
        assert roles(f"Call for bridges\n\n{lead}\n\nTomasz Wilk said it was late.", "Tomasz Wilk") == []


def test_a_lead_that_names_others_describes_whom_the_next_paragraph_names_in_full() -> None:
    text = (
        "Thief jailed\n\nA postman who stole from Ann Kess was sent to prison on Monday.\n\n"
        "Tomasz Wilk, 24, admitted one charge. He is a father of two."
    )
    assert roles(text, "Tomasz Wilk") == ["postman", "24", "father of two"]
    text = (
        "Wilk jailed\n\nLetters lost in Hull\n\nThe postman who first told police of Ann Kess was jailed on Monday.\n\n"
        "Tomasz Wilk, 24, admitted one charge."
    )
    assert roles(text, "Tomasz Wilk") == ["postman", "24"]


def test_a_lead_on_others_describes_nobody_behind_it() -> None:
    text = "Fire at mill\n\nMayor Ann Kess praised a postman on Monday.\n\nTomasz Wilk, 24, was ill."
    assert roles(text, "Tomasz Wilk") == ["24"]
    text = "Fire at mill\n\nThe postman left town with Ann Kess on Monday.\n\nTomasz Wilk, 24, was ill."
    assert roles(text, "Tomasz Wilk") == ["24"]


def test_a_paragraph_describes_whom_it_then_quotes() -> None:
    text = "A farmer near the dam was less glad. “Mr Marsh drank my coffee,” said Tomasz Wilk. “Who pays?”"
    assert roles(text, "Tomasz Wilk") == ["farmer near the dam"]


@pytest.mark.parametrize(
    "text",
    [
        "Fire at mill\n\nA baker was hurt on Monday.\n\nTomasz Wilk said he had seen smoke.",
        "Fire at mill\n\nA baker was hurt on Monday.\n\nIt rained.\n\nTomasz Wilk, 24, left.",
        "A farmer was glad. Celeste Wynn was not. “No,” said Tomasz Wilk.",
        "The farmers were glad. “No,” said Tomasz Wilk.",
        "A storm came. “No,” said Tomasz Wilk.",
    ],
)
def test_whoever_is_named_otherwise_keeps_no_borrowed_role(text: str) -> None:
    assert [role for role in roles(text, "Tomasz Wilk") if not role.isdigit()] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Officials spoke to The Washington Post’s Laura Kessler on Monday.", []),
        ("“It is late,” said Laura Kessler of the World Bank.", ["of the World Bank"]),
        ("They read of the FBI’s Laura Kessler probe.", []),
        ("“It is late,” said Laura Kessler of Orrin Falls.", []),
    ],
)
def test_whose_somebody_is_stands_for_a_role(text: str, wanted: list[str]) -> None:
    assert roles(text, "Laura Kessler") == wanted


def test_a_party_is_told_beside_a_title_too() -> None:
    assert roles("“No,” said Celeste Wynn, D-New York, who left.", "Celeste Wynn") == ["D-New York"]
    assert roles("“No,” said Senator Celeste Wynn, D-New York, who left.", "Celeste Wynn") == ["Senator", "D-New York"]
