"""Which items of a feed are new, when everything that names an item may change from one poll to the next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.articles import identity
from bot.articles.feeds import FeedItem
from bot.articles.identity import SeenItems, similar_titles, title_key

TODAY = date(2026, 3, 12)
NINE = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
LAMP = FeedItem(
    "gp-2026-0001",
    "https://gullpost.example/2026/lamp-fails",
    "Lamp at Gull Point fails in storm",
    "<p>The lamp of the lighthouse failed during a storm last weekend and cannot be mended, the board said.</p>",
    "",
    NINE,
)


def new(seen: SeenItems, *items: FeedItem) -> list[FeedItem]:
    """What a poll finds new, all of it taken in."""
    found = seen.sort(items, TODAY)
    for one in found:
        seen.finish(one.key)
    return [one.item for one in found]


@pytest.mark.parametrize(
    ("first", "second", "similar"),
    [
        ("Lamp fails at Gull Point", "UPDATE: Lamp fails at Gull Point!", True),
        ("Lamp fails at Gull Point", "“Lamp” fails at  Gull Piont", True),
        ("Storm: 3 dead", "Storm: 5 dead", False),
        ("Storm kills", "Storm kills 5", True),
        ("Lamp fails at Gull Point", "Board buys three new boats", False),
        ("", "", False),
    ],
)
def test_titles_that_may_be_one(first: str, second: str, similar: bool) -> None:
    assert similar_titles(title_key(first), title_key(second)) is similar


SAME = {
    "as it was": LAMP,
    "another GUID": replace(LAMP, id="gp-x"),
    "no GUID": replace(LAMP, id=""),
    "no address": replace(LAMP, url=None),
    "http": replace(LAMP, url="http://gullpost.example/2026/lamp-fails"),
    "tracking that nobody knows": replace(LAMP, url=f"{LAMP.url}?zz=9", id="x-99"),
    "a moved page": replace(LAMP, url="https://gullpost.example/news/12345"),
    "a moved page with a new title": replace(LAMP, url="https://gullpost.example/n/1", title="Dark times for sailors"),
    "moved, another GUID, but word for word": replace(LAMP, url="https://gullpost.example/n/1", id="gp-y"),
    "moved, another GUID and hour": replace(
        LAMP, url="https://gullpost.example/n/1", id="gp-y", published=NINE + timedelta(hours=2)
    ),
    "moved, another GUID, undated": replace(LAMP, url="https://gullpost.example/n/1", id="gp-y", published=None),
    "moved, another GUID, edited title": replace(
        LAMP, url="https://gullpost.example/n/1", id="gp-y", title="Lamp at Gull Point fails in a storm"
    ),
    "a new title and GUID": replace(LAMP, title="Dark times for sailors", id="gp-z"),
    "another date": replace(LAMP, published=NINE + timedelta(days=300), id="gp-z"),
    "no date": replace(LAMP, published=None, id="gp-z"),
}


LETTERS = FeedItem(
    "gp-l-1",
    "https://gullpost.example/2026/03/12/letters-to-the-editor-1",
    "Letters to the editor of the Gull Post",
    "<p>Readers on the lamp of the lighthouse, the ferry's new timetable and the price of bread.</p>",
    "",
    NINE,
)


def test_a_headline_that_comes_again_within_hours_is_another_article_where_the_addresses_are() -> None:
    second = replace(
        LETTERS,
        id="gp-l-2",
        url="https://gullpost.example/2026/03/12/letters-to-the-editor-2",
        summary="<p>Readers on the school, the market hall and the gulls that nobody can keep from the bins.</p>",
        published=NINE + timedelta(hours=3),
    )
    seen = SeenItems()
    assert (new(seen, LETTERS), new(seen, second)) == ([LETTERS], [second])
    assert new(seen, LETTERS, second) == []


def test_an_article_that_moved_word_for_word_is_the_same() -> None:
    seen = SeenItems()
    new(seen, LETTERS)
    moved = replace(LETTERS, id="gp-l-9", url="https://gullpost.example/2026/03/12/what-readers-write-1")
    assert new(seen, moved) == []


def test_an_article_of_which_only_the_address_stays_is_the_same() -> None:
    seen = SeenItems()
    new(seen, LETTERS)
    later = NINE + timedelta(days=40)
    bare = "http://m.gullpost.example/2026/03/12/LETTERS-to-the-editor-1/amp?zz=81"
    assert new(seen, FeedItem("x-1", bare, "Bread and gulls: what moves you", "<p>New.</p>", "", later)) == []


@pytest.mark.parametrize("again", SAME.values(), ids=SAME)
def test_an_item_that_came_before_is_recognised(again: FeedItem) -> None:
    seen = SeenItems()
    assert new(seen, LAMP) == [LAMP]
    assert new(seen, again) == []
    assert len(seen) == 1


OTHER = {
    "another item": FeedItem("gp-2", "https://gullpost.example/boats", "Board buys three boats", "", "", NINE),
    "the same title another day": replace(
        LAMP, id="gp-2", url="https://gullpost.example/2", published=NINE + timedelta(days=1), summary="<p>Again.</p>"
    ),
    "another number in the address": replace(LAMP, id="gp-2", url=f"{LAMP.url}-2", title="Ferry sinks", summary=""),
    "a page that is written anew each day": replace(
        LAMP, id="gp-2", title="Ferry sinks off Port Amara", published=NINE + timedelta(days=1)
    ),
}


@pytest.mark.parametrize("other", OTHER.values(), ids=OTHER)
def test_an_item_of_its_own_is_new(other: FeedItem) -> None:
    seen = SeenItems()
    new(seen, LAMP)
    assert new(seen, other) == [other]
    assert new(seen, other, LAMP) == []


def test_parameters_that_change_each_time_name_no_other_item() -> None:
    first, second = (
        replace(LAMP, url=f"https://gullpost.example/lamp-fails-again?from={n}", id=f"x-{n}", published=None)
        for n in "12"
    )
    seen = SeenItems()
    assert (new(seen, first), new(seen, second)) == ([first], [])


def item(title: str, **values: object) -> FeedItem:
    return replace(FeedItem("", None, title), **values)  # type: ignore[arg-type]


def test_items_that_all_link_to_the_front_page_are_told_apart() -> None:
    front = {"url": "https://gullpost.example/", "id": "https://gullpost.example/"}
    old = [item(f"{word} is the news of the day", **front) for word in ("Lamp", "Ferry", "Storm")]
    seen = SeenItems()
    assert new(seen, *old) == old
    fresh = item("Harbour board resigns after vote", **front)
    assert new(seen, fresh, *old[:2]) == [fresh]


def test_items_that_share_a_page_or_a_guid_are_told_apart() -> None:
    shared = {"url": "https://gullpost.example/live", "id": "live-blog"}
    old = [item("Ferry leaves", **shared), item("Storm warning for the strait", **shared)]
    seen = SeenItems()
    assert new(seen, *old) == old
    fresh = item("Harbour closed", **shared)
    assert new(seen, fresh) == [fresh]


def test_a_guid_that_counts_places_names_nothing() -> None:
    titles = ["Lamp fails", "Ferry leaves port", "Storm warning"]
    old = [item(title, id=str(n), url=f"https://a.example/{title[:4]}") for n, title in enumerate(titles, 1)]
    seen = SeenItems()
    new(seen, *old)
    fresh = item("Harbour board resigns", id="1", url="https://a.example/board")
    shifted = [replace(one, id=str(n)) for n, one in enumerate(old, 2)]
    assert new(seen, fresh, *shifted) == [fresh]


def test_recurring_titles_are_news_each_time() -> None:
    seen = SeenItems()
    for hour in range(5):
        bulletin = item(
            "News bulletin",
            id=f"bulletin-{hour}",
            url=f"https://a.example/b/{hour}",
            published=NINE + timedelta(hours=hour),
        )
        assert new(seen, bulletin) == [bulletin]


def test_items_without_any_name_are_known_by_their_words() -> None:
    words = "<p>The board of the harbour has asked three firms for a new lamp and heard from one of them.</p>"
    old = item("Board asks for lamp", summary=words)
    seen = SeenItems()
    assert new(seen, old) == [old]
    assert new(seen, old) == []
    assert new(seen, replace(old, published=NINE)) == []
    assert new(seen, replace(old, title="Board waits for lamp no more")) != []
    silent = item("Boats")
    assert (new(seen, silent), new(seen, silent)) == ([silent], [])


def test_an_item_listed_twice_is_one() -> None:
    assert new(SeenItems(), LAMP, replace(LAMP, id="gp-9", url="http://www.gullpost.example/2026/lamp-fails")) == [LAMP]


def test_what_was_not_finished_waits_though_the_feed_drops_it() -> None:
    seen = SeenItems()
    (first,) = seen.sort([LAMP], TODAY)
    assert (first.key, first.tries) == (LAMP.url, 0)
    assert seen.fail(first.key) == 1
    seen = SeenItems.load(seen.dump())
    (again,) = seen.sort([], TODAY)
    assert (again.item, again.tries) == (LAMP, 1)
    edited = replace(LAMP, content="<p>Now whole.</p>")
    other = OTHER["another item"]
    assert [one.item for one in seen.sort([other, edited], TODAY)] == [other, edited]
    seen.finish(again.key)
    assert [one.item for one in seen.sort([], TODAY)] == [other]


def test_a_waiting_item_leaves_a_very_long_text_to_its_page() -> None:
    seen = SeenItems()
    seen.sort([replace(LAMP, content="x" * 50_000)], TODAY)
    (waiting,) = SeenItems.load(seen.dump()).sort([], TODAY)
    assert waiting.item.content == ""
    assert waiting.item.title == LAMP.title


def test_two_items_at_one_page_have_two_keys() -> None:
    seen = SeenItems()
    (first,) = seen.sort([LAMP], TODAY)
    seen.finish(first.key)
    (second,) = seen.sort([OTHER["a page that is written anew each day"]], TODAY)
    assert (first.key, second.key) == (LAMP.url, f"{LAMP.url} (2)")


def test_what_was_not_listed_for_longest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "KEPT", 5)
    seen = SeenItems()
    for day in range(20):
        one = item(f"Word{day} in the news", id=f"long-guid-{day}", published=NINE + timedelta(days=day))
        (found,) = seen.sort([one], TODAY + timedelta(days=day))
        seen.finish(found.key)
    assert len(seen) == 7
    newest = item("Word19 in the news", id="long-guid-19")
    assert new(seen, newest) == []
    assert new(seen, item("Word0 in the news", id="long-guid-0")) != []


@pytest.mark.parametrize("text", ["{}x", "[1]", '[{"nothing": 1}]', '[{"key": "a", "waiting": {}}]', "{}5", "7"])
def test_what_is_not_remembered_items_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        SeenItems.load(text)


def test_nothing_remembered_is_no_items() -> None:
    assert len(SeenItems.load(None)) == 0
    assert len(SeenItems.load(SeenItems().dump())) == 0


# A feed that changes everything it may

WORDS = "harbour ferry lamp storm board vote strike bridge school court budget river market police fire train".split()
TAILS = ("", "?utm_source=rss&utm_medium=x", "?at_medium=RSS", "#xtor=RSS-3", "/", "/amp", "?fbclid=Iw", "?zzid=5")


@dataclass(frozen=True)
class Story:
    """One story of the site, as it is before the feed lists it."""

    number: int
    title: str
    published: datetime

    @property
    def slug(self) -> str:
        return title_key(self.title).replace(" ", "-")

    def plain(self) -> FeedItem:
        """The first listing."""
        url = f"https://gullpost.example/{self.published:%Y/%m}/{self.slug}-{self.number}"
        return FeedItem(f"gull-{self.number * 7919}", url, self.title, "", "", self.published)

    def listed(self, chance: Random, now: datetime) -> FeedItem:
        """A later listing: address or GUID is true to the story, everything else may have changed."""
        path = f"gullpost.example/{self.published:%Y/%m}/{self.slug}-{self.number}"
        url: str | None = f"{chance.choice(['http://', 'https://', 'https://www.'])}{path}{chance.choice(TAILS)}"
        guid = f"gull-{self.number * 7919}"
        if chance.random() < 0.3:
            url = chance.choice(
                [None, f"https://click.example/r/{chance.getrandbits(40)}", "https://gullpost.example/"]
            )
        elif chance.random() < 0.7:
            guid = chance.choice(["", f"re-{chance.getrandbits(40)}", str(chance.randrange(30)), url or "", "gull"])
        title = self.title
        for _ in range(chance.randrange(3)):
            title = chance.choice(
                [title.upper(), title + "!", f"“{title}”", title.replace("r", "", 1), f"Update: {self.title}", title]
            )
        published: datetime | None = self.published
        if chance.random() < 0.3:
            published = chance.choice(
                [None, now, now + timedelta(days=400), self.published + timedelta(hours=chance.randrange(-12, 12))]
            )
        summary = chance.choice(
            ["", f"<p>What is known of story {self.number} so far, in a sentence or two of words.</p>"]
        )
        return FeedItem(guid, url, title, summary, "", published)


def run_a_feed(chance: Random, polls: int) -> tuple[list[int], list[int]]:
    """Poll a feed; gives the numbers of the stories in the order they were published, and as they were found."""
    seen, stories, found = SeenItems(), [], []
    now = NINE
    for poll in range(polls):
        for _ in range(12 if poll == 0 else chance.choice([0, 0, 1, 2])):
            recurring = chance.random() < 0.2
            words = ["Morning", "briefing"] if recurring else chance.sample(WORDS, 5)
            now += timedelta(days=1) if recurring else timedelta(minutes=7)
            stories.append(Story(len(stories), " ".join(words), now))
        now += timedelta(minutes=15)
        window = [story for story in stories[-25:] if chance.random() < 0.9 or story.number not in found]
        if chance.random() < 0.3:
            chance.shuffle(window)
        # What is listed for the first time is listed as it is; the changes come afterwards.
        known = set(found)
        listing = {
            story.number: story.listed(chance, now) if story.number in known else story.plain() for story in window
        }
        for one in seen.sort(list(listing.values()), now.date()):
            found.append(next(number for number, listed in listing.items() if listed is one.item))
            seen.finish(one.key)
        assert len(known | set(found)) == len(found)
        if poll % 10 == 0:
            seen = SeenItems.load(seen.dump())
    return [story.number for story in stories], found


def test_500_polls_of_a_changing_feed_repeat_nothing_and_miss_nothing() -> None:
    published, found = run_a_feed(Random(1), 500)
    assert len(published) > 200
    assert sorted(found) == published


@given(st.integers())
@settings(max_examples=20)
def test_no_feed_repeats_or_misses_anything(seed: int) -> None:
    published, found = run_a_feed(Random(seed), 15)
    assert sorted(found) == published
