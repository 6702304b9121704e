"""The trained model: its weights fit its features, and the tool that trains it writes what the program reads."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.language.material import gather
from bot.language.salience import (
    MOST_OCCURRENCES,
    central_lines,
    features,
    load_regimes,
    occurrences,
    regimes_of,
    told,
)
from bot.language.wording import read_wording
from tests.language.summary_helpers import FERRY, OTHER_FERRY, analysis_of

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_weights_fit_the_features() -> None:
    wording = read_wording(gather([analysis_of(FERRY)]))
    width = features(wording).shape[1]
    regimes = load_regimes()
    assert set(regimes) == {"plain", "headlined", "several"}
    assert all(regime.weights.shape == (width,) and regime.length > 10 for regime in regimes.values())


def test_words_of_the_event_are_likelier_told_than_words_of_the_margin() -> None:
    material = gather([analysis_of(FERRY)])
    wording = read_wording(material)
    table = told(wording, load_regimes()["headlined"])
    place = {stem: number for number, stem in enumerate(wording.stems)}
    assert table[place["fir"], 1] > 2 * table[place["choir"], 1]
    assert table[place["inquiry"], 1] > 2 * table[place["church"], 1]


def test_the_table_never_falls_and_starts_at_nothing() -> None:
    wording = read_wording(gather([analysis_of(FERRY), analysis_of(OTHER_FERRY)]))
    table = told(wording, load_regimes()["several"])
    assert table.shape == (len(wording.stems), MOST_OCCURRENCES + 1)
    assert not table[:, 0].any()
    assert (np.diff(table, axis=1) >= 0).all()


def test_occurrences_count_each_word_up() -> None:
    wording = read_wording(gather([analysis_of("X\n" + "Ship ship ship ship ship ship ship ship harbour.")]))
    word, nth = occurrences(wording)
    ship, harbour = (wording.stems.index(stem) for stem in ("ship", "harbour"))
    assert nth[word == ship].tolist() == [1, 2, 3, 4, 5, 6]
    assert nth[word == harbour].tolist() == [1]


def test_a_sentence_like_all_others_is_the_most_central() -> None:
    text = "X\nFerry fire alarm crew.\nFerry fire.\nAlarm crew.\nChoir church."
    central = central_lines(read_wording(gather([analysis_of(text)])))
    assert central.argmax() == 0
    assert abs(central[3]) < 1e-9
    alone = central_lines(read_wording(gather([analysis_of("X\nFerry.\nChoir.")])))
    assert alone.tolist() == [1.0, 1.0]


def test_the_training_tool_writes_weights_that_the_program_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    tool = importlib.import_module("train_summary")
    title, _, body = FERRY.partition("\n")
    told_of = "An inquiry blamed the Holm Line for a fire that killed two on the ferry Amber Star."
    rows = {
        "plain": [{"id": n, "fold": n % 2, "text": body, "references": [told_of]} for n in range(4)],
        "headlined": [{"id": n, "title": title, "text": body, "references": [told_of]} for n in range(3)],
        "several": [{"id": n, "documents": [body, OTHER_FERRY], "references": [told_of]} for n in range(3)],
    }
    for name, items in rows.items():
        (tmp_path / name).write_text("\n".join(json.dumps(item) for item in items), encoding="utf-8")
    output = tmp_path / "weights.json"
    monkeypatch.setattr(sys, "argv", ["tool", *(f"{name}={tmp_path / name}" for name in rows), "--output", str(output)])
    tool.main()
    regimes = regimes_of(json.loads(output.read_text(encoding="utf-8")))
    wording = read_wording(gather([analysis_of(body, headline=False)]))
    table = told(wording, regimes["plain"])
    place = {stem: number for number, stem in enumerate(wording.stems)}
    assert table[place["fir"], 1] > table[place["choir"], 1]
    assert abs(regimes["headlined"].length - regimes["plain"].length) < 0.2
