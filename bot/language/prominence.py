"""How much a story is about somebody."""

from __future__ import annotations

import math
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from bot.articles.article import Role
from bot.language.findings import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.clusters import Cluster
    from bot.language.parsing import ParsedBlock

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_KIND = {EntityKind.PERSON: 0.3, EntityKind.ORGANISATION: 0.1, EntityKind.PLACE: -0.5}
"""News is about people and bodies more than about the places where it happens."""


class Prominence:
    """How much one article is about each of its entities.

    What counts is where an entity is named (the headline, the first sentences, all through the text), whether it acts
    there (as a subject), and only by its logarithm how often. The features are those of Dunietz and Gillick, "A New
    Entity Salience Task with Millions of Training Examples" (EACL 2014), the weights plain judgement.
    """

    def __init__(self, parsed: Sequence[ParsedBlock], clusters: Sequence[Cluster]) -> None:
        """Measure the text once: where each line starts, and how often the most named entity is named."""
        self._parsed = parsed
        sizes = [len(each.doc) for each in parsed]
        self._starts = [0, *accumulate(sizes)]
        self._most = max((len(cluster.mentions) for cluster in clusters), default=1)
        headlines = {number for number, each in enumerate(parsed) if each.block.role is Role.HEADLINE}
        self._headlines = headlines or {0}

    def of(self, cluster: Cluster) -> float:
        """The entity's salience, 0 to 1."""
        mentions = cluster.mentions
        blocks = {mention.block for mention in mentions}
        first = min(self._starts[mention.block] + mention.first for mention in mentions) / max(1, self._starts[-1])
        subjects = sum(_acts(self._parsed[each.block].doc, each.first, each.last) for each in mentions) / len(mentions)
        often = math.log1p(len(mentions)) / math.log1p(max(self._most, 2))
        score = (
            1.3 * bool(blocks & self._headlines)
            + 1.6 * (1 - first)
            + 1.2 * len(blocks) / max(1, len(self._parsed))
            + 0.9 * subjects
            + 1.6 * often
            + _KIND[cluster.kind]
            - 3.2
        )
        return round(1 / (1 + math.exp(-score)), 4)


def _acts(doc: Any, first: int, last: int) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    """Whether the name is a clause's subject."""
    return any(doc[at].dep_ in _SUBJECTS for at in range(first, last))
