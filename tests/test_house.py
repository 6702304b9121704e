"""What holds for the project as a whole."""

from __future__ import annotations

import os
import re

import pytest

from bot.settings import PROJECT

LONGEST_FILE = 400
"""Lines; a longer file is split by topic."""


def test_no_source_file_is_too_long() -> None:
    lengths = {
        str(path.relative_to(PROJECT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in (PROJECT / "bot").rglob("*.py")
    }
    assert lengths
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_a_licence_stands_beside_the_source() -> None:
    text = (PROJECT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("MIT License")
    assert re.search(r"Copyright \(c\) \d{4} \S", text)


def test_ci_runs_exactly_the_tests_that_people_run() -> None:
    script = PROJECT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    commands = [line for line in script.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    assert commands[-1] == "exec make test"
    assert [line for line in commands[:-1] if not line.startswith(("set ", "cd "))] == []


@pytest.mark.parametrize("name", ["run.txt", "test.txt"])
def test_every_dependency_is_pinned_with_its_hashes(name: str) -> None:
    text = (PROJECT / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", " ")
    pinned = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    assert len(pinned) > 20
    assert [line for line in pinned if not re.match(r"[\w.\[\],-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)] == []
