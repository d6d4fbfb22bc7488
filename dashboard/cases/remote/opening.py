"""From a mapping's `connect` to the system that it names, ready to be asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import polars as pl
from sqlalchemy import Connection

from agreements.schema.city import City
from agreements.schema.connections import Ckan, Open311, Salesforce, Socrata, Sql
from agreements.schema.source import SourceMapping
from dashboard.cases.entering import Counts, Recorder
from dashboard.cases.remote import Page, Remote
from dashboard.cases.remote.http import Patience
from dashboard.cases.rows import BadRow
from dashboard.errors import UserError

Secret = Callable[[str], str | None]
"""Gives a source's own setting by its name, such as `API_KEY`."""


class Telling(Protocol):
    """What a page of a history tells, understood and ready to be entered."""

    @property
    def bad(self) -> Sequence[BadRow]:
        """The rows put aside."""

    @property
    def unmapped(self) -> pl.DataFrame:
        """`field`, `value`, `rows`: words that the mapping does not know."""

    @property
    def unclear_times(self) -> int:
        """Local times that daylight saving skips or repeats."""

    def enter(self, recorder: Recorder, connection: Connection) -> Counts:
        """Bring it into the record."""


@dataclass(frozen=True)
class Connected:
    """A system that is asked.

    Attributes:
        remote: What gives its rows.
        date_formats: In which it writes out typed times; tried before the mapping's.
        telling: What a page tells, of a system that gives a history; None where each row shows a
            case as it stands.
    """

    remote: Remote
    date_formats: tuple[str, ...] = ()
    telling: Callable[[Page], Telling] | None = None


def connect(
    mapping: SourceMapping, city: City, secret: Secret, patience: Patience, hash_key: str | None
) -> Connected:
    """The system that a mapping names; it is asked for no rows yet.

    Args:
        mapping: A source's mapping.
        city: Whose source it is.
        secret: Gives the source's own settings.
        patience: How long the system is waited for.
        hash_key: The setting `ACCORD_HASH_KEY`, where it is set.

    Raises:
        UserError: The mapping names none, a setting is missing, or the system refuses.
    """
    # A city has one or two systems: the libraries of the others are not waited for.
    columns = columns_of(mapping)
    match mapping.spec.connect:
        case Open311() as spec:
            from dashboard.cases.remote.open311 import open_open311  # noqa: PLC0415 - see above

            return Connected(open_open311(spec, columns, secret, patience, ended(mapping, city)))
        case Socrata() as spec:
            from dashboard.cases.remote.socrata import open_socrata  # noqa: PLC0415 - see above

            return Connected(open_socrata(spec, columns, secret, patience))
        case Ckan() as spec:
            from dashboard.cases.remote.ckan import open_ckan  # noqa: PLC0415 - see above

            return Connected(open_ckan(spec, columns, secret, patience))
        case Sql() as spec:
            from dashboard.cases.remote import sql  # noqa: PLC0415 - see above

            return Connected(sql.open_sql(mapping, spec, secret, patience), date_formats(mapping))
        case Salesforce():
            from dashboard.cases.remote import salesforce  # noqa: PLC0415 - see above

            remote = salesforce.open_salesforce(mapping.spec, secret, patience)
            return Connected(remote, telling=telling(mapping, city, hash_key))
    raise UserError(
        f"sources/{mapping.id}.yaml names no system under connect, so there is nothing to sync; "
        f"its files are read with `accord import {mapping.id} FILE`."
    )


def ended(mapping: SourceMapping, city: City) -> list[str]:
    """The source's own statuses in which a case is closed."""
    stages = city.spec.stages
    return [raw for raw, ours in mapping.spec.statuses.items() if not stages[ours].open]


def columns_of(mapping: SourceMapping) -> dict[str, list[str]]:
    """Our names, milestones too, with the source's names that are accepted for them."""
    milestones = {f"milestone:{name}": names for name, names in mapping.spec.milestones.items()}
    return {**mapping.spec.columns.wanted(), **milestones}


def telling(
    mapping: SourceMapping, city: City, hash_key: str | None
) -> Callable[[Page], Telling] | None:
    """What reads the pages of a system that gives a history; None for any other."""
    if not isinstance(mapping.spec.connect, Salesforce):
        return None
    from dashboard.cases.remote.salesforce import entry_of  # noqa: PLC0415 - as in connect

    return lambda page: entry_of(page, mapping, city, hash_key)


def date_formats(mapping: SourceMapping) -> tuple[str, ...]:
    """In which a connected system's typed times are written out, where it has such."""
    if not isinstance(mapping.spec.connect, Sql):
        return ()
    from dashboard.cases.remote.sql import DATE_FORMATS  # noqa: PLC0415 - as in connect

    return DATE_FORMATS
