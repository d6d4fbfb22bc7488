"""A city's files, record and mart, opened when they are first needed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

import polars as pl

from agreements.folder import CityFolder
from dashboard.cities import opened
from dashboard.errors import UserError
from dashboard.mart import Mart, is_unreadable, open_mart
from dashboard.settings import Settings
from dashboard.wording import _
from metrics.explaining import Grounds
from metrics.figures import Dimension, Question, Standards, standards_of
from metrics.promises import Promises, promises_of

if TYPE_CHECKING:
    from dashboard.cases.record import Record


class OpenedCity:
    """One city's files, record and mart, opened when they are first needed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.folder: CityFolder = opened(settings.city)
        self._standards: dict[tuple[str, ...], Standards] = {}

    @cached_property
    def promises(self) -> Promises:
        """The promises in force."""
        return promises_of(self.folder)

    @cached_property
    def grounds(self) -> Grounds:
        """Where the rules of the agreements stand."""
        return Grounds(self.folder.agreements)

    @cached_property
    def record(self) -> Record:
        """What happened."""
        # The figures of today come from the mart alone: no database is opened for them, and
        # half a second of its imports is not waited for.
        from dashboard.cases.record import Record  # noqa: PLC0415 - see above
        from dashboard.cases.store import Store  # noqa: PLC0415 - see above

        return Record(Store(self.settings.database, self.folder.city))

    def mart(self) -> Mart:
        """What was measured.

        Raises:
            UserError: Nothing was measured yet, it cannot be read, it is another city's, or the
                agreements have changed since.
        """
        mart = open_mart(self.settings.mart_place)
        if mart is None:
            raise UserError(self._nothing_measured())
        if mart.manifest.city != self.folder.city.id:
            raise UserError(
                _(
                    "This mart is that of {other}, not of {city}; choose another with "
                    "ACCORD_MART_DIR.",
                    other=mart.manifest.city,
                    city=self.folder.city.id,
                )
            )
        if mart.manifest.fingerprint != self.folder.fingerprint:
            raise UserError(
                _(
                    "The agreements have changed since the figures were measured; run "
                    "`accord measure` to judge by them."
                )
            )
        return mart

    def _nothing_measured(self) -> str:
        if is_unreadable(self.settings.mart_place):
            return _(
                "The mart is damaged, or of another version of Accord 311; run `accord measure` "
                "to make it anew from the record. Nothing of the record is lost."
            )
        city = self.folder.city.title()
        if self._is_recorded():
            return _(
                "Nothing has been measured for {city} yet, though cases have been imported; run "
                "`accord measure`.",
                city=city,
            )
        return _(
            "Nothing has been measured for {city} yet; run `accord import`, then `accord measure`.",
            city=city,
        )

    def _is_recorded(self) -> bool:
        """Whether something was imported: looked up only where there is nothing to show."""
        from dashboard.peeking import any_read, looking, whose  # noqa: PLC0415 - the database's half

        try:
            with looking(self.settings.database) as connection:
                return whose(connection)[0] == self.folder.city.id and any_read(connection)
        except UserError:
            return False

    def standards(self, mart: Mart) -> Standards:
        """What the figures are held against, by the sources and logs that were read."""
        read = mart.manifest.record.sources
        if read not in self._standards:
            self._standards[read] = standards_of(self.folder, self.promises, read)
        return self._standards[read]

    def question(
        self,
        as_of: datetime,
        by: tuple[Dimension, ...] = (),
        where: tuple[tuple[str, str], ...] = (),
        start: date | None = None,
        end: date | None = None,
    ) -> Question:
        """A question in this city's zone."""
        return Question(as_of, self.folder.city.spec.timezone, by, start, end, where)


@contextmanager
def reading() -> Iterator[None]:
    """Files of the mart that turn out to be damaged, said in a sentence."""
    try:
        yield
    except (pl.exceptions.ComputeError, OSError) as error:
        raise UserError(
            f"The mart cannot be read ({str(error).splitlines()[0]}); run `accord measure` to make "
            "it anew from the record. Nothing of the record is lost."
        ) from None
