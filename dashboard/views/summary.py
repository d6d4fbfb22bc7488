"""The public summary of a city, an agency or a district: plain sentences and the fixed tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl

from agreements.schema.city import City
from dashboard.spreadsheets import spreadsheet
from dashboard.views import names
from dashboard.views.summary_periods import days, earlier
from dashboard.wording import summary as words
from dashboard.wording import summary_rules as rules
from dashboard.wording.language import spoken_later
from dashboard.wording.markdown import bold, plain, sentences
from dashboard.wording.overview import demonstration
from metrics.goals import MIN_CASES

if TYPE_CHECKING:
    from dashboard.public import PublicTables

CITY = "city"
"""The choice of no part of the city."""

AT_ONCE = 6
"""Rows of the table that are shown; those of earlier periods are folded away."""

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Part:
    """What the page is about: the city, or an agency or a district by its id."""

    kind: str
    id: str | None = None

    @property
    def value(self) -> str:
        """As it stands in the address."""
        return f"{self.kind}:{self.id}" if self.id else self.kind


def part_of(value: str) -> Part:
    """What the address names."""
    kind, _, id_ = value.partition(":")
    return Part(kind, id_ or None)


@dataclass(frozen=True)
class Summary:
    """The page from its title to its table, in reading order; cells and sentences are markdown.

    Attributes:
        title: The finding.
        context: From when and of which requests; with the mark of invented data.
        sentences: What happened, one sentence each.
        heading: What the table is called.
        latest: Its first rows.
        earlier: The rest of it.
        note: What is hidden in it; empty where nothing is.
        file: Its name as a file.
        csv: The same table, whole, as a file.
    """

    title: str
    context: str
    sentences: tuple[str, ...]
    heading: str
    latest: pl.DataFrame
    earlier: pl.DataFrame
    note: str
    file: str
    csv: Callable[[], str]


def options(city: City) -> dict[str, str]:
    """The city, its districts in the order of its file and its agencies by name, by address."""
    districts = {f"district:{id_}": district(city)(id_) for id_ in city.spec.districts}
    agencies = {f"agency:{id_}": name for id_, name in names.agencies(city).items()}
    return {CITY: words.whole(names.title(city)), **districts, **agencies}


def district(city: City) -> names.Name:
    """What a district is called; requests without one have a name too."""
    return names.district(city, words.no_district())


def summary(tables: PublicTables, city: City, part: Part) -> Summary | None:
    """The page of a part of the city; None where no period of it has been published.

    Args:
        tables: The figures that anybody may read.
        city: What ids are called.
        part: What is asked for.
    """
    rows = _rows(tables, part)
    if rows.is_empty():
        return None
    newest = rows.row(0, named=True)
    shown = _table(rows)
    return Summary(
        title=_title(_place(city, part), newest),
        context=_context(tables, newest),
        sentences=(
            *_sentences(rows, _city_share(tables, part, newest)),
            *(_as_districts(tables) if part.kind == CITY else ()),
        ),
        heading=words.labels()["quarters" if part.kind == "district" else "table"],
        latest=shown.head(AT_ONCE),
        earlier=shown.slice(AT_ONCE),
        note=words.hidden_note() if (rows["hidden"].list.len() > 0).any() else "",
        file=words.download_name(part.value),
        csv=spoken_later(lambda: spreadsheet(_in_full(rows))),
    )


def _rows(tables: PublicTables, part: Part) -> pl.DataFrame:
    """The published periods of a part, newest first."""
    if part.kind == "agency":
        found = tables.agencies.filter(of=part.id)
    elif part.kind == "district":
        found = tables.districts.filter(of=part.id)
    else:
        found = tables.city
    return shared(found.sort("period", descending=True))


def shared(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows with shares only where enough requests were due for one."""
    # Of fewer, rounded counts would put a share ten points off.
    enough = pl.col("due") >= MIN_CASES
    return rows.with_columns(pl.when(enough).then(pl.col(name)).alias(name) for name in SHARES)


def _place(city: City, part: Part) -> str:
    if part.kind == "agency":
        return names.agency(city)(part.id)
    return district(city)(part.id) if part.kind == "district" else names.title(city)


def _title(place: str, row: Row) -> str:
    if row["why"]:
        return words.title_nothing_promised(place)
    # A city is told by the month and a district by the quarter: two titles are not of one time.
    then = words.then(place, words.during(*days(row["period"])))
    if row["on_time_share"] is not None:
        return words.title(then, row["on_time_share"])
    if row["due"] == 0:
        return words.title_nothing_due(then)
    return words.title_hidden(then) if row["on_time"] is None else words.title_few(then)


def _context(tables: PublicTables, row: Row) -> str:
    """The mark of invented data, the period, when it was counted and what comes next."""
    counted = words.about(*days(row["period"]), tables.as_of.date())
    return sentences([demonstration(), counted] if tables.demonstration else [counted])


def _city_share(tables: PublicTables, part: Part, row: Row) -> float | None:
    """The whole city's share in the same period, beside one of its parts."""
    if part.kind == CITY:
        return None
    whole = tables.city_quarters if part.kind == "district" else tables.city
    found = whole.filter(period=row["period"])["on_time_share"].to_list()
    return found[0] if found else None


def _as_districts(tables: PublicTables) -> Iterator[str]:
    """The whole city in the newest quarter that districts are told of, to be read beside them."""
    newest = tables.districts.select("period").filter(pl.col("period") == pl.col("period").max())
    found = shared(tables.city_quarters.join(newest.unique(), on="period", how="semi"))
    for period, share in found.select("period", "on_time_share").drop_nulls().rows():
        yield words.as_districts(words.during(*days(period)), share)


def _sentences(rows: pl.DataFrame, city: float | None) -> list[str]:
    """What happened in the newest period, beside the whole city and what was before."""
    row = rows.row(0, named=True)
    during = words.during(*days(row["period"]))
    said = [*_on_time(row, during), *_kept(row)]
    if row["on_time_share"] is not None:
        said += _before(rows)
        said += [] if city is None else [words.beside_city(city, quarter="Q" in row["period"])]
    if row["received"] is not None:
        said.append(words.flow(during, row["received"], row["closed"]))
    return said


def _before(rows: pl.DataFrame) -> list[str]:
    """The share a period and a year before, as far as both are shown."""
    shares: dict[str, float | None] = dict(rows.select("period", "on_time_share").rows())
    newest: str = rows["period"][0]
    last, year = (shares.get(period) for period in earlier(newest))
    if last is None or year is None:
        return []
    return [words.before(last, year, quarter="Q" in newest)]


def _on_time(row: Row, during: str) -> list[str]:
    if row["why"]:
        return [words.nothing_promised()]
    if row["due"] == 0:
        return [words.nothing_due(during)]
    if row["due"] is None:
        return [words.too_few()]
    if row["on_time"] is None:
        return [words.due_only(during, row["due"]), words.too_near()]
    rest = row["due"] - row["on_time"]
    return [words.done(during, row["due"], row["on_time"]), words.not_done(rest)]


def _kept(row: Row) -> list[str]:
    """What stayed done, where it is known and not hidden."""
    return [words.kept(row["kept"])] if row["kept"] is not None and row["due"] else []


def _table(rows: pl.DataFrame) -> pl.DataFrame:
    """When, done on time, came in: second facts below the first."""
    cells = [
        (bold(words.period(*days(row["period"]))), on_time_cell(row), _flow_cell(row))
        for row in rows.to_dicts()
    ]
    return pl.DataFrame(cells, schema=dict.fromkeys(words.columns(), pl.String), orient="row")


def compared(rows: pl.DataFrame, kind: str, name: names.Name, order: Sequence[str]) -> pl.DataFrame:
    """Parts of the city beside each other in one period: `_table` with the part's name first.

    Args:
        rows: Rows of one period.
        kind: `district` or `agency`.
        name: What an id is called.
        order: Ids in the order of the table; the others come last.
    """
    listed = _ordered(rows, order).to_dicts()
    cells = [(bold(name(row["of"])), on_time_cell(row), _flow_cell(row)) for row in listed]
    head = (words.where()[kind], *words.columns()[1:])
    return pl.DataFrame(cells, schema=dict.fromkeys(head, pl.String), orient="row")


def compared_in_full(
    rows: pl.DataFrame, kind: str, name: names.Name, order: Sequence[str]
) -> pl.DataFrame:
    """The table of `compared` for a file, as `_in_full`; arguments as there."""
    listed = _ordered(rows, order)
    where = pl.Series(words.where()[kind], [name(id_) for id_ in listed["of"]], pl.String)
    return listed.select(where, *_numbers())


def _ordered(rows: pl.DataFrame, order: Sequence[str]) -> pl.DataFrame:
    """With shares where there are enough for one, in the order of the ids; the others last."""
    place = {id_: at for at, id_ in enumerate(order)}
    at = pl.Series([place.get(id_, len(place)) for id_ in rows["of"]], dtype=pl.Int64)
    return shared(rows).sort(at, maintain_order=True)


def on_time_cell(row: Row) -> str:
    """The share on time with its counts and what stayed done, or why there is none."""
    if row["why"]:
        return words.none_promised_cell()
    if row["due"] == 0:
        return words.none_due()
    if row["on_time"] is None:
        return words.hidden_cell(row["due"])
    if row["on_time_share"] is None:
        return words.few_cell(row["on_time"], row["due"], row["kept"])
    cell = words.on_time_cell(row["on_time_share"], row["on_time"], row["due"])
    kept = row["kept_share"]
    return cell if kept is None else f"{cell}  \n{words.kept_line(kept, row['kept'])}"


def _flow_cell(row: Row) -> str:
    return words.flow_cell(row["received"], row["closed"])


COUNTS = ("received", "closed", "due", "on_time", "kept")
SHARES = ("on_time_share", "kept_share")


def _in_full(rows: pl.DataFrame) -> pl.DataFrame:
    """The table for a file: each number in a column of its own, a hidden one as that word."""
    when = [words.period(*days(period)) for period in rows["period"]]
    return rows.select(pl.Series(words.file_columns()["period"], when, pl.String), *_numbers())


def _numbers() -> list[pl.Expr]:
    titles, hidden = words.file_columns(), words.hidden()
    counts = [
        pl.when(pl.col("hidden").list.contains(name))
        .then(pl.lit(hidden))
        .otherwise(pl.col(name).cast(pl.String))
        .alias(titles[name])
        for name in COUNTS
    ]
    shares = [(pl.col(name) * 100).round(1).alias(titles[name]) for name in SHARES]
    return [*counts, *shares]


def agencies(tables: PublicTables, city: City, part: Part) -> pl.DataFrame:
    """The agencies beside each other in the newest month; nothing beside a district."""
    if part.kind == "district" or not tables.months:
        return pl.DataFrame()
    named = names.agencies(city)
    return compared(
        tables.agencies.filter(period=tables.months[-1]), "agency", names.agency(city), list(named)
    )


def measured(tables: PublicTables) -> tuple[str, ...]:
    """How it is measured, what is published next and what was corrected."""
    following = (tables.next_month, tables.next_quarter)
    return (
        *rules.how_measured(tables.as_of.date()),
        rules.why_later(),
        *(rules.follows(words.period(*days(name)), day) for name, day in following),
        *(
            rules.corrected(words.period(*days(c.period)), c.on, plain(c.because))
            for c in tables.corrections
        ),
    )
