"""Relative times as seen from Thursday 24 November 2016."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.findings import Tense
from bot.language.parsing import parse, story_blocks
from bot.language.tenses import time_words
from bot.language.timewords import DAYS, MONTHS, RELATIVE, DateStyle, date_style, resolve_times
from tests.language.who_helpers import article_of

if TYPE_CHECKING:
    from bot.language.timewords import Dated

THURSDAY = date(2016, 11, 24)

DATED = """\
The inquiry said so on Wednesday [23 November].
The inquiry said so on Thursday morning [24 November].
Thursday's [24 November] vote failed.
Holm wrote of it earlier this month [November].
Holm took part last month [October].
Holm won last year [2015], and next year [2017] the port will close.
Holm will speak on Friday [25 November].
On Friday [25 November] the court will rule.
On Tuesday [22 November] police said a man would appear in court on Monday [28 November].
The strike, due to begin on Monday [28 November], was called off last night [23 November].
The deal was signed two days ago [22 November].
The deal was signed a week ago [about 17 November].
The deal was signed three months ago [August].
The deal was signed 12 months ago [November 2015].
Ten years ago [2006] it sank, and last week [14–20 November] it rose.
The vote is expected next Tuesday [29 November].
The vote was held last Monday [21 November].
The vote is on Sunday [27 November].
This Saturday [26 November] the port opens.
The port closed yesterday [23 November], opens today [24 November] and closes tomorrow [25 November].
The port closed this morning [24 November].
The port closed yesterday morning [23 November] and opens tomorrow night [25 November].
The port closed on Wednesday night [23 November] for repairs.
The council met late on Tuesday evening [22 November] and early on Wednesday [23 November].
Holm told Wednesday’s [23 November] meeting that it was late.
Trade fell last month [October] and last year [2015].
The council voted on Tuesday last week [15 November] and meets on Friday next week [2 December].
By Friday [18 November] it was gone.
Late last year [2015] the port closed.
The port opens next week [28 November–4 December] and not next month [December]."""

UNDATED = """\
“I saw it yesterday,” Holm said.
Holm left on Thursday 24 November.
Holm left on Thursday, November 24, in the morning.
Holm left on Tuesday, Nov. 22, in the morning.
On Black Friday sales rose.
The ferry sails every Monday.
Holm left last Wednesday.
Holm left on 23 November, Wednesday.
Holm lives in today’s world.
The last week-long strike failed.
The next morning the ferry sank.
The Sunday Times reported it first.
The Mail on Sunday reported it first.
Monday Night Football drew few viewers.
Today the port handles a million boxes.
Ports today can handle a million boxes.
Holm told the Today programme so.
Prices rose in the last year and in the last month.
On the last night of the fair it rained.
It was a slow Thursday night in April 2013.
On the Tuesday before the fair it rained.
Holm will leave on Friday week.
Holm will leave a week on Friday.
Holm will leave two weeks from Tuesday.
Holm will leave a fortnight tomorrow, and not the day after tomorrow.
Holm left the day before yesterday.
Holm left the company ten years ago [2006] this week.
Holm wept on Selection Sunday."""


def read(text: str, published: date) -> list[Dated]:
    """The dates of a sentence, its tenses read off the parse."""
    article = article_of(text)
    tenses = {time.start: time.tense for time in time_words(parse(story_blocks(article), text))}
    return list(resolve_times(text, published, tenses=tenses))


def told(text: str, published: date, *tenses: Tense) -> list[Dated]:
    """The dates of a sentence whose weekdays have these tenses, in order."""
    days = [match.start() for match in RELATIVE.finditer(text) if match["day"]]
    return list(resolve_times(text, published, tenses=dict(zip(days, tenses, strict=False))))


@pytest.mark.parametrize("shown", [*DATED.splitlines(), *UNDATED.splitlines()])
def test_resolves(shown: str) -> None:

    text = re.sub(r" \[[^]]*\]", "", shown)
    found = text
    for dated in reversed(read(text, THURSDAY)):
        found = f"{found[: dated.end]} [{dated.date}]{found[dated.end :]}"
    assert found == shown


def test_a_wording_is_dated_once_in_a_sentence() -> None:
    assert len(list(resolve_times("He came last month and left last month.", THURSDAY))) == 1


def test_a_month_of_another_year_says_so() -> None:
    (dated,) = resolve_times("Holm took part last month.", date(2017, 1, 3))
    assert dated.date == "December 2016"
    (dated,) = told("Holm took part on Friday.", date(2017, 1, 3), Tense.PAST)
    assert dated.date == "30 December 2016"


def test_a_weekday_without_a_tense_is_left_alone() -> None:
    assert list(resolve_times("Holm resigned on Friday, this Friday.", THURSDAY)) == []
    (last,) = resolve_times("Holm resigned last Friday.", THURSDAY)
    assert last.date == "18 November"


def test_one_wording_for_two_days_is_dated_twice() -> None:
    dates = told("It met on Monday and will meet on Monday.", THURSDAY, Tense.PAST, Tense.FUTURE)
    assert [dated.date for dated in dates] == ["21 November", "28 November"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("It rained on Tuesday and Wednesday.", ["22 November", "23 November"]),
        ("It rained from Tuesday to Wednesday.", ["22 November", "23 November"]),
        ("It rained on Wednesday and Friday.", []),
        ("It rained on Friday, and Holm left on Wednesday.", ["18 November", "23 November"]),
    ],
)
def test_days_that_stand_together_are_in_order(text: str, dates: list[str]) -> None:
    assert [dated.date for dated in told(text, THURSDAY, Tense.PAST, Tense.PAST)] == dates


def test_what_was_to_come_when_it_was_said_may_be_over() -> None:
    text = "Holm said on Monday that she would leave on {}."
    later = [told(text.format(day), THURSDAY, Tense.PAST, Tense.LATER)[1:] for day in ("Sunday", "Wednesday")]
    assert [[dated.date for dated in dates] for dates in later] == [["27 November"], []]


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_a_past_weekday_lies_in_the_week_that_ends_with_the_day(published: date, back: int) -> None:
    day = published - timedelta(days=back)
    (dated,) = told(f"Holm resigned on {day:%A}.", published, Tense.PAST)
    assert dated.date.startswith(f"{day.day} {day:%B}")


_SHOWN = re.compile(r"(\d{1,2}) ([A-Z][a-z]+)(?: (\d{4}))?$")


@given(
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]),
    st.sampled_from(["", " morning", " night"]),
    st.sampled_from(
        [
            "Holm resigned on {}.",
            "Holm will resign on {}.",
            "On {}, Holm said she would resign.",
            "Last {} Holm sang.",
            "Next {} Holm may sing.",
            "This {} Holm sings.",
        ]
    ),
)
def test_a_date_is_the_weekday_it_stands_for_and_near(published: date, day: str, part: str, sentence: str) -> None:
    past = "resigned" in sentence or "said" in sentence
    for dated in told(sentence.format(day + part), published, Tense.PAST if past else Tense.FUTURE):
        number, month, year = _SHOWN.match(dated.date).groups()  # type: ignore[union-attr]
        found = date(int(year or published.year), MONTHS.index(month) + 1, int(number))
        assert DAYS[found.weekday()] == day.lower()
        assert abs((found - published).days) <= 7
        assert (year is None) == (found.year == published.year)
        assert found <= published or sentence.startswith(("Holm will", "Next", "This"))


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 12))
def test_months_ago_and_last_month_are_counted_by_the_calendar(published: date, months: int) -> None:
    (dated,) = resolve_times(f"Holm resigned {months if months > 10 else 'two'} months ago.", published)
    back = months if months > 10 else 2
    year, month = divmod(published.year * 12 + published.month - 1 - back, 12)
    assert dated.date == (MONTHS[month] if year == published.year else f"{MONTHS[month]} {year}")
    (last,) = resolve_times("Holm resigned last month.", published)
    assert last.date.split()[0] == MONTHS[(published.month - 2) % 12]


@given(st.text(max_size=60), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_any_text_is_taken(text: str, published: date) -> None:
    for dated in told(f"On Friday {text} last month, {text} yesterday", published, Tense.LATER):
        assert 0 < dated.end <= len(text) * 2 + 40


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("He was born on Feb. 3, 1990, and died on March 4.", DateStyle(month_first=True, short=True)),
        ("He was born on February 3, 1990.", DateStyle(month_first=True)),
        ("He was born on 3 February 1990 and died on the 4th of March.", DateStyle()),
        ("The color of the theater won favor.", DateStyle(month_first=True, short=True)),
        ("The colour of the theatre won favour.", DateStyle()),
        ("He came at 3 p.m. with an attorney on May 4.", DateStyle(month_first=True, short=True)),
        ("He left.", DateStyle()),
    ],
)
def test_dates_are_written_as_the_article_writes_them(text: str, style: DateStyle) -> None:
    assert date_style(text) == style


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        (DateStyle(), ["28 December 2016", "26 December–1 January", "about 14 December 2016", "3 January"]),
        (
            DateStyle(month_first=True),
            ["December 28, 2016", "December 26–January 1", "about December 14, 2016", "January 3"],
        ),
        (DateStyle(month_first=True, short=True), ["Dec. 28, 2016", "Dec. 26–Jan. 1", "about Dec. 14, 2016", "Jan. 3"]),
    ],
)
def test_each_kind_of_time_in_each_style(style: DateStyle, shown: list[str]) -> None:
    text = "Last Wednesday, last week, three weeks ago, yesterday."
    tenses = {0: Tense.PAST}
    assert [dated.date for dated in resolve_times(text, date(2017, 1, 4), style, tenses=tenses)] == shown


def test_a_week_within_a_month_names_it_once() -> None:
    styles = (DateStyle(), DateStyle(month_first=True), DateStyle(month_first=True, short=True))
    shown = [next(resolve_times("They met last week.", THURSDAY, style)).date for style in styles]
    assert shown == ["14–20 November", "November 14–20", "Nov. 14–20"]
    (american,) = resolve_times("They met last week.", date(2017, 1, 12), styles[2])
    assert american.date == "Jan. 2–8"
    (before,) = resolve_times("They met last week.", date(2018, 1, 3), styles[2])
    assert before.date == "Dec. 25–31, 2017"
