"""From how likely each line is to be the article to the one role that it plays."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.articles.article import Role
from bot.articles.captions import caption_lines
from bot.articles.credits import (
    has_job,
    is_byline,
    is_name,
    is_outlet,
    is_unsigned_byline,
    names_in,
    tells_of_writer,
)
from bot.articles.datelines import dateline_of, is_label
from bot.articles.doubts import FARTHEST_CUT, goes_on_with_list, reason_to_keep
from bot.articles.facts import OWN_FEATURES
from bot.articles.furniture import appeal_lines, is_plain_furniture, little_more_than_a_date, told_against
from bot.articles.notices import IN_MENU, LISTED, OF_A_FIRM, company_lines, is_correction, listed_lines, menu_lines
from bot.articles.page_top import lines_above, title_above

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.articles.facts import Facts
    from bot.articles.linemodel import Floats
    from bot.articles.lines import Line

_AT = {name: index for index, name in enumerate(OWN_FEATURES)}
_PLACE_AND_DATE = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,30}(?:, [A-Z][a-z]+)?,?\s+(?:\d|[A-Z][a-z]{2})")
_COPYRIGHT = re.compile(r"^(?:©|\(c\)|copyright\b.{0,20}\d{4})", re.IGNORECASE)
MAX_HEADLINE = 32
"""The longest headline, in words."""

_TELLING = ("strong_count", "links", "biography", "address", "glued", "reader_outside", "by_start", "year")
CLEAN_CUT = -4.0
"""Log-odds under which not even a clean text's line is kept."""

MAX_DENSITY = 0.08
"""A line with more of its words from page furniture than this is never kept by its length alone."""

_AGO = " ago"
"""How the time of another story's card ends; a story's own stands above it."""

_CREDIT_REACH = 5
"""How many lines below the first line of prose a byline or a date may still stand: a standfirst is prose too."""

_OF_THE_STORY = 0.3
"""Share of the first line's words that the story has, from which on it need not be a page's greeting."""

_SHORT_TOP = 3
"""Lines above the body up to which the first one may be a headline though it has no word of the story."""

_CLEARLY = 1.15
"""How much better than the line above it a line must do as the headline to be no standfirst."""

_STANDFIRST = 5
"""Words of a standfirst; stars and a theatre's name may stand above it where a writer or a date stands below."""

_LAST = 4
"""So many of a story's last lines may tell of who wrote it."""

_TOP_REACH, _TOP_PROSE = 14, 2
"""Lines below the headline in which its writer and its date stand, and sentences that may stand above these."""

_HEAD_REACH = 60
"""How many lines before the body a headline is looked for."""


@dataclass(slots=True)
class Ruling:
    """The role of one line, and the rule that gave it one where it was not the model."""

    role: Role
    why: str = ""


class Cast:
    """Gives every line its role: the model's verdict first, then what stands above and around the body."""

    def __init__(
        self,
        lines: Sequence[Line],
        facts: Sequence[Facts],
        scores: Floats,
        shared: Floats,
        plain: Mapping[int, str] = MappingProxyType({}),
    ) -> None:
        """Take what is known: scores above 0 are the article, ``plain`` lines are not, each for a reason."""
        self.lines, self.facts, self.shared, self.plain = lines, facts, shared, plain
        self.scores = scores
        self.rulings = [Ruling(Role.BODY if score > 0 else Role.BOILERPLATE) for score in scores]
        self.headline: int | None = None
        self._dates: dict[int, bool] = {}

    def assign(self) -> list[Ruling]:
        """The ruling for each line."""
        if len(self.facts) == 1 and self._words(0) >= 8 and not is_plain_furniture(self.facts[0]):
            return [Ruling(Role.BODY, "is all the text there is")]
        self._trust_clean_text()
        self._fill_gaps()
        self._keep_some_body()
        self._long_prose()
        for index, why in self.plain.items():
            self._set(index, Role.BOILERPLATE, why)
        self._plain_furniture()
        self._cut_tail()
        for index, why in caption_lines(self.lines, self.facts, [ruling.role for ruling in self.rulings]).items():
            self._set(index, Role.CAPTION, why)
        titled = lines_above(self.facts).stop
        top = self._top(titled and titled + 1)
        self.headline = titled or self._find_headline(top)
        self._credits(top)
        if self.headline is not None:
            self._set(self.headline, Role.HEADLINE, "stands above the story and shares its words")
            self._standfirst(top)
            self._repeated_headline()
            self._between_credits()
        self._corrections()
        self._writers(top)
        return self.rulings

    def _set(self, index: int, role: Role, why: str) -> None:
        self.rulings[index] = Ruling(role, why)

    def _value(self, index: int, name: str) -> float:
        return self.facts[index].values[_AT[name]]

    def _words(self, index: int) -> int:
        return len(self.facts[index].tokens)

    def _density(self, index: int) -> float:
        """How much of a line is words of page furniture."""
        count = self._words(index)
        return self._value(index, "strong") * math.sqrt(count + 4) / max(1, count)

    def _is(self, index: int, *roles: Role) -> bool:
        return self.rulings[index].role in roles

    def _trust_clean_text(self) -> None:
        """In a text that shows next to no furniture a line is set aside only for what it says itself."""
        first = next((index for index in range(len(self.facts)) if self._is(index, Role.BODY)), len(self.facts))
        others = [index for index in range(first, len(self.facts)) if not self._is(index, Role.BODY)]
        wholly = len(others) + first <= max(2, 0.12 * len(self.facts))
        if len(others) > max(2, 0.12 * (len(self.facts) - first)) or any(self.facts[at].furniture for at in others):
            return
        for index in others:
            told = wholly or self._value(index, "ends_stop")
            if told and not any(self._value(index, name) for name in _TELLING) and self.scores[index] > CLEAN_CUT:
                self._set(index, Role.BODY, "says nothing of the page in a clean text")

    def _fill_gaps(self) -> None:
        """A line beside the story is kept where the model doubts it for no good reason."""
        for index, fact in enumerate(self.facts):
            score = float(self.scores[index])
            if self._is(index, Role.BODY) or score < FARTHEST_CUT:
                continue
            beside = [at for at in (index - 1, index + 1) if 0 <= at < len(self.facts) and self._is(at, Role.BODY)]
            prose = sum(self.facts[at].prose for at in beside)
            text = self.lines[index].text
            if index and self._is(index - 1, Role.BODY) and goes_on_with_list(fact, text, self.lines[index - 1].text):
                self._set(index, Role.BODY, "goes on with the list above")
            elif why := reason_to_keep(fact, text, score, prose_beside=prose, story_beside=bool(beside)):
                self._set(index, Role.BODY, why)

    def _keep_some_body(self) -> None:
        """Where next to nothing was kept of much prose, the model met a text it does not know: the prose is kept."""
        prose = [index for index, fact in enumerate(self.facts) if fact.prose]
        total = sum(map(self._words, prose))
        kept = sum(self._words(index) for index in range(len(self.facts)) if self._is(index, Role.BODY))
        if kept >= (0.6 if kept < 120 else 0.2) * total:
            return
        best = max((float(self.scores[index]) for index in prose), default=0.0)
        if not kept and len(self.facts) <= 3:
            self._set(max(range(len(self.facts)), key=self._words), Role.BODY, "the text has no other prose")
        for index in prose:
            if self.scores[index] > best - 3.0 and self._density(index) < MAX_DENSITY:
                self._set(index, Role.BODY, "the text has no other prose")

    def _plain_furniture(self) -> None:
        """Short lines of nothing but the page's words, and lines that ask the reader for something in many of them."""
        appeal = appeal_lines(self.facts)
        for index in range(1, len(self.facts)):
            if self._is(index, Role.BODY) and (why := self._telling(index, appeal)):
                self._set(index, Role.BOILERPLATE, why)
        texts = [line.text for line in self.lines]
        for lines, why in ((listed_lines, LISTED), (menu_lines, IN_MENU)):
            for index in lines(texts, self.facts):
                if index and self._is(index, Role.BODY):
                    self._set(index, Role.BOILERPLATE, why)
        bodies = [index for index in range(len(self.facts)) if self._is(index, Role.BODY)]
        for place in company_lines([self.lines[index].text for index in bodies]):
            self._set(bodies[place], Role.BOILERPLATE, OF_A_FIRM)

    def _telling(self, index: int, appeal: frozenset[int]) -> str | None:
        """Why a line is page furniture by what it says itself; None where it is not."""
        line = self.lines[index]
        told = (
            (_COPYRIGHT.match(line.text), "is made of words of page furniture alone"),
            (index in appeal, "asks readers to support the outlet, or stands with lines that do"),
            (line.glued, "was glued to the end of a sentence"),
        )
        return told_against(line, self.facts[index]) or next((why for holds, why in told if holds), None)

    def _cut_tail(self) -> None:
        """Below the story's last sentence nothing under a heading of the page is the article."""
        bodies = [at for at in range(len(self.facts)) if self._is(at, Role.BODY)]
        sentences = [at for at in bodies if self.facts[at].prose or (self._value(at, "quotes") and self._words(at) > 5)]
        if not sentences:
            return
        heading = False
        for index in range(sentences[-1] + 1, len(self.facts)):
            if heading and self._is(index, Role.BODY):
                self._set(index, Role.BOILERPLATE, "stands under a heading of the page below the story")
            heading = heading or (self.facts[index].furniture and not self._is(index, Role.BODY))

    def _long_prose(self) -> None:
        """A paragraph of many sentences and few words of the page is the article, whatever stands around it."""
        for index, fact in enumerate(self.facts):
            long = len(fact.tokens) >= 150 and self._value(index, "sentences") >= 5 and not self._is(index, Role.BODY)
            if long and self._density(index) < MAX_DENSITY:
                self._set(index, Role.BODY, "is a long passage of sentences")

    def _top(self, start: int) -> int:
        """The first line of the body proper, from ``start`` on; the number of lines where there is none."""
        for index, fact in enumerate(self.facts[start:], start):
            if self._is(index, Role.BODY) and (fact.prose or len(fact.tokens) > MAX_HEADLINE):
                # A long headline that ends in a full stop still stands alone at the very top.
                return index
        first = max(1, start)
        return next((index for index in range(first, len(self.facts)) if self._is(index, Role.BODY)), len(self.facts))

    def _find_headline(self, top: int) -> int | None:
        """The line above the body that says most of what the body says."""
        best, choice = 0.0, None
        last = top if top or not self._opens_as_headline() else 1
        for index in range(max(0, last - _HEAD_REACH), last):
            value = self._headline_value(index, top)
            if value > best and (value > best + _CLEARLY or not self._may_be_standfirst(choice, index)):
                best, choice = value, index
        return choice if choice is None else title_above(self.lines, self.facts, choice, self._is_title)

    def _is_title(self, index: int) -> bool:
        """Whether nothing that a line shows by itself keeps it from being the title."""
        text = self.lines[index].text
        credited = self._dated(index) or is_byline(text) or is_outlet(text) or self._value(index, "credit")
        return not (credited or index in self.plain or self._is(index, Role.CAPTION))

    def _may_be_standfirst(self, headline: int | None, index: int) -> bool:
        """Whether a line right below a line that would do as the headline is the sentence that goes with it."""
        if headline is None or index != headline + 1 or "|" in self.lines[headline].text:
            return False
        return self._words(headline) >= 4 and float(self.shared[headline]) >= 0.12

    def _opens_as_headline(self) -> bool:
        """Whether the first line, though it reads like prose, is a sentence set apart above the rest."""
        return (
            len(self.lines) > 1
            and self._words(0) <= 18
            and self.lines[1].blank_before
            and self._value(0, "sentences") < 1
        )

    def _headline_value(self, index: int, top: int) -> float:
        """How well a line would do as the headline; at most 0 where it cannot be one."""
        words, text = self._words(index), self.lines[index].text
        sound = 2 <= words <= MAX_HEADLINE and not self.lines[index].glued and not self._value(index, "address")
        caption = self._is(index, Role.CAPTION) and not self._doubled(index)
        if not sound or index in self.plain or self._value(index, "credit") or caption or text.endswith((":", "...")):
            return 0.0
        if self._value(index, "strong_count") > 1 or is_byline(text) or is_outlet(text) or self._dated(index):
            return 0.0
        shared = float(self.shared[index])
        # Of two or three words most may be the story's own by chance: "Space Exploration" is a menu.
        value = 3.5 * shared * words / (words + 1) + 0.5 * (not self._value(index, "ends_stop"))
        if index == 0 and (shared >= _OF_THE_STORY or top <= _SHORT_TOP):
            value += 1.8 if words >= 3 and not self._value(index, "strong_count") else 0.4
        value += 0.8 * any(
            self._dated(at) or is_byline(self.lines[at].text) for at in range(index + 1, min(index + 5, top))
        )
        value += 0.3 * (4 <= words <= 20) - 0.02 * min(20, top - index) - 0.7 * self._value(index, "pronoun_start")
        value -= 0.8 * self._value(index, "reader_outside") + (0.7 if words < 4 else 0.0)
        value -= 1.0 * (self._value(index, "marks") > 0) + 0.5 * ("|" in text)
        return value - (0.9 if self.shared[index] < 0.15 and index else 0.3)

    def _doubled(self, index: int) -> bool:
        """Whether a line stands twice, letter for letter: a page's title is often repeated as its headline."""
        key = self.facts[index].key
        return any(self.facts[at].key == key for at in (index - 1, index + 1) if 0 <= at < len(self.facts))

    def _dated(self, index: int) -> bool:
        if index not in self._dates:
            self._dates[index] = little_more_than_a_date(self.lines[index].text, self.facts[index])
        return self._dates[index]

    def _credits(self, top: int) -> None:
        """Bylines, dates and places between the headline and the body, and bylines and dates anywhere outside it."""
        above = range(0, min(top, len(self.facts)))
        for index in range(len(self.facts)):
            if index == self.headline or self._is(index, Role.CAPTION):
                continue
            if self._is(index, Role.BODY) and (index >= top + _CREDIT_REACH or self._words(index) > 24):
                continue
            text = self.lines[index].text
            if is_byline(text):
                self._set(index, Role.BYLINE, "starts as bylines do and goes on with a name")
            elif self._dated(index) and (index in above or not text.endswith(_AGO)):
                place = index in above and _PLACE_AND_DATE.match(text) is not None and not is_label(text.split()[0])
                role = Role.DATELINE if place else Role.DATE
                self._set(index, role, "a place and a date" if place else "little more than a date")
        self._unmarked_names(top)

    def _unmarked_names(self, top: int) -> None:
        """Lines above the body that are only names: the first beside a date is the writer, the next one the place."""
        start = 0 if self.headline is None else self.headline + 1
        writer = any(self._is(index, Role.BYLINE) for index in range(start, min(top, len(self.facts))))
        for index in range(start, min(top, len(self.facts))):
            text = self.lines[index].text
            near = range(max(start, index - 2), min(len(self.facts), index + 3))
            beside = any(self._is(at, Role.DATE, Role.DATELINE, Role.BYLINE) for at in near if at != index)
            if not self._is(index, Role.BOILERPLATE, Role.BODY) or len(text) > 100:
                continue
            if is_outlet(text):
                self._set(index, Role.BOILERPLATE, "is nothing but the outlet's name")
                continue
            if beside and (is_unsigned_byline(text) or (has_job(text) and self._words(index) <= 5)):
                self._set(index, Role.BYLINE, "a writer and a place, or a newspaper's job, beside the date")
                writer = True
                continue
            if has_job(text) and is_name(text.split(",")[0]) and "," in text:
                self._set(index, Role.BYLINE, "a name and a newspaper's job")
                writer = True
            elif beside and is_name(text) and self._value(index, "strong_count") < 1:
                if not writer and len(text.split()) >= 2:
                    self._set(index, Role.BYLINE, "a name beside the date")
                    writer = True
                elif writer and len(text.split()) <= 3:
                    role, what = (Role.BOILERPLATE, "label") if is_label(text) else (Role.DATELINE, "place")
                    self._set(index, role, f"a {what} beside the byline and the date")

    def _standfirst(self, top: int) -> None:
        """Up to two sentences between the headline and the byline."""
        assert self.headline is not None  # noqa: S101 - only called where a headline was found
        credited = (Role.BYLINE, Role.DATE, Role.DATELINE)
        first = self.headline + 1
        end = next((at for at in range(first, min(first + 4, len(self.facts))) if self._is(at, *credited)), None)
        told = [at for at in range(first, top if end is None else end) if end is None or self._words(at) >= _STANDFIRST]
        for index in told[:2]:
            words = self._words(index)
            sound = 5 <= words <= 40 and self.shared[index] > 0.08 and self._value(index, "strong_count") <= 0.2 * words
            if not sound or self._is(index, Role.CAPTION) or self._value(index, "glued"):
                return
            if (end is None and self._is(index, Role.BODY)) or dateline_of(self.lines[index].text):
                return
            self._set(index, Role.STANDFIRST, "stands between the headline and the story")

    def _between_credits(self) -> None:
        """What stands between the headline and the lowest line near it with a writer or a date is not the story yet."""
        assert self.headline is not None  # noqa: S101 - only called where a headline was found
        told, lowest = 0, self.headline
        for index in range(self.headline + 1, min(len(self.facts), self.headline + _TOP_REACH)):
            told += self._is(index, Role.BODY) and self.facts[index].prose
            if told > (_TOP_PROSE if lowest == self.headline else 0):
                break
            lowest = index if self._is(index, Role.BYLINE, Role.DATE, Role.DATELINE) else lowest
        for index in range(self.headline + 1, lowest):
            if self._is(index, Role.BODY):
                self._set(index, Role.BOILERPLATE, "stands between the headline and the writer's name or the date")

    def _repeated_headline(self) -> None:
        """The headline again is not the article."""
        assert self.headline is not None  # noqa: S101 - only called where a headline was found
        key = self.facts[self.headline].key
        for index, fact in enumerate(self.facts):
            if fact.key == key and index != self.headline and self._words(index) > 2:
                self._set(index, Role.BOILERPLATE, "repeats the headline")

    def _writers(self, top: int) -> None:
        """What is said below the story of those who wrote it."""
        signed = [at for at in range(len(self.facts)) if self._is(at, Role.BYLINE)]
        signed += [at for at in range(min(top, len(self.facts))) if self._is(at, Role.DATE, Role.DATELINE)]
        names = {name for at in signed for name in names_in(self.lines[at].text)}
        last = [at for at in range(top + 2, len(self.facts)) if names and self._is(at, Role.BODY)][-_LAST:]
        for index in last:
            if tells_of_writer(self.lines[index].text, names):
                self._set(index, Role.BOILERPLATE, "tells of who wrote it")

    def _corrections(self) -> None:
        for index in range(len(self.facts)):
            if is_correction(self.lines[index].text) and self._words(index) > 5:
                self._set(index, Role.BOILERPLATE, "a correction or an editor's note")
