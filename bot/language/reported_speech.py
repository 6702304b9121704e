"""Speech that is reported without quotation marks: "said that ...", "the port was closed, she said"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.articles.article import Span
from bot.language.addressees import find_addressee
from bot.language.denials import is_unsaid
from bot.language.findings import Quote
from bot.language.speaker_candidates import DATELINE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.speaker_candidates import Candidate, Cue, Line
    from bot.language.speakers import Speakers

_REPORTING = frozenset(
    "say tell add write explain note warn claim insist argue declare announce state remark conclude recall admit "
    "acknowledge concede confirm suggest stress emphasize emphasise promise vow pledge predict caution repeat "
    "reiterate maintain contend assert allege complain testify reveal disclose estimate agree tweet report "
    "inform remind assure according".split(" ")
)
"""Base forms of the verbs whose clause is taken for speech; believing and hoping are not saying."""

_FEWEST_WORDS = 2
_CONDITIONS = frozenset({"if", "whether", "to", "though", "although", "while", "because", "as", "when"})
_TIMES = _CONDITIONS | {"after", "before", "since", "until", "once"}
"""What makes a clause tell when something was said, also behind "a day" or "shortly"."""

_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ACTING = _SUBJECTS | {"expl", "csubj"}
_BELOW = frozenset({"relcl", "acl", "advcl"})
"""What a clause is in the parse that only says more about another one."""

_SAME = frozenset({"appos", "compound", "conj", "flat", "nmod", "npadvmod"})
"""How a name hangs on a noun that means its bearer ("the editor, Anna Birk")."""

_NOBODY = frozenset(
    "those some others one it that this which what many most few nothing anything something everything".split()
)


def find_reported(text: str, lines: Sequence[Line], speakers: Speakers) -> tuple[Quote, ...]:
    """The clauses that somebody is reported to have said, with speaker and addressee, in reading order."""
    found: dict[int, Quote] = {}
    for line in lines:
        for candidate in line.candidates:
            for cue, _ in [*candidate.cues, *_unowned(line, candidate, speakers)]:
                clause = _clause(line, cue, candidate) or _said_last(line, cue, candidate, speakers)
                if clause is None:
                    continue
                addressee = None if cue.lemma == "according" else find_addressee(line, cue, candidate.span)
                if addressee is not None and clause.overlaps(addressee):
                    addressee = None
                found[clause.start] = Quote(
                    clause.start,
                    clause.end,
                    speakers.name(candidate.entity),
                    candidate.span,
                    addressee.of(text) if addressee is not None else None,
                    direct=False,
                    addressee_span=addressee,
                    cue=Span(cue.start, cue.end),
                )
    return tuple(found[start] for start in sorted(found))


def _clause(line: Line, cue: Cue, speaker: Candidate) -> Span | None:
    head = line.doc[speaker.token]
    nobody = head.lower_ in _NOBODY and speaker.kind != "person"
    if cue.lemma not in _REPORTING or nobody or not head.is_alpha:
        return None
    verb = line.doc[line.token_at(cue.start)]
    if cue.lemma == "according":
        return _around(line, verb, speaker)
    if is_unsaid(verb):
        return None
    for child in verb.children:
        if child.dep_ == "ccomp":
            return _outside(line, child, cue, speaker)
    return None


def _unowned(line: Line, speaker: Candidate, speakers: Speakers) -> Iterator[tuple[Cue, str]]:
    """The verbs of saying right behind a name that the parse gave to other words: ", Anna Birk reported"."""
    if speaker.entity is None or speakers.kind(speaker.entity) == "place":
        return
    cue = next((each for each in line.cues if each.start > speaker.end), None)
    if cue is None or _is_told_of(line.doc[speaker.token], line.doc[line.token_at(cue.start)]):
        return
    between = line.text[speaker.end - line.start : cue.start - line.start].strip()
    if not between or (between == "," and speakers.role_before(speaker.entity, speaker.start) is not None):
        yield cue, "beside-before"


def _is_told_of(name: Any, verb: Any) -> bool:  # noqa: ANN401 - spaCy ships no usable type
    """Whether a name only stands in what tells who speaks: "Lawyers acting for Anna Birk said"."""
    held = False
    while name.head != name:
        if name.head == verb:
            return held and name.dep_ in _SUBJECTS
        held = held or name.dep_ not in _SAME
        name = name.head
    return False


def _said_last(line: Line, cue: Cue, speaker: Candidate, speakers: Speakers) -> Span | None:
    """The sentence before ", X reported on Wednesday" at its end, where the parse did not see whose clause it is."""
    if cue.lemma not in _REPORTING or speaker.entity is None:
        return None
    if line.text[speaker.end - line.start : cue.start - line.start].strip(" ,"):
        return None
    verb = line.token_at(cue.start)
    sentence = line.sentence[verb]
    tokens = line.tokens_of(sentence)
    if any(token.i > verb and (token.tag_ in _VERBS or token.text in ",:;") for token in tokens):
        return None
    first = line.token_at(speaker.start)
    role = speakers.role_before(speaker.entity, speaker.start)
    if role is not None and line.sentence_at(role) == sentence:
        first = line.token_at(role)
    while first > tokens[0].i and line.doc[first].text != ",":
        first -= 1
    rest = [token.i for token in tokens if token.i < first]
    verbs = [i for i in rest if line.doc[i].tag_ in _VERBS and line.outside[i]]
    whole = all(line.outside[i] for i in rest) and line.doc[rest[0]].lower_ not in _CONDITIONS if rest else False
    return _trimmed(line, rest) if whole and verbs else None


def _around(line: Line, according: Any, speaker: Candidate) -> Span | None:  # noqa: ANN401 - spaCy ships no usable type
    """The side of an "according to" in its sentence on which the clause stands that it belongs to."""
    sentence = line.sentence[according.i]
    tokens = line.tokens_of(sentence)
    end = max(speaker.token, *(token.i for token in line.doc[speaker.token].subtree))
    ahead = [token.i for token in tokens if token.i < according.i]
    after = [token.i for token in tokens if token.i > end]
    # "It said that, according to police, he was gone": what has begun goes on behind.
    opened = len(ahead) > 1 and line.doc[ahead[-2]].lower_ in {"that", "and", "but", "because", "as"}
    sides = (after, ahead) if opened else (ahead, after)
    rest = next((side for side in sides if _tells(line, side)), ahead)
    words = [index for index in rest if not line.doc[index].is_punct]
    return _trimmed(line, rest) if words and line.outside[words[0]] else None


def _tells(line: Line, indices: Sequence[int]) -> bool:
    """Whether there is a clause of its own among some words: a verb with its subject.

    "The gate was shut, according to police, a blow to the port"; but "When it shut, according to police, he was gone".
    """
    finite = (line.doc[index] for index in indices if line.doc[index].tag_ in _VERBS)
    verbs = [token.head if token.dep_ in {"aux", "auxpass"} else token for token in finite]
    doing = [child.i for verb in verbs if verb.dep_ not in _BELOW for child in verb.children if child.dep_ in _ACTING]
    return any(index in indices for index in doing)


def _outside(line: Line, root: Any, cue: Cue, speaker: Candidate) -> Span | None:  # noqa: ANN401 - as above
    """The clause under ``root``, all of it on one side of the verb of saying and of the speaker."""
    edge = line.token_at(cue.start)
    inside = _of_speech(line, list(_run(root, edge, speaker.token)))
    words = [index for index in inside if not line.doc[index].is_punct]
    if not words or line.doc[words[0]].lower_ in _CONDITIONS or any(_is_time(child) for child in root.children):
        return None
    # Words in marks right beside the verb are a quotation; they are given as such.
    beside = words[0] if words[0] > edge else words[-1]
    if not line.outside[beside]:
        return None
    return _trimmed(line, inside)


def _of_speech(line: Line, indices: list[int]) -> list[int]:
    """Some words up to where whoever spoke does something: "said it was “broken” | and left the room"."""
    for place, index in enumerate(indices):
        verb = line.doc[index]
        joined = verb.dep_ == "conj" and verb.tag_ == "VBD" and verb.pos_ == "VERB" and line.outside[index]
        own = any(child.dep_ in _ACTING or child.dep_ == "mark" for child in verb.children)
        behind = place > 1 and line.doc[index - 1].dep_ == "cc" and not line.outside[index - 2]
        if joined and behind and not own:
            plain = [line.doc[each] for each in indices[: place - 1] if line.outside[each] and line.doc[each].is_alpha]
            # "That the man “jumped out” and told her": the quoted verb is the first of two.
            whole = all(each.lower_ == "that" for each in plain)
            return indices[: place - 1] if whole or any(each.tag_ in _VERBS for each in plain) else indices
    return indices


def _is_time(word: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a word makes the clause over it tell when: "said on Friday, a day after she came"."""
    length = word.nbor(-1) if word.i else word
    return word.dep_ == "mark" and word.lower_ in _TIMES and length.dep_ == "npadvmod" and length.head == word.head


def _run(root: Any, edge: int, speaker: int) -> Iterator[int]:  # noqa: ANN401 - as above
    after = root.i > edge
    for token in root.subtree:
        if (token.i > max(edge, speaker)) if after else (token.i < min(edge, speaker)):
            yield token.i


def _trimmed(line: Line, indices: Sequence[int]) -> Span | None:
    """From the first to the last token, without punctuation at the ends, a leading "that", and what is all quoted."""
    kept = list(indices)
    while kept and (line.doc[kept[0]].is_punct or line.doc[kept[0]].lower_ == "that" or line.doc[kept[0]].is_space):
        kept.pop(0)
    while kept and (line.doc[kept[-1]].is_punct or line.doc[kept[-1]].is_space) and line.outside[kept[-1]]:
        kept.pop()
    if kept and line.outside[kept[-1]] and line.doc[kept[-1]].pos_ in {"ADP", "DET", "CCONJ"}:
        return None
    if sum(line.outside[index] and line.doc[index].is_alpha for index in kept) < _FEWEST_WORDS:
        return None
    if line.doc[kept[0]].tag_ in {"VBZ", "VBD", "VBP", "MD"}:
        return None
    if not any(line.doc[index].pos_ in {"VERB", "AUX"} for index in kept if line.outside[index]):
        return None
    start = line.starts[kept[0]]
    dateline = DATELINE.match(line.text) if start == line.start else None
    clause = Span(start + (dateline.end() if dateline else 0), line.starts[kept[-1]] + len(line.doc[kept[-1]]))
    return _balanced(line, clause)


def _balanced(line: Line, clause: Span) -> Span:
    """A clause with all of the quotation that it begins or ends in, marks included."""
    start, end = clause.start, clause.end
    for quotation in line.quotations:
        outer = quotation.outer
        if start < outer.start < end:
            end = max(end, outer.end)
        elif outer.start < start < outer.end < end:
            start = outer.start
    return Span(start, end)
