"""Rules on event logs: whether each activity means one thing, and has what it needs to say it."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.checks.catalogue import Context, Path, Problem, rule
from agreements.checks.claims import two_readings
from agreements.schema.event_log import NEEDS, LogSpec
from agreements.sentences import said

_COLUMN_OF = {
    "actors": "actor",
    "audiences": "audience",
    "services": "value",
    "priorities": "value",
    "reasons": "reason",
    "milestones": "name",
    "agencies": "to_agency",
    "outcomes": "outcome",
    "stamps": "text",
}
"""Tables that are read for one column alone."""


@rule(
    "SLA808",
    "error",
    "sources",
    "Each word of an event log means one thing, and no activity is both mapped and ignored.",
)
def one_meaning_a_word(context: Context) -> Iterator[Problem]:
    """Words that differ in blanks or letter case only, and activities that are read over."""
    for log in context.files.logs:
        spec = log.model.spec
        for table, words in spec.tables():
            yield from two_readings(log, table, words)
        mapped = {_folded(raw): raw for raw in spec.kinds}
        for index, word in enumerate(spec.ignored):
            raw = mapped.get(_folded(word))
            if raw is not None:
                message = said(
                    "{raw!r} means {kinds}, and is ignored as well", raw=raw, kinds=spec.kinds[raw]
                )
                yield Problem(log, ("spec", "ignored", index), message, said("keep one of the two"))


def _folded(word: str) -> str:
    return " ".join(word.split()).casefold()


@rule(
    "SLA809",
    "error",
    "sources",
    "What an event log's activities and tables are read from is a column that its mapping names.",
)
def columns_for_events(context: Context) -> Iterator[Problem]:
    """Milestones without a name, promises without a day, and tables that are never read."""
    for log in context.files.logs:
        spec = log.model.spec
        named = spec.columns.wanted()
        for path, column, why in _read_from(spec):
            if column not in named:
                fix = said("add `{column}:` to columns, or leave it out", column=column)
                yield Problem(
                    log,
                    path,
                    said("{why}, but columns name none for {column}", why=why, column=column),
                    fix,
                )


def _read_from(spec: LogSpec) -> Iterator[tuple[Path, str, str]]:
    for raw, kind in spec.kinds.items():
        for column in (column for column, kinds in NEEDS.items() if kind in kinds):
            yield (
                ("spec", "kinds", raw),
                column,
                said(
                    "{raw!r} is {kind}, which needs its {column}", raw=raw, kind=kind, column=column
                ),
            )
    told_otherwise = _told_otherwise(spec)
    for table, column in _COLUMN_OF.items():
        if getattr(spec, table) and table not in told_otherwise:
            yield (
                ("spec", table),
                column,
                said("{table} are of the column for {column}", table=table, column=column),
            )


def _told_otherwise(spec: LogSpec) -> set[str]:
    """Tables whose words also stand elsewhere than in their column."""
    by_stamps = any("(?P<outcome>" in stamp for stamp in spec.stamps)
    sides = {"agencies"} if spec.columns.from_agency else set()
    return sides | ({"outcomes"} if by_stamps else set())
