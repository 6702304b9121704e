"""Who said what, and to whom: quotations in marks or paragraphs of their own, and reported speech without them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.articles.article import Span
from bot.language.addressees import asked_by, find_addressee, told_before, written_to
from bot.language.announcers import (
    agent,
    announcer,
    clausal,
    goes_unsaid,
    governing,
    labelled,
    owned,
    praiser,
    promiser,
    says_between,
    sourced,
    told_of,
    told_of_before,
)
from bot.language.block_quotations import ANSWERS, find_block_quotations, labelled_as
from bot.language.denials import is_contested, is_denied
from bot.language.findings import Quote
from bot.language.hearers import heard
from bot.language.non_speech import is_crosshead, is_no_speech, is_part_of_name
from bot.language.quotation_marks import Quotation, find_quotations
from bot.language.references import Bodies, emphasis, meant, note_documents
from bot.language.relatives import Relatives, going_on
from bot.language.reported_speech import find_reported
from bot.language.selves import spoken_of
from bot.language.speaker_candidates import Candidate, read_line
from bot.language.speaker_ranker import Frame, choose, trained_weights
from bot.language.speakers import Speakers
from bot.language.speech_verbs import TELLING
from bot.language.turns import Talk, answerer, exchanged, hailed, is_question, signed, subject_of
from bot.language.vicinity import around
from bot.language.writings import Writings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.articles.article import Article
    from bot.language.anaphora import Antecedent
    from bot.language.findings import Entity, Sentence
    from bot.language.parsing import ParsedBlock
    from bot.language.speaker_candidates import Cue, Line

_NEAR_LINES = 2
"""How many paragraphs back the speaker of a quotation may have been named last."""

_NEAR_SENTENCES = 6
"""Sentences of a line from a quotation to the words for its speaker, at most."""

_LINE_BEFORE = 3
"""How many of the last candidates of the paragraph before are looked at."""


def find_quotes(
    article: Article,
    parsed: Sequence[ParsedBlock],
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    antecedents: Mapping[int, Antecedent] | None = None,
) -> tuple[tuple[Quote, ...], tuple[Quote, ...]]:
    """The quotes and the reported speech of an article; both in reading order.

    A quotation that runs through several paragraphs gives one quote a paragraph, all with the same speaker; also where
    the paragraphs ran together in one line.

    Args:
        article: The article that was parsed.
        parsed: Its blocks that report the story.
        sentences: The sentences of those blocks.
        entities: The people, organisations and places named in it.
        antecedents: Whom an anaphor means that starts at a character of the article, by its place in ``entities``.
    """
    speakers = Speakers(article.text, entities, antecedents)
    lines = read_lines(article.text, parsed, sentences, speakers)
    resolve(article.text, lines, speakers)
    reader = _Reader(article.text, lines, speakers, trained_weights())
    read = [(each, reader.read(around(line, each), each)) for line in lines for each in line.quotations]
    return exchanged(article.text, _with_later_speakers(lines, read)), find_reported(article.text, lines, speakers)


def _with_later_speakers(lines: Sequence[Line], read: Sequence[tuple[Quotation, Quote | None]]) -> tuple[Quote, ...]:
    """The quotes; a speech left open at a paragraph's end, whose speaker comes with a later one, has that speaker."""
    found: list[Quote] = []
    later: tuple[Quotation, Quote] | None = None
    for quotation, quote in reversed(read):
        if quote is None:
            continue
        given = quote
        if later is not None and not quotation.closed and quote.speaker_span is None:
            next_line = lines[later[0].line]
            if next_line.number == quotation.line + 1 and later[0].outer.start == next_line.start:
                said = later[1]
                given = replace(
                    quote,
                    speaker=said.speaker,
                    speaker_span=said.speaker_span,
                    addressee=said.addressee,
                    addressee_span=said.addressee_span,
                )
        parts = quotation.parts or (Span(given.start, given.end),)
        found += [replace(given, start=part.start, end=part.end) for part in reversed(parts)]
        later = quotation, given
    return tuple(reversed(found))


def read_lines(
    text: str, parsed: Sequence[ParsedBlock], sentences: Sequence[Sentence], speakers: Speakers
) -> list[Line]:
    """Each block with its quotations and the words in it that could stand for a speaker."""
    by_line: dict[int, list[Quotation]] = {}
    for quotation in find_quotations(text, [Span(block.block.start, block.block.end) for block in parsed]):
        by_line.setdefault(quotation.line, []).append(quotation)
    apart = find_block_quotations(text, parsed, {number for number in by_line if by_line[number]}, speakers)
    by_line.update({number: [quotation] for number, quotation in apart.items()})
    starts = sorted(sentence.start for sentence in sentences)
    return [read_line(block, number, by_line.get(number, []), starts, speakers) for number, block in enumerate(parsed)]


def resolve(text: str, lines: Sequence[Line], speakers: Speakers) -> None:
    """Give every candidate that is no name its entity, going through the text as a reader does."""
    bodies, writings, relatives = Bodies(), Writings(), Relatives()
    for line in lines:
        speakers.next_paragraph()
        bodies.next_paragraph()
        sentence = -1
        for index, candidate in enumerate(line.candidates):
            now = line.sentence_at(candidate.start)
            if now != sentence:
                writings.note(line, sentence, speakers)
                speakers.next_sentence()
                sentence = now
            if writings.speaks(line, candidate):
                candidate.entity = writings.author()
            elif candidate.entity is None:
                candidate.entity = relatives.meant(line, candidate, speakers)
                if candidate.entity is None:
                    candidate.entity = meant(text, line, index, speakers, bodies)
                if candidate.kind == "he":
                    relative = going_on(line, index)
                    answering = answerer(text, lines, candidate, speakers)
                    candidate.entity = answering if relative is None else relative
            bodies.note(line, candidate, speakers)
            relatives.note(line, candidate, speakers)
            writings.sent(line, candidate, speakers)
            if candidate.entity is not None:
                role, embedded = emphasis(line, candidate)
                speakers.mention(candidate.entity, role, embedded=embedded)
            elif candidate.kind == "noun" and candidate.role == "subject":
                words = text[candidate.start : candidate.end]
                speakers.meet(words, emphasis(line, candidate)[0], says=bool(candidate.cues))
            note_documents(line, index, speakers)
        writings.note(line, sentence, speakers)


def nearby(lines: Sequence[Line], line: Line, quotation: Quotation, last: Candidate | None) -> list[Candidate]:
    """The candidates for a ``quotation`` of ``line``: its own, some of the line before, and the last speaker.

    Of the line before those are taken that come last, and all that say something there. Of its own those some sentences
    away are not: a whole article may stand in one line.
    """
    first, final = line.sentence_at(quotation.outer.start), line.sentence_at(quotation.outer.end)
    sentences = range(first - _NEAR_SENTENCES, final + _NEAR_SENTENCES + 1)
    near = [one for one in line.candidates if line.sentence_at(one.start) in sentences]
    if line.number and first <= line.sentence_at(line.start) + _NEAR_SENTENCES:
        before = lines[line.number - 1].candidates
        near += [one for one in before[:-_LINE_BEFORE] if any(cue.kind == "core" for cue, _ in one.cues)]
        near += before[-_LINE_BEFORE:]
    if last is not None and last not in near and line.number - last.line <= _NEAR_LINES:
        near.append(last)
    return near


class _Reader:
    """Goes through the quotations in reading order and remembers who spoke last."""

    def __init__(self, text: str, lines: Sequence[Line], speakers: Speakers, weights: Mapping[str, float]) -> None:
        self._text = text
        self._lines = lines
        self._speakers = speakers
        self._weights = weights
        marked = [quotation.single for line in lines for quotation in line.quotations]
        self._doubled = 2 * sum(marked) < len(marked)
        self._talk = Talk(text, lines, speakers)
        self._last: Candidate | None = None
        self._last_quotation: Quotation | None = None
        self._last_quote: Quote | None = None

    def read(self, line: Line, quotation: Quotation) -> Quote | None:
        """The quote that a quotation is, or None where it is none (a title, a nickname, a scare quote)."""
        if is_part_of_name(self._text, quotation, self._speakers):
            return None
        frame = Frame(self._text, line, quotation)
        if is_crosshead(frame, doubled=self._doubled):
            return None
        apart = frame.alone or quotation.label is not None
        speaker, cue = self._speaking(frame)
        if not apart and is_denied(frame):
            return None
        if speaker is not None and not apart and (is_contested(frame) or self._was_told(frame, speaker)):
            return Quote(quotation.start, quotation.end, direct=False)
        if not apart and is_no_speech(frame, speaker, cue):
            return None
        quote = self._quote(frame, speaker, cue)
        self._last, self._last_quotation, self._last_quote = speaker, quotation, quote
        return quote

    def _speaking(self, frame: Frame) -> tuple[Candidate | None, Cue | None]:
        """Who speaks, and the word of saying for it where other words stand beside the quotation."""
        if frame.quotation.label is not None:
            return self._named(frame.quotation.label), None
        if frame.alone:
            return self._carried(frame.line), None
        near = nearby(self._lines, frame.line, frame.quotation, self._last)
        speaker = labelled(frame) or choose(frame, near, self._last, self._last_quotation, self._weights)
        speaker = promiser(frame, owned(frame, clausal(frame, agent(frame, praiser(frame, sourced(frame, speaker))))))
        speaker = self._certain(frame, self._sayer(frame, self._inner(frame, speaker)))
        speaker = goes_unsaid(frame, speaker, self._before(frame.line), self._text) or speaker
        if speaker is None or (speaker is self._last and speaker.line < frame.line.number):
            speaker = told_of_before(frame) or speaker
        speaker = self._continued(frame, speaker)
        self._open_if_named(frame, speaker)
        return speaker, frame.cue_of(self._same(frame.line, speaker)) if speaker is not None else None

    def _named(self, label: Span) -> Candidate:
        """Whoever a label in front of the words, or a signature under them, names."""
        line = next(line for line in self._lines if line.start <= label.start < line.end)
        words = label.of(self._text)
        entity = labelled_as(words, label.start, self._speakers)
        if words in ANSWERS:
            heading = {one.entity for one in self._lines[0].candidates if one.kind == "person"}
            entity = next(iter(heading)) if len(heading) == 1 else None
        kind = "noun" if entity is None else self._speakers.kind(entity)
        return Candidate(label.start, label.end, line.number, line.token_at(label.start), kind, "colon", entity)

    def _continued(self, frame: Frame, speaker: Candidate | None) -> Candidate | None:
        """Who began the speech that the paragraph before left open, unless words right behind it name the speaker."""
        last = self._last_quotation
        goes_on = last is not None and not last.closed and last.line == frame.line.number - 1
        if not goes_on or self._last is None or frame.before != "nothing":
            return speaker
        return speaker if speaker and frame.tail in [cue for cue, _ in speaker.cues] else self._last

    def _open_if_named(self, frame: Frame, speaker: Candidate | None) -> None:
        """Leave open which bearer of a surname speaks, where the words themselves speak of the one it was taken for."""
        if speaker is None or speaker.entity is None:
            return
        surname, said = speaker.span.of(self._text), frame.quotation
        if speaker.kind == "he" and speaker.entity in spoken_of(self._speakers, self._text, said.start, said.end):
            speaker.entity = None
            return
        if self._speakers.names_bearer(surname, speaker.entity, said.start, said.end):
            speaker.entity = None

    @staticmethod
    def _sayer(frame: Frame, speaker: Candidate | None) -> Candidate | None:
        """In "she said, according to the Echo" the words are hers and not the paper's."""
        inner = told_of(frame, speaker)
        if inner is not None:
            return inner
        if speaker is None or speaker.role != "according" or speaker.start < frame.end:
            return speaker
        for one in frame.line.candidates:
            if any(cue.kind == "core" and frame.end <= cue.start < speaker.start for cue, _ in one.cues):
                return one
        return speaker

    @staticmethod
    def _inner(frame: Frame, speaker: Candidate | None) -> Candidate | None:
        """In "she said that it came after the company told them of “no warning”" the words are the company's."""
        inner = governing(frame)
        if speaker is None or inner is None or speaker.role == "according" or inner.kind != "noun":
            return speaker
        return inner if speaker.end < inner.start and says_between(frame, speaker, inner) else speaker

    def _certain(self, frame: Frame, speaker: Candidate | None) -> Candidate | None:
        """Nobody, rather than words beside a sentence of its own that name nobody and go with no verb of saying."""
        if speaker is None or speaker is self._last or speaker.cues or speaker.kind != "noun":
            return speaker
        apart = frame.upper and frame.before in {"nothing", ".", "”"}
        return None if apart and speaker.entity is None else speaker

    @staticmethod
    def _was_told(frame: Frame, speaker: Candidate) -> bool:
        """Whether the words are what the speaker "had been told": somebody else's, and nobody says whose."""
        verbs = (cue for cue in frame.line.cues if speaker.end <= cue.start < frame.start and cue.lemma in TELLING)
        told = next((frame.line.doc[frame.line.token_at(cue.start)] for cue in reversed(list(verbs))), None)
        return told is not None and any(child.dep_ == "auxpass" for child in told.children)

    @staticmethod
    def _same(line: Line, speaker: Candidate) -> list[Candidate]:
        """The words in ``line`` for whoever ``speaker`` is."""
        meant = speaker.entity
        return [one for one in line.candidates if one is speaker or (meant is not None and one.entity == meant)]

    def _quote(self, frame: Frame, speaker: Candidate | None, cue: Cue | None) -> Quote:
        quotation = frame.quotation
        direct = self._is_whole(frame, speaker)
        quote = Quote(quotation.start, quotation.end, direct=direct)
        if speaker is None:
            return quote
        quote = replace(quote, speaker=self._speakers.name(speaker.entity), speaker_span=speaker.span)
        addressee = self._addressee(frame, speaker, cue)
        if addressee is not None:
            heard_by = heard(self._speakers, self._text, addressee, speaker.entity, frame.line.start)
            quote = replace(quote, addressee=heard_by, addressee_span=addressee)
        return replace(quote, cue=Span(cue.start, cue.end)) if cue is not None else quote

    def _addressee(self, frame: Frame, speaker: Candidate, cue: Cue | None) -> Span | None:
        """To whom or where: as said with the quotation, or before it in the same paragraph or speech."""
        if not frame.upper and self._last_quote is not None and speaker is self._last and self._in_one_sentence(frame):
            return self._last_quote.addressee_span
        if cue is not None and cue.kind in {"core", "weak"}:
            found = find_addressee(frame.line, cue, speaker.span)
            if found is not None:
                return found
        if self._last_quote is not None and self._goes_on(frame, speaker):
            return self._last_quote.addressee_span
        return (
            told_before(frame.line, speaker, frame.start)
            or asked_by(frame.line, frame.start, frame.end, speaker.span)
            or written_to(frame.line, frame.start, speaker.span, wrote=cue is not None and cue.lemma == "write")
            or self._told_above(frame, speaker)
            or hailed(self._text, frame.quotation)
        )

    def _told_above(self, frame: Frame, speaker: Candidate) -> Span | None:
        """Whom the speaker told something in the last sentence of the paragraph above one that begins with the words.

        "X told the Echo that it was late." is followed by what X told it.
        """
        above = self._before(frame.line)
        if above is None or not above.sentence or self._text[frame.line.start : frame.start].strip():
            return None
        last = above.tokens_of(above.sentence[-1])
        return told_before(above, speaker, above.end, above.starts[last[0].i])

    def _in_one_sentence(self, frame: Frame) -> bool:
        """Whether the quotation before stands in the sentence that this one goes on with."""
        last = self._last_quotation
        return (
            last is not None
            and last.line == frame.line.number
            and not re.search(r"[.!?]\s", self._text[last.outer.end : frame.start])
        )

    def _goes_on(self, frame: Frame, speaker: Candidate) -> bool:
        """Whether the speaker of the quotation before goes on speaking, so that whom they speak to stays the same."""
        if self._last is None or self._last_quotation is None:
            return False
        if speaker is self._last:
            between = self._lines[self._last_quotation.line + 1 : frame.line.number]
            return not any(is_question(self._text, each) for each in between)
        same = speaker.entity is not None and speaker.entity == self._last.entity
        return same and frame.line.number == self._last_quotation.line

    def _is_whole(self, frame: Frame, speaker: Candidate | None) -> bool:
        """Whether a quotation is a whole statement, or the second half of one, and no part of another sentence."""
        if frame.alone or frame.quotation.label is not None:
            return True
        if frame.upper:
            return frame.before not in {"word", "("} or frame.stop in ".,?!"
        last = self._last_quotation
        if last is None or last.line != frame.line.number or speaker is None or self._last_quote is None:
            return False
        between = self._text[last.outer.end : frame.start]
        return self._last_quote.direct and between.rstrip().endswith(",") and self._goes_on(frame, speaker)

    def _before(self, line: Line) -> Line | None:
        return self._lines[line.number - 1] if line.number else None

    def _carried(self, line: Line) -> Candidate | None:
        """Who speaks a paragraph that is nothing but a quotation."""
        last, quotation = self._last, self._last_quotation
        before = self._before(line)
        signature = signed(self._lines, line)
        if signature is not None or before is None:
            return signature
        announced = announcer(before, self._text) if self._text[: before.end].endswith(":") else None
        if announced is not None:
            return announced
        if quotation is not None and quotation.line == before.number:
            tail = self._text[quotation.outer.end : before.end]
            turn = self._talk.turn(line, quotation, last)
            if turn is not None:
                return turn.speaker
            if not quotation.closed or not re.search(r"[.!?]\s+\S", tail):
                return last
        if is_question(self._text, before):
            return last if quotation is not None and quotation.line == before.number - 1 else None
        spoken = last if quotation is not None and before.quotations else None
        return announcer(before, self._text) or subject_of(before, spoken, self._speakers)
