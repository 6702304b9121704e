"""Who is said to speak by what stands before a quotation: a name and a colon, a verb of saying, a paragraph's end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.references import emphasis

if TYPE_CHECKING:
    from bot.language.speaker_candidates import Candidate, Line
    from bot.language.speaker_ranker import Frame


def labelled(frame: Frame) -> Candidate | None:
    """Whose name and a colon are all that stands before the marks, as in headlines: "Anna Birk: ‘I am sick of it’"."""
    if frame.before != ":":
        return None
    first = frame.line.candidates[0] if frame.line.candidates else None
    if first is None or first.entity is None or first.kind == "place" or first.start > frame.line.start:
        return None
    return first if frame.text[first.end : frame.start].strip() == ":" else None


def says_between(frame: Frame, one: Candidate, other: Candidate) -> bool:
    """Whether a verb of saying stands between two candidates."""
    return any(cue.kind == "core" and one.end <= cue.start < other.start for cue in frame.line.cues)


def governing(frame: Frame) -> Candidate | None:
    """Who says the clause that ends in a few quoted words: "after the company told them that there was “no warning”".

    Only a verb of saying between which and the words no other one stands counts, and only with its own subject.
    """
    if frame.upper or frame.before != "word":
        return None
    line = frame.line
    ahead = [cue for cue in line.cues if cue.kind == "core" and cue.end <= frame.start]
    if not ahead or line.sentence_at(ahead[-1].start) != frame.first_sentence:
        return None
    verb = line.doc[line.token_at(ahead[-1].start)]
    first = line.doc[line.token_at(frame.quotation.start)]
    if not verb.is_ancestor(first):
        return None
    owners = [one for one in line.candidates for cue, link in one.cues if cue is ahead[-1] and link == "own"]
    return owners[0] if owners else None


def announcer(line: Line, text: str) -> Candidate | None:
    """Who the end of a paragraph says will speak next: "Mr Hale was blunt about it:" or "The mayor went on:"."""
    colon = text[line.start : line.end].rstrip().endswith(":")
    sentence = line.sentence[-1] if line.sentence else 0
    ending = [one for one in line.candidates if line.sentence_at(one.start) == sentence]
    saying = [one for one in ending if any(cue.kind == "core" for cue, _ in one.cues)]
    if saying:
        return saying[-1]
    named = [one for one in ending if one.role == "subject" and one.entity is not None]
    main = [one for one in named if not emphasis(line, one)[1]]
    return (main or named)[0] if colon and named else None
