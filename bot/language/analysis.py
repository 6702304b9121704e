"""Everything that one pass of the language model finds in an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.articles.article import UNKNOWN_LANGUAGE
from bot.language.clipping import clipped_leads
from bot.language.findings import Analysis
from bot.language.parsing import DEFAULT_PIPELINE, load_pipeline, parse, story_blocks
from bot.language.people import identify
from bot.language.quotes import find_quotes
from bot.language.sentences import article_sentences
from bot.language.tenses import time_words

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from bot.articles.article import Article, Block
    from bot.language.parsing import ParsedBlock

ANALYSIS_VERSION = "13"
"""Changes whenever the same article would be analysed differently; a stored analysis of another version is stale."""

LANGUAGE_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "lt": "Lithuanian", "lv": "Latvian", "nb": "Norwegian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sr": "Serbian",
    "sv": "Swedish", "sw": "Swahili", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""English names of ISO 639-1 codes, for the sentence that says which language was met."""

FEWEST_WORDS = 20
"""Below this many words an unrecognised language gets the benefit of the doubt."""

LONGEST_STORY = 100_000
"""Characters of the lines that report the story, some 17,000 words: beyond these the model is not asked, which would
take 4 MB of memory for every thousand characters, and a time that grows with their square."""

STOP_WORD_SHARE = 0.2
"""English news has about 40 % stop words and other languages under 10 %: below this share a text is not the model's."""

_POSSESSIVE = re.compile(r"['’]s$")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def analyse(article: Article, *, all_lines: bool = False, pipeline: str = DEFAULT_PIPELINE) -> Analysis:
    """Find the sentences, the entities and the quotes of ``article``, every one as a span of its text.

    Args:
        article: The article as it was read.
        all_lines: Take every line for the story, also those that were read as byline, caption or boilerplate.
        pipeline: The installed spaCy package that does the reading.

    Raises:
        LanguageError: The pipeline is not installed.
    """
    sentences = article_sentences(article, all_lines=all_lines)
    blocks = story_blocks(article, all_lines=all_lines)
    nlp = load_pipeline(pipeline)
    declined = ""
    if not _in_language(article, blocks, nlp.lang, nlp.Defaults.stop_words):
        declined = _not_for(article.language, nlp.lang)
    elif sum(block.end - block.start for _, block in blocks) > LONGEST_STORY:
        declined = "Who is in it is not known, because it is too long for the language model."
    if declined:
        words = _plain_words(article, blocks)
        return Analysis(article, sentences, words=words, supported=False, notes=(declined,), version=ANALYSIS_VERSION)
    parsed = parse(blocks, article.text, pipeline)
    entities, antecedents = identify(article, parsed, nlp)
    quotes, reported = find_quotes(article, parsed, sentences, entities, antecedents)
    words = _content_words(parsed, nlp.Defaults.stop_words)
    return Analysis(
        article,
        sentences,
        entities,
        quotes,
        reported,
        words,
        version=ANALYSIS_VERSION,
        times=time_words(parsed),
        clipped=clipped_leads(parsed),
    )


def _in_language(article: Article, blocks: Sequence[tuple[int, Block]], known: str, stop_words: Set[str]) -> bool:
    """Whether the model can read the article: it is in its language, or nobody knows and its stop words are there."""
    if article.language != UNKNOWN_LANGUAGE:
        return article.language.split("-")[0] == known
    words = _plain_words(article, blocks)
    return len(words) < FEWEST_WORDS or sum(word in stop_words for word in words) >= STOP_WORD_SHARE * len(words)


def _not_for(language: str, known: str) -> str:
    """The sentence that tells a reader why nobody is listed."""
    reads = f"the language model reads {LANGUAGE_NAMES.get(known, known)}"
    if language == UNKNOWN_LANGUAGE:
        return f"Who is in it is not known, because its language was not recognised: {reads}."
    return f"Who is in it is not known for this language ({LANGUAGE_NAMES.get(language, language)}): {reads}."


def _plain_words(article: Article, blocks: Sequence[tuple[int, Block]]) -> tuple[str, ...]:
    """The lower-case words of ``blocks``, found without a model."""
    return tuple(word.lower() for _, block in blocks for word in _WORD.findall(article.text[block.start : block.end]))


def _content_words(parsed: Sequence[ParsedBlock], stop_words: Set[str]) -> tuple[str, ...]:
    """The lower-case words that carry a story, without possessives and stop words, in reading order."""
    words = (_POSSESSIVE.sub("", word.lower()) for block in parsed for word in _WORD.findall(block.text))
    return tuple(word for word in words if len(word) > 1 and word not in stop_words)
