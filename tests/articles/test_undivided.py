"""Plain texts in scripts that do not divide words: their headline and their paragraphs."""

from __future__ import annotations

import pytest

from bot.articles.article import Role
from bot.articles.reading import read_article

STORIES = {
    "ja": [
        "貯水池の水、三分の一が消える",
        "市長は木曜日、貯水池の水位が春から三分の一下がったと発表した。原因はまだわかっていない。",
        "ダイバーは先週ダムを調べたが、亀裂は見つからなかった。農民は報告書の公開を求めている。",
        "「入る水と出る水を測っている」と会社の社長は語った。調査は冬まで続く。",
    ],
    "zh": [
        "水库水位神秘下降",
        "市长星期四宣布，水库的水位从春天以来下降了三分之一，原因还不清楚。",
        "潜水员上周检查了大坝，没有发现裂缝。村民要求公布全部报告。",
        "公司负责人说：“我们测量进来和出去的水。”调查将持续到冬天。",
    ],
    "th": [
        "อ่างเก็บน้ำสูญเสียน้ำโดยไม่ทราบสาเหตุ",
        "ผู้อำนวยการบริษัทกล่าวเมื่อวันพฤหัสบดีว่าอ่างเก็บน้ำสูญเสียน้ำไปหนึ่งในสาม นักประดาน้ำไม่พบรอยร้าวในเขื่อน",
        "ชาวนาเรียกร้องให้เปิดเผยรายงานทั้งหมด และขอให้มีการสอบสวนอิสระโดยเร็วที่สุด",
        "สภาลงมติให้จ้างนักธรณีวิทยาเพื่อค้นหาสาเหตุของน้ำที่หายไป และจะรายงานผลก่อนฤดูหนาว",
    ],
}


@pytest.mark.parametrize("language", STORIES)
def test_the_first_line_is_the_headline_and_the_sentences_are_the_story(language: str) -> None:
    article = read_article("\n\n".join(STORIES[language]))
    assert article.language == language
    assert article.headline == STORIES[language][0]
    assert article.body.split("\n") == STORIES[language][1:]
    assert all(block.evidence for block in article.blocks)


def test_a_story_without_a_headline_gets_none() -> None:
    article = read_article("\n\n".join(STORIES["ja"][1:]))
    assert article.headline is None
    assert {block.role for block in article.blocks} == {Role.BODY}


def test_a_name_in_such_a_script_leaves_other_texts_alone() -> None:
    text = "The mayor of Kyoto (京都市) said on Thursday that the lake had lost a third of its water since the spring."
    assert read_article(f"東京\n\n{text}\n\n{text.replace('Thursday', 'Friday')}").body.startswith("The mayor")
