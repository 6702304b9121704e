"""Hard-wrapped text: paragraphs come back whole, and what was set in lines on purpose stays so."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.articles.article import Role
from bot.articles.reading import read_article
from bot.articles.wrapping import unwrapped

STORY = [
    "The reservoir above Tarn Hollow has lost a third of its water since the spring, and the company that owns it "
    "does not know where the water went, its director told the parish council on Thursday.",
    "Divers looked at the dam for two days last week. They found no crack, said Odile Marchmont, who led them, but "
    "“a current where there should be none” near the eastern shore.",
    "“We measure what comes in and what goes out,” said the director, Piet Hollander. “The two do not add up, and "
    "until they do nobody should draw conclusions from a puddle.”",
    "Farmers downstream say that their wells have risen in the same months. The council has asked a geologist from "
    "the university at Great Melling for a report, which is to be ready before the winter.",
]
WIDTHS = [42, 50, 60, 66, 72, 76, 80, 90]


def wrapped(paragraphs: list[str], width: int, between: str = "\n\n", **style: str) -> str:
    """The paragraphs as a program that wraps text writes them."""
    return between.join(
        textwrap.fill(text, width, break_long_words=False, initial_indent=style.get("first", ""),
                      subsequent_indent=style.get("other", ""))
        for text in paragraphs
    )  # fmt: skip


@pytest.mark.parametrize("width", WIDTHS)
def test_paragraphs_between_empty_lines_come_back_whole(width: int) -> None:
    assert unwrapped(wrapped(STORY, width)) == "\n\n".join(STORY)


@pytest.mark.parametrize("width", WIDTHS)
def test_indented_paragraphs_come_back_whole(width: int) -> None:
    assert unwrapped(wrapped(STORY, width, "\n", first="   ")).split("\n") == ["   " + text for text in STORY]


def test_paragraphs_that_end_in_short_lines_need_nothing_between_them() -> None:
    assert unwrapped(wrapped(STORY, 64, "\n")) == "\n".join(STORY)


def test_windows_and_old_macintosh_line_ends_stay() -> None:
    assert unwrapped(wrapped(STORY, 70).replace("\n", "\r\n")) == "\r\n\r\n".join(STORY)
    assert unwrapped(wrapped(STORY, 70).replace("\n", "\r")) == "\r\r".join(STORY)


def test_what_stands_above_the_story_keeps_its_lines() -> None:
    top = "Reservoir at Tarn Hollow is losing water\nBy Ines Calloway\nGREAT MELLING, March 13, 2026\n\n"
    article = read_article(top + wrapped(STORY, 68))
    assert article.headline == "Reservoir at Tarn Hollow is losing water"
    assert article.bylines == ("Ines Calloway",)
    assert article.body.split("\n") == STORY
    assert all(block.span.of(article.text) for block in article.blocks)


def test_a_byline_right_below_a_headline_as_wide_as_the_column_stays_apart() -> None:
    headline = "The reservoir above Tarn Hollow is losing its water to the wells"
    assert unwrapped(f"{headline}\nBy Ines Calloway\n\n{wrapped(STORY, 66)}").startswith(
        f"{headline}\nBy Ines Calloway\n\n"
    )


def test_a_dateline_right_below_a_headline_begins_a_paragraph() -> None:
    headline = "The reservoir above Tarn Hollow is losing its water to the wells"
    lead = "GREAT MELLING (Northline) — " + STORY[0]
    assert unwrapped(headline + "\n" + wrapped([lead, *STORY[1:]], 66)).startswith(f"{headline}\n{lead}\n\n")


def test_a_mail_keeps_its_fields_and_its_signature() -> None:
    head = (
        "From: Odile Marchmont <odile@divers.example>\nTo: the desk of the paper in Great Melling\nSubject: Tarn Hollow"
    )
    foot = "-- \nOdile Marchmont\nHarbour Road 3\nGreat Melling"
    mail = f"{head}\n\n{wrapped(STORY, 72)}\n\n{foot}\n"
    assert unwrapped(mail) == f"{head}\n\n" + "\n\n".join(STORY) + f"\n\n{foot}\n"


def test_a_text_that_was_forwarded_whole_loses_its_marks() -> None:
    assert unwrapped(wrapped(STORY, 72, "\n>\n", first="> ", other="> ")) == "\n\n".join(STORY)


def test_a_quoted_part_stays_quoted_and_apart() -> None:
    quoted = textwrap.fill(STORY[1], 70, initial_indent="> ", subsequent_indent="> ")
    mail = f"{wrapped([STORY[0]], 72)}\n{quoted}\n{wrapped(STORY[2:], 72)}"
    assert unwrapped(mail) == f"{STORY[0]}\n> {STORY[1]}\n{STORY[2]}\n\n{STORY[3]}"


LISTS = {
    "a list": "- a dive on the western shore\n- new gauges\n- a meeting in May, if the geologist's report is ready by then",
    "a numbered list": "1. a dive on the western shore, where the water was seen to move fast\n2. new gauges",
    "verses": "the water went away at night\nand took the stars along\nand no one on the eastern shore\ncould tell what had gone wrong",
    "an address": "Tarn Hollow Water Company\n3 Mill Lane\nGreat Melling",
    "a table": "Month        Level (m)    Change\nApril            31.2      -0.4\nMay              29.8      -1.4",
    "a table in bars": "| Month | Level in metres | Change against the month before it |\n| April | 31.2 | -0.4 |",
    "titles": "Council Sells Its Last Allotments to a Builder From the Coast\nFerry Timetable Changes Again From the First of April\n"
    "Old Mill at Low Melling Finds a Buyer After Eleven Years\nSchool Choir Sings for the Minister on Founders Day\n"
    "Bus Drivers at Great Melling Vote to Strike Over Night Shifts",
}  # fmt: skip


@pytest.mark.parametrize("kept", LISTS.values(), ids=LISTS.keys())
def test_lines_that_were_set_on_purpose_stay_in_a_wrapped_text(kept: str) -> None:
    text = f"{wrapped(STORY[:2], 72)}\n\n{kept}\n\n{wrapped(STORY[2:], 72)}\n"
    assert unwrapped(text) == "\n\n".join([*STORY[:2], kept, *STORY[2:]]) + "\n"


@pytest.mark.parametrize("kept", LISTS.values(), ids=LISTS.keys())
def test_they_stay_in_a_text_by_themselves(kept: str) -> None:
    assert unwrapped(kept) == kept


def test_items_of_several_lines_come_back_whole() -> None:
    items = ["- " + STORY[0], "- " + STORY[1], "- " + STORY[3]]
    text = f"{wrapped([STORY[2]], 70)}\n\n" + "\n".join(
        textwrap.fill(item, 70, subsequent_indent="  ") for item in items
    )
    assert unwrapped(text) == STORY[2] + "\n\n" + "\n".join(items)


def test_a_dash_at_the_start_of_a_line_is_no_list() -> None:
    text = "The company will mend the dam, the gauges and the road to the upper shore\n— a work of two winters — before it looks for the water."
    whole = text.replace("\n", " ")
    assert unwrapped(f"{wrapped(STORY, 75)}\n\n{text}") == "\n\n".join([*STORY, whole])


def test_words_broken_with_a_hyphen_are_put_together() -> None:
    column = (
        "The reservoir above Tarn Hollow has lost a\nthird of its water since April, and the com-\n"
        "pany that owns it does not know where it has\ngone, its director told a crowded parish coun-\n"
        "cil on Thursday. A well-known diver found no\ncrack in the dam, but felt a current where\n"
        "there should be none. The farmers down-\nstream say their wells have risen. A geolo-\n"
        "gist is to write a report, for which the com-\npany will pay before the long and well-\n"
        "known autumn rains fill Tarn Hollow again.\n"
    )
    read = unwrapped(column)
    assert read.count("\n") == 1
    assert "-" not in read.replace("well-known", "")
    assert "the company that owns it" in read
    assert "parish council on Thursday" in read
    assert "A geologist is to write" in read
    assert read.count("well-known") == 2


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("its new engi-\nneers were asked, and the", "its new engineers were asked, and the"),
        ("a well-\nknown diver from the coast", "a well-known diver from the coast"),
        ("the pre-\nand post-war years in the", "the pre- and post-war years in the"),
        ("the Anglo-\nDutch company that built it", "the Anglo-Dutch company that built it"),
        ("the reser\u00ad\nvoir above the village has", "the reservoir above the village has"),
        ("the shore--\nnot the dam--lets water through", "the shore--not the dam--lets water through"),
        ("the reser-\nvoir is what the people look at", "the reservoir is what the people look at"),
    ],
)
def test_what_stands_at_a_line_end_is_joined_as_it_is_written(written: str, read: str) -> None:
    before = "All that the company has told the people of Tarn Hollow until this day is about "
    width = len(before + written.partition("\n")[0])
    text = f"{wrapped(STORY, width)}\n\n{before}{written}"
    assert unwrapped(text).split("\n\n")[-1] == before + read


def test_chinese_lines_are_joined_without_a_space() -> None:
    text = (
        "市政府星期一宣布旧桥将于三月关闭工程师在十六根梁中的十一根发现了裂缝店主担心会失去一半的顾客市议会以十二比四通过了决议"
        * 4
        + "。"
    )
    lines = [text[at : at + 36] for at in range(0, len(text), 36)]
    assert unwrapped("\n".join(lines)) == text


def test_thai_is_left_alone_for_its_words_have_no_ends() -> None:
    text = "\n".join(["นายกเทศมนตรีประกาศเมื่อวันจันทร์ว่าสะพานเก่าจะปิดในเดือนมีนาคมนี้"] * 8)
    assert unwrapped(text) == text


def test_a_text_with_a_paragraph_a_line_is_left_alone() -> None:
    short = ["The dam is sound.", "Nobody knows where the water went.", "A report follows, said the director."]
    for text in ("\n".join(STORY), "\n\n".join(STORY), "\n".join(short), "\n".join([*short, *STORY]), ""):
        assert unwrapped(text) == text


def test_sentences_of_equal_length_in_lines_of_their_own_are_left_alone() -> None:
    text = "\n".join(
        f"{name} told the council that the water had never been so low." for name in "Ann Ben Cas Dov Eve Fay".split()
    )
    assert unwrapped(text) == text


def test_a_wrapped_text_has_the_roles_of_the_same_text_unwrapped() -> None:
    top = ["Reservoir at Tarn Hollow is losing water", "By Ines Calloway", "March 13, 2026"]
    whole, broken = (
        read_article("\n\n".join(["\n".join(top), body])) for body in ("\n\n".join(STORY), wrapped(STORY, 70))
    )
    assert broken == whole
    assert {block.role for block in whole.blocks} >= {Role.HEADLINE, Role.BYLINE, Role.BODY}


def test_wire_copy_keeps_its_head_and_loses_its_column() -> None:
    head = [
        "BC-MX--Reservoir, 1st Ld-Writethru,0220",
        "Reservoir is losing water, says its company",
        "Eds: With quotes.",
    ]
    story = ["GREAT MELLING (NL) -- " + STORY[0], *STORY[1:]]
    text = "\n".join([*head, "By INES CALLOWAY", "Northline", wrapped(story, 69, "\n", first="   ")])
    assert unwrapped(text).split("\n") == [*head, "By INES CALLOWAY", "Northline", *("   " + part for part in story)]
    assert read_article(text).body.split("\n")[-4:] == story


def test_a_mail_that_was_broken_by_hand_comes_back_whole() -> None:
    by_hand = (
        "Dear desk,\n\nhere is what I have on the reservoir, please call me if\nanything is missing. The council "
        "met until ten at night and\nonly then heard the director.\n\nHe said that nobody knew where the water went, "
        "and that the\ndivers had found no crack. Odile Marchmont, who led\nthem, was not there.\n\nBest,\nInes\n"
    )
    assert [line for line in unwrapped(by_hand).split("\n") if line][1:3] == [
        "here is what I have on the reservoir, please call me if anything is missing. The council met until ten at "
        "night and only then heard the director.",
        "He said that nobody knew where the water went, and that the divers had found no crack. Odile Marchmont, "
        "who led them, was not there.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "the council heard the company on the water that it cannot find\nthe divers went down twice and found the "
        "wall of the dam whole\na geologist will write a report that is ready in the winter\nthe farmers say that "
        "their wells have never been so full as now",
        "they took the water from the shore and left the stones to tell\nof all the boats that came before and all the "
        "nets that fell\nand when the moon comes up at night above the empty bed\nyou hear the wells in every field "
        "repeat what no one said",
    ],
    ids=["key points", "long verses"],
)
def test_lines_of_like_length_in_which_no_sentence_ends_are_left_alone(text: str) -> None:
    assert unwrapped(text) == text


def test_a_megabyte_of_short_lines_is_left_alone() -> None:
    text = "water and stones\n" * 60_000
    assert unwrapped(text) is text


WORDS = st.sampled_from(
    "water level council the a of and river shore engineer report Tarn Melling director spring said in for with "
    "measurement two hundred gauges farmers wells well-known by new that Hollander question half-empty".split()
)
SENTENCES = st.lists(WORDS, min_size=8, max_size=25).map(lambda words: f"{' '.join(['The', *words])}.")
PARAGRAPHS = st.lists(SENTENCES, min_size=2, max_size=5).map(" ".join)


@given(st.lists(PARAGRAPHS, min_size=3, max_size=6), st.integers(50, 84))
@settings(max_examples=30, deadline=None)
def test_any_story_that_is_wrapped_comes_back(paragraphs: list[str], width: int) -> None:
    text = "\n\n".join(textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in paragraphs)
    assert unwrapped(text) == "\n\n".join(paragraphs)


@given(st.lists(PARAGRAPHS, min_size=1, max_size=6))
@settings(max_examples=20, deadline=None)
def test_any_story_that_is_not_wrapped_stays(paragraphs: list[str]) -> None:
    for between in ("\n", "\n\n"):
        assert unwrapped(between.join(paragraphs)) == between.join(paragraphs)


@given(st.text(alphabet=st.sampled_from("aB .,-—>\t\r\n|1\u00ad\u3000水「นא"), max_size=400))
@settings(max_examples=120, deadline=None)
def test_nothing_is_lost_of_any_text(text: str) -> None:
    def shown(raw: str) -> str:
        return "".join(character for character in raw if character.isalnum())

    assert shown(unwrapped(text)) == shown(text)
