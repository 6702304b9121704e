"""Drawing a profile's pictures as PNG, for Discord's dark theme; runs in a worker, where alone matplotlib is loaded."""

from __future__ import annotations

import math
import unicodedata
from bisect import bisect_right
from datetime import date
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from matplotlib import font_manager, rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ft2font import FT2Font
from matplotlib.patches import FancyArrowPatch
from matplotlib.ticker import MaxNLocator

from bot.newsroom.pictures import Network
from bot.newsroom.presenting import marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from bot.newsroom.pictures import Drawing, Timeline

GROUND = "#313338"
"""The background of Discord's dark theme."""

_INK, _FAINT, _BLUE, _AMBER = "#f2f3f5", "#7d828c", "#6ea8fe", "#f0b95a"
_LARGE, _SMALL = 21, 17  # points at 100 dots an inch: Discord shows a thousand dots at about half their size
_LABEL = 16  # characters of a name on one line
_LINES = 2
_BEND, _OPPOSITE = 0.25, 0.05  # how much of its length a line is bent that would run through the middle
_BARS, _FEW_BARS = 31, 8  # at most; and as wide as if there were so many


def draw(drawing: Drawing) -> bytes:
    """The picture as PNG, a thousand dots wide."""
    with rc_context({"font.family": "sans-serif", "font.sans-serif": ["DejaVu Sans"], "text.parse_math": False}):
        figure = Figure(figsize=(10, 6.4 if isinstance(drawing, Network) else 4.2), dpi=100, facecolor=GROUND)
        FigureCanvasAgg(figure)
        axes = figure.add_subplot(facecolor=GROUND)
        if isinstance(drawing, Network):
            _network(axes, drawing)
        else:
            _timeline(axes, drawing)
        figure.tight_layout(pad=1.2)
        written = BytesIO()
        figure.savefig(written, format="png", facecolor=GROUND)
    return written.getvalue()


# Who appears with whom


def _network(axes: Axes, drawing: Network) -> None:
    """The person in the middle, company around, lines as wide as the articles that have both ends are many."""
    names = _ring(drawing)
    times = dict(drawing.company)
    most = max(times.values())
    at = {}
    for number, name in enumerate(names):
        angle = math.pi / 2 - 2 * math.pi * (number + 0.5) / len(names)
        at[name] = (1.55 * math.cos(angle), math.sin(angle))
        axes.plot((0, at[name][0]), (0, at[name][1]), color=_BLUE, linewidth=1.5 + 5 * times[name] / most, zorder=1)
    for one, other, both in drawing.together:
        # A straight line through the middle would lie hidden under the lines that end there.
        bend = _BEND if math.dist(at[one], (-at[other][0], -at[other][1])) < _OPPOSITE else 0.0
        style = f"arc3,rad={bend}"
        line = FancyArrowPatch(at[one], at[other], arrowstyle="-", connectionstyle=style, shrinkA=0, shrinkB=0)
        line.set(color=_FAINT, linewidth=1 + 3 * both / most, zorder=0)
        axes.add_patch(line)
    place = {name: number for number, (name, _) in enumerate(drawing.company, 1)}
    for name, (x, y) in at.items():
        axes.scatter([x], [y], s=500 + 900 * times[name] / most, color=_BLUE, edgecolors=GROUND, linewidths=2, zorder=2)
        axes.text(
            x, y, str(times[name]), ha="center", va="center", fontsize=_SMALL, color=GROUND, weight="bold", zorder=3
        )
        numbered = marked(f"no. {place[name]}", name in drawing.unsure)
        _label(axes, (x, y), drawn(drawing.called(name), numbered), above=y > 0)
    axes.scatter([0], [0], s=1500, color=_AMBER, edgecolors=GROUND, linewidths=2, zorder=2)
    _label(axes, (0, 0), drawn(drawing.name, ""), fontsize=_LARGE, color=_AMBER, weight="bold")
    if foot := _foot(drawing):
        axes.text(0, -1.6, foot, ha="center", va="bottom", fontsize=_SMALL - 3, color=_INK)
    axes.set_title("Who appears with whom, in how many articles", fontsize=_SMALL, color=_INK, pad=14)
    axes.set_xlim(-2.1, 2.1)
    axes.set_ylim(-1.6, 1.6)
    axes.axis("off")


def _foot(drawing: Network) -> str:
    """What has to be said below the picture."""
    lacking = any(drawn(name, "") == "" for name, _ in drawing.company)
    notes = (
        "no.: the place in “Appears with” of a name that this font lacks" if lacking else "",
        "?: could stand for more than one" if drawing.unsure else "",
        f"and {drawing.left_out} more, see “Appears with”" if drawing.left_out else "",
    )
    return "\n".join(note for note in notes if note)


def _label(axes: Axes, at: tuple[float, float], text: str, *, above: bool = False, **style: Any) -> None:  # noqa: ANN401 - matplotlib's own
    """A name above or below its dot, on the ground's colour, so that no line runs through it."""
    style = {"fontsize": _SMALL, "color": _INK, **style}
    box = {"facecolor": GROUND, "edgecolor": "none", "pad": 1.5, "alpha": 0.8}
    down = 0.19 if above else -0.19
    axes.text(at[0], at[1] + down, text, ha="center", va="bottom" if above else "top", bbox=box, zorder=4, **style)


def _ring(drawing: Network) -> list[str]:
    """The company's names in an order that puts those who appear together next to each other."""
    left = [name for name, _ in drawing.company]
    ring = [left.pop(0)]
    both = {frozenset(pair[:2]): pair[2] for pair in drawing.together}
    while left:
        following = max(left, key=lambda name: both.get(frozenset((ring[-1], name)), 0))
        left.remove(following)
        ring.append(following)
    return ring


# Mentions over time


def _timeline(axes: Axes, drawing: Timeline) -> None:
    """A bar for each day, week, month or year, or for several years, whichever makes few enough of them."""
    unit, starts = bins([day for day, _ in drawing.days])
    heights = [0] * len(starts)
    for day, count in drawing.days:
        heights[bisect_right(starts, day) - 1] += count
    places = range(len(starts))
    axes.bar(places, heights, color=_BLUE, width=0.8)
    step = max(1, math.ceil(len(starts) / 5))
    shown = list(places)[::step]
    axes.set_xticks(shown, [_called(starts[number], unit) for number in shown], fontsize=_SMALL, color=_INK)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    axes.tick_params(axis="y", labelsize=_SMALL, labelcolor=_INK, length=0)
    axes.tick_params(axis="x", length=0, pad=10)
    beside = max(0.2, (_FEW_BARS - len(starts)) / 2)
    axes.set_xlim(-0.5 - beside, len(starts) - 0.5 + beside)
    axes.grid(axis="y", color=_FAINT, alpha=0.35)
    axes.set_axisbelow(True)
    for side in axes.spines.values():
        side.set_visible(False)
    years = sorted({day.year for day, _ in drawing.days})
    when = f", {years[0]}" if len(years) == 1 and unit in {"day", "week"} else ""
    each = f"in {unit}" if unit.endswith("s") else f"a {unit}"
    axes.set_title(f"Mentions {each}{when}", fontsize=_SMALL, color=_INK, pad=12)


def _called(start: date, unit: str) -> str:
    if unit in {"day", "week"}:
        return f"{start.day} {start:%b}"
    return f"{start:%b} {start.year}" if unit == "month" else str(start.year)


def bins(days: Sequence[date]) -> tuple[str, list[date]]:
    """What a bar stands for, and the first day of each from the first of ``days`` to the last."""
    first, last = min(days), max(days)
    monday = first.toordinal() - first.weekday()
    for unit, start, length in (("day", first.toordinal(), 1), ("week", max(1, monday), 7)):
        ordinals = range(start, last.toordinal() + 1, length)
        if len(ordinals) <= _BARS:
            return unit, [date.fromordinal(ordinal) for ordinal in ordinals]
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    if len(months) <= _BARS:
        return "month", [date(month // 12, month % 12 + 1, 1) for month in months]
    step = math.ceil((last.year - first.year + 1) / _BARS)
    years = range(first.year, last.year + 1, step)
    return "year" if step == 1 else f"{step} years", [date(year, 1, 1) for year in years]


# Names in the fonts that there are


def drawn(name: str, instead: str) -> str:
    """``name`` on at most two lines, or ``instead`` where the font lacks a letter of it."""
    plain = " ".join("".join(char if char.isprintable() else " " for char in name).split())
    if not plain or any(not _has(char) for char in plain):
        return instead
    lines = wrap(plain, _LABEL) or [plain]
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], lines[_LINES - 1][: _LABEL - 1] + "…"]
    return "\n".join(lines)


def _has(char: str) -> bool:
    return char == " " or (unicodedata.category(char)[0] != "C" and bool(_font().get_char_index(ord(char))))


@lru_cache(maxsize=1)
def _font() -> FT2Font:
    return FT2Font(Path(font_manager.findfont("DejaVu Sans", fallback_to_default=True)))
