"""Files on disk against their canonical layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from agreements.finding import Finding
from agreements.formatting import UnformattableError, first_difference, formatted
from agreements.kinds import KINDS, editor_header, kind_of
from agreements.lock import NAME, read_lock
from agreements.sentences import Sentence, said
from agreements.yaml_source import Document, read_yaml


@dataclass(frozen=True)
class LaidOut:
    """A file and its canonical layout.

    Attributes:
        path: The file.
        text: The text as it would be laid out; None where nothing is to change.
        finding: What is to be said of it; None where nothing is.
    """

    path: Path
    text: str | None = None
    finding: Finding | None = None


def yaml_files(path: Path) -> Iterator[Path]:
    """A file itself, or every YAML file of a folder, in order."""
    if path.is_file():
        yield path
    else:
        yield from sorted(p for p in path.rglob("*.yaml") if not p.name.startswith("."))


def laid_out(path: Path) -> LaidOut:
    """How a file would stand in its canonical layout (SLA006).

    A version that is pinned in the lock is left alone: its bytes are what was signed.

    Raises:
        LockError: The city's lock cannot be read.
    """
    document, findings = read_yaml(path, _named(path))
    grave = [f for f in findings if f.code != "SLA003"]  # an unquoted time is what layout mends
    if grave or document.data is None:
        return LaidOut(path, finding=next(iter(grave or findings), None))
    kind = kind_of(document.data)
    if kind is None:
        message = said("the kind is none of {names}", names=list(KINDS))
        found = document.finding(("kind",), "SLA003", message, said("correct it"))
        return LaidOut(path, finding=found)
    if is_pinned(path):
        return LaidOut(path)
    return _compared(path, document, kind)


def _named(path: Path) -> str:
    """The path from where the person stands, where it lies below."""
    whole, here = path.resolve(), Path.cwd()
    return str(whole.relative_to(here) if whole.is_relative_to(here) else path)


def _compared(path: Path, document: Document, kind: str) -> LaidOut:
    text = path.read_bytes().decode("utf-8-sig")
    try:
        new = formatted(text, KINDS[kind], editor_header(path, kind))
    except UnformattableError as error:
        return LaidOut(path, finding=_warning(document, 1, error.told, said("lay it out by hand")))
    line = first_difference(text, new)
    if line is None:
        return LaidOut(path)
    message = said("key order or layout differs from the canonical one here")
    return LaidOut(path, new, _warning(document, line, message, said("run `accord fmt`")))


def _warning(document: Document, line: int, message: Sentence, fix: Sentence) -> Finding:
    return Finding(document.name, line, 1, "warning", "SLA006", "", message, fix)


def is_pinned(path: Path) -> bool:
    """Whether a file is a version that its city's lock pins."""
    path = path.resolve()
    city = path.parent.parent
    if not (city / NAME).is_file():
        return False
    return f"{city.name}/{path.parent.name}@{path.stem}" in read_lock(city)
