"""What day "on Wednesday" was: the relative times of an English sentence, resolved against the day of publication."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.language.findings import Tense

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
RELATIVE = re.compile(
    rf"\b(?:(?P<turn>last|next|this|coming)\s+)?(?P<day>{_DAY})(?:[’']s)?(?:\s+(?:morning|afternoon|evening|night))?\b"
    r"(?:(?:\s+of)?\s+(?P<week>last|next|this)\s+week\b(?![’'-]))?"
    r"|\b(?P<which>last|this|next)\s+(?P<unit>week|month|year|night|morning|afternoon|evening)\b(?![’'-])"
    r"|\b(?P<plain>yesterday|today|tonight|tomorrow)\b(?![’'-])"
    r"(?:(?<=[yw])\s+(?:morning|lunchtime|afternoon|evening|night)\b(?![’'-]))?"
    rf"|\b(?P<number>{'|'.join(NUMBERS)}|\d\d?)\s+(?P<ago>days?|weeks?|months?|years?)\s+ago\b",
    re.IGNORECASE,
)
"""A time that only the day of writing makes a date."""

_DATED = re.compile(
    rf"\s*[,(]?\s*(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:{_MONTH})|\s+\d{{1,2}}\b|\s*\["
    rf"|\s+(?:in|of)\s+(?:(?:early|mid|late)[\s-])?(?:{_MONTH}|(?:19|20)\d\d\b)"
)
_DATE_BEFORE = re.compile(rf"(?:\d|(?:{_MONTH})\.?),?\s*$")
_NOT_ONE_DAY = re.compile(
    r"\b(?:mail on|independent on|every|each|any|one|a|black|good|ash|super|bloody|easter|palm|"
    r"shrove|cyber|giving|boxing|selection|holy|maundy|pancake|"
    r"some|most|many|which|previous|following|same|first|second|third|fourth|the|last|next)\s+$",
    re.IGNORECASE,
)
_COUNTED_FROM = re.compile(
    r"\b(?:(?:weeks?|fortnights?)(?:\s+ago)?|(?:months?|years?)\s+ago)(?:\s+(?:on|from|this|last))?\s+$"
    r"|\b(?:day|night|week)\s+(?:before|after)\s+$",
    re.IGNORECASE,
)
"""What counts from a day to another: "a week on Friday", "the day before yesterday"."""
_SOME_PERIOD = re.compile(
    r"\b(?:the|his|her|its|their|our|my|your|a|an|every|each|one|past|very|final)\s+$", re.IGNORECASE
)
"""What makes "last year" any period, or the last of several: "in the last year"."""
_OTHER_WEEK = re.compile(r"\s+(?:week|fortnight|of|last|next)\b", re.IGNORECASE)
"""What makes a weekday one of another week: "Friday week", "Tuesday of Easter week"."""
_TO_A_DAY = re.compile(r"\s*(?:,|to|and|or|through|until|till|[-–—])\s*(?:and |on |early on |late on )?", re.IGNORECASE)
"""What stands between two days of one span or list."""
_IN_A_NAME = re.compile(rf" (?!(?:{_DAY}|I)\b)[A-Z]")
"""Part of a name: "Sunday Times", "Monday Night Club"."""
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")

NEAR = (1, 2)
"""So many days away, "last Tuesday" may be this week's or the one before."""


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


def resolve_times(
    text: str, published: date, style: DateStyle = BRITISH, *, tenses: Mapping[int, Tense] | None = None
) -> Iterator[Dated]:
    """The relative times of the English sentence ``text`` with their dates, as seen from the day ``published``.

    ``tenses`` says of the weekdays and of each "today", by where they begin, whether they were or are to come; those
    that it does not hold are left alone. So are times in quotation marks: they were said on some other day.
    """
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    found: list[_Found] = []
    for match in RELATIVE.finditer(text):
        if any(start < match.start() < end for start, end in quoted):
            continue
        if _DATED.match(text, match.end()) or _DATE_BEFORE.search(text, 0, match.start()):
            continue
        if _COUNTED_FROM.search(text, 0, match.start()):
            continue
        found.append(_date_of(match, text, published, style, (tenses or {}).get(match.start())))
    seen: set[tuple[str, str]] = set()
    for number, one in enumerate(found):
        if one.words is None or _is_unsure(found, number, text, published):
            continue
        if (one.match.group().lower(), one.words) not in seen:
            seen.add((one.match.group().lower(), one.words))
            yield Dated(one.match.end(), one.words)


class _Found(NamedTuple):
    """A relative time with its date in words, and for a weekday the day and its tense."""

    match: re.Match[str]
    words: str | None = None
    day: date | None = None
    tense: Tense | None = None


def _is_unsure(found: list[_Found], number: int, text: str, published: date) -> bool:
    """Whether a weekday may be of another week: out of order beside another, or perhaps over since it was told."""
    one = found[number]
    if one.day is None:
        return False
    for first, second in pairwise(found[max(0, number - 1) : number + 2]):
        between = text[first.match.end() : second.match.start()]
        if first.day and second.day and _TO_A_DAY.fullmatch(between) and first.day > second.day:
            return True
    if one.tense is not Tense.LATER:
        return False
    told = [other.day for other in found[:number] if other.day is not None and other.tense is Tense.PAST]
    return any(day < one.day - timedelta(days=7) < published for day in told)


def _date_of(match: re.Match[str], text: str, published: date, style: DateStyle, tense: Tense | None) -> _Found:
    if match["day"]:
        day = _weekday(match, published, tense) if _is_one_day(match, text) else None
        return _Found(match, _in_words(day, published, style) if day else None, day, tense)
    words: str | None = None
    if match["plain"]:
        if tense is not None or match["plain"].lower() != "today":
            shift = {"yesterday": -1, "tomorrow": 1}.get(match["plain"].lower(), 0)
            words = _in_words(published + timedelta(days=shift), published, style)
    elif match["ago"]:
        words = _ago(match, published, style)
    elif not _SOME_PERIOD.search(text, 0, match.start()):
        words = _period(match["which"].lower(), match["unit"].lower(), published, style)
    return _Found(match, words)


def _is_one_day(match: re.Match[str], text: str) -> bool:
    """Whether a weekday's name means one day of these weeks, and is no part of a name, nor any Sunday, nor a feast."""
    if (_IN_A_NAME.match(text, match.end("day")) and not match["turn"]) or not match["day"][0].isupper():
        return False
    other = not match["week"] and _OTHER_WEEK.match(text, match.end())
    return not (other or _NOT_ONE_DAY.search(text, 0, match.start()))


def _weekday(match: re.Match[str], published: date, tense: Tense | None) -> date | None:
    """The day that a weekday's name stands for.

    None where its tense is not known, and for "last" or "next" with a day so near that two may be meant.
    """
    wanted = DAYS.index(match["day"].lower())
    back = (published.weekday() - wanted) % 7
    ahead = (wanted - published.weekday()) % 7
    if match["week"]:
        weeks = {"last": -1, "this": 0, "next": 1}[match["week"].lower()]
        return published + timedelta(days=wanted - published.weekday(), weeks=weeks)
    turn = (match["turn"] or "").lower()
    if turn == "last":
        return None if back in NEAR else published - timedelta(days=back or 7)
    if turn in {"next", "coming"}:
        return None if ahead in NEAR else published + timedelta(days=ahead or 7)
    if tense is None:
        return None
    return published - timedelta(days=back) if tense is Tense.PAST else published + timedelta(days=ahead)


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
