"""A page to an Article: trafilatura finds the readable part, the line model and the page's metadata clean it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from bot.articles.article import UNKNOWN_LANGUAGE, Article, Block, Role
from bot.articles.boilerplate import Evidence
from bot.articles.canonical import host_of
from bot.articles.credits import dateline_of, has_job, is_byline, is_name
from bot.articles.detection import detect_language
from bot.articles.extraction import (
    bare_lines,
    count_words,
    is_clotted,
    is_undivided,
    parse,
    readable_lines,
    shown_lines,
    tamed,
)
from bot.articles.facts import OWN_FEATURES, facts_of
from bot.articles.furniture import little_more_than_a_date, reads_like_caption, told_against
from bot.articles.layout import places_of
from bot.articles.linemodel import load_model, score_lines
from bot.articles.lines import split_lines
from bot.articles.markup import Markup, read_markup
from bot.articles.metadata import PageMetadata, read_metadata
from bot.articles.notices import LISTED, OF_A_FIRM, company_lines, listed_lines
from bot.articles.plaintext import bylines_of, outlet_named, read_text, times_of
from bot.articles.roles import is_correction

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from bot.articles.facts import Facts
    from bot.articles.lines import Line

_DOCUMENT = re.compile(
    r"^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*){0,3}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    r"<(?:p|div|article|section|span|a|h[1-6]|ul|li|meta|script|br|img|table|td|main|header)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"</(?:p|div|article|section|span|a|h[1-6]|ul|li|table|main|header)\s{0,3}>", re.IGNORECASE)
_LOOKED_AT = 5000

MAX_LINES = 3000
"""How many lines of a page's readable part are kept."""

PAGE_CUT = 6.0
"""How far in log-odds a line may fall below the page's median line: the extractor has judged all of them already."""

EDGE_CUT = 3.0
"""The same above the first prose of the page, where furniture is left over most often."""

_MOST_OUTSIDE = 0.05
"""The share of a page's letters that short lines outside the story's part may have: more are a part of the story."""

_STUB = re.compile(
    r"to read the full (?:story|article)|subscribe (?:now )?to (?:continue|read|keep)|continue reading (?:with|by|your)"
    r"|this (?:article|story) is (?:only |exclusively )?(?:for|available to) (?:our )?subscribers|already a subscriber"
    r"|réservé aux abonnés|nur für abonnenten|exclusivo para suscriptores",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_COPYRIGHT = re.compile(r"^(?:©|ⓒ|\(c\)|copyright ?(?:©|ⓒ|\(c\)|\b.{0,20}\d{4}))", re.IGNORECASE)
_SOURCE = re.compile(r"^(?:source|fuente|quelle)s?: ?(?:\S+ ){0,4}\S+$", re.IGNORECASE)
_TO_SHARE = re.compile(r"click to (?:tweet|share)$", re.IGNORECASE)
_NOTE = re.compile(r"[A-Z][\w.&’' -]{1,30}: [A-Z]")
_CREDIT_REACH = 3
"""So many lines below the beginning of the body a byline or a date may still stand."""

_AT = {name: index for index, name in enumerate(OWN_FEATURES)}


def looks_like_html(raw: str) -> bool:
    """Whether ``raw`` is a page or a piece of one, and not a text that merely mentions a tag."""
    start = raw[:_LOOKED_AT].lstrip("\ufeff \t\r\n\u00a0")
    if _DOCUMENT.match(start):
        return True
    if not start.startswith("<"):
        return False
    return len(_TAG.findall(start)) >= 2 and len(_CLOSING.findall(start)) >= 1


def read_page(raw: str, name: str = "", *, url: str | None = None) -> Article:
    """Read a page; ``Article.text`` is its readable text, one block a line, the headline first."""
    raw = tamed(raw)
    tree = parse(raw)
    if tree is None:
        metadata, markup = PageMetadata(url=url), Markup()
        found = bare_lines(raw)[:MAX_LINES]
    else:
        metadata = read_metadata(tree, url)
        markup = read_markup(tree, metadata.description)
        found = readable_lines(raw, tree, metadata.body)[:MAX_LINES]
        if is_clotted(found):
            whole = _from_whole_page(tree, metadata, name)
            if len(whole.blocks_of(Role.BODY)) > 1:
                return whole
    kept, roles, reasons = _judge(found, metadata, markup, tree)
    return _article([line.text for line in kept], roles, reasons, _completed(metadata, kept, roles), name)


def _from_whole_page(tree: HtmlElement, metadata: PageMetadata, name: str) -> Article:
    """The article as it is read from everything that the page shows, line by line."""
    article = read_text("\n\n".join(shown_lines(tree)), name, url=metadata.url)
    body = [block.span.of(article.text) for block in article.blocks_of(Role.BODY)]
    return replace(
        article,
        headline=metadata.headline or article.headline,
        outlet=metadata.outlet or article.outlet,
        bylines=metadata.authors or article.bylines,
        published=metadata.published or article.published,
        published_span=None if metadata.published else article.published_span,
        modified=metadata.modified or article.modified,
        language=article.language if article.language != UNKNOWN_LANGUAGE else metadata.language or UNKNOWN_LANGUAGE,
        notices=_notices(metadata, article.text.split("\n"), body),
    )


def _key(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _judge(
    found: list[str], metadata: PageMetadata, markup: Markup, tree: HtmlElement | None
) -> tuple[list[Line], list[Role], list[tuple[str, ...]]]:
    """The page's lines with a role and its reasons for each, the headline first."""
    titles = {_key(title) for title in (*metadata.titles, metadata.headline or "")} - {""}
    at = next((index for index, line in enumerate(found[:6]) if _key(line) in titles), None)
    if at is None and metadata.headline:
        found, at = [metadata.headline, *found], 0
    lines = split_lines("\n".join(found))
    if not lines:
        return [], [], []
    facts = [facts_of(line) for line in lines]
    places = places_of(tree, [line.text for line in lines], [fact.prose for fact in facts])
    judge = _PageJudge(lines, facts, titles, metadata, replace(markup, places=tuple(places)))
    roles, reasons = judge.verdicts()
    return lines, roles, reasons


class _PageJudge:
    """Decides over the lines that trafilatura kept: most are the article, so the evidence must be against them."""

    def __init__(
        self, lines: list[Line], facts: list[Facts], titles: set[str], metadata: PageMetadata, markup: Markup
    ) -> None:
        self.lines, self.facts, self.titles, self.metadata, self.markup = lines, facts, titles, metadata, markup
        model = load_model()
        self.scores, base = score_lines(facts, lines, model)
        self.median = float(np.median(self.scores))
        self.evidence = Evidence(model, base)
        self.keys = [_key(line.text) for line in lines]
        self.authors = {_key(author) for author in metadata.authors}
        self.description = _key(metadata.description or "") if markup.standfirst else ""
        self.headline: int | None = None
        self.listed = listed_lines([line.text for line in lines], facts)
        self.outside = self._outside()
        self.last = max((at for at, fact in enumerate(facts) if fact.prose), default=len(lines))
        self.undivided = is_undivided(" ".join(line.text for line in lines[:40])[:2000], 200)
        """The model counts words, which says nothing of a script that does not divide them."""

    def _outside(self) -> frozenset[int]:
        """The short lines outside the part that holds the story; none where they are much of what the page says."""
        found = {
            at
            for at, place in enumerate(self.markup.places)
            if place and not place.inside and not self.facts[at].prose and self.keys[at] not in self.titles
        }
        letters = [len(line.text) for line in self.lines]
        return frozenset(found) if sum(letters[at] for at in found) <= _MOST_OUTSIDE * sum(letters) else frozenset()

    def verdicts(self) -> tuple[list[Role], list[tuple[str, ...]]]:
        """The role of each line and the reasons for it."""
        first = next(
            (at for at, fact in enumerate(self.facts) if fact.prose and not self._is_standfirst(at)), len(self.facts)
        )
        roles, reasons = [], []
        for index in range(len(self.lines)):
            role, why = self._role(index, first)
            roles.append(role)
            reasons.append(((why,) if why else ()) + self.evidence.of(index, body=role is Role.BODY))
        bodies = [index for index, role in enumerate(roles) if role is Role.BODY]
        for place in company_lines([self.lines[index].text for index in bodies]):
            at = bodies[place]
            roles[at] = Role.BOILERPLATE
            reasons[at] = (OF_A_FIRM, *self.evidence.of(at, body=False))
        return roles, reasons

    def _role(self, index: int, first: int) -> tuple[Role, str]:
        """The role of one line: the first ruling that has one, else what the model says."""
        if self._heads_notes(index):
            return Role.BODY, ""
        for ruling in (self._title, self._description, self._credit, self._furniture):
            found = ruling(index, first)
            if found is not None:
                return found
        return Role.BODY, ""

    def _title(self, index: int, first: int) -> tuple[Role, str] | None:
        if self.keys[index] not in self.titles:
            return None
        if self.headline is None and index <= max(first, 3):
            self.headline = index
            return Role.HEADLINE, "is the page's title"
        return Role.BOILERPLATE, "repeats the headline"

    def _description(self, index: int, first: int) -> tuple[Role, str] | None:
        if index <= first + 1 and self._is_standfirst(index):
            return Role.STANDFIRST, "is the page's description of the story"
        return None

    def _credit(self, index: int, first: int) -> tuple[Role, str] | None:
        """Bylines, dates and captions that stand alone."""
        text, fact = self.lines[index].text, self.facts[index]
        if self._short_credit(index, first):
            return Role.BYLINE, "is nothing but who wrote it"
        if little_more_than_a_date(text, fact):
            return Role.DATE, "little more than a date"
        if fact.values[_AT["credit"]] and len(fact.tokens) <= 60 and self.scores[index] < 0:
            return Role.CAPTION, "ends in a picture credit"
        if not fact.values[_AT["credit"]] and reads_like_caption(fact, text):
            return Role.CAPTION, "names a picture's source, a place in the picture or its day"
        place = self.markup.places[index]
        if place is not None and place.pictured:
            return Role.CAPTION, "stands in one block with a picture, apart from the story"
        return None

    def _furniture(self, index: int, first: int) -> tuple[Role, str] | None:
        """What the page put between, above and below the story."""
        if is_correction(self.lines[index].text):
            return Role.BOILERPLATE, "a correction or an editor's note"
        among = self._is_among(index)
        if why := told_against(self.lines[index], self.facts[index], set_apart=not among):
            return Role.BOILERPLATE, why
        text, biography = self.lines[index].text, self.facts[index].values[_AT["biography"]] > 0
        told = (
            (index in self.outside, "stands outside the part of the page that holds the story"),
            (index in self.listed, LISTED),
            (_COPYRIGHT.match(text), "is made of words of page furniture alone"),
            (_SOURCE.match(text), "names the agency that it came from"),
            (biography and index >= self.last, "reads like an author's biography"),
            (self._is_link(index), "is nothing but a link, and points to other pages"),
        )
        if why := next((why for holds, why in told if holds), None):
            return Role.BOILERPLATE, why
        cut = EDGE_CUT if index < first else PAGE_CUT
        unlike = self.scores[index] < self.median - cut and not self.undivided and not among
        return (Role.BOILERPLATE, "") if unlike else None

    def _is_among(self, index: int) -> bool:
        """Whether a short line, and no link, stands right beside the story's paragraphs and above the last of them."""
        return index < self.last and not self.facts[index].prose and self._is_beside(index)

    def _is_beside(self, index: int) -> bool:
        place = self.markup.places[index]
        return place is not None and place.beside and not place.linked

    def _heads_notes(self, index: int) -> bool:
        """Whether a line in capitals stands above notes, each with a name before it ("UP NEXT", "Hawks: At Troy.")."""
        if index + 1 >= len(self.lines) or not self.lines[index].text.isupper():
            return False
        return self._is_beside(index) and _NOTE.match(self.lines[index + 1].text) is not None

    def _is_link(self, index: int) -> bool:
        """Whether a line is a link as a whole and stands below the story, or says that it leads away from it."""
        text = self.lines[index].text
        leading_away = self.facts[index].furniture or text.endswith(":") or _TO_SHARE.search(text) is not None
        place = self.markup.places[index]
        return (index > self.last or leading_away) and place is not None and place.linked

    def _is_standfirst(self, index: int) -> bool:
        key = self.facts[index].key
        known = self.description and len(key) > 25 and self.metadata.description is not None
        return (
            bool(known) and index <= 4 and len(self.facts[index].tokens) <= 60 and self.keys[index] == self.description
        )

    def _short_credit(self, index: int, first: int) -> bool:
        text = self.lines[index].text
        if is_byline(text) and len(text.split()) <= 12:
            return True
        if self.keys[index] in self.authors:
            return True
        return index < first and "," in text and has_job(text) and is_name(text.split(",")[0])


def _completed(metadata: PageMetadata, lines: list[Line], roles: list[Role]) -> PageMetadata:
    """What the page says of itself, and where it is silent what is printed around the top of the story."""
    first = next((index for index, role in enumerate(roles) if role is Role.BODY), len(roles))
    top = slice(first + _CREDIT_REACH)
    published, modified = metadata.published, metadata.modified
    if published is None:
        published, _, late = times_of(lines[top], roles[top], metadata.url)
        modified = modified or late
    unnamed = metadata.outlet in {None, host_of(metadata.url)}
    return replace(
        metadata,
        authors=metadata.authors or bylines_of(lines[top], roles[top], first),
        outlet=outlet_named(lines, roles, first, metadata.url) if unnamed else metadata.outlet,
        published=published,
        modified=modified,
    )


def _article(
    lines: list[str], roles: list[Role], reasons: list[tuple[str, ...]], metadata: PageMetadata, name: str
) -> Article:
    """The article that the judged lines and the metadata make together."""
    text = "\n".join(lines)
    blocks, at = [], 0
    for line, role, why in zip(lines, roles, reasons, strict=True):
        blocks.append(Block(at, at + len(line), role, why))
        at += len(line) + 1
    of_role = {role: [line for line, played in zip(lines, roles, strict=True) if played is role] for role in Role}
    body = of_role[Role.BODY]
    language = detect_language("\n".join(body[:12]))
    return Article(
        text,
        name,
        tuple(blocks),
        headline=(of_role[Role.HEADLINE] or [metadata.headline or ""])[0].removeprefix("- ") or None,
        standfirst=" ".join(of_role[Role.STANDFIRST]) or None,
        outlet=metadata.outlet,
        bylines=metadata.authors,
        dateline=next((place for line in body[:2] if (place := dateline_of(line))), None),
        published=metadata.published,
        modified=metadata.modified,
        captions=tuple(of_role[Role.CAPTION]),
        corrections=tuple(line for line in of_role[Role.BOILERPLATE] if is_correction(line)),
        language=language if language != UNKNOWN_LANGUAGE else metadata.language or UNKNOWN_LANGUAGE,
        url=metadata.url,
        notices=_notices(metadata, lines, body),
    )


def _notices(metadata: PageMetadata, lines: list[str], body: list[str]) -> tuple[str, ...]:
    """What a reader should know: an AMP page, the free start of a paid article, a video, an empty page."""
    words, notices = count_words(body), []
    if metadata.amp:
        original = f" The original is at {metadata.url}." if metadata.url else ""
        notices.append(f"This is the AMP version of the page.{original}")
    stub = any(_STUB.search(line) for line in lines[-6:] if len(line) < 300)
    if (metadata.free is False or stub) and words < 300:
        notices.append("Only the start of this article is free to read; the rest is behind the outlet's paywall.")
    elif metadata.free is False:
        notices.append("The outlet marks this article as paid; some of it may be missing.")
    if metadata.video and words < 120:
        notices.append("This page is a video; there is hardly any text to read.")
    elif words < 20:
        notices.append("Hardly any text was found on this page.")
    return tuple(notices)
