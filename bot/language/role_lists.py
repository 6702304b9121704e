"""What several people are who are named one after the other: "Sens. X and Y", "three candidates: X; Y; and Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.language.role_bounds import FINITE, SUBJECTS
from bot.language.role_phrases import DETERMINERS
from bot.language.role_words import is_kin, is_plural, is_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from bot.language.role_phrases import Phrases

_TITLES = frozenset({"sens", "reps", "govs", "profs", "drs", "gens"})
_LIST_WORDS = frozenset({",", "(", ")", "-", "–", ".", "d", "r", "i", "and", "or", "of", "from"})
_LONGEST = 30
"""Tokens before a name among which the role of the whole list is looked for."""

_FARTHEST = 60
"""Tokens before a name among which the colon is looked for that opens a list with what each of the list is."""

_OPENING = frozenset({":", "including"})
_LIKE = {"such": "as", "among": "them"}
"""Words of two that open a list: "singers such as X"."""

_JOINTS = frozenset({",", "and", "or"})
_COUNTS = frozenset({"other", "several", "both", "many", "most", "all", "some", "few", "more"})


def shared_before(phrases: Phrases, start: int, end: int, others: Set[int]) -> Iterator[tuple[int, int]]:
    """What stands before several names, of one of which it is asked: "the actors X and Y", "singers, including X".

    Args:
        phrases: The sentence.
        start: The first token of the name, or of its title.
        end: The token behind the name.
        others: The tokens of other people's names.
    """
    yield from _in_row(phrases, start, end, others)
    yield from _joined(phrases, start, others)
    yield from _listed_behind(phrases, start, end, others)


def paired_before(phrases: Phrases, start: int, end: int, others: Set[int]) -> Iterator[tuple[int, int]]:
    """What one of two is where two words stand before their names: "her mum and dad, Tina and Gary".

    Args:
        phrases: The sentence.
        start: The first token of the name, or of its title.
        end: The token behind the name.
        others: The tokens of other people's names.
    """
    doc = phrases.doc
    if is_pair(phrases, start, end, others):
        second = start - _behind_comma(phrases, start)
        begin = phrases.leftmost(second - 3)
        begin += begin < second - 3 and doc[begin].lower_ in DETERMINERS
        yield phrases.characters(begin, second - 2)
        return
    at = start - 1
    if at <= phrases.left or doc[at].lower_ != "and" or at - 1 not in others:
        return
    first = at - 1
    while first - 1 in others:
        first -= 1
    if _pairs(phrases, first):
        second = first - _behind_comma(phrases, first)
        yield phrases.characters(second - 1, second)


def is_pair(phrases: Phrases, start: int, end: int, others: Set[int]) -> bool:
    """Whether the name at tokens ``start`` to ``end`` is the first of two behind two words for what they are."""
    joined = end + 1 < phrases.right and phrases.doc[end].lower_ == "and" and end + 1 in others
    return joined and _pairs(phrases, start)


def _behind_comma(phrases: Phrases, start: int) -> int:
    """1 where a comma stands before the token ``start``, else 0."""
    return int(start - 1 > phrases.left and phrases.doc[start - 1].text == ",")


def _pairs(phrases: Phrases, start: int) -> bool:
    """Whether two words for what one is, joined by "and", stand before the name at token ``start``: "mum and dad"."""
    doc, comma = phrases.doc, _behind_comma(phrases, start)
    end = start - comma
    if end - 3 < phrases.left or doc[end - 2].lower_ != "and":
        return False
    words = (doc[end - 3], doc[end - 1])
    if not comma and not all(is_kin(one.lower_) for one in words):
        # In "the actor and singer X and Y" X is both.
        return False
    return all(
        one.i not in phrases.taken and one.tag_ in {"NN", "NNP"} and is_role(one.lower_) and not is_plural(one.lower_)
        for one in words
    )


def _in_row(phrases: Phrases, start: int, end: int, others: Set[int]) -> Iterator[tuple[int, int]]:
    """The role of several whom only their parties and places part: "Sens. X, of Ohio, and Y", "the actors X and Y"."""
    at = first = start
    while at > max(phrases.left, start - _LONGEST) and _is_listed(phrases, at - 1):
        at -= 1
        if at in others:
            first = at
    if first != start or (end < phrases.right and _is_listed(phrases, end)):
        yield from _before(phrases, at, first)


def _joined(phrases: Phrases, start: int, others: Set[int]) -> Iterator[tuple[int, int]]:
    """The title of several of whom more is told in between: "Sens. X, who had a cold, and Y"."""
    doc = phrases.doc
    if start - 1 <= phrases.left or doc[start - 1].lower_ != "and":
        return
    for at in range(start - 2, phrases.left, -1):
        token = doc[at]
        if token.text == ";" or (token.tag_ in FINITE and token.dep_ != "relcl" and not _is_aside(token)):
            return
        title = at in others and at - 1 not in others and doc[at - 1 - (doc[at - 1].text == ".")]
        if title and title.lower_.rstrip(".") in _TITLES:
            yield from _before(phrases, phrases.left, at)
            return


def _before(phrases: Phrases, left: int, first: int) -> Iterator[tuple[int, int]]:
    """The role of many that stands right before token ``first``, or of so many before a comma, not before ``left``."""
    doc, end = phrases.doc, first
    while end > left and doc[end - 1].text == ".":
        end -= 1
    apposed = end > left and doc[end - 1].text == ","
    end -= apposed
    plural = doc[end - 1].lower_.rstrip(".") if end > phrases.left else ""
    if (end - 1 in phrases.taken and plural not in _TITLES) or not is_role(plural) or not is_plural(plural):
        return
    whole = phrases.leftmost(end - 1)
    if apposed and not any(token.tag_ == "CD" for token in doc[whole : end - 1]):
        # In "He thanked the actors, X and Y" these may be three; "two actors, X and Y" are these.
        return
    yield phrases.characters(_bare(phrases, whole, end - 1), end if apposed else first)


def _bare(phrases: Phrases, begin: int, head: int) -> int:
    """The token of the phrase from ``begin`` to its ``head`` that stands behind its article, owner and number."""
    doc = phrases.doc
    names = (at + 1 for at in range(begin, head) if doc[at].lower_ == "and" and at - 1 in phrases.taken)
    begin = max(names, default=begin)
    while begin < head and (
        doc[begin].lower_ in DETERMINERS | _COUNTS
        or (doc[begin].tag_ in {"POS", "CD", "VBG"} and doc[begin + 1].text != "-")
    ):
        begin += 1
    return begin


def _is_listed(phrases: Phrases, at: int) -> bool:
    """Whether token ``at`` can stand between two names of one list, or is one of them."""
    word = phrases.doc[at].lower_
    return (at in phrases.taken and word not in _TITLES) or word in _LIST_WORDS


def _listed_behind(phrases: Phrases, start: int, end: int, others: Set[int]) -> Iterator[tuple[int, int]]:
    """What each of a list is by the words that open it: "three other candidates: X; Y, a cook; and Z"."""
    doc = phrases.doc
    opening = next((at for at in range(start - 1, max(phrases.left, start - _FARTHEST), -1) if _opens(doc, at)), None)
    if opening is None or (end < phrases.right and doc[end].tag_ == "POS"):
        return
    behind = opening + (2 if doc[opening].lower_ in _LIKE else 1)
    last = opening - 1 if doc[opening - 1].text in {",", "—", "–"} else opening
    head = phrases.ends(last - 1) if last > phrases.left else None
    plural = head is not None and is_plural(doc[head].lower_) and is_role(doc[head].lower_)
    if head is None or not plural or not _is_item(phrases, behind, start, end, others):
        return
    if doc[opening].text == ":" and others.isdisjoint(range(behind, phrases.right)):
        # In "She fears his backers: X is one" one name is no list.
        return
    begin = _bare(phrases, phrases.leftmost(head), head)
    if not any(token.tag_ == "PRP$" for token in doc[begin:last]):
        yield phrases.characters(begin, last)


def _opens(doc: Any, at: int) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    word = doc[at].lower_
    return word in _OPENING or (word in _LIKE and at + 1 < len(doc) and doc[at + 1].lower_ == _LIKE[word])


def _is_item(phrases: Phrases, first: int, start: int, end: int, others: Set[int]) -> bool:
    """Whether the name at tokens ``start`` to ``end`` is one of the list that starts at ``first``, at its top."""
    doc = phrases.doc
    far = any(token.text == ";" for token in doc[first : phrases.right])
    at = start
    while at > first:
        token = doc[at - 1]
        if token.text == ";" or (token.lower_ in _JOINTS and not far):
            break
        inside = token.tag_.startswith(("NN", "JJ")) or token.tag_ in {"IN", "DT", "POS", "HYPH", "VBG", "VBN", "CD"}
        if at - 1 in others or not (inside or (far and token.lower_ == "and")):
            return False
        at -= 1
    if far or doc[at].tag_ == "IN":
        return far
    # In "They met singers, including X, and Y said no" the list ends with X.
    ended = doc[end - 1].dep_ in SUBJECTS or any(
        token.tag_ in FINITE and token.dep_ != "relcl" and not _is_aside(token) for token in doc[first:start]
    )
    return not ended


def _is_aside(verb: Any) -> bool:  # noqa: ANN401 - as above
    """Whether the verb belongs to a clause that tells of a noun: "X, who has left"."""
    under = verb.dep_ in {"aux", "auxpass", "conj", "ccomp"}
    return under and any(above.dep_ == "relcl" for above in verb.ancestors)
