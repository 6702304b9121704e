"""Sentences of Thai, which end at spaces."""

from __future__ import annotations

from bot.articles.reading import read_article
from bot.language import analyse, summarise
from bot.language.sentences import split_sentences
from bot.language.summary import Length

FIRST = "ผู้อำนวยการบริษัทกล่าวเมื่อวันพฤหัสบดีว่าอ่างเก็บน้ำสูญเสียน้ำไปหนึ่งในสาม"
SECOND = "นักประดาน้ำไม่พบรอยร้าวในเขื่อนเมื่อสัปดาห์ที่แล้ว"
THIRD = "ชาวนาเรียกร้องให้เปิดเผยรายงานทั้งหมด และขอให้มีการสอบสวนอิสระโดยเร็วที่สุด"
FOURTH = "สภาลงมติ 12 ต่อ 4 เสียงให้จ้างนักธรณีวิทยาเพื่อค้นหาสาเหตุของน้ำที่หายไป"
STORY = [f"{FIRST} {SECOND}", f"{THIRD} {FIRST.replace('วันพฤหัสบดี', 'วันศุกร์')}", FOURTH]


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, "th")]


def test_a_space_between_two_long_parts_ends_a_sentence() -> None:
    assert sentences(f"{FIRST} {SECOND}") == [FIRST, SECOND]


def test_no_sentence_ends_before_a_conjunction_or_beside_a_number_or_a_short_part() -> None:
    assert sentences(THIRD) == [THIRD]
    assert sentences(FOURTH) == [FOURTH]
    assert sentences(f"นายสมชาย ใจดี {SECOND}") == [f"นายสมชาย ใจดี {SECOND}"]


def test_longer_summaries_of_thai_say_more() -> None:
    analysis = analyse(read_article("อ่างเก็บน้ำสูญเสียน้ำโดยไม่ทราบสาเหตุ\n\n" + "\n\n".join(STORY)))
    assert [sentence.text for sentence in analysis.sentences][:2] == [FIRST, SECOND]
    shown = [len(summarise([analysis], sentences=count).sentences) for count in (1, 2, 3)]
    assert shown == [1, 2, 3]
    assert summarise([analysis], length=Length.LONG).sentences
