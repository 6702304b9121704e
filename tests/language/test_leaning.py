"""What a sentence takes for told: surnames, initials, "the complaint", somebody who is only "him"."""

from __future__ import annotations

import re

import pytest

from bot.articles.article import Span
from bot.language.findings import Analysis, Entity, EntityKind
from bot.language.leaning import CONTRAST, LEANING, LIGHT, POINTING, Lean, Leaning
from bot.language.material import gather
from bot.language.standalone import judge
from bot.language.summary import summarise
from tests.language.summary_helpers import analysis_of

OPENING = "A ferry burned off Port Amber on Tuesday night."


def leans(analysis: Analysis) -> list[tuple[Lean, ...]]:
    material = gather([analysis])
    leaning = Leaning(material, judge(material).__getitem__)
    return [leaning.of(number) for number in range(len(material.lines))]


def leaning_of(text: str, opening: str = OPENING) -> tuple[Lean, ...]:
    """What ``text`` takes for told after an opening and a sentence of somebody else."""
    return leans(analysis_of(f"Fire\n{opening}\nA choir sang in the church of Tarn.\n{text}"))[2]


def with_entity(text: str, name: str, *short: str, kind: EntityKind = EntityKind.PERSON, role: str = "") -> Analysis:
    """The analysis of ``text`` with one entity, wherever its names stand, and what the text says that it is."""
    analysis = analysis_of(text)
    found = re.finditer("|".join(map(re.escape, (name, *short))), text)
    roles = (Span(text.index(role), text.index(role) + len(role)),) if role else ()
    entity = Entity(name, kind, short, roles, tuple(Span(*match.span()) for match in found))
    return Analysis(analysis.article, analysis.sentences, (entity,))


def test_a_surname_leans_on_the_full_name_before_it() -> None:
    told = leans(
        with_entity("Fire\nOlaf Brandt left. Nobody came.\nBrandt wept. Brandt left.", "Olaf Brandt", "Brandt")
    )
    assert told == [(), (), (Lean((0,), LEANING),), (Lean((0,), LEANING),)]


def test_it_weighs_less_where_brackets_can_say_who_somebody_is() -> None:
    told = leans(
        with_entity(
            "Fire\nCaptain Olaf Brandt left.\nThe crowd wept. Brandt wept.", "Olaf Brandt", "Brandt", role="Captain"
        )
    )
    assert told[2] == (Lean((0,), LIGHT),)


def test_nobody_leans_whom_the_headline_names_or_who_has_no_other_name() -> None:
    for text in ("Olaf Brandt leaves\nOlaf Brandt left.\nBrandt wept.", "Fire\nBrandt left.\nBrandt wept."):
        assert leans(with_entity(text, "Olaf Brandt", "Brandt")) == [(), ()]
    assert leans(with_entity("Fire\nMadonna sang.\nMadonna left.", "Madonna")) == [(), ()]


def test_one_name_leans_on_where_it_is_said_what_its_bearer_is() -> None:
    text = "Fire\nThe cook Bela left.\nA choir sang in the church.\nBela wept."
    assert leans(with_entity(text, "Bela", role="cook"))[2] == (Lean((0,), LIGHT),)


def test_initials_lean_on_the_name_that_they_stand_for() -> None:
    text = "Fire\nThe Harbour Crane Union met.\nA choir sang in the church.\nThe HCU called a strike."
    told = leans(with_entity(text, "Harbour Crane Union", "HCU", kind=EntityKind.ORGANISATION))
    assert told[2] == (Lean((0,), LEANING),)


def test_a_short_name_in_brackets_leans_on_the_full_one() -> None:
    text = "Fire\nThe Harbour Crane Union (Hacru) met.\nA choir sang in the church.\nHacru called a strike."
    told = leans(with_entity(text, "Harbour Crane Union", "Hacru", kind=EntityKind.ORGANISATION))
    assert told[2] == (Lean((0,), LEANING),)
    other = text.replace(" (Hacru)", "")
    assert not leans(with_entity(other, "Harbour Crane Union", "Hacru", kind=EntityKind.ORGANISATION))[2]


def test_a_name_in_brackets_leans_on_who_its_bearer_is() -> None:
    text = "Fire\nOlaf Brandt, a diver, came. A choir sang.\nOlaf Brandt left the hall. He wept for an hour."
    told = leans(with_entity(text, "Olaf Brandt"))
    assert told[3] == (Lean((0, 2), LEANING),)


@pytest.mark.parametrize(
    ("text", "among", "weight"),
    [
        ("Officials rejected the report on Monday.", (0,), LEANING),
        ("Mr Brandt left the hall by a side door.", (0,), LEANING),
        ("Mr van der Berg left the hall by a side door.", (0,), LEANING),
        ("Officials told the newspaper they were sorry.", (1,), LEANING),
        ("Police believe he fled the country on Monday.", (1,), LEANING),
        ("It was not clear on Monday where they had gone.", (1,), LEANING),
        ("Protesters attacked one of its cameramen on Monday.", (1,), LEANING),
        ("“I felt well,” said the Spaniard.", (1,), LEANING),
        ("But Greta Holm left the hall on Monday.", (1,), CONTRAST),
        ("Officials denied the claim on Monday.", (1,), LIGHT),
        ("Rescuers found the divers on Monday.", (0,), LEANING),
        ("Greta Holm had no such worries on Monday.", (1,), POINTING),
        ("Rescuers sealed the crack on Monday.", (0, 1), LEANING),
        ("After his arrest, the port was searched.", (1,), LEANING),
        ("When she was 15, a fire broke out.", (1,), LEANING),
        ("Tarn will play Port Amber in the other semi-final.", (1,), LEANING),
        ("“We left,” they said, and went to Tarn.", (1,), LEANING),
    ],
)
def test_what_leans(text: str, among: tuple[int, ...], weight: float) -> None:
    opening = "Olaf Brandt and Jan van der Berg, divers, read a report on the fire and a crack in the quay."
    assert Lean(among, weight) in leaning_of(text, opening)


@pytest.mark.parametrize(
    "text",
    [
        "Officials rejected the report of the council on Monday.",
        "A report came on Monday, and the report was long.",
        "“He read the report,” Greta Holm said.",
        "Mr Anton Brandt left the hall by a side door.",
        "Mr Nowak left the hall by a side door.",
        "Greta Holm said she was glad on Monday.",
        "The mayor said he was glad on Monday.",
        "When he came home, Anton Rust was arrested.",
        "After his arrest, the captain wept.",
        "Because of his age, he was spared, and police let Rust go.",
        "One ferry sank and the other ferry burned.",
        "Ferries burned on the other side of Tarn.",
        "When they came home, the divers were arrested.",
        "The divers said they had left on Monday.",
        "Holm Line sold one of its ferries on Monday.",
        "The Spaniard Rui Costa left the hall.",
    ],
)
def test_what_stands_by_itself(text: str) -> None:
    assert not leaning_of(text, "Olaf Brandt read a report on Monday.")


def test_a_headline_tells_as_well_as_a_sentence() -> None:
    assert not leans(analysis_of("Report blames crew\nThe report came.\nA choir sang.\nOfficials read the report."))[2]


def test_only_names_are_looked_at_in_other_languages() -> None:
    told = leans(analysis_of("Feuer\nEin Bericht kam.\nEin Chor sang.\nthe report he they", language="de"))
    assert told == [(), (), ()]


def test_a_summary_prefers_sentences_whose_people_are_introduced() -> None:
    short, full = (
        "Brandt ignored the smoke detectors of the ferry.",
        "Olaf Brandt ignored the smoke detectors of the ferry.",
    )
    story = (
        f"Ferry fire kills two\n{OPENING}\nA choir sang for an hour in the church of Tarn before Olaf Brandt spoke to all "
        f"of the many people there.\n{{}}\nThe weather was fine for most of the month, the council of Port Amber said."
    )
    chosen = {}
    for text in (short, full):
        found = summarise([with_entity(story.format(text), "Olaf Brandt", "Brandt")], words=30)
        chosen[text] = text in [sentence.text for sentence in found.sentences]
    assert chosen == {short: False, full: True}


@pytest.mark.parametrize(
    "text",
    [
        "Officials in Tarn also closed the pier.",
        "Officials in Tarn, however, closed the pier.",
        "Officials in Tarn would not say however whether the pier is closed.",
        "Officials in Tarn closed the pier too.",
        "Officials in Tarn closed the pier as well.",
    ],
)
def test_what_adds_to_something_leans_on_the_sentence_before(text: str) -> None:
    assert leaning_of(text) == (Lean((1,), LIGHT),)


@pytest.mark.parametrize(
    "text",
    [
        "Officials in Tarn closed not only the pier but also the tower.",
        "Officials in Tarn, also known as wardens, closed a pier.",
        "Officials in Tarn, however much a lamp costs, closed a pier.",
        "“A lamp is also missing,” said a deckhand in Tarn.",
        "Officials in Tarn were too late to close a pier.",
    ],
)
def test_what_adds_within_a_sentence_does_not(text: str) -> None:
    assert leaning_of(text) == ()
