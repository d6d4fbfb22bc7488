"""A process that draws charts beside this one."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Final

from dashboard.charts.picture import FONTS
from dashboard.reports import drawing

# `-P`: the folder of the script is no place of modules.
_COMMAND: Final = (sys.executable, "-P", drawing.__file__, str(FONTS))


class Drawer:
    """Draws in the order in which it is asked; nobody waits who does not ask for what it drew."""

    def __init__(self, process: subprocess.Popen[bytes], turns: ThreadPoolExecutor) -> None:
        self._process, self._turns = process, turns
        self._begun: dict[int, tuple[object, Future[str]]] = {}
        """By the identity of a chart, which is held so that no other chart gets its number."""

    def begin(self, chart: object, spec: dict[str, Any], look: dict[str, Any]) -> None:
        """Ask for a chart.

        Args:
            chart: The chart, by which the drawing is asked for later.
            spec: It in Vega-Lite.
            look: Options of the library that draws.
        """
        asked = json.dumps([spec, look]).encode()
        self._begun[id(chart)] = chart, self._turns.submit(self._answer, asked)

    def drawn(self, chart: object) -> str | None:
        """Its SVG; None where it was not begun, or the process ended over it or another."""
        if id(chart) not in self._begun:
            return None
        _chart, answer = self._begun[id(chart)]
        try:
            return answer.result()
        except (OSError, ValueError):
            return None

    def _answer(self, asked: bytes) -> str:
        if self._process.stdin is None or self._process.stdout is None:
            raise OSError("the process that draws has no pipes")
        self._process.stdin.write(asked + b"\n")
        self._process.stdin.flush()
        drawn: str = json.loads(self._process.stdout.readline())
        return drawn


@contextmanager
def drawer() -> Iterator[Drawer]:
    """A process of its own, until the end of the block.

    Raises:
        OSError: The system starts no more processes.
    """
    pipe = subprocess.PIPE
    started = subprocess.Popen(  # noqa: S603 - our own file, by the interpreter that runs this
        _COMMAND, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
    )
    with started as process, ThreadPoolExecutor(1) as turns:
        try:
            yield Drawer(process, turns)
        finally:
            turns.shutdown(wait=False, cancel_futures=True)
            process.kill()
