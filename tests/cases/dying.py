"""An import or a sync as a process of its own, killed at a moment of its life."""

from __future__ import annotations

import multiprocessing
import signal
import time
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Literal

from dashboard.cases.importing import import_file
from dashboard.cases.remote.http import Patience
from dashboard.cases.remote.opening import Connected
from dashboard.cases.remote.sql import DATE_FORMATS, SqlRemote
from dashboard.cases.store import Store
from dashboard.cases.syncing import sync
from tests.cases.systems import connected_mapping, connected_plan
from tests.cases.town import at, city_named, plan_for

ROWS_AT_ONCE = 20
TAKEN = "2026-06-01 00:00"
_PATIENCE = 120
"""Seconds after which a process that says nothing is a failure, not a wait."""

Work = Literal["import", "sync"]


def work(kind: Work, store: Store, source: str) -> None:
    """One import of a file, or one sync of a database, to its end."""
    if kind == "import":
        plan = plan_for(store, chunk_rows=ROWS_AT_ONCE)
        import_file(Path(source), plan, extracted_at=at(TAKEN))
    else:
        sync(connected_plan(store), lambda: _connected(source))


def _connected(address: str) -> Connected:
    mapping = connected_mapping()
    connect = mapping.spec.connect
    remote = SqlRemote(mapping, connect, address, Patience(), ROWS_AT_ONCE)  # type: ignore[arg-type] # it is SQL's
    return Connected(remote, DATE_FORMATS)


def _child(kind: Work, address: str, source: str, told: Connection) -> None:
    store = Store(address, city_named("aspen"))
    told.send("ready")
    work(kind, store, source)
    told.send("done")


def killed(kind: Work, address: str, source: str, seconds: float) -> bool:
    """Begin in a process of its own, kill it after so many seconds; whether it was at work then."""
    process, told = _begun(kind, address, source)
    time.sleep(seconds)
    process.kill()
    process.join()
    return process.exitcode == -signal.SIGKILL and not _said_done(told)


def _said_done(told: Connection) -> bool:
    try:
        return bool(told.recv() == "done")
    except EOFError:
        return False


def lasting(kind: Work, address: str, source: str) -> float:
    """How many seconds it takes undisturbed."""
    process, told = _begun(kind, address, source)
    began = time.monotonic()
    assert told.poll(_PATIENCE)
    assert told.recv() == "done"
    lasted = time.monotonic() - began
    process.join()
    return lasted


def _begun(kind: Work, address: str, source: str) -> tuple[ForkServerProcess, Connection]:
    told, tells = _FRESH.Pipe(duplex=False)
    process = _FRESH.Process(target=_child, args=(kind, address, source, tells))
    process.start()
    tells.close()  # only the other process holds it now: when that dies, nobody does
    assert told.poll(_PATIENCE)
    assert told.recv() == "ready"
    return process, told


_FRESH = multiprocessing.get_context("forkserver")
_FRESH.set_forkserver_preload([__name__])
"""Its processes begin with everything imported, so that a kill is not always one of an import."""
