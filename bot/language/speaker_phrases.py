"""Which words for a speaker a name belongs to that does not head them: in apposition, behind titles, within them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.language.cue_words import BODY_NOUNS
from bot.language.names import HONORIFICS
from bot.language.speaker_words import FEMALE_WORDS, HUMAN, MALE_WORDS, NOT_HUMAN
from bot.language.speech_verbs import HEARD

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.language.speaker_candidates import Candidate, Cue, Line

_FARTHEST_APPOSITION = 4

_BODIES = BODY_NOUNS | {"site", "column"}
"""What the name right before it names: "Tide magazine", "the HPA group", "the Vox Maris column"."""

_LONGEST_TITLE = 6
_LONGEST_TAIL = 8
"""Words at most before a name set off by commas that say what its bearer is, and from a noun to the first comma."""

_TITLING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
_GIVING = frozenset("gave giving identified identifying introduced introducing".split())
_DIRECTION = re.compile(
    r"(?:north|south|east|west|central|mid|upper|lower|new|old|great|greater|inner|outer|downtown|city)[\w-]*|st\.?"
)
"""What stands before the name of a place that is part of it or of another place."""

_OFFICE = re.compile(r"\s+(?:and\s+)?(?:[A-Z][\w’'&.-]*\s+){1,9}")
"""The offices between two parts of a speaker's name or title: "former Utah Gov. | and Party Chairman | Ed Hale"."""


def whole_word(part: Any) -> Any:  # noqa: ANN401 - spaCy ships no usable type for this
    """The last part of a word with hyphens for a person, where the parse cut it: "co", "-", "author"."""
    doc = part.doc
    while part.i + 2 < len(doc) and not part.whitespace_ and not doc[part.i + 1].whitespace_:
        hyphen, following = doc[part.i + 1], doc[part.i + 2]
        if hyphen.text != "-" or part.pos_ == "PRON" or following.pos_ not in {"NOUN", "PROPN"}:
            break
        part = following
    return part


def apposed(line: Line, ordered: Sequence[Candidate], first: int, last: int) -> Candidate | None:
    """The words among ``ordered`` that the name at those tokens says who they are: "her sister, Ann Hale"."""
    opens = line.doc[last].left_edge.i
    if (
        line.doc[last].dep_ == "appos"
        and line.doc[opens - 1].text == ","
        and line.doc[last + 1 : last + 2].text in ",."
    ):
        closed = next((one for one in ordered if _closes(line, one, opens, last)), None)
        if closed is not None:
            return closed
        spoken_for = next((one for one in reversed(ordered) if _speaks_for(line, one, opens, last)), None)
        if spoken_for is not None:
            return spoken_for
    known = _known_as(line, ordered, last)
    if known is not None:
        return known
    for index in range(first, last + 1):
        token = line.doc[index]
        if token.dep_ == "appos" and token.head.tag_ not in {"NNS", "NNPS"}:
            for one in ordered:
                if one.token == token.head.i and 0 < first - one.token <= _FARTHEST_APPOSITION and one.entity is None:
                    return one
    return None


def _known_as(line: Line, ordered: Sequence[Candidate], last: int) -> Candidate | None:
    """Who goes by the name that ends at a token: "His grandmother, known to the whole street as Mama Ruth, said"."""
    preposition = line.doc[last].head
    known = next((one for one in preposition.ancestors if one.lower_ == "known"), None)
    if line.doc[last].dep_ != "pobj" or preposition.lower_ != "as" or known is None or known.dep_ != "acl":
        return None
    return next((one for one in ordered if one.token == known.head.i and one.entity is None), None)


def set_off(line: Line, ordered: Sequence[Candidate], first: int, last: int) -> Candidate | None:
    """The words for a speaker that a name set off by commas ends: "One of the judges, the composer Ann Hale, said".

    Nobody where the comma stands behind another person: "A spokesman for the mayor, Ann Hale, said" tells of either.
    """
    doc = line.doc
    comma = first - 1
    while comma > 0 and first - comma <= _LONGEST_TITLE and doc[comma].pos_ in _TITLING and doc[comma].tag_ != "NNS":
        comma -= 1
    if comma <= 0 or doc[comma].text != "," or not line.outside[comma - 1]:
        return None
    for one in ordered:
        between = doc[one.token + 1 : comma]
        named = one.entity is not None or one.kind != "noun" or doc[one.token].tag_ not in {"NN", "CD"}
        if (
            named
            or not one.cues
            or one.token >= comma
            or len(between) > _LONGEST_TAIL
            or (between and between[0].pos_ != "ADP")
        ):
            continue
        plain = all(each.pos_ in _TITLING | {"ADP", "CCONJ", "PART", "PRON"} for each in between)
        ends = doc[comma - 1]
        sure = not between or ends.tag_ == "NNS" or ends.lower_ in {"them", "us"} or not _is_person(ends)
        verbs = [line.token_at(cue.start) for cue, _ in one.cues]
        said = any(verb < one.token for verb in verbs) or (doc[last + 1 : last + 2].text == "," and last + 2 in verbs)
        if plain and sure and said:
            return one
    return None


def _is_person(noun: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a noun may itself be whom a name behind it means."""
    lower = noun.lower_
    return noun.ent_type_ == "PERSON" or lower in MALE_WORDS | FEMALE_WORDS or _is_office(lower) or lower == "victim"


def gives_name(line: Line, ordered: Sequence[Candidate], last: int) -> Candidate | None:
    """Who goes by a name: "Another driver, who gave his name as Tom Hale, said"."""
    preposition = line.doc[last].head
    verb = preposition.head
    if preposition.lower_ != "as" or verb.lower_ not in _GIVING or verb.dep_ not in {"relcl", "acl"}:
        return None
    return next((one for one in ordered if one.token == verb.head.i and one.entity is None), None)


def is_of_place(line: Line, first: int) -> bool:
    """Whether a place only ends the name of a body: "Police Scotland", "Sport England"."""
    before = line.doc[first - 1] if first else line.doc[first]
    joined = before.pos_ in {"PROPN", "NOUN"} and before.dep_ == "compound" and before.head.i >= first
    return joined and before.text[:1].isupper() and _DIRECTION.fullmatch(before.lower_) is None


def _speaks_for(line: Line, one: Candidate, first: int, last: int) -> bool:
    """Whether a name behind a comma is that of somebody's spokesman: "said a spokesman for Ms Hale, Hugo Marsh"."""
    head, named = line.doc[one.token], line.doc[last].head
    spokes = head.lower_.startswith("spokes") and one.entity is None and one.token < first
    return spokes and head.i < named.i and head.is_ancestor(named) and named.pos_ == "PROPN"


def _closes(line: Line, one: Candidate, first: int, last: int) -> bool:
    """Whether a name between commas ends a long subject: "The firm that runs the fair, Holm Events, denies it"."""
    head, behind = line.doc[one.token], line.doc[last + 2 : last + 3]
    named = one.entity is not None or one.role != "subject" or head.tag_ not in {"NN", "CD"}
    if named or not behind or one.token >= first - 1:
        return False
    verb = behind[0]
    return bool(verb == head.head or (verb.head == head.head and verb.pos_ == "AUX"))


def titled(line: Line, ordered: Sequence[Candidate], start: int, first: int) -> Candidate | None:
    """The words of a title that run up to a name, where the parse cut them off: "said Air Force 1st | Lt. Tom Hale".

    They name nobody, or the body whose officer is named ("the Council on Seas National Director Ann Hale").
    """
    one = next((each for each in reversed(ordered) if each.end <= start), None)
    if one is None or (one.entity is not None and one.kind != "organisation"):
        return None
    between = line.text[one.end - line.start : start - line.start]
    tokens = line.doc[line.token_at(one.end) : first]
    if (
        line.doc[one.token].pos_ != "PROPN"
        or not _OFFICE.fullmatch(between)
        or any(each.pos_ == "VERB" for each in tokens)
    ):
        return None
    joined = _is_office(line.doc[one.token].text) or between.split()[0] != "and"
    return one if joined and _is_office(between.split()[-1]) else None


def _is_office(word: str) -> bool:
    lower = word.lower().rstrip(".")
    return lower in HONORIFICS or (HUMAN.search(lower) is not None and lower not in NOT_HUMAN)


def put_in(
    line: Line, able: Sequence[Candidate], owner: Mapping[Cue, tuple[Candidate, str]], cue: Cue
) -> tuple[Candidate, str] | None:
    """Who is named right behind a verb after a comma or marks: "“I am,” said Ann Hale, an aide during the last run".

    Only words that name nobody ("the last run"; ``owner`` knows them) give the verb up for such a name.
    """
    before = line.text[: cue.start - line.start].rstrip()[-1:]
    after = next((one for one in able if one.start >= cue.end), None)
    former = owner[cue][0] if cue in owner else None
    if (
        cue.kind != "core"
        or cue.lemma in HEARD
        or before not in {",", "”", '"', "’"}
        or after is None
        or former is None
    ):
        return None
    token = line.doc[after.token]
    verb = line.doc[line.token_at(cue.start)]
    acts = token.dep_ in {"nsubj", "nsubjpass"} and token.head != verb and token.head.pos_ in {"VERB", "AUX"}
    unnamed = former.entity is None and former.kind == "noun" and former is not after
    if not unnamed or acts or token.dep_ == "poss" or after.kind != "person":
        return None
    return None if line.words_between(cue.end, after.start) else (after, "beside-after")


def whose_clause(line: Line, able: Sequence[Candidate], inner: Candidate, cue: Cue) -> tuple[Candidate, str] | None:
    """Of whom the clause tells that ends with ``inner`` and a comma: "Ms Hale, who wrote to Mr Reyes, said"."""
    if line.text[inner.end - line.start : cue.start - line.start].strip() != ",":
        return None
    named = line.doc[inner.token]
    of = (one for one in able if one.kind == "who" and line.doc[one.token].head.is_ancestor(named))
    found = next((one for one in of if one.end <= inner.start), None)
    return (found, "long-apposition") if found is not None else None


def names_body(line: Line, holder: Candidate, last: int, kind: str) -> bool:
    """Whether a name within the words for a speaker is the name of the body that they speak of: "Tide magazine"."""
    head = line.doc[holder.token]
    beside = last == holder.token - 1 and line.doc[last].head.i == holder.token
    return kind != "place" and holder.entity is None and beside and head.lower_ in _BODIES and head.tag_ == "NN"


def says_more(line: Line, former: Candidate, inner: Candidate) -> bool:
    """Whether ``inner`` only says more about ``former``: "a blogger on the site Sea Watch said"."""
    token = line.doc[former.token]
    named = line.doc[inner.token]
    following = line.doc[former.token + 1] if former.token + 1 < len(line.doc) else named
    return bool(token.is_ancestor(named) or (token.head == named.head and following.pos_ == "ADP"))
