"""The house method: which sentences tell what happened, asked for by ``summarise`` and by sumy's summarizer alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.leaning import Leaning
from bot.language.naming import missing_entity
from bot.language.options import Standing
from bot.language.pointing import FREE
from bot.language.selection import choose

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.language.leaning import Lean
    from bot.language.material import Budget, Material
    from bot.language.pointing import Verdict

_TOP = 6  # sentences among which the one that tells an article is looked for
_SHORT_WORD = 3  # letters up to which a word says little
_TELLS = 0.25  # the share of what headline and lead say that a sentence has to have to stand in for the lead
_LONGEST_LEAD = 1.5  # times as long as wanted a lead may be


def choose_sentences(
    material: Material, verdicts: Sequence[Verdict], budget: Budget, shorter: Budget | None = None
) -> list[int]:
    """The numbers of the sentences to take within ``budget``, in reading order; ``verdicts`` say how they stand.

    Those of a summary within the budget ``shorter`` are among them: who asks for more is to find what that has.
    """

    def verdict_of(number: int) -> Verdict:
        """Who is missing from a sentence can be shown: then it stands alone."""
        verdict = verdicts[number]
        return FREE if verdict.lack and missing_entity(material, number, verdict) else verdict

    leans_of = Leaning(material, verdicts.__getitem__).of
    opening = _opening(material, budget, verdict_of, leans_of) if budget.sentences == 1 else None
    if opening is not None:
        return [opening]
    chosen = choose(material, budget, verdict_of, leans_of)
    kept = choose(material, shorter, verdict_of, leans_of) if shorter is not None else []
    return chosen if {*kept} <= {*chosen} else choose(material, budget, verdict_of, leans_of, kept)


def _opening(
    material: Material,
    budget: Budget,
    verdict_of: Callable[[int], Verdict],
    leans_of: Callable[[int], Sequence[Lean]],
) -> int | None:
    """The one sentence that tells a single article: its first, or the one near it that says most of the headline.

    News tells its weight at the top, so one sentence from further down is a detail without its story. One that takes
    something for told is the last resort. The first one may be longer than wanted if what happened is to be told and
    nothing shorter tells it.
    """
    if len(material.analyses) != 1:
        return None
    top = range(min(_TOP, len(material.lines)))
    fits = [
        number
        for number in top
        if verdict_of(number).standing is Standing.FREE and budget.allows(1, material.lines[number].words)
    ]
    lead = next((number for number in top if not material.lines[number].furniture), 0)
    if fits and fits[0] == lead:
        return lead
    said = _content(" ".join((*material.headlines, material.lines[lead].text)))
    upright = [number for number in fits if not leans_of(number)]
    if budget.telling and verdict_of(lead).standing is Standing.FREE:
        telling = [number for number in upright if _shared(material, number, said) >= _TELLS * len(said)]
        if not telling and budget.allows(1, int(material.lines[lead].words / _LONGEST_LEAD)):
            return lead
        upright = telling or upright
    return max(upright or fits, key=lambda number: (_shared(material, number, said), -number), default=None)


def _shared(material: Material, number: int, said: set[str]) -> int:
    """How many words of ``said`` the sentence ``number`` has."""
    return len(said & _content(material.lines[number].text))


def _content(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) > _SHORT_WORD}
