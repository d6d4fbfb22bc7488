"""The evidence behind a figure, packed for whoever asks; never cached: it is large, and theirs."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from dashboard.loading.standing import Where, standing
from dashboard.reports.evidence import Wanted, file_name, write
from dashboard.roles import Viewer
from dashboard.wording import language


@dataclass(frozen=True)
class Evidence:
    """A pack as it is handed over.

    Attributes:
        name: Of the file.
        content: The zip.
        lines: How many lines of cases it has.
        sha256: Of the zip.
    """

    name: str
    content: bytes
    lines: int
    sha256: str


def evidence(
    viewer: Viewer,
    figure: str,
    where: Where = (),
    start: date | None = None,
    end: date | None = None,
) -> Evidence:
    """Everything behind a figure as far as the viewer may see it; see `dashboard.reports.evidence`.

    Raises:
        NotAllowedError: The viewer may not read cases.
        UserError: The mart, the record or the city's files cannot be read.
    """
    held = standing()
    wanted = Wanted(viewer, (figure,), held.question((), where, start, end), language=language())
    packed = BytesIO()
    written = write(held.city, wanted, held.mart, packed)
    content = packed.getvalue()
    return Evidence(file_name(wanted), content, written.lines, hashlib.sha256(content).hexdigest())
