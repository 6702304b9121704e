"""The words that tell of a speaker whether a man, a woman, a body or no person at all is meant."""

from __future__ import annotations

import re

from bot.language.cue_words import KIN

_MALE = """
mr mister sir lord king prince duke baron count emperor father brother son husband uncle nephew grandfather stepfather
father-in-law brother-in-law son-in-law chairman spokesman congressman businessman actor policeman salesman boy man
gentleman widower fisherman alderman councilman fireman assemblyman
"""
_FEMALE = """
mrs ms miss madam dame lady queen princess duchess baroness countess empress mother sister daughter wife aunt niece
grandmother stepmother mother-in-law sister-in-law daughter-in-law chairwoman spokeswoman congresswoman businesswoman
actress policewoman girl woman widow alderwoman councilwoman heiress waitress assemblywoman
"""
MALE_WORDS = frozenset(_MALE.split())
FEMALE_WORDS = frozenset(_FEMALE.split())

GENERIC_WORDS = frozenset("the a an of for and in at former current new same his her its their".split(" "))
NOT_HUMAN = frozenset(
    "paper newspaper letter number order poster banner computer center chapter server offer matter answer counter "
    "other former error floor either reactor tractor sector factor motor corridor terror mirror transistor sensor "
    "processor router water river tower weather power cooker freezer tanker carrier container harbor labor color "
    "flavor trailer shelter barrier border folder filter laser printer scanner trigger timer meter helicopter plant "
    "restaurant committee coffee tree degree cover dinner winter summer disaster quarter register rumor humor "
    "vector cancer tumor memristor monitor elevator escalator generator indicator calculator ventilator".split(" ")
)
"""Words that end as words for people do."""


RELATIVES = KIN | frozenset({"dad", "mum", "mom", "widow", "widower"})
"""Who is told of by whose relative they are: "the father" is not whoever the paragraph is about."""

OWNED_PEOPLE = KIN | frozenset("lawyer attorney solicitor agent coach trainer biographer partner boss".split(" "))
"""Whom a pronoun makes known: "her father said" where one father has been named."""

COLLECTIVE_WORDS = frozenset(
    "office company department agency group party government council ministry team club union bank firm court police "
    "board committee coastguard newspaper paper church school university hospital institute campaign network trust "
    "association foundation guild society commission authority college museum service federation bureau academy".split(
        " "
    )
)
"""Words for bodies of people: they stand for no single person."""

BODY_WORDS = tuple("company firm club bank union charity newspaper paper agency airline retailer".split(" "))
"""Those that a text calls so again whatever their name is."""

OFFICES = frozenset(
    "mayor governor president senator congressman congresswoman representative minister secretary chancellor premier "
    "king queen pope judge justice coroner sheriff prosecutor ambassador speaker republican democrat".split()
)
"""What nobody is called whom the article has not called so."""

TITLE_WORDS = frozenset(
    "dr prof professor sen senator rep representative gov governor president minister judge justice mayor general gen "
    "col colonel capt captain sgt lt rev reverend secretary chancellor".split(" ")
)


ABBREVIATED_TITLES = {
    "sen": "senator",
    "gov": "governor",
    "rep": "congressman",
    "gen": "general",
    "prof": "professor",
    "dr": "doctor",
    "col": "colonel",
    "capt": "captain",
    "sgt": "sergeant",
    "lt": "lieutenant",
    "rev": "reverend",
    "lord": "peer",
}

HUMAN = re.compile(r"(?:-year-old|[a-z](?:er|or|ist|ian|man|woman|eer|ant|ee)|boss|chief|head|star|veteran)$")
"""Words for people by how they end."""


PRONOUN_GENDERS = {"he": "m", "she": "f"}
POSSESSIVES = {"his": "he", "her": "she"}
"""What else stands for the owner."""


def gendered(word: str) -> int:
    """1 for a word for men, -1 for one for women, else 0."""
    return (word in MALE_WORDS) - (word in FEMALE_WORDS)


def told_gender(word: str) -> str:
    """``m`` for a word for men, ``f`` for one for women, else empty."""
    return {1: "m", -1: "f"}.get(gendered(word), "")


def title_words(before: str) -> list[str]:
    """The words of a title straight before a name: the capitalised ones, or the last noun that is made for people."""
    words = before.split()
    found = []
    for position, word in enumerate(reversed(words)):
        if word[:1].isupper() or (position == 0 and HUMAN.search(word)):
            lower = word.lower().rstrip(".")
            found.append(ABBREVIATED_TITLES.get(lower, lower))
        else:
            break
    return found


def untitled(words: str) -> str:
    """A name without the honorifics and titles before it."""
    tokens = words.split()
    while len(tokens) > 1 and tokens[0].strip(".").lower() in MALE_WORDS | FEMALE_WORDS | TITLE_WORDS:
        tokens = tokens[1:]
    return " ".join(tokens)
