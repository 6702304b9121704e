"""From what the store keeps to what people are shown: items, lines and labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.errors import AnalysisError, DeskError
from bot.language.findings import EntityKind
from bot.language.owners import owner_of
from bot.newsroom.answers import Brief, EntityLine, Item, PostLine
from bot.newsroom.codec import load_analysis

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.articles.article import Span
    from bot.articles.records import Edit, Post, StoredArticle
    from bot.language.findings import Analysis, Entity, Quote

_PLACED = re.compile(r"(?:to|in|at|on|by|via|during|before|after|outside|through|from)\b", re.IGNORECASE)

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://\S*", re.IGNORECASE)

_POSSESSIVE = re.compile(r"\b(?P<whose>his|her|its|their)\s+$", re.IGNORECASE)
_LOOK_BACK = 20
"""Characters before a role in which a pronoun may stand."""

_OPENING = {"”": "“", "»": "«"}
"""The marks that open quotations, by those that close them."""

MAX_LABEL = 100
"""The longest completion, in characters, that Discord takes."""


def is_address(text: str) -> bool:
    """Whether ``text`` is an address and nothing else; one that is not of the web is refused where it is fetched."""
    return _ADDRESS.fullmatch(text) is not None


def brief(item: Item) -> Brief:
    """The article in one line."""
    article = item.article
    return Brief(item.id, item.title, article.outlet, article.url, item.dated, undated=article.published is None)


def item_of(stored: StoredArticle) -> Item:
    """A stored article as the desk keeps it; an analysis that an older analyser wrote in another form is left out."""
    analysis = None
    if stored.analysis is not None:
        try:
            analysis = load_analysis(stored.article, stored.analysis)
        except (KeyError, TypeError, ValueError):
            # An older analyser wrote it in another form; it is being analysed anew.
            analysis = None
    return Item(
        id=stored.id,
        revision=stored.revision,
        article=stored.article,
        analysis=analysis,
        story=stored.story_id,
        received=stored.received,
        problem=stored.problem or "",
        removed=stored.removed,
    )


def present(item: Item) -> Item:
    """``item``, unless it was taken back.

    Raises:
        DeskError: It was.
    """
    if item.removed:
        message = f"“{shorten(item.title, 80)}” was taken back and is no longer shown."
        raise DeskError(message, "Look for another article with /summary.")
    return item


def same_text(item: Item) -> str:
    """What to say of a text that is here already, as ``item``."""
    outlet = f" ({shorten(item.article.outlet, 40)})" if item.article.outlet else ""
    taken_back = ", which was taken back" if item.removed else ""
    return f"It has the same text as “{shorten(item.title, 80)}”{outlet}{taken_back}."


def analysis_of(item: Item) -> Analysis:
    """The item's analysis.

    Raises:
        DeskError: It is still being read.
        AnalysisError: It was set aside; the error says why.
    """
    if item.analysis is not None:
        return item.analysis
    if item.problem:
        message = f"“{shorten(item.title, 80)}” could not be analysed: {item.problem}"
        raise AnalysisError(message)
    message = f"“{shorten(item.title, 80)}” is still being read."
    raise DeskError(message, "Try again in a moment.")


def entity_lines(analysis: Analysis, kind: EntityKind) -> Iterable[EntityLine]:
    """The entities of one kind, each with its roles and quotes written out."""
    for entity in analysis.entities:
        if entity.kind is kind:
            quotes = tuple(quote for quote in analysis.quotes if quote.speaker == entity.name)
            yield EntityLine(entity, roles_of(entity, analysis), quotes if kind is not EntityKind.PLACE else ())


def other_quotes(analysis: Analysis) -> tuple[Quote, ...]:
    """The quotes of whoever is none of the people and organisations of the article, in reading order."""
    known = {entity.name for entity in analysis.entities if entity.kind is not EntityKind.PLACE}
    return tuple(quote for quote in analysis.quotes if quote.speaker not in known)


def roles_of(entity: Entity, analysis: Analysis) -> tuple[str, ...]:
    """What the article says that somebody is, each once, with the pronoun that says whose: "his wife".

    In "Hugo Marsh and his wife, Ada" nothing leaves a doubt whose, so that is told in brackets.
    """
    return tuple(dict.fromkeys(role_words(span, entity, analysis) for span in entity.roles))


def role_words(span: Span, entity: Entity, analysis: Analysis) -> str:
    """One of the roles of an ``entity``, on one line, with the pronoun before it and whom that means."""
    text = analysis.article.text
    words = " ".join(span.of(text).split())
    pronoun = _POSSESSIVE.search(text, max(0, span.start - _LOOK_BACK), span.start)
    if pronoun is None:
        return words
    whose = pronoun["whose"].lower()
    owner = owner_of(whose, pronoun.start(), entity, analysis)
    ending = "’" if whose == "its" and owner.endswith("s") else "’s"
    return " ".join(filter(None, (whose, owner and f"[{owner}{ending}]", words)))


def addressed(addressee: str | None) -> str:
    """To whom or where it was said, with "to" where it does not say by itself how: "in a statement", "at a rally"."""
    if not addressee:
        return ""
    if _PLACED.match(addressee):
        return addressee[0].lower() + addressee[1:]
    return f"to {addressee}"


def calling(quote: Quote, text: str) -> str:
    """What the article calls whoever said it: "a police spokesman"; nothing where it does not say."""
    return " ".join(quote.speaker_span.of(text).split()) if quote.speaker_span is not None else ""


def readable_role(role: str) -> str:
    """What an article calls somebody; an age, which stands there as a bare number, so that people see what it is."""
    return f"aged {role}" if role.isdigit() else role


def spoken(words: str) -> str:
    """Quoted words without the comma that led on to "she said"."""
    return words.rstrip().rstrip(",").rstrip()


def closed(span: Span, text: str) -> str:
    """The words of ``span``, with the mark behind them that closes a quotation which they open."""
    said, behind = span.of(text), text[span.end : span.end + 1]
    if behind == '"':
        return said + behind if said.count(behind) % 2 else said
    opening = _OPENING.get(behind)
    return said + behind if opening and said.count(opening) > said.count(behind) else said


def only_reported(analysis: Analysis) -> tuple[Quote, ...]:
    """What the article reports in its own words; what it mostly quotes ('that he was "deeply troubled"') is a quote."""
    return tuple(report for report in analysis.reported if not mostly_quoted(report, analysis.quotes))


def mostly_quoted(report: Quote, quotes: Iterable[Quote]) -> bool:
    """Whether more than half of a report stands in ``quotes`` of the same speaker."""
    inside = (
        min(quote.end, report.end) - max(quote.start, report.start)
        for quote in quotes
        if quote.speaker == report.speaker
    )
    return 2 * sum(max(0, length) for length in inside) > report.end - report.start


def marked(name: str, ambiguous: Sequence[str] | bool) -> str:
    """A name with a question mark where it could stand for more than one."""
    return f"{name} ?" if ambiguous else name


def rivals(names: Sequence[str]) -> str:
    """Whom a name could stand for, in a sentence; nothing where that is clear."""
    return f"The name could stand for {', '.join(names)}." if names else ""


def nobody(name: str) -> DeskError:
    """What to say where no article has the name."""
    message = f"Nobody called “{shorten(name, 80)}” is in any article here."
    return DeskError(message, "Try the full name or the surname alone.")


def several(name: str, people: Sequence[str]) -> DeskError:
    """What to say where several people go by the name."""
    message = f"Several people go by “{shorten(name, 80)}”: {shorten(', '.join(people), 300)}."
    return DeskError(message, "Give the full name.")


def post_line(post: Post, line: Brief) -> PostLine:
    """What became of one post."""
    return PostLine(
        brief=line,
        state=post.state.value,
        reason=post.reason.words if post.reason else "",
        at=post.sent_at or post.attempted_at or post.created_at,
        message_id=post.message_id,
        channel_id=post.channel_id,
    )


def edit_line(edit: Edit, line: Brief) -> PostLine:
    """What became of the edit of one post."""
    return PostLine(
        brief=line,
        state=edit.state.value,
        reason=edit.reason.words if edit.reason else "",
        at=edit.ended_at or edit.attempted_at or edit.created_at,
        message_id=edit.post.message_id,
        channel_id=edit.post.channel_id,
    )


def label_of(headline: str, outlet: str | None) -> str:
    """A completion for an article."""
    tail = f" · {shorten(outlet, 30)}" if outlet else ""
    return shorten(headline, MAX_LABEL - len(tail)) + tail


def counted(count: int, noun: str) -> str:
    """So many of something that ends in "s" where there is not exactly one."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def shorten(text: str, limit: int) -> str:
    """``text`` on one line, cut at a word to ``limit`` characters with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(" ", 1)[0].rstrip(" ,;:–-") if " " in cut else cut) + "…"
