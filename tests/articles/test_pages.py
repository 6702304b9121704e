"""Pages to articles: the readable part, the page's words about itself, and what a reader should know."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.articles.article import Role
from bot.articles.extraction import MAX_ELEMENTS
from bot.articles.metadata import read_metadata
from bot.articles.pages import looks_like_html, read_page
from bot.articles.reading import read_article

PARAGRAPHS = [
    "The lighthouse at Gull Point will be dark from Monday for the first time since 1911, the harbour "
    "board said on Friday.",
    "The lamp, which was made in a workshop that closed 40 years ago, failed during a storm last weekend "
    "and cannot be mended.",
    "“I parked on the cliff and turned the headlamps on,” said the keeper, Josefa Brandt, 58, who has "
    "known the men since school.",
    "The harbour board has asked three firms for a new lamp, the cheapest of which would cost more than "
    "it earns in a year.",
]
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Gull Post"},
        {
            "@type": ["NewsArticle"],
            "headline": "Lighthouse at Gull Point goes dark",
            "datePublished": "2026-03-13T16:01:00+01:00",
            "dateModified": "2026-03-13T18:00:00Z",
            "author": [{"@type": "Person", "name": "Ines Calloway"}, {"@type": "Person", "name": "Tom Reeve"}],
            "publisher": {"@type": "Organization", "name": "Gull Post"},
            "isAccessibleForFree": True,
            "inLanguage": "en-GB",
        },
    ],
}


def page(head: str = "", body: str = "", attributes: str = "") -> str:
    """A page with the story's paragraphs between ``body`` and a footer."""
    story = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    return (
        f"<!doctype html><html {attributes}><head><title>Lighthouse at Gull Point goes dark | Gull "
        f"Post</title>{head}</head>"
        f"<body><nav><a href='/'>Home</a><a href='/news'>News</a></nav><article><h1>Lighthouse at Gull Point "
        f"goes dark</h1>"
        f"{body}{story}</article><footer>© Gull Post. All rights reserved.</footer></body></html>"
    )


def linked(value: object) -> str:
    """A JSON-LD script."""
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def test_the_story_is_the_body_and_the_title_the_headline() -> None:
    article = read_article(page(linked(LINKED)))
    assert article.headline == "Lighthouse at Gull Point goes dark"
    assert article.body.split("\n") == PARAGRAPHS
    assert article.blocks[0].role is Role.HEADLINE
    assert article.notices == ()


def test_the_metadata_comes_from_json_ld() -> None:
    article = read_article(
        page(linked(LINKED), attributes='lang="en"'), "p.html", url="https://gullpost.example/dark?utm=1"
    )
    assert article.outlet == "Gull Post"
    assert article.bylines == ("Ines Calloway", "Tom Reeve")
    assert article.published == datetime(2026, 3, 13, 15, 1, tzinfo=UTC)
    assert article.modified == datetime(2026, 3, 13, 18, 0, tzinfo=UTC)
    assert article.language == "en"
    assert article.url == "https://gullpost.example/dark?utm=1"
    assert article.name == "p.html"


def test_the_metadata_comes_from_meta_tags() -> None:
    head = (
        '<link rel="canonical" href="/2026/03/13/dark"><meta property="og:site_name" content="Gull Post">'
        '<meta property="article:published_time" content="2026-03-13T15:01:00Z"><meta name="author" '
        'content="By Ines Calloway">'
        '<meta property="og:updated_time" content="2026-03-14"><meta property="og:title" content="Lighthouse '
        'goes dark - Gull Post">'
    )
    article = read_article(page(head), url="https://gullpost.example/x")
    assert article.url == "https://gullpost.example/2026/03/13/dark"
    assert article.published == datetime(2026, 3, 13, 15, 1, tzinfo=UTC)
    assert article.modified == datetime(2026, 3, 14, tzinfo=UTC)
    assert article.bylines == ("Ines Calloway",)
    assert article.outlet == "Gull Post"


def test_the_metadata_comes_from_the_visible_page() -> None:
    body = '<p class="byline">By Ines Calloway</p><time>13 March 2026 15:01 GMT</time>'
    article = read_article(page(body=body))
    assert article.bylines == ("Ines Calloway",)
    assert article.published == datetime(2026, 3, 13, 15, 1, tzinfo=UTC)
    marked = read_article(page(body='<span class="pub-date">March 13, 2026</span>'))
    assert marked.published == datetime(2026, 3, 13, tzinfo=UTC)


def test_what_nothing_marks_up_comes_from_the_printed_lines() -> None:
    top, foot = "<p>By Ines Calloway</p><p>13 March 2026 15:01 GMT</p>", "<p>© 2026 Gull Post. All rights reserved.</p>"
    article = read_article(page(body=top).replace("</body>", f"{foot}</body>"), url="https://127.0.0.1/dark")
    assert article.bylines == ("Ines Calloway",)
    assert article.published == datetime(2026, 3, 13, 15, 1, tzinfo=UTC)
    assert read_article(page(body=top)).published == datetime(2026, 3, 13, 15, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "printed", "day"),
    [
        ("2026-03-13T21:30:00-05:00", "", date(2026, 3, 13)),
        ("2026-03-14T02:30:00Z", "", None),
        ("2026-03-14T02:30:00Z", "March 13, 2026", date(2026, 3, 13)),
        ("2026-03-14T02:30:00Z", "March 13, 2026 9:30 p.m. ET", date(2026, 3, 13)),
        ("2026-03-14T02:30:00Z", "March 9, 2026", None),
        ("2026-03-14T02:30:00Z", "March 15, 2026", None),
    ],
)
def test_the_day_of_publication_is_the_place_s(written: str, printed: str, day: date | None) -> None:
    head = f'<meta property="article:published_time" content="{written}">'
    article = read_article(page(head, body=f"<p>By Ines Calloway</p><p>{printed}</p>"))
    assert article.published == datetime.fromisoformat(written)
    assert article.published_day == day


def test_the_day_in_the_address_is_the_place_s() -> None:
    head = '<meta property="article:published_time" content="2026-03-14T02:30:00Z">'
    article = read_article(page(head), url="https://www.gullpost.example/2026/03/13/dark")
    assert article.published == datetime(2026, 3, 14, 2, 30, tzinfo=UTC)
    assert article.published_day == date(2026, 3, 13)
    undated = read_article(page(), url="https://www.gullpost.example/2026/03/13/dark")
    assert undated.published_day == date(2026, 3, 13)


def test_what_is_printed_far_below_says_nothing_of_the_story() -> None:
    raw = page().replace("</body>", "<p>By Tom Reeve</p><p>2 January 2019 08:00 GMT</p></body>")
    article = read_article(raw)
    assert article.published is None
    assert article.bylines == ()


def test_the_day_in_the_address_is_the_last_resort() -> None:
    article = read_article(page(), url="https://www.gullpost.example/2026/03/13/dark")
    assert article.published == datetime(2026, 3, 13, tzinfo=UTC)
    assert article.outlet == "Gull Post"


def test_furniture_that_the_extractor_keeps_is_set_aside() -> None:
    extra = (
        "<p>READ MORE: HARBOUR BOARD OUT OF MONEY FOR THE THIRD YEAR</p><p>Sign up for our newsletter to get "
        "the latest news "
        "in your inbox.</p>"
    )
    article = read_article(page(linked(LINKED)).replace("</article>", f"{extra}</article>"))
    assert article.body.split("\n") == PARAGRAPHS


def test_the_description_is_the_standfirst() -> None:
    words = "The keeper lit boats home with the lamps of her car while the board looked for a firm"
    head = f'<meta property="og:description" content="{words}">'
    article = read_article(page(head, f"<p class='standfirst'>{words}</p>"))
    assert article.standfirst == words
    assert words not in article.body


def test_an_embedded_post_stays_in_the_story() -> None:
    post = (
        '<blockquote class="twitter-tweet"><p>The lamp is out. Stay away from the point tonight, all of '
        "you.</p></blockquote>"
    )
    text = page().replace(f"<p>{PARAGRAPHS[2]}</p>", f"<p>{PARAGRAPHS[2]}</p>{post}")
    assert "Stay away from the point tonight" in read_article(text).body


def test_an_amp_page_says_so() -> None:
    article = read_article(page('<link rel="canonical" href="https://gullpost.example/dark/lamp">', attributes="amp"))
    assert article.notices == (
        "This is the AMP version of the page. The original is at https://gullpost.example/dark/lamp.",
    )


def test_a_paid_stub_says_so() -> None:
    paid = {"@type": "NewsArticle", "isAccessibleForFree": "False"}
    assert "paywall" in read_article(page(linked(paid))).notices[0]
    assert (
        "paywall"
        in read_article(page().replace("</article>", "<p>Subscribe to continue reading.</p></article>")).notices[0]
    )
    assert "paywall" in read_article(page('<meta property="article:content_tier" content="locked">')).notices[0]


def test_a_long_paid_article_may_be_whole() -> None:
    long = "".join(f"<p>{text} It was the {number}th day.</p>" for number in range(6) for text in PARAGRAPHS)
    paid = linked({"@type": "NewsArticle", "isAccessibleForFree": False})
    (notice,) = read_article(page(paid).replace("</article>", f"{long}</article>")).notices
    assert "marks this article as paid" in notice


def test_a_video_page_says_so() -> None:
    raw = (
        '<html><head><meta property="og:type" content="video.other"><title>Lamp '
        "falls</title></head><body><h1>Lamp falls</h1>"
        "<p>Watch the lamp fall into the sea.</p></body></html>"
    )
    assert any("is a video" in notice for notice in read_article(raw).notices)


def test_an_empty_page_says_so() -> None:
    assert any("Hardly any text" in notice for notice in read_article("<html><body></body></html>").notices)


def test_json_ld_has_the_text_where_the_page_has_none() -> None:
    whole = {"@type": "NewsArticle", "headline": "Lamp out", "articleBody": "\n".join(PARAGRAPHS)}
    article = read_article(f"<html><head>{linked(whole)}</head><body><div id='app'></div></body></html>")
    assert article.body.split("\n") == PARAGRAPHS


def test_a_piece_of_a_page_is_read() -> None:
    article = read_article("".join(f"<p>{text}</p>" for text in PARAGRAPHS))
    assert article.body.split("\n") == PARAGRAPHS


def test_a_page_whose_paragraphs_the_extractor_loses_is_read_line_by_line() -> None:
    story = [
        *PARAGRAPHS,
        *(text.replace("lamp", "lens").replace("cliff", "quay").replace("Monday", "Tuesday") for text in PARAGRAPHS),
        "Its chairman, Olaf Trinder, told the council that boats should keep away from the point at night.",
        "Fishermen from the village met on Thursday evening and asked for a light ship until the work is done.",
    ]
    raw = (
        f"<html lang='en'><head><title>Lighthouse at Gull Point goes dark</title>{linked(LINKED)}</head><body><table><tr>"
        "<td><a href='/'>Home</a><div>Subscribe to our newsletter</div></td><td><h1>Lighthouse at Gull Point goes dark"
        f"</h1>{'<br><br>'.join(story)}</td></tr></table><div>© Gull Post. All rights reserved.</div></body></html>"
    )
    article = read_page(raw)
    assert article.body.split("\n") == story
    assert article.headline == "Lighthouse at Gull Point goes dark"
    assert article.outlet == "Gull Post"
    assert article.bylines == ("Ines Calloway", "Tom Reeve")
    assert article.published == datetime(2026, 3, 13, 15, 1, tzinfo=UTC)
    assert article.published_span is None


def test_a_page_of_countless_tags_is_read_by_its_paragraphs() -> None:
    raw = f"<html><body><p>{PARAGRAPHS[0]}</p>" + "<b>x</b>" * MAX_ELEMENTS + "</body></html>"
    assert PARAGRAPHS[0] in read_article(raw).text


def test_a_page_of_countless_elements_that_nobody_closes_is_read_by_its_paragraphs() -> None:
    raw = "<html><body>" + "".join(f"<p>{text}" for text in PARAGRAPHS) + "<p>" * MAX_ELEMENTS
    assert read_article(raw).text.split("\n") == PARAGRAPHS


@pytest.mark.parametrize("around", ["article", "aside"])
def test_a_page_with_a_menu_of_thousands_of_links_is_read_as_others_are(around: str) -> None:
    menu = "".join(f'<li><a href="/{number}">Harbour {number}</a></li>' for number in range(3000))
    story = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    raw = f"<html><body><nav><ul>{menu}</ul></nav><{around}>{story}</{around}></body></html>"
    assert set(PARAGRAPHS) <= set(read_article(raw).body.split("\n"))


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{broken</script>',
        '<script type="application/ld+json">' + "[" * 5000 + "</script>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": 7, "headline": ["x"], "url": '
        '"http://[x"}</script>',
        "<p " + " ".join(f"a{number}=1" for number in range(6000)) + ">",
    ],
)
def test_broken_metadata_does_no_harm(head: str) -> None:
    assert PARAGRAPHS[0] in read_article(page(head)).text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("<!DOCTYPE html><p>x", True),
        ('\ufeff <?xml version="1.0"?><!-- c --><html>', True),
        ("<p>One.</p><p>Two.</p>", True),
        ("Use the <p> tag, then </p> and <div> to write pages.", False),
        ("<3 is a heart, they said", False),
        ("<b>", False),
        ("", False),
    ],
)
def test_html_is_told_from_text_that_mentions_it(raw: str, *, expected: bool) -> None:
    assert looks_like_html(raw) is expected


@pytest.mark.parametrize(("told", "outlet"), [("gull", "gull.example"), ("Gull", "Gull"), ("other", "other")])
def test_a_piece_of_the_host_is_no_outlets_name(told: str, outlet: str) -> None:
    head = f"<meta property='og:site_name' content='{told}'><link rel='canonical' href='https://www.gull.example/a'>"
    page = read_article(
        f"<html><head>{head}</head><body><p>The lamp at Gull Point fell into the sea.</p></body></html>"
    )
    assert page.outlet == outlet


def test_titles_lose_the_name_of_the_outlet() -> None:
    import lxml.html

    tree = lxml.html.document_fromstring(
        "<html><head><title>Lamp falls into sea - Gull Post</title><meta property='og:site_name' "
        "content='Gull Post'></head></html>"
    )
    assert read_metadata(tree).headline == "Lamp falls into sea"


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<h1>",
        "</h1>",
        "<script>",
        "<!--",
        "-->",
        "<",
        ">",
        "&amp;",
        "&#0;",
        "word. ",
        "<table><td>",
    ]
)


@settings(max_examples=40)
@given(st.lists(st.one_of(TAGS, st.text(max_size=20)), max_size=30).map("".join))
def test_any_page_whatever_ends_with_spans_inside_its_text(raw: str) -> None:
    article = read_page("<html><body>" + raw)
    ends = 0
    for block in article.blocks:
        assert ends <= block.start < block.end <= len(article.text)
        ends = block.end
    assert [block.start for block in article.blocks] == sorted({block.start for block in article.blocks})


@pytest.mark.parametrize(
    ("above", "below", "role"),
    [
        ("Image caption The lamp at Gull Point was made in 1911", "", Role.CAPTION),
        ("", "Ines Calloway is a reporter at the Gull Post.", Role.BOILERPLATE),
        ("— Josefa Brandt (@keeper) March 13, 2026", "", Role.BODY),
    ],
)
def test_lines_beside_the_story_of_a_page(above: str, below: str, role: Role) -> None:
    story = "".join(f"<p>{text}</p>" for text in [*PARAGRAPHS[:2], above, *PARAGRAPHS[2:], below] if text)
    article = read_page(f"<html><head><title>Dark</title></head><body><article>{story}</article></body></html>")
    roles = {article.text[block.start : block.end]: block.role for block in article.blocks}
    assert roles[above or below] is role
    assert all(roles[text] is Role.BODY for text in PARAGRAPHS)


def page_with(*parts: str) -> str:
    """A page whose story is paragraphs with ``parts`` among them; a part that is no markup is a paragraph."""
    marked = [part if part.startswith("<") else f"<p>{part}</p>" for part in parts]
    return (
        "<html><head><title>Lighthouse goes dark</title></head><body><h1>Lighthouse goes dark</h1>"
        f"<article>{''.join(marked)}</article></body></html>"
    )


HARBOUR = [
    "The lighthouse at Gull Point will be dark from Monday for the first time since 1911, the harbour board said.",
    "The lamp failed during a storm last weekend and cannot be mended, its chairman told the council on Friday.",
    "Three firms were asked for a new lamp, and the cheapest costs more than the harbour earns in a whole year.",
    "The keeper lit boats home with the lamps of her car while the board looked for a firm to mend the light.",
]


@pytest.mark.parametrize(
    "line", ["Our view", "GULL POINT", "THE KEEPER OF THE LAST LAMP SPEAKS", "[Harbour News]", "Price: 40 | Lamps: 2"]
)
@pytest.mark.parametrize("at", [0, 2])
def test_a_short_line_right_among_the_paragraphs_is_the_storys(line: str, at: int) -> None:
    article = read_article(page_with(*HARBOUR[:at], line, *HARBOUR[at:]))
    assert article.body.split("\n") == [*HARBOUR[:at], line, *HARBOUR[at:]]


def test_a_line_in_capitals_that_is_a_link_leads_to_another_story() -> None:
    line = "<p><strong><a href='/x'>THE KEEPER OF THE LAST LAMP SPEAKS</a></strong></p>"
    assert read_article(page_with(*HARBOUR[:2], line, *HARBOUR[2:])).body.split("\n") == HARBOUR


def test_the_heading_above_notes_is_kept_though_it_could_be_a_control() -> None:
    notes = ["UP NEXT", "Gulls: At home to the Herons on Friday.", "Herons: Visit the Gulls on Friday."]
    assert read_article(page_with(*HARBOUR, *notes)).body.split("\n") == [*HARBOUR, *notes]
    assert read_article(page_with(*HARBOUR, "<p><a href='/x'>UP NEXT</a></p>", *notes[1:])).body.split("\n") == [
        *HARBOUR,
        *notes[1:],
    ]


def test_a_short_line_outside_the_story_is_furniture() -> None:
    raw = page_with(*HARBOUR).replace("<article>", "<article><section><p>Take it along</p></section><div>")
    article = read_article(raw.replace("</article>", "</div></article>"))
    assert article.body.split("\n") == HARBOUR
    told = {article.text[block.start : block.end]: block.evidence for block in article.blocks}
    assert told["Take it along"][0] == "stands outside the part of the page that holds the story"


def test_short_lines_that_are_much_of_a_page_are_its_story_wherever_they_stand() -> None:
    prices = [f"A brass lamp of the {number}th kind for {number} crowns" for number in range(20, 40)]
    listed = "".join(f"<p>{price}</p>" for price in prices)
    raw = page_with(*HARBOUR).replace("<article>", f"<section>{listed}</section><div>")
    body = read_article(raw.replace("</article>", "</div>")).body.split("\n")
    assert set(prices) <= set(body)


def test_a_title_behind_which_the_outlet_stands_is_the_headline_without_it() -> None:
    head = "<title>Lamp dark again - Gull News</title><meta property='og:title' content='The Gull'>"
    head += "<meta property='og:site_name' content='The Gull'>"
    paragraphs = "".join(f"<p>{text}</p>" for text in HARBOUR)
    article = read_article(f"<html><head>{head}</head><body><div><dl><dt>Lamp dark again</dt></dl>{paragraphs}</div>")
    assert article.headline == "Lamp dark again"
    assert article.body.split("\n") == HARBOUR


@pytest.mark.parametrize(
    "mark", ["Copyright ⓒ The Gull. No part may be used.", "ⓒ The Gull", "Copyright 2019 The Gull."]
)
def test_a_mark_of_copyright_is_no_part_of_the_story(mark: str) -> None:
    assert read_article(page_with(*HARBOUR, mark)).body.split("\n") == HARBOUR


def body_of(inside: str, head: str = "<title>Lighthouse at Gull Point goes dark</title>") -> list[str]:
    """The body's lines of a page whose story has ``inside`` between its second and its third paragraph."""
    story = [f"<p class='k'>{text}</p>" for text in PARAGRAPHS]
    article = "".join([*story[:2], inside, *story[2:]])
    raw = f"<!doctype html><html><head>{head}</head><body><article><h1>Lighthouse at Gull Point goes dark</h1>{article}"
    return read_page(f"{raw}</article></body></html>").body.split("\n")


@pytest.mark.parametrize(
    "inside",
    [
        "<p><b>Earlier:</b> <a href='/1'>Ferry runs aground on the rocks off Gull Point</a></p>",
        "<p>Also on this: <a href='/1'>Ferry runs aground</a> | <a href='/2'>Keeper retires</a></p>",
        "<blockquote>“I parked on the cliff and turned the headlamps on”</blockquote>",
        "<blockquote>“I parked on the cliff and turned the headlamps on” Josefa Brandt, keeper</blockquote>",
        "<ul><li>2 days ago</li><li>An hour ago</li></ul>",
        "<div class='inline-newsletter'><p>Our harbour letter tells you every Friday what has come in on the tide.</p></div>",
        "<div class='photoCaption'><p>The lamp in its glass house on the cliff, seen from the boat of the pilots.</p></div>",
    ],
)
def test_what_a_page_sets_between_paragraphs_is_left_out(inside: str) -> None:
    assert body_of(inside) == PARAGRAPHS


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        (
            "<h2>“I parked on the cliff and turned the headlamps on”</h2>",
            "“I parked on the cliff and turned the headlamps on”",
        ),
        ("<p class='k'>The keeper said: <a href='/1'>the lamp</a> is worth more than the boats.</p>", None),
        (
            "<div class='k'>The tower, which is 40 metres high, was built by the same firm as the one at Holm, she said.</div>",
            None,
        ),
    ],
)
def test_what_is_of_the_story_stays(inside: str, line: str | None) -> None:
    text = line or "".join(lxml.html.fromstring(inside).itertext())
    assert body_of(inside) == [*PARAGRAPHS[:2], text, *PARAGRAPHS[2:]]


def test_the_part_that_everybody_may_read_is_kept_with_the_rest() -> None:
    teaser = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    rest = "".join(f"<p>The ferry was late on day {n} too, the pilots of the harbour said.</p>" for n in range(4, 10))
    raw = (
        f"<html><head><title>Dark</title></head><body><article><div class='teaser-content'>{teaser}</div>"
        f"<div class='remainder-content'>{rest}</div></article></body></html>"
    )
    assert read_page(raw).body.split("\n")[: len(PARAGRAPHS)] == PARAGRAPHS


def test_a_story_in_several_blocks_of_one_class_is_read_whole() -> None:
    blocks = "".join(
        f"<div class='row'><div class='post-content'><p>{text}</p></div></div><div class='advert'></div>"
        for text in PARAGRAPHS
    )
    raw = f"<html><head><title>Dark</title></head><body><main><h1>Dark</h1>{blocks}</main></body></html>"
    assert read_page(raw).body.split("\n") == PARAGRAPHS


def test_a_live_report_keeps_its_posts_with_their_pictures() -> None:
    posts = "".join(
        f"<div class='post'><h3>Post {n}</h3><p>{text}</p><figure><img src='/{n}.jpg'></figure></div>"
        for n, text in enumerate(PARAGRAPHS)
    )
    raw = f"<html><head><title>Dark</title></head><body><article><h1>Dark</h1>{posts}</article></body></html>"
    assert set(PARAGRAPHS) <= set(read_page(raw).body.split("\n"))


def test_an_article_that_loads_below_is_left_out() -> None:
    other = "".join(f"<p>The ferry was late again on Monday, for the {n}th time this year.</p>" for n in range(4, 10))
    story = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    raw = (
        f"<html><head><title>Dark</title></head><body><div><h1 class='t'>Dark</h1><div>{story}</div></div>"
        f"<div class='next'><h1 class='t'>Ferry late</h1><div>{other}</div></div></body></html>"
    )
    assert read_page(raw).body.split("\n") == PARAGRAPHS


def test_a_page_of_nested_tables_reads_the_same_every_time() -> None:
    cells = "<br><br>".join(PARAGRAPHS)
    raw = (
        f"<html><body><table><tr><td>Menu<br><br>{PARAGRAPHS[0]}<br><br><table><tr><td>{cells}</td></tr></table>"
        f"<br><br>{'More news from the harbour every day of the week, and from the tower. ' * 2}<br><br>Guestbook"
        "</td></tr></table></body></html>"
    )
    assert len({read_page(raw).text for _ in range(12)}) == 1
