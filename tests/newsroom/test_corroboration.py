"""Who else tells a story: each outlet once, and one text in several outlets as one source."""

from __future__ import annotations

from dataclasses import replace

from bot.newsroom.answers import Item
from bot.newsroom.corroboration import independent, others
from tests.newsroom.fakes import DAM, FERRY, START, make_article, quick_analysis

CUT = FERRY.rpartition("\n")[0]
OWN = """\
Ferry burns off Port Amara
A ferry with hundreds aboard caught fire on Thursday morning and drifted towards the mole, its owner told us.
Two tugs held it there until the last flames were out; the crew left with the second boat."""


def item(number: int, text: str, outlet: str | None, *, analysed: bool = True) -> Item:
    article = replace(make_article(text), outlet=outlet)
    return Item(number, 1, article, quick_analysis(article) if analysed else None, 1, START)


def test_what_stands_word_for_word_in_several_counts_once() -> None:
    analyses = [quick_analysis(make_article(text)) for text in (FERRY, CUT, OWN, DAM)]
    assert independent(analyses) == 3
    assert independent(analyses[:2]) == 1
    assert independent([analyses[0], analyses[2]]) == 2
    assert independent([]) == 0


def test_other_outlets_are_named_once_with_their_latest_article_and_the_own_one_not_at_all() -> None:
    told = [
        item(1, DAM, "Northline"),
        item(2, FERRY, "Harbour Courier"),
        item(3, CUT, "Strait Tribune"),
        item(4, OWN, "Northline"),
    ]
    found = others(item(5, FERRY, "Harbour Courier"), told)
    assert [(one.id, one.outlet, one.copied) for one in found] == [
        (4, "Northline", False),
        (3, "Strait Tribune", True),
    ]


def test_outlets_that_are_not_known_may_be_any() -> None:
    found = others(item(5, OWN, None), [item(1, FERRY, None), item(2, OWN, None), item(3, OWN, None, analysed=False)])
    assert [(one.id, one.copied) for one in found] == [(1, False), (2, True), (3, False)]
