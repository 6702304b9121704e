"""Reading the YAML files of the configuration, and saying in words what is wrong with one."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import yaml

from bot.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pydantic_core import ErrorDetails

_EXPECTED = {
    "model_type": "this should be indented 'key: value' lines",
    "tuple_type": "this should be a list of '- item' lines",
    "path_type": "this should be a path",
    "invalid_key": "a key should be a word",
    "string_type": "this should be text",
    "string_too_long": "this should have at most {max_length} characters",
    "float_type": "this should be a number",
    "float_parsing": "this should be a number",
    "int_type": "this should be a whole number",
    "int_parsing": "this should be a whole number",
    "int_from_float": "this should be a whole number",
    "greater_than": "this should be more than {gt:g}",
    "greater_than_equal": "this should be at least {ge:g}",
    "less_than_equal": "this should be at most {le:g}",
    "literal_error": "this should be {expected}",
}
"""Words for pydantic's types of error, whose own messages speak of inputs and of Python's classes."""

_COMPLETE = {"missing": "this is missing", "string_too_short": "this should not be empty"}
"""Words for those where nothing is to be said of what was given."""


class _Loader(yaml.SafeLoader):
    """YAML's safe loader, which takes no key twice: what stands under the first one would be lost without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Refuse a key that stands there already."""
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                raise yaml.constructor.ConstructorError(
                    problem=f"the key {key.value!r} stands there twice", problem_mark=key.start_mark
                )
            if isinstance(key, yaml.ScalarNode):
                seen.add(key.value)
        return super().construct_mapping(node, deep=deep)


def read_yaml(path: Path) -> dict[str, Any]:
    """The keys and values of a YAML file; none where the file is not there or empty.

    Raises:
        SettingsError: It cannot be read, is not YAML, or holds something other than keys and values.
    """
    try:
        values = _load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror or error}."
        raise SettingsError(message, "Make it a readable UTF-8 file.") from error
    except UnicodeDecodeError as error:
        message = f"{path} is not UTF-8 text."
        raise SettingsError(message, "Save it as UTF-8.") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark is not None else ""
        problem = getattr(error, "problem", None) or "it cannot be parsed"
        message = f"{path}{where} is not valid YAML: {problem}."
        raise SettingsError(message, "Mend that line; indentation is by spaces.") from error
    except (ValueError, RecursionError) as error:
        # PyYAML lets these through for a date such as 2026-13-45, and for brackets a thousand deep.
        message = f"{path} holds a value that cannot be read: {error}."
        raise SettingsError(message, "Put that value into quotation marks.") from error
    if values is None:
        return {}
    if not isinstance(values, dict):
        message = f"{path} must hold keys and values, and holds {_kind(values)}."
        raise SettingsError(message, "Write it as 'section:' with indented 'key: value' lines.")
    return values


def _load(text: str) -> object:
    loader = _Loader(text)
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()


def fault(path: Path, error: ErrorDetails, siblings: Sequence[str]) -> SettingsError:
    """What to say of a file in which pydantic found ``error``; ``siblings`` are the settings that it may have there."""
    location = error["loc"]
    if error["type"] == "extra_forbidden":
        name = str(location[-1])
        inside = f" in {_place(location[:-1])}" if len(location) > 1 else ""
        meant = get_close_matches(name, siblings, n=1)
        hint = f"Did you mean {meant[0]!r}? " if meant else ""
        message = f"{path}: there is no setting {name!r}{inside}."
        return SettingsError(message, f"{hint}The settings there are: {', '.join(siblings)}.")
    said = _COMPLETE.get(error["type"]) or f"{_expected(error)}{_given(error)}"
    return SettingsError(f"{path}: {_place(location)}: {said}.")


def _expected(error: ErrorDetails) -> str:
    words = _EXPECTED.get(error["type"])
    return words.format(**error.get("ctx", {})) if words else error["msg"].removeprefix("Value error, ")


def _given(error: ErrorDetails) -> str:
    """What stands there instead, where it is short; our own checks name it themselves."""
    given = error["input"]
    if error["type"] == "value_error" or isinstance(given, dict | list):
        return ""
    return ", not empty" if given is None else f", not {given!r}"


def _place(location: Sequence[int | str]) -> str:
    """Where a setting stands: "store.url"; "feeds, entry 2, url" in a list, whose entries people count from one."""
    words = ""
    for number, part in enumerate(location):
        if number == 0:
            words = str(part)
        elif isinstance(part, int):
            words += f", entry {part + 1}"
        else:
            words += f", {part}" if isinstance(location[number - 1], int) else f".{part}"
    return words


def _kind(value: object) -> str:
    if isinstance(value, list):
        return "a list"
    return "a line of text" if isinstance(value, str) else "a single value"
