"""Which of the words for a speaker a verb of saying goes with where the parse has no subject for it, or a wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.speaker_phrases import put_in, says_more, whose_clause
from bot.language.speaker_subjects import ends_aside, is_told
from bot.language.speech_verbs import HEARD, SPEECH_NOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.speaker_candidates import Candidate, Cue, Line
    from bot.language.speakers import Speakers

_LONGEST_ROLE = 12
"""Words at most from a name to the end of what its bearer is said to be."""


def lift_from_roles(line: Line, speakers: Speakers) -> None:
    """In "X, head of the bank, said" it is X who says it, though "said" stands beside the bank; or beside its head."""
    for inner in line.candidates:
        holder = speakers.described_at(inner.start) if inner.cues else None
        if holder is None or holder == inner.entity:
            continue
        ahead = [one for one in line.candidates if one.entity == holder and one.end < inner.start]
        if ahead and line.words_between(ahead[-1].end, inner.start) <= _LONGEST_ROLE:
            # "X, an aide to Y, called": only a verb that no parse gives to Y is taken from somebody.
            lifted = [
                (cue, link)
                for cue, link in inner.cues
                if cue.start > inner.end and (inner.kind != "person" or link == "beside-before")
            ]
            ahead[-1].cues += lifted
            inner.cues = [pair for pair in inner.cues if pair not in lifted]


def mend_owners(line: Line) -> None:
    """Give a verb of saying to the name right beside it where the parse has no subject, or one from another clause."""
    owner = {cue: (candidate, link) for candidate in line.candidates for cue, link in candidate.cues}
    able = [one for one in line.candidates if one.kind != "place"]
    for cue in line.cues:
        if cue.kind not in {"core", "weak"} or is_told(line.doc[line.token_at(cue.start)]):
            continue
        behind = put_in(line, able, owner, cue)
        beside = behind or _beside(line, able, cue, lone=cue not in owner) or _of_clause(line, owner, cue)
        if beside is None:
            continue
        candidate, link = beside
        if cue in owner:
            former, _ = owner[cue]
            if former is candidate or (behind is None and says_more(line, former, candidate)):
                continue
            former.cues = [pair for pair in former.cues if pair[0] is not cue]
        candidate.cues.append((cue, link))


def _of_clause(line: Line, owner: dict[Cue, tuple[Candidate, str]], cue: Cue) -> tuple[Candidate, str] | None:
    """The subject of a sentence whose verb comes after a long apposition, or of the clause that "saying" goes on from.

    "X, a retired diver who found the wreck -- told Radio Almada"; "Her remarks came as Y left, saying it was late".
    """
    before = line.text[: cue.start - line.start].rstrip()
    if before[-1:] not in {",", "-", "–", "—"}:
        return None
    sentence = line.sentence_at(cue.start)
    if cue in owner and owner[cue][1] == "noun-of-clause":
        first = next((one for one in line.candidates if line.sentence_at(one.start) == sentence), None)
        opens = first is not None and first.kind == "person" and line.text[first.end - line.start :][:1] == ","
        return (first, "long-apposition") if first is not None and opens else None
    if cue.kind != "core":
        return None
    subjects = [
        one
        for one in line.candidates
        if one.role == "subject" and one.end <= cue.start and line.sentence_at(one.start) == sentence
    ]
    if cue not in owner:
        return (subjects[0], "long-apposition") if subjects and subjects[0].entity is not None else None
    former = owner[cue][0]
    if former.entity is not None or line.doc[former.token].lower_ not in SPEECH_NOUNS:
        return None
    named = [one for one in subjects if one.start > former.end and one.kind == "person"]
    return (named[-1], "own") if named else None


def _beside(line: Line, able: Sequence[Candidate], cue: Cue, *, lone: bool) -> tuple[Candidate, str] | None:
    after = next((one for one in able if one.start >= cue.end), None)
    ahead = next((one for one in reversed(able) if one.end <= cue.start), None)
    text = line.text
    named = ahead is not None and ahead.entity is not None and (lone or cue.kind == "core")
    if ahead is not None and named and not text[ahead.end - line.start : cue.start - line.start].strip():
        return ahead, "beside-before"
    if not lone:
        return None
    heard = cue.lemma in HEARD
    if after is not None and after.entity is not None and not heard and not line.words_between(cue.end, after.start):
        return after, "beside-after"
    if ahead is not None and line.words_between(ahead.end, cue.start) <= 1:
        whose = whose_clause(line, able, ahead, cue)
        return whose or (None if ends_aside(line, ahead, cue) else (ahead, "beside-before"))
    return None
