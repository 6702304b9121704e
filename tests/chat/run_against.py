"""Run the real command line against the Discord on this machine: run_against.py PORT ARGUMENT..."""

import sys

import discord
from discord.gateway import DiscordWebSocket
from yarl import URL

from bot.__main__ import main

# The guard is for worker processes: they read this file again.
if __name__ == "__main__":
    port = sys.argv.pop(1)
    discord.http.Route.BASE = f"http://127.0.0.1:{port}/api"
    DiscordWebSocket.DEFAULT_GATEWAY = URL(f"ws://127.0.0.1:{port}/gateway-socket/")
    sys.exit(main())
