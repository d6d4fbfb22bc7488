"""Months measured in processes of their own: the same bytes, and a clear word when one is ended."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path

import polars as pl
import pytest

from dashboard.errors import UserError
from dashboard.mart import Partition, blocks, engines, open_manifest, sharing
from dashboard.mart.engines import in_processes, in_this_process, on_this_machine
from dashboard.mart.partition import Task
from dashboard.places import Place
from metrics.promises import Promises
from seed.city import EXPORT
from tests.mart.denver import DAYS, Denver, check, read


@pytest.fixture(scope="module")
def denver(few_months: Path, tmp_path_factory: pytest.TempPathFactory) -> Denver:
    """The demonstration city with some cases, measured in this process."""
    denver = Denver(tmp_path_factory.mktemp("engines"))
    denver.cases(read(few_months / EXPORT))
    denver.again(engine=in_this_process)
    return denver


def test_processes_write_what_one_process_writes(
    denver: Denver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To the byte: one month each, and all in one call."""
    monkeypatch.setattr(blocks, "_LEAST", 0)
    denver.again(full=True, engine=in_processes)
    assert denver.content(full=True) == denver.content()


def test_a_process_that_is_ended_leaves_the_last_mart(
    denver: Denver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what to do; nothing half done is named."""
    monkeypatch.setattr(blocks, "_LEAST", 0)  # several months are not one piece of work
    before = denver.content()

    def killing(mart: Place, tasks: Iterable[Task], promises: Promises) -> Iterator[Partition]:
        done = in_processes(mart, tasks, promises)
        yield next(done)
        (child, *_) = (
            int(path.name) for path in Path("/proc").iterdir() if _is_worker(path, os.getpid())
        )
        os.kill(child, signal.SIGKILL)
        yield from done

    with pytest.raises(UserError, match=r"ran out of memory.*as it was before"):
        denver.again(full=True, engine=killing)
    assert denver.content() == before


@pytest.mark.parametrize(("many", "chosen"), [(1, "in_processes"), (10**9, "in_this_process")])
def test_many_cases_are_measured_in_processes(
    denver: Denver, monkeypatch: pytest.MonkeyPatch, many: int, chosen: str
) -> None:
    """Few are not: a process takes longer to start than they take."""
    asked = noted(monkeypatch, many)
    denver.again(full=True, engine=on_this_machine)
    assert asked == [chosen]


def test_a_few_changed_cases_of_large_months_are_set_into_them_here(
    denver: Denver, few_months: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They were measured at once; what is left is to write the months that hold them."""
    asked = noted(monkeypatch, many=50)
    rows = read(few_months / EXPORT)
    ends = pl.concat([rows.head(1), rows.tail(1)])
    denver.cases(ends.with_columns(Priority=pl.lit("P1 - Urgent")), DAYS[0])
    before = open_manifest(denver.mart)
    now = denver.again(engine=on_this_machine)
    assert before
    both = zip(before.partitions, now.partitions, strict=True)
    assert sum(part.cases for was, part in both if part != was) > 50
    assert asked == ["in_this_process"]
    check(denver)


def noted(monkeypatch: pytest.MonkeyPatch, many: int) -> list[str]:
    """The engines that are chosen from now on, of so many cases another one."""
    asked: list[str] = []

    def noting(name: str) -> engines.Engine:
        def engine(mart: Place, tasks: Iterable[Task], promises: Promises) -> Iterator[Partition]:
            asked.append(name)
            return in_this_process(mart, tasks, promises)

        return engine

    monkeypatch.setattr(sharing, "MANY", many)
    monkeypatch.setattr(sharing, "cores", lambda: 2)
    for name in ("in_processes", "in_this_process"):
        monkeypatch.setattr(engines, name, noting(name))
    return asked


def _is_worker(process: Path, parent: int) -> bool:
    """Whether a process is one of the pool's: a child that was spawned to measure."""
    if not process.name.isdigit():
        return False
    try:
        told = (process / "stat").read_text("utf-8").rpartition(")")[2].split()
        words = (process / "cmdline").read_bytes()
    except OSError:
        return False
    return int(told[1]) == parent and b"spawn_main" in words


def test_processes_stay_for_all_work_of_a_measurement(monkeypatch: pytest.MonkeyPatch) -> None:
    """They start once; what is shared out alone has some of its own, which end with it."""
    monkeypatch.setattr(sharing, "cores", lambda: 1)
    with sharing.processes():
        staying = [*sharing.shared_out(whose, "a", [1, 2]), *sharing.shared_out(whose, "b", [3])]
    alone = list(sharing.shared_out(whose, "c", [4]))
    assert [told for told, _ in staying] == ["a1", "a2", "b3"]
    assert len({number for _, number in staying}) == 1
    assert {number for _, number in alone}.isdisjoint({number for _, number in staying})


def whose(given: str, piece: int) -> tuple[str, int]:
    """What is done, and the number of the process that does it."""
    return f"{given}{piece}", os.getpid()
