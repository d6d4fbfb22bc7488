"""Writes `docs/figures.md` from the catalogue: `python -m metrics.catalogue`."""

from __future__ import annotations

from pathlib import Path

from metrics.catalogue import DEFINITIONS
from metrics.catalogue.handbook import handbook

PAGE = Path(__file__).resolve().parents[2] / "docs" / "figures.md"

if __name__ == "__main__":
    PAGE.write_text(handbook(DEFINITIONS), "utf-8")
