"""What an article says: pure functions, values in and values out.

The two doors are loaded when they are first used, so that importing this room costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.language.analysis import analyse
    from bot.language.summary import summarise

__all__ = ["analyse", "summarise"]

_HOMES = {"analyse": "bot.language.analysis", "summarise": "bot.language.summary"}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562: whatever the module holds under that name
    """Load a door of the room when it is first asked for (PEP 562)."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)
