"""What an article says that somebody is: titles, appositions, ages, "is a ...", "was named ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.articles.article import Span
from bot.language.findings import EntityKind
from bot.language.names import COURTESY
from bot.language.role_ages import age_ahead, age_before, ages_behind
from bot.language.role_appositions import (
    is_of_another,
    is_told_by,
    long_apposition,
    shared_description,
    thing_before,
    thing_behind,
    told_of_before,
)
from bot.language.role_beside import beside, named_by
from bot.language.role_bounds import FINITE, STOPS, SUBJECTS
from bot.language.role_clauses import HE, Clauses
from bot.language.role_introductions import introduced
from bot.language.role_lists import is_pair, paired_before, shared_before
from bot.language.role_parties import party_behind
from bot.language.role_phrases import DETERMINERS, Phrases
from bot.language.role_places import placed_before
from bot.language.role_words import is_kin, is_rank, is_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.clusters import Cluster
    from bot.language.names import Mention
    from bot.language.parsing import ParsedBlock

_MARKS = frozenset({",", "—", "–", "―", "(", "-", "--"})
_QUALITIES = frozenset({"JJ", "VBN", "HYPH"})
_CLAUSE_STARTS = frozenset({"said", "says", "by", "with", "to", "and"})
_WHILE = frozenset({"as", "while", "when", "though", "although", "once", "still", "yet"})
_OBJECTS = frozenset({"pobj", "dobj"})
_LONGEST_ORIGIN = 5
"""Tokens of the longest "of Pine Falls" between a name and the comma behind it."""


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
        reader = _Reader(block, mention, [other for other in names if other.block == mention.block], cluster)
        for start, end in reader.roles():
            alone = reader.without_another(start, end)
            alone = start + len(block.text[start:alone].removesuffix(" and"))
            found.setdefault(_key(block.text[start:alone]), Span(block.start + start, block.start + alone))
    first = parsed[cluster.first.block]
    end = first.start + first.doc[cluster.first.first].sent.end_char
    early = [key for key, span in found.items() if span.start < end]
    if cluster.kind is EntityKind.PERSON and not any(not key.isdigit() for key in early):
        for span, words in introduced(cluster, parsed, names):
            found.setdefault(_key(words), span)
    for mention in cluster.mentions if cluster.kind is EntityKind.PERSON else ():
        block = parsed[mention.block]
        if (tag := party_behind(block.text, mention.end - block.start)) is not None:
            found.setdefault(_key(block.text[slice(*tag)]), Span(block.start + tag[0], block.start + tag[1]))
    return tuple(sorted(_longest(found)))


def _key(words: str) -> str:
    """``words`` for comparing: small letters, and no marks between them."""
    return " ".join(re.findall(r"\w+", words.lower()))


def _longest(found: dict[str, Span]) -> list[Span]:
    """Without those whose words all stand inside a longer one."""
    texts = sorted(found, key=len, reverse=True)
    kept: list[str] = []
    for text in texts:
        if not any(f" {text} " in f" {longer} " for longer in kept):
            kept.append(text)
    return [found[text] for text in kept]


class _Reader(Phrases):
    """Reads the words around one mention; every result is a range of characters of the block."""

    def __init__(self, block: ParsedBlock, mention: Mention, names: Sequence[Mention], cluster: Cluster) -> None:
        people = mention.kind is EntityKind.PERSON
        sentence, places = block.doc[mention.first].sent, mention.kind is EntityKind.PLACE
        names = [name for name in names if sentence.start <= name.first < sentence.end]
        taken = {at for name in names if name is not mention for at in range(name.first, name.last)}
        super().__init__(block.doc, sentence, people=people, places=places, taken=taken, text=block.text)
        self.mention = mention
        self.start = mention.first
        self.end = mention.last
        base = block.start
        self.title_start = mention.title_start - base
        self.name_end = mention.end - base
        while self.start > 0 and self.doc[self.start - 1].idx >= self.title_start:
            self.start -= 1
        persons = [name for name in names if name.kind is EntityKind.PERSON]
        self.starts_of_others = {name.first: name.last for name in persons if name.start > mention.start}
        own = {id(each) for each in cluster.mentions}
        self.others = {i for name in persons if id(name) not in own for i in range(name.first, name.last)}

    def without_another(self, start: int, end: int) -> int:
        """Where a description ends before "and X", where no name stands before that: it goes on with somebody else."""
        for at in sorted(self.others):
            joined = at > 1 and self.doc[at - 1].lower_ in {"and", "but"} and at - 2 not in self.others
            if joined and start < self.doc[at - 2].idx and self.doc[at].idx < end:
                return int(self.doc[at - 2].idx + len(self.doc[at - 2]))
        return end

    def roles(self) -> Iterator[tuple[int, int]]:
        """What the words around the mention say that a person, an organisation or a place is."""
        if self.people:
            return self.person()
        return self.place() if self.places else self.organisation()

    def person(self) -> Iterator[tuple[int, int]]:
        """Ages, the title, descriptions before and after, and what the clause around the name says."""
        yield from ages_behind(self.text, self.name_end)
        for first, last in age_ahead(self.text, self.title_start):
            acts = any(token.tag_ in FINITE and token.idx > last for token in self.doc[self.left : self.start])
            if not acts:
                yield first, last
        yield from self._before()
        yield from told_of_before(self, self.start, self.end)
        yield from named_by(self, self.start)
        yield from shared_before(self, self.start, self.end, self.others)
        yield from paired_before(self, self.start, self.end, self.others)
        yield from self._after()
        yield from shared_description(self, self.start, self.end, self.others)
        yield from Clauses(self, self.mention, self.start, self.others).roles()

    def organisation(self) -> Iterator[tuple[int, int]]:
        """What stands right before the name, behind it between commas or after "is a"."""
        yield from thing_before(self, self.start, self.end)
        yield from thing_behind(self, self.start, self.end)
        yield from named_by(self, self.start)
        yield from told_of_before(self, self.start, self.end)
        yield from self._after()
        yield from Clauses(self, self.mention, self.start, self.others).predicates()

    def place(self) -> Iterator[tuple[int, int]]:
        """The kind of place before the name, or behind it between commas."""
        yield from placed_before(self, self.start, self.end)
        last = self.doc[self.end - 1]
        if last.dep_ != "compound" or last.head.i < self.end:
            yield from thing_before(self, self.start, self.end)
        yield from named_by(self, self.start)
        yield from self._after()

    # ------------------------------------------------------------------ before the name
    def _before(self) -> Iterator[tuple[int, int]]:
        """The title with what stands before it, or a description set off by a comma."""
        if is_pair(self, self.start, self.end, self.others):
            return
        at = self._behind_words(self.start)
        behind = range(self.start + 1, self.mention.first)
        end = next((i for i in behind if self.doc[i].lower_.rstrip(".") in COURTESY), self.mention.first)
        if self.mention.title and is_rank(self.doc[self.start].lower_):
            at = self.leftmost(self.start)
            yield self.characters(at, end)
        elif self.mention.title and is_role(self.doc[self.start].lower_.rstrip(".")):
            titles = list(self.parts(self.start, end))
            yield from titles
            if titles:
                at = self.leftmost(self.start)
                if at - 1 > self.left and (head := self.ends(at - 1)) is not None and self.doc[at].text[:1].isupper():
                    yield from self.parts(head, at)
                    at = self._leftmost_told_twice(head, at)
        elif at > self.left and (head := self.ends(at - 1)) is not None:
            # In "the father of baby Lily" the baby is named, and the father is somebody else.
            of_kin = head < at - 1 and is_kin(self.doc[head].lower_)
            if of_kin or self._is_of_a_thing() or is_told_by(self.doc[self.mention.last - 1], head):
                return
            yield from self.parts(head, at)
            outer = self._leftmost_told_twice(head, at)
            if outer == at:
                return
            at = outer
        elif not self.mention.title:
            yield from beside(self, self.start, self.end)
        while at - 1 > self.left and (self.doc[at - 1].tag_ in _QUALITIES or self.doc[at].text == "-"):
            at -= 1
        if at - 1 > self.left and self.doc[at - 1].text in _MARKS:
            yield from self._set_off_before(at)

    def _set_off_before(self, at: int) -> Iterator[tuple[int, int]]:
        """The description that ends at the mark right before token ``at``, with the age that it names."""
        end = self._before_bracket(at - 1)
        head = self.ends(end - 1)
        outer = self.head_of(end - 1)
        if outer is not None and self.doc[outer + 1].lower_ == "for":
            # In "the candidate for governor, X" the candidate is meant.
            head = outer
        if head is not None and self._apposed(end - 1, head):
            for first, last in self.parts(head, end):
                yield from age_before(self.text, first)
                yield first, last
        elif end == at - 1:
            yield from long_apposition(self, at, self.end)

    def _leftmost_told_twice(self, head: int, at: int) -> int:
        """The first token of the description with that ``head`` if another stands before its comma, else ``at``."""
        first = self.leftmost(head)
        twice = first - 1 > self.left and self.doc[first - 1].text == "," and self._is_told_twice(first - 1)
        return first if twice else at

    def _is_told_twice(self, comma: int) -> bool:
        """Whether the name is an apposition of what stands before the ``comma``: "the star witness, clerk X,"."""
        last = self.doc[self.mention.last - 1]
        return last.dep_ == "appos" and last.head.i < comma and self._set_off(self.mention.last)

    def _behind_words(self, at: int) -> int:
        """The token ``at`` or, where white space stands before it, the first of that."""
        while at > self.left and self.doc[at - 1].is_space:
            at -= 1
        return at

    def _behind_space(self, at: int) -> int:
        """The token ``at`` or, where more white space than one stands there, the first behind that."""
        while at < self.right and self.doc[at].is_space:
            at += 1
        return at

    def _is_of_a_thing(self) -> bool:
        """Whether the name is part of another noun: "rival Marsh supporters"."""
        last = self.doc[self.mention.last - 1]
        surname = self.mention.last - self.mention.first == 1
        return surname and last.dep_ in {"compound", "nmod"} and last.head.i >= self.end and last.head.text.islower()

    def _before_bracket(self, end: int) -> int:
        """Where the phrase that ends before token ``end`` ends without the "(NMU)" behind it."""
        if self.doc[end - 1].text != ")":
            return end
        return next((i for i in range(end - 1, self.left, -1) if self.doc[i].text == "("), end)

    def _apposed(self, at: int, head: int) -> bool:
        """Whether the phrase before the comma describes the name behind it and is not a list or the end of a clause."""
        outer = self.head_of(at)
        if outer is not None and outer != head and not is_of_another(self, outer):
            return False
        token, opening = self.doc[self.mention.last - 1], self.doc[self.left]
        if token.dep_ != "appos" and self._is_said_of_another(self.doc[head]):
            return False
        lead_in = opening.dep_ == "prep" and opening.head.i > at and opening.head == token.head
        if (lead_in and token.dep_ == "nsubj") or (token.dep_ in SUBJECTS and self._is_object(head)):
            # In "In a letter to the founder, X said", "Full of praise for the mayor, X said" they are somebody else.
            return False
        first = self.leftmost(head)
        if self._is_of_the_one_before(first) and not self._set_off(self.mention.last):
            return False
        before = self.doc[first - 1] if first > self.left else None
        if first == head and before is not None and before.tag_ == "IN" and self.doc[head].text.islower():
            return False
        determined = before is not None and before.lower_ in DETERMINERS | {"’s", "'s"}
        fresh = before is None or before.lower_ in STOPS | _CLAUSE_STARTS
        appositive = any(word.dep_ == "appos" and word.head.i <= at for word in (token, self.doc[self.mention.first]))
        return appositive or determined or fresh or self.doc[first].lower_ in DETERMINERS

    def _is_said_of_another(self, head: Any) -> bool:  # noqa: ANN401 - spaCy ships no usable type for this
        """Whether ``head`` is what a clause before the name says of another: "though X is a candidate, Y ..."."""
        verb = head.head
        if head.dep_ != "attr" or verb.i > head.i:
            return False
        subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
        doubted = any(child.dep_ == "neg" or child.lower_ in {"if", "whether"} for child in verb.children)
        return doubted or (subject is not None and (subject.lower_ not in HE or verb.tag_ == "VB"))

    def _is_of_the_one_before(self, first: int) -> bool:
        """Whether the phrase from ``first`` stands behind another person's name and a comma."""
        return first - 2 >= self.left and self.doc[first - 1].text == "," and first - 2 in self.others

    def _is_object(self, head: int) -> bool:
        """Whether a verb or preposition stands before the description and no mark behind the name, or "(D-Ohio)"."""
        first = self.leftmost(head)
        before = self.doc[first - 1] if first > self.left else None
        if before is None or before.lower_ in {"as", "once"} or not before.tag_.startswith(("VB", "IN")):
            return False
        if before.lower_ == "of" and before.head.left_edge.i == self.left:
            # In "One of the last comics, X came" X is one.
            return False
        return self.doc[head].dep_ in _OBJECTS and not self._set_off(self.behind_bracket(self.mention.last))

    def _set_off(self, last: int) -> bool:
        """Whether a mark stands behind the name that ends at ``last``: in "X, a cook, Y said" the cook is not Y."""
        last = self._behind_origin(last)
        if last >= self.right or (self.doc[last].text == "-" and self.doc[last - 1].whitespace_):
            return True
        return self.doc[last].text in STOPS or self.doc[last].lower_ in {"who", "and"}

    # ------------------------------------------------------------------ behind the name
    def _after(self) -> Iterator[tuple[int, int]]:
        """Descriptions between commas, dashes or brackets behind the name."""
        at = self._behind_origin(self.end)
        for _ in range(4):
            if at >= self.right or self.doc[at].text not in _MARKS or self._is_hyphen(at):
                return
            first = self._behind_time(self._behind_space(at + 1))
            if first < self.right and (self._is_age_or_origin(first) or (self.places and self._is_region(first))):
                at = self.next_stop(first)
                continue
            phrases = list(self.described(first)) if not self._listed(first) and not self._speaks(first) else []
            if not phrases and self.doc[at].text == "(":
                at = self.behind_bracket(at)
                continue
            if not phrases or (self.people and self._belongs_to_next(first, self.next_stop(first))):
                return
            yield from phrases
            at = self.next_stop(first)
            if at - 1 in self.others:
                # In "an aide to Speaker X, Democrat of Ohio" what follows is said of the speaker.
                return

    def _behind_time(self, at: int) -> int:
        """The token behind an "as", or a "while still", that a description follows: "X, while a candidate, said"."""
        first = at
        while first < self.right and self.doc[first].lower_ in _WHILE:
            first += 1
        described = first > at and first < self.right and self.doc[first].lower_ in DETERMINERS | {"chairman"}
        return first if described and not any(self.doc[i].tag_ in FINITE for i in range(first, self.cut(first))) else at

    def _speaks(self, first: int) -> bool:
        """Whether the phrase at ``first`` is of somebody else, who says it all: "it was X, an aide confirmed"."""
        stop = self.cut(first)
        head = self.head(first, stop)
        if head is None or stop >= self.right or self.doc[head].dep_ not in SUBJECTS:
            return False
        return self.doc[head].head.i == stop or (self.doc[stop].tag_ in FINITE and self.doc[head].head.i > stop)

    def _is_region(self, first: int) -> bool:
        """Whether the name of the region around a place stands at ``first`` between commas: "X, Ohio, a town"."""
        stop = self.next_stop(first)
        named = first < stop and all(token.tag_ in {"NNP", "NNPS"} for token in self.doc[first:stop])
        return named and stop + 1 < self.right and self.doc[stop + 1].lower_ in {"a", "an"}

    def _is_hyphen(self, at: int) -> bool:
        return self.doc[at].text == "-" and not self.doc[at - 1].whitespace_

    def _is_age_or_origin(self, at: int) -> bool:
        word = self.doc[at].lower_
        number = (
            self.doc[at].like_num
            and self.doc[at].tag_ == "CD"
            and not (word == "one" and self.doc[at + 1 : at + 2].text == "of")
        )
        return number or word in {"aged", "of", "from"}

    def _behind_origin(self, at: int) -> int:
        """The comma behind an "of Pine Falls" that follows the name, else ``at``."""
        if at < self.right and self.doc[at].lower_ in {"of", "from"}:
            stop = self.next_stop(at)
            if stop - at <= _LONGEST_ORIGIN and all(
                self.doc[i].tag_ in {"NNP", "NNPS", "DT"} for i in range(at + 1, stop)
            ):
                return stop
        return at

    def _listed(self, first: int) -> bool:
        """Whether the phrase at ``first`` is the next of a list of people and no description of this one."""
        stop = self.cut(first)
        heads = (self.doc[i] for i in range(first, stop) if self.doc[i].dep_ in {"conj", "appos"})
        head = next(heads, None)
        follows = stop + 1 < self.right and self.doc[stop].text == "," and self.doc[stop + 1].lower_ in {"and", "or"}
        return (
            self.people
            and head is not None
            and head.dep_ == "conj"
            and head.head.i < first
            and (follows or any(self.doc[i].lower_ == "and" for i in range(first, stop)))
        )

    def _belongs_to_next(self, first: int, stop: int) -> bool:
        """Whether a description up to ``stop`` is of the name right behind it: "the founder, Ms X,"."""
        outer = self.head_of(stop - 1)
        if outer is not None and outer >= first and self._is_role_at(stop - 1):
            # In "X, a nephew of the founder, Ms Y," the founder is Y, and X the nephew.
            return False
        at = stop + 1
        while at < self.right and at not in self.starts_of_others and self.doc[at].tag_ in _QUALITIES | {"NN", "NNP"}:
            at += 1
        name_end = self.starts_of_others.get(at)
        return stop < self.right and self.doc[stop].text == "," and name_end is not None and self._set_off(name_end)
