"""A text's lines, without surrounding white space, and what was glued to their ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad"
"""Characters that show nothing: byte-order mark, zero-width spaces and joiners, soft hyphen."""

_STRIPPED = "".join(map(chr, range(0x3001))).translate(
    {code: None for code in range(0x3001) if not chr(code).isspace()}
)
_STRIPPED += INVISIBLE

_TEASER = "NOW WATCH|WATCH NOW|WATCH|LISTEN|VIDEO|READ MORE|READ NEXT|MORE|RELATED|SEE ALSO|DON'T MISS|SUBSCRIBE"
_GLUED = re.compile(
    r"(?:(?<=[.!?…])|(?<=[.!?…][\"'”’)\]]))"
    r"(?:\s*(?=(?:" + _TEASER + r")\b:)"
    r"|\s*(?=(?:Now watch|Watch|Listen|Read more|Read next|Read also|See also|Related|More from|Recommended)\b ?:)"
    r"|(?=(?:Stay up to date|Please refresh|Please reload|Sign up|Sign in|Log in|Subscribe|Join (?:our|the|us)"
    r"|Support our|Follow us|Click here|Download (?:our|the)|Get the latest|Already have an account|Register)\b))"
)
_GLUED_SIGN = re.compile(r"[.!?…][\"'”’)\]]?(?:[A-Z]|\s*(?:[A-Z]{4}|Now |Watch|Listen|Re[acl]|See |More ))")
_ROUGH, _ROUGH_OLD = re.compile(r"\S[^\n]*"), re.compile(r"\S[^\r]*")
_GLUE_WINDOW = 400
"""How far from a line's end, in characters, a glued teaser is looked for."""


@dataclass(slots=True)
class Line:
    """One line, or one part of a line where something was glued to its end."""

    start: int
    end: int
    text: str
    blank_before: bool
    glued: bool = False
    """Whether this stood on the end of the line before it, without a line break."""


def line_end(raw: str) -> str:
    """The character that ends the lines of ``raw``: old Macintosh files have a bare carriage return."""
    return "\r" if "\n" not in raw and "\r" in raw else "\n"


def split_lines(raw: str, limit: int = 1_000_000) -> list[Line]:
    """The lines of ``raw`` that show anything, stripped; a teaser glued to a sentence's end is a line by itself.

    After ``limit`` lines the rest is left alone.
    """
    lines: list[Line] = []
    at, blank = 0, True
    for whole in raw.split(line_end(raw)):
        if not whole or whole.isspace():
            blank = True
            at += len(whole) + 1
            continue
        if len(lines) >= limit:
            break
        left = len(whole) - len(whole.lstrip(_STRIPPED))
        text = whole.strip(_STRIPPED)
        if not text:
            # Nothing but invisible characters: still a line of the source, so it still gets a role.
            text = whole.strip()
            left = len(whole) - len(whole.lstrip())
        start = at + left
        at += len(whole) + 1
        cut = _glued_at(text)
        if cut:
            first = text[:cut].rstrip()
            lines.append(Line(start, start + len(first), first, blank))
            lines.append(Line(start + cut, start + len(text), text[cut:], blank_before=False, glued=True))
        else:
            lines.append(Line(start, start + len(text), text, blank))
        blank = False
    return lines


def _glued_at(text: str) -> int:
    """Where a teaser or a prompt was glued to the end of a sentence; 0 where none was."""
    if len(text) < 40:
        return 0
    start = max(20, len(text) - _GLUE_WINDOW)
    match = _GLUED.search(text, start) if _GLUED_SIGN.search(text, start - 2) else None
    return match.end() if match else 0


def rough_lines(raw: str, start: int) -> Iterator[tuple[int, int]]:
    """Where the lines of ``raw`` below the line at ``start`` stand: quick, for what is too much to judge."""
    pattern = _ROUGH_OLD if line_end(raw) == "\r" else _ROUGH
    following = raw.find(line_end(raw), start)
    for match in pattern.finditer(raw, following if following >= 0 else len(raw)):
        yield match.start(), match.start() + len(match.group().rstrip())
