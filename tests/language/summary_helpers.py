"""Invented stories as analyses, one paragraph a line, without the language model."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.articles.article import Article, Block, Role, Span
from bot.language.findings import Analysis, Entity, EntityKind, Tense, TimeWord
from bot.language.sentences import article_sentences
from bot.language.timewords import RELATIVE

if TYPE_CHECKING:
    from datetime import datetime

FERRY = """\
Ferry crew ignored alarm before fire, inquiry finds
A fire that killed two passengers on the ferry Amber Star was burning for 40 minutes before the crew \
acted, an inquiry said on Tuesday.
The inquiry blamed the Holm Line, which runs the ferry, for leaving three smoke detectors out of \
order since January.
“We should have listened,” said Greta Holm, the chief executive of the Holm Line. “It was a plain \
failure. We will pay for it.”
She offered the families 2.5 million crowns each.
The company has run ferries to the island of Tarn since 1911.
The inquiry heard 74 witnesses over nine weeks in the town hall of Port Amber.
It is unclear whether the police will charge anybody over the fire.
Two deckhands told the inquiry that they had reported the broken smoke detectors to the ferry’s \
captain in February.
Captain Olaf Brandt denied it. He left the town hall by a side door.
A choir sang for the dead in the church of Port Amber last month.
The minister of transport, Ida Lund, said that every ferry in the country would be inspected by the summer.
“Never again,” Lund said."""

OTHER_FERRY = """\
Holm Line shares fall after ferry inquiry
Shares in the Holm Line lost a fifth of their value on Wednesday after an inquiry blamed the company \
for the fire on the Amber Star.
A fire that killed two passengers on the ferry Amber Star was burning for 40 minutes before the crew \
acted, the inquiry had said.
Analysts at Norbank expect the Holm Line to pay 60 million crowns in fines and to sell two of its \
five ferries.
Trading in the shares was halted twice before noon, the exchange in Port Amber said.
The Seamen’s Union called on the whole board of the Holm Line to resign."""


def article_of(text: str, *, headline: bool = True, published: datetime | None = None, language: str = "en") -> Article:
    """One block a line; the first is the headline."""
    blocks = [
        Block(match.start(), match.end(), Role.HEADLINE if headline and not match.start() else Role.BODY)
        for match in re.finditer(r"[^\n]+", text)
    ]
    title = text.split("\n", 1)[0] if headline else None
    return Article(text, blocks=tuple(blocks), headline=title, published=published, language=language)


def past_days(text: str) -> tuple[TimeWord, ...]:
    """Every weekday of a text, as one that has been."""
    return tuple(TimeWord(match.start(), Tense.PAST) for match in RELATIVE.finditer(text) if match["day"])


def analysis_of(
    text: str,
    *,
    headline: bool = True,
    published: datetime | None = None,
    language: str = "en",
    people: tuple[str, ...] = (),
    bodies: tuple[str, ...] = (),
) -> Analysis:
    """The analysis of an invented story, with ``people`` and ``bodies`` as its entities wherever they stand in it."""
    article = article_of(text, headline=headline, published=published, language=language)
    kinds = [(name, EntityKind.PERSON) for name in people] + [(name, EntityKind.ORGANISATION) for name in bodies]
    entities = tuple(
        Entity(name, kind, mentions=tuple(Span(*match.span()) for match in re.finditer(re.escape(name), text)))
        for name, kind in kinds
    )
    return Analysis(article, article_sentences(article), entities, times=past_days(text))
