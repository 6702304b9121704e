"""Copytaster: the newsroom desk that reads everything that comes in, as a Discord bot."""

__version__ = "0.1.0"
