"""To and from the JSON that the store keeps; an analysis' spans are pairs of numbers, so nothing is stored twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.articles.article import Span
from bot.language.findings import Analysis, Entity, EntityKind, Quote, Sentence, Tense, TimeWord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.articles.article import Article


def dump_analysis(analysis: Analysis) -> dict[str, Any]:
    """Everything but the article itself, as plain JSON values."""
    return {
        "version": analysis.version,
        "supported": analysis.supported,
        "notes": list(analysis.notes),
        "words": list(analysis.words),
        "sentences": [[s.start, s.end, s.block] for s in analysis.sentences],
        "entities": [_dump_entity(entity) for entity in analysis.entities],
        "quotes": [_dump_quote(quote) for quote in analysis.quotes],
        "reported": [_dump_quote(quote) for quote in analysis.reported],
        "times": [[time.start, time.tense.value] for time in analysis.times],
        "clipped": [_pair(span) for span in analysis.clipped],
    }


def load_analysis(article: Article, payload: Mapping[str, Any]) -> Analysis:
    """The analysis that ``dump_analysis`` wrote, of the same article."""
    text = article.text
    return Analysis(
        article=article,
        sentences=tuple(Sentence(a, b, text[a:b], block) for a, b, block in payload["sentences"]),
        entities=tuple(_load_entity(entity) for entity in payload["entities"]),
        quotes=tuple(_load_quote(quote) for quote in payload["quotes"]),
        reported=tuple(_load_quote(quote) for quote in payload["reported"]),
        words=tuple(payload["words"]),
        supported=payload["supported"],
        notes=tuple(payload["notes"]),
        version=payload["version"],
        times=tuple(TimeWord(start, Tense(tense)) for start, tense in payload.get("times", ())),
        clipped=tuple(Span(*pair) for pair in payload.get("clipped", ())),
    )


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _span(pair: list[int] | None) -> Span | None:
    return None if pair is None else Span(*pair)


def _dump_entity(entity: Entity) -> dict[str, Any]:
    return {
        "name": entity.name,
        "kind": entity.kind.value,
        "aliases": list(entity.aliases),
        "roles": [_pair(span) for span in entity.roles],
        "mentions": [_pair(span) for span in entity.mentions],
        "salience": round(entity.salience, 4),
        "ambiguous": list(entity.ambiguous),
    }


def _load_entity(values: Mapping[str, Any]) -> Entity:
    return Entity(
        name=values["name"],
        kind=EntityKind(values["kind"]),
        aliases=tuple(values["aliases"]),
        roles=tuple(Span(*pair) for pair in values["roles"]),
        mentions=tuple(Span(*pair) for pair in values["mentions"]),
        salience=values["salience"],
        ambiguous=tuple(values["ambiguous"]),
    )


def _dump_quote(quote: Quote) -> dict[str, Any]:
    return {
        "at": [quote.start, quote.end],
        "speaker": quote.speaker,
        "speaker_span": _pair(quote.speaker_span),
        "addressee": quote.addressee,
        "addressee_span": _pair(quote.addressee_span),
        "cue": _pair(quote.cue),
        "direct": quote.direct,
    }


def _load_quote(values: Mapping[str, Any]) -> Quote:
    start, end = values["at"]
    return Quote(
        start=start,
        end=end,
        speaker=values["speaker"],
        speaker_span=_span(values["speaker_span"]),
        addressee=values["addressee"],
        addressee_span=_span(values["addressee_span"]),
        cue=_span(values["cue"]),
        direct=values["direct"],
    )
