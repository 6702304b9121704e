"""Names in square brackets for words that point back: "He [Tomas Quill] was last seen ...", as newspapers do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.findings import EntityKind
from bot.language.standalone import WHOSE, Lack, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language.findings import Analysis, Entity
    from bot.language.material import Line, Material

BODIES = frozenset(
    "company firm group organisation organization agency charity corporation retailer airline carrier bank club team "
    "newspaper network union party department council institution".split()
)
"""Words for an organisation; after "the", the others of ``WHOSE`` stand for people."""

TITLE_REACH = 8
"""How many characters before a name its title may begin."""

_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Judge|Sen|Gov|Rep)\b\.?\s")
_POSSESSIVE = re.compile(r"[’']s?(?=\s)")
_WORD = re.compile(r"[\w’'-]+")
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince)\b")
_FEMALE = re.compile(r"\b(?:Ms|Mrs|Miss|Dame|Lady|Queen|Princess)\b")


def missing_names(
    material: Material, verdicts: Sequence[Verdict], numbers: Iterable[int] | None = None
) -> dict[int, str]:
    """The names for those of the sentences ``numbers`` (all, by default) that point back beyond doubt."""
    names = {}
    for number in range(len(verdicts)) if numbers is None else numbers:
        verdict, line = verdicts[number], material.lines[number]
        analysis = material.analyses[line.article]
        previous = material.lines[number - 1] if number else None
        if verdict.lack is None or previous is None or previous.article != line.article:
            continue
        if name := name_for(verdict, line, previous, analysis):
            names[number] = name
    return names


def name_for(verdict: Verdict, line: Line, previous: Line, analysis: Analysis) -> str | None:
    """The name that the sentence ``line`` lacks, if the ``previous`` one leaves no doubt about it.

    There has to be exactly one person there, or one organisation, and nobody who comes without a name.
    """
    word = line.text[: verdict.at].split()[-1].lower().strip("“\"'‘")
    kind = _kind(verdict.lack, word)
    if kind is None:
        return None
    there = _entities_in(analysis, kind, previous)
    if len(there) != 1:
        return None
    if kind is EntityKind.PERSON and (_has_nameless(previous.text) or not _fits(word, there[0], analysis)):
        return None
    return there[0].name


def _kind(lack: Lack | None, word: str) -> EntityKind | None:
    if lack is Lack.PERSON:
        return EntityKind.PERSON
    if lack is Lack.BODY and word in BODIES:
        return EntityKind.ORGANISATION
    return None


def _entities_in(analysis: Analysis, kind: EntityKind, line: Line) -> list[Entity]:
    return [
        entity
        for entity in analysis.entities
        if entity.kind is kind and any(line.start <= span.start < line.end for span in entity.mentions)
    ]


def _has_nameless(text: str) -> bool:
    """Whether somebody is in the sentence whom the pronoun could also mean: "a man", "his lawyer"."""
    words = [word.lower().replace("’", "'").removesuffix("'s") for word in _WORD.findall(text)]
    people = WHOSE - BODIES
    return any(word in people or word.endswith("-year-old") for word in words)


def _fits(word: str, entity: Entity, analysis: Analysis) -> bool:
    """Whether no title before the name speaks against the pronoun."""
    wrong = {"he": _FEMALE, "she": _MALE}.get(word)
    text = analysis.article.text
    return wrong is None or not any(
        wrong.search(text[max(0, span.start - TITLE_REACH) : span.end]) for span in entity.mentions
    )


def introductions(material: Material, number: int, told: Sequence[Line]) -> list[tuple[int, str]]:
    """The full names of people that a sentence calls by a short one, with where in it they are wanted.

    Nobody is introduced whose full name stands in the headline, in the sentence or in one of those ``told`` before, and
    nobody whose short name could be another's.
    """
    line = material.lines[number]
    analysis = material.analyses[line.article]
    shown = [analysis.article.headline or "", line.text, *(other.text for other in told)]
    wanted = []
    for entity in analysis.entities:
        known = entity.kind is not EntityKind.PERSON or " " not in entity.name or entity.ambiguous
        if known or any(entity.name in text for text in shown):
            continue
        called = {alias for alias in entity.aliases if len(alias.split()) > 1 and not _TITLED.match(alias)}
        if any(alias in text for alias in called for text in shown):
            continue
        first = next((span for span in entity.mentions if line.start <= span.start and span.end <= line.end), None)
        if first is not None:
            possessive = _POSSESSIVE.match(line.text, first.end - line.start)
            wanted.append((possessive.end() if possessive else first.end - line.start, entity.name))
    return wanted
