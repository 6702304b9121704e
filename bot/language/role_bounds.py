"""Where the words stop that say what somebody is: at a mark, a relative clause, a verb of the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.language.role_marks import behind_title

if TYPE_CHECKING:
    from collections.abc import Set

STOPS = frozenset({",", ";", "—", "–", "―", "(", ")", "--", ".", "“", "”", '"', ":", "?", "!"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVES = frozenset({"who", "whose", "whom", "which", "that", "where", "when"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""What a subject is to its verb, in the parse."""

_OF_QUALITIES = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "NN", "NNP", "RB", ","})
_SPANS = frozenset({"years", "decades", "months", "weeks", "days"})
_ONE_SPAN = frozenset({"year", "decade", "month", "week", "day"})
_BARELY = frozenset({"only", "just", "barely", "shortly", "less", "nearly", "almost", "about", "some"})
"""What says how long before or after something the sentence happens."""

_FARTHEST_NOUN = 7
"""Tokens from the comma between two adjectives to their noun."""

_EDGE = " \xa0-–—―"


class Bounds:
    """One sentence; every position is a token of ``doc``, every result characters of it.

    ``left`` and ``right`` bound the sentence; ``people`` is whether the phrases are to describe a person,
    ``places`` whether a place.
    """

    def __init__(
        self,
        doc: Any,  # noqa: ANN401 - spaCy ships no usable type for this
        sentence: Any,  # noqa: ANN401 - as above
        *,
        people: bool,
        places: bool = False,
        taken: Set[int] = frozenset(),
        text: str = "",
    ) -> None:
        """Look at ``sentence`` of ``doc``; ``taken`` are the tokens of names, which are no words for what one is.

        ``text`` is the text of ``doc``, for who has it: putting it together takes longer than most of the reading.
        """
        self.doc = doc
        self.text = text or str(doc.text)
        self.taken = taken
        self.left, self.right = sentence.start, sentence.end
        self.people = people
        self.places = places

    def characters(self, first: int, end: int) -> tuple[int, int]:
        """The characters from token ``first`` to before token ``end``, without white space and dashes around them."""
        last = self.doc[end - 1]
        start, stop = self.doc[first].idx, last.idx + len(last)
        text = self.text[start:stop]
        return start + len(text) - len(text.lstrip(_EDGE)), stop - (len(text) - len(text.rstrip(_EDGE)))

    def cut(self, first: int) -> int:
        """Where a description ends: at a mark, a relative clause, its verb, or "on her ..."."""
        at = first
        while at < self.right:
            token = self.doc[at]
            if (
                at > first
                and token.text in {"“", '"'}
                and (behind := behind_title(self.doc, at, self.right)) is not None
            ):
                at = behind
                continue
            if self._stops(at) or (at > first and (token.lower_ in _RELATIVES or self._leaves(at))):
                return at
            at += 1
        return int(self.right)

    def _opens_date(self, at: int) -> bool:
        """Whether "last summer" starts at ``at``, which tells of the verb; in "a decade ago" no noun is a date."""
        token = self.doc[at]
        day = token.head if token.dep_ in {"amod", "det", "compound", "nummod"} else token
        dated = day.ent_type_ in {"DATE", "TIME"} and day.dep_ == "npadvmod" and day.left_edge.i == at
        return dated and (day.head.tag_.startswith("VB") or token.lower_ in {"last", "this", "next"})

    def _opens_span(self, at: int) -> bool:
        """Whether "only 31 days before the vote" starts at ``at``, "barely a month after it"."""
        token, after = self.doc[at], self.doc[at + 1 : at + 6]
        counts = token.tag_ in {"RB", "CD", "DT", "JJR"} and (token.lower_ in _BARELY or token.ent_type_ == "DATE")
        ends = next((one for one in after if one.lower_ in {"before", "after", "later", "earlier"}), None)
        return counts and ends is not None and ends.nbor(-1).lower_ in _SPANS | _ONE_SPAN

    def _leaves(self, at: int) -> bool:
        """Whether the description has ended before token ``at``: a verb of the sentence, "on her ...", "in May"."""
        token = self.doc[at]
        owned = at + 1 < self.right and self.doc[at + 1].tag_ == "PRP$"
        dated = any(one.ent_type_ in {"DATE", "TIME"} for one in self.doc[at + 1 : min(at + 3, self.right)])
        # In "the first in 40 years" the time belongs to the noun.
        dated = dated and not (token.lower_ == "in" and self.doc[min(at + 2, self.right - 1)].lower_ in _SPANS)
        if token.tag_ == "CC" and at + 1 < self.right and self.doc[at + 1].tag_ == "IN":
            # In "an agent and in high posts" the second is no role.
            return True
        if self._opens_date(at) or self._opens_span(at):
            return True
        if token.dep_ == "mark" and any(child.dep_ in SUBJECTS for child in token.head.children):
            # In "an alderman before she resigned" the clause is told of the sentence.
            return True
        if token.tag_ == "IN" and ((owned and token.lower_ != "of") or (dated and token.lower_ in {"in", "on", "at"})):
            return True
        return token.tag_ in FINITE and token.dep_ in {"ROOT", "ccomp", "conj", "aux", "auxpass", "advcl"}

    def behind_bracket(self, at: int) -> int:
        """The token behind the bracket that opens at token ``at`` ("(D-Ohio)"), or ``at`` where none does."""
        if at >= self.right or self.doc[at].text != "(":
            return at
        return next((i + 1 for i in range(at, self.right) if self.doc[i].text == ")"), self.right)

    def next_stop(self, first: int) -> int:
        """The next mark at or behind token ``first``, or the end of the sentence."""
        return next((i for i in range(first, self.right) if self._stops(i)), int(self.right))

    def _stops(self, at: int) -> bool:
        """Whether a mark stands at ``at`` that ends a description: not in "the No. 2 Democrat"."""
        token = self.doc[at]
        numbered = token.text == "." and at + 1 < self.right and self.doc[at + 1].is_digit
        if token.text == "-":
            # " - " is a dash, "-" within a word none.
            return bool(token.whitespace_) and at > self.left and bool(self.doc[at - 1].whitespace_)
        return token.text in STOPS and not numbered and not (token.text == "," and self._is_between_qualities(at))

    def _is_between_qualities(self, comma: int) -> bool:
        """Whether the ``comma`` stands between two adjectives of one noun: "a quiet, hardworking clerk"."""
        before, noun = self.doc[comma - 1], self.doc[comma - 1].head
        if comma == 0 or before.dep_ != "amod" or not comma + 1 < noun.i <= comma + _FARTHEST_NOUN:
            return False
        return all(self.doc[at].tag_ in _OF_QUALITIES for at in range(comma + 1, noun.i))
