"""Make bot/language/names.npz: the weights that correct the language model's names.

    python tools/train_names.py NAMED.jsonl PLAIN.jsonl [--epochs 5] [--out bot/language/names.npz]

NAMED: one object a line with ``text`` and ``spans`` [[start, end, PERSON|ORG|LOC]]. PLAIN: objects with ``text``, news
of any kind: it shows how words are usually written, and lends its people's names, which are swapped into copies of
NAMED so that the networks learn what names look like and not whose they are. Needs numpy and the pipeline alone.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.language import tagging
from bot.language.casing import LOWER, TITLE, UPPER
from bot.language.parsing import DEFAULT_PIPELINE, in_running_case, load_pipeline

if TYPE_CHECKING:
    from spacy.language import Language

SEED = 7
COMPONENTS = 64
HIDDEN = {"first": 160, "second": 64}
FOLDS = 3
BATCH = 512


def rows(path: Path) -> list[dict]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


# ------------------------------------------------------------------ how words are usually written
def casing_weights(texts: list[str], nlp: Language) -> dict[str, np.ndarray]:
    """Multinomial logistic regression from a word's vector to its usual casing in the middle of lines."""
    seen: dict[str, Counter] = defaultdict(Counter)
    for text in texts:
        for match in re.finditer(r"(?<=[a-z,] )[^\W\d_]{2,}", text):
            word = match.group()
            seen[word.lower()][LOWER if word.islower() else UPPER if word.isupper() else TITLE] += 1
    inputs, wanted, weight = [], [], []
    for word, counts in seen.items():
        row = nlp.vocab.vectors.key2row.get(nlp.vocab.strings.add(word))
        if row is not None and counts.total() > 1:
            inputs.append(nlp.vocab.vectors.data[row])
            wanted.append([counts[at] / counts.total() for at in (LOWER, TITLE, UPPER)])
            weight.append(np.log1p(counts.total()))
    x, y = np.array(inputs), np.array(wanted, np.float32)
    w = np.zeros((x.shape[1], 3), np.float32)
    b = np.zeros(3, np.float32)
    share = (np.array(weight, np.float32) / np.sum(weight))[:, None]
    adam = Adam({"w": w, "b": b}, rate=0.02)
    for _ in range(400):
        gap = (softmax(x @ w + b) - y) * share
        adam.step({"w": x.T @ gap + 1e-6 * w, "b": gap.sum(0)})
    print(f"casing: {len(x)} words, right {np.mean((x @ w + b).argmax(1) == y.argmax(1)):.3f}")
    return {"casing_w": w, "casing_b": b}


# ------------------------------------------------------------------ texts with gold
def renamed(row: dict, pool: dict[str, list[str]], dice: random.Random) -> dict:
    """A copy of ``row`` under other names: words of people one by one, organisations and places as a whole."""
    words: dict[str, str] = {}
    whole: dict[tuple[str, str], str] = {}
    out, spans, at = [], [], 0
    size = 0
    for start, end, kind in sorted(row["spans"]):
        surface = row["text"][start:end]
        if kind == "PERSON":
            parts = surface.split()
            new = " ".join(
                words.setdefault(part, matching(part, pool["first" if i == 0 and len(parts) > 1 else "last"], dice))
                for i, part in enumerate(parts)
            )
        elif dice.random() < 0.5:
            new = whole.setdefault((kind, surface), matching(surface, pool[kind], dice))
        else:
            new = whole.setdefault((kind, surface), surface)
        gap = row["text"][at:start]
        out += [gap, new]
        size += len(gap)
        spans.append([size, size + len(new), kind])
        size += len(new)
        at = end
    return {"text": "".join([*out, row["text"][at:]]), "spans": spans}


def matching(word: str, pool: list[str], dice: random.Random) -> str:
    """Something from the pool written in the same case."""
    if not word[:1].isupper() or len(word) < 2:
        return word
    new = dice.choice(pool)
    return new.upper() if word.isupper() and len(word) > 4 else new


def joined(row: dict, dice: random.Random) -> dict:
    """A copy in paragraphs of several sentences with typographic marks: same length, so the spans stand."""
    text = list(row["text"])
    for at, letter in enumerate(text):
        if letter == "\n" and at > 200 and dice.random() < 0.6:
            text[at] = " "
        elif letter == '"':
            text[at] = "“" if at + 1 < len(text) and text[at + 1].isalnum() else "”"
        elif letter == "'":
            text[at] = "’"
    return {"text": "".join(text), "spans": row["spans"]}


def name_pool(named: list[dict], plain: list[str], nlp: Language) -> dict[str, list[str]]:
    """Names to lend: those of the gold, and first and last names that the model finds in plain texts."""
    pool: dict[str, set[str]] = defaultdict(set)
    for row in named:
        for start, end, kind in row["spans"]:
            surface = row["text"][start:end]
            if not surface.isupper():
                pool[kind].add(surface)
    for doc in nlp.pipe([text[:1500] for text in plain]):
        for ent in doc.ents:
            parts = ent.text.split()
            if ent.label_ == "PERSON" and len(parts) == 2 and all(part.isalpha() and part.istitle() for part in parts):
                pool["first"].add(parts[0])
                pool["last"].add(parts[1])
    return {kind: sorted(names) for kind, names in pool.items()}


def prepare(row: dict, nlp: Language, features: tagging.Features, weights: dict[str, np.ndarray]) -> dict:
    """The features of every token of a text and its gold label."""
    lines = [(m.start(), m.group()) for m in re.finditer(r"[^\n]*\S[^\n]*", row["text"])]
    docs = list(nlp.pipe(in_running_case([line for _, line in lines], nlp, weights)))
    values, lower, number, _ = features.of(docs)
    wanted = []
    for (base, _), doc in zip(lines, docs, strict=True):
        labels = ["O"] * len(doc)
        for start, end, kind in row["spans"]:
            if base <= start and end <= base + len(doc.text):
                found = doc.char_span(start - base, end - base, alignment_mode="expand")
                if found is None or any(label != "O" for label in labels[found.start : found.end]):
                    continue
                inner = [f"I-{kind}"] * (len(found) - 2)
                labels[found.start : found.end] = (
                    [f"U-{kind}"] if len(found) == 1 else [f"B-{kind}", *inner, f"L-{kind}"]
                )
        wanted += [tagging.LABELS.index(label) for label in labels]
    return {"x": values.astype(np.float16), "lower": lower, "lines": number, "y": np.array(wanted)}


# ------------------------------------------------------------------ networks
class Adam:
    """Adam (Kingma and Ba, 2015) over named arrays, in place."""

    def __init__(self, weights: dict[str, np.ndarray], rate: float) -> None:
        self.weights, self.rate, self.count = weights, rate, 0
        self.mean = {name: np.zeros_like(value) for name, value in weights.items()}
        self.square = {name: np.zeros_like(value) for name, value in weights.items()}

    def step(self, gradients: dict[str, np.ndarray]) -> None:
        """Move the weights against ``gradients``."""
        self.count += 1
        for name, gradient in gradients.items():
            self.mean[name] += 0.1 * (gradient - self.mean[name])
            self.square[name] += 0.001 * (gradient**2 - self.square[name])
            mean = self.mean[name] / (1 - 0.9**self.count)
            square = self.square[name] / (1 - 0.999**self.count)
            self.weights[name] -= self.rate * mean / (np.sqrt(square) + 1e-8)


def softmax(scores: np.ndarray) -> np.ndarray:
    """Chances from scores, row by row."""
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    return chances / chances.sum(axis=1, keepdims=True)


def stacked(items: list[dict], key: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """All tokens of all texts under one another, their lines numbered through."""
    lines, base = [], 0
    for item in items:
        lines.append(item["lines"] + base)
        base += int(item["lines"].max()) + 1
    return np.concatenate([item[key] for item in items]), np.concatenate(lines), np.concatenate([i["y"] for i in items])


def train(items: list[dict], key: str, stage: str, epochs: int, dice: np.random.Generator) -> dict[str, np.ndarray]:
    """One hidden layer of rectified units with dropout, trained on the labels' cross-entropy."""
    values, lines, wanted = stacked(items, key)
    reach = tagging.REACH
    mean = values.astype(np.float32).mean(0)
    scale = 1 / np.maximum(values.astype(np.float32).std(0), 0.1)
    wide, hidden, labels = values.shape[1] * (2 * reach + 1), HIDDEN[stage], len(tagging.LABELS)
    weights = {
        "w1": dice.normal(0, np.sqrt(1 / wide), (wide, hidden)).astype(np.float32),
        "b1": np.zeros(hidden, np.float32),
        "w2": dice.normal(0, np.sqrt(1 / hidden), (hidden, labels)).astype(np.float32),
        "b2": np.zeros(labels, np.float32),
    }
    adam = Adam(weights, rate=0.001)
    normal = ((values.astype(np.float32) - mean) * scale).astype(np.float16)
    total = epochs * (len(normal) // BATCH)
    for epoch in range(epochs):
        print(f"{stage} network, round {epoch + 1} of {epochs}", flush=True)
        order = dice.permutation(len(normal))
        for at in range(0, len(order) - BATCH + 1, BATCH):
            batch = order[at : at + BATCH]
            x = tagging.window(normal, lines, reach, batch).astype(np.float32)
            x *= (dice.random(x.shape, np.float32) > 0.25) / np.float32(0.75)
            z = x @ weights["w1"] + weights["b1"]
            keep = (dice.random(z.shape, np.float32) > 0.4) / np.float32(0.6)
            h = np.maximum(z, 0) * keep
            gap = softmax(h @ weights["w2"] + weights["b2"])
            gap[np.arange(len(batch)), wanted[batch]] -= 1
            gap /= len(batch)
            back = (gap @ weights["w2"].T) * keep * (z > 0)
            adam.rate = 0.0015 * max(0.02, 1 - adam.count / total)
            adam.step(
                {
                    "w2": h.T @ gap,
                    "b2": gap.sum(0),
                    "w1": x.T @ back + 2e-5 * weights["w1"],
                    "b1": back.sum(0),
                }
            )
    return {f"{stage}_{name}": value for name, value in weights.items()} | {
        f"{stage}_mean": mean,
        f"{stage}_scale": scale,
    }


def chances(item: dict, weights: dict[str, np.ndarray]) -> np.ndarray:
    """The first network's opinion of a text."""
    return np.exp(tagging.first_opinion(item["x"].astype(np.float32), item["lines"], weights))


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("named", type=Path)
    parser.add_argument("plain", type=Path)
    parser.add_argument("--copies", type=int, default=2, help="renamed copies of every text")
    parser.add_argument("--epochs", type=int, default=5, help="rounds over the texts for the networks that are kept")
    parser.add_argument("--out", type=Path, default=Path("bot/language/names.npz"))
    options = parser.parse_args()
    dice, random_dice = np.random.default_rng(SEED), random.Random(SEED)
    nlp = load_pipeline(DEFAULT_PIPELINE)
    named, plain = rows(options.named), [row["text"] for row in rows(options.plain)]

    data = nlp.vocab.vectors.data
    _, _, axes = np.linalg.svd(data - data.mean(0), full_matrices=False)
    meta = nlp.meta
    weights: dict[str, np.ndarray] = {
        "pipeline": np.array(f"{meta['lang']}_{meta['name']}-{meta['version']}"),
        "projection": axes[:COMPONENTS].T.astype(np.float32),
        **casing_weights(plain, nlp),
    }
    features = tagging.Features(nlp, weights["projection"])
    pool = name_pool(named, plain[:400], nlp)
    groups = []
    for row in named:
        versions = [row, *(joined(renamed(row, pool, random_dice), random_dice) for _ in range(options.copies))]
        groups.append([prepare(version, nlp, features, weights) for version in versions])
    tokens, width = sum(len(group[0]["y"]) for group in groups), groups[0][0]["x"].shape[1]
    print(f"prepared {len(groups)} texts, {tokens} tokens, {width} features")

    for fold in range(FOLDS):
        inside = [item for at, group in enumerate(groups) if at % FOLDS != fold for item in group]
        partial = train(inside, "x", "first", max(2, options.epochs - 2), dice)
        for group in groups[fold::FOLDS]:
            for item in group:
                item["second"] = tagging.second_inputs(chances(item, partial), item["lower"], item["lines"])
        print(f"fold {fold} done")
    items = [item for group in groups for item in group]
    weights |= train(items, "x", "first", options.epochs, dice)
    weights |= train(items, "second", "second", options.epochs, dice)
    np.savez_compressed(
        options.out,
        **{name: value.astype(np.float16) if value.dtype == np.float32 else value for name, value in weights.items()},
    )
    print(f"{options.out}: {options.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
