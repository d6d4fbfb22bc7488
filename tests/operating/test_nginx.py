"""The example for nginx, by nginx itself, before something that tells what was handed on to it."""

from __future__ import annotations

import json
import os
import socket
import ssl
import subprocess
import textwrap
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from http.client import HTTPSConnection
from pathlib import Path
from typing import NamedTuple

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.servers.base import Asked, Site, as_json, serving
from tests.system_packages import find

EXAMPLE = Path(__file__).parents[2] / "docs" / "operating" / "nginx.conf"
NAME = "311.example.gov"
AROUND = """
{user} daemon off; pid {folder}/pid; error_log stderr;
events {{}}
http {{
  access_log off; include /etc/nginx/mime.types;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  include {folder}/accord311.conf;
}}
"""


class Answer(NamedTuple):
    """A status, headers in small letters, and a body."""

    status: int
    headers: dict[str, str]
    body: bytes


class Front(NamedTuple):
    """nginx as the example sets it up, on a port of its own."""

    port: int
    certificate: Path

    def ask(self, path: str, method: str = "GET", body: bytes = b"", **headers: str) -> Answer:
        """What somebody on the internet is answered."""
        trusted = ssl.create_default_context(cafile=str(self.certificate))
        connection = HTTPSConnection(NAME, self.port, timeout=10, context=trusted)
        connection._create_connection = self._here  # type: ignore[attr-defined]
        with closing(connection):
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            with suppress(BrokenPipeError, ConnectionResetError):  # refused before all was sent
                connection.request(method, path, body or None, named)
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, told, answer.read())

    def _here(self, *_: object, **__: object) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), 10)


def free_ports() -> Iterator[int]:
    """Ports that nobody listens on."""
    while True:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            yield probe.getsockname()[1]


def certify(folder: Path) -> None:
    """A certificate for the example's name, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name)
        .public_key(key.public_key()).serial_number(1)
        .not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    (folder / "fullchain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )


def told(asked: Asked) -> object:
    """What came through the proxy."""
    return {"path": asked.path, **{name.lower(): value for name, value in asked.headers.items()}}


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    """The example with this machine's ports and folders in it, running."""
    program = find("nginx")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("nginx is not installed")
        pytest.skip("nginx is not installed; on Debian and Ubuntu: sudo apt-get install nginx")
    folder, site = tmp_path_factory.mktemp("nginx"), tmp_path_factory.mktemp("site")
    certify(folder)
    (site / "index.html").write_text("What was promised")
    (site / ".secret").write_text("nobody's")
    plain, tls = (port for _, port in zip(range(2), free_ports(), strict=False))
    with serving(Site(lambda asked: as_json(told(asked)))) as behind:
        text = EXAMPLE.read_text("utf-8")
        for example, here in (
            ("listen 80", f"listen 127.0.0.1:{plain}"),
            ("listen 443", f"listen 127.0.0.1:{tls}"),
            ("http://127.0.0.1:8501", behind.address),
            ("/etc/ssl/accord311", str(folder)),
            ("/var/lib/accord311-site/www", str(site)),
        ):
            assert example in text
            text = text.replace(example, here)
        (folder / "accord311.conf").write_text(text)
        user = "user root;" if os.geteuid() == 0 else ""
        (folder / "nginx.conf").write_text(AROUND.format(user=user, folder=folder))
        command = [
            str(program),
            "-p",
            str(folder),
            "-c",
            str(folder / "nginx.conf"),
            "-e",
            "stderr",
        ]
        with (folder / "log").open("w") as log, subprocess.Popen(command, stderr=log) as nginx:
            try:
                _wait(tls, folder / "log")
                yield Front(tls, folder / "fullchain.pem")
            finally:
                nginx.terminate()


def _wait(port: int, log: Path) -> None:
    for _ in range(200):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.02)
    pytest.fail(f"nginx did not start; it said:\n{log.read_text()}")


def test_the_dashboard_is_told_who_was_asked_and_how(front: Front) -> None:
    """Its own host with the port, HTTPS, the whole path; a header of the visitor's stands not."""
    answer = front.ask("/oversight/overview?period=all", X_Forwarded_Proto="http")
    heard = json.loads(answer.body)
    assert heard["host"] == f"{NAME}:{front.port}"
    assert heard["x-forwarded-proto"] == "https"
    assert heard["x-forwarded-for"] == "127.0.0.1"
    assert heard["path"].startswith("/oversight/overview")


def test_a_page_s_websocket_is_handed_on(front: Front) -> None:
    """With the words that make it one."""
    asked = front.ask("/oversight/_stcore/stream", Upgrade="websocket", Connection="Upgrade")
    heard = json.loads(asked.body)
    assert (heard["upgrade"], heard["connection"]) == ("websocket", "upgrade")


@pytest.mark.parametrize(
    "path",
    [
        "/oversight/_stcore/metrics",
        "/oversight/overview/_stcore/metrics",
        "/oversight/_stcore/script-health-check",
        "/oversight/_stcore/agent/openapi.json",
        "/oversight/api/ready",
        "/.secret",
        "/nothing/here",
    ],
)
def test_what_is_for_nobody_outside_is_not_there(front: Front, path: str) -> None:
    """And is not asked of the dashboard either."""
    answer = front.ask(path)
    assert answer.status == 404
    assert b"path" not in answer.body


def test_the_page_on_publishing_shows_the_same_lines() -> None:
    """What protects residents' pages is written once, and shown where it is looked for."""
    shown = (EXAMPLE.parents[1] / "publishing.md").read_text("utf-8")
    block = shown.partition("```nginx\n")[2].partition("```")[0]
    assert textwrap.indent(block, "    ") in EXAMPLE.read_text("utf-8")


def test_residents_read_files_and_change_nothing(front: Front) -> None:
    """With the headers that keep them with us; a page may be kept for five minutes."""
    answer = front.ask("/")
    assert (answer.status, answer.body) == (200, b"What was promised")
    assert "max-age=" in answer.headers["strict-transport-security"]
    assert answer.headers["content-security-policy"] == "frame-ancestors 'none'"
    assert front.ask("/", method="POST", body=b"x").status == 403


def test_too_large_a_body_is_refused(front: Front) -> None:
    """As many bytes as the server takes, and no more."""
    assert front.ask("/oversight/x", method="POST", body=bytes(11 << 20)).status == 413


def test_whoever_asks_for_another_name_is_not_answered(front: Front) -> None:
    """The handshake ends before a word is said."""
    anybody = ssl.create_default_context()
    anybody.check_hostname, anybody.verify_mode = False, ssl.CERT_NONE
    with (
        socket.create_connection(("127.0.0.1", front.port), 10) as raw,
        pytest.raises(ssl.SSLError, match=r"(?i)unrecognized|alert"),
    ):
        anybody.wrap_socket(raw, server_hostname="other.example")
