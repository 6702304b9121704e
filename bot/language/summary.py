"""A few of the articles' own sentences that tell what they report; every method stands behind this one door."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from bot.errors import LanguageError
from bot.language.composing import Helping, compose, shown_words
from bot.language.findings import Summary
from bot.language.house import choose_sentences
from bot.language.material import Budget, Material, fill, gather, in_turn, with_clipped_leads
from bot.language.standalone import judge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.findings import Analysis
    from bot.language.standalone import Verdicts

METHODS = ("house", "lead", "lexrank", "lsa", "textrank", "luhn", "edmundson", "sumbasic", "kl", "reduction")
"""The names of the methods: our own, the opening of the article, and sumy's eight."""

BOUNDED_METHODS = frozenset({"house", "lead"})
"""Those that take about a second at most for any text that can be analysed; sumy's may take minutes for a long one."""

DEFAULT_SENTENCES = 3

_VOICED = "These are somebody’s own words, from a letter, an interview or a transcript: the text says whose."


class Length(StrEnum):
    """How long a summary is to be, as people ask for it."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


BUDGETS = {
    Length.SHORT: Budget(sentences=1, words=35, telling=True),
    Length.MEDIUM: Budget(words=60, about=True),
    Length.LONG: Budget(words=120, about=True),
}
"""Short is one sentence of at most 35 words, or so much of a longer lead; medium about 60 words, long about 120."""


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
        LanguageError: The method or the length is unknown, or a budget is less than one.
    """
    if method not in METHODS:
        message = f"There is no summary method {method!r}."
        raise LanguageError(message, f"Choose one of: {', '.join(METHODS)}.")
    budget = _budget(sentences, words, length)
    material = gather(analyses)
    if not material.lines:
        return Summary(method=method, notes=("There is no sentence to choose from.",))
    verdicts = judge(material)
    if len(material.analyses) == 1 and not material.left_out and budget.allows(len(material.lines), material.words):
        note = "The text is no longer than a summary of it, so this is all of it."
        return Summary(compose(material, verdicts, range(len(material.lines))), method, 1.0, whole=True, notes=(note,))
    if material.code is None and method != "lead":
        note = "No stop words are known for the language of this text, so the summary is its opening."
        opening = _opening_lines(material, verdicts, budget)
        told = compose(material, verdicts, opening, budget.words)
        return Summary(told, "lead", _coverage(material, opening), notes=(note, *_too_long(material)))
    if budget.telling and method == "house" and len(material.analyses) == 1:
        material = with_clipped_leads(material)
    chosen = _choose(material, verdicts, budget, method)
    told = compose(material, verdicts, chosen, budget.most, Helping.ROLES)
    if budget.words is not None and budget.most is not None and (shown := shown_words(told)) > budget.most:
        brackets = shown - sum(material.lines[number].words for number in chosen)
        tighter = Budget(budget.sentences, max(1, budget.words - brackets), telling=budget.telling)
        others = _choose(material, verdicts, tighter, method) if method == "house" else chosen
        fitting = compose(material, verdicts, others, budget.most, Helping.ROLES)
        if shown_words(fitting) <= budget.most:
            chosen, told = others, fitting
        else:
            told = compose(material, verdicts, chosen, budget.most)
    voiced = (_VOICED,) if any(map(verdicts.is_somebodys, chosen)) else ()
    notes = (*_overlong(material, chosen, budget), *_too_long(material), *voiced)
    return Summary(told, method, _coverage(material, chosen), notes=notes)


def _budget(sentences: int | None, words: int | None, length: Length | None) -> Budget:
    for name, value in (("sentences", sentences), ("words", words)):
        if value is not None and value < 1:
            message = f"A summary of {value} {name} is no summary."
            raise LanguageError(message, f"Ask for at least one {name.removesuffix('s')}.")
    if length is not None and length not in BUDGETS:
        message = f"There is no length {length!r} of a summary."
        raise LanguageError(message, f"Choose one of: {', '.join(BUDGETS)}.")
    if sentences is None and words is None:
        return BUDGETS[length] if length is not None else Budget(sentences=DEFAULT_SENTENCES)
    return Budget(sentences, words)


def _choose(material: Material, verdicts: Verdicts, budget: Budget, method: str) -> list[int]:
    """The numbers of the sentences that ``method`` takes."""
    if method == "house":
        medium = BUDGETS[Length.MEDIUM]
        longer = budget.about and (budget.words or 0) > (medium.words or 0)
        return choose_sentences(material, verdicts, budget, medium if longer else None)
    if method == "lead":
        return _opening_lines(material, verdicts, budget)
    from bot.language import sumy_methods  # noqa: PLC0415 - sumy takes half a second to import

    document = sumy_methods.document_model(material.paragraphs(), material.headlines, material.code or "en")
    ranking = _untorn(sumy_methods.rank(method, document, material.code or "en"), verdicts)
    return fill(ranking, material.lines, budget, skip=True) or ranking[:1]


def _opening_lines(material: Material, verdicts: Verdicts, budget: Budget) -> list[int]:
    """The first sentences of all articles, as many as the budget allows."""
    return fill(_untorn(in_turn(material.lines), verdicts), material.lines, budget, skip=False)


def _untorn(ranking: list[int], verdicts: Verdicts) -> list[int]:
    """Those of the sentences that are no half of a quotation, if there are any."""
    return [number for number in ranking if not verdicts.is_torn(number)] or ranking


def _coverage(material: Material, chosen: Sequence[int]) -> float:
    return sum(material.lines[number].words for number in chosen) / max(1, material.words)


def _overlong(material: Material, chosen: Sequence[int], budget: Budget) -> tuple[str, ...]:
    words = sum(material.lines[number].words for number in chosen)
    if budget.most is None or words <= budget.most:
        return ()
    return (f"No sentence is as short as {budget.words} words; this one has {words}.",)


def _too_long(material: Material) -> tuple[str, ...]:
    if not material.left_out:
        return ()
    return (f"The text is very long: only the first {len(material.lines):,} sentences were looked at.",)
