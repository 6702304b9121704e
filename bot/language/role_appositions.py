"""Descriptions with all that belongs to them before a name, and those that several people named together share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.language.role_bounds import FINITE, STOPS, SUBJECTS
from bot.language.role_phrases import DETERMINERS, LONGEST
from bot.language.role_words import is_any_thing, is_plural, is_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from bot.language.role_phrases import Phrases

_FARTHEST = 16
"""Tokens between the comma before a name and the word for what its holder is."""

_OBJECTS = frozenset({"pobj", "dobj", "attr", "conj"})
_RELATIVES = frozenset({"who", "whose", "whom", "which", "that", "where", "when"})
_NOUNS = frozenset({"NN", "NNP", "NNS"})
_OPENING = frozenset({"DT", "PRP$"})
_SHARED = frozenset({"and", ","})
_DASHES = frozenset({",", "—", "–", "―"})
_FARTHEST_KIND = 4
"""Tokens behind the name of an organisation among which the word for what it is stands."""

_OF_NEWS = frozenset("newspaper airline magazine".split())
_WHOLES = _OF_NEWS | set(
    "company firm chain retailer bank maker agency network charity party club brand manufacturer carmaker insurer "
    "militia union".split()
)
"""Nouns that behind a name say what its holder is, and seldom what a part of it is."""

_SETS = frozenset({"group", "team", "movement", "band", "service"})
_SORTS = frozenset(
    "militant extremist rebel terror terrorist separatist advocacy rights lobby pressure trade industry media banking "
    "hotel retail drug news pop rock rap jazz football baseball hockey basketball rugby cricket cycling racing soccer "
    "streaming".split()
)
"""What stands before "group" or "team" where that is the whole of an organisation."""

_OF_ANOTHER = frozenset("parent sister rival partner holding youth student local own".split())
"""Words that say that another one is told of: "the Holm parent company"."""


def thing_before(phrases: Phrases, end: int, last: int) -> Iterator[tuple[int, int]]:
    """What stands right before the organisation named at tokens ``end`` to ``last``: "the civil rights group"."""
    doc, at = phrases.doc, end - 1
    if at > phrases.left and doc[at].text == "The":
        # In "the private equity giant The Holm Group" the article is a part of the name.
        at -= 1
    elif (
        at > phrases.left
        and doc[at].text in _DASHES
        and doc[last - 1].dep_ == "appos"
        and phrases.next_stop(last) == last
    ):
        at -= 1
    if at < phrases.left or at in phrases.taken or not doc[at].text.islower() or doc[at].tag_ not in _NOUNS:
        return
    word = doc[at].lower_
    if word == "wing" and doc[at - 1].text == "-":
        # In "the left-wing X" it is no part of another body.
        return
    firm = is_role(word, things=True) or (word.endswith("s") and is_role(word[:-1], things=True))
    if not firm and not (is_plural(word) and is_role(word) and _is_named(doc[at], end)):
        return
    if is_told_by(doc[last - 1], at):
        return
    first = phrases.leftmost(at)
    while first < at and (doc[first].lower_ in DETERMINERS or doc[first].tag_ in {"POS", "HYPH", "CC"}):
        first += 1
    if first < at or not is_any_thing(word):
        yield phrases.characters(first, at + 1)


def thing_behind(phrases: Phrases, start: int, last: int) -> Iterator[tuple[int, int]]:
    """What stands right behind the organisation named at tokens ``start`` to ``last``: "the Holm supermarket chain"."""
    doc = phrases.doc
    if start <= phrases.left or doc[start - 1].lower_ not in {"the", "a", "an"}:
        return
    for at in range(last, min(last + _FARTHEST_KIND, phrases.right)):
        token = doc[at]
        if token.tag_ not in {"NN", "JJ"} or not token.text.islower() or token.lower_ in _OF_ANOTHER:
            return
        ends = at + 1 >= phrases.right or not doc[at + 1].tag_.startswith(("NN", "JJ", "HYPH"))
        if ends:
            kind = token.lower_ in _WHOLES and (at > last or token.lower_ in _OF_NEWS)
            kind |= token.lower_ in _SETS and at > last and doc[at - 1].lower_ in _SORTS
            if kind:
                yield phrases.characters(last, at + 1)
            return


def is_told_by(name: Any, noun: int) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    """Whether the ``name`` does what the clause says that tells of the ``noun``: "the best campaign Labour has run"."""
    return bool(name.dep_ in SUBJECTS and name.head.dep_ == "relcl" and name.head.head.i == noun)


def long_apposition(phrases: Phrases, start: int, last: int) -> Iterator[tuple[int, int]]:
    """What a description before the comma says, whatever goes on behind its noun: "the judge hearing the case, X,".

    Args:
        phrases: The sentence.
        start: The first token of the name, or of its title.
        last: The token behind the name.
    """
    comma = start - 1
    doc = phrases.doc
    if comma <= phrases.left or doc[comma].text != "," or not (last >= phrases.right or doc[last].text in STOPS):
        return
    for at in _nouns(phrases, comma):
        if is_of_another(phrases, at):
            continue
        first = phrases.leftmost(at)
        if [token.lower_ for token in doc[max(phrases.left, first - 2) : first]] == ["one", "of"]:
            first -= 2
        opens = doc[first].tag_ in _OPENING or doc[first].lower_ == "one" or _is_owned(phrases, first)
        if opens and phrases.cut(first) == comma and _belongs(doc[last - 1], at):
            yield from phrases.described(first)
            return


def is_of_another(phrases: Phrases, at: int) -> bool:
    """Whether the "daughter" at token ``at``, "of a miner, X", is somebody told of before: "Y was the daughter of"."""
    noun, comma = phrases.doc[at], phrases.leftmost(at) - 1
    if noun.dep_ == "conj" and noun.head.i < at:
        noun = noun.head
    if noun.dep_ in SUBJECTS:
        return False
    if noun.dep_ == "appos" or (comma > phrases.left and phrases.doc[comma].text == ","):
        # In "Y, the son of a miner, X" and "Y was born in 1930, the son of a miner, X".
        verb = next((one for one in noun.ancestors if one.tag_ in FINITE | {"VBN"}), noun)
        told = (noun.head, *(one for one in verb.lefts if one.dep_ in SUBJECTS))
        return any(_is_person(phrases, one) for one in told if one.i < comma)
    return noun.dep_ == "attr" and any(_is_person(phrases, one) for one in noun.head.lefts if one.dep_ in SUBJECTS)


def _is_person(phrases: Phrases, token: Any) -> bool:  # noqa: ANN401 - as below
    """Whether somebody is named at the ``token``, or meant by it."""
    return token.lower_ in {"he", "she"} or (token.i in phrases.taken and token.tag_ == "NNP")


def told_of_before(phrases: Phrases, start: int, last: int) -> Iterator[tuple[int, int]]:
    """What stands with a clause of its own before the name between commas: "The firm that owns the pier, X, says".

    Args:
        phrases: The sentence.
        start: The first token of the name.
        last: The token behind the name.
    """
    doc, comma = phrases.doc, start - 1
    if comma <= phrases.left or last >= phrases.right or doc[comma].text != "," or doc[last].text != ",":
        return
    if doc[last - 1].dep_ != "appos":
        return
    for noun in doc[max(phrases.left, comma - _FARTHEST) : comma]:
        opens = noun.i + 1 < comma and doc[noun.i + 1].lower_ in {"that", "which", "who"}
        if not opens or noun.dep_ not in SUBJECTS or noun.head.i < last or noun.i in phrases.taken:
            continue
        first = phrases.leftmost(noun.i)
        known = noun.tag_ == "NN" and is_role(noun.lower_, things=not phrases.people)
        whole = comma - first <= LONGEST and not any(token.text in STOPS for token in doc[first:comma])
        if known and whole and doc[first].lower_ in {"the", "a", "an"}:
            yield phrases.characters(first + 1, comma)
            return


def _is_named(noun: Any, end: int) -> bool:  # noqa: ANN401 - as below
    """Whether the name from token ``end`` on is that of the "auditors" before it, by the grammar."""
    name = noun.doc[end]
    own = noun.dep_ == "compound" and noun.head.i >= end
    return own or any(child.i >= end and child.dep_ == "appos" for child in noun.rights) or name.head == noun


def _nouns(phrases: Phrases, comma: int) -> list[int]:
    """The words for what somebody is in the clause before the ``comma``, the outermost first."""
    found: list[int] = []
    for at in range(comma - 1, max(phrases.left, comma - _FARTHEST) - 1, -1):
        token = phrases.doc[at]
        if token.text in STOPS or token.tag_ in FINITE or token.lower_ in _RELATIVES:
            break
        noun = at not in phrases.taken and token.tag_ in _NOUNS
        if noun and is_role(token.lower_, formed=token.text.islower()):
            found.append(at)
    return found[::-1]


def _is_owned(phrases: Phrases, first: int) -> bool:
    """Whether the phrase from token ``first`` opens on an owner: "Marsh’s deputy"."""
    return any(token.tag_ == "POS" for token in phrases.doc[first : first + 4])


def _belongs(name: Any, at: int) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    """Whether the name behind the description at ``at`` is told by it, and does not go on with the clause."""
    if name.dep_ in SUBJECTS:
        return any(child.dep_ in SUBJECTS and child.i <= at for child in name.head.lefts)
    return name.dep_ == "appos" or (name.dep_ in _OBJECTS and name.head.i < at)


def shared_description(phrases: Phrases, start: int, last: int, names: Set[int]) -> Iterator[tuple[int, int]]:
    """What is said of several behind the last of them: "X and Y, the founders of the club".

    Args:
        phrases: The sentence.
        start: The first token of the name.
        last: The token behind the name.
        names: The tokens of other people's names.
    """
    doc = phrases.doc
    left, right = start, last
    while left > phrases.left and (left - 1 in names or (doc[left - 1].lower_ in _SHARED and left - 2 in names)):
        left -= 1
    while right < phrases.right and (right in names or (doc[right].lower_ in _SHARED and right + 1 in names)):
        right += 1
    listed = [token.lower_ for token in doc[left:right]]
    if right + 1 >= phrases.right or "and" not in listed or doc[right].text not in {",", "–", "—"}:
        return
    first, stop = right + 1, phrases.cut(right + 1)
    roles = (at for at in range(first, stop) if is_plural(doc[at].lower_) and is_role(doc[at].lower_))
    head = next(roles, None)
    if head is None or doc[head].dep_ not in {"appos", "conj"} or phrases.leftmost(head) > first:
        return
    while first < head and (doc[first].tag_ in _OPENING | {"CD"} or doc[first].lower_ in {"both", "other"}):
        first += 1
    yield phrases.characters(first, stop)
