from __future__ import annotations

from datetime import UTC, datetime

from bot.chat.cards import (
    notice,
)
from bot.chat.cards.frame import timestamp
from tests.chat.cards.looking import texts_on


def test_a_card_is_never_kept_by_the_client() -> None:
    card = notice("Title", ["One.", "Two."])
    assert card.timeout is None
    assert card.is_finished()
    assert texts_on(card) == "### Title\nOne.\nTwo."


def test_a_date_without_a_time_of_day_is_shown_as_the_same_day_everywhere() -> None:
    noon = datetime(2026, 4, 9, 12, tzinfo=UTC)
    assert timestamp(datetime(2026, 4, 9, tzinfo=UTC)) == f"<t:{noon.timestamp():.0f}:D>"
    assert timestamp(datetime(2026, 4, 9, tzinfo=UTC), "D") == f"<t:{noon.timestamp():.0f}:D>"


def test_a_moment_keeps_its_time_of_day() -> None:
    evening = datetime(2026, 4, 14, 21, 45, tzinfo=UTC)
    assert timestamp(evening) == f"<t:{evening.timestamp():.0f}:f>"
    assert timestamp(evening, "D") == f"<t:{evening.timestamp():.0f}:D>"
