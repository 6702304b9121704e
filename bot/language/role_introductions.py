"""Who somebody is whom the article describes before it names them: "A baker was fined. ... Tomasz Wilk, 24, ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.articles.article import Role, Span
from bot.language.findings import EntityKind
from bot.language.role_descriptions import SUBJECTS
from bot.language.role_marks import is_quoted
from bot.language.role_phrases import Phrases
from bot.language.speech_verbs import CORE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.clusters import Cluster
    from bot.language.names import Mention
    from bot.language.parsing import ParsedBlock

_INDEFINITE = frozenset({"a", "an", "another"})
_WITNESSING = frozenset("said says told tells added wrote".split())
"""Verbs of those who speak of somebody else's story."""

_OUTLET = re.compile(r"(?:['’]s|['’])\s+$")
_MEMBER = re.compile(r",? (?P<member>(?:of|from|at|with) (?:the )?)")
_ARTICLE = re.compile(r"\b[Tt]he $")


def introduced(cluster: Cluster, parsed: Sequence[ParsedBlock], names: Sequence[Mention]) -> Iterator[tuple[Span, str]]:
    """What the person of ``cluster``, whom nothing beside the name describes, was called before the name came.

    A paragraph that opens on "A mayor in Italy" and names nobody in that sentence means the next person it names, if
    they speak; a lead that does so means the person whose name opens the next paragraph. And "the Journal's X" says
    for whom X works.
    """
    mention = cluster.first
    block = parsed[mention.block]
    yield from _employer(mention, block, names)
    if mention.block and mention.first <= len(mention.title.split()):
        lead = parsed[mention.block - 1]
        first_line = all(each.block.role is not Role.BODY for each in parsed[: mention.block - 1])
        verb = block.doc[mention.last - 1].head
        if first_line and lead.block.role is Role.BODY:
            speaks = verb.lower_ in _WITNESSING
            yield from _opening(lead, [name for name in names if name.block == mention.block - 1], known=speaks)
        return
    ahead = [name for name in names if name.block == mention.block and name.start < mention.start]
    free = [
        name for name in ahead if name.kind is EntityKind.PERSON and not is_quoted(block.text, name.start - block.start)
    ]
    behind = mention.first >= next(iter(block.doc.sents)).end
    if behind and not free and _speaks(block.doc, mention):
        yield from _opening(block, [], known=False)


def _speaks(doc: Any, mention: Mention) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
    beside = [doc[at].lower_ for at in (mention.first - 1, mention.last) if 0 <= at < len(doc)]
    return any(word in CORE for word in beside)


def _opening(block: ParsedBlock, names: Sequence[Mention], *, known: bool) -> Iterator[tuple[Span, str]]:
    """The role that the block's first sentence opens on with "a", if it names no person.

    With ``known`` the one that it opens on with "the" or an owner, as those whom everybody knows are introduced.
    """
    sentence = next(iter(block.doc.sents))
    people = [name for name in names if name.kind is EntityKind.PERSON and name.first < sentence.end]
    if people or (sentence[0].lower_ in _INDEFINITE) is known:
        return
    phrases = Phrases(block.doc, sentence, people=True, text=block.text)
    stop = phrases.cut(sentence.start)
    head = phrases.head(sentence.start, stop)
    if head is None or (known and (stop == phrases.right or block.doc[head].dep_ not in SUBJECTS)):
        return
    for start, end in phrases.described(sentence.start):
        yield Span(block.start + start, block.start + end), block.text[start:end]
        return


def _employer(mention: Mention, block: ParsedBlock, names: Sequence[Mention]) -> Iterator[tuple[Span, str]]:
    """Whose somebody is, beside a full name: "the Journal’s", "of the Maritime Union".

    The words that join the name to the body belong to it: nobody is a newspaper.
    """
    behind_name = block.doc[mention.last] if mention.last < len(block.doc) else None
    if " " not in mention.text or (behind_name is not None and behind_name.tag_ in {"NN", "NNS"}):
        return
    start, end = mention.title_start - block.start, mention.end - block.start
    possessive = _OUTLET.search(block.text[:start])
    membership = _MEMBER.match(block.text, end)
    for name in names:
        if name.kind is not EntityKind.ORGANISATION or name.block != mention.block:
            continue
        if possessive is not None and name.end - block.start == possessive.start():
            article = _ARTICLE.search(block.text[: name.start - block.start])
            first = name.start - (len(article.group()) if article else 0)
            yield _words(block, first, block.start + len(block.text[: possessive.end()].rstrip()))
        elif membership is not None and name.start - block.start == membership.end():
            yield _words(block, block.start + membership.start("member"), name.end)


def _words(block: ParsedBlock, first: int, last: int) -> tuple[Span, str]:
    return Span(first, last), block.text[first - block.start : last - block.start]
