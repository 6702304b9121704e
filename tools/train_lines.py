"""Fit the line model: which lines of a scraped text are the article.

    python tools/train_lines.py --labelled dev.jsonl --clean clean.jsonl ... --out bot/articles/line_model.json

``--labelled``: JSON Lines with ``id``, ``raw`` and ``roles``, one role ("body", "other", "headline") for each line of
``raw`` that is not empty, and, where known, the ``site``. ``--clean``: JSON Lines with ``id`` and ``text``, articles
without page furniture, every line of which is the article. ``--pages``: compressed JSON Lines with ``id``, ``site``,
``html`` and the ``body``; each is learned from as a text with blank lines, unless such a text stands among the labelled
ones, and as one without. ``--invented``: the same of pages written for this project (``tests/quality/pages_*.gz``),
which count twice as much, as there are fewer of them in each layout. With ``--folds`` nothing is written: the texts are
parted by site, every part is scored by a model that saw none of its sites, and the held-out figures are printed.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from boosting import Ensemble, Floats, Settings, as_trees, fit, plain
from furnishing import Document, furnished, reframed, rehoused, taught, thinned
from page_lines import labelled_page

from bot.articles import linemodel
from bot.articles.apart import plain_lines, unjudged
from bot.articles.facts import facts_of
from bot.articles.lines import split_lines

FIRST = Settings(trees=160, depth=4, rate=0.1, columns=0.25)
SECOND = Settings(trees=160, depth=4, rate=0.1, columns=0.25)
INNER = 3
"""Into how many parts the texts are parted so that the second stage learns from honest first-stage scores."""

MADE = 1000
"""How many clean texts are furnished with the noise of other pages."""

CLEAN_WEIGHT, SCRAPED_WEIGHT, TRANSPLANT_WEIGHT, INVENTED_WEIGHT = 0.5, 2.0, 4.0, 4.0
"""What a text counts: a clean one, a scraped one, a clean one with furniture, a page written for the project."""


def part(group: str, parts: int) -> int:
    """The part that everything of one site falls into."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % parts


def document(row: dict[str, object], kind: str, worth: float) -> Document | None:
    """The training view of one text that counts ``worth``, or None where its lines and roles do not match."""
    raw = str(row.get("raw") or row["text"])
    lines = split_lines(raw)
    whole = [line for line in lines if not line.glued]
    roles = list(row["roles"]) if "roles" in row else clean_roles(row, len(whole))
    if not lines or len(roles) != len(whole):
        return None
    of_whole = iter(roles)
    role = [next(of_whole) if not line.glued else "other" for line in lines]
    facts = [facts_of(line) for line in lines]
    plain = unjudged(plain_lines(lines, facts))
    if len(plain) < len(lines):
        kept = [index for index in range(len(lines)) if index not in plain]
        lines, facts, role = [lines[at] for at in kept], [facts[at] for at in kept], [role[at] for at in kept]
    base = linemodel.base_rows(facts, lines)
    target = np.array([name == "body" for name in role], dtype=np.float64)
    words = np.array([len(fact.tokens) for fact in facts], dtype=np.float64)
    weight = (0.35 + np.minimum(words, 60) / 25) * np.array([name in ("body", "other") for name in role])
    weight *= worth * 12 / (weight.sum() + 1) ** 0.5
    group = str(row.get("site") or row["id"])
    return Document(str(row["id"]), kind, group, lines, facts, base, linemodel.first_rows(base), target, weight)


def clean_roles(row: dict[str, object], count: int) -> list[str]:
    """All body, but for the lines above it: with a typed report those are headline, byline and dateline."""
    above = 0 if count <= 2 else 3 if "prose" in row else 1
    return ["headline"] * min(above, count) + ["body"] * (count - above)


def load(
    labelled: list[Path], pages: list[Path], invented: list[Path], clean: list[Path], limit: int
) -> list[Document]:
    """All texts, at most ``limit`` of each clean file, and the pages in both forms that are not among the texts."""
    documents = []
    for path in labelled:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            kind = str(row.get("variant", "labelled"))
            documents.append(document(row, kind, TRANSPLANT_WEIGHT if kind == "transplant" else SCRAPED_WEIGHT))
    known = {item.id for item in documents if item is not None}
    for path, worth in [*((path, SCRAPED_WEIGHT) for path in pages), *((path, INVENTED_WEIGHT) for path in invented)]:
        rows = [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode().splitlines()]
        made = [labelled_page(row) for row in rows if row["id"] not in known]
        made += [labelled_page(row, spaced=False) for row in rows]
        documents += [document(row, "page", worth) for row in made if row is not None]
    for path in clean:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        rows = [row for row in rows if row.get("fold") != 0][: len(rows) * 2 // 3]
        rows.sort(key=lambda row: hashlib.sha256(str(row["id"]).encode()).hexdigest())
        documents += [document(row, "clean", CLEAN_WEIGHT) for row in rows[:limit]]
    return [found for found in documents if found is not None]


def stacked(documents: list[Document], rows: list[Floats]) -> tuple[Floats, Floats, Floats]:
    """Rows, targets and weights of all the texts' lines that count."""
    target = np.concatenate([item.target for item in documents])
    weight = np.concatenate([item.weight for item in documents])
    keep = weight > 0
    return np.vstack(rows)[keep], target[keep], weight[keep]


def hide(documents: list[Document], unseen: set[str]) -> list[Document]:
    """The texts without the weight of lines that also stand in the texts held out."""
    hidden = []
    for item in documents:
        weight = item.weight * np.array([fact.key not in unseen for fact in item.facts])
        hidden.append(
            Document(item.id, item.kind, item.group, item.lines, item.facts, item.base, item.first, item.target, weight)
        )
    return hidden


def train(documents: list[Document]) -> tuple[Ensemble, Ensemble]:
    """Both stages; the second learns from scores of first-stage models that did not see the text."""
    made = furnished(documents, MADE, seed=7) + thinned(documents, seed=8)
    made += rehoused(documents, seed=11) + taught(documents, seed=5)
    made += reframed(documents, seed=21) + reframed(documents, seed=22)
    documents = documents + made
    scores: dict[int, Floats] = {}
    for inner in range(INNER):
        rest = [item for item in documents if part("inner" + item.group, INNER) != inner]
        model = fit(*stacked(rest, [item.first for item in rest]), FIRST)
        trees = as_trees(model)
        for item in documents:
            if part("inner" + item.group, INNER) == inner:
                scores[id(item)] = trees.score(item.first)
    first = fit(*stacked(documents, [item.first for item in documents]), FIRST)
    rows = [linemodel.second_rows(item.first, scores[id(item)], item.facts) for item in documents]
    return first, fit(*stacked(documents, rows), SECOND)


def predict(first: Ensemble, second: Ensemble, item: Document) -> Floats:
    """The log-odds of each line of one text."""
    return as_trees(second).score(linemodel.second_rows(item.first, as_trees(first).score(item.first), item.facts))


def held_out(documents: list[Document], folds: int) -> dict[int, Floats]:
    """For every text the scores of a model that saw nothing of its site."""
    found = {}
    for fold in range(folds):
        test = [item for item in documents if part(item.group, folds) == fold]
        unseen = {fact.key for item in test if item.kind != "clean" for fact in item.facts if len(fact.tokens) > 3}
        rest = hide([item for item in documents if part(item.group, folds) != fold], unseen)
        first, second = train(rest)
        for item in test:
            found[id(item)] = predict(first, second, item)
    return found


def linear(documents: list[Document]) -> tuple[Floats, Floats]:
    """A ridge regression over the standardised base rows: the direction in which each fact speaks, for the evidence."""
    rows, target, weight = stacked(documents, [item.base for item in documents])
    means = np.average(rows, axis=0, weights=weight)
    spread = rows.std(axis=0) + 1e-6
    scaled = (rows - means) / spread * weight[:, None] ** 0.5
    aim = (target * 2 - 1) * weight**0.5
    solved = np.linalg.solve(scaled.T @ scaled + 0.01 * weight.sum() * np.eye(rows.shape[1]), scaled.T @ aim)
    return solved / spread, means


def report(documents: list[Document], scores: dict[int, Floats]) -> None:
    """Held-out precision and recall of body words, by the kind of text, for several cuts."""
    for kind in sorted({item.kind for item in documents}):
        chosen = [item for item in documents if item.kind == kind]
        line = []
        for cut in (-0.6, -0.3, 0.0, 0.3, 0.6):
            precision, recall = [], []
            for item in chosen:
                words = np.array([len(fact.tokens) for fact in item.facts]) * (item.weight > 0)
                kept = words * (scores[id(item)] > cut)
                precision.append((kept * item.target).sum() / max(1, kept.sum()))
                recall.append((kept * item.target).sum() / max(1, (words * item.target).sum()))
            mean_p, mean_r = float(np.mean(precision)), float(np.mean(recall))
            line.append(f"{cut:+.1f}: {2 * mean_p * mean_r / (mean_p + mean_r):.4f} ({mean_p:.3f} {mean_r:.3f})")
        print(f"{kind:10} {len(chosen):4}  " + "  ".join(line))


def main() -> None:
    """Train, or with ``--folds`` measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--labelled", type=Path, nargs="+", required=True)
    parser.add_argument("--pages", type=Path, nargs="*", default=[])
    parser.add_argument("--invented", type=Path, nargs="*", default=[])
    parser.add_argument("--clean", type=Path, nargs="*", default=[])
    parser.add_argument("--limit", type=int, default=200, help="how many texts of each clean file")
    parser.add_argument("--folds", type=int, default=0, help="measure on so many parts instead of writing a model")
    parser.add_argument("--cut", type=float, default=0.0, help="the log-odds from which a line is the article")
    parser.add_argument("--out", type=Path, default=Path("bot/articles/line_model.json"))
    arguments = parser.parse_args()
    documents = load(arguments.labelled, arguments.pages, arguments.invented, arguments.clean, arguments.limit)
    print(f"{len(documents)} texts, {sum(len(item.facts) for item in documents)} lines")
    if arguments.folds:
        report(documents, held_out(documents, arguments.folds))
        return
    first, second = train(documents)
    weights, means = linear(documents)
    names = linemodel.BASE_FEATURES
    model = {
        "cut": arguments.cut,
        "first": plain(first, linemodel.FIRST_FEATURES),
        "second": plain(second, linemodel.SECOND_FEATURES),
        "weights": {name: round(float(value), 4) for name, value in zip(names, weights, strict=True)},
        "means": {name: round(float(value), 4) for name, value in zip(names, means, strict=True)},
    }
    arguments.out.write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"wrote {arguments.out}, {arguments.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
