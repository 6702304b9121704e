"""Whose words the sentences of an article are that stand without quotation marks."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from bot.language.pointing import unquoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.material import Line

FEWEST_TURNS = 3
"""So many questions stand in an interview, or so many labels before the turns of a transcript; so many letters less."""

LONGEST_QUESTION = 30
"""Words that the paragraph of a question has at most."""

FEWEST_PERSONAL, PERSONAL_SHARE = 2, 0.3
"""So many of the answers say "I" or "we" where somebody is interviewed, and no smaller share."""

_LABEL = re.compile(r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}): +(?=[“\"‘'A-Z0-9£$€])|(?P<letter>[QA])[.:] ")
_INITIALS = 4
"""Letters up to which a label in capitals names nobody to who reads it alone."""

_SIR = re.compile(r"(?:^|\n)\s*(?:Dear )?(?:SIR|Sir|Madam)s?\b(?: or Madam)?\s*(?:[–—:,-]|\n)")
_ADDRESSES = ("SIR", "Sir", "Madam")
_BEFORE = 30
"""Within so many characters of where a letter's first sentence begins stands its "Sir"."""

_WE = re.compile(r"(?<![\w’'-])(?:I|I[’'](?:m|ve|d|ll)|[Ww]e|[Mm]y|[Oo]ur|me|us)(?![\w’'-])")

_FIRST_PERSON = frozenset("i i'm i've i'd i'll i’m i’ve i’d i’ll my me".split())
_AS_I = re.compile(
    r"(?:^|^[A-Z][a-z]+ |\b[a-z][a-z’'-]*[,;:.…]? |[–—-] )"
    r"(?:I(?:[’'](?:m|ve|d|ll))? [a-z]|my [a-z]|me\b)|^(?:My|I[’'])\b"
)


def speaks_as_i(text: str, tokens: Sequence[str]) -> bool:
    """Whether an "I" stands in the sentence outside quotation marks; ``tokens`` are its pieces in lower case."""
    return not _FIRST_PERSON.isdisjoint(tokens) and bool(_AS_I.search(unquoted(text)))


def somebodys(lines: Sequence[Line], text: str) -> frozenset[int]:
    """Which of the sentences ``lines`` of the English article ``text`` are words of somebody whom they do not name.

    These are the answers of an interview, the turns of a transcript but for the sentence behind the speaker's name,
    and letters; by their places in ``lines``.
    """
    signs = text.count("?"), text.count(": ") + text.count("A. "), sum(map(text.count, _ADDRESSES)) + 1
    if max(signs) < FEWEST_TURNS:
        return frozenset()
    paragraphs = [
        [place for place, _ in part] for _, part in groupby(enumerate(lines), key=lambda each: each[1].paragraph)
    ]
    firsts = [lines[places[0]] for places in paragraphs]
    letters = [
        number
        for number, line in enumerate(firsts)
        if _SIR.search(text[max(0, line.start - _BEFORE) : line.start + _BEFORE])
    ]
    if len(letters) >= FEWEST_TURNS - 1:
        return frozenset(range(paragraphs[letters[0]][0], len(lines)))
    return _unlabelled(paragraphs, firsts) or _answers(paragraphs, lines)


def _unlabelled(paragraphs: Sequence[Sequence[int]], firsts: Sequence[Line]) -> frozenset[int]:
    """What stands in a transcript without the name of who says it, or behind initials alone."""
    labels = [match["name"] or match["letter"] if (match := _LABEL.match(line.text)) else "" for line in firsts]
    turns = [number for number, label in enumerate(labels) if label]
    if len(turns) < FEWEST_TURNS or max(Counter(labels[number] for number in turns).values()) == 1:
        return frozenset()
    named = {
        paragraphs[number][0]
        for number in turns
        if not (labels[number].isupper() and len(labels[number]) <= _INITIALS) and firsts[number].text[-1] != "?"
    }
    return frozenset(range(paragraphs[turns[0]][0], paragraphs[-1][-1] + 1)) - named


def _answers(paragraphs: Sequence[Sequence[int]], lines: Sequence[Line]) -> frozenset[int]:
    """All from the first question on, where questions without a name are answered by somebody who says "I"."""
    asked = [
        number
        for number, places in enumerate(paragraphs[:-1])
        if lines[places[-1]].text[-1] == "?" and sum(lines[place].words for place in places) <= LONGEST_QUESTION
    ]
    if len(asked) < FEWEST_TURNS:
        return frozenset()
    answers = [" ".join(lines[place].text for place in paragraphs[number + 1]) for number in asked]
    personal = sum(_WE.search(unquoted(answer)) is not None for answer in answers)
    if personal < max(FEWEST_PERSONAL, PERSONAL_SHARE * len(answers)):
        return frozenset()
    return frozenset(range(paragraphs[asked[0]][0], len(lines)))
