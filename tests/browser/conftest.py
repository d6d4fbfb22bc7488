"""Real servers, a real browser and a real proxy for the tests in this folder."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Literal, Protocol
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.demonstration import imported
from tests.system_packages import find

ROOT = Path(__file__).parents[2]
THIS_MACHINE = {"127.0.0.1", "localhost"}
WITHIN = 30.0
"""Seconds a server may take to start; several times what it needs."""

# The first for root in a container, the rest so that Chromium itself asks nobody anything.
CHROMIUM_FLAGS = [
    *(["--no-sandbox"] if os.geteuid() == 0 else []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs the browser."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


def program(name: str) -> Path:
    """Where a program lies; without it the test is skipped, and in CI fails."""
    where = find(name)
    if where is not None:
        return where
    sentence = f"{name} is not installed; on Debian and Ubuntu: sudo apt-get install {name}"
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)


def get(url: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    """The answer to a request, whatever its status, and its body."""
    parts = urlsplit(url)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=5)
    with closing(connection):
        connection.request("GET", parts.path, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Server:
    """A dashboard that runs in a process of its own.

    Attributes:
        url: Its address, without a slash at the end.
        log: The file with what it said.
    """

    url: str
    log: Path

    @property
    def port(self) -> int:
        """The port of the address."""
        return urlsplit(self.url).port or 80


@contextmanager
def running(command: list[str], url: str, log: Path, **env: str) -> Iterator[Server]:
    """The command as a process that answers at `url`, ended at the end of the block."""
    with log.open("w") as out:
        process = subprocess.Popen(
            command, cwd=log.parent, env=_environment(log.parent, env), stdout=out, stderr=out
        )
    try:
        _wait(url, process, log)
        parts = urlsplit(url)
        yield Server(f"{parts.scheme}://{parts.netloc}", log)
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()
        process.wait()


def _environment(home: Path, env: dict[str, str]) -> dict[str, str]:
    """Nothing of the developer's own settings, and a home without Streamlit's files."""
    ours = ("ACCORD_", "STREAMLIT_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "HOME": str(home), "PYTHONPATH": str(ROOT), **env}


def _wait(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + WITHIN
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        with suppress(OSError):
            if get(url)[0].status == HTTPStatus.OK:
                return
        time.sleep(0.05)
    pytest.fail(f"{url} did not answer; it said:\n{log.read_text()}")


class LiveServer(Protocol):
    """Starts a dashboard, or gives the one that runs with the same arguments."""

    def __call__(
        self,
        *,
        city: str = "boston",
        trial: bool = False,
        fresh: bool = False,
        ahead: bool = True,
        **env: str,
    ) -> Server:
        """Start a dashboard on a free port of this machine.

        Args:
            city: A folder under `agreements/`, or a path.
            trial: With the role switch, as after `accord serve --trial`.
            fresh: A new process, which nobody has visited.
            ahead: It asks meanwhile what all pages ask, eight seconds of processor time; without,
                it answers whoever asks and no more, which is enough where few pages are opened.
            env: More of the environment, such as ACCORD_DATA_DIR="…"; without it the data
                folder is new and empty.
        """


@pytest.fixture(scope="session")
def live_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """Dashboards for the whole session, each in its own process and folder."""
    with ExitStack() as stack:
        known: dict[tuple[object, ...], Server] = {}

        def start(
            *,
            city: str = "boston",
            trial: bool = False,
            fresh: bool = False,
            ahead: bool = True,
            **env: str,
        ) -> Server:
            key = (city, trial, ahead, *sorted(env.items()))
            if fresh or key not in known:
                folder = tmp_path_factory.mktemp("server")
                begun = _dashboard(folder, city, trial=trial, ahead=ahead, env=env)
                server = stack.enter_context(begun)
                if fresh:
                    return server
                known[key] = server
            return known[key]

        yield start


@contextmanager
def _dashboard(
    folder: Path, city: str, *, trial: bool, ahead: bool, env: dict[str, str]
) -> Iterator[Server]:
    port = free_port()
    code = f"from dashboard.serving.server import serve; serve(port={port}, trial_mode={trial})"
    if not ahead:
        begin = "import_module('dashboard.loading.ahead').begin(tuple, tuple)"
        nothing = f"warming.look_ahead = lambda: {begin}"
        imported = "from importlib import import_module\nfrom dashboard.serving import warming"
        code = f"{imported}\n{nothing}\n{code}"
    url = f"http://127.0.0.1:{port}/_stcore/health"
    given = {"ACCORD_CITY": city, "ACCORD_DATA_DIR": str(folder / "data"), **env}
    with running([sys.executable, "-c", code], url, folder / "log.txt", **given) as server:
        yield server


@pytest.fixture(scope="session")
def denver(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the demonstration city, for reading: files that share it share servers."""
    return imported(tmp_path_factory, 4_000)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=program("chromium"), args=CHROMIUM_FLAGS
        )
        yield chromium
        chromium.close()


@dataclass
class Visit:
    """A tab with a memory of what it asked for and what it complained about."""

    page: Page
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("websocket", lambda opened: self.asked.append(opened.url))
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda fault: self.complaints.append(str(fault)))

    def _note(self, message: ConsoleMessage) -> None:
        # At a page's address Streamlit first looks for its server one level down.
        guessing = re.search(r"/\w+/_stcore/(health|host-config)$", message.location["url"])
        # Streamlit asks for its font ahead; on a busy machine the first words are drawn seconds on.
        late = "was preloaded using link preload but not used within a few seconds" in message.text
        if message.type in {"error", "warning"} and not guessing and not late:
            self.complaints.append(f"{message.type}: {message.text} {message.location['url']}")

    def open(self, address: str, *, heading: str) -> None:
        """Go to an address and wait for a heading; Streamlit is never quite idle."""
        self.page.goto(address)
        self.page.get_by_role("heading", name=heading).first.wait_for()

    def schemes(self) -> Iterator[str]:
        """The page as it lies open, in the light theme and then in the dark one."""
        is_drawn = """scheme => getComputedStyle(document.querySelector("[data-testid=stApp]"))
            .colorScheme === scheme"""
        schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
        for scheme in schemes:
            self.page.emulate_media(color_scheme=scheme)
            self.page.wait_for_function(is_drawn, arg=scheme)
            yield scheme

    def choose(self, key: str, option: str) -> None:
        """Pick an option of a select box; a redraw closes its list, so it is opened again."""
        wanted = self.page.get_by_role("option", name=option).first
        for _ in range(10):
            self.page.locator('[data-test-script-state="notRunning"]').first.wait_for()
            self.page.locator(f".st-key-{key} input").click()
            with suppress(PlaywrightTimeout):
                wanted.click(timeout=3_000)
                return
            self.page.keyboard.press("Escape")
        raise AssertionError(f"{option!r} was never offered by {key}")

    @property
    def strangers(self) -> set[str]:
        """Hosts beside this machine that the tab asked for anything."""
        hosts = {urlsplit(url).hostname for url in self.asked if "//" in url}
        return {host for host in hosts if host and host not in THIS_MACHINE}


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """A new tab without cookies, in English, 1440 by 900."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-US")
    context.set_default_timeout(20_000)
    yield Visit(context.new_page())
    context.close()


Nginx = Callable[[int, str], str]

NGINX = """
{user}
daemon off; pid {folder}/pid; error_log stderr;
events {{}}
http {{
  access_log off; default_type text/plain;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    location / {{
      proxy_pass http://127.0.0.1:{upstream};
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection "upgrade";
      {headers}
    }}
  }}
}}
"""


@pytest.fixture
def nginx(tmp_path: Path) -> Iterator[Nginx]:
    """Starts nginx in front of a port, with further lines for its location; gives its address."""
    with ExitStack() as stack:

        def start(upstream: int, headers: str) -> str:
            port = free_port()
            folder = tmp_path / str(port)
            folder.mkdir()
            file = folder / "nginx.conf"
            user = "user root;" if os.geteuid() == 0 else ""
            file.write_text(
                NGINX.format(
                    user=user, folder=folder, port=port, upstream=upstream, headers=headers
                )
            )
            command = [str(program("nginx")), "-p", str(folder), "-c", str(file), "-e", "stderr"]
            url = f"http://127.0.0.1:{port}/_stcore/health"
            return stack.enter_context(running(command, url, folder / "log.txt")).url

        yield start
