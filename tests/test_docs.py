"""The README against the project: a setting, a command or an option that it does not tell of fails here."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any

import pytest
import typer
import yaml
from discord import app_commands

from bot.__main__ import app, main
from bot.chat.commands import COMMANDS
from bot.settings import FOLDER_VARIABLE, PROJECT, TOKEN_VARIABLE, FeedSource, Outlet, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

README = (PROJECT / "README.md").read_text(encoding="utf-8")
TYPED: Any = typer.main.get_command(app)
EVERYWHERE = {"--help", "--json"}
"""Options that the README tells of once for all commands."""


def rows() -> Iterator[tuple[list[str], str]]:
    """What the rows of the README's tables name in their first cell, and the whole rows."""
    for line in README.splitlines():
        if line.startswith("| ") and not line.startswith("| ---"):
            yield [code or words for code, words in re.findall(r"`([^`]+)`|\*([^*]+)\*", line.split(" | ")[0])], line


def row_of(name: str) -> str:
    """The row whose first cell names ``name``, alone or with arguments after it."""
    found = [row for names, row in rows() if any(told == name or told.startswith(f"{name} ") for told in names)]
    assert found, f"README.md has no table row for {name!r}"
    return found[0]


def settings() -> dict[str, object]:
    values = Settings().model_dump(mode="json", exclude={"token", "root", "outlets", "feeds"})
    return {f"{section}.{key}": value for section, keys in values.items() for key, value in keys.items()}


def slash_commands() -> dict[str, list[str]]:
    """The names that people call, each with the parameters that they fill in."""
    called: dict[str, list[str]] = {}
    for command in COMMANDS:
        if isinstance(command, app_commands.ContextMenu):
            called[command.name] = []
        elif isinstance(command, app_commands.Group):
            called |= {f"/{command.name} {child.name}": [] for child in command.commands}
        else:
            called[f"/{command.name}"] = [parameter.display_name for parameter in command.parameters]
    return called


@pytest.mark.parametrize(("setting", "default"), settings().items(), ids=settings())
def test_every_setting_is_told_with_its_default(setting: str, default: object) -> None:
    told = re.findall(r"`([^`]+)`", row_of(setting))[1]
    assert yaml.safe_load(told) == default


def test_no_setting_is_told_that_is_not_there() -> None:
    sections = set(Settings.model_fields)
    told = {name for names, _ in rows() for name in names if name.split(".")[0] in sections and "." in name}
    assert told == set(settings())


def test_the_environment_variables_are_told() -> None:
    assert f"`{TOKEN_VARIABLE}`" in README
    assert f"`{FOLDER_VARIABLE}`" in README


@pytest.mark.parametrize("name", TYPED.commands)
def test_every_command_of_the_command_line_is_told_with_its_options(name: str) -> None:
    row = row_of(f"copytaster {name}")
    for parameter in TYPED.commands[name].params:
        for option in set(parameter.opts) - EVERYWHERE:
            if option.startswith("-"):
                assert option in row, f"copytaster {name} {option}"


def test_no_command_is_told_that_is_not_there() -> None:
    told = {name.split()[1] for names, _ in rows() for name in names if name.startswith("copytaster ")}
    assert told == set(TYPED.commands)
    called = {name for names, _ in rows() for name in names if name.startswith("/")}
    there = slash_commands()
    assert {name for name in called if not any(name == one or name.startswith(f"{one} ") for one in there)} == set()


@pytest.mark.parametrize(("name", "parameters"), slash_commands().items(), ids=slash_commands())
def test_every_command_in_discord_is_told_with_its_parameters(name: str, parameters: list[str]) -> None:
    row = row_of(name)
    for parameter in parameters:
        assert re.search(rf"\b{parameter}\b", row), f"{name} {parameter}"


def test_every_make_target_that_is_told_is_there() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    code = " ".join(re.findall(r"`[^`\n]+`|^make .*", README, re.MULTILINE))
    targets = set(re.findall(r"\bmake ([a-z]+)\b", code))
    assert {"run", "test"} <= targets
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_every_file_that_is_told_is_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    paths = re.findall(r"\b(?:bot|config|deploy|docs|seeds|tools)/[\w./-]*\w", README)
    assert links
    assert [path for path in {*links, *paths} if not (PROJECT / path).exists()] == []


def test_the_python_example_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    monkeypatch.chdir(PROJECT)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - the README's own words
    assert "person" in capsys.readouterr().out


@pytest.mark.parametrize("example", re.findall(r"^\$ \.venv/bin/copytaster (.+)$", README, re.MULTILINE))
def test_every_example_of_the_command_line_runs(
    example: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(PROJECT)
    monkeypatch.setattr("sys.argv", ["copytaster", *shlex.split(example)])
    assert main() == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) > 3
    assert err == ""


@pytest.mark.parametrize("name", ["Makefile", "Containerfile", "deploy/copytaster.service"])
def test_what_starts_the_bot_calls_commands_that_are_there(name: str) -> None:
    text = (PROJECT / name).read_text(encoding="utf-8")
    called = re.findall(r"(?:bin|BIN\))/copytaster\"?,? \"?([a-z]+)", text)
    assert called
    assert set(called) <= set(TYPED.commands)


@pytest.mark.parametrize("key", [*FeedSource.model_fields, *Outlet.model_fields])
def test_every_key_of_the_lists_is_told(key: str) -> None:
    assert row_of(key)
