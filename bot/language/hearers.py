"""Who "him" and "her" are that somebody told something."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.articles.article import Span
    from bot.language.speakers import Speakers

_BEFORE = 400
"""Characters before a paragraph in which whoever is meant is named: the paragraph before."""

_GENDERS = {"him": "m", "her": "f"}


def heard(speakers: Speakers, text: str, words: Span, speaker: int | None, start: int) -> str:
    """The ``words`` for a hearer, or the name of the one person whom a pronoun can mean there.

    That is who alone, beside the ``speaker``, is named before the pronoun in its paragraph, which begins at ``start``,
    and right above, and can be a "him" or a "her"; where several or none are, the pronoun stays.
    """
    said = words.of(text)
    gender = _GENDERS.get(said.lower())
    if gender is None:
        return said
    named = {naming.entity for naming in speakers.namings(max(0, start - _BEFORE), words.start)} - {speaker}
    fits = [one for one in named if speakers.kind(one) == "person" and speakers.gender(one) in {"", gender}]
    sure = [one for one in fits if speakers.gender(one)] or fits
    name = speakers.name(sure[0]) if len(sure) == 1 else None
    return name or said
