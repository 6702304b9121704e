"""The room's word lists: text files of ``[section]`` headings and the words under them."""

from __future__ import annotations

from importlib.resources import files


def read_sections(name: str) -> dict[str, str]:
    """The words under each ``[section]`` of the package's file ``name``, on one line; ``#`` starts a comment line."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            current.append(line)
    return {section: " ".join(lines) for section, lines in sections.items()}
