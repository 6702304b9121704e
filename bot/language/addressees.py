"""To whom or where something was said: "told Al-Jazeera", "in a Facebook post", "at the debate"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.articles.article import Span
from bot.language.speech_verbs import SPEECH_NOUNS, TELLING

if TYPE_CHECKING:
    from bot.language.speaker_candidates import Candidate, Cue, Line

_PLACE_WORDS = """
interview interviews statement statements post posts tweet tweets debate debates speech speeches letter letters
email emails  e-mail message messages rally rallies conference conferences hearing hearings briefing briefings
forum book  memoir memo meeting meetings hall event events column editorial article essay show  appearance
appearances remarks testimony affidavit court filing blog video address twitter facebook instagram  radio
television tv broadcast podcast summit convention fundraiser magazine note  text texts press ceremony service
dinner lunch gathering panel lecture sermon documentary wire  telegram x youtube inquiry inquest trial brochure
leaflet newsletter diary
"""
_PLACES = frozenset(_PLACE_WORDS.split())
_CHAMBERS = frozenset("parliament commons senate congress assembly chamber dáil".split())
"""Where members speak; much else is done there."""

_QUESTIONED = frozenset({"asked", "pressed", "questioned", "quizzed", "challenged"})
_LETTERS = frozenset({"letter", "email", "e-mail", "memo", "note", "message"})
_WARNINGS = _LETTERS | {"warning", "reply", "answer", "appeal", "report"}
"""What else somebody "wrote" when it is spoken of right before."""

_ANYBODY = frozenset("anyone anybody everyone everybody someone somebody nobody those others".split())
"""Who hears nothing that is said later: "she asked anyone who saw it to ring"."""

_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_SETTING = frozenset({"in", "at", "on", "during", "before", "after", "via", "through", "outside"})
_FARTHEST = 24
_LONGEST_BROADCASTER = 4
_SAYINGS = SPEECH_NOUNS | {"truth", "story", "joke", "lie", "lies", "tale", "fact", "things", "smile"}
"""What is told or asked, and not whoever hears it."""

_LOOSE_ENDS = frozenset({"ADP", "DET", "CCONJ", "PUNCT", "SCONJ", "PART"})


def find_addressee(line: Line, cue: Cue, speaker: Span) -> Span | None:
    """The words for to whom or where the speech at ``cue`` went, outside quotation marks, or None.

    A person spoken to comes first; a place of speech keeps its preposition.
    """
    verb = line.doc[line.token_at(cue.start)]
    spoken_to = _object(line, verb, cue, speaker)
    if spoken_to is not None:
        return spoken_to
    found = _setting(line, verb, speaker)
    # "In an interview with the Echo, she indicated that ..., saying": the setting is that of the verb above.
    above = verb.head
    if found is None and verb.dep_ == "advcl" and above != verb and line.sentence[above.i] == line.sentence[verb.i]:
        found = _setting(line, above, speaker)
    return found


def asked_by(line: Line, start: int, end: int, speaker: Span) -> Span | None:
    """Whom the words from character ``start`` to ``end`` answer: "Asked by a judge whether ..., she said: ...".

    The question is at the head of their sentence, or is a sentence of its own right before theirs.
    """
    for sentence in reversed(list(line.doc.sents)):
        if line.starts[sentence.start] >= end:
            continue
        verb = sentence[0]
        if verb.lower_ in _QUESTIONED and line.outside[verb.i]:
            by = (one for one in sentence[1:6] if one.lower_ == "by" and one.head.i == verb.i)
            asker = next((_governed(one) for one in by), None)
            return _phrase(line, asker, speaker) if asker is not None and line.starts[asker.i] < start else None
        if line.starts[sentence.start] < start:
            return None
    return None


def written_to(line: Line, start: int, speaker: Span, *, wrote: bool = False) -> Span | None:
    """Who got the letter that the sentence of character ``start``, or the one before it, begins with.

    What somebody ``wrote`` may be spoken of anywhere in the sentence before: "Her warning to the board was short."
    """
    ahead = [sentence for sentence in line.doc.sents if line.starts[sentence.start] < start]
    for sentence in ahead[:-3:-1]:
        opening = sentence[:4]
        noun = next((one for one in opening if one.lower_ in _LETTERS and line.outside[one.i]), None)
        if noun is None or opening[0].lower_ != "in":
            continue
        reader = next((_governed(one) for one in noun.children if one.lower_ == "to"), None)
        if reader is not None:
            return _phrase(line, reader, speaker)
    before = [sentence for sentence in ahead[-2:] if line.starts[sentence.end - 1] < start]
    for token in before[-1] if wrote and before else ():
        if token.lower_ in _WARNINGS and line.outside[token.i]:
            readers = (_governed(one) for one in token.children if one.lower_ == "to")
            return next((_phrase(line, one, speaker) for one in readers if one is not None), None)
    return None


def _governed(preposition: Any) -> Any | None:  # noqa: ANN401 - spaCy ships no usable type for this
    """The noun that a preposition goes with."""
    return next((child for child in preposition.children if child.dep_ == "pobj"), None)


def _object(line: Line, verb: Any, cue: Cue, speaker: Span) -> Span | None:  # noqa: ANN401 - spaCy ships no usable type
    for child in verb.children:
        if child.dep_ == "nsubjpass" and cue.lemma in TELLING and line.outside[child.i]:
            agents = (_governed(one) for one in verb.children if one.dep_ == "agent")
            by_speaker = any(one is not None and speaker.start <= line.starts[one.i] < speaker.end for one in agents)
            return _phrase(line, child, speaker) if by_speaker else None
        if not line.outside[child.i] or child.i < verb.i:
            continue
        if cue.lemma == "tell" and child.text == "Today" and child.i == verb.i + 1:
            return _phrase(line, child, speaker)
        if (
            cue.lemma in TELLING
            and child.dep_ in {"dobj", "dative", "iobj"}
            and child.pos_ in {"PROPN", "NOUN", "PRON"}
            and not _is_saying(child)
            and not _is_written(cue, child)
            and not _acts(child)
        ):
            return _phrase(line, child, speaker)
        if child.lower_ in {"to", "with"} and child.dep_ in {"prep", "dative"} and cue.kind == "core":
            for inner in child.children:
                named = inner.pos_ == "PROPN" or (child.lower_ == "to" and inner.pos_ in {"NOUN", "PRON"})
                if inner.dep_ == "pobj" and named and not _is_saying(inner):
                    return _phrase(line, inner, speaker)
        if child.lower_ == "on" and cue.lemma == "call" and any(each.dep_ == "xcomp" for each in verb.children):
            called = (inner for inner in child.children if inner.dep_ == "pobj" and line.outside[inner.i])
            return next((_phrase(line, inner, speaker) for inner in called), None)
    return _behind_speaker(line, cue, speaker)


def _behind_speaker(line: Line, cue: Cue, speaker: Span) -> Span | None:
    """The hearer named after what the speaker is: "said X, the head of the port, to the paper"."""
    named = line.doc[line.token_at(speaker.end - 1)]
    for child in named.children:
        apart = child.i > named.i and line.doc[child.i - 1].text == ","
        if child.lower_ != "to" or not apart or not line.outside[child.i] or cue.start > speaker.start:
            continue
        for inner in child.children:
            if inner.dep_ == "pobj" and inner.pos_ in {"NOUN", "PROPN"} and not _is_saying(inner):
                return _phrase(line, inner, speaker)
    return None


def _is_saying(noun: Any) -> bool:  # noqa: ANN401 - as above
    """Whether ``noun`` is what was said ("asked the question"), and no paper of that name ("told the Morning Post")."""
    return noun.pos_ == "NOUN" and noun.lower_ in _SAYINGS and not noun.text[:1].isupper()


def _is_written(cue: Cue, noun: Any) -> bool:  # noqa: ANN401 - as above
    """Whether ``noun`` is what somebody writes ("has written a book") and nobody they write to."""
    return cue.lemma == "write" and noun.pos_ == "NOUN" and noun.dep_ == "dobj"


def _acts(noun: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a verb stands right behind ``noun``, whose subject it is: "warns shutdown could last"."""
    following = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else None
    return following is not None and following.tag_ in {"MD", "VBZ", "VBD", "VBP"}


def _setting(line: Line, verb: Any, speaker: Span) -> Span | None:  # noqa: ANN401 - as above
    """The nearest "in an interview", "at the debate" in the sentence of ``verb``."""
    sentence = line.sentence[verb.i]
    near = line.doc[max(0, verb.i - _FARTHEST) : verb.i + _FARTHEST]
    for token in sorted(near, key=lambda one: abs(one.i - verb.i)):
        head = token.head
        if token.lower_ not in _SETTING or head.pos_ not in {"VERB", "AUX"} or head.dep_ in {"relcl", "acl"}:
            continue
        if not line.outside[token.i] or line.sentence[token.i] != sentence:
            continue
        noun = _governed(token)
        if noun is not None and noun.lower_ in _DAYS:
            noun = next((one for one in noun.children if one.dep_ == "compound"), None)
        if noun is not None and not line.outside[noun.i]:
            noun = _broadcaster(line, noun)
        known = noun is not None and (
            noun.dep_ == "poss" or _is_place(noun) or (head == verb and noun.lower_ in _CHAMBERS)
        )
        phrase = _phrase(line, noun, speaker) if known else None
        if phrase is not None:
            return Span(line.starts[token.i], phrase.end)
    return None


def _broadcaster(line: Line, show: Any) -> Any | None:  # noqa: ANN401 - as above
    """Whose a show is whose title stands in marks: "on Radio Almada's “Morning Tide”"."""
    owners = (child for child in show.children if child.dep_ == "poss" and child.pos_ == "PROPN")
    return next((child for child in owners if show.head.lower_ == "on" and line.outside[child.i]), None)


def _is_place(noun: Any) -> bool:  # noqa: ANN401 - as above
    broadcaster = noun.head.lower_ == "on" and noun.ent_type_ == "ORG" and noun.pos_ == "PROPN"
    return noun.lower_ in _PLACES or (broadcaster and noun.i - noun.head.i <= _LONGEST_BROADCASTER)


def _phrase(line: Line, head: Any, speaker: Span) -> Span | None:  # noqa: ANN401 - as above
    """The noun phrase of ``head``, up to a comma, a clause, or a quotation."""
    first, last = head.i, head.i
    for token in head.subtree:
        if token.i < head.i and line.outside[token.i]:
            first = min(first, token.i)
    for token in line.doc[head.i + 1 : head.i + _FARTHEST]:
        inside = line.outside[token.i] and head.is_ancestor(token)
        if (
            not inside
            or token.text in ",;:—–.("
            or token.dep_ in {"relcl", "mark", "acl"}
            or token.tag_ in {"WDT", "WP", "MD"}
            or token.ent_type_ in {"DATE", "TIME"}
        ):
            break
        last = token.i
    while last > head.i and (line.doc[last].pos_ in _LOOSE_ENDS or line.doc[last].lower_ in {"that", "which", "who"}):
        last -= 1
    found = Span(line.starts[first], line.starts[last] + len(line.doc[last]))
    return None if found.overlaps(speaker) else found


def _is_past_then(line: Line, cue: Cue) -> bool:
    """Whether somebody "had told" it: at another time, to others than those who hear the words of the report."""
    return any(child.lower_ in {"had", "’d", "'d"} for child in line.doc[line.token_at(cue.start)].lefts)


def told_before(line: Line, speaker: Candidate, end: int, start: int = 0) -> Span | None:
    """Whom the speaker told something between the characters ``start`` and ``end``, the last one first."""
    for earlier in reversed(line.candidates):
        if not start <= earlier.start < end or earlier.entity is None or speaker.entity is None:
            continue
        if earlier.entity != speaker.entity and earlier.kind == "person" and earlier.role in {"subject", "passive"}:
            return None
        for said, _ in earlier.cues if earlier.entity == speaker.entity else ():
            now = said.kind == "core" and not _is_past_then(line, said)
            found = find_addressee(line, said, earlier.span) if now else None
            if found is not None and found.end <= end:
                first = line.doc[line.token_at(found.start)].lower_
                return None if first in _ANYBODY else found
    return None
