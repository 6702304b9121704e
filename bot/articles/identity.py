"""Which items of a feed are new: one that came before is recognised under another GUID, address, title or date."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, datetime
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from rapidfuzz.fuzz import ratio

from bot.articles.canonical import Page, read_page
from bot.articles.feeds import FeedItem, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

KEPT = 1000
"""How many items are remembered beside those that the feed listed last."""

SIMILAR = 75.0
"""From which share of common letters (0 to 100, Indel similarity) two titles may be one title, edited."""

_FORMS = 4  # of each kind, the newest last; a feed that changes them at random is still known by the first
_CANDIDATES = 12  # looked at for each clue, so that a feed whose items share a clue stays quick
_FROM_TITLE = 0.6  # the share of an address's words that must be of the item's first title, to be its own
_LONG_TITLE = 200  # characters that are compared
_KEPT_CONTENT = 20_000  # characters of an item's own text that wait with it


class Likeness(IntEnum):
    """How sure it is that two items are one."""

    NONE = 0
    WEAK = 1
    """One clue speaks for it: enough unless another item is more like it."""
    STRONG = 2


@lru_cache(maxsize=8192)
def title_key(title: str) -> str:
    """The words of a title, without case, compatibility forms and punctuation; of a very long one its beginning."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", title[:_LONG_TITLE]).casefold()))


def similar_titles(first: str, second: str) -> bool:
    """Whether one of two title keys may be the other, slightly edited; other numbers make another title."""
    if not first or not second:
        return False
    if first == second:
        return True
    if ratio(first, second, score_cutoff=SIMILAR) < SIMILAR:
        return False
    numbers = [set(re.findall(r"\d+", key)) for key in (first, second)]
    return numbers[0] <= numbers[1] or numbers[1] <= numbers[0]


@dataclass(frozen=True, slots=True)
class Clues:
    """What an item can be known by; a site's front page is nobody's address."""

    page: Page | None
    guid: str
    title: str
    published: datetime | None
    print: str

    @classmethod
    def of(cls, item: FeedItem) -> Clues:
        """The clues that ``item`` gives."""
        guid, page = item.id.strip(), read_page(item.url or "")
        guid_page = read_page(guid)
        if guid_page is not None:
            guid = str(guid_page) if guid_page.specific else ""
        text = plain_text(item.content or item.summary)[:2000].casefold()
        mark = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest() if len(text) > 60 else ""
        return cls(
            page=page if page and page.specific else None,
            guid=guid,
            title=title_key(item.title),
            published=item.published,
            print=mark,
        )


class Own(NamedTuple):
    """Which clues are known of one item alone: its page, what names the article in its address, its GUID."""

    page: bool = True
    article: bool = True
    guid: bool = True


_ALL_OWN = Own()


@dataclass(slots=True)
class Record:
    """One item that the feed has listed: under which forms, and whether it still waits to be taken in."""

    key: str
    pages: list[str] = field(default_factory=list)
    guids: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    published: str = ""
    print: str = ""
    seen: str = ""
    """The last day on which the feed listed it."""
    tries: int = 0
    backlog: bool = False
    waiting: FeedItem | None = None

    def note(self, clues: Clues, today: date) -> None:
        """Remember one more listing."""
        _add(self.pages, str(clues.page) if clues.page else "")
        _add(self.guids, clues.guid)
        _add(self.titles, clues.title)
        if clues.published is not None and not self.published:
            self.published = clues.published.isoformat()
        self.print = clues.print or self.print
        self.seen = today.isoformat()

    def likeness(self, clues: Clues, own: Own = _ALL_OWN) -> Likeness:
        """How sure it is that ``clues`` are of this very item; ``own`` says which of them are of one item alone."""
        pages = self.addresses()
        same_page = clues.page is not None and clues.page in pages
        near_page = clues.page is not None and any(page.may_be(clues.page) for page in pages)
        if clues.page is not None and near_page and own.article and self._has_named(clues.page):
            return Likeness.STRONG
        same_guid = clues.guid != "" and clues.guid in self.guids
        good_guid = same_guid and own.guid and _is_good_guid(clues.guid)
        similar = any(similar_titles(title, clues.title) for title in self.titles)
        same_both = same_page and same_guid and (own.page or own.guid)
        if (near_page and similar) or same_both or (good_guid and (similar or near_page)):
            return Likeness.STRONG
        if same_page and own.page:
            # A page that is written anew each day, as a weather report is, has everything else new.
            apart = self._hours_apart(clues)
            renewed = apart is not None and apart >= 24 and clues.guid != "" and self.guids != []
            return Likeness.NONE if renewed else Likeness.WEAK
        if good_guid or self._same_words(clues, pages, similar=similar, same_guid=same_guid):
            return Likeness.WEAK
        return Likeness.NONE

    def nearness(self, clues: Clues) -> int:
        """2 for the very address of ``clues``, 1 for one with what names its article, 0 for others."""
        if clues.page is None:
            return 0
        pages = self.addresses()
        return 2 if clues.page in pages else int(any(page.core == clues.page.core for page in pages))

    def addresses(self) -> list[Page]:
        """The pages of its addresses."""
        return [page for text in self.pages if (page := read_page(text)) is not None]

    def _has_named(self, page: Page) -> bool:
        """Whether the address itself names one article: no other has it, or it is made of the item's first title."""
        first = set(self.titles[0].split()) if self.titles else set()
        own_words = page.named and len(first.intersection(page.words)) >= _FROM_TITLE * len(page.words)
        return page.unique or own_words

    def _same_words(self, clues: Clues, pages: Sequence[Page], *, similar: bool, same_guid: bool) -> bool:
        """Whether title, text and time say that this is the item, where its addresses do not."""
        same_print = clues.print == self.print != ""
        apart = self._hours_apart(clues)
        if clues.page is not None and any(clues.page.excludes(page) for page in pages):
            # Two addresses of one site, each an article's own: its letters to the editor have one headline every day.
            return similar and same_print and apart == 0
        nameless = not (clues.page or clues.guid) or not (self.pages or self.guids)
        if similar and apart == 0 and (same_print or same_guid or nameless):
            return True
        if clues.title not in self.titles:
            return False
        if apart is None:
            return same_print or nameless
        # So many words do not come twice within half a day by chance; "Morning briefing" does.
        return apart == 0 or (apart <= 12 and clues.title.count(" ") >= 4)

    def _hours_apart(self, clues: Clues) -> float | None:
        """How many hours lie between the two dates; None where there are not two."""
        if clues.published is None or not self.published:
            return None
        return abs((clues.published - datetime.fromisoformat(self.published)).total_seconds()) / 3600


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item that waits to be taken in; ``key`` names it for good, ``tries`` is how often that has failed.

    ``backlog`` says that the feed's first poll found it.
    """

    key: str
    item: FeedItem
    tries: int = 0
    backlog: bool = False


class SeenItems:
    """The items of one feed that were seen before; nothing here reads a clock or keeps a file."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        """Begin with what is remembered."""
        self._records = {record.key: record for record in records}

    def __len__(self) -> int:
        """How many items are remembered."""
        return len(self._records)

    def sort(self, items: Sequence[FeedItem], today: date, *, backlog: bool = False) -> list[NewItem]:
        """Remember what the feed lists ``today``, and give what waits to be taken in, in the feed's order.

        That are the items never seen before, and earlier ones that were never finished, also when the feed has
        dropped them since. ``backlog`` marks the new ones as such.
        """
        described = [Clues.of(item) for item in items]
        shared = _shared(described)
        index = _Index(self._records.values(), shared)
        found = [index.best(clues, Likeness.STRONG) for clues in described]
        claimed = {record.key for record in found if record is not None}
        fresh = _Index((), shared)
        listed: dict[str, FeedItem] = {}
        for item, clues, sure in zip(items, described, found, strict=True):
            record = sure or index.best(clues, Likeness.WEAK, without=claimed) or fresh.best(clues, Likeness.STRONG)
            if record is None:
                record = Record(self._new_key(item, clues), backlog=backlog, waiting=_light(item))
                self._records[record.key] = record
                record.note(clues, today)
                fresh.add(record)
            else:
                record.note(clues, today)
            claimed.add(record.key)
            listed.setdefault(record.key, item)
        self._forget(set(listed))
        return self._waiting(listed)

    def _waiting(self, listed: dict[str, FeedItem]) -> list[NewItem]:
        order = {key: position for position, key in enumerate(listed)}
        waiting = [
            NewItem(record.key, listed.get(record.key, record.waiting), record.tries, record.backlog)
            for record in self._records.values()
            if record.waiting is not None
        ]
        return sorted(waiting, key=lambda new: order.get(new.key, -1))

    def finish(self, key: str) -> None:
        """Say that an item was taken in, or is not wanted."""
        self._records[key].waiting = None

    def fail(self, key: str) -> int:
        """Say that taking an item in failed; gives how often it has."""
        record = self._records[key]
        record.tries += 1
        return record.tries

    def dump(self) -> str:
        """Everything remembered, as JSON."""
        return json.dumps([_dump(record) for record in self._records.values()], separators=(",", ":"))

    @classmethod
    def load(cls, text: str | None) -> SeenItems:
        """What ``dump`` gave.

        Raises:
            ValueError: It is not.
        """
        try:
            return cls(_load(values) for values in json.loads(text or "[]"))
        except (TypeError, KeyError, AttributeError) as error:
            message = "These are no remembered items."
            raise ValueError(message) from error

    def _new_key(self, item: FeedItem, clues: Clues) -> str:
        plain = str(clues.page) if clues.page else clues.guid or clues.title or item.url or "item"
        key, number = plain, 1
        while key in self._records:
            number += 1
            key = f"{plain} ({number})"
        return key

    def _forget(self, needed: set[str]) -> None:
        """Drop the items that were not listed for the longest time and wait for nothing."""
        others = [one for one in self._records.values() if one.key not in needed and one.waiting is None]
        if len(others) > KEPT + len(needed):
            others.sort(key=lambda record: record.seen)
            for record in others[: -(KEPT + len(needed))]:
                del self._records[record.key]


class _Index:
    """Finds the records that share a clue with an item."""

    def __init__(self, records: Iterable[Record], shared: set[str]) -> None:
        self._shared = shared
        self._by_clue: dict[str, list[Record]] = defaultdict(list)
        for record in records:
            self.add(record)

    def add(self, record: Record) -> None:
        clues = {f"u{page}" for page in record.pages} | {f"g{guid}" for guid in record.guids}
        clues |= {f"t{title}" for title in record.titles} | {f"d{record.published}"}
        for page in record.addresses():
            clues |= {f"p{page.place}", f"c{page.core}"}
        for clue in clues:
            self._by_clue[clue].append(record)

    def best(self, clues: Clues, at_least: Likeness, *, without: Iterable[str] = ()) -> Record | None:
        """The record that is most like ``clues``, of several the one with its address, if it is like enough."""
        names = [f"g{clues.guid}", f"t{clues.title}"]
        if clues.page is not None:
            names += [f"u{clues.page}", f"c{clues.page.core}", f"p{clues.page.place}"]
        if clues.published is not None:
            names.append(f"d{clues.published.isoformat()}")
        found: dict[str, Record] = {}
        for name in names:
            for record in self._by_clue.get(name, [])[-_CANDIDATES:]:
                if record.key not in without:
                    found.setdefault(record.key, record)
        core = clues.page.core if clues.page is not None else ""
        own = Own(self._own(f"u{clues.page}"), self._own(f"c{core}"), self._own(f"g{clues.guid}"))
        likely = [
            (likeness, record) for record in found.values() if (likeness := record.likeness(clues, own)) >= at_least
        ]
        return max(likely, key=lambda pair: (pair[0], pair[1].nearness(clues)))[1] if likely else None

    def _own(self, clue: str) -> bool:
        return clue not in self._shared and len(self._by_clue.get(clue, [])) <= 1


def _shared(listing: Sequence[Clues]) -> set[str]:
    """The pages and GUIDs that one listing gives to items of several titles."""
    titles: dict[str, set[str]] = defaultdict(set)
    for clues in listing:
        titles[f"u{clues.page}"].add(clues.title)
        titles[f"g{clues.guid}"].add(clues.title)
        if clues.page is not None:
            titles[f"c{clues.page.core}"].add(clues.title)
    return {clue for clue, known in titles.items() if len(known) > 1}


def _is_good_guid(guid: str) -> bool:
    """Whether this names one item for good, and is no place in the list ("3")."""
    return len(guid) >= 4 and not (guid.isdigit() and len(guid) < 5)


def _add(forms: list[str], form: str) -> None:
    """Remember a form; the first one always stays, then the newest."""
    if form and form not in forms:
        forms.append(form)
        if len(forms) > _FORMS:
            del forms[1]


def _light(item: FeedItem) -> FeedItem:
    return replace(item, content=item.content if len(item.content) <= _KEPT_CONTENT else "")


def _dump(record: Record) -> dict[str, Any]:
    values = {each.name: value for each in fields(record) if (value := getattr(record, each.name))}
    if record.waiting is not None:
        written = record.waiting.published.isoformat() if record.waiting.published else None
        values["waiting"] = {**asdict(record.waiting), "published": written}
    return values


def _load(values: dict[str, Any]) -> Record:
    waiting = values.get("waiting")
    if waiting is not None:
        written = waiting["published"]
        moment = datetime.fromisoformat(written) if written else None
        waiting = FeedItem(**{**waiting, "published": moment})
    return Record(**{**values, "waiting": waiting})
