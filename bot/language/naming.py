"""Names in square brackets for words that point back: "He [Tomas Quill] was last seen ...", as newspapers do."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.language.abbreviations import SPEECH_VERBS
from bot.language.anaphors import is_human
from bot.language.findings import EntityKind
from bot.language.material import opens_article
from bot.language.pointing import Lack, Verdict
from bot.language.pointing_words import DEMONYMS, FINITE, POSSESSIVE, WHOSE
from bot.language.portraits import portray
from bot.language.role_words import is_role

if TYPE_CHECKING:
    from bot.language.findings import Analysis, Entity
    from bot.language.material import Line, Material

BODIES = frozenset(
    "company firm group organisation organization agency charity corporation retailer airline carrier bank club team "
    "newspaper network union party department council institution".split()
)
"""Words for an organisation; after "the", the others of ``WHOSE`` stand for people."""

TITLE_REACH = 8
"""How many characters before a name its title may begin."""

NAMED_WITHIN = 6
"""Among so many sentences after an opening "She" her name is looked for."""

NAMED_AGAIN, FOREMOST = 2, 3
"""And so often the article names whom it opens with, who is one of so many whom it is most about."""

_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Judge|Sen|Gov|Rep)\b\.?\s")
_POSSESSIVE = re.compile(r"[’']s?(?!\w)")
_PEOPLE = WHOSE - BODIES
_SOMEBODY = frozenset("i he she him her his who whom whose".split())
_WRONG = {"he": frozenset({"she", "her"}), "she": frozenset({"he", "him", "his"})}
"""Pronouns that stand for somebody else than "he" or "she" does."""
_MANY = BODIES | frozenset("people men women children police folk pair couple duo trio".split())
_NOBODY = frozenset(
    "after two three four another under never later whether international however together earlier further better "
    "important human twitter side major career hospital website school forward body ahead ministry murder board "
    "september october november december committee longer behavior behaviour whatever remember closer higher younger "
    "older lower bigger larger greater consider significant neither prior super easier enter transfer proper constant "
    "fewer band manner suffer interior altogether forever upper harder wider deeper bitter faster smaller relevant "
    "panel personality prayer assist honor favorite network family either ever over other rather".split()
) | {demonym.lower() for demonym in DEMONYMS}
"""Words that are formed or used like those for a person, and more often stand for none."""
_OTHERS = frozenset({"client", "clients", "customer", "pet", "dog", "horse"})
_FINITE = FINITE | SPEECH_VERBS
_VERBS = "|".join(sorted(SPEECH_VERBS))
_OTHER_SUBJECT = re.compile(r"\b(?:his|her|their|its|him|them|that|[a-z]{2,}ed|[a-z]+ing)\b|[“”\"]", re.IGNORECASE)
_GOVERNED = re.compile(
    r"\w\s+(?:of|for|with|by|from|to|in|on|at|against|between|like|about|than)\s+(?:[\w.’'-]+\s+){0,3}$"
)
_TURN = re.compile(r"\s(?:but|while|whereas|although)\s(?!(?:he|she|it)\b)")
_SPEAKER_BEFORE = re.compile(rf"[”\",]\s+(?:{_VERBS})\s+(?:[\w.’'-]+\s+){{0,5}}$")
_SPEAKER_AFTER = re.compile(rf"\s+(?:{_VERBS})\b")
_CLOSED_QUOTE = re.compile(r",[”\"]?\s+(?:[\w.’'-]+\s+){0,3}$")
_OWNED = re.compile(r"(?:^|[,;]\s|\b(?:and|but|with)\s)(?:his|her)\s(?:[\w’'-]+\s){0,4}[\w’'-]+,?\s$", re.IGNORECASE)
_WORD = re.compile(r"[\w’'-]+")
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince)\b")
_FEMALE = re.compile(r"\b(?:Ms|Mrs|Miss|Dame|Lady|Queen|Princess)\b")


def missing_entity(material: Material, number: int, verdict: Verdict) -> Entity | None:
    """Whom or what the sentence ``number`` points back at, if that is beyond doubt."""
    if verdict.lack is None:
        return None
    line = material.lines[number]
    previous = material.lines[number - 1] if number else None
    if previous is not None and previous.article == line.article:
        there = entity_for(verdict, line, previous, material.analyses[line.article])
        if there is not None:
            return there
    return _named_later(material, number, verdict) if opens_article(material.lines, number) else None


def _named_later(material: Material, number: int, verdict: Verdict) -> Entity | None:
    """Whom an article opens with as "he" or "she": the first person whom the next sentences tell of by name.

    It has to be one of those whom the article is most about, and nobody who comes without a name may stand between.
    """
    line = material.lines[number]
    if verdict.lack is not Lack.PERSON:
        return None
    analysis, word = material.analyses[line.article], word_at(verdict, line)
    people = [entity for entity in analysis.entities if entity.kind is EntityKind.PERSON][:FOREMOST]
    for other in material.lines[number + 1 : number + 1 + NAMED_WITHIN]:
        there = [entity for entity in _entities_in(analysis, EntityKind.PERSON, other) if not _is_owned(entity, other)]
        if other.article != line.article or (not there and _has_nameless(other.text)):
            return None
        if there:
            telling = (each for each in there if each in people and len(each.mentions) >= NAMED_AGAIN)
            return next((each for each in telling if _begins(each, other) and _fits(word, each, analysis)), None)
    return None


def word_at(verdict: Verdict, line: Line) -> str:
    """The word of the sentence ``line`` that lacks its meaning: "he" of "He’s"."""
    return re.split(r"['’]", line.text[: verdict.at].split()[-1].lower().strip("“\"'‘"))[0]


def _is_owned(entity: Entity, line: Line) -> bool:
    """Whether the name stands in ``line`` beside what its bearer is to "her": "and her friend, Ida Lund,"."""
    return any(_OWNED.search(line.text[: start - line.start]) for start in _starts(entity, line))


def _begins(entity: Entity, line: Line) -> bool:
    """Whether ``line`` goes on with the name first, after a phrase or not: "Now in her nineties, Ida Lund is"."""
    for start in _starts(entity, line):
        before = line.text[: start - line.start]
        clause = before[before.rfind(", ") + 1 :]
        return _FINITE.isdisjoint(clause.lower().split()) and not _GOVERNED.search(clause)
    return False


def _starts(entity: Entity, line: Line) -> list[int]:
    return [span.start for span in entity.mentions if line.start <= span.start < line.end]


def entity_for(verdict: Verdict, line: Line, previous: Line, analysis: Analysis) -> Entity | None:
    """Whose name the sentence ``line`` lacks, if the ``previous`` one leaves no doubt about it.

    There has to be exactly one person there, or one organisation, and nobody who comes without a name.
    """
    word = word_at(verdict, line)
    kind = _kind(verdict.lack, word)
    if kind is None:
        return None
    there = _entities_in(analysis, kind, previous)
    if len(there) != 1 or not _is_subject(there[0], previous):
        return None
    if kind is EntityKind.PERSON and (_has_nameless(previous.text) or not _fits(word, there[0], analysis)):
        return None
    return there[0]


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


def _is_subject(entity: Entity, line: Line) -> bool:
    """Whether ``line`` is told of the entity: nobody else, and no verb, comes before its name, or it is who speaks."""
    for span in entity.mentions:
        if not line.start <= span.start < line.end:
            continue
        before, after = line.text[: span.start - line.start], line.text[span.end - line.start :]
        if _POSSESSIVE.match(after):
            continue
        if _SPEAKER_BEFORE.search(before) or (_SPEAKER_AFTER.match(after) and _CLOSED_QUOTE.search(before)):
            return True
        if not _FINITE.isdisjoint(before.lower().split()):
            return False
        return not (_OTHER_SUBJECT.search(before) or _GOVERNED.search(before) or _TURN.search(after))
    return False


def has_person(line: Line, analysis: Analysis) -> bool:
    """Whether somebody is named in the sentence ``line``."""
    return bool(_entities_in(analysis, EntityKind.PERSON, line))


def tells_of_somebody(line: Line, analysis: Analysis, pronoun: str = "") -> bool:
    """Whether somebody is in the sentence ``line`` whom the ``pronoun`` in the next can mean, by name or without."""
    words = [word.lower().replace("’", "'").removesuffix("'s") for word in _WORD.findall(line.text)]
    words = [word for word in words if word[-1:] != "s" or word[-2:] == "ss" or word in _SOMEBODY]
    words = [word for word in words if word not in _WRONG.get(pronoun, ()) and word not in _NOBODY]
    if any(word in _SOMEBODY or (word not in _MANY and (word in _PEOPLE or is_human(word))) for word in words):
        return True
    people = _entities_in(analysis, EntityKind.PERSON, line)
    return any(_fits(pronoun, each, analysis) for each in people) if people else bool(_TITLED.search(line.text))


def _has_nameless(text: str) -> bool:
    """Whether somebody is in the sentence whom the pronoun could also mean: "a man", "his lawyer"."""
    words = [word.lower().replace("’", "'").removesuffix("'s") for word in _WORD.findall(text)]
    owned = (word for before, word in pairwise(words) if before in POSSESSIVE)
    return any(word in _PEOPLE or word.endswith("-year-old") for word in words) or any(
        word in _OTHERS or is_role(word) for word in owned
    )


def _fits(word: str, entity: Entity, analysis: Analysis) -> bool:
    """Whether neither a title before the name nor what is told of its bearer speaks against the pronoun."""
    wrong = {"he": _FEMALE, "she": _MALE}.get(word)
    text = analysis.article.text
    if portray(entity, text).gender == {"he": "f", "she": "m"}.get(word):
        return False
    return wrong is None or not any(
        wrong.search(text[max(0, span.start - TITLE_REACH) : span.end]) for span in entity.mentions
    )
