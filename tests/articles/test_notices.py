"""Notices are told by their wording, and sentences that use the same words are not."""

from __future__ import annotations

import pytest

from bot.articles.article import Role
from bot.articles.facts import facts_of
from bot.articles.lines import Line
from bot.articles.notices import OF_A_FIRM, company_lines, listed_lines, menu_lines, names_helpers, notice_of
from bot.articles.reading import read_article
from tests.articles.test_comments import STORY

PROFILE = "Lumen Works is a leading provider of lamps to harbours, and the company has lit coasts since 1950."


def notice(text: str) -> str | None:
    return notice_of(text, facts_of(Line(0, len(text), text, blank_before=True)))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("READ: Keeper saves two boats", "points to another story"),
        ("On GullPost.com: Keeper saves two boats", "points to another story"),
        ("This is a developing story. Check back for more.", "says that the story is not finished"),
        ("To continue reading, subscribe from £1 a week.", "asks the reader for something that only the page offers"),
        ("To read the full story, please log in.", "asks the reader for something that only the page offers"),
        ("Subscribe from just $2 a month.", "asks the reader for something that only the page offers"),
        ("Update August 21st, 8:05 PM ET: Added comment from Iris Voss.", "says how the story was changed"),
        ("UPDATE: This post has been updated with the board's answer.", "says how the story was changed"),
        ("Updated to include a statement from the harbour board.", "says how the story was changed"),
        ("This interview has been edited for length and clarity.", "says how the text was edited"),
        ("Some answers were lightly condensed for space.", "says how the text was edited"),
        ("More to follow", "says that the story is not finished"),
        ("Stay with us for the latest on the storm.", "says that the story is not finished"),
        ("Sorry, your browser doesn't support embedded videos.", "speaks of what the page shows or cannot show"),
        ("An error has occurred, please try again later.", "speaks of what the page shows or cannot show"),
        ("Now Playing", "speaks of what the page shows or cannot show"),
        ("This copy is for your personal use only.", "says what the page may be used for"),
        ("Quotes delayed at least 15 minutes.", "says what the page may be used for"),
        ("This article is more than 2 years old", "says what the page may be used for"),
        ("Continue reading the main story", "leads over an advertisement to the rest of the story"),
        ("Write to Iris Voss at ivoss@gullpost.example", "tells how to reach the writers"),
        ("3 of 14", "is a control or a heading of the page"),
        ("4 min read", "is a control or a heading of the page"),
        ("Updated 3 hours ago", "is a control or a heading of the page"),
        ("Was this article helpful?", "is a control or a heading of the page"),
        ("Click to enlarge", "is a control or a heading of the page"),
        ("Most read in coast news", "is a control or a heading of the page"),
        ("You may also like", "is a control or a heading of the page"),
        ("Notes to editors", "belongs to the small print of a press release"),
        ("Forward-Looking Statements", "belongs to the small print of a press release"),
        ("You have two free articles left", "asks the reader for something that only the page offers"),
        ("Do you have a story for us?", "asks the reader for something that only the page offers"),
        ("Support local journalism from a dollar a week.", "asks the reader for something that only the page offers"),
        ("Flooded too? Get in touch and tell us.", "asks the reader for something that only the page offers"),
        ("Good tides. Sign up for the free newsletter.", "asks the reader for something that only the page offers"),
        (
            "Enter your e-mail and we will send you the tides.",
            "asks the reader for something that only the page offers",
        ),
        ("By clicking Submit you accept our terms.", "asks the reader for something that only the page offers"),
        ("Please enter a valid email address", "asks the reader for something that only the page offers"),
        (
            "Since you're here, we have something small to ask.",
            "asks the reader for something that only the page offers",
        ),
        ("Support the Post from as little as a dollar.", "asks the reader for something that only the page offers"),
        ("Follow Iris Voss at twitter.com/ivoss.", "tells how to reach the writers"),
        ("Topics: Lamps, Gull Point, Harbours", "is a list of keywords"),
        ("Never miss a tide.", "asks the reader for something that only the page offers"),
        ("Download the Gull Post app today.", "asks the reader for something that only the page offers"),
        ("Every gift, big or small, helps.", "asks the reader for something that only the page offers"),
        ("We may earn a commission from these lamps.", "asks the reader for something that only the page offers"),
        ("list 1 of 4", "is a control or a heading of the page"),
        ("toggle caption", "is a control or a heading of the page"),
        ("Contributing: Olaf Brandt, Dana Holt", "says who else worked on the story"),
        ("Stay with Channel 4 for more on the storm.", "says that the story is not finished"),
        ("A link has been sent to your friend.", "asks the reader for something that only the page offers"),
        ("Save", "is a control or a heading of the page"),
        ("12 shares", "is a control or a heading of the page"),
        ("[Read more: The night the light went out]", "points to another story"),
        ("Credit...Iris Voss for the Gull Post", "says where something comes from, or how the page works"),
        ("Follow Iris Voss on Twitter @irisvoss", "tells how to reach the writers"),
        (
            "Reach the reporters on Twitter at https://twitter.com/irisvossgull and https://twitter.com/tomreeve",
            "tells how to reach the writers",
        ),
        ("WhatsApp: +44 7700 900000", "tells how to reach the writers"),
        (
            "I understand and agree that registration is an agreement.",
            "asks the reader for something that only the page offers",
        ),
        (
            "The stories of the day, curated by editors and delivered every morning.",
            "asks the reader for something that only the page offers",
        ),
        (
            "Were you affected by the storm? Write to the desk.",
            "asks the reader for something that only the page offers",
        ),
        ("This article is part of our series “Dark Coast.”", "says what series the story belongs to"),
        (
            "This release holds “forward-looking statements”, and sales may differ.",
            "belongs to the small print of a press release",
        ),
        ("See our live blog of the storm.", "points to another story"),
        ("Let our news meet your inbox.", "asks the reader for something that only the page offers"),
        ("Hear more in our podcast.", "asks the reader for something that only the page offers"),
        ("Source: Coast Statistics Office", "says where something comes from, or how the page works"),
        ("Photographs by Iris Voss", "says where something comes from, or how the page works"),
        ("Comments are closed.", "speaks of readers' comments"),
        ("You must be logged in to comment", "speaks of readers' comments"),
        ("Additional reporting by Olaf Brandt and Dana Holt", "says who else worked on the story"),
        ("Dana Holt contributed to this report.", "says who else worked on the story"),
    ],
)
def test_a_notice_is_told_by_its_wording(text: str, why: str) -> None:
    assert notice(text) == why


@pytest.mark.parametrize(
    "text",
    [
        "Read the bill, he told the council, and then say that the harbour is safe.",
        "This is a story about a lamp that nobody wanted to pay for.",
        "Reporting by the harbour board showed that the lamp was broken.",
        "Comments that he made on the radio cost him his post.",
        "More to the north, boats were kept in port.",
        "Sources said that the board had known of the cracks since May.",
        "The subscribers of the lamp fund met on Monday.",
        "Save the lamp",
        "Posted letters",
        "To support the keeper, the village bought a lamp.",
        "A link between the two storms has not been found.",
        "15,000",
        "This article is part of the constitution.",
        "Follow the path to the point, and look out for seals.",
        "The milk was delivered every morning.",
        "Most read the letter twice before they signed it.",
        "Every gift that the keeper got was given back.",
        "We may never know who broke the lamp.",
        "If you stand at the point you can see the whole bay.",
        "Download speeds on the coast are the slowest in the land.",
        "“Get in touch with the keeper before you sail,” he said.",
        "The video was watched by four million people.",
        "Support for the harbour's plan has grown in the village.",
        "The keeper contributed ten dollars, and the board the rest.",
        "word " * 61,
        "Tweet: " + "1" * 100_000 + " times",
        "—",
        "To continue reading, she bought a lamp.",
        "To read the full story, the keeper went to the harbour.",
        "Update the charts before the boats go out.",
        "The interview was edited by the harbour board to hide the answer.",
        "Updated charts show the lamp at Gull Point: added in 1911, dark since.",
    ],
)
def test_a_sentence_with_the_same_words_is_no_notice(text: str) -> None:
    assert notice(text) is None


def test_a_line_of_helpers_holds_nothing_but_names_and_work() -> None:
    assert names_helpers("(Reporting by Iris Voss in Lindmoor; Editing by Dana Holt)")
    assert names_helpers("With files from Northline News")
    assert not names_helpers("Reporting by Iris Voss was praised by the jury")
    assert not names_helpers("Iris Voss was there")


def test_titles_of_other_stories_stand_under_a_heading_or_above_a_bare_read_more() -> None:
    titles = ["Keeper saves two boats", "Why the tide tables are wrong"]
    texts = [
        *STORY[:3],
        "Related stories",
        *titles,
        *STORY[3:],
        "Who pays for the lamp?",
        "Read more",
        STORY[0],
        "Read more",
    ]
    facts = [facts_of(Line(0, len(text), text, blank_before=True)) for text in texts]
    assert listed_lines(texts, facts) == {3, 4, 5, 9}
    assert listed_lines(STORY, facts) == frozenset()
    assert listed_lines(["Read more", *texts], [facts[3], *facts]) == {4, 5, 6, 10}


def test_a_list_of_other_stories_is_left_out_of_texts_and_pages() -> None:
    lines = [*STORY[:3], "Recommended for you", "Keeper saves two boats from the rocks", *STORY[3:]]
    text = read_article("\n\n".join(["Harbour waits for a lamp", *lines]))
    page = read_article(
        "<html><head><title>Harbour waits for a lamp</title></head><body><article><h1>Harbour waits for a lamp</h1>"
        + "".join(f"<p>{line}</p>" for line in lines)
        + "</article></body></html>"
    )
    for article in (text, page):
        assert "Keeper saves" not in article.body
        assert all(line in article.body for line in STORY)


def test_a_firm_tells_what_it_is_at_the_end_of_its_release() -> None:
    goes_on = "Lumen Works is headquartered in Lindmoor and employs 300 people."
    assert company_lines([*STORY, PROFILE]) == {6}
    assert company_lines([*STORY, PROFILE, goes_on]) == {6, 7}
    assert company_lines(["About Lumen Works", *STORY, "About Lumen Works: " + PROFILE]) == {7}
    assert company_lines([*STORY, "About Lumen Works", PROFILE]) == {6, 7}


def test_a_firm_named_within_the_story_is_the_storys() -> None:
    assert company_lines([PROFILE, *STORY]) == frozenset()
    assert company_lines([*STORY[:4], PROFILE, *STORY[4:]]) == frozenset()
    assert company_lines(STORY) == frozenset()
    assert company_lines([PROFILE]) == frozenset()
    assert company_lines([]) == frozenset()


def test_texts_and_pages_leave_a_firms_account_of_itself_out() -> None:
    text = read_article("\n\n".join(["Harbour waits for a lamp", *STORY, PROFILE]))
    page = read_article(
        "<html><head><title>Harbour waits for a lamp</title></head><body><article><h1>Harbour waits for a lamp</h1>"
        + "".join(f"<p>{line}</p>" for line in [*STORY, PROFILE])
        + "</article></body></html>"
    )
    for article in (text, page):
        block = next(block for block in article.blocks if article.text[block.start : block.end] == PROFILE)
        assert block.role is Role.BOILERPLATE
        assert block.evidence[0] == OF_A_FIRM
        assert STORY[-1] in article.body


MENU = ["Agricultura", "Deportes", "Cartas al director", "Toros", "Fiestas", "Cultura", "Bustillo del Monte", "Toros"]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (MENU, range(8)),
        ([STORY[0], *MENU, STORY[1]], range(1, 9)),
        (MENU[:7], range(0)),
        ([f"{item} 2" for item in MENU], range(0)),
        ([f"{item}." for item in MENU], range(0)),
        ([f"{item} de la comarca del río" for item in MENU], range(0)),
    ],
)
def test_a_long_row_of_a_few_words_each_is_a_menu(texts: list[str], found: range) -> None:
    facts = [facts_of(Line(0, len(text), text, blank_before=True)) for text in texts]
    assert menu_lines(texts, facts) == frozenset(found)


def test_what_a_firm_says_under_a_heading_about_it_is_none_of_a_story() -> None:
    about = [
        "About Lumen Works",
        "Founded in 1950, Lumen Works has lit coasts ever since.",
        "Write to its press office.",
    ]
    assert company_lines([*STORY, *about]) == {6, 7, 8}
    assert company_lines([*STORY, "About the lamp", *STORY[:2]]) == frozenset()
