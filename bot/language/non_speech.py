"""Whether words in quotation marks are no speech at all: a title, a nickname, a scare quote, a crosshead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.speech_verbs import NAMING
from bot.language.work_titles import (
    announces_show,
    goes_on_as_title,
    is_cited_headline,
    is_entitled,
    is_written_as_title,
    talks_of_work,
)

if TYPE_CHECKING:
    from bot.language.quotation_marks import Quotation
    from bot.language.speaker_candidates import Candidate, Cue
    from bot.language.speaker_ranker import Frame
    from bot.language.speakers import Speakers

FEWEST_WORDS = 4
"""A quotation of fewer words is a quote only where a verb of saying goes with it; else it is a title or an aside."""

_SHORT_TAIL = 3
"""At most so many words stand between a short quotation and the verb of saying behind it."""

_LONGEST_CROSSHEAD = 8
"""A line of at most so many words in single marks breaks up a story whose people speak in double ones."""

_CLAIMED = re.compile(r"\s(?:claim|allegation|accusation|charge|rumou?r|fear|smear|slur|jibe|row)s?\b", re.IGNORECASE)
"""What others say of somebody, behind the word for it in marks: "Hale denies 'cover-up' claims"."""

_NAME_BEFORE = 60
"""Characters before a quotation in which a name begins that it can be part of."""

_BEFORE_MARKS = 200
"""Characters before a quotation that can tell that it is no speech."""


def is_part_of_name(text: str, quotation: Quotation, speakers: Speakers) -> bool:
    """Whether the marks stand inside a name: "Anna “Nan” Birk"."""
    inside = any(
        naming.start < quotation.start and quotation.end < naming.end
        for naming in speakers.namings(quotation.start - _NAME_BEFORE, quotation.start)
    )
    around = re.search(r"[^\W\d_]\w+[ ]$", text[max(0, quotation.outer.start - 20) : quotation.outer.start])
    following = text[quotation.outer.end : quotation.outer.end + 3]
    short = len(text[quotation.start : quotation.end].split()) <= 2
    named = around is not None and around.group()[:1].isupper() and re.match(r" [A-Z]", following) is not None
    return inside or (short and named)


def is_crosshead(frame: Frame, *, doubled: bool) -> bool:
    """Whether a short line in single marks only breaks up a story; ``doubled`` where people speak in double ones."""
    return doubled and frame.alone and frame.quotation.single and frame.length <= _LONGEST_CROSSHEAD


def is_no_speech(frame: Frame, speaker: Candidate | None, cue: Cue | None) -> bool:
    """Whether words beside others are no speech, given who could have said them and the word of saying for it."""
    words = frame.text[frame.quotation.start : frame.quotation.end].split()
    title = is_written_as_title(words)
    before = frame.text[max(frame.line.start, frame.start - _BEFORE_MARKS) : frame.start]
    if frame.before == "word" and is_entitled(before):
        return True
    if speaker is None:
        return len(words) < FEWEST_WORDS or (title and frame.stop not in "?!" and frame.before != ":")
    if title and len(words) > 1 and _is_of_work(frame, before, cue):
        return True
    if len(words) >= FEWEST_WORDS or (frame.upper and frame.stop in ",?!"):
        return False
    named = title and len(words) > 1 and frame.before == "word"
    return cue is None or cue.kind == "noun" or (named and not _calls(frame, cue)) or _is_scare(frame, cue, before)


def _is_scare(frame: Frame, cue: Cue, before: str) -> bool:
    """Whether the sentence only goes on from a few words in marks, a verb of saying in it or not."""
    if frame.before == "(" and frame.after == ")":
        return True
    if cue.end < frame.start and _CLAIMED.match(frame.text[frame.end : frame.line.end]):
        return True
    if re.search(r"\bso-called\s+$", before) or (frame.elsewhere(cue) and _articled(before)):
        return True
    if frame.length == 1 and cue.kind == "weak" and frame.after == "word" and _articled(before):
        return True
    # "The 'qualified' row began when she said": a word in marks that the sentence only goes on from.
    far = cue.start > frame.start and frame.line.words_between(frame.end, cue.start) > _SHORT_TAIL
    return far and not _is_told(frame, cue)


def _is_told(frame: Frame, cue: Cue) -> bool:
    """Whether all of a sentence is what the verb at its end says: "He is “very close” to a deal, he told reporters"."""
    line = frame.line
    verb = line.doc[line.token_at(cue.start)]
    first = line.doc[line.token_at(frame.quotation.start)]
    said = (child for child in verb.children if child.dep_ == "ccomp" and child.i < verb.i)
    return cue.kind == "core" and any(one == first or one.is_ancestor(first) for one in said)


def _is_of_work(frame: Frame, before: str, cue: Cue | None) -> bool:
    """Whether words in capitals are the title of what is talked of, and not what somebody says."""
    if announces_show(before) or (frame.before == "word" and talks_of_work(before)):
        return True
    if frame.before == ":":
        return False
    behind = frame.text[frame.end : frame.line.end]
    if (cue is None or cue.start > frame.end or not _calls(frame, cue)) and goes_on_as_title(behind):
        return True
    words = frame.text[frame.quotation.start : frame.quotation.end].split()
    return cue is None and is_cited_headline(words) and not _is_loud(frame)


def _is_loud(frame: Frame) -> bool:
    """Whether the words around the marks are in capitals too, as in a headline."""
    line = frame.line
    around = f"{frame.text[line.start : frame.start]} {frame.text[frame.end : line.end]}".split()
    return is_written_as_title(around)


def _calls(frame: Frame, cue: Cue) -> bool:
    """Whether the words are what somebody calls something: "called the traps “Toy Town” affairs"."""
    return cue.lemma in NAMING and cue.end < frame.start and frame.line.words_between(cue.end, frame.start) > 0


def _articled(before: str) -> bool:
    """Whether an article stands right before the marks: "a “target” of 29" calls something by a word."""
    return re.search(r"\b(?:an?|the)\s+$", before, re.IGNORECASE) is not None
