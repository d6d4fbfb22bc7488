"""What every answer carries, and where a sign-in may lead back to."""

import base64
import hashlib
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
import streamlit
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from dashboard.serving.middleware import (
    RETURN_COOKIE,
    content_security_policy,
    inline_script_hashes,
    is_local_path,
)
from dashboard.serving.server import MIDDLEWARE


async def login(_request: Request) -> Response:
    """Send the visitor to the provider, as Streamlit does."""
    return RedirectResponse("https://provider.example/authorize", 302)


async def callback(_request: Request) -> Response:
    """Come back from the provider: always to the first page, with a cookie."""
    answer = RedirectResponse("/", 302)
    answer.set_cookie("_streamlit_user", "signed", httponly=True, samesite="lax")
    return answer


async def media(_request: Request) -> Response:
    """A file that Streamlit holds for a session, which it says nothing about to caches."""
    return Response("number\n1001\n")


async def stream(socket: WebSocket) -> None:
    """Streamlit's websocket, as far as opening it."""
    await socket.accept()
    await socket.close()


def client(base_url: str = "http://city.example") -> TestClient:
    """Our middleware around those three, as a browser at `base_url` sees it."""
    routes = [
        Route("/media/file.csv", media),
        Route("/_stcore/metrics", media),
        Route("/_stcore/agent/openapi.json", media),
        Route("/auth/login", login),
        Route("/oauth2callback", callback),
        WebSocketRoute("/_stcore/stream", stream),
    ]
    middleware: list[Middleware] = MIDDLEWARE
    app = Starlette(routes=routes, middleware=middleware)
    return TestClient(app, base_url=base_url, follow_redirects=False)


def returned_to(referrer: str | None, base_url: str = "http://city.example") -> str:
    """Where the browser lands after leaving `referrer` to sign in."""
    with client(base_url) as browser:
        browser.get("/auth/login", headers={b"Referer": referrer.encode()} if referrer else {})
        return str(browser.get("/oauth2callback").headers["location"])


@pytest.mark.parametrize(
    ("referrer", "place"),
    [
        ("http://city.example/overview", "/overview"),
        ("http://city.example/case?number=12%2F3&lang=es", "/case?number=12%2F3&lang=es"),
        ("http://city.example/base/overview?a=b", "/base/overview?a=b"),
        ("http://city.example/overview?a=x%0d%0aSet-Cookie:y", "/overview?a=x%0d%0aSet-Cookie:y"),
        ("http://city.example/", "/"),
        # Another site, another port, or nothing: the first page.
        ("https://elsewhere.example/overview", "/"),
        ("http://city.example:8080/overview", "/"),
        ("http://city.example@elsewhere.example/overview", "/"),
        ("http://city.example//elsewhere.example", "/"),
        # A host written in other letters is another host, however like ours it looks.
        ("http://cit\u0443.example/overview", "/"),
        ("http://xn--cit-5ed.example/overview", "/"),
        ("http://city.example./overview", "/"),
        ("http://city.example/\u2215elsewhere.example", "/"),
        ("http://city.example/\\elsewhere.example", "/"),
        ("http://city.example/auth/logout", "/"),
        ("http://city.example/oauth2callback?state=1", "/"),
        ("http://[city.example/overview", "/"),
        ("javascript:alert(1)", "/"),
        ("http://city.example/" + "x" * 3000, "/"),
        (None, "/"),
    ],
)
def test_a_sign_in_leads_back_to_where_it_began(referrer: str | None, place: str) -> None:
    """To the same page with its filters, if that page is ours; else to the first."""
    assert returned_to(referrer) == place


def test_the_way_back_is_used_once() -> None:
    """A later sign-in without a page of its own does not land on an old one."""
    with client() as browser:
        browser.get("/auth/login", headers={"Referer": "http://city.example/overview"})
        assert browser.get("/oauth2callback").headers["location"] == "/overview"
        assert browser.get("/oauth2callback").headers["location"] == "/"


@pytest.mark.parametrize(
    "planted",
    ["https%3A%2F%2Felsewhere.example", "%2F%2Felsewhere.example", "%2F%5Celsewhere", "%"],
)
def test_a_planted_cookie_leads_nowhere_else(planted: str) -> None:
    """Somebody who can set our cookie cannot send a signed-in person away with it."""
    with client() as browser:
        browser.cookies.set(RETURN_COOKIE, planted)
        assert browser.get("/oauth2callback").headers["location"] == "/"


@given(st.text(max_size=40) | st.text("/\\.@:%?#ax\t\n", max_size=12).map("/".__add__))
def test_a_local_path_never_names_another_host(place: str) -> None:
    """Resolved as a browser does (which drops tabs and newlines, and turns backslashes)."""
    if is_local_path(place):
        as_read = place.translate({9: None, 10: None, 13: None, 92: "/"})
        assert urlsplit(urljoin("https://city.example/x", as_read)).hostname == "city.example"


@pytest.mark.parametrize(
    ("base_url", "headers", "secure"),
    [
        ("http://localhost", {}, False),
        ("https://city.example", {}, True),
        ("http://city.example", {"X-Forwarded-Proto": "https"}, True),
        ("http://city.example", {"X-Forwarded-Proto": "https, http"}, True),
        ("http://city.example", {"X-Forwarded-Proto": "HTTPS"}, True),
        ("http://city.example", {"X-Forwarded-Proto": "http, https"}, False),
        ("http://city.example", {"X-Forwarded-Proto": "http"}, False),
        ("http://city.example", {"Forwarded": 'for=10.0.0.1; Proto="https"'}, True),
        ("http://city.example", {"Forwarded": "proto=http, proto=https"}, False),
    ],
)
def test_cookies_are_secure_where_the_browser_speaks_https(
    base_url: str, headers: dict[str, str], *, secure: bool
) -> None:
    """Over plain http on one's own machine they have to stay as they are, or sign-in breaks."""
    with client(base_url) as browser:
        answer = browser.get("/oauth2callback", headers=headers)
    cookies = answer.headers.get_list("set-cookie")
    assert cookies
    assert all(("; Secure" in cookie) is secure for cookie in cookies)
    assert ("strict-transport-security" in answer.headers) is secure


def test_no_cache_between_keeps_what_a_session_may_download() -> None:
    """Its address carries no login and dies with the session; a kept copy would outlive it."""
    with client() as browser:
        assert browser.get("/media/file.csv").headers["cache-control"] == "no-store"
        assert "cache-control" not in browser.get("/oauth2callback").headers


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/metrics/", "/_stcore/agent/openapi.json"]
)
def test_strangers_learn_nothing_of_the_server_itself(path: str) -> None:
    """Streamlit would say how many people look; the answer carries the headers all the same."""
    with client() as browser:
        answer = browser.get(path)
    assert answer.status_code == 404
    assert "1001" not in answer.text
    assert answer.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize(
    ("origin", "accepted"),
    [
        (None, True),
        ("http://city.example", True),
        ("http://localhost:3000", True),  # as Streamlit has it; access decides what it sees
        ("https://elsewhere.example", False),
        ("http://city.example.elsewhere.example", False),
        ("http://city.example@elsewhere.example", False),
        ("http://[city.example", False),
        ("null", False),
        ("", False),
    ],
)
def test_only_our_own_pages_may_open_the_websocket(origin: str | None, *, accepted: bool) -> None:
    """Another site's script cannot use a signed-in person's cookies."""
    headers = {"Host": "city.example", **({} if origin is None else {"Origin": origin})}
    with client() as browser:
        if accepted:
            with browser.websocket_connect("/_stcore/stream", headers=headers):
                return
        with (
            pytest.raises(WebSocketDisconnect),
            browser.websocket_connect("/_stcore/stream", headers=headers),
        ):
            pass


def test_the_policy_allows_the_installed_inline_script_and_no_other() -> None:
    """Its hash is computed from the Streamlit that is here, so an upgrade cannot break it."""
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text("utf-8")
    assert page.count("<script>") == len(inline_script_hashes(page)) > 0
    assert all(source in content_security_policy() for source in inline_script_hashes(page))
    assert "script-src 'self' 'unsafe" not in content_security_policy()


def test_the_hash_of_an_inline_script_is_what_browsers_compute() -> None:
    """SHA-256 over exactly what stands between the tags, in base64."""
    digest = base64.b64encode(hashlib.sha256(b" a = 1\n").digest()).decode()
    assert inline_script_hashes("<script> a = 1\n</script><script src=x></script>") == [
        f"'sha256-{digest}'"
    ]
