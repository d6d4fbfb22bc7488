"""Packs as somebody has them who was sent one: unpacked, and checked by a bare interpreter."""

from __future__ import annotations

import csv
import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

Rows = list[dict[str, str]]


@dataclass(frozen=True)
class Checked:
    """What the pack's own program said of it."""

    code: int
    said: str


def unpacked(pack: bytes, folder: Path) -> Path:
    """The files of a pack."""
    with ZipFile(BytesIO(pack)) as packed:
        packed.extractall(folder)
    return folder


def checked(folder: Path) -> Checked:
    """The program, run without site-packages, without the environment, without the project."""
    words = [sys.executable, "-I", "-S", str(folder / "recompute.py")]
    done = subprocess.run(words, cwd=folder, env={}, capture_output=True, check=False, timeout=120)
    assert not done.stderr, done.stderr.decode()
    return Checked(done.returncode, done.stdout.decode())


def read(folder: Path, name: str) -> Rows:
    """The rows of a file."""
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rewrite(folder: Path, name: str, change: Callable[[Rows], Rows]) -> None:
    """Change rows of a file, and its hash in the manifest too, as a forger would."""
    rows = change(read(folder, name))
    with (folder / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    _seal(folder, name)


def _seal(folder: Path, name: str) -> None:
    manifest = folder / "manifest.json"
    told = json.loads(manifest.read_text("utf-8"))
    for member in told["members"]:
        if member["name"] == name:
            member["sha256"] = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    manifest.write_text(json.dumps(told), "utf-8")


def where(rows: Rows, cells: Mapping[str, str]) -> dict[str, str]:
    """The first row that has these cells."""
    return next(row for row in rows if cells.items() <= row.items())
