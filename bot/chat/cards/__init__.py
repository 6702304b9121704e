"""Cards: the desk's values as Discord messages that keep every limit of Discord for any input."""

from bot.chat.cards.evidence import evidence_card
from bot.chat.cards.frame import Card, notice
from bot.chat.cards.newsroom import channel_lines, status_card
from bot.chat.cards.profile import profile_card
from bot.chat.cards.said import TOPIC_MARK, said_card
from bot.chat.cards.story import story_card
from bot.chat.cards.summary import summary_card
from bot.chat.cards.who import PICK, person_card, pick_value, who_card

__all__ = [
    "PICK",
    "TOPIC_MARK",
    "Card",
    "channel_lines",
    "evidence_card",
    "notice",
    "person_card",
    "pick_value",
    "profile_card",
    "said_card",
    "status_card",
    "story_card",
    "summary_card",
    "who_card",
]
