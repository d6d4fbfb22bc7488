"""The server around the pages: starting warm, answering for its readiness."""

from __future__ import annotations

import gc
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from ipaddress import ip_address
from pathlib import Path

import altair as alt
import polars as pl
import streamlit as st
from click.exceptions import Abort
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from streamlit.web import cli

from dashboard import trial
from dashboard.errors import UserError
from dashboard.mart import open_mart
from dashboard.serving import warming
from dashboard.serving.middleware import ClosedDoors, OwnOrigins, ReturnAfterSignIn, SecurityHeaders
from dashboard.serving.page_shell import PageShell
from dashboard.settings import get_settings

LAUNCHER = Path(__file__).parents[2] / "streamlit_app.py"
SCRIPT = Path(__file__).parents[1] / "app.py"

MIDDLEWARE = [
    Middleware(SecurityHeaders),
    Middleware(ClosedDoors),
    Middleware(OwnOrigins),
    Middleware(ReturnAfterSignIn),
    Middleware(PageShell),
]

# What Streamlit imports at the first table or chart, while the first visitor waits.
_HEAVY = ("pandas", "pyarrow", "streamlit.elements.arrow", "streamlit.elements.vega_charts")


class ServeError(UserError):
    """The server cannot start as asked; the message says why and what to do."""


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Pay for imports and first use before the first visitor comes, and go on meanwhile."""
    warm()
    warming.begin()
    yield


def warm() -> None:
    """Draw a chart nobody sees, then set aside everything that start-up made.

    Streamlit collects garbage after every run of a page. What is frozen here is not walked
    again: about 90 ms a run become a few.
    """
    for name in _HEAVY:
        import_module(name)
    frame = pl.DataFrame({"month": ["2026-09"], "share": [0.9], "role": ["measured"]})
    alt.Chart(frame).mark_point().encode(x="month:N", y="share:Q", color="role:N").to_dict()
    gc.collect()
    gc.freeze()


def ready(_request: Request) -> JSONResponse:
    """Whether there are figures to show: `{"ready": true}`, or false with status 503."""
    there = is_ready()
    return JSONResponse({"ready": there}, status_code=200 if there else 503)


def is_ready() -> bool:
    """Whether a whole mart is there: its manifest, and every file that it names."""
    try:
        return open_mart(get_settings().mart_place) is not None
    except UserError:
        return False


ROUTES = [Route("/api/ready", ready)]


def serve(*, host: str = "127.0.0.1", port: int = 8501, trial_mode: bool = False) -> None:
    """Run the dashboard until it is stopped.

    Args:
        host: The address to listen on; `localhost` means 127.0.0.1.
        port: The port; 0 takes any free one.
        trial_mode: Offer the role switch instead of sign-in, on this machine only.

    Raises:
        UsageError: A setting cannot be used.
        TrialRefusedError: A trial on an address that others can reach.
        ServeError: The host is no address, or the port is taken.
    """
    get_settings()  # what cannot be used is said here, not by every page to whoever opens it
    address = "127.0.0.1" if host == "localhost" else host
    if trial_mode:
        trial.allow(address)
    try:
        _check_free(address, port)
        _run(address, port)
    finally:
        trial.forbid()


def _run(address: str, port: int) -> None:
    # `streamlit run` in this process: it finds .streamlit/config.toml beside the launcher,
    # wherever the command was given, and trial mode never has to leave this process's memory.
    options = ["--server.address", address, "--server.port", str(port)]
    with suppress(Abort):  # the keyboard's way to stop a server
        cli.main(["run", str(LAUNCHER), *options], standalone_mode=False)


def _check_free(address: str, port: int) -> None:
    try:
        family = socket.AF_INET6 if ip_address(address).version == 6 else socket.AF_INET  # noqa: PLR2004 - the protocol's number
    except ValueError:
        raise ServeError(f"{address!r} is no IP address; say --host 127.0.0.1") from None
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as fault:
            raise ServeError(
                f"Cannot listen on {address} port {port}: {fault.strerror}. "
                f"Choose another with --port."
            ) from None
