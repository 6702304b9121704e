"""What can be said of a line before anything is decided: its words, its marks, whom it addresses."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from math import log1p
from typing import TYPE_CHECKING

from bot.articles.cues import GROUP_INDEX, GROUPS, PRONOUNS, SPEECH, STRONG_GROUPS, count_cues
from bot.articles.detection import FUNCTION_WORDS
from bot.articles.passages import PASSAGE_FEATURES, passage_columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.articles.lines import Line

MAX_LENGTH = 3000
"""How many characters of a line are looked at; the longest paragraphs of real articles are shorter."""

_CLUSTER_GAP = 3
_FAR = 30
"""Lines: what is farther away than so many is as far."""

_SAMPLE = 160
"""In so many of its first characters a line's capitals and figures are counted."""

_TOKEN = re.compile(r"[\w@#©&]+(?:['’.\-][\w]+)*")
_STOP = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*$")
_SENTENCE = re.compile(r"[.!?…][\"'”’)]*\s+[\"'“‘(]*[A-ZÀ-ÞА-Я0-9]")
_LINK = re.compile(r"https?://|www\.|\w@\w|(?:^|\s)[@#]\w|\.(?:com|org|net|co)\b|t\.co/|pic\.")
_ADDRESS = re.compile(r"^(?:[A-Za-z]{3,8}:\s)?(?:https?://|www\.)\S+$")
_AGENCY = r"(?:AP|AFP|EPA|Reuters|REUTERS|Getty|PA|Photo|Image|Picture|Credit|Courtesy|Facebook|Twitter|Supplied)"
_CREDIT = re.compile(
    r"\((?:[^()]{0,60}[/,] ?)?" + _AGENCY + r"[^()]{0,60}\)\.?$"
    r"|^(?:Photo|Image|Picture|Credit|Photograph|Foto|FILE PHOTO|File photo|Caption)\b ?[:/]|(?:Photo|Image|Credit):"
    r"|/(?:AP|AFP|EPA|Getty Images|Reuters|REUTERS|Shutterstock)\b|^[\w .]{3,40}/[A-Z][\w ./]{2,60}$"
    r"|\bREUTERS/|Getty Images$|Photo by"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b")
_JOINED = re.compile(r"[a-zà-ÿ0-9][.!?…]?[\"'”’)]?[A-ZÀ-Þ](?:[a-zà-ÿ]|\b)")
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’ ]{2,30}(?:, [A-Z][\w. ]{1,20})?(?: ?\([\w ./-]{2,30}\))?|[A-Z][\w.' ]{2,25}"
    r"(?:, [A-Z][\w. ]{1,20})? ?\([\w ./-]{2,30}\)|\([A-Z][\w ./-]{1,30}\)) ?[-–—:]{1,2} ?[“\"A-Z]"
)
_SIGNS = re.compile(r"[|»›•·▶►→←✓✕×]")
_QUOTED = re.compile(r"[“\"«][^”\"»]{0,1500}(?:[”\"»]|$)")
_BIOGRAPHY = re.compile(
    r"^[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,3},? (?:\([^()]{0,60}\) )?(?:is|was|covers|writes|has)\b.{0,90}?"
    r"\b(?:editor|reporter|writer|correspondent|journalist|columnist|contributor|blogger|newsroom|freelance|covers?)\b"
)
_QUOTES = re.compile(r"[\"“”„«»]")

STRONG = tuple(GROUP_INDEX[group] for group in STRONG_GROUPS)

OWN_FEATURES = (
    *(
        "log_words log_chars ends_stop ends_colon ends_dots starts_lower starts_digit starts_quote title_share "
        "upper_share digit_share function_share commas marks links address quotes speech pronoun_start sentences "
        "credit year joined by_start glued dash_start question strong strong_count strong_groups house_outside "
        "reader_outside self_outside exclaims biography dateline"
    ).split(),
    *(f"cue_{group}" for group in GROUPS),
)
"""What each number of ``Facts.values`` means."""

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
    shown = _TOKEN.findall(text)
    tokens = [token.lower() for token in shown]
    if "’" in text:
        tokens = [token.replace("’", "'") for token in tokens]
    count = len(tokens)
    cues = count_cues(tokens)
    function = sum(map(FUNCTION_WORDS.__contains__, tokens))
    stop = _STOP.search(text[-12:]) is not None
    strong = sum(cues[index] for index in STRONG)
    values = [
        *_shape(text, shown, stop=stop),
        function / (count + 1),
        *_marks(text, tokens, glued=line.glued),
        strong / (count + 4) ** 0.5,
        float(min(8, strong)),
        float(sum(cues[index] > 0 for index in STRONG)),
        *_addressed(text, tokens),
        float(min(3, text.count("!") + text.count("?") + text.count("…"))),
        float(_BIOGRAPHY.match(text) is not None),
        float(_DATELINE.match(text) is not None),
        *map(float, (min(4, value) for value in cues)),
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
    return Facts(" ".join(tokens), tokens, content, names, values, prose, furniture, dated, talk)


def _shape(text: str, shown: Sequence[str], *, stop: bool) -> tuple[float, ...]:
    """How long the line is, how it begins and ends, and its capitals and figures: ``log_words`` to ``digit_share``."""
    long_words = [token for token in shown[1:] if len(token) > 3]
    capitals = sum(token[0].isupper() for token in long_words)
    sample, first = text[:_SAMPLE], text[0]
    letters = sum(map(str.isalpha, sample)) or 1
    return (
        log1p(len(shown)),
        log1p(len(text)),
        float(stop),
        float(text[-1] in ":："),
        float(text.endswith(("...", "…"))),
        float(first.islower()),
        float(first.isdigit()),
        float(first in "\"“‘'«"),
        capitals / len(long_words) if long_words else 0.5,
        sum(map(str.isupper, sample)) / letters,
        sum(map(str.isdigit, sample)) / len(sample),
    )


def _marks(text: str, tokens: Sequence[str], *, glued: bool) -> tuple[float, ...]:
    """What stands in the line besides plain words: ``commas`` to ``question``."""
    return (
        text.count(",") / (len(tokens) + 1),
        float(min(5, len(_SIGNS.findall(text)))),
        float(min(4, len(_LINK.findall(text)))),
        float(_ADDRESS.match(text) is not None),
        float(min(6, len(_QUOTES.findall(text)))),
        float(min(3, sum(map(SPEECH.__contains__, tokens)))),
        float(bool(tokens) and tokens[0] in PRONOUNS),
        float(min(8, len(_SENTENCE.findall(text)))),
        float(_CREDIT.search(text if len(text) < 300 else text[-120:]) is not None),
        float(_YEAR.search(text[:300]) is not None),
        float(min(4, len(_JOINED.findall(text)))),
        float(text.startswith(("By ", "BY ", "by ")) or tokens[:1] in (["por"], ["par"], ["von"])),
        float(glued),
        float(text[0] in "—–-•*"),
        float(text.endswith("?")),
    )


_HOUSE = frozenset("we our us ours we're we've we'll nous notre nos nuestro nuestra wir unsere".split())
_READER = frozenset("you your yours you're you've you'll vous votre vos usted ihre".split())
_SELF = frozenset({"i", "i'm", "i've", "i'd", "i'll", "my", "me"})


def _addressed(text: str, tokens: list[str]) -> tuple[float, float, float]:
    """How often the line, outside quotation marks, says we, you and I: pages speak to their readers, reports do not."""
    if "“" in text or '"' in text or "«" in text:
        tokens = _TOKEN.findall(_QUOTED.sub(" ", text).lower().replace("’", "'"))
    house = sum(map(_HOUSE.__contains__, tokens))
    reader = sum(map(_READER.__contains__, tokens))
    own = sum(map(_SELF.__contains__, tokens))
    return float(min(4, house)), float(min(4, reader)), float(min(4, own))


DOCUMENT_FEATURES = (
    *(
        "repeats prefix_twin shared shared_names news rank from_start from_end prose_before prose_after "
        "since_prose until_prose run blank_before blank_after lines prose_share furniture_share blank_share "
        "first_line after_header header_before_prose topic topic_mean since_date until_date since_comments "
        "comment_heads cluster_share main_before main_after"
    ).split(),
    *PASSAGE_FEATURES,
)
"""What the numbers mean that need the whole text to be known."""

NEIGHBOUR_FEATURES = ("log_words", "ends_stop", "strong", "title_share", "shared", "repeats", "joined", "year")
NEIGHBOURS = (-2, -1, 1, 2)


def document_values(facts: Sequence[Facts], lines: Sequence[Line]) -> list[list[float]]:
    """For each line the numbers named by ``DOCUMENT_FEATURES``."""
    columns = [*_echoes(facts), *_places(facts), *_page(facts, lines), *_heads(facts), *_topics(facts), *_dates(facts)]
    clusters = _clusters(_prose_words(facts))
    return [
        [*row, *cluster, *passage]
        for *row, cluster, passage in zip(*columns, clusters, zip(*passage_columns(facts), strict=True), strict=True)
    ]


def _echoes(facts: Sequence[Facts]) -> Iterable[Sequence[float]]:
    """How much of each line stands elsewhere too: ``repeats`` to ``news``."""
    repeats = Counter(fact.key for fact in facts)
    spread, names = _core_words(facts)
    shared = [_shares(fact, spread, names) for fact in facts]
    yield [float(min(4, repeats[fact.key] - 1)) for fact in facts]
    yield [_prefix_twin(facts, index) for index in range(len(facts))]
    yield [words for words, _ in shared]
    yield [named for _, named in shared]
    yield [float(min(12, sum(spread[word] <= fact.prose for word in fact.content))) for fact in facts]


def _places(facts: Sequence[Facts]) -> Iterable[Sequence[float]]:
    """Where each line stands among all and among the prose: ``rank`` to ``run``."""
    total = len(facts)
    words = _prose_words(facts)
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


def _page(facts: Sequence[Facts], lines: Sequence[Line]) -> Iterable[Sequence[float]]:
    """The blank lines around each line, and what the whole page is made of: ``blank_before`` to ``first_line``."""
    total = len(facts)
    blank = [line.blank_before for line in lines]
    words = sum(len(fact.tokens) for fact in facts)
    yield list(map(float, blank))
    yield list(map(float, [*blank[1:], True]))
    yield [log1p(total)] * total
    yield [(sum(_prose_words(facts)) or 1) / (words + 1)] * total
    yield [sum(fact.furniture for fact in facts) / total] * total
    yield [sum(blank) / total] * total
    yield [1.0] + [0.0] * (total - 1)


def _heads(facts: Sequence[Facts]) -> Iterable[Sequence[float]]:
    """How far furniture is, and whether it is nearer than prose: ``after_header`` and ``header_before_prose``."""
    header, prose = _since([fact.furniture for fact in facts]), _since([fact.prose for fact in facts])
    yield [log1p(min(_FAR, distance)) for distance in header]
    yield [float(furniture < distance) for furniture, distance in zip(header, prose, strict=True)]


def _topics(facts: Sequence[Facts]) -> Iterable[Sequence[float]]:
    """How much each line shares the prose's topic: ``topic`` and ``topic_mean``."""
    spread, _ = _core_words(facts)
    lines = len({fact.key for fact in facts if fact.prose})
    found = [_topic(fact, spread, lines) for fact in facts]
    yield [most for most, _ in found]
    yield [mean for _, mean in found]


def _dates(facts: Sequence[Facts]) -> Iterable[Sequence[float]]:
    """How far dates and heads of comments are: ``since_date`` to ``comment_heads``."""
    dated, talk = [fact.dated for fact in facts], [fact.talk for fact in facts]
    for distances in (_since(dated), _until(dated), _since(talk)):
        yield [log1p(min(_FAR, distance)) for distance in distances]
    yield [float(min(6, heads)) for heads in [0, *accumulate(talk)][:-1]]


def _prose_words(facts: Sequence[Facts]) -> list[int]:
    """How many words of prose each line has."""
    return [len(fact.tokens) if fact.prose else 0 for fact in facts]


def _core_words(facts: Sequence[Facts]) -> tuple[Counter[str], Counter[str]]:
    """In how many different lines of prose each word, and each name, stands."""
    words: Counter[str] = Counter()
    names: Counter[str] = Counter()
    seen: set[str] = set()
    for fact in facts:
        if fact.prose and fact.key not in seen:
            seen.add(fact.key)
            words.update(fact.content)
            names.update(fact.names)
    return words, names


def _shares(fact: Facts, spread: Counter[str], names: Counter[str]) -> tuple[float, float]:
    """How much of the line's words, and of its names, stands in the prose of the other lines."""
    own = int(fact.prose)
    shared = sum(spread[word] > own for word in fact.content) / (len(fact.content) + 1)
    shared_names = sum(names[word] > own for word in fact.names) / len(fact.names) if fact.names else 0.4
    return shared, shared_names


def _topic(fact: Facts, spread: Counter[str], lines: int) -> tuple[float, float]:
    """How much of the prose speaks of the line's most spread word, and of its words on average."""
    own = int(fact.prose)
    if not fact.content or lines <= own:
        return 0.0, 0.0
    others = [spread[word] - own for word in fact.content]
    return max(others) / lines, sum(others) / len(others) / lines


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


def _clusters(prose_words: Sequence[int]) -> list[tuple[float, float, float]]:
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
        return [(0.0, 0.0, 0.0)] * len(prose_words)
    start, end, most = max(spans, key=lambda span: span[2])
    shares = [0.0] * len(prose_words)
    for first, last, words in spans:
        shares[first : last + 1] = [words / most] * (last + 1 - first)
    return [
        (share, log1p(min(40, max(0, start - index))), log1p(min(40, max(0, index - end))))
        for index, share in enumerate(shares)
    ]


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
