"""Cards: the desk's values as Discord messages that keep every limit of Discord for any input."""

from bot.chat.cards.evidence import evidence_card
from bot.chat.cards.frame import Card, notice
from bot.chat.cards.newsroom import channel_lines, status_card
from bot.chat.cards.others import others_card
from bot.chat.cards.passage import GO, passage_card, span_of, text_card
from bot.chat.cards.profile import profile_card
from bot.chat.cards.said import TOPIC_MARK, said_card
from bot.chat.cards.story import story_card
from bot.chat.cards.summary import METHOD_NAMES, summary_card
from bot.chat.cards.who import PICK, TITLES, person_card, pick_value, things_card, who_card

__all__ = [
    "GO",
    "METHOD_NAMES",
    "PICK",
    "TITLES",
    "TOPIC_MARK",
    "Card",
    "channel_lines",
    "evidence_card",
    "notice",
    "others_card",
    "passage_card",
    "person_card",
    "pick_value",
    "profile_card",
    "said_card",
    "span_of",
    "status_card",
    "story_card",
    "summary_card",
    "text_card",
    "things_card",
    "who_card",
]
