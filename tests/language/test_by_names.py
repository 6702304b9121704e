from __future__ import annotations

import pytest

from bot.language.by_names import are_letters_of, by_names
from bot.language.findings import EntityKind
from tests.language.who_helpers import mention, who

PERSON, BODY = EntityKind.PERSON, EntityKind.ORGANISATION


def pairs(text: str, *names: str, kind: EntityKind = PERSON) -> list[tuple[str, str]]:
    mentions = [mention(name, at=text.index(name), kind=kind) for name in names]
    return [(one.text, other.text) for one, other in by_names(mentions, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ysolde Kess, 44, known online as “Merrow,” was jailed.",
        "Ysolde Kess, better known as Merrow, sang.",
        "Ysolde Kess, who is also known as Merrow, sang.",
        "Ysolde Kess (aka Merrow) sang.",
        "Ysolde Kess, nicknamed “Merrow”, sang.",
        "Ysolde Kess, who goes by Merrow, sang.",
    ],
)
def test_an_other_name_behind_a_name(text: str) -> None:
    assert pairs(text, "Ysolde Kess", "Merrow") == [("Ysolde Kess", "Merrow")]


@pytest.mark.parametrize(
    "text",
    [
        "A son of Ysolde Kess, known as Merrow, sang.",
        "Ysolde Kess called Merrow at noon.",
        "Ysolde Kess, formerly Merrow’s aide, sang.",
        "Ysolde Kess, or Merrow, sang.",
    ],
)
def test_who_stands_behind_a_name_is_somebody_else(text: str) -> None:
    assert pairs(text, "Ysolde Kess", "Merrow") == []


@pytest.mark.parametrize("between", [", or ", ", or the ", ", "])
def test_letters_without_brackets(between: str) -> None:
    text = f"The Department of Roads{between}DOR, agreed."
    assert pairs(text, "Department of Roads", "DOR", kind=BODY) == [("Department of Roads", "DOR")]
    assert pairs(text.replace("DOR", "DOX"), "Department of Roads", "DOX", kind=BODY) == []


def test_letters_are_capitals_of_several_words() -> None:
    assert are_letters_of("DfT", "Department for Transport")
    assert not are_letters_of("DT", "Dent")
    assert not are_letters_of("Dot", "Department of Transport")


def test_other_names_are_one_entity_of_one_kind() -> None:
    text = "Anton Lazar, 44, known online as “Guccimer,” was jailed.\nGuccimer wrote the posts, police said."
    found = who(text)
    assert found["Anton Lazar"].kind is PERSON
    assert found["Anton Lazar"].aliases == ("Guccimer",)
    text = "They met in Kessou City, formerly Merrow. They left Merrow on Sunday."
    assert len(who(text)["Kessou City"].mentions) == 3


def test_the_first_name_in_full_is_the_one_to_show() -> None:
    text = "Adam Dandrow, also known as “Fadi Fadi Dandrow,” was held."
    assert who(text)["Adam Dandrow"].aliases == ("Fadi Fadi Dandrow",)


def test_an_other_name_behind_a_place() -> None:
    text = "Kess, 27, known across the Merrow Plains League as Chook, left."
    mentions = [
        mention("Kess", at=0),
        mention("Merrow Plains League", at=text.index("Merrow"), kind=BODY),
        mention("Chook", at=text.index("Chook")),
    ]
    assert [(one.text, other.text) for one, other in by_names(mentions, text)] == [("Kess", "Chook")]


def test_a_maiden_name() -> None:
    text = "Ysolde Kess saw it and applied under her maiden name, Ysolde Marsh, in May."
    assert pairs(text, "Ysolde Kess", "Ysolde Marsh") == [("Ysolde Kess", "Ysolde Marsh")]
