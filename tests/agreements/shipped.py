"""A shipped city, and what its mapping makes of rows drawn as a table."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import polars as pl

from agreements.folder import CityFolder, open_city
from dashboard.cases.rows import LINE, RAW, Chunk
from dashboard.cases.translation import Translated, Translator

SEEN = datetime(2026, 1, 1, tzinfo=UTC)


def read_by(city: str, table: str) -> Translated:
    """Rows drawn with bars, as the mapping of the city's export reads them; `-` is empty."""
    lines = [[c.strip() for c in line.split("|")] for line in table.strip().splitlines()]
    cells = [["" if c == "-" else c for c in line] for line in lines[1:]]
    rows = pl.DataFrame(cells, schema=dict.fromkeys(lines[0], pl.String), orient="row")
    numbered = pl.int_range(2, pl.len() + 2, dtype=pl.Int64)
    chunk = Chunk(rows.with_columns(numbered.alias(LINE), pl.concat_str(pl.all()).alias(RAW)))
    folder = open_city(city)
    translator = Translator(folder.sources[city], folder.city, lines[0], "x.csv")
    return translator.translate(chunk, SEEN)


def read_one(city: str, drawn: str) -> Translated:
    """One row, drawn with a column and its cell on each line."""
    pairs = [[c.strip() for c in line.split("|")] for line in drawn.strip().splitlines()]
    return read_by(city, "\n".join(" | ".join(cells) for cells in zip(*pairs, strict=True)))


def local(city: str, instant: datetime | None) -> str | None:
    """An instant on the wall clocks of a city."""
    zone = ZoneInfo(open_city(city).city.spec.timezone)
    return f"{instant.astimezone(zone):%Y-%m-%d %H:%M:%S}" if instant else None


def promises_only_published_dues(folder: CityFolder) -> bool:
    """Whether each agency has one version, which the city alone set, and all of it the due."""
    agencies = [a.model.agency for a in folder.agreements]
    specs = [a.model.spec for a in folder.agreements]
    return sorted(agencies) == sorted(folder.city.spec.agencies) and all(
        spec.standing == "published"
        and not spec.services
        and not spec.signatories
        and spec.every_other_service is not None
        and spec.every_other_service.resolution.due_field == "published_due"
        and spec.every_other_service.resolution.if_missing == "no_commitment"
        for spec in specs
    )


def is_never_void(folder: CityFolder) -> bool:
    """Whether no outcome takes a case out of the figures."""
    return not any(outcome.void for outcome in folder.city.spec.outcomes.values())
