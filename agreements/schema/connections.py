"""The systems that a source may be read from, and how each is asked."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from agreements.schema.base import Duration, LocalDate, Strict, coded, only
from agreements.sentences import said

Address = Annotated[str, Field(pattern=r"^https?://[^\s@?#]+$")]
"""An address without user, password or query: secrets are settings, never in a file."""

GENERAL_SALESFORCE = "https://login.salesforce.com"


Overlap = Annotated[Duration, only("minutes", "calendar_days")]


class _Asked(Strict):
    """What all connected systems have in common."""

    kind: str
    """Which kind of system it is."""
    overlap: Overlap = Duration(minutes=60)
    """How far before the newest row that is known a sync begins, for rows that appear late."""
    since: LocalDate | None = None
    """The first day to ask for; without it, everything that the system has."""


class Open311(_Asked):
    """A GeoReport v2 server."""

    kind: Literal["open311"]
    """Which kind of system it is."""
    url: Address
    """The address before /requests.json."""
    jurisdiction: str | None = None
    """Its jurisdiction_id, where the server wants one."""
    format: Literal["json", "xml"] = "json"
    """How it answers."""
    page_size: Annotated[int, Field(ge=1, le=10_000)] = 100
    """How many requests it gives at once."""
    window_days: Annotated[int, Field(ge=1, le=90)] = 90
    """How many days it answers for at once; the standard allows at most 90."""
    extensions: bool = False
    """Whether it gives extended attributes, notes and the log with `extensions=true`."""


class Socrata(_Asked):
    """A dataset of an open-data portal that speaks SODA 2.1."""

    kind: Literal["socrata"]
    """Which kind of system it is."""
    url: Address
    """The portal's address."""
    dataset: Annotated[str, Field(pattern=r"^[a-z0-9]{4}-[a-z0-9]{4}$")]
    """The dataset's identifier, as abcd-1234."""
    page_size: Annotated[int, Field(ge=1, le=50_000)] = 10_000
    """How many rows are asked for at once."""


class Ckan(_Asked):
    """A resource of an open-data portal's CKAN datastore."""

    kind: Literal["ckan"]
    """Which kind of system it is."""
    url: Address
    """The portal's address."""
    resource: Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{1,64}$")]
    """The resource's identifier."""
    page_size: Annotated[int, Field(ge=1, le=32_000)] = 10_000
    """How many rows are asked for at once."""


class Sql(_Asked):
    """A database that SQLAlchemy reaches; its address is the setting ADDRESS of the source."""

    kind: Literal["sql"]
    """Which kind of system it is."""
    query: Annotated[str, Field(min_length=1, max_length=20_000)]
    """A SELECT with a parameter `:since`, compared with the column named under `updated`."""


class Salesforce(_Asked):
    """A Salesforce organisation; its keys are settings of the source."""

    kind: Literal["salesforce"]
    """Which kind of system it is."""
    url: Address = GENERAL_SALESFORCE
    """Where it signs in: the organisation's own address, or the general one."""
    flow: Literal["jwt", "client_credentials"]
    """How it signs in."""
    audience: Address | None = None
    """Whom a signed assertion is for, where that is not login or test.salesforce.com."""
    api_version: Annotated[str, Field(pattern=r"^[0-9]{2}\.[0-9]$")] = "62.0"
    """The version of its programming interface."""
    where: str | None = None
    """A condition that chooses the cases, in its query language; without it, all of them."""
    bulk_from: Annotated[int, Field(ge=1)] = 50_000
    """From how many rows on the Bulk API is used."""
    starts: list[str] = Field(default_factory=list)
    """Statuses with which the work begins."""
    reroute_reason: Annotated[str, Field(pattern=r"^[A-Za-z]\w{0,79}$")] | None = None
    """The field of a case in which people say why they pass it on; its history must be tracked."""
    profiles: dict[str, Literal["agency", "operator", "resident", "system"]] = Field(
        default_factory=dict
    )
    """Who acts under a profile; of one that is not named, a person is taken for the agency."""

    @model_validator(mode="after")
    def _own_address(self) -> Salesforce:
        general = self.url.rstrip("/") in {GENERAL_SALESFORCE, "https://test.salesforce.com"}
        if self.flow == "client_credentials" and general:
            message = said("flow client_credentials does not work at {url}", url=self.url)
            fix = said("write the organisation's own address, as https://NAME.my.salesforce.com")
            raise coded("SLA004", message, fix)
        return self


Connect = Annotated[Open311 | Socrata | Ckan | Sql | Salesforce, Field(discriminator="kind")]
