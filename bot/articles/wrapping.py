"""Hard-wrapped text, whose lines were broken at a column: each of its paragraphs made one line again.

Mails, wire copy and old text files arrive so. A line was broken where the next word did not fit any more, so a break
tells between which widths the column stands: no narrower than its line, and narrower than that line with the next
line's first word. The width that most breaks agree on is the column; a text whose breaks agree on none is not wrapped.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.articles.credits import is_byline
from bot.articles.datelines import dateline_of
from bot.articles.detection import FUNCTION_WORDS
from bot.articles.lines import line_end
from bot.articles.seams import UNSPACED, Seams

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NARROWEST, WIDEST = 40, 100
"""Columns at which texts are wrapped, in characters; full-width ones count as two."""

_MAX_LINES = 10_000
"""Lines of the longest text that is looked at: 100,000 words."""

_RAGGED = 6
"""By so many characters a line that was broken by hand may end before it had to."""

_HALF = 0.5
_MOST_OF_LINE = 0.6
"""Share of the column that a line fills at least where its paragraph goes on."""

_MAX_OVERLONG = 0.12
"""Share of a wrapped text's characters that may stand in longer lines: addresses, and what was not wrapped with it."""

_MIN_NEAR, _MIN_OF_ALL, _MIN_UNFINISHED, _MIN_SMALL = 0.75, 0.45, 0.6, 0.3
"""Shares of a wrapped text's breaks: of long lines those near the column, of all those near it, and of these the ones
in the middle of a sentence and the ones before a small letter (in German two of five, in English three of four)."""

_LEAST_SMALL, _LEAST_BREAKS = 2, 5
"""Breaks before a small letter that show a wrapped text, and breaks in a script without small letters."""

_MIN_ENDING = 0.15
"""Share of a wrapped text's lines in which a sentence ends; of lines of 70 characters it is about a half."""

_MAX_EARLY = 0.04
"""Share of the breaks that end early by which a program that wraps differs from a hand: where it cannot be told."""

_LEAST_OPENING, _MIN_OPENING = 2, 0.3
"""Number and share of the indented lines that stand right above one that is not: they open paragraphs."""

_LIST = 4
"""So many breaks in one block of which none is within a sentence by the look of it: the block is a list."""

_SEPARATED = 15
"""Lines that a block has at most on average where empty lines part paragraphs."""

_QUOTED_WHOLE = 0.8
"""Share of its lines in quotation marks of mails from which on a text was forwarded as a whole."""

_ROW = re.compile(r"\ufeff?((?:[ \t]*>)*)([ \t\u00a0\u3000]*)(.*)")
_QUOTATION = re.compile(r"(^|[\r\n])(?:[ \t]*>)+ ?")
_CLOSED = re.compile(r"[.!?…:;。！？；：؟।](?:[\"'”’»›」』)\]]|\s?»)*$")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？؟।][\"'”’»›」』)\]]*(?:\s|$|(?<=[。！？]))")
_ITEM = re.compile(r"(?:[-*+•●▪◦‣·–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
_FIELD = re.compile(
    r"(?:From|To|Cc|Bcc|Date|Sent|Subject|Reply-To|Von|An|Betreff|Gesendet|De|À|Objet|Para|Asunto|Da|Oggetto)\s?:\s"
)
_COLUMNS = re.compile(r"\t|\S {4,}\S|\S {3,}\S.*\S {3,}\S|\|.*\|")
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]"
)  # East Asian Width W and F, Unicode Standard Annex #11, without what no newspaper prints
_WORDS_TOGETHER = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao, Burmese and Khmer write words together: no line tells how long the next word was."""

_OPENERS = "\"'“‘«‹„(["


@dataclass(slots=True)
class _Row:
    """A line that shows something: where its words stand, how deep it is quoted and indented, how far it reaches."""

    start: int
    end: int
    text: str
    quoted: int
    indent: int
    reach: int
    block: int

    @property
    def first_word(self) -> int:
        """How wide the first word is; of a script without spaces the first character."""
        if UNSPACED.match(self.text):
            return 2
        return _width(self.text.split(None, 1)[0])

    @property
    def finished(self) -> bool:
        """Whether the line ends as a sentence does."""
        return _CLOSED.search(self.text[-6:]) is not None

    @property
    def is_set_apart(self) -> bool:
        """Whether a line like this never goes on from the one above: a field of a mail, a rule, a byline."""
        text = self.text
        return (
            _FIELD.match(text) is not None
            or _is_laid_out(text)
            or (text[0].isupper() and is_byline(text))
            or dateline_of(text) is not None
        )

    @property
    def is_item(self) -> bool:
        """Whether the line begins as the items of lists do."""
        return _ITEM.match(self.text) is not None

    @property
    def breaks_off(self) -> bool:
        """Whether the line ends with a comma or a small word that another must follow."""
        return self.text.endswith(",") or self.text.rsplit(None, 1)[-1] in FUNCTION_WORDS

    @property
    def goes_on(self) -> bool:
        """Whether the line begins as no title does, or in a script that has no titles of its own form."""
        return self.begins_small or self.is_caseless

    @property
    def begins_small(self) -> bool:
        """Whether the line begins with a small letter."""
        return self.text.lstrip(_OPENERS)[:1].islower()

    @property
    def is_caseless(self) -> bool:
        """Whether the line begins in a script that has no small letters."""
        first = self.text.lstrip(_OPENERS + "「『《")[:1]
        return first.isalpha() and not first.islower() and not first.isupper()


def unwrapped(raw: str) -> str:
    """``raw`` with the lines of each paragraph joined where the text is hard-wrapped, and ``raw`` itself where not.

    Lines stay apart where the line above had room for the next word: lists, verses, tables, addresses. Words that were
    broken with a hyphen are put together; a text that is quoted as a whole loses its marks of quotation.
    """
    if len(raw) < 2 * NARROWEST or _WORDS_TOGETHER.search(raw) or _is_of_other_lines(raw):
        return raw
    rows = _rows_of(raw)
    margin = _margin(rows)
    blocks = _blocks(rows, margin)
    breaks = [at for block in blocks for at in block]
    column = _column(rows, breaks)
    if column is None or not _is_wrapped(rows, breaks, column):
        return raw
    laxly = _is_ragged(rows, breaks, column) and (margin is not None or _is_parted(rows))
    joined = [at for block in blocks for at in _joined_in(rows, block, column, laxly=laxly)]
    return _rewritten(raw, rows, joined)


def _is_of_other_lines(raw: str) -> bool:
    """Whether too much of a text stands in lines that no wrapped text has, or in too many: told before all else."""
    lines = raw.split(line_end(raw))
    lengths = [len(line) for line in lines if len(line) > WIDEST + _RAGGED]
    return len(lines) > _MAX_LINES or sum(lengths[1:]) > 2 * _MAX_OVERLONG * len(raw)


def _rows_of(raw: str) -> list[_Row]:
    rows: list[_Row] = []
    at = block = 0
    for whole in raw.split(line_end(raw)):
        found = _ROW.match(whole)
        text = found[3].strip() if found else ""
        if found and text:
            start = at + whole.index(text, found.start(3))
            indent = max(0, _width(found[2].expandtabs()) - bool(found[1]))
            rows.append(_Row(start, start + len(text), text, found[1].count(">"), indent, indent + _width(text), block))
        else:
            block += 1
        at += len(whole) + 1
    return rows


def _width(text: str) -> int:
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def _is_laid_out(text: str) -> bool:
    """Whether a line is a row of a table, or shows no word at all."""
    return _COLUMNS.search(text) is not None or not any(map(str.isalnum, text))


def _margin(rows: Sequence[_Row]) -> int | None:
    """How far a paragraph's further lines are indented where its first one is indented more; None where it is not."""
    margin = Counter(row.indent for row in rows).most_common(1)[0][0] if rows else 0
    deeper = sum(row.indent > margin for row in rows)
    opening = sum(
        row.indent > margin == following.indent and row.block == following.block and not following.is_item
        for row, following in pairwise(rows)
    )
    return margin if opening >= max(_LEAST_OPENING, _MIN_OPENING * deeper) else None


def _blocks(rows: Sequence[_Row], margin: int | None) -> list[list[int]]:
    """The breaks within a paragraph, by all that surrounds each, block by block; a list of titles has none."""
    items = Counter(row.block for row in rows if row.is_item)
    blocks: dict[int, list[int]] = {}
    for at, (row, following) in enumerate(pairwise(rows)):
        if _may_go_on(row, following, margin) and not _opens_item(row, following, items[row.block]):
            blocks.setdefault(row.block, []).append(at)
    return [
        block
        for block in blocks.values()
        if len(block) < _LIST or any(rows[at].breaks_off or rows[at + 1].goes_on for at in block)
    ]


def _may_go_on(row: _Row, following: _Row, margin: int | None) -> bool:
    """Whether the line below may be of the same paragraph, by what surrounds the two; see ``_margin``."""
    if row.block != following.block or row.quoted != following.quoted:
        return False
    edge = row.indent if margin is None else margin
    if following.indent > edge and not row.is_item:
        return False
    return not (_is_laid_out(row.text) or _FIELD.match(row.text) or following.is_set_apart)


def _opens_item(row: _Row, following: _Row, items: int) -> bool:
    """Whether the line below is one of the ``items`` of a list; a line within a sentence may begin with a dash too."""
    if not following.is_item:
        return False
    of_sentence = not row.finished and not row.is_item
    return not (of_sentence and (items == 1 or following.text.split(None, 2)[1][:1].islower()))


def _column(rows: Sequence[_Row], breaks: Sequence[int]) -> int | None:
    """The width that most breaks agree on, the widest of such; None where there is none."""
    agreeing = [0] * (WIDEST + 2)
    for at in breaks:
        least = rows[at].reach
        most = min(WIDEST, least + rows[at + 1].first_word)
        if least <= most:
            agreeing[least] += 1
            agreeing[most + 1] -= 1
    count = best = 0
    column = None
    for width in range(WIDEST + 1):
        count += agreeing[width]
        if width >= NARROWEST and count and count >= best:
            best, column = count, width
    return column


def _is_wrapped(rows: Sequence[_Row], breaks: Sequence[int], column: int) -> bool:
    """Whether the text's lines were broken at ``column``: most long lines end near it, in the middle of sentences."""
    overlong = [len(row.text) for row in rows[1:] if row.reach > column + _RAGGED]
    if sum(overlong) > _MAX_OVERLONG * sum(len(row.text) for row in rows):
        return False
    # Above the first line that goes on from another stand the headline and the byline, each in a line as it falls.
    story = next((at for at in breaks if rows[at].reach >= _MOST_OF_LINE * column and rows[at + 1].goes_on), 0)
    breaks = [at for at in breaks if at >= story]
    long = [at for at in breaks if rows[at].reach >= _MOST_OF_LINE * column]
    near = [at for at in long if rows[at].reach + rows[at + 1].first_word + _RAGGED >= column]
    if not near or len(near) < max(_MIN_NEAR * len(long), _MIN_OF_ALL * len(breaks)):
        return False
    unfinished = sum(not rows[at].finished for at in near)
    if unfinished < _MIN_UNFINISHED * len(near) or not _ends_sentences(rows, near):
        return False
    if sum(rows[at + 1].is_caseless for at in near) > _HALF * len(near):
        return len(near) >= _LEAST_BREAKS
    return sum(rows[at + 1].begins_small for at in near) >= max(_LEAST_SMALL, _MIN_SMALL * len(near))


def _ends_sentences(rows: Sequence[_Row], near: Sequence[int]) -> bool:
    """Whether sentences end in the lines as often as in prose: in verses and key points they hardly do."""
    return sum(_ENDS_SENTENCE.search(rows[at + 1].text) is not None for at in near) >= _MIN_ENDING * len(near)


def _is_ragged(rows: Sequence[_Row], breaks: Sequence[int], column: int) -> bool:
    """Whether lines were broken by hand: now and then before they had to be."""
    long = [at for at in breaks if rows[at].reach + rows[at + 1].first_word + _RAGGED >= column]
    early = sum(rows[at].reach + rows[at + 1].first_word < column for at in long)
    return early > _MAX_EARLY * len(long)


def _is_parted(rows: Sequence[_Row]) -> bool:
    """Whether empty lines part the paragraphs."""
    blocks = Counter(row.block for row in rows)
    return len(blocks) > 1 and len(rows) <= _SEPARATED * len(blocks)


def _joined_in(rows: Sequence[_Row], breaks: Sequence[int], column: int, *, laxly: bool) -> Iterator[int]:
    """The breaks of one block that are undone: those that had to be made; ``laxly`` also those made a little early."""
    forced = [rows[at].reach + 1 + rows[at + 1].first_word > column for at in breaks]
    prose = sum(forced) >= _HALF * len(forced)
    for at, had_to in zip(breaks, forced, strict=True):
        row, following = rows[at], rows[at + 1]
        near = row.reach + 1 + following.first_word + _RAGGED > column
        clearly = following.begins_small and not row.finished and row.reach >= _MOST_OF_LINE * column
        if had_to or (prose and (clearly or (laxly and near))):
            yield at


def _rewritten(raw: str, rows: Sequence[_Row], joined: Sequence[int]) -> str:
    """``raw`` with the lines at ``joined`` and those right below them in one."""
    seams = Seams(raw, [(rows[at].text, rows[at + 1].text) for at in joined])
    undone = set(joined)
    forwarded = sum(row.quoted > 0 for row in rows) >= _QUOTED_WHOLE * len(rows)
    parts: list[str] = []
    end = 0
    for at, row in enumerate(rows):
        if at and at - 1 in undone:
            parts.append(seams.before(parts.pop(), row.text))
        else:
            between = raw[end : row.start]
            parts.append(_QUOTATION.sub(r"\1", between) if forwarded else between)
        parts.append(raw[row.start : row.end])
        end = row.end
    return "".join([*parts, _QUOTATION.sub(r"\1", raw[end:]) if forwarded else raw[end:]])
