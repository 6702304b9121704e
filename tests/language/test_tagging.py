from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.language import tagging
from bot.language.mentions import features_of
from bot.language.parsing import DEFAULT_PIPELINE, load_pipeline
from bot.language.tagging import LABELS, decode, elsewhere, spans, tag, window
from bot.language.weights import fits, packaged_weights


@given(st.integers(1, 12), st.integers(0, 2**32 - 1))
def test_only_labels_in_an_allowed_order_are_decoded(length: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(0, 3, (length, len(LABELS))).astype(np.float32)
    labels = decode(scores)
    assert len(labels) == length
    inside = ""
    for name in (LABELS[label] for label in labels):
        if name[0] in "IL":
            assert inside == name[2:]
        else:
            assert inside == ""
        inside = name[2:] if name[0] in "BI" else ""
    assert inside == ""


def test_spans_are_read_off_the_labels() -> None:
    labels = [LABELS.index(name) for name in ("O", "B-PERSON", "I-PERSON", "L-PERSON", "U-LOC", "O", "B-ORG", "L-ORG")]
    assert spans(labels) == [(1, 4, "PERSON"), (4, 5, "LOC"), (6, 8, "ORG")]


def test_elsewhere_leaves_the_token_itself_out() -> None:
    keys = np.array([7, 8, 7, 7], np.uint64)
    values = np.array([[1.0], [2.0], [4.0], [8.0]], np.float32)
    assert elsewhere(keys, values)[:, 0].tolist() == [12, 0, 9, 5]


def test_a_window_never_looks_over_a_line_end() -> None:
    values = np.array([[1.0], [2.0], [3.0], [4.0]], np.float32)
    lines = np.array([0, 0, 1, 1])
    assert window(values, lines, 1).tolist() == [[0, 1, 2], [1, 2, 0], [0, 3, 4], [3, 4, 0]]


def test_the_packaged_weights_fit_the_default_pipeline_and_name_a_person() -> None:
    nlp = load_pipeline(DEFAULT_PIPELINE)
    weights = packaged_weights()
    assert fits(nlp, weights)
    docs = list(nlp.pipe(["Ingrid Solbakken met Pieter Marsh in Rotterdam.", "Solbakken said no."]))
    labels, chances = tag(docs, features_of(nlp), weights)
    assert [len(line) for line in labels] == [len(doc) for doc in docs]
    assert (0, 2, "PERSON") in spans(labels[0])
    assert (0, 1, "PERSON") in spans(labels[1])
    assert np.allclose(np.exp(np.concatenate(chances)).sum(axis=1), 1, atol=1e-3)


def test_weights_made_for_another_pipeline_are_not_used() -> None:
    class Other:
        meta = {"lang": "en", "name": "core_web_lg", "version": "9.9.9"}  # noqa: RUF012 - a fake

    assert not fits(Other(), packaged_weights())


def test_every_label_belongs_to_a_class() -> None:
    assert len(LABELS) == 1 + 4 * len(tagging.CLASSES)


def test_the_chances_of_the_classes_are_those_of_all_their_labels() -> None:
    chances = np.full((2, len(LABELS)), 1e-3, np.float32)
    chances[0, LABELS.index("B-ORG")] = chances[1, LABELS.index("L-ORG")] = 0.9
    scores = tagging.class_scores(np.log(chances), 0, 2)
    assert scores[1] == max(scores) > -0.1
    assert all(-4.5 <= score <= 0 for score in scores)
