"""The mentions of one entity, brought together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.language.names import fold

if TYPE_CHECKING:
    from bot.language.findings import EntityKind
    from bot.language.names import Mention, PersonName


@dataclass(slots=True)
class Cluster:
    """The mentions of one entity.

    ``names`` are a person's full names in comparable parts, ``rivals`` the entities that its form could also stand for;
    ``full`` is a full name that the text gives in pieces only ("John" of "John and Mary Marsh"), ``paired`` says that a
    given name stands so somewhere: the surname is known from there. ``wed`` says that it is known from "Mrs" alone.
    """

    kind: EntityKind
    mentions: list[Mention] = field(default_factory=list)
    names: list[PersonName] = field(default_factory=list)
    rivals: list[Cluster] = field(default_factory=list)
    full: str = ""
    paired: bool = False
    wed: bool = False

    @property
    def first(self) -> Mention:
        """The mention that comes first in the article."""
        return min(self.mentions, key=lambda mention: mention.start)

    @property
    def titles(self) -> set[str]:
        """The folded titles that its mentions carry."""
        return {word for mention in self.mentions for word in fold(mention.title).split()}

    @property
    def ages(self) -> set[int]:
        """The ages in years that stand beside its mentions."""
        return {mention.hints.age for mention in self.mentions if mention.hints.age}

    @property
    def families(self) -> set[str]:
        """The family names that it goes by, with and without particles; none for a given name that stands alone."""
        return {family for name in self.names if name.given for family in name.families}
