"""Writes the demonstration city: export files as a case system would, and what is true of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl

from agreements.folder import CityFolder, open_city
from seed.answers import with_answers
from seed.arrivals import arrivals
from seed.audit import NOTHING, Quotas, quotas_for, with_moods
from seed.counts import counts
from seed.export import export, export_log, export_volumes
from seed.habits import SERVICES
from seed.heard import first_responses, intervals, only_answered, told, updates
from seed.journal import Agreed, journal
from seed.lives import live
from seed.messages import drawn, filled
from seed.people import with_people
from seed.promises import Words, first_step, promises, words_promised
from seed.routing import with_reroutes
from seed.shifts import Shifts
from seed.stories import heard_stories, stories
from seed.truth import judged, truth
from seed.volumes import volumes
from seed.wall_clock import AS_OF, wall_clock

CITY = "denver"
SOURCE = "casework"
LOG_SOURCE = "casework-log"
VOLUME_SOURCE = "contact-volume"
EXPORT = "casework.csv"
LOG = "casework_log.csv"
VOLUMES = "contact_volume.csv"
TRUTH = "truth.json"
CASES = 120_000
"""How many cases the demonstration city has, unless another size is asked for."""

_OFFICE_CALENDAR = "case-desk"
_NUMBER_GAP = 4
"""Case numbers grow by less than this: other offices draw from the same counter."""
_AFTER_LIVES = 4
"""Steps of the work that come after all services have lived."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Lived:
    """A city as it was lived.

    Attributes:
        cases: One row a case, in our names, with everything that was planted.
        journal: What happened besides, as `journal.COLUMNS`.
    """

    cases: pl.DataFrame
    journal: pl.DataFrame


def write_city(
    folder: Path, *, cases: int = CASES, seed: int = 311, progress: Progress | None = None
) -> list[Path]:
    """Write the demonstration city's three export files and, beside them, `truth.json`.

    Args:
        folder: Made if it is not there; files of the same name are replaced.
        cases: How many rows the export has, at least 1.
        seed: The same seed and number of cases give the same bytes.
        progress: Told after each step how many are done, of how many.

    Returns:
        The export, its log and the contacts by day, to be imported in this order through the
        mappings `SOURCE`, `LOG_SOURCE` and `VOLUME_SOURCE`; without `truth.json`.

    Raises:
        ValueError: Fewer than one case is asked for.
    """
    if cases < 1:
        raise ValueError(f"a city has at least 1 case; got {cases}")
    folder.mkdir(parents=True, exist_ok=True)
    city = open_city(CITY)
    rng = np.random.default_rng(seed)
    quotas = quotas_for(cases)
    lived = live_city(rng, city, cases, quotas, progress=progress)
    files = _exported(rng, city, lived, quotas)
    for name, rows in files.items():
        rows.write_csv(folder / name)
    true = judged(lived.cases)
    known = truth(seed, {n: len(rows) for n, rows in files.items()}, counts(*files.values()), true)
    shifts = {name: Shifts.of(calendar) for name, calendar in city.calendars.items()}
    words, heard = words_of(city, shifts), told(true, lived.journal)
    answers, owed = first_responses(heard, words), intervals(heard, words)
    known["first_response"], known["updated"] = answers, updates(owed)
    known["messages"]["first_answer_is_the_last"] = only_answered(true)
    known["stories"] = stories(city, true, lived.journal) | heard_stories(answers, owed)
    (folder / TRUTH).write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return [folder / name for name in files]


def live_city(
    rng: np.random.Generator,
    city: CityFolder,
    cases: int,
    quotas: Quotas,
    *,
    progress: Progress | None = None,
    first_number: int = 0,
) -> Lived:
    """Let so many cases come in, be worked on and talked about.

    Args:
        rng: Where chance comes from.
        city: Its agreements and calendars.
        cases: How many.
        quotas: What the audit is to find in them.
        progress: Told after each step how many are done, of how many.
        first_number: Case numbers of each year are counted from here.
    """
    steps = len(SERVICES) + _AFTER_LIVES
    tell = progress or (lambda _done, _total: None)
    shifts = {name: Shifts.of(calendar) for name, calendar in city.calendars.items()}
    desk = shifts[_OFFICE_CALENDAR]
    closed = city.calendars[_OFFICE_CALENDAR].closed
    arrived = arrivals(rng, cases, closed, more=quotas == NOTHING)
    numbered = arrived.with_columns(number=_numbers(rng, arrived, first_number))
    born = _lived(rng, city, numbered, shifts, lambda done: tell(done, steps))
    known = with_people(rng, born)
    tell(len(SERVICES) + 1, steps)
    routed = with_reroutes(rng, known, desk, quotas)
    mooded = with_moods(rng, routed, quotas, int(AS_OF.timestamp()))
    closed_with = _told(rng, mooded)
    tell(len(SERVICES) + 2, steps)
    words = words_of(city, shifts)
    heard = with_answers(rng, closed_with, words, desk)
    first = {n: first_step(city, h.agency, n) for n, h in SERVICES.items()}
    agreed = Agreed({n: step for n, step in first.items() if step}, words)
    written = journal(rng, heard, shifts, agreed)
    tell(steps, steps)
    return Lived(heard, written)


def words_of(city: CityFolder, shifts: Mapping[str, Shifts]) -> Mapping[str, Words]:
    """What is promised of messages, by service."""
    return {n: words_promised(city, shifts, h.agency, n) for n, h in SERVICES.items()}


def _lived(
    rng: np.random.Generator,
    city: CityFolder,
    numbered: pl.DataFrame,
    shifts: dict[str, Shifts],
    tell: Callable[[int], None],
) -> pl.DataFrame:
    """All cases, in order of opening."""
    lives = []
    for done, (service, habit) in enumerate(SERVICES.items(), start=1):
        theirs = numbered.filter(service=service)
        if len(theirs):
            lives.append(live(rng, theirs, promises(city, shifts, habit.agency, service), shifts))
        tell(done)
    return pl.concat(lives).sort("opened", "number")


def _told(rng: np.random.Generator, cases: pl.DataFrame) -> pl.DataFrame:
    """The cases with their closing texts and what a careful reader finds in them."""
    wanted = cases.with_columns(at=pl.col("closed"), worked=pl.coalesce("milestone_at", "closed"))
    told = drawn(rng, wanted)
    return told.with_columns(message=filled(told)).drop("at", "worked")


def _exported(
    rng: np.random.Generator, city: CityFolder, lived: Lived, quotas: Quotas
) -> Mapping[str, pl.DataFrame]:
    """The files' rows, by the files' names."""
    source, log = city.sources[SOURCE].spec, city.logs[LOG_SOURCE].spec
    contacts = city.volumes[VOLUME_SOURCE].spec
    closed = city.calendars[_OFFICE_CALENDAR].closed
    counted = volumes(rng, lived.cases, quotas, closed, contacts.channels)
    return {
        EXPORT: export(rng, lived.cases.sort("number"), source),
        LOG: export_log(lived.journal, log, source),
        VOLUMES: export_volumes(counted, contacts),
    }


def _numbers(rng: np.random.Generator, arrived: pl.DataFrame, first: int) -> pl.Series:
    """Two digits of the year of opening and a counter that starts anew each year."""
    year = pl.from_epoch(pl.Series(wall_clock(arrived["opened"].to_numpy()))).dt.strftime("%y")
    gaps = pl.Series(rng.integers(1, _NUMBER_GAP, len(arrived)))
    counter = (pl.col("gap").cum_sum().over("year") + first).cast(pl.String).str.zfill(7)
    return (
        pl.DataFrame({"year": year, "gap": gaps})
        .with_columns(counter=counter)
        .select(pl.format("{}-{}", "year", "counter"))
        .to_series()
    )
