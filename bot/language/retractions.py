"""Short sentences that take back or fill up the one before them: "It was not.", "Mr Brandt did not answer."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.findings import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST_LEFT_OPEN = 70
"""Characters up to which a sentence may end on what the one before it tells."""

LONGEST = 60
"""Characters up to which a sentence may be one."""

_WHO = r"(?:it|he|she|they|that|this|these|those|we|i|none of (?:it|this|that|them)|neither|nothing|nobody|no one)"
_BE = r"(?:is|are|was|were)"
_DID = rf"(?:{_BE}|did|does|do|has|have|had|would|will|could|can|should)"
_TAKEN_BACK = re.compile(
    r"(?:(?:but|yet|and|in fact|in truth|in reality|however),? )?(?:"
    rf"{_WHO} (?:{_DID} not|{_DID}n[’']t|never {_DID}|won[’']t|cannot|can[’']t)"
    r"(?: (?:true|so|the case|to be|happen|right|correct|enough|work|come|arrive|do so|do it))?"
    rf"|{_WHO} never (?:came|happened|arrived|worked)"
    rf"|none of (?:it|this|that|them) (?:{_DID}|happened|came|worked)(?: (?:true|so|right|correct|real))?"
    rf"|{_WHO} (?:{_BE}|had been) (?:all |just |simply |completely |utterly )?(?:an? )?"
    r"(?:lies?|lying|hoax|wrong|mistaken|untrue|false|fake|fabrication|invention|nonsense)"
    r")\.",
    re.IGNORECASE,
)

_LEFT_OPEN = re.compile(
    r"\b(?:(?:did|does|do|would|will|could|can|has|have|had)(?: not|n[’']t)|never|(?:refused|declined|failed) to) "
    r"(?:answer|answered|respond|responded|reply|replied|agree|agreed|disagree|object|objected|say so|say why)"
    r"(?: (?:directly|immediately|further|either|at all|at once|to (?:it|that|this)|to the question))*\.$"
    r"|\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|confirm(?:s|ed)?|doubt(?:s|ed)?|admit(?:s|ted)?) "
    r"(?:it|this|that)\.$"
    r"|\b(?:disagree[sd]?|agree[sd]?|refused|said (?:so|yes|no)|did (?:so|too|not|likewise|the same))\.$"
)
_NEGATED = re.compile(r"\b(?:not|never|no|nobody|nothing|none|cannot)\b|n[’']t\b", re.IGNORECASE)


def takes_back(text: str) -> bool:
    """Whether the English sentence ``text`` says no more than that the one before it is not so."""
    return len(text) <= LONGEST and _TAKEN_BACK.fullmatch(text) is not None


def _asserts(text: str) -> bool:
    """Whether the sentence ``text`` says that something is so."""
    return text[-1] != "?" and _NEGATED.search(text) is None


def with_retractions(sentences: Sequence[Sentence], text: str) -> Iterator[Sentence]:
    """The ``sentences`` of the article ``text``, each with what takes it back right behind it as one sentence."""
    held: Sentence | None = None
    for sentence in sentences:
        if held is None:
            held = sentence
        elif takes_back(sentence.text) and _asserts(held.text) and text[held.end : sentence.start].isspace():
            held = Sentence(held.start, sentence.end, text[held.start : sentence.end], held.block)
        else:
            yield held
            held = sentence
    if held is not None:
        yield held


def is_left_open(text: str) -> bool:
    """Whether a short sentence ends on what only the one before it fills: "Brandt did not answer", "Holm denied it"."""
    return len(text) <= LONGEST_LEFT_OPEN and text[:3] != "It " and _LEFT_OPEN.search(text) is not None
