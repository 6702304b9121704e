"""Sentences that stand by themselves, and those that would mislead."""

from __future__ import annotations

import pytest

from bot.language.material import gather
from bot.language.options import Standing
from bot.language.standalone import judge
from tests.language.summary_helpers import analysis_of

FRAGMENTS = """\
Ferry burns off Port Amber
Never again.
So let us know which ferry you like best.
Share your photos of the ferry with the Courier.
Follow @ambercourier on Twitter for more from Tarn.
Click here for the latest news from the port.
Read more about the ferries of Tarn today.
Who will pay for the families of the dead?
“We should have listened to them all.”
‘We should’ve listened to them all.’
“Who will pay for it?” asked Greta Holm of Tarn.
Photo: The ferry burns off Port Amber on Monday.
The ferry burns off Port Amber. (Getty Images/Holm) | The Courier.
(The ferry is shown here in better days.)
Hide Caption 2 of 9 Photos: The fire A crane lifts the ferry.
There is more in the gallery above for readers.
Amber Star, left, lies in the harbour.
Brave: Two deckhands saw the smoke at noon.
‘At peace’: Two deckhands have gone home to Tarn.
Greta Holm shakes hands with Ida Lund in Port Amber.
Ferry passengers wave to the rescuers during the fire.
Two choirs, one church, and no heating.
Ida Lund contributed to this report from Tarn.
Here are seven things about the ferry.
A firefighter watches the Holm fire.
Captain Olaf Brandt leaves the port of Tarn late on Tuesday night.
Two deckhands exit a helicopter on Monday, shortly after they were found.
A bishop blesses the wreck of the ferry on Monday.
Olaf Brandt leaves the court of Tarn on Monday after refusing to plead.
Divers sift the wreck on Monday to find the log.
(Amber Police Service) The deckhand was the captain of the ferry.
determination that the ferry would be sold to Tarn.
03:39 EST, 8 May 2012, and 18:10 EST.
KH: I train with Harley in the morning.
Last updated at 3:31 PM on 19th July 2011.
Daily Courier Reporter and Associated Press Reporter.
The hotel offers much; pictured is the Amber Lodge."""


@pytest.mark.parametrize("text", FRAGMENTS.splitlines())
def test_fragments_never_stand(text: str) -> None:
    verdicts = judge(gather([analysis_of(f"Headline\nThe ferry burned for hours.\n{text}")]))
    assert verdicts[0].standing is Standing.FREE
    assert Standing.NEVER in {verdicts[1].standing, verdicts[-1].standing}


@pytest.mark.parametrize(
    "text",
    [
        "Have no doubt, the ferries of Tarn are safe.",
        "Tell no lies, Greta Holm told the court.",
        "The search took divers three days off Tarn.",
        "Port Amber faces a March 24 deadline.",
        "Greta Holm leaves the house by six to feed the gulls.",
        "The captain said a bishop blesses ferries on Monday.",
    ],
)
def test_what_happens_in_no_picture_stands(text: str) -> None:
    assert judge(gather([analysis_of(f"Headline\nA ferry burned for hours. {text}")]))[1].standing is not Standing.NEVER


@pytest.mark.parametrize(
    ("paragraph", "standing"),
    [
        ("“We knew of it,” said Greta Holm. “It was a failure. We will pay for it.”", [2, 0, 0]),
        ('"We knew of it," said Greta Holm. "It was a failure. We will pay for it."', [2, 0, 0]),
        (
            "Greta Holm said: ‘We knew of it then. It was a failure. We will pay for it.’ The ferry sank at noon.",
            [0, 0, 0, 2],
        ),
        ("Greta Holm called it ‘a failure’ on Friday. The harbour’s crane was sold.", [2, 2]),
        ("“I was there on the deck. “I saw it all with my eyes.” The ferry sank at noon.", [0, 0, 2]),
        ("Many players’ unions sued the league. The owners’ answer came on Friday.", [2, 1]),
        ("We knew of it at once,” said Greta Holm. The ferry sank at noon.", [0, 2]),
        ('"I told them that it was "a failure" and walked off. Greta Holm left the hall at noon.', [0, 2]),
    ],
)
def test_no_half_of_a_quotation(paragraph: str, standing: list[int]) -> None:
    verdicts = judge(gather([analysis_of(f"Headline\n{paragraph}")]))
    assert [int(verdict.standing) for verdict in verdicts] == standing


def test_a_lost_closing_mark_does_not_spoil_the_rest() -> None:
    lines = " ".join(f"The harbour of Tarn has {number} cranes." for number in range(8))
    verdicts = judge(gather([analysis_of(f"Headline\n“We knew of it at once, said Greta Holm. {lines}")]))
    assert [verdict.standing for verdict in verdicts[-3:]] == [Standing.FREE] * 3


def test_a_quotation_ends_with_its_paragraph() -> None:
    verdicts = judge(gather([analysis_of("Headline\n“We knew of it at once, said Holm.\nThe ferry sank at noon.")]))
    assert [verdict.standing for verdict in verdicts] == [Standing.NEVER, Standing.FREE]


@pytest.mark.parametrize(
    ("language", "text", "standing"),
    [
        ("fr", "Elle a été confiée au juge de Montbrun.", Standing.AFTER),
        ("de", "Er ging am Montag nach Hause.", Standing.AFTER),
        ("es", "Su portavoz lo negó todo el lunes.", Standing.AFTER),
        ("fr", "Le maire de Montbrun a tout nié lundi.", Standing.FREE),
        ("fr", "« Je ne sais rien de plus », a-t-il dit à la presse.", Standing.AFTER),
        ("fr", "« Je ne sais rien de plus », a dit le maire de Montbrun.", Standing.FREE),
        ("zh", "他走了。", Standing.FREE),
    ],
)
def test_other_languages(language: str, text: str, standing: Standing) -> None:
    verdicts = judge(gather([analysis_of(f"X\n{text}", language=language)]))
    assert [verdict.standing for verdict in verdicts] == [standing]


def among(paragraph: str, number: int) -> tuple[int, ...]:
    return judge(gather([analysis_of(f"Headline\n{paragraph}")]))[number].among


def test_a_definite_subject_needs_a_sentence_that_has_it() -> None:
    text = "A ferry burned off Tarn. A choir sang in the church. Ferries are old. The ferry sank at noon."
    assert among(text, 3) == (0, 2)
    assert among("A choir sang in the church. The ferry sank at noon.", 1) == ()
    strange = judge(gather([analysis_of("Headline\nA choir sang in the church. The decision came on Friday.")]))[1]
    assert strange.standing is Standing.AFTER


def test_what_goes_on_with_the_story_needs_its_opening_or_a_neighbour() -> None:
    lines = " ".join(f"Port Amber has {number} cranes on the quay." for number in range(12))
    assert among(f"{lines} But Greta Holm denied it.", 12) == (11, 10, 9, 0, 1, 2, 3, 4, 5)
    assert among("Port Amber has two cranes. But Greta Holm denied it.", 1) == (0,)


def test_the_sentence_before_is_none_of_a_picture() -> None:
    told = "A ferry burned off Tarn. Two deckhands and a cook leave the port on Monday. They saw the smoke at noon."
    caption = "Olaf Brandt leaves the port of Tarn on Tuesday night."
    assert among(told.replace("Two deckhands and a cook leave the port on Monday.", caption), 2) == (0,)
    assert among(told, 2) == (1,)


@pytest.mark.parametrize(
    "caption",
    [
        "A man grabs on to a piece of wood as a boat passes a flooded street in Tarn.",
        "The scientist Olaf Brandt smiles after signing an agreement on research with the port of Tarn.",
    ],
)
def test_a_picture_is_told_further_down_too(caption: str) -> None:
    lines = [f"Port Amber has {number} cranes on the quay." for number in range(12)]
    place = 3 if caption.startswith("A man") else 10
    text = " ".join([*lines[:place], caption, *lines[place:]])
    assert judge(gather([analysis_of(f"Headline\n{text}")]))[place].standing is Standing.NEVER


def test_a_feature_in_the_present_tense_is_no_picture() -> None:
    lines = [f"Port Amber has {number} cranes on the quay." for number in range(12)]
    text = " ".join([*lines, "Mr Brandt smiles as the lamp burns again."])
    assert judge(gather([analysis_of(f"Headline\n{text}")]))[12].standing is not Standing.NEVER


def test_sentences_of_another_article_are_no_antecedents() -> None:
    first = analysis_of("Headline\nA ferry burned off Tarn. Port Amber has two cranes.")
    second = analysis_of(
        "Headline\nPort Amber has two cranes. A ferry burned off Tarn. The ferry sank at noon. But Holm denied it all."
    )
    verdicts = judge(gather([first, second]))
    assert verdicts[4].among == (3,)
    assert verdicts[5].among == (4, 3, 2)
    assert [verdict.among for verdict in verdicts[4:6]] == [(3,), (4, 3, 2)]
    assert len(verdicts) == 6


@pytest.mark.parametrize(
    ("opening", "standing"), [("I saw the ferry burn off Tarn.", 2), ("A ferry burned off Tarn.", 0)]
)
def test_somebodys_words_without_marks(opening: str, standing: int) -> None:
    lines = " ".join(f"Port Amber has {number} cranes on the quay." for number in range(6))
    text = f"Headline\n{opening} {lines} I have a friend who fell over. World War I ended in Tarn. “I left,” said Ida Lund."
    verdicts = judge(gather([analysis_of(text)]))
    assert [int(verdict.standing) for verdict in verdicts[7:]] == [standing, 2, 2]


@pytest.mark.parametrize(
    ("opening", "standing"),
    [
        ("A sixth man was arrested at the quay of Tarn on Friday.", Standing.FREE),
        ("The crew of the Ida had no such luck with the weather.", Standing.FREE),
        ("He left the quay of Tarn on Friday.", Standing.AFTER),
        ("It was a long night for the crew of the Ida.", Standing.AFTER),
        ("It was a storm that took the house of Greta Holm.", Standing.FREE),
        ("In January, it was sold to a rival.", Standing.AFTER),
        ("The man in the boat left the quay of Tarn.", Standing.FREE),
        ("The company left the quay of Tarn.", Standing.AFTER),
    ],
)
def test_an_opening_leans_on_nothing_but_a_pronoun_still_lacks_its_name(opening: str, standing: Standing) -> None:
    assert judge(gather([analysis_of(f"Headline\n{opening} Ida Lund saw it.")]))[0].standing is standing


def test_who_wrote_a_story_and_when_is_none_of_it() -> None:
    stamps = (
        "By.\nIda Lund and Jan Holm For The Courier.\nPUBLISHED:.\n05:29 EST, 11 October 2012.\nTarn Daily Reporter."
    )
    lines = gather([analysis_of(f"Headline\n{stamps}\nBy noon two had left.\nIda Lund For Tarn.")]).lines
    assert [line.furniture for line in lines] == [True] * 5 + [False] * 2
    assert [line.position for line in lines] == [0] * 6 + [1]


def test_a_story_opens_behind_bylines_and_dates() -> None:
    text = "Headline\n{}\nIt was a storm that took the house of Greta Holm.\nThis is the house that the storm took."
    for before, standings in (
        ("ROME.\nSad news.", [2, 1]),
        ("Holm saw the storm coming.", [1, 1]),
        ("A storm?", [1, 1]),
    ):
        verdicts = judge(gather([analysis_of(text.format(before))]))
        assert [int(verdict.standing) for verdict in verdicts[-2:]] == standings
    assert judge(gather([analysis_of(f"Headline\n{text.splitlines()[-1]}")]))[0].standing is Standing.FREE


def test_the_sentences_of_one_long_paragraph_are_read_once() -> None:
    """Marks are followed from the beginning of the paragraph, and the paragraph is gone through once for all of them."""
    verdicts = judge(gather([analysis_of("Fire\n" + "A choir sang for five hours. " * 4999 + "“It was hot.")]))
    assert all(verdicts[number].standing is Standing.FREE for number in range(4999))
    assert verdicts[4999].standing is Standing.NEVER


@pytest.mark.parametrize(
    ("before", "needed"),
    [
        ("The ferry line Holm raised its prices by a tenth.", ()),
        ("Prices rose by a tenth in a year.", ()),
        ("The choir sang for Olaf Brandt in a church.", (1,)),
        ("A passenger had seen the smoke at noon.", (1,)),
        ("A 46-year-old had seen the smoke at noon.", (1,)),
        ("He had seen the smoke at noon.", (1,)),
        ("Mr Quill had seen the smoke at noon.", (1,)),
    ],
)
def test_who_is_he_where_the_sentence_before_tells_of_nobody(before: str, needed: tuple[int, ...]) -> None:
    text = f"Headline\nOlaf Brandt left the town hall of Tarn.\n{before}\nHe left for Port Amber on Tuesday."
    verdict = judge(gather([analysis_of(text, people=("Olaf Brandt",))]))[2]
    assert (verdict.standing, verdict.among) == (Standing.AFTER, needed)
    unnamed = judge(gather([analysis_of(text)]))[2]
    assert unnamed.among == (1,)


def test_whoever_speaks_as_she_was_named_nearby_or_the_words_are_left_out() -> None:
    told = "Greta Holm spoke of the fire. Prices fell after two bad years in October. “It rained all day,” she said."
    assert among_people(told, 2) == (0,)
    assert among_people(told.replace("Greta Holm spoke", "Trade groups spoke"), 2) == ()
    assert among_people(told.replace("she said", "she said of Greta Holm"), 2) == (1,)


def test_she_is_not_the_man_of_the_sentence_before() -> None:
    told = "Mr Olaf Brandt died in 2011. {} is survived by four children."
    assert among_people(told.format("She"), 1) == ()
    assert among_people(told.format("He"), 1) == (0,)


@pytest.mark.parametrize(
    "text",
    ["Mr Brandt did not answer directly.", "The Holm Line denied it.", "Brandt refused.", "Greta Holm said so."],
)
def test_what_is_left_open_needs_what_fills_it(text: str) -> None:
    assert among(f"The inquiry asked whether the alarm had rung for anybody. On the quay {text}", 1) == (0,)


def among_people(text: str, number: int) -> tuple[int, ...]:
    """What a sentence needs in a text whose people are known."""
    analysis = analysis_of(f"Headline\n{text}", people=("Greta Holm", "Olaf Brandt"))
    verdict = judge(gather([analysis]))[number]
    return verdict.among if verdict.standing is Standing.AFTER else (-1,)
