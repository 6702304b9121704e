"""Count in how many news articles each word stands: the background that tells common words from telling ones.

Reads JSON Lines whose objects have a ``text``; writes ``bot/language/word_counts.json``: the number of articles
under ``""``, and the count of every word that stands in at least one in a hundred of them.

    python tools/count_words.py ARTICLES.jsonl
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path

TARGET = Path(__file__).parent.parent / "bot" / "language" / "word_counts.json"
LEAST_SHARE = 0.01
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s$")


def count(path: Path) -> dict[str, int]:
    """The number of articles that each common word of the file stands in."""
    articles = 0
    counts: Counter[str] = Counter()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            words = {_POSSESSIVE.sub("", word.lower()) for word in _WORD.findall(json.loads(line)["text"])}
            counts.update(words)
            articles += 1
    common = {word: number for word, number in counts.items() if number >= LEAST_SHARE * articles and len(word) > 1}
    return {"": articles, **dict(sorted(common.items()))}


def main() -> None:
    """Read the arguments, count, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, help="JSON Lines, one object with a text each")
    table = count(parser.parse_args().articles)
    TARGET.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{len(table) - 1} words of {table['']} articles in {TARGET}")


if __name__ == "__main__":
    main()
