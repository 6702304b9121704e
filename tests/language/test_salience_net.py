"""The network beside the linear model: what it sees of words, where it is asked, and that its tool can train it."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from bot.language import selection
from bot.language.material import Budget, Material, gather
from bot.language.pointing import FREE
from bot.language.salience import describe, load_regimes, told
from bot.language.salience_net import Net, Traits, Weights, correction, known_stems, load_net, net_of
from bot.language.salience_net import describe as inputs_of
from bot.language.vocabulary import Lexicon, lexicon
from bot.language.wording import read_wording
from tests.language.summary_helpers import FERRY, OTHER_FERRY, analysis_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from numpy.typing import NDArray

    from bot.language.material import Line
    from bot.language.salience import Features
    from bot.language.wording import Singles, Wording

TOOLS = Path(__file__).resolve().parents[2] / "tools"
SENTENCES = 'The ferry burned.\n"I saw my ferry burn," she said today.\nThe "whole harbour" will not open.'


def plain(text: str = SENTENCES) -> Material:
    return gather([analysis_of(text, headline=False)])


def silent(**moved: NDArray[Any]) -> Net:
    """The packaged network with all weights zero but those of ``moved``."""
    weights, stems = load_net()
    zeros = Weights(*(np.zeros_like(part) for part in weights))
    return Net(zeros._replace(**moved), stems)


def test_the_packaged_weights_fit_the_features() -> None:
    material = plain()
    wording = read_wording(material)
    weights, stems = load_net()
    inputs = inputs_of(material.lines, wording, describe(wording), Traits(wording.lexicon, stems))
    for part, matrix in zip(inputs, weights[:5], strict=True):
        assert part.shape[1] == len(matrix)
        assert matrix.shape[1] == len(weights.output) + 1 == len(weights.bias)
    assert np.isfinite(stems.features).all()
    assert len(stems.rows) > 5000


def test_the_last_column_goes_straight_to_the_output() -> None:
    material = plain()
    wording = read_wording(material)
    bias = np.zeros_like(load_net().weights.bias)
    bias[-1] = 0.5
    moved = correction(material.lines, wording, describe(wording), silent(bias=bias))
    assert moved == pytest.approx(np.full(len(describe(wording).word), 0.5))


def test_the_correction_moves_the_odds_of_what_is_told() -> None:
    wording = read_wording(plain())
    regime = load_regimes()["plain"]
    low, high = (told(wording, regime, lambda found, by=by: np.full(len(found.word), by)) for by in (-1.0, 1.0))
    usual = told(wording, regime)
    assert (low[:, 1] < usual[:, 1]).all()
    assert (usual[:, 1] < high[:, 1]).all()
    odds = [table[:, 1] / (1 - table[:, 1]) for table in (usual, high)]
    assert odds[1] / odds[0] == pytest.approx(np.full(len(wording.words), np.e))


def test_stems_bring_their_vectors_and_how_common_they_are() -> None:
    stems = known_stems(["ferri", "fire"], np.array([9, 99]), np.array([[127, 0], [0, -127]], dtype=np.int8))
    assert stems.features.tolist() == [
        pytest.approx([np.log(10), 0, 1, 0]),
        pytest.approx([np.log(100), 0, 0, -1]),
        [0, 1, 0, 0],
    ]
    assert stems.rows == {"ferri": 0, "fire": 1}


def test_traits_grow_with_the_lexicon() -> None:
    known = Lexicon("en")
    stems = known_stems(["harbour"], np.array([7]), np.array([[127]], dtype=np.int8))
    traits = Traits(known, stems)
    first = np.array([known["Harbour"] >> 1])
    assert traits.of(first)[0].tolist() == [pytest.approx([7, 0, np.log(8), 0, 1])]
    later = np.array([known[word] >> 1 for word in ("harbour", "1912", "I", *(f"ship{n}" for n in range(99)))])
    features, kinds = traits.of(later)
    fresh = Traits(known, stems).of(later)
    assert (features == fresh[0]).all()
    assert (kinds == fresh[1]).all()
    assert features[1].tolist() == [4, 1, 0, 1, 0]
    assert kinds[:4].tolist() == [0, 1, 2, 0]


def test_words_are_told_by_their_sentences() -> None:
    material = plain()
    wording = read_wording(material)
    found = describe(wording)
    inputs = inputs_of(material.lines, wording, found, Traits(wording.lexicon, load_net().stems))
    place = {stem: number for number, stem in enumerate(wording.stems)}
    first_person, day, quoted, begins = 1, 6, -1, -2
    assert inputs.lines[place["ferry"], first_person] == 0.5
    assert inputs.lines[place["saw"], day] == 1
    assert inputs.lines[place["harbour"], day] == 0
    assert inputs.lines[place["saw"], quoted] > inputs.lines[place["harbour"], quoted] > 0
    assert inputs.lines[place["burn"], begins] == 1
    last, second, nearest = 0, 2, 3
    assert inputs.places[place["harbour"], last] == pytest.approx(2 / 3)
    assert inputs.places[place["ferry"], second] == pytest.approx(np.log(2))
    assert inputs.places[place["harbour"], second] == pytest.approx(np.log(61))
    assert inputs.places[place["saw"], nearest] > inputs.places[place["harbour"], nearest]


def test_a_lexicon_begun_anew_is_read_anew() -> None:
    material = plain()
    wording = read_wording(material)
    before = correction(material.lines, wording, describe(wording))
    for number in range(300):
        lexicon("en")[f"boat{number}x"]
    again = Lexicon("en")
    for word in reversed(list(wording.lexicon)):
        again[word]
    renumbered = read_wording(material)
    assert correction(material.lines, renumbered, describe(renumbered)) == pytest.approx(before)
    assert Traits(again, load_net().stems).of(np.array([again["ferry"] >> 1]))[0][0, 1] == 0


@pytest.mark.parametrize(
    ("texts", "headline", "language", "asked"),
    [
        ([FERRY], False, "en", True),
        ([FERRY], True, "en", False),
        ([FERRY, OTHER_FERRY], False, "en", False),
        ([FERRY], False, "de", False),
    ],
)
def test_only_plain_english_articles_are_for_the_network(
    monkeypatch: pytest.MonkeyPatch, texts: list[str], headline: bool, language: str, asked: bool
) -> None:
    calls = []

    def noted(lines: Sequence[Line], wording: Wording, found: Features) -> Singles:
        calls.append(len(lines))
        return correction(lines, wording, found)

    monkeypatch.setattr(selection, "correction", noted)
    material = gather([analysis_of(text, headline=headline) for text in texts])
    material = Material(material.analyses, material.lines, language, material.headlines)
    assert selection.choose(material, Budget(sentences=2), lambda _: FREE)
    assert calls == [len(material.lines)] * asked


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(TOOLS))
    return importlib.import_module("train_summary")


def test_small_networks_learn_from_larger_ones_what_no_line_tells(tool: ModuleType) -> None:
    word_net = sys.modules["word_net"]
    dice = np.random.default_rng(3)
    rows = dice.normal(2.0, 3.0, (4000, 3)).astype(np.float32)
    centred = (rows - 2) / 3
    target = (centred[:, 0] * centred[:, 1] > 0).astype(np.float32)
    offset = np.zeros(len(rows), dtype=np.float32)
    quick = word_net.Training(hidden=8, epochs=25, batch=128, rate=0.02)
    net = tool.distilled(rows, [1, 2], offset, target, word_net.Settings(quick, quick, teachers=2))
    sums = rows[:, :1] @ net["of_uses"] + rows[:, 1:] @ net["of_stems"] + net["bias"]
    found = np.tanh(sums[:, :-1]) @ net["output"] + sums[:, -1] > 0
    assert (found == (target > 0)).mean() > 0.9


def test_the_tool_writes_a_network_that_the_program_reads(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, body = FERRY.partition("\n")
    told_of = "An inquiry blamed the Holm Line for a fire that killed two on the ferry Amber Star."
    rows = [{"id": n, "fold": n % 4, "text": body, "references": [told_of]} for n in range(12)]
    source, output, stored = tmp_path / "plain", tmp_path / "weights.json", tmp_path / "net.npz"
    source.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    output.write_text('{"several": {"length": 9.0}}', encoding="utf-8")
    vectors = {word: np.array([len(word), ord(word[0]) % 7, 1.0]) for word in body.lower().replace(".", "").split()}

    class Vocabulary(dict[str, SimpleNamespace]):
        vectors_length = 3

        def __missing__(self, word: str) -> SimpleNamespace:
            return SimpleNamespace(vector=vectors.get(word, np.zeros(3)))

    monkeypatch.setattr(tool, "load_pipeline", lambda _: SimpleNamespace(vocab=Vocabulary()))
    arguments = [f"plain={source}", "--vectors", "any", "--output", str(output), "--net", str(stored)]
    monkeypatch.setattr(sys, "argv", ["tool", *arguments])
    word_net = sys.modules["word_net"]
    quick = word_net.Training(hidden=4, epochs=3, batch=64)
    tool.main(word_net.Settings(quick, quick, teachers=1))
    assert set(json.loads(output.read_text(encoding="utf-8"))) == {"plain", "several"}
    with np.load(stored, allow_pickle=False) as arrays:
        net = net_of({name: arrays[name] for name in arrays.files})
    material = plain(body)
    wording = read_wording(material)
    moved = correction(material.lines, wording, describe(wording), net)
    assert moved.shape == describe(wording).word.shape
    assert moved.std() > 0
    assert "ferry" in net.stems.rows
