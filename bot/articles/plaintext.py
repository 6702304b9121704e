"""Plain text to an Article: every line with its role, and what the lines around the body say of the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bot.articles.apart import plain_lines, unjudged
from bot.articles.article import UNKNOWN_LANGUAGE, Article, Block, Role, Span
from bot.articles.asides import aside_lines
from bot.articles.boilerplate import Evidence
from bot.articles.canonical import host_of
from bot.articles.credits import names_in
from bot.articles.datelines import dateline_in, is_label
from bot.articles.dates import date_in_url, find_dates, find_time
from bot.articles.detection import detect_language
from bot.articles.facts import facts_of
from bot.articles.imprint import has_page_word, outlet_of
from bot.articles.linemodel import BASE_FEATURES, load_model, score_lines
from bot.articles.lines import rough_lines, split_lines
from bot.articles.notices import is_correction
from bot.articles.roles import Cast, Ruling
from bot.articles.story_end import lines_below
from bot.articles.undivided import settle_undivided
from bot.articles.wrapping import unwrapped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from bot.articles.lines import Line

MAX_LINES = 3000
"""So many lines are judged one by one; what stands below them is no article any more."""

_SHARED = BASE_FEATURES.index("shared")
_ADDRESS = re.compile(r"^(?:[A-Za-z]{3,8}:\s)?(https?://\S{4,2000})$")
_UPDATED = re.compile(r"updat|modif|aktualis|actualiz|mis à jour|aggiorn|atualiz", re.IGNORECASE)
_HEADING_MARK = re.compile(r"^#{1,6}\s+")
"""How Markdown marks a heading; "#MeToo" has no space."""

_DATE_LINES = 12
"""How many lines above the body, and how many date lines in all, are looked through for the time of publication."""

_BYLINE_LINES = 6
"""How many lines a byline of several lines reaches over."""

_PLACE = 3
"""Letters of the shortest place: of two ("US", "UK") is the name of a page's section."""

_NEAR = 4
"""Lines from the top, and above the body, in which an outlet's name alone tells whose text it is."""

_BELOW = ("stands below the first 3,000 lines",)


def read_text(raw: str, name: str = "", *, url: str | None = None) -> Article:
    """Read plain text, and say of every line that shows anything what it is.

    ``Article.text`` is ``raw`` letter for letter, unless its lines were broken at a column: then each paragraph is one
    line again.
    """
    raw = unwrapped(raw)
    judged = split_lines(raw, MAX_LINES)
    if not judged:
        return Article(raw, name, url=url)
    facts = [facts_of(line) for line in judged]
    model = load_model()
    plain = plain_lines(judged, facts)
    scores, base = score_lines(facts, judged, model, unjudged(plain))
    cast = Cast(judged, facts, scores, base[:, _SHARED], plain)
    rulings = cast.assign()
    for index, why in aside_lines(judged, facts, [ruling.role for ruling in rulings]).items():
        rulings[index] = Ruling(Role.BOILERPLATE, why)
    for index, why in lines_below(judged, facts, [ruling.role for ruling in rulings]).items():
        rulings[index] = Ruling(Role.BOILERPLATE, why)
    settle_undivided(judged, rulings)
    evidence = Evidence(model, base)
    blocks = [
        Block(line.start, line.end, ruling.role, evidence.for_role(index, ruling.role, ruling.why))
        for index, (line, ruling) in enumerate(zip(judged, rulings, strict=True))
    ]
    if len(judged) >= MAX_LINES:
        blocks += [Block(start, end, Role.BOILERPLATE, _BELOW) for start, end in rough_lines(raw, judged[-1].end)]
    return _described(Article(raw, name, tuple(blocks), url=url), judged, rulings)


def _described(article: Article, lines: Sequence[Line], rulings: Sequence[Ruling]) -> Article:
    """The article with everything that its lines say of it."""
    texts: dict[Role, list[str]] = {role: [] for role in Role}
    for line, ruling in zip(lines, rulings, strict=True):
        texts[ruling.role].append(line.text)
    addresses = (match[1] for line in lines[:5] if (match := _ADDRESS.match(line.text)))
    url = article.url or next((address for address in addresses if host_of(address)), None)
    roles = [ruling.role for ruling in rulings]
    times = times_of(lines, roles, url)
    first = next((index for index, role in enumerate(roles) if role is Role.BODY), len(roles))
    return Article(
        article.text,
        article.name,
        article.blocks,
        headline=_HEADING_MARK.sub("", texts[Role.HEADLINE][0]) if texts[Role.HEADLINE] else None,
        standfirst=" ".join(texts[Role.STANDFIRST]) or None,
        outlet=outlet_named(lines, roles, first, url),
        bylines=bylines_of(lines, roles, first),
        dateline=_dateline(texts),
        published=times.published,
        published_span=times.span,
        published_day=times.day,
        modified=times.modified,
        captions=_captions(texts[Role.CAPTION]),
        corrections=tuple(text for text in texts[Role.BOILERPLATE] if is_correction(text)),
        language=_language(texts, article.text),
        url=url,
    )


def _language(texts: dict[Role, list[str]], raw: str) -> str:
    """The language of the body, or of the whole text where the body is too short to tell."""
    found = detect_language("\n".join(texts[Role.BODY][:12]))
    return found if found != UNKNOWN_LANGUAGE else detect_language(raw)


def _captions(texts: list[str]) -> tuple[str, ...]:
    """The captions, each once: of two that start alike the longer one, which holds the credit."""
    kept: list[str] = []
    for text in texts:
        twin = next((at for at, other in enumerate(kept) if text.startswith(other) or other.startswith(text)), None)
        if twin is None:
            kept.append(text)
        elif len(text) > len(kept[twin]):
            kept[twin] = text
    return tuple(kept)


def _dateline(texts: dict[Role, list[str]]) -> str | None:
    """The place that the report was written in; a button beside the date is none."""
    for text in texts[Role.DATELINE]:
        dates = find_dates(text)
        place = text[: min((found.span.start for found in dates), default=len(text))].strip(" ,-–—|")
        if len(place) >= _PLACE and not is_label(place) and (dates or "," in place or not has_page_word(place)):
            return place
    return dateline_in(texts[Role.BODY])


def bylines_of(lines: Sequence[Line], roles: Sequence[Role], first: int) -> tuple[str, ...]:
    """Who wrote it: the byline next above the body, which starts at ``first``, else one below, else in a date line."""
    signed = [index for index, role in enumerate(roles) if role is Role.BYLINE]
    above = [index for index in signed if index < first]
    near = [index for index in above if index >= above[-1] - _BYLINE_LINES] or signed[:1]
    found = [name for index in near for name in names_in(lines[index].text)]
    dated = [lines[index].text for index, role in enumerate(roles) if role is Role.DATE][:3]
    return tuple(dict.fromkeys(found or [name for text in dated for name in names_in(text)]))


def outlet_named(lines: Sequence[Line], roles: Sequence[Role], first: int, url: str | None) -> str | None:
    """Who published it: what the page says of itself, also above the ``first`` line of the body, or the address."""
    around = [line.text for line in (*lines[:_NEAR], *lines[max(0, first - _NEAR) : first])]
    apart = (line.text for line, role in zip(lines, roles, strict=True) if role is not Role.BODY)
    host = host_of(url)
    return outlet_of(apart, around, host) or host


class Times(NamedTuple):
    """When it was published, where the text says so, and when it was last changed; ``day`` is the place's own."""

    published: datetime | None
    span: Span | None
    modified: datetime | None
    day: date | None


def times_of(lines: Sequence[Line], roles: Sequence[Role], url: str | None) -> Times:
    """The times that the lines around the story name, or the day in the address."""
    published: datetime | None = None
    day: date | None = None
    offset = 0
    span: Span | None = None
    modified: datetime | None = None
    dated = [line for line, role in zip(lines, roles, strict=True) if role in {Role.DATE, Role.DATELINE, Role.BYLINE}]
    for line in dated[:_DATE_LINES]:
        for found in find_dates(line.text):
            before = line.text[max(0, found.span.start - 25) : found.span.start]
            if _UPDATED.search(before) and published is not None:
                modified = modified or found.moment
            elif published is None:
                published, day, offset = found.moment, found.day, found.offset
                span = Span(line.start + found.span.start, line.start + found.span.end)
        if published is not None and span is not None and modified is None and _UPDATED.search(line.text):
            updated = line.text[_UPDATED.search(line.text).start() :]  # type: ignore[union-attr]
            late = find_time(updated, day or published.date(), offset)
            modified = late.moment if late and line.start > span.end else None
    if published is None and url:
        published = date_in_url(url)
        day = published.date() if published else None
    return Times(published, span, modified, day)
