from __future__ import annotations

import pytest

from bot.language.findings import EntityKind
from bot.language.kinds import settle_kinds
from bot.language.mentions import bare_mentions
from bot.language.name_setting import Line
from bot.language.names import Mention
from bot.language.parsing import parse, story_blocks
from tests.language.who_helpers import article_of, who

PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def settled(text: str, *names: tuple[str, EntityKind]) -> list[EntityKind]:
    """The kinds of names that were found as given, in the order of ``names``."""
    parsed = parse(story_blocks(article_of(text)), text)
    mentions = []
    at = dict.fromkeys(range(len(parsed)), 0)
    for name, kind in names:
        number = next(n for n, block in enumerate(parsed) if name in block.text[at[n] :])
        start = parsed[number].text.index(name, at[number])
        at[number] = start + len(name)
        mentions += bare_mentions(parsed[number], number, [((start, start + len(name)), kind)])
    settle_kinds(mentions, [Line(block) for block in parsed])
    return [mention.kind for mention in mentions]


def test_a_title_makes_a_person_of_every_mention_of_the_surname() -> None:
    text = "Orla Kess left. Mr Kess was glad. Kess slept."
    assert settled(text, ("Orla Kess", BODY), ("Kess", PLACE), ("Kess", BODY)) == [PERSON, PERSON, PERSON]


def test_a_surname_that_stands_in_a_place_stays_one() -> None:
    text = "Milan Kostic, 58, left the firm. He had shops in Kostic and Kostic slept."
    kinds = settled(text, ("Milan Kostic", BODY), ("Kostic", PLACE), ("Kostic", BODY))
    assert kinds == [PERSON, PLACE, PERSON]


@pytest.mark.parametrize(
    "text",
    [
        "The goal came through Diego Fuentes, the Argentina striker.",
        "Diego Fuentes, who left, was glad.",
        "They met his nephew, Diego Fuentes, on Monday.",
        "“No,” said Diego Fuentes.",
    ],
)
def test_words_for_people_beside_a_name_make_it_a_person(text: str) -> None:
    assert settled(text, ("Diego Fuentes", BODY)) == [PERSON]


@pytest.mark.parametrize("text", ["They joined the ferry operator Havlys.", "He reads the newspaper Havlys."])
def test_words_for_firms_before_a_name_make_it_a_body(text: str) -> None:
    assert settled(text, ("Havlys", PERSON)) == [BODY]


def test_a_name_that_somebody_lives_in_is_a_place() -> None:
    assert settled("She lives in Montrecy with him.", ("Montrecy", PERSON)) == [PLACE]


def test_the_same_words_get_the_kind_that_most_mentions_have() -> None:
    text = "Orrin Falls is old. Orrin Falls is wet. Orrin Falls is far."
    found = settled(text, ("Orrin Falls", PLACE), ("Orrin Falls", PLACE), ("Orrin Falls", BODY))
    assert found == [PLACE, PLACE, PLACE]


def test_an_acronym_in_brackets_is_of_the_kind_of_the_name_before_it() -> None:
    text = "The Harbour Workers’ Union (XYZ) met. The XYZ was glad."
    found = settled(text, ("Harbour Workers’ Union", BODY), ("XYZ", PERSON), ("XYZ", PLACE))
    assert found == [BODY, BODY, BODY]


def test_well_known_networks_are_bodies() -> None:
    assert settled("She wrote it on Facebook.", ("Facebook", PLACE)) == [BODY]


def test_names_are_put_together_at_suffix_nickname_and_court() -> None:
    names = set(who("Robert “Bobby” Marsh Jr. and Ingrid Solbakken Jr. stood before Tarnby County Court on Monday."))
    assert any(name.endswith("Marsh Jr.") for name in names)
    assert "Ingrid Solbakken Jr." in names
    assert "Tarnby County Court" in names


def test_a_mention_knows_its_place() -> None:
    mention = Mention(3, 7, "Kess", PERSON, 0, 1, 2)
    assert (mention.span.start, mention.span.end) == (3, 7)


def test_a_word_for_any_place_is_no_name_unless_it_stands_for_one() -> None:
    assert "River" not in who("The River bill failed. Ingrid Solbakken said that the River was low.")


def test_a_double_barrelled_name_is_a_person() -> None:
    assert settled("The talks with Comfort Dlamini-Yeboah went well.", ("Comfort Dlamini-Yeboah", BODY)) == [PERSON]


def test_a_name_that_ends_on_a_word_for_places_is_one() -> None:
    assert settled("They came from Orrin Falls with it.", ("Orrin Falls", PERSON)) == [PLACE]


def test_names_in_one_list_are_of_one_kind() -> None:
    text = "The bus stops in Harle and Quent on Monday."
    assert settled(text, ("Harle", PLACE), ("Quent", PERSON)) == [PLACE, PLACE]


def test_a_surname_that_another_here_bears_speaks_for_a_person() -> None:
    text = "Milena Varna, 40, wept. Teodor Varna slept."
    assert settled(text, ("Milena Varna", PERSON), ("Teodor Varna", BODY)) == [PERSON, PERSON]


@pytest.mark.parametrize(("long", "kind"), [("Upper Zorra", PLACE), ("Zorra Airport", PLACE), ("Zorra College", BODY)])
def test_a_longer_name_shows_that_the_shorter_one_is_a_place(long: str, kind: EntityKind) -> None:
    text = f"{long} is old. They met at Zorra again."
    assert settled(text, (long, kind), ("Zorra", BODY)) == [kind, PLACE]
    assert settled("They met at Zorra again.", ("Zorra", BODY)) == [BODY]


def test_a_town_and_its_team_share_a_name() -> None:
    text = "Zorra have won. Zorra have lost. They live in Zorra, a town by the sea."
    assert settled(text, ("Zorra", BODY), ("Zorra", BODY), ("Zorra", PLACE))[2] is PLACE


def test_families_feasts_and_half_titles_name_nobody() -> None:
    text = "The Solbakkens met at Easter. Ingrid Solbakken, 50, of Dellwood County met County Clerk Hugo Marsh."
    assert not {"Solbakkens", "Easter", "County"} & set(who(text))


def test_whoever_has_a_campaign_is_a_person() -> None:
    assert settled("He left the Kess campaign in May.", ("Kess", BODY)) == [PERSON]


def test_a_body_that_is_named_as_one_is_one_everywhere() -> None:
    text = "The environmental group Reedwatch met. They came from Reedwatch."
    assert settled(text, ("Reedwatch", PERSON), ("Reedwatch", PLACE)) == [BODY, BODY]


@pytest.mark.parametrize(
    "text",
    [
        "Kess, the British car company, sold more in May. Orla Kess, its chairman, was glad. Then Kess hired.",
        "Kess, the vacuum maker, sold more in May. Orla Kess, its chairman, was glad. Then Kess hired.",
    ],
)
def test_a_firm_that_is_named_as_one_is_not_its_chairman_of_that_name(text: str) -> None:
    names = (("Kess", BODY), ("Orla Kess", PERSON), ("Kess", BODY))
    assert settled(text, *names) == [BODY, PERSON, BODY]


def test_a_firm_with_the_title_of_a_person_is_one() -> None:
    text = "Kess, the car company, sold more. Mr Kess was glad, and Orla Kess too."
    assert settled(text, ("Kess", BODY), ("Kess", BODY), ("Orla Kess", PERSON)) == [PERSON, PERSON, PERSON]


def test_an_acronym_is_no_surname() -> None:
    text = "Kim Jong Un left. The U.N. wept."
    assert settled(text, ("Kim Jong Un", PERSON), ("U.N.", BODY)) == [PERSON, BODY]


def test_a_full_name_that_ends_on_a_lone_surname_used_often_is_a_persons() -> None:
    text = "Sant Orrin Kess left. Kess wept. Kess slept. Kess stayed."
    people = [("Kess", PERSON)] * 3
    assert settled(text, ("Sant Orrin Kess", PLACE), *people)[0] is PERSON


def test_a_full_name_is_a_persons_where_its_last_word_alone_is_once() -> None:
    found = who(
        "Otta Grieve on fame, bees and the sea\n\nOtta Grieve does not like calls.\n\nThese days Grieve sleeps."
    )
    assert found["Otta Grieve"].kind is PERSON


def test_a_bare_surname_of_who_led_a_country_is_a_persons() -> None:
    assert settled("It cost the Bush tax cuts.", ("Bush", PLACE)) == [PERSON]


def test_a_name_before_a_noun_stands_in_no_place() -> None:
    text = "Robert Kess left. He spoke in Kess probe hearings."
    assert settled(text, ("Robert Kess", PERSON), ("Kess", PLACE)) == [PERSON, PERSON]


def test_a_town_is_a_club_where_games_are_played() -> None:
    text = "The club lost. Its striker scored. The league said the club and Orrin Town could sell for a bid."
    assert settled(text, ("Orrin Town", PLACE)) == [BODY]
    assert settled("The flood came for Orrin Town at night.", ("Orrin Town", PLACE)) == [PLACE]


def test_miners_are_at_a_place() -> None:
    assert settled("Miners at Alta Piedra asked for it.", ("Alta Piedra", BODY)) == [PLACE]


def test_a_slip_of_the_keyboard_makes_no_place() -> None:
    text = "Orla Vernon left. Vernon wept. Vernon slept. Vernon sat. Venron said no."
    people = [("Vernon", PERSON)] * 3
    assert settled(text, ("Orla Vernon", PERSON), *people, ("Venron", PLACE))[-1] is PERSON


def test_a_magazine_goes_by_its_first_word() -> None:
    assert who("Reed Magazine chose Orla Kess. Reed’s editor wept.")["Reed Magazine"].kind is BODY


def test_a_family_in_the_plural_is_not_listed() -> None:
    found = who("Hugo Marsh left. The money was for the Marshes and for Marshs of old.")
    assert not {"Marshes", "Marshs"} & found.keys()


def test_an_acronym_with_stops_is_of_the_kind_of_what_it_stands_for() -> None:
    found = who("The Internal Reed Service left. I.R.S. staff wept.")
    assert found["Internal Reed Service"].aliases == ("I.R.S.",)


def test_a_law_is_no_body() -> None:
    assert not any("Marriage" in name for name in who("The Defense of Marriage Act fell in Rome."))


def test_a_bare_name_is_the_bodys_that_goes_by_it() -> None:
    text = "Kess Group rejected the offer. Kess has until May. Verity Kess, its former chair, left."
    names = ("Kess Group", BODY), ("Kess", BODY), ("Verity Kess", PERSON)
    assert settled(text, *names) == [BODY, BODY, PERSON]
    assert settled(text.replace("Kess Group", "Harle Group"), ("Harle Group", BODY), *names[1:])[1] is PERSON
    text = "The Kess Cooler Corp. will move. Kess shares rose. Mr. Kess smiled. Warren Kess, the chief, stays."
    assert "Kess" in who(text)["Kess Cooler Corp."].aliases


def test_a_rank_behind_the_letters_of_a_force_is_no_part_of_them() -> None:
    found = who("RCMP Const. Verity Marsh spoke to two drivers. Const. Marsh left.")
    assert found["RCMP"].kind is BODY
    assert len(found["Verity Marsh"].mentions) == 2


def test_the_agency_of_a_dateline_is_not_the_town_by_another_name() -> None:
    text = "Dunmere (XYZ) – It rained. The XYZ was glad."
    assert settled(text, ("Dunmere", BODY), ("XYZ", BODY), ("XYZ", BODY)) == [PLACE, BODY, BODY]


def test_a_firm_that_is_named_like_somebody_stays_one() -> None:
    text = "Shares in Duncan Hale rose 4 percent. Giles Hale, 47, was glad. Hale, who owns a boat, slept."
    found = settled(text, ("Duncan Hale", PERSON), ("Giles Hale", PERSON), ("Hale", PERSON))
    assert found == [BODY, PERSON, PERSON]
