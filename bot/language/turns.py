"""Whose turn it is in a talk: who answers a question, who speaks a paragraph that is nothing but a quotation."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.articles.article import Span
from bot.language.addressees import find_addressee
from bot.language.references import emphasis
from bot.language.vicinity import between

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.findings import Quote
    from bot.language.quotation_marks import Quotation
    from bot.language.speaker_candidates import Candidate, Cue, Line
    from bot.language.speakers import Speakers

_ASKING = frozenset("ask inquire enquire query".split())
_ANSWERING = frozenset("answer reply respond retort rejoin".split())

_NEAR = 300
"""Characters from a question to the words that say who asks."""

_LONGEST_SIGNATURE = 8
"""A line of at most so many words that names one person, under a quotation, says whose it is."""

_TITLED = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Professor|Senator|Governor|Congressman|Judge)\.?(?: [A-Z][\w’'-]+)+"
_OFFICE = (
    r"(?:(?:Mr|Madam|Mister)\.? (?:Speaker|President|Chair\w*|Secretary|Mayor)|Your [A-Z]\w+|My Lords?|m[’']lud"
    r"|Ceann Comhairle|(?:[Pp]rime |[Ff]irst )?[Mm]inister|[Cc]hair|[Cc]ounsel"
    r"|Judge|Professor|Doctor|Captain|Coach|Councillor|Senator|Governor)"
)
_HAILED = re.compile(
    rf"(?:^|[.!?] )(?:Dear )?(?P<first>{_OFFICE}), |(?:^|[.!?] )(?:Dear )(?P<dear>(?:{_TITLED}|[A-Z]\w+)),"
    rf"|, (?P<office>{_OFFICE})(?=[,.?!]|$)|, (?P<last>{_TITLED})(?=[.?!]|,?$)"
)
"""Whom words speak to by name or office: "Is that you, Mr Reyes?", "Mr Speaker, I will not", "Dear Council, ..."."""

_YOU = re.compile(r"\b(?:you|your|yours|yourself|thank)\b", re.IGNORECASE)


_REPLIED = re.compile(r"(?:answer|repli|respond|retort)(?:ed|es|s|ing)?", re.IGNORECASE)
_ASKED = re.compile(r"ask(?:ed|s|ing)?", re.IGNORECASE)
_FARTHEST_ANSWER = 300
"""Characters from a question to its answer."""


def exchanged(text: str, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes; who asks a question that somebody replies to hears the reply, and who replies was asked."""
    found = [*quotes]
    for at, (question, answer) in enumerate(pairwise(quotes)):
        asks = text[question.end - 1 : question.end] == "?" or _has_cue(text, question, _ASKED)
        near = answer.start - question.end <= _FARTHEST_ANSWER and _has_cue(text, answer, _REPLIED)
        if not (asks and near and question.speaker and answer.speaker) or question.speaker == answer.speaker:
            continue
        if found[at].addressee is None:
            found[at] = replace(found[at], addressee=answer.speaker, addressee_span=answer.speaker_span)
        if answer.addressee is None:
            found[at + 1] = replace(answer, addressee=question.speaker, addressee_span=question.speaker_span)
    return tuple(found)


def _has_cue(text: str, quote: Quote, verb: re.Pattern[str]) -> bool:
    return quote.cue is not None and verb.fullmatch(quote.cue.of(text)) is not None


class Question(NamedTuple):
    """Who asked something, and whom, by their numbers."""

    asker: int
    asked: int | None


def hailed(text: str, quotation: Quotation) -> Span | None:
    """Whom the quoted words speak to by name or office.

    A name that ends a sentence is hailed in a question, or where the words say "you": not in "I met him, Mr Reyes."
    """
    words = text[quotation.start : quotation.end]
    for match in _HAILED.finditer(words):
        part = str(match.lastgroup)
        asks = words[match.end() : match.end() + 1] == "?"
        if part != "last" or asks or _YOU.search(words):
            return Span(quotation.start + match.start(part), quotation.start + match.end(part))
    return None


def answerer(text: str, lines: Sequence[Line], candidate: Candidate, speakers: Speakers) -> int | None:
    """Whom the "he" of "he answered" means: whoever was asked right before, and never who asked."""
    line = lines[candidate.line]
    lemmas = {cue.lemma for cue, link in candidate.cues if cue.kind == "core" and link == "own"}
    question = _question(text, lines, line, candidate, speakers) if lemmas else None
    if question is None or candidate.entity != question.asker:
        return candidate.entity
    if question.asked is not None:
        return question.asked
    return None if lemmas & _ANSWERING else candidate.entity


def _question(
    text: str, lines: Sequence[Line], line: Line, candidate: Candidate, speakers: Speakers
) -> Question | None:
    """The question right before the words of a ``candidate``: in their paragraph, or in all of the one before."""
    here = bisect_left(line.quotations, candidate.start, key=lambda each: each.start)
    if here > 1:
        return _asked(text, line, line.quotations[here - 2], speakers)
    above = lines[line.number - 1] if line.number else None
    opens = here == 1 and line.quotations[0].outer.start == line.start
    return _asked(text, above, above.quotations[-1], speakers) if opens and above and above.quotations else None


def _asked(text: str, line: Line, quotation: Quotation, speakers: Speakers) -> Question | None:
    if not text[quotation.start : quotation.end].rstrip().endswith("?"):
        return None
    for one, cue in _asking(line, quotation):
        if one.entity is None or line.sentence_at(cue.start) != line.sentence_at(quotation.end - 1):
            continue
        told = find_addressee(line, cue, one.span) or hailed(text, quotation)
        named = speakers.namings(told.start, told.end) if told is not None else []
        met = next((each.entity for each in named if speakers.kind(each.entity) == "person"), None)
        return Question(one.entity, met)
    return None


class Turn(NamedTuple):
    """Whose turn it is; nobody where the text does not tell."""

    speaker: Candidate | None


class Talk:
    """A question and what follows it in paragraphs that are nothing but words: two people who speak by turns."""

    def __init__(self, text: str, lines: Sequence[Line], speakers: Speakers) -> None:
        """Nobody has asked anything yet."""
        self._text = text
        self._lines = lines
        self._speakers = speakers
        self._next: Candidate | None = None
        self._line = -1

    def turn(self, line: Line, quotation: Quotation, last: Candidate | None) -> Turn | None:
        """Whose turn it is in ``line`` after a ``quotation`` at the end of the paragraph before.

        None where nobody was asked, so that whoever spoke it ``last`` may go on.
        """
        if not quotation.closed:
            return None
        above = self._lines[quotation.line]
        speaker = self._next
        if self._line != above.number:
            question = _asked(self._text, above, quotation, self._speakers)
            if question is None or last is None or question.asker != last.entity:
                return None
            speaker = None if question.asked is None else self._seen(question.asked, above)
        self._next, self._line = last, line.number
        return Turn(speaker)

    def _seen(self, entity: int, line: Line) -> Candidate | None:
        """The words that last stood for somebody."""
        near = (one for each in reversed(self._lines[: line.number + 1]) for one in reversed(each.candidates))
        return next((one for one in near if one.entity == entity), None)


def is_question(text: str, line: Line) -> bool:
    """Whether a paragraph without quotations is a question, which the words below it answer: "Did she reply?"."""
    return not line.quotations and text[line.start : line.end].rstrip().endswith("?")


def _asking(line: Line, quotation: Quotation) -> Iterator[tuple[Candidate, Cue]]:
    """Who asks anything near a ``quotation``, and the word for it."""
    near = between(line.candidates, quotation.outer.start - _NEAR, quotation.outer.end + _NEAR)
    return ((one, cue) for one in near for cue, _ in one.cues if cue.lemma in _ASKING)


def subject_of(before: Line, spoken: Candidate | None, speakers: Speakers) -> Candidate | None:
    """The one person that the last sentence of the paragraph ``before`` tells of, if nobody else spoke in it."""
    ending = before.sentence[-1] if before.sentence else 0
    doing = [one for one in before.candidates if one.role == "subject" and before.sentence_at(one.start) == ending]
    main = [one for one in doing if not emphasis(before, one)[1]]
    # "What it means is left open, since Ms Hale spoke in hints": nobody in the main clause, one person in all.
    known = any(one.entity is not None for one in main)
    subjects = main if known else [one for one in doing if one.entity is not None]
    if not subjects or any(one.entity != subjects[0].entity for one in subjects):
        return None
    found = subjects[0]
    if spoken is not None and spoken.entity != found.entity:
        return None
    return found if found.entity is not None and speakers.kind(found.entity) == "person" else None


def signed(lines: Sequence[Line], line: Line) -> Candidate | None:
    """Who is named, and nothing else, in the line under a pulled-out quotation."""
    if line.number + 1 >= len(lines):
        return None
    under = lines[line.number + 1]
    people = [one for one in under.candidates if one.kind == "person"]
    bare = len(under.starts) <= _LONGEST_SIGNATURE and not under.cues and not under.quotations
    verb = any(token.pos_ in {"VERB", "AUX"} for token in under.doc)
    return people[0] if bare and not verb and len(people) == 1 else None
