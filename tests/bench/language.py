"""`python -m tests.bench.language`: what reading and analysing cost, as ratios to the bare libraries in the same run.

All systems take turns in one process on one core, and the best of the rounds counts, so that a busy machine harms all alike.
"""

from __future__ import annotations

import gc
import html
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"))

import spacy
import trafilatura
from rich.console import Console
from rich.table import Table

from bot.articles.encoding import decode
from bot.articles.reading import read_article
from bot.language import analyse
from bot.language.parsing import DEFAULT_PIPELINE

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.articles.article import Article

ROUNDS = 5
LINKS, SCRIPT_LINES = 250, 1500
"""What stands around an article on a page: about 150 kB of teasers and scripts, as on news sites."""

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def page_of(article: Article) -> str:
    """A web page with the article in it, of the weight that news sites' pages have."""
    paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in article.body.split("\n"))
    links = "\n".join(
        f'<li class="teaser teaser--{n % 7}"><a href="/{n}" data-position="{n}"><span>Another story, number {n}</span></a></li>'
        for n in range(LINKS)
    )
    script = "<script>" + "window.dataLayer.push({event: 'view', slot: 7});" * SCRIPT_LINES + "</script>"
    title = html.escape(article.headline or article.name)
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>{script}</head><body><header><nav><ul>{links}</ul></nav>"
        f"</header><main><article><h1>{title}</h1>{paragraphs}</article></main><aside><ul>{links}</ul></aside>"
        "<footer><p>All rights reserved. Terms of use. Privacy.</p></footer></body></html>"
    )


def best(parts: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The best seconds of each part over the rounds; the first round only warms up."""
    seconds: dict[str, float] = {}
    for turn in range(ROUNDS + 1):
        for name, work in parts.items():
            gc.collect()
            begun = time.perf_counter()
            work()
            spent = time.perf_counter() - begun
            if turn:
                seconds[name] = min(seconds.get(name, spent), spent)
    return seconds


def main() -> None:
    """Print the ratios."""
    raws = [decode(path.read_bytes()) for path in sorted(SEEDS.glob("*.txt"))]
    articles = [article for article in map(read_article, raws) if article.language == "en"]
    english = [article.text for article in articles]
    pages = [page_of(article) for article in articles]
    # Much arrives as one long line, where a pass over the paragraph for each name costs the most.
    lines = [read_article(" ".join(article.body.split())) for article in articles]
    module = __import__(DEFAULT_PIPELINE)
    bare = spacy.load(Path(module.__file__).parent / "_model")
    seconds = best(
        {
            "the bare pipeline": lambda: [bare(text) for text in english],
            "reading texts": lambda: [read_article(text) for text in english],
            "the bare pipeline, body only": lambda: [bare(article.body) for article in articles],
            "analysing": lambda: [analyse(article) for article in articles],
            "the bare pipeline, one line": lambda: [bare(line.text) for line in lines],
            "analysing one line": lambda: [analyse(line) for line in lines],
            "trafilatura": lambda: [trafilatura.extract(page, include_comments=False) for page in pages],
            "reading pages": lambda: [read_article(page) for page in pages],
        }
    )
    table = Table("", "ms an article", "ratio", "to", "bound")
    for name, base, bound in (
        ("reading texts", "the bare pipeline", "1/20"),
        ("analysing", "the bare pipeline, body only", "1.4"),
        ("analysing one line", "the bare pipeline, one line", "1.4"),
        ("reading pages", "trafilatura", "1.3"),
    ):
        table.add_row(
            name, f"{seconds[name] / len(articles) * 1000:.1f}", f"{seconds[name] / seconds[base]:.3f}", base, bound
        )
    Console().print(table)


if __name__ == "__main__":
    main()
