"""Sentence boundaries on invented texts, with the traps that news sets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.article import Article, Block, Role
from bot.language.sentences import article_sentences, split_sentences

# A bar stands where a sentence ends.
HARD = """\
He lives in the U.S. and works in the U.K.|The U.S. Senate met on Jan. 5.
She has never been to the U.S.|He has been there twice.
Ivor Pell Jr. spoke first.|They met Ivor Pell Jr.|The talks failed.
The group Which? said prices rose.|Which? has warned of it before.|Is it true?|Nobody knows.
Which? Magazine has the list.|She reads Which?|It is dear.
“We won’t go.”|She said so twice.|“Will you go?” she asked.|“Never!” he said.
“Which one?” Ivor Pell would say, holding up a slip.|“Never!” Orla Finn had shouted.|She will stay.
“Will you pay?” Ms Orla Finn asked the minister.|“No,” he said.|“Who will?” Finn asked.
“I was there.|I saw it all,” she said.|“It was dark.”|Nobody else came.
"We were told at 9 a.m. Monday."|The others heard at 4 p.m.|Police came later.
The train left at 3 p.m. on Tuesday and came at 11 p.m. GMT.|It cost $3.5 million.|Shares fell 0.4 percent.
They met J.R. “Red” Moss and A. B. "Bob" Dell in Tarn.|He left the U.K.|“We are sad,” she said.
In Sect. 4 the law says so.|It is old.
J. K. Marlow and George W. Tarn met at No. 10 Harbour Street.|Tarn is No. 1 in the list.
“Is that all?”|“No.”|He left.
Well... I think so.|He paused … and left.|They waited...|Nothing happened.
“And then …”|He could not go on.|The others ... Tarn helped.
See www.harbour.example for more.|Write to desk@harbour.example.|Or see https://harbour.example/a.b?c=d.|Go.
Mr. Amos met Dr. Bell, Gov. Carr and Sen. Dyer (D-N.Y.) in St. Olan.|Gen. Eker was away.
Yahoo! said on Monday that it would buy the firm.|“I’m done!”|(He was not.)|[Applause.]|Good.
The quote ended “like this”.|The note ended (like this).|Then 3 people died.|iPhone sales rose.
Acorn Inc. said so.|It sold Bolt Corp.|The price was low.|Bolt Corp. Chief Executive Ann Rey left.
The case Finn vs. Orr was heard by Justice A. B. Crane.|Crane ruled for Finn et al. on all counts.
5. Item five is short.|Item six is long.
They live on Main St.|The house is old.|St. Olan is a town.
The doctor (J. Orr) agreed.|Temperatures fell to -4 (24.8 F).|That was cold.
It struck at 11.16 a.m. (1716 GMT) on Sunday.|Nobody was hurt.
The first was in 2016.|The second came in 2020.|See pp. 4 and 5 and Art. IV of the law.|That is all.
She has a Ph.D. from Olan.|He has an M.D. and a licence.|They wed in Sept. 2011.|They met in Sept.|It rained.
The firm paid approx. 40 crowns, i.e. nothing, for e.g. Tarn’s boats.|Tarn wept.
The vote was close.|- Turnout fell.|– Nobody won.|-- The mayor left.
It was him and I.|Nobody else came.|Vitamin C.|The J.-P. Orr prize went to her.
The U.N. 40 years ago was smaller.|“It was the U.N.”|“It was not.”"""

OTHERS = {
    "de": "Am 3. Oktober kam Dr. Meier z.B. nach Bonn.|Er sagte: „Wir gehen.“|Das kostet 3,5 Mio. Euro.",
    "fr": "M. Dupont est venu le 5 mai.|« Nous partons. »|Il est parti.|Pourquoi ?|Personne ne sait.",
    "es": "El Sr. García llegó el lunes.|¿Qué pasó?|Nada.|«Nos vamos», dijo.",
    "cs": "Přišel v 5. kole.|Pan Dr. Novák odešel.",
    "hi": "वह आया।|वह गया।",
    "ar": "ذهب الرجل.|هل عاد؟|نعم عاد.",
    "el": "Ήρθε.|Έφυγε;|Ναι.",
    "xx": "Yksi tuli.|Toinen lähti.",
}


def joined(line: str) -> tuple[str, list[str]]:
    parts = line.split("|")
    return " ".join(parts), parts


@pytest.mark.parametrize("line", HARD.splitlines())
def test_hard_boundaries(line: str) -> None:
    text, expected = joined(line)
    assert [text[start:end] for start, end in split_sentences(text)] == [part.lstrip("-– ") for part in expected]


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages(language: str) -> None:
    text, expected = joined(OTHERS[language])
    assert [text[start:end] for start, end in split_sentences(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "他来了。她说：“走！”他走了。", ["他来了。", "她说：“走！”", "他走了。"]),
        (
            "ja",
            "彼は来た。彼女は「行く。」と言った。終わり！",
            ["彼は来た。", "彼女は「行く。」と言った。", "終わり！"],
        ),
    ],
)
def test_scripts_without_spaces(language: str, text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text, language)] == expected


def test_glued_sentences_are_parted_but_addresses_are_not() -> None:
    text = "The vote ended in chaos.The speaker left. Write to Desk@harbour.Example or see Harbour.com.The end."
    found = [text[start:end] for start, end in split_sentences(text)]
    assert found[:2] == ["The vote ended in chaos.", "The speaker left."]
    assert found[2].startswith("Write to Desk@harbour.Example or see")


def test_lists_and_headlines_without_a_stop() -> None:
    text = (
        "Ferry burns off Port Amara\n• Seventeen are in hospital • One is missing\r\n  \n***\nThe coastguard said so."
    )
    assert [text[start:end] for start, end in split_sentences(text)] == [
        "Ferry burns off Port Amara",
        "Seventeen are in hospital",
        "One is missing",
        "The coastguard said so.",
    ]


@given(st.text(alphabet="ab AB.!?…\"”“'()\n•-1 。」", max_size=80), st.sampled_from(["en", "de", "ja", "zz"]))
def test_every_letter_is_in_exactly_one_sentence(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    inside = {index for start, end in spans for index in range(start, end)}
    assert all(index in inside for index, character in enumerate(text) if character.isalnum())


def test_article_sentences_are_spans_of_body_blocks() -> None:
    text = "Ferry burns\nBy Ann Rey\nA ferry burned. Nobody was hurt.\nThe end came."
    roles = (Role.HEADLINE, Role.BYLINE, Role.BODY, Role.BODY)
    blocks, at = [], 0
    for line, role in zip(text.split("\n"), roles, strict=True):
        blocks.append(Block(at, at + len(line), role))
        at += len(line) + 1
    article = Article(text, blocks=tuple(blocks))
    found = article_sentences(article)
    assert [(sentence.text, sentence.block) for sentence in found] == [
        ("A ferry burned.", 2),
        ("Nobody was hurt.", 2),
        ("The end came.", 3),
    ]
    assert all(article.text[sentence.start : sentence.end] == sentence.text for sentence in found)
    assert [sentence.text for sentence in article_sentences(article, all_lines=True)][:2] == [
        "Ferry burns",
        "By Ann Rey",
    ]
    assert article_sentences(Article(text)) == ()


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("PORT AMARA (Northline) — ", "PORT AMARA"),
        ("MERRITT — ", "MERRITT"),
        ("CORONEL RUIZ, Valdecorra (AP) - ", "CORONEL RUIZ, Valdecorra"),
        ("MERRITT, N.Y., Sept. 26 (NLN) — ", "MERRITT, N.Y."),
        ("MERRITT, 4 September 2023 – ", "MERRITT"),
        ("MERRITT, NLN - ", "MERRITT"),
        ("MERRITT —", "MERRITT"),
        ("New Delhi: ", "New Delhi"),
        ("GENEVA | ", "GENEVA"),
        ("Merritt-sur-Mer, France (CNN)", "Merritt-sur-Mer, France"),
        ("(NLN) - ", None),
        ("Dec 29 (Northline) - ", None),
    ],
)
def test_the_dateline_is_no_part_of_the_first_sentence(opening: str, dateline: str | None) -> None:
    first, second = "A ferry burned at the quay.", "Nobody was hurt."
    text = f"{opening}{first} {second}"
    article = Article(text, "a", dateline=dateline, blocks=(Block(0, len(text), Role.BODY),), language="en")
    assert [sentence.text for sentence in article_sentences(article)] == [first, second]


def test_a_place_that_is_the_subject_stays_in_its_sentence() -> None:
    text = "Merritt counted again — by hand. Nobody was hurt."
    article = Article(text, "a", dateline="Merritt", blocks=(Block(0, len(text), Role.BODY),), language="en")
    assert [sentence.text for sentence in article_sentences(article)] == [
        "Merritt counted again — by hand.",
        "Nobody was hurt.",
    ]
