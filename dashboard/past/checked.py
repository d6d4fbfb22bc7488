"""A year of a city's record, as the rules are told of it that hold promises against cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

import polars as pl

from agreements.checks.looking import COMMITMENT_WORDS, words
from agreements.checks.past import PastYear, Period, Reopened, Word
from agreements.files import CityFiles, read_files
from agreements.inserting import Inserted
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.schema.event_log import EventLogMapping
from agreements.schema.source import SourceMapping
from agreements.sentences import Sentence, said
from agreements.trying import Term, terms_of
from dashboard.city.answers import City
from dashboard.city.opened import reading
from dashboard.errors import FindingsError, UsageError
from dashboard.health import PARTS, found, known_by_now
from dashboard.mart import Mart
from dashboard.mart.files import scan_frames
from dashboard.past.realistic import Past, past
from dashboard.past.whatif import folded_past, in_force
from dashboard.peeking import looking
from dashboard.roles import ALL
from metrics.figures import RESOLUTION
from metrics.figures.sight import lacking
from metrics.instants import instant
from metrics.local import local_date
from metrics.promises import promises_of
from metrics.realistic import LOOSE_WITHIN, Realistic, realistic, told_of
from metrics.tables import CASES
from metrics.verdicts import state

_PERIODS: Final[tuple[tuple[Period, str], ...]] = (("month", "1mo"), ("quarter", "1q"))
_SEEN: Final = ("acknowledged", "accepted", "started", "message_sent", "closed")
"""What may stop a promise and is shown wherever a source is not known to lack it."""


def past_of(city: City, paths: Iterable[Path]) -> dict[Path, PastYear]:
    """The year before the mart's instant, by the folder of the city that it is of.

    Args:
        city: Its files, its record, and the mart that was measured of it.
        paths: The files or folders asked about.

    Raises:
        UsageError: A path lies in another city's folder: its cases are not here.
        UserError: Nothing was measured yet, or the record or the mart cannot be read.
    """
    home = city.folder.path.resolve()
    for path in (path.resolve() for path in paths):
        if path != home and home not in path.parents and path not in home.parents:
            raise UsageError(
                f"{path} is not of {city.folder.city.title()}, whose cases are measured here; "
                "set ACCORD_CITY to check another city with its data."
            )
    files, _broken = read_files(home)
    return {home: _past(city, files, city.mart())} if files else {}


def _past(city: City, files: CityFiles, mart: Mart) -> PastYear:
    asked = city.question(mart.manifest.as_of)
    with reading():
        cases = _opened(mart, asked.zone).collect()
    by = {name: _counts(cases, *key) for name, key in _KEYS.items()}
    first = min((part.month for part in mart.manifest.partitions), default="")
    return PastYear(
        until=asked.today,
        whole=first < f"{_since(mart):%Y-%m}",
        cases=by["cases"],
        priorities={key: n for key, n in by["priorities"].items() if None not in key},
        sources=_sources(cases),
        stops=_stops(city, mart),
        unmapped=tuple(_unmapped(city, files)),
        busiest=_busiest(cases),
        targets=partial(_targets, city, files, mart),
        reopened=partial(_reopened, city, files, mart),
    )


_KEYS: Final = {"cases": ("agency", "service"), "priorities": ("agency", "service", "priority")}


def _since(mart: Mart) -> datetime:
    begun: datetime = pl.select(instant(mart.manifest.as_of).dt.offset_by("-1y")).item()
    return begun


def _opened(mart: Mart, zone: str) -> pl.LazyFrame:
    """How many cases of the year there are by what rules ask, and by local month."""
    since = _since(mart)
    lately = [part for part in mart.manifest.partitions if part.month >= f"{since:%Y-%m}"]
    cases = scan_frames(mart.folder, (part.files["cases"] for part in lately), CASES)
    own = cases.filter(pl.col("opened") >= since, pl.col("opened") <= instant(mart.manifest.as_of))
    month = local_date(pl.col("opened"), zone).dt.truncate("1mo").alias("month")
    return own.group_by("source", "agency", "service", "priority", month).agg(n=pl.len())


def _counts(cases: pl.DataFrame, *key: str) -> dict[Any, int]:
    counted = cases.group_by(key).agg(pl.col("n").sum())
    return {tuple(row[:-1]): row[-1] for row in counted.rows()}


def _sources(cases: pl.DataFrame) -> dict[str, frozenset[str]]:
    known = cases.drop_nulls("agency").group_by("agency").agg(pl.col("source").unique())
    return {agency: frozenset(sources) for agency, sources in known.rows()}


def _busiest(cases: pl.DataFrame) -> dict[tuple[str, str, Period], int]:
    """The most cases of a service that were opened in one month, or one quarter, of the year."""
    key, most = ("agency", "service"), {}
    for period, length in _PERIODS:
        counted = cases.group_by(*key, pl.col("month").dt.truncate(length)).agg(pl.col("n").sum())
        for agency, service, n in counted.group_by(key).agg(pl.col("n").max()).rows():
            most[agency, service, period] = n
    return most


def _stops(city: City, mart: Mart) -> dict[str, frozenset[str]]:
    """What each source can show of what may stop a promise, with the logs that were read."""
    folder, read = city.folder, mart.manifest.record.sources
    lacks = lacking(folder, read)
    stops = {}
    for id_, mapping in folder.sources.items():
        logs = [log.spec for log in folder.logs.values() if log.spec.of == id_ and log.id in read]
        kinds = {kind for log in logs for kind in log.kinds.values()}
        steps = {*mapping.spec.milestones, *(s for log in logs for s in log.milestones.values())}
        shown = {kind for kind in _SEEN if kind not in lacks[id_]} | (kinds & {"resolved"})
        stops[id_] = frozenset(shown | {f"milestone:{step}" for step in steps})
    return stops


def _unmapped(city: City, files: CityFiles) -> Iterator[Word]:
    """Words that rows carry and today's mapping does not know."""
    mappings: dict[str, Loaded[SourceMapping] | Loaded[EventLogMapping]] = {}
    mappings |= {loaded.model.id: loaded for loaded in files.sources}
    mappings |= {loaded.model.id: loaded for loaded in files.logs}
    with looking(city.settings.database) as connection:
        unmapped = found(connection).unmapped
    for source, mapping in mappings.items():
        mine = unmapped.filter(pl.col("source") == source)
        lacking_ = mine.filter(~known_by_now(mine, mapping.model))
        for field, value, rows in lacking_.select("field", "value", "rows").rows():
            yield Word(mapping, PARTS.get(field, ""), value, rows)


def _targets(
    city: City, files: CityFiles, mart: Mart, version: Loaded[Agreement]
) -> Iterator[tuple[str, str, Sentence]]:
    """Targets beside what a year's cases took; a service of fewer than 30 cases tells nothing."""
    question = city.question(mart.manifest.as_of)
    try:
        held = past(ALL, Inserted(files, version, ()), question, mart, lately=True)
    except FindingsError:  # what cannot be used is told by the rules on files
        return
    for service, terms in terms_of(version.model).items():
        for name, term in terms.items():
            if name == "update_cadence" or term.target is None:
                continue
            told = _told(realistic(_of_year(held, service, name)), term)
            if told:
                yield service, name, told


def _of_year(held: Past, service: str, commitment: str) -> pl.DataFrame:
    year = pl.lit(held.as_of).dt.offset_by("-1y")
    own = held.lives.filter(service=service, commitment=commitment)
    return own.filter(pl.col("opened") >= year)


def _told(history: Realistic, term: Term) -> Sentence | None:
    """What is wrong with a target; None where nothing is."""
    if term.target is None or history.few:
        return None
    told, usual = told_of(history, term.target.amount), history.reached[LOOSE_WITHIN]
    promised = {
        "commitment": said(COMMITMENT_WORDS[term.commitment]),
        "target": words(term.target),
        "cases": history.cases,
    }
    if told.word == "looser" and usual:
        return said(
            "{commitment} is promised within {target}, and nine in ten of {cases:,} cases of a "
            "year were done within {least}",
            least=words(Duration(**{term.target.unit: usual})),
            **promised,
        )
    if told.word == "tighter":
        return said(
            "{commitment} is promised within {target}, and {share:.0%} of {cases:,} cases of a "
            "year were done within it",
            share=told.share or 0,
            **promised,
        )
    return None


def _reopened(
    city: City, files: CityFiles, mart: Mart, version: Loaded[Agreement]
) -> Reopened | None:
    """The resolutions that fell due in the year by the version's own rule and by `continuous`.

    The version is applied to all cases of its agency, as a trial of a draft is: whoever signs it
    sees what the rule would be worth on cases that another version, or none, has judged.
    """
    as_of = mart.manifest.as_of
    try:
        promises = promises_of(in_force(Inserted(files, version, ())))
    except FindingsError:
        return None
    agency = version.model.agency
    with reading():
        rows = folded_past(mart, promises, agency, city.question(as_of)).instants
    due = pl.col("due").is_between(_since(mart), instant(as_of))
    states = rows.filter(due, pl.col("agency") == agency, pl.col("commitment") == RESOLUTION)
    decided = states.select(own=state(as_of), continuous=state(as_of, "continuous")).filter(
        pl.col("own").is_in(["met", "late", "overdue"])
    )
    kept = decided.select((pl.all() == "met").sum()).row(0)
    return Reopened(decided.height, *kept) if decided.height else None
