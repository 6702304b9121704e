"""What the bot writes to its log: one line an event, with the reference that a person was given, never the token."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from typing import Any, TextIO

    from structlog.typing import Processor

    from bot.settings import Settings


class _Redacting:
    """A renderer that leaves the token out of the finished line, wherever in a value, an error or a trace it stood."""

    def __init__(self, renderer: Processor, secret: str) -> None:
        self._renderer = renderer
        self._secret = secret

    def __call__(
        self,
        logger: Any,  # noqa: ANN401 - structlog's processor signature
        method: str,
        event: MutableMapping[str, Any],
    ) -> str:
        return str(self._renderer(logger, method, event)).replace(self._secret, "[token]")


def set_up_logging(settings: Settings, stream: TextIO | None = None) -> None:
    """Send structlog's and the standard library's events to ``stream`` (standard error) as the settings say."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    renderer: Processor = (
        structlog.processors.JSONRenderer()
        if settings.log.format == "json"
        else structlog.dev.ConsoleRenderer(colors=False)
    )
    if settings.token is not None:
        renderer = _Redacting(renderer, settings.token.get_secret_value())
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log.level.upper())
    # The bot has no use for voice; that its libraries are missing is no news.
    logging.getLogger("discord.client").setLevel(max(logging.ERROR, root.level))
    for chatty in ("discord", "alembic", "aiosqlite", "watchfiles", "aiohttp.access"):
        logging.getLogger(chatty).setLevel(max(logging.WARNING, root.level))
