"""Finding articles and names by what a person types, typos included, from memory.

A small inverted index: every word of a headline, an outlet or a name points to the articles that have it. What is
typed is matched to words, exactly, as a beginning, or nearly (normalised Indel similarity, from rapidfuzz), so that the
work grows with the vocabulary and not with the articles' length.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import defaultdict
from dataclasses import dataclass
from heapq import nsmallest
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from bot.articles.codec import fold
from bot.newsroom.bearers import Bearers

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

_WORD = re.compile(r"\w+")
_NEARLY = 74.0  # the least similarity, of 100, at which a typed word may stand for another: one slip in a word of five
_SHORTEST_TYPO = 4  # shorter words are matched as they are: nearly everything is near to them
_MOST_WORDS = 12  # of what is typed: more tell nothing new
_COMPANY_ARTICLES, _COMPANY_SHARE = 12, 0.02  # a name in more articles, and in a larger share of all, is everywhere
_PERSONS = 5  # times as often as for anything else a name must stand for a person to be surely a person's
_FIELD_WEIGHTS = {"headline": 3.0, "names": 2.0, "outlet": 1.5}


def words(text: str) -> list[str]:
    """The folded words of ``text``."""
    return _WORD.findall(fold(text))


def _spelling(name: str) -> str:
    """What the spellings of a name share that differ in nothing but marks and capitals."""
    return " ".join(words(name))


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as the catalogue knows it."""

    id: int
    headline: str
    outlet: str | None
    dated: datetime
    names: tuple[str, ...] = ()
    people: frozenset[str] = frozenset()
    """Those of the names that are people's."""


class WordIndex[Key]:
    """Keys by the weighted words that describe them.

    All in dictionaries and tuples of plain values, which the garbage collector leaves out of its walks.
    """

    def __init__(self) -> None:
        """Start empty."""
        self._keys: dict[str, dict[Key, float]] = {}
        self._described: dict[Key, tuple[str, ...]] = {}
        self._sorted: list[str] = []

    def put(self, key: Key, weighted: Iterable[tuple[str, float]]) -> None:
        """Describe ``key`` by words and weights, in place of what described it before."""
        self.drop(key)
        heaviest: dict[str, float] = {}
        for word, weight in weighted:
            heaviest[word] = max(weight, heaviest.get(word, 0.0))
        self._described[key] = tuple(heaviest)
        for word, weight in heaviest.items():
            holders = self._keys.get(word)
            if holders is None:
                holders = self._keys[word] = {}
                insort(self._sorted, word)
            holders[key] = weight

    def drop(self, key: Key) -> None:
        """Forget ``key``."""
        for word in self._described.pop(key, ()):
            holders = self._keys[word]
            del holders[key]
            if not holders:
                del self._keys[word]
                del self._sorted[bisect_left(self._sorted, word)]

    def scores(self, typed: str) -> dict[Key, float]:
        """The keys that have a word for most of the typed ones, with how well they fit; the last may be unfinished.

        Where some keys have a word for every typed one, only those.
        """
        total: dict[Key, float] = defaultdict(float)
        matched: dict[Key, int] = defaultdict(int)
        typed_words = words(typed)[:_MOST_WORDS]
        for place, word in enumerate(typed_words):
            found: dict[Key, float] = defaultdict(float)
            for candidate, likeness in self._candidates(word, unfinished=place == len(typed_words) - 1):
                for key, weight in self._keys[candidate].items():
                    found[key] = max(found[key], likeness * weight)
            for key, score in found.items():
                total[key] += score
                matched[key] += 1
        most = max(matched.values(), default=0)
        if 2 * most <= len(typed_words):
            return {}
        return {key: score for key, score in total.items() if matched[key] == most}

    def holders(self, word: str) -> list[Key]:
        """The keys that have exactly this word."""
        return list(self._keys.get(word, ()))

    def _candidates(self, word: str, *, unfinished: bool) -> list[tuple[str, float]]:
        found: list[tuple[str, float]] = [(word, 1.0)] if word in self._keys else []
        if unfinished:
            at = bisect_left(self._sorted, word)
            for candidate in self._sorted[at : at + 200]:
                if not candidate.startswith(word):
                    break
                if candidate != word:
                    found.append((candidate, 0.9))
        if not found and len(word) >= _SHORTEST_TYPO:
            near = process.extract(word, self._sorted, scorer=fuzz.ratio, score_cutoff=_NEARLY, limit=20)
            found = [(candidate, 0.8 * score / 100) for candidate, score, _ in near]
        return found


class Catalogue:
    """The listed articles and the names in them, ready to be completed while somebody types."""

    def __init__(self) -> None:
        """Start empty."""
        self._entries: dict[int, Entry] = {}
        self._articles: WordIndex[int] = WordIndex()
        self._names: WordIndex[str] = WordIndex()
        self._named_in: dict[str, dict[int, None]] = {}
        self._as_person: dict[str, int] = {}
        self._bearers = Bearers(lambda name: len(self._named_in[name]))
        self._spellings: dict[str, dict[str, None]] = {}
        self._common: list[str] = []
        self._newest: list[tuple[float, int]] = []

    def __len__(self) -> int:
        """How many articles are listed."""
        return len(self._entries)

    def put(self, entry: Entry) -> None:
        """List an article, in place of what was listed under its id before."""
        self.drop(entry.id)
        self._entries[entry.id] = entry
        insort(self._newest, (-entry.dated.timestamp(), entry.id))
        weighted = [(word, _FIELD_WEIGHTS["headline"]) for word in words(entry.headline)]
        weighted += [(word, _FIELD_WEIGHTS["outlet"]) for word in words(entry.outlet or "")]
        for name in entry.names:
            weighted += [(word, _FIELD_WEIGHTS["names"]) for word in words(name)]
            if name not in self._named_in:
                self._named_in[name] = {}
                self._spellings.setdefault(_spelling(name), {})[name] = None
                self._names.put(name, [(word, 1.0) for word in words(name)])
            self._named_in[name][entry.id] = None
        self._count_people(entry, 1)
        self._articles.put(entry.id, weighted)
        self._common.clear()

    def drop(self, article_id: int) -> None:
        """Take an article off the list."""
        entry = self._entries.pop(article_id, None)
        if entry is None:
            return
        self._articles.drop(article_id)
        del self._newest[bisect_left(self._newest, (-entry.dated.timestamp(), article_id))]
        self._common.clear()
        for name in dict.fromkeys(entry.names):
            holders = self._named_in[name]
            del holders[article_id]
            if not holders:
                del self._named_in[name]
                self._names.drop(name)
                key = _spelling(name)
                del self._spellings[key][name]
                if not self._spellings[key]:
                    del self._spellings[key]
        self._count_people(entry, -1)

    def _count_people(self, entry: Entry, change: int) -> None:
        """Keep the names that are people's, as an article comes or goes."""
        for name in dict.fromkeys(entry.names):
            articles = self._as_person.pop(name, 0) + (change if name in entry.people else 0)
            if articles:
                self._as_person[name] = articles
                # In a few articles the language model takes somebody for a place or a body.
                others = len(self._named_in[name]) - articles
                self._bearers.put(name, surely=articles >= _PERSONS * others)
            else:
                self._bearers.drop(name)

    def newest(self, limit: int) -> list[Entry]:
        """The newest articles first."""
        return [self._entries[article_id] for _, article_id in self._newest[:limit]]

    def search(self, typed: str, limit: int) -> list[Entry]:
        """The articles that fit what was typed, best first, newest first among equals; the newest for nothing typed."""
        if not words(typed):
            return self.newest(limit)
        scored = self._articles.scores(typed)
        best = nsmallest(limit, scored, key=lambda key: (-scored[key], -self._entries[key].dated.timestamp(), key))
        return [self._entries[key] for key in best]

    def names(self, typed: str, limit: int) -> list[tuple[str, int]]:
        """Names that fit what was typed with the number of articles that have them, most articles first.

        A person is named once, see ``Bearers``. Of spellings that differ in nothing but marks and capitals ("Sr" and
        "Sr.") the first stands for all.
        """
        if not words(typed):
            if len(self._common) < limit:
                self._common = nsmallest(2 * limit, self._named_in, key=lambda name: (-len(self._named_in[name]), name))
            fitting = dict.fromkeys(self._common, 1.0)
        else:
            fitting = self._names.scores(typed)
        best = nsmallest(
            2 * limit, fitting, key=lambda name: (-round(fitting[name], 2), -len(self._named_in[name]), name)
        )
        first: dict[str, tuple[float, int, str]] = {}
        for name in best:
            forms = self._bearers.forms_of(name)
            first.setdefault(_spelling(forms[0]), (-round(fitting[name], 2), -self._holders(forms), forms[0]))
        return [(name, -holders) for _, holders, name in nsmallest(limit, first.values())]

    def _holders(self, forms: Iterable[str]) -> int:
        """How many articles have one of the names, in any spelling."""
        spellings = {name for form in forms for name in self._spellings[_spelling(form)]}
        return len({held for name in spellings for held in self._named_in[name]})

    def named_with(self, word: str) -> list[str]:
        """The names that have a word, of which the last is taken where there are several."""
        said = words(word)
        return self._names.holders(said[-1]) if said else []

    def naming(self, names: Iterable[str], limit: int) -> list[int]:
        """The articles that have any of ``names``, newest first."""
        found = {article_id for name in names for article_id in self._named_in.get(name, ())}
        return nsmallest(limit, found, key=lambda each: (-self._entries[each].dated.timestamp(), each))

    def is_common(self, name: str) -> bool:
        """Whether so many articles have a name that two of them having it tells nothing."""
        return len(self._named_in.get(name, ())) > max(_COMPANY_ARTICLES, _COMPANY_SHARE * len(self._entries))
