"""Writes `docs/checks.md` from the rules and their examples: `python -m agreements.checks`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from agreements.checks.handbook import Drawn, drawn, handbook

PROJECT = Path(__file__).resolve().parents[2]
PAGE = PROJECT / "docs" / "checks.md"
EXAMPLES = PROJECT / "tests" / "agreements" / "checks"


def page() -> str:
    """The page as it should be."""
    examples = YAML(typ="safe", pure=True).load(EXAMPLES / "examples.yaml")
    return handbook({item["code"]: _drawn(item) for item in examples})


def _drawn(item: dict[str, Any]) -> Drawn:
    lines = [
        f"+ in the record, {about}: {_told(rows)}" for about, rows in item.get("past", {}).items()
    ]
    changes = [item] if item.get("file") else []
    for change in (*changes, *item.get("more", [])):
        before = (EXAMPLES / "city" / change["file"]).read_text("utf-8")
        lines += drawn(before, change["old"], change["new"])
    return Drawn(tuple(lines), item["finding"])


def _told(rows: list[Any]) -> str:
    """What an example draws of the record, a row of a table in words."""
    return ", ".join(" ".join(map(str, row)) if isinstance(row, list) else str(row) for row in rows)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
