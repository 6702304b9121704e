"""Sentences that stand by themselves, and those that would mislead."""

from __future__ import annotations

import pytest

from bot.language.material import gather
from bot.language.options import Standing
from bot.language.standalone import Lack, judge, subject
from tests.language.summary_helpers import analysis_of

ALONE = """\
The ferry burned for three hours.
Greta Holm said she would pay.
It is unclear whether anybody will be charged.
It emerged that the log had been lost.
This week the harbour was closed.
Those who were on board are safe.
The company of two brothers went under.
The minister of transport, Ida Lund, has resigned.
The minister Ida Lund has resigned.
The former minister Ida Lund has resigned.
After Brandt left, he was seen in the harbour.
In Port Amber, sailors struck for the third day.
“We will pay for it,” said Greta Holm.
“It was a plain failure,” said Greta Holm.
But Holm denied the claim on Friday.
Meanwhile, shares in the Holm Line fell.
On Monday, the Holm Line denied the claim.
In a statement the Holm Line denied it.
The crew’s names have not been released yet.
Those injured in the fire were flown out."""

POINTING = """\
He left the town hall by a side door.
But she offered the families money.
However, they were never repaired.
It was sold to a rival in May.
This came as a surprise to the union.
That is not how the union sees it.
These were out of order since January.
Their ferries are older than most.
His lawyer declined to comment on Friday.
On Monday, he denied the claim.
In a statement, it denied the claim.
In a statement it said nothing was wrong.
By then smoke had reached the lounge.
Of these, about half were empty boxes.
The company has run ferries since 1911.
The minister’s office would not comment.
The 34-year-old was last seen on deck.
Both men denied the charges in court.
“We will pay for it,” she said.
“We will pay for it,” said he at last.
“We will pay for it,” she testified.
The log had been lost, he said.
“He was the best captain,” Lund said.
Then it sank within the hour."""

FRAGMENTS = """\
Ferry burns off Port Amber
Never again.
Click here for the latest news from the port.
Read more about the ferries of Tarn today.
Who will pay for the families of the dead?
“We should have listened to them all.”
Photo: The ferry burns off Port Amber on Monday.
The ferry burns off Port Amber. (Getty Images/Holm) | The Courier.
(The ferry is shown here in better days.)"""


@pytest.mark.parametrize("text", ALONE.splitlines())
def test_stands_alone(text: str) -> None:
    assert subject(text).standing is Standing.FREE


@pytest.mark.parametrize("text", POINTING.splitlines())
def test_points_at_the_sentence_before(text: str) -> None:
    assert subject(text).standing is Standing.AFTER


@pytest.mark.parametrize("text", FRAGMENTS.splitlines())
def test_fragments_never_stand(text: str) -> None:
    verdicts = judge(gather([analysis_of(f"Headline\nThe ferry burned for hours.\n{text}")]))
    assert verdicts[0].standing is Standing.FREE
    assert {verdict.standing for verdict in verdicts[1:]} <= {Standing.NEVER, Standing.FREE}
    assert verdicts[1].standing is Standing.NEVER or verdicts[-1].standing is Standing.NEVER


@pytest.mark.parametrize(
    ("paragraph", "standing"),
    [
        ("“We knew of it,” said Greta Holm. “It was a failure. We will pay for it.”", [2, 0, 0]),
        ('"We knew of it," said Greta Holm. "It was a failure. We will pay for it."', [2, 0, 0]),
        (
            "Greta Holm said: ‘We knew of it then. It was a failure. We will pay for it.’ The ferry sank at noon.",
            [0, 0, 0, 2],
        ),
        ("Greta Holm called it ‘a failure’ on Friday. The harbour’s crane was sold.", [2, 2]),
        ("“I was there on the deck. “I saw it all with my eyes.” The ferry sank at noon.", [0, 0, 2]),
        ("Many players’ unions sued the league. The owners’ answer came on Friday.", [2, 2]),
        ("We knew of it at once,” said Greta Holm. The ferry sank at noon.", [0, 2]),
    ],
)
def test_no_half_of_a_quotation(paragraph: str, standing: list[int]) -> None:
    verdicts = judge(gather([analysis_of(f"Headline\n{paragraph}")]))
    assert [int(verdict.standing) for verdict in verdicts] == standing


def test_a_lost_closing_mark_does_not_spoil_the_rest() -> None:
    lines = " ".join(f"The harbour of Tarn has {number} cranes." for number in range(8))
    verdicts = judge(gather([analysis_of(f"Headline\n“We knew of it at once, said Greta Holm. {lines}")]))
    assert [verdict.standing for verdict in verdicts[-3:]] == [Standing.FREE] * 3


def test_a_quotation_ends_with_its_paragraph() -> None:
    verdicts = judge(gather([analysis_of("Headline\n“We knew of it at once, said Holm.\nThe ferry sank at noon.")]))
    assert [verdict.standing for verdict in verdicts] == [Standing.NEVER, Standing.FREE]


def test_says_which_word_lacks_its_meaning() -> None:
    assert subject("But he left the hall.").lack is Lack.PERSON
    assert subject("But he left the hall.").at == len("But he")
    assert subject("The company denied it.").lack is Lack.BODY
    assert subject("The company denied it.").at == len("The company")
    assert subject("They left the hall at noon.").lack is None


@pytest.mark.parametrize(
    ("language", "text", "standing"),
    [
        ("fr", "Elle a été confiée au juge de Montbrun.", Standing.AFTER),
        ("de", "Er ging am Montag nach Hause.", Standing.AFTER),
        ("es", "Su portavoz lo negó todo el lunes.", Standing.AFTER),
        ("fr", "Le maire de Montbrun a tout nié lundi.", Standing.FREE),
        ("zh", "他走了。", Standing.FREE),
    ],
)
def test_other_languages(language: str, text: str, standing: Standing) -> None:
    verdicts = judge(gather([analysis_of(f"X\n{text}", language=language)]))
    assert [verdict.standing for verdict in verdicts] == [standing]
