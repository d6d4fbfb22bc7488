"""Denver's street signs before anybody had agreed how the promise of 2024 goes on."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from agreements.drafting import starting_text
from agreements.files import CityFiles, read_files
from agreements.folder import ROOT as CITIES
from agreements.inserting import inserted
from agreements.lock import read_lock, write_lock
from agreements.trying import with_goal
from seed.city import EXPORT, LOG, LOG_SOURCE, SOURCE
from tests.commands.accord import Answer, accord

SIGNS = "Sign Damaged or Missing"
OPENED_FROM = "2025-04-01"
"""A year and a half of signs, so that the months are few."""

UNTIL = "2026-10-01"
AGREEMENT, SIGN = "denver/transportation", "sign_damaged"
SIGNED, NEXT = f"{AGREEMENT}@1.0.0", f"{AGREEMENT}@2.0.0"
LATER = "denver/transportation@1.1.0"
"""What the two sides have agreed on in the demonstration city; in the story they are yet to."""

CONFIRMED, CONFIRMED_AGAIN = "verified_on: 2024-08-22", "verified_on: 2026-01-12"

ROLES = (
    ("agency.service_owner", "2026-02-10"),
    ("operator.director", "2026-02-11"),
    ("overseer.chief_of_staff", "2026-02-13"),
)


@dataclass(frozen=True)
class House:
    """A city's files and its store, and how it is asked.

    Attributes:
        city: The folder of its files.
        settings: The environment of its commands, without the names' beginning.
    """

    city: Path
    settings: dict[str, str]

    def accord(self, *words: object) -> Answer:
        """Run a command that must be done; what it said."""
        answer = accord(*words, **self.settings)
        assert answer.code == 0, answer.err + answer.out
        return answer

    def files(self) -> CityFiles:
        """The city's files as they lie now."""
        files, findings = read_files(self.city)
        assert files is not None, findings
        return files

    def with_goals(self, goals: Mapping[str, float]) -> str:
        """The agreement of 2024, its contacts confirmed anew, with other goals for signs.

        Args:
            goals: Per cent by promise.
        """
        files = self.files()
        text = (starting_text(files, SIGNED) or "").replace(CONFIRMED, CONFIRMED_AGAIN)
        for promise, goal in goals.items():
            version = inserted(files, text, "typed").version
            assert version is not None
            text = with_goal(text, version, (SIGN, promise), goal)
        return text

    def signed(self, draft: int) -> None:
        """A draft that both sides agreed to is exported, signed by the three sides and pinned."""
        self.accord("draft", "export", draft, "--person", "Bo Lee", "--as-of", "2026-01-15")
        for role, on in ROLES:
            paper = ("--reference", "demonstration 2026-02", "--method", "demonstration")
            self.accord("sign", NEXT, "--role", role, "--on", on, *paper)
        self.accord("verify")


def lived_in(folder: Path, exported: Path, since: str = OPENED_FROM) -> House:
    """The city with its cases of signs in the record, and Transportation's later version taken out.

    Args:
        folder: Where its files and its store are put.
        exported: The demonstration city's export files.
        since: Only cases that were opened on this day or later.
    """
    city = Path(shutil.copytree(CITIES / "denver", folder / "denver"))
    pins = dict(read_lock(city))
    del pins[LATER]
    (city / "transportation" / "1.1.0.yaml").unlink()
    write_lock(city, pins)
    made = House(city, {"city": str(city), "data_dir": str(folder / "data")})
    cases = _signs(pl.read_csv(exported / EXPORT, infer_schema=False), since)
    log = pl.read_csv(exported / LOG, infer_schema=False)
    cases.write_csv(folder / EXPORT)
    log.join(cases, on="Case Number", how="semi").write_csv(folder / LOG)
    made.accord("import", SOURCE, folder / EXPORT, "--extracted-at", UNTIL)
    made.accord("import", LOG_SOURCE, folder / LOG, "--extracted-at", UNTIL)
    return made


def _signs(cases: pl.DataFrame, day: str) -> pl.DataFrame:
    opened = pl.col("Created").str.to_datetime("%m/%d/%Y %I:%M:%S %p")
    since = pl.lit(day).str.to_datetime("%Y-%m-%d")
    return cases.filter(pl.col("Request Type") == SIGNS, opened >= since)
