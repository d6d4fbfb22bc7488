"""Where messages arrive: a server of HTTP and one of mail on the loopback, that fail on demand."""

from __future__ import annotations

import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

Mood = Literal["well", "refuses", "silent", "drips"]
"""`silent`: takes the message and never answers; `drips`: answers a letter at a time."""

DRIP = 0.05
"""Seconds between two letters: a reader that waits for each by itself never gives up."""


@dataclass
class Inbox:
    """What has arrived, and how the next message is met."""

    port: int = 0
    mood: Mood = "well"
    posts: list[dict[str, Any]] = field(default_factory=list)
    mails: list[EmailMessage] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        """Of a server of HTTP, with a secret that must never be shown."""
        return f"json://clerk:hunter-two@127.0.0.1:{self.port}/digests"

    @property
    def mail(self) -> str:
        """Of a server of mail."""
        host = "127.0.0.1&from=accord@city.example&rto=1&cto=1"
        return f"mailto://city.example:{self.port}?smtp={host}&to=office@city.example"


class _Taker(BaseHTTPRequestHandler):
    """Takes JSON in the mood of its server's inbox."""

    def do_POST(self) -> None:
        inbox = _inbox_of(self.server)
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if inbox.mood != "refuses":
            inbox.posts.append(json.loads(body))
        if inbox.mood == "silent":
            inbox.over.wait(5)
        else:
            self._answer(inbox)

    def _answer(self, inbox: Inbox) -> None:
        self.send_response(503 if inbox.mood == "refuses" else 200)
        letters = 1_000 if inbox.mood == "drips" else 0
        self.send_header("Content-Length", str(letters))
        self.end_headers()
        for _ in range(letters):
            if inbox.over.wait(DRIP):
                return
            self.wfile.write(b".")
            self.wfile.flush()

    def log_message(self, *_args: object) -> None:
        """Nothing is said in the output of tests."""


class _Postman(socketserver.StreamRequestHandler):
    """Takes mail, as far as SMTP is needed for that."""

    def handle(self) -> None:
        self._say("220 ready")
        while line := self.rfile.readline().strip():
            self._say(self._answer(line.split()[0].upper()))

    def _answer(self, word: bytes) -> str:
        inbox = _inbox_of(self.server)
        if word == b"DATA":
            self._say("354 go on")
            lines = iter(self.rfile.readline, b".\r\n")
            inbox.mails.append(message_from_bytes(b"".join(lines), policy=policy.default))
            if inbox.mood == "silent":
                inbox.over.wait(5)
        if word == b"MAIL" and inbox.mood == "refuses":
            return "550 not from you"
        return "221 bye" if word == b"QUIT" else "250 well"

    def _say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


class _Web(ThreadingHTTPServer):
    """With the inbox that it fills."""

    inbox: Inbox


class _PostOffice(socketserver.ThreadingTCPServer):
    """With the inbox that it fills."""

    inbox: Inbox


def _inbox_of(server: socketserver.BaseServer) -> Inbox:
    assert isinstance(server, _Web | _PostOffice)
    return server.inbox


@contextmanager
def web() -> Iterator[Inbox]:
    """A server that takes JSON."""
    yield from _served(_Web(("127.0.0.1", 0), _Taker))


@contextmanager
def post_office() -> Iterator[Inbox]:
    """A server that takes mail."""
    yield from _served(_PostOffice(("127.0.0.1", 0), _Postman))


def _served(server: _Web | _PostOffice) -> Iterator[Inbox]:
    server.inbox = Inbox(port=server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server.inbox
    finally:
        server.inbox.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
