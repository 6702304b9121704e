from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import aiohttp
import discord
import pytest
from simcord.http.client import FakeWebhookAdapter, _FakeResponse
from structlog.testing import capture_logs

from bot.chat import answering
from bot.errors import DeskError
from tests.chat.conftest import read

if TYPE_CHECKING:
    from tests.chat.conftest import World

CALLBACK = "/interactions/*/*/callback"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    """Answers take longer than people are patient."""
    monkeypatch.setattr(answering, "PATIENCE", 0.01)
    world.desk.delay = 0.05


@pytest.fixture
def lost_receipt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord takes the first answer, but its receipt is lost and the repetition is refused with 40060."""
    honest = FakeWebhookAdapter.request
    lost: list[str] = []

    async def request(self: FakeWebhookAdapter, route: Any, *args: Any, **more: Any) -> Any:  # noqa: ANN401 - simcord's signature
        receipt = await honest(self, route, *args, **more)
        if route.url.endswith("/callback") and not lost:
            lost.append(route.url)
            response: Any = _FakeResponse(400)
            raise discord.HTTPException(response, {"code": 40060, "message": "already acknowledged"})
        return receipt

    monkeypatch.setattr(FakeWebhookAdapter, "request", request)


@pytest.mark.usefixtures("impatient")
async def test_a_slow_answer_is_announced_and_follows(world: World) -> None:
    result = await world.reader.slash(world.channel, "summary", article="bridge")
    assert "### [Harbour bridge" in read(result.response)
    assert [entry.json["type"] for entry in callbacks(world)] == [5]


def callbacks(world: World) -> list[dict[str, Any]]:
    return [entry for entry in world.env.http_requests if entry.path.endswith("/callback")]


@pytest.mark.usefixtures("impatient")
async def test_a_slow_private_answer_stays_private(world: World) -> None:
    result = await world.reader.slash(world.channel, "who", article="bridge", private=True)
    assert result.ephemeral
    assert "**Ida Holm**" in read(result.response)


@pytest.mark.usefixtures("impatient")
async def test_a_slow_press_changes_the_card_in_place(world: World) -> None:
    card = (await world.reader.slash(world.channel, "summary", article="bridge", private=True)).response
    await world.reader.click(card, label="Who")
    assert "**Ida Holm**\u00a0×3" in read(card)
    assert callbacks(world)[-1].json["type"] == 6


@pytest.mark.usefixtures("impatient")
async def test_an_error_after_a_public_announcement_is_told_privately(world: World) -> None:
    result = await world.reader.slash(world.channel, "summary", article="zebra")
    assert result.response is None
    assert [one.ephemeral for one in result.followups] == [True]
    assert "No article fits “zebra”." in read(result.followups[0])
    assert world.channel.history(viewer=world.editor) == []


@pytest.mark.usefixtures("impatient")
async def test_an_error_after_a_press_was_announced_leaves_the_card_as_it_is(world: World) -> None:
    card = (await world.reader.slash(world.channel, "summary", article="bridge", private=True)).response
    before = read(card)
    world.desk.fault = DeskError("This article is no longer in the store.")
    result = await world.reader.click(card, label="Who")
    assert read(result.followups[0]) == "This article is no longer in the store."
    assert result.followups[0].ephemeral
    assert read(card) == before


@pytest.mark.usefixtures("lost_receipt")
async def test_an_answer_whose_receipt_is_lost_counts_as_given(world: World) -> None:
    with capture_logs() as logs:
        result = await world.reader.slash(world.channel, "summary", article="bridge")
    assert "### [Harbour bridge" in read(result.response)
    assert result.followups == []
    assert [entry for entry in logs if entry["log_level"] in {"error", "warning"}] == []


@pytest.mark.usefixtures("impatient", "lost_receipt")
async def test_an_announcement_whose_receipt_is_lost_counts_as_made(world: World) -> None:
    result = await world.reader.slash(world.channel, "summary", article="bridge")
    assert "### [Harbour bridge" in read(result.response)


@pytest.mark.usefixtures("lost_receipt")
async def test_an_error_whose_receipt_is_lost_is_still_one_private_message(world: World) -> None:
    result = await world.reader.slash(world.channel, "summary", article="zebra")
    assert result.ephemeral
    assert "No article fits" in read(result.response)


@pytest.mark.parametrize("status", [500, 403, 404])
async def test_a_refused_answer_is_told_with_a_reference_that_the_log_has_too(world: World, status: int) -> None:
    world.env.inject_error("POST", CALLBACK, status=status, message="refused")
    with capture_logs() as logs:
        result = await world.reader.slash(world.channel, "summary", article="bridge")
    assert result.ephemeral
    found = re.fullmatch(
        r"Something went wrong here, and it has been noted\. Try again in a moment\. \\\[ref ([0-9A-F]{6})\\\]",
        read(result.response),
    )
    assert found
    (entry,) = [entry for entry in logs if entry["event"] == "interaction_failed"]
    assert entry["reference"] == found[1]
    assert isinstance(entry["exc_info"], discord.HTTPException)
    assert entry["interaction"] == "summary"


async def test_a_fault_of_the_bot_is_told_with_a_reference(world: World) -> None:
    world.desk.fault = ZeroDivisionError("a bug")
    with capture_logs() as logs:
        result = await world.reader.slash(world.channel, "who", article="bridge")
    assert result.ephemeral
    assert "a bug" not in read(result.response)
    assert "\\[ref " in read(result.response)
    assert [entry["log_level"] for entry in logs] == ["error"]


async def test_a_fault_behind_a_button_is_told_with_a_reference(world: World) -> None:
    card = (await world.reader.slash(world.channel, "summary", article="bridge")).response
    world.desk.fault = KeyError("a bug")
    with capture_logs() as logs:
        result = await world.reader.click(card, label="Who")
    assert "\\[ref " in read(result.response)
    assert logs[0]["interaction"].startswith("ct:who:1:")


async def test_an_interaction_that_discord_has_given_up_is_logged_alone(world: World) -> None:
    world.env.inject_error("POST", CALLBACK, status=404, code=10062, message="Unknown interaction")
    with capture_logs() as logs:
        result = await world.reader.slash(world.channel, "summary", article="bridge")
    assert not result.acknowledged
    assert [(entry["event"], entry["log_level"]) for entry in logs] == [("answered_too_late", "warning")]


async def test_nobody_is_told_of_a_card_that_was_deleted_before_it_could_change(world: World) -> None:
    card = (await world.reader.slash(world.channel, "summary", article="bridge")).response
    world.env.inject_error("POST", CALLBACK, status=404, code=10008, message="Unknown Message")
    with capture_logs() as logs:
        result = await world.reader.click(card, label="Shorter")
    assert not result.acknowledged
    assert [(entry["event"], entry["interaction"][:6]) for entry in logs] == [("answered_too_late", "ct:sum")]


async def test_when_even_the_sentence_cannot_be_told_the_log_has_it(world: World) -> None:
    world.env.inject_error("POST", CALLBACK, status=500, times=None)
    with capture_logs() as logs:
        await world.reader.slash(world.channel, "summary", article="bridge")
    assert [entry["event"] for entry in logs] == ["interaction_failed", "answer_not_delivered"]


async def test_a_network_that_breaks_off_is_told_like_any_fault(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = FakeWebhookAdapter.request
    broken: list[int] = []

    async def request(self: FakeWebhookAdapter, *args: Any, **more: Any) -> Any:  # noqa: ANN401 - simcord's signature
        if not broken:
            broken.append(1)
            raise aiohttp.ServerDisconnectedError
        return await honest(self, *args, **more)

    monkeypatch.setattr(FakeWebhookAdapter, "request", request)
    result = await world.reader.slash(world.channel, "summary", article="bridge")
    assert broken == [1]
    assert "\\[ref " in read(result.response)
