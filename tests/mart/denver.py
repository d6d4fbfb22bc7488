"""The demonstration city, brought in piece by piece and measured after each."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import polars as pl

from dashboard.cases.counting import VolumePlan, import_volumes
from dashboard.cases.importing import Plan, import_file
from dashboard.cases.log_importing import LogPlan, import_log
from dashboard.city.answers import City
from dashboard.mart import Manifest, measure, open_manifest
from dashboard.mart.engines import Engine, in_this_process
from dashboard.settings import Settings
from seed.city import EXPORT, LOG, LOG_SOURCE, SOURCE, VOLUME_SOURCE, write_city
from tests.commands.accord import own_city

CASES = 700
TAKEN = datetime(2026, 10, 1, 6, tzinfo=UTC)
DAYS = tuple(TAKEN.replace(day=day) for day in range(2, 20))
FEW_MONTHS = ("10/2024", "11/2024", "12/2024", "07/2026", "08/2026", "09/2026")
"""The first and the last of the demonstration city: measuring costs by the month, not the case."""


class Denver:
    """The demonstration city, brought in piece by piece into an empty folder.

    In a copy of another's folder it goes on where that one stood.
    """

    def __init__(self, folder: Path) -> None:
        own = folder / "denver"
        city = own if own.is_dir() else own_city(folder, "denver")
        self.city = City(Settings(city=str(city), data_dir=folder / "data"))
        self.mart = folder / "mart"
        self.beside = folder / "beside"
        self.file = folder / "piece.csv"

    def cases(self, rows: pl.DataFrame, taken: datetime = TAKEN) -> None:
        """Import rows of the export."""
        folder = self.city.folder
        rows.write_csv(self.file)
        plan = Plan(
            folder.sources[SOURCE], folder.city, self.city.record.store, lambda: taken, "a key"
        )
        (report,) = import_file(self.file, plan, extracted_at=taken)
        assert not report.quarantined

    def log(self, rows: pl.DataFrame) -> None:
        """Import rows of the log."""
        folder = self.city.folder
        rows.write_csv(self.file)
        mapping = folder.logs[LOG_SOURCE]
        of = folder.sources[mapping.spec.of]
        plan = LogPlan(mapping, of, folder.city, self.city.record.store, lambda: TAKEN)
        import_log(self.file, plan, extracted_at=TAKEN)

    def volumes(self, file: Path) -> None:
        """Import contacts counted by day."""
        folder = self.city.folder
        plan = VolumePlan(
            folder.volumes[VOLUME_SOURCE], folder.city, self.city.record.store, lambda: TAKEN
        )
        import_volumes(file, plan, extracted_at=TAKEN)

    def again(self, *, full: bool = False, engine: Engine = in_this_process) -> Manifest:
        """Measure what has changed; or everything, into a folder of its own."""
        mart = self.beside if full else self.mart
        return measure(
            self.city.record, self.city.folder, mart, as_of=TAKEN, full=full, engine=engine
        )

    def content(self, *, full: bool = False) -> dict[str, bytes]:
        """The files that the manifest names, and the manifest."""
        mart = self.beside if full else self.mart
        manifest = open_manifest(mart)
        assert manifest
        names = ["manifest.json", *(stored.file for stored in manifest.stored)]
        return {name: (mart / name).read_bytes() for name in names}


def read(file: Path) -> pl.DataFrame:
    """An export as it is written: all of it text."""
    return pl.read_csv(file, infer_schema=False)


def check(denver: Denver) -> None:
    """What changed, spliced in, is the same as all of it measured into an empty folder."""
    denver.again()
    denver.again(full=True)
    spliced, whole = denver.content(), denver.content(full=True)
    assert spliced.keys() == whole.keys()
    assert spliced == whole


def write_few_months(folder: Path) -> None:
    """The files of a city four times as busy, its cases of `FEW_MONTHS` alone: about `CASES`."""
    write_city(folder, cases=4 * CASES, seed=7)
    month = pl.format("{}/{}", pl.col("Created").str.head(2), pl.col("Created").str.slice(6, 4))
    rows = read(folder / EXPORT).filter(month.is_in(FEW_MONTHS))
    rows.write_csv(folder / EXPORT)
    log = read(folder / LOG).join(rows, on="Case Number", how="semi", maintain_order="left")
    log.write_csv(folder / LOG)
