"""Rows spliced into a table that is in order stand where sorting all of them would put them."""

from __future__ import annotations

from random import Random

import polars as pl
import pytest

from dashboard.mart.splicing import spliced

BY = ["commitment", "source", "number", "start"]
Key = tuple[str, str]


def rows_of(cases: list[Key], random: Random) -> pl.DataFrame:
    """Some commitments of each case, some of them twice, in order."""
    rows = [
        (commitment, *case, start)
        for case in cases
        for commitment in random.sample("abc", random.randrange(4))
        for start in range(random.randrange(1, 3))
    ]
    types = {**dict.fromkeys(BY, pl.String), "start": pl.Int64}
    return pl.DataFrame(rows, schema=types, orient="row").sort(BY)


@pytest.mark.parametrize("sources", [1, 2])
@pytest.mark.parametrize("seed", range(30))
def test_spliced_rows_are_in_the_order_of_all(sources: int, seed: int) -> None:
    """Also of cases that were not there, have no rows any more, or are all that there is."""
    random = Random(seed)  # noqa: S311 - to draw, not to hide
    numbers = random.sample(range(60), random.randrange(30))
    held = [(f"s{random.randrange(sources)}", str(n)) for n in numbers]
    new = [(f"s{random.randrange(sources)}", str(60 + n)) for n in range(random.randrange(4))]
    changed = [*(case for case in held if random.random() < 0.3), *new]
    names = pl.DataFrame(changed, schema=dict.fromkeys(BY[1:3], pl.String), orient="row")
    rows, anew = rows_of(held, random), rows_of(changed, random)
    expected = pl.concat([rows.join(names, on=BY[1:3], how="anti"), anew]).sort(BY)
    assert spliced(rows, anew, names, BY).equals(expected)
