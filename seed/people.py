"""Who asked, in which language and from where; who asked twice, and who was not the first."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

from seed.lives import DUPLICATE, VOID
from seed.wall_clock import DAY, Seconds

_SPANISH = 0.14
_LANGUAGE_UNKNOWN = 0.04
_ANONYMOUS = 0.07
_PEOPLE_A_CASE = 0.62
_STREETS_A_DISTRICT = 6
_HUNDREDS = 40
_STREETS = (
    "Quillwort", "Larkspur", "Bluestem", "Sagebrush", "Kestrel", "Magpie", "Cottonwood", "Yarrow",
    "Columbine", "Juniper", "Meadowlark", "Chokecherry", "Penstemon", "Grama", "Towhee", "Pinyon",
    "Serviceberry", "Wheatgrass", "Nuthatch", "Goldenrod", "Thimbleberry", "Skylark", "Currant",
    "Buckbrush", "Fescue", "Redstart", "Mariposa", "Harebell", "Sandpiper", "Snowberry", "Lupine",
    "Kinglet", "Bitterroot", "Vetch", "Aster", "Plover", "Hawthorn", "Sumac", "Clematis", "Wren",
    "Milkweed", "Flicker", "Gooseberry", "Teasel", "Pronghorn", "Foxglove", "Bunting", "Sedge",
    "Elderberry", "Marmot", "Gentian", "Swallow", "Barberry", "Ptarmigan", "Cattail", "Dogwood",
    "Killdeer", "Mallow", "Ninebark", "Osprey", "Paintbrush", "Quail", "Ragwort", "Salsify",
    "Tamarack", "Umber",
)  # fmt: skip
_AGAIN = 0.05
"""Of the cases that ended, the share after which the same person asks again within the window."""
_AGAIN_DAYS = 13
_LOOK_BACK = 12
"""A case is seen to be reported already among so many of its service before it."""


def with_people(rng: np.random.Generator, cases: pl.DataFrame) -> pl.DataFrame:
    """Add `language`, `place`, `requester`, `parent`, `parent_open` and `asked_again`.

    Args:
        rng: Where chance comes from.
        cases: All cases of the city, in order of opening.

    Returns:
        The cases. A duplicate with a `parent` lies at its place and in its district;
        `parent_open` says whether the parent was open when it came in. `asked_again` marks a case
        of somebody whose case of the same service was closed at most 13 days before.
    """
    count = len(cases)
    people = max(int(_PEOPLE_A_CASE * count), 1)
    who = rng.integers(people, size=count)
    spanish = rng.random(people) < _SPANISH
    again = _asked_again(rng, cases)
    who = np.where(again >= 0, who[np.maximum(again, 0)], who)
    named = pl.Series(rng.random(count) >= _ANONYMOUS) | pl.Series(again >= 0)
    anonymous_before = pl.Series(again).filter(pl.Series(again) >= 0)
    named = named | pl.int_range(count, eager=True).is_in(anonymous_before.implode())
    language = np.where(spanish[who], "es", "en")
    known = rng.random(count) >= _LANGUAGE_UNKNOWN
    settled = cases.with_columns(
        requester=pl.when(named).then(_customers(who)),
        language=pl.Series(np.where(known, language, "")).replace({"": None}),
        place=_places(rng, cases["district"]),
        asked_again=pl.Series(again >= 0),
    )
    return _with_parents(rng, settled)


def _customers(who: Seconds) -> pl.Series:
    # A step prime to the range scatters the numbers, so that they tell nothing of when.
    numbers = pl.Series((who * 7_368_787 + 48_213) % 10_000_000)
    return "C-" + numbers.cast(pl.String).str.zfill(7)


def _places(rng: np.random.Generator, districts: pl.Series) -> pl.Series:
    """An invented street and block; each district has streets of its own."""
    number = districts.fill_null("1").cast(pl.Int64).to_numpy() - 1
    street = number * _STREETS_A_DISTRICT + rng.integers(_STREETS_A_DISTRICT, size=len(districts))
    hundred = rng.integers(1, _HUNDREDS, size=len(districts)) * 100
    names = pl.Series(np.array(_STREETS)[street])
    return pl.select(pl.format("{} block of {} Street", pl.Series(hundred), names)).to_series()


def _asked_again(rng: np.random.Generator, cases: pl.DataFrame) -> npt.NDArray[np.int64]:
    """For each case the row of the one after which its requester asks again, or -1."""
    rows = cases.select("service", "opened", "closed", "reopened_at").with_row_index("row")
    ended = rows.filter(pl.col("closed").is_not_null() & pl.col("reopened_at").is_null())
    drawn = ended.filter(pl.Series(rng.random(len(ended)) < _AGAIN))
    wait = pl.Series(rng.integers(DAY, 9 * DAY, size=len(drawn)))
    asked = drawn.select("service", before="row", at=pl.col("closed") + wait, closed="closed")
    pairs = asked.sort("at", "before").join_asof(
        rows.select("service", "row", "opened").sort("opened", "row"),
        left_on="at",
        right_on="opened",
        by="service",
        strategy="forward",
        tolerance=3 * DAY,
        check_sortedness=False,
    )
    pairs = pairs.filter(
        pl.col("row").is_not_null() & (pl.col("opened") <= pl.col("closed") + _AGAIN_DAYS * DAY)
    ).unique("row", keep="first", maintain_order=True)
    # Nobody's second case is a third one's first: each pair stands alone.
    alone = pairs.filter(~pl.col("before").is_in(pairs["row"].implode()))
    again = np.full(len(cases), -1, dtype=np.int64)
    again[alone["row"].to_numpy()] = alone["before"].to_numpy()
    return again


def _with_parents(rng: np.random.Generator, cases: pl.DataFrame) -> pl.DataFrame:
    """Link duplicates of services that link them to an earlier case of the service."""
    rows = cases.with_row_index("row")
    duplicate = (pl.col("outcome") == DUPLICATE).fill_null(value=False)
    void = pl.col("outcome").is_in(list(VOID)).fill_null(value=False)
    firsts = rows.filter(~duplicate & ~void & pl.col("reopened_at").is_null())
    nth = firsts.with_columns(nth=pl.int_range(pl.len()).over("service"))
    twice = rows.filter(duplicate & pl.col("linked"))
    latest = twice.select("row", "service", "opened").join_asof(
        nth.select("service", "opened", "nth"),
        on="opened",
        by="service",
        allow_exact_matches=False,
        check_sortedness=False,
    )
    back = pl.Series(rng.integers(_LOOK_BACK, size=len(latest)))
    parents = (
        latest.with_columns(nth=pl.col("nth") - back)
        .join(
            nth.select("service", "nth", "number", "district", "place", closed_then="closed"),
            on=["service", "nth"],
        )
        .select(
            "row",
            parent="number",
            parent_district="district",
            parent_place="place",
            parent_open=(pl.col("closed_then") > pl.col("opened")).fill_null(value=True),
        )
    )
    linked = rows.join(parents, on="row", how="left", maintain_order="left")
    is_linked = pl.col("parent").is_not_null()
    return linked.with_columns(
        district=pl.when(is_linked).then("parent_district").otherwise("district"),
        place=pl.when(is_linked).then("parent_place").otherwise("place"),
        parent_open=pl.col("parent_open").fill_null(value=False),
    ).drop("row", "parent_district", "parent_place")
