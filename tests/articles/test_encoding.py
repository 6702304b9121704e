"""Bytes to text: marks, declared charsets, fallbacks, and what is no text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.encoding import MAX_BYTES, decode
from bot.errors import ReadingError

SENTENCE = "Le préfet a jugé « inévitable » la fermeture du café."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_reads_the_encodings_that_files_come_in(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_header_names_the_charset() -> None:
    assert decode("Привет, мир".encode("koi8-r"), "text/html; charset=KOI8-R") == "Привет, мир"


def test_meta_tag_names_the_charset() -> None:
    page = '<html><head><meta charset="shift_jis"></head><body>東京の新聞</body></html>'
    assert "東京の新聞" in decode(page.encode("shift_jis"))


def test_xml_declaration_names_the_charset() -> None:
    page = '<?xml version="1.0" encoding="iso-8859-2"?><p>Žluťoučký kůň</p>'
    assert decode(page.encode("iso-8859-2")) == page


def test_declared_latin_1_means_windows_1252() -> None:
    assert decode(b"\x93Yes\x94", "text/plain; charset=iso-8859-1") == "“Yes”"


def test_a_lying_declaration_gives_way_to_valid_utf_8() -> None:
    assert decode(SENTENCE.encode(), "text/html; charset=iso-8859-1") == SENTENCE


@pytest.mark.parametrize(
    "charset", ["no-such-charset", "ascii", "utf-8", "undefined", "idna", "punycode", "utf-7", "hex"]
)
def test_an_unusable_declaration_falls_back(charset: str) -> None:
    assert decode(SENTENCE.encode("cp1252"), f"text/plain; charset={charset}") == SENTENCE


def test_a_declared_charset_that_cannot_read_the_bytes_falls_back() -> None:
    assert decode(b"caf\xe9 \xff", "text/plain; charset=big5").startswith("caf")


def test_seven_bit_japanese_is_read_where_declared() -> None:
    assert decode("新聞".encode("iso2022_jp"), "text/plain; charset=iso-2022-jp") == "新聞"


def test_mostly_utf_8_with_a_bad_byte_stays_utf_8() -> None:
    assert decode(("é" * 400).encode() + b"\xff") == "é" * 400 + "�"


@pytest.mark.parametrize("data", [b"%PDF-1.7 words", b"PK\x03\x04zip", b"\x89PNG\r\n", bytes(range(32)) * 40])
def test_binary_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ReadingError, match=r"binary.*\. Send a text file"):
        decode(data)


def test_too_large_is_refused() -> None:
    with pytest.raises(ReadingError, match="larger than 15 MB"):
        decode(b"a" * (MAX_BYTES + 1))


@given(st.text())
def test_any_text_comes_back_from_utf_8(text: str) -> None:
    try:
        found = decode(("x" + text).encode("utf-8", "surrogatepass"))
    except ReadingError:
        return
    assert found.startswith("x") or "\x00" in text


@given(st.binary(max_size=300))
def test_any_bytes_end_in_text_or_a_reading_error(data: bytes) -> None:
    try:
        found = decode(data)
    except ReadingError as error:
        found = str(error)
    assert isinstance(found, str)
    assert found or not data
