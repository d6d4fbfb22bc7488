"""The nodes of a YAML text with the places where they start and end."""

from __future__ import annotations

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

AnyNode = ScalarNode | MappingNode | SequenceNode


def composed(text: str) -> AnyNode:
    """The root of a text.

    Raises:
        ruamel.yaml.error.YAMLError: The text is not YAML.
    """
    root: AnyNode = YAML(typ="safe", pure=True).compose(text)
    return root


def start_of(node: AnyNode) -> int:
    """The index of a node's first character."""
    return int(node.start_mark.index)


def end_of(node: AnyNode) -> int:
    """The index behind a node's last character; that of a block may lie behind what follows it."""
    return int(node.end_mark.index)
