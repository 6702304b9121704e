"""Texts whose script does not divide words: the line model counts words, which says nothing of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.articles.article import Role
from bot.articles.roles import Ruling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.lines import Line

_LETTER = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_THAI = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_ENDS = re.compile("[。！？｡!?…」』”]$")

_SAMPLE = 4000
_MOSTLY = 0.6
"""Share of a text's letters from which on it is in such a script."""

_SENTENCE, _HEADLINE = 14, 60
"""Letters of the shortest sentence that may be a line of the story, and of the longest headline."""

_TITLE = 4
"""Letters of the shortest headline."""


def settle_undivided(lines: Sequence[Line], rulings: list[Ruling]) -> None:
    """Give the lines of a text without divided words the roles that their sentences and their places tell.

    Lines for which a rule has spoken keep their roles, but no sentence is a headline. The first of the others is the
    headline, if it is short and no sentence; each one that is long or ends as a sentence does is the story.
    """
    sample = "".join(line.text for line in lines)[:_SAMPLE]
    letters = 0 if sample.isascii() else len(_LETTER.findall(sample))
    if not letters or letters <= _MOSTLY * sum(map(str.isalpha, sample)):
        return
    told = [
        at
        for at, (line, ruling) in enumerate(zip(lines, rulings, strict=True))
        if not ruling.why or (ruling.role is Role.HEADLINE and _ENDS.search(line.text))
    ]
    for at in told:
        if _is_story(lines[at].text):
            rulings[at] = Ruling(Role.BODY, "is a sentence in a script that does not divide words")
    top = next((at for at, ruling in enumerate(rulings) if ruling.role is Role.BODY), 0)
    title = next((at for at in told if at < top and _is_title(lines[at].text)), None)
    if title is not None and all(ruling.role is not Role.HEADLINE for ruling in rulings):
        rulings[title] = Ruling(Role.HEADLINE, "stands above the story and is no sentence")


def _is_story(text: str) -> bool:
    letters = len(_LETTER.findall(text))
    if _THAI.search(text):
        # Thai ends no sentence with a mark, and parts its clauses with spaces.
        return letters > _HEADLINE or (letters >= 2 * _SENTENCE and " " in text)
    return letters > _HEADLINE or (letters >= _SENTENCE and _ENDS.search(text) is not None)


def _is_title(text: str) -> bool:
    return _TITLE <= len(_LETTER.findall(text)) <= _HEADLINE and _ENDS.search(text.rstrip("”」』")) is None
