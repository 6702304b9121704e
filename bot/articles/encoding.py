"""Bytes to text: which encoding a file or a page is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re

from bot.articles.legacy_encodings import guess_encoding
from bot.errors import ReadingError

MAX_BYTES = 15_000_000
"""The largest file or page that is read, in bytes; no article comes near it."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"\x7fELF",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\xd0\xcf\x11\xe0",
    b"OggS",
    b"RIFF",
    b"\xfd7zXZ",
    b"SQLite format 3",
)
_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
_PRESCAN = 4096
"""How many bytes of a page are searched for a declared charset (the HTML standard looks at 1,024)."""

_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\r\x0b\x0c\x1b")
_MAX_CONTROL_SHARE = 0.01
_MAX_BAD_SHARE = 0.005
_REMEDY = "Send a text file or a web page."

_DECLARED_AS_WINDOWS = frozenset({"iso8859-1", "ascii"})
"""Declared Latin-1 and ASCII mean Windows-1252 (WHATWG Encoding Standard, labels of windows-1252)."""

_NOT_OF_PAGES = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})
"""Python's codecs for other things than pages, which the Encoding Standard does not know: punycode takes time that
grows with the square of the length, utf-7 can hide mark-up."""


def decode(data: bytes, content_type: str | None = None) -> str:
    """The text that ``data`` holds, without its byte-order mark.

    A byte-order mark decides; then UTF-8 where the bytes are valid UTF-8; then the charset that the Content-Type
    header or the page's own meta tag declares; then Windows-1252, or the older encoding that it reads better in.

    Args:
        data: The bytes of a file or of a page, already decompressed.
        content_type: The value of the Content-Type header, where there was one.

    Raises:
        ReadingError: There are more than ``MAX_BYTES`` bytes, or they are not text, or text in no encoding known.
    """
    if len(data) > MAX_BYTES:
        message = f"This is larger than {MAX_BYTES // 1_000_000} MB, which no article is."
        raise ReadingError(message, "Send the article alone.")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if data.startswith(_SIGNATURES):
        message = "This is a binary file, not text."
        raise ReadingError(message, _REMEDY)
    wide = _wide_encoding(data)
    if wide is not None:
        return data.decode(wide, errors="replace")
    if len(data.translate(None, _CONTROL)) < len(data) * (1 - _MAX_CONTROL_SHARE):
        message = "This holds binary data, not text."
        raise ReadingError(message, _REMEDY)
    return _decode_narrow(data, content_type)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of mostly Latin text is zero."""
    sample = data[:2000]
    if len(sample) < 4 or 0 not in sample:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _decode_narrow(data: bytes, content_type: str | None) -> str:
    """Text in an encoding whose ASCII part is ASCII."""
    declared = _declared_charset(data, content_type)
    if declared is None or not declared.startswith("iso2022"):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    if declared is not None and declared != "utf-8":
        try:
            return data.decode(declared)
        except (UnicodeDecodeError, LookupError):
            pass
    loose = data.decode("utf-8", errors="replace")
    letters = sum(byte >= 0x80 for byte in data[:100_000])
    if loose.count("�", 0, 100_000) <= max(1, _MAX_BAD_SHARE * letters) and letters > 8:
        return loose
    guessed = guess_encoding(data)
    if guessed is None:
        message = "This is in an encoding that could not be told."
        raise ReadingError(message, "Save it as UTF-8, and send it again.")
    return data.decode(guessed, errors="replace")


def _declared_charset(data: bytes, content_type: str | None) -> str | None:
    """Python's name for the declared charset, or None where there is none that Python knows."""
    header = _HEADER_CHARSET.search(content_type or "")
    if header:
        label = header.group(1)
    else:
        meta = _META_CHARSET.search(data[:_PRESCAN])
        if not meta:
            return None
        label = (meta.group(1) or meta.group(2)).decode("ascii", errors="replace")
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    if name in _NOT_OF_PAGES:
        return None
    return "cp1252" if name in _DECLARED_AS_WINDOWS else name
