"""The commands by which two readers check the judge of messages: `accord label` and its parts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import polars as pl
import typer

from dashboard.city.answers import City
from dashboard.commands import disputing
from dashboard.commands.accounts import now
from dashboard.commands.output import json_lines, note, say, table
from dashboard.dates import dates_from
from dashboard.errors import UsageError, UserError, Wrongs
from dashboard.labelling import doubting, files
from dashboard.labelling.drawing import (
    check_free,
    draw_messages,
    expected,
    write_disagreements,
    write_files,
)
from dashboard.labelling.instrument import Checked, of_draw
from dashboard.labelling.judge import judged_by
from dashboard.labelling.population import Period
from dashboard.oversight import labels
from dashboard.roles import Role
from dashboard.settings import get_settings
from dashboard.wording.instrument import told as told_of
from metrics.labelling.agreeing import kappa as kappa_of
from metrics.labelling.checks import MEASURES
from metrics.labelling.guide import NAMES
from metrics.messages.privacy import shown

Json = Annotated[bool, typer.Option("--json", help="JSON Lines.")]
DrawNumber = Annotated[
    int | None, typer.Option("--draw", help="The draw's number; default: the newest.")
]
For = Annotated[
    str,
    typer.Option(
        "--for",
        help="Whom the files are for: public, agency, operator or overseer. Private data stand "
        "behind dots unless they may see them.",
    ),
]
_MAY_SEE = {Role.OPERATOR, Role.OVERSEER}
_KAPPAS = tuple(name for name in NAMES if name != "ambiguous")


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    group = typer.Typer(no_args_is_help=True, callback=_label)
    group.command("draw")(draw)
    group.command("take")(take)
    group.command("status")(status)
    group.command("adjudicate")(adjudicate)
    group.command("kappa")(kappa)
    group.command("precision")(precision)
    group.command("doubts")(doubts)
    disputing.register(group)
    app.add_typer(group, name="label")


def _label() -> None:
    """Two people check how well messages are judged; and agencies' objections to verdicts."""


def draw(
    out: Annotated[
        Path, typer.Option(help="Two files are written: NAME-reader-1.csv and NAME-reader-2.csv.")
    ],
    n: Annotated[int, typer.Option("--n", min=1, help="How many different messages.")] = 300,
    seed: Annotated[int, typer.Option(help="Another seed draws others.")] = 1,
    agency: Annotated[str | None, typer.Option(help="Of this agency alone.")] = None,
    from_: Annotated[str | None, typer.Option("--from", help="First date of the closings.")] = None,
    to: Annotated[str | None, typer.Option("--to", help="The date after the last.")] = None,
    for_: For = "public",
) -> None:
    """Draw messages for two readers, more where the rules may err, and write their files."""
    city = City(get_settings())
    masked, period = _readers_and_period(city, for_, agency, (from_, to))
    check_free(out)
    made, strata = draw_messages(city, city.mart(), period, (n, seed), now())
    paths = write_files(city, made, out, masked=masked)
    say(
        f"Draw {made.id}: {made.rows:,} of {made.of_texts:,} different messages of "
        f"{made.of_cases:,} closings, from {strata:,} strata, seed {seed}."
    )
    for path in paths:
        say(f"  {path}")
    if masked:
        note("Private data stand behind dots; --for operator shows them to who may see them.")
    note("Each reader fills in a file alone; then: accord label take FILE --reader NAME")


def _masked(for_: str, agency: str | None) -> bool:
    """Whether private data are hidden from readers of this role.

    Raises:
        UsageError: There is no such role; or an agency would read another's messages.
    """
    if for_ not in set(Role):
        raise UsageError(f"There is no role {for_!r}; known are {', '.join(Role)}.")
    if for_ == Role.AGENCY and agency is None:
        raise UsageError("--for agency needs --agency: an agency reads its own messages alone.")
    return for_ not in _MAY_SEE


def _readers_and_period(
    city: City, for_: str, agency: str | None, dates: tuple[str | None, str | None]
) -> tuple[bool, Period]:
    """Whether private data are hidden from the readers, and which closings they read.

    Raises:
        UsageError: What is wrong with any of the options, all at once.
    """
    known, wrongs = city.folder.city.spec.agencies, Wrongs()
    with wrongs.noted():
        masked = _masked(for_, agency)
    with wrongs.noted():
        if agency is not None and agency not in known:
            names = ", ".join(sorted(known))
            raise UsageError(f"There is no agency {agency!r}; known are {names}.")
    with wrongs.noted():
        start, end = dates_from(*dates)
    wrongs.tell()
    return masked, Period(agency, start, end)


def take(
    file: Annotated[Path, typer.Argument(help="A file that was drawn, filled in.")],
    reader: Annotated[str, typer.Option(help="Who filled it in.")],
    as_json: Json = False,
) -> None:
    """Take a reader's labels; every value is checked, and every row accounted for."""
    city = City(get_settings())
    made = _draw(city, files.draw_of(file))
    name = _name(reader, "--reader")
    back = files.filled(file, expected(city, made), made.id)
    taken = labels.take(city.record.store, made, name, back.labels, now())
    _account(back, taken, as_json=as_json)


def _name(given: str, option: str) -> str:
    if not given.strip():
        raise UsageError(f"{option} is blank; say who it was.")
    return " ".join(given.split())


def _account(back: files.Filled, taken: labels.Taken, *, as_json: bool) -> None:
    """Say what became of each row, and what is wrong; leave with 1 where anything is."""
    sums = {
        "read": back.read,
        "new": taken.new,
        "changed": taken.changed,
        "unchanged": taken.unchanged,
        "blank": back.blank,
        "refused": back.refused,
    }
    if as_json:
        json_lines([sums])
    else:
        parts = " + ".join(f"{name} {n:,}" for name, n in list(sums.items())[1:])
        say(f"read {back.read:,} = {parts}")
    for problem in back.problems:
        note(str(problem))
    if back.problems:
        note("The other rows are taken. Mend these in the file and take it again.")
        raise typer.Exit(1)


def _draw(city: City, number: int | None) -> labels.Draw:
    """A draw by its number, or the newest."""
    with city.record.store.engine.connect() as connection:
        found = {made.id: made for made in labels.draws(connection)}
    if not found:
        raise UserError("Nothing was drawn yet: accord label draw --out FILE.")
    if number is None:
        return found[max(found)]
    if number not in found:
        raise UserError(f"There is no draw {number}; known are {', '.join(map(str, found))}.")
    return found[number]


def status(as_json: Json = False) -> None:
    """Every draw: how far it is read and settled; no label is shown."""
    city = City(get_settings())
    with city.record.store.engine.connect() as connection:
        made = labels.draws(connection)
        how_far = [labels.Readings(connection, one).progress for one in made]
    rules = judged_by(city.folder)
    rows = [_status(*one, rules) for one in zip(made, how_far, strict=True)]
    if as_json:
        json_lines(rows)
    elif not rows:
        say("Nothing was drawn yet.")
    else:
        _show_status(rows)


def _status(made: labels.Draw, how_far: labels.Progress, rules: str) -> dict[str, Any]:
    asked = made.asked
    return {
        "draw": made.id,
        "at": made.at,
        "agency": asked.agency,
        "from": asked.start,
        "to": asked.end,
        "seed": asked.seed,
        "rows": made.rows,
        "texts": made.of_texts,
        "cases": made.of_cases,
        "readers": dict(how_far.readers),
        "disagreements": how_far.disagreements,
        "settled": how_far.settled,
        "judged_by": asked.judged_by,
        "stale": asked.judged_by != rules,
    }


def _show_status(rows: list[dict[str, Any]]) -> None:
    columns = {
        "Draw": "right", "Made": "whole", "Agency": "left", "Rows": "right", "Readers": "left",
        "They differ in": "right", "Settled": "right", "Rules": "left",
    }  # fmt: skip
    table(
        columns,
        (
            (
                row["draw"],
                row["at"],
                row["agency"] or "all",
                row["rows"],
                ", ".join(f"{name} {n:,}" for name, n in row["readers"].items()) or "none yet",
                row["disagreements"],
                row["settled"] if row["disagreements"] is not None else None,
                "changed since" if row["stale"] else "the same",
            )
            for row in rows
        ),
    )


def adjudicate(
    file: Annotated[
        Path | None, typer.Argument(help="The file of disagreements, settled.", metavar="[FILE]")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Write what is not settled yet here.")] = None,
    by: Annotated[str | None, typer.Option(help="The third person who settled it.")] = None,
    together: Annotated[
        bool, typer.Option("--together", help="Both readers settled it together.")
    ] = False,
    draw: DrawNumber = None,
    for_: For = "public",
    as_json: Json = False,
) -> None:
    """Write what two readers differ in to a file; or take that file back, settled."""
    if (file is None) == (out is None):
        raise UsageError("Give either a settled FILE, or --out for the file of disagreements.")
    city = City(get_settings())
    if out is not None:
        made = _draw(city, draw)
        rows = write_disagreements(city, made, out, masked=_masked(for_, made.asked.agency))
        say(f"{rows:,} rows of draw {made.id} to settle: {out}")
    elif file is not None:
        _take_settled(city, file, _who(by, together=together), as_json=as_json)


def _who(by: str | None, *, together: bool) -> str | None:
    """Who settled it; None for both readers together."""
    if together == (by is not None):
        raise UsageError("Say who settled it: --by NAME for a third person, or --together.")
    return _name(by, "--by") if by is not None else None


def _take_settled(city: City, file: Path, by: str | None, *, as_json: bool) -> None:
    made = _draw(city, files.draw_of(file))
    if by is None:
        with city.record.store.engine.connect() as connection:
            by = " and ".join(labels.Readings(connection, made).progress.readers)
    back = files.filled(file, expected(city, made), made.id, marked=True)
    taken = labels.settle(city.record.store, made, by, back.labels, now())
    _account(back, taken, as_json=as_json)


def kappa(draw: DrawNumber = None, as_json: Json = False) -> None:
    """How far two readers agreed beyond chance, label by label, before anything was settled."""
    city = City(get_settings())
    made = _draw(city, draw)
    with city.record.store.engine.connect() as connection:
        pairs = labels.Readings(connection, made).pairs
    rows = []
    for name in _KAPPAS:
        one, other = (pairs[f"{place}_{name}"].to_list() for place in ("first", "second"))
        same = sum(a == b for a, b in zip(one, other, strict=True))
        rows.append({"label": name, "kappa": kappa_of(one, other), "same": same, "n": len(one)})
    if as_json:
        json_lines({"draw": made.id, **row} for row in rows)
        return
    cells = ((r["label"], _two(r["kappa"]), r["same"], r["n"]) for r in rows)
    table({"Label": "left", "Kappa": "right", "Same": "right", "Of": "right"}, cells)


def _two(value: object) -> str | None:
    return f"{value:.2f}" if isinstance(value, float) else None


def precision(draw: DrawNumber = None, as_json: Json = False) -> None:
    """How often the rules are right, and how much they find, by what two readers settled."""
    city = City(get_settings())
    made = _draw(city, draw)
    with city.record.store.engine.connect() as connection:
        told = of_draw(connection, made, judged_by(city.folder))
        how_far = labels.Readings(connection, made).progress
    if as_json:
        json_lines(checked.as_json() for checked in told.values())
    else:
        _show_precision(list(told.values()))
    if how_far.disagreements is None or how_far.settled < how_far.disagreements:
        note(_unfinished(made, how_far))
        raise typer.Exit(1)


def _unfinished(made: labels.Draw, how_far: labels.Progress) -> str:
    if how_far.disagreements is None:
        done = ", ".join(f"{name} {n:,}" for name, n in how_far.readers.items()) or "nobody yet"
        return f"Draw {made.id} has {made.rows:,} rows to be read by two people; so far: {done}."
    left = how_far.disagreements - how_far.settled
    return f"{left:,} rows on which the readers differ are not settled: accord label adjudicate."


def _show_precision(told: list[Checked]) -> None:
    for checked in told:
        say(f"{checked.measure}: {told_of(checked)}")
    found = [checked for checked in told if checked.state == "checked"]
    columns = {
        "Measure": "left", "Both": "right", "Rules alone": "right", "Readers alone": "right",
        "Precision": "right", "Recall": "right",
    }  # fmt: skip
    if found:
        cells = (
            (c.measure, c.both, c.judge_alone, c.readers_alone, _two(c.precision), _two(c.recall))
            for c in found
        )
        table(columns, cells)


def doubts(
    n: Annotated[int, typer.Option("--n", min=1, help="How many, the surest first.")] = 30,
    measure: Annotated[str | None, typer.Option(help="Of this measure alone.")] = None,
    agency: Annotated[str | None, typer.Option(help="Of this agency alone.")] = None,
    from_: Annotated[str | None, typer.Option("--from", help="First date of the closings.")] = None,
    to: Annotated[str | None, typer.Option("--to", help="The date after the last.")] = None,
    for_: For = "public",
    as_json: Json = False,
) -> None:
    """Messages of which a model of the readers' labels says otherwise than the rules."""
    city, wrongs = City(get_settings()), Wrongs()
    with wrongs.noted():
        if measure is not None and measure not in MEASURES:
            raise UsageError(f"There is no measure {measure!r}; known are {', '.join(MEASURES)}.")
    with wrongs.noted():
        masked, period = _readers_and_period(city, for_, agency, (from_, to))
    wrongs.tell()
    rows = doubting.doubts(city, city.mart(), period)
    if measure is not None:
        rows = rows.filter(pl.col("measure") == measure)
    found = rows.head(n)
    if masked:
        found = found.with_columns(message=shown(found["message"]))
    if as_json:
        json_lines(found.to_dicts())
        return
    _show_doubts(found, len(rows))


def _show_doubts(found: pl.DataFrame, of: int) -> None:
    columns = {
        "Measure": "left", "Rules say": "left", "Chance": "right", "Service": "left",
        "Cases": "right", "Message": "left",
    }  # fmt: skip
    cells = (
        (r["measure"], r["says"], f"{r['chance']:.0%}", r["service"], r["cases"], r["message"])
        for r in found.to_dicts()
    )
    table(columns, cells)
    note(
        f"{len(found):,} of {of:,} on which a model of the readers' labels and the rules differ; "
        "the chance is that readers find what is looked for. No figure uses this."
    )
