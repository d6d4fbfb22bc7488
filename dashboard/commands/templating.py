"""The command that shows which texts agencies close cases with, and what they cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, Any

import polars as pl
import typer

from dashboard.city.answers import City
from dashboard.commands.output import json_lines, note, say
from dashboard.dates import date_from, instant_from
from dashboard.errors import UsageError
from dashboard.roles import ALL
from dashboard.settings import get_settings
from dashboard.told.templates import Asked, Draft, Templates, draft, templates
from metrics.messages.drifting import USES

_MOST = 10
"""So many texts are shown, those that cost most, and drawn up for registration."""
_LETTERS = 72
_KINDS = {"new": "new", "edited": "a new wording of a known text"}
_DEMANDED = {
    "agreement": "the agreement demands",
    "rubric": "the city's rubric demands",
    "nobody": "is usual; nobody demands it here",
}

Row = dict[str, Any]
_Key = tuple[str | None, str]


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("templates")(templates_)


def templates_(
    agency: Annotated[str | None, typer.Argument(help="Whose texts; default: all.")] = None,
    from_: Annotated[str | None, typer.Option("--from", help="First date of the closings.")] = None,
    to: Annotated[str | None, typer.Option("--to", help="The date after the last.")] = None,
    new: Annotated[
        bool, typer.Option("--new", help="Only texts that came up within a week.")
    ] = False,
    draft_: Annotated[
        str | None,
        typer.Option("--draft", metavar="ID", help="One text, drawn up for the register."),
    ] = None,
    rubric: Annotated[
        str | None, typer.Option(help="A version of the rubric: what it would change; a what-if.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines.")] = False,
) -> None:
    """The texts that cases are closed with, the ones that cost most first."""
    city = City(get_settings())
    mart = city.mart()
    ask = _asked(city, mart.manifest.as_of, agency, (from_, to), rubric)
    found = templates(city, ALL, mart, ask)
    if draft_:
        _show_draft(city, found, ask, draft_, as_json=as_json)
    elif new:
        _show_new(found, as_json=as_json)
    else:
        _show_costs(city, found, ask, as_json=as_json)


def _asked(
    city: City, measured: datetime, agency: str | None, period: tuple[str | None, str | None],
    rubric: str | None,
) -> Asked:  # fmt: skip
    agencies = city.folder.city.spec.agencies
    if agency is not None and agency not in agencies:
        raise UsageError(f"There is no agency {agency!r}; known are {', '.join(sorted(agencies))}.")
    start = date_from(period[0], "--from") if period[0] is not None else None
    end = date_from(period[1], "--to") if period[1] is not None else None
    if start and end and start >= end:
        raise UsageError(f"--from {start} is not before --to {end}, the date after the last.")
    given = get_settings().as_of
    as_of = instant_from(given, city.folder.city.zone, "ACCORD_AS_OF") if given else measured
    return Asked(as_of, agency, start, end, rubric)


# -- what texts cost -------------------------------------------------------------------


def _show_costs(city: City, found: Templates, ask: Asked, *, as_json: bool) -> None:
    drafts = _drafts(city, found, ask)
    if as_json:
        fresh = {(row["agency"], row["id"]): row for row in found.new.to_dicts()}
        json_lines(_line(row, found, fresh, drafts) for row in found.texts.to_dicts())
        return
    _what_if(found)
    for row in found.texts.head(_MOST).to_dicts():
        say("\n".join(_told(row, drafts.get((row["agency"], row["id"])))))
    note(_sum(found))


def _drafts(city: City, found: Templates, ask: Asked) -> dict[_Key, Draft]:
    """The texts that cost most, each drawn up for its agency's register, unless they stand in it.

    What seems to show a private person, and what says nothing, is not to be registered.
    """
    rank = pl.col("failing").rank("ordinal", descending=True).over("agency")
    costly = found.texts.filter(pl.col("failing") > 0).filter(rank <= _MOST)
    free = costly.filter(pl.col("template").is_null(), ~_is_unfit(), pl.col("agency").is_not_null())
    made: dict[_Key, Draft] = {}
    for (agency,), rows in free.group_by("agency", maintain_order=True):
        every = draft(city, found, ask, str(agency), rows["id"].to_list())
        made |= {(one.agency, one.id): one for one in every}
    return made


def _is_unfit() -> pl.Expr:
    """Whether most of a text's cases fail for private data, or for saying nothing."""
    entry = pl.element().struct
    lost = entry.field("measure").is_in(["message_private", "message_present"])
    failed = pl.col("fails").list.eval(entry.field("cases").filter(lost)).list.max().fill_null(0)
    return failed * 2 > pl.col("cases")


def _line(
    row: Row, found: Templates, fresh: Mapping[_Key, Row], drafts: Mapping[_Key, Draft]
) -> Row:
    key = row["agency"], row["id"]
    new, one = fresh.get(key), drafts.get(key)
    likeness = row.pop("likeness")
    return {
        **row,
        "fails": {part["measure"]: part["cases"] for part in row["fails"]},
        "services": {part["service"]: part["cases"] for part in row["services"]},
        "likeness": None if likeness is None else round(likeness, 1),
        "new": {"since": new["since"], "in_week": new["in_week"]} if new else None,
        "registering": _registering(one) if one else None,
        "what_if": found.by.what_if,
    }


def _registering(one: Draft) -> Row:
    proposal = one.proposal
    return {
        "id": proposal.id,
        "services": list(proposal.services),
        "left_out": list(proposal.left_out),
        "says": list(proposal.says),
        "changes": one.changes.drop("template").to_dicts(),
    }


def _told(row: Row, one: Draft | None) -> Iterator[str]:
    """A text in a few lines."""
    yield (
        f"{row['id']}  {row['agency']}: {row['cases']:,} closings ({row['share']:.1%}), "
        f"{row['failing']:,} fail what {_DEMANDED[row['demanded_by']]}"
    )
    yield f"    “{_cut(row['text'])}”"
    if row["fails"]:
        fails = ", ".join(f"{part['measure']} {part['cases']:,}" for part in row["fails"])
        yield f"    Fails: {fails}."
    if row["template"]:
        yield f"    Registered as {row['template']}."
    elif row["nearest"]:
        yield f"    Not registered; {row['likeness']:.0f} of 100 like {row['nearest']}: edited?"
    if one:
        yield f"    Registering it {_words(one)}."


def _cut(text: str) -> str:
    return text if len(text) <= _LETTERS else f"{text[:_LETTERS].rstrip()}…"


def _words(one: Draft) -> str:
    """What registering a text would change."""
    changed = [
        f"{row['cases']:,} cases of {row['measure']} from {row['before']} to {row['after']}"
        for row in one.changes.to_dicts()
    ]
    return f"would change {'; '.join(changed) or 'no verdict'}"


def _sum(found: Templates) -> str:
    cases, failing = found.texts["cases"].sum(), found.texts["failing"].sum()
    return (
        f"{len(found.texts):,} texts closed {cases:,} cases; in {failing:,} of them the message "
        f"fails something that is demanded of it. Texts that came up within a week (--new): "
        f"{len(found.new):,}. --draft ID draws one up for the register."
    )


def _what_if(found: Templates) -> None:
    if found.by.what_if:
        note(f"What if: every message is judged by {found.by.what_if}; nothing is written down.")


# -- what is new -----------------------------------------------------------------------


def _show_new(found: Templates, *, as_json: bool) -> None:
    rows = found.new.to_dicts()
    if as_json:
        json_lines({**row, "what_if": found.by.what_if} for row in rows)
        return
    _what_if(found)
    for row in rows:
        say(
            f"{row['id']}  {row['agency']}: {row['in_week']:,} uses in the week from {row['since']}"
            f", {row['cases']:,} until {row['last']} ({_KINDS[row['kind']]})\n"
            f"    “{_cut(row['text'])}”"
        )
    note(
        f"Texts used {USES} times within a week and not in the eight weeks before: {len(rows)}."
        " --draft ID draws one up for the register."
    )


# -- one text for the register ---------------------------------------------------------


def _show_draft(city: City, found: Templates, ask: Asked, id_: str, *, as_json: bool) -> None:
    whose = found.told.filter((pl.col("id") == id_) | (pl.col("masked_id") == id_))
    if whose.is_empty():
        raise UsageError(f"There is no text {id_!r} in this period; `accord templates` lists them.")
    agencies = whose["agency"].drop_nulls().unique().sort().to_list()
    made = [draft(city, found, ask, agency, [id_])[0] for agency in agencies]
    if as_json:
        what_if = found.by.what_if
        json_lines(
            {"agency": one.agency, "text": one.id, "yaml": one.yaml, **_registering(one),
             "what_if": what_if}
            for one in made
        )  # fmt: skip
        return
    _what_if(found)
    for one in made:
        say(f"# {one.agency}: spec.quality.messages.templates\n{one.yaml}")
        note(f"{one.agency}: registering it {_words(one)}.")
