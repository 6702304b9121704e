"""Whom a description means: the person named last who can be it, if there is one alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.language.pointing_words import DEMONYMS
from bot.language.role_bounds import SUBJECTS
from bot.language.role_descriptions import ANYBODY, GENDERS, HE, PARTIES, WORD
from bot.language.role_parties import other_state, states_of, told_by
from bot.language.speech_verbs import CORE
from bot.language.titles import gender_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.articles.article import Span
    from bot.language.clusters import Cluster
    from bot.language.role_descriptions import Description, Naming

_MEMORY = 3
"""Sentences that name somebody, back to which a description may look."""

_ALIKE = {
    "nominee": "candidate",
    "contender": "candidate",
    "hopeful": "candidate",
    "front-runner": "candidate",
    "frontrunner": "candidate",
    "sen": "senator",
    "rep": "congressman",
    "representative": "congressman",
    "congresswoman": "congressman",
    "gov": "governor",
    "gop": "republican",
    "democratic": "democrat",
}
"""Words of one meaning, where an article uses one for the other."""

OFFICES = frozenset("senator congressman governor president minister mayor speaker justice judge lawmaker".split())
_OF_PARTIES = (OFFICES - {"justice", "judge"}) | PARTIES | {"candidate", "leader", "whip"}
"""What somebody is whom an article calls by a party: "the Texas Republican"."""

_OF_STATES = frozenset("president minister premier leader chancellor king queen ambassador envoy secretary".split())
"""Offices of which every country has its own."""

_LAWMAKERS = frozenset({"senator", "congressman", "congresswoman", "lawmaker", "speaker"})
"""Offices that an article may use for one another."""

_FORKS = frozenset({"relcl", "acl"})
"""Dependencies of clauses that are told of a noun and not of the subject."""

_ORIGIN = re.compile(r",? of ((?:[A-Z]\w+ ?){1,2})")
"""Where somebody is from, behind the name: "Senator X of New Hampshire"."""

_TAIL = re.compile(r",|\b(?:of|for|at|in|from|with|on|to|by)\b")
_MALE_ENDING = re.compile(r"(?:man|actor|husband|father|son|brother)$")
_FEMALE_ENDING = re.compile(r"(?:woman|actress|wife|mother|daughter|sister)$")


class Known:
    """What an article says of one person beside the name."""

    def __init__(self, cluster: Cluster, roles: Sequence[Span], text: str) -> None:
        """Gather the words of the ``roles``, which are spans of ``text``, and of the titles."""
        self.gender = gender_of(cluster)
        said = [span.of(text).lower() for span in roles] + [title.lower() for title in cluster.titles]
        self._said = {word for role in said for word in WORD.findall(role)}
        self.words = {plain(word) for word in self._said}
        self._called: set[str] = set()
        self.heads = {
            plain(words[-1])
            for role in said
            for part in _TAIL.split(role, maxsplit=1)[0].split(" and ")
            if (words := WORD.findall(part))
        }
        self.states = states_of(said)
        for tag in said:
            party, state = told_by(tag)
            self.words |= {party, *state} - {""}
            self.heads |= {party} - {""}
        for mention in cluster.mentions:
            if origin := _ORIGIN.match(text, mention.end):
                self.words |= set(origin[1].lower().split())

    def holds_other(self, office: str) -> bool:
        """Whether this person is known to hold an office, or has been called by one that is not this ``office``."""
        return bool(self.heads & OFFICES or (self._called & (OFFICES | _OF_STATES)) - {plain(office)})

    def can_be(self, words: Sequence[str]) -> bool:
        """Whether a person of this gender, party and state can be called by ``words``."""
        head = words[-1]
        ages = {word for word in self.heads if word.isdigit()}
        if ages and words[0].isdigit() and words[0] not in ages:
            return False
        gender = "f" if _FEMALE_ENDING.search(head) else "m" if _MALE_ENDING.search(head) else ""
        parties = PARTIES & {plain(word) for word in words}
        other_party = bool(parties and self.words & PARTIES and not parties & self.words)
        other_party |= other_state(words, self.states)
        no_politician = plain(head) in PARTIES and bool(self.heads) and self.heads.isdisjoint(_OF_PARTIES)
        return not other_party and not no_politician and (not gender or self.gender in {gender, ""})

    def learn(self, words: Sequence[str]) -> None:
        """The article has called this person by ``words`` alone."""
        self._called.add(plain(words[-1]))

    def is_news(self, words: str) -> bool:
        """Whether at least half of the ``words`` are not said of the person beside the name."""
        found = WORD.findall(words)
        return 2 * sum(word not in self._said for word in found) >= len(found)


def plain(word: str) -> str:
    """The word that an article may as well use for the lower-case ``word``."""
    word = word.removeprefix("ex-")
    return _ALIKE.get(word, word)


def _only(fits: Collection[int]) -> int | None:
    return next(iter(fits)) if len(fits) == 1 else None


class Antecedents:
    """Keeps in mind who was named last while an article is read, and says who is meant."""

    def __init__(self, known: Sequence[Known], text: str) -> None:
        """Start before the first line of ``text``, an article about the people ``known``, who go by their place."""
        self._known = known
        self._text = text
        self._memory: list[tuple[Sequence[Naming], set[str]]] = []

    def read(self, named: Sequence[Naming], pronouns: Sequence[tuple[int, str]]) -> None:
        """The reading goes on behind a sentence that names those and says ``pronouns`` at those tokens of its line."""
        genders = {GENDERS[word] for _, word in pronouns}
        self._memory = [(each, seen | genders) for each, seen in self._memory]
        first = min((each.first for each in named), default=0)
        if any(at < first for at, _ in pronouns) and not any(each.subject for each in named):
            # In "He lost to X" the one who is not named is the one whom the next sentence is about.
            self._memory = []
        elif named:
            self._memory = [*self._memory, (named, set())][-_MEMORY:]

    def learn(self, person: int, told: Description) -> None:
        """The ``person`` has been called by the words of ``told``, and is the one who holds that office."""
        self._known[person].learn(told.words)

    def of_pronoun(self, word: str, before: Sequence[Naming]) -> int | None:
        """The one person whom "he" or "her" can mean behind those named ``before`` in its sentence, or None."""
        near = before or [each for each in (self._memory[-1][0] if self._memory else ()) if not each.quoted]
        return _only({each.person for each in near if self._known[each.person].gender in {GENDERS[word], ""}})

    def allows(self, person: int, told: Description, before: Sequence[Naming], behind: Sequence[Naming]) -> bool:
        """Whether nothing speaks against that the description means that ``person``; see ``of``."""
        office, known = plain(told.words[-1]), self._known[person]
        several = sum(office in one.heads for one in self._known) > 1
        barred = self._barred(told.head, before) | _below(told.head, behind)
        if several or person in barred or not known.can_be(told.words):
            return False
        if office in known.heads:
            # The French president is not the president whom nothing says to be French.
            whole = {plain(word) for word in told.words} <= known.words
            return whole or office not in _OF_STATES or len(told.words) == 1
        vague = told.words[-1] in ANYBODY or self._is_somebody(told.words[-1], told.words)
        return not vague and not known.holds_other(told.words[-1])

    def of(self, told: Description, before: Sequence[Naming], behind: Sequence[Naming]) -> int | None:
        """The one person whom the description means, who is named ``before`` in its sentence or earlier, or None.

        Args:
            told: The description.
            before: Those who are named before it in its sentence.
            behind: Those who are named behind it there.
        """
        office = plain(told.words[-1])
        barred, below = self._barred(told.head, before), _below(told.head, behind)
        able = {n for n, one in enumerate(self._known) if one.can_be(told.words)} - barred
        holders = {n for n in able - below if office in self._known[n].heads}
        known = {n for n in holders if {plain(word) for word in told.words} <= self._known[n].words}
        people = told.head.text in DEMONYMS
        loud = told.head.text[:1].isupper() and not people and not office.isdigit()
        name = " ".join(told.words) if told.words[-1] in _OF_STATES else told.words[-1]
        if told.vague:
            return _only(holders)
        if not holders and (loud or told.words[-1] in ANYBODY or self._is_somebody(name, told.words)):
            return None
        able -= self._strangers(told.head, able)
        return self._found(told, before, (able, below, holders, known))

    def _found(
        self, told: Description, before: Sequence[Naming], sets: tuple[set[int], set[int], set[int], set[int]]
    ) -> int | None:
        """Whom of those able, but not told of below, the description means: somebody near, else the one ``known``."""
        able, below, holders, known = sets
        for near, pronouns in ((before, ()), *reversed(self._memory)):
            fits = {each.person for each in near if not each.quoted} & able
            fits = {n for n in fits if not pronouns or self._known[n].gender in {*pronouns, ""}}
            if fits and fits <= below and not holders:
                # Of whom else it is said nobody can tell.
                return None
            fits -= below
            if fits & known:
                return _only(fits & known)
            if fits & holders:
                # In "the Ohio governor", behind Rep. X and Gov. Y, X is none.
                fits = {n for n in fits if n in holders or self._known[n].heads.isdisjoint(OFFICES)}
                return _holder(fits, fits & holders, told.words[-1], near)
            if fits and (known or (holders and told.words[-1] not in OFFICES)):
                break
            if fits or (near is not before and any(each.quoted and each.person in able - below for each in near)):
                return self._nearest(fits, told, near, able - below, within=near is before)
        return _only(known)

    def _nearest(
        self, fits: set[int], told: Description, near: Sequence[Naming], able: set[int], *, within: bool
    ) -> int | None:
        """Which of those near is meant whom nothing else tells; ``within`` says that they stand in its sentence."""
        quoted = {each.person for each in near if each.quoted} & able - fits
        several = len(fits) > 1 and plain(told.words[-1]) == "candidate"
        if several:
            # Of several, nobody is the candidate who is known for what is no politics.
            heads = {n: self._known[n].heads for n in fits}
            fits = {n for n in fits if not heads[n] or not heads[n].isdisjoint(_OF_PARTIES)}
        subjects = {each.person for each in near if each.subject}
        native = told.head.text in DEMONYMS
        if (len(fits) > 1 and (native or told.words[0].isdigit())) or (native and not fits <= subjects):
            return None
        is_subject = told.head.dep_ in SUBJECTS
        if len(fits) > 1 and is_subject and not within:
            of_kind = plain(told.words[-1]) in OFFICES | PARTIES
            fits = {n for n in fits & subjects if of_kind or self._known[n].heads.isdisjoint(OFFICES)}
        elif not is_subject and not within:
            fits = fits & subjects
        found = None if quoted else _only(fits)
        if several and found is not None and self._known[found].heads & _OF_STATES:
            return None
        other = told.words[-1] in OFFICES | _OF_STATES and told.words[-1] not in _LAWMAKERS
        return None if found is not None and other and self._known[found].holds_other(told.words[-1]) else found

    def _barred(self, head: Any, before: Sequence[Naming]) -> set[int]:  # noqa: ANN401 - as above
        """Who cannot be meant: the subjects of the verbs above, "he", and whom the verb's own lead-in is about."""
        above = _subjects_above(head)
        barred = {each.person for each in before if any(each.first <= at < each.last for at in above)}
        # In "While the senator had left, he said" he is the senator.
        if any(head.doc[at].lower_ in HE and at < head.i for at in above) and self._memory:
            barred |= {each.person for each in self._memory[-1][0] if each.subject}
        if head.dep_ in SUBJECTS:
            for each in before:
                last = head.doc[each.last - 1]
                # In "After beating X, the senator left" the senator is not X.
                if last.dep_ in {"dobj", "pobj"} and head.head.is_ancestor(last):
                    barred.add(each.person)
        return barred

    def _strangers(self, head: Any, able: Collection[int]) -> set[int]:  # noqa: ANN401 - as above
        """Those of whom the place in the description is not known, where somebody of those ``able`` is of it."""
        named = (token for token in head.lefts if token.text[:1].isupper() and token.tag_ in {"NNP", "JJ"})
        places = {plain(token.lower_) for token in named} - PARTIES
        locals_ = {n for n in able if places & self._known[n].words}
        return set(range(len(self._known))) - locals_ if locals_ else set()

    def _is_somebody(self, name: str, words: Sequence[str]) -> bool:
        """Whether the article has told of a nameless one: "a former officer said ... The former officer ...".

        Someone of a party is no "a candidate" whose party is not told.
        """
        indefinite = re.compile(rf"\b[Aa]n? (?:[\w-]+ ){{0,4}}{re.escape(name)}\b(?!,? [A-Z])")
        nameless = [{plain(word) for word in WORD.findall(each.lower())} for each in indefinite.findall(self._text)]
        of_party = not PARTIES.isdisjoint(plain(word) for word in words)
        return any(not of_party or each & PARTIES for each in nameless)


def _holder(fits: set[int], holders: set[int], office: str, near: Sequence[Naming]) -> int | None:
    """The one of those near who holds the office, if the description cannot be of another of them."""
    subjects = holders & {each.person for each in near if each.subject}
    if fits == holders:
        return _only(holders if len(holders) == 1 else subjects)
    return None if office in _OF_STATES else _only(subjects)


def _below(head: Any, behind: Sequence[Naming]) -> set[int]:  # noqa: ANN401 - spaCy ships no usable type for this
    """Those who stand in what is said of the description: "the senator said that X would ..." (Principle C)."""
    beside = {token.i for token in head.conjuncts}
    found: set[int] = set()
    for each in behind:
        last = head.doc[each.last - 1]
        said = head.dep_ in SUBJECTS and _is_said_by(head.head, last) and not head.is_ancestor(last)
        if last.i in beside or (said and not each.quoted):
            found.add(each.person)
    return found


def _is_said_by(verb: Any, token: Any) -> bool:  # noqa: ANN401 - as above
    """Whether the token stands under the verb, and in no clause that is joined to the verb's with its own subject."""
    while token not in {verb, token.head}:
        if token.dep_ == "conj" and token.head == verb and any(child.dep_ in SUBJECTS for child in token.children):
            return False
        token = token.head
    return bool(token == verb)


def _subjects_above(head: Any) -> set[int]:  # noqa: ANN401 - spaCy ships no usable type for this
    """The tokens that are subjects of the verbs above ``head``, up to the clause that it stands in."""
    found: set[int] = set()
    token = head
    while token.head != token:
        own = token.dep_ == "conj" and any(child.dep_ in SUBJECTS for child in token.children)
        if token.dep_ in _FORKS or own:
            break
        token = token.head
        # In "It is, X argued, the senator's plan" the senator is not X.
        aside = (child for child in token.children if child.dep_ == "parataxis" and child.lower_ in CORE)
        for verb in (token, *aside):
            found |= {child.i for child in verb.children if child.dep_ in SUBJECTS and child.i != head.i}
    return found
