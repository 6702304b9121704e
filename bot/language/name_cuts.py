"""Where a name begins and ends inside a word: hyphened names kept whole, words run together cut apart."""

from __future__ import annotations

import re
from collections import Counter
from itertools import batched, pairwise
from typing import TYPE_CHECKING

from bot.articles.article import Role
from bot.language.cue_words import OWNED_GROUND
from bot.language.findings import EntityKind
from bot.language.given_names import GIVEN_NAMES
from bot.language.names import HONORIFICS, fold, person_name
from bot.language.role_words import is_role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from bot.language.name_spans import Found
    from bot.language.names import Mention
    from bot.language.parsing import ParsedBlock

_WORDS_BETWEEN = frozenset("to and or vs v versus led run era for like than not first only".split())
"""What stands between hyphens and makes no name of them ("Leeds-to-York")."""

_PARTED = re.compile(r"(?<![\w’'.-])[A-Z]\w*(?:-[a-z]{1,4}){1,3}-[A-Z]\w*(?![\w-])")
_MADE = re.compile(r"(?:Made|Born|Built|Stay|Buy|Grown|Bred|Day|Man|Up)-")
_REST = re.compile(r"-([a-z]{4,})(?![\w-])")
_HARDLY_SMALL = 0.1
"""How probably the second half of a name such as "Opa-locka" is written small elsewhere, at most."""

_IN_PLACE = re.compile(r"\b(?:in|near) ([A-Z]\w+-([a-z]{4,}))(?![\w-])")
"""Where a name of that make is a place's, seen or not."""

_OWNED = re.compile(
    rf"(?<![\w.’'-])(?:St )?[A-Z]\w+[’']s (?P<of>{'|'.join(sorted(word.capitalize() for word in OWNED_GROUND))})$"
)
"""A place that is called by whoever had it once."""

_OF_MORE = re.compile(r"(?!(?:At|In|On|From|Near|The|To)\b)[A-Z][\w.]* $")
"""Before an owner with more of a name, or a title, who owns what is no name's part: "Ann Pike's Farm"."""

_FARTHEST_OWNER = 30

_DASH = re.compile(r"\s+[—–]\s+")
_GLUE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SHORTEST = 3
"""Letters that each of two words run together has at least: shorter ones begin surnames ("McMarsh")."""

_GIVEN = re.compile(r"(?<![\w’'-])([A-Z]\w+) $")
_IRISH = frozenset({"ni", "nic", "o", "ui"})
"""What Irish surnames begin with: the word before is a given name, known or not ("Sorcha Ní Ghallchóir")."""

_MONTHS_TOO = frozenset({"may", "june"})
_WORDS_TOO = frozenset("autumn blossom clover coral jade opal poppy skye summer sunny willow".split())
"""Words that are given names where a further one follows ("Opal Jean Marsh")."""

_WORD = re.compile(r"\S+")
_CAPITALISED = re.compile(r"[^\W\d_a-z][^\W\d_]+")


def hyphened_whole(text: str, found: Sequence[Found], small: Callable[[str], float]) -> list[Found]:
    """The spans of ``found``, those that are a part of a name ("Val-de-Marsh", "Opa-locka") made the whole of it.

    A place of the second make is added where nothing was seen there.

    Args:
        text: The line that the spans stand in.
        found: The names found in it.
        small: How probably a word is usually written small: "-based" says no more of the name, "-locka" is part of it.
    """
    if "-" not in text:
        return list(found)
    wholes = [
        match.span()
        for match in _PARTED.finditer(text)
        if not _MADE.match(match.group()) and not _WORDS_BETWEEN & set(match.group().split("-"))
    ]
    out: list[Found] = []
    for (first, last), kind in sorted(found):
        for start, end in wholes:
            if first < end and start < last:
                first, last = min(first, start), max(last, end)  # noqa: PLW2901 - the same span, longer
        rest = _REST.match(text, last - (text[last - 1] == "-"))
        if rest and small(rest.group(1)) < _HARDLY_SMALL:
            last = rest.end()  # noqa: PLW2901 - the same span, longer
        if not out or first >= out[-1][0][1]:
            out.append(((first, last), kind))
    for place in _IN_PLACE.finditer(text):
        start, end = place.span(1)
        if small(place.group(2)) < _HARDLY_SMALL and not any(a < end and start < b for (a, b), _ in out):
            out.append(((start, end), EntityKind.PLACE))
    return sorted(out)


def with_owner(text: str, span: tuple[int, int], kind: EntityKind) -> Found:
    """A bare word for a place with the owner before it that is part of its name: "Lamb's Fold"."""
    owned = _OWNED.search(text[: span[1]], max(0, span[0] - _FARTHEST_OWNER))
    if kind is EntityKind.PERSON or owned is None or owned.start("of") != span[0]:
        return span, kind
    if _OF_MORE.search(text[: owned.start()], max(0, owned.start() - _FARTHEST_OWNER)):
        return span, kind
    return (owned.start(), span[1]), EntityKind.PLACE


def word_uses(lines: Iterable[str]) -> Counter[str]:
    """How often each word with a capital stands in ``lines``, folded; words run together count as they stand."""
    return Counter(fold(word) for line in lines for word in _CAPITALISED.findall(line))


def unglued(text: str, found: Sequence[Found], uses: Mapping[str, int]) -> list[Found]:
    """The spans of ``found``, cut where two words have run together that both stand elsewhere ("MarshHugo").

    Args:
        text: The line that the spans stand in.
        found: The names found in it.
        uses: What :func:`word_uses` counts in the whole article.
    """
    out: list[Found] = []
    for (first, last), kind in found:
        # No name goes over a dash: "PINE GAP, Ky. — Miners at".
        dashes = [edge for dash in _DASH.finditer(text, first, last) for edge in dash.span()]
        for begin, end in batched([first, *dashes, last], 2):
            cuts = [begin, *_seams(text, begin, end, uses), end]
            out += [((one, other), kind) for one, other in pairwise(cuts)]
    return out


def _seams(text: str, first: int, last: int, uses: Mapping[str, int]) -> list[int]:
    """Where in a span two words of the article meet without a space; what stands there twice is no slip."""
    seams = []
    for word in _CAPITALISED.finditer(text, first, last):
        for seam in _GLUE.finditer(text, *word.span()) if uses[fold(word.group())] == 1 else ():
            left, right = text[word.start() : seam.start()], text[seam.start() : word.end()]
            if uses[fold(left)] and uses[fold(right)] and min(len(left), len(right)) >= _SHORTEST:
                seams.append(seam.start())
    return seams


def with_given(block: ParsedBlock, span: tuple[int, int]) -> tuple[int, int]:
    """The span of a surname, or of a name, with the given name before it that was not seen as one ("Grant", "Opal")."""
    before = _GIVEN.search(block.text[max(0, span[0] - 20) : span[0]])
    if before is None:
        return span
    given, *family = block.text[slice(*span)].lower().split(" ")
    names = GIVEN_NAMES | _WORDS_TOO if family else GIVEN_NAMES
    known = before.group(1).lower() in names and (not family or given in names | _MONTHS_TOO)
    if not known and not (family and fold(given) in _IRISH and not _is_office(before.group(1))):
        return span
    start = span[0] - len(before.group())
    token = block.doc.char_span(start, start + len(before.group(1)))
    return span if token is None or token[0].tag_ != "NNP" else (start, span[1])


def _is_office(word: str) -> bool:
    """Whether a capitalised word before a name is what its bearer is, or a title."""
    return fold(word) in HONORIFICS or is_role(fold(word))


def surnames_in_row(mentions: Sequence[Mention], parsed: Sequence[ParsedBlock]) -> dict[int, list[tuple[int, int]]]:
    """The names in headlines that are the surnames of several people ("Whitlock Marsh Talks Fail").

    Returns:
        By where such a name starts, the characters of each surname in its block.
    """
    told = [each for each in mentions if each.kind is EntityKind.PERSON and parsed[each.block].block.role is Role.BODY]
    names = {person_name(each.text) for each in told if " " in each.text}
    given = {word for name in names for word in name.given}
    families = {family for name in names for family in name.families} - given
    whole = {fold(each.text) for each in told}
    found: dict[int, list[tuple[int, int]]] = {}
    for mention in mentions:
        block = parsed[mention.block]
        words = fold(mention.text).split()
        headline = block.block.role is Role.HEADLINE and mention.kind is EntityKind.PERSON
        if not headline or len(set(words)) < len(("one", "other")) or fold(mention.text) in whole:
            continue
        if all(word in families for word in words):
            spans = _WORD.finditer(block.text, mention.start - block.start, mention.end - block.start)
            found[mention.start] = [word.span() for word in spans]
    return found
