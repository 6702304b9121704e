"""Generated articles: as many as asked for, all different, each in the raw shape that scrapers leave.

Article ``number`` is told in the words of article ``number % templates``; its people, its case number and its day are
its own, and as long as there. So what the language model finds in the one stands at the same places in the other.
"""

from __future__ import annotations

import json
import random
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.newsroom.codec import dump_analysis, load_analysis

if TYPE_CHECKING:
    from bot.articles.article import Article
    from bot.language.findings import Analysis

DAYS = 80
"""Over how many days the articles are spread; the last of them is today."""

_TOWNS = "Port Amara|Bellhaven|Aldersley|Skerry|Valdecorra|Norland|Kessou|Montrecy|Harrow Bay|Lindmoor".split("|")
_BODIES = "harbour council|school board|water authority|bus company|fire service|city museum|county court".split("|")
_MATTERS = "a new ferry pier|the old grain store|a flood wall|the night bus|a closed ward|a water tax".split("|")
_VERBS = "approved|rejected|delayed|reopened|paid for|sold|inspected|closed".split("|")
_OUTLETS = ("Harbour Courier", "Northline", "Bellhaven Ledger", "Norland Post", "Skerry Times")

# 300 given and 14,400 family names of syllables that are equally long, so that all names are.
_GIVEN = (
    "Ma Te Lo Ri Su Ka Ne Jo Di Be Fa Ho Vi Ra Le Si Ta No Mi Da",
    "ren las nia tin mel dra lek ris nor bel vid zan mon tha lia",
)
_FAMILY = (
    "Hal Oka Bra Qui Fer Mbe San Whi Ose Lin Tan Mor Var Kel Dun Ros Bec Gar Pel Ast Cor Wen Yar Zel Tor Ash Lam Vel Ost Hod",
    "vor gen ber mar wel sto ric dal fen hol kin lat ner pol rud sel tam win yor den fir gol hin jer kov les mun nis pat rov",
    "sen ski ton man dez ini ova ler len gar ley ick ado rup eng oud",
)
_PUBLIC = 40
"""So many people are in the news again and again."""


def people(number: int) -> list[str]:
    """Whom article ``number`` names: its writer, somebody who is often in the news, and two of tens of thousands."""
    rng = random.Random(f"people of {number}")
    often = random.Random(f"public {rng.randrange(_PUBLIC)}")
    return [_name(rng), _name(often), _name(rng), _name(rng)]


def _name(rng: random.Random) -> str:
    return " ".join("".join(rng.choice(syllables.split()) for syllables in part) for part in (_GIVEN, _FAMILY))


def article(number: int, templates: int, today: datetime) -> str:
    """Article ``number``, published in the morning of one of the last ``DAYS`` days."""
    rng = random.Random(number % templates)
    town, body, matter = rng.choice(_TOWNS), rng.choice(_BODIES), rng.choice(_MATTERS)
    verb = rng.choice(_VERBS)
    named = people(number)
    day = today - timedelta(days=number // templates % DAYS)
    lines = [
        f"{town} {body} {verb} {matter} in case {number:06d}",
        "",
        f"By {named[0]}",
        f"{day:%d %b %Y} 00:01 GMT",
        "",
        f"The {body} of {town} {verb} {matter} after a meeting that lasted {rng.randint(2, 9)} hours.",
    ]
    for _ in range(rng.randint(6, 14)):
        speaker, other = rng.sample(named[1:], 2)
        lines.append("")
        lines.append(
            rng.choice(
                (
                    f"{speaker}, who leads the {body}, said the cost would be £{rng.randint(2, 90)} million. "
                    f"“We have waited {rng.randint(2, 20)} years for this,” {speaker.split()[1]} said.",
                    f"{other} told the {rng.choice(_OUTLETS)} that {town} could not pay for {matter}. "
                    f"“Nobody asked the people who live here,” {other.split()[1]} added.",
                    f"About {rng.randint(40, 4000)} residents signed a letter against the plan, "
                    f"according to {speaker}, and {rng.randint(3, 40)} of them came to the meeting.",
                    f"The {body} is to meet again in {rng.choice(_TOWNS)} next month, {other} said.",
                )
            )
        )
    lines += ["", "Sign up for our newsletter", "Share on Facebook", "All rights reserved"]
    return "\n".join(lines)


def retold(found: Analysis, template: int, article: Article, number: int) -> Analysis:
    """What was found in article ``template`` as it stands in ``article``, its equal of that ``number``."""
    own = dict(zip(_tokens(template), _tokens(number), strict=True))
    own |= {before.lower(): after.lower() for before, after in own.items()}
    told = re.compile(rf"\b({'|'.join(own)})\b")
    payload = told.sub(lambda found: own[found.group()], json.dumps(dump_analysis(found)))
    return load_analysis(article, json.loads(payload))


def _tokens(number: int) -> list[str]:
    return [*(token for name in people(number) for token in name.split()), f"{number:06d}"]


def number_of(name: str) -> int | None:
    """The number in the name of an article's file; None for a text that is none of them."""
    found = re.fullmatch(r"(\d{6})\.txt", name)
    return int(found[1]) if found else None


def file_of(number: int) -> str:
    """The name of an article's file."""
    return f"{number:06d}.txt"


def midnight(now: datetime) -> datetime:
    """The beginning of the day, from which the articles' days are counted."""
    return datetime(now.year, now.month, now.day, tzinfo=UTC)
