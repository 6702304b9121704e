from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.language import analyse
from bot.language.findings import EntityKind
from tests.language.who_helpers import article_of, people, who

if TYPE_CHECKING:
    import pytest

RIVER = """Governor Whitlock vetoes river bill

Harlan Whitlock, 58, vetoed a bill on Wednesday that would have drained the Minnow River.

Whitlock’s brother, Dale Whitlock Jr., watched. “He knows what I think,” Whitlock Jr. said.

The Minnow River Alliance (MRA) was glad. The MRA has 300 members."""


def test_a_person_is_listed_once_with_every_form() -> None:
    entity = who(RIVER)["Harlan Whitlock"]
    assert entity.kind is EntityKind.PERSON
    assert [mention.of(RIVER) for mention in entity.mentions] == ["Whitlock", "Harlan Whitlock", "Whitlock"]
    assert "Whitlock" in " ".join(entity.aliases)


def test_a_namesake_with_a_suffix_is_another_person() -> None:
    assert {"Harlan Whitlock", "Dale Whitlock Jr."} <= set(who(RIVER))


def test_an_acronym_is_an_alias() -> None:
    alliance = who(RIVER)["Minnow River Alliance"]
    assert alliance.kind is EntityKind.ORGANISATION
    assert alliance.aliases == ("MRA",)
    assert len(alliance.mentions) == 3


def test_titles_stay_in_aliases_and_out_of_mentions() -> None:
    text = "Randolf Kess left. Mr Kess was glad, and Mr. Kess said so."
    entity = who(text)["Randolf Kess"]
    assert [mention.of(text) for mention in entity.mentions] == ["Randolf Kess", "Kess", "Kess"]
    assert set(entity.aliases) == {"Mr Kess", "Mr. Kess"}


def test_a_titled_name_that_the_model_misses_is_found() -> None:
    text = "The talks were long. Then Mr Mill spoke, and Ms Field answered him."
    assert {"Mill", "Field"} <= set(who(text))


def test_two_people_shown_by_the_same_word_keep_their_titles() -> None:
    text = "Lord Ashcombe was ill on Monday. Lady Ashcombe answered the letter that Lord Ashcombe wrote."
    assert {"Lord Ashcombe", "Lady Ashcombe"} <= set(who(text))


def test_a_headline_in_capitals_names_people_in_running_case() -> None:
    text = "SOLBAKKEN TO LEAD QUILLON SHIPPING\n\nIngrid Solbakken will lead Quillon Shipping, its board said."
    entity = who(text)["Ingrid Solbakken"]
    assert [mention.of(text) for mention in entity.mentions] == ["SOLBAKKEN", "Ingrid Solbakken"]


def test_who_the_story_is_about_comes_first() -> None:
    text = (
        "Ferry captain Ingrid Solbakken resigns\n\nIngrid Solbakken resigned on Monday after the fire in Rotterdam.\n\n"
        "In Rotterdam the mayor of Rotterdam met Hugo Marsh of the Rotterdam council in the Rotterdam town hall."
    )
    analysis = analyse(article_of(text))
    assert analysis.entities[0].name == "Ingrid Solbakken"
    assert people(analysis)[0] == "Ingrid Solbakken"
    assert all(0 < entity.salience < 1 for entity in analysis.entities)


def test_an_ambiguous_surname_names_those_it_could_be() -> None:
    text = "Hugo Marsh and Verity Marsh run the shop. Marsh said that the shop would close."
    assert sorted(who(text)["Marsh"].ambiguous) == ["Hugo Marsh", "Verity Marsh"]


def test_another_pipeline_works_with_its_own_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.language.mentions.fits", lambda *_: False)
    names = who("Robert Wilson met Ingrid Solbakken in Rotterdam on Monday. Wilson said no.")
    assert "Rotterdam" in names
    assert [len(names[name].mentions) for name in names if name == "Robert Wilson"] == [2]


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.sampled_from("Aa MmrJ.,’“”'-\n()&éO0"), max_size=80))
def test_any_text_gives_mentions_inside_its_lines(text: str) -> None:
    article = article_of(text)
    for entity in analyse(article).entities:
        for mention in entity.mentions:
            assert any(block.span.contains(mention) for block in article.blocks)
            assert mention.of(text) == mention.of(text).strip()


def test_two_of_one_name_are_shown_by_what_they_are() -> None:
    text = "Walter Pym paid for the bridge in 1871; the cyclist Walter Pym, no relation, crossed it on Monday."
    listed = who(text)
    assert {"Walter Pym", "Walter Pym (cyclist)"} == set(listed)
    assert listed["Walter Pym (cyclist)"].aliases == ("Walter Pym",)


def test_two_of_one_name_are_shown_by_their_ages() -> None:
    text = "Robert Ebersole, 23, won on Saturday. Four doors away lives Robert Ebersole, 70, who lost."
    assert set(who(text)) == {"Robert Ebersole (23)", "Robert Ebersole (70)"}


def test_a_couple_is_listed_by_full_names() -> None:
    text = "John and Mary Fentiman lost 300 trees. “I planted them,” said John. Mary said that he had."
    listed = who(text)
    assert set(listed) == {"John Fentiman", "Mary Fentiman"}
    assert listed["John Fentiman"].aliases == ("John",)


def test_a_name_is_shown_as_the_headline_writes_it() -> None:
    found = who("Roger Stone Indicted In Reed Probe\n\nRobert Reed left. Reed wept.")
    assert "Roger Stone" in found


def test_brackets_in_a_quotation_are_no_part_of_a_name() -> None:
    assert not any("]" in name for name in who("“It is for [prosecutor Robert] Mueller,” said Ann Bell."))
