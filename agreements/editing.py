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
    node = node_at(composed(text), path)
    return _spliced(text, node.start_mark.index, _end(node), written(value, flow=True))


def with_mapping(text: str, path: tuple[Step, ...], item: Mapping[str, str]) -> str:
    """The text with another mapping, in flow style, at a path.

    Raises:
        KeyError: There is no such path.
    """
    node = node_at(composed(text), path)
    return _spliced(
        text, node.start_mark.index, _end(node), flow_mapping(item, node.start_mark.column)
    )


def with_item(text: str, path: tuple[Step, ...], item: Mapping[str, str]) -> str:
    """The text with one more mapping at the end of the list at a path, made where it is missing."""
    root = composed(text)
    parent = node_at(root, path[:-1])
    if not _has(parent, path[-1]):
        return _new_list(text, parent, str(path[-1]), item)
    node = node_at(root, path)
    bracketed = is_flow(node)
    if bracketed and node.value:
        return _spliced(text, _end(node.value[-1]), _end(node.value[-1]), f", {flow(item)}")
    if bracketed:
        key = _key(parent, path[-1])
        return _spliced(text, _end(key), _end(node), f":\n{_block_item(item, _column(key) + 2)}")
    return _below(text, node, _block_item(item, node.start_mark.column))


def without_items(text: str, path: tuple[Step, ...]) -> str:
    """The text with an empty list at a path; nothing changes where there is none."""
    root = composed(text)
    parent = node_at(root, path[:-1])
    if not _has(parent, path[-1]):
        return text
    key, node = _key(parent, path[-1]), node_at(root, path)
    return _spliced(text, _end(key), _end(node), ": []")


def with_part(text: str, path: tuple[Step, ...], part: object) -> str:
    """The text with plain data at a path in the place of what is there, or as a new key.

    A list of mappings stands an item a line, everything else in flow style.

    Raises:
        KeyError: There is no mapping above it.
    """
    root = composed(text)
    parent = node_at(root, path[:-1])
    indent = _inner(parent)
    listed = isinstance(part, list) and part and all(isinstance(item, Mapping) for item in part)
    lines = [f"{' ' * (indent + 2)}- {flow(item)}" for item in part] if listed else []  # type: ignore[attr-defined] # a list, see above
    value = "\n".join([":", *lines]) if lines else f": {flow(part)}"
    if not _has(parent, path[-1]):
        return _below(text, parent, f"{' ' * indent}{path[-1]}{value}")
    return _spliced(text, _end(_key(parent, path[-1])), _end(node_at(root, path)), value)


def _inner(parent: AnyNode) -> int:
    """The column in which the keys of a block stand."""
    return _column(parent.value[0][0]) if parent.value else _column(parent)


def flow(part: object) -> str:
    """Plain data in flow style: `{percent: 90, basis: closed}`."""
    if isinstance(part, Mapping):
        inner = (f"{written(str(key), flow=True)}: {flow(value)}" for key, value in part.items())
        return "{" + ", ".join(inner) + "}"
    if isinstance(part, list | tuple):
        return f"[{', '.join(map(flow, part))}]"
    if part is None or isinstance(part, bool):
        return {None: "null", True: "true", False: "false"}[part]
    return written(part, flow=True) if isinstance(part, str) else str(part)


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


def flow_mapping(item: Mapping[str, str], column: int) -> str:
    """`{key: value, …}` that starts in a column, broken between entries where it gets too long."""
    return wrapped([f"{k}: {written(v, flow=True)}" for k, v in item.items()], column)


def node_at(node: AnyNode, path: tuple[Step, ...]) -> AnyNode:
    """The node at a path below another.

    Raises:
        KeyError: There is none.
    """
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


def is_flow(node: AnyNode) -> bool:
    """Whether a mapping or list stands between braces or brackets."""
    return not isinstance(node, ScalarNode) and bool(node.flow_style)


def _end(node: AnyNode) -> int:
    """The index behind the last character of a node; a block ends with its last leaf."""
    if isinstance(node, ScalarNode) or is_flow(node) or not node.value:
        return end_of(node)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)


def _spliced(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]
