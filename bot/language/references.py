"""What the words of an article that are no names stand for: pronouns, "who", "the senator"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.speech_verbs import DOCUMENTS

if TYPE_CHECKING:
    from bot.language.speaker_candidates import Candidate, Line
    from bot.language.speakers import Speakers

_SMALLEST_GAP = 3
"""Characters between a name and its "who": a comma and a space."""

_OWN = frozenset({"a", "an", "his", "her", "its", "their"})
"""What stands before a document that whoever is the subject makes known."""

_EMBEDDED = frozenset({"ccomp", "relcl", "advcl", "acl", "pcomp", "csubj"})
"""What a clause within another one is to it, in the parse."""


def emphasis(line: Line, candidate: Candidate) -> tuple[str, bool]:
    """What a candidate does in its sentence, and whether it does so in a clause within another one.

    Whoever says something is a "sayer"; whose remarks are spoken of stands out as an object does.
    """
    token = line.doc[candidate.token]
    embedded = any(one.dep_ in _EMBEDDED for one in (token, *token.ancestors) if line.outside[one.i])
    links = {(cue.kind, link) for cue, link in candidate.cues}
    if token.dep_ == "poss":
        return ("object" if ("noun", "owner") in links else "owner"), embedded
    says = candidate.role == "subject" and links & {("core", "own"), ("core", "long-apposition")}
    return ("sayer" if says else candidate.role), embedded


def meant(text: str, line: Line, index: int, speakers: Speakers, thing: int | None) -> int | None:
    """The entity that a candidate of ``line`` stands for; ``thing`` is the organisation named last, for "it"."""
    candidate = line.candidates[index]
    words = str(line.doc[candidate.token].lower_)
    if candidate.kind == "he":
        return speakers.pronoun(words)
    if candidate.kind == "who" and index and candidate.start - line.candidates[index - 1].end <= _SMALLEST_GAP:
        return _antecedent(line, index)
    if candidate.kind == "it":
        return thing
    return _meant_by_noun(text, line, index, speakers) if candidate.kind == "noun" else None


def _meant_by_noun(text: str, line: Line, index: int, speakers: Speakers) -> int | None:
    candidate = line.candidates[index]
    token = line.doc[candidate.token]
    named = text[candidate.start : candidate.end]
    if token.pos_ == "PROPN" or named[:1].isupper():
        called = speakers.called(named, candidate.start)
        if called is not None:
            candidate.kind = speakers.kind(called)
            return called
    if token.lower_ in DOCUMENTS and named.lower() == f"the {token.lower_}":
        return speakers.issuer(str(token.lower_))
    found = speakers.nominal(named)
    return _body(line, index, speakers) if found is None and speakers.is_body(named) else found


def note_documents(line: Line, index: int, speakers: Speakers) -> None:
    """Remember whose statement it is after "in a statement, the club said": "the statement said" is the club's."""
    candidate = line.candidates[index]
    verb = line.doc[candidate.token].head
    for token in line.doc:
        if token.lower_ not in DOCUMENTS or not line.outside[token.i]:
            continue
        own = any(child.lower_ in _OWN for child in token.children if child.dep_ in {"det", "poss"})
        above = token.head.head if token.dep_ == "pobj" else token.head
        if own and above == verb and candidate.role == "subject":
            speakers.issue(str(token.lower_), candidate.entity)


def _body(line: Line, index: int, speakers: Speakers) -> int | None:
    """The only organisation that the paragraph has let do something so far: "the firm", with Acme before.

    Where it has let none, the one that the article names far more often than any other.
    """
    doing = {
        one.entity
        for one in line.candidates[:index]
        if one.kind == "organisation" and one.role in {"subject", "passive"}
    }
    if doing:
        return next(iter(doing)) if len(doing) == 1 else None
    return speakers.main_body()


def _antecedent(line: Line, index: int) -> int | None:
    """The entity that the "who" after a name stands for: in "X, of Arizona, who" not the place."""
    sentence = line.sentence_at(line.candidates[index].start)
    for one in reversed(line.candidates[:index]):
        if one.kind != "place":
            return one.entity if line.sentence_at(one.start) == sentence else None
    return None
