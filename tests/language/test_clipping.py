"""The part of a long lead that says what happened."""

from __future__ import annotations

import pytest

from bot.language.analysis import analyse
from bot.language.clipping import LONG
from bot.language.summary import Length, summarise
from tests.language.who_helpers import article_of

_REST = (
    "The harbour board met on Monday. Its chair said nothing. The boats stayed in. A crowd stood on the quay all day."
)


def parts(lead: str) -> list[str]:
    analysis = analyse(article_of(f"{lead} {_REST}"))
    return [span.of(analysis.article.text) for span in analysis.clipped]


@pytest.mark.parametrize(
    ("lead", "part"),
    [
        (
            "The harbour board sacked its chief executive on Monday and closed the northern quay to all large "
            "ships, warning that the sea wall, which was built two centuries ago by prisoners of war, could give way in "
            "the next storm.",
            "The harbour board sacked its chief executive on Monday and closed the northern quay to all large ships",
        ),
        (
            "The oldest ferry company on the coast stopped all of its services to the northern islands on Tuesday after "
            "inspectors found that the doors of two ships had not been closed on any crossing for more than eleven months.",
            "The oldest ferry company on the coast stopped all of its services to the northern islands on Tuesday",
        ),
    ],
)
def test_a_long_lead_ends_with_its_main_statement(lead: str, part: str) -> None:
    assert parts(lead) == [part]


@pytest.mark.parametrize(
    "lead",
    [
        "The harbour board sacked its chief executive on Monday, warning that the sea wall could give way.",
        "The oldest ferry company on the coast will stop all of its services to the many small islands in the north of the "
        "country at the end of the month unless the government in the capital agrees to pay for the repair of two ships.",
        "At least nine people were killed when a river burst its banks and swept through a crowded campsite at the foot "
        "of the mountains in the early hours of Saturday while most of the visitors were asleep in tents, police said.",
        "The ship was sound on all of the days when the surveyors of the insurance company looked at it and at its two "
        "sisters in the yard on the river in the north of the country, according to the only man who had been on board.",
        "A woman whose son was left unable to walk after nurses at the hospital failed for more than two hours to see that "
        "his heart was slowing down has been awarded eight million in damages by the court in the capital of the province.",
    ],
)
def test_what_is_short_limited_attributed_or_told_last_stays_whole(lead: str) -> None:
    assert parts(lead) == []


def test_a_short_summary_shows_that_the_rest_is_left_out() -> None:
    lead = (
        "HARLE — The harbour board sacked its chief executive on Monday and closed the northern quay to all large ships, warning "
        "that the sea wall, which was built two centuries ago by prisoners of war, could give way in the next storm."
    )
    analysis = analyse(article_of(f"{lead} {_REST}"))
    (short,) = summarise([analysis], length=Length.SHORT).sentences
    assert short.shown == f"{short.text} …"
    assert analysis.article.text[short.start : short.end] == short.text
    assert lead.startswith(short.text)
    assert len(short.shown.split()) <= LONG
    assert lead in [each.text for each in summarise([analysis], length=Length.MEDIUM).sentences]
