"""Sumy's summarizers over our own sentences, offline: its tokenizers, which download data, are never asked."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers import AbstractSummarizer
from sumy.summarizers._summarizer import SentenceInfo
from sumy.utils import ItemsCount

from bot.articles.article import Article
from bot.language.findings import Analysis, Sentence
from bot.language.house import choose_sentences
from bot.language.material import Budget, gather
from bot.language.sentences import split_sentences
from bot.language.standalone import judge
from bot.language.vocabulary import split_words, stemmer, stop_words

if TYPE_CHECKING:
    from collections.abc import Sequence

SUMMARIZERS = {
    "lexrank": ("lex_rank", "LexRankSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
    "textrank": ("text_rank", "TextRankSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "edmundson": ("edmundson", "EdmundsonSummarizer"),
    "sumbasic": ("sum_basic", "SumBasicSummarizer"),
    "kl": ("kl", "KLSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
}
"""Sumy's methods by the names that are used here: its module and its class."""

_BONUS_WORDS = (
    "announced",
    "killed",
    "died",
    "arrested",
    "confirmed",
    "warned",
    "agreed",
    "billion",
    "million",
    "first",
)
_STIGMA_WORDS = ("perhaps", "maybe", "meanwhile", "hardly", "impossible", "anyway", "incidentally")


class Tokenizer:
    """What sumy asks of a tokenizer, answered by our own splitters."""

    def __init__(self, language: str) -> None:
        """Split texts in ``language``, an ISO 639 code."""
        self.language = language

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        """The sentences of a paragraph."""
        return tuple(paragraph[start:end] for start, end in split_sentences(paragraph, self.language))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence."""
        return tuple(split_words(sentence))


class NumberedSentence(SumySentence):  # type: ignore[misc] # sumy ships no types
    """A sentence of sumy's document model that knows its place, so that equal sentences stay apart."""

    __slots__ = ("index",)

    def __init__(self, text: str, tokenizer: Tokenizer, index: int) -> None:
        """Keep ``index``, the sentence's place among all that are summarised."""
        super().__init__(text, tokenizer)
        self.index = index

    def __eq__(self, other: object) -> bool:
        """Whether it is the same sentence at the same place."""
        return isinstance(other, NumberedSentence) and self.index == other.index

    def __ne__(self, other: object) -> bool:
        """Whether it is another sentence, or the same at another place."""
        return not self == other

    def __hash__(self) -> int:
        """The place's own hash."""
        return hash(self.index)


class HouseSummarizer(AbstractSummarizer):  # type: ignore[misc] # sumy ships no types
    """Our own method as one of sumy's summarizers, over sumy's document model."""

    def __init__(self, code: str = "en") -> None:
        """Summarise documents in the language ``code``, one that sumy has stop words for."""
        super().__init__(stemmer(code))
        self._code = code

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:  # noqa: ANN401 - sumy ships no types
        """The chosen sentences of ``document`` in their order; ``sentences_count`` as in sumy's other summarizers."""
        sentences = document.sentences
        count = sentences_count if callable(sentences_count) else ItemsCount(sentences_count)
        wanted = len(count([SentenceInfo(sentence, order, 0.0) for order, sentence in enumerate(sentences)]))
        if not wanted:
            return ()
        material = gather([_analysis(document, self._code)], bound=False)
        chosen = choose_sentences(material, judge(material), Budget(sentences=wanted))
        return tuple(sentences[number] for number in chosen)


def _analysis(document: Any, code: str) -> Analysis:  # noqa: ANN401 - sumy ships no types
    """Sumy's ``document`` as an article, one line a paragraph, of which nobody's names are known."""
    headline = " ".join(str(heading) for heading in document.headings)
    lines, sentences, at = [headline] if headline else [], list[Sentence](), len(headline) + bool(headline)
    for number, paragraph in enumerate(document.paragraphs):
        texts = [str(sentence) for sentence in paragraph.sentences]
        for text in texts:
            sentences.append(Sentence(at, at + len(text), text, number))
            at += len(text) + 1
        if texts:
            lines.append(" ".join(texts))
    article = Article("\n".join(lines), headline=headline or None, language=code)
    return Analysis(article, tuple(sentences))


def document_model(paragraphs: Sequence[Sequence[tuple[int, str]]], headings: Sequence[str], code: str) -> Any:  # noqa: ANN401 - sumy ships no types
    """Sumy's document of ``paragraphs``, each a sequence of numbered sentences, under ``headings``."""
    tokenizer = Tokenizer(code)
    titles = (
        [Paragraph([SumySentence(heading, tokenizer, is_heading=True) for heading in headings])] if headings else []
    )
    body = [Paragraph([NumberedSentence(text, tokenizer, index) for index, text in part]) for part in paragraphs]
    return ObjectDocumentModel([*titles, *body])


def rank(method: str, document: Any, code: str) -> list[int]:  # noqa: ANN401 - sumy ships no types
    """The numbers of the document's sentences from the best to the worst, as sumy's ``method`` ranks them."""
    module, name = SUMMARIZERS[method]
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)(stemmer(code))
    words = stop_words(code)
    if method == "edmundson":
        summarizer.bonus_words, summarizer.stigma_words, summarizer.null_words = _BONUS_WORDS, _STIGMA_WORDS, words
    elif hasattr(type(summarizer), "stop_words"):
        summarizer.stop_words = words
    ranking: list[int] = []

    def every(infos: Sequence[Any]) -> Sequence[Any]:
        ranking.extend(info.sentence.index for info in infos)
        return infos

    summarizer(document, every)
    return ranking
