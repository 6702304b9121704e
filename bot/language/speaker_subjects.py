"""Whose a word of saying is, where its own subject does not tell: an author's, an owner's, a noun's behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.language.speech_verbs import CITING, DOCUMENTS, HEARD, SPEECH_FORMS, TELLING

if TYPE_CHECKING:
    from bot.language.speaker_candidates import Candidate, Cue, Line

_WRITTEN = frozenset("signed written sent issued posted published penned drafted released".split())
_CAUSING = frozenset(
    (
        "prompt prompts prompted prompting lead leads led leading inspire inspires inspired inspiring force forces "
        "forced forcing cause causes caused causing push pushes pushed pushing drive drives drove driving spur spurs "
        "spurred spurring move moves moved moving provoke provokes provoked provoking allow allows allowed allowing"
    ).split(" ")
)
"""Verbs whose object does what follows them: "the plan led her to say"."""

_PERCEIVING = frozenset(
    (
        "hear hears heard hearing see sees saw seeing watch watched watching show shows showed showing recall recalls "
        "recalled recalling remember remembers remembered remembering catch caught record recorded film filmed "
        "feature features featured featuring capture captures captured"
    ).split(" ")
)
"""Verbs whose object is seen or heard doing what follows them: "he recalled her asking"."""

_OPENING = frozenset({"nsubj", "nsubjpass", "aux", "auxpass"})
"""What a verb that is joined to another one has where it does not share that one's subject and voice."""

_HEARERS = frozenset({"dobj", "dative", "iobj"})
_TOLD = TELLING - {"ask"}
"""Verbs of telling whose subject in the passive hears what follows; who was asked answers it."""

_NOUN_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})


def author_of(line: Line, head: Any, link: str) -> tuple[Any, str]:  # noqa: ANN401 - spaCy ships no usable type for this
    """For "the letter, signed by Ms Hale," or "Ms Hale's letter" who wrote it; every other head as it is."""
    if head is None or head.lower_ not in DOCUMENTS:
        return head, link
    for child in head.children:
        if child.dep_ == "poss" and child.pos_ == "PROPN" and line.outside[child.i]:
            return child, link
        written = child.dep_ in {"acl", "relcl"} and child.lower_ in _WRITTEN
        for agent in child.children if written else [child]:
            if agent.lower_ in {"by", "from"} and agent.dep_ in {"prep", "agent"}:
                named = (one for one in agent.children if one.dep_ == "pobj" and one.pos_ == "PROPN")
                author = next(named, None)
                if author is not None and line.outside[author.i]:
                    return author, link
    return head, link


def owner_of(line: Line, noun: Any) -> tuple[Any | None, str]:  # noqa: ANN401 - as above
    """Whose a word for something said is, and how it is joined: "Ms Hale's letter", "a remark by her"."""
    for child in noun.children:
        if child.dep_ == "poss" and line.outside[child.i]:
            return child, "owner"
        if child.dep_ == "prep" and child.lower_ in {"by", "from", "of"}:
            for inner in child.children:
                if inner.dep_ == "pobj" and line.outside[inner.i]:
                    return inner, f"noun-{child.lower_}"
    # "Mr Reyes's apology and promise": the owner hangs on the first of the two.
    return owner_of(line, noun.head) if noun.dep_ == "conj" and noun.head.pos_ == "NOUN" else (None, "")


def doer_of(line: Line, verb: Any) -> Any | None:  # noqa: ANN401 - as above
    """Whose a verb of saying is that the parse hangs on somebody else's: the agent's, or the object's before it.

    "A plan described by Ms Hale as", "footage of Mr Reyes saying", "he recalled her asking", "which led her to say".
    """
    if verb.tag_ == "VBN" and SPEECH_FORMS.get(verb.lower_) not in CITING:
        return teller_of(line, verb)[0]
    if verb.dep_ == "xcomp" and verb.tag_ == "VB" and verb.head.lower_ in _CAUSING:
        caused = (one for one in verb.head.children if one.dep_ == "dobj" and verb.head.i < one.i < verb.i)
        return next((one for one in caused if line.outside[one.i]), None)
    own = any(child.dep_ == "nsubj" for child in verb.children)
    if verb.tag_ != "VBG" or own or not verb.i or not line.outside[verb.i - 1]:
        return None
    beside = line.doc[verb.i - 1]
    shown = beside.dep_ == "pobj" and beside.head.lower_ in {"of", "with"}
    heard = beside.dep_ in {"dobj", "nsubj"} and beside.head.lower_ in _PERCEIVING and beside.i > beside.head.i
    return beside if (shown or heard) and beside.pos_ in {"PROPN", "PRON"} else None


def teller_of(line: Line, verb: Any) -> tuple[Any | None, str]:  # noqa: ANN401 - as above
    """Who speaks where "she was asked by Mr Reyes", and how the verb is joined to them; else nobody."""
    for child in verb.children:
        if child.lower_ == "by" and child.dep_ in {"agent", "prep"}:
            for inner in child.children:
                if inner.dep_ == "pobj" and line.outside[inner.i]:
                    return inner, "own"
    return None, ""


def is_told(verb: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a verb of telling has its subject spoken to: "she was warned that", "was called in and told that"."""
    lemma = SPEECH_FORMS.get(verb.lower_)
    # "She was called in and told that": who tells something and names nobody has been told it.
    heard = lemma in HEARD and verb.dep_ == "conj" and not any(child.dep_ in _HEARERS for child in verb.children)
    if lemma not in _TOLD or (verb.tag_ != "VBN" and not heard):
        return False
    while verb.dep_ == "conj" and not any(child.dep_ in _OPENING for child in verb.children):
        verb = verb.head
    return any(child.dep_ == "auxpass" for child in verb.children)


def noun_behind(line: Line, verb: Any) -> Any | None:  # noqa: ANN401 - as above
    """The noun behind a verb of saying that follows closing marks, for which the parse has no subject."""
    before = line.text[: line.starts[verb.i] - line.start].rstrip(", \u00a0")
    if before[-1:] not in {"”", '"', "’", "»"}:
        return None
    head = None
    for token in line.doc[verb.i + 1 :]:
        if token.pos_ not in _NOUN_PHRASE or not line.outside[token.i]:
            break
        if token.pos_ in {"NOUN", "PROPN"}:
            head = token
    return head


def ends_aside(line: Line, last: Candidate, cue: Cue) -> bool:
    """Whether words only end what is told of whoever speaks: "the head, who came with his son Tom Reyes, said"."""
    verb = line.doc[line.token_at(cue.start)]
    asides = (each for each in line.doc[last.token].ancestors if each.dep_ == "relcl" and each.i < last.token)
    closed = line.doc[verb.i - 1].text == ","
    return closed and any(not each.is_ancestor(verb) for each in asides)
