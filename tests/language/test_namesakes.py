from __future__ import annotations

from bot.language.aliases import merge
from bot.language.findings import EntityKind
from bot.language.names import Hints, Mention
from bot.language.namesakes import merge_persons
from tests.language.who_helpers import mention, who


def groups(*names: str | tuple[str, str]) -> list[list[str]]:
    """The texts of each cluster for names in reading order; a pair is a title and a name."""
    mentions = []
    for at, name in enumerate(names):
        title, text = name if isinstance(name, tuple) else ("", name)
        mentions.append(mention(text, at=100 * at, title=title, block=at))
    clusters = merge_persons(mentions)
    return sorted(
        [" ".join(filter(None, (each.title, each.text))) for each in sorted(c.mentions, key=lambda m: m.start)]
        for c in clusters
    )


def test_surname_title_and_initials_come_to_the_full_name() -> None:
    assert groups("Randolf Kess", "Kess", ("Mr", "Kess"), "R. Kess") == [["Randolf Kess", "Kess", "Mr Kess", "R. Kess"]]


def test_father_and_son_of_one_name_are_two() -> None:
    assert groups("Harlan Whitlock Jr.", "Harlan Whitlock", "Whitlock", "Whitlock Jr", "Harlan Whitlock Junior") == [
        ["Harlan Whitlock", "Whitlock"],
        ["Harlan Whitlock Jr.", "Whitlock Jr", "Harlan Whitlock Junior"],
    ]


def test_two_people_of_one_surname_are_never_merged() -> None:
    assert groups("Hugo Marsh", "Verity Marsh") == [["Hugo Marsh"], ["Verity Marsh"]]


def test_a_surname_that_fits_two_stays_by_itself_and_says_so() -> None:
    clusters = merge_persons([mention("Hugo Marsh"), mention("Verity Marsh", at=50), mention("Marsh", at=100)])
    alone = next(cluster for cluster in clusters if len(cluster.mentions[0].text.split()) == 1)
    assert sorted(rival.mentions[0].text for rival in alone.rivals) == ["Hugo Marsh", "Verity Marsh"]


def test_a_surname_used_before_the_namesake_came_in_goes_on() -> None:
    assert groups("Hugo Marsh", "Marsh", "Verity Marsh", "Marsh") == [
        ["Hugo Marsh", "Marsh", "Marsh"],
        ["Verity Marsh"],
    ]


def test_a_titled_surname_settles_nothing_for_the_bare_one() -> None:
    clusters = merge_persons(
        [
            mention("Hugo Marsh"),
            mention("Verity Marsh", at=50),
            mention("Marsh", at=90, title="Mr"),
            mention("Marsh", at=120),
        ]
    )
    assert sorted(len(cluster.mentions) for cluster in clusters) == [1, 1, 2]


def test_titles_tell_namesakes_apart() -> None:
    assert groups("Hugo Marsh", "Verity Marsh", ("Mrs", "Marsh"), ("Mr", "Marsh")) == [
        ["Hugo Marsh", "Mr Marsh"],
        ["Verity Marsh", "Mrs Marsh"],
    ]
    assert groups(("Gov.", "Dale Marsh"), ("Sen.", "Kim Marsh"), ("Sen.", "Marsh")) == [
        ["Gov. Dale Marsh"],
        ["Sen. Kim Marsh", "Sen. Marsh"],
    ]
    assert groups("Tamsin Marsh", ("Judge", "Edwin Marsh"), ("Mrs", "Marsh")) == [
        ["Judge Edwin Marsh"],
        ["Tamsin Marsh", "Mrs Marsh"],
    ]


def test_lord_and_lady_of_one_name_are_two_and_the_bare_name_is_open() -> None:
    clusters = merge_persons([mention("Ash", title="Lord"), mention("Ash", at=9, title="Lady"), mention("Ash", at=20)])
    assert len(clusters) == 3
    assert sorted(len(cluster.rivals) for cluster in clusters) == [0, 0, 2]


def test_given_name_nickname_and_short_form_come_to_the_one_they_fit() -> None:
    assert groups("Roberto “Bobby” Salcedo", "Bobby") == [["Roberto “Bobby” Salcedo", "Bobby"]]
    assert groups("Sydney Marsh", "Sydney") == [["Sydney Marsh", "Sydney"]]
    assert groups("Thomas Wynn", "Tom Wynn") == [["Thomas Wynn", "Tom Wynn"]]
    assert groups(("Sir", "Keir Vale"), ("Sir", "Keir")) == [["Sir Keir Vale", "Sir Keir"]]
    assert groups("Florence Hart", ("Mrs", "Florence")) == [["Florence Hart"], ["Mrs Florence"]]


def test_a_first_surname_alone_is_the_shorter_form() -> None:
    assert groups("Ana Rojas Vidal", "Ana Rojas") == [["Ana Rojas Vidal", "Ana Rojas"]]


def test_an_initial_that_fits_two_is_open() -> None:
    clusters = merge_persons([mention("John Vale"), mention("Jane Vale", at=30), mention("J. Vale", at=60)])
    assert len(clusters) == 3
    assert max(len(cluster.rivals) for cluster in clusters) == 2


def test_a_headline_surname_is_the_one_named_first_below() -> None:
    assert groups("Marsh", "Hugo Marsh", "Verity Marsh") == [["Marsh", "Hugo Marsh"], ["Verity Marsh"]]


def organisations(*names: str, definite: bool = False) -> list[list[str]]:
    mentions = [
        mention(name, at=50 * at, kind=EntityKind.ORGANISATION, definite=definite) for at, name in enumerate(names)
    ]
    return sorted([each.text for each in cluster.mentions] for cluster in merge(mentions))


def test_acronyms_and_short_forms_come_to_the_long_name() -> None:
    assert organisations("International Dockworkers’ Federation", "IDF") == [
        ["International Dockworkers’ Federation", "IDF"]
    ]
    assert organisations("Hexel Group", "Hexel") == [["Hexel Group", "Hexel"]]
    assert organisations("Lumora Inc.", "Lumora") == [["Lumora Inc.", "Lumora"]]
    assert organisations("Bank of Orrin", "BO") == [["Bank of Orrin", "BO"]]


def test_the_last_word_alone_needs_the_article() -> None:
    assert len(organisations("Bay Street Journal", "Journal", definite=True)) == 1
    assert len(organisations("Islamic State", "State")) == 2


def test_a_short_form_that_fits_two_stays_by_itself() -> None:
    assert len(organisations("Marsh Bookshop", "Marsh Foods", "Marsh")) == 3


def test_a_person_is_not_the_place_or_body_of_the_name() -> None:
    mentions = [
        mention("Milan Kostic"),
        mention("Milan", at=30, kind=EntityKind.PLACE),
        mention("Kostic Institute", at=60, kind=EntityKind.ORGANISATION),
    ]
    assert len(merge(mentions)) == 3


def test_countries_go_by_several_names() -> None:
    places = [
        mention(name, at=20 * at, kind=EntityKind.PLACE)
        for at, name in enumerate(("United States", "US", "America", "U.S."))
    ]
    assert len(merge(places)) == 1


def persons(*mentions: Mention) -> list[tuple[list[str], int]]:
    """The texts of each cluster in reading order, and how many it could also be."""
    clusters = merge_persons(sorted(mentions, key=lambda each: each.start))
    return sorted((sorted(each.text for each in c.mentions), len(c.rivals)) for c in clusters)


def test_an_initial_or_a_bare_name_between_father_and_son_is_open() -> None:
    found = persons(
        mention("Raymond Castle Sr."),
        mention("Raymond Castle Jr.", at=50),
        mention("R. Castle", at=100),
        mention("Raymond Castle", at=150),
        mention("Raymond", at=200),
    )
    assert found == [
        (["R. Castle"], 2),
        (["Raymond"], 2),
        (["Raymond Castle"], 2),
        (["Raymond Castle Jr."], 0),
        (["Raymond Castle Sr."], 0),
    ]


def test_the_younger_and_the_elder_settle_it() -> None:
    found = persons(
        mention("Raymond Castle Sr."),
        mention("Raymond Castle Jr.", at=50),
        mention("Raymond", at=100, hints=Hints(rank="jr")),
        mention("Castle", at=150, hints=Hints(rank="sr")),
        mention("Josef Haldane the elder", at=200),
        mention("Josef Haldane", at=250, hints=Hints(rank="sr")),
    )
    assert [texts for texts, _ in found] == [
        ["Castle", "Raymond Castle Sr."],
        ["Josef Haldane", "Josef Haldane the elder"],
        ["Raymond", "Raymond Castle Jr."],
    ]


def test_ages_tell_two_of_one_name_apart_and_which_is_the_elder() -> None:
    found = persons(
        mention("Edith Marsh", hints=Hints(age=101)),
        mention("Edith Marsh", at=50, hints=Hints(age=9)),
        mention("Edith Marsh", at=100, hints=Hints(age=9)),
        mention("Edith", at=150, hints=Hints(rank="sr")),
    )
    assert found == [(["Edith", "Edith Marsh"], 0), (["Edith Marsh", "Edith Marsh"], 0)]


def test_the_younger_of_two_whose_ages_nobody_gives_is_open() -> None:
    found = persons(mention("Ana Marsh"), mention("Ida Marsh", at=50), mention("Marsh", at=100, hints=Hints(rank="jr")))
    assert (["Marsh"], 2) in found


def test_no_relation_is_another_and_the_bare_full_name_is_open_from_there() -> None:
    found = persons(
        mention("Peter Marsh"), mention("Peter Marsh", at=50, hints=Hints(apart=True)), mention("Peter Marsh", at=90)
    )
    assert found == [(["Peter Marsh"], 0), (["Peter Marsh"], 0), (["Peter Marsh"], 2)]


def test_a_couple_shares_the_surname() -> None:
    clusters = merge_persons(
        [mention("John"), mention("Mary Marsh", at=9), mention("John", at=50), mention("Mary", at=60)]
    )
    assert sorted((c.full, len(c.mentions)) for c in clusters) == [("", 2), ("John Marsh", 2)]


def test_a_couple_is_not_made_of_a_surname_or_a_person_named_in_full() -> None:
    assert persons(mention("Kess"), mention("Mary Marsh", at=9)) == [(["Kess"], 0), (["Mary Marsh"], 0)]
    found = persons(mention("John Marsh"), mention("John", at=30, block=1), mention("Mary Marsh", at=39, block=1))
    assert found == [(["John", "John Marsh"], 0), (["Mary Marsh"], 0)]


def test_kin_with_a_short_form_of_the_name_is_somebody_else() -> None:
    found = persons(
        mention("Thomas Garrow"),
        mention("Tom", at=50, hints=Hints(newcomer=True)),
        mention("Tom", at=100),
    )
    assert found == [(["Thomas Garrow"], 0), (["Tom", "Tom"], 0)]


def test_a_family_is_nobody_unless_it_is_one_person() -> None:
    found = persons(mention("Ana Marsh"), mention("Ida Marsh", at=50), mention("Marsh", at=100, hints=Hints(many=True)))
    assert found == [(["Ana Marsh"], 0), (["Ida Marsh"], 0)]


def test_a_bank_goes_by_its_first_word() -> None:
    assert organisations("Castor Bank", "Castor") == [["Castor Bank", "Castor"]]
    assert len(organisations("Castor Council", "Castor")) == 2


def test_a_surname_before_its_holder_is_brought_in_as_kin_is_somebody_else() -> None:
    text = (
        "President Marsh assailed Ms. Kess. Mr. Marsh wept. In a statement the first lady, Ann Marsh, questioned "
        "her sanity. Mr. Marsh and Marsh left. Mrs. Marsh stayed."
    )
    found = who(text)
    assert len(found["Marsh"].mentions) == 4
    assert found["Ann Marsh"].aliases == ("Mrs. Marsh",)


def test_a_slip_of_the_keyboard_names_the_person_of_that_surname() -> None:
    found = who("Hugo Hutchinson left. Mr. Hutchinson wept. Hutchinson slept. But Mr. Hutchison stayed.")
    assert len(found["Hugo Hutchinson"].mentions) == 4


def test_a_surname_that_two_full_names_share_but_for_a_letter_is_no_slip() -> None:
    found = who("Hugo Marsh left. Mr Marsh wept. Mr Marsh slept. Ann Marshe stayed. Ms Marshe wept.")
    assert len(found["Ann Marshe"].mentions) == 2


def test_a_bare_surname_is_his_who_was_called_by_it_and_not_his_who_was_called_by_a_given_name() -> None:
    text = "Raymond Kess Sr. spoke. He saw the younger Raymond. Kess, who is old, wept.\nRaymond Kess Jr. left."
    found = who(text)
    assert any(span.of(text) == "Kess" for span in found["Raymond Kess Sr."].mentions)


def test_a_korean_goes_by_the_family_name_that_comes_first() -> None:
    assert len(who("President Kim Jong-un left. Mr. Kim wept.")["Kim Jong-un"].mentions) == 2


def test_a_brother_with_an_initial_has_the_family_name_of_the_next() -> None:
    assert who("Charles G. and David H. Kess left.")["Charles G. Kess"].aliases == ("Charles G.",)


def test_two_family_names_with_and_without_the_given_name_are_one() -> None:
    found = who("President Enrique Peña Nieto left. Mr. Peña Nieto wept.")
    assert len(found["Enrique Peña Nieto"].mentions) == 2


def test_the_surname_behind_a_couple_that_shares_it_is_open() -> None:
    couple = [mention("Tamsin"), mention("Hugo Marsh", at=len("Tamsin and "))]
    clusters = merge_persons([*couple, mention("Marsh", at=90)])
    alone = next(cluster for cluster in clusters if cluster.first.start == 90)
    assert sorted(rival.full or rival.first.text for rival in alone.rivals) == ["Hugo Marsh", "Tamsin Marsh"]


def test_given_names_of_men_and_women_fit_any_title() -> None:
    for given in ("Terry", "Robin", "Chris", "Pat"):
        assert groups(f"{given} Ashdown", ("Ms.", "Ashdown")) == [[f"{given} Ashdown", "Ms. Ashdown"]]
        assert groups(f"{given} Ashdown", ("Mr.", "Ashdown")) == [[f"{given} Ashdown", "Mr. Ashdown"]]


def test_an_office_goes_to_whom_the_text_says_to_hold_it() -> None:
    ann = mention("Ann Marsh", hints=Hints(described="governor"))
    hugo = mention("Hugo Marsh", at=50, hints=Hints(described="striker"))
    clusters = merge_persons([ann, hugo, mention("Marsh", at=90, title="Gov.")])
    assert sorted(len(cluster.mentions) for cluster in clusters if ann in cluster.mentions) == [2]


def test_a_plain_title_is_not_that_of_somebody_who_comes_later() -> None:
    assert groups(("Rev.", "Hugo Marsh"), ("Dr.", "Marsh"), "Oda Marsh") == [
        ["Oda Marsh"],
        ["Rev. Hugo Marsh", "Dr. Marsh"],
    ]


def test_a_bare_surname_is_the_fathers_before_either_is_named() -> None:
    assert groups("Marsh", "Hugo Marsh Jr.", "Hugo Marsh") == [["Hugo Marsh Jr."], ["Marsh", "Hugo Marsh"]]


def test_a_surname_with_its_particle_is_no_given_name_and_surname() -> None:
    assert groups("Hadi bin Marsh", "Bin Marsh", "Marsh") == [["Hadi bin Marsh", "Bin Marsh", "Marsh"]]


def test_a_surname_stays_the_sons_while_the_father_is_not_brought_in() -> None:
    found = groups("Hugo Marsh Jr.", "Marsh", "Ann Marsh", "Hugo Marsh")
    assert ["Hugo Marsh Jr.", "Marsh"] in found


def test_a_titled_surname_stays_with_whom_it_has_named() -> None:
    assert groups(("President", "Marsh"), "Hugo Marsh", ("Mr", "Marsh"), "Ivo Marsh", ("Mr", "Marsh")) == [
        ["Ivo Marsh"],
        ["President Marsh", "Hugo Marsh", "Mr Marsh", "Mr Marsh"],
    ]


def test_a_word_for_kin_tells_whom_an_honorific_leaves_out() -> None:
    text = "Oluchi Ade spoke. Tamuno Ade, the mayor's brother, listened. ‘Mrs. Ade was clear,’ said Tom Reyes."
    named = who(text)
    assert "Mrs. Ade" in named["Oluchi Ade"].aliases
    assert "Ade" not in named


def test_how_an_office_is_spoken_to_is_nobodys_name() -> None:
    assert "President" not in who("Oluchi Ade rose. ‘Mr. President, the dam leaks,’ said Tom Reyes.")


def test_a_senior_is_the_father_of_the_junior() -> None:
    assert groups("Harlan Whitlock", "Harlan Whitlock Jnr", "Whitlock Snr", "Colin Whitlock") == [
        ["Colin Whitlock"],
        ["Harlan Whitlock", "Whitlock Snr"],
        ["Harlan Whitlock Jnr"],
    ]


def test_a_nickname_of_two_words_is_its_bearers() -> None:
    assert groups("Edwina “Big Ed” Kess", "Big Ed") == [["Edwina “Big Ed” Kess", "Big Ed"]]


def test_a_new_surname_is_the_one_bearers_whom_its_paragraph_names() -> None:
    names = [mention("Hugo Marsh", block=1), mention("Verity Marsh", at=50, block=2), mention("Marsh", at=90, block=2)]
    assert len(merge_persons(names)) == 2
    again = [*names[:1], mention("Marsh", at=30, block=1), *names[1:]]
    assert [len(each.mentions) for each in merge_persons(again)] == [3, 1]
    both = [*names[:2], mention("Marsh", at=90, block=3)]
    assert len(merge_persons(both)) == 3


def test_father_and_son_of_one_surname_are_told_apart_in_their_aliases() -> None:
    text = "Hugo Marsh, 40, asked. His father, Hugo Marsh Sr., built it. The elder Marsh watched. Marsh left."
    assert "the elder Marsh" in who(text)["Hugo Marsh Sr."].aliases


def test_a_doctor_is_who_was_one_when_named_in_full() -> None:
    assert groups("Sinead Ruttledge", ("Dr", "Colm Ruttledge"), ("Dr", "Ruttledge")) == [
        ["Dr Colm Ruttledge", "Dr Ruttledge"],
        ["Sinead Ruttledge"],
    ]


def test_a_coach_goes_by_the_given_name() -> None:
    assert groups("Wade Haskell", "Wayne Haskell", ("Coach", "Wade")) == [
        ["Wade Haskell", "Coach Wade"],
        ["Wayne Haskell"],
    ]


def test_her_husband_by_his_given_name_is_no_namesake_of_others() -> None:
    found = who("Pru Whitlock came with her husband, Angus. Angus Whitlock spoke. The MP, Bev Angus, laughed.")
    assert len(found["Angus Whitlock"].mentions) == 2
