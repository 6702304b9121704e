from __future__ import annotations

import pytest

from bot.language.evidence import weigh
from bot.language.findings import EntityKind
from bot.language.walks_of_life import WALKS, shared
from tests.language.test_evidence import setting

PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE
KINDS = list(EntityKind)


def spoken_for(text: str, name: str) -> EntityKind | None:
    """The kind that the words around the name speak for most; None where they say nothing."""
    hinted, named = weigh(setting(text, name), WALKS)
    scores = [one + other for one, other in zip(hinted, named, strict=True)]
    best = max(scores)
    return KINDS[scores.index(best)] if scores.count(best) == 1 else None


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Mr Hale, senator for Zorra, slept.", "Zorra", PLACE),
        ("Ann Cole (Lab, Zorra) said no.", "Zorra", PLACE),
        ("Ann Cole (Independent, Zorra) said no.", "Zorra", PLACE),
        ("Zorra (AFP) – It rained on Monday.", "Zorra", PLACE),
        ("She lives in Tanner Close with a dog.", "Tanner Close", PLACE),
        ("They fished in the Harwick Cut on Monday.", "Harwick Cut", PLACE),
        ("The ice of the Mellor Glacier is thin.", "Mellor Glacier", PLACE),
        ("They met at Miller’s Bridge on Monday.", "Miller’s Bridge", PLACE),
        ("Harwick Rovers lost.", "Harwick Rovers", BODY),
        ("Bellamy Metals is for sale.", "Bellamy Metals", BODY),
        ("He rang Dunshire Constabulary at once.", "Dunshire Constabulary", BODY),
        ("She wrote to the Harwick Beacon at once.", "Harwick Beacon", BODY),
        ("It was published in Southern Botany on Monday.", "Southern Botany", BODY),
        ("He told the Dairy Farmer so.", "Dairy Farmer", BODY),
        ("She runs the Harwick Centre for Tidal Law.", "Harwick Centre for Tidal Law", BODY),
        ("Martin Holloway rose 4 percent to 318 pence.", "Martin Holloway", BODY),
        ("They made a bid for Martin Holloway on Monday.", "Martin Holloway", BODY),
        ("Martin Holloway employs 400 people.", "Martin Holloway", BODY),
        ("Zorra Dons, who play in red, lost.", "Zorra Dons", BODY),
        ("They beat Zorra 2-1 on Monday.", "Zorra", BODY),
        ("Zorra beat the visitors on Monday.", "Zorra", BODY),
        ("The Zorra team was late.", "Zorra", BODY),
        ("They rang Justice Amara Kole-Deen at once.", "Kole-Deen", PERSON),
        ("They met Glenn Close on Monday.", "Glenn Close", None),
        ("They met Ann Pike and Bob Cole, who were late.", "Bob Cole", None),
        ("She wrote it in Nairobi on Monday.", "Nairobi", None),
        ("Wales beat the visitors on Monday.", "Wales", None),
    ],
)
def test_what_the_words_speak_for(text: str, name: str, kind: EntityKind | None) -> None:
    assert spoken_for(text, name) is kind


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Marsh shares fell.", "Marsh", True),
        ("Marsh’s shareholders met.", "Marsh", True),
        ("Marsh fell 1.2 percent.", "Marsh", True),
        ("They sold a stake in Marsh.", "Marsh", True),
        ("Marsh fell into a ditch.", "Marsh", False),
        ("Shares in Tokyo rose.", "Tokyo", False),
    ],
)
def test_whose_shares_are_spoken_of(text: str, name: str, told: bool) -> None:
    assert shared(setting(text, name)) is told
