"""A correction of what had been measured is measured again with all that it touches."""

from __future__ import annotations

import shutil
from pathlib import Path

import polars as pl
import pytest

from seed.city import EXPORT, LOG
from tests.mart.denver import DAYS, Denver, check, read


@pytest.fixture(scope="module")
def begun(few_months: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a Denver with its first cases and their log, measured."""
    folder = tmp_path_factory.mktemp("begun")
    denver, rows = Denver(folder), read(few_months / EXPORT).head(250)
    denver.cases(rows)
    denver.log(
        read(few_months / LOG).filter(pl.col("Case Number").is_in(rows["Case Number"].implode()))
    )
    check(denver)
    denver.city.record.store.close()
    return folder


CORRECTIONS = {
    "it was opened in another month": {"Created": "12/03/2024 08:00:00 AM"},
    "it was opened in a month of its own": {"Created": "01/03/2024 08:00:00 AM"},
    "somebody else had asked": {"Customer": "C-0000001"},
    "it lies elsewhere": {"Location": "1 Nowhere Street"},
    "it is about something else": {"Request Type": "Street Sweeping"},
    "it repeats another": {"Parent Case": "24-0000002"},
    "it repeats none": {"Parent Case": ""},
    "another division has it": {"Division": "DHS - Client Services"},
}


@pytest.mark.parametrize("correction", CORRECTIONS)
def test_a_correction_of_a_few_cases_reaches_all_that_it_touches(
    begun: Path, few_months: Path, correction: str, tmp_path: Path
) -> None:
    """Also the cases that these repeat, are repeated by, or follow."""
    denver = Denver(Path(shutil.copytree(begun, tmp_path / "begun")))
    rows = read(few_months / EXPORT).head(250)
    asked_often = rows.filter(pl.col("Customer").is_duplicated() & (pl.col("Customer") != ""))
    some = pl.concat([asked_often.head(3), rows.filter(pl.col("Parent Case") != "").head(3)])
    changed = some.with_columns(pl.lit(v).alias(n) for n, v in CORRECTIONS[correction].items())
    denver.cases(changed.unique("Case Number", keep="first"), DAYS[0])
    check(denver)
