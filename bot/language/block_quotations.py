"""Speech without marks in paragraphs of its own: block quotations, posts with their signature, transcripts.

A paragraph is taken for speech only where a verb of saying and a colon announce it, a signature follows it, or a
speaker's name and a colon open it as they open others; and never where it reads like the reporter's own words: posts
that were shown as a picture leave the announcement behind, and the story goes on under it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bot.articles.article import Role, Span
from bot.language.interviews import find_answers
from bot.language.quotation_marks import CLOSER, Quotation
from bot.language.speech_verbs import CORE, SPEECH_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language.parsing import ParsedBlock
    from bot.language.speakers import Speakers

SIGNATURE = re.compile(
    r"[—–―-]+ ?(?P<name>[^\W\d_][^()@—–\n]{1,50}?) ?\(@\w{1,30}\)(?: \w+\.? \d{1,2},? \d{4}| \d{1,2} \w+ \d{4})?\.?$"
)
"""Who signed a post, as pages show it: "— Anna Birk (@annabirk) May 4, 2019"."""

_DEBRIS = re.compile(r"(?:\s*(?:pic\.twitter\.com/\w+|https?://\S+|<tweet\b[^>]*>))+\s*$")
"""Addresses at the end of a post, that are no words of whoever wrote it."""

_LABEL = re.compile(r"[\"“]?(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}) ?: +(?=\S)")
"""A name and a colon before what somebody says: "PELL: No.", "Anna Birk: I was there."."""

ANSWERS = frozenset({"A", "Answer"})
"""Labels of what the one person of the headline says in an interview."""

_QUESTIONS = frozenset({"Q", "Question", "Questioner", "Reporter", "Interviewer", "Moderator", "Journalist"})
"""Labels of what the paper asks: those are no quotes of a report."""

_INITIALS = re.compile(r"(?:[A-Z]\.?){2,3}")

_OWN = frozenset("i we me us my our ours mine myself ourselves".split())
_SPOKEN = _OWN | {"you", "your", "let's", "let’s"}
_BULLET = re.compile(r"(?:[-•*·▪–—]|\d{1,2}[.)])\s")
_ABOUT_IT = re.compile(
    r"(?:the|his|her|their|that|this|those|these) (?:\w+ ){0,2}"
    r"(?:comments?|remarks?|tweets?|posts?|messages?|statements?|letters?|words|videos?|announcements?)\b",
    re.IGNORECASE,
)
"""How a story goes on under a post that was only a picture: "The tweet was deleted an hour later"."""

_FEWEST_WORDS = 4
_FEWEST_TURNS = 4
_FEWEST_EACH = 2
"""A transcript has so many labelled lines, and so many from each of its speakers that count."""

_SPEECH_NEAR_END = 8
"""A noun for something said announces a block quotation if it is one of so many last words before the colon."""

_OWN_STORY = 0.25
"""In a story with this share of paragraphs in the first person, that person tells nothing of whose words they are."""


def find_block_quotations(
    text: str, parsed: Sequence[ParsedBlock], marked: set[int], speakers: Speakers
) -> dict[int, Quotation]:
    """The lines that are somebody's speech without marks around them, by their number.

    Args:
        text: The article's text.
        parsed: Its lines that report the story.
        marked: The numbers of the lines that have a quotation in marks.
        speakers: Who is named in the text; a transcript has the words of at least one person of it.
    """
    turns = _transcript(text, parsed, speakers) or find_answers(text, parsed, speakers)
    found = {**turns, **_signed(text, parsed, marked)}
    for number, quotation in _announced(text, parsed, marked).items():
        found.setdefault(number, quotation)
    return found


def _words(line: str) -> list[str]:
    return [word.strip('.,;:!?()[]"“”—–…').lower() for word in line.split()]


def _bare(text: str, start: int, end: int) -> Span:
    """The words between two positions without addresses and white space at their end."""
    words = _DEBRIS.sub("", text[start:end]).rstrip()
    return Span(start, start + len(words))


def _signed(text: str, parsed: Sequence[ParsedBlock], marked: set[int]) -> dict[int, Quotation]:
    """Posts, each with the name under it or at its end."""
    found: dict[int, Quotation] = {}
    for number, block in enumerate(parsed):
        line = text[block.start : block.block.end]
        signature = SIGNATURE.search(line)
        if signature is None:
            continue
        name = Span(block.start + signature.start("name"), block.start + signature.end("name"))
        own = _bare(text, block.start, block.start + signature.start())
        if own.start < own.end:
            if number not in marked:
                found[number] = Quotation(own.start, own.end, own, number, label=name)
        elif number and number - 1 not in marked and parsed[number - 1].block.role is Role.BODY:
            above = _bare(text, parsed[number - 1].start, parsed[number - 1].block.end)
            if above.start < above.end and text[above.end - 1] != ":":
                found[number - 1] = Quotation(above.start, above.end, above, number - 1, label=name)
    return found


def _transcript(text: str, parsed: Sequence[ParsedBlock], speakers: Speakers) -> dict[int, Quotation]:
    """The turns of a conversation that is printed with each speaker's name in front."""
    labels = {
        number: label
        for number, block in enumerate(parsed)
        if block.block.role is Role.BODY and (label := _LABEL.match(text, block.start, block.block.end)) is not None
    }
    whose = {number: _whose(label, speakers) for number, label in labels.items()}
    turns = Counter(whose.values())
    people = {one for one in turns if isinstance(one, int) and speakers.kind(one) == "person"}
    taken = {one for one, count in turns.items() if count >= _FEWEST_EACH or one in people or one in _QUESTIONS}
    known = [one for one in taken if turns[one] >= _FEWEST_EACH and (isinstance(one, int) or one in ANSWERS)]
    led = any(one in people or one in ANSWERS or len(known) > 1 for one in known)
    if len(taken) < 2 or sum(turns[one] for one in taken) < _FEWEST_TURNS or not led:
        return {}
    found = {}
    for number, label in labels.items():
        end = parsed[number].block.end
        last = end - 1 if text[end - 1] in '"”' and label.group()[0] in '"“' else end
        if whose[number] in taken - _QUESTIONS:
            outer = Span(label.start(), end)
            name = Span(label.start("name"), label.end("name"))
            found[number] = Quotation(label.end(), last, outer, number, label=name)
    return found


def _whose(label: re.Match[str], speakers: Speakers) -> int | str:
    """Who is named by a label, or its words where the text knows nobody by them."""
    called = labelled_as(label["name"], label.start(), speakers)
    words = label["name"].title() if len(label["name"]) > 1 else label["name"]
    return words if called is None else called


def labelled_as(label: str, at: int, speakers: Speakers) -> int | None:
    """The one person or organisation of the text that a label at position ``at`` names, in capitals or not.

    Initials stand for the one person named before who has them.
    """
    if _INITIALS.fullmatch(label):
        named = {one.entity for one in speakers.namings(0, at) if speakers.kind(one.entity) == "person"}
        having = [one for one in named if _initials(speakers.name(one) or "") == label.replace(".", "")]
        if len(having) == 1:
            return having[0]
    called = speakers.called(label.title() if label.isupper() else label, at)
    called = speakers.called(label, at) if called is None else called
    return called if called is not None and speakers.kind(called) != "place" else None


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def _announced(text: str, parsed: Sequence[ParsedBlock], marked: set[int]) -> dict[int, Quotation]:
    """The paragraphs under one that ends in "she said:" or "the club's full statement:"."""
    openings = [number for number, block in enumerate(parsed[:-1]) if _announces(text[block.start : block.block.end])]
    if not openings:
        return {}
    lines = [text[block.start : block.block.end] for block in parsed]
    found: dict[int, Quotation] = {}
    for opening in openings:
        group = list(_under(text, parsed, opening, marked))
        spoken = any(_sounds_spoken(lines[number]) for number in group)
        rest = [line for number, line in enumerate(lines) if number not in group]
        if not spoken or _share_in_first_person(rest) >= _OWN_STORY:
            continue
        for number in group:
            words = _bare(text, parsed[number].start, parsed[number].block.end)
            found[number] = Quotation(words.start, words.end, Span(words.start, parsed[number].block.end), number)
    return found


def _announces(line: str) -> bool:
    """Whether a paragraph ends in a colon, and in its last sentence somebody says something."""
    if not line.rstrip().endswith(":"):
        return False
    words = _words(re.split(r"[.!?”\"]\s", line)[-1])
    return any(word in CORE for word in words) or any(word in SPEECH_NOUNS for word in words[-_SPEECH_NEAR_END:])


def _under(text: str, parsed: Sequence[ParsedBlock], opening: int, marked: set[int]) -> Iterable[int]:
    """The paragraphs under an announcement that can be speech: the first, and those that go on with it.

    A paragraph goes on where no empty line parts it from the one before, or where it is in the first person too.
    """
    for number in range(opening + 1, len(parsed)):
        block = parsed[number]
        line = text[block.start : block.block.end]
        if number in marked or block.block.role is not Role.BODY or not _can_be_speech(line):
            return
        if number > opening + 1:
            parted = text.count("\n", parsed[number - 1].block.end, block.start) > 1
            if parted and not _OWN & set(_words(line)):
                return
        yield number


def _can_be_speech(line: str) -> bool:
    """Whether nothing in a paragraph says that it is the reporter's own."""
    words = _words(line)
    if len(words) < _FEWEST_WORDS or _BULLET.match(line) or line.rstrip()[-1:] in {":", *CLOSER}:
        return False
    if _ABOUT_IT.match(line) or SIGNATURE.search(line):
        return False
    return bool(_OWN & set(words)) or not any(word in CORE for word in words)


def _sounds_spoken(line: str) -> bool:
    """Whether a paragraph speaks of or to somebody as no report does."""
    return bool(_SPOKEN & set(_words(line))) or line.rstrip().endswith("!") or re.search(r"[#@]\w", line) is not None


def _share_in_first_person(lines: Sequence[str]) -> float:
    """How many of ``lines`` have the first person outside double quotation marks."""
    plain = [re.sub(r"[“\"][^“”\"]*(?:[”\"]|$)", " ", line) for line in lines]
    return sum(bool(_OWN & set(_words(line))) for line in plain) / max(1, len(lines))
