"""A first draft from history on a terminal: its services, what is left out, what is still asked."""

from __future__ import annotations

from typing import Final

from agreements.files import CityFiles
from agreements.inserting import inserted
from dashboard.checking import findings_on
from dashboard.commands.output import say, table
from dashboard.past.first_drafts import WHY, FirstDraft
from metrics.realistic import SHARE

_LISTED: Final = 12
"""More services without a promise than this are counted, not listed."""


def show_first(found: FirstDraft, files: CityFiles) -> None:
    """What is proposed, what is left without a promise, and what the check still asks for."""
    frame, city = found.frame, files.city.model
    say(
        f"{found.agreement}: {found.cases:,} cases opened from {found.since} to {frame.as_of}, in "
        f"{frame.unit.replace('_', ' ')} on the calendar {frame.calendar}."
    )
    say("")
    if found.text:
        say(f"First promises: {len(found.proposed):,} for {found.covered:,} of these cases")
        table(
            {"Service": "left", "Cases": "right", f"{SHARE:.0%} within": "right",
             "Proposed": "right", "Would have met": "right"},
            (
                (city.name("services", r["service"]), r["cases"], r["least"], r["amount"],
                 f"{r['share']:.0%}")
                for r in found.proposed.to_dicts()
            ),
        )  # fmt: skip
    _show_left(found, files)
    if found.text:
        _show_findings(found, files)


def _show_left(found: FirstDraft, files: CityFiles) -> None:
    left = found.left
    if left.is_empty():
        return
    say("")
    say(f"Services without one: {len(left):,} with {left['cases'].sum():,} cases")
    rows = (
        (files.city.model.name("services", r["service"]), r["cases"], WHY[r["why"]])
        for r in left.head(_LISTED).to_dicts()
    )
    table({"Service": "left", "Cases": "right", "Why": "left"}, rows)
    if len(left) > _LISTED:
        say(f"and {len(left) - _LISTED:,} more with fewer cases.")


def _show_findings(found: FirstDraft, files: CityFiles) -> None:
    """What `accord check` asks of the text before anybody can sign it."""
    read = inserted(files, found.text, "the draft")
    told = [f for f in findings_on(read, "the draft", found.frame.as_of) if f.severity != "info"]
    say("")
    say(f"To be answered before it can be signed: {len(told):,}")
    for finding in told:
        said = f"{finding.severity} {finding.code} {finding.message} — {finding.fix}"
        say(f"  line {finding.line}: {said}")
    say("")
