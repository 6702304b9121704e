"""What is decided about a feed: when it is polled, what is news in it, and what is read of an item."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.feeds import FeedItem
from bot.articles.reading import read_bytes
from bot.newsroom.polling import (
    LONGEST_RETRY_AFTER,
    LONGEST_WAIT,
    FeedState,
    after_failure,
    after_success,
    believable,
    is_backlog,
    is_rebuilt,
    is_teaser,
    next_poll,
    own_page,
)

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
QUARTER = timedelta(minutes=15)
POLLED = FeedState(last_success=NOON - QUARTER)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
CHANCES = st.floats(0, 1)


@pytest.mark.parametrize(("failures", "minutes"), [(0, 15), (1, 15), (2, 30), (3, 60), (6, 480), (7, 720), (500, 720)])
def test_each_failure_after_the_first_doubles_the_wait(failures: int, minutes: int) -> None:
    assert next_poll(NOON, QUARTER, failures=failures) == NOON + timedelta(minutes=minutes)


def test_a_server_that_asks_for_more_time_gets_it() -> None:
    assert next_poll(NOON, QUARTER, failures=1, retry_after=7200) == NOON + timedelta(hours=2)
    assert next_poll(NOON, QUARTER, failures=1, retry_after=1) == NOON + QUARTER
    assert next_poll(NOON, QUARTER, failures=1, retry_after=1e8) == NOON + LONGEST_RETRY_AFTER


@given(st.integers(0, 1000), st.none() | st.floats(0, 1e9), CHANCES, st.floats(1, 10_080))
def test_a_wait_is_never_shorter_than_the_interval_nor_endless(
    failures: int, retry_after: float | None, chance: float, minutes: float
) -> None:
    interval = timedelta(minutes=minutes)
    wait = next_poll(NOON, interval, failures=failures, retry_after=retry_after, chance=chance) - NOON
    assert interval <= wait <= max(interval * 1.1, LONGEST_WAIT * 1.1, LONGEST_RETRY_AFTER) + timedelta(seconds=1)


def test_jitter_keeps_feeds_apart() -> None:
    assert next_poll(NOON, QUARTER, chance=1.0) - next_poll(NOON, QUARTER, chance=0.0) == timedelta(seconds=90)


def test_a_failure_is_remembered_until_a_success() -> None:
    failed = after_failure(POLLED, NOON, QUARTER, "It is gone.", retry_after=None, chance=0)
    failed = after_failure(failed, NOON, QUARTER, "It is gone.", retry_after=None, chance=0)
    assert (failed.failures, failed.last_error, failed.last_success) == (2, "It is gone.", NOON - QUARTER)
    assert failed.next_poll == NOON + 2 * QUARTER
    well = after_success(failed, NOON, QUARTER, new_items=3, etag='"1"', modified=None, chance=0)
    assert well == FeedState('"1"', None, NOON, "", 3, 0, NOON + QUARTER)


def test_a_state_comes_back_as_it_was() -> None:
    state = FeedState('"1"', "then", NOON, "No.", 3, 2, NOON + QUARTER, 1, "Lamp out: No.")
    assert FeedState.load(state.dump()) == state
    assert FeedState.load(FeedState().dump()) == FeedState.load(None) == FeedState()
    assert FeedState.load('{"failures": 2}') == FeedState(failures=2), "as an earlier version wrote it"


@pytest.mark.parametrize("text", ["{", "[]", '{"unknown": 1}', '{"next_poll": "soon"}', '{"next_poll": 5}', "5"])
def test_what_is_no_state_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        FeedState.load(text)


@pytest.mark.parametrize(
    ("published", "believed"),
    [
        (None, None),
        (NOON - DAY, NOON - DAY),
        (NOON + HOUR, NOON),
        (NOON + DAY, NOON),
        (NOON + 2 * DAY, None),
        (NOON.replace(year=2099), None),
    ],
)
def test_a_date_is_believed_as_far_as_it_can_be_true(published: datetime | None, believed: datetime | None) -> None:
    assert believable(published, NOON) == believed


def test_a_first_poll_is_backlog_whatever_its_dates_say() -> None:
    for published in (None, NOON, NOON - 9 * DAY):
        assert is_backlog(published, FeedState(), rebuilt=False)


@pytest.mark.parametrize(
    ("published", "usual", "rebuilt"),
    [
        (NOON, False, False),
        (NOON - HOUR, False, False),
        (NOON - DAY, False, True),
        (NOON - 3 * DAY, True, True),
        (None, False, True),
    ],
)
def test_later_on_only_what_is_clearly_old_is_backlog(published: datetime | None, usual: bool, rebuilt: bool) -> None:
    assert is_backlog(published, POLLED, rebuilt=False) is usual
    assert is_backlog(published, POLLED, rebuilt=True) is rebuilt


def test_a_feed_is_rebuilt_when_nearly_all_of_it_is_new_at_once() -> None:
    assert is_rebuilt(30, 30, POLLED, NOON, QUARTER)
    assert not is_rebuilt(10, 10, POLLED, NOON, QUARTER)
    assert not is_rebuilt(20, 30, POLLED, NOON, QUARTER)
    assert not is_rebuilt(30, 30, FeedState(), NOON, QUARTER)
    assert not is_rebuilt(30, 30, FeedState(last_success=NOON - DAY), NOON, QUARTER)


LONG = " ".join(["word"] * 200)


@pytest.mark.parametrize(
    ("item", "teaser"),
    [
        (FeedItem("", None, "", "A short line.", f"<p>{LONG}.</p>"), False),
        (FeedItem("", None, "", f"<p>{LONG}.</p>"), False),
        (FeedItem("", None, "", "A short line."), True),
        (FeedItem("", None, ""), True),
        (FeedItem("", None, "", f"{LONG} …"), True),
        (FeedItem("", None, "", f"{LONG} [&hellip;]"), True),
        (FeedItem("", None, "", f"{LONG} <a href='x'>Continue reading »</a>"), True),
        (FeedItem("", None, "", f"{LONG} ... and so it went."), False),
    ],
)
def test_a_teaser_is_short_or_breaks_off(item: FeedItem, teaser: bool) -> None:
    assert is_teaser(item) is teaser


def test_a_feeds_own_text_is_read_as_a_page() -> None:
    sentences = [f"<p>The board of the harbour met for the {n}th time and asked for a new lamp.</p>" for n in range(9)]
    item = FeedItem(
        "1",
        "https://gullpost.example/lamp?a=1&b=2",
        "Lamp “fails” & falls",
        "",
        "".join(sentences),
        NOON,
        "Ines Calloway",
    )
    article = read_bytes(own_page(item), "a", content_type="text/html; charset=utf-8")
    assert article.headline == "Lamp “fails” & falls"
    assert (article.url, article.published, article.bylines) == (item.url, NOON, ("Ines Calloway",))
    assert article.body.count("asked for a new lamp") == 9
    assert article.published_day is None
    late = replace(item, published=NOON.replace(hour=2), offset=-300)
    evening = read_bytes(own_page(late), "a", content_type="text/html; charset=utf-8")
    assert evening.published == late.published
    assert evening.published_day == NOON.date() - DAY
    bare = own_page(replace(item, url=None, published=None, author=None, content="", summary="Only this."))
    assert b"<link" not in bare
    assert b"<p>Only this.</p>" in bare
