"""Settings from files and the environment, and the sentence for each way they can be wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bot.errors import SettingsError
from bot.settings import CONFIG_FOLDER, PROJECT, Outlet, Settings, StoreSettings, load_settings

if TYPE_CHECKING:
    from collections.abc import Callable

OUTLETS = (
    Outlet(name="Harbour Courier", hosts=("Harbour.example",), files=("harbour-courier",)),
    Outlet(name="Northline", files=("northline", "nl")),
)


@pytest.fixture
def config(tmp_path: Path) -> Callable[..., Path]:
    """Write a configuration folder."""

    def write(main: str | bytes = "", outlets: str | None = None, feeds: str | None = None) -> Path:
        folder = tmp_path / "config"
        folder.mkdir(exist_ok=True)
        (folder / "copytaster.yaml").write_bytes(main if isinstance(main, bytes) else main.encode())
        if outlets is not None:
            (folder / "outlets.yaml").write_text(outlets, encoding="utf-8")
        if feeds is not None:
            (folder / "feeds.yaml").write_text(feeds, encoding="utf-8")
        return folder

    return write


def test_missing_files_mean_the_defaults(tmp_path: Path) -> None:
    settings = load_settings(tmp_path, {})
    assert settings.model_copy(update={"root": PROJECT}) == Settings()
    assert settings.root == tmp_path.parent


def test_files_and_environment_are_read_together(config: Callable[..., Path]) -> None:
    folder = config("language:\n  workers: 3\nlog:\n  level: debug\n", "outlets:\n  - name: Northline\n")
    settings = load_settings(folder, {"DISCORD_TOKEN": "  abc.def \n"})
    assert (settings.language.workers, settings.log.level) == (3, "debug")
    assert [outlet.name for outlet in settings.outlets] == ["Northline"]
    assert settings.token is not None
    assert settings.token.get_secret_value() == "abc.def"
    assert "abc" not in repr(settings)
    assert "abc" not in settings.model_dump_json()


def test_an_empty_token_is_none(config: Callable[..., Path]) -> None:
    assert load_settings(config(), {"DISCORD_TOKEN": "  "}).token is None


@pytest.mark.parametrize("given", ['"abc.def"', " 'abc.def'\n"])
def test_a_token_is_taken_out_of_quotation_marks(config: Callable[..., Path], given: str) -> None:
    token = load_settings(config(), {"DISCORD_TOKEN": given}).token
    assert token is not None
    assert token.get_secret_value() == "abc.def"


def test_sections_and_lists_with_nothing_under_them_mean_the_defaults(config: Callable[..., Path]) -> None:
    settings = load_settings(config("store:\nposting:\n  # length: long\n", "outlets:\n", "feeds:\n"), {})
    assert settings.model_copy(update={"root": PROJECT}) == Settings()


def test_the_environment_names_the_folder(config: Callable[..., Path]) -> None:
    folder = config("posting:\n  poll_seconds: 9\n")
    assert load_settings(environ={"COPYTASTER_CONFIG": str(folder)}).posting.poll_seconds == 9
    with pytest.raises(SettingsError, match=r"COPYTASTER_CONFIG names .*nowhere, which is no folder\. Name"):
        load_settings(environ={"COPYTASTER_CONFIG": str(folder / "nowhere")})
    with pytest.raises(SettingsError, match=r"COPYTASTER_CONFIG names .*, which is no folder\. Name"):
        load_settings(environ={"COPYTASTER_CONFIG": "too long" * 40})


def test_the_projects_own_files_are_read_without_a_name_for_them() -> None:
    assert load_settings(environ={}).root == PROJECT
    assert load_settings(environ={}).outlets


def test_the_projects_file_lists_every_setting_with_its_default() -> None:
    written = yaml.safe_load((CONFIG_FOLDER / "copytaster.yaml").read_text(encoding="utf-8"))
    expected = Settings().model_dump(mode="json", exclude={"token", "root", "outlets", "feeds"})
    assert written == expected


WRONG = {
    "unknown section": (
        "posing:\n  length: long\n",
        "there is no setting 'posing'. Did you mean 'posting'? The settings there are: store,",
    ),
    "unknown key": (
        "language:\n  workerz: 1\n",
        "there is no setting 'workerz' in language. Did you mean 'workers'? The settings there are: pipeline, workers, "
        "deadline_seconds.",
    ),
    "wrong type": ("language:\n  workers: many\n", "language.workers: this should be a whole number, not 'many'."),
    "out of range": ("rehearsal:\n  port: 70000\n", "rehearsal.port: this should be at most 65535, not 70000."),
    "not a number": (
        "posting:\n  poll_seconds: .nan\n",
        "posting.poll_seconds: this should be at most 3600, not nan.",
    ),
    "not a choice": (
        "summary:\n  length: huge\n",
        "summary.length: this should be 'short', 'medium' or 'long', not 'huge'.",
    ),
    "a word for a section": ("store: x\n", "store: this should be indented 'key: value' lines, not 'x'."),
    "a key with nothing": (
        "posting:\n  length:\n",
        "posting.length: this should be 'short', 'medium' or 'long', not empty.",
    ),
    "a fraction": ("language:\n  workers: 1.5\n", "language.workers: this should be a whole number, not 1.5."),
    "nothing of something": (
        "posting:\n  poll_seconds: 0\n",
        "posting.poll_seconds: this should be more than 0, not 0.",
    ),
    "a list for a text": ("store:\n  url: [1]\n", "store.url: this should be text."),
    "a section twice": (
        "log:\n  level: info\nstore:\n  url: a\nlog:\n  format: json\n",
        "line 5 is not valid YAML: the key 'log' stands there twice. Mend that line",
    ),
    "a URL for a host": (
        "fetching:\n  allow_hosts: [wiki.local, 'http://wiki.local/']\n",
        "fetching.allow_hosts: 'http://wiki.local/' is not a host such as 'wiki.local' or '10.0.0.7:8080'.",
    ),
    "a number for a host": (
        "fetching:\n  allow_hosts: [a, 7]\n",
        "fetching.allow_hosts, entry 2: this should be text, not 7.",
    ),
    "a number for a path": ("intake:\n  folder: 3\n", "intake.folder: this should be a path, not 3."),
    "a number for a key": ("7: 3\n", "7: a key should be a word, not 7."),
    "a list": ("- store\n", "must hold keys and values, and holds a list. Write it as"),
    "a line": ("store\n", "holds a line of text. Write it as"),
    "a number": ("5\n", "holds a single value"),
    "no YAML": ("store:\n  url: [\n", "line 3 is not valid YAML: "),
    "a tab": (
        "store:\n\turl: x\n",
        "line 2 is not valid YAML: found character '\\t' that cannot start any token. Mend",
    ),
    "a control character": ("store: \x01\n", "is not valid YAML: it cannot be parsed."),
    "a date that is none": ("store: 2026-13-45\n", "holds a value that cannot be read: month must be in 1..12. Put"),
    "bracket upon bracket": ("[" * 3000, "holds a value that cannot be read: "),
    "not UTF-8": (b"store: \xff\xfe\n", "is not UTF-8 text. Save it as UTF-8."),
    "a token": ("token: abc\n", "the key 'token' does not belong here. It is read from the DISCORD_TOKEN environment"),
    "a token in a section": (
        "discord:\n  token: abc\n",
        "the key 'token' does not belong here. It is read from the DISCORD_TOKEN environment",
    ),
    "a root": ("root: /\n", "the key 'root' does not belong here. Remove it."),
    "the feeds": ("feeds: []\n", "the key 'feeds' does not belong here. It is read from feeds.yaml alone."),
    "the outlets": ("outlets: []\n", "the key 'outlets' does not belong here. It is read from outlets.yaml alone."),
}


@pytest.mark.parametrize(("text", "said"), WRONG.values(), ids=WRONG)
def test_a_wrong_file_is_named_with_key_and_what_was_expected(
    config: Callable[..., Path], text: str | bytes, said: str
) -> None:
    folder = config(text)
    with pytest.raises(SettingsError) as raised:
        load_settings(folder, {})
    assert str(folder / "copytaster.yaml") in str(raised.value)
    assert said in str(raised.value)


WRONG_OUTLETS = {
    "no list": ("outlets: 3\n", "outlets: this should be a list of '- item' lines, not 3."),
    "no name": ("outlets:\n  - files: [a]\n", "outlets, entry 1, name: this is missing."),
    "unknown key": (
        "outlets:\n  - name: A\n    host: b\n",
        "there is no setting 'host' in outlets, entry 1. Did you mean 'hosts'? The settings there are: name, hosts, "
        "files.",
    ),
    "a URL for a host": ("outlets:\n  - name: A\n    hosts: [http://a/b]\n", "'http://a/b' is not a bare host name"),
    "no words": ("outlets:\n  - {name: A}\n  - {name: ''}\n", "outlets, entry 2, name: this should not be empty."),
    "a long name": (f"outlets:\n  - name: {'a' * 81}\n", "name: this should have at most 80 characters, not 'aaa"),
    "a word that marks no file": (
        "outlets:\n  - {name: A, files: [harbour_courier]}\n",
        "files: 'harbour_courier' is not a word without '_' such as 'harbour-courier'.",
    ),
    "a setting": ("store:\n  url: x\n", "the key 'store' does not belong here. The file has one key, 'outlets'"),
    "a token": ("token: abc\n", "the key 'token' does not belong here."),
}


@pytest.mark.parametrize(("text", "said"), WRONG_OUTLETS.values(), ids=WRONG_OUTLETS)
def test_a_wrong_list_of_outlets_is_named(config: Callable[..., Path], text: str, said: str) -> None:
    folder = config("log:\n  level: info\n", text)
    with pytest.raises(SettingsError) as raised:
        load_settings(folder, {})
    assert str(folder / "outlets.yaml") in str(raised.value)
    assert said in str(raised.value)


def test_feeds_have_a_file_of_their_own(config: Callable[..., Path]) -> None:
    feeds = (
        "feeds:\n  - url: https://harbour.example/rss\n    outlet: Harbour Courier\n  - {url: 'http://[::1]:8080/a', "
        "interval_minutes: 60}\n"
    )
    first, second = load_settings(config(feeds=feeds, outlets="outlets: [{name: Harbour Courier}]"), {}).feeds
    assert (first.url, first.outlet, first.interval_minutes) == ("https://harbour.example/rss", "Harbour Courier", 15)
    assert (second.outlet, second.interval_minutes) == (None, 60)


WRONG_FEEDS = {
    "no address": ("feeds:\n  - outlet: A\n", "feeds, entry 1, url: this is missing."),
    "no web address": (
        "feeds:\n  - url: feed.xml\n",
        "feeds, entry 1, url: 'feed.xml' is not a web address such as 'https://www.example.org/rss.xml'.",
    ),
    "no host": (
        "feeds:\n  - url: 'https:///rss'\n",
        "feeds, entry 1, url: 'https:///rss' is not a web address such as",
    ),
    "twice": (
        "feeds:\n  - url: https://a.example/\n  - url: https://a.example/\n",
        "feeds: 'https://a.example/' is listed",
    ),
    "an unknown outlet": (
        "feeds:\n  - {url: 'https://a.example/', outlet: Nobody}\n",
        "feeds: the outlet 'Nobody' is not listed in outlets.yaml",
    ),
    "too often": (
        "feeds:\n  - {url: 'https://a.example/', interval_minutes: 0}\n",
        "feeds, entry 1, interval_minutes: this should be at least 1, not 0.",
    ),
    "unknown key": (
        "feeds:\n  - {url: 'https://a.example/', every: 5}\n",
        "there is no setting 'every' in feeds, entry 1. The settings there are: url, outlet, interval_minutes.",
    ),
    "an outlet": ("outlets: []\n", "the key 'outlets' does not belong here. The file has one key, 'feeds'"),
}


@pytest.mark.parametrize(("text", "said"), WRONG_FEEDS.values(), ids=WRONG_FEEDS)
def test_a_wrong_list_of_feeds_is_named(config: Callable[..., Path], text: str, said: str) -> None:
    folder = config(feeds=text)
    with pytest.raises(SettingsError) as raised:
        load_settings(folder, {})
    assert str(folder / "feeds.yaml") in str(raised.value)
    assert said in str(raised.value)


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "copytaster.yaml").mkdir()
    with pytest.raises(
        SettingsError, match=r"copytaster\.yaml cannot be read: Is a directory\. Make it a readable UTF-8 file\."
    ):
        load_settings(tmp_path, {})


@given(text=st.text() | st.binary())
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_file_is_read_or_refused_in_words(config: Callable[..., Path], text: str | bytes) -> None:
    folder = config(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    try:
        outcome = load_settings(folder, {}).outlets
    except SettingsError as error:
        outcome = str(error)
    assert outcome == () or str(folder / "copytaster.yaml") in outcome


@pytest.mark.parametrize(
    ("url", "file", "outlet"),
    [
        ("https://harbour.example/a", "x.txt", "Harbour Courier"),
        ("https://www.HARBOUR.example:8080/a", "nl_x.txt", "Harbour Courier"),
        ("https://notharbour.example/a", "x.txt", None),
        ("https://elsewhere.example/", "02_northline_fire.txt", "Northline"),
        (None, "northlines_fire.txt", None),
        (None, "a/b/nl.html", "Northline"),
        ("http://[broken", "northline.txt", "Northline"),
        ("no address", "x.txt", None),
    ],
)
def test_the_outlet_comes_from_the_address_or_else_the_file_name(
    url: str | None, file: str, outlet: str | None
) -> None:
    assert Settings(outlets=OUTLETS).outlet_of(url, file) == outlet


def test_relative_paths_count_from_the_folder_above_the_configuration() -> None:
    settings = Settings(root=Path("/srv/desk"))
    assert settings.path(Path("inbox")) == Path("/srv/desk/inbox")
    assert settings.path(Path("/var/in")) == Path("/var/in")
    assert settings.path(Path("~/in")) == Path.home() / "in"


@pytest.mark.parametrize(
    ("url", "absolute"),
    [
        ("sqlite+aiosqlite:///var/a.db", "sqlite+aiosqlite:////srv/desk/var/a.db"),
        ("sqlite:///a.db", "sqlite:////srv/desk/a.db"),
        ("sqlite:////var/a.db", "sqlite:////var/a.db"),
        ("sqlite:///:memory:", "sqlite:///:memory:"),
        ("sqlite://", "sqlite://"),
        ("postgresql://desk@db/articles", "postgresql://desk@db/articles"),
    ],
)
def test_a_relative_store_file_is_made_absolute(url: str, absolute: str) -> None:
    assert Settings(root=Path("/srv/desk"), store=StoreSettings(url=url)).store_url == absolute
