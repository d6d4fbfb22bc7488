"""What measurement and agreements never do: read the time, or know of screens and databases."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import agreements
import metrics

ROOMS = [Path(str(room.__file__)).parent for room in (metrics, agreements)]
MODULES = sorted(path for room in ROOMS for path in room.rglob("*.py"))

CLOCKS = {
    "now", "utcnow", "today", "time", "time_ns", "monotonic", "monotonic_ns", "perf_counter",
    "localtime", "gmtime", "ctime",
}  # fmt: skip
FORBIDDEN = {"time", "random", "secrets", "uuid", "streamlit", "sqlalchemy", "altair"}


def calls(tree: ast.AST) -> set[str]:
    """The last names of everything that is called on a name, such as `now` of `datetime.now()`."""
    called = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {
        func.attr
        for func in called
        if isinstance(func, ast.Attribute) and not isinstance(func.value, ast.Call)
    }


def imports(tree: ast.AST) -> set[str]:
    """The top-level modules that are imported, and the names taken from `datetime` and `time`."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_no_module_reads_the_time(path: Path) -> None:
    """`as_of` is an argument; no clock is asked, and none is imported to be asked later."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    # `.dt.time()` takes the time of day of a column, and `datetime.min.time()` is midnight.
    assert not calls(tree) & (CLOCKS - {"time"})
    assert not imports(tree) & FORBIDDEN


@pytest.mark.parametrize(
    "source",
    [
        "datetime.now(UTC)",
        "date.today()",
        "import time",
        "from time import time as now",
        "dt.utcnow()",
    ],
)
def test_the_search_finds_what_it_looks_for(source: str) -> None:
    """Each way of asking for the time would be seen."""
    tree = ast.parse(source)
    assert calls(tree) & CLOCKS or imports(tree) & FORBIDDEN
