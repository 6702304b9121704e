"""Where a button leads, written into its custom_id, so that buttons outlive the process that made them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from bot.chat import limits
from bot.language.summary import Length

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator


class Show(StrEnum):
    """The cards that a button can lead to."""

    SUMMARY = "sum"
    WHO = "who"
    EVIDENCE = "evi"
    PERSON = "one"
    PROFILE = "prof"
    STORY = "sto"
    SAID = "said"
    ORGANISATIONS = "orgs"
    PLACES = "locs"
    OTHERS = "oth"
    TEXT = "text"
    PASSAGE = "at"


_LENGTHS = {length.value[0]: length for length in Length}
_PATTERN = re.compile(
    r"ct:(?P<show>[a-z]{1,8}):(?P<article>\d{1,19}):(?P<length>[a-z]):(?P<method>[a-z0-9-]{1,16})"
    r":(?P<page>\d{1,6}):(?P<post>\d{0,19}):(?P<name>.*)",
    re.DOTALL,
)
_MOST_PAGES = 999_999
_CUT_MARK = "\u2026"
_DIGEST = 8


@dataclass(frozen=True, slots=True)
class Route:
    """One card of one article or name.

    ``post`` is set on the buttons of an automatic post and says which; ``name`` is whom a person card or a profile is
    about, possibly cut short (see ``is_about``), or which words a passage is about. A profile with an ``article`` is
    of whoever is called so there.
    """

    show: Show
    article: int = 0
    length: Length = Length.MEDIUM
    method: str = "house"
    page: int = 0
    post: int | None = None
    name: str = ""

    @property
    def custom_id(self) -> str:
        """The route as a component's custom_id; a name that does not fit is cut and marked with its digest."""
        page = min(self.page, _MOST_PAGES)
        post = "" if self.post is None else self.post
        head = f"ct:{self.show}:{self.article}:{self.length.value[0]}:{self.method}:{page}:{post}:"
        return head + _shortened(self.name, limits.CUSTOM_ID - limits.size(head))

    @classmethod
    def parse(cls, custom_id: str) -> Route | None:
        """The route that ``custom_id`` holds, or None where it is not one of this version's."""
        match = _PATTERN.fullmatch(custom_id)
        if match is None or match["show"] not in set(Show) or match["length"] not in _LENGTHS:
            return None
        return cls(
            show=Show(match["show"]),
            article=int(match["article"]),
            length=_LENGTHS[match["length"]],
            method=match["method"],
            page=int(match["page"]),
            post=int(match["post"]) if match["post"] else None,
            name=match["name"],
        )

    @property
    def name_start(self) -> str:
        """The name as far as it is known."""
        return self.name.rpartition(_CUT_MARK)[0] if self.is_cut else self.name

    @property
    def is_cut(self) -> bool:
        """Whether only the start of the name fitted."""
        return len(self.name) > _DIGEST and self.name[-_DIGEST - 1] == _CUT_MARK

    def is_about(self, name: str) -> bool:
        """Whether this route's name, whole or cut, stands for ``name``."""
        return self.name == name or (
            self.is_cut and name.startswith(self.name_start) and self.name.endswith(_digest(name))
        )


def routes_on(components: Iterable[object], *, labels: Container[str] | None = None) -> Iterator[Route]:
    """The routes of all buttons among ``components`` of a message, nested ones included; with ``labels`` of those."""
    for component in components:
        route = Route.parse(str(getattr(component, "custom_id", None) or ""))
        if route is not None and (labels is None or getattr(component, "label", None) in labels):
            yield route
        yield from routes_on(getattr(component, "children", ()), labels=labels)


def _digest(name: str) -> str:
    return sha256(name.encode("utf-8", "replace")).hexdigest()[:_DIGEST]


def _shortened(name: str, room: int) -> str:
    if limits.size(name) <= room:
        return name
    start = name
    while limits.size(start) > room - _DIGEST - 1:
        start = start[:-1]
    return f"{start}{_CUT_MARK}{_digest(name)}"
