"""Which language a text is in."""

from __future__ import annotations

import pytest

from bot.articles.detection import detect_language

SENTENCES = {
    "en": "The mayor said that the bridge would be closed for a week, and she was not sorry about it.",
    "fr": "Le maire a dit que le pont serait fermé pendant une semaine et que cela ne lui faisait pas de peine.",
    "de": "Die Bürgermeisterin sagte, dass die Brücke für eine Woche gesperrt wird und sie das nicht bedauert.",
    "es": "La alcaldesa dijo que el puente estaría cerrado una semana y que no lo sentía por los vecinos.",
    "it": "La sindaca ha detto che il ponte sarà chiuso per una settimana e che non le dispiace per gli abitanti.",
    "pt": "A prefeita disse que a ponte ficará fechada por uma semana e que não sente muito pelos moradores.",
    "sv": "Borgmästaren sade att bron ska vara stängd i en vecka och att det inte är något att vara ledsen för.",
    "pl": "Burmistrz powiedziała, że most będzie zamknięty przez tydzień i że nie jest jej z tego powodu przykro.",
    "cs": "Starostka řekla, že most bude na týden uzavřen a že jí to není líto, protože je to pro lidi lepší.",
    "sk": "Starostka povedala, že most bude na týždeň uzavretý a že jej to nie je ľúto, aj keď sú ľudia proti.",
    "uk": "Мерка сказала, що міст буде закритий на тиждень і що вона про це не шкодує, бо так було треба.",
    "el": "Η δήμαρχος είπε ότι η γέφυρα θα είναι κλειστή για μια εβδομάδα και ότι δεν λυπάται για αυτό.",
    "he": "ראש העיר אמרה כי הגשר יהיה סגור למשך שבוע, וכי היא לא מצטערת על זה כי כל התושבים ידעו גם לפני כן.",
    "ar": "قالت رئيسة البلدية إن الجسر سيغلق لمدة أسبوع في المدينة وإنها لا تأسف على ذلك بعد كل ما كان من قبل",
    "ja": "市長は、橋が一週間閉鎖されると述べ、残念ではないと語った。",
    "zh": "市长说，这座桥将关闭一周，她并不感到遗憾。",
    "ko": "시장은 다리가 일주일 동안 폐쇄될 것이라고 말했다.",
    "th": "นายกเทศมนตรีกล่าวว่าสะพานจะปิดเป็นเวลาหนึ่งสัปดาห์",
}


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_knows_the_languages_that_can_be_summarised(language: str) -> None:
    assert detect_language(SENTENCES[language]) == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("he", "המהנדסים מצאו סדקים בסכר. החקלאים דורשים חקירה."),
        ("el", "Οι μηχανικοί βρήκαν ρωγμές."),
        ("hi", "इंजीनियरों को बांध में दरारें मिलीं।"),
        ("en", "The poet (Κωνσταντίνος Καβάφης) was the guest of the mayor and of the town for a week, it was said."),
    ],
)
def test_a_script_of_its_own_tells_a_language_without_its_small_words(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "Xyzzy plugh", "12 34 56", "OK", "la la la la"])
def test_says_so_when_unsure(text: str) -> None:
    assert detect_language(text) == "und"
