"""Train the ranker that finds the speaker of a quotation among the words near it.

Reads JSON Lines, one news report an object: ``text``, and ``quotes`` with ``start`` and ``end`` of the quoted words and
``source``, a list of [start, end] of the words that name the speaker. Writes ``bot/language/speaker_weights.json``.

    python tools/train_speakers.py REPORTS.jsonl [--first 0.67]

With ``--first`` only that share of the reports is learned from, and the rest can measure. A quotation that nobody
annotated teaches that there may be no speaker, unless it is shorter than the annotated ones or a paragraph by itself.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.articles.article import Article, Block, Role
from bot.language.non_speech import FEWEST_WORDS
from bot.language.parsing import load_pipeline, parse
from bot.language.people import find_entities
from bot.language.quotes import nearby, read_lines, resolve
from bot.language.sentences import article_sentences
from bot.language.speaker_ranker import WEIGHTS_FILE, Frame
from bot.language.speakers import Speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.quotation_marks import Quotation
    from bot.language.speaker_candidates import Candidate

TARGET = Path(__file__).parent.parent / "bot" / "language" / WEIGHTS_FILE
LEAST_SEEN = 3
"""A feature is learned that this many examples have."""

L2 = 400.0
"""The Gaussian prior's strength, shared out over the examples."""

ROUNDS = 12
RATE = 0.1
OVERLAP = 0.8
"""A found quotation is the annotated one if they share this much of each."""


@dataclass(frozen=True)
class Example:
    """The features of nobody and of each candidate, and which of them are right."""

    choices: list[list[str]]
    right: list[int]


def read_article(text: str) -> Article:
    """An article whose lines are all body: the reports come clean."""
    lines = [match.span() for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    return Article(text, blocks=tuple(Block(start, end, Role.BODY) for start, end in lines), language="en")


def examples(report: dict[str, Any]) -> Iterator[Example]:
    """What one report teaches, with the right speaker of each quotation known when the next is looked at."""
    article = read_article(report["text"])
    parsed = parse(list(enumerate(article.blocks)), article.text)
    speakers = Speakers(article.text, find_entities(article, parsed, load_pipeline()))
    lines = read_lines(article.text, parsed, article_sentences(article), speakers)
    resolve(article.text, lines, speakers)
    last: Candidate | None = None
    last_quotation: Quotation | None = None
    for line in lines:
        for quotation in line.quotations:
            frame = Frame(article.text, line, quotation)
            candidates = nearby(lines, line, quotation, last)
            source = _source(report["quotes"], quotation)
            right = [number for number, one in enumerate(candidates, 1) if source and _overlaps(one, source)]
            taught = bool(right) or (source is None and frame.length >= FEWEST_WORDS and not frame.alone)
            if taught:
                features = [frame.features(one, last, last_quotation) for one in candidates]
                yield Example([frame.nobody(), *features], right or [0])
            if right:
                last = max((candidates[number - 1] for number in right), key=lambda one: (bool(one.cues), one.end))
                last_quotation = quotation
            elif frame.length >= FEWEST_WORDS and not frame.alone:
                last, last_quotation = None, quotation


def _source(quotes: list[dict[str, Any]], quotation: Quotation) -> list[list[int]] | None:
    for quote in quotes:
        shared = min(quotation.end, quote["end"]) - max(quotation.start, quote["start"])
        longest = max(quotation.end - quotation.start, quote["end"] - quote["start"])
        if shared > 0 and shared >= OVERLAP * longest:
            return list(quote["source"])
    return None


def _overlaps(candidate: Candidate, source: list[list[int]]) -> bool:
    return any(start < candidate.end and candidate.start < end for start, end in source)


def fit(learned: list[Example]) -> dict[str, float]:
    """The weights of a conditional logit that may count any right candidate, by stochastic gradient (AdaGrad)."""
    counts = Counter(feature for one in learned for choice in one.choices for feature in set(choice))
    index = {feature: at for at, feature in enumerate(sorted(f for f, seen in counts.items() if seen >= LEAST_SEEN))}
    weights = np.zeros(len(index))
    squares = np.full(len(index), 1e-6)
    order = random.Random(0)
    for _ in range(ROUNDS):
        for example in order.sample(learned, len(learned)):
            rows = [[index[feature] for feature in choice if feature in index] for choice in example.choices]
            flat = np.array([column for row in rows for column in row], dtype=np.int64)
            owner = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
            scores = np.bincount(owner, weights[flat], len(rows))
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            wanted = np.zeros(len(rows))
            wanted[example.right] = chances[example.right]
            wanted /= wanted.sum()
            columns, inverse = np.unique(flat, return_inverse=True)
            gradient = np.bincount(inverse, (chances - wanted)[owner]) + L2 / len(learned) * weights[columns]
            squares[columns] += gradient * gradient
            weights[columns] -= RATE * gradient / np.sqrt(squares[columns])
    return {feature: round(float(weights[at]), 3) for feature, at in index.items() if abs(weights[at]) > 0.002}


def best(example: Example, weights: dict[str, float]) -> int:
    """The number of the choice that the weights prefer."""
    scores = [sum(weights.get(feature, 0.0) for feature in choice) for choice in example.choices]
    return scores.index(max(scores))


def main() -> None:
    """Read the arguments, learn, say how well the learned reports fit, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path, help="JSON Lines with text and quotes")
    parser.add_argument(
        "--first", type=float, default=1.0, help="the share of the reports to learn from (default: all)"
    )
    arguments = parser.parse_args()
    with arguments.reports.open(encoding="utf-8") as lines:
        reports = [json.loads(line) for line in lines]
    learned = [one for report in reports[: round(len(reports) * arguments.first)] for one in examples(report)]
    weights = fit(learned)
    hits = sum(best(one, weights) in one.right for one in learned)
    TARGET.write_text(json.dumps(weights, sort_keys=True, separators=(",", ":")) + "\n", encoding="utf-8")
    right = hits / max(1, len(learned))
    print(f"{len(learned)} quotations, {right:.3f} of them right, {len(weights)} weights in {TARGET}")


if __name__ == "__main__":
    main()
