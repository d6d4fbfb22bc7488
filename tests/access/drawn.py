"""What a page sends to the browser: every word, every table, every chart's rows, every file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import pyarrow as pa
from google.protobuf.json_format import MessageToDict  # type: ignore[import-untyped] # no types
from google.protobuf.message import Message  # type: ignore[import-untyped] # as above
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.testing.v1 import AppTest

Files = dict[str, Callable[[], str]]
"""Files that a page offers: by name, what makes their text."""


def words(app: AppTest) -> str:
    """Everything that the page sent, tables and the rows of charts included, as one text."""
    return "\n".join(_of_node(app._tree))


def _of_node(node: Any) -> Iterator[str]:  # noqa: ANN401 - Streamlit's nodes have no common type
    for child in getattr(node, "children", {}).values():
        yield from _of_node(child)
    proto = getattr(node, "proto", None)
    if isinstance(proto, Message):
        yield str(MessageToDict(proto))
        yield from _tables(proto)


def _tables(message: Message) -> Iterator[str]:
    """The rows of every Arrow table in a message, however deep it lies."""
    for field, value in message.ListFields():
        if field.type == field.TYPE_BYTES:
            yield from (_rows(part) for part in ([value] if isinstance(value, bytes) else value))
        elif field.type == field.TYPE_MESSAGE:
            parts = [value] if isinstance(value, Message) else value
            yield from (row for part in parts if isinstance(part, Message) for row in _tables(part))


def _rows(table: bytes) -> str:
    if not table:
        return ""
    with pa.ipc.open_stream(io.BytesIO(table)) as stream:
        return str(stream.read_all().to_pylist())


@contextmanager
def offered() -> Iterator[Files]:
    """Collects every file that pages drawn in this block offer, made at once or on a click."""
    files: Files = {}
    add, defer = MediaFileManager.add, MediaFileManager.add_deferred

    def adding(manager: MediaFileManager, content: Any, *rest: Any, **more: Any) -> Any:  # noqa: ANN401
        files[str(more.get("file_name"))] = lambda: _text(content)
        return add(manager, content, *rest, **more)

    def deferring(manager: MediaFileManager, make: Any, *rest: Any, **more: Any) -> Any:  # noqa: ANN401
        files[str(more.get("file_name"))] = lambda: _text(make())
        return defer(manager, make, *rest, **more)

    with (
        patch.object(MediaFileManager, "add", adding),
        patch.object(MediaFileManager, "add_deferred", deferring),
    ):
        yield files


def _text(content: Any) -> str:  # noqa: ANN401 - whatever a file may be made of
    if isinstance(content, bytes):
        return content.decode("utf-8", "replace")
    return str(content)
