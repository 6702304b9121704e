"""Where names stand: what the language model found, cut to the bare name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.language.casing import chance_small
from bot.language.cue_words import OF_LORDS
from bot.language.evidence import BODIES
from bot.language.findings import EntityKind
from bot.language.gazetteer import PLACES
from bot.language.given_names import GIVEN_NAMES
from bot.language.hints import hints
from bot.language.kinds import settle_kinds, without_generic, without_things
from bot.language.line_ups import names_listed
from bot.language.name_cuts import hyphened_whole, surnames_in_row, unglued, with_given, with_owner, word_uses
from bot.language.name_edges import after_titles, before_titles, trim
from bot.language.name_leads import without_common, without_leads
from bot.language.name_setting import Line
from bot.language.name_spans import Found, joined
from bot.language.names import (
    COURTESY,
    HONORIFICS,
    MALE_TITLES,
    Mention,
    fold,
    person_name,
)
from bot.language.non_names import is_no_name, without_office
from bot.language.parties import british_parties
from bot.language.peers import is_beside, peers
from bot.language.shaped_names import is_site, shaped_names
from bot.language.speaker_words import OFFICES
from bot.language.tagging import Features, class_scores, spans, tag
from bot.language.weights import fits, packaged_weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from bot.language.parsing import ParsedBlock

KINDS = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
}
"""The model's labels that name somebody, some body or some place; nationalities are none of these."""

OFTEN = 3
"""How often a person goes by a lone name before it is looked for where the finder did not see it."""

LISTED = 12.0
"""What a place in a list of players speaks for a person, in nats."""

CERTAIN = -0.01
"""Log chance of being no name (99 %) from which a known form is believed to be just a word."""

_TITLED = r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame)\.?\s(?!(?:The|And|Or|Of|In|On|To)\b)(?P<bare>[^\W\d_a-z][\w’'-]+)"

_COUPLE = re.compile(r"\bMr\.? and $")
"""Before "Mrs John Smith": the name is the husband's."""

_MEMBER = re.compile(r"(?:MP|MSP|MEP|Cllr|Coun) (?=[A-Z][\w’'-]+ [A-Z])")
_PARTY = re.compile(r"(?:[RDI]-|(?:Lab|Con|LD|Ind|Lib Dem), |(?:MP|MSP|MEP|TD) for )(?=[A-Z])")
_DEFINITE = re.compile(r"(?i:\bthe)\s+$")


CLASSES = {"PERSON": EntityKind.PERSON, "ORG": EntityKind.ORGANISATION, "LOC": EntityKind.PLACE}


def find_mentions(parsed: Sequence[ParsedBlock], nlp: Any) -> list[Mention]:  # noqa: ANN401 - spaCy ships no usable type for this
    """Every name in ``parsed``, in reading order, cut to the bare name, its kind settled by the whole article.

    The names of the language model are corrected where the packaged weights were made for it (:mod:`tagging`), and
    taken as they are from any other pipeline. Names that were missed are found again where they recur.
    """
    filled = [(number, block) for number, block in enumerate(parsed) if len(block.doc)]
    if not filled:
        return []
    weights = packaged_weights()
    corrected = fits(nlp, weights)
    uses = word_uses(block.text for _, block in filled)

    def small(word: str) -> float:
        return chance_small(word, weights, nlp.vocab) if corrected else 1.0

    def cut(text: str, found: Sequence[Found]) -> list[Found]:
        return unglued(text, hyphened_whole(text, found, small), uses)

    mentions = []
    unnamed: dict[int, NDArray[Any]] = {}
    if corrected:
        labels, chances = tag([block.doc for _, block in filled], features_of(nlp), weights)
        for (number, block), line, scores in zip(filled, labels, chances, strict=True):
            found = [(_characters(block.doc, first, last), CLASSES[name]) for first, last, name in spans(line)]
            found = [(with_given(block, span) if kind is EntityKind.PERSON else span, kind) for span, kind in found]
            found = [with_owner(block.text, span, kind) for span, kind in found]
            seen = [(ent.start_char, ent.end_char) for ent in block.doc.ents]
            named = bare_mentions(block, number, cut(block.text, joined(block.text, found, seen)))
            for mention in named:
                mention.scores = class_scores(scores, mention.first, mention.last)
            mentions += named
            unnamed[number] = scores[:, 0]
    else:
        for number, block in filled:
            ents = [ent for ent in block.doc.ents if ent.label_ in KINDS]
            found = [((ent.start_char, ent.end_char), KINDS[ent.label_]) for ent in ents]
            mentions += bare_mentions(block, number, cut(block.text, joined(block.text, found)))
    if corrected:
        mentions = without_common(without_leads(mentions, parsed, small), parsed, small)
    mentions = _with_peers(_with_line_ups(_without_rows(without_owners(mentions, parsed), parsed), parsed), parsed)
    _note_nicknames(mentions)
    lines = [Line(block) for block in parsed]
    mentions = without_things(mentions, lines)
    settle_kinds(mentions, lines)
    again = [*recurrences(mentions, parsed, unnamed), *_unnoticed(mentions, parsed)]
    if again:
        mentions = sorted([*mentions, *again], key=lambda mention: mention.start)
        settle_kinds(mentions, lines)
    mentions = without_generic(mentions, parsed)
    people = [mention for mention in mentions if mention.kind is EntityKind.PERSON]
    for mention in people:
        _give_title(mention, parsed[mention.block])
        mention.hints = hints(mention, lines[mention.block])
    return [mention for mention in mentions if not _only_title(mention, people)]


def without_owners(mentions: Sequence[Mention], parsed: Sequence[ParsedBlock]) -> list[Mention]:
    """The mentions, those cut that begin with somebody's surname before a name of its own.

    "The Clinton State Department" is the State Department, where the article has both a Hillary Clinton and the bare
    department.
    """
    families = {
        family
        for each in mentions
        if each.kind is EntityKind.PERSON and " " in each.text
        for family in person_name(each.text).families
    }
    alone = {fold(each.text) for each in mentions if each.kind is not EntityKind.PERSON}
    kept = []
    for mention in mentions:
        first, _, rest = mention.text.partition(" ")
        owned = fold(first) in families and fold(rest) in alone | PLACES and fold(rest) not in BODIES
        if not owned:
            kept.append(mention)
            continue
        block = parsed[mention.block]
        start = mention.end - len(rest) - block.start
        kind = EntityKind.PLACE if mention.kind is EntityKind.PERSON else mention.kind
        kept += bare_mentions(block, mention.block, [((start, mention.end - block.start), kind)])
    return kept


def _with_line_ups(mentions: Sequence[Mention], parsed: Sequence[ParsedBlock]) -> list[Mention]:
    """The mentions, the lists of players among them with all of their names."""
    listed: list[Mention] = []
    for number, block in enumerate(parsed):
        found = [(span, EntityKind.PERSON) for span in names_listed(block.text)]
        listed += bare_mentions(block, number, found)
    if not listed:
        return [*mentions]
    for player in listed:
        player.cues = ((0.0, 0.0, 0.0), (LISTED, 0.0, 0.0))
    others = [each for each in mentions if not any(each.start < one.end and one.start < each.end for one in listed)]
    return sorted([*others, *listed], key=lambda each: each.start)


def _with_peers(mentions: Sequence[Mention], parsed: Sequence[ParsedBlock]) -> list[Mention]:
    """The mentions, those with whole names that are peers or houses named after one, and without ships."""
    titled = peers(parsed)
    if not titled:
        return [*mentions]
    taken = [(parsed[number].start + first, parsed[number].start + last) for number, ((first, last), _) in titled]
    others = [each for each in mentions if not any(each.start < end and start < each.end for start, end in taken)]
    for number, (span, kind) in titled:
        for peer in bare_mentions(parsed[number], number, [(span, kind)]) if kind else ():
            text, base = parsed[number].text, parsed[number].start
            same = [each for each in others if each.block == number and each.kind is EntityKind.PERSON]
            if any(is_beside(text[each.end - base : peer.start - base], text[peer.end - base :]) for each in same):
                continue
            peer.cues = ((0.0, 0.0, 0.0), (LISTED, 0.0, 0.0) if kind is EntityKind.PERSON else (0.0, LISTED, 0.0))
            others.append(peer)
    return sorted(others, key=lambda each: each.start)


def _note_nicknames(mentions: Sequence[Mention]) -> None:
    """Let the nicknames that full names bring speak for a person wherever they stand alone ("Possum")."""
    nicknames = {person_name(each.text).nickname for each in mentions if each.kind is EntityKind.PERSON} - {""}
    for mention in mentions:
        if fold(mention.text) in nicknames:
            mention.kind, mention.cues = EntityKind.PERSON, ((0.0, 0.0, 0.0), (LISTED, 0.0, 0.0))


def _without_rows(mentions: Sequence[Mention], parsed: Sequence[ParsedBlock]) -> list[Mention]:
    """The mentions, those of a headline that are the surnames of several people cut into these."""
    rows = surnames_in_row(mentions, parsed)
    kept: list[Mention] = []
    for mention in mentions:
        spans = [(span, EntityKind.PERSON) for span in rows.get(mention.start, ())]
        kept += bare_mentions(parsed[mention.block], mention.block, spans) if spans else [mention]
    return kept


def _only_title(mention: Mention, people: Sequence[Mention]) -> bool:
    """Whether nothing but a title is there: "Mr" in "Mr and Mrs X", "the Queen", where nobody here is called so."""
    word = mention.text.rstrip(".").lower()
    if mention.title in {"Lord", "Lady"} and word in OF_LORDS:
        return True
    if fold(mention.title).strip(".") in {"mr", "madam"} and word in OFFICES:
        return True
    if mention.kind is not EntityKind.PERSON or mention.title or word not in (HONORIFICS | MALE_TITLES) - GIVEN_NAMES:
        return False
    return word in COURTESY or not any(
        word in person_name(each.text).families for each in people if " " in each.text or each.title
    )


def _give_title(mention: Mention, block: ParsedBlock) -> None:
    """Cut every title from a person's name and note those that stand before it."""
    text = block.text
    start, end = mention.start - block.start, mention.end - block.start
    bare = after_titles(text, start, end, HONORIFICS)
    before = before_titles(text, min(start, mention.title_start - block.start), HONORIFICS)
    if bare > start:
        mention.first = block.doc.char_span(bare, end, alignment_mode="expand").start
        mention.text = " ".join(text[bare:end].split())
    mention.start, mention.title_start = block.start + bare, block.start + before
    mention.title = text[before:bare].strip()
    if mention.title in {"Mrs", "Mrs."} and " " in mention.text and _COUPLE.search(text[:before]):
        mention.title = mention.title.replace("Mrs", "Mr")
    mention.definite = _DEFINITE.search(text[max(0, before - 5) : before]) is not None


def _characters(doc: Any, first: int, last: int) -> tuple[int, int]:  # noqa: ANN401 - spaCy ships no usable type for this
    return doc[first].idx, doc[last - 1].idx + len(doc[last - 1])


def recurrences(
    mentions: Sequence[Mention], parsed: Sequence[ParsedBlock], unnamed: Mapping[int, NDArray[Any]]
) -> list[Mention]:
    """The names of several words, surnames of people in full and names with a title where they stand unnoticed.

    ``unnamed`` holds for each block the log chance of each token to be no name; where it is near certain it stands.
    """
    kinds: dict[str, EntityKind] = {}
    often = Counter(mention.text for mention in mentions if mention.kind is EntityKind.PERSON)
    for mention in mentions:
        if mention.kind is EntityKind.PERSON and often[mention.text] >= OFTEN and len(mention.text) > 2:
            kinds.setdefault(mention.text, EntityKind.PERSON)
        if " " in mention.text:
            kinds.setdefault(mention.text, mention.kind)
            name = person_name(mention.text)
            surname = mention.text.split()[-1]
            if mention.kind is EntityKind.PERSON and not name.suffix and len(surname) > 2 and surname[0].isupper():
                kinds.setdefault(surname, EntityKind.PERSON)
    covered: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        covered[mention.block].append(mention)
    known = "|".join(re.escape(form) for form in sorted(kinds, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])(?:{known})(?![\w-])|{_TITLED}" if known else _TITLED)
    again = []
    for number, block in enumerate(parsed):
        found = []
        for match in pattern.finditer(block.text):
            start, end = match.span("bare") if match.group("bare") else match.span()
            kind = EntityKind.PERSON if match.group("bare") else kinds[match.group()]
            if any(other.start < block.start + end and block.start + start < other.end for other in covered[number]):
                continue
            if match.group("bare") or _may_be_name(block, start, end, unnamed.get(number)):
                found.append(((start, end), kind))
        again += bare_mentions(block, number, found)
    return again


def _unnoticed(mentions: Sequence[Mention], parsed: Sequence[ParsedBlock]) -> list[Mention]:
    """The British parties, and names known by their shape, where they stand unnoticed."""
    parties = [
        (number, (span, EntityKind.ORGANISATION)) for number, span in british_parties(block.text for block in parsed)
    ]
    shaped = [(number, found) for number, block in enumerate(parsed) for found in shaped_names(block)]
    named = []
    for number, ((start, end), kind) in [*parties, *shaped]:
        base = parsed[number].start
        if not any(each.start < base + end and base + start < each.end for each in mentions):
            named += bare_mentions(parsed[number], number, [((start, end), kind)])
    return named


def _may_be_name(block: ParsedBlock, start: int, end: int, unnamed: NDArray[Any] | None) -> bool:
    """Whether a known form at these characters stands by itself and is not surely something else."""
    span = block.doc.char_span(start, end)
    if span is None:
        return False
    after = block.doc[span.end] if span.end < len(block.doc) else None
    if after is not None and after.text[:1].isupper() and after.tag_ in {"NNP", "NNPS"}:
        return False
    return unnamed is None or bool(unnamed[span.start : span.end].max() < CERTAIN)


@lru_cache(maxsize=1)
def features_of(nlp: Any) -> Features:  # noqa: ANN401 - spaCy ships no usable type for this
    """The corrector's tables for a loaded pipeline, made once."""
    return Features(nlp, packaged_weights()["projection"])


def bare_mentions(block: ParsedBlock, number: int, found: Iterable[Found]) -> list[Mention]:
    """The names at ``found`` (characters of the block) without article, possessive, outer marks and title."""
    text = block.text
    bare = []
    for (first, last), kind in found:
        start, end = trim(text, first, last)
        if kind is EntityKind.ORGANISATION or text[start:end].partition(" ")[0].isupper():
            body = without_office(text, start, end)
            kind, end = (EntityKind.ORGANISATION if body < end else kind), body  # noqa: PLW2901 - the same name
        if is_no_name(text, start, end):
            continue
        title_start = before_titles(text, start, COURTESY)
        start = after_titles(text, start, end, COURTESY)
        if member := _MEMBER.match(text, start, end):
            start, kind = member.end(), EntityKind.PERSON  # noqa: PLW2901 - the same name, of who holds the office
        if party := _PARTY.match(text, start, end):
            title_start = start = party.end()
            kind = EntityKind.PLACE  # noqa: PLW2901 - the same name, of the state that stands behind the party
        small = not any(letter.isupper() for letter in text[start:end]) and not is_site(text[start:end])
        if small or is_no_name(text, start, end):
            continue
        tokens = block.doc.char_span(start, end, alignment_mode="expand")
        base = block.start
        title = text[title_start:start].strip()
        name = " ".join(text[start:end].split())
        definite = _DEFINITE.search(text[max(0, title_start - 5) : title_start]) is not None
        bare.append(
            Mention(
                base + start,
                base + end,
                name,
                kind,
                number,
                tokens.start,
                tokens.end,
                title,
                base + title_start,
                definite,
            )
        )
    return bare
