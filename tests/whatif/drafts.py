"""Drafts made from signed versions of the demonstration city by changing some of their words."""

from __future__ import annotations

import re
from datetime import date

from agreements.files import CityFiles, read_files
from agreements.folder import ROOT, city_path
from agreements.inserting import Inserted, inserted
from dashboard.city.answers import City
from dashboard.mart import Mart
from dashboard.past.whatif import WhatIf, whatif
from dashboard.roles import ALL

SOLID_WASTE = "solid-waste/2.1.0"

Changes = tuple[tuple[str, str], ...]
"""Words, and what stands in their place."""


def files() -> CityFiles:
    """The files of the demonstration city."""
    found, _ = read_files(city_path("denver"))
    assert found
    return found


def text_of(version: str, changes: Changes = ()) -> str:
    """The text of a version as a draft, with some words changed; each of them stands in it."""
    text = (ROOT / "denver" / f"{version}.yaml").read_text(encoding="utf-8")
    for former, later in (("status: signed", "status: draft"), *changes):
        assert former in text, former
        text = text.replace(former, later)
    return text


def block_of(version: str, service: str) -> str:
    """The lines of a version about one service."""
    text = (ROOT / "denver" / f"{version}.yaml").read_text(encoding="utf-8")
    block = re.search(rf"(?m)^    {service}:\n(?:      .*\n)+", text)
    assert block
    return block[0]


def draft_of(version: str, changes: Changes = ()) -> Inserted:
    """The same among the city's files."""
    return inserted(files(), text_of(version, changes), "draft 1")


def tried(city: City, mart: Mart, draft: Inserted, *period: date, scope: str = ALL) -> WhatIf:
    """What the draft would have made of a period, at the mart's own instant."""
    start, end = period or (None, None)
    question = city.question(mart.manifest.as_of, start=start, end=end)
    return whatif(city, scope, draft, question, mart)
