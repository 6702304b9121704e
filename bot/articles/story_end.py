"""Where a story ends, told by the passages after it: lines that stand together, between lines that are not the story.

A page goes on below its story with keywords, teasers, writers and whole other stories. Such a passage is short, or
stands under a title and a date of its own, and speaks of what the story does not speak of. Passages are looked at from
the end of the text upwards, and the first that may be the story ends it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from bot.articles.article import Role
from bot.articles.credits import is_byline
from bot.articles.facts import OWN_FEATURES
from bot.articles.furniture import little_more_than_a_date
from bot.articles.notices import heads_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.facts import Facts
    from bot.articles.lines import Line

OTHER_STORY = "belongs to another story, with a title and a date or a writer of its own, below this one"
BELOW = "stands apart below the story and speaks of other things"

_ENOUGH, _WHOLE = 100, 200
"""Words of prose from which there is a story that something, or another story, can stand below."""

_SHORT, _FEW = 40, 30
"""Words of a passage that may be a teaser or two, or tell who wrote the story, with a sentence and without one."""

_APART = 3
"""So many lines between the story and a passage with sentences set it apart."""

_NEW_LINES, _NEW_SENTENCES, _NEW_NAMES = 0.55, 0.65, 0.85
"""The share of words that the story does not have: of lines without a sentence, of a few sentences, of their names."""

_NEW_STORY, _TAKEN_UP = 0.86, 1
"""The same of another story, and how many names that several sentences of this one have it may take up.

Of 279 reports cut in two, no second part is so new; of as many put above a part of another one, 87 in 100 are.
"""

_FAR_BELOW, _NEW_FAR_BELOW = 8, 0.78
"""So many lines below a story another one need not be quite so new, if it takes up no name."""

_INTRODUCTION = 8
"""Words of a line that introduces a list of the story."""

_COLON = OWN_FEATURES.index("ends_colon")

_TITLE_WORDS = range(4, 25)
_TITLE_REACH = 5
"""Lines above the first sentence of another story in which its title, and its date or writer, stand."""

_TITLE_SHARED = 0.4
"""The share of a title's words that its story takes up."""

_STORY_LINES = 2
"""So many sentences under a title and a date are a story."""

_MOST_BELOW = 40
"""So many passages below a story are looked at."""

_TAKING_UP = 4
"""In so many sentences a title's words are taken up."""

_MOST_TRIED = 8
"""So many places may be looked at for another story's beginning."""


@dataclass(slots=True)
class _Passage:
    """Lines from ``start`` up to ``end`` that were read as the story, ``gap`` lines below those before them."""

    start: int
    end: int
    gap: int


def lines_below(lines: Sequence[Line], facts: Sequence[Facts], roles: Sequence[Role]) -> dict[int, str]:
    """The lines that were read as the story and stand below its end, each with the reason."""
    body = [role is Role.BODY for role in roles]
    start = _other_story(lines, facts, roles)
    found = {at: OTHER_STORY for at in range(len(body) if start is None else start, len(body)) if body[at]}
    passages = _passages(body[:start])
    for last in passages[:0:-1][:_MOST_BELOW]:
        passages.pop()
        above = [at for passage in passages for at in range(passage.start, passage.end) if facts[at].prose]
        if _told(facts, above) < _ENOUGH or not _is_apart(facts, last, above):
            break
        found.update(dict.fromkeys(range(last.start, last.end), BELOW))
    return found


def _other_story(lines: Sequence[Line], facts: Sequence[Facts], roles: Sequence[Role]) -> int | None:
    """Where another story begins: a title that its sentences take up, and a writer or a date between them.

    Nothing below may come back to what the story above speaks of: a teaser among its paragraphs has a title too.
    """
    told = [at for at, role in enumerate(roles) if role is Role.BODY and facts[at].prose]
    words = list(accumulate((len(facts[at].tokens) for at in told), initial=0))
    tried = 0
    for place in range(_STORY_LINES, len(told) - _STORY_LINES + 1):
        first = told[place]
        between = range(max(told[place - 1] + 1, first - _TITLE_REACH), first)
        if words[place] < _WHOLE or len(between) <= 1 or tried == _MOST_TRIED:
            continue
        credited = [at for at in between if _is_credit(lines[at].text, facts[at], roles[at])]
        titles = [at for at in between if credited and at < credited[-1] and at not in credited]
        title = next((at for at in titles if _is_title(facts, at, told[place : place + _TAKING_UP])), None)
        if title is not None and not _is_listed(lines, facts, title, range(credited[0], max(titles) + 1)):
            tried += 1
            tie = _tie(facts, told[place:], told[:place])
            far = title - told[place - 1] > _FAR_BELOW
            if tie.new >= (_NEW_FAR_BELOW if far and not tie.taken_up else _NEW_STORY) and tie.taken_up <= _TAKEN_UP:
                return title
    return None


def _is_listed(lines: Sequence[Line], facts: Sequence[Facts], title: int, after: range) -> bool:
    """Whether a title stands under the heading of a list, or another title ``after`` its writer: as on teasers."""
    headed = lines[title - 1].text
    if heads_list(headed) and "next" not in headed.lower():
        return True
    return any(len(facts[at].tokens) in _TITLE_WORDS and not facts[at].dated for at in after[1:])


def _is_credit(text: str, fact: Facts, role: Role) -> bool:
    """Whether a line names a writer or a day, whatever it was read as."""
    if role in {Role.DATE, Role.BYLINE, Role.DATELINE}:
        return True
    return role is Role.BODY and (is_byline(text) or little_more_than_a_date(text, fact))


def _passages(body: Sequence[bool]) -> list[_Passage]:
    found: list[_Passage] = []
    for at, inside in enumerate(body):
        if not inside:
            continue
        if found and found[-1].end == at:
            found[-1].end = at + 1
        else:
            found.append(_Passage(at, at + 1, at - found[-1].end if found else at))
    return found


def _told(facts: Sequence[Facts], lines: Sequence[int]) -> int:
    """Words of some lines."""
    return sum(len(facts[at].tokens) for at in lines)


class _Tie(NamedTuple):
    """What some lines have to do with a story's sentences."""

    new: float
    """The share of the lines' words that the sentences do not have."""

    new_names: float
    """The share of the lines' names that they do not have."""

    taken_up: int
    """How many of the names that several of the sentences have are taken up."""


def _tie(facts: Sequence[Facts], lines: Sequence[int], story: Sequence[int]) -> _Tie:
    """What ``lines`` have to do with the sentences of a story."""
    known = set().union(*(facts[at].content for at in story))
    spread = Counter(name for at in story for name in facts[at].names)
    words = [word for at in lines for word in facts[at].content]
    names = {name for at in lines for name in facts[at].names}
    new = sum(word not in known for word in words)
    return _Tie(
        new / len(words) if words else 1.0,
        len(names - known) / len(names) if names else 1.0,
        sum(spread[word] > 1 for word in set(words)),
    )


def _is_apart(facts: Sequence[Facts], passage: _Passage, story: Sequence[int]) -> bool:
    """Whether the last passage is a few lines that have nothing to do with the story."""
    own = facts[passage.start : passage.end]
    words = sum(len(fact.tokens) for fact in own)
    furnished = any(fact.furniture for fact in facts[passage.start - passage.gap : passage.start])
    told = any(fact.prose for fact in own)
    if told and (words > _SHORT or passage.gap < _APART or not furnished):
        return False
    listed = any(fact.values[_COLON] and len(fact.tokens) >= _INTRODUCTION for fact in own)
    counted = any(letter.isdigit() for fact in own for letter in fact.key)
    if not told and (listed or words > _FEW or (counted and passage.gap == 1)):
        return False
    tie = _tie(facts, range(passage.start, passage.end), story)
    if told:
        return tie.new >= _NEW_SENTENCES and tie.new_names >= _NEW_NAMES and not tie.taken_up
    return min(tie.new, tie.new_names) >= _NEW_LINES


def _is_title(facts: Sequence[Facts], at: int, sentences: Sequence[int]) -> bool:
    """Whether a line is the title of some sentences: they take it up, or it is shown elsewhere, or announced."""
    title = facts[at]
    if title.prose or len(title.tokens) not in _TITLE_WORDS:
        return False
    told = set().union(*(facts[place].content for place in sentences))
    twice = sum(fact.key == title.key for fact in facts) > 1
    return twice or facts[at - 1].furniture or len(title.content & told) >= _TITLE_SHARED * len(title.content)
