"""Who is said to speak by what stands before a quotation: a name and a colon, a verb of saying, a paragraph's end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.language.references import emphasis, issues_document
from bot.language.speaker_candidates import Cue
from bot.language.speaker_subjects import owner_of
from bot.language.speech_verbs import CITING, NAMING, REPORTING, SPEECH_FORMS, SPEECH_NOUNS

if TYPE_CHECKING:
    from bot.language.speaker_candidates import Candidate, Line
    from bot.language.speaker_ranker import Frame

_PROMISE = re.compile(
    r"(?:['’]s?|\b(?P<own>[Hh]is|[Hh]er)) (?:[\w-]+ (?:and |or )?){0,2}"
    r"(?P<noun>promise|pledge|vow|claim|threat|call|demand|suggestion|assertion|insistence|allegation|accusation|"
    r"warning|offer)s? "
    r"(?:to (?:[\w’'-]+ ){1,3}|that (?:[\w’'-]+ ){0,6})$"
)
"""Whose words follow a noun for them, up to the marks: "his apology and promise to", "Ms Hale’s claim that it is"."""

_SAID = SPEECH_NOUNS - {"interview", "line", "post", "response", "view"} | frozenset(
    (
        "acknowledgement acknowledgment admission advice allegation allegations announcement apology appeal "
        "assertions boast call calls charge claims complaint concession contention demand denial insistence jibe "
        "mantra observation offer plea pledges prediction promises quip slogan taunt threat verdict vow warnings "
        "dismissal denunciation depiction portrayal characterization"
    ).split(" ")
)
"""Nouns for something said: the words that follow them, or stand before them, are whose they are."""

_DESCRIBING = frozenset({"description", "dismissal", "denunciation", "depiction", "portrayal", "characterization"})
"""Those of them behind which "as" goes with the noun: else with the verb ("she played his remark down as a joke")."""

_WHEN = frozenset({"after", "before", "during", "following", "since", "amid", "until"})
"""What makes a noun for something said say when: "she said after his speech that"."""

_SOURCE = re.compile(r",?\s+(?:according\s+to|in\s+the\s+words?\s+of)\s+")
"""What stands between quoted words and whoever they are from."""

_WORDED = re.compile(r"(?:['’]s?|\b(?:[Hh]is|[Hh]er))(?P<noun> (?:own )?(?:words|phrase|phrasing)), $")
"""What ends in words set off by a comma: "is, in Ms Hale’s words, “a mess”"."""

_FARTHEST_AGENT = 4
"""Words at most between quoted words and the name of whoever somebody was called so by."""

_LONGEST_PROMISE = 200
"""Characters before the marks in which that can begin."""

_DASHES = "-–—|"

_ASIDE = frozenset({"advcl", "relcl", "acl"})
"""How an infinitive hangs on what it only says more about, in the parse: "with an hour to go"."""

_OBJECTS = frozenset({"dobj", "pobj", "poss"})
"""What a name is to its verb or noun in the parse where it is no subject."""


def labelled(frame: Frame) -> Candidate | None:
    """Whose name and a colon are all that stands before the marks, in the line or behind a dash, as in headlines.

    "Anna Birk: ‘I am sick of it’", "Port in a row - Anna Birk: ‘I am sick of it’".
    """
    if frame.before != ":":
        return None
    for one in frame.line.candidates:
        lead = frame.text[frame.line.start : one.start].rstrip()
        named = one.entity is not None and one.kind != "place" and (not lead or lead[-1] in _DASHES)
        if named and frame.text[one.end : frame.start].strip() == ":":
            return one
    return None


def says_between(frame: Frame, one: Candidate, other: Candidate) -> bool:
    """Whether a verb of saying stands between two candidates."""
    return any(cue.kind == "core" and one.end <= cue.start < other.start for cue in frame.line.cues)


def governing(frame: Frame) -> Candidate | None:
    """Who says the clause that ends in a few quoted words: "after the company told them that there was “no warning”".

    Only a verb of saying between which and the words no other one stands counts, and only with its own subject.
    """
    if frame.upper or frame.before != "word":
        return None
    line = frame.line
    ahead = [cue for cue in line.cues if cue.kind == "core" and cue.end <= frame.start]
    if not ahead or line.sentence_at(ahead[-1].start) != frame.first_sentence:
        return None
    verb = line.doc[line.token_at(ahead[-1].start)]
    first = line.doc[line.token_at(frame.quotation.start)]
    if not verb.is_ancestor(first):
        return None
    owners = [one for one in line.candidates for cue, link in one.cues if cue is ahead[-1] and link == "own"]
    return owners[0] if owners else None


def _ruling(frame: Frame) -> tuple[Cue, Candidate | None] | None:
    """The verb of saying before a quotation that its words hang on most closely in the parse, and whose it is."""
    ahead = {start: rank for start, rank in frame.rulers.items() if start < frame.start}
    if frame.upper or not ahead:
        return None
    first = min(ahead, key=lambda start: (ahead[start], -start))
    cue = next(each for each in frame.line.cues if each.start == first)
    return cue, next((one for one in frame.line.candidates if any(each is cue for each, _ in one.cues)), None)


def praiser(frame: Frame, speaker: Candidate | None) -> Candidate | None:
    """In "she praised him as a “fighter”" the words are hers, in "quoted him as saying" his; others as they are."""
    found = _ruling(frame) if speaker is not None else None
    if speaker is None or found is None:
        return speaker
    cue, owner = found
    line = frame.line
    token = line.doc[speaker.token]
    verb = line.doc[line.token_at(cue.start)]
    if verb.dep_ == "pcomp" and SPEECH_FORMS.get(verb.head.head.lower_) in CITING:
        cited = (one for one in line.candidates if line.doc[one.token].head == verb.head.head)
        return next((one for one in cited if line.doc[one.token].dep_ == "dobj"), speaker)
    if token.dep_ != "dobj" or token.head != verb or cue.lemma in CITING:
        return speaker
    if owner is not None and owner is not speaker:
        return owner
    # Where the parse knows no subject, the first person of the sentence is it.
    sentence = line.sentence_at(cue.start)
    people = (one for one in line.candidates if one.kind == "person" and line.sentence_at(one.start) == sentence)
    first = next(people, None)
    if first is None or first.start > cue.start:
        return None
    return first if line.doc[first.token].dep_ not in _OBJECTS else None


def clausal(frame: Frame, speaker: Candidate | None) -> Candidate | None:
    """In "he says it is fine and she calls it “a mess”" the words are hers; in other sentences whoever was found.

    Only a name or pronoun that is known counts, with a verb that hardly ever means anything but speech or that says by
    what words something goes, and only where it stands between the verb of whoever was found and the words.
    """
    found = _ruling(frame) if frame.before == "word" else None
    cue, owner = found if found is not None else (None, None)
    if speaker is None or cue is None or owner is None or owner.entity in {None, speaker.entity}:
        return speaker
    line = frame.line
    clause = line.doc[line.token_at(cue.start)].dep_
    nearest = not any(each.start > cue.end for each in _ahead(frame))
    says = cue.lemma in NAMING or (cue.kind == "core" and clause != "relcl" and nearest)
    between = owner.line == speaker.line and speaker.end <= owner.start < cue.start
    if not says or not between or owner.kind == "place" or speaker.role == "according":
        return speaker
    return owner if line.sentence_at(owner.start) == frame.first_sentence else speaker


def agent(frame: Frame, speaker: Candidate | None) -> Candidate | None:
    """In "she was called “no friend of ours” by Mr Reyes" the words are his; in other sentences whoever was found."""
    line = frame.line
    for one in line.candidates:
        by = line.doc[one.token].head.lower_ == "by" and one.start >= frame.end
        cues = [cue for cue, _ in one.cues if cue.end <= frame.start]
        called = any(line.sentence_at(cue.start) == frame.first_sentence for cue in cues)
        if by and called and line.words_between(frame.end, one.start) <= _FARTHEST_AGENT:
            return speaker if speaker is not None and speaker.start >= frame.end else one
    return speaker


def _ahead(frame: Frame) -> list[Cue]:
    """The verbs of saying before a quotation, in reading order."""
    return [cue for cue in frame.line.cues if cue.kind in {"core", "weak"} and cue.end <= frame.start]


def promiser(frame: Frame, speaker: Candidate | None) -> Candidate | None:
    """In "she doubted Mr Reyes's promise to “do more”" the words are his; in other sentences whoever was found."""
    found = _PROMISE.search(frame.text, max(frame.line.start, frame.start - _LONGEST_PROMISE), frame.start)
    if speaker is None or frame.upper or found is None:
        return speaker
    owner = found.start("own") if found["own"] else found.start()
    for one in frame.line.candidates:
        if (one.start if found["own"] else one.end) == owner and (one.entity is not None or one.kind == "pronoun"):
            one.cues.append((Cue(found.start("noun"), found.end("noun"), found["noun"], "weak"), "owner"))
            return one
    return speaker


def sourced(frame: Frame, speaker: Candidate | None) -> Candidate | None:
    """Who is named as the source right behind the words, where no verb of saying rules them; else whoever was found.

    "It was “a mess”, according to a steward", "it was “a mess”, in the words of Mr Reyes".
    """
    behind = _SOURCE.match(frame.text, frame.end, frame.line.end)
    if behind is None or any(start < frame.start and _says(frame, start) for start in frame.rulers):
        return speaker
    found = next((one for one in frame.line.candidates if one.start <= behind.end() < one.end), None)
    return speaker if found is None or found.kind == "place" else found


def _verb(frame: Frame, start: int) -> Any:  # noqa: ANN401 - spaCy ships no usable type for this
    return frame.line.doc[frame.line.token_at(start)]


def _says(frame: Frame, start: int) -> bool:
    """Whether the verb of saying at ``start`` says something here: "went home" and "with an hour to go" do not."""
    verb = _verb(frame, start)
    return SPEECH_FORMS.get(verb.lower_) != "go" and not (verb.tag_ == "VB" and verb.dep_ in _ASIDE)


def told_of(frame: Frame, outlet: Candidate | None) -> Candidate | None:
    """In "the mayor pledged to “do more,” the Echo reported" the words are the mayor's; None for other sentences."""
    if outlet is None or outlet.start < frame.end or frame.before != "word":
        return None
    reports = outlet.role == "according" or any(cue.lemma in REPORTING for cue, _ in outlet.cues)
    found = _ruling(frame) if reports and outlet.kind in {"organisation", "noun"} else None
    # "The four “gaps” he cited are “...”" does not say that the words are his.
    if found is None or not _says(frame, found[0].start) or _verb(frame, found[0].start).dep_ == "relcl":
        return None
    teller = found[1]
    return teller if teller is not None and teller.entity is not None and teller is not outlet else None


def owned(frame: Frame, speaker: Candidate | None) -> Candidate | None:
    """In "he laughed at her remark that it was “a mess”" the words are hers; in other sentences whoever was found.

    So are those that stand between the owner and the noun: "Ms Hale's “build it” slogan".
    """
    if frame.before not in {"word", ","} or (speaker is not None and speaker.start >= frame.end):
        return speaker
    line = frame.line
    said = _said_noun(frame)
    owner = None if said is None else owner_of(line, said)[0]
    at = None if owner is None else line.starts[owner.i]
    worded = _WORDED.search(frame.text, line.start, frame.start)
    if worded is not None:
        at = worded.start() - 1 if frame.text[worded.start()] in "'’" else worded.start()
        said = line.doc[line.token_at(worded.end() - len("s, "))]
    elif frame.text[frame.start - 3 : frame.start] in {"’s ", "'s "}:
        behind = next((one for one in line.doc[line.token_at(frame.end) :][:2] if one.lower_ in _SAID), None)
        said, at = (said, at) if behind is None else (behind, frame.start - len("n’s "))
    found = next((one for one in line.candidates if at is not None and one.start <= at < one.end), None)
    if found is None or said is None or found.entity is None:
        return speaker
    start = line.starts[said.i]
    found.cues.append((Cue(start, start + len(said), said.lower_, "weak"), "owner"))
    return found


def _said_noun(frame: Frame) -> Any | None:  # noqa: ANN401 - spaCy ships no usable type for this
    """The noun for something said that quoted words hang on, with no verb of saying between."""
    line = frame.line
    below = line.doc[line.token_at(frame.quotation.start)]
    for token in below.ancestors:
        said = token.lower_ in _SAID and token.pos_ == "NOUN" and line.starts[token.i] < frame.start
        if said and line.outside[token.i]:
            meant = below.lower_ != "as" or token.lower_ in _DESCRIBING
            return token if meant and token.head.lower_ not in _WHEN else None
        below = token
        if line.starts[token.i] in frame.rulers:
            return None
    return None


def goes_unsaid(frame: Frame, speaker: Candidate | None, before: Line | None, text: str) -> Candidate | None:
    """Who spoke last in the paragraph before, where a sentence opens a paragraph and nobody behind it says it.

    "Mr Hale said it was a shame. / “Nobody asked us.” The club, founded by Ms Birk, has 40 members."
    """
    opens = frame.upper and frame.before == "nothing" and frame.stop in ".?!" and frame.quotation.closed
    if not opens or frame.attribution != "free" or before is None or before.quotations:
        return None
    behind = frame.line.sentence_at(speaker.start) if speaker is not None else frame.last_sentence + 1
    if behind <= frame.last_sentence:
        return None
    found = announcer(before, text)
    return found if found is not None and found.entity is not None and found.kind == "person" else None


def told_of_before(frame: Frame) -> Candidate | None:
    """The person of whom the sentence right before a quotation in its paragraph tells, where none around it speaks.

    "Ms Hale shook her head. “Nobody asked us.”"
    """
    line = frame.line
    alone = frame.upper and frame.attribution == "free" and frame.before in set('.?!”"') and frame.stop in set(".?!")
    tokens = line.tokens_of(frame.first_sentence) if alone else ()
    if not alone or any(each.is_alpha and line.outside[each.i] for each in tokens):
        return None
    before = line.sentence_at(max(line.start, frame.start - len(". “")))
    doing = (one for one in line.candidates if one.role == "subject" and line.sentence_at(one.start) == before)
    main = next((one for one in doing if one.end <= frame.start and not emphasis(line, one)[1]), None)
    known = main is not None and main.entity is not None and main.kind in {"person", "he", "noun"}
    return main if known and before != frame.first_sentence else None


def announcer(line: Line, text: str) -> Candidate | None:
    """Who the end of a paragraph says will speak next: "Mr Hale was blunt about it:" or "The mayor went on:"."""
    colon = text[line.start : line.end].rstrip().endswith(":")
    sentence = line.sentence[-1] if line.sentence else 0
    ending = [one for one in line.candidates if line.sentence_at(one.start) == sentence]
    saying = [one for one in ending if any(cue.kind == "core" for cue, _ in one.cues)]
    if saying:
        return saying[-1]
    named = [one for one in ending if one.role == "subject" and one.entity is not None]
    authors = [one for one in ending if one.entity is not None and any(cue.kind == "noun" for cue, _ in one.cues)]
    if colon and authors:
        return authors[-1]
    issuing = [one for one in named if issues_document(line, one)]
    if issuing:
        return issuing[-1]
    main = [one for one in named if not emphasis(line, one)[1]]
    return (main or named)[0] if colon and named else None
