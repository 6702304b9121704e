"""What each line is that the extractor kept of a page: by its place, its words and what the line model thinks of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from bot.articles.article import Role
from bot.articles.boilerplate import Evidence
from bot.articles.credits import has_job, is_byline, is_name
from bot.articles.extraction import is_undivided
from bot.articles.facts import OWN_FEATURES
from bot.articles.furniture import little_more_than_a_date, reads_like_caption, told_against
from bot.articles.linemodel import load_model, score_lines
from bot.articles.notices import LISTED, OF_A_FIRM, company_lines, is_correction, listed_lines
from bot.articles.visible_credits import text_key

if TYPE_CHECKING:
    from bot.articles.facts import Facts
    from bot.articles.lines import Line
    from bot.articles.markup import Markup
    from bot.articles.metadata import PageMetadata

PAGE_CUT = 6.0
"""How far in log-odds a line may fall below the page's median line: the extractor has judged all of them already."""

EDGE_CUT = 3.0
"""The same above the first prose of the page, where furniture is left over most often."""

_MOST_OUTSIDE = 0.05
"""The share of a page's letters that short lines outside the story's part may have: more are a part of the story."""

_SHORTEST = 5
"""Words of the shortest standfirst."""

_PULLED = 5
"""Words of the shortest quotation that is pulled out of a story."""

_MARKS_BEFORE, _MARKS_BEHIND = "“\"«„‘'", "”\"»“’'"

_AGO = re.compile(
    r"(?:- )?(?:an?|\d{1,2}) (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago\.?", re.IGNORECASE
)

_COPYRIGHT = re.compile(r"^(?:©|ⓒ|\(c\)|copyright ?(?:©|ⓒ|\(c\)|\b.{0,20}\d{4}))", re.IGNORECASE)
_SOURCE = re.compile(r"^(?:source|fuente|quelle)s?: ?(?:\S+ ){0,4}\S+$", re.IGNORECASE)
_TO_SHARE = re.compile(r"click to (?:tweet|share)$", re.IGNORECASE)
_NOTE = re.compile(r"[A-Z][\w.&’' -]{1,30}: [A-Z]")
_AT = {name: index for index, name in enumerate(OWN_FEATURES)}


class PageJudge:
    """Decides over the lines that trafilatura kept: most are the article, so the evidence must be against them."""

    def __init__(
        self, lines: list[Line], facts: list[Facts], titles: set[str], metadata: PageMetadata, markup: Markup
    ) -> None:
        self.lines, self.facts, self.titles, self.metadata, self.markup = lines, facts, titles, metadata, markup
        model = load_model()
        self.scores, base = score_lines(facts, lines, model)
        self.median = float(np.median(self.scores))
        self.evidence = Evidence(model, base)
        self.keys = [text_key(line.text) for line in lines]
        self.authors = {text_key(author) for author in metadata.authors}
        self.description = text_key(metadata.description or "") if markup.standfirst else ""
        self.headline: int | None = None
        self.listed = listed_lines([line.text for line in lines], facts)
        self.outside = self._outside()
        self.repeated = self._repeated()
        self.last = self._last()
        self.undivided = is_undivided(" ".join(line.text for line in lines[:40])[:2000], 200)
        """The model counts words, which says nothing of a script that does not divide them."""

    def _last(self) -> int:
        """The last line of prose that is no other story's."""
        told = (at for at, fact in enumerate(self.facts) if fact.prose and at not in self.outside)
        own = (at for at in told if (place := self.markup.places[at]) is None or not place.named)
        return max(own, default=len(self.lines))

    def _outside(self) -> frozenset[int]:
        """The lines outside the part that holds the story; none where they are much of what the page says.

        Prose is only outside where it stands above or below all of the story, and has no class of its paragraphs.
        """
        inside = [at for at, place in enumerate(self.markup.places) if place and place.inside]
        away = [
            at
            for at, place in enumerate(self.markup.places)
            if place and not place.inside and self.keys[at] not in self.titles
        ]
        short = [at for at in away if not self.facts[at].prose and not self._heads_alike(at)]
        letters = [len(line.text) for line in self.lines]
        if sum(letters[at] for at in short) > _MOST_OUTSIDE * sum(letters):
            short = []
        ends = [at for at in away if inside and not inside[0] < at < inside[-1] and self.facts[at].prose]
        return frozenset(short + [at for at in ends if not self._is_alike(at)])

    def _heads_alike(self, index: int) -> bool:
        """Whether a heading stands right above a paragraph of the story's class."""
        place = self.markup.places[index]
        return place is not None and place.heading and index + 1 < len(self.lines) and self._is_alike(index + 1)

    def _repeated(self) -> frozenset[int]:
        """The lines of some words that stand whole in a longer line of prose: quotations pulled out of the story."""
        prose = [f" {self.keys[at]} " for at, fact in enumerate(self.facts) if fact.prose]
        found = set()
        for at, key in enumerate(self.keys):
            place, text = self.markup.places[at], self.lines[at].text
            said = text[0] in _MARKS_BEFORE or text.rstrip(_MARKS_BEHIND)[-1:] in {".", "!", "?"}
            pulled = said and place is not None and not place.heading and len(self.facts[at].tokens) >= _PULLED
            quoted = text_key(text[: 1 + max(map(text.rfind, '”"»'))]) if text[0] in _MARKS_BEFORE else ""
            words = quoted if len(quoted.split()) >= _PULLED else key
            if pulled and any(f" {words} " in whole and len(whole) > len(key) + 2 for whole in prose):
                found.add(at)
        return frozenset(found)

    def _is_alike(self, index: int) -> bool:
        place = self.markup.places[index]
        return place is not None and place.alike

    def verdicts(self) -> tuple[list[Role], list[tuple[str, ...]]]:
        """The role of each line and the reasons for it."""
        first = next(
            (at for at, fact in enumerate(self.facts) if fact.prose and not self._is_standfirst(at)), len(self.facts)
        )
        roles, reasons = [], []
        for index in range(len(self.lines)):
            role, why = self._role(index, first)
            roles.append(role)
            reasons.append(self.evidence.for_role(index, role, why))
        bodies = [index for index, role in enumerate(roles) if role is Role.BODY]
        for place in company_lines([self.lines[index].text for index in bodies]):
            at = bodies[place]
            roles[at] = Role.BOILERPLATE
            reasons[at] = self.evidence.for_role(at, Role.BOILERPLATE, OF_A_FIRM)
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
        place = self.markup.places[index]
        if index <= first + 1 and place is not None and place.standfirst and len(self.facts[index].tokens) >= _SHORTEST:
            return Role.STANDFIRST, "stands in what the page calls a standfirst"
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
        place = self.markup.places[index]
        if place is not None and place.named:
            return Role.BOILERPLATE, f'stands in a block that the page calls "{place.named}"'
        told = (
            (not self.keys[index], "is made of marks alone"),
            (index in self.outside, "stands outside the part of the page that holds the story"),
            (index in self.listed, LISTED),
            (_COPYRIGHT.match(text), "is made of words of page furniture alone"),
            (_SOURCE.match(text), "names the agency that it came from"),
            (biography and index >= self.last, "reads like an author's biography"),
            (self._is_link(index), "is nothing but a link, and points to other pages"),
            (index in self.repeated, "repeats words of the story, in large letters beside it"),
            (_AGO.fullmatch(text), "says nothing but how long ago"),
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
        if place is None:
            return False
        return place.labelled or ((index > self.last or leading_away) and place.linked)

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
