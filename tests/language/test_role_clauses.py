from __future__ import annotations

import pytest

from tests.language.who_helpers import roles


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Celeste Wynn was named director of the gallery in May.", "Celeste Wynn", "director of the gallery"),
        ("The board appointed Laura Kessler chief executive on Friday.", "Laura Kessler", "chief executive"),
        ("Celeste Wynn has resigned as chairwoman of the port.", "Celeste Wynn", "chairwoman of the port"),
        ("He was succeeded as governor by Celeste Wynn.", "Celeste Wynn", "governor"),
        ("As head of the school, Celeste Wynn signed the letter.", "Celeste Wynn", "head of the school"),
        ("The new captain is Celeste Wynn, a pilot.", "Celeste Wynn", "new captain"),
        ("Celeste Wynn left early. She is a lawyer from Hull.", "Celeste Wynn", "lawyer from Hull"),
        ("Celeste Wynn fell ill. She was 91.", "Celeste Wynn", "91"),
        ("Celeste Wynn, who had married Hugo Marsh, fell ill. She was 91.", "Celeste Wynn", "91"),
        ("Celeste Wynn will stay on as honorary chairwoman.", "Celeste Wynn", "honorary chairwoman"),
        ("Celeste Wynn, who is a nurse in Hull, saw it.", "Celeste Wynn", "nurse in Hull"),
        ("Celeste Wynn, who studies eels at the university, saw it.", "Celeste Wynn", "studies eels at the university"),
        ("Celeste Wynn, who speaks for the pension fund, saw it.", "Celeste Wynn", "speaks for the pension fund"),
        ("Celeste Wynn, who helped found the union, saw it.", "Celeste Wynn", "helped found the union"),
        ("Celeste Wynn is one of the two divers who went down.", "Celeste Wynn", "one of the two divers"),
        ("Celeste Wynn, a Hull lawyer who is chairwoman of a club, left.", "Celeste Wynn", "chairwoman of a club"),
        ("Celeste Wynn, who was fired as director of the port, left.", "Celeste Wynn", "director of the port"),
        ("Sources identified the suspect to the Courier as Celeste Wynn of Hull.", "Celeste Wynn", "suspect"),
        ("The gunman was later identified as Hugo Marsh.", "Hugo Marsh", "gunman"),
        ("Celeste Wynn, running as the Whig nominee in Ohio, lost.", "Celeste Wynn", "Whig nominee in Ohio"),
        ("Celeste Wynn, nominated as governor, lost.", "Celeste Wynn", "governor"),
        ("Sen. Celeste Wynn (D-Va.), who is Kess’s running mate, left.", "Celeste Wynn", "Kess’s running mate"),
        ("Celeste Wynn came to the court in 1993, and is its oldest member.", "Celeste Wynn", "oldest member"),
        (
            "Celeste Wynn spent years in the navy before retiring as captain of a ship.",
            "Celeste Wynn",
            "captain of a ship",
        ),
        ("Celeste Wynn was an Ohio alderman before she resigned.", "Celeste Wynn", "Ohio alderman"),
        ("Celeste Wynn was an agent and in high posts in the navy.", "Celeste Wynn", "agent"),
        ("Celeste Wynn, while a candidate for mayor last summer, was rude.", "Celeste Wynn", "candidate for mayor"),
        ("Celeste Wynn, as the chairman of the port, was rude.", "Celeste Wynn", "chairman of the port"),
        ("Celeste Wynn is acting as an adviser for the port.", "Celeste Wynn", "adviser for the port"),
        (
            "They met Celeste Wynn, who served briefly as deputy head of the port, and has been a baker.",
            "Celeste Wynn",
            "deputy head of the port",
        ),
        (
            "Celeste Wynn, who fought such cases as the former head of the union, left.",
            "Celeste Wynn",
            "former head of the union",
        ),
        ("One town lawyer involved in the sale was Celeste Wynn.", "Celeste Wynn", "town lawyer involved in the sale"),
        ("Celeste Wynn, who died in Hull in 2001 aged 86, kept it.", "Celeste Wynn", "86"),
        ("Celeste Wynn fell ill. She died in June at the age of 86.", "Celeste Wynn", "86"),
        ("The judge’s wife, Celeste Wynn, is a patron of the hospital.", "Celeste Wynn", "patron of the hospital"),
    ],
)
def test_clauses_say_what_somebody_is(text: str, name: str, wanted: str) -> None:
    assert wanted in roles(text, name)


@pytest.mark.parametrize(
    "text",
    [
        "Celeste Wynn is not the owner of the van.",
        "Celeste Wynn is no lawyer.",
        "Celeste Wynn might be the next mayor.",
        "Few wanted Celeste Wynn to be the candidate.",
        "“Celeste Wynn is a fighter,” the coach said.",
        "Celeste Wynn is their daughter.",
        "Celeste Wynn, who leads in the polls, said nothing.",
        "Celeste Wynn, who keeps falling, said nothing.",
        "Celeste Wynn worked hard, as a friend had asked.",
        "Celeste Wynn and Hugo Marsh left early. She is a lawyer.",
        "They identified three men as Celeste Wynn had asked.",
        "Celeste Wynn, who described Marsh as a lawyer, left.",
        "The only person who liked it was Celeste Wynn.",
        "The tune was heard as Celeste Wynn came in.",
    ],
)
def test_what_is_denied_doubted_or_only_quoted_is_no_role(text: str) -> None:
    assert roles(text, "Celeste Wynn") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("As governor of Kansas in 1983, Celeste Wynn fought it.", ["governor of Kansas"]),
        ("But as a pastor, Celeste Wynn moved them.", ["pastor"]),
        ("As the mayor said no, Celeste Wynn left.", []),
        ("Celeste Wynn won her third prize as best actress.", ["best actress"]),
        ("Celeste Wynn has campaigned as a radical reformer.", ["radical reformer"]),
        ("Celeste Wynn spent ten years as a nurse in Hull.", ["nurse in Hull"]),
        ("Celeste Wynn had a superb match at fly-half.", ["fly-half"]),
        ("Celeste Wynn stars as a spy in the film.", []),
        ("Celeste Wynn says as a young girl she dreamed of ships.", []),
        ("Celeste Wynn shouted at a reporter.", []),
        ("Celeste Wynn hailed him as a champion.", []),
        ("Celeste Wynn offered the man a job as a driver.", []),
        ("Celeste Wynn took the offer as an insult.", []),
        ("They honoured Celeste Wynn, cited by all as the founder of the club.", ["founder of the club"]),
    ],
)
def test_what_somebody_does_a_thing_as_is_a_role(text: str, wanted: list[str]) -> None:
    assert roles(text, "Celeste Wynn") == wanted
