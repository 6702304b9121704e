"""The words near a quotation that could stand for its speaker, and how each is joined to a verb of saying."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.articles.article import Span
from bot.language.speaker_phrases import apposed, gives_name, is_of_place, names_body, set_off, titled, whole_word
from bot.language.speaker_subjects import author_of, doer_of, is_told, noun_behind, owner_of, teller_of
from bot.language.speaker_verbs import lift_from_roles, mend_owners
from bot.language.speech_verbs import CORE, DOCUMENTS, SPEECH_FORMS, SPEECH_NOUNS, TELLING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.parsing import ParsedBlock
    from bot.language.quotation_marks import Quotation
    from bot.language.speakers import Speakers

_NAME_PARTS = frozenset({"compound", "det", "amod", "poss", "nmod", "flat", "nummod", "case", "punct"})
_NOBODY = frozenset({"what", "which", "that", "this", "there", "these"})
_ROLES = {"nsubj": "subject", "nsubjpass": "passive"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SUBJECT_PRONOUNS = frozenset({"he", "she", "they", "i", "we", "it", "who", "you"})
_CLIMB = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "prep", "acl", "parataxis", "npadvmod"})
DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]+[A-Z](?: ?[A-Z][A-Z.'’-]+)*(?:,? [\w., ]{1,30})?(?: ?\([^()]{2,30}\))? ?[—–―-]+ "
)
"""Where and when a report was written, before its first words."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of saying: where it stands, its base form, and its kind ("core", "weak", "according", "noun")."""

    start: int
    end: int
    lemma: str
    kind: str


@dataclass(slots=True)
class Candidate:
    """Words that could stand for a speaker.

    ``kind`` is "person", "organisation", "place" for names, "he", "i", "it", "who" for pronouns, else "noun";
    ``role`` is what the words do in their sentence; ``entity`` numbers the entity named in them.
    """

    start: int
    end: int
    line: int
    token: int
    kind: str
    role: str
    entity: int | None = None
    cues: list[tuple[Cue, str]] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """Where the words stand in the article."""
        return Span(self.start, self.end)


@dataclass(slots=True)
class Line:
    """One parsed block with its quotations, cues and candidates; token positions are the article's.

    ``documents`` are the tokens outside quotations that say "statement", "letter".
    """

    number: int
    start: int
    end: int
    doc: Any
    text: str
    starts: list[int]
    outside: list[bool]
    sentence: list[int]
    quotations: list[Quotation]
    documents: list[int] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)

    def token_at(self, position: int) -> int:
        """The index of the last token that starts at or before ``position``."""
        return max(0, bisect_right(self.starts, position) - 1)

    def sentence_at(self, position: int) -> int:
        """The number of the sentence that ``position`` is in."""
        return self.sentence[self.token_at(position)] if self.sentence else 0

    def tokens_of(self, sentence: int) -> Any:  # noqa: ANN401 - spaCy ships no usable type for this
        """The tokens of the sentence of that number."""
        return self.doc[bisect_left(self.sentence, sentence) : bisect_right(self.sentence, sentence)]

    def words_between(self, first: int, last: int) -> int:
        """How many tokens outside quotation marks start in ``[first, last)``."""
        return sum(self.outside[bisect_left(self.starts, first) : bisect_left(self.starts, last)])


def read_line(
    block: ParsedBlock, number: int, quotations: list[Quotation], sentence_starts: Sequence[int], speakers: Speakers
) -> Line:
    """Gather the cues and the candidates of one block; ``sentence_starts`` are sorted positions in the article."""
    offset = block.start
    starts = [offset + token.idx for token in block.doc]
    outside = [True] * len(starts)
    for quotation in quotations:
        for index in range(bisect_left(starts, quotation.outer.start), bisect_left(starts, quotation.outer.end)):
            outside[index] = False
    dateline = DATELINE.match(block.text)
    for index in range(bisect_left(starts, offset + dateline.end()) if dateline else 0):
        outside[index] = False
    sentence = [bisect_right(sentence_starts, start) for start in starts]
    documents = [token.i for token in block.doc if outside[token.i] and token.lower_ in DOCUMENTS]
    line = Line(
        number, offset, block.block.end, block.doc, block.doc.text, starts, outside, sentence, quotations, documents
    )
    heads = _add_subjects(line)
    _add_names(line, speakers, heads)
    _add_surnames(line, speakers)
    line.candidates.sort(key=lambda candidate: candidate.start)
    mend_owners(line)
    lift_from_roles(line, speakers)
    return line


def _add_subjects(line: Line) -> dict[int, Candidate]:
    heads: dict[int, Candidate] = {}
    for token in line.doc:
        if not line.outside[token.i]:
            continue
        lower = token.lower_
        subject = token.dep_ in _SUBJECTS and lower not in _NOBODY and token.pos_ != "ADP"
        if subject or lower in _SUBJECT_PRONOUNS:
            _candidate(line, heads, token, _ROLES.get(token.dep_, "other"))
        kind = _cue_kind(token, lower)
        if kind is not None:
            cue = Cue(line.starts[token.i], line.starts[token.i] + len(token), SPEECH_FORMS.get(lower, lower), kind)
            line.cues.append(cue)
            head, link = owner_of(line, token) if kind == "noun" else author_of(line, *_subject(line, token))
            if head is None and kind != "noun":
                head, link = noun_behind(line, token), "inverted"
            if head is not None:
                # Who asks a question stands back behind whoever is asked.
                role = "other" if head.head.lower_ == "by" else "subject"
                _candidate(line, heads, head, role).cues.append((cue, link))
        elif lower == "to" and token.i and line.doc[token.i - 1].lower_ == "according":
            _add_according(line, heads, token)
    return heads


def _cue_kind(token: Any, lower: str) -> str | None:  # noqa: ANN401 - spaCy ships no usable type for this
    if lower in SPEECH_FORMS and (token.pos_ == "VERB" or lower in CORE):
        return "core" if lower in CORE else "weak"
    if lower in SPEECH_NOUNS and token.pos_ == "NOUN":
        return "noun"
    return None


def _add_according(line: Line, heads: dict[int, Candidate], preposition: Any) -> None:  # noqa: ANN401 - as above
    cue = Cue(line.starts[preposition.i - 1], line.starts[preposition.i] + 2, "according", "according")
    line.cues.append(cue)
    for child in preposition.children:
        if child.dep_ == "pobj":
            author, _ = author_of(line, child, "according")
            _candidate(line, heads, author, "according").cues.append((cue, "according"))
            return


def _candidate(line: Line, heads: dict[int, Candidate], head: Any, role: str) -> Candidate:  # noqa: ANN401 - as above
    head = whole_word(head)
    if head.i in heads:
        return heads[head.i]
    first = head.i
    while (
        head.pos_ != "PRON" and first > 0 and line.outside[first - 1] and _is_part(line.doc[first - 1], first, head.i)
    ):
        first -= 1
    while first < head.i and line.doc[first].dep_ == "punct":
        first += 1
    while first > 0 and line.outside[first - 1] and _is_hyphenated(line.doc[first - 1], line.doc[first]):
        first -= 1
        while (
            first > 0
            and line.outside[first - 1]
            and line.doc[first].text != "-"
            and _is_part(line.doc[first - 1], first, head.i)
        ):
            first -= 1
    if first > 0 and line.outside[first - 1] and line.doc[first - 1].dep_ == "det" and line.doc[first - 1].head == head:
        first -= 1
    candidate = Candidate(
        line.starts[first], line.starts[head.i] + len(head), line.number, head.i, _pronoun_kind(head), role
    )
    heads[head.i] = candidate
    line.candidates.append(candidate)
    return candidate


def _is_part(token: Any, first: int, head: int) -> bool:  # noqa: ANN401 - as above
    return token.dep_ in _NAME_PARTS and first <= token.head.i <= head and token.text not in ",;:()"


def _is_hyphenated(token: Any, following: Any) -> bool:  # noqa: ANN401 - as above
    return not token.whitespace_ and "-" in {token.text, following.text}


def _pronoun_kind(head: Any) -> str:  # noqa: ANN401 - as above
    lower = str(head.lower_)
    if lower in {"he", "she"}:
        return "he"
    if lower in {"i", "we"}:
        return "i"
    if lower in {"they", "it", "who", "you"}:
        return lower
    return "pronoun" if head.pos_ == "PRON" else "noun"


def _may_call(token: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a word behind "who" is the subject, though the parse takes a name there for a point in time."""
    return bool(token.dep_ == "nsubj" or (token.dep_ == "npadvmod" and token.ent_type_ == "PERSON"))


def _subject(line: Line, verb: Any) -> tuple[Any | None, str]:  # noqa: ANN401 - as above
    link = "own"
    doer = doer_of(line, verb)
    if doer is not None or is_told(verb):
        return doer, link
    for _ in range(4):
        for child in verb.children:
            acts = child.dep_ in _SUBJECTS and child.pos_ != "ADP"
            if acts and line.outside[child.i] and child.lower_ not in _NOBODY:
                if child.lower_ == "who" and verb.dep_ == "relcl":
                    # "Ms Hale, who Mr Reyes on Monday called “a fighter”": a second subject makes "who" the object.
                    own = next((one for one in verb.children if one.i > child.i and _may_call(one)), None)
                    return (child, "relative") if own is None or not line.outside[own.i] else (own, "own")
                if child.dep_ != "nsubjpass":
                    return child, link
                # Who "was told" is spoken to, by somebody perhaps; who "was quoted as saying" speaks.
                told = SPEECH_FORMS.get(verb.lower_) in TELLING
                return teller_of(line, verb) if told else (child, f"{link}-passive")
        if verb.dep_ == "acl" and verb.tag_ in {"VBD", "VBZ"} and line.outside[verb.head.i]:
            return verb.head, "noun-of-clause"
        if verb.dep_ not in _CLIMB or verb.head == verb:
            break
        link = verb.dep_
        verb = verb.head
    return None, ""


def _add_names(line: Line, speakers: Speakers, heads: dict[int, Candidate]) -> None:
    """Names that are no subject become candidates too; a name inside or in apposition gives its entity to the words."""
    ordered = sorted(heads.values(), key=lambda candidate: candidate.start)
    for naming in speakers.namings(line.start, line.end):
        first = line.token_at(naming.start)
        if not line.outside[first] or speakers.is_native(naming):
            continue
        last = line.token_at(naming.end - 1)
        holder = next((one for one in ordered if one.start < naming.end and naming.start < one.end), None)
        kind = speakers.kind(naming.entity)
        inside = holder is not None and not first <= holder.token <= last
        if holder is not None and inside and not names_body(line, holder, last, kind):
            continue
        if holder is not None and kind == "place" and is_of_place(line, first):
            holder.kind = "organisation"
            continue
        if holder is None and kind == "person":
            holder = set_off(line, ordered, first, last)
        if holder is None and kind != "place":
            holder = apposed(line, ordered, first, last)
        if holder is None and kind == "person":
            holder = titled(line, ordered, naming.start, first) or gives_name(line, ordered, last)
        if holder is not None:
            _give(holder, naming.entity, naming.start, naming.end, speakers)
            continue
        fresh = Candidate(naming.start, naming.end, line.number, last, "noun", _role(line.doc[last]))
        _give(fresh, naming.entity, naming.start, naming.end, speakers)
        line.candidates.append(fresh)


def _add_surnames(line: Line, speakers: Speakers) -> None:
    """A surname that was not seen as a name right beside "said", as where it is a common word: "From said"."""
    taken = {one.token for one in line.candidates}
    owned: dict[int, list[Candidate]] = {}
    for one in line.candidates:
        for own, _ in one.cues:
            owned.setdefault(own.start, []).append(one)
    for cue in line.cues:
        verb = line.token_at(cue.start)
        owners = owned.get(cue.start, [])
        behind_marks = verb > 1 and not line.outside[verb - 2]
        if cue.kind != "core" or (owners and not behind_marks):
            continue
        for beside in (verb - 1, verb + 1)[: 1 if owners else 2]:
            token = line.doc[beside] if 0 <= beside < len(line.starts) else None
            if token is None or beside in taken or not line.outside[beside] or not token.text.istitle():
                continue
            called = speakers.called(token.text, line.starts[beside])
            if called is not None and speakers.kind(called) == "person":
                end = line.starts[beside] + len(token)
                found = Candidate(line.starts[beside], end, line.number, beside, "person", "subject", called)
                for former in owners:
                    former.cues = [pair for pair in former.cues if pair[0] is not cue]
                found.cues.append((cue, "own"))
                line.candidates.append(found)
                break


def _give(candidate: Candidate, entity: int, start: int, end: int, speakers: Speakers) -> None:
    candidate.entity, candidate.kind = entity, speakers.kind(entity)
    candidate.start, candidate.end = min(candidate.start, start), max(candidate.end, end)


def _role(token: Any) -> str:  # noqa: ANN401 - as above
    following = token.doc[token.i + 1].text if token.i + 1 < len(token.doc) else ""
    if following == ":":
        return "colon"
    return {"pobj": "prep", "poss": "owner", "dobj": "object", "appos": "appos", "conj": "conj"}.get(
        token.dep_, "other"
    )
