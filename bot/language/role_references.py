"""What an article calls somebody in place of the name: "The Texas senator declined ...", "her time as governor"."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.articles.article import Span
from bot.language.anaphora import LIKELIER, LIKELY, NOBODY
from bot.language.role_antecedents import Antecedents, Known
from bot.language.role_bounds import SUBJECTS
from bot.language.role_descriptions import (
    ANYBODY,
    GENDERS,
    POSSESSIVE_MARKS,
    Naming,
    description,
    held,
    plain_description,
)
from bot.language.role_marks import is_quoted
from bot.language.role_phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.language.anaphora import Antecedent
    from bot.language.clusters import Cluster
    from bot.language.names import Mention
    from bot.language.parsing import ParsedBlock
    from bot.language.role_descriptions import Description

_MOST = 3
"""Descriptions of one person that are worth telling."""

_POINTERS = {"the", "whose"} | set(GENDERS) | POSSESSIVE_MARKS
"""Words at which one of the descriptions may stand."""


class _Told(NamedTuple):
    """That the words from character ``start`` to ``end`` of a line describe a person."""

    person: int
    start: int
    end: int


def referred_roles(
    people: Sequence[Cluster],
    parsed: Sequence[ParsedBlock],
    names: Sequence[Mention],
    roles: Mapping[int, Sequence[Span]],
    text: str,
    *,
    antecedents: Mapping[int, Antecedent],
) -> dict[int, list[Span]]:
    """For the ``id`` of some ``people`` what the article calls them where it does not name them.

    A description is taken only where one person fits: whoever else was named in its sentence as the subject of its
    clause is not meant, and nobody of another gender or party, nor anybody while another is known to hold that office.

    Args:
        people: The people of one article.
        parsed: The parsed lines that their mentions index.
        names: All mentions of the article.
        roles: What is known of each of ``people`` by ``id``.
        text: The article's text.
        antecedents: Whom of ``people``, by place, an anaphor means that starts at a character of the article.
    """
    known = [Known(cluster, roles[id(cluster)], text) for cluster in people]
    reading = Antecedents(known, text)
    mentions: defaultdict[int, list[tuple[Mention, int]]] = defaultdict(list)
    for number, cluster in enumerate(people):
        for mention in cluster.mentions:
            mentions[mention.block].append((mention, number))
    taken: defaultdict[int, set[int]] = defaultdict(set)
    for mention in names:
        taken[mention.block].update(range(mention.first, mention.last))
    found: dict[str, tuple[int, Span]] = {}
    unclear: set[str] = set()
    for at, block in enumerate(parsed):
        for told in _line(block, mentions[at], taken[at], reading, antecedents):
            words = block.text[told.start : told.end].lower()
            span = Span(block.start + told.start, block.start + told.end)
            if found.setdefault(words, (told.person, span))[0] != told.person:
                unclear.add(words)
    news: defaultdict[int, list[Span]] = defaultdict(list)
    for words, (person, span) in found.items():
        mine = news[id(people[person])]
        if words not in unclear and len(mine) < _MOST and known[person].is_news(words):
            mine.append(span)
    return news


def _line(
    block: ParsedBlock,
    mentions: Sequence[tuple[Mention, int]],
    taken: set[int],
    reading: Antecedents,
    antecedents: Mapping[int, Antecedent],
) -> Iterator[_Told]:
    """What the line ``block`` tells of people without their names."""
    doc = block.doc
    pointers = _pointers(doc)
    for sentence in doc.sents:
        named = [
            _naming(block, mention, person)
            for mention, person in mentions
            if sentence.start <= mention.first < sentence.end
        ]
        phrases = Phrases(doc, sentence, people=True, taken=taken, text=block.text)
        here = [at for at in pointers if sentence.start <= at < sentence.end]
        for at in here:
            if pointers[at] == "the":
                antecedent = antecedents.get(block.start + doc[at].idx)
                yield from _described(phrases, at, named, reading, antecedent)
            else:
                yield from _office(phrases, doc[at], named, reading)
        pronouns = [(at, pointers[at]) for at in here if pointers[at] in GENDERS]
        said = [(at, word) for at, word in pronouns if not is_quoted(block.text, doc[at].idx)]
        if named or said:
            reading.read(named, said)


def _pointers(doc: Any) -> dict[int, str]:  # noqa: ANN401 - spaCy ships no usable type for this
    """The tokens of a line at which a description may stand, with their words: found by number, for speed."""
    numbers = {doc.vocab.strings[word]: word for word in _POINTERS}
    return {at: numbers[number] for at, number in enumerate(doc.to_array("LOWER").tolist()) if number in numbers}


def _described(
    phrases: Phrases, first: int, named: list[Naming], reading: Antecedents, antecedent: Antecedent | None
) -> Iterator[_Told]:
    """The person whom the "the Texas senator" at token ``first`` means, who is named by it from there on."""
    if is_quoted(phrases.text, phrases.doc[first].idx):
        return
    ahead = [each for each in named if each.last <= first]
    found = description(phrases, first, named)
    meant = antecedent is not None and antecedent.entity is not None and antecedent.chance >= LIKELY
    told = found or (plain_description(phrases, first, named) if meant else None)
    if told is None:
        return
    behind = [each for each in named if each.first > told.head.i]
    person = None if found is None else reading.of(found, ahead, behind)
    if antecedent is not None and person != antecedent.entity:
        person = _likelier(person, antecedent, reading, (told, ahead, behind))
    if person is None:
        return
    if found is not None:
        named.append(Naming(first, told.head.i + 1, person, subject=told.head.dep_ in SUBJECTS, quoted=False))
        reading.learn(person, told)
    yield from (_Told(person, start, end) for start, end in told.spans)


def _likelier(
    person: int | None,
    antecedent: Antecedent,
    reading: Antecedents,
    told: tuple[Description, Sequence[Naming], Sequence[Naming]],
) -> int | None:
    """Whom a description means that the rules take for that ``person``, and the trees for the ``antecedent``."""
    if antecedent.entity is None:
        return None if antecedent.chance >= NOBODY else person
    likely = antecedent.chance >= (LIKELY if person is None else LIKELIER)
    return antecedent.entity if likely and reading.allows(antecedent.entity, *told) else person


def _naming(block: ParsedBlock, mention: Mention, person: int) -> Naming:
    heads = (token.head if token.dep_ == "conj" else token for token in block.doc[mention.first : mention.last])
    subject = any(token.dep_ in SUBJECTS for token in heads)
    return Naming(mention.first, mention.last, person, subject, is_quoted(block.text, mention.start - block.start))


def _office(phrases: Phrases, token: Any, named: Sequence[Naming], reading: Antecedents) -> Iterator[_Told]:  # noqa: ANN401
    """What is told of the person of the pronoun, or of the possessive, at ``token``."""
    told = list(held(phrases, token))
    if not told or is_quoted(phrases.text, token.idx):
        return
    before = [each for each in named if each.last <= token.i and not each.quoted]
    if token.lower_ == "whose":
        person = next((each.person for each in before if each.last == token.i - 1), None)
    elif token.lower_ in POSSESSIVE_MARKS:
        person = next((each.person for each in before if each.last == token.i), None)
    else:
        # In "as X did Y when she was mayor" it is Y who was.
        beside = [each for each in before if each.last == token.i - 1]
        person = reading.of_pronoun(token.lower_, beside or before)
    if person is None:
        return
    for start, end in told:
        if phrases.text[start:end].split()[-1].lower() not in ANYBODY:
            yield _Told(person, start, end)
