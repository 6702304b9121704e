"""Names that the model of the language passes over and that their shape gives away: web sites, "D'Arcy", "HuffPo"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.language.findings import EntityKind
from bot.language.given_names import GIVEN_NAMES
from bot.language.speech_verbs import CORE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.name_spans import Found
    from bot.language.parsing import ParsedBlock

_SITE = re.compile(
    r"(?<![\w@/.-])(?<!\b[Aa]t )(?<!\b[Ss]ee )(?<!\b[Vv]isit )(?!dot\.)[A-Za-z][\w-]*\.(?:com|org|net|gov|co\.uk)\b"
    r"(?![/@\w])(?! (?:e-?mails?|address(?:es)?|accounts?|servers?|domains?|system)\b)"
)
"""A web site that is spoken of, and no address to write to or to open."""

_SURNAME = re.compile(r"[DO]['’][A-Z][a-z]{2,}")

_OUTLET = re.compile(r"[A-Z][a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]{3,}")
"""What newspapers and web sites are called and hardly anything else that says something."""

_OF_PEOPLE = re.compile(r"(?:Ma?c|De|Di|Du|La|Le|Van|Fitz|O)[A-Z]")
"""How surnames begin that have a capital inside."""


def is_site(words: str) -> bool:
    """Whether ``words`` are the name of a web site, which may be all in small letters."""
    return _SITE.fullmatch(words) is not None


def shaped_names(block: ParsedBlock) -> Iterator[Found]:
    """The names in ``block`` that are known by their shape, in characters of the block; also those known otherwise."""
    for site in _SITE.finditer(block.text):
        yield site.span(), EntityKind.ORGANISATION
    for token in block.doc:
        if token.text.islower():
            continue
        if _SURNAME.fullmatch(token.text):
            first = _given(token)
            yield (first.idx, token.idx + len(token)), EntityKind.PERSON
        elif _speaks(token):
            yield from _speaker(token)


def _speaks(token: Any) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    """Whether a word is said to say something: "HuffPo wrote", "according to HuffPo"."""
    if token.dep_ == "nsubj":
        return token.head.lower_ in CORE
    preposition = token.head
    accords = preposition.i > 0 and preposition.nbor(-1).lower_ == "according"
    return bool(token.dep_ == "pobj" and accords)


def _given(token: Any) -> Any:  # noqa: ANN401 - as above
    """The first word of the name that ends in ``token``."""
    first = token
    while first.i and first.nbor(-1).tag_ == "NNP" and first.nbor(-1).head == token:
        first = first.nbor(-1)
    return first


def _speaker(token: Any) -> Iterator[Found]:  # noqa: ANN401 - as above
    """The name that ends in ``token``, by a given name in front or by a capital inside it."""
    first = _given(token)
    span = (first.idx, token.idx + len(token))
    if first.i < token.i and first.lower_ in GIVEN_NAMES and token.text.istitle():
        yield span, EntityKind.PERSON
    elif first is token and _OUTLET.fullmatch(token.text) and not _OF_PEOPLE.match(token.text):
        yield span, EntityKind.ORGANISATION
