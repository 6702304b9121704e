"""One name across many articles: what it is described as, what it said, and whom it appears with."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.articles.article import Span
from bot.articles.codec import fold
from bot.language.findings import EntityKind
from bot.newsroom.answers import Cited, Namesake, Profile, Said
from bot.newsroom.catalogue import words
from bot.newsroom.company import company_of
from bot.newsroom.persons import Found, find_person, nothing_is_common, people_of
from bot.newsroom.presenting import brief, closed, only_reported, role_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from bot.language.findings import Analysis, Entity, Quote
    from bot.newsroom.answers import Item
    from bot.newsroom.persons import Pair

_SAME_WORDS = 4
"""Words from which on two quotes of one person that are alike are one quote: "absolutely" may be said twice."""

_CONTEXT = 220
"""Characters of a paragraph that are shown around a topic's first word in it."""


def find(
    name: str,
    items: Sequence[Item],
    *,
    article: int | None = None,
    is_common: Callable[[str], bool] = nothing_is_common,
) -> tuple[EntityKind, Found] | None:
    """What ``items`` have under ``name``, or with ``article`` under that name there; None where it is in none of them.

    People are told apart by what the articles say of them; organisations and places go by their names and, where an
    alias has several words, by that.
    """
    canonical = _canonical(fold(name), [item for item in items if article in (None, item.id)])
    if canonical is None or canonical.kind is EntityKind.PERSON:
        person = find_person(name, items, article=article, is_common=is_common)
        person = person or find_person(name, items, is_common=is_common)
        person = person or _by_alias(name, items, is_common)
        return None if person is None else (EntityKind.PERSON, person)
    pairs = [(item, entity) for item in items for entity in _entities(item) if _is(entity, canonical)]
    return canonical.kind, Found(canonical.name, _newest_first(pairs))


def _by_alias(alias: str, items: Sequence[Item], is_common: Callable[[str], bool]) -> Found | None:
    """The person whom articles call by a name that is not their family's: "Ines" for Ines Bellamy."""
    called = {
        entity.name: None
        for item in items
        for entity in people_of(item)
        if fold(alias) in {fold(form) for form in entity.aliases}
    }
    people = {
        (found.pairs[0][0].id, found.pairs[0][1].name): found
        for name in called
        if (found := find_person(name, items, is_common=is_common)) and found.pairs and not found.ambiguous
    }
    if len(people) < 2:
        return next(iter(people.values()), None)
    return Found(alias, (), namesakes=tuple((found.name, found.pairs) for found in people.values()), ambiguous=True)


def build_profile(kind: EntityKind, person: Found) -> Profile:
    """What the articles of somebody or something that was found tell."""
    pairs = person.pairs
    company = company_of(pairs)
    forms = (form for _, entity in pairs for form in (entity.name, *entity.aliases))
    by_article = kind is EntityKind.PERSON and bool(pairs) and not person.ambiguous
    return Profile(
        name=person.name,
        kind=kind,
        aliases=tuple(dict.fromkeys(form for form in forms if form != person.name)),
        described_as=tuple(_descriptions(pairs)),
        said=tuple(_each_once(_said(pairs))),
        appears_with=company.counted,
        appears_in=tuple(_place(pair) for pair in pairs),
        ambiguous=person.ambiguous,
        namesakes=tuple(_namesake(name, theirs) for name, theirs in person.namesakes if theirs),
        perhaps_in=tuple(_place(pair) for pair in person.perhaps),
        mentions=tuple((at, len(entity.mentions)) for item, entity in pairs if (at := item.article.published)),
        together=company.together,
        unsure=company.unsure,
        article=pairs[0][0].id if by_article else 0,
        called=pairs[0][1].name if by_article else person.name,
    )


def _entities(item: Item) -> Sequence[Entity]:
    return item.analysis.entities if item.analysis is not None else ()


def _canonical(asked: str, items: Sequence[Item]) -> Entity | None:
    """The entity that most articles mean by the name, their own names for theirs counting more than aliases."""
    votes: Counter[tuple[str, EntityKind]] = Counter()
    holders: dict[tuple[str, EntityKind], Entity] = {}
    for item in items:
        for entity in _entities(item):
            if fold(entity.name) == asked:
                votes[entity.name, entity.kind] += 3
            elif asked in {fold(alias) for alias in entity.aliases}:
                votes[entity.name, entity.kind] += 1
            else:
                continue
            holders.setdefault((entity.name, entity.kind), entity)
    return holders[votes.most_common(1)[0][0]] if votes else None


def _is(entity: Entity, canonical: Entity) -> bool:
    wanted = fold(canonical.name)
    return entity.kind is canonical.kind and (
        fold(entity.name) == wanted or (" " in wanted and wanted in {fold(alias) for alias in entity.aliases})
    )


def _newest_first(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    return tuple(sorted(pairs, key=lambda pair: (pair[0].dated, pair[0].id), reverse=True))


def _place(pair: Pair) -> Cited:
    """Where an article first has the name."""
    item, entity = pair
    span = entity.mentions[0] if entity.mentions else Span(0, 0)
    return Cited(span.of(item.article.text), brief(item), span)


def _namesake(name: str, pairs: Sequence[Pair]) -> Namesake:
    role = next((cited.text for cited in _descriptions(pairs) if not cited.text.isdigit()), "")
    item, entity = pairs[0]
    return Namesake(name, role, len(pairs), brief(item), entity.name)


def _descriptions(pairs: Iterable[Pair]) -> Iterator[Cited]:
    """What the articles call them, each once, the latest first."""
    seen: set[str] = set()
    for item, entity in pairs:
        for span in entity.roles:
            said = role_words(span, entity, item.analysis) if item.analysis is not None else ""
            if said and fold(said) not in seen:
                seen.add(fold(said))
                yield Cited(said, brief(item), span)


def _said(pairs: Iterable[Pair]) -> Iterator[Said]:
    for item, entity in pairs:
        for quote in item.analysis.quotes if item.analysis is not None else ():
            if quote.speaker == entity.name:
                yield Said(brief(item), quote, item.article.text[quote.start : quote.end])


def _each_once(said: Iterable[Said]) -> list[Said]:
    """What several articles have in the same words once, where it comes first, with the others named there."""
    kept: list[Said] = []
    places: dict[tuple[str, ...], int] = {}
    for one in said:
        spoken = tuple(words(one.text))
        at = places.get(spoken) if len(spoken) >= _SAME_WORDS else None
        if at is None:
            places[spoken] = len(kept)
            kept.append(one)
        elif one.brief.id != kept[at].brief.id and one.brief not in kept[at].also_in:
            kept[at] = replace(kept[at], also_in=(*kept[at].also_in, one.brief))
    return kept


# What was said about something


def said_about(found: Found, about: str) -> list[Said]:
    """What the person said, quoted or reported, newest first, in paragraphs that hold all words of ``about``.

    Where the words themselves do not hold them all, the paragraph or the headline is given as their context.
    """
    wanted = set(words(about))
    said = []
    for item, entity in found.pairs:
        if item.analysis is None:
            continue
        headline = item.article.headline or ""
        for quote, reported in _own_words(item.analysis, entity.name):
            text = (closed if reported else Span.of)(Span(quote.start, quote.end), item.article.text)
            around = _paragraphs(item, Span(quote.start, quote.end))
            if wanted <= set(words(f"{headline} {around}")):
                missing = wanted - set(words(text))
                context = _context(around, missing) or (headline if missing else "")
                said.append(Said(brief(item), quote, text, reported=reported, context=context))
    return _each_once(said)


def _own_words(analysis: Analysis, speaker: str) -> list[tuple[Quote, bool]]:
    """What ``speaker`` said, in the article's order, each once, and whether it is only reported.

    A report that is mostly quoted itself ('that she was "deeply troubled"') is told by the quote; any other one tells
    the few words in marks that it holds.
    """
    told = [(report, True) for report in only_reported(analysis) if report.speaker == speaker]
    for quote in analysis.quotes:
        held = any(one.start <= quote.start and quote.end <= one.end for one, reported in told if reported)
        if quote.speaker == speaker and not held:
            told.append((quote, False))
    return sorted(told, key=lambda each: each[0].start)


def _paragraphs(item: Item, span: Span) -> str:
    """The paragraphs that ``span`` stands in."""
    text = item.article.text
    return " ".join(block.span.of(text) for block in item.article.blocks if block.span.overlaps(span))


def _context(paragraph: str, missing: set[str]) -> str:
    """Some of ``paragraph`` around the first of its words that is among ``missing``; nothing where none is."""
    told = paragraph.split()
    at = next((number for number, word in enumerate(told) if missing & set(words(word))), None)
    if at is None:
        return ""
    start = end = at
    while len(" ".join(told[start : end + 1])) < _CONTEXT and (start > 0 or end < len(told) - 1):
        start, end = max(0, start - 1), min(len(told) - 1, end + 1)
    return ("… " if start else "") + " ".join(told[start : end + 1]) + (" …" if end < len(told) - 1 else "")
