"""Reading one YAML file; what is said of wrong settings is tested with the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.config_files import read_yaml
from bot.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_that_is_not_there_or_is_empty_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.yaml").write_text("# only a remark\n", encoding="utf-8")
    assert read_yaml(tmp_path / "empty.yaml") == read_yaml(tmp_path / "none.yaml") == {}


def test_keys_may_stand_again_elsewhere(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a: {url: 1}\nb: {url: 2}\nc:\n  - url: 3\n  - url: 4\n", encoding="utf-8")
    assert read_yaml(file) == {"a": {"url": 1}, "b": {"url": 2}, "c": [{"url": 3}, {"url": 4}]}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\nb: 2\na: 3\n", "line 3 is not valid YAML: the key 'a' stands there twice"),
        ("c:\n  - url: 3\n    'url': 4\n", "line 3 is not valid YAML: the key 'url' stands there twice"),
        ("? [a]\n: 1\n", "line 1 is not valid YAML: found unhashable key"),
    ],
)
def test_a_key_that_is_lost_or_is_none_is_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as raised:
        read_yaml(tmp_path / "a.yaml")
    assert said in str(raised.value)
