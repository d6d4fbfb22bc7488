"""The lock of a city: for every signed or published version, the hashes that it must keep."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from agreements.canonical import canonical_hash, part_hashes
from agreements.files import CityFiles
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.sentences import ToldError, said

NAME = "agreements.lock"
FORMAT = "accord311 lock 1"


class LockError(ToldError):
    """The lock cannot be read."""


@dataclass(frozen=True)
class Pin:
    """What was signed or published.

    Attributes:
        canonical: SHA-256 of the canonical text.
        file: SHA-256 of the file's bytes.
        parts: SHA-256 of each part of the canonical text, by name.
    """

    canonical: str
    file: str
    parts: Mapping[str, str]


def pin_of(files: CityFiles, loaded: Loaded[Agreement]) -> Pin:
    """The pin of a version as it stands now.

    Raises:
        UnresolvedError: A name that the version uses has no file.
    """
    agreement = loaded.model
    return Pin(canonical_hash(files, agreement), loaded.sha256, part_hashes(files, agreement))


def read_lock(city: Path) -> dict[str, Pin]:
    """The pins of a city's folder by `id@version`; none where there is no lock yet.

    Raises:
        LockError: The file is no lock of this format.
    """
    path = city / NAME
    if not path.exists():
        return {}
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != FORMAT:
            found = content["format"]
            wrong = said(
                "{path}: the format is {found!r}, not {format!r}",
                path=path,
                found=found,
                format=FORMAT,
            )
            raise LockError(wrong)
        return {name: Pin(**pin) for name, pin in content["versions"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        told = said(
            "{path} is no lock of the format {format!r}: {error}",
            path=path,
            format=FORMAT,
            error=error,
        )
        raise LockError(told) from None


def write_lock(city: Path, pins: Mapping[str, Pin]) -> None:
    """Put the pins in place, sorted, in one step: a reader sees the old lock or the new one."""
    versions = {name: asdict(pin) for name, pin in pins.items()}
    content = {"format": FORMAT, "versions": versions}
    text = json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False)
    replace_file(city / NAME, (text + "\n").encode())


def replace_file(path: Path, content: bytes) -> None:
    """Write a file in one step, beside its place first, so that nobody reads half of it."""
    beside = path.with_name(f".{path.name}.new")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
