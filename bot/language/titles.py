"""What the titles before a name, and the given name, say of who it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.given_names import FEMALE_NAMES, MALE_NAMES
from bot.language.names import FEMALE_TITLES, MALE_TITLES, fold, person_name
from bot.language.speaker_words import gendered

if TYPE_CHECKING:
    from collections.abc import Set

    from bot.language.clusters import Cluster
    from bot.language.names import Mention


def titles_of(mention: Mention) -> set[str]:
    """The folded titles that stand before one name."""
    return set(fold(mention.title).split())


def titled_gender(titles: Set[str]) -> str:
    """``m`` or ``f`` as folded titles say; empty for unknown."""
    if titles & MALE_TITLES:
        return "m"
    return "f" if titles & FEMALE_TITLES else ""


def gender_of(head: Cluster) -> str:
    """``m`` or ``f`` as a person's titles say, else the given name, else "the mayor's brother"; empty for unknown."""
    titled = titled_gender(head.titles)
    given = {name.given[0] for name in head.names if name.given}
    if titled or not given:
        return titled
    if given & MALE_NAMES:
        return "m"
    if given & FEMALE_NAMES:
        return "f"
    told = sum(gendered(mention.hints.described) for mention in head.mentions)
    return "m" if told > 0 else "f" if told < 0 else ""


def holds(head: Cluster, office: str) -> bool:
    """Whether a folded title, short or in full, stands before a person's name or is what the text says they are."""
    said = head.titles | {each.hints.described for each in head.mentions}
    return any(word and (word.startswith(office) or office.startswith(word)) for word in said)


def is_lone(mention: Mention, family: str) -> bool:
    """Whether the mention is that surname without a given name."""
    name = person_name(mention.text)
    return not name.full and name.family == family
