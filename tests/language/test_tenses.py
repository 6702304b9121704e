"""Which weekdays and which "today" have been or are to come, by the verb over them."""

from __future__ import annotations

import pytest

from bot.language.analysis import analyse
from bot.language.findings import Tense
from tests.language.who_helpers import article_of

PAST = """\
The council met on Tuesday.
Holm told the paper Tuesday that she had resigned.
The mill has been shut since Monday.
Theresa May on Tuesday rejected the plan.
Will Holm spoke on Monday.
The man arrested on Sunday is a baker.
The baker is accused of setting fire to the mill on Sunday.
Holm declined to comment on Monday.
Crowds gathered to mourn the king on Sunday.
The crew may have left on Sunday.
The minister did not attend on Monday.
Holm was arrested and charged on Monday.
Speaking on Sunday, Holm called it a disgrace.
Shares fell after Monday's vote.
She won Sunday's election.
After meeting the king on Monday, she flew home.
The minister claims to have paid on Monday.
She told a Friday meeting of it.
By Sunday the water had gone.
The council met today."""

FUTURE = """\
She will speak on Monday.
They will meet the king and visit a school on Monday.
The court could rule as early as Thursday.
The deal must be signed on Monday.
Holm plans to leave on Monday.
The trial is due to start on Monday.
The vote is expected on Monday.
A verdict is due on Monday.
The two sides are meeting on Tuesday.
Talks resume on Monday.
The bridge is closed until Monday.
Tuesday's match will be his last.
The strike, due to begin on Monday, was called off last night.
A march planned for Sunday has worried the police.
The union has threatened to strike on Monday.
If the deal is signed on Monday, the mill will open.
Beginning on Monday, the ferry will sail twice a day.
The prime minister is under pressure to act before Sunday's vote.
The report, due on Sunday, is late.
The ferry does not sail until Monday.
It will be dark until midnight on Sunday.
The hall is booked for Sunday's vote.
A fair is to be held on Sunday.
The ferry sails again from Monday and is not on strike on Monday.
The mill opens today."""

LATER = """\
Holm said she would resign on Monday.
The mayor confirmed that the bridge would open on Sunday."""

UNKNOWN = """\
A meeting on Tuesday.
Let us meet on Sunday.
Holm was due to speak on Monday.
The hearing was adjourned until Monday.
The vote was scheduled for Monday.
The company planned to reopen the mill on Monday.
The union announced a strike on Friday.
The union has called for a march on Monday.
The board is considering closing the ward on Monday.
The crew could not land on Monday.
She would have sung on Sunday.
The singer was to be seen today.
The trip, set for Monday, was a dream.
The vote, followed by a fair by Monday, was a dream.
The minister thought of quitting on Monday.
The report, due on Sunday, was a dream.
Holm seems to like Mondays, Monday or not.
Does Holm sing on Monday?
The verdict was due on Monday.
Holm helped open the fair on Monday.
They had been told that they would be freed on Monday.
The minister is seen on Tuesday.
Holm warned of it ahead of Sunday's vote.
Holm sang on the eve of Sunday's vote.
In the run-up to Sunday's vote Holm sang.
The inquiry will discuss Monday's attack.
A judge ruled that the plan is void on Monday.
The king seems to be in Amara on Monday.
A march planned for Sunday was a failure.
She resigned, starting a quarrel on Monday.
The mill is under water after Monday's flood.
Holm will leave Amara after winning on Sunday.
Ports today can handle a million boxes.
It has become what it is today.
Holm told the Today programme.
Holm opposed holding a vote on Sunday.
The first to arrive on Monday were the bakers.
On Monday."""


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        *((text, Tense.PAST) for text in PAST.splitlines()),
        *((text, Tense.FUTURE) for text in FUTURE.splitlines()),
        *((text, Tense.LATER) for text in LATER.splitlines()),
        *((text, None) for text in UNKNOWN.splitlines()),
    ],
)
def test_tells_the_tense(text: str, tense: Tense | None) -> None:
    times = analyse(article_of(text)).times
    assert {time.tense for time in times} == ({tense} if tense else set())


def test_each_clause_has_its_own() -> None:
    text = "The strike, which began on Tuesday, will end on Thursday.\nHolm left on Monday and will return on Sunday."
    times = analyse(article_of(text)).times
    assert [time.tense for time in times] == [Tense.PAST, Tense.FUTURE] * 2
    assert [time.start for time in times] == [text.index(day) for day in ("Tuesday", "Thursday", "Monday", "Sunday")]
