"""Whose a letter or a message is that the text speaks of, so that its words are theirs: "“...,” it read"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any

from bot.language.addressees import find_addressee
from bot.language.vicinity import between

if TYPE_CHECKING:
    from bot.language.speaker_candidates import Candidate, Line
    from bot.language.speakers import Speakers

_SENT = frozenset("sent wrote written posted issued published left penned texted emailed issues posts sends".split())
"""What whoever makes a document known has done with it: "an email that she sent"."""

_LETTERS = {
    "write": ("letter", "email", "e-mail", "note", "message"),
    "email": ("email", "e-mail", "message"),
    "text": ("text", "message"),
    "message": ("message",),
}
"""What somebody has sent who wrote to somebody."""

_WORDING = frozenset("read reads began begins goes went ran runs ended ends".split())
"""What only a document does: "“...,” it read", "it went on"."""

_SAYING = frozenset("said says added adds stated states continued continues concluded concludes warned".split())
"""What a document does, and others too."""


_FARTHEST = 2
"""Sentences at most from a document to the "it" that stands for it."""

_LONGEST_NAME = 120
"""Characters to either side of a noun in which the words stand that say who is meant."""

_FARTHEST_NAME = 6
"""Tokens at most from a noun to the comma before the name that says who is meant."""


class Writings:
    """The document that the text has just spoken of."""

    def __init__(self) -> None:
        """Nothing has been written yet."""
        self._latest: tuple[int, int, int | None, bool] | None = None

    def note(self, line: Line, sentence: int, speakers: Speakers) -> None:
        """Remember whose the documents of a ``sentence`` are, once everybody in it is known."""
        first = bisect_left(line.documents, sentence, key=line.sentence.__getitem__)
        last = bisect_right(line.documents, sentence, key=line.sentence.__getitem__)
        for at in line.documents[first:last]:
            token = line.doc[at]
            if not token.tag_.startswith("NN"):
                continue
            author = _author(line, token, speakers)
            if author is not None:
                speakers.issue(str(token.lower_), author)
            self._latest = line.number, sentence, author, _has_body(line, sentence, speakers)

    @staticmethod
    def sent(line: Line, candidate: Candidate, speakers: Speakers) -> None:
        """Remember that the letter is theirs whom a ``candidate`` stands for: "Ms Birk wrote to the owner"."""
        for cue, _ in candidate.cues if candidate.entity is not None else ():
            if cue.lemma in _LETTERS and find_addressee(line, cue, candidate.span) is not None:
                for document in _LETTERS[cue.lemma]:
                    speakers.issue(document, candidate.entity)

    def speaks(self, line: Line, candidate: Candidate) -> bool:
        """Whether "it" is the document of the sentence before, or of this one."""
        verb = line.doc[candidate.token].head
        if self._latest is None or candidate.kind != "it":
            return False
        number, sentence, author, rivalled = self._latest
        near = number == line.number and line.sentence_at(candidate.start) - sentence <= _FARTHEST
        says = verb.lower_ in _SAYING and author is not None and not rivalled
        return near and (says or verb.lower_ in _WORDING)

    def author(self) -> int | None:
        """Whose the document is that was spoken of last, or None where the text does not say."""
        return None if self._latest is None else self._latest[2]


def _has_body(line: Line, sentence: int, speakers: Speakers) -> bool:
    """Whether an organisation does something in a ``sentence``, so that "it" may stand for that."""
    tokens = line.tokens_of(sentence)
    near = between(line.candidates, line.starts[tokens[0].i], line.starts[tokens[-1].i] + 1)
    doing = (one for one in near if one.role == "subject")
    return any(one.entity is not None and speakers.kind(one.entity) == "organisation" for one in doing)


def _author(line: Line, document: Any, speakers: Speakers) -> int | None:  # noqa: ANN401 - spaCy ships no usable type
    """Who has written the ``document``: its owner, whoever it is from, or whoever sent it."""
    behind = line.doc[document.i + 1 : document.i + 2]
    for child in (*document.children, *(one for one in behind if one.lower_ == "from")):
        if child.dep_ == "poss":
            return _meant(line, child, speakers)
        if child.lower_ in {"from", "by"} and child.dep_ in {"prep", "agent"}:
            found = (_meant(line, one, speakers) for one in child.children if one.dep_ == "pobj")
            return next(found, None)
        if child.dep_ == "relcl" and child.lower_ in _SENT:
            sender = (one for one in child.children if one.dep_ == "nsubj")
            return next((_meant(line, one, speakers) for one in sender), None)
    return None


def _meant(line: Line, noun: Any, speakers: Speakers) -> int | None:  # noqa: ANN401 - as above
    """Who is named by a ``noun``, or by a name set off behind it: "from the head of the port, Anna Birk"."""
    at = line.starts[noun.i]
    near = between(line.candidates, at - _LONGEST_NAME, at + _LONGEST_NAME)
    entity = next((one.entity for one in near if one.start <= at < one.end), None)
    if entity is None and noun.pos_ == "NOUN":
        set_off = next((one for one in line.doc[noun.i + 1 : noun.i + _FARTHEST_NAME] if one.text == ","), noun)
        behind = line.doc[set_off.i + 1 : set_off.i + 3]
        starts = {line.starts[one.i] for one in behind if set_off is not noun}
        named = (one for one in near if one.start in starts and one.kind == "person")
        entity = next((one.entity for one in named), None)
    return None if entity is None or speakers.kind(entity) == "place" else entity
