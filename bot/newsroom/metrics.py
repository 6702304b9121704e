"""What Prometheus can ask of a running bot; counted whether or not anybody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import Counter, Gauge, Histogram, start_http_server

from bot.errors import SettingsError

if TYPE_CHECKING:
    from threading import Thread
    from wsgiref.simple_server import WSGIServer

ARTICLES = Counter("copytaster_articles", "Articles that came in, by what became of them.", ["outcome"])
ANALYSES = Histogram("copytaster_analysis_seconds", "Seconds that the language model took for an article.")
SET_ASIDE = Counter("copytaster_set_aside", "Articles that the language model could not read.")
WAITING = Gauge("copytaster_waiting_articles", "Articles that wait to be analysed.")
POSTS = Counter("copytaster_posts", "Attempts to post: sent, given up, or to be tried again.", ["result"])
EDITS = Counter(
    "copytaster_edits", "Attempts to edit posts: made, not needed, given up, or to be tried again.", ["result"]
)


def serve_metrics(port: int) -> tuple[WSGIServer, Thread]:
    """Serve the figures on this machine's ``port``, in a thread of their own.

    Raises:
        SettingsError: The port cannot be used.
    """
    try:
        return start_http_server(port, addr="127.0.0.1")
    except OSError as error:
        message = f"metrics.port: port {port} cannot be used: {error.strerror or error}."
        raise SettingsError(message, "Choose another one, or null for none.") from error
