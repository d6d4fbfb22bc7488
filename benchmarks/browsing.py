"""The dashboard timed as people meet it: start, first content, a changed filter, many at once.

Run from the repository root, with a measured city (numbers differ by machine):

    ACCORD_DATA_DIR=/somewhere .venv/bin/accord demo --cases 600000
    .venv/bin/python benchmarks/browsing.py /somewhere [--sessions 50] [--changes 20]

It starts the server as a trial on a free port, drives it with headless Chromium, then with as many
websocket clients at once as asked, each a session of its own that runs the Overview to its end.
`/proc` tells the server's memory, so Linux alone measures that.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright
from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

ROOT = Path(__file__).parents[1]
SCREENS = sorted(page.stem for page in (ROOT / "pages").glob("*.py"))
MANY = 20  # so many timings have a 95th percentile
PERIODS = ("Last month", "Last quarter", "Last 12 months")
CHANGED = ("overview", "agency", "timeliness", "reopenings", "routing", "messages")
UNSEEN = ("animal-protection", "parks", "transportation")
"""Agencies of which no page is opened before its time."""

LOOKED = 3000
"""Milliseconds for which somebody looks at a page before another period is chosen."""

SERVED = ("-m", "dashboard")
"""What Python runs as the server."""

CHROMIUM = "/usr/bin/chromium"
FINISHED = {
    ForwardMsg.FINISHED_SUCCESSFULLY,
    ForwardMsg.FINISHED_WITH_COMPILE_ERROR,
}
ARGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip

PAINTING = """
for (const paints of ['fillText', 'drawImage']) {
  const own = CanvasRenderingContext2D.prototype[paints];
  CanvasRenderingContext2D.prototype[paints] = function (...given) {
    window.painted = performance.now();
    return own.apply(this, given);
  };
}
"""
"""Notes when a canvas was painted on last: tables are, and no change of the document tells."""

DRAWN = """
label => new Promise(done => {
  const button = [...document.querySelectorAll('[data-testid=stButtonGroup] button')]
    .find(one => one.textContent.trim() === label);
  const app = document.querySelector('[data-testid=stApp]');
  const begun = performance.now();
  const asked = location.search;
  let changed = begun, seen = begun, ran = false;
  const inside = node => (node.nodeType === 1 ? node : node.parentElement)?.closest('canvas');
  const watch = new MutationObserver(changes => {
    changed = performance.now();
    if (changes.some(one => one.target.nodeName === 'CANVAS'
        ? one.type === 'attributes' : !inside(one.target))) seen = changed;
  });
  watch.observe(document.body, {subtree: true, childList: true, attributes: true,
                                characterData: true});
  window.painted = begun;
  button.click();
  const look = () => {
    const running = app.getAttribute('data-test-script-state') === 'running';
    ran = ran || running || location.search !== asked;
    const last = Math.max(changed, window.painted);
    if ((ran && !running && performance.now() - last > 250) || performance.now() - begun > 20000) {
      watch.disconnect(); done(Math.max(seen, window.painted) - begun);
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})
"""
"""Click a period; milliseconds until the page looked as it does now.

That the page ran its state tells, or its address, which holds the period: where the beginning and
the end of a run arrive together it is never shown to run, and what was waited for then was the next
look for news, up to 15 seconds later. Timed is the last change of the document or of a canvas. What
stands inside a canvas is never drawn: a table repeats its words there for
screen readers, 200 ms after it has painted them.
"""

QUIET = """
() => {
  const app = document.querySelector('[data-testid=stApp]');
  return app && app.getAttribute('data-test-script-state') !== 'running'
    && document.querySelector('[data-testid=stButtonGroup] button');
}
"""
"""Whether a page is drawn."""


@dataclass(frozen=True)
class Server:
    """A dashboard that runs: its address, its process and how long it took to be healthy."""

    port: int
    process: subprocess.Popen[bytes]
    seconds: float

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://localhost:{self.port}"

    def megabytes(self) -> float:
        """The memory that its process holds now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("ascii")
        kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
        return int(kilobytes.split()[1]) / 1024

    def busy(self) -> float:
        """The seconds of processor time that it has used."""
        told = Path(f"/proc/{self.process.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(data: Path, program: Sequence[str] = SERVED) -> Iterator[Server]:
    """A fresh server over a data folder.

    Args:
        data: The folder.
        program: What Python runs, before the words of the command.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, *program, "serve", "--trial", "--port", str(port)]
    begun = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own server
        command,
        cwd=ROOT,
        env={**os.environ, "ACCORD_DATA_DIR": str(data)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while not _healthy(port):
            time.sleep(0.02)
        yield Server(port, process, time.perf_counter() - begun)
    finally:
        process.terminate()
        process.wait()


def _healthy(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=5) as answer:
            return bool(answer.read())
    except (URLError, ConnectionError, TimeoutError):
        return False


# Browser


def first_content(page: Page, server: Server) -> float:
    """Seconds from the address to the finding, in a browser that has nothing in its cache."""
    begun = time.perf_counter()
    page.goto(f"{server.url}/overview", wait_until="commit")
    page.locator("h1").first.wait_for(timeout=60_000)
    return time.perf_counter() - begun


def changes(page: Page, count: int = 0, looked: int = LOOKED) -> list[float]:
    """Milliseconds from a click on another period to the page's last change.

    Args:
        page: A page that is drawn.
        count: So many clicks, one period after the other; by itself each that is not chosen.
        looked: Milliseconds for which somebody looks at the page first.
    """
    page.wait_for_function(QUIET, timeout=60_000)
    page.wait_for_timeout(looked)
    chosen = page.locator("[data-testid=stButtonGroup] button[aria-checked=true]").all_inner_texts()
    # A click on what is chosen changes nothing: it would be timed to the next look for news.
    at = next((PERIODS.index(said) for said in chosen if said in PERIODS), -1)
    took = []
    for nth in range(at + 1, at + 1 + (count or len(PERIODS) - (at >= 0))):
        page.wait_for_timeout(300)
        took.append(float(page.evaluate(DRAWN, PERIODS[nth % len(PERIODS)])))
    return took


def of_pages(page: Page, server: Server) -> None:
    """Print what another period takes on each page that has a row of them, and on all together.

    After a look at the page, in which the server asks what may be asked next; and at once, of
    agencies that nobody has looked at, so that nothing of them was asked before.
    """
    every = []
    for name in CHANGED:
        page.goto(f"{server.url}/{name}", wait_until="commit")
        page.locator("h1").first.wait_for(timeout=60_000)
        took = changes(page)
        tell(f"{name}: not asked before, after a look", took, "ms")
        every += took
    for name in CHANGED:
        took = []
        for agency in UNSEEN:
            page.goto(f"{server.url}/{name}?agency={agency}", wait_until="commit")
            page.locator("h1").first.wait_for(timeout=60_000)
            took += changes(page, looked=0)
        tell(f"{name}: not asked before, at once", took, "ms")
        every += took
    tell(f"all {len(every)} changes of these pages", every, "ms")


def in_a_browser(server: Server, count: int) -> None:
    """Print what one visitor waits for."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        for name in ("first content, first visitor", "first content, a later visitor"):
            context = browser.new_context(viewport={"width": 1440, "height": 1000})
            page = context.new_page()
            page.add_init_script(PAINTING)
            tell(name, [first_content(page, server)], "s")
            if "later" in name:
                tell("filter change, choices not asked before", changes(page), "ms")
                tell("filter change, choices asked before", changes(page, count), "ms")
                of_pages(page, server)
            context.close()
        browser.close()


# Sessions


def session(server: Server) -> connect:
    """A websocket as the browser opens it: a session of its own."""
    return connect(
        f"ws://localhost:{server.port}/_stcore/stream",
        origin=Origin(server.url),
        subprotocols=[Subprotocol("streamlit"), Subprotocol("unused")],
        max_size=None,
        open_timeout=120,
    )


async def visit(socket_: ClientConnection, page: str, query: str = "") -> float:
    """Seconds until the script of a page is done, as its address asks.

    Raises:
        RuntimeError: The page showed a fault, or the server hung up.
    """
    begun = time.perf_counter()
    asked = BackMsg()
    asked.rerun_script.page_name = page
    asked.rerun_script.query_string = query
    await socket_.send(asked.SerializeToString())
    async for raw in socket_:
        told = ForwardMsg.FromString(raw)
        kind = told.WhichOneof("type")
        if kind == "delta" and told.delta.new_element.WhichOneof("type") == "exception":
            raise RuntimeError(told.delta.new_element.exception.message)
        if kind == "delta" and told.delta.new_element.alert.format == Alert.ERROR:
            raise RuntimeError(told.delta.new_element.alert.body)
        if kind == "script_finished" and told.script_finished in FINISHED:
            return time.perf_counter() - begun
    raise RuntimeError("the server closed the connection")


async def pages(server: Server) -> None:
    """Print what each page takes the server, the first time and then, by one session."""
    print(f"{'page, seconds (of processor time)':<36}{'first':>16}{'then':>16}")
    for name in SCREENS:
        async with session(server) as socket_:
            runs = []
            for _ in range(6):
                busy = server.busy()
                runs.append((await visit(socket_, name), server.busy() - busy))
        (first, work), *later = runs
        wait, use = (statistics.median(column) for column in zip(*later, strict=True))
        print(f"  {name:<34}{first:8.2f} ({work:4.2f}){wait:9.2f} ({use:4.2f})", flush=True)


async def at_once(server: Server, count: int) -> None:
    """Print what so many sessions wait for that all come together, and what each holds."""
    async with session(server) as socket_:
        await visit(socket_, "overview")  # the answers are there, as after any visitor
    before, stay, all_came = server.megabytes(), asyncio.Event(), asyncio.Event()
    took: list[float] = []
    faults: list[str] = []

    def note() -> None:
        if len(took) + len(faults) == count:
            all_came.set()

    async def come() -> None:
        try:
            async with session(server) as socket_:
                begun = time.perf_counter()
                await visit(socket_, "overview")
                took.append(time.perf_counter() - begun)
                note()
                await stay.wait()
        except (RuntimeError, OSError) as fault:
            faults.append(str(fault))
            note()

    tasks = [asyncio.create_task(come()) for _ in range(count)]
    await all_came.wait()
    each = (server.megabytes() - before) / count
    stay.set()
    await asyncio.gather(*tasks)
    tell(f"{count} sessions at once, Overview", took, "s")
    print(f"  {len(faults)} faults {faults[:1] or ''}; {each:.2f} MB a session that stays")


def tell(name: str, took: Sequence[float], unit: str) -> None:
    """Print a line: the median, and of many their 95th percentile."""
    digits = 0 if unit == "ms" else 2
    line = f"{name:<44}{statistics.median(took):8.{digits}f} {unit}"
    if len(took) >= MANY:
        line += f"   p95 {statistics.quantiles(took, n=20)[-1]:.{digits}f} {unit}"
    print(line, flush=True)


def main() -> None:
    """Start a server over the folder that is named, and print what people wait for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("data", type=Path, help="the data folder of a measured city")
    parser.add_argument("--sessions", type=int, default=50)
    parser.add_argument("--changes", type=int, default=40)
    asked = parser.parse_args()
    data = asked.data.resolve()
    starts = []
    for _ in range(3):
        with serving(data) as server:
            starts.append(server.seconds)
            held = server.megabytes()
    tell("start to healthy, of three", starts, "s")
    print(f"  {held:.0f} MB then")
    with serving(data) as server:
        in_a_browser(server, asked.changes)
    with serving(data) as server:
        asyncio.run(pages(server))
    with serving(data) as server:  # anew: memory that other pages gave back would hide a session's
        asyncio.run(at_once(server, asked.sessions))
        print(f"  {server.megabytes():.0f} MB at the end")


if __name__ == "__main__":
    main()
