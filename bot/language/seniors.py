"""The father whom an article calls by office or surname alone, while his son has the full name: "Hugo Marsh Jr."."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language.clusters import Cluster
from bot.language.findings import EntityKind
from bot.language.names import COURTESY, FEMALE_TITLES, MALE_TITLES, PersonName, person_name
from bot.language.titles import gender_of, holds, is_lone, titled_gender, titles_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.names import Mention

_TWICE = 2
"""In how many lines behind the first a bare surname stands before the full name, to be somebody else's."""

_NO_OFFICE = COURTESY | MALE_TITLES | FEMALE_TITLES | {"former", "hon"}


@dataclass(slots=True)
class Senior:
    """A father without a full name: ``son`` has his, ``sure`` whether he goes by the surname without more words."""

    cluster: Cluster
    son: Cluster
    sure: bool

    def fits(self, mention: Mention, fits: list[Cluster]) -> list[Cluster]:
        """Whom of the father and those in ``fits`` the surname can stand for; the son only where it says so."""
        name = person_name(mention.text)
        if name.suffix == "jr" or mention.hints.rank == "jr":
            return [self.son]
        if titled_gender(titles_of(mention)) == "f":
            return [each for each in fits if each is not self.son]
        office = titles_of(mention) - _NO_OFFICE
        borne = [each for each in fits if any(holds(each, title) for title in office)]
        if borne and self.cluster not in borne:
            return borne
        if self.sure or office or mention.hints.rank == "sr" or name.suffix == "sr":
            return [self.cluster]
        return [self.cluster, *(each for each in fits if each is not self.cluster)]


def unnamed_seniors(mentions: Sequence[Mention], heads: Sequence[Cluster]) -> dict[str, Senior]:
    """By family name the fathers that have no full name in the article, although a "Jr." of theirs has.

    Something must speak for there being a father: an office before the surname that the article gives to nobody of that
    family in full, the surname before the son is brought in, or the word "elder". Without that the son has the surname.
    """
    found: dict[str, Senior] = {}
    for son in heads:
        if son.rivals or not all(name.suffix == "jr" for name in son.names):
            continue
        family = son.names[0].family
        kin = [head for head in heads if not head.rivals and family in head.families]
        if family in found or any(each is not son and _namesake(each, son) for each in kin):
            continue
        lone = [each for each in mentions if is_lone(each, family) and person_name(each.text).suffix in {"", "sr"}]
        elder = any("sr" in {each.hints.rank, person_name(each.text).suffix} for each in lone)
        sure = _has_office(lone, kin) or _came_first(lone, kin)
        if sure or elder:
            found[family] = Senior(Cluster(EntityKind.PERSON, names=[PersonName((), family)]), son, sure)
    return found


def _namesake(one: Cluster, son: Cluster) -> bool:
    """Whether one has the son's given name."""
    given = {name.given[0] for name in son.names if name.given}
    return any(name.given[0] in given for name in one.names if name.given)


def _has_office(lone: Sequence[Mention], kin: Sequence[Cluster]) -> bool:
    """Whether an office stands before the surname that stands beside no full name of the family.

    Where others of the family are named in full it can be one of theirs, but for the first of the story's mentions.
    """
    others = [head.first.start for head in kin if any(name.suffix != "jr" for name in head.names)]
    lone = [each for each in lone if not others or (each.block and each.start < min(others))]
    offices = {title for each in lone if each.hints.rank != "jr" for title in titles_of(each) - _NO_OFFICE}
    return any(not any(holds(head, office) for head in kin) for office in offices)


def _came_first(lone: Sequence[Mention], kin: Sequence[Cluster]) -> bool:
    """Whether the surname stood for somebody before any man of the family was named in full."""
    men = [head.first.start for head in kin if gender_of(head) != "f"]
    ahead = [each for each in lone if each.block and each.start < min(men) and titled_gender(titles_of(each)) != "f"]
    return any(each.title for each in ahead) or len({each.block for each in ahead}) >= _TWICE
