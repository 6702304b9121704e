"""Texts in encodings older than UTF-8 that say nothing of it: read in the right one, or refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.encoding import decode
from bot.articles.legacy_encodings import guess_encoding
from bot.articles.reading import read_bytes
from bot.errors import ReadingError

JAPANESE = "市長は木曜日、貯水池の水位が春から三分の一下がったと発表した。原因はまだわかっていない。"
RUSSIAN = "Директор компании сообщил в четверг, что водохранилище потеряло треть воды, а причина пока неизвестна."
TEXTS = {
    "cp932": JAPANESE,
    "euc_jp": JAPANESE,
    "gb18030": "市长星期四宣布，水库的水位从春天以来下降了三分之一，原因还不清楚。村民要求公布全部报告。",
    "big5": "市長星期四宣布，水庫的水位從春天以來下降了三分之一，原因還不清楚。村民要求公布全部報告。",
    "cp949": "시장은 목요일에 저수지의 수위가 봄부터 삼분의 일이 줄었다고 발표했다. 원인은 아직 알려지지 않았다.",
    "koi8_r": RUSSIAN,
    "cp1251": RUSSIAN,
    "iso8859_5": RUSSIAN,
    "cp866": RUSSIAN,
    "koi8_u": "Директор компанії повідомив у четвер, що водосховище втратило третину води, а причина поки невідома.",
    "cp1253": "Ο διευθυντής της εταιρείας είπε την Πέμπτη ότι η λίμνη έχασε το ένα τρίτο του νερού της από την άνοιξη.",
    "cp1255": "מנהל החברה הודיע ביום חמישי כי המאגר איבד שליש ממימיו מאז האביב, והסיבה אינה ידועה עדיין.",
    "cp1256": "قال مدير الشركة يوم الخميس إن البحيرة فقدت ثلث مياهها منذ الربيع، وإن السبب ما زال غير معروف.",
    "cp874": "ผู้อำนวยการบริษัทกล่าวเมื่อวันพฤหัสบดีว่าอ่างเก็บน้ำสูญเสียน้ำไปหนึ่งในสามตั้งแต่ฤดูใบไม้ผลิ",
    "cp1250": "Dyrektor spółki powiedział w czwartek, że zbiornik stracił jedną trzecią wody i że nie wiadomo, co się z nią stało.",
    "iso8859_2": "Dyrektor spółki powiedział w czwartek, że zbiornik stracił jedną trzecią wody i że nie wiadomo, co się z nią "
    "stało. Śledztwo trwa.",
}


@pytest.mark.parametrize(("encoding", "text"), TEXTS.items(), ids=TEXTS.keys())
def test_a_text_is_read_in_its_encoding_though_nothing_declares_it(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["cp932", "koi8_r", "cp1253"])
def test_the_tags_of_a_page_do_not_hide_its_letters(encoding: str) -> None:
    style = "<style>" + "p { margin: 0 } " * 200 + "</style>"
    page = f'<html><head>{style}</head><body><p class="story-text">{TEXTS[encoding]}</p></body></html>'
    assert TEXTS[encoding] in decode(page.encode(encoding))


@pytest.mark.parametrize(
    "text",
    [
        "Le préfet a jugé « inévitable » la fermeture du café, où les élèves déjeunaient l’été.",
        "Die Bürgermeisterin kündigte am Donnerstag an, daß die Brücke für zwei Jahre geschlossen wird.",
        "El alcalde anunció que el depósito perdió un tercio de su agua. ¿Dónde está? Nadie lo sabe todavía.",
        "“We measure what comes in,” the director said – “and what goes out.”",
        "É À Ü",
    ],
)
def test_western_european_texts_stay_as_they_were(text: str) -> None:
    assert guess_encoding(text.encode("cp1252")) == "cp1252"
    assert decode(text.encode("cp1252")) == text


def test_what_is_declared_goes_first() -> None:
    assert decode(RUSSIAN.encode("cp1251"), "text/plain; charset=windows-1251") == RUSSIAN
    assert decode(RUSSIAN.encode("cp1251"), "text/plain; charset=koi8-r") == RUSSIAN.encode("cp1251").decode("koi8_r")


def test_what_reads_as_writing_in_no_encoding_is_refused_in_a_sentence() -> None:
    data = bytes(range(0xC0, 0x100)) * 8
    with pytest.raises(ReadingError, match=r"encoding that could not be told\. Save it as UTF-8"):
        read_bytes(data, "strange.txt")


@given(st.text(alphabet=st.characters(codec="latin-1", categories=["Ll", "Lu", "Zs"]), max_size=80))
def test_some_accents_among_plain_letters_are_western(accented: str) -> None:
    text = "The river took the bridge, said the mayor of the town. " * 6 + accented
    assert guess_encoding(text.encode("cp1252")) == "cp1252"
