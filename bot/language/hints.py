"""What the words around a person's name say of who of that name it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.cue_words import FAMILY, KIN
from bot.language.evidence import for_people
from bot.language.name_setting import Setting
from bot.language.names import NO_HINTS, RANKS, Hints

if TYPE_CHECKING:
    from bot.language.name_setting import Line
    from bot.language.names import Mention

_RANKED = re.compile(r"\b(elder|older|younger)\s+$")
_AGED = re.compile(r",? \(?(?:aged )?(\d{1,3})(?=[,.;:)]|$| and\b)")
_YEARS_OLD = re.compile(r"\b(\d\d?)-year-old (?:[\w-]+ ){0,2}$")
_APART = re.compile(r",? ?\(?(?:who (?:is|was) )?no (?:relation|kin)\b|, (?:a|his|her) namesake\b")
_UNRELATED = re.compile(r"\b(?:not related|no relation|unrelated|no kin|namesakes?)\b")
_FARTHEST = 1000
"""Characters behind a name in which the line says so."""

_OWN_KIN = re.compile(
    rf"(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|\b[Mm]y|\b[Oo]ur|['’]s?) (?:\w+ )?(?:{'|'.join(sorted(KIN))}),? $|"
    r"\b[Ff]irst [Ll]ady,? $|\ba (?:wife|husband|widow|widower|son|daughter|brother|sister),? $"
)


def _another(mention: Mention, setting: Setting) -> bool:
    """Whether the same full name stood in the line before, and the line says that they are two or what this one is."""
    text, base = setting.line.block.text, setting.line.block.start
    if " " not in mention.text or mention.text not in text[: mention.start - base]:
        return False
    introduced = setting.line.word(mention.last + 1) in {"a", "an"} and for_people(setting.apposed)
    return introduced or _UNRELATED.search(text, mention.end - base, mention.end - base + _FARTHEST) is not None


def hints(mention: Mention, line: Line) -> Hints:
    """What the words around a person's name say of who it is."""
    block = line.block
    before = block.text[max(0, mention.title_start - block.start - 40) : mention.title_start - block.start]
    behind = block.text[mention.end - block.start : mention.end - block.start + 40]
    setting = Setting(mention, line)
    ranked, aged, old = _RANKED.search(before), _AGED.match(behind), _YEARS_OLD.search(before)
    age = aged or old
    kin = _OWN_KIN.search(before)
    nouns = [noun for noun in (setting.noun, setting.apposed) if for_people(noun)]
    nouns += re.findall(r"\w+", kin.group())[-1:] if kin else []
    found = Hints(
        rank=RANKS[ranked.group(1)] if ranked else "",
        age=int(age.group(1)) if age else 0,
        described=nouns[0] if nouns else "",
        newcomer=kin is not None,
        apart=_APART.match(behind) is not None or _another(mention, setting),
        many=setting.after in FAMILY and " " not in mention.text,
    )
    return NO_HINTS if found == NO_HINTS else found
