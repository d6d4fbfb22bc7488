"""A table of contacts by day and channel through its mapping."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl

from agreements.schema.volumes import ContactVolumeMapping
from dashboard.cases.headers import matched
from dashboard.cases.instants import example, read_times
from dashboard.cases.lookup import Lookup
from dashboard.cases.rows import LINE, RAW, BadRow, Chunk
from dashboard.cases.sentences import quoted, refused_rows, spelled

_COUNT = r"^(\d{1,9}|\d{1,3}(,\d{3}){1,2})(\.0+)?$"
"""A count up to 999,999,999, also as a spreadsheet writes it."""


REPEATED = "and this channel stood already on line"
"""In the reason against a row that says a second time what another of its table has said."""


@dataclass(frozen=True)
class TranslatedVolumes:
    """Some rows of a table of contacts.

    Attributes:
        rows: `line`, `raw`, `day` (ISO text), `channel`, `n`, for each usable row.
        bad: The rows put aside; one of a channel that the mapping lacks is among them, so that it
            goes in when the mapping is mended.
    """

    rows: pl.DataFrame
    bad: list[BadRow]


class VolumeTranslator:
    """One mapping of contacts, fitted to one file's header.

    A file tells each day and channel once: a row that stands there again is put aside.

    Args:
        mapping: How the table's columns and words become ours.
        header: The table's columns.
        file: Its name, for messages.
        date_formats: Formats in which the reader wrote out typed times; tried before the mapping's.

    Raises:
        UserError: A column that the mapping needs is not in the header.
    """

    def __init__(
        self,
        mapping: ContactVolumeMapping,
        header: Iterable[str],
        file: str,
        date_formats: Sequence[str] = (),
    ) -> None:
        self.spec = mapping.spec
        self.mapping_file = f"sources/{mapping.id}.yaml"
        self.formats = list(dict.fromkeys([*date_formats, *self.spec.date_formats]))
        self.blank = ["", *(word.strip() for word in self.spec.blank)]
        self.channels = Lookup(self.spec.channels)
        wanted = {name: names for name, names in self.spec.columns if names}
        self.columns = matched(wanted, list(header), file, self.mapping_file)
        self.seen: dict[tuple[str, str | None], int] = {}

    @property
    def reads(self) -> list[str]:
        """The table's columns that are read, each once."""
        return list(dict.fromkeys(self.columns.values()))

    def translate(self, chunk: Chunk) -> TranslatedVolumes:
        """The chunk's rows in our words, the unusable ones put aside with all their reasons."""
        rows = self._read(chunk.rows)
        fine, refused = refused_rows(rows, self._against(), LINE, RAW)
        days = fine.select("day", "word", LINE).rows()
        first = pl.Series([self._is_first(*row) for row in days], dtype=pl.Boolean)
        columns = [pl.col(LINE).alias("line"), pl.col(RAW).alias("raw"), "day", "channel", "n"]
        return TranslatedVolumes(
            rows=fine.filter(first).select(columns),
            bad=[*chunk.bad, *refused, *self._repeats(fine.filter(~first))],
        )

    def _read(self, found: pl.DataFrame) -> pl.DataFrame:
        texts = [self._text(column).alias(f"{n}:text") for n, column in self.columns.items()]
        rows = found.select(LINE, RAW, *texts)
        told = read_times(rows["day:text"], self.formats, "UTC", only_days=True)
        days = told.at.dt.strftime("%Y-%m-%d")
        count = pl.when(pl.col("n:text").str.contains(_COUNT)).then("n:text")
        number = count.str.replace(r"\.0+$", "").str.replace_all(",", "").cast(pl.Int64)
        return rows.with_columns(self._channel(rows), day=days, n=number)

    def _text(self, column: str) -> pl.Expr:
        stripped = pl.col(column).str.strip_chars()
        return pl.when(~stripped.is_in(self.blank)).then(stripped)

    def _channel(self, rows: pl.DataFrame) -> list[pl.Series | pl.Expr]:
        if "channel" in self.columns:
            words = rows["channel:text"]
            return [self.channels.ours(words).alias("channel"), words.alias("word")]
        return [pl.lit(self.spec.channel).alias("channel"), pl.lit(self.spec.channel).alias("word")]

    def _against(self) -> list[tuple[pl.Expr, pl.Expr]]:
        allowed = " or ".join(f"{form} (as {example(form)})" for form in self.formats)
        known = ", ".join(self.spec.channels)
        told = [
            self._unless("day", f"is no day written as {allowed}", "date_formats"),
            self._unless("n", "is no count of 0 or more", None),
        ]
        if "channel" in self.columns:
            told.append(self._unless("channel", f"is none of {known}", "channels"))
        return told

    def _unless(self, name: str, why: str, key: str | None) -> tuple[pl.Expr, pl.Expr]:
        mend = f", or add it to {key} in {self.mapping_file}" if key else ""
        sentence = pl.format(
            f"column {spelled(self.columns[name])} holds {{}}, which {spelled(why)}; "
            f"correct it{mend}",
            quoted(pl.col(f"{name}:text")),
        )
        return pl.col(name).is_null(), sentence

    def _is_first(self, day: str, word: str | None, line: int) -> bool:
        return self.seen.setdefault((day, word), line) == line

    def _repeats(self, rows: pl.DataFrame) -> list[BadRow]:
        return [
            BadRow(line, raw, (_repeated(day, self.seen[day, word]),))
            for line, raw, day, word in rows.select(LINE, RAW, "day", "word").rows()
        ]


def _repeated(day: str, line: int) -> str:
    return (
        f"{day} {REPEATED} {line}; only the first is used, as it "
        "cannot be known which is right: correct one of the two"
    )


def totals(rows: pl.DataFrame) -> pl.DataFrame:
    """`day`, `channel`, `n`: several of a table's channels that are one of ours, added up."""
    return rows.group_by("day", "channel").agg(pl.col("n").sum()).sort("day", "channel")
