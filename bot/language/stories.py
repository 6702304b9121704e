"""Which articles report the same story: weighted words and names within a window of days, precision first.

Words are weighted by term frequency and inverse document frequency (Spärck Jones, "A statistical interpretation of
term specificity", Journal of Documentation 28(1), 1972) against a background of news and against the articles of the
window, and articles are joined as they come, as in topic detection and tracking (Allan, Papka and Lavrenko, "On-line
new event detection and tracking", SIGIR 1998).
"""

from __future__ import annotations

import json
import math
import re
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from bot.language.findings import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from numpy.typing import NDArray

    from bot.language.findings import Analysis

DEFAULT_WINDOW_DAYS = 7.0
"""How far apart in time two articles of one story may be."""

SAME_STORY = 0.35
"""The least likeness, 0 to 1, that joins an article to a story."""

SHINGLE_WORDS = 5
"""How many words in a row make a shingle."""

_COSINES = (24.0, 5.0, 21.0, 21.0)
"""What a cosine of 1 of the words, the names, the lead's words, and the word pairs adds to the logit of likeness."""

_BIAS = -11.0
_FADING = 0.3
"""What a day between two articles takes off the logit of likeness."""

_SECONDS_A_DAY = 86_400
_LEAD_WORDS = 70
_EVENT_WEIGHT = 10.0
_EVENT_COSINE = 0.2
"""Below this cosine of the words that are in no name, what is missing takes off the logit of likeness.

The same people do many things in a week: names alone do not make a story.
"""

_NAMES = 1
_FEW_NAMES = 2
"""So many names shrink what the likeness of names counts by half: with two names in an article it is soon complete."""

_NEAREST = 2
"""An article is compared with this many of a story's articles that are most like it."""

_KEYS = 30
"""By how many of its weightiest words an article is found again."""

_COMPARED = 40
"""At most so many articles of the window are compared in full with a new one."""

_UNKNOWN_COUNT = 3
"""In how many background articles a word is taken to stand that the table of counts leaves out."""

_LOCAL = 2.0
"""How many background articles an article of the window weighs: what everybody writes about this week tells little."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")


@lru_cache(maxsize=1)
def background() -> Mapping[str, int]:
    """In how many of a few news articles each common word stands; under ``""`` how many articles there were."""
    return dict(json.loads(files("bot.language").joinpath("word_counts.json").read_text(encoding="utf-8")))


def copies(first: Analysis, second: Analysis) -> float:
    """How much of the shorter of two articles stands word for word in the other, 0 to 1.

    The share of word 5-grams (shingles; Broder, "On the resemblance and containment of documents", 1997). Two reports
    cut from one agency's text come near 1 and count as one source; independent reports stay under about 0.3.
    """
    one, other = _shingles(first), _shingles(second)
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def _shingles(analysis: Analysis) -> set[tuple[str, ...]]:
    text = analysis.article.body or " ".join(sentence.text for sentence in analysis.sentences)
    words = [word.lower() for word in _WORD.findall(text)]
    return {tuple(words[at : at + SHINGLE_WORDS]) for at in range(len(words) - SHINGLE_WORDS + 1)}


def stories_of(analyses: Sequence[Analysis]) -> list[list[Analysis]]:
    """The stories that articles tell which are all there at once, each with its articles, oldest first.

    An article that gives no date may be of any week, so it is compared with all others, whatever their dates; those
    without a date come last.
    """
    index, undated = StoryIndex(), StoryIndex()
    told: defaultdict[int, list[Analysis]] = defaultdict(list)
    dated = ((each.article.published, each) for each in analyses)
    in_time = [(when, each) for when, each in dated if when is not None]
    for when, each in sorted(in_time, key=lambda pair: (pair[0], pair[1].article.name)):
        story = index.add(each, when)
        undated.place(story, each, None)
        told[story].append(each)
    for each in analyses:
        if each.article.published is None:
            told[undated.add(each, None)].append(each)
    return list(told.values())


class _Vector:
    """A sparse vector of length 1 over hashed terms."""

    __slots__ = ("ids", "weights")

    def __init__(self, weights: Mapping[int, float]) -> None:
        ids = sorted(weights)
        self.ids: NDArray[np.int64] = np.array(ids, dtype=np.int64)
        values = np.array([weights[number] for number in ids], dtype=np.float32)
        length = float(np.sqrt(np.sum(values * values))) or 1.0
        self.weights: NDArray[np.float32] = values / np.float32(length)

    def cosine(self, other: _Vector) -> float:
        """The cosine of the angle between the two, 0 for an empty one."""
        if not len(self.ids) or not len(other.ids):
            return 0.0
        places = np.searchsorted(self.ids, other.ids)
        places[places == len(self.ids)] = 0
        same = self.ids[places] == other.ids
        return float(np.dot(self.weights[places[same]], other.weights[same]))


@dataclass(frozen=True, slots=True)
class _Terms:
    """What an article is compared by; ``events`` are the words that are in no name."""

    words: Counter[str]
    names: Counter[str]
    lead: Counter[str]
    pairs: Counter[str]
    events: Counter[str]


@dataclass(frozen=True, slots=True)
class _Report:
    """One article as the index remembers it; ``time`` is in seconds, None while no time has been seen at all."""

    number: int
    story: int
    time: float | None
    vectors: tuple[_Vector, ...]
    keys: tuple[int, ...]
    counted: tuple[int, ...]


def _terms(analysis: Analysis) -> _Terms:
    names: Counter[str] = Counter()
    proper: set[str] = set()
    for entity in analysis.entities:
        name = entity.name.lower()
        # Outlets differ in which form they print ("Mr Hale", "Anna Hale"): the surname is what they share.
        key = name.split()[-1] if entity.kind is EntityKind.PERSON and name else name
        names[key] += max(1, len(entity.mentions))
        proper.update(word for form in (entity.name, *entity.aliases) for word in _WORD.findall(form.lower()))
    return _Terms(
        words=Counter(analysis.words),
        names=names,
        lead=Counter(set(analysis.words[:_LEAD_WORDS])),
        pairs=Counter(f"{first} {second}" for first, second in pairwise(analysis.words)),
        events=Counter(word for word in analysis.words if word not in proper),
    )


def _hash(term: str) -> int:
    return zlib.crc32(term.encode())


class StoryIndex:
    """Gives each article the number of its story; a decision is final, and later articles change none of them.

    Only the articles of the window are remembered, so that memory does not grow with the store. Not safe for use by
    several threads at once.
    """

    def __init__(
        self, window_days: float = DEFAULT_WINDOW_DAYS, threshold: float = SAME_STORY, first_story: int = 1
    ) -> None:
        """Start without stories; articles further apart than ``window_days`` are never joined.

        New stories are numbered from ``first_story``: the first number that no story outside the window has.
        """
        self._window = timedelta(days=window_days).total_seconds()
        self._threshold = threshold
        self._reports: dict[int, _Report] = {}
        self._by_key: defaultdict[int, set[int]] = defaultdict(set)
        self._counts: Counter[int] = Counter()
        self._next_story = first_story
        self._next_report = 0
        self._latest: float | None = None

    def __len__(self) -> int:
        """How many articles are remembered."""
        return len(self._reports)

    def add(self, analysis: Analysis, published: datetime | None) -> int:
        """Decide which story an article belongs to, and remember it there.

        Args:
            analysis: The article's analysis.
            published: When it was published, aware; without it, the latest time seen so far.

        Returns:
            The number of the story; a number never given before starts a new one.
        """
        time = self._arrive(published)
        terms = _terms(analysis)
        vectors = self._vectors(terms)
        story = self._likest(vectors, time)
        if story is None:
            story = self._next_story
        self._remember(story, time, terms, vectors)
        return story

    def place(self, story_id: int, analysis: Analysis, published: datetime | None) -> None:
        """Remember an article in the story that was decided for it before, as after a restart.

        Args:
            story_id: What ``add`` returned for it.
            analysis: The article's analysis.
            published: When it was published, as it was told to ``add``.
        """
        time = self._arrive(published)
        terms = _terms(analysis)
        self._remember(story_id, time, terms, self._vectors(terms))

    def _arrive(self, published: datetime | None) -> float | None:
        """The article's time in seconds; what is older than the window by now is forgotten."""
        time = self._latest if published is None else published.timestamp()
        if time is not None and (self._latest is None or time > self._latest):
            self._latest = time
            for number in [number for number, report in self._reports.items() if self._apart(report, time)]:
                self._forget(number)
        return time

    def _apart(self, report: _Report, time: float | None) -> bool:
        return time is not None and report.time is not None and abs(time - report.time) > self._window

    def _forget(self, number: int) -> None:
        report = self._reports.pop(number)
        for key in report.keys:
            self._by_key[key].discard(number)
            if not self._by_key[key]:
                del self._by_key[key]
        self._counts.subtract(report.counted)
        for word in report.counted:
            if self._counts[word] <= 0:
                del self._counts[word]

    def _remember(self, story: int, time: float | None, terms: _Terms, vectors: tuple[_Vector, ...]) -> None:
        number = self._next_report
        self._next_report += 1
        self._next_story = max(self._next_story, story + 1)
        if self._latest is not None and time is not None and self._latest - time > self._window:
            return
        words = vectors[0]
        weightiest = np.argsort(-words.weights, kind="stable")[:_KEYS]
        keys = tuple(int(word) for word in words.ids[weightiest])
        counted = tuple(_hash(term) for term in {*terms.words, *terms.names})
        self._counts.update(counted)
        self._reports[number] = _Report(number, story, time, vectors, keys, counted)
        for key in keys:
            self._by_key[key].add(number)

    def _vectors(self, terms: _Terms) -> tuple[_Vector, ...]:
        return (
            _Vector({_hash(word): (1 + math.log(count)) * self._weight(word) for word, count in terms.words.items()}),
            _Vector(
                {_hash(name): (1 + math.log(max(1, count))) * self._weight(name) for name, count in terms.names.items()}
            ),
            _Vector({_hash(word): self._weight(word) for word in terms.lead}),
            _Vector({_hash(pair): sum(map(self._weight, pair.split(" "))) for pair in terms.pairs}),
            _Vector({_hash(word): (1 + math.log(count)) * self._weight(word) for word, count in terms.events.items()}),
        )

    def _weight(self, term: str) -> float:
        """The inverse document frequency of a word, or of the last word of a name."""
        table = background()
        everything = table[""] + _LOCAL * len(self._reports)
        known = table.get(term.rsplit(" ", 1)[-1], _UNKNOWN_COUNT) + _LOCAL * self._counts.get(_hash(term), 0)
        return math.log((everything + 1) / (known + 0.5))

    def _likest(self, vectors: tuple[_Vector, ...], time: float | None) -> int | None:
        """The story most like the article, if it is like it enough."""
        likeness: defaultdict[int, list[float]] = defaultdict(list)
        for report in self._found(vectors[0], time):
            likeness[report.story].append(_likeness(vectors, report.vectors, _days(report, time)))
        best, top = None, self._threshold
        for story, values in likeness.items():
            nearest = sorted(values, reverse=True)[:_NEAREST]
            mean = sum(nearest) / len(nearest)
            if mean >= top:
                best, top = story, mean
        return best

    def _found(self, words: _Vector, time: float | None) -> Iterable[_Report]:
        """The articles within the window that share most of the weighty words."""
        shared: Counter[int] = Counter()
        for word in words.ids.tolist():
            for number in self._by_key.get(word, ()):
                shared[number] += 1
        near = (
            self._reports[number] for number, _ in shared.most_common() if not self._apart(self._reports[number], time)
        )
        return [report for report, _ in zip(near, range(_COMPARED), strict=False)]


def _days(report: _Report, time: float | None) -> float:
    return 0.0 if time is None or report.time is None else abs(time - report.time) / _SECONDS_A_DAY


def _likeness(one: tuple[_Vector, ...], other: tuple[_Vector, ...], days: float) -> float:
    words, names, lead, pairs, events = (first.cosine(second) for first, second in zip(one, other, strict=True))
    fewest = min(len(one[_NAMES].ids), len(other[_NAMES].ids))
    cosines = (words, names * fewest / (fewest + _FEW_NAMES), lead, pairs)
    logit = _BIAS - _FADING * days + sum(weight * each for weight, each in zip(_COSINES, cosines, strict=True))
    logit -= _EVENT_WEIGHT * max(0.0, _EVENT_COSINE - events)
    return 1 / (1 + math.exp(-logit))
