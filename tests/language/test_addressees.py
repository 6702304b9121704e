"""To whom or where something was said."""

from __future__ import annotations

import pytest

from tests.language.quote_helpers import said


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("“The pump has failed again,” Anna Birk told MPs.", "MPs"),
        ("Anna Birk wept. Asked by a neighbour whether it was over, she said: “The pump has failed.”", "a neighbour"),
        ("Asked by Rolf Hagen, who mends pumps, Anna Birk said: “The pump has failed again.”", "Rolf Hagen"),
        ("Asked whether it was over, Anna Birk said: “The pump has failed again.”", None),
        ("In a letter to the owners, Anna Birk blamed rust. “The pump has failed again,” she wrote.", "the owners"),
        ("Anna Birk told the Echo that she was sad.\n\n“The pump has failed again,” she said.", "the Echo"),
        ("Anna Birk said that she had told a deckhand of it.\n\n“The pump has failed again,” she said.", None),
        ("Anna Birk told the Echo so. It rained.\n\n“The pump has failed again,” she said.", None),
        ("“The pump has failed again,” Anna Birk told the evening newspaper this week.", "the evening newspaper"),
        ("“The pump has failed again,” Anna Birk said in a Facebook post.", "in a Facebook post"),
        ("“The pump has failed again,” Anna Birk said at the debate in Brno.", "at the debate in Brno"),
        (
            "In an interview with Radio Almada, Anna Birk said: “The pump has failed again.”",
            "In an interview with Radio Almada",
        ),
        ("“The pump has failed again,” Anna Birk said to reporters.", "reporters"),
        ("“The pump has failed again,” Anna Birk said on Twitter.", "on Twitter"),
        ("“The pump has failed again,” Anna Birk told the Morning Post.", "the Morning Post"),
        ("“The pump has failed again,” Anna Birk said on CNBC’s “Morning Tide,” adding that it was old.", "on CNBC"),
        ("Anna Birk called on the council to “mend the pump at last and for good”.", "the council"),
        ("Anna Birk called it “the worst pump of all that we ever had”.", None),
        (
            "“It is shameful,” said Anna Birk, the president of the Guild of Divers, to the news site Sea Watch.",
            "the news site Sea Watch",
        ),
        ("A day after telling reporters that she was “not going to talk about it,” Anna Birk spoke.", "reporters"),
        ("Anna Birk even invited Rolf Hagen “to come and see the real island.”", "Rolf Hagen"),
        ("“It is shameful,” said Anna Birk, the heir to the farm.", None),
        ("Anna Birk answered with a smile: “The pump has failed again.”", None),
        ("Anna Birk told her: “The pump has failed again.”", "her"),
        ("“The pump has failed again,” Anna Birk said.", None),
        ("“The pump has failed again,” Anna Birk said in Brno.", None),
        ("“The pump has failed again,” Anna Birk said on Friday.", None),
        (
            "In an interview with Radio Almada this month, Anna Birk indicated that she could pull back from it, saying "
            "“the pump has failed again”.",
            "In an interview with Radio Almada",
        ),
        ("Anna Birk warns pumps could fail: “The pump has failed again.”", None),
        ("Anna Birk has written a book: “The pump has failed again.”", None),
        ("“The pump has failed again,” Anna Birk wrote on Twitter Sunday.", "on Twitter"),
        ("“The pump has failed again,” Anna Birk said in parliament.", "in parliament"),
        ("Anna Birk had been in parliament, she said, for “a hundred years and a day”.", None),
        ("Anna Birk told Today: “The pump has failed again.”", "Today"),
        ("The mayor was asked by Anna Birk: “Has the pump failed again?”", "The mayor"),
        ("Anna Birk asked anyone who saw it to ring.\n\n“The pump has failed again,” she said.", None),
        ("Anna Birk’s warning to the board was short. “The pump has failed again,” she wrote.", "the board"),
        ("Anna Birk’s warning to the board was short. “The pump has failed again,” she said.", None),
        ("“The pump has failed again,” said Anna Birk, who once spoke at the debate.", None),
    ],
)
def test_to_whom_or_where(text: str, addressee: str | None) -> None:
    quotes, _ = said(text, "Anna Birk", "[Radio Almada]")
    assert [quote.addressee for quote in quotes] == [addressee]
