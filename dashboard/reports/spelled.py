"""The commands that a document names, and the fingerprint of the mart: spelled alike in all."""

from __future__ import annotations

import hashlib
import shlex
from collections.abc import Iterable, Mapping
from datetime import date

from dashboard.mart import Manifest
from dashboard.mart.laying import told_apart
from metrics.figures import Question


def command(
    name: str,
    words: Iterable[str] = (),
    question: Question | None = None,
    more: Mapping[str, str | date | None] | None = None,
) -> str:
    """A command line that can be typed as it stands.

    Args:
        name: Of the command, and of what it does: `figures`, `findings list`.
        words: What stands behind it without an option, such as ids of figures.
        question: Of which cases, by what, of which days, as of when.
        more: Further options; one without a value is left out.
    """
    told = ["accord", *name.split(), *words]
    options: dict[str, str | date | None] = {}
    if question is not None:
        for column, value in question.where:
            told += ["--where", f"{column}={value}"]
        options = {
            "--by": ",".join(question.by),
            "--from": question.start,
            "--to": question.end,
            "--as-of": question.as_of,
        }
    for option, given in {**options, **(more or {})}.items():
        if given:
            told += [option, given if isinstance(given, str) else given.isoformat()]
    return shlex.join(told)


def of_mart(manifest: Manifest) -> str:
    """The fingerprint of a mart: that of what tells it from others, however it was kept up."""
    return hashlib.sha256("\n".join(sorted(told_apart(manifest))).encode()).hexdigest()
