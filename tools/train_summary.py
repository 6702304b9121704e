"""Train the models of ``bot/language/salience.py`` and its network on articles with summaries that people wrote.

    python tools/train_summary.py plain=news.jsonl headlined=headlined.jsonl several=stories.jsonl

Each file has one JSON object a line, with ``references`` (a list of summaries) and either ``text``, with an optional
``title``, or ``documents``. A row may have a ``fold``; rows of the fold named by ``--hold-out`` are not learned from,
and where there are no folds only the rows whose ids come first, a share of ``--share``, are. The weights are written
to ``bot/language/salience.json``; of the texts nothing is kept in them but the weights of general features. The rows
of ``plain`` also train the network that moves the linear model's odds, with the word vectors of the language model
named by ``--vectors``: it is written to ``bot/language/salience_net.npz``, with the stems that stand in several
articles. Without ``--vectors`` it is left as it is, and so are the regimes in the output that are not named.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from word_net import Settings, distilled, inputs_of, stem_table

from bot.articles.article import Article, Block, Role
from bot.language.findings import Analysis
from bot.language.material import Material, gather
from bot.language.parsing import load_pipeline
from bot.language.salience import describe, features, occurrences
from bot.language.salience_net import NET_REGIME
from bot.language.sentences import article_sentences
from bot.language.vocabulary import split_words
from bot.language.wording import read_wording

EDITORS_SHARE = 0.6
"""How much a headlined article is summarised as editors do, who tell the news first, not as extracts were marked."""

OUTPUT = Path(__file__).resolve().parent.parent / "bot" / "language" / "salience.json"
NET = OUTPUT.with_name("salience_net.npz")


def read_rows(path: Path, hold_out: int, share: float) -> list[dict[str, Any]]:
    """The rows of ``path`` to learn from."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if rows and "fold" in rows[0]:
        return [row for row in rows if row["fold"] != hold_out]
    return sorted(rows, key=lambda row: row["id"])[: int(share * len(rows))]


def analysis_of(text: str, title: str | None = None) -> Analysis:
    """An English article of one paragraph a line, under its title."""
    raw = f"{title}\n{text}" if title else text
    spans = [match.span() for match in re.finditer(r"\S[^\n]*\S|\S", raw)]
    roles = [Role.HEADLINE if title and not index else Role.BODY for index in range(len(spans))]
    blocks = tuple(Block(start, end, role) for (start, end), role in zip(spans, roles, strict=True))
    article = Article(raw, blocks=blocks, headline=title, language="en")
    return Analysis(article, article_sentences(article))


def material_of(row: dict[str, Any]) -> Material:
    """The sentences of one row."""
    documents = row.get("documents") or [row["text"]]
    return gather([analysis_of(document, row.get("title")) for document in documents])


def examples(materials: list[Material], rows: list[dict[str, Any]]) -> tuple[np.ndarray, np.ndarray, float]:
    """The features of every word, whether a reference tells it so often, and the mean length of the references."""
    inputs, targets = [], []
    lengths: list[int] = []
    for material, row in zip(materials, rows, strict=True):
        wording = read_wording(material)
        known = wording.lexicon
        references = [Counter(known[word] >> 1 for word in split_words(text)) for text in row["references"]]
        word, nth = occurrences(wording)
        told = np.array([[counts[number] for number in wording.words.tolist()] for counts in references])
        inputs.append(features(wording))
        targets.append((told[:, word] >= nth).mean(axis=0))
        lengths.extend(counts.total() for counts in references)
    return np.vstack(inputs), np.concatenate(targets), float(np.mean(lengths))


def logistic_regression(inputs: np.ndarray, targets: np.ndarray, penalty: float = 3.0) -> tuple[np.ndarray, float]:
    """Weights and bias by damped Newton steps, with ``penalty`` on the squares of the weights of scaled inputs."""
    mean, scale = inputs.mean(axis=0), inputs.std(axis=0) + 1e-9
    scaled = np.column_stack([(inputs - mean) / scale, np.ones(len(inputs))])
    ridge = np.append(np.full(inputs.shape[1], penalty), 1e-6)
    weights = np.append(np.zeros(inputs.shape[1]), np.log(targets.mean() / (1 - targets.mean())))

    def loss(candidate: np.ndarray) -> float:
        margin = scaled @ candidate
        return float(np.logaddexp(0, margin).sum() - targets @ margin + (ridge * candidate**2).sum() / 2)

    current = loss(weights)
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(scaled @ weights, -30, 30)))
        slope = scaled.T @ (chance - targets) + ridge * weights
        step = np.linalg.solve((scaled * (chance * (1 - chance))[:, None]).T @ scaled + np.diag(ridge), slope)
        size = 1.0
        while loss(weights - size * step) > current and size > 1e-4:
            size /= 2
        weights = weights - size * step
        before, current = current, loss(weights)
        if before - current < 1e-3:
            break
    plain = weights[:-1] / scale
    return plain, float(weights[-1] - plain @ mean)


def mixed(one: dict[str, Any], other: dict[str, Any], share: float) -> dict[str, Any]:
    """Regime ``one`` moved by ``share`` towards ``other``: extracts from headlined articles, and editors' summaries."""
    pairs = zip(one["weights"], other["weights"], strict=True)
    return {
        "length": round(one["length"] ** 0.5 * other["length"] ** 0.5, 1),
        "bias": round((1 - share) * one["bias"] + share * other["bias"], 4),
        "weights": [float(f"{(1 - share) * mine + share * theirs:.4g}") for mine, theirs in pairs],
    }


def word_net(
    materials: list[Material], vectors: str, margins: np.ndarray, targets: np.ndarray, settings: Settings
) -> dict[str, np.ndarray]:
    """The arrays of the network that moves the log-odds ``margins`` of all occurrences in ``materials``."""
    table = stem_table(materials, load_pipeline(vectors))
    pairs = ((material, describe(read_wording(material))) for material in materials)
    rows, widths = inputs_of(pairs, table)
    return {**distilled(rows, widths, margins.astype(np.float32), targets.astype(np.float32), settings), **table}


def main(settings: Settings = Settings()) -> None:  # noqa: B008 - it is frozen
    """Train one regime for each file named, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="REGIME=FILE")
    parser.add_argument("--hold-out", type=int, default=0, help="the fold that is not learned from (default 0)")
    parser.add_argument("--share", type=float, default=2 / 3, help="how much to learn from where there are no folds")
    parser.add_argument("--output", type=Path, default=OUTPUT)
    parser.add_argument("--vectors", help="the language model whose word vectors the network gets")
    parser.add_argument("--net", type=Path, default=NET, help="where the network is written")
    options = parser.parse_args()
    regimes = {}
    for item in options.files:
        name, _, path = item.partition("=")
        rows = read_rows(Path(path), options.hold_out, options.share)
        materials = [material_of(row) for row in rows]
        inputs, targets, length = examples(materials, rows)
        weights, bias = logistic_regression(inputs, targets)
        rounded = [float(f"{weight:.4g}") for weight in weights]
        regimes[name] = {"length": round(length, 1), "bias": round(bias, 4), "weights": rounded}
        if name == NET_REGIME and options.vectors:
            net = word_net(materials, options.vectors, inputs @ weights + bias, targets, settings)
            with options.net.open("wb") as file:
                np.savez_compressed(file, allow_pickle=False, **net)
        print(f"{name}: {len(rows)} rows, {len(targets)} examples, references of {length:.0f} words")
    if {"plain", "headlined"} <= regimes.keys():
        regimes["headlined"] = mixed(regimes["headlined"], regimes["plain"], EDITORS_SHARE)
    if options.output.exists():
        regimes = json.loads(options.output.read_text(encoding="utf-8")) | regimes
    options.output.write_text(json.dumps(regimes, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
