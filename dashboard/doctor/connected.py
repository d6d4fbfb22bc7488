"""Checks of connected systems that ask them: do they answer us, and do they tell what is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

import httpx2
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from agreements.schema.connections import Ckan, Open311, Salesforce, Socrata, Sql
from agreements.schema.source import SourceMapping
from dashboard.cases.remote.http import Patience
from dashboard.doctor.told import Told, fault, ok, warning
from dashboard.errors import UserError
from dashboard.settings import Settings

SECONDS: Final = 5.0
"""So long a system is waited for: the check wants to know, not to read."""

_HASTE = Patience(
    attempts=1, altogether=SECONDS, first_wait=0, longest_wait=0, jitter=0,
    connecting=SECONDS, silence=SECONDS, answer=2 * SECONDS,
)  # fmt: skip
_OK, _REFUSED, _GONE, _TOO_MANY, _BROKEN = 200, {401, 403}, 404, 429, 500
_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}

Secret = Callable[[str], str | None]


def check_reachable(settings: Settings, sources: Mapping[str, SourceMapping]) -> Iterator[Told]:
    """Whether each connected system answers, with the keys that are set."""
    for id_, mapping in sources.items():

        def secret(name: str, source: str = id_) -> str | None:
            return settings.source_secret(source, name)

        match mapping.spec.connect:
            case None:
                continue
            case Salesforce():
                yield from _salesforce(mapping, secret)
            case Sql():
                yield _database(id_, secret)
            case Open311() | Socrata() | Ckan() as system:
                yield _server(id_, system, secret)


def _server(source: str, system: Open311 | Socrata | Ckan, secret: Secret) -> Told:
    """One short question to a server, whose answer is not read."""
    address, asked, headers = _question(system, secret)
    given = {name: value for name, value in headers.items() if value}
    wanted = {name: value for name, value in asked.items() if value}
    try:
        with httpx2.Client(timeout=SECONDS, follow_redirects=True) as client:
            status = client.get(address, params=wanted, headers=given).status_code
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        said = f"{source} does not answer at {system.url}: {type(error).__name__}"
        return fault("reachable", said, "check its address in the mapping, and the network")
    return _of_status(source, status)


def _question(
    system: Open311 | Socrata | Ckan, secret: Secret
) -> tuple[str, dict[str, str | None], dict[str, str | None]]:
    """An address, its parameters, and headers, that cost the server little."""
    base = system.url.rstrip("/")
    match system:
        case Open311():
            asked = {"jurisdiction_id": system.jurisdiction, "api_key": secret("API_KEY")}
            return f"{base}/services.{system.format}", asked, {}
        case Socrata():
            token = {"X-App-Token": secret("APP_TOKEN")}
            return f"{base}/resource/{system.dataset}.json", {"$limit": "1"}, token
        case Ckan():
            asked = {"resource_id": system.resource, "limit": "1"}
            key = {"Authorization": secret("API_KEY")}
            return f"{base}/api/3/action/datastore_search", asked, key


def _of_status(source: str, status: int) -> Told:
    if status in _REFUSED:
        advice = "check its keys, `accord settings` lists them, and what they are allowed"
        return fault("reachable", f"{source} refuses us (status {status})", advice)
    if status == _GONE:
        said = f"{source} answers, but has nothing at the address of the mapping (status {status})"
        return fault("reachable", said, "correct the address under connect in its mapping")
    if status == _TOO_MANY:
        said = f"{source} answers, but was asked too often (status {status})"
        return warning("reachable", said, "sync less often, or get a key of its own")
    if status >= _BROKEN:
        said = f"{source} is out of order (status {status})"
        return warning("reachable", said, "try again later; a sync goes on where it stopped")
    return ok("reachable", f"{source} answers (status {status})")


def _database(source: str, secret: Secret) -> Told:
    address = secret("ADDRESS")
    advice = "check its ADDRESS, and that the server lets this user in"
    try:
        url = make_url(address or "")
        engine = create_engine(url.set(drivername=_DRIVERS.get(url.drivername, url.drivername)))
        with engine.connect() as connection:
            connection.execute(text("SELECT 1"))
        engine.dispose()
    except DBAPIError as error:
        why = str(error.orig).strip().partition("\n")[0].rstrip(".")
        return fault("reachable", f"the database of {source} does not answer: {why}", advice)
    except (SQLAlchemyError, ImportError, ValueError):
        said = f"the ADDRESS of {source} is no database address that can be used here"
        return fault("reachable", said, advice)
    return ok("reachable", f"the database of {source} answers")


def _salesforce(mapping: SourceMapping, secret: Secret) -> Iterator[Told]:
    """Whether the organisation lets us in, and which fields it does not track or show."""
    # Its library takes a second to import, which cities without it do not wait for.
    from dashboard.cases.remote.salesforce import untracked  # noqa: PLC0415 - see above
    from dashboard.cases.remote.salesforce.client import Client  # noqa: PLC0415 - see above

    connect = mapping.spec.connect
    if not isinstance(connect, Salesforce):  # pragma: no cover - the caller has matched it
        return
    try:
        client = Client(connect, secret, _HASTE)
        lacking = untracked(client, mapping.spec)
        client.close()
    except UserError as error:
        advice = "check its keys, and what the user may see"
        yield fault("reachable", f"{mapping.id}: {str(error).rstrip('.')}", advice)
        return
    yield ok("reachable", f"{mapping.id} answers and lets us in")
    for field, why, fix in lacking:
        yield warning("history", f"{mapping.id} does not tell {field}: {why}", fix.rstrip("."))
    if not lacking:
        yield ok("history", f"{mapping.id} tracks every field that the mapping needs")
