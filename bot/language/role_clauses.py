"""What the clause around a name says that its holder is: "is a ...", "was named ...", "resigned as ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.language.role_ages import OLDEST
from bot.language.role_bounds import FINITE, SUBJECTS
from bot.language.role_marks import is_quoted
from bot.language.role_phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from bot.language.names import Mention

_COPULAS = frozenset("is was are were be been became become becomes remains remained 's ’s".split())
_DOUBTS = frozenset({"would", "could", "might", "may", "should", "can", "must"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "hardly", "scarcely"})
_APPOINTED = frozenset(
    "named appointed elected re-elected reelected made crowned hired promoted installed confirmed ordained chosen "
    "picked sworn nominated".split()
)
_SERVING = frozenset(
    "resigned resigns resign retired retires quit quits serves served serving works worked working stepped steps "
    "continues continued stays stayed returns returned took takes acts acted sits sat joined joins began started "
    "succeeded succeeds replaced replaces follows followed stay serve continue work act retire resign return "
    "fired ousted dismissed sacked removed".split()
)
_SERVING_NOW = frozenset(
    "running serving acting working speaking continuing staying returning retiring resigning quitting".split()
)
_PLEADING = frozenset({"prosecuting", "defending", "mitigating"})
"""What lawyers do in court, where nothing more follows: "X, defending, said"."""

_BEFORE_SERVING = frozenset({"before", "after", "since", "until", "when", "while"})
_DYING = frozenset({"died", "dies"})
_REGARDING = re.compile(
    r"(?:see|saw|describ|regard|know|view|nam|cast|portray|hail|denounc|dismiss|character|identif|treat|th[io]|refer|us"
    r"|prais|tap|offer|attack|critici|mock|depict|recogni|accept|pick|ch[oi]os|chose|elect|appoint|nominat|select|want|back|endors"
    r"|remember|recall|consider|lik|lov|hir|support|introduc|reject|brand|label|blast|slam|list|present|frame)"
)
"""How verbs begin that say as what somebody takes another."""

_SUCCEEDED = frozenset({"succeeded", "replaced", "followed"})
_OFFICE_VERBS = frozenset(
    "leads led heads headed runs ran chairs chaired owns owned manages managed edits edited directs directed cofounded "
    "coordinates coordinated oversees oversaw presides presents".split()
)
_TRADES = frozenset(
    "studies researches lectures cleans drives farms keeps raises grows sells builds writes plays works covers trains "
    "advises treats commands captains organises organizes hosts produces designs".split()
)
"""What people do for a living; in the past tense these mean what somebody did once."""
_SPOKEN_FOR = {"speaks": {"for"}, "represents": set(), "teaches": {"at", "in"}, "coaches": set(), "founded": set()}
_KNOWN = frozenset("known regarded described cited listed billed credited hailed recognised recognized seen".split())
_ACTING = frozenset(
    "star stars starred starring appear appears appeared pose poses posed dressed voices voiced".split()
)
"""How somebody is for a while what they are not: "X stars as a hit man"."""

_HELD = frozenset(
    "career job role term stint debut crown title prize award post position seat spell tenure time work years months "
    "season experience reputation name living life background record days".split()
)
"""What is held, won or spent "as" something."""

_OF_POSTS = frozenset({"NN", "JJ"})
_ARTICLES = frozenset({"a", "an"})
_LONGEST_FRONT = 18
"""Tokens among which a description at the head of a sentence ends."""

_FARTHEST_AS, _FARTHEST_AGENT, _FARTHEST_AGE = 9, 14, 14
_FILLERS = frozenset({"as", "to", "in", "be", "become", "back", "down", "up", "on", "over", "out", "again", "recently"})
_PASSIVE = frozenset({"was", "were", "been", "has", "had", ",", "is", "being", "later", "since"})
HE = frozenset({"he", "she"})


class Clauses:
    """Reads the clause that one mention is the subject, the object or the complement of."""

    def __init__(self, phrases: Phrases, mention: Mention, start: int, others: Set[int]) -> None:
        """Look around ``mention``, whose title starts at token ``start``; ``others`` are tokens of other people."""
        self._phrases = phrases
        self._doc = phrases.doc
        self._mention = mention
        self._start = start
        self._others = others

    def roles(self) -> Iterator[tuple[int, int]]:
        """Everything that the clause says the person is."""
        yield from self.predicates()
        yield from self._relative()
        yield from self._participle()
        yield from self._object()
        yield from self._agent()
        yield from self._identified()
        yield from self._opening()
        yield from self._in_office()
        yield from self._inverted()
        yield from self._next_sentence()

    def predicates(self) -> Iterator[tuple[int, int]]:
        """What the name is the subject of: "is a ...", "was named ...", "resigned as ..."."""
        if is_quoted(self._phrases.text, self._doc[self._mention.first].idx):
            return
        tokens = self._doc[self._mention.first : self._mention.last]
        named = [one.head if one.dep_ == "appos" else one for one in tokens]
        subject = next((one for one in named if one.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            yield from of_subject(self._phrases, subject)

    def _relative(self) -> Iterator[tuple[int, int]]:
        """X, who is a ...; X, who leads ..."""
        at = self._phrases.behind_bracket(self._mention.last)
        if at + 1 >= self._phrases.right or self._doc[at].text not in ",(—–":
            return
        # "X, who leads ..." and "X, a professor of ships who leads ...".
        stop = at + 1 if self._doc[at + 1].lower_ == "who" else self._phrases.cut(at + 1)
        described = stop == at + 1 or self._phrases.starts(at + 1, stop)
        if stop >= self._phrases.right or self._doc[stop].lower_ != "who" or not described:
            return
        who = self._doc[stop]
        verb = self._doc[stop + 1] if stop + 1 < self._phrases.right else None
        if verb is not None and _is_office_verb(self._doc, verb, self._phrases.right):
            yield self._phrases.characters(verb.i, self._phrases.cut(verb.i))
            return
        if verb is not None and verb.lower_ in _SERVING:
            yield from _serving(self._phrases, verb)
        if who.dep_ in {"nsubj", "nsubjpass"}:
            yield from of_subject(self._phrases, who)
        if who.dep_ == "nsubj":
            yield from self._done_as(who.head)

    def _done_as(self, verb: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - spaCy ships no usable type for this
        """X, who fought the case as its lawyer: what X was, unless the verb says what X takes others for."""
        joint = next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "as"), None)
        if joint is None or verb.lower_ in _SERVING or _REGARDING.match(verb.lower_):
            return
        if self._phrases.starts(joint.i + 1, self._phrases.cut(joint.i + 1)):
            yield from self._phrases.described(joint.i + 1)

    def _participle(self) -> Iterator[tuple[int, int]]:
        """X, running as the candidate of ...; X, nominated as governor."""
        at = self._mention.last
        at += at < self._phrases.right and self._doc[at].text in {"KC", "QC"}
        if at + 1 < self._phrases.right and self._doc[at].text == ",":
            at += 1
        if at + 1 >= self._phrases.right:
            return
        verb = self._doc[at]
        if self._doc[at - 1].text == "," and verb.lower_ in _PLEADING and self._doc[at + 1].text in {",", "."}:
            yield self._phrases.characters(at, at + 1)
        elif verb.tag_ == "VBG" and verb.lower_ in _SERVING_NOW:
            yield from _serving(self._phrases, verb)
        elif verb.tag_ == "VBN" and verb.lower_ in _APPOINTED and self._doc[at - 1].text == ",":
            yield from _appointed(self._phrases, at + 1)
        elif verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"} and verb.lower_ in _KNOWN:
            yield from _serving(self._phrases, verb)

    def _object(self) -> Iterator[tuple[int, int]]:
        """The board named X chairman; they picked X as their leader."""
        before = self._doc[self._start - 1].lower_ if self._start > self._phrases.left else ""
        if before in _APPOINTED:
            yield from _appointed(self._phrases, self._mention.last)

    def _agent(self) -> Iterator[tuple[int, int]]:
        """He was replaced as head of the archive by X."""
        at = self._start - 1
        if at <= self._phrases.left or self._doc[at].lower_ != "by":
            return
        for back in range(at, max(self._phrases.left, at - _FARTHEST_AGENT), -1):
            if self._doc[back].lower_ == "as" and self._doc[back - 1].lower_ in _SUCCEEDED:
                for first, last in self._phrases.described(back + 1):
                    stop = self._doc[at].idx
                    yield first, min(last, len(self._phrases.text[:stop].rstrip()))
                return

    def _identified(self) -> Iterator[tuple[int, int]]:
        """The police identified the gunman as X; the gunman was identified as X."""
        at = self._start - 1
        if at <= self._phrases.left or self._doc[at].lower_ != "as":
            return
        verbs = (i for i in range(at - 1, max(self._phrases.left, at - _FARTHEST_AGENT), -1))
        verb = next((self._doc[i] for i in verbs if self._doc[i].lower_ in {"identified", "named"}), None)
        if verb is None:
            return
        if self._phrases.starts(verb.i + 1, self._phrases.cut(verb.i + 1)):
            cut = min(self._phrases.cut(verb.i + 1), at)
            head = self._phrases.head(verb.i + 1, cut)
            grown = None if head is None else self._phrases.grown(head, head + 1)
            if grown is not None:
                yield grown
            return
        end = verb.i
        while end > self._phrases.left and self._doc[end - 1].lower_ in _PASSIVE:
            end -= 1
        head = self._phrases.ends(end - 1)
        grown = None if head is None or end == verb.i else self._phrases.grown(head, end)
        if grown is not None:
            yield grown

    def _opening(self) -> Iterator[tuple[int, int]]:
        """As head of the inquiry, X will ..."""
        left = self._phrases.left
        comma = self._start - 1
        if comma > left and self._doc[left].tag_ == "CC":
            left += 1
        opens = comma > left and self._doc[comma].text == "," and self._doc[left].lower_ == "as"
        told = opens and any(token.tag_ in FINITE for token in self._doc[left:comma])
        if opens and not told and self._phrases.next_stop(left + 1) == comma:
            yield from self._phrases.described(left + 1)

    def _in_office(self) -> Iterator[tuple[int, int]]:
        """X campaigned as a reformer; X spent years as a nurse; X won a prize as best actress; X shone at fly-half."""
        subject = next(
            (one for one in self._doc[self._mention.first : self._mention.last] if one.dep_ == "nsubj"), None
        )
        if subject is None:
            return
        verb = subject.head
        if _REGARDING.match(verb.lower_) or verb.lower_ in _SERVING | _COPULAS | _ACTING:
            return
        held = [child for child in verb.rights if child.dep_ == "dobj"]
        if any(child.i in self._others or _is_another(child) for child in held):
            return
        given = any(child.dep_ == "dative" for child in verb.rights)
        owned = [one for one in held if not given]
        joints = (child for one in (verb, *owned) for child in one.rights if child.dep_ == "prep")
        for joint in joints:
            first = joint.i + 1
            placed = joint.lower_ == "at" and self._doc[first : first + 1].text.islower()
            told = joint.lower_ == "as" and (joint.head.i == verb.i or joint.head.lower_ in _HELD)
            if not placed and not told:
                continue
            stop = self._phrases.cut(first)
            head = self._phrases.head(first, stop)
            if any(token.dep_ in SUBJECTS for token in self._doc[first:stop]):
                # In "She says as a girl she sang" another clause follows.
                continue
            if head is not None and not (placed and self._doc[first].tag_ not in _OF_POSTS):
                yield from self._phrases.described(first)
                return

    def _inverted(self) -> Iterator[tuple[int, int]]:
        """The new player is X; one lawyer involved in the matter was X."""
        at = self._start - 1
        if at - 1 <= self._phrases.left or self._doc[at].lower_ not in {"is", "was"}:
            return
        head = self._phrases.ends(at - 1)
        if head is None:
            yield from self._told(self._doc[at])
            return
        first = self._phrases.leftmost(head)
        opens = first == self._phrases.left or self._doc[first - 1].lower_ in {",", "and", "but", ";"}
        if opens and (self._doc[first].tag_ in {"DT", "PRP$"} or self._doc[first].text[:1].isupper()):
            grown = self._phrases.grown(head, at)
            if grown is not None:
                yield grown

    def _told(self, verb: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - spaCy ships no usable type for this
        """The subject with all that belongs to it of the copula ``verb`` that stands right behind it."""
        subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
        if subject is None or subject.i in self._phrases.taken or subject.lower_ in {"person", "man", "woman"}:
            return
        first = subject.left_edge.i
        stop = self._phrases.cut(first)
        if stop <= verb.i and self._phrases.head(first, stop) == subject.i:
            yield from self._phrases.described(first)

    def _next_sentence(self) -> Iterator[tuple[int, int]]:
        """X has died. She was 91.  X left. He is a lawyer from ...  X left. A former miner, she ..."""
        first = self._phrases.right
        if first + 1 >= len(self._doc) or self._doc[first].lower_ not in HE | _ARTICLES:
            return
        aside = self._aside()
        if any(self._phrases.left <= other < first and other not in aside for other in self._others):
            return
        sentence = self._doc[first].sent
        following = Phrases(self._doc, sentence, people=True, text=self._phrases.text)
        pronoun = self._doc[first]
        if pronoun.lower_ in _ARTICLES:
            if any(_goes_on(self._doc, at) for at in range(first + 2, min(sentence.end - 1, first + _LONGEST_FRONT))):
                yield from following.described(first)
        elif pronoun.dep_ in {"nsubj", "nsubjpass"}:
            yield from of_subject(following, pronoun)

    def _aside(self) -> set[int]:
        """The tokens of the clause that says "who ..." of the name."""
        last = self._doc[self._mention.last - 1]
        return {token.i for child in last.children if child.dep_ == "relcl" for token in child.subtree}


def _goes_on(doc: Any, comma: int) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    """Whether token ``comma`` parts what stands at the head of a sentence from the "he" or "she" that it describes."""
    behind = doc[comma + 1]
    return doc[comma].text == "," and behind.lower_ in HE and behind.dep_ in {"nsubj", "nsubjpass"}


def _is_another(held: Any) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    """Whether the object of a verb is a pronoun for somebody other than who acts: "hailed him"."""
    return held.tag_ == "PRP" and not held.lower_.endswith("self")


def of_subject(phrases: Phrases, subject: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - spaCy ships no usable type
    """What the token ``subject`` is said to be by its verb and those joined to it, as characters of the line."""
    yield from _of_verb(phrases, subject.head, subject)
    for verb in _under(subject.head):
        yield from _serving(phrases, verb)
    for verb in subject.head.conjuncts:
        if not any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in verb.children):
            yield from _of_verb(phrases, verb, subject)


def _under(verb: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    """The verbs of serving without a subject of their own under ``verb``: "worked there before retiring as ..."."""
    for child in verb.rights:
        timed = child.dep_ == "prep" and child.lower_ in _BEFORE_SERVING
        inner = [one for one in child.rights if one.dep_ == "pcomp"] if timed else [child]
        timed |= child.dep_ == "advcl" and any(one.lower_ in _BEFORE_SERVING for one in child.lefts)
        yield from (one for one in inner if timed and one.tag_ == "VBG" and one.lower_ in _SERVING_NOW)


def _of_verb(phrases: Phrases, verb: Any, subject: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - as above
    if any(child.lower_ in _NEGATIONS | _DOUBTS or child.dep_ == "neg" for child in verb.children):
        return
    if any(child.tag_ == "TO" for child in verb.children):
        return
    if verb.lower_ in _COPULAS:
        yield from _complement(phrases, verb, subject)
    elif subject.dep_ == "nsubjpass" and verb.lower_ in _APPOINTED:
        yield from _appointed(phrases, verb.i + 1)
    elif verb.lower_ in _SERVING | _SERVING_NOW:
        yield from _serving(phrases, verb)
    elif verb.lower_ in _DYING:
        yield from _age_at_death(phrases, verb)


def _complement(phrases: Phrases, verb: Any, subject: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - as above
    complement = next((one for one in verb.rights if one.dep_ in {"attr", "acomp"}), None)
    if complement is None or any(child.dep_ == "mark" and child.lower_ in {"if", "whether"} for child in verb.children):
        return
    if complement.is_digit:
        if phrases.people and int(complement.text) < OLDEST and not list(complement.rights):
            yield phrases.characters(complement.i, complement.i + 1)
        return
    first = complement.left_edge.i
    mine = any(child.lower_ == "own" for child in complement.lefts)
    owned = mine or (phrases.doc[first].tag_ == "PRP$" and complement.i == first + 1 and not list(complement.rights))
    if first > verb.i and subject.i < verb.i and not owned and phrases.starts(first, phrases.cut(first)):
        yield from phrases.described(first)


def _appointed(phrases: Phrases, first: int) -> Iterator[tuple[int, int]]:
    """The office that stands right behind a verb of appointing or its object."""
    while first < phrases.right and phrases.doc[first].lower_ in _FILLERS:
        first += 1
    if phrases.starts(first, phrases.cut(first)):
        yield from phrases.described(first)


def _serving(phrases: Phrases, verb: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - as above
    """The office behind the "as" that goes with ``verb``."""
    for at in range(verb.i + 1, min(phrases.right - 1, verb.i + _FARTHEST_AS)):
        token = phrases.doc[at]
        if token.lower_ == "as":
            if phrases.starts(at + 1, phrases.cut(at + 1)):
                yield from phrases.described(at + 1)
            return
        if token.text in ',;:“”"':
            return


def _age_at_death(phrases: Phrases, verb: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - as above
    """The age behind "died": "died in Leeds aged 91", "died at the age of 91"; nobody else is named in between."""
    doc = phrases.doc
    for at in range(verb.i + 1, min(phrases.right - 1, verb.i + _FARTHEST_AGE)):
        if doc[at].ent_type_ == "PERSON" or doc[at].text in ";:“”":
            return
        if doc[at + 1].is_digit and (doc[at].lower_ in {"aged", "age"} or doc[at - 1].lower_ == "age"):
            if int(doc[at + 1].text) < OLDEST:
                yield phrases.characters(at + 1, at + 2)
            return


def _is_office_verb(doc: Any, verb: Any, right: int) -> bool:  # noqa: ANN401 - as above
    """Whether ``verb`` with its object says what somebody does for a living: "leads the party", "speaks for ..."."""
    following = doc[verb.i + 1] if verb.i + 1 < right else None
    if following is None:
        return False
    if verb.lower_ == "helped":
        return following.lower_ in {"found", "co-found", "establish"}
    if verb.lower_ in _SPOKEN_FOR:
        wanted = _SPOKEN_FOR[verb.lower_]
        return following.lower_ in wanted or (following.tag_ in {"DT", "NN", "NNP", "PRP$", "JJ", "NNS"})
    if verb.lower_ in _TRADES:
        return following.tag_ in {"DT", "NN", "NNP", "PRP$", "JJ", "NNS", "IN"}
    return verb.lower_ in _OFFICE_VERBS and following.tag_ in {"DT", "NN", "NNP", "PRP$", "JJ", "NNS", "CD"}
