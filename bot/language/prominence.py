"""How much a story is about somebody."""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.articles.article import Role
from bot.language.findings import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.clusters import Cluster
    from bot.language.headline_persons import Described
    from bot.language.parsing import ParsedBlock

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_KIND = {EntityKind.PERSON: 0.3, EntityKind.ORGANISATION: 0.1, EntityKind.PLACE: -0.5}
"""News is about people and bodies more than about the places where it happens."""


_OWNER = 0.3
"""What a headline counts for those who stand in it only to say who somebody else is."""


class _Place(NamedTuple):
    """The tokens of a line at which somebody is named or described."""

    block: int
    first: int
    last: int


class Prominence:
    """How much one article is about each of its entities.

    What counts is where an entity is named (the headline, the first sentences, all through the text), whether it acts
    there (as a subject), and only by its logarithm how often. The features are those of Dunietz and Gillick, "A New
    Entity Salience Task with Millions of Training Examples" (EACL 2014), the weights plain judgement.
    """

    def __init__(
        self, parsed: Sequence[ParsedBlock], clusters: Sequence[Cluster], described: Sequence[Described] = ()
    ) -> None:
        """Measure the text once: where each line starts, and how often the most named entity is named.

        Whom a headline describes is as good as named there, and who is named in the description as good as not.
        """
        self._parsed = parsed
        sizes = [len(each.doc) for each in parsed]
        self._starts = [0, *accumulate(sizes)]
        self._most = max((len(cluster.mentions) for cluster in clusters), default=1)
        headlines = {number for number, each in enumerate(parsed) if each.block.role is Role.HEADLINE}
        self._headlines = headlines or {0}
        self._described: defaultdict[int, list[_Place]] = defaultdict(list)
        for each in described:
            self._described[id(each.person)].append(_Place(each.block, each.first, each.last))
        self._owners = {id(each.owner) for each in described if each.owner is not None}

    def of(self, cluster: Cluster) -> float:
        """The entity's salience, 0 to 1."""
        mentions = [_Place(each.block, each.first, each.last) for each in cluster.mentions]
        places = mentions + self._described[id(cluster)]
        blocks = {place.block for place in places}
        owned = {each.block for each in cluster.mentions if id(each) in self._owners}
        first = min(self._starts[place.block] + place.first for place in places) / max(1, self._starts[-1])
        subjects = sum(_acts(self._parsed[each.block].doc, each.first, each.last) for each in places) / len(places)
        often = math.log1p(len(places)) / math.log1p(max(self._most, 2))
        headed = (blocks - owned) & self._headlines
        score = (
            (1.3 if headed else _OWNER if owned else 0.0)
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
