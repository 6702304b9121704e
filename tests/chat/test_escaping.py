from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from simcord.preview._markdown import markdown_tokens

from bot.chat import limits
from bot.chat.escaping import MARKS_PER_LETTER, clean, escape, label, link, safe_url, shown

CONTEXT = {
    "users": {"1": "ann"},
    "roles": {"2": "staff"},
    "channels": {"3": "general"},
    "commands": {"4": "summary"},
    "emojis": {"5": {"name": "wave", "animated": False}},
    "everyone": True,
}
FRAGMENTS = [
    *"\\*_~`|<>[]()#-+=>.:@!&/ \n",
    "a",
    "1. ",
    "12) ",
    "```",
    "||",
    "**",
    "__",
    "~~",
    "[x](https://evil.example)",
    "https://evil.example/a",
    "HTTP://EVIL.example",
    "<https://evil.example>",
    "<@1>",
    "<@!1>",
    "<@&2>",
    "<#3>",
    "</summary:4>",
    "<:wave:5>",
    "<t:0:R>",
    "@everyone",
    "@here",
    "# ",
    "-# ",
    "> ",
    ">>> ",
    "---",
    ":smile:",
    "&amp;",
    "\u202e",
    "\u200b",
    "e\u0301",
]
hostile = st.one_of(st.text(), st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join))


def plain(text: str) -> str:
    """What a markdown reader shows for ``text``; fails when it shows anything but plain text."""
    seen: list[str] = []

    def visit(tokens: list[dict[str, object]]) -> None:
        for token in tokens:
            kind = token["type"]
            assert kind in {"text", "inline", "paragraph"}, f"{text!r} became {kind}"
            seen.append(str(token.get("content", "")))
            visit(token.get("children", []))

    visit(markdown_tokens(text, "text_display", context=CONTEXT))
    return "".join(seen)


@given(hostile)
@example("a https://evil.example b")
@example("@everyone look")
@example("1. not a list")
@example("- not a list")
def test_escaped_text_reads_as_it_is_written(text: str) -> None:
    cleaned = clean(text)
    assume(not cleaned.startswith("-# "))  # the referee looks for small print only after it has taken escapes away
    assert plain(escape(cleaned)) == cleaned


@given(hostile)
def test_escaped_text_reads_the_same_behind_a_quotation_mark(text: str) -> None:
    cleaned = clean(text)
    if cleaned:
        tokens = markdown_tokens(f"> {escape(cleaned)}", "text_display", context=CONTEXT)
        assert [token["type"] for token in tokens] == ["blockquote"]
        assert [token["type"] for token in tokens[0]["children"]] == ["paragraph"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see discord.gg/abc", "see discord\\.gg/abc"),
        ("see DISCORD.COM/invite/abc", "see DISCORD\\.COM/invite/abc"),
        ("discordapp.com/invite/x", "discordapp\\.com/invite/x"),
        ("so :smile: there", "so \\:smile: there"),
        ("-# not small", "\\-# not small"),
        ("# not a heading", "\\# not a heading"),
        ("<t:0:R>", "\\<t\\:0:R\\>"),
        ("https://a.example", "https\\://a.example"),
        ("2024. A year", "2024\\. A year"),
        ("At 12:30 he said: no", "At 12:30 he said: no"),
        ("mail@example.org", "mail@example.org"),
    ],
)
def test_what_discord_would_take_for_markup_gets_a_backslash(text: str, expected: str) -> None:
    assert escape(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\u202eb\u2066c\u200f", "abc"),
        ("a\u200b\u200b\u2060\ufeffb\u00ad", "ab"),
        ("a\n\n  b\tc\u00a0d\u2028e", "a b c d e"),
        ("nul\x00 bell\x07", "nul bell"),
        ("\ud800x", "x"),
        ("\u3164\u2800", ""),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\u200d\u200d\u200db", "a\u200db"),
        ("👩\u200d🚒", "👩\u200d🚒"),
        ("\u0301e\u0301", "e\u0301"),
    ],
)
def test_invisible_and_reordering_characters_go(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text(st.sampled_from("ab\u0300\u0301\u0302\u0303\u0489 "), max_size=60))
def test_marks_never_pile_up(text: str) -> None:
    run = 0
    for character in clean(text):
        run = run + 1 if unicodedata.combining(character) or unicodedata.category(character) == "Me" else 0
        assert run <= MARKS_PER_LETTER


@given(hostile, st.integers(1, 300))
def test_shown_text_keeps_its_limit_and_stays_plain(text: str, limit: int) -> None:
    result = shown(text, limit)
    assert limits.size(result) <= limit
    assume(not result.startswith("\\-# "))
    assert plain(result) == clean(plain(result))


def test_shown_text_is_cut_at_a_word_with_an_ellipsis() -> None:
    assert shown("one two three four five", 15) == "one two three…"
    assert shown("one *two*", 40) == "one \\*two\\*"


@given(hostile)
def test_labels_are_never_empty_and_never_too_long(text: str) -> None:
    assert 1 <= limits.size(label(text, limits.OPTION_TEXT, "untitled")) <= limits.OPTION_TEXT


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://gazette.example/a?b=c&d=e#f", "https://gazette.example/a?b=c&d=e#f"),
        ("HTTP://Gazette.example:8080/a b", "http://gazette.example:8080/a%20b"),
        ("https://gazette.example/a_(b)", "https://gazette.example/a_%28b%29"),
        ("https://zeitung-köln.example/ä", "https://xn--zeitung-kln-zfb.example/%C3%A4"),
        (
            "https://gazette.example/x)[y](https://evil.example",
            "https://gazette.example/x%29%5By%5D%28https://evil.example",
        ),
        (None, None),
        ("", None),
        ("javascript:alert(1)", None),
        ("ftp://gazette.example/a", None),
        ("https://user:secret@gazette.example/", None),
        ("https://", None),
        ("https://[::1]/", None),
        ("https://[broken/", None),
        ("https://gazette.example:99999/", None),
        ("https://" + "a" * 70 + ".example/", None),
        ("https://gazette.example/" + "a" * 500, None),
        ("https://gazette.example/" + "ä" * 100, None),
    ],
)
def test_only_plain_web_addresses_are_linked(url: str | None, expected: str | None) -> None:
    assert safe_url(url) == expected


@given(hostile)
def test_a_link_is_one_link_whatever_its_text(text: str) -> None:
    tokens = markdown_tokens(link(text, "https://gazette.example/a", 100), "text_display", context=CONTEXT)
    kinds = [token["type"] for token in tokens[0]["children"][0]["children"]]
    assert kinds[0] == "link_open"
    assert kinds[-1] == "link_close"
    assert set(kinds[1:-1]) == {"text"}


def test_square_brackets_in_the_text_of_a_link_are_round() -> None:
    assert (
        link("Port [sic] closed", "https://gazette.example/a", 100) == "[Port (sic) closed](https://gazette.example/a)"
    )


def test_a_text_without_an_address_is_no_link() -> None:
    assert link("A *star*", None, 100) == "A \\*star\\*"
    assert link("\u200b", None, 100, "no headline") == "no headline"
