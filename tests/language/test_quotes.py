"""Who said what: the cases a newsroom's texts are full of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.language.quote_helpers import said, speakers_of


@pytest.mark.parametrize(
    ("text", "speaker_words"),
    [
        ("“The pump has failed twice this month,” Anna Birk said on Friday.", "Anna Birk"),
        ("“The pump has failed twice this month,” said Anna Birk, an engineer at the plant who built it.", "Anna Birk"),
        ("Anna Birk said: “The pump has failed twice this month.”", "Anna Birk"),
        ("Anna Birk told reporters that “the pump has failed twice this month”.", "Anna Birk"),
        ("“The pump,” Anna Birk said, “has failed twice this month and nobody came.”", "Anna Birk"),
        ("According to Anna Birk, “the pump has failed twice this month”.", "Anna Birk"),
        ("“The pump has failed twice this month,” according to Anna Birk.", "Anna Birk"),
        ("«The pump has failed twice this month», Anna Birk said.", "Anna Birk"),
        ("‘The pump has failed twice this month and the council didn’t come,’ Anna Birk said.", "Anna Birk"),
        ('"The pump has failed twice this month," Anna Birk said.', "Anna Birk"),
    ],
)
def test_the_speaker_stands_before_after_or_inside(text: str, speaker_words: str) -> None:
    quotes, _ = said(text, "Anna Birk")
    assert quotes
    for quote in quotes:
        assert quote.speaker == "Anna Birk"
        assert quote.speaker_span is not None
        assert quote.speaker_span.of(text).startswith(speaker_words)
        assert quote.cue is not None


def test_the_span_is_the_words_inside_the_marks() -> None:
    text = "“The pump has failed,” Anna Birk said. “Twice this month, in fact.”"
    quotes, _ = said(text, "Anna Birk")
    assert [text[quote.start : quote.end] for quote in quotes] == ["The pump has failed,", "Twice this month, in fact."]
    assert [quote.speaker for quote in quotes] == ["Anna Birk", "Anna Birk"]


def test_whole_statements_are_direct_and_parts_of_sentences_are_not() -> None:
    text = "“We like the bridge,” Anna Birk said, “but it leaks badly.” She called the fence “a very old joke”."
    quotes, _ = said(text, "Anna Birk")
    assert [quote.direct for quote in quotes] == [True, True, False]


def test_a_pronoun_stands_for_the_person_whom_it_fits() -> None:
    text = (
        "Anna Birk met Tomas Reyes at the dam on Friday.\n"
        "“The gates are older than I am,” she said.\n"
        "“They were painted last year,” he said."
    )
    assert speakers_of(text, "Anna Birk|Birk", "Tomas Reyes|Reyes") == [("The", "Anna Birk"), ("They", "Tomas Reyes")]


def test_the_title_of_a_person_stands_for_them() -> None:
    text = (
        "Harbour Commissioner Ida Holm shut the pier on Monday after a visit by Mayor Jonas Falk.\n"
        "“Nobody walks on rotten planks while I am in office,” the harbour commissioner said."
    )
    assert speakers_of(text, "Ida Holm|Holm", "Jonas Falk|Falk") == [("Nobody", "Ida Holm")]


def test_a_name_in_apposition_is_the_speaker() -> None:
    text = "“We were here before the bank,” said its caretaker, Olga Brandt."
    quotes, _ = said(text, "Olga Brandt")
    assert quotes[0].speaker == "Olga Brandt"
    assert quotes[0].speaker_span is not None
    assert quotes[0].speaker_span.of(text).endswith("Olga Brandt")


def test_a_speaker_is_carried_over_paragraphs_that_are_nothing_but_speech() -> None:
    text = (
        "“My aunt left them a house, not a school,” Pavel Zeman said in Brno.\n"
        "“She wanted books in it, and a piano. She did not want desks.\n"
        "“If they had asked, we would have found another house.”\n"
        "The school opens in May."
    )
    assert [speaker for _, speaker in speakers_of(text, "Pavel Zeman|Zeman")] == ["Pavel Zeman"] * 3


def test_a_paragraph_that_ends_with_a_colon_announces_the_speaker() -> None:
    text = "Pavel Zeman was blunt about the new roof:\n“It will fall on somebody before the year is out.”"
    assert speakers_of(text, "Pavel Zeman|Zeman") == [("It", "Pavel Zeman")]
    text = "In Brno on Friday Pavel Zeman said more.\n“It will fall on somebody before the year is out.”"
    assert speakers_of(text, "Pavel Zeman|Zeman") == [("It", "Pavel Zeman")]


def test_after_another_sentence_a_paragraph_of_speech_has_no_certain_speaker() -> None:
    text = (
        "“The roof is sound,” Pavel Zeman said. The builders had left by then.\n"
        "“It will fall on somebody before the year is out.”"
    )
    assert speakers_of(text, "Pavel Zeman|Zeman")[1] == ("It", None)


def test_the_line_under_a_pulled_out_quotation_signs_it() -> None:
    text = "“It will fall on somebody before the year is out.”\nPavel Zeman\nThe school opens in May."
    assert speakers_of(text, "Pavel Zeman|Zeman") == [("It", "Pavel Zeman")]


def test_speech_at_the_very_beginning_has_no_speaker() -> None:
    assert speakers_of("“It will fall on somebody before the year is out.”") == [("It", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Roberto “Bobby” Salcedo runs the boatyard.",
        "Her novel “The Long Winter” sold well.",
        "The so-called “green” wall is grey.",
        "Their show “A Night of the Old Songs” returns.",
    ],
)
def test_nicknames_titles_and_scare_quotes_are_left_out(text: str) -> None:
    assert speakers_of(text, "Roberto “Bobby” Salcedo|Salcedo") == []


def test_a_title_beside_a_verb_of_saying_is_still_a_title() -> None:
    text = "On the evening show “Harbour Lights” Anna Birk said the pump had failed twice."
    assert speakers_of(text, "Anna Birk") == []


def test_somebody_unnamed_keeps_their_own_words_and_no_entity() -> None:
    text = "“Nobody told us anything at all,” a fisherman said. Anna Birk had gone home."
    quotes, _ = said(text, "Anna Birk")
    assert quotes[0].speaker is None
    assert quotes[0].speaker_span is not None
    assert quotes[0].speaker_span.of(text) == "a fisherman"


def test_to_whom_and_where_it_was_said() -> None:
    text = "“Nobody wrote and nobody rang,” Anna Birk told Radio Almada. “They could have shouted.”"
    quotes, _ = said(text, "Anna Birk", "[Radio Almada]")
    assert [quote.addressee for quote in quotes] == ["Radio Almada", "Radio Almada"]
    assert quotes[0].addressee_span is not None
    assert quotes[0].addressee_span.of(text) == "Radio Almada"


def test_an_addressee_named_before_in_the_paragraph_still_holds() -> None:
    text = (
        "Anna Birk said in a letter to Mayor Jonas Falk that she would resign. "
        "“A warden should not have to read it in a newspaper,” she wrote."
    )
    quotes, _ = said(text, "Anna Birk|Birk", "Jonas Falk|Falk")
    assert quotes[0].speaker == "Anna Birk"
    assert quotes[0].addressee == "in a letter to Mayor Jonas Falk"


def test_an_addressee_is_not_carried_to_another_day() -> None:
    text = "“Nobody wrote to me,” Anna Birk told Radio Almada.\nOf the mast, she said: “It was never in the way.”"
    quotes, _ = said(text, "Anna Birk|Birk", "[Radio Almada]")
    assert [quote.addressee for quote in quotes] == ["Radio Almada", None]


def test_an_organisation_speaks_for_itself() -> None:
    text = "Almada Port said the mast was in the way. “It will be replaced by summer,” it said."
    assert speakers_of(text, "[Almada Port]") == [("It", "Almada Port")]


def test_who_belongs_to_the_name_before_it() -> None:
    text = "The plan pleased Anna Birk, who said “the pump will run for thirty years”."
    assert speakers_of(text, "Anna Birk") == [("the", "Anna Birk")]


def test_a_surname_missed_by_the_reader_of_names_is_found_by_its_form() -> None:
    text = "Anna Birk built the pump. “It was never in the way,” Birk said."
    assert speakers_of(text, "Anna Birk") == [("It", "Anna Birk")]


def test_speech_in_marks_and_reported_speech_are_kept_apart() -> None:
    text = "Anna Birk said the pump had failed. “It was never serviced,” she said."
    quotes, reported = said(text, "Anna Birk")
    assert [text[quote.start : quote.end] for quote in quotes] == ["It was never serviced,"]
    assert [text[quote.start : quote.end] for quote in reported] == ["the pump had failed"]


WORDS = st.sampled_from(
    ["Anna Birk", "said", "“The pump failed", "again,”", "she", "told", "‘no’", "to", ".", "\n", ":", "«", "»"]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, max_size=16))
def test_whatever_comes_every_quote_is_a_span_of_the_text(words: list[str]) -> None:
    text = " ".join(words)
    quotes, reported = said(text, "Anna Birk")
    for quote in (*quotes, *reported):
        assert 0 <= quote.start < quote.end <= len(text)
        assert quote.speaker in {None, "Anna Birk"}
        for span in (quote.speaker_span, quote.addressee_span, quote.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)
        assert quote.addressee is None or quote.addressee_span is not None


def test_according_to_a_paper_the_words_are_still_those_of_the_speaker() -> None:
    text = "“I was never at the mill,” Anna Birk said, according to the Echo."
    assert speakers_of(text, "Anna Birk", "[Echo]") == [("I", "Anna Birk")]


def test_who_was_told_does_not_speak() -> None:
    text = "Anna Birk was told that the mill had burned down."
    quotes, reported = said(text, "Anna Birk")
    assert quotes == reported == []


def test_things_that_say_nothing_are_no_speakers() -> None:
    text = "“Come back on Friday.” The door was green and heavy."
    quotes, _ = said(text)
    assert [quote.speaker_span for quote in quotes] == [None]


def test_a_dateline_is_not_part_of_what_was_said() -> None:
    text = "BRNO (Northline) — The mill burned down on Friday, Anna Birk said."
    _, reported = said(text, "Anna Birk")
    assert [text[clause.start : clause.end] for clause in reported] == ["The mill burned down on Friday"]


def test_a_speech_left_open_belongs_to_whoever_ends_it() -> None:
    text = "“I opened the door.\n\n“Then the lights went out.\n\n“I have not slept,” said Anna Birk."
    assert speakers_of(text, "Anna Birk") == [("I", "Anna Birk"), ("Then", "Anna Birk"), ("I", "Anna Birk")]


def test_a_speech_that_was_closed_takes_no_later_speaker() -> None:
    text = "“I opened the door.”\n\n“I have not slept,” said Anna Birk."
    assert speakers_of(text, "Anna Birk") == [("I", None), ("I", "Anna Birk")]


def test_a_paragraph_of_speech_belongs_to_the_one_person_told_of_before() -> None:
    text = "Tom Farrow had one request.\n\n“Leave the gate open.”"
    assert speakers_of(text, "Tom Farrow") == [("Leave", "Tom Farrow")]
    two = "Tom Farrow stood up and Anna Birk sat down.\n\n“Leave the gate open.”"
    assert speakers_of(two, "Tom Farrow", "Anna Birk") == [("Leave", None)]
    other = "“No,” said Anna Birk. Then Tom Farrow left.\n\n“Leave the gate open.”"
    assert speakers_of(other, "Tom Farrow", "Anna Birk")[-1] == ("Leave", None)


def test_what_somebody_was_told_are_not_their_words() -> None:
    text = "Tom Farrow said that he had been told the sirens were “a county matter”."
    assert speakers_of(text, "Tom Farrow") == [("a", None)]


def test_a_word_in_marks_behind_an_article_is_a_scare_quote() -> None:
    assert speakers_of("The ministry has proposed a “target” of 29.", "[The ministry]") == []


def test_the_author_of_a_document_says_what_it_says() -> None:
    letter = "The letter, signed by Helen Price, said: “We will not move from here.”"
    assert speakers_of(letter, "Helen Price") == [("We", "Helen Price")]
    report = "The plan is “bold but unaffordable”, according to a report by Nina Kowal."
    assert speakers_of(report, "Nina Kowal") == [("bold", "Nina Kowal")]


MARKS = st.sampled_from(["“”", '""', "«»", "„“", "‘’"])
SPEECH = st.lists(st.sampled_from("water roads bridges money rain snow trams".split()), min_size=4, max_size=9)


@settings(max_examples=25, deadline=None)
@given(MARKS, SPEECH, st.sampled_from(["said Anna Birk", "Anna Birk told reporters", "according to Anna Birk"]))
def test_a_quote_is_found_whatever_its_marks(marks: str, speech: list[str], saying: str) -> None:
    words = f"We need {' '.join(speech)}"
    text = f"{marks[0]}{words},{marks[1]} {saying}."
    (quote,), _ = said(text, "Anna Birk")
    assert text[quote.start : quote.end] == f"{words},"
    assert quote.speaker == "Anna Birk"


def test_capitals_behind_a_colon_are_no_title() -> None:
    text = "The group sent a link with one sentence: “THIS IS NOT OK.”"
    assert [words for words, _ in speakers_of(text, "[The group]")] == ["THIS"]


@pytest.mark.parametrize(
    "text",
    [
        "“It is bad news for them,” Anna Birk said on Radio Two’s “Face the Sea,” referring to fellow farmers.",
        "“It is bad news for them,” Anna Birk said on “Foxes & Friends” on Friday.",
        "“It is bad news for them,” said Anna Birk, talking about “Collapse: How Societies Choose to Fail”.",
        "“It is bad news for them,” said Anna Birk, who wrote a memo titled “The Facts of the Sea”.",
    ],
)
def test_the_title_of_a_show_is_no_quote(text: str) -> None:
    assert speakers_of(text, "Anna Birk") == [("It", "Anna Birk")]


def test_a_few_words_in_a_clause_are_those_of_whoever_the_clause_lets_speak() -> None:
    text = "Anna Birk said that she came after the company told a radio station that there was “no specific warning”."
    quotes, _ = said(text, "Anna Birk")
    assert [quote.speaker for quote in quotes] == [None]
    assert quotes[0].speaker_span is not None
    assert quotes[0].speaker_span.of(text) == "the company"


def test_both_halves_of_a_sentence_go_to_the_same_place() -> None:
    text = "“Many are uncertain,” Anna Birk wrote in a statement for Wired on why she spoke at the forum, “but most agree.”"
    quotes, _ = said(text, "Anna Birk")
    assert {quote.addressee for quote in quotes} == {quotes[0].addressee}
    assert "statement" in str(quotes[0].addressee)


def test_a_pronoun_stands_for_who_spoke_and_not_for_whom_the_story_is_about() -> None:
    text = (
        "Rolf Hagen won the vote in March. Mr Hagen had led Mr Hagen's own party for years, and Hagen was liked.\n"
        "Tom Brandt said that the early readiness of farmers to back Hagen threw old beliefs into doubt. "
        "“It makes their eyes open wider,” he said."
    )
    assert speakers_of(text, "Rolf Hagen|Hagen", "Tom Brandt") == [("It", "Tom Brandt")]


def test_a_pronoun_may_stand_for_whose_statement_it_was() -> None:
    text = (
        "“I doubt it,” said Tom Brandt of the university. “It was not the case for that.”\n"
        "That might sound odd to anyone listening to Rolf Hagen’s statement on Tuesday. "
        "He called her work “extremely careless and late”."
    )
    assert speakers_of(text, "Rolf Hagen", "Tom Brandt")[-1] == ("extremely", "Rolf Hagen")


def test_what_somebody_calls_a_thing_is_said_and_a_title_is_not() -> None:
    assert speakers_of("Anna Birk called the mine a “Toy Town” affair at best.", "Anna Birk") == [("Toy", "Anna Birk")]
    play = "A troupe shows a play called “Los Hijos de Birk,” or “Sons of Birk,” in the city."
    assert speakers_of(play, "Anna Birk") == []
    assert speakers_of("Anna Birk gave an interview with “The Sea,” she said on Monday.", "Anna Birk") == []


def test_a_colon_at_the_end_of_a_paragraph_announces_the_subject_of_its_main_clause() -> None:
    text = (
        "When Rolf Hagen died in May, Anna Birk released the following lines:\n"
        "“We offer our condolences to the family and to all who knew him.”"
    )
    assert speakers_of(text, "Rolf Hagen", "Anna Birk") == [("We", "Anna Birk")]


def test_a_colon_announces_somebody_else_than_who_spoke_before() -> None:
    text = (
        "“Nobody knows yet what it was,” said Rolf Hagen. Anna Birk said that given the choice on both sides:\n"
        "“There is only one, and he is saying what we think.”"
    )
    assert speakers_of(text, "Rolf Hagen", "Anna Birk") == [("Nobody", "Rolf Hagen"), ("There", "Anna Birk")]


def test_the_hearer_is_that_of_the_verb_that_runs_into_the_words() -> None:
    text = "In her posts, Anna Birk urged sea companies to “let everybody fish there,” saying that it was late."
    quotes, _ = said(text, "Anna Birk")
    assert quotes[0].addressee == "sea companies"


def test_the_firm_is_the_only_one_that_the_paragraph_has_told_of() -> None:
    text = "Hale Almada closed the pit on Monday. “We are sorry for it,” the firm said."
    assert speakers_of(text, "[Hale Almada]") == [("We", "Hale Almada")]
    text = "Hale Almada and Sea Post closed on Monday, and Sea Post sold it. “We are sorry for it,” the firm said."
    assert speakers_of(text, "[Hale Almada]", "[Sea Post]") == [("We", None)]
    text = "Hale Almada closed the pit on Monday. “We are sorry for it,” the government said."
    assert speakers_of(text, "[Hale Almada]") == [("We", None)]


def test_a_name_and_a_colon_say_whose_words_follow() -> None:
    text = (
        "Anna Birk: ‘I’m Sick Of Them Telling Us What To Do With Our Boats.’\n“Their words were outrageous and late.”"
    )
    assert speakers_of(text, "Anna Birk") == [("I’m", "Anna Birk"), ("Their", "Anna Birk")]


def test_a_paragraph_of_speech_belongs_to_the_subject_of_the_main_clause_before() -> None:
    text = (
        "Anna Birk was quick to add that the talks do not include giving up the idea.\n“Building it? Not negotiable.”"
    )
    assert speakers_of(text, "Anna Birk") == [("Building", "Anna Birk")]


def test_a_name_before_the_colon_that_ends_other_words_says_nothing() -> None:
    text = "Radio Chief On Anna Birk: ‘We Do Not Pay Anybody To Appear At Debates.’"
    assert [speaker for _, speaker in speakers_of(text, "Anna Birk")] == [None]


def test_paragraphs_that_ran_together_are_one_quote_each_with_the_same_speaker() -> None:
    text = (
        'Anna Birk told Radio Almada: "I know why the boats stay away. "What I know less is why nobody comes. "In my '
        'view they fear the rocks." Tomas Reyes chairs the port.'
    )
    quotes, _ = said(text, "Anna Birk", "Tomas Reyes")
    assert [text[quote.start : quote.end].rsplit(maxsplit=1)[-1] for quote in quotes] == ["away.", "comes.", "rocks."]
    assert {(quote.speaker, quote.addressee) for quote in quotes} == {("Anna Birk", "Radio Almada")}


def test_a_speech_that_ran_together_may_name_its_speaker_at_the_end() -> None:
    text = '"I know why the boats stay away. "They fear the rocks of the bay," Anna Birk said.'
    assert speakers_of(text, "Anna Birk") == [("I", "Anna Birk"), ("They", "Anna Birk")]


def test_a_speech_left_open_goes_on_though_others_are_named_behind_it() -> None:
    text = (
        "The mayor, Anna Birk, added: “We used to have a pilot and the bay rightly wanted none.\n"
        "“Now how can it be right again? It is so sad.” Following that, lawyer Tomas Reyes, who speaks for Hugo Marsh, "
        "said the port should act."
    )
    people = ("Anna Birk", "Tomas Reyes", "Hugo Marsh")
    assert speakers_of(text, *people) == [("We", "Anna Birk"), ("Now", "Anna Birk")]


def test_a_speech_left_open_goes_to_whoever_is_named_right_behind_it() -> None:
    text = "“We used to have a pilot,” Anna Birk said. “Not now.\n“How can that be right again?” Tomas Reyes asked."
    assert speakers_of(text, "Anna Birk", "Tomas Reyes")[-1] == ("How", "Tomas Reyes")


def test_a_paragraph_of_speech_may_belong_to_the_only_person_of_a_clause_before() -> None:
    text = (
        "What that means is left to the fancy of the voters, since Anna Birk spoke in hints alone.\n"
        "“We have to do something about it.”\n“We have to be a lot tougher.”"
    )
    assert speakers_of(text, "Anna Birk") == [("We", "Anna Birk"), ("We", "Anna Birk")]


def test_nobody_who_shares_a_surname_speaks_of_themselves_by_name() -> None:
    text = (
        "Carl Birk leaves the dam in June. Birk told Radio Almada it was time. Anna Birk, who runs the port, thanked "
        "him. “Carl has been a rock,” Birk said. “He will be missed.”"
    )
    quotes, _ = said(text, "Carl Birk|Birk|Carl", "Anna Birk", "[Radio Almada]")
    assert [(quote.speaker, quote.addressee) for quote in quotes] == [(None, None), (None, None)]
    assert quotes[0].speaker_span is not None
    assert quotes[0].speaker_span.of(text) == "Birk"
    alone = text.replace("Anna Birk, who", "Anna Rell, who")
    assert {quote.speaker for quote in said(alone, "Carl Birk|Birk|Carl", "Anna Rell")[0]} == {"Carl Birk"}


def test_a_hearer_is_not_taken_over_from_before_somebody_else_came_in() -> None:
    text = "Anna Birk told Radio Almada that the dam leaks. {}“It was built in a hurry, and it shows,” Birk said."
    names = ("Anna Birk|Birk", "Tomas Reyes", "[Radio Almada]")
    (on_air,) = said(text.format(""), *names)[0]
    assert on_air.addressee == "Radio Almada"
    (later,) = said(text.format("Tomas Reyes built it for the port. "), *names)[0]
    assert (later.speaker, later.addressee) == ("Anna Birk", None)


@pytest.mark.parametrize("before", ["The so-called", "The"])
def test_a_nickname_in_marks_is_not_said_by_whoever_spoke_before(before: str) -> None:
    text = f"Anna Birk called the dam “a leaking old sieve”. {before} “iron lady” of Almada laughed."
    assert [text[quote.start : quote.end] for quote in said(text, "Anna Birk")[0]] == ["a leaking old sieve"]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Talks with the head of Birk Lines, who", None),
        ("Carl Rell, the head of Birk Lines, who", "Carl Rell"),
        ("Birk Lines, who", "Birk Lines"),
    ],
)
def test_who_is_somebody_and_not_the_body_they_head(before: str, speaker: str | None) -> None:
    text = f"{before} said that “it sank in a minute”, went on."
    (quote,) = said(text, "Carl Rell", "[Birk Lines]")[0]
    assert quote.speaker == speaker
