"""When a feed is polled next, what of it is news and what backlog, what is read of an item: decided, not done."""

from __future__ import annotations

import html
import json
import re
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from bot.articles.feeds import plain_text

if TYPE_CHECKING:
    from bot.articles.feeds import FeedItem

JITTER = 0.1
"""How much later than due a poll may be, as a share of the wait, so that feeds do not all come at once."""

LONGEST_WAIT = timedelta(hours=12)
"""The longest time between two looks at a feed that fails; a longer interval of its own is kept."""

LONGEST_RETRY_AFTER = timedelta(days=1)
"""The longest time that a server's Retry-After is heeded."""

AHEAD = timedelta(days=1)
"""How far in the future a date may lie and still be the present, told in another time zone."""

LATE = timedelta(days=2)
"""How long before the last poll an item may be dated and still be news: outlets list late."""

FULL_TEXT = 150
"""From how many words on a feed's own text is taken for the whole article."""

_REBUILT = 10  # more new items than this at once, being most of the feed, and the feed itself is what is new
_CUT_OFF = re.compile(
    r"(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\]|\b(?:read (?:more|on|the full \w+)|continue reading|full story|weiterlesen"
    r"|lire la suite|leer más|seguir leyendo|continua a leggere|lees verder))[\W_]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is known of a feed besides its items.

    ``new_items`` are those of the last poll that worked; ``given_up`` counts the items that were left unread for good,
    and ``last_given_up`` says of the last of them which and why.
    """

    etag: str | None = None
    modified: str | None = None
    last_success: datetime | None = None
    last_error: str = ""
    new_items: int = 0
    failures: int = 0
    next_poll: datetime | None = None
    given_up: int = 0
    last_given_up: str = ""

    def dump(self) -> str:
        """The state as JSON."""
        values = asdict(self)
        for key in ("last_success", "next_poll"):
            values[key] = values[key].isoformat() if values[key] else None
        return json.dumps(values)

    @classmethod
    def load(cls, text: str | None) -> FeedState:
        """What ``dump`` gave; a new feed's state for None.

        Raises:
            ValueError: It is not.
        """
        try:
            values = json.loads(text or "{}")
            for key in ("last_success", "next_poll"):
                values[key] = datetime.fromisoformat(values[key]) if values.get(key) else None
            return cls(**values)
        except (TypeError, AttributeError) as error:
            message = "This is no state of a feed."
            raise ValueError(message) from error


@dataclass(frozen=True, slots=True)
class FeedHealth:
    """How a feed fares, for an editor; ``last_error`` is empty while the last poll worked.

    ``given_up`` and ``last_given_up`` are as in ``FeedState``.
    """

    url: str
    outlet: str | None
    last_success: datetime | None
    last_error: str
    new_items: int
    next_poll: datetime | None
    failures: int
    given_up: int = 0
    last_given_up: str = ""


def next_poll(
    now: datetime, interval: timedelta, *, failures: int = 0, retry_after: float | None = None, chance: float = 0.0
) -> datetime:
    """When a feed is looked at again.

    Args:
        now: When the last look ended.
        interval: The least time between two looks.
        failures: How many looks in a row have failed; from the second on, each doubles the wait.
        retry_after: The seconds that the server asked for.
        chance: A random number, 0 to 1, for the jitter.
    """
    wait = interval
    if failures > 1:
        wait = max(interval, min(LONGEST_WAIT, interval * 2 ** min(failures - 1, 20)))
    wait *= 1 + JITTER * chance
    if retry_after is not None:
        wait = max(wait, min(LONGEST_RETRY_AFTER, timedelta(seconds=retry_after)))
    return now + wait


def after_success(
    state: FeedState,
    now: datetime,
    interval: timedelta,
    *,
    new_items: int,
    etag: str | None,
    modified: str | None,
    chance: float,
) -> FeedState:
    """The state after a poll that worked; ``etag`` and ``modified`` go with the next request."""
    return replace(
        state,
        etag=etag,
        modified=modified,
        last_success=now,
        last_error="",
        new_items=new_items,
        failures=0,
        next_poll=next_poll(now, interval, chance=chance),
    )


def after_failure(
    state: FeedState, now: datetime, interval: timedelta, error: str, *, retry_after: float | None, chance: float
) -> FeedState:
    """The state after a poll that failed for the reason ``error``."""
    failures = state.failures + 1
    wait = next_poll(now, interval, failures=failures, retry_after=retry_after, chance=chance)
    return replace(state, last_error=error, failures=failures, next_poll=wait)


def believable(published: datetime | None, now: datetime) -> datetime | None:
    """An item's date, as far as it can be true: None for the far future, the present for the near one."""
    if published is None or published > now + AHEAD:
        return None
    return min(published, now)


def is_rebuilt(new: int, listed: int, state: FeedState, now: datetime, interval: timedelta) -> bool:
    """Whether nearly the whole feed is new though it was looked at lately: then its site has moved, not the world."""
    lately = state.last_success is not None and now - state.last_success <= 3 * interval + timedelta(hours=1)
    return lately and new > _REBUILT and new >= 0.8 * listed


def is_backlog(published: datetime | None, state: FeedState, *, rebuilt: bool) -> bool:
    """Whether an item that is new to us is no news: then it is read and not posted.

    Everything in a feed's first poll is backlog. Later an item is, if its believable date lies well before the last
    poll; in a feed that was rebuilt it is, unless its date lies after the last poll. An undated item is news.
    """
    if state.last_success is None:
        return True
    if published is None:
        return rebuilt
    return published < state.last_success - (timedelta(hours=1) if rebuilt else LATE)


def is_teaser(item: FeedItem) -> bool:
    """Whether the feed only teases, so that the article has to be read from its page."""
    text = plain_text(item.content or item.summary)
    return len(text.split()) < FULL_TEXT or _CUT_OFF.search(text[-80:]) is not None


def own_page(item: FeedItem) -> bytes:
    """The item's own text as a page that can be read like any other, in UTF-8."""

    def tag(element: str, /, **attributes: str | None) -> str:
        if not all(attributes.values()):
            return ""
        written = "".join(f' {key}="{html.escape(value or "")}"' for key, value in attributes.items())
        return f"<{element}{written}>"

    clock = UTC if item.offset is None else timezone(timedelta(minutes=item.offset))
    published = item.published.astimezone(clock).isoformat() if item.published else None
    head = (
        f'<meta charset="utf-8"><title>{html.escape(item.title)}</title>'
        + tag("link", rel="canonical", href=item.url)
        + tag("meta", name="author", content=item.author)
        + tag("meta", property="article:published_time", content=published)
    )
    body = f"<article><h1>{html.escape(item.title)}</h1>{item.content or f'<p>{item.summary}</p>'}</article>"
    page = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return page.encode("utf-8", "replace")
