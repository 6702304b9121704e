"""A few of the articles' own sentences that tell what they report; every method stands behind this one door."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from bot.errors import LanguageError
from bot.language.findings import Summary, SummarySentence
from bot.language.material import Budget, Material, fill, gather, in_turn
from bot.language.options import Standing
from bot.language.selection import choose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.findings import Analysis

METHODS = ("house", "lead", "lexrank", "lsa", "textrank", "luhn", "edmundson", "sumbasic", "kl", "reduction")
"""The names of the methods: our own, the opening of the article, and sumy's eight."""

DEFAULT_SENTENCES = 3


class Length(StrEnum):
    """How long a summary is to be, as people ask for it."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


BUDGETS = {
    Length.SHORT: Budget(sentences=1, words=35),
    Length.MEDIUM: Budget(words=60),
    Length.LONG: Budget(words=120),
}
"""Short is one sentence of at most 35 words, medium about 60 words, long about 120."""


def summarise(
    analyses: Sequence[Analysis],
    sentences: int | None = None,
    words: int | None = None,
    method: str = "house",
    length: Length | None = None,
) -> Summary:
    """Choose a few sentences that tell what ``analyses`` report, in reading order.

    Several analyses are taken for articles of one story: their sentences stand in order of publication, and nothing
    is said twice. A single sentence is given even when none fits the budget of words.

    Args:
        analyses: The articles' analyses, in any order; a sentence's ``article`` is an index into them.
        sentences: At most so many sentences.
        words: At most so many words, split at white space.
        method: One of ``METHODS``.
        length: A budget by name; ``sentences`` and ``words`` go before it. Without any of the three, three sentences.

    Raises:
        LanguageError: The method is unknown, or a budget is less than one.
    """
    if method not in METHODS:
        message = f"There is no summary method {method!r}."
        raise LanguageError(message, f"Choose one of: {', '.join(METHODS)}.")
    budget = _budget(sentences, words, length)
    material = gather(analyses)
    if not material.lines:
        return Summary(method=method, notes=("There is no sentence to choose from.",))
    if len(material.analyses) == 1 and budget.allows(len(material.lines), material.words):
        note = "The text is already no longer than its summary; this is all of it."
        return _summary(material, range(len(material.lines)), method, (note,), whole=True)
    if material.code is None and method != "lead":
        note = "The text is in a language without stop words here, so the summary is its opening."
        return _summary(material, fill(in_turn(material.lines), material.lines, budget, skip=False), "lead", (note,))
    return _summary(material, _choose(material, budget, method), method)


def _budget(sentences: int | None, words: int | None, length: Length | None) -> Budget:
    for name, value in (("sentences", sentences), ("words", words)):
        if value is not None and value < 1:
            message = f"A summary of {value} {name} is no summary."
            raise LanguageError(message, f"Ask for at least one of {name}.")
    if sentences is None and words is None:
        return BUDGETS[Length(length)] if length else Budget(sentences=DEFAULT_SENTENCES)
    return Budget(sentences, words)


def _choose(material: Material, budget: Budget, method: str) -> list[int]:
    """The numbers of the sentences that ``method`` takes."""
    if method == "house":
        return choose(material, budget, [Standing.FREE] * len(material.lines))
    if method == "lead":
        return fill(in_turn(material.lines), material.lines, budget, skip=False)
    from bot.language import sumy_methods  # noqa: PLC0415 - sumy takes half a second to import

    document = sumy_methods.document_model(material.paragraphs(), material.headlines, material.code or "en")
    ranking = sumy_methods.rank(method, document, material.code or "en")
    return fill(ranking, material.lines, budget, skip=True) or ranking[:1]


def _summary(
    material: Material, chosen: Sequence[int], method: str, notes: tuple[str, ...] = (), *, whole: bool = False
) -> Summary:
    """The chosen sentences in reading order: one article after the other, by the time of publication."""
    lines = [material.lines[number] for number in sorted(chosen)]
    times = [analysis.article.published for analysis in material.analyses]
    if all(time is not None for time in times):
        lines.sort(key=lambda line: (times[line.article], line.article, line.start))
    shown = [SummarySentence(line.text, line.article, line.start, line.end, line.text) for line in lines]
    coverage = sum(line.words for line in lines) / max(1, material.words)
    return Summary(tuple(shown), method, coverage, whole, notes)
