"""Whether an English sentence says itself what it is about: not "He ...", not "The firm ...", not "Three of them"."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from bot.language import pointing_words as known
from bot.language.abbreviations import SPEECH_VERBS
from bot.language.options import Standing
from bot.language.retractions import is_left_open

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_LEAD_IN, LONGEST_SUBJECT = 14, 5
"""A phrase before the subject ends at a comma within so many words; after "the" the noun stands within so many."""


class Lack(StrEnum):
    """What a sentence needs from the one before it."""

    PERSON = "person"
    BODY = "body"
    SPEAKER = "speaker"
    """Who says something as "he" or "she": that the sentence before names somebody who can be meant."""


class Verdict(NamedTuple):
    """How a sentence stands.

    Where a word lacks its meaning, ``lack`` says which kind and ``at`` where the word ends in the sentence. ``among``
    are the sentences one of which has to be told before; where there are none, the one right before is needed. With
    ``loose`` the article's first sentences, or one of the last few, will do. ``definite`` are the words after "the" in
    the subject, where the sentence says no more of it.
    """

    standing: Standing
    lack: Lack | None = None
    at: int = -1
    among: tuple[int, ...] = ()
    loose: bool = False
    definite: tuple[str, ...] = ()


FREE = Verdict(Standing.FREE)
AFTER = Verdict(Standing.AFTER)
LOOSE = Verdict(Standing.AFTER, loose=True)
NEVER = Verdict(Standing.NEVER)


_EXPLETIVE = re.compile(
    r"(?:it[’']s|it (?:is|was|will be|has been|had been|would be|remains|seems|appears|became|may be|could be))\s+"
    r"(?:(?:not|also|still|now|yet|thought|widely|only|just|very|too|even|more|most)\s+)*"
    r"(?:clear|unclear|known|unknown|understood|believed|thought|expected|feared|hoped|reported|alleged|claimed|said|"
    r"estimated|possible|impossible|likely|unlikely|important|essential|vital|necessary|crucial|time|easy|hard|"
    r"difficult|rare|common|certain|revealed|announced|confirmed|"
    r"the (?:first|second|third|fourth|fifth) (?:time|day|week|month|year|season|occasion))\b"
    r"|it (?:seems|appears) (?!to\b|like\b)"
    r"|it (?:emerged|turned out|turns out|transpired)\b|it (?:does|did)(?:n[’']t| not) (?:matter|take|help|hurt)\b",
    re.IGNORECASE,
)
_VERBS = "|".join(sorted(SPEECH_VERBS))
_PRONOUN_SPEAKS = re.compile(
    rf"[”\"»][,.]?\s+(?:(?:he|she|they|it)\s+(?:\w+ly\s+|also\s+|had\s+)?(?:{_VERBS})|(?:{_VERBS})\s+(?:he|she|they|it))\b"
    rf"|[”\"»]\s+(?:he|she|they)\s+\w+"
    rf"|,\s(?:he|she|they|it)\s(?:{_VERBS})\s*[.,]"
    rf"|[”\"»]\s+the (?:{'|'.join(known.WRITINGS)})\s+(?:{_VERBS}|reads?)\b",
    re.IGNORECASE,
)


_HE_OR_SHE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_SPEAKERS = known.SUBJECTS | known.WRITINGS
_MONTH_OR_DAY = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues?|Wed|Wednes|Thurs?|Fri|Sat|Satur|Sun)[a-z]*\.?,?$"
)
_NO_LEAD_IN = known.PERSONAL | known.POSSESSIVE | known.COUNTS | {"the", "a"}
_SUSPECTS = _NO_LEAD_IN | known.IMPERSONAL | known.POINTERS | known.ADVERBS | known.PREPOSITIONS | known.CONJUNCTIONS
_SUSPECTS |= {"here", "to"}
_FUNCTION = known.AFTER_PARTICIPLE | known.DEICTIC | known.IDENTIFIED | {"this", "no"}
_ENCLOSING = ".,:;!?…()[]\"“”‘’'«»-–—"
_OPENERS = frozenset("\"“‘'")
_ANSWERS = frozenset({f"{word}{stop}" for word in ("answered", "replied", "responded") for stop in ("", ".", ",", ":")})
_EACH = frozenset("all both two three four five six seven eight nine ten".split())
_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten)"
_ALL_OF_THEM = re.compile(
    rf"\b(?:both|all(?: {_FEW})?|the (?:other )?{_FEW})(?: of them)? (?:were|are|had|have|will|would|remain(?:ed)?)\b"
)
_ANSWERED = re.compile(
    r"[”\"],? (?:[\w’'.-]+ ){0,6}(?:answered|replied|responded)\b|\b(?:answered|replied|responded)[:,] [“\"]"
)
_OPENS_BACK = re.compile(
    r"(?P<phrase>[A-Z][\w’'-]+(?: [a-z][\w’'-]*){0,7}) (?:"
    r"(?P<somebody>(?:of|about|on|to|against|for|from|over|by|than|beyond) (?:him|her|them))|[a-z]+ it), "
)
_PHRASE_OPENERS = known.PREPOSITIONS | frozenset("because besides thanks owing due instead told".split())
_ARTICLES = frozenset({"a", "an", "the"})
_CONNECTORS = frozenset("to in as even that for by on at after not here over during since until".split())
_DEMONSTRATIVES = frozenset(
    {"this", "these", "such", "that", "those"}
    | {word + stop for word in ("this", "that", "these", "those") for stop in ",.;"}
)
_TOLD = frozenset(word for word in known.THINGS if not word.endswith("s")) | frozenset(
    "quote sentiment view figure number amount point".split()
)
_NOT_POINTING = frozenset("a an as that and or is was in of to the time one same".split())
_FOLLOWED = frozenset("of for that which who in with from at maker makers taker takers".split())
_GOVERNING = frozenset("of over about for with after before from to at by on than".split())
_DEMONSTRATIVE = re.compile(
    r"(?<![\w-])(?P<word>this|these|such|those|[Tt]hat)(?: (?P<noun>[a-z][\w-]*)(?: (?P<after>[a-z]+))?|(?=[,.;]))"
)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]|(?<!\w)[‘'][^’']*[’'](?!\w)")
_MARKS = frozenset("“\"‘'")
_CONNECTS = re.compile(
    r"(?:in (?:addition|contrast|turn|response|return|fact|that case|all|other words)|"
    r"as (?:a result|such|well)|even so|that said|"
    r"in (?:most|some|many|both|each|all|several|either|neither|other) (?:cases?|instances?)|"
    r"here(?=,)|for (?:example|instance)|by (?:contrast|comparison)|on the other hand|at the same time|after all|"
    r"not only that|to (?:that|this) end|(?:since|until|by) then|"
    r"(?:in|over|during) the (?:\w+ )?(?:hours|days|weeks|months|years|decades) "
    r"(?:since|after|before|that followed)(?=,))\b"
    r"(?! (?:to|of)\b)",
    re.IGNORECASE,
)


def subject(text: str, tokens: Sequence[str] | None = None) -> Verdict:
    """Whether the English sentence ``text`` says itself who or what it is about.

    ``tokens`` are its pieces between white space, in lower case.
    """
    tokens = text.lower().split() if tokens is None else tokens
    if not _SPEAKERS.isdisjoint(tokens) and (speaks := _PRONOUN_SPEAKS.search(text)):
        who = _HE_OR_SHE.search(text, speaks.start(), speaks.end())
        return AFTER._replace(lack=Lack.SPEAKER, at=who.end()) if who else AFTER
    if _speaks_to_the_told(text, tokens) or _opens_on_the_told(text):
        return AFTER
    verdict = _begins(text, tokens)
    return AFTER if verdict.standing is Standing.FREE and is_left_open(text) else verdict


def _begins(text: str, tokens: Sequence[str]) -> Verdict:
    """Whether the beginning of the sentence ``text``, or "this plan" in it, points at another."""
    otherwise = LOOSE if not _DEMONSTRATIVES.isdisjoint(tokens) and _points_inside(text) else FREE
    first = next((word for token in tokens[:2] if (word := token.strip(_ENCLOSING))), "")
    if first.split("'")[0].split("’")[0] not in _SUSPECTS:
        return otherwise
    words = _first_words(text, LONGEST_SUBJECT + 2 if first in _NO_LEAD_IN else LONGEST_LEAD_IN + 6)
    verdict = _judge_word(text, words, _subject_start(words))
    if verdict is not FREE or text[:1] in _OPENERS:
        return otherwise if verdict is FREE else verdict
    if first in known.CONTRASTS:
        return LOOSE
    if first in known.CONNECTIVES or (first in _CONNECTORS and _CONNECTS.match(text)):
        return AFTER
    definite = _definite_words(words)
    return Verdict(Standing.FREE, definite=definite) if definite and otherwise is FREE else otherwise


def _speaks_to_the_told(text: str, tokens: Sequence[str]) -> bool:
    """Whether an answer is given, or "all five" do what the sentence tells."""
    return bool(
        (not _ANSWERS.isdisjoint(tokens) and _ANSWERED.search(text))
        or (not _EACH.isdisjoint(tokens) and _ALL_OF_THEM.search(unquoted(text)))
    )


def _opens_on_the_told(text: str) -> bool:
    """Whether a phrase like "Asked about it," or "At the mention of her," begins the sentence, and tells nobody else.

    What has a noun with an article before "it" says itself what that is: "After finding a wallet and keeping it,".
    """
    match = _OPENS_BACK.match(text)
    if match is None:
        return False
    words = match["phrase"].lower().split()
    if words[0] not in _PHRASE_OPENERS and words[0][-2:] != "ed" and words[0][-3:] != "ing":
        return False
    if match["somebody"]:
        return not any(word in known.WHOSE or word in known.PEOPLE or word[-1] == "s" for word in words[1:])
    return _ARTICLES.isdisjoint(words)


def _definite_words(words: Sequence[str]) -> tuple[str, ...]:
    """The words after "the" in a subject that the sentence itself does not say more of; none for other subjects."""
    start = _subject_start(words)
    if start >= len(words) or words[start].lower() != "the":
        return ()
    found: list[str] = []
    for token in words[start + 1 : start + 1 + LONGEST_SUBJECT]:
        lower = token.lower()
        if lower in known.IDENTIFIED or token[:1].isupper() or lower in known.UNIQUE:
            return ()
        if not token[0].isalpha() or _ends_subject(lower, begun=bool(found)):
            break
        found.append(lower.replace("’", "'").removesuffix("'s"))
        if found[-1] != lower:
            break
    return tuple(found)


def _ends_subject(word: str, begun: bool) -> bool:
    """Whether the lower-case ``word`` stands after the subject's noun."""
    return word in known.PREDICATES or word in SPEECH_VERBS or (begun and (word.endswith("ed") or word in _FUNCTION))


def unquoted(text: str) -> str:
    """The words of ``text`` outside quotation marks, where they stand in it; blanks for the others."""
    if not any(map(text.__contains__, _MARKS)):
        return text
    return _QUOTED.sub(lambda match: " " * len(match.group()), text)


def _points_inside(text: str) -> bool:
    """Whether "this plan" or "over that" stands outside quotation marks, and the plan not in the sentence before it."""
    outside = unquoted(text)
    for match in _DEMONSTRATIVE.finditer(outside):
        word, noun = match["word"], match["noun"]
        before = outside[: match.start()].lower()
        if noun is None:
            if before.rstrip().rpartition(" ")[2] in _GOVERNING:
                return True
            continue
        if word in {"that", "That", "those"}:
            points = (noun[-1] == "s" if word == "those" else noun in _TOLD) and match["after"] not in _FOLLOWED
        else:
            points = noun not in _NOT_POINTING
        if points and noun not in known.DEICTIC and noun.rstrip("s")[:6] not in before:
            return True
    return False


def _judge_word(text: str, tokens: Sequence[str], start: int) -> Verdict:
    """Whether the word that the subject begins with points at something outside the sentence."""
    word = tokens[start] if start < len(tokens) else ""
    lower = word.lower().replace("’", "'")
    stem = lower.split("'")[0]
    following = tokens[start + 1].lower() if start + 1 < len(tokens) else ""
    verdict = FREE
    if stem in known.PERSONAL or (lower in known.POSSESSIVE and text[:1] not in _OPENERS):
        return Verdict(Standing.AFTER, Lack.PERSON if stem in {"he", "she"} else None, _end_of(word, text))
    if stem in known.IMPERSONAL or stem in known.POINTERS:
        quoted_later = text[:1] in _OPENERS and start > 0
        alone = quoted_later or _stands_impersonally(stem, following, text[_end_of(word, text) - len(word) :])
        verdict = FREE if alone else LOOSE if text[:1] in _OPENERS else AFTER._replace(at=_end_of(word, text))
    elif text[:1] in _OPENERS:
        verdict = FREE
    elif lower in known.COUNTS:
        verdict = AFTER if _counts_the_told(tokens, start) else FREE
    elif lower == "a":
        verdict = AFTER if _one_more(following, tokens[start + 2 : start + 3]) else FREE
    elif lower == "the":
        verdict = _definite(text, tokens, start)
    return verdict


def _counts_the_told(tokens: Sequence[str], start: int) -> bool:
    """Whether a number, "some" or "both" counts what an earlier sentence told of: "Three of them", "Two others"."""
    word, rest = tokens[start].lower(), [token.lower() for token in tokens[start + 1 : start + 5]]
    if rest and rest[0].endswith("ly") and rest[0] not in known.PREDICATES:
        rest = rest[1:]
    following = rest[0] if rest else ""
    if word in {"others", "another", "such"}:
        return True
    if word == "both":
        return "and" not in rest
    if following == "of":
        return len(rest) > 1 and (
            rest[1] in {"them", "these", "those", "his", "her", "their", "its"}
            or (rest[1] == "the" and rest[2:3] != [] and rest[2] in known.WHOSE and rest[3:4] != ["of"])
        )
    if following in known.FURTHER:
        return rest[1:2] != ["than"]
    if following.rstrip("s") in {"hour", "minute", "day", "week", "month", "year"}:
        return rest[1:2] in (["later"], ["earlier"], ["before"])
    participle = following.endswith("ed") and rest[1:2] != [] and rest[1] in known.AFTER_PARTICIPLE
    return following in known.PREDICATES or following in SPEECH_VERBS or following == "," or participle


def _one_more(following: str, after: Sequence[str]) -> bool:
    """Whether "a second man", "a month later" or "a spokesman" without a body comes after others or after a body."""
    if following in {"day", "week", "month", "year", "decade", "moment"}:
        return bool(after) and after[0].lower() in {"later", "earlier", "before"}
    if following in {"spokesman", "spokeswoman", "spokesperson"}:
        return not after or not (after[0].lower() in {"for", "of", ","} or after[0][:1].isupper())
    return following in {"second", "third", "fourth", "fifth", "sixth", "further", "similar"}


def _definite(text: str, tokens: Sequence[str], start: int) -> Verdict:
    """Whether "the company", "the other man" or "the Spaniard" comes without a name."""
    rest = tokens[start + 1 : start + 1 + LONGEST_SUBJECT]
    if not rest:
        return FREE
    if _is_superlative_alone(rest):
        return AFTER
    if rest[0].lower() in known.ORDINALS:
        noun = takewhile(lambda word: word.lower() not in known.PREDICATES, rest[1:4])
        return FREE if _is_told_here([*noun]) else AFTER
    if rest[0] in known.DEMONYMS and len(rest) > 1 and (rest[1] == "," or _ends_subject(rest[1], begun=True)):
        return AFTER
    heads = known.PEOPLE if rest[0][:1].isupper() else known.WHOSE
    for place, word in enumerate(rest[:3]):
        head = word.lower().replace("’", "'").removesuffix("'s")
        if (place and word[:1].isupper()) or word == "," or head in known.PREDICATES or head in known.IDENTIFIED:
            break
        if head in heads or head.endswith("-year-old"):
            told = _is_told_here(rest[place + 1 : place + 2])
            return FREE if told else Verdict(Standing.AFTER, Lack.BODY, _end_of(word, text))
    return FREE


def _is_superlative_alone(rest: Sequence[str]) -> bool:
    """Whether "most recent was" or "latest came" follows "the": of what is told elsewhere."""
    words = [word.lower() for word in rest]
    adjectives = 2 if words[0] in {"most", "least"} else int(words[0] in known.SUPERLATIVES)
    return bool(adjectives) and words[adjectives : adjectives + 1] != [] and words[adjectives] in known.PREDICATES


def _is_told_here(following: Sequence[str]) -> bool:
    """Whether what follows a noun says who is meant: "of the port", "who ran it", a name."""
    return any(word.lower() in known.IDENTIFIED or word[:1].isupper() for word in following)


def _first_words(text: str, most: int) -> list[str]:
    """The first words of ``text`` without what encloses them; a comma is a word of its own."""
    words = []
    for token in text.split(maxsplit=most)[:most]:
        if word := token.strip(_ENCLOSING):
            words.append(word)
        if token[-1] == ",":
            words.append(",")
    return words


def _end_of(word: str, text: str) -> int:
    """Where ``word`` ends the first time that it stands in ``text``."""
    match = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)
    return match.end() if match else 0


def _subject_start(tokens: Sequence[str]) -> int:
    """Which token the subject begins with, after adverbs and a phrase that ends in a comma."""
    start = 0
    while start < len(tokens) and (tokens[start].lower() in known.ADVERBS or tokens[start] == ","):
        start += 1
    if start >= len(tokens):
        return 0
    first = tokens[start].lower()
    if first not in known.PREPOSITIONS and first not in known.CONJUNCTIONS:
        return start
    if _points_back(tokens[start + 1 : start + 3]) or _at_least_that(tokens[start : start + 3]):
        return start + (2 if tokens[start + 1] == "least" else 1)
    lead_in = tokens[start : start + LONGEST_LEAD_IN]
    if "," not in lead_in:
        return _bare_pronoun(lead_in, start) if first in known.PREPOSITIONS else start
    comma = lead_in.index(",")
    named = any(token[:1].isupper() and not _MONTH_OR_DAY.match(token) for token in lead_in[1:comma])
    if lead_in[comma + 1 : comma + 2] in (["which"], ["who"], ["whose"], ["where"]):
        return start
    return 0 if named and first in known.CONJUNCTIONS else start + comma + 1


def _at_least_that(tokens: Sequence[str]) -> bool:
    """Whether the words are "At least that’s" or "At least it", and not "At least two"."""
    behind = re.split(r"['’]", tokens[2])[0] if len(tokens) > 2 else ""
    return tokens[1:2] == ["least"] and behind in known.SUBJECTS | known.IMPERSONAL


def _points_back(tokens: Sequence[str]) -> bool:
    """Whether a phrase like "By then", "Of these" or "At that time" begins the sentence."""
    words = [token.lower() for token in tokens]
    return (
        bool(words)
        and words[0] in known.POINTERS
        and not (words[0] == "this" and words[1:] and words[1] in known.TIMES)
        and words not in (["it", "comes"], ["it", "came"])
    )


def _bare_pronoun(lead_in: Sequence[str], start: int) -> int:
    """The place of the pronoun in "In a statement it said", where no name comes before it; otherwise ``start``."""
    for offset, token in enumerate(lead_in):
        if token.lower() in known.SUBJECTS:
            return start + offset
        if offset and token[:1].isupper() and not _MONTH_OR_DAY.match(token):
            break
    return start


def _stands_impersonally(stem: str, following: str, rest: str) -> bool:
    """Whether "it" or "this" points at nothing before it: "It is unclear whether", "This week", "Those who"."""
    if stem == "it":
        return bool(_EXPLETIVE.match(rest))
    if stem == "those":
        return following in known.IDENTIFIED or following.endswith(("ing", "ed"))
    return stem in {"this", "these"} and following in known.TIMES
