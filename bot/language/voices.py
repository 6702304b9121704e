"""Whose words the sentences of an article are that stand without quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.pointing import unquoted

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST_PERSON = frozenset("i i'm i've i'd i'll i’m i’ve i’d i’ll my me".split())
_AS_I = re.compile(
    r"(?:^|^[A-Z][a-z]+ |\b[a-z][a-z’'-]*[,;:.…]? |[–—-] )"
    r"(?:I(?:[’'](?:m|ve|d|ll))? [a-z]|my [a-z]|me\b)|^(?:My|I[’'])\b"
)


def speaks_as_i(text: str, tokens: Sequence[str]) -> bool:
    """Whether an "I" stands in the sentence outside quotation marks; ``tokens`` are its pieces in lower case."""
    return not _FIRST_PERSON.isdisjoint(tokens) and bool(_AS_I.search(unquoted(text)))
