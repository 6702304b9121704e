"""Whether "on Wednesday" has been or is to come: the tense of the verb that governs a time, read off the parse."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from bot.language.findings import Tense, TimeWord
from bot.language.tense_words import (
    ACCUSING,
    ARRANGING,
    AWAITING,
    BEFALLING,
    BEGINNING,
    EVENTFUL,
    HAPPENING,
    IMPLYING,
    LOOKING_BACK,
    MOVING,
    OPENING,
    PERCEIVING,
    SCHEDULING,
    SEEMING,
    TELLING,
    TIMETABLED,
    UNDECIDED,
)
from bot.language.timewords import RELATIVE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.parsing import ParsedBlock

type Token = Any
"""A token of spaCy, which ships no usable type for it."""

_STEPS = 12
"""So many heads are climbed from a time to its verb, and so many verbs are asked for the tense of one."""

_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night", "lunchtime", "midnight", "noon", "time", "week"})
_UNTIL = frozenset({"until", "till", "before", "ahead", "for"})
"""Words before a time that lies after what the verb tells: "adjourned until Monday"."""
_DURING = frozenset("at in during after following since by from of with to on".split())
"""Words before an event at whose time the verb's happened, or after it: "shares fell after Monday's vote"."""
_BOUNDS = _UNTIL | {"by", "from"}
_IF = frozenset({"if", "when", "once", "unless", "until", "before", "after", "whether"})
_BE = frozenset({"be", "is", "are", "was", "were", "am", "'s", "’s", "'re", "’re", "been", "being"})
_HAVE = frozenset({"have", "has", "had", "'ve", "’ve", "having"})
_WILL = frozenset({"will", "'ll", "’ll", "shall", "wo", "may", "might", "can", "ca", "must", "should"})
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_BESIDE_NOUNS = frozenset({"amod", "acl", "advcl", "appos"})
_JOINED = frozenset({"VB", "VBN", "VBP", "VBG"})
"""Tags of a second verb that shares the first one's auxiliary: "will visit Paris and meet the king"."""


class _Form(Enum):
    """What a verb's form says of its time."""

    PAST = auto()
    PERFECT = auto()
    PRESENT = auto()
    PROGRESSIVE = auto()
    FUTURE = auto()
    LATER = auto()


_DONE = frozenset({_Form.PAST, _Form.PERFECT})
_NOW = frozenset({_Form.PRESENT, _Form.PROGRESSIVE, _Form.PERFECT, _Form.FUTURE})
_PRESENT = frozenset({_Form.PRESENT, _Form.PROGRESSIVE})
_SAID = {
    _Form.PAST: Tense.PAST,
    _Form.PERFECT: Tense.PAST,
    _Form.FUTURE: Tense.FUTURE,
    _Form.LATER: Tense.LATER,
}


def time_words(parsed: Sequence[ParsedBlock]) -> tuple[TimeWord, ...]:
    """The weekdays and each "today" of the blocks that the tense of their verb places in the past or in the future.

    A time whose verb is not found, or leaves it open, is not among them: a wrong date is worse than none.
    """
    return tuple(word for block in parsed for word in _block_times(block))


def _block_times(block: ParsedBlock) -> Iterator[TimeWord]:
    for match in RELATIVE.finditer(block.text):
        group = "day" if match["day"] else "plain"
        if not match[group] or match[group].lower() in {"yesterday", "tomorrow", "tonight"}:
            continue
        span = block.doc.char_span(*match.span(group), alignment_mode="expand")
        if span is None or not len(span):
            continue
        tense = _tense(span[0]) if match["day"] else _tense_of_today(span[0])
        if tense is not None:
            yield TimeWord(block.start + match.start(), tense)


def _tense_of_today(word: Token) -> Tense | None:
    """The tense of what happens on the very day; "today" may also mean these times ("in America today")."""
    verb = word.head
    if verb.tag_ not in _VERBS or (word.text[0].isupper() and not word.is_sent_start):
        return None
    form = _Form.FUTURE if verb.lower_ in OPENING else _form(verb)
    able = any(child.lower_ in {"can", "could", "may", "might", "must", "should"} for child in verb.children)
    return _SAID.get(form) if form in {_Form.PAST, _Form.FUTURE, _Form.LATER} and not able else None


def _tense(word: Token) -> Tense | None:
    """The tense of the verb that governs the time ``word``; None where it is not found or says nothing."""
    preposition, event, node = "", None, word
    for _ in range(_STEPS):
        head = node.head
        if head is node or head == node:
            return None
        if head.tag_ in _VERBS:
            return _governed(word, node, event, preposition)
        if head.lower_ in SCHEDULING and head.tag_[:2] != "NN":
            return Tense.FUTURE if _lies_ahead(head) else None
        if head.tag_ in {"IN", "TO"} or head.lower_ == "ahead":
            if event is None and (not preposition or head.lower_ in {"until", "till", "since", "by"}):
                preposition = head.lower_
        elif event is None and _is_of(node, preposition, head):
            event = head
        node = head
    return None


def _governed(word: Token, node: Token, event: Token | None, preposition: str) -> Tense | None:
    """The tense of a time that hangs on the verb over ``node``, through an ``event``'s name where there is one."""
    if preposition == "since":
        return Tense.PAST
    verb = node.head
    form = _form(verb)
    if event is not None:
        form = _of_event(event, verb, preposition, form)
    elif preposition in _BOUNDS:
        form = _bounded(preposition, verb, form)
    elif form is _Form.PRESENT:
        form = _of_present(verb)
    elif form is _Form.PROGRESSIVE:
        form = _Form.FUTURE
    elif form in _DONE and verb.lower_ in ARRANGING and _after_object(word, verb):
        form = None
    return _SAID.get(form) if form else None


def _bounded(preposition: str, verb: Token, form: _Form | None) -> _Form | None:
    """What "until Monday" or "for Monday" says beside a verb of this form."""
    if preposition in _UNTIL:
        return _Form.FUTURE if form in _NOW else (_Form.LATER if form is _Form.LATER else None)
    if preposition == "by" and verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"}:
        return None
    return _Form.FUTURE if form in _PRESENT else form


def _is_of(time: Token, preposition: str, noun: Token) -> bool:
    """Whether a time tells the day of what a noun names; one behind "the council" is its verb's, misread."""
    if noun.tag_[:2] != "NN" or noun.lower_ in _PARTS_OF_DAY or (time.dep_ == "conj" and noun.lower_.endswith("day")):
        return False
    if time.dep_ in {"poss", "compound", "nmod", "amod"} or preposition not in {"on", ""}:
        return True
    singular = noun.lower_.removesuffix("s")
    return noun.lower_.endswith(EVENTFUL) or any(word in HAPPENING | BEFALLING for word in (noun.lower_, singular))


def _after_object(word: Token, verb: Token) -> bool:
    """Whether what the verb is about stands between it and the time: "called for a march on Monday"."""
    between = [child for child in verb.children if verb.i < child.i < word.i and child.dep_ in {"dobj", "prep", "oprd"}]
    return any(word not in child.subtree for child in between)


def _of_event(event: Token, verb: Token, preposition: str, form: _Form | None) -> _Form | None:
    """The tense of a time that an event's name has beside it: "Tuesday's vote", "a meeting on Friday"."""
    before, role = _setting(event, verb)
    known = event.lower_ in HAPPENING
    if preposition in _UNTIL:
        return _Form.FUTURE if known and form in _PRESENT | {_Form.FUTURE} else None
    if form in _DONE:
        return _Form.PAST if (not before or before in _DURING) and verb.lower_ not in ARRANGING else None
    if form in _PRESENT:
        ahead = before in _UNTIL or (role in {"nsubj", "nsubjpass"} and verb.lower_ in _BE | TIMETABLED)
        return _Form.FUTURE if known and ahead else None
    if form is _Form.FUTURE and known and verb.lower_ not in LOOKING_BACK:
        return _Form.FUTURE if before in _UNTIL | {"", "at", "in", "during", "on"} else None
    return None


def _setting(event: Token, verb: Token) -> tuple[str, str]:
    """The preposition before an event, "ahead" for all that says it was to come, and what it hangs on its verb as."""
    before, node = "", event
    for _ in range(_STEPS):
        if node.lower_ in AWAITING or (before == "to" and node.head != verb and node.tag_ not in {"IN", "TO"}):
            before = "ahead"
        if node.head == verb:
            break
        if node.head.tag_ in {"IN", "TO"} and not before:
            before = node.head.lower_
        node = node.head
    return before, node.dep_


def _of_present(verb: Token) -> _Form | None:
    """A verb in the present speaks of a day to come where it tells of a plan, or stands behind an "if"."""
    if verb.dep_ == "ccomp" and _form(verb.head) is _Form.PAST and verb.lower_ in _BE:
        return None
    if verb.lower_ in TIMETABLED or (verb.lower_ in _BE and verb.dep_ in {"ROOT", "conj", "relcl", "ccomp"}):
        return _Form.FUTURE
    if any(child.lower_ in _IF and child.dep_ in {"mark", "advmod"} for child in verb.children):
        return _Form.FUTURE if verb.dep_ == "advcl" and _form(verb.head) is _Form.FUTURE else None
    return None


def _form(verb: Token, depth: int = 0) -> _Form | None:
    """What the form of a verb says of its time, with its auxiliaries, or through the verb that it depends on."""
    if depth > _STEPS or verb.tag_ not in _VERBS:
        return None
    before = [child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.i < verb.i]
    aux = [child for child in before if not _is_name(child, verb)]
    if not aux:
        return _bare(verb, depth)
    modal = next((child for child in aux if child.tag_ == "MD"), None)
    words = {child.lower_ for child in aux}
    if modal is not None:
        return _modal(verb, modal, words)
    if any(child.tag_ == "TO" for child in aux):
        return _Form.PAST if words & _HAVE else _infinitive(verb, depth + 1)
    return _with_auxiliary(verb, aux, words)


def _bare(verb: Token, depth: int) -> _Form | None:
    """What a verb without auxiliaries says of its time."""
    if verb.dep_ == "conj" and verb.tag_ in _JOINED and verb.head.tag_ in _VERBS and not _has_subject(verb):
        return _form(verb.head, depth + 1)
    if verb.tag_ == "VBN":
        return _participle(verb)
    if verb.tag_ == "VBG":
        return _gerund(verb, depth + 1)
    if verb.tag_ == "VB":
        helped = verb.dep_ in {"ccomp", "xcomp"} and verb.head.tag_ in _VERBS
        return _form(verb.head, depth + 1) if helped else None
    return _Form.PAST if verb.tag_ == "VBD" else _Form.PRESENT


def _verb_over(word: Token) -> Token:
    """The word itself where it is a verb, or else the verb next above it, or the top of the sentence."""
    for _ in range(_STEPS):
        if word.tag_ in _VERBS or word.head == word:
            break
        word = word.head
    return word


def _is_name(word: Token, verb: Token) -> bool:
    """Whether "May" or "Will" is somebody's name."""
    return word.tag_ == "MD" and word.text[:1].isupper() and (not word.is_sent_start or verb.tag_ == "VBD")


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in verb.children)


def _modal(verb: Token, modal: Token, words: set[str]) -> _Form | None:
    """The time of a verb behind "will", "could" and the like."""
    which = modal.lower_
    if words & _HAVE and which not in {"will", "shall"}:
        return None if which in {"would", "'d", "’d"} else _Form.PAST
    if which in _WILL:
        return _Form.FUTURE
    if which == "could":
        unable = any(child.dep_ == "neg" for child in verb.children)
        return None if unable or verb.lower_ in PERCEIVING else _Form.FUTURE
    if which not in {"would", "'d", "’d"}:
        return None
    if verb.dep_ != "ccomp":
        return _Form.LATER
    teller = verb.head
    told = {child.lower_ for child in teller.children if child.dep_ in {"aux", "auxpass"}}
    return _Form.LATER if teller.lower_ in TELLING and not told & {"had", "was", "were"} else None


def _with_auxiliary(verb: Token, aux: list[Token], words: set[str]) -> _Form | None:
    """The time of a verb behind a form of "be", "have" or "do"."""
    if words & {"had", "did", "was", "were"}:
        ahead = verb.lower_ in SCHEDULING and words & {"was", "were"} and "had" not in words
        return None if ahead else _Form.PAST
    if words & _HAVE or (words & {"'s", "’s", "'d", "’d"} and verb.tag_ == "VBN" and "auxpass" not in _roles(aux)):
        return _Form.PERFECT
    if words & {"do", "does"}:
        return _Form.PRESENT
    if not words & _BE:
        return None
    if verb.tag_ == "VBG":
        return None if verb.lower_ in UNDECIDED else _Form.PROGRESSIVE
    return _Form.FUTURE if verb.lower_ in SCHEDULING else _Form.PRESENT


def _roles(words: list[Token]) -> set[str]:
    return {word.dep_ for word in words}


def _infinitive(verb: Token, depth: int) -> _Form | None:
    """The time of "to meet" by what stands over it: "plans to meet", "declined to meet", "is due to meet"."""
    over = verb.head
    if verb.dep_ == "conj" and over.tag_ in _VERBS:
        return _form(over, depth)
    if over.lower_ in SCHEDULING and over.dep_ in _BESIDE_NOUNS:
        return _Form.FUTURE if _lies_ahead(over) else None
    form = None if over.lower_ in UNDECIDED else _form(_verb_over(over), depth)
    if form in _DONE and _implies(over):
        return _Form.PAST
    if form is _Form.PAST:
        return _Form.PAST if over.lower_ in MOVING and verb.dep_ == "advcl" else None
    if over.lower_ in SEEMING:
        return None
    return _Form.FUTURE if form in _NOW else form


def _implies(word: Token) -> bool:
    """Whether what is said to follow a word was done, or was not: "failed to", "was able to"."""
    said = [word, *(child for child in word.children if child.dep_ == "acomp")]
    return any(one.lower_ in IMPLYING for one in said)


def _lies_ahead(word: Token) -> bool:
    """Whether what a word such as "scheduled" is said of is to come: nothing past is told of it but at a given time."""
    verb = _verb_over(word.head)
    form = _form(verb)
    return form in _NOW or (form is _Form.PAST and any(map(_is_time, verb.children)))


def _is_time(word: Token) -> bool:
    """Whether a verb's child is a time of its own: "was called off last night"."""
    words = " ".join(leaf.text for leaf in word.subtree if leaf.tag_ != "IN")
    return word.dep_ in {"npadvmod", "prep"} and RELATIVE.fullmatch(words) is not None


def _participle(verb: Token) -> _Form | None:
    """The time of "arrested on Sunday" behind a name, or of a participle that stands for a past tense."""
    if verb.lower_ not in SCHEDULING:
        return _Form.PAST
    if verb.dep_ in _BESIDE_NOUNS:
        return _Form.FUTURE if _lies_ahead(verb) else None
    return None


def _gerund(verb: Token, depth: int) -> _Form | None:
    """The time of "speaking on Sunday" by the verb over it, and of a deed by the word that blames for it."""
    over, before = verb.head, ""
    if over.tag_ == "IN":
        before, over = over.lower_, over.head
    if over.lower_ in ACCUSING and before in {"of", "for", "with", "to", ""}:
        return _Form.PAST
    over = _verb_over(over)
    form = _form(over, depth)
    if form in _DONE:
        done = before not in _UNTIL | {"about", "against", "of"} and verb.lower_ not in BEGINNING | UNDECIDED
        meant = verb.dep_ != "advcl" and over.lower_ in ARRANGING | UNDECIDED
        return _Form.PAST if done and not meant else None
    if form is _Form.FUTURE:
        beside = verb.dep_ == "advcl" and verb.lower_ not in BEGINNING
        return None if over.lower_ in UNDECIDED or beside or before in {"after", "since", "following"} else _Form.FUTURE
    return _Form.FUTURE if form in _PRESENT and verb.lower_ in BEGINNING else None
