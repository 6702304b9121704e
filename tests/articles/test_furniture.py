"""Lines that are page furniture by what they say."""

from __future__ import annotations

import pytest

from bot.articles.article import Role
from bot.articles.facts import facts_of
from bot.articles.furniture import (
    appeal_lines,
    consent_lines,
    is_labelled_link,
    is_prompt,
    is_shortcode,
    is_sign_off,
    reads_like_caption,
    teaser_cards,
    told_against,
)
from bot.articles.lines import split_lines
from bot.articles.reading import read_article
from tests.articles.test_comments import STORY

APPEAL = [
    "Keep the Gull Post going",
    "Your donation allows our reporters to stand in every council chamber on this coast, and we need your support.",
    "We choose to keep every report free for all.",
]


@pytest.mark.parametrize(
    "text",
    [
        "Sign up for Tide Tables, our letter for sailors",
        "Read more: The night the light went out",
        "Inscrivez-vous à notre lettre du matin",
        "Related: How a lens is ground",
        "Tell us what you think of the new lamp",
        "Next articleNight bus to Lindmoor runs again",
        "Previous post: Ten soups for a cold week",
        "Get Tide Tables delivered to your door every Friday.",
    ],
)
def test_a_prompt_opens_by_telling_the_reader_what_to_do(text: str) -> None:
    assert is_prompt(text)


def test_a_sentence_that_speaks_of_signing_is_no_prompt() -> None:
    assert not is_prompt("The board signed up for a new lamp on Friday.")
    assert not is_prompt("Next article on the agenda was the lamp.")
    assert not is_prompt("Sign up for " + "a very long list of lamps " * 6)


def test_a_shortcode_was_left_by_the_page() -> None:
    assert is_shortcode('[button link="https://gullpost.example"] Send us yours')
    assert not is_shortcode("“[The lamp] is dark,” she said.")


def test_a_notice_of_cookies_is_furniture_unless_the_story_is_about_cookies() -> None:
    notice = "This website uses cookies to improve your experience while you find your way through our pages and maps."
    assert consent_lines(split_lines("\n".join([*STORY, notice]))) == {len(STORY)}
    about = [
        f"Regulator number {number} said the website may store cookies only with clear consent of its readers."
        for number in range(6)
    ]
    assert consent_lines(split_lines("\n".join(about))) == frozenset()


def test_titles_that_run_into_their_summaries_are_teasers_where_there_are_several() -> None:
    cards = [
        "Harbour Board Sells The Old Grain StoreThe harbour board sold the grain store on Monday after a long debate.",
        "Night Bus To Lindmoor Runs AgainThe night bus runs again from Sunday, three years after the last one left.",
        "Council Opens New Ferry Pier At SkerryThe pier was opened by the mayor, who cut a ribbon in heavy rain.",
    ]
    assert teaser_cards(split_lines("\n".join([*STORY, *cards]))) == [6, 7, 8]
    assert teaser_cards(split_lines("\n".join([*STORY, *cards[:2]]))) == []


def test_an_appeal_takes_its_heading_and_its_quieter_sentences_with_it() -> None:
    facts = [facts_of(line) for line in split_lines("\n".join([*STORY, *APPEAL]))]
    assert appeal_lines(facts) == {6, 7, 8}


def test_a_long_appeal_below_a_short_story_is_no_voice_of_the_story() -> None:
    quieter = [
        "Unlike many papers we have put up no paywall, because our readers have told us that they want our reporting open.",
        "The reporting that our small desk does on this coast takes a lot of our time, and we do it because it matters.",
        "If all who read our journalism would help fund our journalism, our winters on this coast would be much easier.",
        "We do not ask for much, and we are glad of every reader who comes back to us the next morning.",
    ]
    lines = split_lines("\n".join([*STORY, *APPEAL, *quieter]))
    assert appeal_lines([facts_of(line) for line in lines]) == set(range(6, 13))
    apart = [*APPEAL, STORY[0], STORY[1], *quieter, *STORY[2:]]
    assert appeal_lines([facts_of(line) for line in split_lines("\n".join(apart))]) == frozenset()


def test_a_story_told_by_its_own_makers_has_no_appeals() -> None:
    told = [
        f"We think that our support for lamp number {number} makes your donation worth more than before."
        for number in range(8)
    ]
    assert appeal_lines([facts_of(line) for line in split_lines("\n".join(told))]) == frozenset()


def test_reading_says_why_such_lines_were_left_out() -> None:
    article = read_article("\n\n".join([*STORY[:3], *APPEAL, *STORY[3:], "Read more: The night the light went out"]))
    assert article.body.split("\n") == STORY
    assert {block.role for block in article.blocks_of(Role.BOILERPLATE)} == {Role.BOILERPLATE}
    reasons = [reason for block in article.blocks_of(Role.BOILERPLATE) for reason in block.evidence]
    assert len(reasons) >= len(APPEAL) + 1


def test_many_notices_of_cookies_below_a_short_story_are_furniture_too() -> None:
    notices = [
        "This website uses cookies to improve your experience while you find your way through our pages and maps.",
        "Necessary cookies are absolutely essential for the website to function, and no personal data is stored in them.",
        "Any cookies that are not particularly necessary for the website to function are called non-necessary cookies.",
        "You may opt out of these cookies, but that may have an effect on how you find your way through the website.",
        "Out of these cookies, those that are needed are stored in your browser when you first come to the website.",
    ]
    assert consent_lines(split_lines("\n".join([*STORY[:3], *notices]))) == set(range(3, 8))


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board meets at the town hall of Lindmoor on Monday, March 16, 2026.",
        "Josefa Brandt, left, and Olaf Trinder look at the broken lamp at Gull Point.",
        "The lamp (pictured) was made in 1911 in a workshop that closed long ago.",
        "In this undated photo the lighthouse at Gull Point shines over the bay.",
        "The lighthouse at Gull Point after the storm [Maren Fell/Reuters]",
        "The lighthouse at Gull Point after the storm of last weekend. (Photo by Maren Fell/Getty Images)",
        "A fisherman mends his nets below the dark lighthouse. Maren FELL / AFP",
        "A fisherman mends his nets below the lighthouse.Maren Fell / AP file",
        "Media caption The keeper says that the point was never so dark",
        "Image caption The lighthouse at Gull Point was built in 1911",
        "Josefa Brandt outside the court yesterday. Picture: Olaf Trinder",
        "Josefa Brandt in rehearsal. Photograph: Olaf Trinder/Gull Agency",
        "A school bus on the bank of the river near Lindmoor. THE GULL PRESS/Étienne Gervais",
        "Olaf Trinder, chairman of the harbour board, speaks at the town hall of Lindmoor on March 16, 2026.",
    ],
)
def test_captions_say_that_they_stand_under_a_picture(text: str) -> None:
    (line,) = split_lines(text)
    assert reads_like_caption(facts_of(line), line.text)


@pytest.mark.parametrize(
    "text",
    [
        *STORY,
        "“In this photo you can see the lamp,” she told the council on Monday, March 16, 2026.",
        "Gull Point/Lindmoor",
        "He speaks of the lamp that the harbour board had bought in Lindmoor in 1911 and in 1950.",
        "Right now, with four boats out at sea, the harbour board is in no hurry to mend it.",
        "The new lamp (pictured above) gives twice the light of the old one for half the money.",
    ],
)
def test_reports_are_no_captions(text: str) -> None:
    (line,) = split_lines(text)
    assert not reads_like_caption(facts_of(line), line.text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("HARBOUR BOARD TO ASK THREE FIRMS FOR NEW LAMP", "is in capitals and no sentence"),
        ("gull point, lighthouse, harbour board, storm, lindmoor", "is a list of keywords"),
        (
            "gull point, lighthouse, harbour board, Lindmoor, storm, lamp of gull point by night, sea, boats, nets, "
            "light ships",
            "is a list of keywords",
        ),
        ("https://gullpost.example/2026/03/lamp", "is an address by itself"),
        ("Ines Calloway (ines@gullpost.example) is the editor of the Gull Post.", "reads like an author's biography"),
        ("Continue reading the main story", "leads over an advertisement"),
        ("Read more: The night the light went out", "opens by telling the reader"),
        ("Have a tip? Ines Calloway waits for it at the Gull Post.", "tells how to reach the writers"),
        (
            "Ines Calloway, who tells of lamps and boats on this coast, can be reached at ines@gullpost.example.",
            "tells how to reach the writers",
        ),
        ("Gull Post’s Tom Reeve contributed to this report.", "tells how to reach the writers"),
        ("Comments with insults will not be published: all are approved by a moderator.", "tells the rules for"),
        ("Note: for this week we are moderating all comments, as robots have found us.", "tells the rules for"),
    ],
)
def test_lines_tell_against_themselves(text: str, why: str) -> None:
    (line,) = split_lines(text)
    assert (told_against(line, facts_of(line)) or "").startswith(why)


@pytest.mark.parametrize(
    "text",
    [
        "THE VERDICT",
        "| LMP | LUMEN WORKS INC. | 225.86 | -12.99 | -5.44% |",
        "Lamps, nets, boats, ropes and buoys were lost.",
        "lamps, nets, boats, ropes, buoys, and most of the",
        "NOBODY WAS HURT, THE HARBOUR BOARD SAID.",
        STORY[0],
    ],
)
def test_lines_of_the_story_do_not(text: str) -> None:
    (line,) = split_lines(text)
    assert told_against(line, facts_of(line)) is None


@pytest.mark.parametrize(
    "text",
    [
        "The Morning Ferry newsletter tells you what the day brings. Sign up here.",
        "Get the harbour letter by mail on Fridays: Subscribe now",
    ],
)
def test_a_line_may_end_in_a_prompt(text: str) -> None:
    assert is_prompt(text)


@pytest.mark.parametrize(
    "text",
    ["It was published on Friday in the Federal Register.", "She told the pilots that they had to sign up here."],
)
def test_a_sentence_that_ends_on_such_words_is_no_prompt(text: str) -> None:
    assert not is_prompt(text)


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("--With assistance from Petra Lind and Omar Sidi.", True),
        ("Additional reporting by Ann Bell", True),
        ("Data visualisation by Ann Bell and additional reporting by Tom Reed", True),
        ("(Updates shares in third paragraph.)", True),
        ("This report by The Gull Press was first published Oct. 10, 2024.", True),
        ("This story was originally published by the Gull Post and is shown here with thanks.", False),
        ("Research by Holm University shows that gulls sleep.", False),
        ("With assistance from nobody, she rowed home.", False),
    ],
)
def test_who_helped_and_what_is_new_is_no_part_of_a_report(text: str, off: bool) -> None:
    assert is_sign_off(text) is off


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("TRANSFER CENTRE: Who will sign Emeka Sowande?", True),
        ("GOING SOLO: Ollie Marsh quits the band", True),
        ("★★★★☆ Review: Hamish Lorne on The Salt Road", True),
        ("LONDON: The council met on Monday.", False),
        ("NEW DATE: The council will meet again on Monday, as it said last week.", False),
        ("The council met: who will sign?", False),
    ],
)
def test_a_headline_behind_a_label_in_capitals_is_of_another_story(text: str, link: bool) -> None:
    assert is_labelled_link(text) is link
