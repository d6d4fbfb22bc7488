"""Text in whatever encoding, as UTF-8 in blocks of whole lines."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from functools import partial

from dashboard.cases.formats.contents import Content

WESTERN, MIXED = "cp1252", "utf-8 and cp1252"
"""What a file that is not UTF-8 is read as: all of it, or only the bytes that are not."""

BLOCK_BYTES = 8 << 20
MOST_IN_A_LINE = 64 << 20

_PLAIN = "utf-8"
_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",  # begins as UTF-16's does, so it is asked first
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_MULTI_BYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
_WINDOWS = "accord311-windows"


def encoding_of(content: Content, head: bytes) -> str:
    """The encoding of text that begins with `head`.

    What is no UTF-8 is Western European, in whole or, as where two systems' exports were pasted
    together, in those bytes that are not.
    """
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if head.startswith(mark):
            return encoding
    if wide := _without_mark(head):
        return wide
    decoder = codecs.getincrementaldecoder(_PLAIN)()
    try:
        for block in _blocks(content, 1 << 20):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return MIXED if _holds_multi_byte(content) else WESTERN
    return _PLAIN


def utf8_blocks(content: Content, encoding: str) -> Iterator[bytes]:
    """The text as UTF-8, in blocks that end where a line does.

    A byte that the encoding does not know becomes a mark.

    Raises:
        UserError: A line is longer than any table's.
    """
    rest = b""
    for piece in _utf8(content, encoding):
        rest += piece
        if end := _last_line_end(rest):
            yield rest[:end]
            rest = rest[end:]
        elif len(rest) > MOST_IN_A_LINE:
            raise content.refusal(
                f"a line goes on for more than {MOST_IN_A_LINE >> 20} MiB, so this is no table of "
                "rows; export it again."
            )
    if rest:
        yield rest


def _utf8(content: Content, encoding: str) -> Iterator[bytes]:
    blocks = _blocks(content, BLOCK_BYTES)
    if encoding == _PLAIN:  # it was found to be so from end to end
        yield from blocks
        return
    codec, errors = (_PLAIN, _WINDOWS) if encoding in {WESTERN, MIXED} else (encoding, "replace")
    decoder = codecs.getincrementaldecoder(codec)(errors)
    for block in blocks:
        yield decoder.decode(block).encode()
    yield decoder.decode(b"", final=True).encode()


def _blocks(content: Content, size: int) -> Iterator[bytes]:
    with content.opened() as file:
        yield from iter(partial(file.read, size), b"")


def _last_line_end(data: bytes) -> int:
    end = data.rfind(b"\n") + 1
    # Old Macintosh files end lines with a return alone; a last one may be half of two bytes.
    return end or data.rfind(b"\r", 0, -1) + 1


def _without_mark(head: bytes) -> str | None:
    """UTF-16 that does not say so: every other byte of mostly Western text is zero."""
    half = len(head) // 2
    if head[1::2].count(0) > half * 0.8:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > half * 0.8 else None


def _holds_multi_byte(content: Content) -> bool:
    with content.opened() as file:
        return any(_MULTI_BYTE.search(line) for line in file)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are no UTF-8 as Windows has them, its five gaps as Latin-1."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    piece = error.object[error.start : error.end]
    try:
        return piece.decode("cp1252"), error.end
    except UnicodeDecodeError:
        return piece.decode("latin-1"), error.end


codecs.register_error(_WINDOWS, _as_windows)
