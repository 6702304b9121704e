"""Which lines of a text are captions and picture credits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.articles.article import Role
from bot.articles.facts import OWN_FEATURES
from bot.articles.furniture import little_more_than_a_date, reads_like_caption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.facts import Facts
    from bot.articles.lines import Line

TWICE = "stands twice, once with a picture credit"
LABELLED = "stands under the page's own word for a caption"

_AT = {name: index for index, name in enumerate(OWN_FEATURES)}
_AGENCY_AT_END = re.compile(r"[^\W\d_][.”]?\s?\([A-ZÀ-Þ][^()/\d]{1,30}(?:/[A-ZÀ-Þ][^()/\d]{1,30}){1,3}\)$")
_CREDIT_AT_END = re.compile(r"\((?:[^()]{2,60})\)\.?$")
_LABEL = re.compile(
    r"(?:(?:image|media|photo|picture|video) caption|toggle caption|enlarge this image)\W*", re.IGNORECASE
)
_CREDITED = re.compile(
    r"(?:[.!?…”\"’'\]]\s*|\s[-–—|/] |\w \()(?:Pictures?|Photos?|Photographs?|Photography|Images?|Illustrations?"
    r"|Graphics?|Video|Fotos?|foto|Bild(?:er)?|Crédits?|Credits?|PHOTOS?|PICTURES?)"
    r"(?: by(?: the author)?\b| ?: ?|\.{3})"
    r"(?:[A-ZÀ-Þ][^!?]{1,70})?[.)]{0,2}$"
    r"|\((?:[Ff]oto|[Pp]hoto|[Bb]ild) [A-ZÀ-Þ][^()!?]{2,60}\)\.?$"
    r"|[.!?”’] ?[\[(][A-ZÀ-Þ][^\[\]()!?]{2,50}[/,][^\[\]()!?]{2,50}[\])]$"
    r"|\[[A-ZÀ-Þ][^\[\]!?]{2,50}/[^\[\]!?]{2,50}\]$|[.!?”’\w] © [A-ZÀ-Þ][^.!?]{2,60}$"
)
_OF_AGENCY = re.compile(
    r"[.!?”’)] ?(?:[A-ZÀ-Þ][A-ZÀ-Þ .&-]{1,30}/[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3}"
    r"|[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3}/[A-ZÀ-Þ][A-ZÀ-Þ .&-]{1,30})$"
)
"""A photographer and an agency in capitals behind the last sentence: "... on Sunday. HARBOUR PRESS/Ida Lund"."""

_CREDIT_SIGNS = (*"hoto icture mage llustration raphic ideo oto Bild rédit redit PHOTO PICTURE © [ (".split(),)
_LONGEST = 60
"""Words of the longest caption."""

_CREDIT_WORDS = 8
_MAY_BE = range(5, 61)
"""Words of a line above a picture credit that may be its caption."""

_LONGEST_LINE = 500
"""Characters of a line that ends in a credit."""


def caption_lines(lines: Sequence[Line], facts: Sequence[Facts], roles: Sequence[Role]) -> dict[int, str]:
    """The captions and credits, each with the reason, from the roles that the lines have so far."""
    found: dict[int, str] = {}
    for index, fact in enumerate(facts):
        text = lines[index].text
        body = index not in found and roles[index] is Role.BODY
        following = facts[index + 1].key if index + 1 < len(facts) else ""
        if index and len(fact.key) >= 20 and (following.startswith(fact.key) or fact.key.startswith(following or "\n")):
            credited = _CREDIT_AT_END.search(lines[index + 1].text) or facts[index + 1].values[_AT["credit"]]
            if credited or not body:
                found[index] = found[index + 1] = TWICE
        elif text.endswith(")") and _AGENCY_AT_END.search(text) and len(fact.tokens) <= _LONGEST:
            found[index] = "ends in the names of a photographer and an agency"
        elif index and "/" in text[-60:] and len(fact.tokens) <= _LONGEST and _OF_AGENCY.search(text):
            found[index] = "ends in a picture credit"
        elif body and index and (why := _told_of_picture(lines, facts, index)):
            found[index] = why
        elif fact.values[_AT["credit"]] and not body and index not in found and len(text) < _LONGEST_LINE:
            found[index] = "ends in a picture credit"
            if len(fact.tokens) <= _CREDIT_WORDS and index and _may_be_caption(facts[index - 1], roles[index - 1]):
                found.setdefault(index - 1, "stands above a picture credit")
    return found


def _told_of_picture(lines: Sequence[Line], facts: Sequence[Facts], index: int) -> str | None:
    """Why a line that was read as the story stands under a picture; None where it does not."""
    text, fact = lines[index].text, facts[index]
    if reads_like_caption(fact, text) and not little_more_than_a_date(text, fact):
        return "names a picture's source, a place in the picture or its day"
    if len(fact.tokens) <= _LONGEST and any(map(text[-80:].__contains__, _CREDIT_SIGNS)) and _CREDITED.search(text):
        return "ends in a picture credit"
    above = lines[index - 1].text
    labelled = len(above) <= 24 and len(fact.tokens) <= _LONGEST and _LABEL.fullmatch(above)
    return LABELLED if labelled else None


def _may_be_caption(fact: Facts, role: Role) -> bool:
    """Whether a line above a picture credit may be the picture's caption."""
    return role is Role.BOILERPLATE and not fact.values[_AT["strong_count"]] and len(fact.tokens) in _MAY_BE
