"""Which sentences can stand without their neighbours: not "He ...", not "The firm ...", not half a quotation."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from bot.language.furniture import has_verb, is_act, is_caption, is_cut_off, is_fragment
from bot.language.material import OPENING, opens_article
from bot.language.naming import BODIES, has_person, tells_of_somebody, word_at
from bot.language.options import Standing
from bot.language.pointing import AFTER, FREE, NEVER, Lack, Verdict, subject
from bot.language.pointing_words import IMPERSONAL, PERSONAL, POINTING, POSSESSIVE, THINGS, WHOSE
from bot.language.role_words import is_role
from bot.language.torn import torn_quotations
from bot.language.voices import somebodys, speaks_as_i

if TYPE_CHECKING:
    from bot.language.material import Line, Material

MOST_ANTECEDENTS = 8
"""So many earlier sentences with the same noun are looked at."""

NEAR = 3
"""So many sentences before one that goes on with the story have told what it goes on with."""

MOST_BETWEEN = 40
"""Among so many sentences before one its antecedent is looked for."""

_INVERTED = re.compile(r"-(?:t-)?(?:ils?|elles?)\b")
"""Who spoke, in French, as a pronoun: "a-t-il dit", "affirme-t-elle"."""

_NAMED_LATER = re.compile(r"\s[A-Z][\w’'-]+ [A-Z][\w’'-]+|^This is (?:the|how|what)\b|, these are the\b")
"""A full name behind the first word, or what a pronoun at the beginning of a story is."""

_PRONOUNS = PERSONAL | POSSESSIVE | IMPERSONAL

STEM = 3
"""Letters of a noun that have to be there, and how many of its last ones may differ."""


def judge(material: Material) -> Verdicts:
    """How each sentence of ``material`` stands.

    In languages other than English only quotation marks, length, the final stop and the first word tell.
    """
    return Verdicts(material)


class Verdicts(Sequence[Verdict]):
    """How the sentences of a material stand, each judged when it is first asked for: most never are."""

    def __init__(self, material: Material) -> None:
        """Judge the sentences of ``material``."""
        self._lines, self._code, self._analyses = material.lines, material.code, material.analyses
        self._starts = _paragraph_starts(material.lines)
        self._torn: dict[int, tuple[list[bool], Iterator[bool]]] = {}
        self._told = _Told(material.lines)
        self._known: dict[int, Verdict] = {}
        self._told_by_i: dict[int, bool] = {}
        self._voiced: dict[int, frozenset[int]] = {}

    def __len__(self) -> int:
        """How many sentences there are."""
        return len(self._lines)

    def __getitem__(self, number: Any) -> Any:  # noqa: ANN401 - an index or a slice, as of every sequence
        """The verdict on the sentence ``number``."""
        if isinstance(number, slice):
            return [self[place] for place in range(*number.indices(len(self)))]
        if number not in self._known:
            self._known[number] = self._judge(range(len(self))[number])
        return self._known[number]

    def _judge(self, number: int) -> Verdict:
        line = self._lines[number]
        if self.is_torn(number) or is_fragment(line, wordy=self._code not in {"zh", "ja", "th"}):
            return NEVER
        verdict = self._english(number) if self._code == "en" else self._foreign(line)
        if verdict.standing is Standing.AFTER and not verdict.among:
            before = self._before(number)
            if verdict.lack is Lack.SPEAKER:
                return verdict._replace(among=self._speaker_before(number, before, verdict))
            same = before >= 0 and self._lines[before].article == line.article
            told = same and (verdict.lack is not Lack.PERSON or self._tells_of_somebody(before, number, verdict))
            return verdict._replace(among=(before,) if told else ())
        return verdict

    def _speaker_before(self, number: int, before: int, verdict: Verdict) -> tuple[int, ...]:
        """The nearest sentence, from ``before`` on back, with somebody who can speak as "she" in that ``number``."""
        line = self._lines[number]
        named = self._is_read(line) and has_person(line, self._analyses[line.article])
        for other in range(before, max(-1, before - NEAR), -1):
            if self._lines[other].article != line.article:
                break
            if named or self._tells_of_somebody(other, number, verdict):
                return (other,)
        return ()

    def _before(self, number: int) -> int:
        """The sentence of the story right before ``number``: captions and furniture between are passed over."""
        before, furthest = number - 1, max(0, number - MOST_BETWEEN)
        while before > furthest and self._is_between(self._lines[before]):
            before -= 1
        return before

    def _tells_of_somebody(self, before: int, number: int, verdict: Verdict) -> bool:
        """Whether the sentence ``before`` has somebody in it whom "he" or "she" in the sentence ``number`` can mean.

        Where the names of the text are not known, it may.
        """
        line = self._lines[before]
        word = word_at(verdict, self._lines[number])
        return not self._is_read(line) or tells_of_somebody(line, self._analyses[line.article], word)

    def _is_between(self, line: Line) -> bool:
        tokens = line.text.lower().split()
        return line.furniture or (self._code == "en" and (is_caption(line, tokens) or is_act(line, tokens)))

    def is_torn(self, number: int) -> bool:
        """Whether the sentence is half a quotation: marks are read from the beginning of its paragraph."""
        start = self._starts[number]
        if start not in self._torn:
            self._torn[start] = [], torn_quotations(map(self._lines.__getitem__, range(start, len(self._lines))))
        known, further = self._torn[start]
        known.extend(islice(further, max(0, number - start + 1 - len(known))))
        return known[number - start]

    def _english(self, number: int) -> Verdict:
        line = self._lines[number]
        tokens = line.text.lower().split()
        if (
            is_cut_off(line.text)
            or is_caption(line, tokens)
            or is_act(line, tokens)
            or not has_verb(line.text, tokens)
            or self._is_someones(line, tokens)
            or self.is_somebodys(number)
        ):
            return NEVER
        verdict = subject(line.text, tokens)
        leans = verdict.standing is Standing.AFTER
        if leans and opens_article(self._lines, number) and self._opens_a_story(verdict, line):
            return FREE
        if verdict.loose:
            return verdict._replace(among=_near(self._lines, number))
        if verdict.definite and line.position:
            return self._told.looked_up(number, verdict.definite)
        return verdict

    def _opens_a_story(self, verdict: Verdict, line: Line) -> bool:
        """Whether a first sentence that would lean on others elsewhere is told as it is.

        A pronoun still lacks its name, unless the sentence has it further on: "It was a storm that got Olaf Brandt".
        """
        text = line.text
        if verdict.lack is Lack.SPEAKER and _first(text) not in _PRONOUNS:
            return True
        if verdict.lack is Lack.BODY:
            return text[: verdict.at].rsplit(maxsplit=1)[-1].lower() not in BODIES
        if verdict.at < 0 and _first(text).split("'")[0].split("’")[0] not in _PRONOUNS:
            return True
        if verdict.lack is Lack.PERSON and self._is_read(line):
            return has_person(line, self._analyses[line.article])
        return _NAMED_LATER.search(text) is not None

    def _is_read(self, line: Line) -> bool:
        """Whether the names of the text are known."""
        return bool(self._analyses) and bool(self._analyses[line.article].entities)

    def is_somebodys(self, number: int) -> bool:
        """Whether the English sentence ``number`` is an answer, a turn or a letter of somebody it does not name."""
        article = self._lines[number].article
        if article not in self._voiced:
            first = bisect_left(self._lines, article, key=attrgetter("article"))
            end = bisect_right(self._lines, article, key=attrgetter("article"))
            text = self._analyses[article].article.text if self._analyses else ""
            found = somebodys(self._lines[first:end], text) if self._code == "en" else frozenset[int]()
            self._voiced[article] = frozenset(first + place for place in found)
        return number in self._voiced[article]

    def _is_someones(self, line: Line, tokens: Sequence[str]) -> bool:
        """Whether "I" stands outside quotation marks in a story not told by an "I": somebody's words without marks."""
        if line.position < OPENING or not speaks_as_i(line.text, tokens):
            return False
        if line.article not in self._told_by_i:
            opening = [other for other in self._lines if other.article == line.article and other.position < OPENING]
            told = any(speaks_as_i(other.text, other.text.lower().split()) for other in opening)
            self._told_by_i[line.article] = told
        return not self._told_by_i[line.article]

    def _foreign(self, line: Line) -> Verdict:
        points = _first(line.text) in POINTING.get(self._code or "", frozenset())
        return AFTER if points or (self._code == "fr" and _INVERTED.search(line.text)) else FREE


def _paragraph_starts(lines: Sequence[Line]) -> list[int]:
    """For each sentence the first one of its paragraph."""
    starts: list[int] = []
    for number, line in enumerate(lines):
        goes_on = number and (lines[number - 1].article, lines[number - 1].paragraph) == (line.article, line.paragraph)
        starts.append(starts[-1] if goes_on else number)
    return starts


def _first(text: str) -> str:
    """The first word in lower case, without what encloses it."""
    return text.split(maxsplit=1)[0].strip("“”„«»\"'’.,").lower()


def _near(lines: Sequence[Line], number: int) -> tuple[int, ...]:
    """The sentences right before, the nearest first, and those that open the article."""
    article, opening = lines[number].article, number - lines[number].position
    before = [*range(number - 1, number - 1 - NEAR, -1), *range(opening, opening + OPENING)]
    return tuple(dict.fromkeys(other for other in before if 0 <= other < number and lines[other].article == article))


class _Told:
    """The words of all sentences, to look up what "the detectors" are that a sentence is about."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._text = ""
        self._starts: list[int] = []

    def looked_up(self, number: int, words: Sequence[str]) -> Verdict:
        """How the sentence ``number`` stands whose subject is "the" and ``words``: on an earlier one that has them."""
        if among := self._with(words, number):
            return Verdict(Standing.AFTER, among=among)
        return AFTER if words[-1] in THINGS or words[-1] in WHOSE or is_role(words[-1]) else FREE

    def _with(self, words: Sequence[str], number: int) -> tuple[int, ...]:
        """The sentences of the same article before ``number`` that have one of ``words``."""
        if not self._starts:
            self._index()
        first = bisect_left(self._lines, self._lines[number].article, key=attrgetter("article"))
        begin, end = self._starts[first], self._starts[number]
        found: dict[int, None] = {}
        for word in words:
            if len(word) < STEM:
                continue
            stem = word if len(word) <= STEM + 1 else word[: max(STEM + 1, len(word) - STEM)]
            at = self._text.find(" " + stem, begin, end)
            while at >= 0 and len(found) < MOST_ANTECEDENTS:
                found[bisect_right(self._starts, at) - 1] = None
                at = self._text.find(" " + stem, at + 1, end)
        return tuple(found)

    def _index(self) -> None:
        parts = [" " + line.text.lower() for line in self._lines]
        at = 0
        for part in parts:
            self._starts.append(at)
            at += len(part)
        self._text = "".join(parts)
