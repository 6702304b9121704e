"""Stories of several articles: what their summaries begin with, and which leads tell the same."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest

from bot.language.cohesion import Cohesion
from bot.language.leads import Leads
from bot.language.material import gather
from bot.language.summary import Length, summarise
from bot.language.wording import read_wording
from tests.language.summary_helpers import analysis_of

EARLY, LATE = datetime(2022, 6, 14, 9, tzinfo=UTC), datetime(2022, 6, 15, 9, tzinfo=UTC)
FIRST = """\
Harbour bridge to close
The harbour bridge of Port Amber will close in March after engineers found cracks in eleven girders, the council said.
Work on the girders of the harbour bridge will take two years and cost 40 million crowns.
The bridge was built by prisoners in 1932."""
SECOND = """\
Port Amber to shut bridge in March
Port Amber’s council said on Wednesday that it will close its harbour bridge in March for cracks in eleven girders.
Owners of shops on the northern bank fear that they will lose half of their customers.
Buses will go round by the village of Tarn for two years."""
OTHER = """\
Ferry company to carry lorries
A ferry line from Skarholm has offered the town two ships that can carry lorries from April on.
Its owner, Greta Holm, wants 300,000 crowns a month for them."""


def leads_of(*texts: str, ranks: tuple[int, ...]) -> tuple[Leads, list[int]]:
    wording = read_wording(gather([analysis_of(text) for text in texts]))
    leads = Leads(wording, Cohesion(wording), ranks)
    return leads, [*leads.find(lambda _: True)]


CAR = """\
Four dead in Tarn
At least four people were killed when a road bridge over the Tarn collapsed on Friday morning, police said.
Divers were searching the river for cars.
A baker said that there was a noise like a train.
The bridge was inspected in March by two engineers of the province."""
MAYOR = """\
Mayor goes
The mayor of Port Amber resigned, a day after the collapse of a road bridge over the Tarn that killed seven people.
Greta Holm will hand over to her deputy.
Shares in the firm that maintained the bridge fell by a third."""


@pytest.mark.parametrize("length", [Length.MEDIUM, Length.LONG])
def test_a_toll_that_a_later_article_corrects_is_not_the_last_that_is_told(length: Length) -> None:
    analyses = [analysis_of(CAR, published=EARLY), analysis_of(MAYOR, published=LATE)]
    shown = [sentence.text for sentence in summarise(analyses, length=length).sentences]
    assert shown[0] == CAR.splitlines()[1]
    assert MAYOR.splitlines()[1] in shown
    (short,) = summarise(analyses, length=Length.SHORT).sentences
    assert short.text == MAYOR.splitlines()[1]


def test_a_second_telling_of_the_news_near_the_top_of_another_article_is_none_the_less_one() -> None:
    leads, _ = leads_of(FIRST, "Ferry talk\nThe council of Tarn met.\n" + SECOND.splitlines()[1], ranks=(0, 1))
    assert np.flatnonzero(~leads.allowed([0])).tolist() == [0, 3, 4]


@pytest.mark.parametrize("length", Length)
@pytest.mark.parametrize("published", [(EARLY, LATE), (LATE, EARLY), (None, None)])
def test_a_story_begins_with_a_lead_and_tells_its_news_once(
    length: Length, published: tuple[datetime | None, datetime | None]
) -> None:
    analyses = [analysis_of(text, published=when) for text, when in zip((FIRST, SECOND), published, strict=True)]
    summary = summarise(analyses, length=length)
    leads = [text.splitlines()[1] for text in (FIRST, SECOND)]
    shown = [sentence.text for sentence in summary.sentences]
    assert shown[0] in leads
    assert len([text for text in shown if text in leads]) == 1


def test_what_stands_before_a_lead_is_one() -> None:
    leads, found = leads_of(FIRST, OTHER, ranks=(0, 1))
    assert found == [0, 3]
    assert leads.allowed([]).all()
    assert leads.allowed([3]).tolist() == [True, False, False, False, True]
    assert leads.allowed([3, 0]).tolist() == [False, True, True, False, True]
    assert not leads.lead_on([1, 3])
    assert leads.lead_on([0, 1, 3])
    assert leads.lead_on([1, 2])
    assert (leads.rank(2), leads.rank(4)) == (0, 1)


def test_leads_that_share_a_third_of_their_words_tell_the_same() -> None:
    leads, found = leads_of(FIRST, SECOND, ranks=(0, 1))
    assert found == [0, 3]
    assert np.flatnonzero(~leads.allowed([0])).tolist() == [0, 3]


def test_an_article_whose_top_opens_nothing_has_no_lead() -> None:
    wording = read_wording(gather([analysis_of(FIRST), analysis_of(OTHER)]))
    leads = Leads(wording, Cohesion(wording), (0, 1))
    assert [*leads.find(lambda number: number == 4)] == [4]


def test_the_order_of_articles_is_known_where_a_day_of_one_is() -> None:
    late, early, undated = (analysis_of(OTHER, published=when) for when in (LATE, EARLY, None))
    assert gather([late, early]).ranks() == [1, 0]
    assert gather([early, early]).ranks() == [0, 1]
    assert gather([undated, late]).ranks() == [1, 0]
    assert gather([undated, undated]).ranks() is None
