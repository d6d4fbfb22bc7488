"""The server from outside: cold start, headers, requests, readiness, faults."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard.mart.manifest import LAYOUT, SCHEMA
from dashboard.navigation import SCREENS
from dashboard.roles import Role
from tests.browser.conftest import ROOT, LiveServer, Visit, free_port, get, running

GUARDED = [screen.name for screen in SCREENS if Role.PUBLIC not in screen.roles]
WALL = "Sign in to see this page"


@pytest.mark.parametrize("name", ["overview", "data_health"])  # one for 311 alone
def test_the_first_visitor_of_a_cold_server_meets_the_sign_in(
    live_server: LiveServer, visit: Visit, name: str
) -> None:
    """Straight to a page's address, before any session has drawn the menu."""
    visit.open(f"{live_server(fresh=True).url}/{name}", heading=WALL)
    expect(visit.page.get_by_role("heading")).to_have_count(1)
    menu = visit.page.get_by_test_id("stTopNavLink")
    for screen in (s for s in SCREENS if s.name in GUARDED):
        expect(menu.get_by_text(screen.title, exact=True)).to_have_count(0)


@pytest.mark.parametrize("path", ["/", "/overview", "/_stcore/health", "/api/ready"])
def test_every_answer_carries_the_security_headers(live_server: LiveServer, path: str) -> None:
    """Pages, our own routes and Streamlit's alike."""
    answer, _body = get(live_server().url + path)
    policy = answer.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "script-src 'self' 'sha256-" in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"


def test_a_websocket_of_another_site_is_refused(live_server: LiveServer) -> None:
    """And at once: Streamlit by itself first asks a host on the internet who we are."""
    handshake = {
        "Origin": "https://city.example",
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    start = time.monotonic()
    answer, _body = get(f"{live_server().url}/_stcore/stream", **handshake)
    assert answer.status == 403
    assert time.monotonic() - start < 1


NOW = "2026-10-01T00:00:00-06:00"
EMPTY_MART: dict[str, object] = {
    "version": SCHEMA,
    "layout": LAYOUT,
    "engine": "",
    "city": "boston",
    "demonstration": False,
    **dict.fromkeys(("as_of", "data_until", "until"), NOW),
    "fingerprint": "",
    "record": {"run": None, "changes": {}, "sources": []},
    "agreements": [],
    "cases": 0,
    "rows": 0,
    "partitions": [],
    "files": {},
}
GONE = {"instants": {"file": "gone.parquet", "rows": 1, "size": 1}}
MONTH = {"month": "2026-09", "cases": 1, "rows": 1, "valid_from": None, "files": GONE}


def test_a_server_is_ready_once_a_whole_mart_is_there(
    live_server: LiveServer, tmp_path: Path
) -> None:
    """503 without a manifest or one of its files, then 200, without a restart."""
    server = live_server(ACCORD_MART_DIR=str(tmp_path))
    manifest = tmp_path / "manifest.json"

    def says() -> tuple[int, object]:
        answer, body = get(f"{server.url}/api/ready")
        return answer.status, json.loads(body)

    assert says() == (503, {"ready": False})
    manifest.write_text(json.dumps({**EMPTY_MART, "partitions": [MONTH]}))
    assert says() == (503, {"ready": False})
    manifest.write_text(json.dumps(EMPTY_MART))
    assert says() == (200, {"ready": True})


LAUNCHER = """
import streamlit as st
from dashboard.faults import tell_reader
from dashboard.serving.server import MIDDLEWARE, ROUTES, lifespan

app = st.App("page.py", lifespan=lifespan, middleware=MIDDLEWARE, on_script_error=tell_reader)
"""


def test_a_fault_shows_a_reference_and_keeps_its_details_in_the_log(
    visit: Visit, tmp_path: Path
) -> None:
    """The reader gets a plain sentence; whoever runs the server finds the rest by it."""
    (tmp_path / "launcher.py").write_text(LAUNCHER)
    (tmp_path / "page.py").write_text("raise LookupError('the secret ingredient')\n")
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(tmp_path / "launcher.py")]
    options = ["--server.port", str(port), "--server.address", "127.0.0.1"]
    url = f"http://127.0.0.1:{port}/_stcore/health"
    env = {"STREAMLIT_SERVER_HEADLESS": "true", "STREAMLIT_CLIENT_SHOW_ERROR_DETAILS": "none"}
    with running([*command, *options], url, tmp_path / "log.txt", **env) as server:
        visit.page.goto(server.url)
        shown = visit.page.get_by_role("alert").inner_text()
        assert "This page could not be drawn" in shown
        assert "ingredient" not in visit.page.content()
        reference = shown.partition("logged under ")[2][:8]
        assert f"page fault {reference}" in server.log.read_text()
        assert "the secret ingredient" in server.log.read_text()


def test_it_starts_from_any_folder_with_its_own_configuration(live_server: LiveServer) -> None:
    """The servers of these tests start elsewhere; the theme's fonts are there all the same."""
    _answer, body = get(f"{live_server().url}/app/static/fonts/public-sans-LICENSE.txt")
    assert b"SIL Open Font License" in body


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        ("serve(host='0.0.0.0', trial_mode=True)", "it listens on 127.0.0.1 only; got 0.0.0.0"),
        ("serve(host='city.example', trial_mode=True)", "got city.example"),
        ("serve(host='city.example')", "is no IP address"),
    ],
)
def test_a_server_that_cannot_start_as_asked_says_why(call: str, sentence: str) -> None:
    """Before it listens anywhere."""
    code = f"from dashboard.serving.server import serve; {call}"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert sentence in done.stderr
