"""A log of activities through its mapping: each row an event of a case, or the reasons against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

import polars as pl

from agreements.schema.event_log import NEEDS, EventLogMapping, EventName, LogColumns
from agreements.schema.source import SourceMapping
from dashboard.cases.entering import ENTERED_EVENT
from dashboard.cases.headers import matched
from dashboard.cases.instants import Times, read_times, within_their_days
from dashboard.cases.lookup import Lookup, plain_words
from dashboard.cases.rows import LINE, RAW, BadRow, Chunk
from dashboard.cases.sentences import Against, Forms, quoted, refused_rows, spelled, undated
from dashboard.cases.stamps import Stamps

_NEEDED = {"number", "at", "kind"}
_IGNORED = "ignored"
"""Stands for our kind of an activity that tells nothing."""

_WORDS_LENGTH = 256
_NUMBER_LENGTH = 64
_CLOSED_VOCABULARY = {"actor": "actors", "audience": "audiences", "name": "milestones"}
"""Columns whose word means nothing unless the mapping has it: a row with another is put aside."""

_OPEN_VOCABULARY = {
    "from_agency": "agencies", "to_agency": "agencies", "reason": "reasons", "outcome": "outcomes",
}  # fmt: skip
"""Columns without whose word the event still stands: one that the mapping lacks is counted."""

_FIELDS = {"from_agency": "agency", "to_agency": "agency"}
"""What a word that the mapping lacks is counted as, where that is not the column."""

_VALUES = {"reclassified": "services", "prioritised": "priorities"}
"""Kinds whose value is a word of a table."""

_OWN_WORDS = {
    "closed": "outcome", "paused": "reason", "resumed": "reason", "reopened": "reason",
    "returned": "reason", "assigned": "to_agency", "accepted": "to_agency", "rerouted": "to_agency",
}  # fmt: skip
"""Of an event without a value, the log's own word for this of it is kept as one."""

_WHY_NEEDED: Mapping[str, str] = {
    "milestone": "a milestone that was reached needs its name",
    "promised": "a promise needs its day",
    "linked": "a link needs the number of the other case",
    "reclassified": "a change of the service needs the new one",
    "prioritised": "a change of the priority needs the new one",
}


@dataclass(frozen=True)
class TranslatedLog:
    """Some rows of a log.

    Attributes:
        events: `entering.ENTERED_EVENT` for each row that tells one.
        raws: `line`, `raw` of each usable row, also of those that tell nothing.
        bad: The rows put aside.
        unmapped: `field`, `value`, `rows`: raw words that the mapping does not know.
        unclear_times: How many local times daylight saving skips or repeats.
    """

    events: pl.DataFrame
    raws: pl.DataFrame
    bad: list[BadRow]
    unmapped: pl.DataFrame
    unclear_times: int


class LogTranslator:
    """One mapping of a log, fitted to one header.

    Args:
        mapping: How the log's columns and words become ours.
        of: The mapping of the source whose cases these are: its tables of agencies, services,
            priorities and outcomes and its stamps are used where the log's are left out.
        header: The log's columns.
        file: Its name, for messages.
        date_formats: Formats in which the reader wrote out typed times; tried before the mapping's.

    Attributes:
        columns: Our names with the log's columns.
        absent: Our names that the mapping gives and the header lacks.

    Raises:
        UserError: The header lacks a column that the mapping needs.
    """

    def __init__(
        self,
        mapping: EventLogMapping,
        of: SourceMapping,
        header: Iterable[str],
        file: str,
        date_formats: Sequence[str] = (),
    ) -> None:
        self.spec = mapping.spec
        self.log = mapping.id
        self.mapping_file = f"sources/{mapping.id}.yaml"
        self.formats = list(dict.fromkeys([*date_formats, *self.spec.date_formats]))
        self.days = list(dict.fromkeys([*date_formats, *self.spec.value_formats])) or self.formats
        wanted = self.spec.columns.wanted()
        optional = wanted.keys() - _NEEDED - set(self._needed_by_kinds())
        self.columns = matched(wanted, list(header), file, self.mapping_file, optional)
        self.absent = sorted(name for name in wanted if name not in self.columns)
        kinds = {**dict.fromkeys(self.spec.ignored, _IGNORED), **self.spec.kinds}
        self.kinds = Lookup(kinds)
        self.tables = {name: self._table(name, of) for name in _tables_of_words()}
        self.lookups = {name: Lookup(table) for name, table in self.tables.items()}
        self.stamps = Stamps(self.spec.stamps or of.spec.stamps)

    def _needed_by_kinds(self) -> Iterator[str]:
        told = set(self.spec.kinds.values())
        return (column for column, kinds in NEEDS.items() if told.intersection(kinds))

    def _table(self, name: str, of: SourceMapping) -> Mapping[str, str]:
        """A table of words; where it is left out, that of the source of the cases.

        That one's milestones are columns, so they are no words.
        """
        own: Mapping[str, str] = getattr(self.spec, name)
        inherited = {"agencies", "services", "priorities", "outcomes"}
        return own or (getattr(of.spec, name) if name in inherited else {})

    @property
    def reads(self) -> list[str]:
        """The log's columns that are read, each once."""
        return list(dict.fromkeys(self.columns.values()))

    def happenings(self) -> list[str]:
        """The log's column that says when something happened."""
        return [self.columns["at"]]

    def happened(self, rows: pl.DataFrame) -> pl.Series:
        """Every instant in these rows."""
        return self._at(rows.select(self._text("at")).to_series()).at.drop_nulls().alias("at")

    def translate(self, chunk: Chunk) -> TranslatedLog:
        """The chunk's rows in our words, the unusable ones put aside with all their reasons."""
        rows = self._read(chunk.rows)
        fine, refused = refused_rows(rows, self._against(), LINE, RAW)
        told = fine.filter(pl.col("our:kind") != _IGNORED)
        return TranslatedLog(
            events=told.select(self._canonical()),
            raws=fine.select(pl.col(LINE).alias("line"), pl.col(RAW).alias("raw")),
            bad=[*chunk.bad, *refused],
            unmapped=self._unmapped(told),
            unclear_times=int(told["unclear"].sum()),
        )

    def _read(self, found: pl.DataFrame) -> pl.DataFrame:
        """`LINE`, `RAW`, our columns as text (null where there is none), and what they mean."""
        texts = [
            self._text(name) if name in self.columns else pl.lit(None, pl.String).alias(name)
            for name in LogColumns.model_fields
        ]
        rows = self._without_stamps(found.select(LINE, RAW, *texts))
        times = self._at(rows["at"])
        rows = rows.with_columns(
            self.kinds.ours(rows["kind"]).alias("our:kind"),
            times.at.alias("our:at"),
            times.unclear.alias("unclear"),
            *(
                self.lookups[table].ours(rows[name]).alias(f"our:{name}")
                for name, table in (_CLOSED_VOCABULARY | _OPEN_VOCABULARY).items()
            ),
        )
        return rows.with_columns(self._values(rows).alias("our:value"))

    def _text(self, name: str) -> pl.Expr:
        """Text without spaces round it, blank words as null."""
        stripped = pl.col(self.columns[name]).str.strip_chars()
        return pl.when(~stripped.is_in(self.spec.blanks())).then(stripped).alias(name)

    def _without_stamps(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Texts as people wrote them; a stamp's outcome stands where the log has no other."""
        if not self.stamps or "text" not in self.columns:
            return rows
        text, word = self.stamps.taken_off(rows["text"])
        return rows.with_columns(text.alias("text"), outcome=pl.coalesce("outcome", word))

    def _at(self, texts: pl.Series) -> Times:
        return read_times(texts, self.formats, self.spec.timezone)

    def _values(self, rows: pl.DataFrame) -> pl.Series:
        """Promised days as ISO dates, new services and priorities in our words, others as found."""
        kind, value = pl.col("our:kind"), pl.col("value")
        known = [
            pl.when(kind == name).then(pl.lit(self.lookups[table].ours(rows["value"])))
            for name, table in _VALUES.items()
            if self.tables[table]
        ]
        days = self._days(rows["value"].set(rows["our:kind"].ne_missing("promised"), None))
        read = [*(name for name in _VALUES if self.tables[_VALUES[name]]), "promised"]
        told = [*known, pl.when(kind == "promised").then(pl.lit(days))]
        found = pl.when(~kind.is_in(read)).then(value.str.slice(0, _WORDS_LENGTH))
        return rows.select(pl.coalesce(*told, found)).to_series()

    def _days(self, texts: pl.Series) -> pl.Series:
        """Days as `2026-05-04`; one with a time of day as the instant in UTC."""
        times = read_times(within_their_days(texts), self.days, self.spec.timezone)
        local = times.at.dt.convert_time_zone(self.spec.timezone).dt.strftime("%Y-%m-%d")
        return times.at.dt.strftime("%Y-%m-%dT%H:%M:%SZ").zip_with(~times.on_day, local)

    def _against(self) -> Against:
        """What may be against a row that is to tell something: whether it is, and in which words.

        A row that is read over needs nothing.
        """
        tells = pl.col("our:kind").ne_missing(_IGNORED)
        against = [
            self._unknown_kind(),
            self._empty_number(),
            self._long_number(),
            self._bad_time(),
        ]
        against += [self._unknown(name) for name in _CLOSED_VOCABULARY if name in self.columns]
        against += [
            self._lacking(kind, column) for column, kinds in NEEDS.items() for kind in kinds
        ]
        against += [self._bad_value(kind) for kind in (*_VALUES, "promised")]
        return [(tells & fault, sentence) for fault, sentence in against]

    def _unknown_kind(self) -> tuple[pl.Expr, pl.Expr]:
        known = ", ".join(self.spec.kinds)
        kinds = ", ".join(get_args(EventName))
        sentence = pl.format(
            f"column {spelled(self.columns['kind'])} holds {{}}; known activities are "
            f"{spelled(known)}; add a line to kinds in {self.mapping_file} that says which of "
            f"{kinds} it is, or add it to ignored",
            quoted(pl.col("kind")),
        )
        return pl.col("our:kind").is_null(), sentence

    def _empty_number(self) -> tuple[pl.Expr, pl.Expr]:
        words = "is empty; an event needs the number of its case: fill it in and import again"
        return pl.col("number").is_null(), pl.lit(f"column {self.columns['number']} {words}")

    def _long_number(self) -> tuple[pl.Expr, pl.Expr]:
        sentence = (
            f"column {self.columns['number']} holds more than {_NUMBER_LENGTH} characters, which "
            f"is no case number; correct it, or name the right column in {self.mapping_file}"
        )
        return pl.col("number").str.len_chars() > _NUMBER_LENGTH, pl.lit(sentence)

    def _bad_time(self) -> tuple[pl.Expr, pl.Expr]:
        sentence = self._undated("at", self.formats, "date_formats", "time")
        return pl.col("our:at").is_null(), sentence

    def _undated(self, name: str, formats: Sequence[str], key: str, what: str) -> pl.Expr:
        return undated(name, self.columns[name], Forms(formats, key, self.mapping_file), what)

    def _unknown(self, name: str) -> tuple[pl.Expr, pl.Expr]:
        table = _CLOSED_VOCABULARY[name]
        # What stands in the column for steps beside another activity is no milestone.
        asked = pl.col("our:kind") == "milestone" if name == "name" else pl.lit(value=True)
        lacks = pl.col(name).is_not_null() & pl.col(f"our:{name}").is_null()
        return asked & lacks, self._none_of(name, table)

    def _none_of(self, name: str, table: str) -> pl.Expr:
        known = ", ".join(self.tables[table]) or "nothing"
        return pl.format(
            f"column {spelled(self.columns[name])} holds {{}}, which is none of {spelled(known)}; "
            f"correct it, or add it to {table} in {self.mapping_file}",
            quoted(pl.col(name)),
        )

    def _lacking(self, kind: str, column: str) -> tuple[pl.Expr, pl.Expr]:
        lacks = (pl.col("our:kind") == kind) & pl.col(column).is_null()
        where = self.columns.get(column, column)
        sentence = f"column {where} is empty; {_WHY_NEEDED[kind]}: fill it in and import again"
        return lacks, pl.lit(sentence)

    def _bad_value(self, kind: str) -> tuple[pl.Expr, pl.Expr]:
        unread = (pl.col("our:kind") == kind) & pl.col("value").is_not_null()
        if "value" not in self.columns:
            return pl.lit(value=False), pl.lit("")
        if kind == "promised":
            key = "value_formats" if self.spec.value_formats else "date_formats"
            sentence = self._undated("value", self.days, key, "day")
        else:
            sentence = self._none_of("value", _VALUES[kind])
        return unread & pl.col("our:value").is_null(), sentence

    def _canonical(self) -> list[pl.Expr]:
        """The columns of an event; a log is written when things happen, so it was known then."""
        own = pl.coalesce(
            pl.when(pl.col("our:kind") == kind).then(name) for kind, name in _OWN_WORDS.items()
        )
        of_milestone = pl.when(pl.col("our:kind") == "milestone").then("our:name")
        told = {
            "line": pl.col(LINE),
            "number": pl.col("number"),
            "at": pl.col("our:at"),
            "recorded_at": pl.col("our:at"),
            "name": of_milestone,
            "value": pl.coalesce("our:value", own.str.slice(0, _WORDS_LENGTH)),
            "text": pl.col("text"),
            "told_by": pl.lit(self.log),
        }
        return [told.get(name, pl.col(f"our:{name}")).alias(name) for name in ENTERED_EVENT]

    def _unmapped(self, rows: pl.DataFrame) -> pl.DataFrame:
        words = pl.concat(
            rows.filter(pl.col(f"our:{name}").is_null()).select(
                field=pl.lit(_FIELDS.get(name, name)), value=plain_words(name)
            )
            for name in _OPEN_VOCABULARY
        )
        counted = words.drop_nulls().group_by("field", "value").agg(rows=pl.len().cast(pl.Int64))
        return counted.sort("field", "rows", "value", descending=[False, True, False])


def _tables_of_words() -> set[str]:
    return {*_CLOSED_VOCABULARY.values(), *_OPEN_VOCABULARY.values(), *_VALUES.values()}
