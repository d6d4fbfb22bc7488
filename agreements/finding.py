"""A finding: one problem in one place of a file, with what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

from agreements.sentences import Sentence

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, order=True)
class Finding:
    """One problem.

    Attributes:
        file: The file as the person named it.
        line: Counted from 1.
        column: Counted from 1.
        severity: An `error` stops the file from being used.
        code: Stable, never used again for another rule.
        path: Where in the document, such as `spec.services.pothole`.
        message: What was found and what is allowed.
        fix: What to do.
    """

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    path: str
    message: Sentence
    fix: Sentence

    def __str__(self) -> str:
        """`file:line:column severity CODE message — fix`."""
        where = f"{self.file}:{self.line}:{self.column}"
        return f"{where} {self.severity} {self.code} {self.message} — {self.fix}"

    def as_json(self) -> dict[str, str | int]:
        """The same as a flat mapping."""
        return asdict(self)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any finding stops the file from being used."""
    return any(f.severity == "error" for f in findings)
