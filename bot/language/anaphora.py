"""Whom "he", "she" and descriptions such as "the Texas senator" mean: trained trees choose among those met so far.

The article is read once from its start. At each anaphor the trees score everybody who was named or meant before, and
nobody; the best one counts, and what was chosen is remembered for the anaphors that follow. The weights are fitted by
``tools/train_anaphora.py``.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from bot.language.anaphora_features import DESCRIBED, OWN, Spot, choices, contradicted, gives_office
from bot.language.anaphors import Anaphor, Stranger, find_anaphors
from bot.language.findings import EntityKind
from bot.language.portraits import portray
from bot.language.scene import Place, Scene, cast
from bot.trees import Trees

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

    from numpy.typing import NDArray

    from bot.language.findings import Entity
    from bot.language.parsing import ParsedBlock

WEIGHTS_FILE = "anaphora_trees.json"
LIKELY, LIKELIER = 0.6, 0.7
"""So likely somebody must be to be meant by a description where nothing else tells, and where it tells otherwise."""

NOBODY = 0.8
"""So likely it must be that a description means nobody to be taken so where something else tells otherwise."""

_SURE = 0.9
"""So likely it must be that somebody is "the mayor" whom nothing in the article calls so."""

_BESIDE = 2
"""Tokens from a noun to the name behind it: the name itself, or a comma before it."""


class Question(NamedTuple):
    """One anaphor with whom it could mean, by the numbers of the entities, nobody first, and what speaks for each."""

    anaphor: Anaphor
    choices: list[int | None]
    rows: NDArray[np.float64]


class Antecedent(NamedTuple):
    """The entity that an anaphor means, by its number, or None for nobody, and how likely that is (0 to 1)."""

    entity: int | None
    chance: float


@dataclass(frozen=True, slots=True)
class Model:
    """The trees for the pronouns and those for the descriptions."""

    pronouns: Trees
    descriptions: Trees

    def choose(self, question: Question) -> Antecedent:
        """The likeliest choice; a description never means whom it contradicts."""
        trees = self.pronouns if question.anaphor.is_pronoun else self.descriptions
        scores = trees.score(question.rows)
        if not question.anaphor.is_pronoun:
            scores[1:][contradicted(question.rows[1:])] = -np.inf
        best = int(scores.argmax())
        chance = float(1 / np.exp(scores - scores[best]).sum())
        if best and not question.anaphor.is_pronoun and chance < _SURE and gives_office(question.rows[best]):
            return Antecedent(None, 1 - chance)
        return Antecedent(question.choices[best], chance)


@lru_cache(maxsize=1)
def load_model() -> Model:
    """The model that comes with the package."""
    plain = json.loads(files(__package__).joinpath(WEIGHTS_FILE).read_text(encoding="utf-8"))
    return Model(Trees.from_plain(plain["pronouns"], OWN), Trees.from_plain(plain["descriptions"], [*OWN, *DESCRIBED]))


def find_antecedents(parsed: Sequence[ParsedBlock], text: str, entities: Sequence[Entity]) -> dict[int, Antecedent]:
    """Whom each anaphor of an article means, by where it starts in ``text``.

    Args:
        parsed: The lines that report the story.
        text: The article's text.
        entities: Who is in it; antecedents are given by their place here.
    """
    asked = answered(read(parsed, text, entities), load_model().choose)
    return {question.anaphor.start: antecedent for question, antecedent in asked}


def answered(
    reading: Generator[Question, int | None], answer: Callable[[Question], Antecedent]
) -> Iterator[tuple[Question, Antecedent]]:
    """Every question of a ``reading`` with its ``answer``, by which the reading goes on."""
    question = next(reading, None)
    while question is not None:
        given = answer(question)
        yield question, given
        try:
            question = reading.send(given.entity)
        except StopIteration:
            return


def read(parsed: Sequence[ParsedBlock], text: str, entities: Sequence[Entity]) -> Generator[Question, int | None]:
    """Read an article and ask at each anaphor whom it means; the answer, an entity's number, is to be sent back."""
    people = [number for number, entity in enumerate(entities) if entity.kind is EntityKind.PERSON]
    if not people:
        return
    own = [entities[number] for number in people]
    scene = Scene(cast([portray(entity, text) for entity in own], [len(entity.mentions) for entity in own]))
    namings = sorted((span.start, span.end, at) for at, entity in enumerate(own) for span in entity.mentions)
    place = Place(-1, -1, 0)
    for paragraph, block in enumerate(parsed):
        line = _Line(block, namings)
        for sentence in block.doc.sents:
            named = line.named(sentence)
            place = Place(place.sentence + 1, paragraph, place.step)
            for event in line.events(sentence):
                place = place._replace(step=place.step + 1)
                if isinstance(event, _Naming):
                    scene.name(event.person, place, block, event.start, block.doc[event.last - 1])
                elif isinstance(event, Stranger):
                    if not _is_met(event, block, named):
                        scene.strangers.append((place, event.noun))
                else:
                    spot = Spot(place, block.doc[event.head], sentence, named, line.before(event))
                    able, rows = choices(event, spot, scene)
                    answer = yield Question(event, [None if one is None else people[one] for one in able], rows)
                    chosen = None if answer is None else people.index(answer)
                    scene.mean(chosen, place, event, spot.token)


class _Naming(NamedTuple):
    """A place of a line where a person is named: tokens, and the characters of the article."""

    first: int
    last: int
    person: int
    start: int
    end: int


class _Line:
    """One block with its anaphors and namings."""

    def __init__(self, block: ParsedBlock, namings: Sequence[tuple[int, int, int]]) -> None:
        self._block = block
        self._starts = [block.start + token.idx for token in block.doc]
        low, high = bisect_right(namings, (block.start, -1, -1)), bisect_right(namings, (block.block.end, -1, -1))
        named = [
            _Naming(self._at(start), self._at(end - 1) + 1, person, start, end)
            for start, end, person in namings[low:high]
        ]
        self._events: defaultdict[int, list[_Naming | Anaphor | Stranger]] = defaultdict(list)
        for event in (*named, *find_anaphors(block)):
            self._events[_token_of(event)].append(event)

    def _at(self, position: int) -> int:
        return max(0, bisect_right(self._starts, position) - 1)

    def events(self, sentence: Any) -> list[_Naming | Anaphor | Stranger]:  # noqa: ANN401 - spaCy ships no usable type
        """All that happens in a ``sentence``, in order."""
        here = (event for at in range(sentence.start, sentence.end) for event in self._events.get(at, ()))
        return sorted(here, key=lambda event: event.start)

    def named(self, sentence: Any) -> list[tuple[int, int, int]]:  # noqa: ANN401 - as above
        """The tokens from first to before last at which each person is named in a ``sentence``."""
        own = (each for each in self.events(sentence) if isinstance(each, _Naming))
        return [(each.first, each.last, each.person) for each in own]

    def before(self, event: Anaphor) -> str:
        """The words of the line before an anaphor."""
        return self._block.text[: event.start - self._block.start]


def _token_of(event: _Naming | Anaphor | Stranger) -> int:
    return event.head if isinstance(event, Stranger) else event.first


def _is_met(stranger: Stranger, block: ParsedBlock, named: Sequence[tuple[int, int, int]]) -> bool:
    """Whether somebody is named right behind the words, or said to be that: "a senator, X", "X is a poet"."""
    beside = any(0 < first - stranger.head <= _BESIDE for first, _, _ in named)
    return beside or block.doc[stranger.head].dep_ in {"appos", "attr"}
