"""Where quotation marks enclose words: curly, straight, single, guillemets, and paragraphs left open.

Only characters are looked at here; whose words they are is asked in ``quotes``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.articles.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CLOSER = {"“": '”“"', "„": '“”‟"', "‟": '”"', "«": "»", '"': '"”', "”": "”", "‘": "’", "'": "'", "‹": "›", "`": "'"}
"""The marks that may end a quotation that the key began."""

_MARK = re.compile(f"[{''.join(CLOSER)}]")
_CLIPPED = re.compile(r"['‘](?:em|tis|twas|til|n|cause|bout|round|\d0s|\d\d)\b", re.IGNORECASE)
_SENTENCE_ENDS = frozenset(".!?…")
_SAID_LAST = re.compile(r"[,?!] (?:\w+\.? ){0,4}(?:said|says|added|told)\b[^,.!?]*\.$")
"""What ends a sentence that no longer is the speaker's own: ", the mayor said on Monday."."""

_LONGEST_TAIL = 80
"""Characters at the end of a sentence in which such words are looked for."""

_CERTAIN_BEFORE = '.,!?…;—-)”"'
_CERTAIN_AFTER = ".,;:!?)]—–"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks in one line: ``start`` and ``end`` without the marks, ``outer`` with them.

    ``line`` indexes the lines that were searched; ``closed`` is False where the line ends without a closing mark;
    ``single`` is True for single marks, which also serve as apostrophes and as scare quotes. ``parts`` are the
    paragraphs of a speech that ran together in one line: each opens with a mark, and only the last one closes.
    ``label`` is where a name in front of the words or under them says whose they are, as in transcripts and posts.
    """

    start: int
    end: int
    outer: Span
    line: int
    closed: bool = True
    single: bool = False
    parts: tuple[Span, ...] = ()
    label: Span | None = None


def find_quotations(text: str, lines: Sequence[Span]) -> list[Quotation]:
    """Every outermost quotation in ``lines``, in reading order; quotes within quotes belong to the outer one."""
    found: list[Quotation] = []
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else line
        found.extend(_in_line(text, line, number, text[following.start : following.start + 2]))
    return found


def _in_line(text: str, line: Span, number: int, following: str) -> Iterator[Quotation]:
    """The quotations of a line; ``following`` is how the next one begins."""
    at = line.start
    while (marked := _MARK.search(text, at, line.end)) is not None:
        at = marked.start()
        mark = text[at]
        if not _opens(text, at, line):
            at += 1
            continue
        if _is_doubled(text, at, line):
            at += 1
        single = mark in "‘'‹`"
        openings = [at]
        end = _single_end(text, at, line) if mark in "‘'`" else _double_end(text, at, line)
        while end is not None and not single and _goes_on(text, openings[-1], end + 1):
            openings.append(end + 1)
            end = _double_end(text, end + 1, line)
        closed = end is not None
        if end is None:
            # A single mark without its other is an apostrophe, unless the next paragraph goes on with one.
            continued = text[line.end - 1] in _SENTENCE_ENDS and following[:1] == mark and following[1:].isupper()
            if (single and not continued) or (len(openings) == 1 and _lone(text, at, line)):
                at += 1
                continue
            end = line.end
        if any(letter.isalnum() for letter in text[at:end]):
            yield _quotation(text, openings, end, line, number, closed=closed, single=single)
        at = end + 1


def _quotation(
    text: str, openings: Sequence[int], end: int, line: Span, number: int, *, closed: bool, single: bool
) -> Quotation:
    outer = Span(openings[0], min(end + 1, line.end) if closed else end)
    parts = [_bare(text, first + 1, last) for first, last in zip(openings, [*openings[1:], end], strict=True)]
    several = tuple(parts) if len(parts) > 1 else ()
    return Quotation(parts[0].start, parts[-1].end, outer, number, closed=closed, single=single, parts=several)


def _bare(text: str, first: int, last: int) -> Span:
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return Span(first, last)


def _is_doubled(text: str, at: int, line: Span) -> bool:
    """Whether an opening mark stands twice, as where a speech within a longer excerpt begins it."""
    pair = text[at : at + 2]
    if pair in {"““", "««"}:
        return True
    return pair == '""' and at == line.start and text[at + 2 : at + 3].isalnum()


def _opens(text: str, at: int, line: Span) -> bool:
    mark = text[at]
    if mark not in CLOSER:
        return False
    before = text[at - 1] if at > line.start else " "
    after = text[at + 1] if at + 1 < line.end else " "
    if mark in "“„‟«‹":
        return True
    if after.isspace() and mark != "”":
        return False
    free = before.isspace() or before in "([—–-:/…“"
    if mark in "‘'`":
        return free and (after.isalnum() or after in '“"[…£$€¿¡') and not _CLIPPED.match(text, at)
    if mark == "”":
        # Typesetting programs turn the mark the wrong way round before a space.
        end = text.find("”", at + 1, line.end)
        return (at == line.start and end > 0 and "“" not in text[at:end]) or (before.isspace() and after.isalnum())
    return free or not before.isalnum()


def _double_end(text: str, opening: int, line: Span) -> int | None:
    closers = CLOSER[text[opening]]
    depth = 1
    for at in range(opening + 1, line.end):
        mark = text[at]
        if mark == text[opening] and mark in "“«" and _opens_inside(text, at, line):
            if not _two_closers(text, at, line, closers[0]):
                return _before_break(text, opening, at)
            depth += 1
        elif mark in closers and not _stands_for_inches(text, at):
            if mark == '"' and text[opening] == '"' and _reopens(text, at, line):
                return _before_break(text, opening, at)
            depth -= 1
            if depth == 0:
                return at
    return None


def _opens_inside(text: str, at: int, line: Span) -> bool:
    after = text[at + 1] if at + 1 < line.end else " "
    return text[at - 1] in " \u00a0([—–-" and not after.isspace()


def _reopens(text: str, at: int, line: Span) -> bool:
    """A straight mark with white space before and none after opens; so the quotation before it was never closed."""
    after = text[at + 1] if at + 1 < line.end else " "
    return text[at - 1].isspace() and (after.isalnum())


def _two_closers(text: str, at: int, line: Span, closer: str) -> bool:
    """Whether two closing marks come before the next opening one: then the mark at ``at`` opens a quote within."""
    rest = text[at + 1 : line.end]
    return re.match(rf"[^“«{closer}]*{closer}[^“«{closer}]*{closer}", rest) is not None


def _goes_on(text: str, opening: int, at: int) -> bool:
    """Whether the mark at ``at`` only begins the next paragraph of the speech that began at ``opening``.

    By custom a speech of several paragraphs opens each with a mark and closes the last one alone. The mark follows a
    whole sentence, and not one that ends in "he said", behind which a closing mark is missing.
    """
    said = text[opening + 1 : at].rstrip()
    opens = text[at : at + 1] == text[opening]
    return opens and said[-1:] in _SENTENCE_ENDS and _SAID_LAST.search(said[-_LONGEST_TAIL:]) is None


def _before_break(text: str, opening: int, at: int) -> int:
    """Where a quotation ends that is not closed before another opens: there if it goes on, else after a sentence."""
    if _goes_on(text, opening, at):
        return at - 1
    stop = re.search(r"[.!?,](?=\s)", text[opening:at])
    return opening + stop.end() if stop else at - 1


def _stands_for_inches(text: str, at: int) -> bool:
    return (
        text[at] == '"'
        and text[at - 1].isdigit()
        and re.search(r"\d['’]\s?\d{1,2}$", text[max(0, at - 6) : at]) is not None
    )


def _lone(text: str, at: int, line: Span) -> bool:
    """An unclosed mark in the middle of a line is a slip of the keyboard unless a sentence starts with it."""
    before = text[line.start : at].rstrip()
    return bool(before) and before[-1] not in '.!?:,—–)”"»'


def _single_end(text: str, opening: int, line: Span) -> int | None:
    closer = "’" if text[opening] == "‘" else "'"
    possible: int | None = None
    for at in range(opening + 2, line.end):
        mark = text[at]
        if mark == text[opening] and mark == "‘" and text[at - 1].isspace() and possible is not None:
            return possible
        if mark != closer:
            continue
        before, after = text[at - 1], text[at + 1] if at + 1 < line.end else " "
        if after.isalnum() or before.isspace():
            continue
        if before in _CERTAIN_BEFORE or after in _CERTAIN_AFTER or at + 1 >= line.end:
            return at
        if before not in "sS":
            return at
        possible = possible if possible is not None else at
    return possible
