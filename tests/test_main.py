"""The command line: what it prints, what it exits with, and no trace for anything that a user can cause."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import os
import re
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, NamedTuple

import pytest
import structlog
import typer

from bot import __main__ as command_line
from bot import __version__, files
from bot.articles import schema
from bot.errors import StoreError
from bot.language.summary import METHODS, Length
from bot.newsroom import room
from bot.settings import PROJECT
from tests.articles.web_server import WebServer, answer
from tests.newsroom.fakes import FakePool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.settings import Settings

FERRY = """\
Ferry fire strands hundreds at Port Amara

Harbour master Ines Bellamy said the ferry burned for nine hours off Port Amara on Thursday.
The fire began in the engine room of the ferry, and it took three boats to put it out before dawn.
“Nobody was left aboard,” said Ines Bellamy, who spoke to reporters on the quay.
Divers will look at the engine room of the ferry on Friday, and sailings will begin again next week.
"""
SPANISH = """\
El puerto reabre tras el incendio

El puerto de la ciudad volvió a abrir sus puertas el lunes después de que los bomberos apagaran el fuego.
La alcaldesa dijo que nadie había resultado herido y que los barcos podrán salir de nuevo esta semana.
Los vecinos esperaban en el muelle desde la madrugada para saber qué había pasado con sus barcos.
"""


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def cli(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Iterator[Callable[..., Ran]]:
    """Run the command line in this process, with a configuration of its own."""
    config = tmp_path / "config"
    config.mkdir()
    monkeypatch.setenv("COPYTASTER_CONFIG", str(config))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level

    def run(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["copytaster", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        code = command_line.main()
        return Ran(code, *capsys.readouterr())

    yield run
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    file = tmp_path / "ferry.txt"
    file.write_text(FERRY, encoding="utf-8")
    return file


# Calling it


def test_called_with_nothing_or_wrongly_it_says_how_and_exits_with_2(cli: Callable[..., Ran], ferry: Path) -> None:
    assert cli().code == 2
    for wrong in (["nonsense"], ["read"], ["read", "--colour"], ["summary", "--words", "0", ferry]):
        code, out, err = cli(*wrong)
        assert (code, out) == (2, "")
        assert "Error: " in err
    code, _, err = cli("summary", "--length", "huge", ferry)
    assert code == 2
    assert "'huge' is not one of: short, medium, long." in err


def test_help_and_version_exit_with_0(cli: Callable[..., Ran]) -> None:
    assert cli("--version") == Ran(0, f"copytaster {__version__}\n", "")
    code, out, _ = cli("--help")
    assert code == 0
    assert all(name in out for name in ("run", "rehearse", "add", "read", "summary", "who", "stories", "check", "sync"))


def test_the_help_of_summary_names_every_method_and_length(cli: Callable[..., Ran]) -> None:
    code, out, _ = cli("summary", "--help")
    assert code == 0
    assert [name for name in (*METHODS, *Length) if not re.search(rf"\b{name}\b", out)] == []


@pytest.mark.parametrize(
    ("raised", "code"),
    [(KeyboardInterrupt(), 130), (typer.Abort(), 130), (StoreError("The store is gone.", "Look for it."), 1)],
)
def test_what_ends_a_command_gives_its_code(
    cli: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, raised: BaseException, code: int
) -> None:
    monkeypatch.setattr(command_line, "app", _raising(raised))
    ran = cli()
    assert ran.code == code
    assert ran.err == ("The store is gone. Look for it.\n" if code == 1 else "")


def test_a_fault_of_the_bots_own_keeps_its_trace(cli: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_line, "app", _raising(ZeroDivisionError()))
    with pytest.raises(ZeroDivisionError):
        cli()


def test_a_reader_that_goes_away_ends_the_command_quietly(
    cli: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    swapped: list[tuple[str, int]] = []
    monkeypatch.setattr(command_line, "app", _raising(BrokenPipeError()))
    # Not the real one: what pytest catches its output with is at stake.
    quiet = SimpleNamespace(
        open=lambda path, _: path, devnull="devnull", O_WRONLY=1, dup2=lambda new, old: swapped.append((new, old))
    )
    monkeypatch.setattr(command_line, "os", quiet)
    monkeypatch.setattr(sys.stdout, "fileno", lambda: 77)
    assert cli() == Ran(1, "", "")
    assert swapped == [("devnull", 77)]


def _raising(error: BaseException) -> Callable[..., None]:
    def app(**_: object) -> None:
        raise error

    return app


# Reading


def test_read_shows_every_line_and_gives_json(cli: Callable[..., Ran], ferry: Path) -> None:
    code, out, err = cli("read", ferry)
    assert (code, err) == (0, "")
    assert "Ferry fire strands hundreds at Port Amara" in out
    (article,) = json.loads(cli("read", "--json", ferry).out)
    assert article["name"] == "ferry.txt"
    assert [b["text"] for b in article["blocks"]] == [FERRY[b["start"] : b["end"]] for b in article["blocks"]]


def test_a_dash_reads_standard_input(cli: Callable[..., Ran]) -> None:
    (article,) = json.loads(cli("read", "--json", "-", stdin=FERRY.encode()).out)
    assert article["name"] == "standard input"
    assert cli("read", "-", stdin=b"") == Ran(1, "", "-: This is empty. Send a text that has words in it.\n")


def test_what_cannot_be_read_is_named_and_the_rest_is_read(
    cli: Callable[..., Ran], ferry: Path, tmp_path: Path
) -> None:
    bad = {
        "empty.txt": (b"", "This is empty."),
        "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(200), "This is a binary file, not text."),
        "large.txt": (b"Rain fell. " * 2_000_000, "This is larger than 15 MB, which no article is."),
        "numbers.txt": (b"1 2 3 4", "There are no words in this."),
        "empty.html": (b"<html><body></body></html>", "This page shows no words."),
    }
    for name, (data, _) in bad.items():
        (tmp_path / name).write_bytes(data)
    files = [tmp_path / name for name in bad]
    code, out, err = cli("read", "--json", *files, tmp_path / "nowhere.txt", tmp_path, ferry)
    assert code == 1
    assert [article["name"] for article in json.loads(out)] == ["ferry.txt"]
    for name, (_, said) in bad.items():
        assert f"{name}: {said}" in err
    assert f"{tmp_path / 'nowhere.txt'}: There is no such file.\n" in err
    assert f"{tmp_path}: It is a folder. Name its files, for example with a shell pattern: {tmp_path}/*.txt.\n" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("address", ["ftp://example.com/x", "file:///etc/hostname"])
def test_an_address_that_is_not_of_the_web_is_refused_as_such(address: str, cli: Callable[..., Ran]) -> None:
    code, _, err = cli("read", address)
    assert code == 1
    assert f"begins with “{address.split(':', maxsplit=1)[0]}:”; only http and https are fetched." in err


def test_a_file_that_may_not_be_opened_is_named(
    cli: Callable[..., Ran], ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deny(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(files, "read_file", deny)
    assert cli("read", ferry) == Ran(1, "", f"{ferry}: The file cannot be read (Permission denied).\n")


def test_one_endless_line_is_read_and_summarised_and_who_is_declined(cli: Callable[..., Ran]) -> None:
    line = b"The ferry burned off the harbour and nobody was left aboard. " * 5000
    (article,) = json.loads(cli("read", "--json", "-", stdin=line).out)
    assert len(article["blocks"]) == 1
    (made,) = json.loads(cli("summary", "--json", "-", stdin=line).out)
    assert made["sentences"][0]["text"] == "The ferry burned off the harbour and nobody was left aboard."
    (found,) = json.loads(cli("who", "--json", "-", stdin=line).out)
    assert found["notes"] == ["Who is in it is not known, because it is too long for the language model."]


def test_a_text_without_a_sentence_gets_an_answer(cli: Callable[..., Ran]) -> None:
    code, out, err = cli("summary", "-", stdin=b"Harbour")
    assert (code, out) == (1, "")
    assert "There is no sentence to choose from." in err
    code, out, err = cli("who", "-", stdin=b"Harbour")
    assert (code, err) == (0, "")


def test_a_text_with_nothing_to_summarise_is_an_error(cli: Callable[..., Ran], ferry: Path) -> None:
    code, out, err = cli("summary", ferry, "-", stdin=b"By Greta Holm")
    assert code == 1
    assert "0% of the words" not in out
    assert err.startswith("standard input: There is no sentence to choose from.")
    code, out, _ = cli("summary", "--json", "-", stdin=b"By Greta Holm")
    assert (code, json.loads(out)[0]["sentences"]) == (1, [])


def test_a_file_name_that_steers_a_terminal_or_is_no_text_does_no_harm(cli: Callable[..., Ran], tmp_path: Path) -> None:
    file = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9\x1b[31m.txt")
    Path(file).write_text(FERRY, encoding="utf-8")
    assert "\x1b" not in cli("read", file).out
    assert "\x1b" not in cli("read", file + "x").err


# Saying what they report


def test_summary_gives_sentences_of_the_article(cli: Callable[..., Ran], ferry: Path) -> None:
    code, out, _ = cli("summary", "--json", "--method", "lead", "--sentences", "2", ferry)
    assert code == 0
    (made,) = json.loads(out)
    assert made["articles"] == ["ferry.txt"]
    assert 1 <= len(made["sentences"]) <= 2
    for sentence in made["sentences"]:
        assert FERRY[sentence["start"] : sentence["end"]] == sentence["text"]
    shown = cli("summary", "--length", "short", "--method", "lead", ferry)
    assert shown.code == 0
    assert "lead, " in shown.out


def test_summary_takes_its_method_and_length_from_the_settings(
    cli: Callable[..., Ran], ferry: Path, tmp_path: Path
) -> None:
    (tmp_path / "config" / "copytaster.yaml").write_text("summary:\n  method: lsa\n  length: long\n", encoding="utf-8")
    (made,) = json.loads(cli("summary", "--json", ferry).out)
    assert made["method"] == "lsa"


def test_several_articles_are_summarised_together_when_asked(cli: Callable[..., Ran], ferry: Path) -> None:
    other = ferry.with_name("other.txt")
    other.write_text(FERRY.replace("nine hours", "ten hours"), encoding="utf-8")
    (made,) = json.loads(cli("summary", "--json", "--together", "--method", "lead", ferry, other).out)
    assert made["articles"] == ["ferry.txt", "other.txt"]
    assert len(json.loads(cli("summary", "--json", "--method", "lead", ferry, other).out)) == 2
    assert json.loads(cli("summary", "--json", "--together", ferry.with_name("nowhere.txt")).out) == []


def test_an_unknown_method_is_said_with_those_there_are(cli: Callable[..., Ran], ferry: Path) -> None:
    code, _, err = cli("summary", "--method", "guess", ferry)
    assert code == 2
    assert "Invalid value for --method: 'guess' is not one of: house, lead, lexrank" in err


def test_several_files_stand_apart_under_their_names(cli: Callable[..., Ran], ferry: Path) -> None:
    other = ferry.with_name("other.txt")
    other.write_text(FERRY.replace("nine hours", "ten hours"), encoding="utf-8")
    for command in ("summary", "who", "read"):
        lines = cli(command, ferry, other).out.splitlines()
        rules = [number for number, line in enumerate(lines) if line.endswith("───")]
        assert [lines[number].split()[0] for number in rules] == ["ferry.txt", "other.txt"]
        assert lines[rules[1] - 1] == ""
    assert "───" not in cli("summary", ferry).out
    assert "from 2 articles" in cli("summary", "--together", ferry, other).out


def test_who_names_everybody_with_spans(cli: Callable[..., Ran], ferry: Path) -> None:
    (found,) = json.loads(cli("who", "--json", ferry).out)
    assert "Ines Bellamy" in {entity["name"] for entity in found["entities"]}
    for entity in found["entities"]:
        for place in entity["mentions"]:
            assert FERRY[place["start"] : place["end"]] == place["text"]
    assert "Ines Bellamy" in cli("who", ferry).out


def test_a_language_that_the_model_does_not_know_is_summarised_and_who_is_declined(cli: Callable[..., Ran]) -> None:
    code, out, _ = cli("who", "-", stdin=SPANISH.encode())
    assert code == 0
    assert "not known for this language (Spanish)" in " ".join(out.split())
    (made,) = json.loads(cli("summary", "--json", "-", stdin=SPANISH.encode()).out)
    assert made["sentences"]
    assert all(sentence["text"] in SPANISH for sentence in made["sentences"])


def test_stories_tell_which_articles_belong_together(cli: Callable[..., Ran], ferry: Path) -> None:
    copy = ferry.with_name("copy.txt")
    copy.write_text(FERRY + "The captain was praised by passengers of the ferry.\n", encoding="utf-8")
    told = json.loads(cli("stories", "--json", ferry, copy).out)
    assert sorted(name for names in told for name in names) == ["copy.txt", "ferry.txt"]
    code, out, _ = cli("stories", ferry, copy)
    assert code == 0
    assert "Story 1" in out


def test_a_missing_model_is_said_with_the_setting(cli: Callable[..., Ran], ferry: Path, tmp_path: Path) -> None:
    (tmp_path / "config" / "copytaster.yaml").write_text("language:\n  pipeline: no_such_model\n", encoding="utf-8")
    code, out, err = cli("who", ferry)
    assert (code, out) == (1, "")
    assert "'no_such_model' is not installed. Install it, or name another one under language.pipeline." in err


# Keeping


def test_add_keeps_articles_and_names_the_bad_ones(cli: Callable[..., Ran], ferry: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    code, out, err = cli("add", ferry, tmp_path / "empty.txt")
    assert (code, out) == (1, "1 new, 1 not read.\n")
    assert "empty.txt: This is empty." in err
    assert cli("add", ferry).out == "1 unchanged.\n"
    assert (tmp_path / "var" / "copytaster.db").is_file()


def test_remove_asks_takes_back_and_gives_back(
    cli: Callable[..., Ran], ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "AnalysisPool", lambda **_: FakePool())
    cli("add", ferry)
    for typed in (b"n\n", b""):
        declined = cli("remove", "ferry fire", stdin=typed)
        assert (declined.code, declined.out) == (1, "")
        assert "Take back article 1 “Ferry fire strands hundreds at Port Amara”? [y/N]" in declined.err
        assert declined.err.endswith("Nothing was changed.\n")
    taken = cli("remove", "ferry fire", stdin=b"y\n")
    assert (taken.code, taken.out) == (0, "Article 1 “Ferry fire strands hundreds at Port Amara” was taken back.\n")
    again = cli("remove", "--yes", ferry.name)
    assert (again.code, again.err) == (1, "“Ferry fire strands hundreds at Port Amara” was already taken back.\n")
    given = cli("remove", "1", "--undo", "--yes", "--json")
    assert given.code == 0
    assert json.loads(given.out) == {
        "id": 1,
        "name": ferry.name,
        "headline": "Ferry fire strands hundreds at Port Amara",
        "outlet": None,
        "removed": False,
        "messages": [],
    }
    assert cli("remove").code == 2


def test_an_unknown_outlet_is_said_with_those_there_are(cli: Callable[..., Ran], ferry: Path, tmp_path: Path) -> None:
    (tmp_path / "config" / "outlets.yaml").write_text("outlets:\n  - name: Northline\n", encoding="utf-8")
    code, out, err = cli("add", "--outlet", "Nobody", ferry)
    assert (code, out) == (1, "")
    assert "There is no outlet called “Nobody”. The outlets in config/outlets.yaml are: Northline." in err


def test_a_store_of_a_newer_version_is_said_and_left_alone(
    cli: Callable[..., Ran], ferry: Path, tmp_path: Path
) -> None:
    assert cli("add", ferry).code == 0
    file = tmp_path / "var" / "copytaster.db"
    with sqlite3.connect(file) as connection:
        connection.execute(f"UPDATE {schema.VERSION_TABLE} SET version_num = 'r9999'")  # noqa: S608 - a constant
    connection.close()
    code, out, err = cli("add", ferry)
    assert (code, out) == (1, "")
    assert "was written by a newer version of Copytaster. Update Copytaster" in err
    with sqlite3.connect(file) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    connection.close()


def test_wrong_settings_are_said_by_file_and_key(cli: Callable[..., Ran], ferry: Path, tmp_path: Path) -> None:
    (tmp_path / "config" / "copytaster.yaml").write_text("language:\n  workers: many\n", encoding="utf-8")
    for command in (["add", ferry], ["who", ferry], ["run"], ["rehearse"], ["sync"]):
        code, out, err = cli(*command)
        assert (code, out) == (1, "")
        assert "copytaster.yaml: language.workers: this should be a whole number, not 'many'." in err


# Running


@pytest.mark.parametrize("command", ["run", "sync"])
def test_without_a_token_it_says_what_to_set(cli: Callable[..., Ran], command: str) -> None:
    code, out, err = cli(command)
    assert (code, out) == (1, "")
    assert "DISCORD_TOKEN is not set" in err
    assert "Set it to your bot's token" in err


def test_run_and_sync_take_the_token_from_the_environment(
    cli: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    async def run_on_discord(settings: Settings) -> None:
        assert settings.token is not None
        ran.append(settings.token.get_secret_value())

    async def sync_commands(settings: Settings) -> int:
        await run_on_discord(settings)
        return 5

    monkeypatch.setattr("bot.chat.service.run_on_discord", run_on_discord)
    monkeypatch.setattr("bot.chat.service.sync_commands", sync_commands)
    monkeypatch.setattr("bot.logs.set_up_logging", lambda settings: ran.append(settings.log.level))
    monkeypatch.setenv("DISCORD_TOKEN", "abc")
    assert cli("run").code == 0
    assert cli("sync") == Ran(0, "5 commands were sent to Discord.\n", "")
    assert ran == ["info", "abc", "warning", "abc"]


def test_rehearse_shows_the_page_on_the_port_asked_for(
    cli: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[int, Path]] = []

    async def rehearse(settings: Settings, port: int, *, seeds: Path, announce: Callable[[str], None]) -> None:
        shown.append((port, seeds))
        announce(f"open: http://127.0.0.1:{port} [not markup] for {len(settings.outlets)}")

    monkeypatch.setattr("bot.chat.rehearsal.rehearse", rehearse)
    monkeypatch.setattr("bot.logs.set_up_logging", lambda _: None)
    code, out, _ = cli("rehearse", "--port", "9001")
    assert (code, out) == (0, "open: http://127.0.0.1:9001 [not markup] for 0\n")
    cli("rehearse")
    assert shown == [(9001, PROJECT / "seeds"), (8765, PROJECT / "seeds")]


def test_a_port_in_use_is_said(cli: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.logs.set_up_logging", lambda _: None)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, out, err = cli("rehearse", "--port", port)
    assert (code, out) == (1, "")
    assert f"Port {port} cannot be used: Address already in use." in err


def test_a_rehearsal_without_its_extra_says_what_to_install(
    cli: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "bot.chat.rehearsal", raising=False)
    monkeypatch.setitem(sys.modules, "simcord", None)
    code, _, err = cli("rehearse")
    assert code == 1
    assert "needs the package 'simcord', which is not installed. Install copytaster[rehearsal]" in err


def test_check_says_each_fault_with_its_fix(cli: Callable[..., Ran], tmp_path: Path) -> None:
    code, out, err = cli("check")
    assert (code, err) == (1, "")
    assert "FIX  Token: DISCORD_TOKEN is not set." in out
    assert "ok   Store: open, 0 articles." in out
    (tmp_path / "config" / "copytaster.yaml").write_text("x: 1\n", encoding="utf-8")
    assert "there is no setting 'x'" in cli("check").out


def test_check_exits_with_0_when_nothing_is_wrong(cli: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.chat.checking import Finding

    async def check_everything() -> list[Finding]:
        return [Finding(good=True, sentence="Everything [is] there.")]

    monkeypatch.setattr("bot.chat.checking.check_everything", check_everything)
    assert cli("check") == Ran(0, "ok   Everything [is] there.\n", "")


# As a program of its own


def program(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=PROJECT,
        env=environment,
        timeout=120,
    )


def test_the_program_reads_standard_input_in_a_terminal_of_another_encoding() -> None:
    ran = program("read", "--json", "-", stdin="“Łódź” is open again\nThe town of Łódź is open again.".encode())
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert json.loads(ran.stdout.decode("latin-1"))[0]["blocks"][0]["text"].startswith("“Łódź”")


def test_the_program_exits_with_1_and_2_and_no_trace() -> None:
    nowhere = program("read", "nowhere.txt")
    assert (nowhere.returncode, nowhere.stdout) == (1, b"")
    assert nowhere.stderr == b"nowhere.txt: There is no such file.\n"
    wrong = program("--nonsense")
    assert wrong.returncode == 2
    assert b"Traceback" not in wrong.stderr


def test_a_pipe_closed_early_leaves_no_trace() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "read", "--json", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=PROJECT,
    ) as running:
        assert running.stdout is not None
        running.stdout.close()
        running.stdout = None
        _, err = running.communicate(FERRY.encode() * 50, timeout=120)
    assert (running.returncode, err) == (1, b"")


async def test_the_address_of_a_page_stands_for_a_file(cli: Callable[..., Ran], tmp_path: Path) -> None:
    settings = tmp_path / "config" / "copytaster.yaml"
    settings.write_text('fetching:\n  allow_hosts: ["127.0.0.1"]\n')
    async with WebServer() as web:
        page = "".join(f"<p>{line}</p>" for line in FERRY.splitlines())
        web.pages["/ferry"] = answer(f"<html><body><article><h1>Ferry</h1>{page}</article></body></html>".encode())
        code, out, err = await asyncio.to_thread(cli, "read", "--json", web.url("/ferry"), web.url("/gone"))
        assert code == 1
        assert [article["url"] for article in json.loads(out)] == [web.url("/ferry")]
        assert err.startswith(f"{web.url('/gone')}: ")
        assert "404" in err
        settings.unlink()
        code, _, err = await asyncio.to_thread(cli, "summary", web.url("/ferry"))
        assert (code, "127.0.0.1" in err, "Traceback" in err) == (1, True, False)
