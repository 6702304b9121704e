from __future__ import annotations

import pytest

from bot.language.aliases import merge
from bot.language.findings import EntityKind
from bot.language.mentions import find_mentions
from bot.language.parsing import load_pipeline, parse
from bot.language.roles import find_roles
from tests.language.who_helpers import article_of


def place_roles(text: str, name: str) -> list[str]:
    parsed = parse(list(enumerate(article_of(text).blocks)), text)
    mentions = find_mentions(parsed, load_pipeline())
    places = [one for one in merge(mentions, text) if one.kind is EntityKind.PLACE and one.first.text == name]
    return [span.of(text) for place in places for span in find_roles(place, parsed, mentions)]


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("They raced in the pretty Swiss resort of Davos.", "Davos", ["pretty Swiss resort"]),
        ("She grew up in the Chicago suburb of Evanston.", "Evanston", ["Chicago suburb"]),
        ("The blast was heard in the Libyan capital, Tripoli, on Monday.", "Tripoli", ["Libyan capital"]),
        ("He fled to Hungary’s second city of Debrecen.", "Debrecen", ["second city"]),
        ("They stayed in Whitby, a fishing town on the coast of Yorkshire.", "Whitby", None),
        (
            "He was born in Springfield, Ohio, a quiet town near the river.",
            "Springfield",
            ["quiet town near the river"],
        ),
        ("They lost to Chesterfield, the league leaders, on Monday.", "Chesterfield", ["league leaders"]),
        ("They were beaten by cup holders Barnsley on Monday.", "Barnsley", ["cup holders"]),
        ("It was the first modern three party UK election.", "UK", []),
        ("The city of Leeds will pay for it.", "Leeds", []),
        ("They moved to a quiet suburb of Chicago.", "Chicago", []),
        ("They moved to the quiet suburb of Chicago.", "Chicago", []),
        ("It is the largest city of Texas.", "Texas", []),
        ("They moved to Leeds, the city where she was born.", "Leeds", []),
    ],
)
def test_what_a_place_is(text: str, name: str, wanted: list[str] | None) -> None:
    found = place_roles(text, name)
    if wanted is None:
        assert found
        assert found[0].startswith("fishing town")
    else:
        assert found == wanted
