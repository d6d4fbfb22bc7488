"""Rows of a case's history: what each change of a tracked field means."""

from __future__ import annotations

import polars as pl

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases.instants import read_times
from dashboard.cases.lookup import Lookup
from dashboard.cases.remote import Page
from dashboard.cases.remote.salesforce.source import connection
from dashboard.cases.remote.salesforce.streams import (
    ACTOR,
    HELD_BY,
    MEANS,
    NEW_QUEUE,
    NUMBER,
    OLD_QUEUE,
    OWNER_CHANGES,
    REASON,
)
from dashboard.cases.remote.salesforce.told import (
    NO_NUMBER,
    SALESFORCE_TIMES,
    Told,
    counted,
    event,
    events_in_order,
    put_aside,
)
from dashboard.cases.rows import LINE, RAW

_PUBLIC, _INTERNAL = pl.lit("public"), pl.lit("internal")
_WORDS_LENGTH = 256
_OPEN, _CLOSED = pl.lit(value=True), pl.lit(value=False)

_TABLES = {"service": "services", "priority": "priorities"}
_KINDS = {"service": "reclassified", "priority": "prioritised", "parent": "linked"}


def history_told(page: Page, mapping: SourceMapping, city: City) -> Told:
    """A page of changes.

    - From an open status to a closed one a case is closed, back again it is reopened; into a
      status of the mapping's `pauses` it is paused, out of it resumed; into one of `starts` work
      has started.
    - From one agency's queue to another's it is rerouted, to a first one's it is assigned; a
      person who takes it out of a queue accepts it for that agency.
    """
    rows = _rows(page, mapping, city)
    bad = put_aside(rows, _faults(mapping))
    fine = rows.filter(~pl.col("line").is_in([row.line for row in bad]))
    parts = [*_turns(fine), *_hand_overs(fine), *(_other(fine, role) for role in _KINDS)]
    return Told(
        cases=pl.DataFrame(schema={"line": pl.Int64, "number": pl.String}),
        events=events_in_order(parts),
        bad=bad,
        raws=fine.select("line", "raw"),
        read=len(rows),
        unmapped=_unmapped(fine),
    )


def _rows(page: Page, mapping: SourceMapping, city: City) -> pl.DataFrame:
    """Rows with their words and ours, before anything is made of them."""
    found = page.chunk.rows
    at = read_times(found["CreatedDate"], SALESFORCE_TIMES, mapping.spec.timezone).at
    rows = found.select(
        pl.col(LINE).alias("line"),
        pl.col(RAW).alias("raw"),
        pl.col(ACTOR).alias("actor"),
        pl.col("Field").is_in(OWNER_CHANGES).alias("of_owner"),
        pl.col(MEANS).alias("role"),
        _given(NUMBER, "number"),
        _given("OldValue", "old"),
        _given("NewValue", "new"),
        _given(OLD_QUEUE, "left"),
        _given(NEW_QUEUE, "entered"),
        _given(HELD_BY, "held"),
        _given(REASON, "said"),
    ).with_columns(at=at, recorded_at=at)
    of_field = (pl.col("role") == "agency") & ~pl.col("of_owner")
    # A field that names the agency is read as queues are.
    rows = rows.with_columns(
        left=pl.coalesce("left", "held", pl.when(of_field).then("old")),
        entered=pl.coalesce("entered", pl.when(of_field).then("new")),
        taken=pl.col("of_owner") & pl.col("left").is_not_null() & pl.col("entered").is_null(),
    )
    return rows.with_columns(*_stages(rows, mapping, city), *_ours(rows, mapping))


def _given(column: str, name: str) -> pl.Expr:
    text = pl.col(column).str.strip_chars()
    return pl.when(text != "").then(text).alias(name)


def _stages(rows: pl.DataFrame, mapping: SourceMapping, city: City) -> list[pl.Series]:
    """Of statuses whether they are open, pause the clock, or begin the work."""
    open_ = {name: stage.open for name, stage in city.spec.stages.items()}
    statuses, pauses = Lookup(mapping.spec.statuses), Lookup(mapping.spec.pauses)
    starts = Lookup(dict.fromkeys(connection(mapping.spec).starts, "start"))
    of_status = rows["role"] == "status"
    made = []
    for name in ("old", "new"):
        word = rows[name].set(~of_status, None)
        stage = statuses.ours(word)
        is_open = stage.replace_strict(open_, default=None, return_dtype=pl.Boolean)
        made += [
            is_open.alias(f"{name}_open"),
            pauses.ours(word).alias(f"{name}_pause"),
            starts.ours(word).alias(f"{name}_start"),
        ]
    return made


def _ours(rows: pl.DataFrame, mapping: SourceMapping) -> list[pl.Series]:
    """Agencies, reasons, services and priorities in our words."""
    agencies, spec = Lookup(mapping.spec.agencies), mapping.spec
    made = [
        agencies.ours(rows["left"]).alias("from_agency"),
        agencies.ours(rows["entered"]).alias("to_agency"),
        Lookup(spec.reroutes).ours(rows["said"]).alias("why"),
    ]
    tables = {role: Lookup(getattr(spec, table)) for role, table in _TABLES.items()}
    return made + [table.ours(rows["new"]).alias(f"our_{role}") for role, table in tables.items()]


def _faults(mapping: SourceMapping) -> list[tuple[pl.Expr, pl.Expr]]:
    faults = [NO_NUMBER, (pl.col("at").is_null(), pl.lit("its CreatedDate is no time"))]
    known = ", ".join(mapping.spec.statuses).replace("{", "{{").replace("}", "}}")
    for name in ("old", "new"):
        lacking = pl.col(name).is_not_null() & pl.col(f"{name}_open").is_null()
        sentence = pl.format(
            f"the history of Status has '{{}}' as its {name} value; known statuses are {known}; "
            f"add it under statuses in sources/{mapping.id}.yaml",
            pl.col(name).str.slice(0, 40).fill_null(""),
        )
        faults.append(((pl.col("role") == "status") & lacking, sentence))
    return faults


def _turns(rows: pl.DataFrame) -> list[pl.DataFrame]:
    """What changes of the status mean."""
    was, now = pl.col("old_open"), pl.col("new_open")
    paused, pausing = pl.col("old_pause"), pl.col("new_pause")
    changed = paused.ne_missing(pausing)
    begins = pl.col("new_start").is_not_null() & pl.col("old_start").is_null()
    told = {"actor": pl.col("actor"), "audience": _PUBLIC}
    return [
        rows.filter(~was & now).select(event("at", "reopened", **told)),
        rows.filter(paused.is_not_null() & changed).select(
            event("at", "resumed", reason=paused, **told)
        ),
        rows.filter(pausing.is_not_null() & changed).select(
            event("at", "paused", reason=pausing, **told)
        ),
        rows.filter(begins).select(event("at", "started", **told)),
        rows.filter(was & ~now).select(event("at", "closed", **told)),
    ]


def _hand_overs(rows: pl.DataFrame) -> list[pl.DataFrame]:
    """What changes of the agency mean."""
    of_agency = rows.filter(pl.col("role") == "agency")
    come = of_agency.filter(pl.col("entered").is_not_null())
    from_agency, to_agency = pl.col("from_agency"), pl.col("to_agency")
    # From a queue that is nobody's, such as 311's own, a case goes out for the first time.
    onward = (from_agency.is_not_null() & from_agency.ne_missing(to_agency)).fill_null(value=False)
    told = {
        "actor": pl.col("actor"),
        "audience": _INTERNAL,
        "from_agency": from_agency,
        "to_agency": to_agency,
        "value": pl.col("entered").str.slice(0, _WORDS_LENGTH),
    }
    taken = {"actor": pl.col("actor"), "audience": _INTERNAL, "to_agency": from_agency}
    return [
        come.filter(onward).select(event("at", "rerouted", reason=pl.col("why"), **told)),
        come.filter(~onward).select(event("at", "assigned", **told)),
        of_agency.filter("taken").select(event("at", "accepted", **taken)),
    ]


def _other(rows: pl.DataFrame, role: str) -> pl.DataFrame:
    """Changes of the service, of the priority, and of the case that one repeats."""
    ours = [f"our_{role}"] if role in _TABLES else []
    changed = rows.filter((pl.col("role") == role) & pl.col("new").is_not_null())
    value = pl.coalesce(*ours, "new").str.slice(0, _WORDS_LENGTH)
    return changed.select(
        event("at", _KINDS[role], actor=pl.col("actor"), audience=_INTERNAL, value=value)
    )


def _unmapped(rows: pl.DataFrame) -> pl.DataFrame:
    """Words that the mapping lacks."""
    handed = rows.filter(pl.col("role") == "agency")
    parts = [counted(handed["entered"], handed["to_agency"], "agency")]
    parts.append(counted(handed["said"], handed["why"], "reroute"))
    for role in _TABLES:
        some = rows.filter(pl.col("role") == role)
        parts.append(counted(some["new"], some[f"our_{role}"], role))
    return pl.concat(parts)
