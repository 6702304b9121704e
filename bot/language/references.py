"""What the words of an article that are no names stand for: pronouns, "who", "the senator"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from bot.language.anaphora import LIKELIER, LIKELY
from bot.language.selves import spoken_of
from bot.language.speaker_words import POSSESSIVES, PRONOUN_GENDERS
from bot.language.speech_verbs import DOCUMENTS, WRITINGS

if TYPE_CHECKING:
    from bot.language.speaker_candidates import Candidate, Line
    from bot.language.speakers import Speakers

_SMALLEST_GAP = 3
"""Characters between a name and its "who": a comma and a space."""

_LONGEST_TAIL = 24
"""Characters between "she said" and the next words in marks, where she goes on: " on Friday. "."""

_OWN = frozenset({"a", "an", "his", "her", "its", "their"})
"""What stands before a document that whoever is the subject makes known."""

_ISSUING = frozenset(
    "issued issues releases released posted posts published publishes sent sends shared shares circulated".split()
)
"""What whoever makes a document known does with it."""

_FARTHEST_VOICE = 2
"""So many paragraphs after an organisation spoke, a pronoun may still go on with it."""

_BY_ITSELF = frozenset({"own", "conj", "beside-before", "beside-after", "inverted", "long-apposition"})
"""How a verb of saying is joined to its own subject."""

_VOICES = frozenset(
    "board newsroom editors editorial page office team service management leadership headquarters".split()
)
"""Parts of a body that speak for all of it: "the Echo's editorial board", "the airline's press office"."""

_SURE = 0.85
"""So likely somebody must be whom a pronoun means to be taken instead of the most salient person."""


_LETTER_TO = re.compile(
    r"In (?:an?|his|her|the|one) (?:[\w-]+ ){0,2}(?:letter|e-?mail|note|message|memo|memorandum|reply|text) to "
)
_EMBEDDED = frozenset({"ccomp", "relcl", "advcl", "acl", "pcomp", "csubj"})
"""What a clause within another one is to it, in the parse."""


def emphasis(line: Line, candidate: Candidate) -> tuple[str, bool]:
    """What a candidate does in its sentence, and whether it does so in a clause within another one.

    Whoever says something is a "sayer"; whose remarks are spoken of stands out as an object does.
    """
    token = line.doc[candidate.token]
    above = (token, *token.ancestors)
    embedded = candidate.kind == "who" or any(one.dep_ in _EMBEDDED for one in above if line.outside[one.i])
    links = {(cue.kind, link) for cue, link in candidate.cues}
    if token.dep_ == "poss":
        return ("object" if ("noun", "owner") in links else "owner"), embedded
    says = candidate.role == "subject" and links & {("core", "own"), ("core", "long-apposition")}
    return ("sayer" if says else candidate.role), embedded


class Bodies:
    """The organisations that "it" and "they" can stand for at a point of the reading.

    "It" is the one that the paragraph named last. Where it named none, "it" and "they" go on with an organisation that
    was just said to say something, unless another subject that they could stand for has come between.
    """

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._named: int | None = None
        self._spoke: int | None = None
        self._line = 0

    def next_paragraph(self) -> None:
        """The reading goes on to the next paragraph."""
        self._named = None

    def note(self, line: Line, candidate: Candidate, speakers: Speakers) -> None:
        """Remember what a candidate, resolved as far as it can be, does for the pronouns that follow."""
        entity = candidate.entity
        organisation = entity is not None and speakers.kind(entity) == "organisation"
        if organisation and candidate.kind == "organisation":
            self._named = entity
        if organisation and any(cue.kind in {"core", "weak"} and link in _BY_ITSELF for cue, link in candidate.cues):
            self._spoke, self._line = entity, line.number
        elif organisation and candidate.kind in {"it", "they"}:
            self._line = line.number
        elif candidate.role in {"subject", "passive"} and _rivals(line, candidate):
            self._spoke = None

    def meant(self, line: Line, candidate: Candidate) -> int | None:
        """The organisation that "it" or "they" stands for, or None."""
        if candidate.kind == "it" and self._named is not None:
            return self._named
        if line.number - self._line > _FARTHEST_VOICE or candidate.role != "subject" or emphasis(line, candidate)[1]:
            return None
        says = any(cue.kind == "core" and link in _BY_ITSELF for cue, link in candidate.cues)
        return self._spoke if says or candidate.kind == "they" else None


def _rivals(line: Line, candidate: Candidate) -> bool:
    """Whether a subject can be meant by a later "they" or "it": several people, or a thing that says something."""
    token = line.doc[candidate.token]
    several = token.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in token.children)
    return candidate.kind not in {"it", "they", "i", "he", "who", "you"} and (
        several or (candidate.entity is None and bool(candidate.cues))
    )


def meant(text: str, line: Line, index: int, speakers: Speakers, bodies: Bodies) -> int | None:
    """The entity that a candidate of ``line`` stands for; ``bodies`` knows the organisations for "it" and "they"."""
    candidate = line.candidates[index]
    words = str(line.doc[candidate.token].lower_)
    if candidate.kind == "he":
        named = _named_beside(text, line, candidate, speakers) | _written_to(line, candidate, speakers)
        found = speakers.pronoun(words, _told_of(line, candidate, speakers) | named)
        antecedent = speakers.antecedent(candidate.start)
        if antecedent is None or antecedent.entity is None or antecedent.chance < _SURE or antecedent.entity in named:
            return found
        return antecedent.entity
    if words in POSSESSIVES and line.doc[candidate.token].dep_ == "poss":
        return speakers.pronoun(POSSESSIVES[words])
    if candidate.kind == "who":
        beside = index > 0 and candidate.start - line.candidates[index - 1].end <= _SMALLEST_GAP
        return (_antecedent if beside else _same_who)(line, index)
    if candidate.kind in {"it", "they"}:
        return bodies.meant(line, candidate)
    return _meant_by_noun(text, line, index, speakers) if candidate.kind == "noun" else None


def _named_beside(text: str, line: Line, candidate: Candidate, speakers: Speakers) -> frozenset[int]:
    """Whom a pronoun right behind words in marks does not mean: who is named in what it says, or behind its verb.

    “Ms Hale was late,” she said. “I know Mr Reyes.”; “He is a rock,” she said of Mr Reyes.
    """
    cue = next((cue for cue, link in candidate.cues if cue.kind == "core" and link == "own"), None)
    here = bisect_left(line.quotations, candidate.start, key=lambda each: each.start)
    ahead = [
        each for each in line.quotations[max(0, here - 1) : here] if candidate.start - each.outer.end <= _SMALLEST_GAP
    ]
    if cue is None or not ahead:
        return frozenset()
    end = max(cue.end, candidate.end)
    behind = [each for each in line.quotations[here : here + 1] if 0 <= each.outer.start - end <= _LONGEST_TAIL]
    verb = line.token_at(cue.start)
    named = {number for each in (*ahead, *behind) for number in spoken_of(speakers, text, each.start, each.end)}
    for one in speakers.namings(end, min(line.end, end + _LONGEST_TAIL)):
        noun = line.doc[line.token_at(one.end - 1)]
        if verb in {noun.head.i, noun.head.head.i} and noun.dep_ in {"pobj", "dobj"}:
            named.add(one.entity)
    return frozenset(named)


def _written_to(line: Line, candidate: Candidate, speakers: Speakers) -> frozenset[int]:
    """Who gets the letter that a pronoun's sentence opens with, and has not written it: "In a letter to Marsh, she"."""
    first = line.starts[line.tokens_of(line.sentence_at(candidate.start))[0].i]
    letter = _LETTER_TO.match(line.text[first - line.start : candidate.start - line.start])
    if letter is None:
        return frozenset()
    return frozenset(one.entity for one in speakers.namings(first + letter.end(), candidate.start))


def _told_of(line: Line, candidate: Candidate, speakers: Speakers) -> frozenset[int]:
    """Who is the subject of what a pronoun says, where that comes first: never itself ("Mr Hale would go, he said").

    Noam Chomsky, "Lectures on Government and Binding", 1981: a name is free, so no pronoun above it stands for it.
    """
    token = line.doc[candidate.token]
    says = any(cue.kind == "core" and link == "own" for cue, link in candidate.cues)
    said = [child for child in token.head.children if child.dep_ == "ccomp" and child.i < token.i] if says else []
    if any(not line.outside[each.i] or each.text in ":;" for one in said for each in one.subtree):
        return frozenset()
    subjects = {each.i for one in said for each in one.children if each.dep_ in {"nsubj", "nsubjpass"}}
    named = speakers.namings(line.start, candidate.start)
    return frozenset(one.entity for one in named if line.token_at(one.end - 1) in subjects)


def _meant_by_noun(text: str, line: Line, index: int, speakers: Speakers) -> int | None:
    candidate = line.candidates[index]
    token = line.doc[candidate.token]
    named = text[candidate.start : candidate.end]
    if token.pos_ == "PROPN" or named[:1].isupper():
        called = speakers.called(named, candidate.start)
        if called is not None:
            candidate.kind = speakers.kind(called)
            return called
    if token.lower_ in DOCUMENTS:
        written, author = _author(line, candidate, named, speakers)
        if written:
            return author
    voiced = _voiced(line, index, speakers) if token.lower_ in _VOICES else None
    if voiced is not None:
        return voiced
    found = speakers.nominal(named)
    antecedent = speakers.antecedent(candidate.start)
    if antecedent is not None and antecedent.entity is not None:
        found = antecedent.entity if antecedent.chance >= (LIKELY if found is None else LIKELIER) else found
    if found is None and speakers.is_body(named):
        return _body(line, index, speakers)
    described = found is None and named.lower() == f"the {token.lower_}"
    return speakers.body_said_to_be(str(token.lower_)) if described else found


def _author(line: Line, candidate: Candidate, named: str, speakers: Speakers) -> tuple[bool, int | None]:
    """Whether the words ``named`` for a document tell whose it is, and who that is."""
    document = str(line.doc[candidate.token].lower_)
    issuer = _issuing(line, candidate, speakers)
    if issuer is not None:
        speakers.issue(document, issuer)
        return True, issuer
    owner = named.lower().removesuffix(f" {document}")
    known = speakers.issuer(document)
    if owner not in POSSESSIVES:
        return owner == "the", known
    pronoun = POSSESSIVES[owner]
    fits = known is not None and speakers.gender(known) in {"", PRONOUN_GENDERS[pronoun]}
    return True, known if fits else speakers.pronoun(pronoun)


def _issuing(line: Line, candidate: Candidate, speakers: Speakers) -> int | None:
    """The organisation whose name is part of the words for a document: "a Port Authority statement"."""
    head = line.starts[candidate.token]
    for one in speakers.namings(candidate.start, head):
        beside = line.doc[line.token_at(one.end - 1)].head.i == candidate.token
        if beside and speakers.kind(one.entity) == "organisation":
            return one.entity
    return None


def _voiced(line: Line, index: int, speakers: Speakers) -> int | None:
    """The organisation for which a part of it speaks, named ("the Echo's board") or meant ("the paper's board")."""
    for owner in line.doc[line.candidates[index].token].children:
        if owner.dep_ != "poss":
            continue
        at = line.starts[owner.i]
        named = (one.entity for one in speakers.namings(line.start, at + 1) if one.start <= at < one.end)
        found = next(named, None)
        if found is None and owner.pos_ == "NOUN":
            words = f"the {owner.lower_}"
            found = speakers.nominal(words)
            found = _body(line, index, speakers) if found is None and speakers.is_body(words) else found
        return found if found is not None and speakers.kind(found) == "organisation" else None
    return None


def note_documents(line: Line, index: int, speakers: Speakers) -> None:
    """Remember whose statement it is after "in a statement, the club said", and whose piece it is after "she wrote"."""
    candidate = line.candidates[index]
    for cue, _ in candidate.cues if candidate.entity is not None else ():
        for document in WRITINGS.get(cue.lemma, ()):
            speakers.issue(document, candidate.entity)
    verb = line.doc[candidate.token].head
    for at in line.documents if candidate.role == "subject" else ():
        token = line.doc[at]
        own = any(child.lower_ in _OWN for child in token.children if child.dep_ in {"det", "poss"})
        above = token.head.head if token.dep_ == "pobj" else token.head
        if own and above == verb:
            speakers.issue(str(token.lower_), candidate.entity)


def issues_document(line: Line, candidate: Candidate) -> bool:
    """Whether the subject ``candidate`` makes a statement or the like known: "the club released a letter"."""
    verb = line.doc[candidate.token].head
    if verb.lower_ not in _ISSUING:
        return False
    objects = (line.doc[at] for at in line.documents if line.doc[at].head == verb and line.doc[at].dep_ == "dobj")
    return any(child.lower_ in _OWN for one in objects for child in one.children if child.dep_ in {"det", "poss"})


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


def _same_who(line: Line, index: int) -> int | None:
    """The entity that a second "who" stands for, where its verb goes on from the first one's: "X, who ... and who"."""
    verb = line.doc[line.candidates[index].token].head
    for one in reversed(line.candidates[:index]):
        if one.kind == "who" and verb.dep_ == "conj" and line.doc[one.token].head == verb.head:
            return one.entity
    return None


def _is_set_off(preposition: Any) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    """Whether a comma parts a preposition from what stands before it."""
    return bool(preposition.i > 0 and preposition.nbor(-1).text == ",")


def _antecedent(line: Line, index: int) -> int | None:
    """The entity that the "who" after a name stands for: in "X, of Arizona, who" and "X, head of Acme, who" it is X."""
    sentence = line.sentence_at(line.candidates[index].start)
    for one in reversed(line.candidates[:index]):
        body = line.doc[one.token]
        headed = body.head.head if one.kind == "organisation" and body.dep_ == "pobj" else body
        if headed is not body and headed.pos_ == "NOUN" and headed.dep_ != "appos":
            return None
        # "X, of Acme, who": a name that a body's hangs on is a person's.
        if headed is not body and headed.pos_ == "PROPN" and _is_set_off(body.head):
            continue
        if one.kind != "place" and (headed is body or headed.pos_ != "NOUN"):
            return one.entity if line.sentence_at(one.start) == sentence else None
    return None
