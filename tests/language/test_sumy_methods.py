"""Sumy's summarizers and ours over one document model, without a download."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.language.material import gather
from bot.language.summary import summarise
from bot.language.sumy_methods import SUMMARIZERS, HouseSummarizer, NumberedSentence, Tokenizer, document_model, rank
from tests.language.summary_helpers import FERRY, OTHER_FERRY, analysis_of

if TYPE_CHECKING:
    from sumy.models.dom import ObjectDocumentModel


def ferry_model(text: str = FERRY) -> ObjectDocumentModel:
    material = gather([analysis_of(text)])
    return document_model(material.paragraphs(), material.headlines, "en")


@pytest.mark.parametrize("method", SUMMARIZERS)
def test_ranks_every_sentence_once(method: str) -> None:
    model = ferry_model()
    assert sorted(rank(method, model, "en")) == list(range(len(model.sentences)))


def test_equal_sentences_stay_apart() -> None:
    model = ferry_model("Headline\nThe ferry sank at noon.\nThe ferry sank at noon.\nNobody was hurt in it.")
    assert sorted(rank("lexrank", model, "en")) == [0, 1, 2]
    first, second = model.sentences[:2]
    assert first != second
    assert first == NumberedSentence("The ferry sank at noon.", Tokenizer("en"), 0)
    assert len({first, second}) == 2


def test_the_house_method_is_one_of_sumys_summarizers() -> None:
    model = ferry_model()
    chosen = [str(sentence) for sentence in HouseSummarizer()(model, 3)]
    assert chosen == [sentence.text for sentence in summarise([analysis_of(FERRY)], sentences=3).sentences]
    assert len(HouseSummarizer()(model, "20%")) == 3
    assert len(HouseSummarizer()(model, lambda infos: infos[:2])) == 2
    assert HouseSummarizer()(ferry_model("Headline"), 3) == ()


def test_our_splitters_serve_sumy() -> None:
    tokenizer = Tokenizer("en")
    assert tokenizer.to_sentences("Mr. Pell left. He sang.") == ("Mr. Pell left.", "He sang.")
    assert tokenizer.to_words("Mr. Pell left.") == ("Mr", "Pell", "left")


@pytest.mark.parametrize("sentences", [1, 2, 3, 5])
@pytest.mark.parametrize("text", [FERRY, OTHER_FERRY, f"Fire\nIt burned, he said.\n“We saw it. We left.\n{FERRY}"])
def test_sumys_door_and_ours_lead_to_the_same_sentences(text: str, sentences: int) -> None:
    chosen = [str(sentence) for sentence in HouseSummarizer()(ferry_model(text), sentences)]
    assert chosen == [told.text for told in summarise([analysis_of(text)], sentences=sentences).sentences]
