"""What a plain count over the export files gives, in the case system's own words."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import polars as pl

from seed.corpus import CORPUS
from seed.truth import by

COMPOST_WORDS = (
    "compost cart to |compost bin is here|(carro de compost|compost nuevo) en |bote de compost"
)
"""What stands in every text about a new compost cart and in no other."""

_WORDS = (
    "Status", "Division", "Request Type", "Intake Channel", "Council District", "Outcome",
    "Priority", "Language",
)  # fmt: skip
_STYLE = "%m/%d/%Y %I:%M:%S %p"
_AUDIT_YEAR = (datetime(2025, 10, 1), datetime(2026, 10, 1))  # noqa: DTZ001 - the files have no offset
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MESES = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
_FILLED = (
    rf"\b(?:{_MONTHS}) \d{{1,2}}\b|\b\d{{1,2}} de (?:{_MESES})\b"
    r"|\b\d+ block of [A-Z][a-z]+ Street\b|\b\d\d-\d{7,}\b|\d+"
)
_SLOT = r"\{[a-z]+\}|\d+"


def counts(cases: pl.DataFrame, log: pl.DataFrame, volumes: pl.DataFrame) -> dict[str, Any]:
    """Counts over the three files as they are written.

    Args:
        cases: The rows of the export.
        log: Those of its log.
        volumes: Those of the contacts by day.

    Returns:
        How often each word stands in each column of words, how many fields of each column are
        filled, and the numbers of the audit.
    """
    return {
        **{column: by(cases, column) for column in _WORDS},
        "filled": {column: len(cases) - cases[column].null_count() for column in cases.columns},
        "activities": by(log, "Activity"),
        "audit": audit(cases, log, volumes),
    }


def audit(cases: pl.DataFrame, log: pl.DataFrame, volumes: pl.DataFrame) -> dict[str, Any]:
    """The audit's numbers, counted in the files."""
    text, division = pl.col("Resolution Text"), pl.col("Division")
    compost = cases.filter(text.str.contains(COMPOST_WORDS))
    planning = cases.filter(division.str.starts_with("CPD"), text.is_not_null())
    comments = {
        "solid_waste": _comments(cases.filter(division == "DOTI - Solid Waste"), log),
        "planning": _comments(cases.filter(division.str.starts_with("CPD")), log),
    }
    first, end = _AUDIT_YEAR
    at = pl.col("Activity Time").str.to_datetime(_STYLE)
    rerouted = log.filter(pl.col("Activity") == "Rerouted").filter(at >= first, at < end)
    day = pl.col("Day").str.to_date("%m/%d/%Y")
    year = volumes.filter(day >= first.date(), day < end.date())
    calls = year.filter(pl.col("Media").str.starts_with("Voice"))
    return {
        "compost_messages": len(compost),
        "compost_messages_elsewhere": len(
            compost.filter(pl.col("Request Type") != "Compost Cart Request")
        ),
        "planning_messages": len(planning),
        "planning_messages_with_timeline": int(_labels(planning, "timeline").sum()),
        "comments_after_closing": comments,
        "reroutes": len(rerouted),
        "calls": int(calls["Offered"].sum()),
    }


def _comments(cases: pl.DataFrame, log: pl.DataFrame) -> dict[str, int]:
    """Cases with a comment after closing, and those among them without a specific message."""
    ended = cases.filter(pl.col("Closed").is_not_null())
    comments = log.filter(pl.col("Activity") == "Comment Added")
    later = comments.join(ended.select("Case Number", "Closed"), on="Case Number").filter(
        pl.col("Activity Time").str.to_datetime(_STYLE) > pl.col("Closed").str.to_datetime(_STYLE)
    )
    commented = ended.filter(pl.col("Case Number").is_in(later["Case Number"].implode()))
    specific = _labels(commented, "specific") & _labels(commented, "case_detail")
    return {"cases": len(commented), "without_specific_message": int((~specific).sum())}


def _labels(cases: pl.DataFrame, label: str) -> pl.Series:
    """A label of each case's closing text, found by the text with all that was filled in masked."""
    masked = CORPUS.filter(pl.col("use") == "closing").select(
        text=pl.col("message").str.replace_all(_SLOT, "#"), label=label
    )
    texts = masked.unique("text", keep="first", maintain_order=True)
    filled = cases.select(text=pl.col("Resolution Text").str.replace_all(_FILLED, "#"))
    found = filled.join(texts, on="text", how="left", maintain_order="left")
    return found["label"].fill_null(value=False)
