"""What the words around a name say it is the name of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.language.findings import EntityKind
from bot.language.given_names import FEMALE_NAMES, MALE_NAMES
from bot.language.role_words import is_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.names import Mention
    from bot.language.parsing import ParsedBlock

_AGE_OR_WHO = re.compile(r", (?:\d\d?,|who\b|whose\b)")

_ALSO_FIRMS = frozenset(
    "maker manufacturer producer publisher retailer supplier insurer rival parent partner owner holder leader "
    "champion champions winner "
    "operator giant investor trader broker banker contractor developer lender bank member party participant "
    "creator lead runner trainer "
    "chair agent head".split()
)
"""Words before a name that describe firms and teams as well as people."""

_PLACES = frozenset(
    "city town county street road avenue river lake mount island islands park bridge airport station "
    "stadium falls bay beach "
    "valley springs creek hills heights harbour harbor coast peninsula province square forest desert ocean sea".split()
)
BODIES = _PLACES | frozenset(
    "inc corp ltd plc llc llp group bank university college school institute hospital court council "
    "committee commission "
    "agency association union federation society party club united church cathedral museum times post "
    "news herald tribune "
    "journal gazette clinic trust foundation".split()
)
"""Last words that make a name a body's or a place's."""

_NO_PERSON = frozenset("& and of for the".split())
"""Words that no person's name has in small letters or at all."""

_FIRMS = frozenset(
    "operator manufacturer publisher retailer insurer giant company firm bank airline charity group newspaper magazine "
    "broadcaster chain agency union club website network supermarket brewer carmaker automaker drugmaker maker".split()
)
"""Words before a name that make it a body's."""

_DOUBLE_BARRELLED = re.compile(r"[A-Z][a-zà-ÿ]+ [A-Z]\w{2,}-[A-Z]\w{2,}")
_SPEECH = frozenset("said says told tells added adds asked wrote writes replied warned insisted recalled".split())
_INTO_PLACES = frozenset({"in", "near", "outside", "throughout", "across"})
_PHRASE = frozenset({"NN", "NNP", "JJ", "HYPH", "DT", "PRP$", "POS", "CD", "VBN", "VBG"})
_REACH = 8
"""Tokens behind a comma in which the word that describes a name is looked for."""


def could_be_person(words: str) -> bool:
    """Whether folded ``words`` may be a person's name: at most four, none of them of a body's or a place's name."""
    parts = words.split()
    return len(parts) < 5 and not _NO_PERSON & set(parts) and parts[-1] not in BODIES


def described_as_person(mention: Mention, parsed: Sequence[ParsedBlock]) -> bool:
    """Whether an age, "who", or a word for a person stands at the name, or a given name in it and speech beside it."""
    block = parsed[mention.block]
    doc = block.doc
    if _AGE_OR_WHO.match(block.text, mention.end - block.start):
        return True
    at = mention.first - 1
    if at > 0 and doc[at].text == ",":
        at -= 1
    if at >= 0 and doc[at].tag_ == "NN" and _for_people(doc[at].lower_):
        return True
    if _apposed_person(doc, mention.last):
        return True
    if _DOUBLE_BARRELLED.fullmatch(mention.text):
        return True
    given = mention.text.split()[0].lower() in MALE_NAMES | FEMALE_NAMES
    beside = {doc[at].lower_ for at in (mention.first - 1, mention.last) if 0 <= at < len(doc)}
    return given and bool(beside & _SPEECH)


def _for_people(word: str) -> bool:
    return word not in _ALSO_FIRMS and is_role(word)


def _apposed_person(doc: Any, last: int) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    """Whether a comma and "the ... striker" stand behind a name: the first noun with no noun behind it decides."""
    if last + 1 >= len(doc) or doc[last].text != "," or doc[last + 1].tag_ not in {"DT", "PRP$"}:
        return False
    for at in range(last + 1, min(len(doc), last + _REACH)):
        if doc[at].tag_ not in _PHRASE:
            return False
        if doc[at].tag_ == "NN" and (at + 1 >= len(doc) or doc[at + 1].tag_ not in {"NN", "NNS", "NNP", "HYPH", "POS"}):
            return _for_people(doc[at].lower_)
    return False


def described_as_other(mention: Mention, parsed: Sequence[ParsedBlock]) -> EntityKind | None:
    """The kind that the word before a name gives it where it is none for a person: "the operator X", "in X"."""
    last = mention.text.split()[-1].lower() if " " in mention.text else ""
    if last in BODIES:
        return EntityKind.PLACE if last in _PLACES else EntityKind.ORGANISATION
    before = parsed[mention.block].doc[mention.first - 1] if mention.first else None
    if before is None:
        return None
    if before.tag_ == "NN" and before.lower_ in _FIRMS:
        return EntityKind.ORGANISATION
    return EntityKind.PLACE if before.lower_ in _INTO_PLACES else None
