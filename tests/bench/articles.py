"""Generated articles: as many as asked for, all different, each in the raw shape that scrapers leave."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

_TOWNS = "Port Amara|Bellhaven|Aldersley|Skerry|Valdecorra|Norland|Kessou|Montrecy|Harrow Bay|Lindmoor".split("|")
_FIRST = "Maren Tobias Ines Callum Ayodele Freya Hector Noor Silas Petra Jonas Amina Ruth Dario Wen Olga".split()
_LAST = "Halvorsen Okafor Brandt Quill Ferrante Mbeki Sandoval Whitlock Osei Lindqvist Tanaka Moreau".split()
_BODIES = "harbour council|school board|water authority|bus company|fire service|city museum|county court".split("|")
_MATTERS = "a new ferry pier|the old grain store|a flood wall|the night bus|a closed ward|a water tax".split("|")
_VERBS = "approved|rejected|delayed|reopened|paid for|sold|inspected|closed".split("|")
_OUTLETS = ("Harbour Courier", "Northline", "Bellhaven Ledger", "Norland Post", "Skerry Times")
_START = datetime(2026, 1, 1, tzinfo=UTC)


def article(number: int, templates: int = 100) -> str:
    """Article `number`; two that are equal modulo `templates` differ in the six digits of their case number only."""
    rng = random.Random(number % templates)
    town, body, matter = rng.choice(_TOWNS), rng.choice(_BODIES), rng.choice(_MATTERS)
    verb = rng.choice(_VERBS)
    people = [f"{rng.choice(_FIRST)} {rng.choice(_LAST)}" for _ in range(4)]
    day = _START + timedelta(days=number % templates % 80)
    lines = [
        f"{town} {body} {verb} {matter} in case {number:06d}",
        "",
        f"By {people[0]}",
        f"{day:%A %d %B %Y} 09:00 GMT",
        "",
        f"The {body} of {town} {verb} {matter} on {day:%A} after a meeting that lasted {rng.randint(2, 9)} hours.",
    ]
    for _ in range(rng.randint(6, 14)):
        speaker, other = rng.sample(people[1:], 2)
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
