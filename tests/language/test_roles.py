from __future__ import annotations

import pytest

from tests.language.who_helpers import roles


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Ingrid Solbakken, 47, was chosen on Monday.", "Ingrid Solbakken", ["47"]),
        ("Tomasz Wilk, a 24-year-old baker, lived there.", "Tomasz Wilk", ["24-year-old baker"]),
        ("The 24-year-old singer Tomasz Wilk lived there.", "Tomasz Wilk", ["24", "singer"]),
        ("Police looked for Tomasz Wilk, aged 24, on Monday.", "Tomasz Wilk", ["24"]),
        ("The US Secretary of State Thomas Okonjo said so.", "Thomas Okonjo", ["US Secretary of State"]),
        ("Its founder, Celeste Wynn, promised a new one.", "Celeste Wynn", ["founder"]),
        ("The chief is Celeste Wynn,  head of the port.", "Celeste Wynn", ["chief", "head of the port"]),
        ("It was for the Democrat hopeful Celeste Wynn.", "Celeste Wynn", ["Democrat hopeful"]),
        ("They are hopeful Celeste Wynn will come.", "Celeste Wynn", []),
        (
            "It was the plan of Kess’s father, union leader Rev. Hugo Marsh, and he won.",
            "Hugo Marsh",
            ["Kess’s father", "union leader", "Rev."],
        ),
        ("They asked the think-tank founder Celeste Wynn.", "Celeste Wynn", ["think-tank founder"]),
        ("Hugo Marsh and his wife, Celeste Wynn, came late.", "Celeste Wynn", ["wife"]),
        (
            "Celeste Wynn, his daughter and the treasurer of the network, wept.",
            "Celeste Wynn",
            ["daughter", "treasurer of the network"],
        ),
        (
            "Celeste Wynn, executive director of the River Alliance, called it wrong.",
            "Celeste Wynn",
            ["executive director of the River Alliance"],
        ),
        ("The think tank’s co-founder, Syrian-born Celeste Wynn, wrote to him.", "Celeste Wynn", ["co-founder"]),
        ("He sent his son-in-law Hugo Marsh to the talks.", "Hugo Marsh", ["son-in-law"]),
        ("They met President-elect Hugo Marsh on Monday.", "Hugo Marsh", ["President-elect"]),
        ("Bobby Wynn, as the fishermen know, is 71.", "Bobby Wynn", ["71"]),
        ("Celeste Wynn is a former judge.", "Celeste Wynn", ["former judge"]),
        (
            "“No,” said Celeste Wynn, a doctor at Leeds Hospital who saw it.",
            "Celeste Wynn",
            ["doctor at Leeds Hospital"],
        ),
        ("Celeste Wynn, who runs the shop, said nothing.", "Celeste Wynn", ["runs the shop"]),
        ("The novelist and critic Celeste Wynn has died.", "Celeste Wynn", ["novelist and critic"]),
        ("They met one of his senior advisers, Celeste Wynn.", "Celeste Wynn", ["one of his senior advisers"]),
        ("Sen. Celeste Wynn of Pine Falls, the minority leader, said no.", "Celeste Wynn", ["minority leader"]),
        ("Sen. Celeste Wynn (R-Ohio), a former judge, said no.", "Celeste Wynn", ["former judge"]),
        ("The nurse in charge, Celeste Wynn, said no.", "Celeste Wynn", ["nurse in charge"]),
        ("An observer from the Vote Project (VP), Celeste Wynn, said no.", "Celeste Wynn", ["observer from the Vote"]),
        ("Celeste Wynn, author of “The Long Road”, said no.", "Celeste Wynn", ["author of “The Long Road”"]),
        ("Celeste Wynn, then a county clerk, said no.", "Celeste Wynn", ["county clerk"]),
        ("Celeste Wynn, six, was carried out.", "Celeste Wynn", ["six"]),
        ("His sister, state Sen. Celeste Wynn, watched.", "Celeste Wynn", ["sister", "state Sen."]),
        ("On Tuesday Foreign Secretary Laura Kessler left.", "Laura Kessler", ["Foreign Secretary"]),
        ("Among them was Hugo Marsh, 31, a blaster.", "Hugo Marsh", ["31", "blaster"]),
        ("“Yes,” Celeste Wynn, Reeds’ campaign manager, said.", "Celeste Wynn", ["Reeds’ campaign manager"]),
        ("Celeste Wynn, the well-regarded agent in charge, left.", "Celeste Wynn", ["well-regarded agent in charge"]),
        ("The paper’s editor in chief, Celeste Wynn, left.", "Celeste Wynn", ["editor in chief"]),
        ("The first lady, Celeste Wynn, left.", "Celeste Wynn", ["first lady"]),
        ("He told of his wish to fire campaign manager Celeste Wynn.", "Celeste Wynn", ["campaign manager"]),
        ("It is what Prime Minister Celeste Wynn called bad.", "Celeste Wynn", ["Prime Minister"]),
        ("Celeste Wynn, a onetime adviser, Mr. Marsh wrote, was bad.", "Celeste Wynn", ["onetime adviser"]),
        ("The daughter of former President Hugo Marsh wept.", "Hugo Marsh", ["former President"]),
        ("“No,” said Celeste Wynn, one of the stars of the play.", "Celeste Wynn", ["one of the stars of the play"]),
        ("Celeste Wynn, one of the signatories, spoke in Hull.", "Celeste Wynn", ["one of the signatories"]),
        (
            "Celeste Wynn, a New York congressional candidate, won.",
            "Celeste Wynn",
            ["New York congressional candidate"],
        ),
        ("Celeste Wynn, Friends of Holm’s executive director, won.", "Celeste Wynn", ["Holm’s executive director"]),
        (
            "Ohio Attorney General and Senate candidate Celeste Wynn defended it.",
            "Celeste Wynn",
            ["Ohio Attorney General", "Senate candidate"],
        ),
        (
            "It shows the Whig presidential candidate and Lakes regional favorite Representative Celeste Wynn.",
            "Celeste Wynn",
            ["Whig presidential candidate", "favorite Representative"],
        ),
        (
            "He backs Whig presidential candidate Sen. Celeste Wynn.",
            "Celeste Wynn",
            ["Whig presidential candidate", "Sen."],
        ),
        ("He told Sens. Hugo Marsh, of Illinois, and Celeste Wynn, of Texas, so.", "Celeste Wynn", ["Sens."]),
        ("Reps. Hugo Marsh (R-Ohio), Ann Kess and Celeste Wynn voted no.", "Celeste Wynn", ["Reps."]),
        ("It was led by North Dakota Republican Celeste Wynn.", "Celeste Wynn", ["North Dakota Republican"]),
        ("Sen. Celeste Wynn, the No. 2 Whig in the chamber, left.", "Celeste Wynn", ["Sen."]),
        ("Celeste Wynn, the No. 2 lawyer in town, left.", "Celeste Wynn", ["No. 2 lawyer in town"]),
        ("“No,” said Celeste Wynn, a University of Denver law professor.", "Celeste Wynn", ["Denver law professor"]),
        ("They met the Whig candidate for governor, Celeste Wynn.", "Celeste Wynn", ["Whig candidate for governor"]),
        ("Celeste Wynn, a veteran Whig operative who has support, left.", "Celeste Wynn", ["veteran Whig operative"]),
        (
            "One of the court’s most conservative justices, Celeste Wynn, died in May.",
            "Celeste Wynn",
            ["One of the court’s most conservative justices"],
        ),
        ("The court’s star witness, former bank chief Celeste Wynn, left.", "Celeste Wynn", ["court’s star witness"]),
        (
            "Celeste Wynn, a conservative economist and former member of the Courier editorial board, left.",
            "Celeste Wynn",
            ["conservative economist", "former member of the Courier editorial board"],
        ),
        ("With rival Hugo Marsh beaten, Celeste Wynn rested.", "Hugo Marsh", ["rival"]),
        ("The port, its chief executive Hugo Marsh and a clerk were fined.", "Hugo Marsh", ["chief executive"]),
        ("In a statement, union President Celeste Wynn said no.", "Celeste Wynn", ["union President"]),
        ("They met House Speaker-to-be Celeste Wynn on Monday.", "Celeste Wynn", ["House Speaker-to-be"]),
        ("He spoke to the party’s 2012 nominee, Celeste Wynn.", "Celeste Wynn", ["party’s 2012 nominee"]),
        ("The singer  Celeste Wynn left early.", "Celeste Wynn", ["singer"]),
        ("They met the Spaniard Celeste Wynn on Monday.", "Celeste Wynn", ["Spaniard"]),
        ("“No,” said Celeste Wynn, an Iraqi Kurd living in Leeds.", "Celeste Wynn", ["Iraqi Kurd living in Leeds"]),
        ("Celeste Wynn, an American, left early.", "Celeste Wynn", ["American"]),
        ("Celeste Wynn, a Belgian national who sells eels, left.", "Celeste Wynn", ["Belgian national"]),
        (
            "“No,” said Celeste Wynn, the Courier’s global politics and government outreach director.",
            "Celeste Wynn",
            ["Courier’s global politics and government outreach director"],
        ),
        (
            "Trading views of Judge Marsh, the Senate Whig leader, Celeste Wynn of New York, went out.",
            "Celeste Wynn",
            ["Senate Whig leader"],
        ),
        ("Now that she is the Whig nominee, Celeste Wynn rested.", "Celeste Wynn", ["Whig nominee"]),
        ("The actors Hugo Marsh and Celeste Wynn came.", "Hugo Marsh", ["actors"]),
    ],
)
def test_roles_are_read_from_titles_appositions_ages_and_copulas(text: str, name: str, wanted: list[str]) -> None:
    found = roles(text, name)
    assert [role for role in wanted if not any(role in each for each in found)] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Celeste Wynn, whose mother is a doctor, said nothing.", "Celeste Wynn"),
        ("Celeste Wynn’s brother said nothing.", "Celeste Wynn"),
        ("Hugo Marsh, a onetime adviser, Ms. Wynn wrote, was bad.", "Wynn"),
        ("They asked whether Celeste Wynn would be the nominee.", "Celeste Wynn"),
        ("In the end Celeste Wynn, on Monday, said nothing.", "Celeste Wynn"),
        ("Celeste Wynn said the mayor was late.", "Celeste Wynn"),
        ("The prize went to Celeste Wynn, the network’s founder, Randolf Kess, said.", "Celeste Wynn"),
        ("Close friends of Celeste Wynn said nothing.", "Celeste Wynn"),
        ("He had to thank Celeste Wynn, the liberals, and his staff.", "Celeste Wynn"),
        ("It was paid to Celeste Wynn, a total of 900 euros, in May.", "Celeste Wynn"),
        ("He is the father of baby Celeste Wynn, who was born on Monday.", "Celeste Wynn"),
        ("At 12:25 pm – Celeste Wynn left.", "Celeste Wynn"),
        ("The treasurer joined Celeste Wynn, a town hall aide confirmed.", "Celeste Wynn"),
        ("It is led by Gov. Hugo Walker with 14 percent, Celeste Wynn and others.", "Celeste Wynn"),
        ("Celeste Wynn-backed candidates won in Hull.", "Celeste Wynn"),
        ("It was sent to a 21-year-old student in Hull from Celeste Wynn’s account.", "Celeste Wynn"),
        ("In a letter to the lawyer, Celeste Wynn said no.", "Celeste Wynn"),
        ("They had heard the voters. Hugo Marsh and Celeste Wynn agreed.", "Celeste Wynn"),
        ("Although Marsh is not yet a candidate, Celeste Wynn attacked him.", "Celeste Wynn"),
        ("As reported by Celeste Wynn, the former mayor was made aware of it.", "Celeste Wynn"),
        ("Celeste Wynn has always been her own woman.", "Celeste Wynn"),
        ("They greeted Celeste Wynn, his mother and several brothers and sisters.", "Celeste Wynn"),
        ("He met the rival Wynn supporters in Hull.", "Wynn"),
    ],
)
def test_what_is_said_of_others_is_no_role(text: str, name: str) -> None:
    assert roles(text, name) == []


def test_a_role_is_its_own_alone() -> None:
    text = "“No,” said Celeste Wynn, a spokeswoman for Speaker Hugo Marsh, Democrat of Ohio. The mayor and Governor Ann Kess left."
    assert roles(text, "Celeste Wynn") == ["spokeswoman for Speaker Hugo Marsh"]
    assert roles(text, "Hugo Marsh") == ["Speaker", "Democrat of Ohio"]
    assert roles(text, "Ann Kess") == ["Governor"]


def test_a_role_ends_before_what_is_thought_of_its_holder() -> None:
    text = "Celeste Wynn, a Hull-based talk radio host considered one of the most influential in the north, left."
    assert roles(text, "Celeste Wynn") == ["Hull-based talk radio host"]


def test_a_description_before_a_name_is_its_own_even_behind_another_name() -> None:
    text = "The prize went to Celeste Wynn, the network’s founder, Randolf Kess, said."
    assert any("founder" in role for role in roles(text, "Randolf Kess"))


def test_a_role_ends_before_what_somebody_else_is() -> None:
    text = "He told them why the native Hugo Marsh was a poor president and Celeste Wynn a good one."
    assert "poor president" in roles(text, "Hugo Marsh")
    assert not any("Wynn" in role for role in roles(text, "Hugo Marsh"))


def test_an_organisation_is_described_by_its_apposition() -> None:
    text = "The coast was watched by the Coastal Weather Network, a charity with 240 volunteers."
    assert "charity with 240 volunteers" in roles(text, "Coastal Weather Network")


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("The civil rights group Harbour Trust called for it.", "Harbour Trust", ["civil rights group"]),
        ("It was sold to bookmakers Marsh & Wynn Ltd on Monday.", "Marsh & Wynn Ltd", ["bookmakers"]),
        ("They said external auditors Marsh & Wynn Ltd had known it.", "Marsh & Wynn Ltd", ["external auditors"]),
        ("It was the best election campaign the Harbour Trust has run.", "Harbour Trust", []),
        ("The group Harbour Trust called for it.", "Harbour Trust", []),
        ("They rang Harbour Trust Ltd, the company that had sold the eels.", "Harbour Trust Ltd", []),
        ("Marsh & Wynn Ltd, the makers of the lift, said no.", "Marsh & Wynn Ltd", ["makers of the lift"]),
        (
            "Harbour Trust, a super PAC aligned with the mayor, said no.",
            "Harbour Trust",
            ["super PAC aligned with the mayor"],
        ),
        ("Harbour Trust - the mayor’s own charity - gave gifts.", "Harbour Trust", ["mayor’s own charity"]),
        ("It went to the Court of Appeal, the country’s second court.", "Court of Appeal", ["country’s second court"]),
    ],
)
def test_what_stands_right_before_an_organisation_describes_it(text: str, name: str, wanted: list[str]) -> None:
    assert roles(text, name) == wanted


def test_the_age_of_whoever_acts_is_not_of_whom_it_is_done_to() -> None:
    assert roles("The 30-year-old also tipped Celeste Wynn to start.", "Celeste Wynn") == []


def test_joined_roles_are_two_where_each_has_words_of_its_own() -> None:
    text = "Celeste Wynn, a conservative economist and former member of the Courier editorial board, left."
    assert len(roles(text, "Celeste Wynn")) == 2
    text = "Celeste Wynn, president and chief executive of the Harbour Host Committee of Hull, left."
    assert len(roles(text, "Celeste Wynn")) == 1


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Holm police Chief Celeste Wynn said nobody was hurt.", "Celeste Wynn", "Holm police Chief"),
        ("Ohio Guild chapter President Celeste Wynn left on Monday.", "Celeste Wynn", "Ohio Guild chapter President"),
        (
            "On Monday they blamed Tulsa, Okla., fire officer Celeste Wynn.",
            "Celeste Wynn",
            "Tulsa, Okla., fire officer",
        ),
        ("In Tulsa, Okla., fire officer Celeste Wynn said no.", "Celeste Wynn", "fire officer"),
        ("Stand-in goalkeeper Hugo Marsh saved it.", "Hugo Marsh", "Stand-in goalkeeper"),
        ("They honoured three-time Oscar-winner Celeste Wynn.", "Celeste Wynn", "three-time Oscar-winner"),
        ("They vowed never to attack Whig leader Hugo Marsh.", "Hugo Marsh", "Whig leader"),
        (
            "The National Union of Teachers President Celeste Wynn said no.",
            "Celeste Wynn",
            "National Union of Teachers President",
        ),
        ("“No,” said Celeste Wynn, managing director of a bakery.", "Celeste Wynn", "managing director of a bakery"),
        (
            "Celeste Wynn, a quiet, hardworking clerk from Hull, left.",
            "Celeste Wynn",
            "quiet, hardworking clerk from Hull",
        ),
        ("The bride, who adores boyfriend Hugo Marsh, wept.", "Hugo Marsh", "boyfriend"),
        (
            "He was charged, said Kess County Prosecuting Attorney Celeste Wynn.",
            "Celeste Wynn",
            "Kess County Prosecuting Attorney",
        ),
        (
            "“No,” said Celeste Wynn, art and music teacher at a school in Hull.",
            "Celeste Wynn",
            "art and music teacher at a school in Hull",
        ),
        (
            "Celeste Wynn is one of the first three Sikh women elected to the council.",
            "Celeste Wynn",
            "one of the first three Sikh women",
        ),
        ("Celeste Wynn, a father-of-three, was told.", "Celeste Wynn", "father-of-three"),
        ("Celeste Wynn, first cousin of the mayor, said no.", "Celeste Wynn", "first cousin of the mayor"),
        ("Celeste Wynn was an up-and-coming folk singer.", "Celeste Wynn", "up-and-coming folk singer"),
        ("Celeste Wynn was the symbol of the revolt.", "Celeste Wynn", "symbol of the revolt"),
        ("Celeste Wynn was a fierce critic in the 2004 campaign.", "Celeste Wynn", "fierce critic"),
        ("That is the question former champion Celeste Wynn asked.", "Celeste Wynn", "former champion"),
        ("The two-time former champion Celeste Wynn won.", "Celeste Wynn", "two-time former champion"),
        ("It was rival candidate former mayor Celeste Wynn.", "Celeste Wynn", "rival candidate former mayor"),
    ],
)
def test_a_role_has_all_the_words_that_belong_to_it(text: str, name: str, wanted: str) -> None:
    assert roles(text, name) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Celeste Wynn said no. A former merchant seaman, she flew to Hull.", ["former merchant seaman"]),
        ("Celeste Wynn laughed. A year later, she left.", []),
        ("Hugo Marsh met Celeste Wynn. A retired nurse, she left.", []),
        ("Celeste Wynn, who directs the Echo Centre and was once a nurse, left.", ["directs the Echo Centre"]),
        ("“Parked,” deckhand Celeste Wynn said.", ["deckhand"]),
    ],
)
def test_a_description_ahead_of_a_pronoun_is_told_of_who_was_named_before(text: str, wanted: list[str]) -> None:
    assert roles(text, "Celeste Wynn") == wanted


def test_what_somebody_hardly_is_is_no_role() -> None:
    assert roles("Celeste Wynn is hardly an impartial judge of it.", "Celeste Wynn") == []


def test_who_plays_something_is_not_it() -> None:
    assert roles("Celeste Wynn, playing a sad clown, won.", "Celeste Wynn") == []
    assert "Tulsa" not in roles("He met Hugo Marsh, Celeste Wynn, fire officer Ivo Kess.", "Ivo Kess")[0]


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("HOLM - Ohio Governor Celeste Wynn was not told.", "Celeste Wynn", ["Ohio Governor"]),
        ("HOLM - Chairwoman Dame Celeste Wynn wept.", "Celeste Wynn", ["Chairwoman"]),
        (
            "Celeste Wynn left as coach of the Reeds only 31 days before the cup.",
            "Celeste Wynn",
            ["coach of the Reeds"],
        ),
        ("Celeste Wynn was head of the club less than a year before she left.", "Celeste Wynn", ["head of the club"]),
        ("DCI Celeste Wynn was first at the scene.", "Celeste Wynn", ["DCI"]),
        ("It was seen by Ald. Celeste Wynn on Monday.", "Celeste Wynn", ["Ald."]),
        ("Cllr Mrs Celeste Wynn left.", "Celeste Wynn", ["Cllr"]),
        ("Tánaiste Celeste Wynn left.", "Celeste Wynn", ["Tánaiste"]),
        ("Celeste Wynn KC, prosecuting, said no.", "Celeste Wynn", ["prosecuting"]),
        ("Hugo Marsh, defending, said no.", "Hugo Marsh", ["defending"]),
        ("Hugo Marsh, defending his record, said no.", "Hugo Marsh", []),
        ("Former Wallaby Martin Orme said no.", "Martin Orme", ["Former Wallaby"]),
        ("The ex-Lioness Celeste Wynn said no.", "Celeste Wynn", ["ex-Lioness"]),
    ],
)
def test_ranks_pleaders_and_former_players(text: str, name: str, wanted: list[str]) -> None:
    assert roles(text, name) == wanted
