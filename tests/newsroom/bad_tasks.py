"""What can go wrong in a worker, as functions that a spawned process can import by name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from bot.errors import LanguageError
from bot.language.findings import Analysis

if TYPE_CHECKING:
    from bot.articles.article import Article


def prepare_nothing(_pipeline: str) -> None:
    """Start a worker without the language model."""


def prepare_and_die(_pipeline: str) -> NoReturn:
    """Die at the start, as a worker does that finds no memory."""
    os._exit(9)


def find_nothing(article: Article, _pipeline: str) -> Analysis:
    """Analyse quickly."""
    return Analysis(article, version="quick")


def exit_at_once(*_values: object) -> NoReturn:
    """End the process with no word."""
    time.sleep(0.3)
    os._exit(3)


def be_killed(_article: Article, _pipeline: str) -> NoReturn:
    """Die as under the system's out-of-memory killer."""
    time.sleep(0.3)
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def die_once(article: Article, _pipeline: str) -> Analysis:
    """Die the first time: ``article.name`` is the file that remembers it."""
    remembered = Path(article.name)
    if not remembered.exists():
        remembered.touch()
        exit_at_once(article, _pipeline)
    return Analysis(article, version="second try")


def hang(article: Article, _pipeline: str) -> Analysis:
    """Hang on the article called "slow" alone."""
    if article.name == "slow":
        time.sleep(60)
    return Analysis(article, version="quick")


def fail(_article: Article, _pipeline: str) -> NoReturn:
    """Fail inside the model."""
    message = "[E088] Text is too long"
    raise ValueError(message)


def miss_the_model(_article: Article, pipeline: str) -> NoReturn:
    """Find no model."""
    message = f"The language pipeline {pipeline!r} is not installed."
    raise LanguageError(message, "Install it.")


def own_token(article: Article, _pipeline: str) -> Analysis:
    """Say which token this process could use."""
    return Analysis(article, version=os.environ.get("DISCORD_TOKEN", "none"))


def own_process(article: Article, _pipeline: str) -> Analysis:
    """Say which process this is."""
    return Analysis(article, version=str(os.getpid()))


def sleep_on(*_values: object) -> None:
    """Hang on everything."""
    time.sleep(60)
