"""One name across many articles: what it is described as, what it said, and whom it appears with."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.articles.codec import fold
from bot.language.findings import EntityKind
from bot.newsroom.answers import Brief, Profile, Said
from bot.newsroom.catalogue import words
from bot.newsroom.presenting import brief

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.articles.article import Block
    from bot.language.findings import Entity, Quote
    from bot.newsroom.answers import Item

_COMPANY = 12


def build_profile(name: str, items: Sequence[Item]) -> Profile | None:
    """The profile of ``name`` over ``items``, newest first; None when no entity of theirs is called that.

    A name is followed from article to article by its full forms: an entity belongs here when its name is, or one of its
    aliases is, the canonical name that most articles use for what was asked for.
    """
    asked = fold(name)
    canonical = _canonical(asked, items)
    if canonical is None:
        return None
    found = [(item, entity) for item in items for entity in _entities(item) if _is(entity, canonical)]
    found.sort(key=lambda pair: pair[0].dated, reverse=True)
    kind = Counter(entity.kind for _, entity in found).most_common(1)[0][0]
    company: Counter[str] = Counter()
    for item, entity in found:
        company.update(other.name for other in _entities(item) if other.kind is EntityKind.PERSON and other != entity)
    briefs = {item.id: brief(item) for item, _ in found}
    return Profile(
        name=canonical.name,
        kind=kind,
        aliases=tuple(dict.fromkeys(a for _, e in found for a in (e.name, *e.aliases) if a != canonical.name)),
        described_as=tuple(_descriptions(found, briefs)),
        said=tuple(_said(found, briefs)),
        appears_with=tuple(company.most_common(_COMPANY)),
        appears_in=tuple(briefs.values()),
    )


def _entities(item: Item) -> Sequence[Entity]:
    return item.analysis.entities if item.analysis is not None else ()


def _canonical(asked: str, items: Sequence[Item]) -> Entity | None:
    votes: Counter[str] = Counter()
    holders: dict[str, Entity] = {}
    for item in items:
        for entity in _entities(item):
            if fold(entity.name) == asked:
                votes[entity.name] += 3
            elif asked in {fold(alias) for alias in entity.aliases}:
                votes[entity.name] += 1
            else:
                continue
            holders.setdefault(entity.name, entity)
    return holders[votes.most_common(1)[0][0]] if votes else None


def _is(entity: Entity, canonical: Entity) -> bool:
    wanted = fold(canonical.name)
    return entity.kind is canonical.kind and (
        fold(entity.name) == wanted or (" " in wanted and wanted in {fold(alias) for alias in entity.aliases})
    )


def _descriptions(found: Iterable[tuple[Item, Entity]], briefs: dict[int, Brief]) -> Iterable[tuple[str, Brief]]:
    seen: set[str] = set()
    for item, entity in found:
        for span in entity.roles:
            said = " ".join(span.of(item.article.text).split())
            if said and fold(said) not in seen:
                seen.add(fold(said))
                yield said, briefs[item.id]


def _said(found: Iterable[tuple[Item, Entity]], briefs: dict[int, Brief]) -> Iterable[Said]:
    for item, entity in found:
        for quote in item.analysis.quotes if item.analysis is not None else ():
            if quote.speaker == entity.name:
                yield Said(briefs[item.id], quote, item.article.text[quote.start : quote.end])


def said_about(profile: Profile, items: Iterable[Item], about: str) -> list[Said]:
    """What the profile's person said, quoted or reported, newest first, in paragraphs that hold all of ``about``."""
    wanted = set(words(about))
    mine = {profile.name, *profile.aliases}
    found = []
    for item in sorted(items, key=lambda item: item.dated, reverse=True):
        if item.analysis is None:
            continue
        inside = [quote for quote in item.analysis.quotes if quote.speaker in mine]
        quoted = {id(quote) for quote in inside}
        inside += [quote for quote in item.analysis.reported if quote.speaker in mine]
        for quote in sorted(inside, key=lambda quote: quote.start):
            if wanted <= _words_around(item, quote):
                text = item.article.text[quote.start : quote.end]
                found.append(Said(brief(item), quote, text, reported=id(quote) not in quoted))
    return found


def _words_around(item: Item, quote: Quote) -> set[str]:
    """The words of the headline and of the paragraphs that the quote stands in."""
    text = item.article.text
    near = [text[block.start : block.end] for block in item.article.blocks if _touch(block, quote)]
    return set(words(" ".join([item.article.headline or "", *near])))


def _touch(block: Block, quote: Quote) -> bool:
    return block.start < quote.end and quote.start < block.end
