"""Where a noun phrase starts that says what somebody is: how far left of its noun its words reach."""

from __future__ import annotations

from bot.language.gazetteer import is_state
from bot.language.role_bounds import Bounds
from bot.language.role_words import is_kin, is_plural, is_role

_POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my", "your"})
DETERMINERS = frozenset({"the", "a", "an", "this", "that", "one", "some", "another", "each", "both"}) | _POSSESSIVES

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
"""The tags of nouns."""

LEFT = NOUNS | {"JJ", "JJR", "JJS", "VBN", "VBG", "CD", "HYPH", "IN", "CC", "POS", "AFX", "RB", "DT", "PRP$", "FW"}
"""The tags of what can stand in a noun phrase, with those of the phrases that belong to it."""

INSIDE = LEFT - {"IN", "CC", "RB"}
"""The tags of what can stand in a noun phrase before its noun."""

_BODIES = frozenset("state union party council university company club bank committee".split())
"""What is written small before an office in capitals: "union President X"."""

_OF_TIME = frozenset("former current retired incumbent outgoing incoming late".split())
"""What begins the description of an office; a noun before it belongs to another phrase: "the offer former mayor X"."""

_IN_NAMES = frozenset({"of", "for", "and", "&", "the", "de", "-"})
_DIGITS_OF_YEAR = 4


class Starts(Bounds):
    """Finds the first words of the noun phrases of one sentence."""

    def leftmost(self, at: int) -> int:
        """The first token of the noun phrase whose last word, or head, stands at ``at``."""
        while at > self.left:
            before = self.doc[at - 1]
            if at - 2 >= self.left and self.doc[at - 2].tag_ == "TO" and before.text.islower():
                break
            if step := self._adverb_before(at) or (2 if self._shares(at) else 0):
                at -= step
                continue
            if self._tag(at - 1) not in INSIDE and before.text not in {"-", "Under"}:
                break
            if before.text == "-" and before.whitespace_ and self.doc[at - 2].whitespace_:
                # In "HOLM - Prime Minister X" a dateline ends there.
                break
            if self._is_verb(at - 1) or (before.ent_type_ == "DATE" and not self._is_year(at - 1)):
                break
            small = before.tag_ in {"NN", "NNS"} and before.text.islower() and before.text not in _BODIES
            apart = self.doc[at].lower_ in _OF_TIME and not is_role(before.text)
            if small and (apart or self.doc[at].text[:1].isupper()) and not self._is_of_title(at - 1):
                break
            at -= 1
            if before.lower_ in DETERMINERS:
                break
        return self._behind_place(self._whole_name(at))

    def _adverb_before(self, at: int) -> int:
        """How many tokens the adverb takes that goes with the word at ``at``, 0 where none does."""
        before = self.doc[at - 1]
        if before.tag_ in {"RB", "RBR", "RBS"} and self.doc[at].text == "-":
            # In "well-known", "long-serving".
            return 1
        if self._ends_joined(at - 1):
            # In "stand-in striker".
            return 3
        degree = before.tag_ == "RB" and before.lower_.endswith("ly") and before.head.i == at
        return int((degree or before.tag_ in {"RBS", "RBR"}) and self.doc[at].tag_ == "JJ")

    def _is_verb(self, at: int) -> bool:
        """Whether the participle at ``at`` belongs to a clause and not to the noun behind it."""
        token = self.doc[at]
        verb = token.tag_ in {"VBG", "VBN"} and self._tag(at) == token.tag_
        if token.text[:1].isupper() and self.doc[at + 1].text[:1].isupper() and at > self.left:
            # In "County Prosecuting Attorney X".
            return False
        if not verb or token.dep_ in {"amod", "compound", "nmod"}:
            return False
        # In "horse racing millionaires X and Y" the "racing" is read as a verb.
        trade = token.tag_ == "VBG" and at > self.left and self.doc[at - 1].dep_ == "compound"
        return not trade or self.doc[at - 1].head.i != at

    def _whole_name(self, at: int) -> int:
        """The first token of the name in whose middle ``at`` stands: "Union of Teachers" before "President"."""
        while at in self.taken and at - 1 in self.taken and self.doc[at - 1].lower_ in _IN_NAMES:
            at -= 2
            while at - 1 in self.taken and at - 1 >= self.left and self.doc[at - 1].text[:1].isupper():
                at -= 1
        return at

    def _behind_place(self, at: int) -> int:
        """The first token of the town whose state stands between commas before ``at``: "Holm, Ohio, police officer"."""
        commas = at - 4 >= self.left and self.doc[at - 1].text == self.doc[at - 3].text == ","
        if not commas or self.doc[at].lower_ in DETERMINERS:
            return at
        town, state = self.doc[at - 4], self.doc[at - 2]
        if not (is_state(state.text) or state.ent_type_ == town.ent_type_ == "GPE"):
            return at
        first = at - 4
        while first > self.left and first in self.taken and first - 1 in self.taken:
            first -= 1
        # In "In Holm, Ohio, police officer X said" the town is where it happened.
        free = first == self.left or self.doc[first - 1].tag_ not in {"IN", ",", "TO", "CC"}
        return first if free and first in self.taken else at

    def _is_of_title(self, at: int) -> bool:
        """Whether the noun written small at token ``at`` is part of the title behind it: "Holm police Chief"."""
        noun, title = self.doc[at], self.doc[at + 1]
        if self.doc[at - 1].text == "-" and at - 1 > self.left:
            # In "two-time Oscar-winner".
            return bool(noun.head.i > at)
        if noun.dep_ != "compound" or noun.head.i <= at or is_role(noun.lower_) or at + 2 >= self.right:
            return False
        word = title.lower_.rstrip(".")
        return self.doc[at + 2].text[:1].isupper() and is_role(word) and not is_plural(word)

    def _ends_joined(self, at: int) -> bool:
        """Whether the adverb at token ``at`` ends a word of two that a hyphen joins before a noun: "stand-in"."""
        if at - 2 < self.left or self.doc[at].tag_ not in {"RP", "IN", "RB"} or self.doc[at - 1].text != "-":
            return False
        return not (self.doc[at - 1].whitespace_ or self.doc[at - 2].whitespace_) and self.doc[at - 2].is_alpha

    def _is_year(self, at: int) -> bool:
        """Whether at token ``at`` the year stands of an owned or determined role: "the party’s 2012 nominee"."""
        token = self.doc[at]
        owned = at > self.left and self.doc[at - 1].tag_ in {"POS", "DT", "PRP$"}
        return owned and token.is_digit and len(token) == _DIGITS_OF_YEAR

    def _shares(self, at: int) -> bool:
        """Whether "novelist and" stands before token ``at``: two roles under one article."""
        if at - 2 < self.left or self.doc[at - 1].lower_ != "and" or self.doc[at].lower_ in DETERMINERS:
            return False
        other, word = self.doc[at - 2], self.doc[at].lower_
        couple = is_kin(other.lower_) and is_kin(word)
        titled = self.doc[at].text[:1].isupper() and is_role(word)
        titles = other.tag_ == "NNP" and not titled and other.text[:1].isupper()
        shared = titles or (other.tag_ == "NN" and not titled)
        return shared and is_role(other.lower_) and not is_plural(other.lower_) and not couple

    def _tag(self, at: int) -> str:
        """The tag of token ``at``; an apostrophe right behind a name is a possessive ("Reeds’") and no closing mark."""
        owner = self.doc[at - 1] if at > self.left and self.doc[at].text in {"’", "'"} else None
        own = owner is not None and not owner.whitespace_ and owner.tag_ in NOUNS and owner.lower_.endswith("s")
        if at in self.taken and self.doc[at].tag_.startswith("VB") and self.doc[at].text[:1].isupper():
            # In "Trump spokeswoman X" the name is read as a verb.
            return "NNP"
        return "POS" if own else str(self.doc[at].tag_)
