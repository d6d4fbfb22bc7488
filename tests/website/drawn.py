"""A city's public tables, drawn by hand: everything that a page can say stands in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

import polars as pl

from agreements.files import read_files
from agreements.folder import ROOT
from agreements.schema.city import City
from dashboard.public import Change, Correction, Promise, PublicTables
from dashboard.website import publication
from dashboard.website.contents import Source
from metrics.public import COUNTED, TABLE, WAITS, Upcoming

MONTHS = ("2026-06", "2026-07", "2026-08")
QUARTERS = ("2026-Q1", "2026-Q2")

# period, received, closed, due, on time, kept; a dash is hidden
CITY = """
    2026-06  1200  1190  1000  830  800
    2026-07  1210  1150   900  700  650
    2026-08  1320  1290  1005  715  695
"""
CITY_QUARTERS = """
    2026-Q2  3300  3200  2700  2200  2000
"""
# the same, with the part after the period; none is "~"
AGENCIES = """
    2026-07  parks        610  590  500  480  470
    2026-08  parks        600  590  500  490  480
    2026-08  solid-waste  400  380    -    -    -
    2026-08  environment  200  190    -    -    -
    2026-08  ~             15   10   10    -    -
"""
DISTRICTS = """
    2026-Q1  9  1300  1200  1000  700  600
    2026-Q2  9  1500  1400  1200  800  700
    2026-Q2  4   900   890   800  720  700
    2026-Q2  7   300   290   250    -    -
    2026-Q2  8   100    90     -    -    -
    2026-Q2  ~    50    50    40   30   30
"""
NOTHING_PROMISED = {"environment"}

PROMISES = (
    Promise(
        agency="transportation",
        service="pothole",
        agreement="denver/transportation@1.0.0",
        standing="good_faith",
        due="within",
        time={"en": "3 working days", "es": "3 días hábiles"},
        varies=True,
        done={"en": "“Road repaired” is recorded", "es": "se registra “Vía reparada”"},
        goal=90.0,
    ),
    Promise(
        agency="parks",
        service="*",
        agreement="denver/parks@1.0.0",
        standing="good_faith",
        due="given",
        time=None,
        varies=False,
        done={"en": "the case is closed", "es": "se cierra el caso"},
        goal=None,
    ),
)
EXPECTED = [
    ("pothole", 36, 120, None),
    ("noise_complaint", None, None, "too_few"),
]
HOSTILE = '"><script>alert(1)</script> **not bold** [a](javascript:b) & {{ 7 * 7 }}'
"""A reason that somebody typed: it is data, and stays it."""
CORRECTED = Correction(
    "2026-07", date(2026, 9, 20), HOSTILE, (Change("city", None, "due", 905, 900),)
)


def _frame(drawn: str, *, parts: bool = True) -> pl.DataFrame:
    cells = (line.split() for line in drawn.strip().splitlines())
    rows = (
        (period, *((None if rest[0] == "~" else rest[0], *rest[1:]) if parts else (None, *rest)))
        for period, *rest in cells
    )
    counts = dict.fromkeys(COUNTED, pl.String)
    frame = pl.DataFrame(list(rows), {"period": pl.String, "of": pl.String} | counts, orient="row")
    nothing = pl.col("of").is_in(list(NOTHING_PROMISED)).fill_null(value=False)
    known = frame.with_columns(pl.col(*COUNTED).cast(pl.Int64, strict=False))
    held = (pl.when(pl.col(c).is_null() & ~nothing).then(pl.lit(c)) for c in COUNTED)
    return known.with_columns(
        on_time_share=pl.col("on_time") / pl.col("due"),
        kept_share=pl.col("kept") / pl.col("due"),
        hidden=pl.concat_list(held).list.drop_nulls(),
        why=pl.when(nothing).then(pl.lit("nothing_promised")),
        kept_why=pl.lit(None, pl.String),
    ).select(list(TABLE))


@cache
def tables(corrections: tuple[Correction, ...] = (CORRECTED,)) -> PublicTables:
    """The tables, with these corrections."""
    now = datetime(2026, 10, 1, tzinfo=ZoneInfo("America/Denver"))
    return PublicTables(
        as_of=now,
        data_until=now,
        demonstration=True,
        months=MONTHS,
        quarters=QUARTERS,
        next_month=Upcoming("2026-09", date(2026, 10, 15)),
        next_quarter=Upcoming("2026-Q3", date(2026, 10, 15)),
        corrections=corrections,
        city=_frame(CITY, parts=False),
        city_quarters=_frame(CITY_QUARTERS, parts=False),
        agencies=_frame(AGENCIES),
        districts=_frame(DISTRICTS),
        expected=pl.DataFrame(EXPECTED, WAITS, orient="row"),
        promises=PROMISES,
    )


@cache
def denver() -> City:
    """The demonstration city's names."""
    files, _ = read_files(ROOT / "denver")
    assert files is not None
    return files.city.model


def source(found: PublicTables | None = None) -> Source:
    """What a site is made from, for the first time."""
    told = found or tables()
    return Source(told, denver(), ROOT / "denver", publication.corrections(told, None))


def names(files: Iterable[str]) -> list[str]:
    """The pages among the files."""
    return sorted(path for path in files if path.endswith(".html"))
