"""A source's rows through its mapping: our names, instants, and the reasons against a row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import polars as pl

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases.batch import RULES, CaseBatch
from dashboard.cases.instants import in_utc, parsed, unclear
from dashboard.cases.reading import BadRow, Chunk
from dashboard.errors import UserError
from metrics.instants import INSTANT

_INSTANTS = ("opened", "closed", "published_due")
_LOOKED_UP = ("agency", "service", "channel", "district", "outcome")
_OPTIONAL = {"channel", "district", "place", "message"}
"""Without one of these a case is still judged rightly; without any other it would not be."""

_TABLES = {
    "agency": "agencies",
    "service": "services",
    "channel": "channels",
    "district": "districts",
    "outcome": "outcomes",
}


@dataclass(frozen=True)
class Translated:
    """A chunk in our words.

    Attributes:
        batch: The good rows, as `CaseBatch` plus one `milestone:<name>` instant a milestone.
        bad: The rows put aside.
        unmapped: `field`, `value`, `rows`: raw words that the mapping does not know.
        unclear_times: How many local times daylight saving skips or repeats.
    """

    batch: pl.DataFrame
    bad: list[BadRow]
    unmapped: pl.DataFrame
    unclear_times: int


class Translator:
    """One mapping, fitted to one file's header.

    Raises:
        UserError: A column that the mapping needs is not in the header.
    """

    def __init__(
        self, mapping: SourceMapping, city: City, header: Iterable[str], file: str
    ) -> None:
        self.spec = mapping.spec
        self.mapping_file = f"sources/{mapping.id}.yaml"
        self.stages = city.spec.stages
        found = {name.lower(): name for name in header}
        wanted = {
            **self.spec.columns.wanted(),
            **{f"milestone:{name}": names for name, names in self.spec.milestones.items()},
        }
        self.columns = _matched(wanted, found, file, self.mapping_file)
        self.absent = sorted(name for name in wanted if name not in self.columns)
        self.happenings = [column for name, column in self.columns.items() if _happens(name)]

    def newest(self, rows: pl.DataFrame) -> pl.Series:
        """The latest thing that happened in each column of these rows, as instants."""
        columns = [in_utc(self._local(c), self.spec.timezone).max() for c in self.happenings]
        return rows.select(pl.max_horizontal(columns)).to_series()

    def translate(self, chunk: Chunk) -> Translated:
        """The chunk's rows in our words, the unusable ones put aside with all their reasons."""
        rows = chunk.rows.with_columns(self._reasons().alias("reasons"))
        refused = rows.filter(pl.col("reasons").list.len() > 0)
        fine = rows.filter(pl.col("reasons").list.len() == 0)
        batch, broken = self._validated(fine.select(self._canonical()))
        return Translated(
            batch=batch,
            bad=[*chunk.bad, *_bad_rows(refused), *broken],
            unmapped=self._unmapped(fine),
            unclear_times=self._unclear_times(fine),
        )

    def _text(self, name: str) -> pl.Expr:
        """A column of the source, blank words as null."""
        text = pl.col(self.columns[name])
        stripped = text.str.strip_chars()
        return (
            pl.when(text.is_in(self.spec.blank) | (stripped == "")).then(None).otherwise(stripped)
        )

    def _raw(self, name: str) -> pl.Expr:
        """As `_text`, with inner and outer spaces as the source has them: mappings name them so."""
        text = pl.col(self.columns[name])
        return pl.when(self._text(name).is_null()).then(None).otherwise(text)

    def _local(self, column: str) -> pl.Expr:
        text = pl.col(column).str.strip_chars()
        blank = pl.col(column).is_in(self.spec.blank) | (text == "")
        return parsed(pl.when(blank).then(None).otherwise(text), self.spec.date_formats)

    def _instant_names(self) -> list[str]:
        return [n for n in self.columns if n in _INSTANTS or n.startswith("milestone:")]

    def _reasons(self) -> pl.Expr:
        """Everything against a row, as a list of sentences."""
        against = [self._bad_date(name) for name in self._instant_names()]
        against += [self._unknown_status(), self._empty("number"), self._empty("opened")]
        return pl.concat_list(against).list.drop_nulls()

    def _bad_date(self, name: str) -> pl.Expr:
        column = self.columns[name]
        allowed = " or ".join(self.spec.date_formats)
        sentence = pl.format(
            f"column {column} holds {{}}, which is no date written as {allowed}; "
            f"correct it, or add its form to date_formats in {self.mapping_file}",
            _quoted(pl.col(column)),
        )
        broken = self._text(name).is_not_null() & self._local(column).is_null()
        return pl.when(broken).then(sentence)

    def _unknown_status(self) -> pl.Expr:
        column, known = self.columns["status"], list(self.spec.statuses)
        sentence = pl.format(
            f"column {column} holds {{}}; known statuses are {', '.join(known)}; "
            f"add it under statuses in {self.mapping_file}",
            _quoted(pl.col(column)),
        )
        status = self._raw("status")
        return pl.when(status.is_null() | ~status.is_in(known)).then(sentence)

    def _empty(self, name: str) -> pl.Expr:
        sentence = f"column {self.columns[name]} is empty; a case needs its {name}"
        return pl.when(self._text(name).is_null()).then(pl.lit(sentence))

    def _canonical(self) -> list[pl.Expr]:
        stage = self._raw("status").replace_strict(self.spec.statuses, return_dtype=pl.String)
        opened = {name: rung.open for name, rung in self.stages.items()}
        zone = self.spec.timezone
        absent = pl.lit(None, pl.String)
        return [
            pl.col("line", "raw"),
            self._text("number").alias("number"),
            stage.replace_strict(opened, return_dtype=pl.Boolean).alias("open"),
            *(
                (
                    in_utc(self._local(self.columns[n]), zone)
                    if n in self.columns
                    else _no_instant()
                ).alias(n)
                for n in dict.fromkeys([*_INSTANTS, *self._instant_names()])
            ),
            *((self._looked_up(n) if n in self.columns else absent).alias(n) for n in _LOOKED_UP),
            *(
                (self._text(n) if n in self.columns else absent).alias(n)
                for n in ("place", "message")
            ),
            self._unmapped_json().alias("unmapped"),
        ]

    def _looked_up(self, name: str) -> pl.Expr:
        return self._raw(name).replace_strict(
            self._table(name), default=None, return_dtype=pl.String
        )

    def _table(self, name: str) -> Mapping[str, str]:
        table: Mapping[str, str] = getattr(self.spec, _TABLES[name])
        return table

    def _not_mapped(self, name: str) -> pl.Expr:
        raw = self._raw(name)
        return pl.when(~raw.is_in(list(self._table(name)))).then(raw)

    def _unmapped_json(self) -> pl.Expr:
        """The raw words that the mapping lacks, as a JSON object; null when it knows all."""
        names = [n for n in _LOOKED_UP if n in self.columns]
        if not names:
            return pl.lit(None, pl.String)
        words = [self._not_mapped(n).alias(n) for n in names]
        unknown = pl.any_horizontal(word.is_not_null() for word in words)
        return pl.when(unknown).then(pl.struct(words).struct.json_encode())

    def _unmapped(self, rows: pl.DataFrame) -> pl.DataFrame:
        counts = [
            rows.select(value=self._not_mapped(n))
            .drop_nulls()
            .group_by("value")
            .agg(rows=pl.len())
            .select(field=pl.lit(n), value="value", rows=pl.col("rows").cast(pl.Int64))
            for n in _LOOKED_UP
            if n in self.columns
        ]
        schema = {"field": pl.String, "value": pl.String, "rows": pl.Int64}
        return pl.concat([pl.DataFrame(schema=schema), *counts])

    def _unclear_times(self, rows: pl.DataFrame) -> int:
        zone = self.spec.timezone
        each = [unclear(self._local(self.columns[n]), zone).sum() for n in self._instant_names()]
        return int(rows.select(pl.sum_horizontal(each)).item())

    def _validated(self, rows: pl.DataFrame) -> tuple[pl.DataFrame, list[BadRow]]:
        milestones = ["line", *(c for c in rows.columns if c.startswith("milestone:"))]
        good, failure = CaseBatch.filter(rows.select(CaseBatch.column_names()))
        batch = good.join(rows.select(milestones), on="line", how="left", maintain_order="left")
        return batch, _broken_rules(failure.details()) if len(failure) else []


def _happens(name: str) -> bool:
    return name in {"opened", "closed"} or name.startswith("milestone:")


def _no_instant() -> pl.Expr:
    return pl.lit(None, INSTANT)


def _quoted(text: pl.Expr) -> pl.Expr:
    shown = text.str.slice(0, 40).fill_null("")
    return (
        pl.when(shown.str.strip_chars() == "")
        .then(pl.lit("nothing"))
        .otherwise(pl.format("'{}'", shown))
    )


def _matched(
    wanted: Mapping[str, list[str]], found: Mapping[str, str], file: str, mapping_file: str
) -> dict[str, str]:
    """Our names with the file's columns; optional ones that are absent are left out."""
    columns = {
        name: found[match]
        for name, names in wanted.items()
        if (match := next((n.lower() for n in names if n.lower() in found), None))
    }
    absent = [name for name in wanted if name not in columns and name not in _OPTIONAL]
    if absent:
        needs = "; ".join(f"{name} ({' or '.join(wanted[name])})" for name in absent)
        raise UserError(
            f"{file}:1: the header lacks the column for: {needs}. It has: "
            f"{', '.join(found.values())}. Export the file with that column, or add the name it "
            f"has there to columns in {mapping_file}."
        )
    return columns


def _bad_rows(refused: pl.DataFrame) -> list[BadRow]:
    return [
        BadRow(line, raw, tuple(reasons))
        for line, raw, reasons in zip(
            refused["line"], refused["raw"], refused["reasons"].to_list(), strict=True
        )
    ]


def _broken_rules(details: pl.DataFrame) -> list[BadRow]:
    """Rows that a rule of the batch refused, with the rules in words."""
    rules = [name for name in details.columns if name in RULES]
    broken = details.with_columns(
        reasons=pl.concat_list(
            pl.when(pl.col(rule) == "invalid").then(pl.lit(RULES[rule])) for rule in rules
        ).list.drop_nulls()
    )
    return _bad_rows(broken)
