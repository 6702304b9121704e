"""Who said what, and to whom: quotations in quotation marks, and reported speech without them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.articles.article import Span
from bot.language.findings import Quote
from bot.language.quotation_marks import Quotation, find_quotations
from bot.language.speakers import PRONOUNS, Speakers
from bot.language.speech_verbs import CORE, SPEECH_FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.article import Article
    from bot.language.findings import Entity, Sentence
    from bot.language.parsing import ParsedBlock

_NAME_PARTS = frozenset({"compound", "det", "amod", "poss", "nmod", "flat", "nummod", "case"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Said:
    """A verb of saying and the words for whoever says it."""

    cue: Span
    speaker: Span
    head: int
    """Where the head word of the speaker starts."""


def find_quotes(
    article: Article, parsed: Sequence[ParsedBlock], sentences: Sequence[Sentence], entities: Sequence[Entity]
) -> tuple[tuple[Quote, ...], tuple[Quote, ...]]:
    """The quotes in quotation marks, and the reported speech, of an article; both in reading order."""
    text = article.text
    lines = [Span(block.block.start, block.block.end) for block in parsed]
    speakers = Speakers(text, entities)
    quotations = find_quotations(text, lines)
    starts = sorted(sentence.start for sentence in sentences)
    quotes: list[Quote] = []
    before: tuple[Quotation, Quote, int | None] | None = None
    for number, block in enumerate(parsed):
        mine = [quotation for quotation in quotations if quotation.line == number]
        if not mine:
            continue
        said = _said_in(block, mine)
        for index, quotation in enumerate(mine):
            floor = mine[index - 1].outer.end if index else lines[number].start
            ceiling = mine[index + 1].outer.start if index + 1 < len(mine) else lines[number].end
            own = _own(text, quotation, said, floor, ceiling, starts)
            carried = own is None and before is not None and _carries(text, before[0], quotation, lines)
            if own is not None:
                entity = _resolve(speakers, own, text, lines, number, before[2] if before else None)
                quote = Quote(quotation.start, quotation.end, speakers.name(entity), own.speaker, cue=own.cue)
            elif carried and before is not None:
                entity = before[2]
                quote = Quote(quotation.start, quotation.end, before[1].speaker, before[1].speaker_span)
            else:
                entity = None
                quote = Quote(quotation.start, quotation.end, direct=False)
            quotes.append(quote)
            before = (quotation, quote, entity)
    return tuple(quotes), ()


def _carries(text: str, last: Quotation, quotation: Quotation, lines: Sequence[Span]) -> bool:
    if last.line == quotation.line:
        return text[last.end - 1 : last.end] in ".!?…," or text[quotation.start].isupper()
    return last.line == quotation.line - 1 and quotation.outer.start == lines[quotation.line].start


def _own(
    text: str, quotation: Quotation, said: Sequence[Said], floor: int, ceiling: int, starts: Sequence[int]
) -> Said | None:
    end = min([start for start in starts if quotation.outer.end < start < ceiling], default=ceiling)
    first = max([start for start in starts if floor <= start <= quotation.outer.start], default=floor)
    after = [one for one in said if quotation.outer.end <= one.cue.start < end]
    ahead = [one for one in said if first <= one.cue.start < quotation.outer.start]
    if ahead and text[ahead[-1].cue.end : quotation.outer.start].strip() in {"", ",", ":", "that"}:
        return ahead[-1]
    if after and not text[quotation.outer.end : after[0].cue.start].count("."):
        return after[0]
    return ahead[-1] if ahead else None


def _resolve(
    speakers: Speakers, said: Said, text: str, lines: Sequence[Span], number: int, last: int | None
) -> int | None:
    words = said.speaker.of(text)
    if words.lower() in PRONOUNS:
        return speakers.pronoun(words, said.speaker.start, lines[max(0, number - 2)].start, last)
    return speakers.named_in(said.speaker)


def _said_in(block: ParsedBlock, quotations: Sequence[Quotation]) -> list[Said]:
    found = []
    for token in block.doc:
        lower = token.lower_
        if lower not in SPEECH_FORMS or not (token.pos_ == "VERB" or lower in CORE):
            continue
        at = block.start + token.idx
        if any(quotation.outer.start <= at < quotation.outer.end for quotation in quotations):
            continue
        head = _subject(token)
        if head is not None:
            found.append(
                Said(Span(at, at + len(token)), _words_of(head, block.start), block.start + head.idx),
            )
    return found


def _subject(verb: Any) -> Any | None:  # noqa: ANN401 - spaCy ships no usable type for this
    for _ in range(3):
        for child in verb.children:
            if child.dep_ in _SUBJECTS:
                return child
        if verb.dep_ not in {"conj", "xcomp", "advcl", "pcomp"}:
            return None
        verb = verb.head
    return None


def _words_of(head: Any, offset: int) -> Span:  # noqa: ANN401 - spaCy ships no usable type for this
    first = head
    while first.i > 0 and first.nbor(-1).dep_ in _NAME_PARTS and first.nbor(-1).head.i >= first.i:
        first = first.nbor(-1)
    return Span(offset + first.idx, offset + head.idx + len(head))
