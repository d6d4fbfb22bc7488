"""The page that is served: its language, a focus that is seen, and the scripts that it may run."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.serving.middleware import inline_script_hashes
from dashboard.serving.page_shell import FOCUS, PAPER, TO_TOP
from dashboard.serving.server import MIDDLEWARE

PAGE = Path(streamlit.__file__).with_name("static") / "index.html"
BROWSER = {"Accept": "text/html,*/*;q=0.8", "Accept-Encoding": "gzip"}


async def page(_request: Request) -> Response:
    """Streamlit's own."""
    return FileResponse(PAGE, media_type="text/html")


async def ready(_request: Request) -> Response:
    """What is no page."""
    return JSONResponse({"ready": True})


def client() -> TestClient:
    """Our middleware around both."""
    routes = [Route("/api/ready", ready), Route("/{page}", page)]
    return TestClient(Starlette(routes=routes, middleware=MIDDLEWARE))


@pytest.mark.parametrize(
    ("query", "language"),
    [("", "en"), ("?lang=es", "es"), ("?period=all&lang=es", "es"), ('?lang="><script>', "en")],
)
def test_the_page_says_the_language_of_its_address(query: str, language: str) -> None:
    """A screen reader chooses its voice by it."""
    with client() as browser:
        answer = browser.get(f"/definitions{query}", headers=BROWSER)
    assert f'<html lang="{language}">' in answer.text
    assert answer.text.count("<html") == 1
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert "etag" not in answer.headers


def test_the_page_shows_where_the_keyboard_is_and_runs_no_script_but_those_named() -> None:
    """The policy names the scripts of Streamlit's file and ours; they are those of the page."""
    with client() as browser:
        answer = browser.get("/definitions?lang=es", headers=BROWSER)
    assert FOCUS + PAPER in answer.text.partition("</head>")[0]
    assert answer.text.count(TO_TOP) == 1
    hashes = inline_script_hashes(answer.text)
    assert hashes
    assert all(one in answer.headers["Content-Security-Policy"] for one in hashes)


def test_other_answers_are_passed_on_as_they_are() -> None:
    """Also to a browser that would take a page."""
    with client() as browser:
        assert browser.get("/api/ready", headers=BROWSER).json() == {"ready": True}
        as_it_is = browser.get("/definitions", headers={"Accept": "*/*"})
    assert FOCUS not in as_it_is.text
