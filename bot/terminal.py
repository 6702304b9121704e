"""What the command line prints: tables for people, plain values for programs."""

from __future__ import annotations

import json
import re
from datetime import time
from math import inf
from typing import TYPE_CHECKING, Any

from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from bot.articles.article import Role, Span
from bot.language.findings import EntityKind
from bot.language.tolls import toll
from bot.newsroom.presenting import (
    addressed,
    calling,
    closed,
    counted,
    marked,
    only_reported,
    readable_role,
    rivals,
    roles_of,
    spoken,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from rich.console import Console

    from bot.articles.article import Article
    from bot.language.findings import Analysis, Entity, Quote, Summary
    from bot.newsroom.answers import Item
    from bot.newsroom.removing import Removal

_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls, direction marks and halves of characters: in a terminal they recolour, reorder or break what follows."""

_KINDS = {EntityKind.PERSON: "People", EntityKind.ORGANISATION: "Organisations", EntityKind.PLACE: "Places"}
_MOST_LINES = 3_000
"""Lines of an article in one table, which takes a second for so many to be laid out."""

_ROLE_STYLES = {Role.BODY: "", Role.HEADLINE: "bold", Role.STANDFIRST: "bold", Role.BOILERPLATE: "dim"}


def print_json(values: object) -> None:
    """Write ``values`` to standard output as indented JSON, letters as they are."""
    print(json.dumps(values, ensure_ascii=False, indent=2))  # noqa: T201 - a program reads this: no styling, no wrapping


def article_values(article: Article) -> dict[str, Any]:
    """An article for programs."""
    return {
        "name": article.name,
        "headline": article.headline,
        "standfirst": article.standfirst,
        "outlet": article.outlet,
        "bylines": list(article.bylines),
        "dateline": article.dateline,
        "published": _iso(article.published),
        "modified": _iso(article.modified),
        "language": article.language,
        "url": article.url,
        "captions": list(article.captions),
        "corrections": list(article.corrections),
        "notices": list(article.notices),
        "words": article.word_count,
        "blocks": [
            {
                "start": block.start,
                "end": block.end,
                "role": block.role.value,
                "evidence": list(block.evidence),
                "text": article.text[block.start : block.end],
            }
            for block in article.blocks
        ],
    }


def summary_values(summary: Summary, articles: Sequence[Article]) -> dict[str, Any]:
    """A summary for programs."""
    return {
        "method": summary.method,
        "coverage": round(summary.coverage, 4),
        "whole": summary.whole,
        "notes": _notes(articles, summary.notes),
        "sentences": [
            {
                "text": sentence.text,
                "shown": sentence.shown or sentence.text,
                "article": articles[sentence.article].name,
                "start": sentence.start,
                "end": sentence.end,
            }
            for sentence in summary.sentences
        ],
    }


def who_values(analysis: Analysis) -> dict[str, Any]:
    """The entities and quotes of an article for programs, every one with its span."""
    text = analysis.article.text
    return {
        "name": analysis.article.name,
        "supported": analysis.supported,
        "notes": _notes([analysis.article], analysis.notes),
        "entities": [_entity_values(entity, text) for entity in analysis.entities],
        "quotes": [_quote_values(quote, text) for quote in analysis.quotes],
        "reported": [_quote_values(quote, text) for quote in analysis.reported],
    }


def _entity_values(entity: Entity, text: str) -> dict[str, Any]:
    return {
        "name": entity.name,
        "kind": entity.kind.value,
        "aliases": list(entity.aliases),
        "ambiguous": list(entity.ambiguous),
        "salience": round(entity.salience, 4),
        "roles": [_span_values(span, text) for span in entity.roles],
        "mentions": [_span_values(span, text) for span in entity.mentions],
    }


def _quote_values(quote: Quote, text: str) -> dict[str, Any]:
    return {
        "start": quote.start,
        "end": quote.end,
        "text": text[quote.start : quote.end],
        "speaker": quote.speaker,
        "speaker_span": None if quote.speaker_span is None else _span_values(quote.speaker_span, text),
        "addressee": quote.addressee,
        "addressee_span": None if quote.addressee_span is None else _span_values(quote.addressee_span, text),
        "direct": quote.direct,
    }


def _span_values(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _iso(when: datetime | None) -> str | None:
    return when.isoformat() if when else None


def _day(when: datetime | None) -> str | None:
    """A time for people; midnight is how a date without a time of day is kept."""
    if when is None:
        return None
    return f"{when:%-d %B %Y}" if when.time() == time() else f"{when:%-d %B %Y, %H:%M} UTC"


def show_rule(console: Console, name: str, *, first: bool = True) -> None:
    """A line that parts what is said of one file from what was said of the one before."""
    if not first:
        console.print()
    console.print(Rule(Text(printable(name), style="bold"), align="left", style="dim"))


def show_article(console: Console, article: Article, *, first: bool = True) -> None:
    """Every line with its role and the evidence for it, under what was found of the article."""
    facts = {
        "Headline": article.headline,
        "Standfirst": article.standfirst,
        "Outlet": article.outlet,
        "By": ", ".join(article.bylines),
        "Dateline": article.dateline,
        "Published": _day(article.published),
        "Language": article.language,
        "URL": article.url,
        "Notices": " ".join(article.notices),
    }
    show_rule(console, article.name, first=first)
    for label, value in facts.items():
        if value:
            console.print(Text.assemble((f"{label}: ", "bold"), printable(value)))
    console.print()
    table = Table(box=None, pad_edge=False)
    table.add_column("role", no_wrap=True)
    table.add_column("line", ratio=3)
    table.add_column("why", ratio=2, style="dim")
    for block in article.blocks[:_MOST_LINES]:
        style = _ROLE_STYLES.get(block.role, "cyan")
        line = Text(printable(article.text[block.start : block.end]), style=style)
        table.add_row(block.role.value, line, Text(printable("; ".join(block.evidence))))
    console.print(table)
    if (more := len(article.blocks) - _MOST_LINES) > 0:
        console.print(Text(f"and {counted(more, 'more line')}, which --json prints too.", style="dim"))


def show_summary(console: Console, summary: Summary, articles: Sequence[Article]) -> None:
    """The sentences, each a paragraph, under the headline; with several articles each is marked with its outlet."""
    _heading(console, _title(summary, articles))
    for sentence in summary.sentences:
        source = articles[sentence.article]
        mark = f" ({printable(source.outlet or source.name)})" if len(articles) > 1 else ""
        console.print()
        console.print(Text.assemble(printable(sentence.shown or sentence.text), (mark, "dim")))
    share = "the whole text" if summary.whole else f"{summary.coverage:.0%} of the words"
    share += f" from {len(articles)} articles" if len(articles) > 1 else ""
    # Mostly a note says in a sentence that it is the whole text.
    about = summary.method if summary.whole and summary.notes else f"{summary.method}, {share}"
    console.print()
    for line in (about, *_notes(articles, summary.notes)):
        console.print(Text(printable(line), style="dim"))


def _title(summary: Summary, articles: Sequence[Article]) -> str:
    """The headline to stand over a summary: the newest one whose toll the summary tells, of those it draws on.

    "Fire kills four" is not to stand over "seven people died". Articles without a date count as the oldest.
    """
    numbers = dict.fromkeys(sentence.article for sentence in summary.sentences) or {0: None}
    used = sorted((articles[number] for number in numbers), key=lambda article: _age(article.published))
    told = toll(" ".join(sentence.text for sentence in summary.sentences))
    titles = [article.headline or article.name for article in used]
    return next((title for title in titles if toll(title) <= told), titles[0])


def _age(published: datetime | None) -> float:
    """What sorts the newest first, and last what has no date."""
    return inf if published is None else -published.timestamp()


def _notes(articles: Sequence[Article], notes: Sequence[str]) -> list[str]:
    """What is said of the articles themselves ("Only the beginning was there"), then of the answer; each once."""
    return list(dict.fromkeys([*(notice for article in articles for notice in article.notices), *notes]))


def show_who(console: Console, analysis: Analysis) -> None:
    """The entities, people first, and who said what."""
    _heading(console, analysis.article.headline or analysis.article.name)
    for note in _notes([analysis.article], analysis.notes):
        console.print(Text(printable(note)))
    sections = {
        title: [_entity_row(entity, analysis) for entity in analysis.entities if entity.kind is kind]
        for kind, title in _KINDS.items()
    }
    sections["Said"] = list(_said_rows(analysis, analysis.quotes))
    sections["Reported, in the article’s words"] = list(_said_rows(analysis, only_reported(analysis), reported=True))
    if not any(sections.values()) and not analysis.notes:
        console.print(Text("Nobody is named in the lines that report the story.", style="dim"))
    widest = max((name.cell_len for rows in sections.values() for name, _ in rows), default=0)
    for title, rows in sections.items():
        if rows:
            _show_section(console, title, rows, min(widest, console.width * 2 // 5))


def _entity_row(entity: Entity, analysis: Analysis) -> tuple[Text, Text]:
    """A name with how often it is there, what the article calls its bearer, and whom an unsure one could stand for."""
    times = f" ×{len(entity.mentions)}" if len(entity.mentions) > 1 else ""
    name = Text.assemble(printable(marked(entity.name, entity.ambiguous)), (times, "dim"))
    roles = "; ".join(readable_role(printable(role)) for role in roles_of(entity, analysis))
    also = f"also {printable(', '.join(entity.aliases))}" if entity.aliases else ""
    lines = [Text(roles), Text(also, style="dim"), Text(printable(rivals(entity.ambiguous)), style="dim")]
    return name, Text("\n").join(line for line in lines if line)


def _said_rows(analysis: Analysis, quotes: Iterable[Quote], *, reported: bool = False) -> Iterator[tuple[Text, Text]]:
    """Each quote beside its speaker, who is named once for quotes that follow each other.

    Whoever is nobody of the list above goes by the article's own words: "a police spokesman". What is only
    ``reported`` stands without quotation marks.
    """
    text, unsure = analysis.article.text, {entity.name: entity.ambiguous for entity in analysis.entities}
    before = None
    for quote in quotes:
        speaker = marked(quote.speaker or "", unsure.get(quote.speaker or "", ())) or calling(quote, text) or "?"
        where = f" ({printable(addressed(quote.addressee))})" if quote.addressee else ""
        span = Span(quote.start, quote.end)
        words = printable(spoken(closed(span, text) if reported else span.of(text)))
        shown = words if reported else f"“{words}”"
        yield Text(printable(speaker) if speaker != before else ""), Text.assemble(shown, (where, "dim"))
        before = speaker


def _show_section(console: Console, title: str, rows: Iterable[tuple[Text, Text]], width: int) -> None:
    """Names on the left, in a column ``width`` cells wide in every section, and what there is to say on the right."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(width=width, overflow="fold")
    table.add_column(overflow="fold")
    for row in rows:
        table.add_row(*row)
    console.print()
    console.print(Text(title, style="bold"))
    console.print(Padding(table, (0, 0, 0, 2), expand=False))


def show_stories(console: Console, stories: Sequence[Sequence[Article]]) -> None:
    """The stories with the articles that tell them."""
    for number, articles in enumerate(stories, 1):
        if number > 1:
            console.print()
        console.print(Text.assemble((f"Story {number}", "bold"), f" · {counted(len(articles), 'article')}"))
        for article in articles:
            about = " · ".join(filter(None, (article.outlet, article.name)))
            console.print(Padding(Text(printable(article.headline or article.name)), (0, 0, 0, 2), expand=False))
            console.print(Padding(Text(printable(about), style="dim"), (0, 0, 0, 4), expand=False))


def removal_question(item: Item, *, undo: bool) -> str:
    """What to ask before an article is taken back, or with ``undo`` given back."""
    return f"{'Give back' if undo else 'Take back'} {_numbered(item)}?"


def removal_values(removal: Removal, *, undo: bool) -> dict[str, Any]:
    """An article that was taken back, or with ``undo`` given back, for programs."""
    item = removal.item
    return {
        "id": item.id,
        "name": item.article.name,
        "headline": item.article.headline,
        "outlet": item.article.outlet,
        "removed": not undo,
        "messages": list(removal.messages),
    }


def show_removal(console: Console, removal: Removal, *, undo: bool) -> None:
    """What was taken back or given back, and the messages of it that still stand on Discord."""
    done = f"{_numbered(removal.item)} was {'given' if undo else 'taken'} back."
    console.print(Text(done[0].upper() + done[1:]), soft_wrap=True)
    if removal.messages and not undo:
        console.print(Text("It was posted; what stands there is yours to delete:"), soft_wrap=True)
        for link in removal.messages:
            console.print(Text(link), soft_wrap=True)


def _numbered(item: Item) -> str:
    outlet = f", {printable(item.article.outlet)}" if item.article.outlet else ""
    return f"article {item.id} “{printable(item.title)}”{outlet}"


def _heading(console: Console, title: str) -> None:
    console.print(Text(printable(title), style="bold underline"))


def printable(text: str) -> str:
    """``text`` on one line, without the characters that would steer the terminal it is shown on."""
    return _UNPRINTABLE.sub("", " ".join(text.split()))
