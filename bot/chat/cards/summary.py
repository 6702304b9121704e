"""The summary card: what an article reports, in a few of its own sentences, as an editor would paste them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import limits
from bot.chat.cards.frame import NAME, Card, Frame, button, heading, small, times
from bot.chat.escaping import link, shown
from bot.chat.routes import Route, Show
from bot.language.summary import BUDGETS, Length

if TYPE_CHECKING:
    from discord import ui

    from bot.newsroom.answers import Brief, SummaryAnswer

METHOD_NAMES = {
    "house": "Copytaster’s own",
    "lead": "Opening of the article",
    "lexrank": "LexRank",
    "lsa": "LSA",
    "textrank": "TextRank",
    "luhn": "Luhn",
    "edmundson": "Edmundson",
    "sumbasic": "SumBasic",
    "kl": "KL-Sum",
    "reduction": "Reduction",
}
"""What people call the methods of summarising."""

_ORDER = tuple(Length)
_FACTS = 200
_PEOPLE = 400
_ELSEWHERE = 600
_NOTES = 500
_PEOPLE_NAMED = 5
_LINKED = 160
"""Addresses longer than this are not linked in the list of other outlets: they would fill it."""

_LEAST_SENTENCE = 60
"""Room below which a cut sentence would say nothing and is left out whole."""


def summary_card(answer: SummaryAnswer, *, post: int | None = None) -> Card:
    """The card of one summary; ``post`` marks the buttons of an automatic post."""
    frame = Frame().text(heading(answer.item)).rule()
    below = "\n".join(part for part in _below(answer) if part)
    sentences, complete = _sentences(answer, frame.room - limits.size(below) - 100)
    frame.text(sentences)
    if not complete:
        frame.text(small("Cut to fit here. **Evidence** shows every sentence whole."))
    if below:
        frame.rule().text(below)
    return frame.buttons(summary_buttons(answer, post)).card()


def _sentences(answer: SummaryAnswer, room: int) -> tuple[str, bool]:
    """The sentences as quoted paragraphs, and whether all of them fitted."""
    paragraphs: list[str] = []
    for sentence in answer.summary.sentences:
        left = room - limits.size("\n> \n".join(paragraphs)) - 8
        if left < _LEAST_SENTENCE:
            return "\n> \n".join(paragraphs), False
        words = sentence.shown or sentence.text
        fitted = shown(words, left)
        paragraphs.append(f"> {fitted}")
        if fitted.endswith(limits.ELLIPSIS) and not words.rstrip().endswith(limits.ELLIPSIS):
            return "\n> \n".join(paragraphs), False
    return "\n> \n".join(paragraphs) or "*It has no sentences of its own to show.*", True


def _below(answer: SummaryAnswer) -> list[str]:
    """The lines under the summary: people, other outlets, figures and notes, each within its share of the card."""
    people = [shown(name, NAME) + times(count) for name, count in answer.people[:_PEOPLE_NAMED]]
    notes = (*answer.item.article.notices, *answer.summary.notes)
    return [
        f"**People** {limits.join_within(people, _PEOPLE)}" if people else "",
        f"**Also told by** {limits.join_within(map(_elsewhere, answer.same_story), _ELSEWHERE)}"
        if answer.same_story
        else "",
        small(limits.join_within(_facts(answer), _FACTS)),
        small(shown(" ".join(notes), _NOTES)) if notes else "",
    ]


def _elsewhere(brief: Brief) -> str:
    url = brief.url if brief.url and len(brief.url) <= _LINKED else None
    return link(brief.outlet or brief.title, url, NAME) + (" (the same text)" if brief.copied else "")


def _facts(answer: SummaryAnswer) -> list[str]:
    summary = answer.summary
    if summary.whole:
        # Mostly a note says so in a sentence.
        facts = [] if summary.notes else ["the whole text"]
    else:
        facts = [f"{len(summary.sentences)} of its own sentences"]
        if summary.coverage > 0:
            facts.append(f"{max(1, round(summary.coverage * 100))}% of the text")
    if answer.seconds_saved > 0:
        facts.append(f"saves {duration(answer.seconds_saved)} of reading")
    if summary.method != "house":
        facts.append(f"method: {METHOD_NAMES.get(summary.method, shown(summary.method, 20))}")
    return facts


def duration(seconds: int) -> str:
    """A reading time in words: "40 s", "2 min", "1 min 20 s", "3 h 5 min"."""
    if seconds >= 3600:
        hours, minutes = divmod(round(seconds / 60), 60)
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    minutes, rest = divmod(seconds, 60)
    if minutes and rest:
        return f"{minutes} min {rest} s"
    return f"{minutes} min" if minutes else f"{rest} s"


def summary_buttons(answer: SummaryAnswer, post: int | None) -> list[ui.Button[Card]]:
    """Shorter, Longer, Who, Evidence, and All outlets where others tell the story.

    A length that makes no sense is shown but cannot be pressed.
    """
    article, method, length = answer.item.id, answer.summary.method, Length(answer.length)
    place = _ORDER.index(length)
    shorter, longer = _ORDER[max(0, place - 1)], _ORDER[min(len(_ORDER) - 1, place + 1)]
    words = sum(len(sentence.shown.split()) for sentence in answer.summary.sentences)
    more = len(answer.summary.sentences) > 1 or words > (BUDGETS[Length.SHORT].words or 0)

    def to(show: Show, wanted: Length = length) -> Route:
        return Route(show, article=article, length=wanted, method=method, post=post)

    return [
        button("Shorter", to(Show.SUMMARY, shorter), enabled=place > 0 and more),
        button("Longer", to(Show.SUMMARY, longer), enabled=place < len(_ORDER) - 1 and not answer.summary.whole),
        button("Who", to(Show.WHO)),
        button("Evidence", to(Show.EVIDENCE), enabled=bool(answer.summary.sentences)),
        *([button("All outlets", to(Show.STORY, Length.LONG))] if answer.same_story else []),
    ]
