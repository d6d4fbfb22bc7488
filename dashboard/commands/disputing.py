"""The commands for an agency's objection to a verdict: `accord label dispute` and its parts."""

from __future__ import annotations

from typing import Annotated, Any, Literal, cast, get_args

import typer

from dashboard.city.answers import City
from dashboard.commands.accounts import now
from dashboard.commands.output import json_lines, say, table
from dashboard.errors import UsageError, Wrongs
from dashboard.labelling.disputing import Standing, about_case, object_to, settle, standing
from dashboard.oversight.acting import Author
from dashboard.oversight.disputes import Decision, withdraw
from dashboard.roles import Role, Viewer
from dashboard.settings import get_settings

Person = Annotated[str, typer.Option(help="Who says so.")]
Decided = Literal["rule_changed", "registered", "upheld"]


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    group = typer.Typer(no_args_is_help=True)
    group.command("list")(list_)
    group.command("raise")(raise_)
    group.command("decide")(decide_)
    group.command("withdraw")(withdraw_)
    app.add_typer(group, name="dispute", help="An agency's objections to verdicts.")


def list_(as_json: Annotated[bool, typer.Option("--json", help="JSON Lines.")] = False) -> None:
    """Every objection with its history, what the rules say now, and of how many cases."""
    city = City(get_settings())
    rows = standing(city, city.mart(), Viewer(Role.OVERSEER))
    if as_json:
        json_lines(map(_row, rows))
    elif not rows:
        say("No agency has objected to a verdict.")
    else:
        _show(rows)


def _row(one: Standing) -> dict[str, Any]:
    about, dispute = one.dispute.about, one.dispute
    return {
        "dispute": dispute.id,
        "agency": about.agency,
        "service": about.service,
        "text": about.text_id.hex(),
        "measure": about.measure,
        "verdict": about.verdict,
        "rule": about.rule,
        "outcome": dispute.outcome,
        "reference": dispute.reference,
        "verdict_now": one.verdict,
        "rule_now": one.rule,
        "cases": one.cases,
        "history": [
            {
                "at": entry.at.isoformat(),
                "kind": entry.kind,
                "outcome": entry.outcome,
                "reference": entry.reference,
                "says": entry.says,
                "person": entry.person,
                "role": entry.role,
            }
            for entry in dispute.history
        ],
    }


def _show(rows: tuple[Standing, ...]) -> None:
    columns = {
        "Objection": "right", "Agency": "left", "Measure": "left", "Verdict": "left",
        "Now": "left", "Cases": "right", "Outcome": "left", "They say": "left",
    }  # fmt: skip
    table(
        columns,
        (
            (
                one.dispute.id,
                one.dispute.about.agency,
                one.dispute.about.measure,
                one.dispute.about.verdict,
                one.verdict,
                one.cases,
                _outcome(one),
                one.dispute.says,
            )
            for one in rows
        ),
    )


_OUTCOMES = {
    "open": "Open",
    "rule_changed": "Rule changed",
    "registered": "Registered",
    "upheld": "The verdict stands",
    "withdrawn": "Withdrawn",
}


def _outcome(one: Standing) -> str:
    named = f": {one.dispute.reference}" if one.dispute.reference else ""
    return f"{_OUTCOMES[one.dispute.outcome]}{named}"


def raise_(
    case: Annotated[str, typer.Argument(help="A case that got the message.")],
    measure: Annotated[str, typer.Argument(help="The measure, such as message_specific.")],
    agency: Annotated[str, typer.Option(help="Which agency objects: its own messages alone.")],
    says: Annotated[str, typer.Option(help="What is wrong with the verdict.")],
    person: Person,
) -> None:
    """Write down an agency's objection; it is about the text, with all cases that got it."""
    city = City(get_settings())
    known = city.folder.city.spec.agencies
    if agency not in known:
        raise UsageError(f"There is no agency {agency!r}; known are {', '.join(sorted(known))}.")
    viewer = Viewer(Role.AGENCY, agency)
    about = about_case(city, city.mart(), viewer, case, measure)
    number = object_to(city, Author(viewer, person), about, says, now())
    say(f"Objection {number}: {measure} is {about.verdict} by {about.rule}.")


def decide_(
    objection: Annotated[int, typer.Argument(help="Its number.")],
    outcome: Annotated[str, typer.Argument(help=f"One of {', '.join(get_args(Decided))}.")],
    because: Annotated[str, typer.Option(help="Why, for the agency to read.")],
    person: Person,
    reference: Annotated[
        str | None, typer.Option(help="The rule that was changed, or the template's id.")
    ] = None,
    role: Annotated[str, typer.Option(help="operator or overseer.")] = "overseer",
) -> None:
    """Decide an objection: for every case of its text, by a rule or a registered template."""
    wrongs = Wrongs()
    with wrongs.noted():
        if outcome not in get_args(Decided):
            raise UsageError(
                f"There is no outcome {outcome!r}; known are {', '.join(get_args(Decided))}."
            )
    with wrongs.noted():
        if role not in {Role.OPERATOR, Role.OVERSEER}:
            raise UsageError(f"--role is {role!r}; operator or overseer decide.")
    wrongs.tell()
    city = City(get_settings())
    author = Author(Viewer(Role(role)), person)
    settle(city, author, objection, Decision(cast("Decided", outcome), reference, because), now())
    say(f"Objection {objection}: {_OUTCOMES[outcome].lower()}.")


def withdraw_(
    objection: Annotated[int, typer.Argument(help="Its number.")],
    agency: Annotated[str, typer.Option(help="Which agency withdraws its objection.")],
    because: Annotated[str, typer.Option(help="Why.")],
    person: Person,
) -> None:
    """Withdraw an agency's objection; it stays in the history."""
    city = City(get_settings())
    author = Author(Viewer(Role.AGENCY, agency), person)
    withdraw(city.record.store, author, objection, because, now())
    say(f"Objection {objection}: withdrawn.")
