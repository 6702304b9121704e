"""The log: one line an event, in either format, and no token in it whatever carried it there."""

from __future__ import annotations

import io
import json
import logging
from typing import TYPE_CHECKING, Literal

import pytest
import structlog
from pydantic import SecretStr

from bot.logs import set_up_logging
from bot.settings import LogSettings, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKEN = "MTA.not-a-real.token"


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    """Give the root logger and structlog back as they were."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    chatty = {name: logging.getLogger(name).level for name in ("discord", "alembic", "aiosqlite", "watchfiles")}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in chatty.items():
        logging.getLogger(name).setLevel(before)
    structlog.reset_defaults()


def opened(
    *,
    style: Literal["text", "json"] = "text",
    level: Literal["debug", "info", "warning", "error"] = "info",
    token: str | None = TOKEN,
) -> io.StringIO:
    stream = io.StringIO()
    secret = SecretStr(token) if token else None
    set_up_logging(Settings(log=LogSettings(format=style, level=level), token=secret), stream)
    return stream


@pytest.mark.parametrize("style", ["text", "json"])
def test_the_token_is_in_no_line_whatever_carries_it(style: Literal["text", "json"]) -> None:
    stream = opened(style=style)
    log = structlog.get_logger("desk")
    log.info(f"logging in with {TOKEN}", token=TOKEN, nested={"header": ["Bot " + TOKEN]}, error=ValueError(TOKEN))
    logging.getLogger("elsewhere").warning("refused %s", TOKEN)
    try:
        raise ValueError(TOKEN)
    except ValueError:
        log.exception("failed")
        logging.getLogger("elsewhere").exception("failed too")
    written = stream.getvalue()
    assert TOKEN not in written
    assert written.count("[token]") >= 6
    assert "Traceback" in written


def test_json_lines_are_values_for_programs() -> None:
    stream = opened(style="json", token=None)
    structlog.get_logger("desk").info("posted", article=7)
    logging.getLogger("elsewhere").error("two\nlines")
    first, second = map(json.loads, stream.getvalue().splitlines())
    assert (first["event"], first["article"], first["level"], first["logger"]) == ("posted", 7, "info", "desk")
    assert (second["event"], second["level"]) == ("two\nlines", "error")
    assert first["timestamp"].endswith("Z")


def test_what_was_bound_to_the_context_is_in_the_line() -> None:
    stream = opened()
    with structlog.contextvars.bound_contextvars(reference="K7Q2"):
        structlog.get_logger("desk").error("command failed")
    assert "reference=K7Q2" in stream.getvalue()


def test_the_level_holds_for_all_and_chatty_libraries_are_kept_down() -> None:
    stream = opened(level="info")
    structlog.get_logger("desk").debug("unseen")
    logging.getLogger("discord").info("unseen")
    logging.getLogger("discord.gateway").warning("heard")
    assert "unseen" not in stream.getvalue()
    assert "heard" in stream.getvalue()
    stream = opened(level="error")
    logging.getLogger("discord").warning("unseen")
    assert stream.getvalue() == ""


def test_setting_up_twice_writes_once_and_to_standard_error_unless_told(capsys: pytest.CaptureFixture[str]) -> None:
    opened()
    set_up_logging(Settings())
    structlog.get_logger("desk").info("here")
    assert capsys.readouterr().err.count("here") == 1
