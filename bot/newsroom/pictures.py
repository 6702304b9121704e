"""What of a profile is worth a picture, and the pictures as files: who appears with whom, and mentions over time."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog

from bot.errors import CopytasterError
from bot.language.findings import EntityKind
from bot.newsroom.presenting import marked

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import date

    from bot.newsroom.answers import Profile

    Draw = Callable[["Drawing"], Awaitable[bytes]]

log = structlog.get_logger(__name__)

_NODES = 8
_LINES = 15  # among the company: as many as six who are all tied to each other have; nobody follows more
_KEPT = 32  # pictures that are not drawn again: turning back to a first page wants the same ones
_PATIENCE = 20.0  # seconds for one picture, the worker's start with the language model included


@dataclass(frozen=True, slots=True)
class Network:
    """Who appears with ``name``: names with the number of articles, and pairs of them with how many have both.

    ``unsure`` are the names that could stand for more than one; ``left_out`` is how many more the company has.
    """

    name: str
    company: tuple[tuple[str, int], ...]
    together: tuple[tuple[str, str, int], ...]
    unsure: frozenset[str] = frozenset()
    left_out: int = 0

    def called(self, name: str) -> str:
        """The name with a question mark where it could stand for more than one."""
        return marked(name, name in self.unsure)


@dataclass(frozen=True, slots=True)
class Timeline:
    """How often ``name`` stands in the articles of each day."""

    name: str
    days: tuple[tuple[date, int], ...]


Drawing = Network | Timeline


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture; ``alt`` says what is on it to those who do not see it."""

    file_name: str
    alt: str
    png: bytes


def has_pictures(profile: Profile) -> bool:
    """Whether there is anything about the profile that a picture shows better than words."""
    return bool(_drawings(profile))


def _drawings(profile: Profile) -> list[Drawing]:
    """One article, one day, or one companion makes no picture; neither does a name that is not surely one person's."""
    drawings: list[Drawing] = []
    if profile.ambiguous or len(profile.appears_in) < 2:
        return drawings
    if profile.kind is EntityKind.PERSON and len(profile.appears_with) > 1:
        drawings.append(_network(profile))
    days: dict[date, int] = {}
    for moment, count in profile.mentions:
        days[moment.date()] = days.get(moment.date(), 0) + count
    if len(days) > 1:
        drawings.append(Timeline(profile.name, tuple(sorted(days.items()))))
    return drawings


def _network(profile: Profile) -> Network:
    """As many of the company, the most frequent first, as all lines among them leave readable.

    Of those who are drawn every line is: a missing one would say that two are in no article together.
    """
    for count in range(min(_NODES, len(profile.appears_with)), 1, -1):
        company = profile.appears_with[:count]
        names = {name for name, _ in company}
        pairs = tuple(pair for pair in profile.together if names.issuperset(pair[:2]))
        if len(pairs) <= _LINES:
            break
    return Network(profile.name, company, pairs, profile.unsure & names, len(profile.appears_with) - count)


class Pictures:
    """Draws pictures with ``draw``, which does it outside this process, and keeps the last ones."""

    def __init__(self, draw: Draw) -> None:
        """Start with none."""
        self._draw = draw
        self._kept: OrderedDict[Drawing, Picture] = OrderedDict()

    async def of(self, profile: Profile) -> tuple[Picture, ...]:
        """The profile's pictures; those that cannot be drawn are left out, and the log says why."""
        drawn = await asyncio.gather(*map(self._picture, _drawings(profile)))
        return tuple(picture for picture in drawn if picture is not None)

    async def _picture(self, drawing: Drawing) -> Picture | None:
        kept = self._kept.get(drawing)
        if kept is not None:
            self._kept.move_to_end(drawing)
            return kept
        try:
            async with asyncio.timeout(_PATIENCE):
                # Shielded: to cancel a drawing would end its worker, and with it the loaded language model.
                png = await asyncio.shield(asyncio.ensure_future(self._draw(drawing)))
        except (CopytasterError, TimeoutError) as error:
            log.warning("picture not drawn", name=drawing.name, reason=str(error) or "it took too long")
            return None
        picture = self._kept[drawing] = Picture(_file_name(drawing), alt_text(drawing), png)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return picture


def _file_name(drawing: Drawing) -> str:
    return "network.png" if isinstance(drawing, Network) else "mentions.png"


def alt_text(drawing: Drawing) -> str:
    """What the picture shows, in words."""
    if isinstance(drawing, Network):
        company = ", ".join(f"{drawing.called(name)} in {times}" for name, times in drawing.company)
        more = f", and {drawing.left_out} more" if drawing.left_out else ""
        return f"Who appears with {drawing.name}, by number of articles: {company}{more}."
    first, last = drawing.days[0][0], drawing.days[-1][0]
    total = sum(count for _, count in drawing.days)
    day, most = max(drawing.days, key=lambda each: each[1])
    return f"Mentions of {drawing.name} from {first} to {last}: {total} in all, most on {day} ({most})."
