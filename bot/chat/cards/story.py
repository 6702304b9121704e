"""The story card: what several outlets together report, each sentence marked with the outlet it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import limits
from bot.chat.cards.frame import HEADLINE, OUTLET, Card, Frame, button, mention_of, small
from bot.chat.escaping import shown
from bot.chat.routes import Route, Show
from bot.language.summary import Length
from bot.newsroom.presenting import brief, counted

if TYPE_CHECKING:
    from bot.newsroom.answers import Item, StoryAnswer

_ORDER = tuple(Length)
_ARTICLES = 1500
_LEAST_SENTENCE = 60


def story_card(answer: StoryAnswer) -> Card:
    """The card of one story; its buttons lead back to the article that it was asked from."""
    outlets = list(dict.fromkeys(_outlet(item) for item in answer.items))
    told = f"told by {len(outlets)} outlets" if len(outlets) > 1 else f"told by {outlets[0]}"
    if len(outlets) > 1 and answer.sources < len(answer.items):
        told += f" from {counted(answer.sources, 'source')}: what stands word for word in several counts once"
    frame = Frame().text(f"### {shown(answer.asked.title, HEADLINE)}\n{small(f'One story, {told}')}").rule()
    listed = [f"- {mention_of(brief(item))}" for item in answer.items]
    below = f"**Articles**\n{limits.join_within(listed, _ARTICLES, separator='\n', more='- and {} more')}"
    frame.text(_sentences(answer, frame.room - limits.size(below) - 100)).rule().text(below)
    place = _ORDER.index(answer.length)

    def to(show: Show, length: Length = Length.MEDIUM) -> Route:
        return Route(show, article=answer.asked.id, length=length)

    return frame.buttons(
        [
            button("Shorter", to(Show.STORY, _ORDER[max(0, place - 1)]), enabled=place > 0),
            button("Longer", to(Show.STORY, _ORDER[min(len(_ORDER) - 1, place + 1)]), enabled=place < len(_ORDER) - 1),
            button("Summary", to(Show.SUMMARY)),
            button("Who", to(Show.WHO)),
        ]
    ).card()


def _sentences(answer: StoryAnswer, room: int) -> str:
    paragraphs: list[str] = []
    for sentence in answer.summary.sentences:
        mark = f"\n> {small(_outlet(answer.items[sentence.article]))}"
        left = room - limits.size("\n> \n".join(paragraphs)) - limits.size(mark) - 8
        if left < _LEAST_SENTENCE:
            break
        paragraphs.append(f"> {shown(sentence.shown or sentence.text, left)}{mark}")
    return "\n> \n".join(paragraphs) or "*There are no sentences to show.*"


def _outlet(item: Item) -> str:
    return shown(item.article.outlet or item.article.name or "an outlet without a name", OUTLET)
