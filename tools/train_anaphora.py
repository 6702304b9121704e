"""Train the trees that say whom "he", "she" and descriptions such as "the Texas senator" mean.

Reads JSON Lines, one news report an object: ``text``, and ``anaphors`` with ``start`` (where the words start in the
text) and ``means``: some name of the person in the text, or null where nobody is meant whom the text names. Writes
``bot/language/anaphora_trees.json``.

    python tools/train_anaphora.py REPORTS.jsonl [--folds 8]

With ``--folds`` it measures instead: each part of the reports by trees that saw nothing of it, reading on with its own
earlier answers, as in use.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from boosting import Ensemble, Settings, as_trees, fit_choices, plain

from bot.articles.reading import read_article
from bot.language.anaphora import WEIGHTS_FILE, Antecedent, Model, Question, answered, read
from bot.language.anaphora_features import DESCRIBED, OWN
from bot.language.findings import Entity, EntityKind
from bot.language.parsing import ParsedBlock, load_pipeline, parse, story_blocks
from bot.language.people import plain_entities

TARGET = Path(__file__).parent.parent / "bot" / "language" / WEIGHTS_FILE
SETTINGS = Settings(trees=250, depth=4, rate=0.1, columns=0.3)
INNER = 4
"""Parts of the reports of which each is answered by trees that saw nothing of it, to learn from."""


@dataclass(frozen=True)
class Report:
    """One labelled report: ``means`` has the entity meant, or None, by where a labelled anaphor starts."""

    text: str
    parsed: list[ParsedBlock]
    entities: tuple[Entity, ...]
    means: dict[int, int | None]

    def part(self, parts: int) -> int:
        """Which of so many parts it belongs to: reports that begin alike belong together."""
        return int(hashlib.sha256("".join(self.text.split())[60:160].encode()).hexdigest(), 16) % parts


@dataclass(frozen=True)
class Asked:
    """A question with the answer that was wanted, if it is ``labelled``, and the one that was given."""

    question: Question
    labelled: bool
    wanted: int | None
    answer: int | None


def read_report(labelled: dict[str, Any]) -> Report:
    """Analyse the text and find the entities that the labels name; who was not found by the analysis is left out."""
    article = read_article(labelled["text"])
    parsed = list(parse(story_blocks(article), article.text))
    entities = plain_entities(article, parsed, load_pipeline())
    means: dict[int, int | None] = {}
    for anaphor in labelled["anaphors"] if article.text == labelled["text"] else ():
        if anaphor["means"] is None:
            means[anaphor["start"]] = None
        elif (number := called(entities, anaphor["means"])) is not None:
            means[anaphor["start"]] = number
    return Report(article.text, parsed, entities, means)


def called(entities: tuple[Entity, ...], name: str) -> int | None:
    """The number of the person who goes by ``name``: as the name to show before as another one."""
    people = [number for number, entity in enumerate(entities) if entity.kind is EntityKind.PERSON]
    exact = [number for number in people if entities[number].name == name]
    other = [number for number in people if name in entities[number].aliases]
    return next(iter(exact + other), None)


def questions(report: Report, model: Model | None = None) -> list[Asked]:
    """The questions of a report with their right answers, as they arise if each is answered right, or by ``model``."""

    def right(question: Question) -> Antecedent:
        return Antecedent(report.means.get(question.anaphor.start), 1.0)

    reading = read(report.parsed, report.text, report.entities)
    return [
        Asked(question, question.anaphor.start in report.means, right(question).entity, given.entity)
        for question, given in answered(reading, model.choose if model else right)
    ]


def learn(reports: list[Report]) -> dict[bool, Ensemble]:
    """Trees that have met mistakes: half of what they learn from arose from answers of earlier trees.

    Ross, Gordon and Bagnell, "A reduction of imitation learning and structured prediction to no-regret online
    learning", AISTATS 2011. The earlier trees had not seen the report that they answered.
    """
    known = {id(report): questions(report) for report in reports}
    asked = [one for report in reports for one in known[id(report)]]
    for inner in range(INNER):
        model = model_of(train([one for report in reports if report.part(INNER) != inner for one in known[id(report)]]))
        asked += [one for report in reports if report.part(INNER) == inner for one in questions(report, model)]
    return train(asked)


def train(asked: list[Asked]) -> dict[bool, Ensemble]:
    """The trees for pronouns (True) and for descriptions."""
    trees = {}
    for pronouns in (True, False):
        own = [
            (one.question.rows, [choice == one.wanted for choice in one.question.choices])
            for one in asked
            if one.labelled and one.question.anaphor.is_pronoun == pronouns and one.wanted in one.question.choices
        ]
        right = np.concatenate([np.array(each) for _, each in own])
        group = np.repeat(np.arange(len(own)), [len(each) for _, each in own])
        trees[pronouns] = fit_choices(np.vstack([rows for rows, _ in own]), right, group, SETTINGS)
    return trees


def model_of(trees: dict[bool, Ensemble]) -> Model:
    """The trees as the package uses them."""
    return Model(as_trees(trees[True]), as_trees(trees[False]))


def measure(reports: list[Report], folds: int) -> Counter[tuple[str, str]]:
    """Count right, wrong and missing answers of trees that saw nothing of the report."""
    counts: Counter[tuple[str, str]] = Counter()
    for fold in range(folds):
        model = model_of(learn([report for report in reports if report.part(folds) != fold]))
        for report in reports:
            if report.part(folds) != fold:
                continue
            for one in questions(report, model):
                if one.labelled:
                    kind = "pronoun" if one.question.anaphor.is_pronoun else "description"
                    verdict = "right" if one.answer == one.wanted else "missed" if one.answer is None else "wrong"
                    counts[f"{kind} of {'nobody' if one.wanted is None else 'somebody'}", verdict] += 1
    return counts


def main() -> None:
    """Train, or with ``--folds`` measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path, help="JSON Lines with text and anaphors")
    parser.add_argument("--folds", type=int, default=0, help="measure on so many parts instead of writing a model")
    arguments = parser.parse_args()
    with arguments.reports.open(encoding="utf-8") as lines:
        reports = [read_report(json.loads(line)) for line in lines]
    if arguments.folds:
        for (kind, verdict), number in sorted(measure(reports, arguments.folds).items()):
            print(f"{kind:26} {verdict:8} {number:5}")
        return
    trees = learn(reports)
    model = {"pronouns": plain(trees[True], OWN), "descriptions": plain(trees[False], [*OWN, *DESCRIBED])}
    TARGET.write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{sum(len(report.means) for report in reports)} labelled anaphors in {len(reports)} reports; see {TARGET}")


if __name__ == "__main__":
    main()
