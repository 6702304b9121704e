from __future__ import annotations

from bot.chat.cards import (
    notice,
)
from tests.chat.cards.looking import texts_on


def test_a_card_is_never_kept_by_the_client() -> None:
    card = notice("Title", ["One.", "Two."])
    assert card.timeout is None
    assert card.is_finished()
    assert texts_on(card) == "### Title\nOne.\nTwo."
