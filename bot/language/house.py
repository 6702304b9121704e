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

_TOP = 15  # sentences among which the one that tells an article is looked for
_SHORT_WORD = 3  # letters up to which a word says little
_STEM = 5  # letters by which a word is known in another form
_OF_HEADLINE = 2  # how often a word of the headline counts beside one of the lead


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
    """The one sentence that tells a single article: its first, or the one near it that says most of headline and lead.

    News tells its weight at the top, so one sentence from further down is a detail without its story. What a sentence
    takes for told counts against it.
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
    if not fits or fits[0] == lead:
        return lead if fits else None
    titled, told = _stems(" ".join(material.headlines)), _stems(material.lines[lead].text)
    most = _OF_HEADLINE * len(titled) + len(told)

    def worth(number: int) -> float:
        """The share of headline and lead that a sentence says, less what it takes for told."""
        said = _stems(material.lines[number].text)
        shared = _OF_HEADLINE * len(said & titled) + len(said & told)
        return shared / max(1, most) - sum(lean.weight for lean in leans_of(number))

    return max(fits, key=lambda number: (worth(number), -number))


def _stems(text: str) -> set[str]:
    """The beginnings of the longer words of ``text``: "Syrian" tells of "Syria"."""
    return {word[:_STEM] for word in re.findall(r"\w+", text.lower()) if len(word) > _SHORT_WORD}
