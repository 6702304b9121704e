"""Words, stop words and stems in the languages that sumy knows."""

from __future__ import annotations

import pytest

from bot.language import vocabulary
from bot.language.vocabulary import (
    LANGUAGES,
    Lexicon,
    count_words,
    guess_language,
    language_code,
    lexicon,
    split_words,
    stemmer,
    stop_words,
)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_stop_words_and_a_stemmer(code: str) -> None:
    assert len(stop_words(code)) > 20
    assert stemmer(code)("abc")


@pytest.mark.parametrize(
    ("language", "code"),
    [("en", "en"), ("en-GB", "en"), ("eng", "en"), ("deu", "de"), ("cy", None), ("xx", None), ("und", None)],
)
def test_language_codes(language: str, code: str | None) -> None:
    assert language_code(language) == code


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("und", "The ferry was on its way to the island when the fire broke out.", "en"),
        ("und", "Le bateau était en route pour l’île quand le feu a éclaté dans la cale.", "fr"),
        ("und", "Zxq wvu tsr qpo nml kji hgf edc ba.", None),
        ("und", "", None),
        ("sv", "The ferry was on its way.", "sv"),
        ("cy", "Mae’r fferi ar ei ffordd.", None),
    ],
)
def test_an_unknown_language_is_guessed_by_its_stop_words(language: str, text: str, code: str | None) -> None:
    assert guess_language(language, [text]) == code


def test_words() -> None:
    assert split_words("The Amber Star’s 40-minute fire.") == ["The", "Amber", "Star", "s", "40", "minute", "fire"]
    assert split_words("他来了 ok") == ["他来", "来了", "ok"]
    assert count_words("Two words") == 2
    assert count_words("他来了吗。") == 3


@pytest.mark.parametrize(
    ("word", "stem"),
    [("ferries", "ferry"), ("fires", "fir"), ("fire", "fir"), ("burning", "burn"), ("burned", "burn"), ("gas", "gas"),
     ("classes", "class"), ("bus", "bus"), ("carried", "carry"), ("2017", "2017"), ("is", "is")],
)  # fmt: skip
def test_english_stems(word: str, stem: str) -> None:
    assert stemmer("en")(word) == stem


def test_german_stems_are_sumys() -> None:
    assert stemmer("de")("häuser") == stemmer("de")("häusern")


def test_a_language_without_a_stemmer_keeps_first_letters() -> None:
    assert stemmer("th")("abc") == "abc"
    assert stemmer("pl")("ministrowie") == stemmer("pl")("ministrów")
    assert stemmer("cs")("2017") == "2017"


def test_a_lexicon_numbers_stems_and_knows_stop_words_and_capitals() -> None:
    known = Lexicon("en")
    assert known["ferries"] >> 1 == known["Ferry"] >> 1 != known["fire"] >> 1
    assert [known[word] & 1 for word in ("ferry", "Ferry", "the", "The")] == [0, 1, 0, 1]
    assert [(known[word] >> 1) & 1 for word in ("ferry", "Ferry", "the", "The")] == [0, 0, 1, 1]
    assert known.stems()[known["Ferries"] >> 1] == "ferry"


def test_a_lexicon_tells_its_newest_stems() -> None:
    known = Lexicon("en")
    for word in ("Ships", "ship", "harbour", "the"):
        known[word]
    newest = known.newest(1)
    assert [stem for _, stem in newest] == ["the", "harbour"]
    assert [number for number, _ in newest] == [known["the"] >> 2, known["harbour"] >> 2]
    assert known.newest(3) == []


def test_a_lexicon_that_has_grown_too_large_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    first = lexicon("en")
    assert lexicon("en") is first
    monkeypatch.setattr(vocabulary, "MOST_WORDS", len(first))
    assert first["brandnewword"] == first["brandnewword"]
    assert lexicon("en") is not first
