"""The commands for findings: what the agreements ask for is opened, and what is late is listed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Any

import typer

from dashboard.answers import ALL, City
from dashboard.commands.accounts import now
from dashboard.commands.output import json_lines, say, table
from dashboard.dates import instant_from
from dashboard.oversight.acting import Author
from dashboard.oversight.actions import actions
from dashboard.oversight.findings import Planned, findings, open_all, planned
from dashboard.oversight.rules import asked_for, goals_by_period
from dashboard.oversight.waiting import Waiting, late, waiting
from dashboard.roles import Role, Viewer
from dashboard.settings import get_settings

Json = Annotated[bool, typer.Option("--json", help="JSON Lines.")]
AsOf = Annotated[str | None, typer.Option(help="As of when; default, that of the figures.")]
OFFICE = Viewer(Role.OVERSEER)


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    group = typer.Typer(no_args_is_help=True)
    group.command("list")(list_)
    group.command("open")(open_)
    app.add_typer(group, name="findings", help="What the mayor's office wants answered.")


def open_(
    as_of: AsOf = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be opened; write nothing.")
    ] = False,
    person: Annotated[str, typer.Option(help="Who opens them; goes into the audit log.")] = "",
    as_json: Json = False,
) -> None:
    """Open what the agreements ask for: goals missed so many periods in a row, duties lapsed.

    What stands is raised to its next step, never opened twice; what was settled counts no more.
    """
    city = City(get_settings())
    store, mart, at = city.record.store, city.mart(), _at(city, as_of)
    held = findings(store, OFFICE)
    asked = asked_for(city, OFFICE, goals_by_period(city, ALL, mart, at), held, at)
    if dry_run:
        _tell([(one, one.held.id if one.held else None) for one in planned(asked, held)], as_json)
    else:
        _tell(open_all(store, Author(OFFICE, person), asked, now()), as_json)


def list_(
    as_of: AsOf = None,
    only_late: Annotated[
        bool, typer.Option("--late", help="Only what is past its day: for reminders.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Every finding with who is next, what is late first."""
    city = City(get_settings())
    store, at = city.record.store, _at(city, as_of)
    today = at.astimezone(city.folder.city.zone).date()
    found = waiting(findings(store, OFFICE), actions(store, OFFICE), today)
    shown = late(found) if only_late else found
    if as_json:
        json_lines(map(_row, shown))
    elif not shown:
        say("No finding is late." if only_late else "There is no finding.")
    else:
        columns = {
            "Finding": "right", "About": "left", "State": "left", "Next": "left", "By": "left",
            "Late": "left",
        }  # fmt: skip
        table(columns, map(_cells, shown))


def _at(city: City, as_of: str | None) -> datetime:
    if as_of is None:
        return city.mart().manifest.as_of
    return instant_from(as_of, city.folder.city.zone, "--as-of")


def _tell(done: Iterable[tuple[Planned, int | None]], as_json: bool) -> None:  # noqa: FBT001 - the command's own flag, passed on
    told = [_planned_row(one, id_) for one, id_ in done]
    if as_json:
        json_lines(told)
        return
    columns = {"Finding": "right", "What": "left", "About": "left", "Missed": "right",
               "Asked for": "left", "By": "left"}  # fmt: skip
    if told:
        rows = [
            (
                row["finding"] or "-", row["does"], row["subject"], len(row["periods"]),
                row["asks"][-1]["action"] if row["asks"] else "-", row["due"] or "-",
            )
            for row in told
        ]  # fmt: skip
        table(columns, rows)
    else:
        say("The agreements ask for nothing that does not stand already.")


def _planned_row(one: Planned, id_: int | None) -> dict[str, Any]:
    wanted_ = one.wanted
    return {
        "finding": id_,
        "does": one.move,
        "subject": wanted_.subject,
        "agency": wanted_.about.agency,
        "service": wanted_.about.service,
        "figure": wanted_.about.figure,
        "periods": list(wanted_.periods),
        "asks": [
            {"action": ask.action, "owner": ask.owner, "due": ask.due.isoformat()}
            for ask in wanted_.asks
        ],
        "due": wanted_.due.isoformat() if wanted_.due else None,
        "as_of": wanted_.as_of.isoformat(),
    }


def _row(one: Waiting) -> dict[str, Any]:
    finding = one.finding
    return {
        "finding": finding.id,
        "kind": finding.sort,
        "subject": finding.subject,
        "agency": finding.about.agency,
        "service": finding.about.service,
        "figure": finding.about.figure,
        "periods": list(finding.periods),
        "state": one.stage,
        "next": one.side,
        "by": one.by.isoformat() if one.by else None,
        "late": one.is_late,
        "opened": finding.at.isoformat(),
    }


def _cells(one: Waiting) -> tuple[object, ...]:
    days = -(one.days_left or 0)
    return (
        one.finding.id, one.finding.subject, one.stage, one.side or "-", one.by or "-",
        f"{days} days" if one.is_late else "",
    )  # fmt: skip
