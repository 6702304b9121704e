"""Plain text to articles: every line with one role, and what the lines say of the article."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.articles.article import Article, Role
from bot.articles.plaintext import MAX_LINES
from bot.articles.reading import read_article, read_bytes
from bot.errors import ReadingError

BODY = [
    "The lighthouse at Gull Point will be dark from Monday for the first time since 1911, the harbour "
    "board said on Friday, "
    "because nobody can be found to mend its lamp.",
    "The lamp, which was made in a workshop that closed 40 years ago, failed during a storm last "
    "weekend. Two fishing boats "
    "found their way home by the lights of the lighthouse keeper's car.",
    "“I parked on the cliff and turned the headlamps on,” said the keeper, Josefa Brandt, 58. “It was "
    "that or wait for the "
    "crash, and I have known those men since school.”",
    "The harbour board has asked three firms for a new lamp. The cheapest would cost 90,000 crowns, "
    "which is more than the "
    "board earns from the harbour in a year.",
    "Its chairman, Olaf Trinder, said that boats should keep away from the point at night until the spring.",
]
PAGE = [
    "https://www.gullpost.example/2026/03/13/lighthouse-dark",
    "Stay up to date with notifications from the Gull Post",
    "Subscribe to our newsletter for the latest news in your inbox",
    "Lighthouse at Gull Point goes dark after 115 years",
    "The keeper lit boats home with the lamps of her car while the harbour board looked for a firm to mend it",
    "Ines Calloway",
    "Gull Point",
    "Friday 13 March 2026 15:01 GMT",
    "Comments",
    "The lighthouse at Gull Point on Thursday evening",
    "The lighthouse at Gull Point on Thursday evening (Reuters)",
    *BODY[:3],
    "Your support makes our journalism possible. Donate today to help us keep our reporters at work.",
    *BODY[3:],
    "Correction: An earlier version of this article gave the age of the keeper wrongly.",
    "Most read",
    "Ten soups for a cold week",
    "Why the mayor sold his boat",
    "Share on Facebook",
    "© 2026 Gull Post. All rights reserved.",
]


def role_of(article: Article, line: str) -> Role:
    """The role of the block that is exactly ``line``."""
    return next(block.role for block in article.blocks if article.text[block.start : block.end] == line)


@pytest.fixture(scope="module")
def page() -> Article:
    return read_article("\ufeff" + "\r\n\r\n".join(PAGE) + "\r\n", "gull.txt")


def test_the_text_is_kept_letter_for_letter(page: Article) -> None:
    assert page.text == "\ufeff" + "\r\n\r\n".join(PAGE) + "\r\n"
    assert page.name == "gull.txt"


def test_every_line_is_one_block_with_evidence(page: Article) -> None:
    assert [page.text[block.start : block.end] for block in page.blocks] == PAGE
    assert all(
        block.evidence and all(reason.islower() or " " in reason for reason in block.evidence) for block in page.blocks
    )


def test_no_reason_stands_twice_or_speaks_against_the_role(page: Article) -> None:
    for block in page.blocks:
        assert len(set(block.evidence)) == len(block.evidence)
        if block.role not in {Role.BODY, Role.BOILERPLATE}:
            assert not any("full of page furniture" in why or "shares few" in why for why in block.evidence)
    credited = read_article("\n\n".join([PAGE[3], *BODY, "The lamp in 1932. Credit: Gull Archive"]))
    (caption,) = credited.blocks_of(Role.CAPTION)
    assert caption.evidence.count("ends in a picture credit") == 1


def test_the_body_is_the_story_and_nothing_else(page: Article) -> None:
    assert page.body.split("\n") == BODY


def test_what_stands_above_the_story_is_named(page: Article) -> None:
    assert page.headline == "Lighthouse at Gull Point goes dark after 115 years"
    assert page.standfirst == PAGE[4]
    assert page.bylines == ("Ines Calloway",)
    assert page.dateline == "Gull Point"
    assert page.outlet == "Gull Post"
    assert page.url == PAGE[0]
    assert page.language == "en"


def test_the_time_of_publication_is_utc_and_has_its_place(page: Article) -> None:
    assert page.published == datetime(2026, 3, 13, 15, 1, tzinfo=UTC)
    assert page.published_span is not None
    assert page.published_span.of(page.text) == "13 March 2026 15:01 GMT"


def test_a_caption_that_stands_twice_is_kept_once_with_its_credit(page: Article) -> None:
    assert page.captions == ("The lighthouse at Gull Point on Thursday evening (Reuters)",)
    assert role_of(page, PAGE[9]) is Role.CAPTION


def test_corrections_are_kept_apart(page: Article) -> None:
    assert page.corrections == ("Correction: An earlier version of this article gave the age of the keeper wrongly.",)


def test_a_headline_and_a_clean_body_lose_nothing() -> None:
    article = read_article("Gull Point lighthouse goes dark\n\n" + "\n\n".join(BODY))
    assert article.headline == "Gull Point lighthouse goes dark"
    assert article.body.split("\n") == BODY


def test_a_text_that_starts_with_its_body_has_no_headline() -> None:
    article = read_article("\n".join(BODY))
    assert article.headline is None
    assert article.body.split("\n") == BODY


def test_one_endless_paragraph_is_body() -> None:
    text = " ".join(BODY * 6)
    assert read_article(text).body == text


def test_a_wire_report_is_read() -> None:
    article = read_article(
        "Gull Point lighthouse to stay dark until spring.\nIngrid Falk\nGULLHAVEN 1996-08-22\n" + "\n".join(BODY)
    )
    assert article.headline == "Gull Point lighthouse to stay dark until spring."
    assert article.bylines == ("Ingrid Falk",)
    assert article.dateline == "GULLHAVEN"
    assert article.published == datetime(1996, 8, 22, tzinfo=UTC)
    assert article.body.split("\n") == BODY


def test_the_place_that_a_report_opens_with_is_its_dateline() -> None:
    article = read_article("Lighthouse dark\n\nGULLHAVEN (Northline) — " + "\n\n".join(BODY))
    assert article.dateline == "GULLHAVEN"


def test_an_update_after_publication_is_the_time_of_change() -> None:
    article = read_article(
        "Lighthouse at Gull Point goes dark\n\nBy Ines Calloway\n\nPublished 13 March 2026 15:01 GMT | "
        "Updated 14 March 2026 "
        "09:30 GMT\n\n" + "\n\n".join(BODY)
    )
    assert article.published == datetime(2026, 3, 13, 15, 1, tzinfo=UTC)
    assert article.modified == datetime(2026, 3, 14, 9, 30, tzinfo=UTC)


def test_an_update_without_a_zone_is_by_the_clock_of_the_publication() -> None:
    article = read_article(
        "Lighthouse at Gull Point goes dark\n\nBy Ines Calloway\n\nMarch 13, 2026 2:26 p.m. PDT\n\nUpdated at 7:46 p.m.\n\n"
        + "\n\n".join(BODY)
    )
    assert article.published == datetime(2026, 3, 13, 21, 26, tzinfo=UTC)
    assert article.modified == datetime(2026, 3, 14, 2, 46, tzinfo=UTC)


@pytest.mark.parametrize("moment", ["2 hours ago", "Nov 24 | 3:01pm"])
def test_a_moment_without_its_year_is_none_of_the_story(moment: str) -> None:
    article = read_article(f"Lighthouse at Gull Point goes dark\n\nBy Ines Calloway\n{moment}\n\n" + "\n\n".join(BODY))
    assert article.body.split("\n") == BODY
    assert [block.span.of(article.text) for block in article.blocks_of(Role.DATE)] == [moment]


def test_a_change_that_the_date_runs_into_is_the_time_of_change() -> None:
    line = "14:05, 13 MAR 2026UPDATED15:10, 13 MAR 2026"
    article = read_article(f"Lighthouse at Gull Point goes dark\n\nBy Ines Calloway\n{line}\n\n" + "\n\n".join(BODY))
    assert article.published == datetime(2026, 3, 13, 14, 5, tzinfo=UTC)
    assert article.modified == datetime(2026, 3, 13, 15, 10, tzinfo=UTC)


def test_an_update_on_its_own_line_belongs_to_the_day_of_publication() -> None:
    article = read_article(
        "Lighthouse at Gull Point goes dark\n\nBy Ines Calloway\n\nMarch 13, 2026\n\nUpdated 3:05 p.m. ET\n\n"
        + "\n\n".join(BODY)
    )
    assert article.published == datetime(2026, 3, 13, tzinfo=UTC)
    assert article.modified == datetime(2026, 3, 13, 19, 5, tzinfo=UTC)


def test_the_day_of_publication_is_that_of_the_line() -> None:
    article = read_article(
        "Lighthouse at Gull Point goes dark\n\nBy Ines Calloway\n\nMarch 13, 2026 10:30 p.m. ET\n\n" + "\n\n".join(BODY)
    )
    assert article.published == datetime(2026, 3, 14, 2, 30, tzinfo=UTC)
    assert article.published_day == date(2026, 3, 13)
    assert read_article("\n\n".join(BODY)).published_day is None


def test_the_day_in_the_address_is_the_last_resort() -> None:
    article = read_article("\n\n".join(BODY), url="https://gullpost.example/2026/03/13/dark")
    assert article.published == datetime(2026, 3, 13, tzinfo=UTC)
    assert article.published_span is None
    assert article.outlet == "gullpost.example"


def test_readers_comments_are_cut() -> None:
    talk = [
        "3 Comments",
        "Sailor says:",
        "Rubbish, my boat has GPS.",
        "Reply",
        "Mags says:",
        "So has mine, and it sank.",
        "Reply",
    ]
    article = read_article("Lighthouse dark\n\n" + "\n\n".join([*BODY, *talk]))
    assert article.body.split("\n") == BODY


def test_the_first_person_alone_is_still_an_article() -> None:
    review = [
        "I have owned eleven boats and I have sunk four of them, so I came to this guide with an open mind "
        "and wet feet.",
        "I was wary of the title at first. I need not have been: my knots are better than they have been "
        "since my wedding.",
        "If I had one wish it would be for larger print, because I read it at the tiller and my glasses are "
        "in the bay.",
    ]
    assert read_article("\n\n".join(review)).word_count > 50


def test_a_glued_teaser_is_not_the_article() -> None:
    last = BODY[-1] + "WATCH: Inside the dark lighthouse"
    article = read_article("Lighthouse dark\n\n" + "\n\n".join([*BODY[:-1], last]))
    assert article.body.split("\n") == BODY
    assert role_of(article, "WATCH: Inside the dark lighthouse") is Role.BOILERPLATE


def test_lines_below_the_limit_still_have_a_role() -> None:
    article = read_article("a b\n" * (MAX_LINES + 50))
    assert len(article.blocks) == MAX_LINES + 50
    assert article.blocks[-1].role is Role.BOILERPLATE


def test_nothing_gives_no_blocks() -> None:
    assert read_article("").blocks == ()
    assert read_article(" \n\ufeff".replace("\ufeff", "")).blocks == ()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"12 + 34 = 46", "no words"),
        (b"%PDF-1.4", "binary"),
    ],
)
def test_what_is_no_article_is_refused_in_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(ReadingError, match=says) as caught:
        read_bytes(data)
    assert str(caught.value).endswith(".")


def test_a_latin_1_file_is_read() -> None:
    article = read_bytes(
        "Fermé\n\nLe café de la Pointe est fermé depuis lundi, a déclaré sa propriétaire.".encode("cp1252"), "f.txt"
    )
    assert "propriétaire" in article.body
    assert article.language == "fr"


PIECES = st.sampled_from(
    [*PAGE, "By A. B", "12:30", "©", "“", "Comments (3)", "x" * 300, "\u200b", "\r", "<p>", "a < b", "3 May 2024"]
)


@settings(max_examples=60)
@given(st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=12).map("\n".join)))
def test_any_text_whatever_ends_with_one_role_for_every_line(raw: str) -> None:
    article = read_article(raw)
    ends = 0
    for block in article.blocks:
        assert ends <= block.start < block.end <= len(article.text)
        assert isinstance(block.role, Role)
        assert block.evidence
        ends = block.end
    if article.text == raw and "\r" not in raw:
        covered = {raw.count("\n", 0, block.start) for block in article.blocks}
        assert covered == {number for number, line in enumerate(raw.split("\n")) if line.strip()}


def test_a_line_that_ends_in_photographer_and_agency_is_a_caption_though_it_speaks_of_the_story() -> None:
    story = "The lighthouse at Gull Point was lit again on Thursday after nine years in the dark, its keeper said."
    picture = "The lighthouse at Gull Point on Thursday, seen from the pier (Ana Pell/Northpix)"
    article = read_article(f"Gull Point is lit again\n\n{story}\n\n{picture}\n\n{story} It cost £4 million.")
    assert article.captions == (picture,)
    assert "Northpix" not in article.body


@pytest.mark.parametrize("address", ["https://[harbour/ferry-fire", "http://[]@/ferry", "https://[::1/x"])
def test_an_address_that_is_none_is_no_address_of_the_article(address: str) -> None:
    article = read_article(
        f"{address}\nFerry burns at the quay\n\nA ferry burned at the quay on Friday, police said.\n"
    )
    assert article.url is None
    assert article.outlet is None


def test_the_address_above_an_article_is_its_own() -> None:
    text = "https://www.courier.example/ferry\nFerry burns\n\nA ferry burned at the quay on Friday, police said.\n"
    article = read_article(text)
    assert article.url == "https://www.courier.example/ferry"
    assert article.outlet == "courier.example"


STORY = (
    "The harbour master of Gull Point closed the lighthouse on Friday after an inspection found the lamp room unsafe.",
    "“We could not leave the lamp burning over a cracked floor,” the harbour master, Ida Holm, said at the pier.",
    "Fishermen said that the lighthouse had guided the fleet past the reef for more than a century without a break.",
)


@pytest.mark.parametrize(
    "above",
    [
        ("Skip to main content", "Menu", "Boats", "Harbour Point", "{}"),
        ("Welcome to the members’ lounge", "Menu", "Boats", "Tides", "Notices", "{}"),
        ("Menu", "Boats", "Tides", "{}", "{}"),
    ],
)
def test_the_headline_is_no_greeting_no_menu_and_may_stand_twice(above: tuple[str, ...]) -> None:
    headline = "Lighthouse at Gull Point closed after inspection of lamp room"
    lines = [line.format(headline) for line in above]
    article = read_article("\n\n".join([*lines, "By Ines Calloway", "March 13, 2026", *STORY]))
    assert article.headline == headline
    assert article.bylines == ("Ines Calloway",)


def test_a_headline_is_given_without_the_mark_of_a_heading() -> None:
    story = "The harbour board said on Friday that the lamp at Gull Point would not be mended before spring."
    assert read_article(f"# Lamp at Gull Point stays dark\n\n{story}\n\n{story[:-1]} at all.").headline == (
        "Lamp at Gull Point stays dark"
    )


PIECE = f'<p class="intro">{BODY[0]}</p>'
SHOWN = BODY[0]


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("lamp.html", None),
        ("LAMP.HTM", None),
        ("https://gull.example/lamp.html?page=1", None),
        ("lamp", "text/html; charset=utf-8"),
        ("lamp", "application/xhtml+xml"),
    ],
)
def test_a_name_or_a_type_makes_a_page_of_a_piece_with_a_tag(name: str, content_type: str | None) -> None:
    assert read_bytes(PIECE.encode(), name, content_type=content_type).text == SHOWN


def test_without_either_a_text_that_mentions_a_tag_stays_as_it_is() -> None:
    text = "Use the <p> tag for paragraphs, said the keeper, who writes the pages of the harbour board."
    assert read_bytes(text.encode(), "lamp.txt", content_type="text/plain").text == text


def test_a_page_that_is_declared_and_has_no_tags_keeps_its_lines() -> None:
    assert read_bytes("\n".join(BODY).encode(), "lamp.html").body.split("\n") == BODY


def test_a_tag_of_endless_attributes_is_not_shown() -> None:
    attributes = " ".join(f'a{number}="x"' for number in range(900))
    assert read_bytes(PIECE.replace("class", f"{attributes} class").encode(), "lamp.html").text == SHOWN


@pytest.mark.parametrize("empty", ["<html><body></body></html>", "<!doctype html><body><script>let a = 1</script>"])
def test_a_page_that_shows_no_words_is_refused_as_an_empty_text_is(empty: str) -> None:
    with pytest.raises(ReadingError, match=r"shows no words\. Send a page"):
        read_bytes(empty.encode(), "lamp.html")
