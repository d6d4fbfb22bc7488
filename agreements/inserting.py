"""A version that lies in no file yet, put among a city's files as if it were one of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from agreements.files import CityFiles
from agreements.finding import Finding, has_errors
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.validation import validate
from agreements.yaml_source import read_yaml_text


@dataclass(frozen=True)
class Inserted:
    """A text read as a version, and the city's files with it.

    Attributes:
        files: The city's files; the version stands in the place of the one with its number, where
            there is one. Without a version, the files as they were.
        version: None where the text cannot be read as an agreement.
        findings: What was wrong with the text alone; `agreements.checks` has more to say.
    """

    files: CityFiles
    version: Loaded[Agreement] | None
    findings: tuple[Finding, ...]


def inserted(files: CityFiles, text: str, name: str) -> Inserted:
    """The files of a city with a version whose text somebody is still working on.

    Args:
        files: The city's.
        text: YAML, as it would stand in the version's file.
        name: What findings call the text: a path, or such as `draft 12`.
    """
    document, findings = read_yaml_text(text, Path(), name)
    if document.data is None:
        return Inserted(files, None, tuple(findings))
    model, further = validate(document, Agreement)
    told = tuple(sorted([*findings, *further]))
    if model is None or has_errors(told):
        return Inserted(files, None, told)
    placed = replace(document, place=files.path / model.agency / f"{model.version}.yaml")
    version = Loaded(model, placed, hashlib.sha256(text.encode()).hexdigest())
    return Inserted(with_version(files, version), version, told)


def with_version(files: CityFiles, version: Loaded[Agreement]) -> CityFiles:
    """The files with a version among them, in the place of the one with its number."""
    others = [a for a in files.agreements if a.model.name != version.model.name]
    ordered = sorted([*others, version], key=_place)
    return replace(files, agreements=tuple(ordered))


def _place(loaded: Loaded[Agreement]) -> tuple[str, tuple[int, ...]]:
    return loaded.model.agency, tuple(map(int, loaded.model.version.split(".")))
