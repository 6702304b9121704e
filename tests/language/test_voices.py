"""Answers, turns and letters: whose words they are is not said in each sentence."""

from __future__ import annotations

from bot.language.material import gather
from bot.language.standalone import judge
from bot.language.summary import Length, summarise
from tests.language.summary_helpers import analysis_of

INTERVIEW = """\
The woman who raised the ferry
Greta Holm runs the salvage yard of Port Amber with two sons.
How did it start?
By chance. I had a crane that nobody wanted to hire in the winter.
You say that ferries are sad. Are they?
We treat them as if they were. A ferry in a dock is a sad ferry to all of us.
Would you buy one?
The yard has three of them. My sons would sell the oldest one for a good price.
"""
EXPLAINER = """\
What is the harbour tax?
Ministers want to raise two million crowns from ships that stay for a week.
Who will pay it?
Owners of all ships over 40 metres will have to pay it from March on.
How will it be raised?
Harbour masters will send out the bills in April, the ministry says.
Why now?
The quays of Port Amber have cracks that cost a million crowns a year. “I saw them,” the minister said.
"""
TRANSCRIPT = """\
Remarks on the flood
Below is a transcript of remarks by Governor Ida Lund on Monday.
GOVERNOR LUND: Four hundred roads are closed in the province tonight.
Nobody should drive to the coast before Friday.
REPORTER: Governor, when did you learn of the dam?
GOVERNOR LUND: We learned of it at three in the morning on Saturday. The guard was there within the hour.
GL: The guard had two helicopters in the air by five.
"""
LETTERS = """\
Letters: why I keep my stove
SIR – My husband and I put in a stove when our boiler failed last year.
Jean Pargeter
SIR – The minister wants to build 300 houses a year, and has no bricklayers.
Graham Tench
"""


def told_by_somebody(text: str) -> list[str]:
    material = gather([analysis_of(text)])
    verdicts = judge(material)
    return [line.text for number, line in enumerate(material.lines) if verdicts.is_somebodys(number)]


def test_answers_to_questions_without_a_name_are_left_out() -> None:
    voiced = told_by_somebody(INTERVIEW)
    assert voiced[0] == "How did it start?"
    assert voiced[-1] == "My sons would sell the oldest one for a good price."
    assert not any(line.startswith("Greta Holm") for line in voiced)
    for length in Length:
        summary = summarise([analysis_of(INTERVIEW)], length=length)
        if not summary.whole:
            assert [sentence.text for sentence in summary.sentences] == [INTERVIEW.splitlines()[1]]


def test_the_papers_own_answers_are_its_own() -> None:
    assert told_by_somebody(EXPLAINER) == []


def test_of_a_turn_the_sentence_with_the_name_is_told() -> None:
    voiced = told_by_somebody(TRANSCRIPT)
    assert voiced == [
        "Nobody should drive to the coast before Friday.",
        "REPORTER: Governor, when did you learn of the dam?",
        "The guard was there within the hour.",
        "GL: The guard had two helicopters in the air by five.",
    ]
    assert told_by_somebody(TRANSCRIPT.replace("GOVERNOR LUND", "Note").replace("REPORTER", "Tip")) != voiced


def test_labels_that_do_not_come_again_are_none_of_speakers() -> None:
    assert told_by_somebody("Scores\nTarn: Two goals late on.\nAmber: None at all.\nSkarholm: One in extra time.") == []


def test_letters_are_somebodys_and_a_summary_of_them_says_so() -> None:
    assert len(told_by_somebody(LETTERS)) >= 2
    note = summarise([analysis_of(LETTERS * 3)], sentences=1).notes[-1]
    assert note.startswith("These are somebody’s own words")
    assert summarise([analysis_of(EXPLAINER)], sentences=1).notes == ()
