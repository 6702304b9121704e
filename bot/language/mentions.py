"""Where names stand: what the language model found, cut to the bare name."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.language.evidence import BODIES
from bot.language.findings import EntityKind
from bot.language.kinds import settle_kinds, without_generic
from bot.language.names import COURTESY, HONORIFICS, Mention, person_name
from bot.language.tagging import Features, spans, tag
from bot.language.weights import fits, packaged_weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

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

CERTAIN = -0.01
"""Log chance of being no name (99 %) from which a known form is believed to be just a word."""

_TITLED = r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame)\.?\s(?P<bare>[^\W\d_a-z][\w’'-]+)"

_SUFFIX_WORDS = frozenset({"Jr", "Sr", "Junior", "Senior", "II", "III", "IV"})
_SUFFIX = re.compile(r",? (?:Jr\b\.?|Sr\b\.?|Junior\b|(?:III|II|IV)\b)(?! [A-Z])")
_BEFORE_SUFFIX = re.compile(r"(?P<name>[^\W\d_a-z][\w’-]+),? (?:Jr|Sr)\b")
_NICKNAMED = re.compile(
    r"[^\W\d_a-z][\w’-]+ "
    r"(?:“[A-Z][^“”]{1,20}”|\"[A-Z][^\"]{1,20}\"|‘[A-Z][^‘’]{1,20}’|\([A-Z][^()]{1,20}\))"
    r" [^\W\d_a-z][\w’-]+"
)
_FAMILY = re.compile(
    r" (?:(?:O[’']|Mc|Mac|Fitz)[A-Z]|"
    r"(?:(?:van|von|der|den|dos?|das?|del?|della|di|du|af|av|zu|ter|ten|bin|ibn) )+[^\W\d_a-z])[\w’-]+"
)
"""What can only be the rest of a person's name after a given name."""

_BODY = re.compile(
    r"(?:[’']s)? (?:(?:County|Crown|High|District|Supreme|Magistrates[’']) )?"
    r"(?:Court|University|College|Hospital|Council|Police|Airport|Cathedral|Authority|Institute|Museum|Stadium|Prison|Zoo)\b"
    r"(?! [A-Z])"
)
_NOBODY = frozenset(
    "dad daddy papa mum mummy mom mommy mama grandma grandpa granny nana god jesus nobody everybody "
    "somebody anybody everyone "
    "someone anyone none many most others both either neither".split()
)
"""Capital words for people that are no one's name in the news."""

_OFFICE = re.compile(
    r"(?:Auditor|Attorney|Solicitor|Inspector|Surgeon|Director|Secretary)[ -]General|[A-Z]\w+ (?:Minister|Secretary)"
)
"""What the model takes for a body and is the title of a person."""

_PARTY = re.compile(r"[RDI]-(?=[A-Z])")
_DEFINITE = re.compile(r"(?i:\bthe)\s+$")
Found = tuple[tuple[int, int], EntityKind]
"""Characters of a block, and what stands there."""

_LEADING = re.compile(r"(?i:(?:the|a|an)\s+(?=\S))|[\s\"'“”‘’(\[,.;:–—-]+")
_TRAILING = re.compile(r"['’][sS]$|(?<=s)['’]$|['’]$|[\s\"“”)\],;:–—-]+$")


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
    mentions = []
    unnamed: dict[int, NDArray[Any]] = {}
    if fits(nlp, weights):
        labels, chances = tag([block.doc for _, block in filled], features_of(nlp), weights)
        for (number, block), line, scores in zip(filled, labels, chances, strict=True):
            found = [(_characters(block.doc, first, last), CLASSES[name]) for first, last, name in spans(line)]
            mentions += bare_mentions(
                block, number, joined(block.text, found, [(ent.start_char, ent.end_char) for ent in block.doc.ents])
            )
            unnamed[number] = scores[:, 0]
    else:
        for number, block in filled:
            ents = [ent for ent in block.doc.ents if ent.label_ in KINDS]
            found = [((ent.start_char, ent.end_char), KINDS[ent.label_]) for ent in ents]
            mentions += bare_mentions(block, number, joined(block.text, found))
    settle_kinds(mentions, parsed)
    again = recurrences(mentions, parsed, unnamed)
    if again:
        mentions = sorted([*mentions, *again], key=lambda mention: mention.start)
        settle_kinds(mentions, parsed)
    mentions = without_generic(mentions)
    for mention in mentions:
        if mention.kind is EntityKind.PERSON:
            _give_title(mention, parsed[mention.block])
    return mentions


def _give_title(mention: Mention, block: ParsedBlock) -> None:
    """Cut every title from a person's name and note those that stand before it."""
    text = block.text
    start, end = mention.start - block.start, mention.end - block.start
    bare = _after_titles(text, start, end, HONORIFICS)
    before = _before_titles(text, min(start, mention.title_start - block.start), HONORIFICS)
    if bare > start:
        mention.first = block.doc.char_span(bare, end, alignment_mode="expand").start
        mention.text = " ".join(text[bare:end].split())
    mention.start, mention.title_start = block.start + bare, block.start + before
    mention.title = text[before:bare].strip()
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
    for mention in mentions:
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


def _may_be_name(block: ParsedBlock, start: int, end: int, unnamed: NDArray[Any] | None) -> bool:
    """Whether a known form at these characters stands by itself and is not surely something else."""
    span = block.doc.char_span(start, end)
    if span is None:
        return False
    after = block.doc[span.end] if span.end < len(block.doc) else None
    if after is not None and after.text[:1].isupper() and after.tag_ in {"NNP", "NNPS"}:
        return False
    return unnamed is None or bool(unnamed[span.start : span.end].max() < CERTAIN)


def joined(text: str, found: Sequence[Found], whole: Sequence[tuple[int, int]] = ()) -> list[Found]:
    """The spans of ``found``, those of one name put together again.

    A suffix belongs to the name before it ("Jr."), a nickname in marks to the words around it, "Court" to the name of a
    place before it, and two names side by side to one another where the model saw one (``whole``).
    """
    nicknamed = [match.span() for match in _NICKNAMED.finditer(text)]
    found = [*found, *_suffixed(text, found)]
    ends = {(last, kind) for (_, last), kind in found}
    out: list[Found] = []
    for span, kind in sorted(found):
        (first, last), kind = _whole(span, kind, nicknamed, found)  # noqa: PLW2901 - the same span, longer
        suffix, body = _SUFFIX.match(text, last), _BODY.match(text, last)
        if text[first:last].strip(" .,") in _SUFFIX_WORDS:
            continue
        family = _FAMILY.match(text, last) if " " not in text[first:last] else None
        if family and (kind is EntityKind.PERSON or ((family.end(), EntityKind.PERSON) in ends)):
            last, kind = family.end(), EntityKind.PERSON  # noqa: PLW2901 - the same span, longer
        elif suffix:
            last, kind = suffix.end(), EntityKind.PERSON  # noqa: PLW2901 - the same span, longer
        elif body and kind is not EntityKind.PERSON:
            last, kind = body.end(), EntityKind.ORGANISATION  # noqa: PLW2901 - the same span, longer
        if out and first <= out[-1][0][1] + 1 and (out[-1][0][0], last) in whole:
            first, kind = out.pop()[0][0], _of_two(text[first:last], kind)  # noqa: PLW2901 - two spans, one
        if not out or first >= out[-1][0][1]:
            out.append(((first, last), kind))
    return out


def _suffixed(text: str, found: Sequence[Found]) -> list[Found]:
    """The words before a "Jr." or "Sr." that no span has: nothing but a person's name stands there."""
    words = [match.span("name") for match in _BEFORE_SUFFIX.finditer(text)]
    return [(span, EntityKind.PERSON) for span in words if not any(a < span[1] and span[0] < b for (a, b), _ in found)]


def _of_two(last: str, kind: EntityKind) -> EntityKind:
    """The kind of two names side by side that are one: a body where the last word says so, else a person."""
    return (
        EntityKind.ORGANISATION
        if last.rsplit(maxsplit=1)[-1].lower() in BODIES
        else EntityKind.PERSON
        if " " not in last
        else kind
    )


def _whole(
    span: tuple[int, int], kind: EntityKind, wider: Sequence[tuple[int, int]], found: Sequence[Found]
) -> tuple[tuple[int, int], EntityKind]:
    """The span of ``wider`` that this one lies in where a person is named in it, else itself."""
    for start, end in wider:
        people = [one for one, each in found if each is EntityKind.PERSON and start <= one[0] < end]
        if people and start <= span[0] < end:
            return (start, max(end, span[1])), EntityKind.PERSON
    return span, kind


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
        if _OFFICE.fullmatch(text, start, end):
            continue
        title_start = _before_titles(text, start, COURTESY)
        start = _after_titles(text, start, end, COURTESY)
        party = _PARTY.match(text, start, end)
        start = party.end() if party else start
        if not any(letter.isupper() for letter in text[start:end]) or text[start:end].lower() in _NOBODY:
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


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without a leading article, outer punctuation and a possessive."""
    while True:
        piece = text[start:end]
        lead = _LEADING.match(piece)
        if lead and lead.end() < len(piece):
            start += lead.end()
            continue
        trail = _TRAILING.search(piece)
        if trail and trail.start() > 0:
            end = start + trail.start()
            continue
        return start, end


def _is_title(word: str, titles: Set[str]) -> bool:
    return word[:1].isupper() and word.rstrip(".").lower() in titles


def _after_titles(text: str, start: int, end: int, titles: Set[str]) -> int:
    """Where the name starts behind the titles that the span begins with."""
    for word in re.finditer(r"\S+", text[start:end]):
        if not _is_title(word.group(), titles):
            return start + word.start()
    return start


def _before_titles(text: str, start: int, titles: Set[str]) -> int:
    """Where the titles before ``start`` begin."""
    while True:
        before = re.search(r"(\S+)\s+$", text[max(0, start - 24) : start])
        if not before or not _is_title(before.group(1), titles):
            return start
        start = max(0, start - 24) + before.start(1)
