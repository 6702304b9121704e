from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat import limits
from bot.chat.routes import Route, Show, routes_on
from bot.language.summary import METHODS, Length

names = st.text(st.characters(exclude_categories=["Cs"]), max_size=150)
routes = st.builds(
    Route,
    show=st.sampled_from(Show),
    article=st.integers(0, 2**63 - 1),
    length=st.sampled_from(Length),
    method=st.sampled_from(METHODS),
    page=st.integers(0, 999_999),
    post=st.none() | st.integers(0, 2**63 - 1),
    name=names,
)


@given(routes)
def test_a_route_survives_its_custom_id(route: Route) -> None:
    custom_id = route.custom_id
    assert limits.size(custom_id) <= limits.CUSTOM_ID
    read = Route.parse(custom_id)
    assert read is not None
    assert (read.show, read.article, read.length, read.method, read.page, read.post) == (
        route.show,
        route.article,
        route.length,
        route.method,
        route.page,
        route.post,
    )
    assert read.is_about(route.name)
    assert route.name.startswith(read.name_start)


@given(st.text(max_size=120))
def test_anything_may_stand_in_a_custom_id(custom_id: str) -> None:
    Route.parse(custom_id)


@pytest.mark.parametrize("old", ["ct:sum:1", "ct:nope:1:m:house:0::", "ct:sum:1:x:house:0::", "other", ""])
def test_custom_ids_of_other_versions_are_no_routes(old: str) -> None:
    assert Route.parse(old) is None


def test_a_cut_name_is_about_that_name_alone() -> None:
    long = "Maximiliane " * 12
    read = Route.parse(Route(Show.PROFILE, name=long).custom_id)
    assert read is not None
    assert read.is_cut
    assert read.is_about(long)
    assert not read.is_about(long + "von Thal")
    assert not Route(Show.PROFILE, name="Ida Holm").is_cut


def test_pages_past_what_fits_stay_in_the_custom_id() -> None:
    read = Route.parse(Route(Show.WHO, page=10**9).custom_id)
    assert read is not None
    assert read.page == 999_999


def test_routes_are_found_in_nested_components() -> None:
    button = SimpleNamespace(custom_id=Route(Show.WHO, article=3).custom_id)
    link = SimpleNamespace(custom_id=None)
    container = SimpleNamespace(children=[SimpleNamespace(children=[link, button])])
    assert [route.article for route in routes_on([container])] == [3]
