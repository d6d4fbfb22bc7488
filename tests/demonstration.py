"""Demonstration cities that many tests read, each made once for all workers of a run."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from seed.city import write_city
from tests.commands.accord import accord


def exported(factory: pytest.TempPathFactory) -> Path:
    """The files of the city in its full size and with its own seed; for reading only."""
    return _once(factory, "exported", write_city)


def imported(factory: pytest.TempPathFactory, cases: int) -> Path:
    """A data folder as `accord demo --cases` leaves it: a copy, which may be written to."""

    def make(data: Path) -> None:
        answer = accord("demo", "--cases", cases, data_dir=data)
        assert answer.code == 0, answer.err
        assert "is replaced" not in answer.err

    made = _once(factory, f"imported-{cases}", make)
    return Path(shutil.copytree(made, factory.mktemp("demonstration") / "data"))


def _once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder that `make` fills, whichever worker asks first."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, half = shared / f"city-{name}", shared / f"half-{name}"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            shutil.rmtree(half, ignore_errors=True)
            half.mkdir()
            make(half)
            half.rename(folder)
    return folder
