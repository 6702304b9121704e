"""Whom a headline is about that does not name them: "Marsh's son held talks", "Olan mayor resigns"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.articles.article import Role
from bot.language.names import fold
from bot.language.role_words import is_kin, is_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.articles.article import Span
    from bot.language.clusters import Cluster
    from bot.language.names import Mention
    from bot.language.parsing import ParsedBlock

_NOUNS = frozenset({"NN", "NNP"})
_QUALITIES = frozenset({"JJ", "JJS", "NN", "NNP", "CD", "HYPH", "VBN"})
_MARKS = frozenset({"'s", "’s", "'", "’"})
_PARTS = frozenset({"compound", "amod", "nmod"})
_MOST_QUALITIES = 3
"""Tokens of the longest "eldest surviving" between an owner and the noun."""

_OWNED = re.compile(r"[’']s?\s+(?:[\w-]+\s+){0,3}")
_PRONOUN = re.compile(r"\b(?:his|her|their)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_HEAD = re.compile(r"\s+(?:of|for|at|in|to|from|with|on)\s")


class Described(NamedTuple):
    """A person whom a headline describes: the tokens of its line, and the name of whose they are, where it says so."""

    person: Cluster
    block: int
    first: int
    last: int
    owner: Mention | None


class _Owner(NamedTuple):
    """Whose somebody is, and the mention that says so."""

    person: Cluster
    mention: Mention


class HeadlinePersons:
    """Finds the people whom headlines describe by what the article says that they are."""

    def __init__(
        self,
        people: Sequence[Cluster],
        roles: Mapping[int, Sequence[Span]],
        text: str,
    ) -> None:
        """Take the people of one article.

        Args:
            people: The people.
            roles: What is known of each of them by ``id``.
            text: The article's text.
        """
        self._people, self._roles, self._text = people, roles, text
        self._ends = [(each.end, id(one)) for one in people for each in one.mentions]
        self._named = {(each.block, each.last): _Owner(one, each) for one in people for each in one.mentions}
        self._taken = {
            (each.block, at) for one in people for each in one.mentions for at in range(each.first, each.last)
        }

    def find(self, parsed: Sequence[ParsedBlock]) -> Iterator[Described]:
        """Whom the headlines among the lines ``parsed`` describe and do not name.

        A description that fits two is nobody's.
        """
        for block, line in enumerate(parsed):
            for noun in line.doc if line.block.role is Role.HEADLINE else ():
                if not self._may_describe(block, noun):
                    continue
                owner = self._owner(block, noun)
                fitting = [one for one in self._people if self._fits(one, noun, owner)]
                if len(fitting) == 1 and all(each.block != block for each in fitting[0].mentions):
                    first = noun.i if owner is None else owner.mention.first
                    yield Described(fitting[0], block, first, noun.i + 1, owner.mention if owner else None)

    def _may_describe(self, block: int, noun: Any) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
        """Whether a token is a noun for a person with no name beside it: "Mayor Marsh" is named."""
        beside = {(block, noun.i + step) for step in (-1, 0, 1)}
        return noun.tag_ in _NOUNS and (is_role(noun.lower_) or is_kin(noun.lower_)) and not beside & self._taken

    def _owner(self, block: int, noun: Any) -> _Owner | None:  # noqa: ANN401 - as above
        """Who is named with a possessive before the noun."""
        at = noun.i - 1
        while at > 0 and noun.i - at <= _MOST_QUALITIES and noun.doc[at].tag_ in _QUALITIES:
            at -= 1
        return self._named.get((block, at)) if at > 0 and noun.doc[at].text in _MARKS else None

    def _fits(self, person: Cluster, noun: Any, owner: _Owner | None) -> bool:  # noqa: ANN401 - as above
        """Whether something that the article says of a person is what the noun says, of the same owner."""
        same = [span for span in self._roles[id(person)] if _noun_of(span.of(self._text)) == fold(noun.text)]
        if owner is not None:
            return owner.person is not person and any(self._is_owned(span, owner.person) for span in same)
        parts = {fold(part.text) for part in noun.children if part.dep_ in _PARTS}
        told = (parts & set(fold(span.of(self._text)).split()) for span in same)
        return not is_kin(noun.lower_) and any(shared or not parts for shared in told)

    def _is_owned(self, span: Span, owner: Cluster) -> bool:
        """Whether a role is said of somebody of the ``owner``: "Marsh's son", "son of Ada Marsh".

        "His son" is taken for the son of whoever was named last.
        """
        for mention in owner.mentions:
            if span.contains(mention.span) or _OWNED.fullmatch(self._text, mention.end, span.start):
                return True
        before = max((each for each in self._ends if each[0] < span.start), default=None)
        return (
            before is not None
            and before[1] == id(owner)
            and _PRONOUN.search(self._text[before[0] : span.start]) is not None
        )


def _noun_of(role: str) -> str:
    """The noun of a role, for comparing: "mayor" of "former mayor of Olan"."""
    words = fold(_HEAD.split(role, maxsplit=1)[0]).split()
    return words[-1] if words else ""
