"""What a line's characters show: the quick looks must miss nothing that the patterns themselves would find."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from bot.articles import cues, furniture, lines, marks

PIECES = (
    "Photo by|Getty Images|(AP|(Reuters)|/Reuters|Photo:|Credit:|1999|20|:30|10.45|a|B|Word|word.|word.”|Next|“We|"
    "www.|https://x.y|a@b|#tag|.com|t.co/x|pic.|É|ö|İ|Σ|’s|'s|?|!|…|MORE:|Watch:|Read more:|Sign up|. |, |-|)|)."
).split("|")
TEXTS = st.lists(st.sampled_from([*PIECES, " ", " ", " "]), min_size=1, max_size=30).map("".join)


@given(TEXTS | st.text(min_size=1, max_size=60))
@example("Smoke over the harbour (Maren Fell/Reuters).")
@example("It ended at 10:45 on Monday")
@example("The lamp failed.Next to it stood the keeper")
def test_quick_looks_miss_nothing(text: str) -> None:
    found = marks.marks_of(text, marks.words_of(text), glued=False)
    assert found[2] == min(4, len(marks._LINK.findall(text)))
    assert found[8] == (marks._CREDIT.search(text) is not None)
    assert found[9] == (marks._YEAR.search(text) is not None)
    assert found[10] == min(4, len(marks._JOINED.findall(text)))


@given(st.text(max_size=160))
@example("Åse Ødegård (74) İ")
def test_characters_are_counted_as_they_are(text: str) -> None:
    expected = sum(map(str.isalpha, text)), sum(map(str.isupper, text)), sum(map(str.isdigit, text))
    assert marks._characters(text) == expected


@given(TEXTS)
def test_a_glued_teaser_is_never_overlooked(text: str) -> None:
    whole = "The keeper of the lighthouse went home " + text
    match = lines._GLUED.search(whole, max(20, len(whole) - lines._GLUE_WINDOW))
    assert lines._glued_at(whole) == (match.end() if match and len(whole) >= 40 else 0)
    titled = any(furniture._GLUED_TITLE.finditer(text, 0, furniture._TITLE_REACH))
    assert not titled or furniture._GLUED_SIGN.search(text, 0, furniture._TITLE_REACH)


CAPTIONS = (
    "(pictured|, pictured|file photo|stock image|This illustration|A photograph|in this |the image|picture|(left)|(from "
    "right)|, left,|, center in blue,|[File: Reuters]|] | / AFP| Getty|Monday, March 16, 2026"
).split("|")


@given(st.lists(st.sampled_from([*CAPTIONS, " ", "word", "Name", "."]), min_size=1, max_size=12).map("".join))
def test_no_caption_is_overlooked(text: str) -> None:
    assert not furniture._CAPTION.search(text) or any(sign in text for sign in furniture._CAPTION_SIGNS)


WORDS = sorted({word for phrases in cues._PHRASES.values() for parts, _, _ in phrases for word in parts})


@given(
    st.lists(
        st.sampled_from(WORDS) | st.sampled_from("the read more sign up you may like by is a".split()), max_size=25
    )
)
def test_cues_are_counted_wherever_their_phrase_stands(tokens: list[str]) -> None:
    expected = [0] * len(cues.GROUPS)
    for phrases in cues._PHRASES.values():
        for parts, _, group in phrases:
            size = len(parts)
            expected[group] += size * sum(tuple(tokens[at : at + size]) == parts for at in range(len(tokens)))
    assert cues.count_cues(tokens) == expected


def test_whom_a_line_addresses_outside_quotation_marks() -> None:
    text = "“We need you,” she said, and I told her that our boat was yours."
    assert marks.addressed(text, marks.lowered(marks.words_of(text))) == (1, 1, 1)
    assert marks.addressed("The boat was mended.", ["the", "boat", "was", "mended"]) == (0, 0, 0)


def test_words_are_lowered_with_one_kind_of_apostrophe() -> None:
    assert marks.lowered(["We’ll", "RETURN"]) == ["we'll", "return"]
    assert marks.lowered([]) == []


def tense(text: str) -> tuple[float, float]:
    tokens = marks.lowered(marks.words_of(text))
    return marks.tense_of(tokens, " ".join(tokens))


def test_a_report_tells_of_the_past_and_a_caption_of_what_is_to_be_seen() -> None:
    reported = tense("The keeper was asked to leave and handed the key to the board, which had waited for it.")
    shown = tense("Josefa Brandt stands in front of the lighthouse during a storm on Friday.")
    assert reported[0] > 0.2 > shown[0] == 0.0
    assert shown[1] == 3.0 > reported[1] == 0.0


def test_a_long_paragraph_is_no_caption_whatever_its_words() -> None:
    assert tense("She stands and looks. " * 30)[1] == 0.0
