"""Texts made for training from others: furniture among clean paragraphs, other stories in a page, lists of teasers."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from bot.articles import linemodel
from bot.articles.facts import Facts, facts_of
from bot.articles.lines import Line

if TYPE_CHECKING:
    from boosting import Floats

MADE_WEIGHT = 4.0
"""How much more than its clean text's lines a line of noise counts that was put among them."""

REHOUSED_WEIGHT = 0.4
TAUGHT_WEIGHT = 0.5
REFRAMED_WEIGHT = 0.6
TEASER_WEIGHT = 0.3
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[A-Z“\"])")
_SMALL = "3 hours ago|Nov 14, 2019|12 min read|5 days ago|News|World|By Staff|0 Comments|Read More|Video|Sponsored"
_STYLES = "heads both glued glued sentences dots".split()

type Written = tuple[Line, Facts, float, float]
"""One line of a made text: itself, its facts, whether it is the article, and how much it counts."""


@dataclass
class Document:
    """One text with its rows, what each line is (1 the article, 0 not) and how much it counts."""

    id: str
    kind: str
    group: str
    lines: list[Line]
    facts: list[Facts]
    base: Floats
    first: Floats
    target: Floats
    weight: Floats


def furnished(documents: list[Document], count: int, seed: int) -> list[Document]:
    """Clean texts with furniture of other pages between their paragraphs: noise that is surely not the article."""
    dice = random.Random(seed)
    pools: dict[str, list[tuple[Line, Facts]]] = {}
    for item in documents:
        if item.kind in ("article", "page"):
            pool = pools.setdefault(item.group, [])
            pool += [
                (line, fact)
                for line, fact, body, weight in zip(item.lines, item.facts, item.target, item.weight, strict=True)
                if not body and weight
            ]
    clean = [item for item in documents if item.kind == "clean" and len(item.facts) > 4]
    made = []
    for number in range(count if pools and clean else 0):
        item = dice.choice(clean)
        chosen = dice.sample(sorted(pools), min(len(pools), 4))
        noise = [
            dice.choice(
                [line for line in pools[site] if len(line[1].tokens) > 12 or dice.random() < 0.25] or pools[site]
            )
            for site in chosen
            for _ in range(3)
        ]
        made.append(_mixed(item, noise, dice, number))
    return made


def thinned(documents: list[Document], seed: int) -> list[Document]:
    """Scraped texts with most of their furniture taken away, as an extractor leaves them."""
    dice = random.Random(seed)
    made = []
    for item in documents:
        for number in range(2 if item.kind == "article" else 0):
            share = dice.choice([0.03, 0.08, 0.2])
            keep = [at for at in range(len(item.facts)) if item.target[at] or dice.random() < share]
            if keep:
                chosen = [item.lines[at] for at in keep], [item.facts[at] for at in keep]
                made.append(_made(item, f"thin{number}", chosen, item.target[keep], item.weight[keep]))
    return made


def _made(item: Document, name: str, parts: tuple[list[Line], list[Facts]], target: Floats, weight: Floats) -> Document:
    """A text put together from another one's lines."""
    lines, facts = _spaced(parts[0], random.Random(f"{item.id}{name}")), parts[1]
    base = linemodel.base_rows(facts, lines)
    first = linemodel.first_rows(base)
    return Document(f"{item.id}-{name}", "made", item.group, lines, facts, base, first, target, weight)


def _spaced(lines: list[Line], dice: random.Random) -> list[Line]:
    """The lines as they are, or with a blank line before each, before none, or before long ones and some others."""
    style = dice.choice(["as they are", "all", "none", "long"])
    if style == "as they are":
        return lines
    return [
        replace(
            line,
            blank_before=not line.glued
            and (style == "all" or (style == "long" and (len(line.text) > 100 or dice.random() < 0.3))),
        )
        for line in lines
    ]


def _mixed(item: Document, noise: list[tuple[Line, Facts]], dice: random.Random, number: int) -> Document:
    """One clean text with lines of ``noise`` at its top, at its end and at a few places between."""
    places = [0] * dice.randint(1, 4) + [len(item.facts)] * dice.randint(1, 5)
    for _ in range(dice.randint(1, 3)):
        places += [dice.randint(1, len(item.facts) - 1)] * dice.randint(1, 2)
    if number % 2:
        places = [
            dice.choice([0, len(item.facts), len(item.facts), dice.choice(places)]) for _ in range(dice.randint(1, 3))
        ]
    lines, facts, target, weight = [], [], [], []
    unit = float(np.median(item.weight[item.weight > 0])) if item.weight.any() else 1.0
    for at in range(len(item.facts) + 1):
        for _ in range(places.count(at)):
            line, fact = dice.choice(noise)
            lines.append(line)
            facts.append(fact)
            target.append(0.0)
            weight.append(MADE_WEIGHT * unit * (0.35 + min(60, len(fact.tokens)) / 25))
        if at < len(item.facts):
            lines.append(item.lines[at])
            facts.append(item.facts[at])
            target.append(item.target[at])
            weight.append(item.weight[at])
    return _made(item, f"mixed{number}", (lines, facts), np.array(target), np.array(weight))


def rehoused(documents: list[Document], seed: int) -> list[Document]:
    """Every story block once more with another site's story in it, the headline exchanged too, and teasers around it.

    So the furniture of few sites is seen around many stories.
    """
    dice = random.Random(seed)
    clean = [item for item in documents if item.kind == "clean" and item.target.sum() > 4]
    scraped = [item for item in documents if item.kind == "article" and item.target.sum() > 4]
    pool = _teaser_pool(clean)
    made = []
    for item in documents:
        others = clean if dice.random() < 0.5 else [other for other in scraped if other.group != item.group]
        if item.kind == "article" and item.target.sum() > 2 and others and pool:
            made.append(_joined(item, "rehoused", _with_story(item, dice.choice(others), pool, dice)))
    return made


def _with_story(item: Document, story: Document, pool: list[tuple[str, str]], dice: random.Random) -> list[Written]:
    """The lines of ``item`` with the body of ``story`` in the place of its own; what stood within stays within."""
    bodies = np.flatnonzero(item.target)
    first, last, unit = int(bodies[0]), int(bodies[-1]), float(np.median(item.weight[bodies]))
    heads = [at for at in range(len(story.facts)) if not story.weight[at] and len(story.facts[at].tokens) > 2]
    keep = [at for at in range(len(story.facts)) if story.target[at]]
    within = [at for at in range(first, last + 1) if not item.target[at]]
    share = {at: item.target[first:at].sum() / item.target.sum() for at in within}

    def own(at: int) -> Written:
        if heads and not item.weight[at] and len(item.facts[at].tokens) > 2:
            return story.lines[heads[0]], story.facts[heads[0]], 0.0, 0.0
        return item.lines[at], item.facts[at], 0.0, item.weight[at] * REHOUSED_WEIGHT

    above = dice.randint(0, first) if first and dice.random() < 0.5 else -1
    below = dice.randint(last + 1, len(item.facts)) if dice.random() < 0.5 else -1
    written: list[Written] = []
    for at in range(first):
        written += [*(_teasers(pool, dice, unit * REHOUSED_WEIGHT) if at == above else []), own(at)]
    for number, at in enumerate(keep):
        while number and within and share[within[0]] <= number / len(keep):
            written.append(own(within.pop(0)))
        weight = unit * REHOUSED_WEIGHT * _length_weight(story.facts[at]) / 1.5
        written.append((story.lines[at], story.facts[at], 1.0, weight))
    written += map(own, within)
    for at in range(last + 1, len(item.facts) + 1):
        written += _teasers(pool, dice, unit * REHOUSED_WEIGHT) if at == below else []
        written += [own(at)] if at < len(item.facts) else []
    return written


def reframed(documents: list[Document], seed: int) -> list[Document]:
    """Every page's story, with what stands next to it and within, once more between the top and the foot of another."""
    dice = random.Random(seed)
    pages = [item for item in documents if item.kind == "page" and item.target.sum() > 2]
    made = []
    for item in pages:
        others = [other for other in pages if other.group != item.group]
        if not others:
            continue
        frame = dice.choice(others)
        inner, outer = np.flatnonzero(item.target), np.flatnonzero(frame.target)
        start = max(0, int(inner[0]) - dice.randint(3, 15))
        end = min(len(item.facts), int(inner[-1]) + 1 + dice.randint(0, 12))
        above = max(0, int(outer[0]) - dice.randint(4, 15))
        below = min(len(frame.facts), int(outer[-1]) + 1 + dice.randint(0, 6))
        written = [
            (source.lines[at], source.facts[at], source.target[at], source.weight[at] * weight)
            for source, places, weight in (
                (frame, range(above), REFRAMED_WEIGHT / 2),
                (item, range(start, end), REFRAMED_WEIGHT),
                (frame, range(below, len(frame.facts)), REFRAMED_WEIGHT / 2),
            )
            for at in places
        ]
        made.append(_joined(item, f"reframed{seed}", written))
    return made


def taught(documents: list[Document], seed: int) -> list[Document]:
    """Every scraped text once more with a list of teasers above or below its story, or one above and one below."""
    dice = random.Random(seed)
    pool = _teaser_pool([item for item in documents if item.kind == "clean" and item.target.sum() > 4])
    made = []
    for item in documents:
        bodies = np.flatnonzero(item.target)
        if item.kind not in ("article", "page") or len(bodies) < 3 or not pool:
            continue
        places = [dice.randint(0, int(bodies[0])), dice.randint(int(bodies[-1]) + 1, len(item.facts))]
        chosen = places if dice.random() < 0.5 else [dice.choice(places)]
        unit = float(np.median(item.weight[bodies]))
        written: list[Written] = []
        for at in range(len(item.facts) + 1):
            written += _teasers(pool, dice, unit * TAUGHT_WEIGHT) if at in chosen else []
            if at < len(item.facts):
                written.append((item.lines[at], item.facts[at], item.target[at], item.weight[at] * TAUGHT_WEIGHT))
        made.append(_joined(item, "taught", written))
    return made


def _length_weight(fact: Facts) -> float:
    return 0.35 + min(60, len(fact.tokens)) / 25


def _joined(item: Document, name: str, written: list[Written]) -> Document:
    """A text of ``written`` lines in the name of ``item``."""
    lines, facts, target, weight = zip(*written, strict=True)
    return _made(item, name, (list(lines), list(facts)), np.array(target), np.array(weight))


def _teaser_pool(clean: list[Document]) -> list[tuple[str, str]]:
    """A title and the first sentence of each clean text; without a title its second paragraph gives one."""
    pool = []
    for item in clean:
        body = [line.text for line, body in zip(item.lines, item.target, strict=True) if body and len(line.text) > 50]
        heads = [line.text for line, weight in zip(item.lines, item.weight, strict=True) if not weight]
        titles = [head for head in heads if 4 <= len(head.split()) <= 16]
        if body and 8 <= len((sentence := _SENTENCE_END.split(body[0])[0]).split()) <= 45:
            words = _SENTENCE_END.split(body[min(1, len(body) - 1)])[0].rstrip(".").split()
            pool.append((titles[0] if titles else " ".join(words[:9]), sentence))
    return pool


def _teasers(pool: list[tuple[str, str]], dice: random.Random, unit: float) -> list[Written]:
    """A list of other stories as pages have them: titles, with a summary below or glued on, broken off in dots."""
    style, titled, blank = dice.choice(_STYLES), dice.random() < 0.5, dice.random() < 0.5
    small = dice.choice(_SMALL.split("|")) if dice.random() < 0.5 else None
    texts: list[str] = []
    for _ in range(dice.randint(2, 12)):
        title, sentence = dice.choice(pool)
        if titled:
            title = " ".join(word[:1].upper() + word[1:] for word in title.split())
        cut = " ".join(sentence.split()[: dice.randint(8, 16)]) + dice.choice(["...", "…", " [...]"])
        texts += {
            "heads": [title],
            "both": [title, sentence],
            "glued": [title.rstrip(".") + sentence],
            "sentences": [sentence],
            "dots": [title, cut],
        }[style]
        texts += [small] if small else []
    lines = [Line(0, len(text), text, blank) for text in texts]
    facts = [facts_of(line) for line in lines]
    return [
        (line, fact, 0.0, unit * TEASER_WEIGHT * _length_weight(fact)) for line, fact in zip(lines, facts, strict=True)
    ]
