"""Changing one place of a YAML text and leaving every other byte, comments too, as it was."""

from __future__ import annotations

from collections.abc import Mapping

from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from agreements.nodes import AnyNode, composed, end_of
from agreements.writing import wrapped, written
from agreements.yaml_source import Step


def with_value(text: str, path: tuple[Step, ...], value: str) -> str:
    """The text with another scalar at a path.

    Raises:
        KeyError: There is no such path.
    """
    node = _at(composed(text), path)
    return _spliced(text, node.start_mark.index, _end(node), written(value, flow=True))


def with_mapping(text: str, path: tuple[Step, ...], item: Mapping[str, str]) -> str:
    """The text with another mapping, in flow style, at a path.

    Raises:
        KeyError: There is no such path.
    """
    node = _at(composed(text), path)
    return _spliced(
        text, node.start_mark.index, _end(node), flow_mapping(item, node.start_mark.column)
    )


def with_item(text: str, path: tuple[Step, ...], item: Mapping[str, str]) -> str:
    """The text with one more mapping at the end of the list at a path, made where it is missing."""
    root = composed(text)
    parent = _at(root, path[:-1])
    if not _has(parent, path[-1]):
        return _new_list(text, parent, str(path[-1]), item)
    node = _at(root, path)
    flow = _is_flow(node)
    if flow and node.value:
        return _spliced(text, _end(node.value[-1]), _end(node.value[-1]), f", {_flow(item)}")
    if flow:
        indent = _column(_key(parent, path[-1])) + 2
        return _spliced(text, node.start_mark.index, _end(node), "\n" + _block_item(item, indent))
    return _below(text, node, _block_item(item, node.start_mark.column))


def without_items(text: str, path: tuple[Step, ...]) -> str:
    """The text with an empty list at a path; nothing changes where there is none."""
    root = composed(text)
    parent = _at(root, path[:-1])
    if not _has(parent, path[-1]):
        return text
    key, node = _key(parent, path[-1]), _at(root, path)
    return _spliced(text, _end(key), _end(node), ": []")


def _new_list(text: str, parent: AnyNode, key: str, item: Mapping[str, str]) -> str:
    indent = parent.start_mark.column
    return _below(text, parent, f"{' ' * indent}{key}:\n{_block_item(item, indent + 2)}")


def _below(text: str, node: AnyNode, lines: str) -> str:
    """New lines under the line on which a node ends, behind its comment."""
    end = _end(node)
    line_end = text.find("\n", end)
    if line_end < 0:
        return f"{text}\n{lines}\n"
    return _spliced(text, line_end, line_end, "\n" + lines)


def _block_item(item: Mapping[str, str], indent: int) -> str:
    return f"{' ' * indent}- {flow_mapping(item, indent + 2)}"


def _flow(item: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{k}: {written(v, flow=True)}" for k, v in item.items()) + "}"


def flow_mapping(item: Mapping[str, str], column: int) -> str:
    """`{key: value, …}` that starts in a column, broken between entries where it gets too long."""
    return wrapped([f"{k}: {written(v, flow=True)}" for k, v in item.items()], column)


def _at(node: AnyNode, path: tuple[Step, ...]) -> AnyNode:
    for step in path:
        node = _child(node, step)
    return node


def _child(node: AnyNode, step: Step) -> AnyNode:
    if isinstance(node, SequenceNode) and isinstance(step, int):
        child: AnyNode = node.value[step]
        return child
    for key, value in node.value if isinstance(node, MappingNode) else []:
        if key.value == step:
            found: AnyNode = value
            return found
    raise KeyError(step)


def _has(node: AnyNode, step: Step) -> bool:
    try:
        return bool(_child(node, step))
    except KeyError:
        return False


def _key(node: AnyNode, step: Step) -> AnyNode:
    found: AnyNode = next(key for key, _ in node.value if key.value == step)
    return found


def _column(node: AnyNode) -> int:
    return int(node.start_mark.column)


def _is_flow(node: AnyNode) -> bool:
    return not isinstance(node, ScalarNode) and bool(node.flow_style)


def _end(node: AnyNode) -> int:
    """The index behind the last character of a node; a block ends with its last leaf."""
    if isinstance(node, ScalarNode) or _is_flow(node) or not node.value:
        return end_of(node)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)


def _spliced(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]
