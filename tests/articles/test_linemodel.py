"""The trained line model: its shape, its scores, and the reasons read off it."""

from __future__ import annotations

import numpy as np

from bot.articles.boilerplate import Evidence
from bot.articles.facts import DOCUMENT_FEATURES, OWN_FEATURES, document_values, facts_of
from bot.articles.linemodel import BASE_FEATURES, load_model, score_lines
from bot.articles.lines import split_lines

TEXT = "\n".join(
    [
        "Subscribe to our newsletter",
        "Share on Facebook",
        "The harbour board said on Friday that the lamp of the lighthouse would not be mended before the spring.",
        "“It was that or wait for the crash,” said the keeper, Josefa Brandt, who lit two boats home with her car.",
        "The board has asked three firms for a lamp, and the cheapest costs more than the harbour earns in a year.",
        "Most read",
        "© 2026 Gull Post. All rights reserved.",
    ]
)


def test_the_story_scores_above_the_furniture() -> None:
    lines = split_lines(TEXT)
    scores, base = score_lines([facts_of(line) for line in lines], lines)
    assert base.shape == (7, len(BASE_FEATURES))
    assert scores[2:5].min() > max(scores[:2].max(), scores[5:].max())


def test_the_reasons_are_words_that_fit_the_verdict() -> None:
    lines = split_lines(TEXT)
    model = load_model()
    _, base = score_lines([facts_of(line) for line in lines], lines, model)
    evidence = Evidence(model, base)
    assert 1 <= len(evidence.of(0, body=False)) <= 3
    assert evidence.of(2, body=True) != evidence.of(0, body=False)
    silent = Evidence(model, np.tile(model.means, (1, 1)))
    assert silent.of(0, body=True) == ("reads like the story",)
    assert silent.of(0, body=False) == ("stands apart from the story",)


def test_the_model_file_is_a_few_kilobytes() -> None:
    model = load_model()
    assert model.first.leaves.size + model.second.leaves.size < 6000


def test_facts_name_whom_a_line_addresses() -> None:
    (line,) = split_lines("We need your help: support our journalism, and I will thank you.")
    facts = dict(zip(OWN_FEATURES, facts_of(line).values, strict=True))
    assert facts["house_outside"] == 2
    assert facts["reader_outside"] == 2
    assert facts["self_outside"] == 1
    (quoted,) = split_lines("“We need your help,” said the keeper of the lighthouse, and I believed her.")
    assert dict(zip(OWN_FEATURES, facts_of(quoted).values, strict=True))["house_outside"] == 0


def test_a_text_without_prose_has_document_facts_too() -> None:
    lines = split_lines("Home\nNews\nSport")
    rows = document_values([facts_of(line) for line in lines], lines)
    assert len(rows) == 3
    assert np.isfinite(np.array(rows)).all()


def test_lines_that_are_known_not_to_be_the_story_do_not_count() -> None:
    lines = split_lines(TEXT)
    facts = [facts_of(line) for line in lines]
    scores, base = score_lines(facts, lines, plain=frozenset({0, 5}))
    rest = [at for at in range(7) if at not in {0, 5}]
    alone, rows = score_lines([facts[at] for at in rest], [lines[at] for at in rest])
    assert scores[rest].tolist() == alone.tolist()
    assert base[rest].tolist() == rows.tolist()
    assert scores[[0, 5]].max() < alone.min()
    everything, _ = score_lines(facts, lines, plain=range(7))
    assert everything.tolist() == score_lines(facts, lines)[0].tolist()


def test_every_line_knows_how_the_sentences_of_the_text_are_told() -> None:
    lines = split_lines(TEXT + "\nI told you so")
    values = document_values([facts_of(line) for line in lines], lines)
    own, past = (values[:, DOCUMENT_FEATURES.index(name)] for name in ("mean_self", "mean_past"))
    assert set(own) == {0.0}
    assert len(set(past)) == 1
    assert 0 < past[0] < 1
