"""Making other people's text harmless in Discord: it may not ping, format, link, reorder or pile up.

Discord's markdown takes a backslash before any punctuation as "this character itself", so what a person sees and
copies stays the article's own words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote, urlsplit

from bot.chat import limits

MARKS_PER_LETTER = 4
"""Combining marks kept on one letter: no living script needs more, stacked "zalgo" text uses dozens."""

_JOINERS = frozenset("\u200c\u200d")
"""Zero-width (non-)joiners: letters of Persian and Indic words and emoji families need single ones."""

_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters by their category that show nothing at all."""

_GRAPHEME_JOINER = "\u034f"
_DROPPED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co"})

_SYNTAX = re.compile(
    r"""
    [\\*_~`|<>\[\]]                         # emphasis, code, spoilers, links, mentions, timestamps, custom emoji
    | @(?=everyone|here)                    # mass mentions
    | :(?=//)                               # an address with a scheme becomes a link by itself
    | :(?=[\w+~-]+:)                        # :emoji:
    | (?<=discord)\.(?=\w)                  # invitations: discord.gg/...
    | (?<=discordapp)\.(?=\w)
    | &(?=\#?\w+;)                          # character references
    | \A[\#\-+=]                            # headings, small print, lists
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERED = re.compile(r"\A(\d+)([.)])")

_PLAIN = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u2026\u20ac]*")
"""Text of the Latin scripts and their punctuation, in which there is nothing to clean: most text, and quickly told."""

_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?", re.IGNORECASE)
_URL_SAFE = "%/:=&?~#+!$,;'@-._"


def clean(text: str) -> str:
    """``text`` on one line without what is invisible, reorders, or stacks up; white space becomes single spaces."""
    if _PLAIN.fullmatch(text):
        return " ".join(text.split())
    kept: list[str] = []
    marks = 0
    for character in text:
        if character.isspace() or character in _BLANK_LETTERS:
            kept.append(" ")
            continue
        category = unicodedata.category(character)
        bare = not kept or kept[-1] == " "
        if category in {"Mn", "Me"}:
            marks += 1
            if not bare and marks <= MARKS_PER_LETTER and character != _GRAPHEME_JOINER:
                kept.append(character)
            continue
        if character in _JOINERS:
            if not bare and kept[-1] not in _JOINERS:
                kept.append(character)
            continue
        if category in _DROPPED_CATEGORIES:
            continue
        marks = 0
        kept.append(character)
    return " ".join("".join(kept).split())


def escape(text: str) -> str:
    """``text``, already clean, with a backslash before everything that Discord would take for markup."""
    escaped = _SYNTAX.sub(lambda found: "\\" + found.group(), text)
    return _NUMBERED.sub(lambda found: f"{found.group(1)}\\{found.group(2)}", escaped)


def shown(text: str, limit: int) -> str:
    """Other people's text, cleaned, escaped and cut at a word to at most ``limit`` characters."""
    # Cleaning only ever shortens, and at most so far that a fraction is left: enough is taken to fill the limit.
    return limits.cut(clean(text[: 20 * limit + 200]), limit, escape)


def label(text: str, limit: int, fallback: str) -> str:
    """Plain text for a button, an option or a choice, where markdown means nothing; never empty."""
    return limits.cut(clean(text[: 20 * limit + 200]), limit) or fallback


@lru_cache(maxsize=1024)
def safe_url(url: str | None) -> str | None:
    """``url`` made fit for a markdown link, or None where it is not a plain web address that Discord takes."""
    if not url or len(url) > limits.URL:
        return None
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or parts.username or not _HOST.fullmatch(host):
        return None
    rest = parts._replace(scheme="", netloc="").geturl()
    encoded = f"{parts.scheme.lower()}://{host}{port}{quote(rest, safe=_URL_SAFE)}"
    return encoded if len(encoded) <= limits.URL else None


def link(text: str, url: str | None, limit: int, fallback: str = "untitled") -> str:
    """``text`` as a link to ``url`` where that is a web address, else alone; the text takes at most ``limit``."""
    target = safe_url(url)
    if target is None:
        return shown(text, limit) or fallback
    # Square brackets inside a link's text end it early in some clients; round ones read the same.
    words = shown(text.replace("[", "(").replace("]", ")"), limit) or fallback
    return f"[{words}]({target})"
