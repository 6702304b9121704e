"""Where a report was written: the place that it opens with, as outlets and agencies print it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.articles.wordlists import read_sections

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDS = read_sections("datelines.txt")
_CITIES = frozenset(name.strip().lower() for name in _WORDS["cities"].split("|"))
_LABELS = frozenset(_WORDS["labels"].split())

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{1,37}[A-ZÀ-Þ.]"
_CITY = rf"{_CAPITALS}(?:/{_CAPITALS})?"
_NAME = r"[A-ZÀ-Þ][\w'’.-]+(?: (?:(?:de|del|es|on|upon|da|do|la) )*[A-ZÀ-Þ][\w'’.-]+){0,2}"
_REGION = rf"(?:, (?!\d)(?:{_NAME}|[A-Z]\.[A-Z]\.(?:[A-Z]\.)?))"
_DAY = r"(?:[A-Z][a-zé]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? (?:19|20)\d\d)?"
_AGENCY = r"(?:\s*\((?P<agency>[A-Za-zÀ-ÿ][\w .&/'’-]{1,30})\))"
_WIRE = r"(?:, (?P<wire>[A-Z]{2,5}))"
_DASH = r"\s*(?:[—―]\s*|[–-]{1,2}\s)"
_OPENED = r"(?=[\"“‘'(«]*[A-ZÀ-Þ0-9£$€])"
"""A dateline stands before a whole sentence."""

_LOUD = re.compile(rf"(?P<place>{_CITY}{_REGION}{{0,2}}?)(?:,? (?P<day>{_DAY}))?{_WIRE}?{_AGENCY}?{_DASH}")
_QUIET = re.compile(
    rf"(?P<place>{_NAME}(?P<region>{_REGION}{{1,2}}?)?)(?:,? {_DAY})?{_AGENCY}?(?:{_DASH}|(?<=\(CNN\)))"
)
_LABELLED = re.compile(rf"(?P<place>(?:{_CITY}|{_NAME}){_REGION}{{0,2}})(?:, {_DAY})?\s?(?P<mark>:|\|)\s{_OPENED}")
_NEXT = re.compile(_OPENED)
_ONE_WORD = re.compile(r"[A-ZÀ-Þ]{5,}")
_LONGEST = 120
"""Characters in which a dateline stands."""

_SENTENCE = 8
"""Words that the sentence behind a dateline has where nothing but its words tells what stands before it."""


def is_city(place: str) -> bool:
    """Whether a place is a city that every newsroom knows, with its region or without."""
    first = re.split(r"[,/]", place, maxsplit=1)[0]
    return not _CITIES.isdisjoint((place.lower(), first.lower()))


def is_label(text: str) -> bool:
    """Whether a line's first words are no place: what kind of a report it is, a day, an agency, a greeting."""
    words = re.split(r"[\s:,]+", text.strip().lower())
    return not is_city(text) and (words[0] in _LABELS or words[-1] in _LABELS)


def dateline_of(text: str) -> str | None:
    """The place that a report opens with ("PORT AMARA (Northline) —", "Kyiv, Ukraine –", "MUMBAI:"), or None.

    A place in capitals, or with an agency in brackets, needs a dash behind it. A place in small letters needs its
    region too, or to be a city that every newsroom knows, and a whole sentence behind the dash; so does one before a
    colon or a bar.
    """
    start = text[:_LONGEST]
    if match := _LOUD.match(start):
        known = match["agency"] or match["wire"] or match["day"] or is_city(match["place"]) or "," in match["place"]
        if not is_label(match["place"]) and (known or not text[match.end() : match.end() + 1].islower()):
            return _cleaned(match["place"])
    if (match := _QUIET.match(start)) and not is_label(match["place"]):
        told = match["region"] or is_city(match["place"])
        if match["agency"] or (told and _is_sentence(text, match.end())):
            return _cleaned(match["place"])
    match = _LABELLED.match(start)
    if match and not is_label(match["place"]) and _is_sentence(text, match.end()):
        first = match["place"].split(",")[0]
        if is_city(first) or _ONE_WORD.fullmatch(first):
            return _cleaned(match["place"])
    return None


def dateline_in(body: Sequence[str]) -> str | None:
    """The place that one of a story's first two paragraphs opens with, ``body`` being all of them.

    Where several paragraphs open with a word and a colon, these say who speaks in turn, or are a list's.
    """
    for text in body[:2]:
        place = dateline_of(text)
        if place and not (
            _LABELLED.match(text[:_LONGEST]) and sum(bool(_LABELLED.match(one[:_LONGEST])) for one in body) > 1
        ):
            return place
    return None


def _is_sentence(text: str, start: int) -> bool:
    """Whether a sentence of some length begins at ``start``."""
    return _NEXT.match(text, start) is not None and len(text[start:].split()) >= _SENTENCE


def _cleaned(place: str) -> str:
    return place.strip(" ,-")
