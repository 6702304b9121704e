from __future__ import annotations

import pytest

from bot.language.findings import EntityKind
from bot.language.names import Hints, Mention
from bot.language.namesakes import merge_persons
from tests.language.who_helpers import mention, who


def groups(*names: Mention) -> list[list[str]]:
    """The texts of each cluster with their titles, in reading order."""
    return sorted(
        [f"{each.title} {each.text}".strip() for each in sorted(cluster.mentions, key=lambda each: each.start)]
        for cluster in merge_persons(names)
    )


def test_an_office_that_the_son_has_nowhere_is_the_fathers_and_so_is_the_surname() -> None:
    found = who(
        "Harlan Whitlock Jr. met a lawyer at the tower in June. President Whitlock defended his son. "
        "Mr. Whitlock said the meeting was proper. The younger Mr. Whitlock declined to comment."
    )
    assert [len(found[name].mentions) for name in ("Harlan Whitlock Jr.", "Whitlock")] == [2, 2]


def test_the_office_goes_with_the_father_not_with_the_son() -> None:
    found = who(
        "Crowds wait for Whitlock\n\nPresident Whitlock signed the order on Monday. Mr. Whitlock said it was good. "
        "Harlan Whitlock Jr. spoke at a rally. The president flew home. Whitlock declined to comment."
    )
    assert found["Harlan Whitlock Jr."].aliases == ()
    assert "the president" in found["Whitlock"].aliases


@pytest.mark.parametrize(
    "text",
    [
        "Senator Harlan Whitlock Jr. met a lawyer in June. Senator Whitlock defended it. Mr. Whitlock said so.",
        "Harlan Whitlock Jr., the governor of Ohio, met a lawyer. Governor Whitlock defended it. Mr. Whitlock said so.",
        "Harlan Whitlock Jr., a plumber, met a lawyer in June. Mr. Whitlock said it was proper. Whitlock left.",
    ],
)
def test_a_son_alone_in_an_article_has_the_surname(text: str) -> None:
    assert len(who(text)["Harlan Whitlock Jr."].mentions) == 3


def test_a_surname_over_several_lines_before_the_son_is_somebody_elses() -> None:
    son = mention("Hugo Marsh Jr.", at=90, block=4)
    ahead = [mention("Marsh", at=10 * line, block=line) for line in (1, 2)]
    assert groups(*ahead, son, mention("Marsh", at=200, block=5)) == [["Hugo Marsh Jr."], ["Marsh", "Marsh", "Marsh"]]
    assert groups(mention("Marsh", block=0), ahead[0], son) == [["Marsh", "Marsh", "Hugo Marsh Jr."]]


def test_who_is_elder_and_younger_is_plain_and_the_bare_surname_is_open() -> None:
    clusters = merge_persons(
        [
            mention("Hugo Marsh Jr."),
            mention("Marsh", at=50, title="Mr.", hints=Hints(rank="sr")),
            mention("Marsh", at=100, title="Mr.", hints=Hints(rank="jr")),
            mention("Marsh Jr.", at=150),
            mention("Marsh", at=200),
        ]
    )
    son, father, either = sorted(clusters, key=lambda each: each.first.start)
    assert [len(each.mentions) for each in (son, father, either)] == [3, 1, 1]
    assert sorted(map(id, either.rivals)) == sorted([id(son), id(father)])


def test_a_woman_of_the_family_is_neither_father_nor_son() -> None:
    assert groups(
        mention("Marsh", title="President", block=1),
        mention("Hugo Marsh Jr.", at=50, block=1),
        mention("Verity Marsh", at=90, block=1),
        mention("Marsh", at=120, title="Mrs", block=1),
    ) == [["Hugo Marsh Jr."], ["President Marsh"], ["Verity Marsh", "Mrs Marsh"]]


def test_an_office_of_another_of_the_family_makes_no_father() -> None:
    assert groups(
        mention("Edwin Marsh", title="Judge", block=1),
        mention("Hugo Marsh Jr.", at=50, block=1),
        mention("Marsh", at=90, title="Judge", block=1),
    ) == [["Hugo Marsh Jr."], ["Judge Edwin Marsh", "Judge Marsh"]]
    assert groups(
        mention("Marsh", title="President", block=1),
        mention("Edwin Marsh", at=30, title="Judge", block=1),
        mention("Hugo Marsh Jr.", at=50, block=1),
        mention("Marsh", at=90, title="Judge", block=1),
    ) == [["Hugo Marsh Jr."], ["Judge Edwin Marsh", "Judge Marsh"], ["President Marsh"]]


def test_a_father_with_a_full_name_needs_no_other() -> None:
    clusters = merge_persons(
        [mention("Marsh", title="President"), mention("Hugo Marsh", at=30), mention("Hugo Marsh Jr.", at=50)]
    )
    assert [cluster.kind for cluster in clusters] == [EntityKind.PERSON] * 2
