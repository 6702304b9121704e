"""Noun phrases that say what somebody is: where they start, where they end, and whether they are one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.language.role_starts import DETERMINERS, INSIDE, LEFT, NOUNS, Starts
from bot.language.role_words import (
    can_be_of_a_body,
    is_agent,
    is_any_thing,
    is_of_a_people,
    is_place,
    is_plural,
    is_role,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DETERMINERS", "LONGEST", "Phrases"]

LONGEST = 14
"""Words of the longest role worth showing."""

_LONG = 9
"""Words of a role from which on "a host considered one of the best in town" ends before what is thought of the host."""

_OF_NAMES = frozenset({"NNP", "NNPS", "DT", "IN", "CC"})
_BEFORE_NOUNS = frozenset({"compound", "nmod", "amod", "npadvmod", "poss"})
_LOOSE = frozenset({"IN", "DT", "CC", "TO", "POS", "RB", "PRP$"})
_BREAKS = frozenset({"IN", "CC", "TO", "VBN", "VBG", "WDT"})
_NO = frozenset({"no", "any", "every", "neither"})
_TIMES = frozenset("now then once formerly also still currently later himself herself himself self-styled".split())
_ANYBODY = frozenset({"man", "woman", "person", "boy", "girl", "child"})
"""Words that by themselves, without a word more, say nothing of what somebody is."""

_BEFORE_HEADS = frozenset({"-", ",", "super", "first"})
_PEOPLE = frozenset({"men", "women", "people"})
_QUALIFYING = frozenset("prime general principal native noble patient fellow twin major marine".split())
"""Adjectives before a name that as nouns are roles."""

_PERIODS = frozenset({"daily", "weekly", "monthly", "quarterly"})
_LINKS = frozenset({"of", "for", "at", "from", "in", "with", "to"})
"""What joins a role to what it is held in: "secretary of state", "the nurse in charge"."""

_FARTHEST_OF = 9


class Phrases(Starts):
    """Reads the noun phrases of one sentence; every position is a token of ``doc``, every result characters of it."""

    # ------------------------------------------------------------------ phrases that end somewhere
    def ends(self, at: int) -> int | None:
        """The head of the phrase that ends at token ``at`` and can say what somebody is, or None."""
        if at < self.left:
            return None
        if at - 2 >= self.left and self.doc[at - 1].lower_ == "in" and self._is_role_at(at - 2):
            return at - 2
        return at if self._is_role_at(at) else self.head_of(at)

    def _is_role_at(self, at: int) -> bool:
        word, token = self._word(at), self.doc[at]
        if token.text == "pm" or at in self.taken:
            return False
        # In "North Dakota Republican X", "her rival X" the noun is read as an adjective of the name.
        named = token.tag_ == "JJ" and token.head.i > at and token.head.tag_ == "NNP" and word not in _QUALIFYING
        hopeful = word == "hopeful" and at > self.left and self._is_before_hopeful(self.doc[at - 1])
        noun = token.tag_ in NOUNS or "-" in word or hopeful or (named and token.dep_ in {"compound", "amod"})
        # In "who credits boyfriend X" the noun is read as a verb, but as one of the name's.
        noun |= token.dep_ == "compound" and token.head.i > at and token.tag_.startswith("VB")
        of_a_people = token.text[:1].isupper() and token.head.i > at and is_of_a_people(word)
        return noun and (of_a_people or is_role(word, formed=token.text.islower()))

    def _is_before_hopeful(self, before: Any) -> bool:  # noqa: ANN401 - as above
        """Whether the token makes the "hopeful" behind it a noun: "the Whig hopeful X"."""
        return before.lower_ == "presidential" or (before.tag_ in {"NNP", "JJ"} and before.text[:1].isupper())

    def _is_joint(self, at: int) -> bool:
        """Whether the token at ``at`` is a hyphen inside a word, and no dash behind a dateline."""
        return self.doc[at].text == "-" and not self.doc[at].whitespace_

    def _word(self, at: int) -> str:
        """The lower-case word that ends at token ``at``, put together at its hyphens ("president-elect")."""
        first = at
        while first - 2 >= self.left and self._is_joint(first - 1) and self.doc[first - 2].is_alpha:
            first -= 2
        return str(self.doc[first : at + 1].text.lower())

    def head_of(self, at: int) -> int | None:
        """Where the head stands of a "secretary of state", "head of the union" that ends at ``at``."""
        if self.doc[at].tag_ not in NOUNS:
            return None
        for back in range(at, max(self.left, at - _FARTHEST_OF), -1):
            if self.doc[back].lower_ in _LINKS and back - 1 >= self.left:
                named = back - 1 in self.taken
                if not named and is_role(self.doc[back - 1].lower_) and self.doc[back - 1].tag_ in NOUNS:
                    return back - 1
            elif self.doc[back].tag_ not in LEFT or self.doc[back].lower_ == "and":
                return None
        return None

    def parts(self, head: int, end: int) -> Iterator[tuple[int, int]]:
        """The roles of the phrase with that head that ends before token ``end``: two where "and" joins whole ones."""
        if (whole := self.grown(head, end)) is None:
            return
        joint = next((i for i in range(self.leftmost(head) + 2, head - 1) if self.doc[i].lower_ == "and"), None)
        if joint is not None and self.doc[joint - 2].tag_ not in _LOOSE and self._is_role_at(joint - 1):
            yield whole[0], self.characters(joint - 1, joint)[1]
            yield self.characters(joint + 1, joint + 2)[0], whole[1]
        else:
            yield whole

    def grown(self, head: int, end: int) -> tuple[int, int] | None:
        """The phrase with that head that ends before token ``end``, without article; None where it is of several."""
        while head - 2 >= self.left and self._is_joint(head - 1):
            head -= 2
        first = self.leftmost(head)
        if first > self.left and self.doc[first - 1].lower_ in _NO:
            return None
        if self.people and is_plural(self._word(head if head > end - 1 else self._last_of(head, end))):
            if first - 2 < self.left or [one.lower_ for one in self.doc[first - 2 : first]] != ["one", "of"]:
                return None
            return self.characters(first - 2, end)
        while first < end - 1 and (
            self.doc[first].lower_ in DETERMINERS or self.doc[first].tag_ in {"POS", "HYPH", "CC"}
        ):
            first += 1
        alone = first == end - 1 and self.doc[first].lower_ in _ANYBODY
        return None if alone or self.doc[first].lower_ in _NO else self.characters(first, end)

    def _last_of(self, head: int, end: int) -> int:
        """The token at which the head word ends, behind its hyphens."""
        while head + 2 < end and self.doc[head + 1].text == "-":
            head += 2
        return head

    # ------------------------------------------------------------------ phrases that start somewhere
    def described(self, first: int) -> Iterator[tuple[int, int]]:
        """The roles in a description that starts at ``first``; two with an article each are two."""
        stop = self.cut(first)
        at = first
        while at < stop:
            end = self._joint(at, stop)
            begin = self._bare(at, end)
            if not self.starts(at, end) or (at > first and self.doc[at].tag_ == "PRP$"):
                return
            if self.people and self._is_of_several(at, end):
                return
            last = self._last_worth(begin, end)
            if last > begin:
                yield self.characters(begin, last)
            at = end + 1

    def _last_worth(self, begin: int, end: int) -> int:
        """Where the description from ``begin`` to ``end`` ends so that it is not too long, nor hangs loose."""
        last = end
        if last - begin > _LONG and self.people:
            last = next((i for i in range(begin + 1, last) if self.doc[i].dep_ == "acl"), last)
        if last - begin > LONGEST:
            breaks = (i for i in range(begin + LONGEST, begin, -1) if self.doc[i].tag_ in _BREAKS)
            last = next(breaks, begin + LONGEST)
        while last > begin + 1 and self.doc[last - 1].tag_ in _LOOSE and self.doc[last - 1].lower_ != "ago":
            last -= 1
        return last

    def _is_of_several(self, at: int, end: int) -> bool:
        """Whether the phrase from ``at`` joins its head to a role of many: "his mother and several brothers"."""
        head = self.head(at, end)
        others = () if head is None else self.doc[head].conjuncts
        return any(one.i > at and is_role(one.lower_) and is_plural(one.lower_) for one in others if one.i < end)

    def _joint(self, at: int, stop: int) -> int:
        """Where the first of the joined roles from ``at`` ends: at an "and" that another whole description follows."""
        for i in range(at + 1, stop - 1):
            if self.doc[i].lower_ != "and" or self._is_joined(i):
                continue
            if self.doc[i + 1].lower_ in {"a", "an", "one"}:
                return i
            simple = all(self.doc[j].tag_ in INSIDE for j in range(at, i)) and not self._is_whole(i + 1, stop, at)
            if self.starts(i + 1, stop) and (not simple or self.doc[i + 1].lower_ in DETERMINERS):
                return i
        return stop

    def _is_whole(self, second: int, stop: int, first: int) -> bool:
        """Whether the roles from ``first`` and from ``second`` have words of their own and are long together."""
        head, own = self.head(second, stop), second - 1 - self._bare(first, second - 1) > 1
        return head is not None and head > second and own and stop - first >= _LONG and self.starts(first, second - 1)

    def _bare(self, at: int, end: int) -> int:
        """The token of a description from ``at`` that stands behind its "now", "then" and its article."""
        if [one.lower_ for one in self.doc[at : at + 2]] == ["one", "of"]:
            return at
        while at < end - 1 and self.doc[at].lower_ in DETERMINERS | _TIMES:
            at += 1
        return at

    def starts(self, first: int, stop: int) -> bool:
        """Whether a noun phrase that says what somebody is starts at ``first``: its head comes before any verb."""
        return self.head(first, stop) is not None

    def head(self, first: int, stop: int) -> int | None:
        """The head of the noun phrase from ``first`` that says what somebody is, or None where none does."""
        while first < stop and self.doc[first].lower_ in _TIMES:
            first += 1
        if first >= stop or self._acts(first, stop) or self.doc[first].lower_ in _NO:
            return None
        one_of = [one.lower_ for one in self.doc[first : first + 2]] == ["one", "of"]
        if one_of:
            first += 2
        for at in range(self._behind_owner(first, stop), stop):
            token = self.doc[at]
            if (token.tag_ in NOUNS or token.lower_ in _PERIODS) and self._is_last(at, stop):
                return at if self._describes(at, first, stop, one_of=one_of) else None
            inside = self._tag(at) in INSIDE or token.lower_ in DETERMINERS | _BEFORE_HEADS or self._is_joined(at)
            if self._joins(at, stop):
                continue
            if not inside and not self._superlative(at) and not self._is_before_noun(at - 1, stop):
                break
        return None

    def _acts(self, first: int, stop: int) -> bool:
        """Whether a verb in "-ing" opens a clause at ``first``, and is no part of a noun: "managing director"."""
        token = self.doc[first]
        return token.tag_ == "VBG" and not (token.dep_ in {"amod", "compound"} and first < token.head.i < stop)

    def _behind_owner(self, first: int, stop: int) -> int:
        """The token behind the "Friends of the Lake’s" that the phrase from ``first`` opens on, else ``first``."""
        for at in range(first, stop):
            if self._tag(at) == "POS":
                return at + 1
            if self.doc[at].tag_ not in _OF_NAMES:
                break
        return first

    def _is_joined(self, at: int) -> bool:
        """Whether a hyphen joins token ``at`` to the next or the last: the "and" of "an up-and-coming singer"."""
        token, after = self.doc[at], self.doc[min(at + 1, self.right - 1)]
        before = self.doc[at - 1] if at > self.left else token
        return (after.text == "-" and not token.whitespace_) or (before.text == "-" and not before.whitespace_)

    def _is_last(self, at: int, stop: int) -> bool:
        """Whether the noun at ``at`` is the last of its phrase: not in "New York congressional candidate"."""
        if at + 1 >= stop or self._is_before_noun(at, stop):
            return at + 1 >= stop
        if at + 2 < stop and self.doc[at + 1].text == "-" and self.doc[at + 2].lower_ in {"of", "in"}:
            # In "a father-of-three", "the poet-in-residence"; not in "the Commander-in-Chief Forum".
            last = self._last_of(at, stop)
            return last + 1 >= stop or self._tag(last + 1) not in NOUNS
        tag = self._tag(at + 1)
        owner = self.doc[at].head.head if self.doc[at].dep_ == "pobj" else self.doc[at]
        before = owner.dep_ in _BEFORE_NOUNS and (owner.i == at or owner.head.i > at)
        goes_on = before and tag in {"JJ", "VBG"} and at + 1 < self.doc[at + 1].head.i < stop
        if self._joins(at + 1, stop):
            return False
        return tag not in NOUNS | {"HYPH", "POS", "CD"} and not goes_on

    def _joins(self, at: int, stop: int) -> bool:
        """Whether an "and" stands at ``at`` between two nouns before a third: "politics and outreach director"."""
        if self.doc[at].lower_ not in {"and", "&"} or at + 2 >= stop:
            return False
        one, third = self.doc[at - 1], self.doc[at + 2]
        if one.tag_ == self.doc[at + 1].tag_ == third.tag_ == "NN" and is_role(third.lower_):
            # In "X, law and history professor" the first is taken for what X is.
            return not (is_role(one.lower_) or is_role(self.doc[at + 1].lower_))
        return one.dep_ in _BEFORE_NOUNS and at + 1 < one.head.i < stop and self.doc[at + 1].tag_ in NOUNS

    def _is_before_noun(self, at: int, stop: int) -> bool:
        """Whether the "University" at ``at`` stands before a noun with its "of": "a University of Holm professor"."""
        named = self.doc[at].tag_ in {"NNP", "NNPS"} and self.doc[at].dep_ in _BEFORE_NOUNS - {"poss"}
        return named and at + 2 < stop and self.doc[at + 1].lower_ == "of" and at + 2 < self.doc[at].head.i < stop

    def _superlative(self, at: int) -> bool:
        return (
            self.doc[at].tag_ in {"RBS", "RBR", "RB"}
            and at + 1 < self.right
            and self.doc[at + 1].tag_ in {"JJ", "VBN", "HYPH"}
        )

    def _says(self, word: str, *, formed: bool) -> bool:
        """Whether the noun ``word`` says what such a name's holder is."""
        if self.places:
            return formed and is_place(word)
        return is_role(word, things=not self.people, formed=formed)

    def _is_of_many(self, at: int, first: int, word: str) -> bool:
        """Whether a word for people at ``at`` is what a body is: "X, the league champions", "X, its biggest rival"."""
        if self.people or self.doc[at].dep_ != "appos" or not self.doc[at].text.islower():
            return False
        if can_be_of_a_body(word):
            return self.doc[first].lower_ in DETERMINERS or any(self._tag(i) == "POS" for i in range(first, at))
        bare = at == first and self.doc[min(at + 1, self.right - 1)].lower_ != "of"
        return not bare and is_plural(word) and is_role(word)

    def _is_told(self, at: int, first: int, word: str) -> bool:
        """Whether the noun at ``at``, no known role, is by its place and form what a person is: "X, a Texan"."""
        if self.doc[first].lower_ not in {"a", "an"} or self.doc[at].dep_ not in {"appos", "attr", "conj"}:
            return False
        if self.doc[at].text[:1].isupper():
            return is_of_a_people(word, apposed=True)
        return word == "national" or (self.doc[at].tag_ == "NN" and is_agent(word))

    def _is_worth(self, at: int, first: int, stop: int, word: str) -> bool:
        """Whether the kind of body or place that stands at ``at`` has an article and says enough of it."""
        plain = self.places or is_any_thing(word)
        plain = plain and all(token.lower_ in DETERMINERS for token in self.doc[first:at])
        on = at + 1 < stop and self.doc[at + 1].tag_ in {"IN", "VBN", "VBG"}
        owned = self.doc[first].ent_type_ and any(self._tag(i) == "POS" for i in range(first, at))
        apposed = self.doc[at].dep_ == "appos" and self.doc[at + 1 : at + 2].text == "of"
        return (bool(owned) or apposed or self.doc[first].lower_ in DETERMINERS) and (on or not plain)

    def _describes(self, at: int, first: int, stop: int, *, one_of: bool) -> bool:
        """Whether the noun at ``at``, head of a phrase from ``first``, says what the name is."""
        word = self._word(at)
        if one_of and word in _PEOPLE:
            return self.people and at + 1 < stop
        if not self._says(word, formed=self.doc[at].text.islower()):
            return self._is_of_many(at, first, word) or (self.people and self._is_told(at, first, word))
        if not self.people:
            return self._is_worth(at, first, stop, word)
        if is_plural(word) and not one_of:
            return False
        alone = at + 1 >= stop or self.doc[at + 1].tag_ not in {"IN", "VBN", "VBG", "TO"}
        plain = all(self.doc[i].lower_ in DETERMINERS for i in range(first, at))
        return not (alone and plain and word in _ANYBODY)
