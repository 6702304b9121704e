"""What a summary costs, as ratios to sumy's LexRank in the same run on the same sentences.

python -m tests.bench.bench_summary

Processor time of one process, the best of several rounds with the systems taking turns, so that a busy machine harms
all alike; in each turn a system summarises all articles of a size, one after the other. Sumy's LexRank comes as sumy
brings it, with its own stemmer and stop words, on sentences and words of our splitters; with the light stemmer that
the bot lends it, it is faster, and that is shown beside it. The house method gets an analysis with a few people in it.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import time
import tracemalloc
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

os.environ.setdefault("OMP_NUM_THREADS", "1")

from bot.articles.article import Article, Block, Role, Span
from bot.language.findings import Analysis, Entity, EntityKind
from bot.language.material import gather
from bot.language.sentences import article_sentences
from bot.language.summary import summarise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROUNDS = 12
ARTICLES = {30: 10, 300: 1}
"""So many different articles of each number of sentences."""

_PEOPLE = ("Olaf Brandt", "Greta Holm", "Ida Lund")
_SUBJECTS = (
    "The harbour council", "Olaf Brandt", "Captain Brandt", "A spokesman for the Holm Line", "The inquiry",
    "Two deckhands", "Greta Holm", "Officials in Tarn", "Ida Lund, the minister,", "He", "Families of the dead",
    "Brandt", "The police",
)  # fmt: skip
_VERBS = ("said on Tuesday that", "told the court that", "wrote in a letter that", "denied that", "confirmed that")
_TOPICS = ("ferry fire alarm crew inquiry smoke detectors", "shares exchange fines board sale", "choir church families")


def invented(sentences: int, seed: int = 1) -> Analysis:
    """An article of so many invented sentences, three a paragraph, with a vocabulary that grows as in real news."""
    chance = random.Random(seed)
    rare = [f"{chance.choice('bdfgklmnprst')}{chance.choice('aeiou')}{chance.choice('lnrst')}o{n}" for n in range(4000)]
    lines = ["Ferry inquiry blames crew for fire"]
    for number in range(sentences):
        topic = chance.choice(_TOPICS).split()
        words = [chance.choice(topic) for _ in range(6)] + [rare[int(4000 * chance.random() ** 3)] for _ in range(7)]
        chance.shuffle(words)
        text = (
            f"{chance.choice(_SUBJECTS)} {chance.choice(_VERBS)} the {' the '.join(words[:3])} {' '.join(words[3:])}."
        )
        if number % 3:
            lines[-1] += f" {text}"
        else:
            lines.append(text)
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(at, at + len(line), Role.BODY if at else Role.HEADLINE))
        at += len(line) + 1
    article = Article("\n".join(lines), blocks=tuple(blocks), headline=lines[0], language="en")
    return Analysis(article, article_sentences(article), tuple(_people(article.text)))


def without_headline(analysis: Analysis) -> Analysis:
    """The same without its headline: other weights and a small network choose its sentences."""
    article = analysis.article
    bare = replace(article, blocks=article.blocks[1:], headline=None)
    return Analysis(bare, article_sentences(bare), tuple(_people(article.text)))


def _people(text: str) -> Iterator[Entity]:
    """The people of ``text``, who are mostly called by their surnames."""
    for name in _PEOPLE:
        surname = name.split()[1]
        mentions = (Span(*match.span()) for match in re.finditer(rf"(?:{name}|\b{surname})\b", text))
        yield Entity(name, EntityKind.PERSON, (surname,), mentions=tuple(mentions))


def lexrank(analysis: Analysis) -> None:
    """Sumy's LexRank as sumy brings it, over the sentences of ``analysis``."""
    from sumy.nlp.stemmers import Stemmer
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words

    from bot.language import sumy_methods

    material = gather([analysis])
    document = sumy_methods.document_model(material.paragraphs(), material.headlines, "en")
    summarizer = LexRankSummarizer(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    summarizer(document, 3)


def lexrank_of_the_bot(analysis: Analysis) -> None:
    """Sumy's LexRank as the bot offers it: with a stemmer that is many times faster."""
    from bot.language import sumy_methods

    material = gather([analysis])
    document = sumy_methods.document_model(material.paragraphs(), material.headlines, "en")
    sumy_methods.rank("lexrank", document, "en")


def house_method(analysis: Analysis) -> None:
    """Our own method."""
    summarise([analysis])


def each(articles: Sequence[Analysis], system: Callable[[Analysis], None]) -> None:
    """Let ``system`` summarise every one of ``articles``."""
    for article in articles:
        system(article)


def best(*systems: Callable[[], object]) -> list[float]:
    """The least processor time of each system in milliseconds, over rounds in which they take turns."""
    found = [float("inf")] * len(systems)
    for turn in range(ROUNDS + 1):
        for index, system in enumerate(systems):
            start = time.process_time()
            system()
            if turn:
                found[index] = min(found[index], 1000 * (time.process_time() - start))
    return found


def main() -> None:
    """Print the table."""
    for size, number in ARTICLES.items():
        articles = [invented(size, seed) for seed in range(number)]
        for kind, texts in (("", articles), (" without a headline", [without_headline(text) for text in articles])):
            systems = (partial(each, texts, system) for system in (house_method, lexrank, lexrank_of_the_bot))
            house, peer, lent = (spent / number for spent in best(*systems))
            print(
                f"{size} sentences{kind}: house {house:.2f} ms, sumy LexRank {peer:.2f} ms, a {peer / house:.1f}th of "
                f"its time (a {lent / house:.1f}th with the bot's stemmer)"
            )
    story = [invented(300, seed) for seed in range(10)]
    (several,) = best(lambda: summarise(story, sentences=9))
    print(f"ten articles of 300 sentences: {several:.0f} ms")
    for size in (300, 3000):
        analysis = invented(size)
        tracemalloc.start()
        summarise([analysis])
        print(f"{size} sentences: peak of {tracemalloc.get_traced_memory()[1] / 2**20:.1f} MiB")
        tracemalloc.stop()
    code = "import time; start = time.perf_counter(); import bot.language.summary; print(time.perf_counter() - start)"
    times = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout) for _ in range(5)
    ]
    print(f"importing the summary room: {min(times):.2f} s")


if __name__ == "__main__":
    main()
