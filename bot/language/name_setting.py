"""One name where it stands, and the words around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.language.names import Mention
    from bot.language.parsing import ParsedBlock

_PHRASE = frozenset({"NN", "NNP", "JJ", "HYPH", "DT", "PRP$", "POS", "CD", "VBN", "VBG", ","})
_NOUN_BEHIND = frozenset({"NN", "NNS", "NNP", "NNPS", "HYPH", "POS"})
_ARTICLES = frozenset({"the", "a", "an"})
_REACH = 8
"""Tokens behind a comma in which the word that describes a name is looked for."""


class Line:
    """The words and tags of one parsed block, read off it once when they are asked for."""

    def __init__(self, block: ParsedBlock) -> None:
        """Keep ``block``."""
        self.block = block

    @cached_property
    def words(self) -> list[str]:
        """Its words in small letters."""
        return [token.lower_ for token in self.block.doc]

    @cached_property
    def tags(self) -> list[str]:
        """Their tags (Penn Treebank)."""
        return [token.tag_ for token in self.block.doc]

    def word(self, at: int) -> str:
        """The word at a place, empty beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def written(self, at: int) -> str:
        """The word at a place as it is written, empty beyond the ends."""
        return self.block.doc[at].text if 0 <= at < len(self.words) else ""

    def tag(self, at: int) -> str:
        """The tag at a place, empty beyond the ends."""
        return self.tags[at] if 0 <= at < len(self.tags) else ""


@dataclass
class Setting:
    """One name where it stands, with the words around it."""

    mention: Mention
    line: Line

    @cached_property
    def parts(self) -> list[str]:
        """The words of the name, in small letters."""
        return self.mention.text.lower().split()

    @cached_property
    def definite(self) -> bool:
        """Whether "the" stands right before the name."""
        return self.line.word(self.mention.first - 1) == "the"

    @cached_property
    def at(self) -> int:
        """The place of the word before the name and its article."""
        at = self.mention.first - 1
        return at - 1 if self.line.word(at) in _ARTICLES else at

    @cached_property
    def before(self) -> str:
        """The word before the name and its article."""
        return self.line.word(self.at)

    @cached_property
    def preposition(self) -> int:
        """The place of the preposition before the name, an adjective between them or none; -1 for none."""
        at = self.at
        if at > 0 and self.line.tag(at) == "JJ":
            at -= 1
        return at if at >= 0 and self.line.tag(at) in {"IN", "TO"} else -1

    @cached_property
    def noun(self) -> str:
        """The common noun that describes the name from before: "the charity X", "its owner, X,"."""
        at = self.at
        if self.line.word(at) == "," and self.line.word(self.mention.last) in {",", ".", ";", ""}:
            at -= 1
        compound = self.line.word(at - 1) == "-" or (self.line.word(at) == "state" and self.line.word(at - 1) == "of")
        return self.line.word(at) if self.line.tag(at) == "NN" and not compound else ""

    @cached_property
    def apposed(self) -> str:
        """The noun that describes the name from behind: "X, the Argentina striker"; none with a noun behind it."""
        last, line = self.mention.last, self.line
        if line.word(last) != "," or line.tag(last + 1) not in {"DT", "PRP$", "NN", "JJ"}:
            return ""
        for at in range(last + 1, min(len(line.words), last + _REACH)):
            if line.tag(at) not in _PHRASE:
                return ""
            if line.tag(at) == "NN" and line.tag(at + 1) not in _NOUN_BEHIND and not line.written(at + 1)[:1].isupper():
                bare = line.tag(last + 1) in {"NN", "JJ"} or (
                    line.tag(last + 1) == "PRP$" and line.word(at + 1) == "and"
                )
                return "" if bare and line.word(at + 1) not in {",", "of", "in"} else line.word(at)
        return ""

    @cached_property
    def after(self) -> str:
        """The word behind the name."""
        return self.line.word(self.mention.last)

    @cached_property
    def owned(self) -> str:
        """The word behind the name's possessive."""
        return self.line.word(self.mention.last + 1) if self.line.tag(self.mention.last) == "POS" else ""

    @cached_property
    def governor(self) -> str:
        """The word before the preposition."""
        return self.line.word(self.preposition - 1) if self.preposition > 0 else ""

    @cached_property
    def link(self) -> str:
        """The preposition before the name."""
        return self.line.word(self.preposition) if self.preposition >= 0 else ""
