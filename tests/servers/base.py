"""A server on the loopback interface that fails on demand, the way servers fail."""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

NOW = "Sun, 22 Nov 2026 12:00:00 GMT"
"""The clock of every server here, so that tests do not depend on the day."""


class Asked(NamedTuple):
    """A question as it arrived."""

    path: str
    query: dict[str, str]
    headers: Mapping[str, str]


class Reply(NamedTuple):
    """An answer before faults."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = {}


class Sent(NamedTuple):
    """How an answer goes out: what is promised of its length, and how slowly it drips."""

    reply: Reply
    length: int | None = None
    pause: float = 0.0
    reset: bool = False


Fault = Callable[["Site", Asked, Reply], Sent]
"""What happens to one answer."""


def as_json(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """An answer in JSON."""
    kind = {"Content-Type": "application/json", **(headers or {})}
    return Reply(json.dumps(value).encode(), status, kind)


def status(code: int, retry_after: str | None = None, body: bytes = b"busy") -> Fault:
    """Another status instead of the answer."""
    headers = {"Retry-After": retry_after} if retry_after is not None else {}
    return lambda _site, _asked, _reply: Sent(Reply(body, code, headers))


def truncated(_site: Site, _asked: Asked, reply: Reply) -> Sent:
    """Half of the answer under the length of the whole, then the connection ends."""
    return Sent(reply._replace(body=reply.body[: len(reply.body) // 2]), length=len(reply.body))


def cut_off(_site: Site, _asked: Asked, reply: Reply) -> Sent:
    """Half of the answer as if it were the whole."""
    return Sent(reply._replace(body=reply.body[: len(reply.body) // 2]))


def html(_site: Site, _asked: Asked, _reply: Reply) -> Sent:
    """A page for people, as from a proxy or a login, with status 200."""
    page = b"<!DOCTYPE html><html><title>Scheduled maintenance</title></html>"
    return Sent(Reply(page, 200, {"Content-Type": "text/html"}))


def reset(_site: Site, _asked: Asked, reply: Reply) -> Sent:
    """The connection is reset before a word."""
    return Sent(reply, reset=True)


def dripping(pause: float) -> Fault:
    """A byte at a time, with a pause before each."""
    return lambda _site, _asked, reply: Sent(reply, pause=pause)


def repeating(site: Site, _asked: Asked, reply: Reply) -> Sent:
    """The answer before this one again."""
    return Sent(site.last or reply)


def going_to(address: str) -> Fault:
    """A redirect."""
    return lambda _site, _asked, _reply: Sent(Reply(b"", 302, {"Location": address}))


def in_circles(_site: Site, asked: Asked, _reply: Reply) -> Sent:
    """A redirect to the same address."""
    return Sent(Reply(b"", 302, {"Location": asked.path}))


@dataclass
class Site:
    """What a server answers, and what happens to its answers.

    Attributes:
        answer: The answer to a question.
        faults: What happens to the next answers, one after the other; None is nothing.
        always: What happens to all others.
        asked: Every question, in order.
        last: The last answer that went out whole.
        address: Where it listens.
    """

    answer: Callable[[Asked], Reply]
    faults: deque[Fault | None] = field(default_factory=deque)
    always: Fault | None = None
    asked: list[Asked] = field(default_factory=list)
    last: Reply | None = None
    address: str = ""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def sent(self, asked: Asked) -> Sent:
        """What goes out for a question."""
        with self.lock:
            self.asked.append(asked)
            fault = self.faults.popleft() if self.faults else self.always
            reply = self.answer(asked)
            if fault is not None:
                return fault(self, asked, reply)
            self.last = reply
            return Sent(reply)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else a body waits 40 ms for its head to be acknowledged
    site: Site

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        sent = self.site.sent(Asked(parts.path, query, dict(self.headers.items())))
        if sent.reset:
            self._reset()
        else:
            self._send(sent)

    def _send(self, sent: Sent) -> None:
        reply, length = sent.reply, sent.length
        self.send_response_only(reply.status)
        self.send_header("Date", NOW)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body) if length is None else length))
        self.end_headers()
        try:
            for piece in _pieces(reply.body, sent.pause):
                self.wfile.write(piece)
        except OSError:
            pass  # whoever asked has gone, which is what some tests want
        self.close_connection = length is not None or sent.pause > 0

    def _reset(self) -> None:
        # Lingering for no time makes closing a reset.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.rfile.close()
        self.wfile.close()
        self.connection.close()
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing: the tests' output is theirs."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: object) -> None:
        """Say nothing: a connection that broke off is what was wanted."""


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    """The site, listening."""
    handler = type("Handler", (_Handler,), {"site": site})
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        site.address = f"http://127.0.0.1:{server.server_port}"
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()


def _pieces(body: bytes, pause: float) -> Iterator[bytes]:
    if not pause:
        yield body
        return
    for at in range(len(body)):
        time.sleep(pause)
        yield body[at : at + 1]
