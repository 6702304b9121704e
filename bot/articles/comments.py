"""Readers' comments: where they begin, told by their heading or by the buttons under each of them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.facts import Facts
    from bot.articles.lines import Line

UNDER_HEADING = "stands under the heading of the readers' comments"
ANSWERED = "stands among or below readers' comments, each with a button to answer it"

_HEAD = re.compile(
    r"(?:(?:view|show|read|all|latest|top) )*\(?(?P<count>\d[\d,.]*)?\)? ?"
    r"(?:(?:(?:readers?['’]?s?['’]? |user )?comments?|responses?|replies|thoughts?|conversation|discussion|guestbook"
    r"|reactions?|comentarios|comentários|commentaires?|contributions|réactions|(?:leser)?kommentare?|commenti"
    r"|opiniones)(?:$|:| ?\(?(?P<behind>\d[\d,.]*)\)?:?(?: comments?| responses?)?$| (?:on|to|para|sur|en|zu)\b)"
    r"|(?:join the (?:conversation|discussion|debate)|have your say|from (?:our|the) (?:guestbook|forums?|readers)"
    r"|what (?:our )?readers (?:say|think|said)|readers? (?:reactions?|write))\b.{0,30}$)",
    re.IGNORECASE,
)
_HEAD_WORDS, _LONGEST_HEAD = 20, 200
_SIGNED_TEXT = re.compile(r"[^\s:][^:]{1,29}: \S")
_COUNTED, _REACH = 3, 24
"""So many of the lines below a heading must answer one another, so far down."""

_WORD = re.compile(r"[^\W\d_]+")
_GROWN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ANSWERS = frozenset(
    "reply replies répondre responder antworten rispondi recommend upvote downvote permalink abuse".split()
)
_BUTTONS = _ANSWERS | frozenset(
    "like likes report flag delete edit share link this to comment show hide view more me gusta gefällt mir signaler "
    "melden denunciar citar citer quote respond recommended post".split()
)
_BUTTON_WORDS, _BUTTON_LENGTH = 5, 40
_SIGNED = re.compile(
    r"(?:\bsays?|\bsaid|\bwrote|\bwrites|\bdijo|\bescribió|\ba écrit|\bschrieb)\b.{0,40}:(?=$| )"
    r"|\b\d+ ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|years?)(?: ago)?$"
    r"|\b(?:an?|one) (?:minute|hour|day|week|month|year) ago$|\bjust now$"
    r"|\b(?:hace|il y a|vor) \d+ \w+$|\b(?:19|20)\d\d\b.{0,22}$|\b\d\d?[/.-]\d\d?[/.-]\d\d",
    re.IGNORECASE,
)
_SIGNATURE_WORDS, _TEXT_WORDS, _NAME_WORDS = 16, 4, 5
_FEW = 2
"""So many answers or signatures below a heading make comments."""

_BETWEEN = 12
"""Lines: the longest way from the button under one comment to that under the next."""

_UNIT = 6
"""Lines that a comment reaches above its button, at most."""

_STORY_LINES, _STORY_WORDS, _STORY_SHARE = 3, 100, 0.3
"""Lines of prose above the comments on a story; words of theirs, or the share of all the prose that they are."""


def comment_lines(lines: Sequence[Line], facts: Sequence[Facts]) -> dict[int, str]:
    """The lines from the readers' comments on, each with the reason; none where none stand below a story.

    Whatever a page shows below its readers' comments is no part of the story.
    """
    answers = [at for at, line in enumerate(lines) if _is_answer(line.text)]
    for at, line in enumerate(lines):
        if len(line.text) <= _LONGEST_HEAD and (found := _head_count(line.text)) is not None:
            below = range(at + 1, min(len(lines), at + 1 + _REACH))
            answered = sum(place in below for place in answers)
            told = answered >= _FEW or _signatures(lines, below) >= _FEW
            if answered >= _COUNTED or (told and _below_story(facts, at)):
                return dict.fromkeys(range(at, len(lines)), UNDER_HEADING)
            signed = next((place for place in below if not _SIGNED_TEXT.match(lines[place].text)), below.stop)
            if found and signed - at > min(_COUNTED, found):
                return dict.fromkeys(range(at, signed), UNDER_HEADING)
    first = _first_answered(lines, answers)
    if first is not None and _below_story(facts, first):
        return dict.fromkeys(range(first, len(lines)), ANSWERED)
    return {}


def _head_count(text: str) -> int | None:
    """How many comments a heading announces, 0 where it does not say; None where it is no such heading."""
    match = _HEAD.match(text)
    if not match or len(text.split()) > _HEAD_WORDS:
        return None
    return int(re.sub(r"\D", "", match["count"] or match["behind"] or "0")[:6])


def _is_answer(text: str) -> bool:
    """Whether a line is nothing but the buttons under a comment, one of them to answer or to rate it."""
    if len(text) > _BUTTON_LENGTH or text[-1] in ".!?…":
        return False
    words = [word.lower() for word in _WORD.findall(_GROWN_TOGETHER.sub(" ", text))]
    return 0 < len(words) <= _BUTTON_WORDS and not _ANSWERS.isdisjoint(words) and _BUTTONS.issuperset(words)


def _is_signature(text: str) -> bool:
    return len(text) <= _LONGEST_HEAD and len(text.split()) <= _SIGNATURE_WORDS and _SIGNED.search(text) is not None


def _signatures(lines: Sequence[Line], below: range) -> int:
    """How many of the lines say who wrote the text in the line after, or after that, and when."""
    found = 0
    for at in below:
        following = [lines[place].text for place in range(at + 1, min(at + 3, len(lines)))]
        told = any(len(text.split()) >= _TEXT_WORDS and not _is_signature(text) for text in following)
        found += told and _is_signature(lines[at].text)
    return found


def _below_story(facts: Sequence[Facts], at: int) -> bool:
    """Whether enough prose for a story stands above a line."""
    above = [len(fact.tokens) for fact in facts[:at] if fact.prose]
    every = sum(len(fact.tokens) for fact in facts if fact.prose)
    return len(above) >= _STORY_LINES and (sum(above) >= _STORY_WORDS or sum(above) >= _STORY_SHARE * every)


def _first_answered(lines: Sequence[Line], answers: Sequence[int]) -> int | None:
    """Where the first of several comments begins that each have a button below; None where there are none."""
    for place, at in enumerate(answers[: len(answers) - _COUNTED + 1]):
        row = answers[place : place + _COUNTED]
        pairs = pairwise(row)
        if all(
            step - last <= _BETWEEN
            and any(len(lines[mid].text.split()) >= _TEXT_WORDS for mid in range(last + 1, step))
            for last, step in pairs
        ):
            return _unit_start(lines, at)
    return None


def _unit_start(lines: Sequence[Line], at: int) -> int:
    """The line that signs the comment above the button at ``at``, or that names its writer, or is its text."""
    above = range(at - 1, max(0, at - _UNIT), -1)
    signed = next((place for place in above if _is_signature(lines[place].text)), None)
    if signed is not None:
        named = signed > 0 and len(lines[signed].text.split()) <= _NAME_WORDS and _is_name_line(lines[signed - 1].text)
        return signed - 1 if named else signed
    return next((place for place in above if _is_name_line(lines[place].text)), max(0, at - 1))


def _is_name_line(text: str) -> bool:
    return len(text.split()) <= _NAME_WORDS and text[-1] not in ".!?…:"
