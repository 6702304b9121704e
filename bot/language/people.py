"""Who is in an article: people, organisations and places, each once, under the fullest name the article gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.aliases import merge, surfaces
from bot.language.findings import Entity, EntityKind
from bot.language.mentions import find_mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.article import Article
    from bot.language.aliases import Cluster
    from bot.language.parsing import ParsedBlock


def find_entities(article: Article, parsed: Sequence[ParsedBlock]) -> tuple[Entity, ...]:
    """The people, organisations and places of an article, those it is most about first."""
    clusters = merge(find_mentions(parsed))
    names = {id(cluster): head_name(cluster) for cluster in clusters}
    length = max(1, len(article.text))
    entities = []
    for cluster in clusters:
        forms = surfaces(cluster, article.text)
        name = names[id(cluster)]
        score = len(cluster.mentions) / (len(cluster.mentions) + 2) * (1 - 0.5 * cluster.first / length)
        entities.append(
            Entity(
                name,
                cluster.kind,
                aliases=tuple(form for form in forms if form != name),
                mentions=tuple(sorted(mention.span for mention in cluster.mentions)),
                salience=round(score, 4),
                ambiguous=tuple(names[id(rival)] for rival in cluster.rivals),
            )
        )
    order = list(EntityKind)
    return tuple(sorted(entities, key=lambda entity: (-entity.salience, order.index(entity.kind), entity.name)))


def head_name(cluster: Cluster) -> str:
    """The fullest form of a cluster's names; capitals only where there is nothing else."""
    best = max(
        cluster.mentions,
        key=lambda each: (not each.text.isupper(), len(each.text.split()), len(each.text), -each.start),
    )
    return best.text
