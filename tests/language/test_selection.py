"""The search: budgets, needs, repetitions and outlets."""

from __future__ import annotations

import pytest

from bot.language.material import Budget, fill, gather, in_turn
from bot.language.options import Standing, build_options
from bot.language.selection import choose, regime_name
from bot.language.wording import read_wording
from tests.language.summary_helpers import FERRY, OTHER_FERRY, analysis_of

FREE, AFTER, NEVER = Standing.FREE, Standing.AFTER, Standing.NEVER


def test_a_sentence_that_needs_another_comes_right_after_it() -> None:
    material = gather([analysis_of(FERRY)])
    for number in range(1, len(material.lines)):
        standings = [NEVER] * len(material.lines)
        standings[number - 1], standings[number] = FREE, AFTER
        assert choose(material, Budget(sentences=2), standings) == [number - 1, number]
        assert choose(material, Budget(sentences=1), standings) == [number - 1]


def test_demands_are_eased_where_nothing_meets_them() -> None:
    material = gather([analysis_of(FERRY)])
    count = len(material.lines)
    assert len(choose(material, Budget(sentences=2), [AFTER] + [NEVER] * (count - 1))) == 1
    assert len(choose(material, Budget(sentences=2), [NEVER] * count)) == 2
    shortest = min(range(count), key=lambda number: material.lines[number].words)
    assert choose(material, Budget(words=1), [FREE] * count) == [shortest]


def test_nothing_is_said_twice() -> None:
    text = "X\n" + "\n".join(["The ferry Amber Star burned off Port Amber."] * 3 + ["A choir sang in Tarn last May."])
    material = gather([analysis_of(text)])
    assert choose(material, Budget(sentences=3), [FREE] * 4) == [0, 3]


def test_every_outlet_is_drawn_on() -> None:
    material = gather([analysis_of(FERRY), analysis_of(OTHER_FERRY)])
    chosen = choose(material, Budget(sentences=3), [FREE] * len(material.lines))
    assert {material.lines[number].article for number in chosen} == {0, 1}


def test_a_sentence_of_the_next_article_does_not_need_the_last_of_the_one_before() -> None:
    material = gather([analysis_of("X\nThe ferry sank."), analysis_of("Y\nHe left.")])
    options = build_options(material.lines, [FREE, AFTER], read_wording(material))
    assert options.first.tolist() == [0]


def test_the_longer_budget_says_more() -> None:
    material = gather([analysis_of(FERRY)])
    standings = [FREE] * len(material.lines)
    sizes = [sum(material.lines[n].words for n in choose(material, Budget(words=w), standings)) for w in (40, 80, 140)]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[2]


@pytest.mark.parametrize(
    ("texts", "headline", "name"),
    [((FERRY,), True, "headlined"), ((FERRY,), False, "plain"), ((FERRY, OTHER_FERRY), True, "several")],
)
def test_regimes(texts: tuple[str, ...], headline: bool, name: str) -> None:
    assert regime_name(gather([analysis_of(text, headline=headline) for text in texts])) == name


def test_filling_a_budget() -> None:
    lines = gather([analysis_of(FERRY)]).lines
    assert fill(in_turn(lines), lines, Budget(sentences=2), skip=False) == [0, 1]
    assert fill(in_turn(lines), lines, Budget(words=3), skip=False) == [0]
    assert fill(in_turn(lines), lines, Budget(words=3), skip=True) == []
    assert fill([1, 0, 5], lines, Budget(words=lines[0].words + lines[5].words), skip=True)[-1] == 5


def test_page_furniture_does_not_count_as_a_position() -> None:
    lines = gather([analysis_of("X\nShare by email\nThe ferry sank.\nNobody was hurt.")]).lines
    assert [(line.position, line.furniture) for line in lines] == [(0, True), (0, False), (1, False)]
