"""``copytaster add``: files and folders into the store, from the command line."""

from __future__ import annotations

import asyncio
import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from rich.progress import Progress

from bot.articles.fetching import fetch_article
from bot.articles.folder import LoadReport, others, survey
from bot.articles.records import Origin
from bot.errors import AnalysisError, FetchError, ReadingError
from bot.files import STANDARD_INPUT, is_folder, read_named
from bot.newsroom.presenting import is_address
from bot.newsroom.room import open_room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from bot.newsroom.room import Room
    from bot.settings import Settings


async def add_paths(
    settings: Settings, paths: Sequence[str], *, outlet: str | None = None, console: Console
) -> LoadReport:
    """Keep every article of ``paths``, showing a progress bar on ``console``; a bad one is reported and passed over.

    A path is a file, a folder of files, a web address, or ``STANDARD_INPUT``.

    Raises:
        DeskError: ``outlet`` is not one that the desk knows.
        LanguageError: No worker can be started to read them; what was kept before stays.
        StoreError: The store fails; what was kept before stays.
    """
    report = LoadReport()
    found = await asyncio.to_thread(_find, paths, report)
    async with open_room(settings, preload=False) as room:
        if outlet is not None:
            room.intake.check_outlet(outlet)
        # Where nobody watches, the bar would leave an empty line.
        with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
            for one in progress.track(found, description="Reading"):
                if isinstance(one, str):
                    await _fetch(room, one, outlet, report)
                else:
                    await _add(room, one, outlet, report)
    return report


def _find(paths: Sequence[str], report: LoadReport) -> list[Path | str]:
    """The files and web addresses of ``paths``; a folder that cannot be read goes into the report."""
    found: list[Path | str] = []
    for given in paths:
        path = Path(given)
        if is_address(given):
            found.append(given)
        elif is_folder(path):
            try:
                files, bad = survey(path)
            except ReadingError as error:
                report.bad.append((path, str(error)))
            else:
                found += files
                report.bad += bad
                report.other += others(path)
        else:
            found.append(path)
    return found


async def _fetch(room: Room, url: str, outlet: str | None, report: LoadReport) -> None:
    try:
        async with room.gate.turn(url):
            data, final, content_type = await fetch_article(room.fetcher, url)
        article = await room.intake.read(data, final, url=final, outlet=outlet, content_type=content_type)
        report.count(await room.intake.keep(article, source=article.url or final, origin=Origin.ADD))
    except (AnalysisError, FetchError, ReadingError) as error:
        report.bad.append((url, str(error)))


async def _add(room: Room, file: Path, outlet: str | None, report: LoadReport) -> None:
    try:
        data, name = await asyncio.to_thread(read_named, str(file))
        source = _source_of(file, data)
        article = await room.intake.read(data, name, outlet=outlet)
        report.count(await room.intake.keep(article, source=source, origin=Origin.ADD))
    except (AnalysisError, ReadingError) as error:
        report.bad.append((file, str(error)))


def _source_of(file: Path, data: bytes) -> str:
    """The source that a file is in the store: its whole path; what is piped in is known by its text."""
    if str(file) == STANDARD_INPUT:
        return f"standard input {sha256(data).hexdigest()}"
    return os.fsencode(file.resolve()).decode(errors="backslashreplace")


def sentence(report: LoadReport) -> str:
    """What was done, for the person who asked."""
    parts = {
        "new": report.new,
        "revised": report.revised,
        "unchanged": report.unchanged,
        "already there under another name": report.duplicate,
        "not read": len(report.bad),
        "of another kind, passed over": len(report.other),
    }
    said = [f"{count} {words}" for words, count in parts.items() if count]
    return f"{', '.join(said)}." if said else "There was nothing to add."
