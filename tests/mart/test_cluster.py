"""Measuring on a Dask cluster: two workers, one of them killed in the middle; the same bytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

import pytest

from agreements.folder import open_city
from dashboard.errors import UserError
from dashboard.mart import Partition, cluster
from dashboard.mart.cluster import on_cluster
from dashboard.mart.partition import Task
from dashboard.places import Place
from dashboard.settings import Settings
from metrics.promises import Promises, promises_of
from seed.city import EXPORT, write_city
from tests.commands.accord import ROOT
from tests.mart.denver import CASES, TAKEN, Denver, read

pytest.importorskip("distributed", reason="Dask is an optional extra: accord311[dask]")


@contextmanager
def started(*words: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process of the cluster, gone at the end of the block."""
    command = [sys.executable, "-m", f"distributed.cli.dask_{words[0]}", *words[1:]]
    nowhere = subprocess.DEVNULL
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environment, stdout=nowhere, stderr=nowhere) as process:
        try:
            yield process
        finally:
            process.kill()


def scheduler(file: Path) -> AbstractContextManager[subprocess.Popen[bytes]]:
    """A scheduler of its own, which writes its address into a file."""
    where = ("--port", "0", "--host", "127.0.0.1", "--no-dashboard")
    return started("scheduler", *where, "--scheduler-file", str(file))


def announced(file: Path) -> str:
    """The address of a scheduler, when it is up."""
    until = time.monotonic() + 60
    while not file.exists() or not file.read_text("utf-8"):
        assert time.monotonic() < until
        time.sleep(0.05)
    return str(json.loads(file.read_text("utf-8"))["address"])


def test_a_worker_that_is_killed_changes_no_byte(tmp_path: Path) -> None:
    """Its months go to the other one; what both wrote is what one process writes.

    The mart is named by its address.
    """
    export = tmp_path / "export"
    write_city(export, cases=CASES, seed=7)
    denver = Denver(tmp_path)
    denver.mart = Settings(mart_dir=f"file://{denver.mart}").mart
    denver.cases(read(export / EXPORT))
    denver.again(full=True)

    file = tmp_path / "scheduler.json"
    one_thread = ("--nthreads", "1", "--no-nanny", "--no-dashboard")
    with ExitStack() as processes:
        processes.enter_context(scheduler(file))
        address = announced(file)
        workers = [
            processes.enter_context(started("worker", address, *one_thread)) for _ in range(2)
        ]
        engine = processes.enter_context(on_cluster(address))

        def killing(mart: Place, tasks: Iterable[Task], promises: Promises) -> Iterator[Partition]:
            for done, part in enumerate(engine(mart, tasks, promises)):
                if done == 2:
                    workers[0].kill()
                yield part

        denver.again(engine=killing)
        assert workers[0].wait(10) != 0
        assert workers[1].poll() is None
    assert denver.content() == denver.content(full=True)


def test_a_worker_of_another_version_measures_nothing(tmp_path: Path) -> None:
    """It may judge a case otherwise."""
    task, promises = Task("2026-10", {}, TAKEN), promises_of(open_city("denver"))
    with pytest.raises(UserError, match="another version of Accord 311"):
        cluster._measured_there(("of another program", tmp_path), task, promises)


def test_a_scheduler_without_workers_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its address and how to start one; nothing waits for ever."""
    monkeypatch.setattr(cluster, "_SECONDS_FOR_WORKERS", 0.5)
    file = tmp_path / "scheduler.json"
    with scheduler(file):
        address = announced(file)
        with pytest.raises(UserError, match="has no worker") as said, on_cluster(address):
            pass
    assert f"dask worker {address}" in str(said.value)


def test_a_scheduler_that_is_not_there_is_said() -> None:
    """With how to start one."""
    with pytest.raises(UserError, match="dask scheduler"), on_cluster("tcp://127.0.0.1:9"):
        pass
