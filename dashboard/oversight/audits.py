"""Audits whose recommendations can be entered: what is given of each, shipped as a file.

A file holds what is known of an audit outside its report: how many recommendations there are, to
whom, and what of some of them was made public. It never holds the auditor's wording.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from pydantic import Field
from ruamel.yaml import YAML

from agreements.schema.base import Strict, Title

FOLDER: Final = Path(__file__).parent / "audit_files"


class Given(Strict):
    """One recommendation, as far as something of it is given.

    Attributes:
        to: To whom, an id of the audit's addressees.
        number: Its number in the report; empty where it is not known.
        substance: What it is about; empty where nothing is given.
        known_from: Where that is given.
        note: What whoever enters it should know; nobody's words but ours.
    """

    to: str
    number: str = ""
    substance: str = ""
    known_from: str = ""
    note: str = ""


class Audit(Strict):
    """One audit.

    Attributes:
        id: Its id.
        city: The city that was audited.
        title: What it is called.
        published: The day.
        addressees: Names by id.
        recommendations: In the order in which they are entered.
    """

    id: str
    city: str
    title: Title
    published: date
    addressees: dict[str, Title]
    recommendations: list[Given] = Field(min_length=1)


@cache
def audits() -> dict[str, Audit]:
    """Every audit that is shipped, by id, the newest first."""
    read = [_read(file) for file in FOLDER.glob("*.yaml")]
    return {audit.id: audit for audit in sorted(read, key=lambda a: a.published, reverse=True)}


def _read(file: Path) -> Audit:
    return Audit.model_validate(YAML(typ="safe", pure=True).load(file.read_text("utf-8")))
