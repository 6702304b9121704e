"""The search: budgets, needs, repetitions and outlets."""

from __future__ import annotations

import pytest

from bot.language import searching
from bot.language.leaning import Lean
from bot.language.material import ABOUT, Budget, Material, fill, gather, in_turn
from bot.language.options import Standing
from bot.language.pointing import AFTER, FREE, NEVER, Verdict
from bot.language.selection import choose, regime_name
from bot.language.standalone import judge
from tests.language.summary_helpers import FERRY, OTHER_FERRY, analysis_of


def chosen_by(material: Material, budget: Budget, verdicts: list[Verdict]) -> list[int]:
    return choose(material, budget, verdicts.__getitem__)


def test_a_sentence_that_needs_another_comes_right_after_it() -> None:
    material = gather([analysis_of(FERRY)])
    for number in range(1, len(material.lines)):
        standings = [NEVER] * len(material.lines)
        standings[number - 1], standings[number] = FREE, AFTER._replace(among=(number - 1,))
        assert chosen_by(material, Budget(sentences=2), standings) == [number - 1, number]
        assert chosen_by(material, Budget(sentences=1), standings) == [number - 1]


def test_demands_are_eased_where_nothing_meets_them() -> None:
    material = gather([analysis_of(FERRY)])
    count = len(material.lines)
    assert len(chosen_by(material, Budget(sentences=2), [AFTER] + [NEVER] * (count - 1))) == 1
    assert len(chosen_by(material, Budget(sentences=2), [NEVER] * count)) == 2
    shortest = min(range(count), key=lambda number: material.lines[number].words)
    assert chosen_by(material, Budget(words=1), [FREE] * count) == [shortest]


def test_the_news_begins_with_the_first_sentence_near_the_top_that_stands_alone() -> None:
    material = gather([analysis_of(FERRY)])
    count = len(material.lines)
    for budget in (Budget(sentences=2), Budget(words=60)):
        assert chosen_by(material, budget, [FREE] * count)[0] == 0
        assert chosen_by(material, budget, [NEVER] + [FREE] * (count - 1))[0] == 1


def test_the_news_begins_with_a_sentence_that_takes_nothing_for_told_if_there_is_one() -> None:
    material = gather([analysis_of(FERRY)])
    free = [FREE] * len(material.lines)
    for leaning, begins in ((1, 1), (2, 2), (7, 0)):
        leans: dict[int, tuple[Lean, ...]] = {
            number: (Lean((), 1.0 if leaning < 3 else 0.1),) for number in range(leaning)
        }

        def leans_of(number: int, leans: dict[int, tuple[Lean, ...]] = leans) -> tuple[Lean, ...]:
            return leans.get(number, ())

        chosen = choose(material, Budget(sentences=3), free.__getitem__, leans_of)
        assert chosen[0] == begins


def test_who_counts_sentences_gets_as_many_as_asked_for_weak_ones_too() -> None:
    text = (
        "Ferry fire kills two\nA ferry fire killed two passengers off Port Amber on Tuesday.\n"
        "Its crew met six nurses in the lounge of the ferry, they said.\n"
        + "Choirs sang psalms in Tarn.\nBakers in Ulm sold rye bread.\nA mule won the race at Bex.\n"
    )
    material = gather([analysis_of(text)])
    free = [FREE] * len(material.lines)
    assert [len(chosen_by(material, Budget(sentences=most), free)) for most in (1, 2, 3, 5)] == [1, 2, 3, 5]


def test_what_comes_right_after_the_opening_is_told_rather_than_a_little_more(monkeypatch: pytest.MonkeyPatch) -> None:
    material = gather([analysis_of(OTHER_FERRY)])
    count = len(material.lines)
    assert chosen_by(material, Budget(words=60), [FREE] * count) == [0, 1]
    assert chosen_by(material, Budget(words=60), [FREE, NEVER] + [FREE] * (count - 2)) == [0, 2]
    monkeypatch.setattr(searching, "READ_ON", -1.0)
    assert chosen_by(material, Budget(words=60), [FREE] * count) == [0, 2]


def test_the_first_sentence_begins_where_none_near_the_top_stands_alone() -> None:
    material = gather([analysis_of(FERRY)])
    verdicts = [AFTER] * 8 + [FREE] * (len(material.lines) - 8)
    for budget in (Budget(sentences=2), Budget(words=60)):
        assert chosen_by(material, budget, verdicts)[0] == 0
    leaning = choose(
        material,
        Budget(sentences=3),
        ([AFTER] + [FREE] * 13).__getitem__,
        lambda number: (Lean((), 0.1),) * (number > 0),
    )
    assert leaning[0] == 0


def test_about_so_many_words_may_be_a_few_more_where_the_text_goes_on() -> None:
    fills = ["calm " + " ".join(f"{word}{number}" for number in range(24)) for word in ("rope", "sail")]
    lines = [f"Two {fills[0]} ferries left Tarn for Bex.", f"Six {fills[1]} boats came to Ulm."]
    text = "Ferries leave\n" + "\n".join([*lines, "Choirs sang psalms.", "Ferries left for Bex and Ulm."])
    material = gather([analysis_of(text)])
    free = [FREE] * len(material.lines)
    assert chosen_by(material, Budget(words=56, about=True), free) == [0, 1]
    assert chosen_by(material, Budget(words=56), free) != [0, 1]
    assert chosen_by(material, Budget(words=40, about=True), free) != [0, 1]


def test_nothing_is_said_twice() -> None:
    text = "X\n" + "\n".join(["The ferry Amber Star burned off Port Amber."] * 3 + ["A choir sang in Tarn last May."])
    material = gather([analysis_of(text)])
    assert chosen_by(material, Budget(sentences=3), [FREE] * 4) == [0, 3]


def test_every_outlet_is_drawn_on() -> None:
    material = gather([analysis_of(FERRY), analysis_of(OTHER_FERRY)])
    chosen = chosen_by(material, Budget(sentences=3), [FREE] * len(material.lines))
    assert {material.lines[number].article for number in chosen} == {0, 1}


def test_a_sentence_that_needs_an_earlier_one_comes_with_it_or_not_at_all() -> None:
    material = gather([analysis_of(FERRY)])
    standings = [NEVER] * len(material.lines)
    standings[0], standings[6], standings[7] = FREE, FREE, AFTER._replace(among=(3, 6))
    assert chosen_by(material, Budget(sentences=3), standings) == [0, 6, 7]
    standings[6] = NEVER
    assert chosen_by(material, Budget(sentences=3), standings) == [0]


def test_the_longer_budget_says_more() -> None:
    material = gather([analysis_of(FERRY)])
    standings = [FREE] * len(material.lines)
    sizes = [
        sum(material.lines[n].words for n in chosen_by(material, Budget(words=w), standings)) for w in (40, 80, 140)
    ]
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


def test_only_sentences_that_would_be_taken_are_judged() -> None:
    lines = [f"The council of Port Amber talked about crane number {number} for an hour." for number in range(60)]
    material = gather([analysis_of("Ferry burns\n" + "\n".join([*FERRY.splitlines()[1:], *lines]))])
    asked: set[int] = set()

    def verdict_of(number: int) -> Verdict:
        asked.add(number)
        return FREE

    assert set(choose(material, Budget(sentences=3), verdict_of)) <= asked
    assert len(asked) < len(material.lines) / 4


def test_all_are_judged_where_no_promising_one_stands_alone() -> None:
    lines = [f"The council of Port Amber talked about crane number {number} for an hour." for number in range(60)]
    material = gather([analysis_of("Ferry burns\n" + "\n".join([*FERRY.splitlines()[1:], *lines]))])
    last = len(material.lines) - 1
    assert choose(material, Budget(sentences=2), lambda number: FREE if number == last else NEVER) == [last]


def test_sentences_that_are_to_be_kept_are_chosen_with_others() -> None:
    material = gather([analysis_of(FERRY)])
    budget = Budget(words=120, about=True)
    free = [number for number, verdict in enumerate(judge(material)) if verdict.standing is Standing.FREE]
    last = free[-1]
    assert last not in choose(material, budget, judge(material).__getitem__)
    chosen = choose(material, budget, judge(material).__getitem__, kept=[0, last])
    assert {0, last} < {*chosen}
    assert sum(material.lines[number].words for number in chosen) <= 120 * ABOUT
