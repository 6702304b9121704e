"""The part of a long lead that says what happened: up to where its main statement ends.

The lead of an agency's report says what happened in its first clause and hangs on that what led to it. What may go is
told by the parse: a clause or phrase at the end that modifies what stands before it, and neither negates, limits nor
attributes it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from bot.articles.article import Role, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.parsing import ParsedBlock

LONG, MOST_WORDS = 35, 34
"""More words than a short summary has, and so many it has at most beside the mark for what was left out."""

LEADS = 3
"""Among so many sentences at the top of the story the lead stands."""

_FEWEST_WORDS = 12
"""A shorter part says too little."""

_LOOSE = frozenset(
    {"advcl", "relcl", "acl", "appos", "prep", "conj", "cc", "npadvmod", "punct", "prepc", "advmod", "mark"}
)
"""How what may go hangs on what stays (dependency labels of ClearNLP, as spaCy's English pipelines give them)."""

_OPENERS = frozenset(
    "after amid amidst as when while following before during since where and that which who whose".split()
)
"""Words that what may go begins with, where no comma stands before it."""

_TIGHT = frozenset("and that which who whose".split())
"""Those of them that bind closely: a part that ends elsewhere reads better."""

_LIMITS = frozenset(
    "if unless until although though whereas but except without not never nor or despite provided than to".split()
)
"""Words that what goes may not begin with: they limit or turn round what was said."""

_SAID = r"(?:said|says|told|tells|announced|reported|claimed|alleged|added|testified|wrote)"
_ATTRIBUTED = re.compile(rf"\baccording to\b|\b{_SAID}\b(?: [\w.’'-]+){{0,4}}\W*$", re.IGNORECASE)
"""What says at the end whose words all of it is."""

_STOPS = frozenset({",", "—", "–", "--", ";"})
_SPANS_OF_TIME = frozenset("hour hours day days week weeks month months year years minutes moments".split())
_DASH = re.compile(r"\s(?:[–—-]|--)\s")
_DATELINE = re.compile(r"[A-Z][^a-z]*[^–—]{0,40}?\s?(?:[–—-]|--|―)\s")
_PAIRS = ("“”", "()", "[]")


def clipped_leads(parsed: Sequence[ParsedBlock]) -> tuple[Span, ...]:
    """Of each long sentence at the top of a story the part that stands alone, where there is one, in reading order."""
    body = (block for block in parsed if block.block.role is Role.BODY)
    top = islice(((block, sentence) for block in body for sentence in block.doc.sents), LEADS)
    kept = ((block.start, sentence[0].idx, _last_kept(sentence)) for block, sentence in top)
    return tuple(Span(base + first, base + last.idx + len(last)) for base, first, last in kept if last is not None)


def _last_kept(sentence: Any) -> Any | None:  # noqa: ANN401 - spaCy ships no usable type for this
    """The last token of the part of a long sentence that stands alone; None for a short one, or where no part does."""
    if len(sentence.text.split()) <= LONG or sentence.root.pos_ not in {"VERB", "AUX"}:
        return None
    words = 0
    ends = []
    for token in sentence:
        words += bool(token.whitespace_)
        if words > MOST_WORDS:
            break
        if words >= _FEWEST_WORDS and token.i + 1 < sentence.end:
            ends.append(token.i + 1)
    tight = {end for end in ends if sentence.doc[end].lower_ in _TIGHT and sentence.doc[end - 1].text not in _STOPS}
    for end in (*(end for end in reversed(ends) if end not in tight), *sorted(tight, reverse=True)):
        if _stands(sentence, end):
            last = sentence.doc[end - 1]
            return last.nbor(-1) if last.text in _STOPS else last
    return None


def _stands(sentence: Any, end: int) -> bool:  # noqa: ANN401 - as above
    """Whether the tokens of a sentence before ``end`` are a statement that the others only add to."""
    first, before = sentence.doc[end], sentence.doc[end - 1]
    if not (before.text in _STOPS or first.lower_ in _OPENERS) or first.is_punct or first.lower_ in _LIMITS:
        return False
    if (first.lower_ == "as" and first.dep_ != "mark") or before.lower_ in _SPANS_OF_TIME or before.tag_ == "VB":
        return False
    kept, rest = sentence.doc[sentence.start : end], sentence.doc[end : sentence.end]
    if sentence.root.i >= end or _ATTRIBUTED.search(rest.text) or not _is_closed(kept.text):
        return False
    if any(token.head.i < end and not _may_go(token) for token in rest):
        return False
    return all(token.head.i < end or token.is_punct for token in kept) and _is_finite(sentence.root)


def _may_go(token: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a word that hangs on what stays adds to it only."""
    if token.dep_ == "punct":
        return True
    if token.dep_ not in _LOOSE or token.lower_ in _LIMITS:
        return False
    if token.dep_ == "conj" and token.pos_ not in {"VERB", "AUX"}:
        return False
    if token.nbor(-1).text not in _STOPS and any(each.dep_ == "relcl" for each in (token.head, *token.head.ancestors)):
        return False
    return not any(child.dep_ in {"mark", "cc"} and child.lower_ in _LIMITS for child in token.children)


def _is_finite(verb: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a verb has its subject and is in a tense: past forms are often tagged as participles."""
    links = {child.dep_ for child in verb.children}
    tensed = verb.tag_ not in {"VB", "VBG"} or not links.isdisjoint({"aux", "auxpass"})
    return tensed and not links.isdisjoint({"nsubj", "nsubjpass", "csubj", "expl"})


def _is_closed(text: str) -> bool:
    """Whether every mark, bracket and dash that opens in ``text`` closes there."""
    dashes = len(_DASH.findall(text)) - (_DATELINE.match(text) is not None)
    closed = dashes <= 0 and text.count('"') % 2 == 0
    return closed and all(text.count(pair[0]) == text.count(pair[1]) for pair in _PAIRS)
