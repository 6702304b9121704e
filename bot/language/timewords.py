"""What day "on Wednesday" was: the relative times of an English sentence, resolved against the day of publication."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
NUMBERS = {word: number for number, word in enumerate(("a", "two", "three", "four", "five", "six", "seven"), start=1)}
NUMBERS |= {"one": 1, "eight": 8, "nine": 9, "ten": 10}

_DAY = "|".join(day.capitalize() for day in DAYS)
_MONTH = "|".join(MONTHS) + r"|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b"
SHORT_MONTHS = {1: "Jan.", 2: "Feb.", 8: "Aug.", 9: "Sept.", 10: "Oct.", 11: "Nov.", 12: "Dec."}
"""The months that newspapers cut short before a day."""

_ANY_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_MONTH_FIRST = re.compile(rf"\b{_ANY_MONTH} \d{{1,2}}\b(?!:)")
_DAY_FIRST = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_ANY_MONTH}")
_CUT_SHORT = re.compile(r"\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d")
_SPELLED_OUT = re.compile(r"\b(?:January|February|August|September|October|November|December) \d")
_ENDING = r"(?:s|ed|ing|ite|ites|hood|hoods)?"
_STEM = r"(?:organ|real|recogn|critic|apolog|author|emphas|hospital|final|civil|memor|symbol|util|minim)"
_AMERICAN = re.compile(
    rf"\b(?:(?:color|favor|honor|labor|neighbor|center|theater|defense|offense|traveler){_ENDING}|program|"
    rf"{_STEM}iz(?:e|ed|es|ing|ation|ations)|analyz(?:e|ed|ing)|gray|toward|percent|attorney)\b|\d [ap]\.m\."
)
_BRITISH = re.compile(
    rf"\b(?:(?:colour|favour|honour|labour|neighbour|centre|theatre|defence|offence|traveller){_ENDING}|programmes?|"
    rf"{_STEM}is(?:e|ed|es|ing|ation|ations)|analys(?:e|ed|ing)|grey|towards|per cent|solicitor|motorway|councillors?|"
    rf"\d\d?[ap]m)\b|£\d"
)
_TIME = re.compile(
    rf"\b(?:(?P<turn>last|next|this|coming)\s+)?(?P<day>{_DAY})(?:[’']s)?(?:\s+(?:morning|afternoon|evening|night))?\b"
    r"|\b(?P<which>last|this|next)\s+(?P<unit>week|month|year|night|morning|afternoon|evening)\b(?![’'-])"
    r"|\b(?P<plain>yesterday|today|tonight|tomorrow)\b(?![’'-])"
    rf"|\b(?P<number>{'|'.join(NUMBERS)}|\d\d?)\s+(?P<ago>days?|weeks?|months?|years?)\s+ago\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"\s*[,(]?\s*(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:{_MONTH})|\s+\d{{1,2}}\b|\s*\["
)
_DATE_BEFORE = re.compile(rf"(?:\d|(?:{_MONTH})\.?),?\s*$")
_NOT_ONE_DAY = re.compile(
    r"\b(?:mail on|independent on|every|each|any|one|a|black|good|ash|super|bloody|easter|palm|"
    r"shrove|cyber|giving|boxing|"
    r"by|before|until|since|from|to|the (?:previous|following|same|first|second|third|last))\s+$",
    re.IGNORECASE,
)
_IN_A_NAME = re.compile(rf" (?!(?:{_DAY}|I)\b)[A-Z]")
"""Part of a name: "Sunday Times", "Monday Night Club"."""
_FUTURE = re.compile(
    r"\b(?:will|may|might|[’']ll|due|expected|scheduled|set to|plans?|planned|to be|would|going to|upcoming|"
    r"(?:is|are) (?:to|on))\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:said|told|was|were|had|did|has|have|\w+ed|won|lost|met|took|came|went|found|struck|fell|rose|left|began|broke|"
    r"held|shot|wrote|spoke|saw|made|gave|got|hit|died)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")

NEAR = (1, 2)
"""So many days away, "last Tuesday" may be this week's or the one before."""
REACH_BEFORE = 40
"""How many characters before a weekday may say whether it is past or to come."""
REACH_AFTER = 80
"""And how many after it, when nothing before it does."""


class DateStyle(NamedTuple):
    """How dates are written: the month before the day, and long months' names cut short."""

    month_first: bool = False
    short: bool = False

    def day(self, day: date) -> str:
        """The day and the month: "23 November", "November 23" or "Nov. 23"."""
        month = (self.short and SHORT_MONTHS.get(day.month)) or MONTHS[day.month - 1]
        return f"{month} {day.day}" if self.month_first else f"{day.day} {month}"

    def year(self, year: int) -> str:
        """The year behind such a day."""
        return f", {year}" if self.month_first else f" {year}"


BRITISH = DateStyle()


def date_style(text: str) -> DateStyle:
    """How the article ``text`` writes dates, or would by its spelling; American ones have the month first.

    Months are cut short as in the Associated Press's stylebook, unless an American article spells one out.
    """
    month_first, day_first = len(_MONTH_FIRST.findall(text)), len(_DAY_FIRST.findall(text))
    if month_first == day_first:
        month_first, day_first = len(_AMERICAN.findall(text)), len(_BRITISH.findall(text))
    if month_first <= day_first:
        return DateStyle()
    return DateStyle(month_first=True, short=bool(_CUT_SHORT.search(text)) or not _SPELLED_OUT.search(text))


class Dated(NamedTuple):
    """A relative time that ends at ``end`` in its sentence, and the date that it stands for, in words."""

    end: int
    date: str


def resolve_times(text: str, published: date, style: DateStyle = BRITISH) -> Iterator[Dated]:
    """The relative times of the English sentence ``text`` with their dates, as seen from the day ``published``.

    Times in quotation marks are left alone: they were said on some other day. A weekday is the last one, unless the
    words near it speak of something to come.
    """
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    seen: set[str] = set()
    for match in _TIME.finditer(text):
        wording = match.group().lower()
        if wording in seen or any(start < match.start() < end for start, end in quoted):
            continue
        if _DATED.match(text, match.end()) or _DATE_BEFORE.search(text, 0, match.start()):
            continue
        found = _date_of(match, text, published, style)
        if found:
            seen.add(wording)
            yield Dated(match.end(), found)


def _date_of(match: re.Match[str], text: str, published: date, style: DateStyle) -> str | None:
    if match["day"]:
        named = _IN_A_NAME.match(text, match.end("day")) and not match["turn"]
        if named or _NOT_ONE_DAY.search(text, 0, match.start()) or not match["day"][0].isupper():
            return None
        day = _weekday(match, text, published)
        return _in_words(day, published, style) if day else None
    if match["plain"]:
        if match["plain"].lower() == "today" and not _tells_an_event(text, match):
            return None
        shift = {"yesterday": -1, "tomorrow": 1}.get(match["plain"].lower(), 0)
        return _in_words(published + timedelta(days=shift), published, style)
    if match["ago"]:
        return _ago(match, published, style)
    return _period(match["which"].lower(), match["unit"].lower(), published, style)


def _tells_an_event(text: str, match: re.Match[str]) -> bool:
    """Whether a verb near "today" speaks of one day, not of the present times: "said today", "will meet today"."""
    near = text[max(0, match.start() - REACH_BEFORE) : match.end() + REACH_BEFORE]
    return bool(_PAST.search(near) or _FUTURE.search(near))


def _weekday(match: re.Match[str], text: str, published: date) -> date | None:
    """The day that a weekday's name stands for; None for "last" or "next" with a day so near that two may be meant."""
    wanted = DAYS.index(match["day"].lower())
    turn = (match["turn"] or "").lower()
    back = (published.weekday() - wanted) % 7
    ahead = (wanted - published.weekday()) % 7
    if turn == "last":
        return None if back in NEAR else published - timedelta(days=back or 7)
    if turn in {"next", "coming"}:
        return None if ahead in NEAR else published + timedelta(days=ahead or 7)
    if turn == "this":
        return published + timedelta(days=ahead)
    return published + timedelta(days=ahead) if _to_come(text, match) else published - timedelta(days=back)


def _to_come(text: str, match: re.Match[str]) -> bool:
    """Whether the verb nearest before the day, or else the first one after it, speaks of the future."""
    before = text[max(0, match.start() - REACH_BEFORE) : match.start()]
    future = [found.end() for found in _FUTURE.finditer(before)]
    past = [found.end() for found in _PAST.finditer(before) if not _FUTURE.search(found.group())]
    if future or past:
        return max(future, default=-1) >= max(past, default=-1)
    after = text[match.end() : match.end() + REACH_AFTER]
    first_future, first_past = _FUTURE.search(after), _PAST.search(after)
    return first_future is not None and (first_past is None or first_future.start() <= first_past.start())


def _period(which: str, unit: str, published: date, style: DateStyle) -> str | None:
    """A week as its days, a month or a year by its name, an evening as its day."""
    shift = {"last": -1, "this": 0, "next": 1}[which]
    if unit in {"night", "morning", "afternoon", "evening"}:
        return _in_words(published + timedelta(days=shift), published, style) if shift < 1 else None
    if unit == "week":
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=shift)
        sunday = monday + timedelta(days=6)
        return _days(monday, sunday, published, style)
    if unit == "month":
        return _month(published, shift)
    return str(published.year + shift)


def _ago(match: re.Match[str], published: date, style: DateStyle) -> str:
    number = NUMBERS.get(match["number"].lower()) or int(match["number"])
    unit = match["ago"].lower().rstrip("s")
    if unit == "day":
        return _in_words(published - timedelta(days=number), published, style)
    if unit == "week":
        return f"about {_in_words(published - timedelta(weeks=number), published, style)}"
    return _month(published, -number) if unit == "month" else str(published.year - number)


def _month(published: date, shift: int) -> str:
    year, month = divmod(published.year * 12 + published.month - 1 + shift, 12)
    return MONTHS[month] if year == published.year else f"{MONTHS[month]} {year}"


def _in_words(day: date, published: date, style: DateStyle) -> str:
    return style.day(day) + ("" if day.year == published.year else style.year(day.year))


def _days(first: date, last: date, published: date, style: DateStyle) -> str:
    """The days from ``first`` to ``last``: the month is said once where it is the same."""
    if first.month != last.month:
        return f"{style.day(first)}–{_in_words(last, published, style)}"
    if style.month_first:
        return f"{style.day(first)}–{last.day}{_in_words(last, published, style).removeprefix(style.day(last))}"
    return f"{first.day}–{_in_words(last, published, style)}"
