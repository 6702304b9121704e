"""Where names stand: what the language model found, cut to the bare name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.language.findings import EntityKind
from bot.language.names import HONORIFICS, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language.parsing import ParsedBlock

KINDS = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
}
"""The model's labels that name somebody, some body or some place; nationalities are none of these."""

_LEADING = re.compile(r"(?i:(?:the|a|an)\s+(?=\S))|[\s\"'“”‘’(\[,.;:–—-]+")
_TRAILING = re.compile(r"['’][sS]$|(?<=s)['’]$|['’]$|[\s\"“”)\],;:–—-]+$")


def find_mentions(parsed: Sequence[ParsedBlock]) -> list[Mention]:
    """Every name that the language model found in ``parsed``, in reading order, cut to the bare name."""
    mentions = []
    for number, block in enumerate(parsed):
        spans = ((ent.start_char, ent.end_char, KINDS[ent.label_]) for ent in block.doc.ents if ent.label_ in KINDS)
        mentions += bare_mentions(block, number, spans)
    return mentions


def bare_mentions(block: ParsedBlock, number: int, spans: Iterable[tuple[int, int, EntityKind]]) -> list[Mention]:
    """The names at ``spans`` (characters of the block) without article, possessive, outer marks and title."""
    text = block.doc.text
    found = []
    for start, end, kind in spans:
        start, end = trim(text, start, end)  # noqa: PLW2901 - the same span, cut
        title_start = start
        if kind is EntityKind.PERSON:
            start = _after_titles(text, start, end)  # noqa: PLW2901 - the same span, cut
            title_start = _before_titles(text, title_start)
        if not any(letter.isalnum() for letter in text[start:end]):
            continue
        tokens = block.doc.char_span(start, end, alignment_mode="expand")
        base = block.start
        title = text[title_start:start].strip()
        name = " ".join(text[start:end].split())
        found.append(
            Mention(base + start, base + end, name, kind, number, tokens.start, tokens.end, title, base + title_start)
        )
    return found


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


def _is_title(word: str) -> bool:
    return word[:1].isupper() and word.rstrip(".").lower() in HONORIFICS


def _after_titles(text: str, start: int, end: int) -> int:
    """Where the name starts behind the titles that the span begins with."""
    for word in re.finditer(r"\S+", text[start:end]):
        if not _is_title(word.group()):
            return start + word.start()
    return start


def _before_titles(text: str, start: int) -> int:
    """Where the titles before ``start`` begin."""
    while True:
        before = re.search(r"(\S+)\s+$", text[max(0, start - 24) : start])
        if not before or not _is_title(before.group(1)):
            return start
        start = max(0, start - 24) + before.start(1)


def sentence_of(block: ParsedBlock, token: int) -> Any:  # noqa: ANN401 - spaCy ships no usable type for this
    """The model's sentence around token ``token`` of ``block``."""
    return block.doc[token].sent
