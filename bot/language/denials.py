"""Whether words are what somebody is said not to have said: denied, refused, never called so, or only asked about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.language.speech_verbs import NAMING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.speaker_ranker import Frame

_NEVER = frozenset({"not", "n't", "n’t", "never"})
_HIGHEST = 4
"""Words above a verb that can deny it."""

_ONLY = frozenset({"only", "just", "merely", "simply", "exactly", "quite"})
_NOBODY = frozenset({"no", "nobody", "none", "neither"})
_UTTERING = NAMING | frozenset(
    "say tell add write claim insist argue declare announce state admit acknowledge concede suggest promise vow pledge "
    "tweet whisper shout compare characterize characterise warn reply answer respond predict accuse".split()
)
"""Verbs with which the words themselves are unsaid; who "did not explain" or "agree" may still have used them."""

_DENYING = re.compile(
    r"den(?:y|ies|ied|ying)|(?:refus|declin)(?:e|es|ed|ing)|(?:avoid|resist|forbid|dread)(?:s|ed|ing)?|"
    r"(?:fail|neglect|omit|refrain|abstain|disput|balk|baulk)(?:s|e|es|ed|ted|ting|ing)?|"
    r"forg(?:e|o)t(?:s|ten|ting)?|without|unable|unwilling|reluctant"
)
"""What lets a clause under it not have happened."""

_REJECTING = re.compile(r"(?:reject|dismiss|rebut|refut|disput)(?:s|es|ed|ted|ing|ting|e)?|den(?:y|ies|ied|ying)")
"""What is done to a claim that something was said."""

_CLAIM = (
    r"(?:accusations?|allegations?|assertions?|charges?|claims?|complaints?|criticisms?|findings?|gossip|ideas?|notions?|"
    r"reports?|rumou?rs?|speculation|suggestions?|talk)"
)
_TO_MARKS = r"(?:(?!\b(?:accus|add|argu|call|insist|said|say))[^.;:!?“”\"]){0,70}[“\"‘]?\Z"
_CONTESTED = re.compile(
    r"\b(?:(?:reject|dismiss|refut|rebut|disput|den|contest|deflect|rubbish)(?:y|ies|ied|ying|s|es|ed|ted|ting|ing|e)?"
    r"|(?:brush|laugh|scoff|shrug|wav|hit|play)(?:s|es|ed|ged|ing|e)? (?:off|at|aside|back at|down))"
    rf" (?:[\w’'-]+ ){{0,4}}{_CLAIM}\b{_TO_MARKS}"
    rf"|\bden(?:y|ies|ied|ying) (?:\w+ly )?(?:being|having)\b{_TO_MARKS}"
    r"|\b(?:was|were|been|is|are|being|be) (?:\w+ly )?(?:accused of|(?:criticised|criticized|attacked|mocked) for)\b"
    rf"{_TO_MARKS}"
)
"""Before words that others said of somebody: "rejected claims that he was “a crook”", "was accused of being “rude”"."""

_GOING_ON = re.compile(
    r"(?:stop|tir|wear|ceas|quit|hesitat|mind|sh|fear|regret)(?:e|y|s|es|p?ed|p?ing|t?ed|ied|ies)?|afraid|ashamed|slow"
)
"""What keeps somebody from a thing: with "never" before it they do it."""

_HELD = re.compile(r"(?:think|believ|remember|recall|suppos)(?:e|es|s|ed|ing)?|thought|aware|sure")
"""Verbs whose "not" is that of the clause under them: "did not think he had said"."""

_FREE = frozenset("able ready willing prepared going allowed about keen inclined likely set due".split())
"""Who is not so says nothing: "was not ready to say"; but who "was not the first to say" a thing has said it."""

_BELOW = frozenset({"xcomp", "pcomp", "prep", "ccomp"})
_APART = frozenset({",", "-", "–", "—"})
"""What stands before a clause that only goes with the one above: "did not stay, saying"."""

_OF = frozenset({"of", "from", "to", "without"})
"""Prepositions under which a clause is no event of its own, as it is in "apologise for saying"."""

_TURN = re.compile(
    r"[.!?;:“”\"]|\b(?:but|instead|rather|only|more|than|beyond|except|until|unless|before)\b", re.IGNORECASE
)
"""What stands between words that were not said and those that were: "did not say “sorry” but “soon”"."""


def is_denied(frame: Frame) -> bool:
    """Whether the verb of saying in front of a quotation tells that the words were not said, or not surely."""
    cue = frame.head
    if cue is None or cue.kind not in {"core", "weak"} or cue.lemma not in _UTTERING:
        return False
    if _TURN.search(frame.text[cue.end : frame.start]):
        return False
    return is_unsaid(frame.line.doc[frame.line.token_at(cue.start)])


def is_contested(frame: Frame) -> bool:
    """Whether a quotation without a verb of saying is what others claim of the one who is told of."""
    if frame.tail is not None or (frame.head is not None and frame.head.lemma in _UTTERING - {"accuse"}):
        return False
    return _CONTESTED.search(frame.text[frame.line.start : frame.start]) is not None


def is_unsaid(verb: Any) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    """Whether what a verb of saying tells did not happen, or not surely.

    Every negation turns what is told about: who "did not deny saying" something has said it.
    """
    return sum(_turns(verb)) % 2 == 1


def _turns(verb: Any) -> Iterator[bool]:  # noqa: ANN401 - as above
    """What denies a verb: its own "not", and the words above it up to the end of its clause or of a "that"."""
    yield _negated(verb)
    yield _doubted(verb)
    for _ in range(_HIGHEST):
        link, above = verb.dep_, verb.head
        that = link == "ccomp" and not any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
        if link == "conj" and _is_alternative(verb):
            yield _negated(above)
        elif link in {"acl", "relcl"} and above.dep_ == "dobj" and _REJECTING.fullmatch(above.head.lower_):
            yield True
            yield _negated(above.head)
            return
        elif link not in _BELOW or above == verb or _beside(verb, -1) in _APART:
            return
        elif _DENYING.fullmatch(above.lower_) or _stands_off(above):
            yield True
            yield _negated(above)
        elif that or _goes_on(above):
            yield that and _HELD.fullmatch(above.lower_) is not None and _negated(above)
            return
        else:
            yield _negated(above)
            yield _doubted(above)
        verb = above


def _goes_on(above: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a "not" above a verb leaves it standing: "never tired of saying", "is not the first to say"."""
    if above.dep_ == "prep" and above.lower_ not in _OF:
        return True
    being = above.pos_ == "AUX" and not any(child.lower_ in _FREE for child in above.children)
    return being or _GOING_ON.fullmatch(above.lower_) is not None


def _negated(verb: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a "not" or "never" stands with a verb, or nobody is its subject."""
    for child in verb.children:
        if child.lower_ in _NEVER and (child.i < verb.i or verb.pos_ == "AUX"):
            return _beside(child, 1) not in _ONLY
        if child.dep_ == "nsubj" and any(each.lower_ in _NOBODY for each in (child, *child.children)):
            return True
    return False


def _doubted(verb: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a clause only asks for or supposes what it says: "whether he would say", and not "as if to say"."""
    return any(
        child.dep_ == "mark" and (child.lower_ == "whether" or (child.lower_ == "if" and _beside(child, -1) != "as"))
        for child in verb.children
    )


def _beside(token: Any, step: int) -> str:  # noqa: ANN401 - as above
    """The word right before or behind another, in small letters; nothing at the ends of a line."""
    at = token.i + step
    return str(token.doc[at].lower_) if 0 <= at < len(token.doc) else ""


def _stands_off(preposition: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a preposition sets what it governs aside: "stopped short of calling", "instead of saying"."""
    return preposition.lower_ == "of" and _beside(preposition, -1) in {"short", "instead"}


def _is_alternative(verb: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a verb shares the "not" of the one that it is joined to: "did not apologise or say"."""
    joined = any(child.dep_ == "cc" and child.lower_ in {"or", "nor"} for child in verb.head.children)
    return joined and verb.tag_ == verb.head.tag_ and not any(child.dep_ == "nsubj" for child in verb.children)
