"""Who is "Mrs Marsh": the relative that was brought in by a given name."""

from __future__ import annotations

import pytest

from tests.language.who_helpers import who


def aliases(text: str) -> dict[str, tuple[str, ...]]:
    return {entity.name: entity.aliases for entity in who(text).values()}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Hugo Solbakken left the firm to his widow, Ingrid. Mrs Solbakken said that the mill would stay open.\n"
            "Tove Solbakken, who is no relation, wept.",
            "Ingrid Solbakken",
        ),
        (
            "Verity Marsh, 13, was sent home. “She cried,” said Verity’s mother, Ingrid.\nMrs Marsh said so twice.",
            "Ingrid Marsh",
        ),
        ("“A ring for my wife Ingrid,” Mr Marsh said. Hugo Marsh laughed.\nMrs Marsh did not.", "Ingrid Marsh"),
    ],
)
def test_a_wife_a_widow_and_a_mother_bear_the_surname(text: str, name: str) -> None:
    found = who(text)
    assert name in found
    assert any(alias.startswith("Mrs") for alias in found[name].aliases)


@pytest.mark.parametrize(
    "text",
    [
        "Mrs Marsh met Hugo Marsh and his daughter, Ingrid. Mrs Marsh laughed.",
        "Verity Marsh came with her mother, Ingrid. Ms Marsh laughed.",
        "Hugo Marsh came with his wife, Ingrid. Mrs Kess laughed. Tom Kess wept.",
        "Hugo Marsh came with his son, Edvard. Mr Marsh laughed.",
    ],
)
def test_nobody_else_takes_the_surname(text: str) -> None:
    assert not {"Ingrid Marsh", "Ingrid Kess", "Edvard Marsh"} & set(who(text))
