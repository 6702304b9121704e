from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.articles.records import Origin, Refusal

if TYPE_CHECKING:
    from bot.articles.store import SqlStore

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
EMPTY = Refusal("a/empty.txt", "The file is empty.", NOON, ":0:17")


async def test_what_was_refused_comes_back_the_latest_first(store: SqlStore) -> None:
    slow = Refusal("slow.txt", "It took too long.", NOON + timedelta(seconds=1))
    await store.refuse(Origin.FOLDER, EMPTY)
    await store.refuse(Origin.FOLDER, slow)
    await store.refuse(Origin.SEEDS, EMPTY)

    assert await store.refusals(Origin.FOLDER) == [slow, EMPTY]
    assert await store.refusals(Origin.SEEDS) == [EMPTY]


async def test_what_is_said_anew_takes_the_place_of_what_was_said(store: SqlStore) -> None:
    binary = Refusal(EMPTY.source, "It is binary.", NOON + timedelta(hours=1), ":9:18")
    await store.refuse(Origin.FOLDER, EMPTY)
    await store.refuse(Origin.FOLDER, binary)

    assert await store.refusals(Origin.FOLDER) == [binary]


async def test_what_was_accepted_is_refused_no_more(store: SqlStore) -> None:
    await store.refuse(Origin.FOLDER, EMPTY)
    await store.refuse(Origin.SEEDS, EMPTY)
    await store.accept(Origin.FOLDER, EMPTY.source)
    await store.accept(Origin.FOLDER, "never refused.txt")

    assert await store.refusals(Origin.FOLDER) == []
    assert await store.refusals(Origin.SEEDS) == [EMPTY]


async def test_any_name_and_reason_can_be_kept(store: SqlStore) -> None:
    long = "folder/" * 200 + "a.txt"
    await store.refuse(Origin.FOLDER, Refusal(long, "It holds \x00.", NOON))

    (kept,) = await store.refusals(Origin.FOLDER)
    assert (len(kept.source), kept.reason) == (500, "It holds \N{REPLACEMENT CHARACTER}.")
    await store.accept(Origin.FOLDER, long)
    assert await store.refusals(Origin.FOLDER) == []
