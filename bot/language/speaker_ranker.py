"""Which of the words near a quotation stand for its speaker: a small linear ranker with "nobody" among the choices.

A conditional logit over string features, trained by ``tools/train_speakers.py``; the weights lie beside this module.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.language.quotation_marks import Quotation
    from bot.language.speaker_candidates import Candidate, Cue, Line

WEIGHTS_FILE = "speaker_weights.json"

_LONGEST_SUBJECT = 90
"""Characters at most between a quotation and the verb of saying behind it: a name with what its bearer is."""

_SENTENCE_END = re.compile(r"[.!?;“”\"]\s")
_NEAR = (60, 200, 500)
"""Characters from a candidate to the end of its paragraph, where the quotation stands in a later one."""

_SHORT = (1, 2, 3, 6, 12)


@lru_cache(maxsize=1)
def trained_weights() -> Mapping[str, float]:
    """The weights that came with the package, by feature."""
    return dict(json.loads(files("bot.language").joinpath(WEIGHTS_FILE).read_text(encoding="utf-8")))


class Frame:
    """A quotation in its line, and what is the same for all candidates."""

    def __init__(self, text: str, line: Line, quotation: Quotation) -> None:
        """Look at ``quotation`` where it stands in ``line`` of ``text``."""
        self.text = text
        self.line = line
        self.quotation = quotation
        self.start, self.end = quotation.outer.start, quotation.outer.end
        self.first_sentence = line.sentence_at(self.start)
        self.last_sentence = line.sentence_at(max(self.start, self.end - 2))
        words = text[quotation.start : quotation.end]
        self.length = len(words.split())
        self.upper = words[:1].isupper() or words[:1] in "[…"
        self.stop = words[-1:] if words[-1:] in ",.?!;" else "word"
        before = text[line.start : self.start].rstrip()
        self.before = _edge(before[-1:], ',.:?!”"—;(')
        after = text[self.end : line.end].lstrip()
        self.after = _edge(after[:1], ',.:?!“"—;)')
        self._quotations = sorted(other.start for other in line.quotations)
        self._subjects = sorted(other.start for other in line.candidates if other.role == "subject")
        self._cues = sorted(other.start for other in line.cues if other.kind != "noun")
        self.governors = _governors(line, quotation)
        self.rulers = _rulers(line, quotation)
        self.tail, self.head = self._tail(), self._head()
        self.attribution = "tail" if self.tail else "head" if self.head else "free"
        self.alone = not any(line.outside[bisect_left(line.starts, line.start) : bisect_left(line.starts, line.end)])

    def _tail(self) -> Cue | None:
        """The verb of saying behind the quotation in the same sentence: "..., the mayor of Hale said"."""
        following = (cue for cue in self.line.cues if cue.start >= self.end and cue.kind != "noun")
        cue = next(following, None)
        if cue is None or (self.stop not in {",", "?", "!"} and self.after != ","):
            return None
        between = self.text[self.end : cue.start]
        return None if len(between) > _LONGEST_SUBJECT or _SENTENCE_END.search(between) else cue

    def _head(self) -> Cue | None:
        """The word of saying before the quotation in the same sentence: "said: “...”", "called it “...”"."""
        ahead = [cue for cue in self.line.cues if cue.end <= self.start]
        return ahead[-1] if ahead and not _SENTENCE_END.search(self.text[ahead[-1].end : self.start]) else None

    def nobody(self) -> list[str]:
        """The features of the choice that nobody is the speaker."""
        length = next((str(limit) for limit in _SHORT if self.length <= limit), "long")
        cued = any(
            self.line.sentence_at(cue.start) in (self.first_sentence, self.last_sentence) for cue in self.line.cues
        )
        shape = "upper" if self.upper else "lower"
        return [
            "none",
            f"none:{length}",
            f"none:{shape}:{self.stop}",
            f"none:{self.before}:{shape}",
            f"none:cued={cued}:{shape}",
            f"none:single={self.quotation.single}",
            f"none:after={self.after}:{shape}",
            f"none:{self.attribution}:{shape}:{self.before}",
        ]

    def features(self, candidate: Candidate, last: Candidate | None, last_quotation: Quotation | None) -> list[str]:
        """The features of ``candidate`` as the speaker; ``last`` is who spoke the quotation before this one."""
        if candidate.line != self.line.number:
            return self._far(candidate, last)
        after = candidate.start >= self.end
        side = "after" if after else "before"
        between = (self.end, candidate.start) if after else (candidate.end, self.start)
        quotes = _inside(self._quotations, *between)
        sentence = self.line.sentence_at(candidate.start)
        gap = abs(sentence - (self.last_sentence if after else self.first_sentence))
        place = f"{side}:{min(gap, 2)}:{min(quotes, 2)}"
        rivals = _inside(self._subjects, *between)
        words = _bin(self.line.words_between(*between))
        found = [
            place,
            f"{place}:{candidate.kind}",
            f"{place}:{candidate.role}",
            f"{side}:words={words}:{quotes > 0}",
            f"{place}:rivals={min(rivals, 3)}",
            f"kind={candidate.kind}",
            f"{side}:{quotes > 0}:shape={'upper' if self.upper else 'lower'}:{self.stop}:{self.before}",
        ]
        found += self._cued(candidate, place, side)
        if candidate.token in self.governors:
            found += [f"governs:{self.governors[candidate.token]}", f"governs:{side}:{self.upper}"]
        found += self._again(candidate, last, last_quotation)
        found += self._attributed(candidate, place, last)
        return found

    def _attributed(self, candidate: Candidate, place: str, last: Candidate | None) -> list[str]:
        """Whether the verb of saying in the quotation's sentence, if there is one, is the candidate's."""
        cues = [cue for cue, _ in candidate.cues]
        shape = "upper" if self.upper else "lower"
        owns = ("T" if self.tail in cues else "") + ("H" if self.head in cues else "")
        ranks = [self.rulers[cue.start] for cue in cues if cue.start in self.rulers]
        rank = str(min(ranks)) if ranks else "none" if self.rulers else "free"
        return [
            f"{self.attribution}:{owns}:{shape}",
            f"{self.attribution}:last={candidate is last}:{shape}:{self.before}",
            f"{self.attribution}:{place}:{self.before}",
            f"rules:{rank}:{shape}",
        ]

    def cue_of(self, candidates: Sequence[Candidate]) -> Cue | None:
        """The word of saying of any of ``candidates`` that is nearest to the quotation, if there is one."""
        cues = [cue for one in candidates for cue, _ in one.cues]
        return min(cues, key=lambda cue: (self.elsewhere(cue), not self._rules(cue), self._distance(cue)), default=None)

    def _rules(self, cue: Cue) -> bool:
        """Whether a sentence runs from a verb of saying into the quotation: "urged them to “let go”"."""
        if self.upper or self.before != "word" or cue.end > self.start or cue.kind == "noun":
            return False
        first = self.line.doc[self.line.token_at(self.quotation.start)]
        return bool(self.line.doc[self.line.token_at(cue.start)].is_ancestor(first))

    def elsewhere(self, cue: Cue) -> bool:
        """Whether a word of saying stands in another sentence than the quotation does."""
        sentence = self.line.sentence_at(cue.start)
        return sentence != (self.last_sentence if cue.start >= self.end else self.first_sentence)

    def _cued(self, candidate: Candidate, place: str, side: str) -> list[str]:
        if not candidate.cues:
            return [f"{place}:uncued", f"{side}:uncued:{candidate.role}:{candidate.kind}"]
        cue, link = min(candidate.cues, key=lambda pair: self._distance(pair[0]))
        where = "after" if cue.start >= self.end else "before"
        near = _bin(
            self.line.words_between(self.end, cue.start)
            if where == "after"
            else self.line.words_between(cue.end, self.start)
        )
        others = self._cues_between(cue, where)
        found = [
            f"{place}:{cue.kind}",
            f"{place}:{cue.kind}:{link}",
            f"cue:{where}:{near}:{cue.kind}:{others}",
            f"lemma:{where}:{cue.lemma}",
            f"link:{link}:{where}:{side}",
            f"{place}:{where}:others={others}:{'upper' if self.upper else 'lower'}",
        ]
        if where == "before":
            glue = self.text[cue.end : self.start].strip()
            mark = (
                glue if glue in {"", ",", ":", "that", "as", ", that"} else glue[-1:] if glue[-1:] in ",:" else "words"
            )
            found += [f"glue:{mark}:{others}", f"glue:{mark}:{cue.kind}:{self.upper}"]
        else:
            found.append(f"tail:{self.stop}:{near}:{self.text[self.end : cue.start].strip()[:1] in ',.'}")
        return found

    def _distance(self, cue: Cue) -> int:
        return cue.start - self.end if cue.start >= self.end else self.start - cue.end

    def _cues_between(self, cue: Cue, where: str) -> int:
        low, high = (self.end, cue.start) if where == "after" else (cue.end, self.start)
        return min(2, _inside(self._cues, low, high))

    def _again(self, candidate: Candidate, last: Candidate | None, last_quotation: Quotation | None) -> list[str]:
        if last is None or last_quotation is None:
            return ["again:first"]
        same_line = last_quotation.line == self.line.number
        if candidate is last:
            gap = _bin(self.line.words_between(last_quotation.outer.end, self.start)) if same_line else "line"
            return [
                f"again:same:{gap}",
                f"again:same:{gap}:{self.before}:{self.upper}",
                f"again:same:{last_quotation.closed}:{self.before}",
            ]
        if candidate.entity is not None and candidate.entity == last.entity:
            return [f"again:entity:{same_line}"]
        return [f"again:other:{same_line}"]

    def _far(self, candidate: Candidate, last: Candidate | None) -> list[str]:
        distance = self.line.number - candidate.line
        kind = candidate.cues[0][0].kind if candidate.cues else "uncued"
        found = [f"far:{distance}", f"far:{distance}:{kind}:{self.before}", f"far:kind={candidate.kind}"]
        gap = next((str(limit) for limit in _NEAR if self.line.start - candidate.end <= limit), "more")
        who = _relation(candidate, last)
        found += [
            f"far:{self.attribution}:{who}:{self.before}",
            f"far:gap={gap}:{kind}",
            f"far:gap={gap}:{self.attribution}:{who}",
        ]
        if candidate is last:
            found += [f"far:last:{distance}", f"far:last:{self.before}:{self.upper}"]
        return found


def _inside(starts: Sequence[int], low: int, high: int) -> int:
    """How many of the sorted ``starts`` lie in ``[low, high)``."""
    return max(0, bisect_left(starts, high) - bisect_left(starts, low))


def _edge(character: str, marks: str) -> str:
    """What the character beside a quotation is: one of ``marks``, a "word", or "nothing" at a paragraph's edge."""
    if not character:
        return "nothing"
    return character if character in marks else "word"


def _governors(line: Line, quotation: Quotation) -> dict[int, str]:
    """The tokens whose verb governs the quotation in the parse, with how far up that verb stands."""
    first = bisect_left(line.starts, quotation.start)
    last = bisect_left(line.starts, quotation.end)
    top = next(
        (token for token in line.doc[first:last] if not first <= token.head.i < last or token.head == token), None
    )
    found: dict[int, str] = {}
    for step in range(4):
        if top is None or top.head == top:
            break
        top = top.head
        for child in top.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                found.setdefault(child.i, str(step))
    return found


def _relation(candidate: Candidate, last: Candidate | None) -> str:
    """What a candidate is to whoever spoke last: the same words, the same person, or another one."""
    if last is None or candidate is last:
        return "first" if last is None else "last"
    return "same" if candidate.entity is not None and candidate.entity == last.entity else "other"


def _rulers(line: Line, quotation: Quotation) -> dict[int, int]:
    """Where the verbs of saying stand that the quotation's first word hangs on in the parse, the nearest first."""
    verbs = {line.token_at(cue.start): cue.start for cue in line.cues if cue.kind in {"core", "weak"}}
    first = line.doc[line.token_at(quotation.start)]
    ranked = [verbs[token.i] for token in first.ancestors if token.i in verbs]
    return {start: min(rank, 2) for rank, start in enumerate(ranked)}


def _bin(number: int) -> str:
    return next((str(limit) for limit in (0, 1, 2, 4, 8, 16) if number <= limit), "far")


def choose(
    frame: Frame,
    candidates: Sequence[Candidate],
    last: Candidate | None,
    last_quotation: Quotation | None,
    weights: Mapping[str, float],
) -> Candidate | None:
    """The likeliest speaker, or None where nobody is likelier."""
    top = sum(weights.get(feature, 0.0) for feature in frame.nobody())
    best: Candidate | None = None
    for candidate in candidates:
        score = sum(weights.get(feature, 0.0) for feature in frame.features(candidate, last, last_quotation))
        if score > top:
            best, top = candidate, score
    return best
