"""What an article says that somebody is: titles, appositions, ages, and "is a ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.articles.article import Span
from bot.language.findings import EntityKind
from bot.language.role_words import is_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.clusters import Cluster
    from bot.language.names import Mention
    from bot.language.parsing import ParsedBlock

LONGEST = 14
"""Words of the longest role worth showing."""

_AGE_AFTER = re.compile(r"\s*[,(]\s*(?:aged?\s+)?(\d{1,3})(?=\s*(?:[,;.)]|$|and\b|from\b|of\b|who\b))")
_AGE_AGED = re.compile(r"\s*,?\s+aged\s+(\d{1,3})\b")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})-year-old\b[^,.;:]*$")
_AGE_IS = re.compile(r"\s+(?:is|was|turned|turns)\s+(\d{1,3})(?=\s*(?:[,;.)]|$|and\b|years old\b))")
_COPULAS = frozenset("is was are were be been became becomes become remains remained 's ’s".split())
_OFFICE_VERBS = frozenset(
    "leads led heads headed runs ran chairs chaired owns owned founded speaks represents directs manages edits teaches "
    "coaches".split()
)
_POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my", "your"})
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "one", "some", "another", "each", "both"}) | _POSSESSIVES
_MARKS = frozenset({",", "—", "–", "(", "-", "--"})
_STOPS = frozenset({",", ";", "—", "–", "(", ")", "--", ".", "“", "”", '"', ":", "?", "!"})
_RELATIVES = frozenset({"who", "whose", "whom", "which", "that", "where", "when"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_QUALITIES = frozenset({"JJ", "VBN", "HYPH"})
_LEFT = _NOUNS | {"JJ", "JJR", "JJS", "VBN", "VBG", "CD", "HYPH", "IN", "CC", "POS", "AFX", "RB", "DT", "PRP$", "FW"}


def find_roles(cluster: Cluster, parsed: Sequence[ParsedBlock], names: Sequence[Mention]) -> tuple[Span, ...]:
    """The spans that say what the entity of ``cluster`` is, in reading order, without repeats.

    Args:
        cluster: The mentions of one entity.
        parsed: The parsed lines that the mentions index.
        names: All mentions of the article; a role never runs through another name's start.
    """
    found: dict[str, Span] = {}
    for mention in cluster.mentions:
        block = parsed[mention.block]
        reader = _Reader(block, mention, [other for other in names if other.block == mention.block])
        for start, end in reader.person() if reader.people else reader.organisation():
            span = Span(block.start + start, block.start + end)
            found.setdefault(block.text[start:end].lower(), span)
    return tuple(sorted(_longest(found)))


def _longest(found: dict[str, Span]) -> list[Span]:
    """Without those whose words all stand inside a longer one."""
    texts = sorted(found, key=len, reverse=True)
    kept: list[str] = []
    for text in texts:
        if not any(re.search(rf"(?<!\w){re.escape(text)}(?!\w)", longer) for longer in kept):
            kept.append(text)
    return [found[text] for text in kept]


class _Reader:
    """Reads the words around one mention; every result is a range of characters of the block."""

    def __init__(self, block: ParsedBlock, mention: Mention, names: Sequence[Mention]) -> None:
        self.doc = block.doc
        self.text = block.text
        self.mention = mention
        self.people = mention.kind is EntityKind.PERSON
        self.start = mention.first
        self.end = mention.last
        base = block.start
        self.title_start = mention.title_start - base
        self.name_end = mention.end - base
        while self.start > 0 and self.doc[self.start - 1].idx >= self.title_start:
            self.start -= 1
        self.taken = {index for name in names if name is not mention for index in range(name.first, name.last)}
        self.starts = {name.first for name in names if name.kind is EntityKind.PERSON and name.start > mention.start}
        sentence = self.doc[mention.first].sent
        self.left, self.right = sentence.start, sentence.end

    def person(self) -> Iterator[tuple[int, int]]:
        """Ages, the title, and descriptions before and after."""
        yield from self._ages()
        yield from self._before()
        yield from self._after()
        yield from self._predicate()

    def organisation(self) -> Iterator[tuple[int, int]]:
        """What stands behind the name between commas or after "is a"."""
        yield from self._after()
        yield from self._predicate()

    # ------------------------------------------------------------------ ages
    def _ages(self) -> Iterator[tuple[int, int]]:
        text = self.text
        for pattern in (_AGE_AFTER, _AGE_AGED, _AGE_IS):
            match = pattern.match(text, self.name_end)
            if match and 0 < int(match.group(1)) < 120:
                yield match.span(1)
        match = _AGE_BEFORE.search(text[max(0, self.title_start - 80) : self.title_start])
        if match and len(match.group().split()) < 8:
            base = max(0, self.title_start - 80)
            yield base + match.start(1), base + match.end(1)

    # ------------------------------------------------------------------ before the name
    def _before(self) -> Iterator[tuple[int, int]]:
        """The title with what stands before it, or a description set off by a comma."""
        at = self.start
        if self.mention.title and is_role(self.doc[self.start].lower_.rstrip(".")):
            yield self._grown(self.start, self.mention.first)
        elif at > self.left and self._role_ends(at - 1):
            yield self._grown(at - 1, at)
            return
        while at - 1 > self.left and (self.doc[at - 1].tag_ in _QUALITIES or self.doc[at].text == "-"):
            at -= 1
        if at - 1 > self.left and self.doc[at - 1].text in _MARKS and self._role_ends(at - 2) and self._apposed(at - 2):
            yield self._grown(at - 2, at - 1)

    def _role_ends(self, at: int) -> bool:
        """Whether a phrase that ends at token ``at`` can say what somebody is."""
        if at < self.left:
            return False
        if at not in self.taken and is_role(self._word(at)) and (self.doc[at].tag_ in _NOUNS or "-" in self._word(at)):
            return True
        return self._of_phrase(at) is not None

    def _word(self, at: int) -> str:
        """The lower-case word that ends at token ``at``, put together at its hyphens ("president-elect")."""
        first = at
        while first - 2 >= self.left and self.doc[first - 1].text == "-" and self.doc[first - 2].is_alpha:
            first -= 2
        return str(self.doc[first : at + 1].text.lower())

    def _of_phrase(self, at: int) -> int | None:
        """Where the head stands of a "secretary of state", "head of the union" that ends at ``at``."""
        for back in range(at, max(self.left, at - 6), -1):
            if self.doc[back].lower_ in {"of", "for", "at"} and back - 1 >= self.left:
                return back - 1 if is_role(self.doc[back - 1].lower_) else None
            if self.doc[back].tag_ not in _LEFT or self.doc[back].lower_ == "and":
                return None
        return None

    def _apposed(self, at: int) -> bool:
        """Whether the phrase before the comma describes the name behind it and is not a list or the end of a clause."""
        head = self._of_phrase(at)
        first = self._leftmost(at if head is None else head)
        determined = first > self.left and self.doc[first - 1].lower_ in _DETERMINERS | {"’s", "'s"}
        fresh = first == self.left or self.doc[first - 1].lower_ in _STOPS | {"said", "says", "by", "with", "to", "and"}
        token = self.doc[self.mention.last - 1]
        appositive = any(word.dep_ == "appos" and word.head.i <= at for word in (token, self.doc[self.mention.first]))
        return appositive or determined or fresh or self.doc[first].lower_ in _DETERMINERS

    def _leftmost(self, at: int) -> int:
        """The first token of the noun phrase whose last word stands at ``at``."""
        while at > self.left:
            before = self.doc[at - 1]
            if before.tag_ not in _LEFT - {"IN", "CC", "RB"} and before.text != "-":
                break
            if before.tag_ in {"VBG", "VBN"} and before.dep_ not in {"amod", "compound", "nmod"}:
                break
            at -= 1
            if before.lower_ in _DETERMINERS:
                break
        return at

    def _grown(self, head: int, end: int) -> tuple[int, int]:
        """The phrase that ends before token ``end`` with its modifiers, without a leading article or possessive."""
        of = self._of_phrase(end - 1)
        while head - 2 >= self.left and self.doc[head - 1].text == "-":
            head -= 2
        first = self._leftmost(min(head, of) if of is not None else head)
        while first < end - 1 and (
            self.doc[first].lower_ in _DETERMINERS or self.doc[first].tag_ in {"POS", "HYPH", "CC"}
        ):
            first += 1
        return self._characters(first, end)

    def _characters(self, first: int, end: int) -> tuple[int, int]:
        last = self.doc[end - 1]
        return self.doc[first].idx, last.idx + len(last)

    # ------------------------------------------------------------------ behind the name
    def _after(self) -> Iterator[tuple[int, int]]:
        """Descriptions between commas, dashes or brackets behind the name, and "who leads ..."."""
        at = self.end
        for _ in range(3):
            if at >= self.right or self.doc[at].text not in _MARKS:
                return
            first = at + 1
            if first < self.right and (self.doc[first].like_num or self.doc[first].lower_ == "aged"):
                at = self._next_stop(first)
                continue
            if first < self.right and self.doc[first].lower_ == "who":
                if first + 1 < self.right and self.doc[first + 1].lower_ in _OFFICE_VERBS:
                    yield self._characters(first + 1, self._cut(first + 1))
                return
            phrases = list(self._described(first))
            if not phrases or (self.people and self._belongs_to_next(self._next_stop(first))):
                return
            yield from phrases
            at = self._next_stop(first)

    def _belongs_to_next(self, stop: int) -> bool:
        """Whether a description that ends at ``stop`` is of the name right behind it ("the founder, Ms X,")."""
        at = stop + 1
        while at < self.right and at not in self.starts and self.doc[at].tag_ in {"JJ", "NN", "NNP", "HYPH", "VBN"}:
            at += 1
        return stop < self.right and self.doc[stop].text == "," and at in self.starts

    def _described(self, first: int) -> Iterator[tuple[int, int]]:
        """The roles in a description that starts at ``first``; two joined by "and" are two."""
        stop = self._cut(first)
        at = first
        while at < stop:
            end = next(
                (i for i in range(at + 1, stop) if self.doc[i].lower_ == "and" and self._starts_role(i + 1, stop)), stop
            )
            if not self._starts_role(at, end):
                return
            begin = at
            while begin < end - 1 and (
                self.doc[begin].lower_ in _DETERMINERS - {"one"} or self.doc[begin].lower_ == "now"
            ):
                begin += 1
            last = end
            while last > begin + 1 and self.doc[last - 1].tag_ in {"IN", "DT", "CC", "TO"}:
                last -= 1
            if last - begin <= LONGEST:
                yield self._characters(begin, last)
            at = end + 1

    def _starts_role(self, first: int, stop: int) -> bool:
        """Whether a noun phrase that says what somebody is starts at ``first``: its head comes before any verb."""
        if first >= stop or self.doc[first].tag_ == "VBG":
            return False
        for at in range(first, stop):
            token = self.doc[at]
            last = at + 1 >= stop or self.doc[at + 1].tag_ not in _NOUNS | {"HYPH", "POS", "CD"}
            if token.tag_ in _NOUNS and last:
                return self._describes(at, first)
            if token.tag_ not in _LEFT - {"IN", "CC"} and token.lower_ not in _DETERMINERS | {"-"}:
                break
        return False

    def _describes(self, at: int, first: int) -> bool:
        """Whether the noun at ``at``, head of a phrase from ``first``, says what the name is."""
        token = self.doc[at]
        if is_role(token.lower_, things=not self.people):
            return True
        if not self.people and self.doc[first].lower_ not in {"a", "an"}:
            return False
        determined = self.doc[first].lower_ in _DETERMINERS
        return determined and token.tag_ == "NN" and self._apposition_of_name(token)

    def _apposition_of_name(self, token: Any) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
        return bool(token.dep_ == "appos" and self.mention.first <= token.head.i < self.mention.last)

    def _next_stop(self, first: int) -> int:
        return next((i for i in range(first, self.right) if self.doc[i].text in _STOPS), int(self.right))

    def _cut(self, first: int) -> int:
        """Where a description ends: at a mark, a relative clause, its verb, or "on her ..."."""
        for at in range(first, self.right):
            token = self.doc[at]
            if token.text in _STOPS or (at > first and token.lower_ in _RELATIVES):
                return at
            if at > first and token.tag_ == "IN" and at + 1 < self.right and self.doc[at + 1].tag_ == "PRP$":
                return at
            if (
                at > first
                and token.tag_ in {"VBD", "VBZ", "VBP", "MD"}
                and token.dep_ in {"ROOT", "ccomp", "conj", "aux"}
            ):
                return at
        return int(self.right)

    # ------------------------------------------------------------------ "is a ..."
    def _predicate(self) -> Iterator[tuple[int, int]]:
        """What the name is said to be: the complement of the copula that it is the subject of, or an age."""
        subject = next((t for t in self.doc[self.mention.first : self.end] if t.dep_ == "nsubj"), None)
        if subject is None or subject.head.lower_ not in _COPULAS:
            return
        complement = next((t for t in subject.head.rights if t.dep_ in {"attr", "acomp"}), None)
        if complement is None:
            return
        if complement.tag_ == "CD":
            if self.people and complement.is_digit and int(complement.text) < 120 and not list(complement.rights):
                yield self._characters(complement.i, complement.i + 1)
            return
        first = complement.left_edge.i
        if first > subject.head.i and self._starts_role(first, self._cut(first)):
            yield from self._described(first)
