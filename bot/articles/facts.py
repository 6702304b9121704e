"""What can be said of a line before anything is decided: its words, its marks, whom it addresses."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate, repeat
from math import log1p
from typing import TYPE_CHECKING

import numpy as np

from bot.articles.cues import GROUP_INDEX, GROUPS, STRONG_GROUPS, count_cues
from bot.articles.detection import FUNCTION_WORDS
from bot.articles.marks import (
    addressed,
    lowered,
    marks_of,
    opens_with_place,
    reads_like_biography,
    shape_of,
    tense_of,
    words_of,
)
from bot.articles.passages import PASSAGE_FEATURES, passage_columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from bot.articles.lines import Line

MAX_LENGTH = 3000
"""How many characters of a line are looked at; the longest paragraphs of real articles are shorter."""

_CLUSTER_GAP = 3
_FAR = 30
"""Lines: what is farther away than so many is as far."""

_STOP = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*$")

STRONG = tuple(GROUP_INDEX[group] for group in STRONG_GROUPS)

OWN_FEATURES = (
    *(
        "log_words log_chars ends_stop ends_colon ends_dots starts_lower starts_digit starts_quote title_share "
        "upper_share digit_share function_share commas marks links address quotes speech pronoun_start sentences "
        "credit year joined by_start glued dash_start question strong strong_count strong_groups house_outside "
        "reader_outside self_outside exclaims biography dateline past pictured"
    ).split(),
    *(f"cue_{group}" for group in GROUPS),
)
"""What each number of ``Facts.values`` means."""

_MANNER = tuple(map(OWN_FEATURES.index, "past self_outside reader_outside house_outside quotes log_words".split()))
_YEAR_AT, _BY_AT = OWN_FEATURES.index("year"), OWN_FEATURES.index("by_start")


@dataclass(slots=True)
class Facts:
    """One line's facts: its words in lower case, its rarer words, its names, and numbers named by ``OWN_FEATURES``."""

    key: str
    tokens: list[str]
    content: set[str]
    names: set[str]
    values: list[float]
    prose: bool
    """Whether the line reads like sentences: words enough, function words among them, a full stop."""
    furniture: bool
    """Whether the line is short and speaks of nothing but the page."""
    dated: bool
    """Whether the line is short and holds a year, a time or a byline."""
    talk: bool
    """Whether the line is short and heads readers' comments."""


def facts_of(line: Line) -> Facts:
    """What ``line`` shows by itself."""
    text = line.text[:MAX_LENGTH]
    shown = words_of(text)
    tokens = lowered(shown)
    key = " ".join(tokens)
    count = len(tokens)
    cues = count_cues(tokens)
    function = sum(map(FUNCTION_WORDS.__contains__, tokens))
    stop = _STOP.search(text[-12:]) is not None
    strong = sum([cues[index] for index in STRONG])
    values = [
        *shape_of(text, shown, stop=stop),
        function / (count + 1),
        *marks_of(text, tokens, glued=line.glued),
        strong / (count + 4) ** 0.5,
        float(min(8, strong)),
        float(sum([cues[index] > 0 for index in STRONG])),
        *addressed(text, tokens),
        float(min(3, text.count("!") + text.count("?") + text.count("…"))),
        float(reads_like_biography(text)),
        float(opens_with_place(text)),
        *tense_of(tokens, key),
        *[float(value) if value < 4 else 4.0 for value in cues],
    ]
    content = {token for token in tokens if len(token) > 3 and token not in FUNCTION_WORDS}
    names = {low for low, token in zip(tokens, shown, strict=True) if token[0].isupper() and low in content}
    prose = count >= 14 and (stop or count >= 30) and function >= 0.15 * count
    furniture = (
        count <= 12
        and (strong > 0 or cues[GROUP_INDEX["navigation"]] * 2 >= count)
        and (not stop or text.endswith(("...", "…")))
    )
    short = count <= 12
    dated = short and (values[_YEAR_AT] > 0 or values[_BY_AT] > 0)
    talk = short and count > 0 and (cues[GROUP_INDEX["comments"]] * 3 >= count or tokens[-1] == "says")
    return Facts(key, tokens, content, names, values, prose, furniture, dated, talk)


DOCUMENT_FEATURES = (
    *(
        "repeats prefix_twin shared shared_names news rank from_start from_end prose_before prose_after "
        "since_prose until_prose run blank_before blank_after lines prose_share furniture_share blank_share "
        "first_line after_header header_before_prose topic topic_mean since_date until_date since_comments "
        "comment_heads cluster_share main_before main_after "
        "mean_past mean_self mean_reader mean_house mean_quotes mean_length"
    ).split(),
    *PASSAGE_FEATURES,
)
"""What the numbers mean that need the whole text to be known."""

NEIGHBOUR_FEATURES = ("log_words", "ends_stop", "strong", "title_share", "shared", "repeats", "joined", "year", "links")
NEIGHBOURS = (-2, -1, 1, 2)


def document_values(facts: Sequence[Facts], lines: Sequence[Line]) -> NDArray[np.float64]:
    """One row for each line, of the numbers named by ``DOCUMENT_FEATURES``."""
    prose_words = [len(fact.tokens) if fact.prose else 0 for fact in facts]
    core = _core_words(facts)
    columns = (
        *_echoes(facts, core),
        *_places(facts, prose_words),
        *_page(facts, lines, prose_words),
        *_heads(facts),
        *_topics(facts, core),
        *_dates(facts),
        *_clusters(prose_words),
        *_manner(facts),
        *passage_columns(facts),
    )
    return np.array(columns, dtype=np.float64).T


@dataclass(slots=True)
class _Core:
    """The words of the different lines of prose: in how many lines each stands, and which stand in several."""

    spread: dict[str, int]
    lines: int
    words: AbstractSet[str]
    common_words: AbstractSet[str]
    names: AbstractSet[str]
    common_names: AbstractSet[str]

    def words_beyond(self, fact: Facts) -> AbstractSet[str]:
        """The words of the lines of prose other than ``fact``."""
        return self.common_words if fact.prose else self.words

    def names_beyond(self, fact: Facts) -> AbstractSet[str]:
        """The names in the lines of prose other than ``fact``."""
        return self.common_names if fact.prose else self.names


def _echoes(facts: Sequence[Facts], core: _Core) -> Iterable[Sequence[float]]:
    """How much of each line stands elsewhere too: ``repeats`` to ``news``."""
    repeats = Counter([fact.key for fact in facts])
    shared = [len(fact.content & core.words_beyond(fact)) for fact in facts]
    yield [min(4, repeats[fact.key] - 1) for fact in facts]
    yield [_prefix_twin(facts, index) for index in range(len(facts))]
    yield [count / (len(fact.content) + 1) for count, fact in zip(shared, facts, strict=True)]
    yield [len(fact.names & core.names_beyond(fact)) / len(fact.names) if fact.names else 0.4 for fact in facts]
    yield [min(12, len(fact.content) - count) for count, fact in zip(shared, facts, strict=True)]


def _places(facts: Sequence[Facts], words: Sequence[int]) -> Iterable[Sequence[float]]:
    """Where each line stands among all and among the prose: ``rank`` to ``run``."""
    total = len(facts)
    all_prose = sum(words) or 1
    before = [0, *accumulate(words)]
    yield [index / total for index in range(total)]
    yield [log1p(index) for index in range(total)]
    yield [log1p(total - 1 - index) for index in range(total)]
    yield [before[index] / all_prose for index in range(total)]
    yield [(all_prose - before[index] - words[index]) / all_prose for index in range(total)]
    prose = [fact.prose for fact in facts]
    yield [log1p(min(_FAR, distance)) for distance in _since(prose)]
    yield [log1p(min(_FAR, distance)) for distance in _until(prose)]
    yield list(map(log1p, _runs(facts)))


def _page(facts: Sequence[Facts], lines: Sequence[Line], prose_words: Sequence[int]) -> Iterable[Sequence[float]]:
    """The blank lines around each line, and what the whole page is made of: ``blank_before`` to ``first_line``."""
    total = len(facts)
    blank = [line.blank_before for line in lines]
    words = sum([len(fact.tokens) for fact in facts])
    yield blank
    yield [*blank[1:], True]
    yield [log1p(total)] * total
    yield [(sum(prose_words) or 1) / (words + 1)] * total
    yield [sum([fact.furniture for fact in facts]) / total] * total
    yield [sum(blank) / total] * total
    yield [1.0] + [0.0] * (total - 1)


def _heads(facts: Sequence[Facts]) -> Iterable[Sequence[float]]:
    """How far furniture is, and whether it is nearer than prose: ``after_header`` and ``header_before_prose``."""
    header, prose = _since([fact.furniture for fact in facts]), _since([fact.prose for fact in facts])
    yield [log1p(min(_FAR, distance)) for distance in header]
    yield [furniture < distance for furniture, distance in zip(header, prose, strict=True)]


def _topics(facts: Sequence[Facts], core: _Core) -> Iterable[Sequence[float]]:
    """How much each line shares the prose's topic: ``topic`` and ``topic_mean``."""
    found = [_topic(fact, core) for fact in facts]
    yield [most for most, _ in found]
    yield [mean for _, mean in found]


def _dates(facts: Sequence[Facts]) -> Iterable[Sequence[float]]:
    """How far dates and heads of comments are: ``since_date`` to ``comment_heads``."""
    dated, talk = [fact.dated for fact in facts], [fact.talk for fact in facts]
    for distances in (_since(dated), _until(dated), _since(talk)):
        yield [log1p(min(_FAR, distance)) for distance in distances]
    yield [min(6, heads) for heads in [0, *accumulate(talk)][:-1]]


def _manner(facts: Sequence[Facts]) -> Iterable[Sequence[float]]:
    """How the prose of the whole text is told, on average: ``mean_past`` to ``mean_length``."""
    told = [fact.values for fact in facts if fact.prose]
    for column in _MANNER:
        yield [sum([values[column] for values in told]) / (len(told) or 1)] * len(facts)


def _core_words(facts: Sequence[Facts]) -> _Core:
    """In how many different lines of prose each word, and each name, stands."""
    words: dict[str, int] = {}
    names: Counter[str] = Counter()
    seen: set[str] = set()
    for fact in facts:
        if fact.prose and fact.key not in seen:
            seen.add(fact.key)
            for word in fact.content:
                words[word] = words.get(word, 0) + 1
            names.update(fact.names)
    common = {word for word, count in words.items() if count > 1}
    return _Core(words, len(seen), words.keys(), common, names.keys(), {name for name in names if names[name] > 1})


def _topic(fact: Facts, core: _Core) -> tuple[float, float]:
    """How much of the prose speaks of the line's most spread word, and of its words on average."""
    own = int(fact.prose)
    if not fact.content or core.lines <= own:
        return 0.0, 0.0
    counts = list(map(core.spread.get, fact.content, repeat(0)))
    return (max(counts) - own) / core.lines, (sum(counts) - own * len(counts)) / len(counts) / core.lines


def _since(marks: Sequence[bool]) -> list[int]:
    """For each line, how many lines ago the last marked line stood; as if one stood ``_FAR`` before the first."""
    distances, distance = [], _FAR
    for mark in marks:
        distances.append(distance)
        distance = 0 if mark else distance + 1
    return distances


def _until(marks: Sequence[bool]) -> list[int]:
    """For each line, how many lines on the next marked line stands."""
    return _since(marks[::-1])[::-1]


def _prefix_twin(facts: Sequence[Facts], index: int) -> float:
    """Whether the line before or after begins like this one or is its beginning: captions stand twice."""
    key = facts[index].key
    if len(key) < 20:
        return 0.0
    for other in (index - 1, index + 1):
        if 0 <= other < len(facts):
            near = facts[other].key
            if len(near) >= 20 and (near.startswith(key) or key.startswith(near)):
                return 1.0
    return 0.0


def _clusters(prose_words: Sequence[int]) -> Iterable[Sequence[float]]:
    """Where each line stands to the largest cluster of prose: lines of prose with at most two other lines between them.

    The share of the largest cluster's words that the line's own cluster has (0 outside all), and how many lines the
    largest one lies ahead, and behind. Articles are the largest cluster of their page (Kohlschütter et al.,
    "Boilerplate Detection using Shallow Text Features", 2010).
    """
    spans: list[list[int]] = []
    for index, words in enumerate(prose_words):
        if words and spans and index - spans[-1][1] <= _CLUSTER_GAP:
            spans[-1][1] = index
            spans[-1][2] += words
        elif words:
            spans.append([index, index, words])
    if not spans:
        yield from ([0.0] * len(prose_words) for _ in range(3))
        return
    start, end, most = max(spans, key=lambda span: span[2])
    shares = [0.0] * len(prose_words)
    for first, last, words in spans:
        shares[first : last + 1] = [words / most] * (last + 1 - first)
    yield shares
    yield [log1p(min(40, max(0, start - index))) for index in range(len(prose_words))]
    yield [log1p(min(40, max(0, index - end))) for index in range(len(prose_words))]


def _runs(facts: Sequence[Facts]) -> list[int]:
    """For each line, how long the run of lines without prose is that it stands in; 0 for prose."""
    runs: list[int] = []
    length = 0
    for fact in facts:
        if fact.prose:
            runs += [length] * length + [0]
            length = 0
        else:
            length += 1
    return runs + [length] * length
