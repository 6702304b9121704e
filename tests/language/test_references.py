"""What pronouns and descriptions stand for, read through the quotes they come with."""

from __future__ import annotations

import pytest

from bot.language.analysis import analyse
from tests.language.quote_helpers import said, speakers_of
from tests.language.who_helpers import article_of


def spoken(text: str) -> list[tuple[str | None, str | None]]:
    """The speaker and the addressee of each quote of a text that is analysed in full."""
    return [(quote.speaker, quote.addressee) for quote in analyse(article_of(text)).quotes]


def test_who_stands_for_the_person_and_not_for_the_state_between() -> None:
    text = "Hugo Marsh, Republican of Arizona, who said that the storm was very bad, left."
    _, reported = said(text, "Hugo Marsh", "{Arizona}")
    assert [quote.speaker for quote in reported] == ["Hugo Marsh"]


def test_she_is_who_the_sentence_is_about_and_not_the_owner_of_a_thing_in_it() -> None:
    text = (
        "Gov. Marian Teague said no. “I would rather not look it up,” the governor said.\n"
        "The party’s chairwoman, Lucinda Abernathy-Cho, declined to join the governor’s call. She said in an email "
        "that the mayor was “entitled to the same presumption as anyone else”."
    )
    assert spoken(text)[-1] == ("Lucinda Abernathy-Cho", "in an email")


def test_an_office_that_nobody_is_said_to_hold_stands_for_nobody() -> None:
    text = "Celeste Wynn, a singer, left the hall. “It was a very long evening,” the mayor said."
    assert spoken(text) == [(None, None)]


def test_a_report_is_nobody() -> None:
    text = "Report That Marsh Knew\n\nHugo Marsh knew of it “from many good witnesses at the time,” the report said."
    assert spoken(text) == [(None, None)]


def test_a_word_inside_a_longer_office_is_not_the_office() -> None:
    text = (
        "Republican Committee Chairman Rex Pell met Paul Ryle.\n"
        "The Orrin Republican came late. “We were pretty clear about it,” the Republican said."
    )
    assert ("Rex Pell", None) not in spoken(text)


def test_whose_role_ends_beside_the_verb_says_it() -> None:
    text = "In a post to Twitter, Wayne Pell, the CEO of the Reed Society, said he was “very grateful to all”."
    assert spoken(text) == [("Wayne Pell", "In a post to Twitter")]


def test_the_dateline_says_nothing() -> None:
    text = "DELLWOOD — Two days after halting it, Hugo Marsh called it a horror and said he is unlikely to return."
    _, reported = said(text, "Hugo Marsh", "{DELLWOOD}")
    assert [quote.speaker for quote in reported] == ["Hugo Marsh"]


def test_the_state_in_brackets_does_not_speak() -> None:
    text = "Sen. Harry Pell's office (D-Nev.) said: “The amendment protects the freedom of it.”"
    assert spoken(text)[0][0] != "Nev."


def test_a_sentence_is_his_whose_name_and_verb_of_saying_end_it() -> None:
    text = (
        "Hugo Marsh attended an October conference that was hosted by a think tank favouring closer cooperation with "
        "Syria, the Reed Street Journal’s Jay Solbakken reported on Wednesday.\n"
        "The countries’ cooperation is more likely under President-elect Hugo Marsh, the think tank’s co-founder, "
        "Syrian-born Randa Kess, wrote on Facebook earlier this month.\n"
        "It is not what Randa Kess reported. It is late."
    )
    reported = analyse(article_of(text)).reported
    assert [quote.speaker for quote in reported] == ["Jay Solbakken", "Randa Kess"]
    assert text[reported[1].start : reported[1].end].endswith("Hugo Marsh")


def test_the_statement_is_of_whoever_spoke_in_one() -> None:
    text = (
        "In a statement, Hale Almada said it was sorry for the delay.\nHugo Marsh waited at the pier all day.\n"
        "“We will pay for every ticket that was lost,” the statement said."
    )
    assert [quote.speaker for quote in said(text, "[Hale Almada]", "Hugo Marsh")[0]] == ["Hale Almada"]


def test_a_statement_of_somebody_unnamed_stays_theirs() -> None:
    text = (
        "In a statement, Hale Almada said it was sorry.\nOne aide read a statement to the crowd.\n"
        "“We will pay for every ticket that was lost,” the statement said."
    )
    assert [quote.speaker for quote in said(text, "[Hale Almada]")[0]] == [None]


def test_the_club_is_the_one_that_the_story_keeps_naming() -> None:
    text = (
        "Fans of Almada United and of Sea Rovers met.\nA bid for Almada United was made, and Almada United has until "
        "Friday.\n“Any offer has to be looked at by us,” the club said."
    )
    assert [quote.speaker for quote in said(text, "[Almada United]", "[Sea Rovers]")[0]] == ["Almada United"]


def test_they_and_it_go_on_with_the_organisation_that_spoke() -> None:
    text = (
        "Grand Machine have twice denied doing anything wrong.\n"
        "“At no point did we say that Ada could not sing,” they said in a statement on Friday.\n"
        "“In fact, we have no right to keep her from it.”\n"
        "Now they've put out another statement.\n"
        "“We have agreed to let her sing on the stage,” it says."
    )
    assert {speaker for _, speaker in speakers_of(text, "[Grand Machine]")} == {"Grand Machine"}


def test_it_goes_on_with_the_authority_of_the_paragraph_before() -> None:
    text = (
        "Anna Birk took the decision to close the case, the Port Authority said.\n"
        "“The reason for this is that the evidence has weakened,” it added."
    )
    assert speakers_of(text, "Anna Birk", "[Port Authority]") == [("The", "Port Authority")]


def test_a_long_subject_is_the_name_between_commas_that_ends_it() -> None:
    text = (
        "The company that runs the boat races, Holm Events, denies that anything has been settled.\n"
        "“Any agreement needs to be made with us,” they said."
    )
    assert speakers_of(text, "[Holm Events]") == [("Any", "Holm Events")]


@pytest.mark.parametrize(
    "between",
    [
        "The pilots laughed at it.",
        "Anna Birk and Tomas Reyes met the pilots in the port.",
        "Fog lay on the bay.\nThe gates were shut.\nRain fell in Almada all night.",
    ],
)
def test_they_are_nobody_that_is_known_where_others_came_between_or_it_is_long_ago(between: str) -> None:
    text = f"Grand Machine denied doing anything wrong.\n{between}\n“We have seen worse days than this,” they said."
    people = ("[Grand Machine]", "Anna Birk", "Tomas Reyes")
    assert [speaker for _, speaker in speakers_of(text, *people)] == [None]


@pytest.mark.parametrize("voice", ["Echo’s editorial board", "Echo’s press office", "paper’s editorial board"])
def test_a_board_or_an_office_speaks_for_its_body(voice: str) -> None:
    text = (
        f"The Echo criticised the port. “It is a disgrace that the gates are still shut,” the {voice} said on Friday."
    )
    assert [speaker for _, speaker in speakers_of(text, "[Echo]")] == ["Echo"]


@pytest.mark.parametrize("voice", ["Anna Birk’s board", "a board", "the port’s board"])
def test_a_board_of_a_person_or_of_nobody_that_is_known_is_nobody(voice: str) -> None:
    text = f"Anna Birk has left. “It is a disgrace that the gates are still shut,” {voice} said on Friday."
    assert [speaker for _, speaker in speakers_of(text, "Anna Birk", "{Olan}")] == [None]


def test_the_piece_says_what_whoever_wrote_it_says() -> None:
    text = (
        "“It is a disgrace that the gates are still shut,” Anna Birk wrote. "
        "The piece accuses the port of being “a place of wrecks and fog”."
    )
    assert [speaker for _, speaker in speakers_of(text, "Anna Birk", "Tomas Reyes")] == ["Anna Birk"] * 2


def test_whoever_is_told_of_by_name_is_not_the_he_who_says_it() -> None:
    text = (
        "Peter Holm declared that it would be a long campaign. And Thomas Reyes would be at the head of it, he said.\n"
        "“Between now and May he will hardly be at home,” he promised."
    )
    assert speakers_of(text, "Peter Holm|Holm", "Thomas Reyes|Reyes") == [("Between", "Peter Holm")]


def test_the_statement_of_a_body_speaks_for_it_and_so_does_the_statement_after() -> None:
    text = (
        "A Port Authority statement said: “The board found the decision to be wrong.” "
        "The statement continued: “Both cases will go to court.”"
    )
    people = ("[Port Authority]", "Anna Birk")
    assert [speaker for _, speaker in speakers_of(text, *people)] == ["Port Authority"] * 2


@pytest.mark.parametrize(
    ("stranger", "speaker"),
    [("A council spokeswoman", None), ("A notice", "Anna Birk"), ("The spokeswoman", "Anna Birk")],
)
def test_she_is_not_who_was_named_before_a_woman_without_a_name(stranger: str, speaker: str | None) -> None:
    text = (
        "“The vote was a poor joke,” said Anna Birk. "
        f"{stranger} said the council’s decision was final. “There is no appeal,” she said."
    )
    assert speakers_of(text, "Anna Birk") == [("The", "Anna Birk"), ("There", speaker)]


def test_her_father_is_the_one_father_who_has_been_named() -> None:
    text = (
        "Anna Birk’s father, Peter Holm, wept. “She lived for peace,” her father said. “Nobody came,” her uncle said."
    )
    found = analyse(article_of(text)).quotes
    assert [quote.speaker for quote in found] == ["Peter Holm", None]


def test_according_to_somebodys_report_is_according_to_them() -> None:
    text = "The gates were “a disgrace to the whole of the port”, according to Anna Birk’s report."
    assert speakers_of(text, "Anna Birk") == [("a", "Anna Birk")]


def test_who_is_the_person_and_not_the_firm_they_are_of() -> None:
    text = "The owner is Anna Birk, of Holm Lines, who said she paid “less than for a bicycle” for it."
    assert speakers_of(text, "Anna Birk", "[Holm Lines]") == [("less", "Anna Birk")]


def test_a_body_is_called_by_what_the_text_says_it_is() -> None:
    text = (
        "Norbank Capital, a hedge fund that owns shares in the line, sent the board a letter. "
        "“Somebody’s boat has central heating,” the fund wrote."
    )
    (quote,) = analyse(article_of(text)).quotes
    assert quote.speaker == "Norbank Capital"
