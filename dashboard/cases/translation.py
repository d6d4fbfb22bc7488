"""A source's rows through its mapping: our names, instants, and the reasons against a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import polars as pl

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases.batch import RULES, CaseBatch
from dashboard.cases.headers import matched
from dashboard.cases.instants import Times, example, read_times
from dashboard.cases.lookup import Lookup, plain_words
from dashboard.cases.requesters import hash_key as key_for
from dashboard.cases.requesters import hashed
from dashboard.cases.rows import LINE, RAW, BadRow, Chunk
from dashboard.cases.sentences import Forms, bad_rows, quoted, refused_rows, spelled, undated
from dashboard.cases.stamps import Stamps
from metrics.instants import INSTANT, instant

_INSTANTS = ("opened", "closed", "published_due")
_HAPPENED = {"opened", "closed", "updated"}
_AS_FOUND = ("number", "place", "message", "parent", "requester")
_NEEDED = {"number": "its number", "opened": "the time it was opened"}
_TELLING_TIMES = 100
"""Of fewer times nobody can tell a wrong form from wrong cells."""

_SHORTENED = r"^\d(\.\d+)?[eE]\+\d+$"
_OPTIONAL = {
    "channel", "district", "place", "message", "updated", "priority", "language", "parent",
    "requester",
}  # fmt: skip
"""Without one of these a case is still judged rightly; without any other it would not be."""

TABLES = {
    "agency": "agencies",
    "service": "services",
    "channel": "channels",
    "district": "districts",
    "outcome": "outcomes",
    "priority": "priorities",
    "language": "languages",
}
"""A field of a case whose words the mapping knows, and the part of the mapping that knows them."""


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
    """One mapping, fitted to one header.

    Args:
        mapping: How the source's columns and words become ours.
        city: Whose names they become.
        header: The source's columns.
        file: What the rows are of, for messages.
        date_formats: Formats in which the reader wrote out typed times; tried before the mapping's.
        hash_key: The setting `ACCORD_HASH_KEY`, where it is set.

    Attributes:
        columns: Our names with the source's columns.
        absent: Our names that the mapping gives and the header lacks.

    Raises:
        UserError: A column that the mapping needs is not in the header, or the city's requesters
            are to be hashed and no key is set.
    """

    def __init__(
        self,
        mapping: SourceMapping,
        city: City,
        header: Iterable[str],
        file: str,
        date_formats: Sequence[str] = (),
        hash_key: str | None = None,
    ) -> None:
        self.spec = mapping.spec
        self.mapping_file = f"sources/{mapping.id}.yaml"
        self.formats = list(dict.fromkeys([*date_formats, *self.spec.date_formats]))
        self.stages = {name: rung.open for name, rung in city.spec.stages.items()}
        self.statuses = Lookup(self.spec.statuses)
        self.tables = {name: Lookup(getattr(self.spec, t)) for name, t in TABLES.items()}
        self.stamps = Stamps(self.spec.stamps)
        wanted = {
            **self.spec.columns.wanted(),
            **{f"milestone:{name}": names for name, names in self.spec.milestones.items()},
        }
        optional = _OPTIONAL if self._outcomes_matter(city) else {*_OPTIONAL, "outcome"}
        self.columns = matched(wanted, list(header), file, self.mapping_file, optional)
        self.absent = sorted(name for name in wanted if name not in self.columns)
        self.instants = [n for n in self.columns if n in _INSTANTS or _is_milestone(n)]
        self.words = [n for n in TABLES if n in self.columns or self._in_stamps(n)]
        asks = "requester" in self.columns
        self.key = key_for(city, hash_key, self.mapping_file) if asks else ""

    def _outcomes_matter(self, city: City) -> bool:
        """Whether one of the outcomes takes a case out of the figures."""
        outcomes = (city.spec.outcomes.get(name) for name in self.spec.outcomes.values())
        return any(outcome.void for outcome in outcomes if outcome)

    @property
    def reads(self) -> list[str]:
        """The source's columns that are read, each once."""
        return list(dict.fromkeys(self.columns.values()))

    def happenings(self) -> list[str]:
        """The source's columns that say when something happened."""
        return list(dict.fromkeys(self.columns[n] for n in self._happening()))

    def _happening(self) -> list[str]:
        return [n for n in self.columns if n in _HAPPENED or _is_milestone(n)]

    def happened(self, rows: pl.DataFrame) -> pl.Series:
        """Every instant in these rows at which something happened."""
        names = [n for n in self.columns if self.columns[n] in rows.columns]
        texts = rows.select(self._text(n) for n in names if n in _HAPPENED or _is_milestone(n))
        told = [self._times(texts[name], name).at.drop_nulls() for name in texts.columns]
        return pl.concat([pl.Series(dtype=INSTANT), *told]).alias("at")

    def misread(self, rows: pl.DataFrame) -> str | None:
        """Why most times of a column cannot be read, as with day and month the wrong way round.

        Those that can be read are then likely to be read wrongly: `02/05/2016` fits both ways.
        Columns with few times say nothing.
        """
        names = [name for name in self._happening() if name in self.instants]
        texts = rows.select(map(self._text, names))
        for name in names:
            said = texts[name].drop_nulls()
            unread = self._times(said, name).at.null_count()
            if said.len() >= _TELLING_TIMES and unread * 2 > said.len():
                forms = " or ".join(f"{form} (as {example(form)})" for form in self.formats)
                return (
                    f"{unread:,} of the first {said.len():,} times in column {self.columns[name]} "
                    f"are not written as {forms}, so what fits may fit by chance, with day and "
                    f"month taken for each other; mend date_formats in {self.mapping_file}"
                )
        return None

    def translate(self, chunk: Chunk, extracted_at: datetime | None = None) -> Translated:
        """The chunk's rows in our words, the unusable ones put aside with all their reasons.

        Args:
            chunk: Rows as they were found.
            extracted_at: When all of them were seen; without it each row was seen when it was
                `updated`, or else when the last thing happened that it tells.
        """
        timed = self._timed(extracted_at)
        rows = self._read(chunk.rows, timed)
        fine, refused = refused_rows(rows, self._against(timed), LINE, RAW)
        told = fine.with_columns(self._our(fine, name) for name in self.words)
        batch, broken = self._validated(told.select(self._canonical(extracted_at)))
        return Translated(
            batch=batch,
            bad=[*chunk.bad, *refused, *broken],
            unmapped=self._unmapped(told),
            unclear_times=int(fine["unclear"].sum()),
        )

    def _timed(self, extracted_at: datetime | None) -> list[str]:
        """Our columns that are read as instants; a file's rows need not say when they changed."""
        asked = extracted_at is None and "updated" in self.columns
        return [*self.instants, *(["updated"] if asked else [])]

    def _read(self, found: pl.DataFrame, timed: Sequence[str]) -> pl.DataFrame:
        """`LINE`, `RAW`, our columns as text, and of those that are instants also `at:<name>`."""
        rows = found.select(LINE, RAW, *map(self._text, self.columns))
        rows = rows.with_columns(self.statuses.ours(rows["status"]).alias("stage"))
        if self.stamps and "message" in self.columns:
            rows = self._without_stamps(rows)
        if "requester" in self.columns:
            rows = rows.with_columns(hashed(rows["requester"], self.key))
        times = {name: self._times(rows[name], name) for name in timed}
        unclear = [told.unclear.alias(f"unclear:{name}") for name, told in times.items()]
        return rows.with_columns(
            closed_on_day=times["closed"].on_day if "closed" in times else pl.lit(value=False),
            unclear=pl.sum_horizontal(unclear),
            **{f"at:{name}": told.at for name, told in times.items()},
        )

    def _text(self, name: str) -> pl.Expr:
        """Text without spaces round it, blank words as null."""
        stripped = pl.col(self.columns[name]).str.strip_chars()
        return pl.when(~stripped.is_in(self.spec.blanks(name))).then(stripped).alias(name)

    def _in_stamps(self, name: str) -> bool:
        return name == "outcome" and self.stamps.tell_outcomes and "message" in self.columns

    def _without_stamps(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Messages as people wrote them; a stamp's outcome stands where the source has no other."""
        message, word = self.stamps.taken_off(rows["message"])
        rows = rows.with_columns(message)
        if not self.stamps.tell_outcomes:
            return rows
        given = [pl.col("outcome")] if "outcome" in rows.columns else []
        return rows.with_columns(outcome=pl.coalesce(*given, word))

    def _times(self, texts: pl.Series, name: str) -> Times:
        return read_times(
            texts,
            self.formats,
            self.spec.timezone,
            day="start" if name in {"opened", "updated"} else "end",
            only_days=name in self.spec.date_only,
        )

    def _against(self, timed: Sequence[str]) -> list[tuple[pl.Expr, pl.Expr]]:
        """What may be against a row: whether it is, and in which words."""
        against = [self._bad_date(name) for name in timed]
        against += [self._unknown_status(), self._empty("number"), self._empty("opened")]
        return [*against, self._shortened()]

    def _bad_date(self, name: str) -> tuple[pl.Expr, pl.Expr]:
        forms = Forms(self.formats, "date_formats", self.mapping_file)
        sentence = undated(name, self.columns[name], forms, "date")
        return pl.col(name).is_not_null() & pl.col(f"at:{name}").is_null(), sentence

    def _unknown_status(self) -> tuple[pl.Expr, pl.Expr]:
        known = ", ".join(self.spec.statuses)
        sentence = pl.format(
            f"column {spelled(self.columns['status'])} holds {{}}; known statuses are "
            f"{spelled(known)}; correct it, or add it under statuses in {self.mapping_file}",
            quoted(pl.col("status")),
        )
        return pl.col("stage").is_null(), sentence

    def _empty(self, name: str) -> tuple[pl.Expr, pl.Expr]:
        sentence = (
            f"column {self.columns[name]} is empty; a case needs {_NEEDED[name]}: fill it in and "
            "import again"
        )
        return pl.col(name).is_null(), pl.lit(sentence)

    def _shortened(self) -> tuple[pl.Expr, pl.Expr]:
        """A number that a spreadsheet has rounded: many cases would share it."""
        sentence = pl.format(
            f"column {spelled(self.columns['number'])} holds {{}}, a number that a spreadsheet has "
            "shortened, so its last digits are lost; export it anew and do not open it on the way",
            quoted(pl.col("number")),
        )
        return pl.col("number").str.contains(_SHORTENED), sentence

    def _our(self, rows: pl.DataFrame, name: str) -> pl.Series:
        return self.tables[name].ours(rows[name]).alias(f"our:{name}")

    def _canonical(self, extracted_at: datetime | None) -> list[pl.Expr]:
        dates = dict.fromkeys([*_INSTANTS, *self.instants])
        return [
            pl.col(LINE).alias("line"),
            pl.col(RAW).alias("raw"),
            pl.col("stage").replace_strict(self.stages, return_dtype=pl.Boolean).alias("open"),
            *(self._or_null(f"at:{name}", name, INSTANT).alias(name) for name in dates),
            *(self._looked_up(name).alias(name) for name in TABLES),
            *(self._or_null(name, name, pl.String()).alias(name) for name in _AS_FOUND),
            self._looked_up("outcome", as_found=True).alias("outcome_word"),
            self._unmapped_json().alias("unmapped"),
            pl.col("closed_on_day"),
            (instant(extracted_at) if extracted_at else self._updated()).alias("seen_at"),
        ]

    def _updated(self) -> pl.Expr:
        """When a row was seen that says so itself; else when the last thing happened in it."""
        happened = [f"at:{n}" for n in self.instants if n in _HAPPENED or _is_milestone(n)]
        newest = pl.max_horizontal(happened)
        return pl.coalesce("at:updated", newest) if "updated" in self.columns else newest

    def _or_null(self, column: str, name: str, dtype: pl.DataType) -> pl.Expr:
        return pl.col(column) if name in self.columns else pl.lit(None, dtype)

    def _looked_up(self, name: str, *, as_found: bool = False) -> pl.Expr:
        if name not in self.words:
            return pl.lit(None, pl.String)
        return pl.col(name if as_found else f"our:{name}")

    def _lacks(self, name: str) -> pl.Expr:
        """The words of a column that the mapping lacks."""
        lacks = pl.col(name).is_not_null() & pl.col(f"our:{name}").is_null()
        return pl.when(lacks).then(plain_words(name))

    def _unmapped_json(self) -> pl.Expr:
        """The raw words that the mapping lacks, as a JSON object; null when it knows all."""
        words = [self._lacks(name).alias(name) for name in self.words]
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
            rows.select(value=self._lacks(n))
            .drop_nulls()
            .group_by("value")
            .agg(rows=pl.len())
            .select(field=pl.lit(n), value="value", rows=pl.col("rows").cast(pl.Int64))
            for n in self.words
        ]
        schema = {"field": pl.String, "value": pl.String, "rows": pl.Int64}
        return pl.concat([pl.DataFrame(schema=schema), *counts])

    def _validated(self, rows: pl.DataFrame) -> tuple[pl.DataFrame, list[BadRow]]:
        milestones = ["line", *(c for c in rows.columns if _is_milestone(c))]
        good, failure = CaseBatch.filter(rows.select(CaseBatch.column_names()))
        batch = good.join(rows.select(milestones), on="line", how="left", maintain_order="left")
        return batch, self._broken_rules(failure.details()) if len(failure) else []

    def _broken_rules(self, details: pl.DataFrame) -> list[BadRow]:
        """Rows that a rule of the batch refused, with the rules in words."""
        names = {
            "closed": "for closing dates",
            "parent": "for parents",
            **self.columns,
            "mapping": self.mapping_file,
        }
        rules = {name: rule.format_map(names) for name, rule in RULES.items() if name in details}
        against = [(pl.col(rule) == "invalid", pl.lit(words)) for rule, words in rules.items()]
        return bad_rows(details, against, "line", "raw")


def _is_milestone(name: str) -> bool:
    return name.startswith("milestone:")
