"""A draft tried on the city's own past: which verdicts would change, which goals be missed.

Rights are checked here: a what-if reads cases, and an agency's draft is its own, 311's and the
mayor's office's.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

import polars as pl

from agreements.checks import check_structure
from agreements.finding import Finding
from agreements.folder import CityFolder, fitted
from agreements.inserting import Inserted
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from dashboard.city.answers import City
from dashboard.city.opened import reading
from dashboard.errors import FindingsError, NotAllowedError
from dashboard.mart import Mart
from dashboard.mart.columns import Months, all_columns, ordered
from dashboard.mart.files import read_frame, scan_frames
from dashboard.mart.manifest import COLUMNS, Stored
from dashboard.mart.splicing import is_of
from dashboard.roles import ALL, may_read
from metrics.figures import RESOLUTION, Question, standards_of
from metrics.fold.knowing import KEY
from metrics.instants import instant
from metrics.promises import Promises, promises_of
from metrics.tables import CASES, EVENTS, INSTANTS, LINKS, PAUSES, UPDATES, empty
from metrics.whatif import (
    MESSAGE_GOALS,
    Folded,
    Side,
    attainment,
    changed,
    coverage,
    folded,
    goals_of,
    involved,
    may_fall_due,
    message_goals,
    messages_held,
    monthly,
    reach,
    relinked,
    side_by_side,
    stood_again,
    supposed,
    with_declared,
)

_JUDGED_BY = (
    *KEY, "commitment", "agency", "service", "district", "opened", "agreement", "version", "clause",
    "missing", "start", "due", "due_at_cap", "stop", "closed", "held_until", "void_reason",
    "unmeasurable", "stop_missing", "paused_seconds",
)  # fmt: skip
"""What of the instants a verdict and its figures rest on: half of what is kept of a case."""

_CHANGES = pl.col("state") != pl.col("draft_state")

_AT_A_TIME = 400_000
"""Cases of the city whose months are folded together: each fold takes a fifth of a second however
few of them are the agency's, and those of others are let go when their month is read."""

_OF_OLDER = 20
"""Of the cases of older months about one in so many is wanted."""

_BESIDE = 2
"""So many groups of months are folded at once, as in measuring."""


_FRAMES = ("rows", "by_service", "by_district", "attainment", "months", "goals", "messages",
           "coverage")  # fmt: skip
"""What a `WhatIf` holds that is a frame."""


@dataclass(frozen=True)
class WhatIf:
    """What a draft would have made of a period.

    Attributes:
        agreement: Its id.
        draft: The version that the draft's text calls itself.
        text: What the text is called: a file, or such as `draft 12`.
        question: The period, and the instant for which both sides hold.
        versions: Those that really judged cases of the period.
        rows: `metrics.whatif.ROWS`: every case and commitment under both.
        by_service: What changes, by service: `commitment service state draft_state k n`.
        by_district: The same by `district`.
        attainment: `metrics.whatif.ATTAINMENT`.
        months: `metrics.whatif.MONTHS`.
        goals: The draft's monthly goals, as `metrics.whatif.goals_of` has them.
        messages: `metrics.whatif.MESSAGE_GOALS`.
        coverage: `commitment service gained lost n`.
    """

    agreement: str
    draft: str
    text: str
    question: Question
    versions: tuple[str, ...]
    rows: pl.DataFrame
    by_service: pl.DataFrame
    by_district: pl.DataFrame
    attainment: pl.DataFrame
    months: pl.DataFrame
    goals: pl.DataFrame
    messages: pl.DataFrame
    coverage: pl.DataFrame

    @property
    def resolutions(self) -> pl.DataFrame:
        """The rows of whole cases: each case of the period once."""
        return self.rows.filter(pl.col("commitment") == RESOLUTION)

    @property
    def cases(self) -> int:
        """The cases that belong to the period under one of the two."""
        return len(self.resolutions)

    @property
    def changed_cases(self) -> int:
        """How many of them would have another verdict on their resolution."""
        return int(self.resolutions.select(_CHANGES.sum()).item())

    @property
    def changed_rows(self) -> pl.DataFrame:
        """The rows with another verdict: resolutions first, then by case number."""
        rest = pl.col("commitment") != RESOLUTION
        return self.rows.filter(_CHANGES).sort(rest, "commitment", "number", "source")

    @property
    def districts(self) -> pl.DataFrame:
        """`district k n`: the cases that change of those of each district, most first."""
        counted = self.resolutions.group_by("district").agg(
            k=_CHANGES.sum().cast(pl.Int64), n=pl.len().cast(pl.Int64)
        )
        return counted.sort("k", "district", descending=[True, False], nulls_last=True)


def period_of(question: Question) -> tuple[date, date]:
    """The question's period, the first date and that after the last; where it says none, a year.

    The year ends with the last whole month before `as_of`, or where the period does; a period that
    only begins lasts until then, or where that is over already until `as_of`.
    """
    month = question.today.replace(day=1)
    is_over = question.start is not None and question.start >= month
    end = question.end or (question.today + timedelta(days=1) if is_over else month)
    return question.start or _a_year_before(end), end


def _a_year_before(day: date) -> date:
    leaps = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leaps else day.day)


def unusable(draft: Inserted) -> list[Finding]:
    """The errors with which a draft judges nothing, in order; what else is found is no hindrance.

    These are what cannot be read, and what breaks a rule that figures depend on, such as a name
    that does not exist.
    """
    if draft.version is None:
        return [f for f in draft.findings if f.severity == "error"]
    name = draft.version.document.name
    found = [f for f in check_structure(draft.files) if f.file == name]
    return sorted(f for f in [*draft.findings, *found] if f.severity == "error")


def whatif(city: City, scope: str, draft: Inserted, question: Question, mart: Mart) -> WhatIf:
    """What a draft would have made of the cases of a period, beside what really judged them.

    The draft judges every case as if it had been in force when the case was opened. A case belongs
    to the period by its due under one of the two; one without a due by its opening. Verdicts are
    those without declared events; what these make of a promise stands beside what was kept.

    Args:
        city: Whose record and mart.
        scope: Whose cases are counted; an agency tries a draft of its own agreement alone.
        draft: The city's files with the draft among them.
        question: For when; what it does not say of the period is as `period_of` has it.
        mart: What was measured.

    Raises:
        NotAllowedError: The scope may not read the agency's cases.
        FindingsError: The draft cannot be used; says each finding with its line.
        UserError: The mart's files cannot be read.
    """
    version = _usable(draft)
    if not may_read(scope, version.model.agency):
        raise NotAllowedError("Only the agency itself, 311 and the mayor's office may try a draft.")
    asked = _of_its_agency(version, question)
    with reading():
        present, then = _sides(city, scope, in_force(draft), asked, mart)
        goals = message_goals(then.standards.goals, version.model.name)
        ids = goals["figure"].unique().sort().to_list()
        rows = city.figures(scope, ids, replace(asked, by=("month",)), mart) if ids else None
    held = pl.DataFrame(schema=MESSAGE_GOALS) if rows is None else messages_held(rows, goals, asked)
    return _told(version, asked, present, then, held)


def frames_of(found: WhatIf) -> dict[str, pl.DataFrame]:
    """Its frames by their names: with the draft and the question, all there is of it."""
    return {name: getattr(found, name) for name in _FRAMES}


def of_frames(draft: Inserted, question: Question, frames: Mapping[str, pl.DataFrame]) -> WhatIf:
    """What a draft would have made of a period, of the frames that it was told in.

    Args:
        draft: As `whatif` was asked, of whoever may read it.
        question: As `whatif` was asked.
        frames: As `frames_of` gave them.

    Raises:
        FindingsError: The draft cannot be used; says each finding with its line.
    """
    version = _usable(draft)
    told = _named(version, _of_its_agency(version, question), frames["rows"])
    return WhatIf(**{**told, **{name: frames[name] for name in _FRAMES}})


def _of_its_agency(version: Loaded[Agreement], question: Question) -> Question:
    start, end = period_of(question)
    where = (("agency", version.model.agency),)
    return replace(question, by=(), start=start, end=end, where=where)


def _named(version: Loaded[Agreement], asked: Question, rows: pl.DataFrame) -> dict[str, Any]:
    """What a `WhatIf` tells beside its frames."""
    return {
        "agreement": version.model.metadata.id,
        "draft": version.model.version,
        "text": version.document.name,
        "question": asked,
        "versions": tuple(rows["version"].drop_nulls().unique().sort()),
    }


def in_force(draft: Inserted) -> CityFolder:
    """The city's folder as if a draft had been in force whenever a case was opened.

    Raises:
        FindingsError: The draft cannot be used; says each finding with its line.
    """
    return supposed(fitted(draft.files), _usable(draft))


def _usable(draft: Inserted) -> Loaded[Agreement]:
    errors = unusable(draft)
    if draft.version is None or errors:
        raise FindingsError("\n".join(map(str, errors)))
    return draft.version


def _told(
    draft: Loaded[Agreement], asked: Question, present: Side, then: Side, messages: pl.DataFrame
) -> WhatIf:
    rows = side_by_side(present, then, asked, draft.model.agency)
    months = monthly(present, then, asked)
    return WhatIf(
        **_named(draft, asked, rows),
        rows=rows,
        by_service=changed(rows, "service"),
        by_district=changed(rows, "district"),
        attainment=attainment(present, then, asked, months),
        months=months,
        goals=goals_of(then, asked),
        messages=messages,
        coverage=coverage(rows),
    )


def _sides(
    city: City, scope: str, supposition: CityFolder, asked: Question, mart: Mart
) -> tuple[Side, Side]:
    """What really judged the agency's cases, and what would have; of cases that the scope reads."""
    agency = dict(asked.where)["agency"]
    agreement = f"{supposition.city.metadata.id}/{agency}"
    promises = promises_of(supposition)
    tables = mart.tables(lambda: city.record, city.promises, asked.as_of)
    since = datetime.combine(asked.start or date.min, time(), city.folder.city.zone)
    length = reach(promises, agency, since.date())
    older = may_fall_due(tables["instants"], since, length).collect() if length else None
    anew = folded_past(mart, promises, agency, asked, older)
    owed = anew.updates.lazy().filter(pl.col("due") <= instant(asked.as_of))
    then = {"instants": anew.instants.lazy(), "updates": owed, "pauses": anew.pauses.lazy()}
    keys = anew.instants.lazy().select(KEY).unique()
    if scope != ALL:  # a case that another agency holds is not shown, whoever would be judged
        own = tables["instants"].filter(pl.col("agency") == agency).select(KEY).unique()
        keys = keys.join(own, on=KEY, how="semi")
        then = _of(keys, then)
    judging = {
        **{name: tables[name] for name in ("updates", "pauses")},
        "instants": tables["instants"].select(_JUDGED_BY),
    }
    standing = city.standards(mart)
    standards = standards_of(supposition, promises, mart.manifest.record.sources)
    events = with_declared(standards.adjustments, standing.adjustments, agreement)
    return (
        Side(_of(keys, judging), standing),
        Side(then, replace(standards, adjustments=events)),
    )


def _of(keys: pl.LazyFrame, tables: Mapping[str, pl.LazyFrame]) -> dict[str, pl.LazyFrame]:
    """The rows of some cases, in memory: several figures are asked of them."""
    some = {name: rows.join(keys, on=KEY, how="semi") for name, rows in tables.items()}
    return {name: rows.collect().lazy() for name, rows in some.items()}


def folded_past(
    mart: Mart,
    promises: Promises,
    agency: str,
    question: Question,
    older: pl.DataFrame | None = None,
) -> Folded:
    """The agency's cases under some promises, several months at a time.

    Args:
        mart: Whose columns are folded.
        promises: Those that judge.
        agency: Whose.
        question: For which instant; cases opened after its period are folded too.
        older: Of the months before its period, the cases that are wanted (`source number opened`);
            None takes all.

    Raises:
        UserError: The mart's files cannot be read.
    """
    at = question.as_of if mart.looks_back(question.as_of) else mart.manifest.until
    months = {p.month: {n: p.files[n] for n in COLUMNS} for p in mart.manifest.partitions}
    first = f"{question.start:%Y-%m}" if question.start and older is not None else ""
    links = _links(mart, promises, at, first, older)
    wanted = {} if older is None else _by_month(older)

    def fold(named: list[str]) -> Folded:
        read = [
            _some(mart, months[m], agency, wanted.get(m[:7]))
            if m < first
            else _month(mart, months[m], agency)
            for m in named
        ]
        cases, events = (pl.concat(parts) for parts in zip(*read, strict=True))
        return folded(cases, events, links, promises, at)

    with ThreadPoolExecutor(_BESIDE) as pool:
        parts = list(pool.map(fold, _grouped(months, first)))
    return Folded(
        pl.concat([empty(INSTANTS), *(part.instants for part in parts)]),
        pl.concat([empty(UPDATES), *(part.updates for part in parts)]),
        pl.concat([empty(PAUSES), *(part.pauses.select(*PAUSES) for part in parts)]),
    )


def _links(
    mart: Mart, promises: Promises, at: datetime, first: str, older: pl.DataFrame | None
) -> pl.DataFrame:
    """Which of the cases that are folded repeat another under these promises, `LINKS`.

    What the mart says they repeat is not looked for again, but at an instant before its own.
    """
    parts = mart.manifest.partitions
    months = {p.month: {n: p.files[n] for n in COLUMNS} for p in parts}
    cases, events = all_columns(mart.folder, months)
    if mart.looks_back(at):
        return relinked(cases, events, promises, at)
    tells = pl.col("parent").is_not_null() | pl.col("link_fault").is_not_null()
    before, since = (
        scan_frames(mart.folder, (p.files["links"] for p in some), LINKS).filter(tells)
        for some in ([p for p in parts if p.month < first], [p for p in parts if p.month >= first])
    )
    if older is not None:
        before = before.join(older.lazy(), on=KEY, how="semi")
    return stood_again(pl.concat([before, since]).collect(), cases, events, promises)


def _grouped(months: Months, first: str) -> list[list[str]]:
    """Months put together while they are small: each fold costs the same time, however few."""
    groups: list[list[str]] = []
    weight = _AT_A_TIME
    for month, files in months.items():
        if weight >= _AT_A_TIME:
            groups.append([])
            weight = 0
        groups[-1].append(month)
        weight += files["cases"].rows // (_OF_OLDER if month < first else 1)
    return groups


def _by_month(cases: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """Cases `source number opened` by the month in which they were opened, as files lie."""
    dated = cases.with_columns(month=pl.col("opened").dt.strftime("%Y-%m"))
    parts = dated.select(*KEY, "month").partition_by("month", as_dict=True, include_key=False)
    return {str(month): rows for (month,), rows in parts.items()}


def _month(
    mart: Mart, files: Mapping[str, Stored], agency: str
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The cases of a month that an agency's agreement may judge, and their events.

    Args:
        mart: Whose.
        files: The month's.
        agency: Its id.
    """
    cases, events = (read_frame(mart.folder, files[name]) for name in COLUMNS)
    mine = involved(cases, events, agency)
    return mine, events.filter(pl.Series(is_of(events, mine)))


def _some(
    mart: Mart, files: Mapping[str, Stored], agency: str, wanted: pl.DataFrame | None
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The same of few cases of a month, `wanted`: of the others only their numbers are read."""
    if wanted is None:
        return empty(CASES), empty(EVENTS)
    few = pl.col("number").is_in(wanted["number"].unique().implode())
    types = {"cases": CASES, "events": EVENTS}
    read = [scan_frames(mart.folder, [files[name]], types[name]).filter(few) for name in COLUMNS]
    told = (rows.filter(pl.Series(is_of(rows, wanted))) for rows in pl.collect_all(read))
    cases, events = (ordered(rows, name) for rows, name in zip(told, COLUMNS, strict=True))
    mine = involved(cases, events, agency)
    return mine, events.filter(pl.Series(is_of(events, mine)))
