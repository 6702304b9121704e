"""What a name is the name of, settled by everything the article shows of it."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.language.by_names import by_names
from bot.language.cue_words import AFTER_PLACES, DAYS, NOBODY, OF_BODIES_ALONE, PLACE_FIRSTS
from bot.language.evidence import ALSO_TEAMS, BODIES, CUES, OUTRIGHT, could_be_person, weigh
from bot.language.findings import EntityKind
from bot.language.games import is_about_clubs, is_about_games
from bot.language.gazetteer import BRANDS, CITIES, HEADS_OF_STATE, PLACES, SETTLED, is_state
from bot.language.name_setting import Line, Setting
from bot.language.names import HONORIFICS, fold, is_slip, person_name
from bot.language.other_bearers import settle_other_bearers
from bot.language.things import named_prizes, named_things, named_works, names_thing
from bot.language.walks_of_life import WALKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.language.names import Mention
    from bot.language.parsing import ParsedBlock

    Scores = list[float]

KINDS = tuple(EntityKind)
"""The order of the scores."""

_IN_A_PLACE = frozenset({"in", "near", "outside", "across", "around", "into", "throughout", "at"})
"""Words before a name that say it is a place where it could be a surname."""

_CERTAINLY = 12.0
"""What a title, a suffix or a well-known brand speaks for a kind, in nats: more than anything against it."""

_WELL_KNOWN = 4.0
"""What the name of a country speaks for a place."""

_FAMOUS = 6.0
"""What the bare surname of who led a country speaks for a person, also behind an article ("the Bush tax cuts")."""

_OTHER = -1.5
"""The log chance of the kinds that a name finder without opinions did not choose."""

_BESIDE = 2.0
"""How much a name in the same list speaks for its own kind."""

_OF_FAMILY = 2.5
"""How much it speaks for a person that somebody else here has the same surname."""

_OF_HOUSE = 1.0
"""How much it speaks for a body that a longer body's name here begins with the word ("Marsh Group")."""

_OF_TOWN = 1.5
"""How much it speaks for a place that a longer name here is made with it."""

_OF_CLUB = 3.0
"""How much it speaks for a body that "X Town" stands in an article about clubs."""

_OF_GAMES = 2.0
"""How much it speaks against a place that the article is about clubs: these are called by towns."""

_OF_CITY = 2.0
"""How much it speaks against a body that a well-known town has the name, and that the article is not about games."""

_APART = 2.5
"""How surely a mention has to be of another kind than its like: a town and its team share a name, most names do not."""

_SURELY = 7.0
"""How much more has to speak for a firm than for a person where somebody here has the same surname."""

_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2}")
"""What is no surname, however small letters would read ("U.N." beside Kim Jong Un)."""

_AGENCY = re.compile(r"\) ?[-–—―]")
"""Behind the name of an agency in a dateline."""

_OFTEN = 3
"""How often a surname stands at least that a misspelt name is taken for its holder's."""

_SHORTEST_SLIP = 4

_LIST = frozenset({",", "and", ", and", "or", ", or", "&"})


_ALL_CUES = (*CUES, *WALKS)


def settle_kinds(mentions: Sequence[Mention], lines: Sequence[Line]) -> None:
    """Give every mention the kind that the whole article speaks for, in place.

    What speaks: the name finder's chances, the words around every mention of the same words, and the kinds of the names
    in the same list. A title makes a person of its bearer, a full name of the titled surname and of the bare one.
    """
    parsed = [line.block for line in lines]
    settings = [Setting(mention, lines[mention.block]) for mention in mentions]
    titled = {person_name(mention.text).family for mention in mentions if mention.title or _begins_with_title(mention)}
    opinions = [_opinion(setting, titled) for setting in settings]
    forms: defaultdict[str, list[int]] = defaultdict(list)
    for at, mention in enumerate(mentions):
        forms[fold(mention.text)].append(at)
    totals = {words: _total([opinions[at] for at in places]) for words, places in forms.items()}
    beside = _in_lists(settings)
    kin, given = _family_names(totals), _given_names(totals)
    towns = _towns(totals)
    teams = {words for words in totals if " " in words and words.rpartition(" ")[2] in ALSO_TEAMS}
    of_clubs, of_games = is_about_clubs(lines), is_about_games(lines)
    sport = bool(teams) and of_clubs
    bodies = {words.rpartition(" ")[0] for words in totals if words.rpartition(" ")[2] in OF_BODIES_ALONE}
    founded, firms = _first_words(totals) - towns, set[str]()
    for words, places in forms.items():
        total = list(totals[words])
        named_so = " " in words and words.split()[-1] in kin and words.split()[0] not in PLACE_FIRSTS
        total[0] += _OF_FAMILY * (named_so - (words in bodies))
        total[1] -= _OF_FAMILY * (words in given)
        total[1] += _OF_HOUSE * (words in founded)
        total[2] += _OF_TOWN * (words in towns)
        total[1] += _OF_CLUB * (sport and words in teams)
        total[2] -= _OF_GAMES * of_clubs
        total[1] -= _OF_CITY * (words in CITIES and not of_games)
        for other in beside[words]:
            total = [score + _BESIDE * share for score, share in zip(total, _shares(totals[other]), strict=True)]
        said = [max(column) for column in zip(*(opinions[at].named for at in places), strict=True)]
        _decide(total, [(mentions[at], opinions[at].own) for at in places], said)
        if max(total) == total[1] and (said[1] >= OUTRIGHT or total[1] - total[0] >= _SURELY or words in founded):
            firms.add(words)
    _expand_brackets(mentions, parsed)
    _settle_by_names(mentions, parsed)
    full = [person_name(each.text) for each in mentions if each.kind is EntityKind.PERSON and " " in each.text]
    families = titled | {family for name in full for family in name.families}
    _settle_by_surnames([each for each in mentions if fold(each.text) not in firms], families)
    for mention in mentions:
        words = fold(mention.text)
        if " " in words or _ACRONYM.fullmatch(mention.text) or words in firms:
            continue
        if person_name(mention.text).families & families and not _stands_in(mention, parsed):
            mention.kind = EntityKind.PERSON
    settle_other_bearers(mentions, lines)


def _settle_by_surnames(mentions: Sequence[Mention], families: set[str]) -> None:
    """Make people of full names that end on somebody's lone name, and of a surname with a slip of the keyboard."""
    used = Counter(fold(each.text) for each in mentions if each.kind is EntityKind.PERSON)
    counts = Counter(fold(each.text) for each in mentions)
    for mention in mentions:
        words = fold(mention.text)
        if mention.kind is EntityKind.PERSON or mention.definite:
            continue
        if " " in words:
            first, last = words.split()[0], words.split()[-1]
            if used[last] and could_be_person(words) and first not in PLACE_FIRSTS:
                mention.kind = EntityKind.PERSON
        elif counts[words] == 1 and len(words) >= _SHORTEST_SLIP:
            slip = any(used[family] >= _OFTEN and is_slip(words, family) for family in families)
            mention.kind = EntityKind.PERSON if slip else mention.kind


class Opinion(NamedTuple):
    """What one mention speaks for each of :data:`KINDS`: the name finder, what hints at a kind, what names it."""

    finder: Scores
    hinted: Scores
    named: Scores

    @property
    def own(self) -> Scores:
        """All of it together."""
        return [sum(column) for column in zip(*self, strict=True)]


def _opinion(setting: Setting, titled: set[str]) -> Opinion:
    """What one mention and the words around it speak for."""
    mention = setting.mention
    words = fold(mention.text)
    finder = mention.scores or [0.0 if kind is mention.kind else _OTHER for kind in KINDS]
    if mention.cues is None:
        mention.cues = weigh(setting, _ALL_CUES)
    hinted, named = map(list, mention.cues)
    if mention.title or _bears(mention, titled) or person_name(mention.text).suffix in {"jr", "sr"}:
        named[0] += _CERTAINLY
    if words in BRANDS:
        named[1] += _CERTAINLY
    if is_state(mention.text):
        named[2] += _CERTAINLY
    if words in SETTLED:
        named[KINDS.index(SETTLED[words])] += _CERTAINLY
    elif words in PLACES:
        named[2] += _WELL_KNOWN
    elif words in HEADS_OF_STATE:
        named[0] += _FAMOUS
    return Opinion(list(finder), hinted, named)


def _total(opinions: Sequence[Opinion]) -> Scores:
    """What all mentions of the same words speak for.

    The name finder saw all of them and counts by its mean; of hints each counts the less the more mentions there are,
    and what names a kind counts once.
    """
    count = len(opinions)
    finder, hinted, named = (list(zip(*column, strict=True)) for column in zip(*opinions, strict=True))
    return [
        sum(finder[at]) / count + sum(hinted[at]) / math.sqrt(count) + max(named[at]) + min(*named[at], 0.0)
        for at in range(len(KINDS))
    ]


def _family_names(totals: Mapping[str, Scores]) -> set[str]:
    """The last words of the names of several words that are surely people's."""
    return {
        words.split()[-1]
        for words, total in totals.items()
        if " " in words and could_be_person(words) and total[0] > max(total[1:]) + _OF_FAMILY
    }


def _given_names(totals: Mapping[str, Scores]) -> set[str]:
    """The first words of the names of two words or three that are surely people's."""
    return {
        words.split()[0]
        for words, total in totals.items()
        if " " in words and could_be_person(words) and total[0] > max(total[1:]) + _OF_FAMILY
    }


def _towns(forms: Iterable[str]) -> set[str]:
    """The words that longer names here show to be places: X of "Upper X", "X University", "the X Police"."""
    found = set()
    for words in forms:
        first, _, rest = words.partition(" ")
        if rest and first in PLACE_FIRSTS:
            found.add(rest)
        elif rest and rest.split()[-1] in AFTER_PLACES:
            found.add(first)
    return found


def _first_words(totals: Mapping[str, Scores]) -> set[str]:
    """The first words of longer names that are surely bodies', by which these may go: "Marsh" of "Marsh Group"."""
    return {
        words.split()[0] for words, total in totals.items() if " " in words and total[1] > max(total[::2]) + _OF_FAMILY
    }


def _shares(scores: Scores) -> Scores:
    """Scores as shares of one (softmax)."""
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    return [power / sum(powers) for power in powers]


def _in_lists(settings: Sequence[Setting]) -> defaultdict[str, set[str]]:
    """For each name those that stand beside it in lists, all folded: "X, Y and Z"."""
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in pairwise(settings):
        first, second = one.mention, other.mention
        if first.block != second.block:
            continue
        base = one.line.block.start
        between = one.line.block.text[first.end - base : second.start - base].strip()
        words = fold(first.text), fold(second.text)
        if between in _LIST and words[0] != words[1]:
            beside[words[0]].add(words[1])
            beside[words[1]].add(words[0])
    return beside


def _decide(total: Scores, group: Sequence[tuple[Mention, Scores]], said: Scores) -> None:
    """The same words are all a person's or none is; a town and its team may share theirs.

    Not so where the article says outright what they name (``said``: "the environmental group X").
    """
    best = KINDS[total.index(max(total))]
    outright = said[KINDS.index(best)] >= OUTRIGHT
    for mention, own in group:
        mention.kind = best
        if best is not EntityKind.PERSON and len(group) > 1 and not outright:
            against = own[1] - own[2] if best is EntityKind.PLACE else own[2] - own[1]
            if against > _APART:
                mention.kind = EntityKind.ORGANISATION if best is EntityKind.PLACE else EntityKind.PLACE


def without_things(mentions: Sequence[Mention], lines: Sequence[Line]) -> list[Mention]:
    """The mentions less the names of vessels, storms, prizes, which are nobody's, no body's and no place's."""
    things = {_untitled(each.text) for each in mentions if names_thing(Setting(each, lines[each.block]))}
    told = (name for line in lines for name in (*named_things(line.block.text), *named_works(line.block.text)))
    things |= {_untitled(name) for name in told}
    prizes = {name for line in lines for name in named_prizes(line.block.text)}
    called = {fold(each.text).split()[0] for each in mentions if each.kind is EntityKind.PERSON and " " in each.text}
    things |= prizes - called
    return [mention for mention in mentions if _untitled(mention.text) not in things]


def _untitled(text: str) -> str:
    """The folded name without the honorifics before it: ships have them too."""
    words = fold(text).split()
    while len(words) > 1 and words[0] in HONORIFICS:
        words = words[1:]
    return " ".join(words)


def without_generic(mentions: Sequence[Mention], parsed: Sequence[ParsedBlock]) -> list[Mention]:
    """The mentions less what names nobody.

    That is bare words for any body or place ("River") that no longer name here ends on, families ("the Marshes"), and
    feast days.
    """
    tails: dict[str, EntityKind] = {}
    for mention in mentions:
        if " " in mention.text:
            tails.setdefault(fold(mention.text).split()[-1], mention.kind)
    families = {
        family
        for each in mentions
        if each.kind is EntityKind.PERSON and " " in each.text
        for family in person_name(each.text).families
    }
    firsts = {fold(each.text).split()[0] for each in mentions if each.kind is EntityKind.PERSON and " " in each.text}
    kept = []
    for mention in mentions:
        words = fold(mention.text)
        if words in DAYS | NOBODY or _is_family(words, families):
            continue
        if words in BODIES and words not in firsts:
            if words not in tails or _begins_title(mention, parsed[mention.block]):
                continue
            mention.kind, mention.definite = tails[words], True
        kept.append(mention)
    return kept


def _is_family(words: str, families: set[str]) -> bool:
    """Whether a surname here stands in the plural: "the Marshes"."""
    return words not in families and bool({words.removesuffix("s"), words.removesuffix("es")} & families)


def _begins_title(mention: Mention, block: ParsedBlock) -> bool:
    """Whether another word with a capital stands right behind: "County Clerk X"."""
    doc = block.doc
    return mention.last < len(doc) and doc[mention.last].tag_ == "NNP"


def _begins_with_title(mention: Mention) -> bool:
    first, _, rest = fold(mention.text).partition(" ")
    return mention.kind is EntityKind.PERSON and bool(rest) and first in HONORIFICS


def _bears(mention: Mention, titled: set[str]) -> bool:
    """Whether a name of two or three words ends on a surname that stands with a title elsewhere."""
    words = fold(mention.text)
    first, _, rest = words.partition(" ")
    return bool(rest) and first not in PLACE_FIRSTS and could_be_person(words) and rest.split()[-1] in titled


def _stands_in(mention: Mention, parsed: Sequence[ParsedBlock]) -> bool:
    doc = parsed[mention.block].doc
    if mention.kind is not EntityKind.PLACE or mention.first == 0:
        return False
    owner = mention.last < len(doc) and doc[mention.last].tag_ in {"POS", "NN", "NNS"}
    return doc[mention.first - 1].lower_ in _IN_A_PLACE and not owner


def _settle_by_names(mentions: Sequence[Mention], parsed: Sequence[ParsedBlock]) -> None:
    """Give the other name for somebody or something ("X, known as Y") its kind wherever it stands."""
    blocks: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        blocks[mention.block].append(mention)
    for number, some in blocks.items():
        for one, other in by_names(some, parsed[number].text, parsed[number].start):
            for mention in mentions:
                if mention.text == other.text:
                    mention.kind = one.kind


def _expand_brackets(mentions: Sequence[Mention], parsed: Sequence[ParsedBlock]) -> None:
    """An acronym in brackets behind a name, or made of its first letters, is of that name's kind."""
    letters: dict[str, EntityKind] = {}
    for one, other in pairwise(mentions):
        base = parsed[one.block].start
        between = parsed[one.block].text[one.end - base : other.start - base] if one.block == other.block else ""
        agency = _AGENCY.match(parsed[one.block].text, other.end - base) if one.first == 0 else None
        if between.strip() == "(" and agency is None and other.text.isupper() and one.kind is not EntityKind.PERSON:
            letters[other.text.replace(".", "")] = one.kind
    for mention in mentions:
        words = [word for word in mention.text.split() if word[0].isupper()]
        if mention.kind is EntityKind.ORGANISATION and len(words) > 1:
            letters.setdefault("".join(word[0] for word in words), EntityKind.ORGANISATION)
    for mention in mentions:
        if len(mention.text) > 1 and mention.text.isupper():
            mention.kind = letters.get(mention.text.replace(".", ""), mention.kind)
