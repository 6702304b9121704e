"""What speaks for each person that an anaphor could mean, as rows of numbers for the trained trees.

Recency, grammatical role, repetition and number are the factors of Lappin and Leass, "An algorithm for pronominal
anaphora resolution", Computational Linguistics 20(4), 1994; that nobody is among the choices follows Denis and
Baldridge, "Specialized models and ranking for coreference resolution", EMNLP 2008.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from bot.language.role_antecedents import OFFICES, plain
from bot.language.role_bounds import SUBJECTS
from bot.language.role_descriptions import ANYBODY, PARTIES, TELLING, WORD
from bot.language.role_parties import other_state
from bot.language.scene import SUBJECT, is_embedded, part_of
from bot.language.speaker_words import OFFICES as TITLES
from bot.language.speaker_words import gendered

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from bot.language.anaphors import Anaphor
    from bot.language.scene import Figure, Place, Scene

OWN = (
    "nobody gender last_role last_embedded sentences paragraphs recency compatible_recency subject_recency "
    "since_subject named_last times rank share mentions spoke_last same_sentence_role commands coordinated below "
    "meant_last since_meant stranger_after subject_before main_before in_headline characters with_others "
    "in_paragraph in_paragraph_before anaphor_role anaphor_embedded first_of_paragraph behind_quotation "
    "candidates near strangers"
).split()
"""What is asked of every choice, and of the anaphor."""

DESCRIBED = (
    "known_head called known_words known_other all_known other_office heads age party places rival named_after "
    "kind_other kind_office kind_anybody telling capital length holders lone_holder stranger_alike followed free "
    "narrowed"
).split()
"""What is asked besides where the anaphor is a description."""

_COLUMN = {name: column for column, name in enumerate([*OWN, *DESCRIBED])}

_NEAR = 2
"""Sentences back to which somebody is near."""

_STRANGE = 3
"""Sentences for which somebody nameless is remembered."""

_FORGOTTEN = 15
"""Sentences after which a pronoun means nobody any more who was not named again."""

_FORKS = frozenset({"relcl", "acl"})
_UNKNOWN = 9
_FAR = 99
_STEM = 4
_MALE = ("man", "actor", "husband", "father", "son", "brother", "boy", "king", "prince")
_FEMALE = ("woman", "actress", "wife", "mother", "daughter", "sister", "girl", "queen", "princess")
_QUOTES = ('"', "”", "’", "'")
_NARROWING = frozenset("of for in at from with".split())
_GOING_ON = frozenset("VBD VBZ VBP MD RB IN . TO".split())
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


class Spot(NamedTuple):
    """Where an anaphor stands: its place, the token of its head, its sentence, and who is named in that where."""

    place: Place
    token: Any
    sentence: Any
    named: Sequence[tuple[int, int, int]]
    """The tokens from first to before last at which each person is named in the sentence."""
    text: str
    """The words of the line up to the anaphor, for the marks that end them."""


def choices(anaphor: Anaphor, spot: Spot, scene: Scene) -> tuple[list[int | None], NDArray[np.float64]]:
    """Whom ``anaphor`` could mean, nobody first, and a row of ``OWN`` (and ``DESCRIBED``) for each."""
    return _Question(anaphor, spot, scene).rows()


def contradicted(rows: NDArray[np.float64]) -> NDArray[np.bool_]:
    """For which ``rows`` a description is of another age, party or gender, or of somebody else who holds the office."""
    other = [rows[:, _COLUMN[name]] == 0 for name in ("age", "party", "gender")]
    found: NDArray[np.bool_] = np.any([*other, rows[:, _COLUMN["rival"]] == 1], axis=0)
    return found


def gives_office(row: NDArray[np.float64]) -> bool:
    """Whether a description gives the person of that ``row`` an office that nothing in the article says they hold."""
    office, known, called = (bool(row[_COLUMN[name]] > 0) for name in ("kind_office", "known_head", "called"))
    return office and not known and not called


class _Question:
    """One anaphor: who could be meant, and what is the same for all."""

    def __init__(self, anaphor: Anaphor, spot: Spot, scene: Scene) -> None:
        self._anaphor, self._spot, self._scene = anaphor, spot, scene
        self._now = spot.place.sentence
        self._words = WORD.findall(anaphor.words.lower())
        self._head = plain(self._words[-1])
        self._wanted = self._gender()
        figures = scene.figures
        met = [number for number, each in enumerate(figures) if each.appearances]
        if anaphor.is_pronoun:
            met = [n for n in met if self._now - figures[n].appearances[-1].place.sentence <= _FORGOTTEN]
        self._met = sorted(met, key=lambda n: -figures[n].appearances[-1].place.step)
        self._able = [n for n in self._met if not self._wanted or figures[n].gender in {"", self._wanted}]
        prominent = [n for n in self._able if figures[n].prominent >= 0]
        self._subjects = sorted(prominent, key=lambda n: -figures[n].prominent)
        self._strange = [where for where, _ in scene.strangers if self._now - where.sentence <= _STRANGE]
        self._part, self._top = part_of(spot.token)
        self._above = _subjects_above(self._top)

    def rows(self) -> tuple[list[int | None], NDArray[np.float64]]:
        figures = self._scene.figures
        total = sum(len(figures[n].appearances) for n in self._met) or 1
        common = self._common()
        described = None if self._anaphor.is_pronoun else self._described()
        last = figures[self._able[0]].appearances[-1].place if self._able else None
        strange = bool(self._strange) and (last is None or self._strange[-1] > last)
        nobody = dict.fromkeys(OWN, -1.0)
        nobody |= {
            "nobody": 1,
            "stranger_after": strange,
            "sentences": min(_UNKNOWN, self._now - last.sentence) if last else _FAR,
        }
        own = [[nobody[name] for name in OWN[: -len(common)]] + common]
        own += [self._own(n, figures[n], total) + common for n in self._met]
        found: list[int | None] = [None, *self._met]
        if described is None:
            return found, np.array(own, dtype=np.float64)
        more = [[-1.0] * _OF_CHOICE + described]
        more += [self._known(n, figures[n]) + described for n in self._met]
        return found, np.hstack([np.array(own, dtype=np.float64), np.array(more, dtype=np.float64)])

    def _gender(self) -> str:
        if self._anaphor.is_pronoun:
            return "m" if self._anaphor.words == "he" else "f"
        word = self._words[-1]
        sign = gendered(word)
        if sign < 0 or word.endswith(_FEMALE):
            return "f"
        return "m" if sign > 0 or word.endswith(_MALE) else ""

    def _common(self) -> list[float]:
        """What is asked of the anaphor: the end of ``OWN``."""
        near = sum(self._now - self._scene.figures[n].appearances[-1].place.sentence <= _NEAR for n in self._able)
        sentence = self._spot.sentence
        first = self._anaphor.first == sentence.start == 0
        behind = self._spot.text.rstrip(" ,\n")[-1:] in _QUOTES
        return [
            self._part,
            is_embedded(self._top),
            first,
            behind,
            min(6, len(self._able)),
            min(4, near),
            min(3, len(self._strange)),
        ]

    def _own(self, number: int, figure: Figure, total: int) -> list[float]:
        """What is asked of one person: ``OWN`` but for its end."""
        last = figure.appearances[-1]
        place = self._spot.place
        same = [each for each in figure.appearances if each.place.sentence == self._now]
        before = [each for each in figure.appearances if each.place.sentence == self._now - 1]
        subjects = [each for each in before if each.part >= SUBJECT]
        meant = self._scene.meant.get(self._anaphor.words if self._anaphor.is_pronoun else "")
        again = meant is not None and meant.person == number
        gender = 1 if not self._wanted or not figure.gender else 2 if figure.gender == self._wanted else 0
        since = min(12, place.step - figure.prominent) if figure.prominent >= 0 else _FAR
        able = number in self._able
        return [
            0,
            gender,
            last.part,
            last.embedded,
            min(12, self._now - last.place.sentence),
            min(6, place.paragraph - last.place.paragraph),
            min(6, self._met.index(number)),
            min(6, self._able.index(number)) if able else _UNKNOWN,
            min(6, self._subjects.index(number)) if number in self._subjects else _UNKNOWN,
            since,
            last.named,
            min(12, len(figure.appearances)),
            min(6, figure.rank),
            len(figure.appearances) / total,
            min(15, figure.mentions),
            self._scene.spoke == number,
            max((each.part for each in same), default=-1),
            any(each.token.i in self._above for each in same),
            any(each.token.head == self._top.head for each in same),
            self._is_below(number),
            again,
            min(6, self._now - meant.sentence) if again and meant is not None else _UNKNOWN,
            any(where > last.place for where in self._strange),
            bool(subjects),
            any(not each.embedded for each in subjects),
            figure.appearances[0].place.paragraph == 0,
            min(60, (self._anaphor.start - last.start) // 20),
            any(child.dep_ == "conj" and child.ent_type_ == "PERSON" for child in last.token.children),
            min(4, sum(each.place.paragraph == place.paragraph for each in figure.appearances)),
            min(4, sum(each.place.paragraph == place.paragraph - 1 for each in figure.appearances)),
        ]

    def _is_below(self, number: int) -> bool:
        """Whether the person is named behind the anaphor in what is said of it: "the senator said X left"."""
        doc, token = self._spot.sentence.doc, self._spot.token
        behind = (last for first, last, each in self._spot.named if each == number and first > token.i)
        return any(token.head.is_ancestor(doc[last - 1]) for last in behind)

    def _described(self) -> list[float]:
        """What is asked of a description: the end of ``DESCRIBED``."""
        doc, head = self._spot.sentence.doc, self._spot.token
        inside = doc[self._anaphor.first + 1 : head.i]
        following = doc[head.i + 1] if head.i + 1 < len(doc) else None
        aged = self._words[0][:1].isdigit()
        office = self._head in OFFICES or self._words[-1] in TITLES
        anybody = self._head in ANYBODY
        self._ages = {each.portrait.age for each in self._scene.figures}
        self._holders = [n for n, each in enumerate(self._scene.figures) if self._head in each.heads | each.called]
        return [
            not (office or anybody or aged or self._head in PARTIES),
            office,
            anybody,
            aged or any(word in TELLING for word in self._words[:-1]),
            head.text[:1].isupper(),
            min(4, len(inside)),
            min(3, len(self._holders)),
            len(self._holders) == 1,
            any(plain(noun) == self._head for _, noun in self._scene.strangers),
            following is not None and following.tag_ in _NOUNS,
            following is None or following.tag_ in _GOING_ON,
            following is not None and following.lower_ in _NARROWING,
        ]

    def _known(self, number: int, figure: Figure) -> list[float]:
        """What of the description is known of one person: ``DESCRIBED`` but for its end."""
        words = [plain(word) for word in self._words]
        known = [word in figure.words for word in words]
        parties = PARTIES & set(words)
        aged = self._words[0].split("-")[0] if self._words[0][:1].isdigit() else ""
        age = figure.portrait.age
        places = [token.lower_ for token in self._capitals()]
        stems = {word[:_STEM] for word in figure.words}
        local = any(place[:_STEM] in stems for place in places)
        behind = any(each == number and first > self._spot.token.i for first, _, each in self._spot.named)
        return [
            self._head in figure.heads,
            self._head in figure.called,
            min(3, sum(known)),
            sum(known[:-1]),
            all(known),
            bool((figure.heads & OFFICES) - {self._head}),
            min(3, len(figure.heads)),
            2 if age == aged != "" else 0 if aged and (age or aged in self._ages) else 1,
            _party(parties, figure) if not other_state(words, figure.portrait.states) else 0,
            1 if not places else 2 if local else 0,
            bool(self._holders) and number not in self._holders,
            behind,
        ]

    def _capitals(self) -> list[Any]:
        inside = self._spot.sentence.doc[self._anaphor.first + 1 : self._spot.token.i]
        return [token for token in inside if token.text[:1].isupper()]


def _party(parties: AbstractSet[str], figure: Figure) -> int:
    """2 for the party that is known of a person, 0 for another, 1 where nothing is known."""
    if not parties or not figure.words & PARTIES:
        return 1
    return 2 if parties & figure.words else 0


_OF_CHOICE = 12
"""How many of ``DESCRIBED`` are asked of each choice."""


def _subjects_above(top: Any) -> set[int]:  # noqa: ANN401 - spaCy ships no usable type for this
    """The tokens that are subjects of the verbs above the token ``top``, up to the clause that it stands in."""
    found: set[int] = set()
    above = top
    while above.head != above and above.dep_ not in _FORKS:
        above = above.head
        found |= {child.i for child in above.children if child.dep_ in SUBJECTS and child.i != top.i}
    return found
