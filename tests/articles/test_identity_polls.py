"""A feed that changes everything but the articles, poll after poll: nothing comes twice, and nothing is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.articles.feeds import FeedItem
from bot.articles.identity import SeenItems

NINE = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
WORDS = "harbour ferry lamp storm board vote strike bridge school court budget river market police fire train".split()
SERIES = ["Letters to the editor of the Gull", "What we know so far about the storm", "Morning briefing", "In pictures"]
TAILS = (
    "",
    "/",
    "/amp",
    "/index.html",
    "#xtor=RSS-3",
    "?utm_source=rss&utm_medium=x",
    "?output=amp",
    "?zzid={}",
    "?a={}&b=2",
)
HOSTS = ("", "www.", "m.", "amp.", "mobile.")
STYLES = {
    "number": "/{when:%Y/%m}/{slug}-{code}",
    "number, words that change": "/{section}/{code}-{slug}",
    "date": "/{when:%Y/%m/%d}/{slug}-{number}",
    "words": "/news/{slug}-{first}-{second}-as-it-was-told",
    "no words": "/news/{code}",
    "parameter": "/article.php?id={number}",
}


@dataclass
class Story:
    """One story of a site, whose address says which it is however it is spelt."""

    number: int
    title: str
    when: datetime
    style: str
    words: str
    last: str = field(init=False)
    """The title as it was listed last: an editor edits what the last one left."""

    def __post_init__(self) -> None:
        """Begin with the first title."""
        self.last = self.title

    def path(self, chance: Random | None = None) -> str:
        """The path and the parameter."""
        rewritten = chance is not None and "change" in self.style and chance.random() < 0.4
        return STYLES[self.style].format(
            when=self.when,
            number=self.number + 1,
            code=self.number * 7919 + 100_003,
            slug="-".join(chance.sample(WORDS, 4) if chance and rewritten else self.title.lower().split()),
            section=chance.choice(["news", "world"]) if chance and rewritten else "news",
            first=WORDS[self.number % len(WORDS)],
            second=WORDS[self.number // len(WORDS) % len(WORDS)],
        )

    def plain(self) -> FeedItem:
        """The first listing."""
        url = f"https://gullpost.example{self.path()}"
        return FeedItem(f"gull-{self.number}-a", url, self.title, f"<p>{self.words}</p>", "", self.when)

    def listed(self, chance: Random, now: datetime) -> FeedItem:
        """A later listing, with the address of the same page, and nothing else that is sure to be the same."""
        tail = chance.choice(TAILS).format(chance.getrandbits(30))
        path = self.path(chance)
        if "?" in path:
            tail = tail.replace("?", "&") if tail.startswith("?") else ""
        elif chance.random() < 0.2:
            path = path.upper()
        url = f"{chance.choice(['http', 'https'])}://{chance.choice(HOSTS)}gullpost.example{path}{tail}"
        guid = chance.choice(["", f"re-{chance.getrandbits(40)}", str(chance.randrange(30)), url, "gull"])
        summary = chance.choice(["", self.words, " ".join(chance.choices(WORDS, k=25))])
        when = chance.choice(
            [
                self.when,
                None,
                now,
                now + timedelta(days=400),
                self.when + timedelta(hours=chance.randrange(-40, 40)),
            ]
        )
        return FeedItem(guid, url, self.edited(chance), f"<p>{summary}</p>" if summary else "", "", when)

    def edited(self, chance: Random) -> str:
        """The title after one more edit."""
        words = self.last.split()
        words[chance.randrange(len(words))] = chance.choice(WORDS)
        longer = [*self.last.split(), chance.choice(WORDS)][-9:]
        titles = [self.last, self.last.upper(), f"{self.last}!", f"Update: {self.title}", " ".join(words)]
        self.last = chance.choice([*titles, " ".join(longer), " ".join(chance.sample(WORDS, 5))])
        return self.last


def new_story(chance: Random, number: int, when: datetime, styles: list[str], series: float) -> Story:
    """The next story, which may bear the headline of a series; what it tells is its own, or the series' line."""
    title = " ".join(chance.sample(WORDS, 5))
    words = " ".join(chance.choices(WORDS, k=25))
    if chance.random() < series:
        title = chance.choice(SERIES)
        words = chance.choice([words, f"The best that came in for {title}, chosen by the desk for its readers today."])
    return Story(number, title, when, chance.choice(styles), words)


def run_a_feed(
    chance: Random, polls: int, styles: list[str], *, series: float = 0.2, kept: float = 0.9
) -> Counter[int]:
    """Poll a feed; gives how often each story was found.

    Args:
        chance: What is changed, and how.
        polls: How often the feed is looked at.
        styles: Which addresses its site has.
        series: The share of stories with the headline of a series.
        kept: The share of its last stories that the feed lists again.
    """
    seen, stories, found = SeenItems(), [], Counter[int]()
    now = NINE
    for poll in range(polls):
        for _ in range(12 if poll == 0 else chance.choice([0, 0, 1, 2])):
            now += timedelta(minutes=chance.choice([1, 7, 60, 600]))
            stories.append(new_story(chance, len(stories), now, styles, series))
            found[stories[-1].number] = 0
        now += timedelta(minutes=15)
        window = [story for story in stories[-25:] if not found[story.number] or chance.random() < kept]
        if chance.random() < 0.3:
            chance.shuffle(window)
        listing = {
            story.number: story.listed(chance, now) if found[story.number] else story.plain() for story in window
        }
        for one in seen.sort(list(listing.values()), now.date()):
            found[next(number for number, listed in listing.items() if listed is one.item)] += 1
            seen.finish(one.key)
        if poll % 10 == 0:
            seen = SeenItems.load(seen.dump())
    return found


@pytest.mark.parametrize("style", STYLES)
def test_a_story_is_found_once_by_its_address_alone(style: str) -> None:
    assert set(run_a_feed(Random(7), 60, [style]).values()) == {1}


def test_500_polls_of_a_feed_that_keeps_nothing_but_addresses() -> None:
    found = run_a_feed(Random(3), 500, list(STYLES))
    assert len(found) > 300
    assert set(found.values()) == {1}


def test_every_part_of_a_series_is_found_though_the_last_one_is_listed_no_more() -> None:
    found = run_a_feed(Random(5), 150, list(STYLES), series=0.7, kept=0.5)
    assert set(found.values()) == {1}


@given(st.integers())
@settings(max_examples=15)
def test_no_such_feed_repeats_or_misses_anything(seed: int) -> None:
    assert set(run_a_feed(Random(seed), 12, list(STYLES), series=0.4, kept=0.7).values()) == {1}


@pytest.mark.parametrize("seed", [2088, 2146, 2267, 156_599_443_878_601])
def test_a_story_of_a_series_goes_to_the_one_with_its_address(seed: int) -> None:
    assert set(run_a_feed(Random(seed), 12, list(STYLES), series=0.4, kept=0.7).values()) == {1}
