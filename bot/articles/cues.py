"""The words by which page furniture gives itself away, by what they speak of."""

from __future__ import annotations

from bot.articles.detection import FUNCTION_WORDS
from bot.articles.wordlists import read_sections

_LEXICON = read_sections("cues.txt")
"""Words and phrases of the trade, in groups; a line is described by how much it speaks of each."""

GROUPS = tuple(_LEXICON)
GROUP_INDEX = {group: index for index, group in enumerate(GROUPS)}

STRONG_GROUPS = tuple(
    "subscription sharing related comments account legal advertising appeal application contact".split()
)
"""The groups that hardly ever come together in the words of an article."""

_COMMONEST = frozenset("the a an of to in and".split())
_PHRASES: dict[str, list[tuple[tuple[str, ...], int, int]]] = {}
"""The phrases by their most telling word: each with that word's place in it, and its group."""

for _group, _words in _LEXICON.items():
    for _phrase in _words.split("|"):
        _parts = tuple(_phrase.split())
        _word = max(_parts, key=lambda word: (word not in FUNCTION_WORDS, word not in _COMMONEST, len(word)))
        _PHRASES.setdefault(_word, []).append((_parts, _parts.index(_word), GROUP_INDEX[_group]))

_TELLING = frozenset(_PHRASES)

SPEECH = frozenset(
    "said says told asked added wrote tweeted announced according argued claimed explained warned insisted noted "
    "dijo afirmó contó explicó aseguró sostiene declaró a-t-il a-t-elle affirme explique déclaré sagte erklärte".split()
)
PRONOUNS = frozenset("he she they it him her his their them i this that these those but however although".split())


def count_cues(tokens: list[str]) -> list[int]:
    """How often each group of ``GROUPS`` is named in ``tokens`` (in lower case)."""
    counts = [0] * len(GROUPS)
    for word in _TELLING.intersection(tokens):
        at = -1
        for _ in range(tokens.count(word)):
            at = tokens.index(word, at + 1)
            for parts, place, group in _PHRASES[word]:
                start, count = at - place, len(parts)
                if count == 1 or (start >= 0 and tuple(tokens[start : start + count]) == parts):
                    counts[group] += count
    return counts
