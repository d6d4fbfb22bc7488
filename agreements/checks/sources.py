"""Rules on source mappings: whether what they say can be read, and means one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreements.checks.catalogue import Context, Path, Problem, rule
from agreements.checks.claims import two_readings
from agreements.loaded import Loaded
from agreements.schema.city import CitySpec
from agreements.schema.connections import Salesforce, Sql
from agreements.schema.event_log import EventLogMapping
from agreements.schema.source import SourceMapping, SourceSpec
from agreements.schema.volumes import ContactVolumeMapping
from agreements.sentences import Sentence, said

Source = Loaded[SourceMapping]
Dated = Loaded[SourceMapping] | Loaded[ContactVolumeMapping] | Loaded[EventLogMapping]

_ORDINARY = ("The lamp was replaced on 4 May.", "Closed: nothing was found at 1400 Elm Street 98")
"""What people write at closing; a stamp that takes all of it away takes everything."""

_SINCE = re.compile(r"(?<![:\w]):since\b")


@rule(
    "SLA801",
    "error",
    "sources",
    "A stamp is a regular expression, and does not match everything that people write.",
)
def stamps_that_cut_stamps(context: Context) -> Iterator[Problem]:
    """Patterns that cannot be read, and patterns that leave nothing of a message."""
    found: list[tuple[Dated, list[str]]]
    found = [(loaded, loaded.model.spec.stamps) for loaded in context.files.sources]
    found += [(loaded, loaded.model.spec.stamps) for loaded in context.files.logs]
    for loaded, stamps in found:
        for index, pattern in enumerate(stamps):
            path = ("spec", "stamps", index)
            message = _wrong_with(pattern)
            if message:
                fix = said("name the stamp's own words, from the start: '^Closed by system[.]'")
                yield Problem(loaded, path, message, fix)


def _wrong_with(pattern: str) -> Sentence | None:
    import polars as pl  # noqa: PLC0415 - only where a city has stamps, as it takes a while to load

    try:
        left = pl.Series(_ORDINARY).str.replace_all(pattern, "").str.strip_chars()
    except pl.exceptions.ComputeError as error:
        told = re.search(r"(?m)^error: (.+)$", str(error))
        return said(
            "{pattern!r:.60} is no regular expression: {problem}",
            pattern=pattern,
            problem=told[1] if told else said("it cannot be read"),
        )
    if (left == "").all():
        return said("{pattern!r:.60} matches everything that people write", pattern=pattern)
    return None


@rule(
    "SLA802",
    "error",
    "sources",
    "A date format is understood, tells year, month and day, and stands once.",
)
def formats_that_tell_a_day(context: Context) -> Iterator[Problem]:
    """Formats without a year, a month or a day, and the same format twice."""
    files, dates = context.files, "date_formats"
    found: list[tuple[Dated, str, list[str]]]
    found = [(loaded, dates, loaded.model.spec.date_formats) for loaded in files.sources]
    found += [(loaded, dates, loaded.model.spec.date_formats) for loaded in files.volumes]
    found += [(loaded, dates, loaded.model.spec.date_formats) for loaded in files.logs]
    found += [(log, "value_formats", log.model.spec.value_formats) for log in files.logs]
    for loaded, key, formats in found:
        for index, form in enumerate(formats):
            twice = form in formats[:index]
            message = said("{form!r:.60} stands twice", form=form) if twice else _unreadable(form)
            if message:
                path, fix = ("spec", key, index), said("write it like %m/%d/%Y %I:%M %p")
                yield Problem(loaded, path, message, fix)


_UNKNOWN = re.compile(
    r"%(?!(%|[-_0^]?[aAbBcCdDeFfGgHhIjklMmnpPrRsStTuUVvwWxXyYZ+]|\.[369]?f|:{0,3}#?z))"
)
_WHOLE_DATES = re.compile(r"%[DFxvcs+]")
_YEAR, _MONTH, _DAY, _OF_YEAR = (re.compile(f"%[-_0^]?[{d}]") for d in ("YyG", "mbBh", "de", "j"))


def _unreadable(form: str) -> Sentence | None:
    unknown = _UNKNOWN.search(form)
    if unknown:
        mark = form[unknown.start() : unknown.start() + 2]
        return said("{form!r:.60} holds {mark!r}, which means nothing", form=form, mark=mark)
    in_month = _MONTH.search(form) and _DAY.search(form)
    in_year = _YEAR.search(form) and (in_month or _OF_YEAR.search(form))
    tells_a_day = _WHOLE_DATES.search(form) or in_year
    if tells_a_day:
        return None
    return said("{form!r:.60} does not tell year, month and day", form=form)


@rule(
    "SLA803",
    "error",
    "sources",
    "No raw word of a table stands for two of our names.",
)
def one_name_a_word(context: Context) -> Iterator[Problem]:
    """Words that differ in blanks or letter case only; statuses and services have their rules."""
    tables = ("agencies", "channels", "districts", "outcomes", "priorities", "languages")
    for source in context.files.sources:
        for table in (*tables, "pauses", "reroutes"):
            yield from two_readings(source, table, getattr(source.model.spec, table))


@rule(
    "SLA804",
    "error",
    "sources",
    "A table, a word for nothing or a date without a time is of a column that the mapping names.",
)
def tables_of_columns(context: Context) -> Iterator[Problem]:
    """Words and marks that can never be met, since no column is read for them."""
    for source in context.files.sources:
        spec = source.model.spec
        named = set(spec.columns.wanted())
        for path, column in _of_columns(spec):
            if column not in named:
                message = said("columns name none for {column}", column=column)
                fix = said("add `{column}:` to columns, or leave it out", column=column)
                yield Problem(source, path, message, fix)


def _of_columns(spec: SourceSpec) -> Iterator[tuple[Path, str]]:
    tables = {
        "agencies": "agency", "services": "service", "channels": "channel",
        "districts": "district", "outcomes": "outcome", "priorities": "priority",
        "languages": "language", "stamps": "message",
    }  # fmt: skip
    for table, column in tables.items():
        told_by_stamps = column == "outcome" and any("(?P<outcome>" in s for s in spec.stamps)
        if getattr(spec, table) and not told_by_stamps:
            yield ("spec", table), column
    for column in spec.blank_in:
        yield ("spec", "blank_in", column), column
    for index, column in enumerate(spec.date_only):
        yield ("spec", "date_only", index), column


@rule(
    "SLA805",
    "error",
    "sources",
    "A status that pauses the clock is one of the statuses, and its stage is open; where a stage "
    "is closed, a column tells when.",
)
def statuses_that_fit(context: Context) -> Iterator[Problem]:
    """Pauses that no case can be in, and closings without a date."""
    city = context.files.city.model.spec
    for source in context.files.sources:
        yield from _pauses(source, city)
        spec = source.model.spec
        if spec.columns.closed is None and spec.shape == "snapshot":
            for raw, stage in spec.statuses.items():
                if stage in city.stages and not city.stages[stage].open:
                    message = said("{raw!r} is closed, but columns name none for closed", raw=raw)
                    fix = said("add `closed:` to columns: a closed case needs its closing date")
                    yield Problem(source, ("spec", "statuses", raw), message, fix)
                    break


def _pauses(source: Source, city: CitySpec) -> Iterator[Problem]:
    statuses = source.model.spec.statuses
    for raw in source.model.spec.pauses:
        path, stage = ("spec", "pauses", raw), statuses.get(raw)
        if stage is None:
            message = said("there is no status {raw!r}", raw=raw)
            yield Problem(source, path, message, said("add it under statuses"))
        elif stage in city.stages and not city.stages[stage].open:
            message = said("{raw!r} means {stage}, which is closed", raw=raw, stage=stage)
            yield Problem(source, path, message, said("a clock stands still only in an open stage"))


@rule(
    "SLA806",
    "error",
    "sources",
    "A connected system tells when a row changed, is asked for what changed since, and its shape "
    "is what it can tell.",
)
def connections_that_can_be_asked(context: Context) -> Iterator[Problem]:
    """A history from what has none, and systems that could only be read whole each time."""
    for source in context.files.sources:
        spec = source.model.spec
        path, connect = ("spec", "connect"), spec.connect
        history = isinstance(connect, Salesforce)
        if (spec.shape == "history") != history:
            shape = "history" if history else "snapshot"
            told = said("a {kind} system", kind=connect.kind) if connect else said("a file")
            message = said(
                "{source} gives a {shape}, not a {other}",
                source=told,
                shape=shape,
                other=spec.shape,
            )
            yield Problem(source, ("spec", "shape"), message, said("write {shape}", shape=shape))
        if connect and spec.columns.updated is None:
            message = said("columns name none for updated, so what changed cannot be asked for")
            yield Problem(source, path, message, said("add `updated:` to columns"))
        if isinstance(connect, Sql) and not _SINCE.search(connect.query):
            message = said("the query has no parameter :since, so each sync would read everything")
            yield Problem(source, (*path, "query"), message, said("add WHERE … >= :since"))


@rule(
    "SLA807",
    "warning",
    "sources",
    "What only a history tells is not mapped for a source that shows each case as it stands.",
)
def nothing_for_show(context: Context) -> Iterator[Problem]:
    """Pauses and reasons of rerouting that a snapshot cannot date."""
    for source in context.files.sources:
        for table in ("pauses", "reroutes"):
            if source.model.spec.shape == "snapshot" and getattr(source.model.spec, table):
                message = said(
                    "{table} are not read from a snapshot, which cannot tell since when",
                    table=table,
                )
                yield Problem(source, ("spec", table), message, said("leave them out"))
