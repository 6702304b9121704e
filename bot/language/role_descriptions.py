"""Words that stand for somebody whom the reader has met: "the Texas senator", "her time as governor"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.language.pointing_words import DEMONYMS
from bot.language.role_bounds import SUBJECTS
from bot.language.role_clauses import of_subject
from bot.language.role_phrases import DETERMINERS, Phrases
from bot.language.role_words import is_kin, is_of_a_people
from bot.language.speech_verbs import CORE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HE = frozenset({"he", "she"})
GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f"}
POSSESSIVE_MARKS = frozenset({"’s", "'s", "’", "'"})
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")

ANYBODY = frozenset(
    "official spokesman spokeswoman spokesperson aide adviser advisor man woman student officer member employee worker "
    "expert analyst lawyer witness victim source reporter staffer agent boy girl child teenager person people shooter "
    "gunman killer suspect attacker terrorist bomber driver voter fan friend supporter critic host".split()
)
"""Words for the many of whom an article speaks without a name."""

TELLING = frozenset(
    "former retired ex presumptive likely onetime one-time longtime long-time outgoing incoming embattled disgraced "
    "veteran freshman billionaire millionaire incumbent convicted ousted old".split()
)
"""What is said before a role of somebody whom the reader has met; so is a place, a party or an age."""

_GOVERNING = {"minister": {"prime"}, "secretary": set("home foreign health education defence trade culture".split())}
"""Of which ministers a country has one, so that they need no more words: "the home secretary"."""

PARTIES = frozenset({"republican", "democrat"})
OFFICES = frozenset("senator congressman congresswoman governor mayor justice judge lawmaker".split())
"""Offices for whose only holder in an article a word more stands: "the conservative justice"."""

_UNMET = frozenset("first second third next last only other same new current late top two three another".split())
"""What is said before the role of somebody else, or of nobody yet."""

_LONGEST = 7
"""Tokens from the article to the last word of a description that is looked at."""

_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative"})
"""Where in a sentence a description can stand for somebody, by its dependency."""

_COMPARING = frozenset({"as", "like", "than", "unlike", "including", "of"})
_MARKS = frozenset({",", "—", "–", "("})
_RELATIVES = frozenset({"who", "whose", "which"})
_GOES_ON = frozenset({"NN", "NNS", "NNP", "NNPS", "HYPH", "WP", "WDT", "WP$", "CC"})
_NARROWS = frozenset({"of", "for", "in", "at", "from", "who", "that", "with"})
_OF_STATE = (["of", "state"], ["of", "defense"], ["of", "defence"])
_WHEN = frozenset({"when", "while", "where", "before", "after", "since", "because", "until"})
_TENURES = frozenset(
    "time tenure year years term terms stint days work service job role career election appointment nomination post "
    "position record confirmation inauguration status standing role capacity days".split()
)
"""What somebody spends in an office."""

_IN_NAMES = frozenset({"DT", "NN", "NNP", "NNPS", "JJ", "POS"})


_AGE_TOKENS = 5
"""Tokens of "42-year-old"."""

_BEFORE_NOUNS = frozenset({"JJ", "NN", "NNP", "NNS", "NNPS"})


class Naming(NamedTuple):
    """A person named at the tokens from ``first`` to before ``last`` of a line, as a subject or only in a quotation."""

    first: int
    last: int
    person: int
    subject: bool
    quoted: bool


class Description(NamedTuple):
    """A description by the token of its head, and where its words, each a role, stand in the line, in characters.

    ``vague`` is one that says too little of whom it means if nobody is known to hold that office.
    """

    head: Any
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    vague: bool = False


def description(phrases: Phrases, first: int, named: Sequence[Naming]) -> Description | None:
    """The "former governor" behind the "the" at token ``first``, if it can stand for somebody by itself."""
    doc = phrases.doc
    begin = first + 1 + (_AGE_TOKENS if _is_aged(doc, first + 1, phrases.right) else 0)
    aged = begin > first + 1
    if aged and not _is_before_noun(doc, begin, phrases.right):
        return _aged_one(phrases, first, doc[begin - 1], named)
    if aged and is_of_a_people(doc[begin].lower_, apposed=True) and doc[begin].dep_ in _PLACES:
        return _aged_one(phrases, first, doc[begin], named)
    if (short := _short_one(phrases, first, named)) is not None:
        return short
    head = _head(phrases, first, begin)
    if head is None or any(each.first <= head and each.last > first for each in named):
        return None
    end = _behind_office(doc, head)
    spans = [phrases.characters(begin, end)]
    if aged:
        end = max(end, _behind_place(phrases, head))
        spans = [phrases.characters(first + 1, first + 2), phrases.characters(begin, end)]
    elif (other := _joined(phrases, end)) is not None:
        spans.append(phrases.characters(end + 1, other + 1))
        end = other + 1
    if not _is_free_before(phrases, first, named) or not _is_free_behind(doc, end, named):
        return None
    words = tuple(word.lower() for word in WORD.findall(doc[begin : head + 1].text))
    vague = not aged and not _governs(doc, begin) and not any(_is_telling(token) for token in doc[begin:head])
    return Description(doc[head], (doc[first + 1].text, *words) if aged else words, tuple(spans), vague)


def plain_description(phrases: Phrases, first: int, named: Sequence[Naming]) -> Description | None:
    """The words behind the "the" at token ``first`` up to their head, of one who is known to be meant by them."""
    doc = phrases.doc
    head = phrases.head(first, phrases.cut(first))
    if head is None or head in phrases.taken or any(each.first <= head and each.last > first for each in named):
        return None
    if doc[head].lower_ in ANYBODY or any(
        token.tag_ == "POS" or token.lower_ in _UNMET for token in doc[first + 1 : head]
    ):
        return None
    if not _is_free_before(phrases, first, named) or not _is_free_behind(doc, head + 1, named):
        return None
    words = tuple(word.lower() for word in WORD.findall(doc[first + 1 : head + 1].text))
    return Description(doc[head], words, (phrases.characters(first + 1, head + 1),))


def _head(phrases: Phrases, first: int, begin: int) -> int | None:
    """The head of a description from the article at ``first``, whose words behind its age start at ``begin``.

    The words must say enough of whom they mean: a place, a party, "former", an age or an office of the government.
    """
    doc = phrases.doc
    governs = _governs(doc, begin)
    sure = governs or begin > first + 1
    ahead = doc[begin : min(first + _LONGEST, phrases.right)]
    if not sure and not any(_is_telling(token) or token.lower_ in OFFICES for token in ahead):
        return None
    head = _owner(phrases, first)
    if head is None:
        head = phrases.head(first, phrases.cut(first))
    if head is None or head in phrases.taken:
        return None
    inside = doc[begin:head]
    unmet = any(token.tag_ == "POS" or (token.lower_ in _UNMET and token.nbor().text != "-") for token in inside)
    places = {doc[head].dep_} | {token.dep_ for token in doc[head + 2 : _behind_office(doc, head)]}
    stands = bool(places & (SUBJECTS if governs else _PLACES))
    sure = sure or any(_is_telling(token) for token in inside) or (head > begin and doc[head].lower_ in OFFICES)
    return head if stands and not unmet and sure else None


def _owner(phrases: Phrases, first: int) -> int | None:
    """The head of the phrase from ``first`` if it owns what follows: "the Texas senator’s plan"."""
    mark = next((at for at in range(first, phrases.cut(first)) if phrases.doc[at].tag_ == "POS"), None)
    head = None if mark is None else phrases.head(first, mark)
    return head if head is not None and head + 1 == mark and phrases.doc[head].dep_ == "poss" else None


def _behind_office(doc: Any, head: int) -> int:  # noqa: ANN401 - spaCy ships no usable type for this
    """The token behind the role at token ``head`` with its "of state"."""
    return head + (3 if [token.lower_ for token in doc[head + 1 : head + 3]] in _OF_STATE else 1)


def _joined(phrases: Phrases, end: int) -> int | None:
    """The head of the other role in "the former mayor and current senator was", the first of which ends at ``end``."""
    doc = phrases.doc
    if end + 2 >= phrases.right or doc[end].lower_ != "and" or doc[end + 1].lower_ in DETERMINERS:
        return None
    stop = phrases.cut(end + 1)
    head = phrases.head(end + 1, stop)
    alone = head is not None and head + 1 == stop and stop < phrases.right and head not in phrases.taken
    return head if alone and doc[stop].tag_ in {"VBD", "VBZ"} and doc[stop].lower_ != "were" else None


def _aged_one(phrases: Phrases, first: int, head: Any, named: Sequence[Naming]) -> Description | None:  # noqa: ANN401
    """The "42-year-old", or the "42-year-old Dane" with that ``head``, behind the "the" at token ``first``."""
    doc = phrases.doc
    if head.dep_ not in _PLACES or not _is_free_before(phrases, first, named):
        return None
    if not _is_free_behind(doc, head.i + 1, named):
        return None
    return Description(head, (doc[first + 1].text,), (phrases.characters(first + 1, first + 2),))


def _short_one(phrases: Phrases, first: int, named: Sequence[Naming]) -> Description | None:
    """The "Italian", or the "mother-of-two", behind the "the" at token ``first``, as a subject."""
    doc = phrases.doc
    if first + 2 >= phrases.right or doc[first + 1].dep_ not in SUBJECTS:
        return None
    head, end = doc[first + 1], first + 2
    joined = [token.lower_ for token in doc[end : end + 3]] == ["-", "of", "-"]
    if is_kin(head.lower_) and joined and end + 3 < phrases.right and doc[end + 3].like_num:
        end += 4
    elif head.text not in DEMONYMS or head.lower_ in PARTIES or _is_before_noun(doc, end, phrases.right):
        return None
    if not _is_free_before(phrases, first, named) or not _is_free_behind(doc, end, named):
        return None
    return Description(head, (head.lower_,), (phrases.characters(first + 1, end),))


def _is_aged(doc: Any, at: int, right: int) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    """Whether "42-year-old" stands at token ``at``."""
    whole = at + _AGE_TOKENS <= right and doc[at].is_digit
    return bool(whole and doc[at + 2].lower_ == "year" and doc[at + 4].lower_ == "old")


def _is_before_noun(doc: Any, at: int, right: int) -> bool:  # noqa: ANN401 - as above
    return at < right and doc[at].tag_ in _BEFORE_NOUNS


def _behind_place(phrases: Phrases, head: int) -> int:
    """The token behind the "of Holm Ltd" that goes with the role at token ``head``."""
    doc, end = phrases.doc, head + 1
    if end < phrases.right and doc[end].lower_ in {"of", "at", "for"}:
        end += 1
        while end < phrases.right and doc[end].tag_ in _IN_NAMES:
            end += 1
    return end


def _governs(doc: Any, at: int) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    """Whether "prime minister" or another office of the government in small letters stands at token ``at``."""
    one, other = [token.text for token in doc[at : at + 2]] if at + 2 <= len(doc) else ("", "")
    return one == "chancellor" or one in _GOVERNING.get(other, ())


def _is_telling(token: Any) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    named = token.text[:1].isupper() and token.tag_ in {"NNP", "NNPS", "JJ"}
    termed = token.lower_ in {"term", "time"} and token.i > 0 and token.nbor(-1).text == "-"
    return named or termed or token.lower_ in TELLING


def _is_free_before(phrases: Phrases, first: int, named: Sequence[Naming]) -> bool:
    """Whether the phrase from token ``first`` is no apposition of a name before it, and compares nobody."""
    if first == phrases.left:
        return True
    before = phrases.doc[first - 1]
    apposed = before.text in _MARKS and any(each.last == first - 1 for each in named)
    return not apposed and before.lower_ not in _COMPARING


def _is_free_behind(doc: Any, end: int, named: Sequence[Naming]) -> bool:  # noqa: ANN401 - as above
    """Whether the phrase before token ``end`` is not told further, nor by a name."""
    if end >= len(doc):
        return True
    if doc[end].text in _MARKS:
        apposed = any(each.first - 1 <= end + 1 <= each.last for each in named)
        # "The Utah Republican, who ..." was named before; "the former mayor, who ..." may be new.
        met = doc[end - 1].lower_ in PARTIES or _speaks(doc, end - 1)
        return not apposed and (met or doc[end + 1 : end + 2].text not in _RELATIVES)
    if doc[end].lower_ in {"and", "or"} and end + 1 < len(doc):
        # In "the Ohio senator and X left" X is somebody else.
        return any(each.first == end + 1 for each in named)
    leaving = doc[end].lower_ == "from" and doc[end + 1 : end + 2].text.endswith("ing")
    return leaving or (doc[end].tag_ not in _GOES_ON and doc[end].lower_ not in _NARROWS)


def _speaks(doc: Any, head: int) -> bool:  # noqa: ANN401 - as above
    """Whether the noun at token ``head`` stands behind its verb of saying: “...,” added the Danish poet, who ..."""
    verb = doc[head].head
    return bool(verb.i < head and verb.lower_ in CORE and doc[head].dep_ in SUBJECTS)


def held(phrases: Phrases, token: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - as above
    """The offices of the owner ``token`` in "her time as governor", "X’s years as governor", "when she was governor".

    The token is the pronoun, or the mark of the possessive; "whose" is one too.
    """
    doc = phrases.doc
    if token.lower_ in HE:
        if token.i and doc[token.i - 1].lower_ in _WHEN and token.dep_ in SUBJECTS:
            found = list(of_subject(phrases, token))
            yield from found or _office_of_copula(phrases, token.i + 1)
        return
    ahead = range(token.i + 1, min(token.i + 4, phrases.right - 1))
    noun = next((at for at in ahead if doc[at].lower_ in _TENURES), None)
    if noun is not None and doc[noun + 1].lower_ == "as":
        yield from _office(phrases, noun + 2)


def _office_of_copula(phrases: Phrases, verb: int) -> Iterator[tuple[int, int]]:
    """The office right behind the "was" at token ``verb``, which the parse may take for the next verb's subject."""
    doc = phrases.doc
    if verb + 1 < phrases.right and doc[verb].lower_ in {"is", "was"} and doc[verb + 1].tag_ in _IN_NAMES:
        yield from _office(phrases, verb + 1)


def _office(phrases: Phrases, first: int) -> Iterator[tuple[int, int]]:
    """The office that starts at token ``first``, with the "of state" behind it and no more."""
    doc, stop = phrases.doc, phrases.cut(first)
    head = phrases.head(first, stop)
    if head is None:
        return
    end = head + 1
    if end + 1 < stop and doc[end].lower_ == "of":
        end += 1
        while end < stop and doc[end].tag_ in _IN_NAMES:
            end += 1
    while first < head and doc[first].lower_ in DETERMINERS:
        first += 1
    yield phrases.characters(first, end)
