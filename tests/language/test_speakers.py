"""From words for a speaker to an entity."""

from __future__ import annotations

from bot.articles.article import Span
from bot.language.findings import Entity, EntityKind
from bot.language.speakers import Speakers
from tests.language.quote_helpers import entities_of


def speakers(text: str, *names: str) -> Speakers:
    return Speakers(text, entities_of(text, *names))


def named(found: Speakers, number: int | None) -> str | None:
    return found.name(number)


def test_gender_comes_from_honorifics_names_and_roles() -> None:
    text = "Ms Quill met Robin Vale, a businessman, and Anna Birk."
    people = entities_of(text, "Quill", "Robin Vale", "Anna Birk")
    at = text.index("businessman")
    people[1] = Entity("Robin Vale", EntityKind.PERSON, mentions=people[1].mentions, roles=(Span(at, at + 11),))
    found = Speakers(text, people)
    found.mention(0, "subject")
    assert named(found, found.pronoun("She")) == "Quill"
    assert found.pronoun("he") is None
    found.mention(1, "object")
    assert named(found, found.pronoun("he")) == "Robin Vale"
    assert found.pronoun("they") is None


def test_a_person_of_unknown_gender_takes_the_pronoun_that_was_used_for_them() -> None:
    found = speakers("Xiu Lomax spoke.", "Xiu Lomax")
    found.mention(0, "subject")
    assert named(found, found.pronoun("she")) == "Xiu Lomax"
    assert found.pronoun("he") is None


def test_who_was_named_long_ago_is_not_meant() -> None:
    found = speakers("Anna Birk spoke to Tomas Reyes.", "Anna Birk", "Tomas Reyes")
    found.mention(0, "subject")
    found.mention(1, "object")
    for _ in range(9):
        found.next_sentence()
    assert found.pronoun("she") is None


def test_the_subject_comes_before_the_object_and_later_before_earlier() -> None:
    found = speakers("Anna Birk met Olga Brandt.", "Anna Birk", "Olga Brandt")
    found.mention(0, "subject")
    found.mention(1, "object")
    assert named(found, found.pronoun("she")) == "Anna Birk"
    found.next_sentence()
    found.next_sentence()
    found.mention(1, "subject")
    assert named(found, found.pronoun("she")) == "Olga Brandt"


def test_naming_somebody_twice_in_a_sentence_counts_once() -> None:
    found = speakers("Anna Birk met Olga Brandt.", "Anna Birk", "Olga Brandt")
    found.mention(0, "owner")
    found.mention(0, "owner")
    found.mention(0, "owner")
    found.mention(1, "subject")
    assert named(found, found.pronoun("she")) == "Olga Brandt"


def test_places_and_organisations_are_no_he_or_she() -> None:
    found = speakers("Georgia and Radio Almada.", "{Georgia}", "[Radio Almada]")
    found.mention(0, "subject")
    assert found.pronoun("she") is None
    assert found.kind(1) == "organisation"


def test_a_title_before_the_name_describes_its_holder() -> None:
    text = "Sen. Anna Birk met Health Secretary Tomas Reyes and his deputy."
    found = speakers(text, "Anna Birk", "Tomas Reyes")
    assert named(found, found.nominal("the senator")) == "Anna Birk"
    assert named(found, found.nominal("the health secretary")) == "Tomas Reyes"
    assert found.nominal("a senator") is None
    assert found.nominal("the") is None


def test_two_holders_of_a_title_leave_the_question_open() -> None:
    text = "Judge Anna Birk and Judge Tomas Reyes agreed."
    found = speakers(text, "Anna Birk", "Tomas Reyes")
    assert found.nominal("the judge") is None
    found.mention(1, "subject")
    assert named(found, found.nominal("the judge")) == "Tomas Reyes"


def test_a_word_for_people_stands_for_the_only_person_of_the_paragraph() -> None:
    found = speakers("Anna Birk and Tomas Reyes", "Anna Birk", "Tomas Reyes")
    assert found.nominal("the swimmer") is None
    found.mention(0, "subject")
    assert named(found, found.nominal("the swimmer")) == "Anna Birk"
    assert named(found, found.nominal("the Dane")) == "Anna Birk"
    assert found.nominal("the spokesman") is None
    assert found.nominal("the newspaper") is None
    assert found.nominal("the swimmers") is None
    found.mention(1, "subject")
    assert found.nominal("the swimmer") is None
    found.next_paragraph()
    assert found.nominal("the Dane") is None


def test_a_form_is_whose_it_can_be_alone() -> None:
    text = "Hugo Tolmar bought the shop. His sister Vera Tolmar runs it with Ida Holm."
    found = speakers(text, "Hugo Tolmar", "Vera Tolmar", "Ida Holm")
    end = len(text)
    assert named(found, found.called("Mr Holm", end)) == "Ida Holm"
    assert named(found, found.called("Dr. Ida Holm", end)) == "Ida Holm"
    assert found.called("Tolmar", end) is None
    assert named(found, found.called("Tolmar", 20)) == "Hugo Tolmar"
    assert found.called("Nobody", end) is None


def test_namings_are_those_of_a_stretch_of_text() -> None:
    text = "Anna Birk met Olga Brandt and Anna Birk."
    found = speakers(text, "Anna Birk", "Olga Brandt")
    assert [naming.entity for naming in found.namings(0, len(text))] == [0, 1, 0]
    assert [naming.entity for naming in found.namings(10, 20)] == [1]
    assert found.name(None) is None


def test_a_role_without_an_article_stands_for_its_one_holder() -> None:
    text = "Premier says no. Robin Vale, the premier, and Anna Birk, a county clerk, met Olga Brandt, a town clerk."
    people = entities_of(text, "Robin Vale", "Anna Birk", "Olga Brandt")
    at = [text.index(role) for role in ("premier,", "county clerk", "town clerk")]
    lengths = (7, 12, 10)
    described = [
        Entity(one.name, one.kind, mentions=one.mentions, roles=(Span(start, start + length),))
        for one, start, length in zip(people, at, lengths, strict=True)
    ]
    found = Speakers(text, described)
    assert named(found, found.nominal("Premier")) == "Robin Vale"
    assert found.nominal("clerk") is None
    assert found.nominal("one premier") is None


def test_a_shortened_title_in_a_role_is_its_long_form() -> None:
    text = "Texas Sen. Robin Vale met Ohio Sen. Anna Birk."
    people = entities_of(text, "Robin Vale", "Anna Birk")
    described = [
        Entity(one.name, one.kind, mentions=one.mentions, roles=(Span(start, start + length),))
        for one, start, length in zip(people, (0, text.index("Ohio")), (10, 9), strict=True)
    ]
    found = Speakers(text, described)
    assert named(found, found.nominal("the Texas senator")) == "Robin Vale"
    assert named(found, found.nominal("the Ohio senator")) == "Anna Birk"


def test_a_clause_within_another_one_weighs_less() -> None:
    found = speakers("Anna Birk met Olga Brandt.", "Anna Birk", "Olga Brandt")
    found.mention(0, "object")
    found.mention(1, "subject", embedded=True)
    assert named(found, found.pronoun("she")) == "Anna Birk"


def test_being_named_again_and_again_drowns_nobody() -> None:
    found = speakers("Anna Birk met Olga Brandt.", "Anna Birk", "Olga Brandt")
    for _ in range(6):
        found.mention(0, "prep")
        found.next_sentence()
    found.mention(0, "prep")
    found.mention(1, "subject")
    assert named(found, found.pronoun("she")) == "Olga Brandt"


def test_what_a_role_is_about_tells_no_gender() -> None:
    text = "Trump, the longtime owner of the Miss Riga pageant, met Alex Vale, an actress."
    people = entities_of(text, "Trump", "Alex Vale")
    spans = [
        Span(text.index(words), text.index(words) + len(words)) for words in ("longtime owner of the Miss", "actress")
    ]
    people = [
        Entity(one.name, EntityKind.PERSON, mentions=one.mentions, roles=(span,))
        for one, span in zip(people, spans, strict=True)
    ]
    found = Speakers(text, people)
    found.mention(0, "subject")
    found.mention(1, "object")
    assert named(found, found.pronoun("he")) == "Trump"
    assert named(found, found.pronoun("she")) == "Alex Vale"


def test_a_given_name_outweighs_a_role() -> None:
    text = "Jennifer Birk, a businessman by her own account, left."
    (person,) = entities_of(text, "Jennifer Birk")
    at = text.index("businessman")
    found = Speakers(text, [Entity(person.name, person.kind, mentions=person.mentions, roles=(Span(at, at + 11),))])
    found.mention(0, "subject")
    assert named(found, found.pronoun("she")) == "Jennifer Birk"


def test_the_main_body_is_named_far_more_often_than_any_other() -> None:
    text = "Almada United lost. Almada United paid. Almada United sold. Sea Post wrote."
    found = Speakers(text, entities_of(text, "[Almada United]", "[Sea Post]"))
    assert named(found, found.main_body()) == "Almada United"
    text = "Almada United lost. Almada United paid. Almada United sold. Sea Post wrote. Sea Post left."
    assert Speakers(text, entities_of(text, "[Almada United]", "[Sea Post]")).main_body() is None
    assert Speakers("Nobody.", []).main_body() is None


def described(text: str, role: str) -> Speakers:
    """Anna Birk is called ``role`` in the text, and Olan and Norfolk are places."""
    people = entities_of(text, "Anna Birk", "{Olan}", "{Norfolk}")
    at = text.index(role)
    people[0] = Entity("Anna Birk", EntityKind.PERSON, mentions=people[0].mentions, roles=(Span(at, at + len(role)),))
    return Speakers(text, people)


def test_a_senator_from_a_place_is_nobody_from_elsewhere() -> None:
    found = described("Norfolk senator Anna Birk flew from Olan.", "Norfolk senator")
    assert named(found, found.nominal("the Norfolk senator")) == "Anna Birk"
    assert named(found, found.nominal("the senator")) == "Anna Birk"
    assert found.nominal("the Olan senator") is None


def test_somebody_who_comes_in_new_is_nobody_whom_the_text_has_named() -> None:
    found = described("Anna Birk, a party strategist, flew from Olan to Norfolk.", "party strategist")
    assert named(found, found.nominal("party strategist")) == "Anna Birk"
    for words in ("a party strategist", "another party strategist", "One strategist"):
        assert found.nominal(words) is None


def test_where_somebody_is_from_is_no_name() -> None:
    text = "Anna Birk left Texas for Dublin, the Texan said of the Guardian and a Dubliner."
    found = speakers(text, "Anna Birk", "{Texas}", "{Dublin}", "[Texan]", "[Guardian]", "[Dubliner]")
    natives = [one for one in found.namings(0, len(text)) if found.is_native(one)]
    assert [named(found, one.entity) for one in natives] == ["Texan"]


def test_a_pronoun_means_the_only_person_of_the_article_however_long_ago_it_named_them() -> None:
    text = "Ms Quill met Robin Vale. A spokeswoman left."
    found = speakers(text, "Quill", "Robin Vale")
    found.mention(0, "subject")
    for _ in range(9):
        found.next_sentence()
    assert named(found, found.pronoun("she")) == "Quill"
    assert found.pronoun("he") is None
    assert found.pronoun("she", {0}) is None
    found.meet("a spokeswoman", "subject")
    assert found.pronoun("she") is None
    found.next_paragraph()
    assert named(found, found.pronoun("she")) == "Quill"
    found.mention(1, "subject")
    for _ in range(9):
        found.next_sentence()
    assert found.pronoun("she") is None


def test_the_minister_may_be_a_secretary_of_state() -> None:
    text = "Home Secretary Ann Quill met Robin Vale."
    found = speakers(text, "Ann Quill", "Robin Vale")
    assert named(found, found.nominal("the minister")) == "Ann Quill"
    text = "Home Secretary Ann Quill met Foreign Secretary Robin Vale."
    assert speakers(text, "Ann Quill", "Robin Vale").nominal("the minister") is None


def test_the_family_is_not_the_lawyer_of_the_family() -> None:
    text = "Anna Birk, the family lawyer, spoke."
    people = entities_of(text, "Anna Birk")
    at = text.index("the family")
    found = Speakers(
        text, [Entity("Anna Birk", EntityKind.PERSON, mentions=people[0].mentions, roles=(Span(at, at + 17),))]
    )
    assert found.nominal("family") is None
    assert named(found, found.nominal("family lawyer")) == "Anna Birk"
