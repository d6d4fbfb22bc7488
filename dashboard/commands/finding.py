"""The commands for findings: what the agreements ask for is opened, and what is late is listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Annotated, Any

import typer

from dashboard.city.answers import City
from dashboard.city.missed_goals import asked_for, goals_by_period
from dashboard.commands.accounts import now
from dashboard.commands.output import json_lines, say, table
from dashboard.dates import instant_from
from dashboard.errors import UsageError
from dashboard.oversight.acting import Author
from dashboard.oversight.actions import actions
from dashboard.oversight.finding import Wanted
from dashboard.oversight.findings import Planned, findings, open_all, planned
from dashboard.oversight.looked_into import entries
from dashboard.oversight.proposed import Looked, proposed
from dashboard.oversight.waiting import Waiting, late, waiting
from dashboard.roles import ALL, Role, Viewer
from dashboard.settings import get_settings
from dashboard.views.findings import promise, title, whose
from dashboard.views.overview_frames import headlines
from dashboard.views.periods import bounds
from dashboard.wording.findings import moves, sides, stages
from metrics.reading.lately import FIGURES

Json = Annotated[bool, typer.Option("--json", help="JSON Lines.")]
AsOf = Annotated[
    str | None, typer.Option(help="As of when; default: ACCORD_AS_OF, else that of the figures.")
]
OFFICE = Viewer(Role.OVERSEER)


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    group = typer.Typer(no_args_is_help=True)
    group.command("list")(list_)
    group.command("open")(open_)
    group.command("proposed")(proposed_)
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
    told: list[tuple[Planned, int | None]]
    if dry_run:
        told = [(one, one.held.id if one.held else None) for one in planned(asked, held)]
    else:
        told = list(open_all(store, Author(OFFICE, person), asked, now()))
    _tell(city, told, as_json=as_json)


def proposed_(
    opened: Annotated[
        list[str] | None, typer.Option("--open", help="Open this one, by what it is about.")
    ] = None,
    as_of: AsOf = None,
    person: Annotated[str, typer.Option(help="Who opens it; goes into the audit log.")] = "",
    as_json: Json = False,
) -> None:
    """What the figures give reason to ask though no agreement does: signals and open questions.

    The mayor's office opens those that it wants answered: `--open`, again for more.
    """
    city = City(get_settings())
    at = _at(city, as_of)
    found = {one.subject: one for one in _proposed(city, at)}
    wanted = list(dict.fromkeys(opened or []))
    if unknown := [subject for subject in wanted if subject not in found]:
        raise UsageError(
            f"{unknown[0]!r} is not proposed; `accord findings proposed` lists what is."
        )
    if wanted:
        chosen = [found[subject] for subject in wanted]
        _tell(
            city,
            open_all(city.record.store, Author(OFFICE, person), chosen, now()),
            as_json=as_json,
        )
    elif found or as_json:
        _tell(
            city,
            [(one, None) for one in planned(found.values(), ())],
            as_json=as_json,
            to_open=True,
        )
    else:
        say("The figures give reason for no finding that does not stand already.")


def _proposed(city: City, at: datetime) -> tuple[Wanted, ...]:
    """Signals among all months, questions of the last twelve whole ones."""
    store, mart = city.record.store, city.mart()
    held = findings(store, OFFICE)
    asked = asked_for(city, OFFICE, goals_by_period(city, ALL, mart, at), held, at)
    start, last = bounds("year", at.astimezone(city.folder.city.zone))
    end = last + timedelta(days=1) if last else None
    looked = Looked(
        headlines(city.figures(ALL, FIGURES, city.question(at, ("agency", "month")), mart)),
        city.screen(ALL, city.question(at, (), (), start, end), mart),
        start,
        entries(store, OFFICE),
    )
    return proposed(city.folder, looked, held, asked, at)


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
        table(columns, [_cells(one, city) for one in shown])


def _at(city: City, as_of: str | None) -> datetime:
    zone, setting = city.folder.city.zone, city.settings.as_of
    if as_of is not None:
        return instant_from(as_of, zone, "--as-of")
    return instant_from(setting, zone, "ACCORD_AS_OF") if setting else city.mart().manifest.as_of


def _tell(
    city: City, done: Iterable[tuple[Planned, int | None]], *, as_json: bool, to_open: bool = False
) -> None:  # fmt: skip
    told = list(done)
    if as_json:
        json_lines(_planned_row(one, id_) for one, id_ in told)
        return
    columns = {"Finding": "right", "What": "left", "About": "left", "Agency": "left",
               "Promise": "left", "By": "left"}  # fmt: skip
    if to_open:
        columns["To open it"] = "left"
    if told:
        rows = [(*_planned_cells(one, id_, city), one.wanted.subject) for one, id_ in told]
        table(columns, [row[: len(columns)] for row in rows])
    else:
        say("The agreements ask for nothing that does not stand already.")


def _planned_cells(one: Planned, id_: int | None, city: City) -> tuple[object, ...]:
    wanted, names = one.wanted, city.folder.city
    promised = ", ".join(dict.fromkeys(map(promise, wanted.facts)))
    return (
        id_ or "-", moves()[one.move], title(wanted, names), whose(wanted, names), promised or "-",
        wanted.due or "-",
    )  # fmt: skip


def _planned_row(one: Planned, id_: int | None) -> dict[str, Any]:
    wanted_ = one.wanted
    return {
        "finding": id_,
        "does": one.move,
        "subject": wanted_.subject,
        "agency": wanted_.about.agency,
        "service": wanted_.about.service,
        "commitment": wanted_.about.commitment,
        "figure": wanted_.about.figure,
        "periods": list(wanted_.periods),
        "goals": _goals(wanted_),
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
        "commitment": finding.about.commitment,
        "figure": finding.about.figure,
        "periods": list(finding.periods),
        "goals": _goals(finding),
        "state": one.stage,
        "next": one.side,
        "by": one.by.isoformat() if one.by else None,
        "late": one.is_late,
        "opened": finding.at.isoformat(),
    }


def _goals(found: Wanted) -> list[dict[str, Any]]:
    """Each goal that was missed: of which promise, in which periods, and how far in the last."""
    return [asdict(fact) for fact in found.facts]


def _cells(one: Waiting, city: City) -> tuple[object, ...]:
    days, names = -(one.days_left or 0), city.folder.city
    side = whose(one.finding, names) if one.side == "agency" else sides().get(one.side or "", "-")
    return (
        one.finding.id, f"{title(one.finding, names)} ({whose(one.finding, names)})",
        stages()[one.stage], side, one.by or "-", f"{days} days" if one.is_late else "",
    )  # fmt: skip
