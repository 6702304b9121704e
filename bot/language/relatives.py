"""Who is whose father, sister or wife, so that "his daughter said" means somebody who has been named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.language.cue_words import KIN
from bot.language.speaker_words import POSSESSIVES, gendered, told_gender

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.speaker_candidates import Candidate, Line
    from bot.language.speakers import Speakers

_SIBLINGS = frozenset({"brother", "sister", "twin"})
_PAIRS = (
    (frozenset({"father", "mother"}), frozenset({"son", "daughter"})),
    (_SIBLINGS, _SIBLINGS),
    (frozenset({"wife"}), frozenset({"husband"})),
    (frozenset({"grandfather", "grandmother"}), frozenset({"grandson", "granddaughter"})),
    (frozenset({"uncle", "aunt"}), frozenset({"nephew", "niece"})),
    (frozenset({"cousin"}), frozenset({"cousin"})),
)
_BACK = {word: back for pair in _PAIRS for words, back in (pair, pair[::-1]) for word in words}
"""What somebody is to whoever is their father, their sister, ..."""

_NEAR = 4
"""Candidates before a pronoun that are looked at."""

_SEVERAL = {"brother": {"brothers", "twins"}, "sister": {"sisters", "twins"}, "twin": {"twins"}}


class Relatives:
    """The people of one article who have been said to be somebody's relatives."""

    def __init__(self) -> None:
        """Nobody is related yet."""
        self._of: dict[int, tuple[str, int]] = {}

    def note(self, line: Line, candidate: Candidate, speakers: Speakers) -> None:
        """Remember whose relative somebody named is: "Her father, Ali Birk, ..."."""
        kin = line.doc[candidate.token]
        if candidate.entity is None or candidate.kind != "person" or kin.lower_ not in KIN:
            return
        owner = _owner(line, kin, candidate.entity, speakers)
        if owner is not None and owner != candidate.entity:
            self._of.setdefault(candidate.entity, (str(kin.lower_), owner))
            speakers.relate(candidate.entity, str(kin.lower_))

    def meant(self, line: Line, candidate: Candidate, speakers: Speakers) -> int | None:
        """The person whom "his daughter" stands for: of whom he was called the father, or the one other sister."""
        kin = line.doc[candidate.token]
        if candidate.kind != "noun" or kin.lower_ not in KIN:
            return None
        owner = _owner(line, kin, None, speakers)
        if owner is None:
            return None
        known = [one for one, (word, whose) in self._of.items() if whose == owner and word == kin.lower_]
        word, whose = self._of.get(owner, ("", owner))
        if not known and whose != owner and kin.lower_ in _BACK.get(word, ()):
            clashes = {told_gender(kin.lower_), speakers.gender(whose)} == {"m", "f"}
            known = [] if clashes else [whose]
        if not known and kin.lower_ in _SEVERAL:
            several = speakers.called_one_of(_SEVERAL[kin.lower_])
            known = [one for one in several if one != owner] if owner in several else []
        return known[0] if len(known) == 1 else None


def going_on(line: Line, index: int) -> int | None:
    """The relative whom "he" goes on with who was the subject right before: "His brother denied it. “...,” he said."""
    candidate = line.candidates[index]
    before = (one for one in reversed(line.candidates[max(0, index - _NEAR) : index]) if one.role == "subject")
    last = next(before, None)
    kin = "" if last is None or last.kind != "noun" else str(line.doc[last.token].lower_)
    fits = {"he": 1, "she": -1}.get(line.doc[candidate.token].lower_) == gendered(kin)
    return last.entity if last is not None and kin in KIN and fits and candidate.cues else None


def _owner(line: Line, kin: Any, relative: int | None, speakers: Speakers) -> int | None:  # noqa: ANN401 - spaCy's type
    """Whose relative a noun speaks of: "her father", "Ms Birk’s father"."""
    for child in kin.children:
        if child.dep_ != "poss" or not line.outside[child.i]:
            continue
        if child.lower_ in POSSESSIVES:
            return speakers.pronoun(
                POSSESSIVES[child.lower_], frozenset() if relative is None else frozenset({relative})
            )
        at = line.starts[child.i]
        named: Sequence[int] = [one.entity for one in speakers.namings(line.start, at + 1) if one.start <= at < one.end]
        return named[0] if named else None
    return None
