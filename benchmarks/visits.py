"""What visits of each page take the server of a city, and of the same with a larger mart.

Run from the repository root, with a measured city, and the mart that `engine.py --keep` leaves
(numbers differ by machine, their ratio much less):

    ACCORD_DATA_DIR=/somewhere .venv/bin/accord demo --cases 600000
    .venv/bin/python -m benchmarks.engine --cases 24000000 --keep /elsewhere
    .venv/bin/python -m benchmarks.visits /somewhere --mart /elsewhere/mart
        [--alone | --again] [page ...]

A line a page tells the processor time of its first visit and of later ones (the median of five),
for the city and for the mart in turn, and their ratio. Pages are asked of one server for each, once
both have looked ahead; with `--alone` each first visit is that of a server of its own, which asks
nothing beforehand but the Overview, and with `--again` one before it over the same folder did and
has kept what took long. `/proc` tells processor time, so Linux alone measures that.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.browsing import Server, serving, session, visit

ADDRESSES: Final = (
    "overview", "overview?agency=parks", "agency?agency=solid-waste",
    "agency?agency=parks&period=quarter", "agency?agency=transportation&period=year",
    "timeliness", "timeliness?period=quarter", "timeliness?agency=parks",
    "timeliness?agency=parks&period=year",
    "reopenings", "reopenings?period=quarter", "reopenings?look=repeat_contact&period=year",
    "routing", "routing?period=quarter", "routing?agency=parks&period=year",
    "messages", "messages?period=quarter", "messages?side=texts",
    "messages?side=texts&agency=parks", "messages?side=texts&period=quarter",
    "messages?side=private",
    "integrity", "integrity?period=quarter", "integrity?period=year",
    "integrity?period=dates&from=2026-03-03&to=2026-05-20",
    "summary", "agreements", "drafts", "findings", "reviews", "escalations", "duties",
    "recommendations", "verification", "audit_log", "data_health", "stages", "definitions",
    "workbench", "workbench?begin=denver/solid-waste@2.1.0",
)  # fmt: skip

AGAIN: Final = 5
"""So many later visits."""

RESTED: Final = 8.0
"""Seconds without work after which a server has asked all that it asks beforehand."""

STILL: Final = 1.0
"""The same for what it asks after a page."""

_IDLE: Final = 0.03
"""Seconds of processor time that are no work: a server looks for news now and then."""

_ALONE = "from dashboard.cli import main; from dashboard.serving import warming; "
ALONE: Final = ("-c", f"{_ALONE}warming.look_ahead = int; main()")
"""A server that asks nothing beforehand but the first page."""


class Took(NamedTuple):
    """Seconds of processor time of a first visit, by the clock, and of later ones."""

    first: float
    clock: float
    then: float


def rest(server: Server, seconds: float) -> None:
    """Wait until a server has done nothing for so many seconds."""
    busy, since = server.busy(), time.monotonic()
    while time.monotonic() - since < seconds:
        time.sleep(seconds / 8)
        if (now := server.busy()) > busy + _IDLE:
            busy, since = now, time.monotonic()


async def visits(server: Server, address: str) -> Took:
    """The first visit of an address by a session of its own, and later ones by others."""
    page, _, query = address.partition("?")
    took = []
    for _ in range(1 + AGAIN):
        busy = server.busy()
        async with session(server) as socket:
            clock = await visit(socket, page, query)
        took.append((server.busy() - busy, clock))
        await asyncio.to_thread(rest, server, STILL if len(took) == 1 else STILL / 4)
    (first, clock), *later = took
    return Took(first, clock, statistics.median(work for work, _ in later))


def measured(folders: Sequence[Path], address: str) -> list[Took]:
    """What visits of an address take servers of their own over some folders, in turn."""
    found = []
    for folder in folders:
        with serving(folder, ALONE) as server:
            rest(server, STILL)
            found.append(asyncio.run(visits(server, address)))
    return found


@contextmanager
def looked_ahead(folders: Sequence[Path]) -> Iterator[list[Server]]:
    """A server over each folder, all of which have asked what they ask beforehand."""
    with ExitStack() as stack:
        servers = [stack.enter_context(serving(folder)) for folder in folders]
        for server in servers:
            rest(server, RESTED)
        _tell_of(servers, "looked ahead")
        yield servers
        _tell_of(servers, "at the end")


def _tell_of(servers: Sequence[Server], when: str) -> None:
    told = (f"{server.busy():.0f} s, {server.megabytes():.0f} MB" for server in servers)
    print(f"{when}: {'; '.join(told)}", flush=True)


def tell(address: str, took: Sequence[Took]) -> None:
    """Print a line: the first visit of each, by the clock too, then the later ones, and ratios."""
    first = "".join(f"{one.first:7.2f} ({one.clock:5.2f})" for one in took)
    then = "".join(f"{one.then:7.2f}" for one in took)
    small, large = took[0], took[-1]
    ratio = f"{large.first / small.first:6.1f}{large.then / small.then:6.1f}" if took[1:] else ""
    print(f"  {address:<52}{first}{then}{ratio}", flush=True)


@contextmanager
def with_mart(data: Path, mart: Path) -> Iterator[Path]:
    """A data folder of the same record with another mart, of which nothing is published yet."""
    with tempfile.TemporaryDirectory(prefix="accord-") as place:
        for city in (one for one in data.iterdir() if (one / "record.sqlite").exists()):
            folder = Path(place) / city.name
            folder.mkdir()
            (folder / "record.sqlite").symlink_to(city / "record.sqlite")
            (folder / "mart").symlink_to(mart)
        yield Path(place)


def main() -> None:
    """Visit the pages of both in turn, and print what they take side by side."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("data", type=Path, help="the data folder of a measured city")
    parser.add_argument("--mart", type=Path, help="a larger mart of the same city")
    parser.add_argument("--alone", action="store_true", help="nothing is asked beforehand")
    parser.add_argument("--again", action="store_true", help="by servers that were started again")
    parser.add_argument("addresses", nargs="*", metavar="page", help="these addresses alone")
    asked = parser.parse_intermixed_args()
    addresses, data = asked.addresses or ADDRESSES, asked.data.resolve()
    with ExitStack() as stack:
        larger = [stack.enter_context(with_mart(data, asked.mart.resolve()))] if asked.mart else []
        folders = [data, *larger]
        print("first visit, processor time (by the clock); later ones; ratios", flush=True)
        if asked.again:
            with looked_ahead(folders):
                pass
        if asked.alone or asked.again:
            for address in addresses:
                tell(address, measured(folders, address))
            return
        servers = stack.enter_context(looked_ahead(folders))
        for address in addresses:
            tell(address, [asyncio.run(visits(server, address)) for server in servers])


if __name__ == "__main__":
    main()
