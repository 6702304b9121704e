"""The words of an article that point back at somebody: "he", "she", and descriptions such as "the Texas senator"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.language.cue_words import KIN
from bot.language.pointing_words import PEOPLE
from bot.language.role_marks import is_quoted
from bot.language.role_words import is_agent, is_kin, is_role
from bot.language.speaker_words import HUMAN, NOT_HUMAN, OFFICES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.parsing import ParsedBlock

PRONOUNS = frozenset({"he", "she"})
_POINTERS = PRONOUNS | {"the", "this"}
_STRANGER = frozenset({"a", "an", "one", "another"})
_LONGEST = 8
"""Tokens at most from the article to the head of a description."""

_LONGEST_STRANGER = 5
_AGE_TOKENS = 4
"""Tokens of "46-year-old" before its last one."""

_PARTS = re.compile(r"[,.;()]")
_PLURAL = frozenset({"NNS", "NNPS"})
_AGENTS = ("er", "or", "ist", "ian", "eer", "ant", "ee")


class Anaphor(NamedTuple):
    """Words that may point at somebody: ``first`` and ``head`` are tokens of the block, the same one for a pronoun.

    ``start`` is where they start in the article, ``words`` are they in lower case but for the article.
    """

    first: int
    head: int
    start: int
    end: int
    words: str
    is_pronoun: bool


class Stranger(NamedTuple):
    """Somebody whom the article brings in without a name ("a police officer", "X's father"), by the noun's token."""

    head: int
    start: int
    noun: str


def find_anaphors(block: ParsedBlock) -> Iterator[Anaphor | Stranger]:
    """The pronouns and descriptions of one line outside quotations, and whom it brings in namelessly, in order."""
    doc = block.doc
    for at in _pointers(doc):
        token = doc[at]
        word = token.lower_
        if is_quoted(block.text, token.idx):
            continue
        start = block.start + token.idx
        if word in PRONOUNS:
            yield Anaphor(at, at, start, start + len(token), word, is_pronoun=True)
            continue
        head = token.head
        if word in KIN:
            if any(child.dep_ == "poss" for child in token.children):
                yield Stranger(at, start, word)
        elif word in _STRANGER:
            if 0 < head.i - at <= _LONGEST_STRANGER and head.tag_ == "NN" and is_human(head.lower_):
                yield Stranger(head.i, block.start + head.idx, head.lower_)
        elif _describes(block.text, token, head):
            end = head.idx + len(head)
            yield Anaphor(at, head.i, start, block.start + end, block.text[doc[at + 1].idx : end], is_pronoun=False)


def _pointers(doc: Any) -> list[int]:  # noqa: ANN401 - spaCy ships no usable type for this
    """The tokens at which an anaphor or a nameless person may start: found by number, for speed."""
    numbers = {doc.vocab.strings[word] for word in _POINTERS | _STRANGER | KIN}
    return [at for at, number in enumerate(doc.to_array("LOWER").tolist()) if number in numbers]


def _describes(text: str, article: Any, head: Any) -> bool:  # noqa: ANN401 - as above
    """Whether the phrase from the ``article`` to its ``head`` can stand for one person."""
    if not 0 < head.i - article.i <= _LONGEST or head.tag_ in _PLURAL:
        return False
    named = head.ent_type_ == "PERSON" and head.tag_ == "NNP"
    aged = head.lower_ == "old" and head.i >= _AGE_TOKENS and head.nbor(-2).lower_ == "year"
    return not named and (aged or is_human(head.lower_)) and _PARTS.search(text, article.idx, head.idx) is None


def is_human(noun: str) -> bool:
    """Whether the lower-case ``noun`` is a word for a person."""
    if noun.endswith("-year-old") or is_role(noun, formed=False) or is_kin(noun) or noun in PEOPLE or noun in OFFICES:
        return True
    formed = HUMAN.search(noun) is not None and noun not in NOT_HUMAN
    return formed and (is_agent(noun) or not noun.endswith(_AGENTS))
