"""Asides among a story's paragraphs that only their neighbours give away.

Rows of titles of other stories, offers above the button that takes them up, polls, videos, the times of a running
report, keywords below the story, and what is said of a writer below the writer's name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.articles.article import Role
from bot.articles.credits import names_in
from bot.articles.facts import OWN_FEATURES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.articles.facts import Facts
    from bot.articles.lines import Line

TITLES = "is one of several titles of other stories in a row"
OFFERED = "offers what the button below it is for"
VIDEO = "is the title of a video of the page, or what it shows"
POLL = "belongs to a poll among readers"
KEYWORD = "is one of several keywords below the story"
TIME = "is the time of an entry in a running report"
WRITER = "tells of who wrote it, below the writer's name"
SMALL_PRINT = "stands below the end of a press release"

_AT = {name: index for index, name in enumerate(OWN_FEATURES)}
_TITLE_WORDS, _LONGEST_ON_AVERAGE = range(5, 17), 12
"""Words of a title."""

_NEW = 0.7
"""The share of the words of titles in a row that the story does not have."""

_LISTED = '“"«‘-–—•*·[(→>'
"""How quotations and the items of lists begin."""

_CLOSED, _STOPS = "\"'”’»", ".:;,…"
"""What may stand behind a sentence's stop, and stops that no title ends in."""

_BUTTON = re.compile(
    r"(?:sign (?:me )?up|subscribe|register|join|get|start|send|order|apply|enter|yes|see|s['’]inscrire|s['’]abonner"
    r"|je m['’]inscris|(?:jetzt )?(?:anmelden|abonnieren|registrieren)|suscr[ií]b\w+|apúnt\w+|iscriviti|abbonati|assine"
    r"|inscreva-se|e-?mail(?: address)?\*?|your e-?mail|thank you for (?:signing|subscribing).*)\b(?: \S+){0,4}\W*",
    re.IGNORECASE,
)
_BUTTON_LENGTH = 45
_REGULAR = re.compile(
    r"\b(?:newsletters?|inbox|spam|unsubscribe|e-?mailed|in your e-?mail|our best|read by|hand-?picked|delivered"
    r"|(?:every|each)(?: other| second)? (?:day|week|month|morning|evening|weekday|weekend|(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day)s?|weekdays?|weekday mornings|(?:mon|tues|wednes|thurs|fri|satur|sun)days|our (?:weekly|daily|free"
    r"|flagship|monthly|morning|evening)|(?:one|two|three) (?:\S+ )?\S+ a (?:week|month)|(?:a|one) short letter|weekly"
    r"|fortnightly|chaque (?:jour|matin|soir|semaine|\w+di)|lettre d['’]information|(?:unser|der) newsletter"
    r"|jede[nrs]? \w+|cada (?:día|semana|mañana|lunes|martes|jueves|viernes|sábado|domingo)|boletín"
    r"|ogni (?:giorno|settimana|\w+dì))\b",
    re.IGNORECASE,
)
_OFFER_WORDS, _SHORT_OFFER, _NAME_WORDS, _OFFER_REACH = range(5, 41), 16, 8, 2
"""Words of an offer, of one that says nothing else of itself, and of its name; lines between it and its button."""

_VOTE = re.compile(
    r"(?:vote(?: now)?|votar|abstimmen|voter|(?:see|view|show) (?:the )?results?|results)\W*"
    r"|(?:.{0,12}\D)?\d[\d.,]* (?:votes?|votos|voix|stimmen|voti)\b.{0,30}",
    re.IGNORECASE,
)
_ANSWER_WORDS, _ANSWERS = 12, range(1, 9)
"""Words of an answer in a poll, and lines between its question and its button or count."""

_PLAYER = re.compile(
    r"\d{1,2}:\d\d(?::\d\d)?|(?:now playing|watch(?: now| live)?|play(?: video)?|video|view gallery)\W*", re.IGNORECASE
)
_WATCHED = re.compile(r"watch(?: now)? ?[:|] \S", re.IGNORECASE)
_SHOWN = re.compile(
    r"\b(?:footage|videos?|filmed|film shows|clip|camera|drone|(?:correspondent|reporter|anchor|host)s?\b.{0,60}"
    r"\b(?:shows?|explains?|reports?|breaks? down|joins?)|discuss(?:es)? .{3,80} with|speaks? (?:to|with)|joins? us)\b",
    re.IGNORECASE,
)
_VIDEO_TITLE, _VIDEO_WORDS, _LONGEST_VIDEO = range(4, 19), range(8, 36), 130
"""Words of a video's title, of what is said of it, and characters of the line that announces it."""

_KEYWORD_WORDS, _KEYWORDS = 3, 3
"""Words of a keyword, and how many of them stand together, below at least as many sentences."""

_TIMED = re.compile(
    r"(?:\d+ ?(?:s|m|h|min|mins|hr|hrs) ago ?)?\d{1,2}[:.]\d\d(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?(?: ?[A-Z]{3,4}\b)?"
    r"(?: ?(?:by )?[A-ZÀ-Þ][^.!?]{0,40})?"
    r"|(?:last )?(?:updated|posted|published) (?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?[A-Z]{3,4})?",
    re.IGNORECASE,
)
_TIMED_WORDS, _TIMES, _TIME_REACH = 8, 3, 3
"""Words of a line with a time, how many make a running report, and lines between one and its entry's sentences."""

_LIFE_WORDS, _LIFE_LINES = 80, 3
"""Words, and lines, that tell of a writer below the story."""

_LATE = 100
"""Words of the story above what is said of its writer, and above the end of a press release."""

_RELEASED = re.compile(r"[-–—*_ ]*(?:ENDS?|-ends-|(?i:notes? (?:to|for) (?:the )?editors?))[-–—*_: ]*|# ?# ?#|-30-")
"""The line with which a press release ends; the rest tells editors whom to ask."""


def aside_lines(lines: Sequence[Line], facts: Sequence[Facts], roles: Sequence[Role]) -> dict[int, str]:
    """The lines that were read as the story and are asides, each with the reason."""
    timed = _times(lines, facts)
    found = {
        **dict.fromkeys(_titles(lines, facts, roles), TITLES),
        **dict.fromkeys(_offers(lines, facts), OFFERED),
        **dict.fromkeys(_polls(lines, facts), POLL),
        **dict.fromkeys(_videos(lines, facts, timed), VIDEO),
        **dict.fromkeys(timed, TIME),
        **dict.fromkeys(_keywords(lines, facts, roles), KEYWORD),
        **dict.fromkeys(_of_writers(lines, facts, roles), WRITER),
        **dict.fromkeys(_below_release(lines, facts, roles), SMALL_PRINT),
    }
    return {at: why for at, why in found.items() if roles[at] is Role.BODY}


def _titles(lines: Sequence[Line], facts: Sequence[Facts], roles: Sequence[Role]) -> Iterator[int]:
    """Two titles or more in a row that speak of what the story does not: the headings of its parts stand alone."""
    row: list[int] = []
    rows = [row]
    for at, role in enumerate(roles):
        if role is Role.BODY and _is_title(lines[at].text, facts[at]):
            row.append(at)
        elif row:
            row = []
            rows.append(row)
    rows = [
        row for row in rows if len(row) > 1 and not any(_is_item(at, facts, roles) for at in (row[0] - 1, row[-1] + 1))
    ]
    if not rows:
        return
    told = {
        word
        for fact, role in zip(facts, roles, strict=True)
        if role is Role.BODY and fact.prose
        for word in fact.content
    }
    for row in rows:
        words = [word for at in row for word in facts[at].content]
        new = sum(word not in told for word in words) >= _NEW * len(words)
        short = sum(len(facts[at].tokens) for at in row) <= _LONGEST_ON_AVERAGE * len(row)
        if new and short and not all(lines[at].text.endswith("?") for at in row):
            yield from row


def _is_item(at: int, facts: Sequence[Facts], roles: Sequence[Role]) -> bool:
    """Whether a line beside a row introduces a list of the story, or is an item of it."""
    if not 0 <= at < len(facts) or roles[at] is not Role.BODY:
        return False
    values = facts[at].values
    return values[_AT["ends_colon"]] > 0 or not (facts[at].prose or values[_AT["ends_stop"]])


def _is_title(text: str, fact: Facts) -> bool:
    """Whether a line reads like the title of a story."""
    sound = not fact.prose and len(fact.tokens) in _TITLE_WORDS and not fact.values[_AT["links"]]
    return sound and text[0] not in _LISTED and text[0].isupper() and text.rstrip(_CLOSED)[-1:] not in _STOPS


def _offers(lines: Sequence[Line], facts: Sequence[Facts]) -> Iterator[int]:
    """The line above a button that says what comes regularly, with its name above it, and the button."""
    for at, line in enumerate(lines):
        if len(line.text) > _BUTTON_LENGTH or not _BUTTON.fullmatch(line.text):
            continue
        for place in range(at - 1, max(0, at - 1 - _OFFER_REACH), -1):
            named = len(facts[place - 1].tokens) <= _NAME_WORDS and not facts[place - 1].values[_AT["ends_stop"]]
            if _is_offer(lines[place].text, facts[place], named=named):
                yield from range(place - named, at + 1)
                break


def _is_offer(text: str, fact: Facts, *, named: bool) -> bool:
    """Whether a line tells what a reader would get regularly; a long one is ``named``, or addresses the reader."""
    values = fact.values
    if len(fact.tokens) not in _OFFER_WORDS or values[_AT["quotes"]] or values[_AT["speech"]]:
        return False
    plain = named or values[_AT["house_outside"]] + values[_AT["reader_outside"]] > 0
    return (plain or len(fact.tokens) <= _SHORT_OFFER) and _REGULAR.search(text) is not None


def _videos(lines: Sequence[Line], facts: Sequence[Facts], timed: Collection[int]) -> Iterator[int]:
    """Below a player's button or a video's length, which is no time of a report, its title and what it shows."""
    for at, line in enumerate(lines[:-1]):
        if len(line.text) > _LONGEST_VIDEO or at in timed:
            continue
        title = at if _WATCHED.match(line.text) else at + 1
        if title > at and not (_PLAYER.fullmatch(line.text) and _titles_video(facts[title])):
            continue
        yield title
        if title + 1 < len(lines) and _tells_of_video(lines[title + 1].text, facts[title + 1]):
            yield title + 1


def _titles_video(fact: Facts) -> bool:
    return not fact.prose and len(fact.tokens) in _VIDEO_TITLE and not fact.values[_AT["ends_stop"]]


def _tells_of_video(text: str, fact: Facts) -> bool:
    reported = fact.values[_AT["quotes"]] or fact.values[_AT["speech"]]
    return len(fact.tokens) in _VIDEO_WORDS and not reported and _SHOWN.search(text) is not None


def _polls(lines: Sequence[Line], facts: Sequence[Facts]) -> Iterator[int]:
    """A question to readers with its short answers, down to the button to vote with or the count of votes."""
    for at, line in enumerate(lines):
        if len(line.text) > _BUTTON_LENGTH or not _VOTE.fullmatch(line.text):
            continue
        above = range(at - 1, max(-1, at - 1 - _ANSWERS.stop), -1)
        asked = next((place for place in above if _asks(lines[place].text, facts[place])), None)
        if asked is None or at - 1 - asked not in _ANSWERS:
            continue
        if all(len(facts[place].tokens) <= _ANSWER_WORDS for place in range(asked + 1, at)):
            yield from range(asked, at + 1)


def _asks(text: str, fact: Facts) -> bool:
    return text.endswith("?") and not fact.values[_AT["quotes"]]


def _keywords(lines: Sequence[Line], facts: Sequence[Facts], roles: Sequence[Role]) -> list[int]:
    """The last lines that were read as the story, where they are several of a word or two each."""
    found: list[int] = []
    for at in (at for at in range(len(roles) - 1, -1, -1) if roles[at] is Role.BODY):
        text, words = lines[at].text, len(facts[at].tokens)
        if words > _KEYWORD_WORDS or text[-1] in '.!?…:”"' or any(letter.isdigit() for letter in text):
            break
        found.append(at)
    told = sum(fact.prose for fact, role in zip(facts, roles, strict=True) if role is Role.BODY)
    return found if len(found) >= _KEYWORDS <= told else []


def _times(lines: Sequence[Line], facts: Sequence[Facts]) -> list[int]:
    """The times that stand above the entries of a running report; none where times follow each other, as in lists."""
    timed = [
        at
        for at, line in enumerate(lines)
        if len(facts[at].tokens) <= _TIMED_WORDS and not facts[at].prose and _TIMED.fullmatch(line.text)
    ]
    known = set(timed)
    above = [
        at for at in timed if at + 1 not in known and any(fact.prose for fact in facts[at + 1 : at + 1 + _TIME_REACH])
    ]
    return timed if len(above) >= _TIMES else []


def _of_writers(lines: Sequence[Line], facts: Sequence[Facts], roles: Sequence[Role]) -> Iterator[int]:
    """What stands below the name of one of the writers, which stands alone below the story."""
    names = {
        name.casefold() for at, role in enumerate(roles) if role is Role.BYLINE for name in names_in(lines[at].text)
    }
    told = 0
    for at, role in enumerate(roles if names else ()):
        body = role is Role.BODY
        told += len(facts[at].tokens) * (body and facts[at].prose)
        if told < _LATE or lines[at].text.casefold() not in names:
            continue
        rest = [place for place in range(at, len(lines)) if roles[place] is Role.BODY]
        if sum(len(facts[place].tokens) for place in rest) <= _LIFE_WORDS:
            yield from (place for place in rest if place <= at + _LIFE_LINES)
            return


def _below_release(lines: Sequence[Line], facts: Sequence[Facts], roles: Sequence[Role]) -> Iterator[int]:
    """What stands below the end of a press release, where the most of it stands above."""
    body = [at for at, role in enumerate(roles) if role is Role.BODY]
    end = next((at for at, line in enumerate(lines) if _RELEASED.fullmatch(line.text)), None)
    if end is None:
        return
    above = sum(len(facts[at].tokens) for at in body if at < end)
    if above >= _LATE and above > sum(len(facts[at].tokens) for at in body if at > end):
        yield from (at for at in body if at >= end)
