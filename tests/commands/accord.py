"""The command as scripts use it: in this process, or in one of its own where that matters."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any
from unittest.mock import patch

from agreements.folder import ROOT as CITIES
from dashboard import cli
from dashboard.settings import Settings, get_settings

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "dashboard")

HEADER = (
    "case_enquiry_id,open_dt,target_dt,closed_dt,case_status,closure_reason,type,department,"
    "source,city_council_district"
)
TOWN = """
    number  opened            due               closed            agency
    1001    2011-09-03 09:00  2011-09-17 09:00  2011-09-04 09:00  PWDx
    1002    2011-09-03 09:00  2011-09-05 09:00  2011-09-08 10:00  PWDx
    1003    2011-10-03 09:00  2011-10-05 09:00  -                 PWDx
    1004    2011-12-20 09:00  2012-01-20 09:00  -                 PWDx
    1005    2011-10-03 09:00  -                 2011-10-08 10:00  PWDx
    2001    2011-10-30 09:00  2011-11-02 09:00  2011-11-01 09:00  ISD
    2002    2011-07-03 09:00  2011-07-05 09:00  -                 ISD
    3001    2011-08-01 09:00  -                 -                 -
"""
"""Met, late, overdue, running and without a due at Public Works; two more at Inspectional Services;
one case that no agency holds."""
AS_OF = "2011-12-31T23:59:00-05:00"


@dataclass(frozen=True)
class Answer:
    """What a command said and how it left."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Standard output as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def row(self) -> dict[str, Any]:
        """The only line."""
        (row,) = self.rows
        return row


def accord(*words: object, **settings: object) -> Answer:
    """Run the command in this process; `settings` are its whole `ACCORD_…` environment."""
    out, err = (TextIOWrapper(BytesIO(), encoding="utf-8") for _ in range(2))
    with _alone(settings), redirect_stdout(out), redirect_stderr(err):
        code = _left(["accord", *map(str, words)])
    return Answer(code, *map(_text, (out, err)))


def _left(argv: list[str]) -> int:
    with patch.object(sys, "argv", argv):
        try:
            cli.main()
        except SystemExit as left:
            return int(left.code or 0)
    raise AssertionError("the command left without an exit code")


def _text(stream: TextIOWrapper) -> str:
    stream.flush()
    held = stream.buffer
    assert isinstance(held, BytesIO)
    return held.getvalue().decode()


@contextmanager
def _alone(settings: Mapping[str, object]) -> Iterator[None]:
    with (
        patch.dict(os.environ, environment(settings), clear=True),
        patch.dict(Settings.model_config, {"env_file": None}),
    ):
        get_settings.cache_clear()
        yield
    get_settings.cache_clear()


def environment(settings: Mapping[str, object]) -> dict[str, str]:
    """This process's environment with no other `ACCORD_…` than these."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ACCORD_")}
    return kept | {f"ACCORD_{name.upper()}": str(value) for name, value in settings.items()}


def process(*words: object, **settings: object) -> Answer:
    """Run the command in a process of its own."""
    return piped(b"", *words, **settings)


def piped(given: bytes, *words: object, **settings: object) -> Answer:
    """The same with `given` on standard input."""
    done = subprocess.run(
        [*COMMAND, *map(str, words)],
        input=given,
        env=environment(settings),
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=120,
    )
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


def write_town(file: Path, drawn: str = TOWN) -> Path:
    """An export of Boston's layout with the cases drawn; a dash is nothing."""
    lines = [line.split("  ") for line in drawn.strip().splitlines()[1:]]
    rows = [
        [cell.strip().replace("-", "", cell.strip() == "-") for cell in row if cell.strip()]
        for row in lines
    ]
    text = [_line(*row) for row in rows]
    file.write_text("\n".join([HEADER, *text]) + "\n", encoding="utf-8")
    return file


def _line(number: str, opened: str, due: str, closed: str, agency: str) -> str:
    at = [f"{moment}:00" if moment else "" for moment in (opened, due, closed)]
    status = "Closed" if closed else "Open"
    return ",".join([number, *at, status, "", "Graffiti Removal", agency, "Self Service", "3"])


def own_city(folder: Path, name: str = "boston") -> Path:
    """A copy of a city's files: nobody's edits meanwhile change what a test has measured."""
    return Path(shutil.copytree(CITIES / name, folder / name))


def measured(folder: Path, drawn: str = TOWN, as_of: str = AS_OF) -> dict[str, object]:
    """A store of the cases drawn, imported and measured; returns the settings to ask it with."""
    folder.mkdir(parents=True, exist_ok=True)
    settings: dict[str, object] = {"city": own_city(folder), "data_dir": folder / "data"}
    export = write_town(folder / "town.csv", drawn)
    read = accord("import", "boston", export, "--extracted-at", as_of, **settings)
    assert read.code == 0, read.err + read.out
    done = accord("measure", **settings)
    assert done.code == 0, done.err
    return settings
