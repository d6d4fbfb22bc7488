"""The canonical layout of a file: keys in the schema's order, comments kept, meaning unchanged."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode

from agreements.nodes import AnyNode, composed, end_of, start_of
from agreements.sentences import ToldError, said
from agreements.split_texts import quoted_whole
from agreements.writing import must_quote, quoted, wrapped

_COMMENT = re.compile(r"(?:(?<=\s)|\A)#[^\n]*")
_HEADER = "# yaml-language-server:"
_STRING = "tag:yaml.org,2002:str"


class UnformattableError(ToldError, ValueError):
    """The text cannot be laid out without a change of its meaning."""


def formatted(text: str, model: type[BaseModel], header: str | None = None) -> str:
    """A file's text in its canonical layout.

    Keys stand in the order of the schema's fields, names that the city chose in their own order.
    Flow style (`{}`, `[]`) stays where it is used and is filled to 120 columns; one with a comment
    inside it stays as it stands. Comments move with the line they belong to.

    Args:
        text: A YAML document.
        model: The schema of its kind.
        header: The first comment, for editors; None leaves what there is.

    Raises:
        UnformattableError: The text would not mean the same afterwards.
    """
    text = quoted_whole(text.replace("\r\n", "\n"))
    laid_out = _Layout(text).write(model)
    if header:
        lines = [line for line in laid_out.split("\n") if not line.startswith(_HEADER)]
        laid_out = "\n".join([header, *lines])
    if _meaning(laid_out) != _meaning(text):
        raise UnformattableError(said("the layout would change the meaning"))
    return laid_out


def first_difference(text: str, laid_out: str) -> int | None:
    """The first line, counted from 1, that is not in its canonical layout; None when all are."""
    if text == laid_out:
        return None
    pairs = enumerate(zip(text.split("\n"), laid_out.split("\n"), strict=False), start=1)
    return next((number for number, (old, new) in pairs if old != new), 1)


def _meaning(text: str) -> object:
    return YAML(typ="safe", pure=True).load(text)


@dataclass
class _Notes:
    """What stands around one entry of a block: comments before and behind it, a blank line."""

    before: list[str] = field(default_factory=list)
    blank: bool = False
    behind: str = ""
    column: int = 0


class _Layout:
    """One document: its nodes, and the notes of each entry by where the entry starts."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root = composed(text)
        self.starts = sorted(_entry_starts(self.root))
        self.notes = {start: _Notes() for start in self.starts}
        self.flows = [(start_of(n), end_of(n)) for n in _outer_flows(self.root)]
        self.verbatim: set[int] = set()
        self.ending: list[str] = []
        for start, end in _gaps(self.root, len(text)):
            for found in _COMMENT.finditer(text, start, end):
                self._attach(found.start(), found.group().rstrip())
        self._find_blanks()

    def _attach(self, at: int, comment: str) -> None:
        """Give a comment to the flow it is in, the entry it ends, or the entry that follows."""
        inside = next((s for s, e in self.flows if s < at < e), None)
        line_start = self.text.rfind("\n", 0, at) + 1
        own_line = not self.text[line_start:at].strip()
        place = bisect_right(self.starts, at)
        if inside is not None:
            self.verbatim.add(inside)
        elif not own_line and place:
            notes = self.notes[self.starts[place - 1]]
            notes.behind, notes.column = comment, at - line_start
        elif place < len(self.starts):
            self.notes[self.starts[place]].before.append(comment)
        else:
            self.ending.append(" " * (at - line_start) + comment)

    def _find_blanks(self) -> None:
        """An entry keeps one blank line before it, or before the comments above it."""
        lines = self.text.split("\n")
        for start, notes in self.notes.items():
            number = self.text.count("\n", 0, start) - 1
            while number >= 0 and lines[number].lstrip().startswith("#"):
                number -= 1
            notes.blank = number >= 0 and not lines[number].strip()

    def write(self, model: type[BaseModel]) -> str:
        lines = list(self._block(self.root, model, 0))
        return "\n".join([*lines, *self.ending]).strip("\n") + "\n"

    def _block(self, node: AnyNode, shape: Any, indent: int) -> Iterator[str]:  # noqa: ANN401 - an annotation may be anything
        """The lines of a block mapping or list."""
        if isinstance(node, MappingNode):
            for number, (key, value) in enumerate(_ordered(node, shape)):
                yield from self._lead(start_of(key), indent, first=number == 0)
                prefix = " " * indent + self._scalar(key, flow=False) + ":"
                yield from self._entry(
                    start_of(key), prefix, value, below(shape, key.value), indent
                )
        else:
            for number, item in enumerate(node.value):
                yield from self._lead(start_of(item), indent, first=number == 0)
                yield from self._item(item, item_of(shape), indent)

    def _lead(self, start: int, indent: int, *, first: bool) -> Iterator[str]:
        notes = self.notes.get(start, _Notes())
        if notes.blank and not first:
            yield ""
        yield from (" " * indent + comment for comment in notes.before)
        notes.before = []

    def _item(self, node: AnyNode, shape: Any, indent: int) -> Iterator[str]:  # noqa: ANN401 - as _block
        """One `- ` of a list; a block in it starts on the same line."""
        dash = " " * indent + "-"
        if _is_block(node):
            first, *rest = self._block(node, shape, indent + 2)
            if first.lstrip().startswith("#"):
                raise UnformattableError(said("a comment stands between a dash and its entry"))
            yield dash + " " + first[indent + 2 :]
            yield from rest
        else:
            yield from self._entry(start_of(node), dash, node, shape, indent)

    def _entry(
        self,
        start: int,
        prefix: str,
        node: AnyNode,
        shape: Any,  # noqa: ANN401 - as _block
        indent: int,
    ) -> Iterator[str]:
        """`key: value` or `- value`, with the comment behind it."""
        notes = self.notes[start]
        if _is_block(node):
            yield _with_comment(prefix, notes)
            yield from self._block(node, shape, indent + 2)
            return
        *lines, last = (prefix + " " + self._value(node, shape, len(prefix) + 1)).split("\n")
        yield from lines
        yield _with_comment(last, notes)

    def _value(self, node: AnyNode, shape: Any, column: int) -> str:  # noqa: ANN401 - as _block
        if isinstance(node, ScalarNode):
            return self._scalar(node, flow=False)
        if start_of(node) in self.verbatim:
            return self.text[start_of(node) : end_of(node)]
        return self._flow(node, shape, column)

    def _flow(self, node: AnyNode, shape: Any, column: int) -> str:  # noqa: ANN401 - as _block
        """A flow collection from a column on, on one line or filled to the width."""
        if isinstance(node, ScalarNode):
            return self._scalar(node, flow=True)
        if isinstance(node, MappingNode):
            pairs = [
                (self._scalar(key, flow=True) + ": ", value, below(shape, key.value))
                for key, value in _ordered(node, shape)
            ]
        else:
            pairs = [("", item, item_of(shape)) for item in node.value]
        entries = [k + self._flow(v, s, column + 1 + len(k)) for k, v, s in pairs]
        return wrapped(entries, column, "{}" if isinstance(node, MappingNode) else "[]")

    def _scalar(self, node: AnyNode, *, flow: bool) -> str:
        value = str(node.value)
        style = node.style if isinstance(node, ScalarNode) else None
        if style in {'"', "'", "|", ">"}:
            return quoted(value)
        if node.tag == _STRING and must_quote(value, flow=flow):
            return quoted(value)
        return value or "null"


def _with_comment(line: str, notes: _Notes) -> str:
    """The comment in its own column where there is room for it, else two blanks behind."""
    return line.ljust(max(notes.column, len(line) + 2)) + notes.behind if notes.behind else line


def _is_block(node: AnyNode) -> bool:
    return not isinstance(node, ScalarNode) and not node.flow_style and bool(node.value)


def _children(node: AnyNode) -> Iterator[AnyNode]:
    for child in node.value if not isinstance(node, ScalarNode) else []:
        yield from child if isinstance(child, tuple) else (child,)


def _entry_starts(node: AnyNode) -> Iterator[int]:
    """Where each key or item of a block starts."""
    if not _is_block(node):
        return
    for child in node.value:
        key, value = child if isinstance(child, tuple) else (child, child)
        yield start_of(key)
        yield from _entry_starts(value)


def _outer_flows(node: AnyNode) -> Iterator[AnyNode]:
    if isinstance(node, ScalarNode):
        return
    if node.flow_style:
        yield node
        return
    for child in _children(node):
        yield from _outer_flows(child)


def _gaps(root: AnyNode, length: int) -> Iterator[tuple[int, int]]:
    """The stretches of a text between its scalars: nothing but marks, blanks and comments."""
    last = 0
    for start, end in sorted(_scalars(root)):
        yield last, start
        last = end
    yield last, length


def _scalars(node: AnyNode) -> Iterator[tuple[int, int]]:
    if isinstance(node, ScalarNode):
        yield start_of(node), end_of(node)
    for child in _children(node):
        yield from _scalars(child)


def _ordered(node: MappingNode, shape: Any) -> list[tuple[AnyNode, AnyNode]]:  # noqa: ANN401 - an annotation may be anything
    """The entries of a mapping in the order of the schema; keys it does not know stay behind."""
    order = {key: place for place, key in enumerate(_keys(shape))}
    return sorted(node.value, key=lambda entry: order.get(entry[0].value, len(order)))


def _keys(shape: Any) -> list[str]:  # noqa: ANN401 - as _ordered
    shapes = mapping_shapes(shape)
    if any(get_origin(plain) is dict for plain in shapes):
        key = get_args(shapes[0])[0]
        return [str(choice) for choice in get_args(key)] if get_origin(key) is Literal else []
    return list(dict.fromkeys(key for model in shapes for key in _fields(model)))


def _fields(model: type[BaseModel]) -> dict[str, Any]:
    return {f.alias or name: f.annotation for name, f in model.model_fields.items()}


def below(shape: Any, key: str) -> Any:  # noqa: ANN401 - as _ordered
    """The annotation of a key's value."""
    for plain in mapping_shapes(shape):
        if get_origin(plain) is dict:
            return get_args(plain)[1]
        if key in _fields(plain):
            return _fields(plain)[key]
    return None


def item_of(shape: Any) -> Any:  # noqa: ANN401 - as _ordered
    """The annotation of a list's items; None where no choice is a list."""
    lists = [c for c in _choices(shape) if get_origin(c) is list]
    return get_args(lists[0])[0] if lists else None


def mapping_shapes(shape: Any) -> list[Any]:  # noqa: ANN401 - as _ordered
    """The models or the `dict[…]` among the choices of an annotation."""
    return [
        choice
        for choice in _choices(shape)
        if get_origin(choice) is dict
        or (isinstance(choice, type) and issubclass(choice, BaseModel))
    ]


def _choices(shape: Any) -> Iterator[Any]:  # noqa: ANN401 - as _ordered
    origin = get_origin(shape)
    if origin is Annotated:
        yield from _choices(get_args(shape)[0])
    elif origin in {Union, UnionType}:
        for choice in get_args(shape):
            yield from _choices(choice)
    elif shape is not None:
        yield shape
