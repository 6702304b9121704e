"""Dates and times as outlets print them: found in a line, resolved to aware UTC."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import NamedTuple

from bot.articles.article import Span
from bot.articles.wordlists import read_sections

_MONTH_NUMBERS = {name: int(number) for number, names in read_sections("months.txt").items() for name in names.split()}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)) + r")\b\.?"

_YEAR = re.compile(r"(?:19|20)\d\d")
_ISO = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)-(?P<monthnum>\d\d)-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d(?:[.,]\d{1,9})?)?\s?(?P<offset>Z\b|[+-]\d\d:?\d\d\b)?|\b)"
)
_DAY_MONTH = re.compile(
    r"(?<![\d/.,:-])(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]{1,3}(?:(?:de|of|d')\s{1,3})?"
    + _MONTH
    + r",?[\s-]{1,3}(?:(?:de|del)\s{1,3})?(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    r"\b" + _MONTH + r"\s{1,3}(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,\s{0,3}|\s{1,3})(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)\s?[/.年]\s?(?P<monthnum>\d{1,2})\s?[/.月]\s?(?P<day>\d{1,2})(?![\d/])"
)
_NUMERIC = re.compile(
    r"(?<![\d/.-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?![\d/.-])"
)
_TIME = re.compile(
    r"(?<![\d:./-])(?P<hour>[01]?\d|2[0-4])(?:(?:[:.]|\s?[hu]\s?)(?P<minute>[0-5]\d)(?::[0-5]\d)?)?"
    r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?(?!\d|[:/]\d)",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\s{0,2}\(?(?P<zone>[A-Z]{2,5}\b|[+-]\d\d:?\d\d\b|Z\b)")
_MONTHS = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_NO_YEAR = rf"(?:{_MONTHS})\b\.? \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})\b\.?"
_UNDATED = re.compile(
    r"(?:(?:last |first )?(?:published|updated|posted|modified)\b:? ?)?(?:"
    r"(?:about |over |almost )?(?:\d{1,3}|an?|one|two|three) ?"
    r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|years?)\.? ago"
    rf"|(?:(?:[a-z]{{3,9}}\.?,? )?(?:{_NO_YEAR})|today|yesterday) ?(?:[|,•·–—-]|at)? ?"
    r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d(?: ?[ap]\.?m\b\.?)?| ?[ap]\.?m\b\.?)(?: \(?[a-z]{2,4}\)?)?)",
    re.IGNORECASE,
)
"""A moment without a year, with nothing beside it: "2 hours ago", "Nov 24 | 3:01pm"."""

_LATER = re.compile(r"[^\W\d_]{5,}")
"""What stands between a date and the time of its change: "24 NOV 2016UPDATED15:10"."""

_SLASHES = re.compile(
    r"/(?P<year>(?:19|20)\d\d)/(?P<monthnum>[a-z]{3}|\d{1,2})/(?P<day>\d{1,2})(?=[/_-]|$)", re.IGNORECASE
)

_ZONES = {
    "GMT": 0, "UTC": 0, "Z": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "MEZ": 60, "CEST": 120,
    "MESZ": 120, "EET": 120, "SAST": 120, "CAT": 120, "EEST": 180, "EAT": 180, "MSK": 180, "IST": 330,
    "SGT": 480, "HKT": 480, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
    "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "AST": -240, "ADT": -180, "HST": -600, "AKST": -540, "AKDT": -480, "BRT": -180,
}  # fmt: skip
"""Minutes east of Greenwich. IST is read as India's, the one that outlets print most."""

_AMERICAN = {"ET": -300, "CT": -360, "MT": -420, "PT": -480, "AT": -240}
"""Zones without a season: standard time, to which an hour is added while daylight time holds."""

_AMERICAN_ZONES = frozenset(
    {"ET", "EST", "EDT", "CT", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT", "HST", "AKST", "AKDT"}
)
_GREENWICH = re.compile(r"\b(?:GMT|UTC)\b|\dZ\b|[+-]00:?00\b")
_MAX_LENGTH = 400
"""Only so many characters of a line are searched: dates of publication stand in short lines."""

_SHORT = 60
"""The most characters of a line that is a moment and nothing else."""

_TIME_REACH = 24
"""How many characters a time may stand away from its date."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A moment that a line names; ``span`` counts in that line, ``has_time`` is false where only the day is known.

    ``offset`` is how many minutes east of Greenwich its clock was, 0 where the line names no zone.
    """

    moment: datetime
    span: Span
    has_time: bool
    offset: int = 0

    @property
    def day(self) -> date:
        """The day as the line has it, where it was written."""
        return (self.moment + timedelta(minutes=self.offset)).date()


class Written(NamedTuple):
    """A moment as metadata write it, in UTC; ``offset``, in minutes, is None where the place's clock is not known."""

    moment: datetime
    offset: int | None = None

    @property
    def day(self) -> date | None:
        """The day where it was written."""
        return None if self.offset is None else (self.moment + timedelta(minutes=self.offset)).date()


@dataclass(frozen=True, slots=True)
class _Clock:
    hour: int
    minute: int
    zone: str
    start: int
    end: int


def find_dates(line: str) -> list[FoundDate]:
    """The full dates (day, month and year) in ``line``, in order, with the times that stand beside them.

    A time without a zone is taken as UTC. ``10/03/2026`` is read day first, unless the zone beside it is American
    or there is no such day.
    """
    line = line[:_MAX_LENGTH]
    if not _YEAR.search(line):
        return []
    found: list[FoundDate] = []
    for pattern in (_ISO, _DAY_MONTH, _MONTH_DAY, _YEAR_FIRST, _NUMERIC):
        for match in pattern.finditer(line):
            if any(match.start() < other.span.end and other.span.start < match.end() for other in found):
                continue
            resolved = _resolve(match, line)
            if resolved is not None:
                found.append(resolved)
    return sorted(found, key=lambda item: item.span.start)


def find_time(line: str, day: date, offset: int = 0) -> FoundDate | None:
    """A time of day that stands alone in ``line`` ("Updated 3:05 p.m. ET"), on ``day``.

    One without a zone is by a clock ``offset`` minutes east of Greenwich.
    """
    line = line[:_MAX_LENGTH]
    for match in _TIME.finditer(line):
        clock = _clock(match, line)
        if clock is not None:
            moment, own = _moment(day, clock)
            moment, offset = (moment, own) if clock.zone else (moment - timedelta(minutes=offset), offset)
            return FoundDate(moment, Span(clock.start, clock.end), has_time=True, offset=offset)
    return None


def is_undated_moment(line: str) -> bool:
    """Whether a line is a moment without its year, such as "2 hours ago" or "Nov 24 | 3:01pm", and nothing else."""
    return len(line) <= _SHORT and _UNDATED.fullmatch(" ".join(line.split())) is not None


def date_in_url(url: str) -> datetime | None:
    """The day in an address such as ``/2016/11/24/``, at midnight UTC; None where there is none."""
    match = _SLASHES.search(url[:2000])
    day = _day_of(match, "") if match else None
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None


def parse_machine_date(value: str) -> datetime | None:
    """A date as metadata writes it (ISO 8601, or RFC 2822's day-month-year), in UTC; None where it is not one.

    A moment without a zone is taken as UTC.
    """
    written = read_machine_date(value)
    return written.moment if written else None


def read_machine_date(value: str) -> Written | None:
    """The same date with the clock that it was written by.

    Greenwich's tells nothing of the place: so machines write, wherever they stand. A day alone, and a time without a
    zone, are those of the place.
    """
    value = value.strip()[:80]
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        found = find_dates(value)
        if not found:
            return None
        machine = found[0].has_time and not found[0].offset and _GREENWICH.search(value)
        return Written(found[0].moment, None if machine else found[0].offset)
    if not 1900 <= moment.year <= 2200:
        return None
    if moment.tzinfo is None:
        return Written(moment.replace(tzinfo=UTC), 0)
    return Written(moment.astimezone(UTC), offset_of(moment))


def offset_of(moment: datetime) -> int | None:
    """How many minutes east of Greenwich an aware ``moment`` was written; None for Greenwich's time of day."""
    offset = moment.utcoffset() or timedelta()
    midnight = not (moment.hour or moment.minute or moment.second)
    return int(offset.total_seconds() // 60) if offset or midnight else None


def _resolve(match: re.Match[str], line: str) -> FoundDate | None:
    """The moment that one matched date and the time beside it name."""
    groups = match.groupdict()
    if groups.get("hour") is not None:
        zone = groups.get("offset") or ""
        clock: _Clock | None = _Clock(int(groups["hour"]), int(groups["minute"]), zone, match.start(), match.end())
        if clock is not None and (clock.hour > 23 or clock.minute > 59):
            clock = None
        elif clock is not None and not zone:
            named = _ZONE.match(line, match.end())
            if named and _is_zone(named["zone"]):
                clock = _Clock(clock.hour, clock.minute, named["zone"], match.start(), named.end("zone"))
    else:
        clock = _clock_beside(line, match)
    day = _day_of(match, clock.zone if clock else "")
    if day is None:
        return None
    if clock is None:
        moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
        return FoundDate(moment, Span(match.start(), match.end()), has_time=False)
    span = Span(min(match.start(), clock.start), max(match.end(), clock.end))
    moment, offset = _moment(day, clock)
    return FoundDate(moment, span, has_time=True, offset=offset)


def _day_of(match: re.Match[str], zone: str) -> date | None:
    """The day that a matched date names, or None where the calendar has no such day."""
    groups = match.groupdict()
    year = int(groups["year"])
    if "first" in groups:
        first, second = int(groups["first"]), int(groups["second"])
        month_first = second > 12 or (zone in _AMERICAN_ZONES and first <= 12)
        month, day = (first, second) if month_first else (second, first)
    else:
        name = groups.get("monthnum") or groups["month"]
        month = int(name) if name.isdigit() else _MONTH_NUMBERS.get(name.lower(), 0)
        day = int(groups["day"])
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock_beside(line: str, match: re.Match[str]) -> _Clock | None:
    """The time of day just after a date, or else just before it; one behind a word is another moment's there."""
    before = [_clock(time, line) for time in _TIME.finditer(line, max(0, match.start() - _TIME_REACH), match.start())]
    known = [clock for clock in before if clock is not None]
    for time in _TIME.finditer(line, match.end(), match.end() + _TIME_REACH):
        clock = _clock(time, line)
        if clock is not None and not (known and _LATER.search(line, match.end(), clock.start)):
            return clock
    return known[-1] if known else None


def _clock(match: re.Match[str], line: str) -> _Clock | None:
    """A matched time with its zone; None for a bare number."""
    if match["minute"] is None and match["half"] is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    named = _ZONE.match(line, match.end())
    zone = named["zone"] if named and _is_zone(named["zone"]) else ""
    end = named.end("zone") if named and zone else match.end()
    return _Clock(hour % 24, minute, zone, match.start(), end) if hour <= 24 else None


def _is_zone(name: str) -> bool:
    return name in _ZONES or name in _AMERICAN or name[0] in "+-"


def _moment(day: date, clock: _Clock) -> tuple[datetime, int]:
    """``day`` at ``clock`` in UTC, and the minutes that the clock is east of Greenwich."""
    local = datetime(day.year, day.month, day.day, clock.hour, clock.minute, tzinfo=UTC)
    zone = clock.zone
    if zone[:1] in {"+", "-"}:
        digits = zone[1:].replace(":", "")
        minutes = int(digits[:2]) * 60 + int(digits[2:])
        minutes = -minutes if zone[0] == "-" else minutes
    elif zone in _AMERICAN:
        minutes = _AMERICAN[zone] + (60 if _american_daylight(day) else 0)
    else:
        minutes = _ZONES.get(zone, 0)
    if abs(minutes) >= 24 * 60:
        return local, 0
    try:
        return local.replace(tzinfo=timezone(timedelta(minutes=minutes))).astimezone(UTC), minutes
    except OverflowError:
        return local, 0


def _american_daylight(day: date) -> bool:
    """Whether daylight time holds, from March to November as the US Energy Policy Act of 2005 sets it."""
    march, november = date(day.year, 3, 1), date(day.year, 11, 1)
    start = march + timedelta(days=(6 - march.weekday()) % 7 + 7)
    end = november + timedelta(days=(6 - november.weekday()) % 7)
    return start <= day < end
