"""Subjects that a sentence names itself, and those that point at another."""

from __future__ import annotations

import pytest

from bot.language.options import Standing
from bot.language.pointing import Lack, subject

ALONE = """\
After finding a purse and keeping it, Brandt was charged.
To the mother sitting next to her, Greta Holm was kind.
With the sun behind him, Olaf Brandt left the port.
Sailors know all about it, Greta Holm said.
It was the first time that the port was shut.
To that harbour, Tarn sends ferries.
The ferry burned for three hours.
Greta Holm said she would pay.
It is unclear whether anybody will be charged.
At least two people died when the ferry sank.
Perhaps 300 people came to the port on Monday.
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
On Monday, the Holm Line denied the claim.
In a statement the Holm Line denied the report.
The crew’s names have not been released yet.
Those injured in the fire were flown out.
Both Holm and Brandt denied the claim.
Two deckhands saw the smoke at noon.
Some residents have left the island.
Many more than that were expected at noon.
One man was flown to a hospital.
One of the world’s oldest ferries has sunk.
Each year the harbour is dredged.
The rest of Tarn was without power.
The second phase of the work begins in May.
The Swedish striker Nils Ek has signed.
The Swedish government will pay for it.
The German stock market rose on Monday.
A spokesman for the Holm Line denied the report.
A spokeswoman, Ida Lund, denied the claim.
“It is unclear who will pay,” said Greta Holm.
“We said then that this was a failure,” said Greta Holm.
Port Amber will vote this week on the bridge.
The bridge plan failed, and this plan cost 40 jobs.
Holm said that plan makers had to work.
Holm said that demand for ferries rose.
Ministers said that those who paid would win.
Here is how the ferry burned.
It doesn’t matter how often Holm denies it.
A month of rain has ended on Tarn.
Two days of rain have ended on Tarn.
All who were on board are safe.
In the north of Tarn lies Port Amber, which has two cranes.
When it comes to ferries, Tarn has few.
With fog so common, it seems ferries are late.
These days ferries are slower than they were."""

POINTING = """\
At least that’s what Greta Holm says.
At least he tried.
Perhaps that was why the ferry sank.
Maybe they knew of the fire.
Asked about it, Greta Holm said no.
At the mention of her, Brandt left the hall.
Thanks to him, the port stayed open.
Despite doubts about it, Tarn built the bridge.
To that end, Port Amber bought two cranes.
It will be the second ferry for him and Greta Holm.
A month later the ferry was sold to Tarn.
Two days later, Holm denied the claim.
The most recent was in 2000.
The latest came on Friday from Spain.
At midnight all five were opened.
Police said the two were armed.
Nor did the captain see the smoke.
Here, the crew waited for a boat.
In other words, Greta Holm lost the vote.
In the months since, engineers have looked for the wreck.
Since then the port has been shut.
“The court has to decide it,” the statement said.
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
Then it sank within the hour.
Three of them were flown to a hospital.
Three were flown to a hospital at noon.
Two others were flown to a hospital.
One recently won a prize for it.
One said that nothing was wrong with it.
Others left the island in small boats.
Another ferry was sold in the summer.
Such ferries were built until the war.
Both were flown to a hospital at noon.
One of the men was flown to a hospital.
Some escaped through the lounge windows.
The two met in a hotel near the harbour.
The other man was flown to a hospital.
The latter was sold to a rival in May.
The Swede was last seen on the deck.
The American, a nurse, was last seen on deck.
The Swedish striker has not played since May.
A second ferry ran aground at the same place.
A spokesman declined to say any more.
Because of the fog, it was late again.
In addition, the harbour will be dredged.
For example, ferries may not sail at night.
“More than you know,” Greta Holm answered.
The rest were evacuated by two lifeboats.
In most cases nobody had noticed it.
Then the ferry Amber Star caught fire."""

LOOSE = """\
Holm said she regretted that decision deeply.
Greta Holm rejected those claims on Friday.
“It was a plain failure,” said Greta Holm.
“That’s a plain failure,” said Greta Holm.
“This is a plain failure,” said Greta Holm.
But Holm denied the claim on Friday.
However, shares in the Holm Line fell.
Meanwhile, shares in the Holm Line fell.
Greta Holm would not comment on this plan.
Greta Holm spoke of that, but not of money.
And Greta Holm has sold her shares."""


@pytest.mark.parametrize("text", ALONE.splitlines())
def test_stands_alone(text: str) -> None:
    assert subject(text).standing is Standing.FREE


@pytest.mark.parametrize("text", POINTING.splitlines())
def test_points_at_the_sentence_before(text: str) -> None:
    assert subject(text).standing is Standing.AFTER
    assert not subject(text).loose


@pytest.mark.parametrize("text", LOOSE.splitlines())
def test_goes_on_with_the_story(text: str) -> None:
    assert subject(text).standing is Standing.AFTER
    assert subject(text).loose


def test_says_which_word_lacks_its_meaning() -> None:
    assert subject("But he left the hall.").lack is Lack.PERSON
    assert subject("But he left the hall.").at == len("But he")
    assert subject("The company denied it.").lack is Lack.BODY
    assert subject("The company denied it.").at == len("The company")
    assert subject("They left the hall at noon.").lack is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The broken detectors were found on Friday.", ("broken", "detectors")),
        ("On Friday, the detectors failed again.", ("detectors",)),
        ("The ferry’s hull was old.", ("ferry",)),
        ("The report paints a picture of neglect.", ("report", "paints")),
        ("The detectors of the ferry were broken.", ()),
        ("The government will pay for it.", ()),
        ("The Holm Line will pay for it.", ()),
        ("Ferries burned for three hours.", ()),
        ("“The ferry burned,” said Greta Holm.", ()),
    ],
)
def test_the_words_of_a_definite_subject(text: str, words: tuple[str, ...]) -> None:
    assert subject(text).definite == words
