"""The trained line model: how likely each line is to be the article, from what it shows and from its neighbours.

Two stages of boosted oblivious decision trees. The first stage looks at the lines, the second also at what the first
made of the lines around each one. The weights are fitted by ``tools/train_lines.py``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import repeat
from typing import TYPE_CHECKING

import numpy as np

from bot.articles.facts import DOCUMENT_FEATURES, NEIGHBOUR_FEATURES, NEIGHBOURS, OWN_FEATURES, document_values
from bot.trees import Trees

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from bot.articles.facts import Facts
    from bot.articles.lines import Line

type Floats = NDArray[np.float64]

BASE_FEATURES = OWN_FEATURES + DOCUMENT_FEATURES
FIRST_FEATURES = BASE_FEATURES + tuple(f"{name}{offset:+d}" for offset in NEIGHBOURS for name in NEIGHBOUR_FEATURES)
"""What the first stage sees of a line: itself, the document, and its neighbours."""

REACH = (-3, -2, -1, 1, 2, 3)
CONTEXT_FEATURES = (
    "first_score",
    *(f"score{offset:+d}" for offset in REACH),
    *"window3 window8 body_before body_after since_sure until_sure core_shared core_names".split(),
    *"core_topic core_topic_mean sure_share since_head".split(),
    *"inside inside_softly begun since_begin until_end".split(),
)
SECOND_FEATURES = FIRST_FEATURES + CONTEXT_FEATURES
"""What the second stage sees: all that, and the first stage's scores around the line."""

_FARTHEST = max(REACH)
_NOTHING = np.full(_FARTHEST, -3.0)
"""The scores that are taken to stand beyond the text's ends."""

PLAIN = -6.0
"""The log-odds given to lines that are known not to be the article."""

SURE = 1.4
"""The first stage's score (log-odds) from which a line counts as surely the article: four to one."""


@dataclass(frozen=True, slots=True)
class LineModel:
    """Both stages, the cut between article and the rest, and a linear reading of the first stage for the evidence."""

    first: Trees
    second: Trees
    cut: float
    weights: Floats
    means: Floats


@lru_cache(maxsize=1)
def load_model() -> LineModel:
    """The model that comes with the package."""
    plain = json.loads(files(__package__).joinpath("line_model.json").read_text(encoding="utf-8"))
    return LineModel(
        Trees.from_plain(plain["first"], FIRST_FEATURES),
        Trees.from_plain(plain["second"], SECOND_FEATURES),
        float(plain["cut"]),
        np.array([plain["weights"].get(name, 0.0) for name in BASE_FEATURES]),
        np.array([plain["means"].get(name, 0.0) for name in BASE_FEATURES]),
    )


def base_rows(facts: Sequence[Facts], lines: Sequence[Line]) -> Floats:
    """One row of ``BASE_FEATURES`` for each line."""
    own = np.array([fact.values for fact in facts], dtype=np.float64)
    return np.hstack([own, document_values(facts, lines)])


def first_rows(base: Floats) -> Floats:
    """One row of ``FIRST_FEATURES`` for each line: beyond the text's ends the neighbours are empty."""
    columns = [BASE_FEATURES.index(name) for name in NEIGHBOUR_FEATURES]
    near = base[:, columns]
    return np.hstack([base, *(_shifted(near, offset) for offset in NEIGHBOURS)])


def second_rows(first: Floats, scores: Floats, facts: Sequence[Facts]) -> Floats:
    """One row of ``SECOND_FEATURES`` for each line, from the first stage's ``scores``."""
    clipped = np.clip(scores, -6.0, 6.0)
    padded = np.concatenate([_NOTHING, clipped, _NOTHING])
    around = [padded[_FARTHEST + offset : _FARTHEST + offset + len(clipped)] for offset in REACH]
    sure = clipped > SURE
    mass = np.where(sure, first[:, 0], 0.0)
    before = np.cumsum(mass) - mass
    total = mass.sum() or 1.0
    since, until = _distances(sure)
    cores = _core_shares(facts, sure)
    head = np.where((clipped < -1.5) & (first[:, 0] < 2.0), 1, 0).astype(bool)
    since_head, _ = _distances(head)
    stacked = np.stack(
        [
            clipped,
            *around,
            _window(clipped, 3),
            _window(clipped, 8),
            before / total,
            (total - before - mass) / total,
            np.log1p(since),
            np.log1p(until),
            *cores,
            np.full(len(clipped), sure.mean()),
            (since_head < since).astype(np.float64),
        ],
        axis=1,
    )
    return np.hstack([first, stacked, _one_passage(scores, facts)])


def _one_passage(scores: Floats, facts: Sequence[Facts]) -> Floats:
    """How likely each line stands inside the story, if the story were one passage without a break.

    Every passage from one line to another weighs as much as its lines' scores together; the sum over all passages
    that hold a line is found in two passes, as the forward-backward algorithm does (Rabiner, "A tutorial on hidden
    Markov models", 1989). The columns: the log-odds, the same with scores that count a quarter, the probability that
    the passage has begun, and how far the beginning and the end of the likeliest passage are.
    """
    words = np.array([min(50, len(fact.tokens)) for fact in facts], dtype=np.float64)
    weighed = np.clip(scores, -3.0, 3.0) * (0.15 + words / 25)
    total = np.concatenate([[0.0], np.cumsum(weighed)])
    inside, begun = _inside(total)
    softly, _ = _inside(total / 4)
    end = int((total[1:] - np.minimum.accumulate(total[:-1])).argmax())
    begin = int(total[: end + 1].argmin())
    at = np.arange(len(words))
    return np.stack([inside, softly, begun, np.clip(at - begin, -12, 12), np.clip(end - at, -12, 12)], axis=1)


def _inside(total: Floats) -> tuple[Floats, Floats]:
    """The log-odds that each line stands inside the passage, and the probability that it has begun by then."""
    before = np.logaddexp.accumulate(-total[:-1])
    after = np.logaddexp.accumulate(total[:0:-1])[::-1]
    every = np.logaddexp.reduce(before + total[1:])
    inside = np.minimum(before + after - every, -1e-9)
    odds = inside - np.log1p(-np.exp(inside) + 1e-12)
    begun = np.exp(np.minimum(0.0, np.logaddexp.accumulate(after - total[:-1]) - every))
    return np.clip(odds, -8.0, 8.0), begun


def _shifted(values: Floats, offset: int) -> Floats:
    """The rows of the lines ``offset`` further on."""
    moved = np.zeros_like(values)
    if offset > 0:
        moved[:-offset] = values[offset:]
    else:
        moved[-offset:] = values[:offset]
    return moved


def _window(values: Floats, reach: int) -> Floats:
    """The mean of each value and its ``reach`` neighbours on both sides."""
    total = np.concatenate([[0.0], np.cumsum(values)])
    at = np.arange(len(values))
    low, high = np.maximum(0, at - reach), np.minimum(len(values), at + reach + 1)
    mean: Floats = (total[high] - total[low]) / (high - low)
    return mean


def _distances(sure: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """How many lines ago, and ahead, the nearest other sure line stands, at most 30."""
    at = np.arange(len(sure))
    last = np.maximum.accumulate(np.where(sure, at, -31))
    ahead = np.minimum.accumulate(np.where(sure, at, len(sure) + 31)[::-1])[::-1]
    previous = np.concatenate([[-31], last[:-1]])
    following = np.concatenate([ahead[1:], [len(sure) + 31]])
    return np.minimum(30.0, at - previous), np.minimum(30.0, following - at)


def _core_shares(facts: Sequence[Facts], sure: NDArray[np.bool_]) -> tuple[Floats, Floats, Floats, Floats]:
    """How each line's words stand in the other lines that are surely the article.

    The share of its words and of its names that do, how many of those lines speak of its most spread word, and of its
    words on average.
    """
    words: dict[str, int] = {}
    seen: set[str] = set()
    for fact, is_sure in zip(facts, sure, strict=True):
        if is_sure and fact.key not in seen:
            seen.add(fact.key)
            for word in fact.content:
                words[word] = words.get(word, 0) + 1
    found = np.zeros((4, len(facts)))
    lines = len(seen) or 1
    common = {word for word, count in words.items() if count > 1}
    for index, fact in enumerate(facts):
        own = int(sure[index])
        beyond = common if own else words.keys()
        found[1, index] = 0.4
        if fact.content:
            counts = list(map(words.get, fact.content, repeat(0)))
            found[0, index] = len(fact.content & beyond) / (len(counts) + 1)
            found[2, index] = (max(counts) - own) / lines
            found[3, index] = (sum(counts) - own * len(counts)) / len(counts) / lines
        if fact.names:
            found[1, index] = len(fact.names & beyond) / len(fact.names)
    return found[0], found[1], found[2], found[3]


def score_lines(
    facts: Sequence[Facts], lines: Sequence[Line], model: LineModel | None = None, plain: Collection[int] = ()
) -> tuple[Floats, Floats]:
    """The log-odds that each line is the article, above or below the model's cut, and the base rows.

    Args:
        facts: The facts of each line.
        lines: The lines.
        model: Another model than the package's own.
        plain: The lines that are known not to be the article: the others are judged as if these did not stand there.
    """
    model = model or load_model()
    if plain and len(plain) < len(lines):
        rest = np.array([index for index in range(len(lines)) if index not in plain])
        judged, rows = score_lines([facts[at] for at in rest], [lines[at] for at in rest], model)
        scores, base = np.full(len(lines), PLAIN), np.tile(model.means, (len(lines), 1))
        scores[rest], base[rest] = judged, rows
        return scores, base
    base = base_rows(facts, lines)
    first = first_rows(base)
    scores = model.first.score(first)
    return model.second.score(second_rows(first, scores, facts)) - model.cut, base
