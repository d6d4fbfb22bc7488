"""Putting one value into a YAML text wherever its path leads, through blocks and flow alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agreements.editing import is_flow, node_at, with_part
from agreements.nodes import composed
from agreements.yaml_source import Step


def put(text: str, data: Mapping[str, Any], path: tuple[Step, ...], value: object) -> str:
    """The text with plain data at a path, whatever of the path is there already.

    What is missing is made. A new key of a mapping between braces makes that mapping be written
    anew; every other byte stays, comments too.

    Args:
        text: YAML whose root is a mapping.
        data: The plain data that the text holds.
        path: Keys of mappings, from the root.
        value: Plain data.

    Raises:
        KeyError: The path leads through something that is no mapping.
    """
    known = _known(data, path)
    if known == len(path):
        return with_part(text, path, value)
    missing = _nested(path[known + 1 :], value)
    if not is_flow(node_at(composed(text), path[:known])):
        return with_part(text, path[: known + 1], missing)
    parent = _value(data, path[:known])
    return with_part(text, path[:known], {**parent, path[known]: missing})


def _known(data: Any, path: tuple[Step, ...]) -> int:  # noqa: ANN401 - plain data of any kind
    """How many steps of the path there are."""
    for number, step in enumerate(path):
        if not isinstance(data, Mapping):
            raise KeyError(step)
        if step not in data:
            return number
        data = data[step]
    return len(path)


def _nested(path: tuple[Step, ...], value: object) -> object:
    for step in reversed(path):
        value = {step: value}
    return value


def _value(data: Any, path: tuple[Step, ...]) -> Any:  # noqa: ANN401 - plain data of any kind
    for step in path:
        data = data[step]
    return data
