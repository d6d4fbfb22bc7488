"""The command that asks which version covers a case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import polars as pl
import typer

from agreements.coverage import Claim, claims
from agreements.expanding import EVERY_OTHER
from agreements.schema.city import City as CitySchema
from dashboard.city.answers import City
from dashboard.commands.output import json_lines, say
from dashboard.dates import date_from
from dashboard.errors import UserError
from dashboard.settings import get_settings
from metrics.accounts.holding import Holding, holdings
from metrics.instants import INSTANT


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("who")(who)


def who(
    case: Annotated[str, typer.Argument(help="The case's number.")],
    on: Annotated[
        str | None, typer.Option(help="As if it had been opened on this date, at the same time.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines.")] = False,
) -> None:
    """Which version and service covers a case, and why the others do not."""
    day = date_from(on, "--on") if on else None
    city = City(get_settings())
    found, events = city.record.case(case)
    if found.is_empty():
        raise UserError(
            f"There is no case {case!r} in {city.folder.city.title()}; check the number."
        )
    zone = city.folder.city.zone
    opened = [_opened(at, day, zone).astimezone(UTC) for at in found["opened"]]
    dated = found.with_columns(pl.Series("opened", opened, INSTANT))
    services = {row["source"]: row for row in dated.to_dicts()}
    for held in holdings(dated, events, city.promises):
        row = services[held.source]
        others = {agency for agency, _ in held.stints if agency}
        every = claims(
            city.folder.agreements, held.promiser, row["service"], row["opened"], zone, others
        )
        if as_json:
            json_lines(_claim_json(case, held.source, claim, city.folder.city) for claim in every)
        else:
            _say_claims(held, row, every, city.folder.city, as_if=on is not None)


def _opened(opened: datetime, on: date | None, zone: ZoneInfo) -> datetime:
    local = opened.astimezone(zone)
    return datetime.combine(on, local.time(), zone) if on else local


def _claim_json(case: str, source: str, claim: Claim, city: CitySchema) -> dict[str, object]:
    return {
        "number": case,
        "source": source,
        "version": claim.version,
        "covers": claim.why == "covers",
        "why": claim.why,
        "service": claim.service,
        "words": _claim_words(claim, city, None),
        "line": f"{claim.file}:{claim.line}",
    }


def _say_claims(
    held: Holding, row: Mapping[str, Any], every: list[Claim], city: CitySchema, *, as_if: bool
) -> None:
    agency, service = city.name("agencies", held.agency), city.name("services", row["service"])
    opened = row["opened"].astimezone(city.zone)
    say(
        f"Case {held.number}: {service or 'service unknown'}, {agency or 'agency unknown'}, "
        f"{'as if ' if as_if else ''}opened {opened:%a %Y-%m-%d %H:%M %Z}."
    )
    for line in _way(held, city):
        say(line)
    if not every or every[0].why != "covers":
        say(f"No version covers it: nothing is promised.{_why_none(held.promiser, every, city)}")
    for claim in every:
        say(f"  {_claim_words(claim, city, service)} ({claim.file}:{claim.line})")


def _way(held: Holding, city: CitySchema) -> Iterator[str]:
    """Who held a case that several agencies held, and whose promise went with it."""
    if len(held.stints) == 1:
        return
    stints = (
        f"{city.name('agencies', agency) or 'an agency that is not named'}"
        + (f" until {until.astimezone(city.zone):%Y-%m-%d %H:%M}" if until else "")
        for agency, until in held.stints
    )
    yield f"It was with {', then with '.join(stints)}."
    agency, promiser = (city.name("agencies", id_) for id_ in (held.agency, held.promiser))
    if held.promiser == held.agency:
        yield f"It counts on {agency}, which held it when it was done, or holds it."
    else:
        yield (
            f"It counts on {agency}, which has no promise for it: that of {promiser}, which held "
            "it before, went with the case."
        )


def _why_none(agency: str | None, every: list[Claim], city: CitySchema) -> str:
    """Why a case has no promise, where the agency itself is the reason."""
    if agency is None:
        return " The record does not know its agency."
    if all(_agency(claim) != agency for claim in every):
        return f" There is no agreement with {city.name('agencies', agency)}."
    return ""


def _agency(claim: Claim) -> str:
    return claim.version.split("/")[1].split("@")[0]


def _claim_words(claim: Claim, city: CitySchema, service: str | None) -> str:
    """What a version has to do with a case, as a sentence."""
    named = "every other service" if claim.service == EVERY_OTHER else claim.service
    agency = city.name("agencies", _agency(claim))
    words = {
        "covers": f"covers it, by its terms for {named}",
        "other_agency": f"is with {agency}, not with the case's agency",
        "passed_on": f"would cover it, but {agency} did not hold it when it was done",
        "draft": "is a draft: nobody is bound by it",
        "in_review": "is in review: nobody is bound by it yet",
        "withdrawn": "was withdrawn",
        "upcoming": f"begins later, on {_edge(claim.start)}",
        "superseded": f"ended before, on {_edge(claim.end)}; a later version followed",
        "expired": f"expired before, on {_edge(claim.end)}, and no version followed",
        "no_service": f"was in force, but promises nothing for {service or 'its service'}",
    }
    return f"{claim.version} {words[claim.why]}"


def _edge(moment: datetime | None) -> str:
    if moment is None:
        return "an open end"
    return f"{moment:%Y-%m-%d}" if moment.time() == time() else f"{moment:%Y-%m-%d %H:%M}"
