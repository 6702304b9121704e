"""Who is in an article: people, organisations and places, each once, under the fullest name the article gives."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from bot.language.aliases import merge, surfaces
from bot.language.anaphora import find_antecedents
from bot.language.findings import Entity, EntityKind
from bot.language.headline_persons import HeadlinePersons
from bot.language.kinship import kin_of_one_name
from bot.language.mentions import find_mentions
from bot.language.offices import holders
from bot.language.prominence import Prominence
from bot.language.role_references import referred_roles
from bot.language.roles import find_roles
from bot.language.shops import shops

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.language import Language

    from bot.articles.article import Article, Span
    from bot.language.anaphora import Antecedent
    from bot.language.clusters import Cluster
    from bot.language.names import Mention
    from bot.language.parsing import ParsedBlock

_BRACKETS = str.maketrans("[]", "  ")
"""What a quotation puts around words of its writer: "[Robert] Marsh"."""

_LONGEST_LETTERS = 4
"""Places of at most so many capitals are known by them ("USA")."""


class Identified(NamedTuple):
    """Who is in an article, those it is most about first and unsure names last, and whom each anaphor means.

    The antecedents are found by where their anaphor starts.
    """

    entities: tuple[Entity, ...]
    antecedents: dict[int, Antecedent]


def find_entities(article: Article, parsed: Sequence[ParsedBlock], nlp: Language) -> tuple[Entity, ...]:
    """The people, organisations and places of an article, those it is most about first and unsure names last."""
    return identify(article, parsed, nlp).entities


def identify(article: Article, parsed: Sequence[ParsedBlock], nlp: Language) -> Identified:
    """The people, organisations and places of an article, and whom its pronouns and descriptions mean."""
    mentions, clusters = _merged(article, parsed, nlp)
    roles = _roles_beside(clusters, parsed, mentions)
    plain = _entities(clusters, roles, article)
    found = find_antecedents(parsed, article.text, plain)
    people = [cluster for cluster in clusters if cluster.kind is EntityKind.PERSON]
    numbers = (number for number, cluster in enumerate(clusters) if cluster.kind is EntityKind.PERSON)
    meant = _renumbered(found, {number: place for place, number in enumerate(numbers)})
    for key, spans in referred_roles(people, parsed, mentions, roles, article.text, antecedents=meant).items():
        roles[key] = tuple(sorted({*roles[key], *spans}))
    for key, span in kin_of_one_name(people, article.text).items():
        roles[key] = tuple(sorted({*roles[key], span}))
    described = HeadlinePersons(people, roles, article.text).find(parsed)
    entities = _entities(clusters, roles, article, Prominence(parsed, clusters, list(described)), parsed)
    order = list(EntityKind)
    ranks = sorted(
        range(len(entities)),
        key=lambda at: (
            bool(entities[at].ambiguous),
            -entities[at].salience,
            order.index(entities[at].kind),
            entities[at].name,
        ),
    )
    antecedents = _renumbered(found, {before: after for after, before in enumerate(ranks)})
    return Identified(tuple(entities[at] for at in ranks), antecedents)


def _renumbered(antecedents: Mapping[int, Antecedent], numbers: Mapping[int, int]) -> dict[int, Antecedent]:
    """The ``antecedents`` with new ``numbers`` for the entities that they had."""
    return {
        start: each if each.entity is None else each._replace(entity=numbers[each.entity])
        for start, each in antecedents.items()
    }


def plain_entities(article: Article, parsed: Sequence[ParsedBlock], nlp: Language) -> tuple[Entity, ...]:
    """The entities as they are known before anybody asks whom pronouns and descriptions mean, in no order."""
    mentions, clusters = _merged(article, parsed, nlp)
    return tuple(_entities(clusters, _roles_beside(clusters, parsed, mentions), article))


def _merged(article: Article, parsed: Sequence[ParsedBlock], nlp: Language) -> tuple[list[Mention], list[Cluster]]:
    mentions = shops(find_mentions(parsed, nlp), parsed)
    for mention in mentions:
        mention.text = _as_written(mention, article.text)
    return mentions, merge(mentions, article.text)


def _roles_beside(
    clusters: Sequence[Cluster], parsed: Sequence[ParsedBlock], mentions: Sequence[Mention]
) -> dict[int, tuple[Span, ...]]:
    """What stands beside the names of each cluster, by its ``id``, of what they are."""
    return {id(cluster): find_roles(cluster, parsed, mentions) for cluster in clusters}


def _entities(
    clusters: Sequence[Cluster],
    roles: Mapping[int, tuple[Span, ...]],
    article: Article,
    prominence: Prominence | None = None,
    parsed: Sequence[ParsedBlock] = (),
) -> list[Entity]:
    """An entity for each cluster; how much the article is about it is asked of ``prominence``."""
    names = head_names(clusters)
    persons = [(id(cluster), roles[id(cluster)]) for cluster in clusters if cluster.kind is EntityKind.PERSON]
    offices = holders(persons, article.text, [block.block.span for block in parsed])
    return [
        Entity(
            names[id(cluster)],
            cluster.kind,
            aliases=_other_forms(cluster, names[id(cluster)], article.text, offices.get(id(cluster), "")),
            roles=roles[id(cluster)],
            mentions=tuple(sorted(mention.span for mention in cluster.mentions)),
            salience=prominence.of(cluster) if prominence is not None else 0.0,
            ambiguous=tuple(names[id(rival)] for rival in cluster.rivals),
        )
        for cluster in clusters
    ]


def _as_written(mention: Mention, text: str) -> str:
    """The name as the article writes it, which the model may have read in running case, but for capitals throughout."""
    written = " ".join(text[mention.start : mention.end].translate(_BRACKETS).split())
    return mention.text if written.isupper() else written


def _other_forms(cluster: Cluster, name: str, text: str, office: str) -> tuple[str, ...]:
    """The forms of a name other than ``name``, most used first, each once whatever its case; an office comes last."""
    forms: dict[str, str] = {name.casefold(): ""}
    for form, _ in surfaces(cluster, text).most_common():
        shown = forms.get(form.casefold())
        if shown is None or (shown.isupper() and not form.isupper()):
            forms[form.casefold()] = form
    return (*filter(None, forms.values()), *filter(None, [office]))


def head_names(clusters: Sequence[Cluster]) -> dict[int, str]:
    """The name to show for each cluster by its ``id``: the fullest form.

    Where two would read the same, titles tell them apart, or what the text says they are ("Peter Marsh (striker)").
    """
    names = {id(cluster): cluster.full or _quiet(cluster, _fullest(cluster).text) for cluster in clusters}
    shown = Counter(names.values())
    for cluster in clusters:
        mention = _fullest(cluster)
        if shown[mention.text] > 1 and mention.title:
            names[id(cluster)] = f"{mention.title} {mention.text}"
    shown = Counter(names.values())
    for cluster in clusters:
        name = names[id(cluster)]
        if shown[name] > 1 and cluster.kind is EntityKind.PERSON and (described := _described(cluster)):
            names[id(cluster)] = f"{name} ({described})"
    return names


def _quiet(cluster: Cluster, name: str) -> str:
    """``name`` in small letters but for the first ones where it is a place's that stands in a dateline alone."""
    loud = cluster.kind is EntityKind.PLACE and name.isupper() and len(name) > _LONGEST_LETTERS and "." not in name
    return name.title() if loud else name


def _described(cluster: Cluster) -> str:
    """In a word what the text says that somebody is, or the age in years."""
    hints = [mention.hints for mention in cluster.mentions]
    return next((each.described for each in hints if each.described), "") or str(max(cluster.ages, default=""))


def _fullest(cluster: Cluster) -> Mention:
    """The mention with the most words; capitals only where there is nothing else, acronyms last."""
    return max(
        cluster.mentions,
        key=lambda each: (
            not each.text.isupper(),
            len(each.text.split()),
            len(each.text),
            bool(each.title),
            -each.start,
        ),
    )
