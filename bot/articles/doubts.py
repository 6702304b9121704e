"""Lines beside the story that the model sets aside, though what they say is the story's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.articles.facts import OWN_FEATURES
from bot.articles.furniture import signs_post

if TYPE_CHECKING:
    from bot.articles.facts import Facts

_AT = {name: index for index, name in enumerate(OWN_FEATURES)}

FARTHEST_CUT = -5.0
"""Log-odds under which no line is kept for standing beside the story, and none on somebody who did not answer."""

_TELLING_CUT = -4.0
"""The same for a sentence that tells something."""

_GAP_CUT = -2.0
"""The same for a line between two lines of the story."""

_DOUBT_CUT = -1.6
"""The same for a sentence beside the story that says nothing of the page."""

_SLIGHT_CUT = -0.7
"""Log-odds above which a quotation between two sentences of the story is not lost for one word of page furniture."""

_SHORTEST = 5
"""Words: a line that ends as a sentence does and has fewer is no sentence of a story for that."""

_FEWEST_OF_ITEM = 4
"""Words of an item of a list."""

_FEW = 3
"""Words of page furniture that a sentence of the story may have."""

_PARAGRAPH, _SENTENCE = 25, 8
"""Words of a line that may be a whole paragraph, and of one that may tell something in one sentence."""

_OF_NO_STORY = ("links", "biography", "address", "glued", "by_start", "credit", "reader_outside", "house_outside")
_OF_THE_PAGE = (*_OF_NO_STORY, "strong_count", "self_outside")
_TELLING = (*_OF_THE_PAGE, "year")
_PERSONAL = (*_OF_NO_STORY, "self_outside", "marks", "joined", "ends_dots", "cue_correction")
_PAST = frozenset(
    "was were had did said told made took went came got saw left won lost met began became gave found held led ran "
    "sent spent stood wrote has have will would".split()
)
_SILENCE = re.compile(
    r"\b(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)) (?:to|further) comment"
    r"|\b(?:requests?|reached|available|asked|contacted) for (?:\w+ )?(?:comments?|interviews?)\b"
    r"|\b(?:did|has|have|had|was|were|could)(?: not|n['’]t| never)(?: immediately)? "
    r"(?:be (?:immediately )?reached|respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|comment(?:ed)?|answer(?:ed)?)\b"
)


def goes_on_with_list(fact: Facts, text: str, above: str) -> bool:
    """Whether a line is an item of the list that the story's line ``above`` begins or goes on with.

    The line above ends in a colon or a semicolon, and nothing here speaks of the page.
    """
    listed = above.rstrip().endswith((":", ";")) or (text[:1].islower() and above[:1].islower())
    return listed and len(fact.tokens) >= _FEWEST_OF_ITEM and not _any(fact, _OF_THE_PAGE)


def reason_to_keep(fact: Facts, text: str, score: float, *, prose_beside: int, story_beside: bool) -> str | None:
    """Why a line that the model sets aside is the story all the same, in words; None where it is not.

    Args:
        fact: What the line shows.
        text: The line.
        score: The log-odds that the model gives it.
        prose_beside: How many of the lines right above and below are the story's prose.
        story_beside: Whether one of them is the story at all.
    """
    if story_beside and signs_post(text):
        return "signs a post that the story quotes"
    if not fact.prose and not (fact.values[_AT["ends_stop"]] and len(fact.tokens) >= _SHORTEST):
        return None
    within = prose_beside == 2 and score > _GAP_CUT
    slight = story_beside and score > (_DOUBT_CUT if fact.prose else _DOUBT_CUT / 2)
    if prose_beside and tells_of_silence(fact, text):
        return "reports that somebody was asked and did not answer"
    if within and (not _any(fact, _TELLING) or _is_quotation(fact, score)):
        return "stands between sentences of the story"
    if prose_beside and score > _TELLING_CUT and tells_something(fact):
        return "tells something beside the story and addresses nobody"
    quiet = slight and not _any(fact, _OF_THE_PAGE)
    return "is a sentence beside the story and says nothing of the page" if quiet else None


def tells_of_silence(fact: Facts, text: str) -> bool:
    """Whether a line reports that somebody was asked and did not answer: it shares its words with comment sections."""
    asked = fact.values[_AT["cue_comments"]] or fact.values[_AT["cue_contact"]]
    addressed = fact.values[_AT["house_outside"]] or fact.values[_AT["reader_outside"]]
    return bool(asked) and not addressed and _SILENCE.search(text) is not None


def tells_something(fact: Facts) -> bool:
    """Whether a line is a paragraph, or tells what was, and speaks to and of no reader.

    A story may name apps, subscribers and videos: up to three words of page furniture are no sign against it.
    """
    if fact.values[_AT["strong_count"]] > _FEW or _any(fact, _PERSONAL):
        return False
    if fact.prose and len(fact.tokens) >= _PARAGRAPH:
        return True
    sentence = fact.values[_AT["ends_stop"]] > 0 and len(fact.tokens) >= _SENTENCE
    return sentence and any(word in _PAST or word.endswith("ed") for word in fact.tokens)


def _is_quotation(fact: Facts, score: float) -> bool:
    """Whether a line quotes somebody, and the model sets it aside by little, for one word of page furniture."""
    little = score > _SLIGHT_CUT and fact.values[_AT["quotes"]] > 0 and fact.values[_AT["strong_count"]] <= 1
    return little and not _any(fact, _OF_NO_STORY)


def _any(fact: Facts, names: tuple[str, ...]) -> bool:
    return any(fact.values[_AT[name]] for name in names)
