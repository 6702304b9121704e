"""Who somebody is whom the article describes before it names them: "A baker was fined. ... Tomasz Wilk, 24, ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.articles.article import Role, Span
from bot.language.findings import EntityKind
from bot.language.role_bounds import SUBJECTS
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

_NEAR_END = 6
"""Tokens from a verb of saying to the end of the sentence that it closes: "..., the mayor has said on Monday."."""

_LONGEST_SUBHEAD = 12
"""Words of a line between headline and lead that may be a subheading."""

_PARTY = re.compile(r", (?P<party>[DRI][-–][A-Z][\w.]*(?: [A-Z][\w.]*)?)[,)]")
_MEMBER = re.compile(r",? (?P<member>(?:of|from|at|with) (?:the )?)")


def introduced(cluster: Cluster, parsed: Sequence[ParsedBlock], names: Sequence[Mention]) -> Iterator[tuple[Span, str]]:
    """What the person of ``cluster``, whom nothing beside the name describes, was called before the name came.

    A paragraph that opens on "A mayor in Italy" and names nobody in that sentence means the next person it names, if
    they speak; a lead that does so, or that ends on "the mayor has said", means the person whose name opens the next
    paragraph. And "of the Journal" behind the name says for whom X works.
    """
    story = [each for each in cluster.mentions if parsed[each.block].block.role is Role.BODY]
    mention = min(story, key=lambda each: each.start, default=cluster.first)
    block = parsed[mention.block]
    yield from _party(mention, block)
    yield from _employer(mention, block, names)
    if mention.block and mention.first <= len(mention.title.split()):
        lead = parsed[mention.block - 1]
        above = [each for each in parsed[: mention.block - 1] if each.block.role is Role.BODY]
        first_line = all(len(each.text.split()) <= _LONGEST_SUBHEAD for each in above)
        verb = block.doc[mention.last - 1].head
        if first_line and lead.block.role is Role.BODY:
            speaks = verb.lower_ in _WITNESSING
            others = [name for name in names if name.block == mention.block - 1]
            yield from _opening(lead, others, known=speaks, new=not speaks and " " in mention.text)
            if speaks and (mention.title or " " in mention.text):
                yield from _closing(lead)
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


def _opening(
    block: ParsedBlock, names: Sequence[Mention], *, known: bool, new: bool = False
) -> Iterator[tuple[Span, str]]:
    """The role that the block's first sentence opens on with "a", if it names no person.

    With ``known`` the one that it opens on with "the" or an owner, as those whom everybody knows are introduced. With
    ``new`` others may be named in what is said of the one it opens on: "A man who robbed X has been jailed".
    """
    sentence = next(iter(block.doc.sents))
    phrases = Phrases(block.doc, sentence, people=True, text=block.text)
    stop = phrases.cut(sentence.start)
    head = phrases.head(sentence.start, stop)
    if head is None:
        return
    people = [name for name in names if name.kind is EntityKind.PERSON and name.first < sentence.end]
    subject = block.doc[head].dep_ in SUBJECTS
    told = subject and stop < phrases.right and block.doc[stop].lower_ == "who"
    if people and not (new and subject and all(name.first > stop for name in people)):
        return
    indefinite = sentence[0].lower_ in _INDEFINITE
    if not ((indefinite or (new and told)) if not known else (not indefinite and stop < phrases.right and subject)):
        return
    for start, end in phrases.described(sentence.start):
        yield Span(block.start + start, block.start + end), block.text[start:end]
        return


def _closing(lead: ParsedBlock) -> Iterator[tuple[Span, str]]:
    """The role of whoever a lead's last words are of: "..., a retired judge has said"."""
    *_, sentence = lead.doc.sents
    for verb in reversed(lead.doc[max(sentence.start, sentence.end - _NEAR_END) : sentence.end]):
        if verb.lower_ not in CORE:
            continue
        for subject in verb.children:
            first = subject.left_edge.i
            if subject.dep_ in SUBJECTS and sentence.start < first and subject.tag_ in {"NN", "NNP"}:
                phrases = Phrases(lead.doc, sentence, people=True, text=lead.text)
                for start, end in phrases.described(first):
                    yield Span(lead.start + start, lead.start + end), lead.text[start:end]
        return


def _party(mention: Mention, block: ParsedBlock) -> Iterator[tuple[Span, str]]:
    """The party and the place between commas behind a name: "D-New York"."""
    if told := _PARTY.match(block.text, mention.end - block.start):
        yield Span(block.start + told.start("party"), block.start + told.end("party")), told["party"]


def _employer(mention: Mention, block: ParsedBlock, names: Sequence[Mention]) -> Iterator[tuple[Span, str]]:
    """Of what somebody is, behind a full name: "of the Maritime Union".

    The words that join the name to the body belong to it: nobody is a union.
    """
    behind_name = block.doc[mention.last] if mention.last < len(block.doc) else None
    if " " not in mention.text or (behind_name is not None and behind_name.tag_ in {"NN", "NNS"}):
        return
    membership = _MEMBER.match(block.text, mention.end - block.start)
    for name in names:
        body = name.kind is EntityKind.ORGANISATION and name.block == mention.block
        # "Ms Hale, with the Echo calling her a liar": what the body does is no employment.
        told = name.last < len(block.doc) and block.doc[name.last].tag_ in {"NN", "NNS", "VBG"}
        if body and not told and membership is not None and name.start - block.start == membership.end():
            first = block.start + membership.start("member")
            yield Span(first, name.end), block.text[first - block.start : name.end - block.start]
