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


class _Redact:
    """Replaces the token wherever it turns up, in a message, a value or a trace."""

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def __call__(
        self,
        logger: Any,  # noqa: ANN401, ARG002 - structlog's processor signature
        method: str,  # noqa: ARG002
        event: MutableMapping[str, Any],
    ) -> MutableMapping[str, Any]:
        for key, value in event.items():
            if isinstance(value, str) and self._secret in value:
                event[key] = value.replace(self._secret, "[token]")
        return event


def set_up_logging(settings: Settings, stream: TextIO | None = None) -> None:
    """Send structlog's and the standard library's events to ``stream`` (standard error) as the settings say."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    if settings.token is not None:
        shared.append(_Redact(settings.token.get_secret_value()))
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
    for chatty in ("discord", "alembic", "aiosqlite", "watchfiles", "aiohttp.access"):
        logging.getLogger(chatty).setLevel(max(logging.WARNING, root.level))
