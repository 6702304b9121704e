"""The words by which page furniture gives itself away, by what they speak of."""

from __future__ import annotations

from bot.articles.wordlists import read_sections

_LEXICON = read_sections("cues.txt")
"""Words and phrases of the trade, in groups; a line is described by how much it speaks of each."""

GROUPS = tuple(_LEXICON)
GROUP_INDEX = {group: index for index, group in enumerate(GROUPS)}

STRONG_GROUPS = tuple(
    "subscription sharing related comments account legal advertising appeal application contact".split()
)
"""The groups that hardly ever come together in the words of an article."""

_PHRASES: dict[str, list[tuple[tuple[str, ...], int]]] = {}
for _group, _words in _LEXICON.items():
    for _phrase in _words.split("|"):
        _parts = tuple(_phrase.split())
        _PHRASES.setdefault(_parts[0], []).append((_parts, GROUP_INDEX[_group]))

SPEECH = frozenset(
    "said says told asked added wrote tweeted announced according argued claimed explained warned insisted noted "
    "dijo afirmó contó explicó aseguró sostiene declaró a-t-il a-t-elle affirme explique déclaré sagte erklärte".split()
)
PRONOUNS = frozenset("he she they it him her his their them i this that these those but however although".split())


def count_cues(tokens: list[str]) -> list[int]:
    """How often each group of ``GROUPS`` is named in ``tokens`` (in lower case)."""
    counts = [0] * len(GROUPS)
    phrases = _PHRASES
    for index, token in enumerate(tokens):
        for parts, group in phrases.get(token, ()):
            if len(parts) == 1 or tuple(tokens[index : index + len(parts)]) == parts:
                counts[group] += len(parts)
    return counts
