"""Whom pronouns and descriptions mean."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.anaphora import Model, Question, find_antecedents, load_model, read
from bot.language.anaphora_features import DESCRIBED, OWN
from bot.language.anaphors import Anaphor
from bot.language.parsing import load_pipeline, parse, story_blocks
from bot.language.people import identify, plain_entities
from bot.trees import Trees
from tests.language.who_helpers import article_of


def meant(text: str) -> list[tuple[str, str | None]]:
    """Each anaphor's first word behind the article, and whom it means."""
    article = article_of(text)
    entities, antecedents = identify(article, parse(story_blocks(article), article.text), load_pipeline())
    found = []
    for start, each in sorted(antecedents.items()):
        words = text[start:].split()
        word = words[1] if words[0].lower() in {"the", "this"} else words[0]
        found.append((word.lower().strip(",."), None if each.entity is None else entities[each.entity].name))
    return found


def test_a_pronoun_means_somebody_of_its_gender() -> None:
    text = "Hugo Marsh told the council that Ann Kess had lied.\nHe said that she would go. “It is over,” he said."
    assert meant(text) == [("he", "Hugo Marsh"), ("she", "Ann Kess"), ("he", "Hugo Marsh")]


def test_a_pronoun_means_nobody_where_only_somebody_without_a_name_fits() -> None:
    text = "Ann Kess runs the mill at Orrin. She said that a driver had called.\nHe wanted money. She did not pay, she said."
    assert meant(text) == [("she", "Ann Kess"), ("he", None), ("she", "Ann Kess"), ("she", "Ann Kess")]
    assert meant("Ann Kess’s father said that he had not slept. “I was there,” he said.") == [
        ("he", None),
        ("he", None),
    ]


def test_a_description_means_whoever_is_said_to_be_that() -> None:
    text = (
        "Senator Hugo Marsh of Texas came late to the hearing on Monday.\n"
        "Rex Pell, a lawyer, waited for an hour. Then the senator apologised. The lawyer laughed."
    )
    assert meant(text) == [("senator", "Hugo Marsh"), ("lawyer", "Rex Pell")]


def test_an_age_means_whoever_is_of_that_age() -> None:
    text = (
        "Hugo Marsh, 46, won the race in Orrin on Sunday. Ann Kess, 31, came second.\n"
        "The 46-year-old had trained for a year. The 31-year-old cried."
    )
    assert meant(text) == [("46-year-old", "Hugo Marsh"), ("31-year-old", "Ann Kess")]


def test_an_age_means_nobody_else_where_somebody_named_later_is_of_that_age() -> None:
    text = "Hugo Marsh won the race in Orrin on Sunday.\nThe 31-year-old wept. Ann Kess, 31, came second."
    assert ("31-year-old", "Hugo Marsh") not in meant(text)


def test_an_office_that_nobody_holds_in_the_text_is_given_to_nobody() -> None:
    assert ("mayor", None) in meant("Celeste Wynn, a singer, left the hall. “It was a long evening,” the mayor said.")


def test_who_is_of_another_party_is_not_meant() -> None:
    text = "Hugo Marsh, a Democrat, spoke on Monday. The Republican lawmaker wept."
    assert ("republican", "Hugo Marsh") not in meant(text)


def test_words_in_quotation_marks_are_left_alone() -> None:
    assert meant("“He knows,” Hugo Marsh said. He left.") == [("he", "Hugo Marsh")]


def test_an_article_without_people_has_no_anaphors() -> None:
    assert meant("The rain fell.\nNobody came, and the judge went home.") == []


def test_the_reading_goes_on_with_the_answers_that_it_is_given() -> None:
    article = article_of("Hugo Marsh met Rex Pell on Monday. He laughed. He left the hall.")
    parsed = parse(story_blocks(article), article.text)
    entities = plain_entities(article, parsed, load_pipeline())
    rex = next(number for number, each in enumerate(entities) if each.name == "Rex Pell")
    times = []
    for answer in (rex, None):
        reading = read(parsed, article.text, entities)
        first = next(reading)
        assert {None, rex} <= set(first.choices)
        second = reading.send(answer)
        times.append(second.rows[second.choices.index(rex), OWN.index("times")])
        with pytest.raises(StopIteration):
            reading.send(None)
    assert times == [2, 1]


def _question(rows: list[dict[str, float]]) -> Question:
    names = [*OWN, *DESCRIBED]
    table = np.array([[row.get(name, 1.0) for name in names] for row in rows])
    return Question(Anaphor(0, 1, 0, 8, "the mayor", is_pronoun=False), [None, *range(len(rows) - 1)], table)


def _scores(*scores: float) -> Model:
    """Trees that give these scores to rows by how much they share."""
    names = [*OWN, *DESCRIBED]
    count = len(scores)
    share = names.index("share")
    leaves = np.array([[scores[at], scores[at + 1]] for at in range(count - 1)], dtype=np.float64)
    leaves[1:] -= leaves[1:, :1]
    trees = Trees(
        np.full((count - 1, 1), share), np.arange(count - 1, dtype=np.float64)[:, None] + 0.5, leaves, base=0.0
    )
    return Model(trees, trees)


@pytest.mark.parametrize("contradiction", ["age", "party", "gender"])
def test_nobody_is_taken_whom_the_description_contradicts(contradiction: str) -> None:
    free = {"rival": 0.0, "kind_office": 0.0}
    question = _question([{"share": 0, **free}, {"share": 1, **free}, {"share": 2, **free, contradiction: 0.0}])
    assert _scores(0.0, 2.0, 4.0).choose(question).entity == 0
    assert (
        _scores(0.0, 2.0, 4.0)
        .choose(_question([{"share": 0, **free}, {"share": 1, **free}, {"share": 2, **free}]))
        .entity
        == 1
    )


def test_somebody_is_the_mayor_whom_nothing_calls_so_only_if_that_is_very_likely() -> None:
    office = {"rival": 0.0, "kind_office": 1.0, "known_head": 0.0, "called": 0.0}
    question = _question([{"share": 0, **office}, {"share": 1, **office}])
    assert _scores(0.0, 2.0).choose(question).entity is None
    assert _scores(0.0, 3.0).choose(question).entity == 0
    known = _question([{"share": 0, **office}, {"share": 1, **office, "known_head": 1.0}])
    assert _scores(0.0, 1.0).choose(known).entity == 0


def test_chances_are_shares_of_one() -> None:
    answer = _scores(0.0, 0.0).choose(_question([{"share": 0, "rival": 0.0}, {"share": 1, "rival": 0.0}]))
    assert answer.chance == pytest.approx(0.5)


def test_the_model_of_the_package_knows_its_features() -> None:
    model = load_model()
    assert model.pronouns.features.max() < len(OWN)
    assert model.descriptions.features.max() < len(OWN) + len(DESCRIBED)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Hugo Marsh", "Ann Kess", "he", "she", "the senator", "said", "a poet", "left", ".", "“", "”", "\n"]
        )
    )
)
def test_any_text_is_read_to_its_end_and_antecedents_are_people_of_it(words: list[str]) -> None:
    article = article_of(" ".join(words))
    parsed = parse(story_blocks(article), article.text)
    entities = plain_entities(article, parsed, load_pipeline())
    for start, each in find_antecedents(parsed, article.text, entities).items():
        assert article.text[start : start + 3].lower() in {"he", "he ", "she", "the", "he\n"}
        assert 0 < each.chance <= 1
        assert each.entity is None or entities[each.entity].kind.value == "person"
