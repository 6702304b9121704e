"""One spelling for an address, however it is linked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.canonical import Page, read_page

SAME_PAGE = """\
http://gullpost.example/a
https://www.gullpost.example/a/
https://GULLPOST.example:443/a?utm_source=rss&utm_medium=feed
https://m.gullpost.example/a?fbclid=x#xtor=RSS-1
https://amp.gullpost.example/a/amp/
https://gullpost.example/a/index.html
https://gullpost.example/%61;jsessionid=12AB
https://gullpost.example./a?at_campaign=1&ref=rss
https://gullpost.example//amp/a
https://gullpost-example.cdn.ampproject.org/c/s/www.gullpost.example/a?output=amp
https://www.google.co.uk/amp/s/amp.gullpost.example/a.amp
""".split()


@pytest.mark.parametrize("url", SAME_PAGE)
def test_what_comes_and_goes_in_an_address_is_left_out(url: str) -> None:
    assert str(read_page(url)) == "https://gullpost.example/a"


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://a.example/x?id=2&p=1&utm_id=3", "https://a.example/x?id=2&p=1"),
        ("https://a.example:8443/X", "https://a.example:8443/X"),
        ("https://a.example/live#post-7", "https://a.example/live#post-7"),
        ("https://www.example/", "https://www.example"),
        ("https://a.example/ü b", "https://a.example/%C3%BC%20b"),
        ("https://a.example/x?a=", "https://a.example/x?a="),
        ("mailto:a@b.example", None),
        ("https://", None),
        ("http://[", None),
        ("http://[::1]/a", "https://[::1]/a"),
        ("http://a:x/", None),
    ],
)
def test_what_names_a_page_is_kept(url: str, page: str | None) -> None:
    assert read_page(url) == (None if page is None else read_page(page))
    assert page is None or str(read_page(url)) == page


@given(st.text() | st.text(alphabet="a./?#&=%:@[]").map("https://".__add__))
def test_any_address_is_a_page_or_none_and_a_page_is_its_own(url: str) -> None:
    page = read_page(url)
    assert page is None or read_page(str(page)) == page


def test_pages_that_may_be_one() -> None:
    assert Page("a/x").may_be(Page("a/x", (("cid", "rss"),)))
    assert Page("a/x").may_be(Page("a/x", (), "top"))
    assert not Page("a/x", (("id", "1"),)).may_be(Page("a/x", (("id", "2"),)))
    assert not Page("a/x", (), "1").may_be(Page("a/x", (), "2"))
    assert not Page("a/x").may_be(Page("a/y"))
    assert not Page("a").may_be(Page("a"))
    first, second = (("from", "1"),), (("from", "2"),)
    assert Page("a/lamp-fails-again", first).may_be(Page("a/lamp-fails-again", second))
    assert Page("a/20260312", first).may_be(Page("a/20260312", second))
    assert not Page("a/news-article", first).may_be(Page("a/news-article", second))


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("a.example/news/Lamp-Fails-Again.html", "a.example/news/lamp-fails-again", True),
        ("a.example/news/lamp-fails-again?x=1", "a.example/news/lamp-fails-again?x=2", True),
        ("a.example/news/471033-lamp-fails", "a.example/sport/471033-lamp-is-mended", True),
        ("a.example/letters-20260312", "a.example/briefing-20260312", False),
        ("a.example/news/lamp-fails-again?id=4", "a.example/news/lamp-fails-again?id=5", False),
        ("a.example/article.php?id=4&x=1", "a.example/article.php?x=2&id=4", True),
        ("a.example/article.php?id=4", "a.example/article.php?id=5", False),
        ("a.example/p/AbC", "a.example/p/aBc", False),
    ],
)
def test_an_article_is_named_by_one_part_of_its_address(first: str, second: str, same: bool) -> None:
    one, other = read_page(f"https://{first}"), read_page(f"https://{second}")
    assert one is not None
    assert other is not None
    assert (one.core == other.core) is same
    assert one.may_be(other) is same


@pytest.mark.parametrize(
    ("url", "unique"),
    [
        ("a.example/2026/03/12/lamp-fails-again", True),
        ("a.example/2026-03-12/lamp-fails-again", True),
        ("a.example/lamp-fails-again-in-storm", True),
        ("a.example/news/uk-12345678", True),
        ("a.example/news/1a2b3c4d-1234-lamp-fails", True),
        ("a.example/article?id=7", True),
        ("a.example/what-to-watch", False),
        ("a.example/2026/03/12/", False),
        ("a.example/article?from=7", False),
        ("a.example", False),
    ],
)
def test_some_addresses_are_never_given_again(url: str, unique: bool) -> None:
    page = read_page(f"https://{url}")
    assert page is not None
    assert page.unique is unique


def test_two_articles_of_one_site_exclude_each_other() -> None:
    first, second = (Page(f"a.example/2026/03/letters-to-the-editor-{number}") for number in "12")
    assert first.excludes(second)
    assert not first.excludes(first)
    assert not first.excludes(Page("b.example/2026/03/letters-to-the-editor-2"))
    assert not first.excludes(Page("a.example/letters"))
