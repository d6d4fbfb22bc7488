"""A source's rows through its mapping: our names, instants, and the reasons against a row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import polars as pl

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases.batch import RULES, CaseBatch
from dashboard.cases.instants import example, instants, unclear
from dashboard.cases.reading import LINE, RAW, BadRow, Chunk
from dashboard.errors import UserError
from metrics.instants import INSTANT

_INSTANTS = ("opened", "closed", "published_due")
_HAPPENED = {"opened", "closed"}
_AS_FOUND = ("number", "place", "message")
_NEEDED = {"number": "its number", "opened": "the time it was opened"}
_SHORTENED = r"^\d(\.\d+)?[eE]\+\d+$"
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
        self.stages = {name: rung.open for name, rung in city.spec.stages.items()}
        self.blank = ["", *(word.strip() for word in self.spec.blank)]
        self.statuses = _by_words(self.spec.statuses)
        self.tables = {name: _by_words(getattr(self.spec, t)) for name, t in _TABLES.items()}
        found = {name.lower(): name for name in header}
        wanted = {
            **self.spec.columns.wanted(),
            **{f"milestone:{name}": names for name, names in self.spec.milestones.items()},
        }
        self.columns = _matched(wanted, found, file, self.mapping_file)
        self.absent = sorted(name for name in wanted if name not in self.columns)
        self.instants = [n for n in self.columns if n in _INSTANTS or _is_milestone(n)]

    def happenings(self) -> list[str]:
        """The file's columns that say when something happened."""
        return [self.columns[n] for n in self.instants if n in _HAPPENED or _is_milestone(n)]

    def newest(self, rows: pl.DataFrame) -> pl.Series:
        """The latest thing that happened in these rows, as a series of one instant."""
        columns = [self._instant(self._text(pl.col(c))).max() for c in self.happenings()]
        return rows.select(pl.max_horizontal(columns)).to_series()

    def translate(self, chunk: Chunk) -> Translated:
        """The chunk's rows in our words, the unusable ones put aside with all their reasons."""
        rows = self._read(chunk.rows).with_columns(reasons=self._reasons())
        refused = rows.filter(pl.col("reasons").list.len() > 0)
        fine = rows.filter(pl.col("reasons").list.len() == 0)
        batch, broken = self._validated(fine.select(self._canonical()))
        return Translated(
            batch=batch,
            bad=[*chunk.bad, *_bad_rows(refused, LINE, RAW), *broken],
            unmapped=self._unmapped(fine),
            unclear_times=self._unclear_times(fine),
        )

    def _read(self, rows: pl.DataFrame) -> pl.DataFrame:
        """`LINE`, `RAW`, our columns as text, and of those that are instants also `at:<name>`."""
        texts = [self._text(pl.col(column)).alias(n) for n, column in self.columns.items()]
        return rows.select(LINE, RAW, *texts).with_columns(
            self._instant(pl.col(n)).alias(f"at:{n}") for n in self.instants
        )

    def _text(self, column: pl.Expr) -> pl.Expr:
        """Text without spaces round it, blank words as null."""
        stripped = column.str.strip_chars()
        return pl.when(~stripped.is_in(self.blank)).then(stripped)

    def _instant(self, text: pl.Expr) -> pl.Expr:
        return instants(text, self.spec.date_formats, self.spec.timezone)

    def _reasons(self) -> pl.Expr:
        """Everything against a row, as a list of sentences."""
        against = [self._bad_date(name) for name in self.instants]
        against += [self._unknown_status(), self._empty("number"), self._empty("opened")]
        return pl.concat_list(*against, self._shortened()).list.drop_nulls()

    def _bad_date(self, name: str) -> pl.Expr:
        column, formats = self.columns[name], self.spec.date_formats
        allowed = " or ".join(f"{form} (as {example(form)})" for form in formats)
        sentence = pl.format(
            f"column {_plain(column)} holds {{}}, which is no date written as {_plain(allowed)}; "
            f"correct it, or add its form to date_formats in {self.mapping_file}",
            _quoted(pl.col(name)),
        )
        broken = pl.col(name).is_not_null() & pl.col(f"at:{name}").is_null()
        return pl.when(broken).then(sentence)

    def _unknown_status(self) -> pl.Expr:
        known = ", ".join(self.spec.statuses)
        sentence = pl.format(
            f"column {_plain(self.columns['status'])} holds {{}}; known statuses are "
            f"{_plain(known)}; correct it, or add it under statuses in {self.mapping_file}",
            _quoted(pl.col("status")),
        )
        known_status = _words("status").is_in(list(self.statuses)).fill_null(value=False)
        return pl.when(~known_status).then(sentence)

    def _empty(self, name: str) -> pl.Expr:
        sentence = (
            f"column {self.columns[name]} is empty; a case needs {_NEEDED[name]}: fill it in and "
            "import again"
        )
        return pl.when(pl.col(name).is_null()).then(pl.lit(sentence))

    def _shortened(self) -> pl.Expr:
        """A number that a spreadsheet has rounded: many cases would share it."""
        sentence = pl.format(
            f"column {_plain(self.columns['number'])} holds {{}}, a number that a spreadsheet has "
            "shortened, so its last digits are lost; export it anew and do not open it on the way",
            _quoted(pl.col("number")),
        )
        return pl.when(pl.col("number").str.contains(_SHORTENED)).then(sentence)

    def _canonical(self) -> list[pl.Expr]:
        stage = _words("status").replace_strict(self.statuses, return_dtype=pl.String)
        dates = dict.fromkeys([*_INSTANTS, *self.instants])
        return [
            pl.col(LINE).alias("line"),
            pl.col(RAW).alias("raw"),
            stage.replace_strict(self.stages, return_dtype=pl.Boolean).alias("open"),
            *(self._or_null(f"at:{name}", name, INSTANT).alias(name) for name in dates),
            *(self._looked_up(name).alias(name) for name in _TABLES),
            *(self._or_null(name, name, pl.String()).alias(name) for name in _AS_FOUND),
            self._or_null("outcome", "outcome", pl.String()).alias("outcome_word"),
            self._unmapped_json().alias("unmapped"),
        ]

    def _or_null(self, column: str, name: str, dtype: pl.DataType) -> pl.Expr:
        return pl.col(column) if name in self.columns else pl.lit(None, dtype)

    def _looked_up(self, name: str) -> pl.Expr:
        if name not in self.columns:
            return pl.lit(None, pl.String)
        return _words(name).replace_strict(self.tables[name], default=None, return_dtype=pl.String)

    def _not_mapped(self, name: str) -> pl.Expr:
        return pl.when(~_words(name).is_in(list(self.tables[name]))).then(_words(name))

    def _unmapped_json(self) -> pl.Expr:
        """The raw words that the mapping lacks, as a JSON object; null when it knows all."""
        words = [self._not_mapped(n).alias(n) for n in _TABLES if n in self.columns]
        if not words:
            return pl.lit(None, pl.String)
        members = [
            pl.when(word.is_not_null()).then(pl.struct(word).struct.json_encode().str.slice(1))
            for word in words
        ]
        # Each member still ends with its own brace; between two of them it becomes a comma.
        joined = pl.concat_str(
            [member.str.strip_suffix("}") for member in members], separator=",", ignore_nulls=True
        )
        return pl.when(joined != "").then(pl.format("{{{}}}", joined))

    def _unmapped(self, rows: pl.DataFrame) -> pl.DataFrame:
        counts = [
            rows.select(value=self._not_mapped(n))
            .drop_nulls()
            .group_by("value")
            .agg(rows=pl.len())
            .select(field=pl.lit(n), value="value", rows=pl.col("rows").cast(pl.Int64))
            for n in _TABLES
            if n in self.columns
        ]
        schema = {"field": pl.String, "value": pl.String, "rows": pl.Int64}
        return pl.concat([pl.DataFrame(schema=schema), *counts])

    def _unclear_times(self, rows: pl.DataFrame) -> int:
        spec = self.spec
        each = [unclear(pl.col(n), spec.date_formats, spec.timezone).sum() for n in self.instants]
        return int(rows.select(pl.sum_horizontal(each)).item())

    def _validated(self, rows: pl.DataFrame) -> tuple[pl.DataFrame, list[BadRow]]:
        milestones = ["line", *(c for c in rows.columns if _is_milestone(c))]
        good, failure = CaseBatch.filter(rows.select(CaseBatch.column_names()))
        batch = good.join(rows.select(milestones), on="line", how="left", maintain_order="left")
        return batch, self._broken_rules(failure.details()) if len(failure) else []

    def _broken_rules(self, details: pl.DataFrame) -> list[BadRow]:
        """Rows that a rule of the batch refused, with the rules in words."""
        names = {"closed": "for closing dates", **self.columns, "mapping": self.mapping_file}
        rules = {name: rule.format(**names) for name, rule in RULES.items() if name in details}
        broken = details.with_columns(
            reasons=pl.concat_list(
                pl.when(pl.col(name) == "invalid").then(pl.lit(sentence))
                for name, sentence in rules.items()
            ).list.drop_nulls()
        )
        return _bad_rows(broken, "line", "raw")


def _is_milestone(name: str) -> bool:
    return name.startswith("milestone:")


def _by_words(table: Mapping[str, str]) -> dict[str, str]:
    """A table of the mapping, found whatever spaces stand in and round its words."""
    return {" ".join(raw.split()): ours for raw, ours in table.items()}


def _words(name: str) -> pl.Expr:
    return pl.col(name).str.replace_all(r"\s+", " ")


def _plain(text: str) -> str:
    """Text that `pl.format` takes as it is."""
    return text.replace("{", "{{").replace("}", "}}")


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


def _bad_rows(refused: pl.DataFrame, line: str, raw: str) -> list[BadRow]:
    return [
        BadRow(at, text, tuple(reasons))
        for at, text, reasons in refused.select(line, raw, "reasons").rows()
    ]
