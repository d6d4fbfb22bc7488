"""Asking Salesforce: queries page by page, descriptions, and jobs of the Bulk API 2.0."""

from __future__ import annotations

import csv
import io
import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

import polars as pl
from simple_salesforce.api import Salesforce as Api
from simple_salesforce.exceptions import SalesforceError, SalesforceExpiredSession
from simple_salesforce.util import call_salesforce

from agreements.schema.connections import Salesforce
from dashboard.cases.remote.http import QUOTED, PassingError, Patience, patiently
from dashboard.cases.remote.salesforce.session import PatientSession
from dashboard.cases.remote.salesforce.signing_in import Secret, sign_in
from dashboard.cases.rows import CHUNK_ROWS
from dashboard.errors import UserError

T = TypeVar("T")

Record = Mapping[str, Any]

_SIGN_INS = 2
"""How often one question may find its session ended: a third time something else is wrong."""
_BEGINNINGS = 3
"""How often a short query is begun: its place does not run out within seconds by itself."""
_JOB_SECONDS = 24 * 3600
_JOB_ENDED = {"JobComplete", "Failed", "Aborted"}


class LostPlaceError(Exception):
    """The server no longer knows where in a query we are; it is to be asked anew."""


class NotThereError(UserError):
    """The organisation has no such thing, or the user may not know of it."""


class Found(NamedTuple):
    """One page of a query's answer."""

    records: Sequence[Record]
    total: int
    """How many rows the whole query has."""
    more: str | None
    """The locator of the next page; None on the last one."""


class Client:
    """One organisation, asked as one user; every question is asked again after passing faults.

    Args:
        connect: Where it is and how to sign in.
        secret: The settings of the source.
        patience: How long it is waited for.

    Raises:
        UserError: It cannot be reached, refuses, or answers what nobody can read.
    """

    def __init__(self, connect: Salesforce, secret: Secret, patience: Patience) -> None:
        host = connect.url.split("://", 1)[1].split("/", 1)[0]
        self.name = f"Salesforce at {host}"
        self.patience = patience
        self._connect, self._secret = connect, secret
        self._session = PatientSession(self.name, patience)
        self._api: Api | None = None

    def close(self) -> None:
        """End the connections."""
        self._session.close()

    def describe(self, thing: str) -> Record:
        """An object's fields, as far as the user may read them; empty where it is not there."""
        try:
            return self._ask(lambda api: _mapping(api.restful(f"sobjects/{thing}/describe")))
        except NotThereError:
            return {}

    def first(self, soql: str) -> Found:
        """The first page of a query's answer, deleted and merged rows among them."""
        return self._ask(lambda api: _found(api.query(soql, include_deleted=True)))

    def next(self, more: str) -> Found:
        """The page at a locator.

        Raises:
            LostPlaceError: The locator has run out.
        """
        return self._ask(lambda api: _found(api.query_more(more, include_deleted=True)))

    def all(self, soql: str) -> list[Record]:
        """Every record of a query, which is asked anew should its place be lost."""
        for _ in range(_BEGINNINGS):
            try:
                found = self.first(soql)
                records = list(found.records)
                while found.more:
                    found = self.next(found.more)
                    records += found.records
            except LostPlaceError:
                continue
            return records
        raise UserError(f"{self.name}: a query is cut off again and again; sync again later.")

    def bulk(self, soql: str, fields: Sequence[str]) -> Iterator[pl.DataFrame]:
        """A query's answer by a job of the Bulk API, some thousand rows of text at a time."""
        body = {"operation": "queryAll", "query": soql, "columnDelimiter": "COMMA"}
        job = self._ask(lambda api: _job(_call(api, "POST", "query", json=body)))
        try:
            self._wait_for(job)
            locator: str | None = ""
            while locator is not None:
                rows, locator = self._results(job, locator, fields)
                yield rows
        finally:
            self._forget(job)

    def _wait_for(self, job: str) -> None:
        until, wait = time.monotonic() + _JOB_SECONDS, self.patience.first_wait
        while (state := self._ask(lambda api: _state(api, job)))[0] not in _JOB_ENDED:
            if time.monotonic() > until:
                raise UserError(f"{self.name}: job {job} of the Bulk API does not end; sync again.")
            time.sleep(wait)
            wait = min(2 * wait, self.patience.longest_wait)
        if state[0] != "JobComplete":
            raise UserError(
                f"{self.name}: job {job} of the Bulk API ended as {state[0]} ({state[1][:200]}); "
                "sync again, or raise bulk_from in the mapping so that it is not used."
            )

    def _results(
        self, job: str, locator: str, fields: Sequence[str]
    ) -> tuple[pl.DataFrame, str | None]:
        params = {"maxRecords": CHUNK_ROWS} | ({"locator": locator} if locator else {})

        def asked(api: Api) -> tuple[pl.DataFrame, str | None]:
            answer = _call(api, "GET", f"query/{job}/results", params=params)
            rows = _csv_rows(answer.content, fields)
            told = answer.headers.get("Sforce-NumberOfRecords")
            if told is not None and told != str(len(rows)):
                raise PassingError(f"{len(rows)} rows of a job came instead of {told}")
            onward = answer.headers.get("Sforce-Locator", "null")
            return rows, None if onward in {"", "null"} else onward

        return self._ask(asked)

    def _forget(self, job: str) -> None:
        """Take a job off the server; one that stays there disappears by itself in a week."""
        try:
            self._ask(lambda api: _call(api, "DELETE", f"query/{job}"))
        except UserError:
            return

    def _ask(self, question: Callable[[Api], T]) -> T:
        ended = 0

        def attempt() -> T:
            nonlocal ended
            try:
                return question(self._signed_in())
            except SalesforceExpiredSession as error:
                self._api, ended = None, ended + 1
                if ended > _SIGN_INS:
                    raise UserError(_refusal(self.name, error)) from None
                raise PassingError("the session has ended") from None
            except SalesforceError as error:
                raise self._judged(error) from None
            except json.JSONDecodeError as error:
                raise PassingError(
                    f"the answer is no JSON; it begins {_quoted(error.doc)}"
                ) from None

        return patiently(self.name, self.patience, attempt)

    def _signed_in(self) -> Api:
        if self._api is None:
            token = sign_in(self._connect, self._secret, self._session)
            api = Api(
                session_id=token.session_id,
                instance_url=token.instance,
                version=self._connect.api_version,
                session=self._session,
            )
            # The library knows https alone; on this machine, in a test, it is plain http.
            api.base_url = f"{token.instance}/services/data/v{self._connect.api_version}/"
            api.bulk2_url = f"{api.base_url}jobs/"
            self._api = api
        return self._api

    def _judged(self, error: SalesforceError) -> Exception:
        code, said = _told(error)
        if code == "INVALID_QUERY_LOCATOR":
            return LostPlaceError()
        if code in {"UNABLE_TO_LOCK_ROW", "SERVER_UNAVAILABLE", "QUERY_TIMEOUT"}:
            return PassingError(f"the server answers {code}")
        if code == "REQUEST_LIMIT_EXCEEDED" and "Concurrent" in said:
            return PassingError("too many questions are under way there")
        kind = NotThereError if code in _NOT_THERE else UserError
        return kind(_refusal(self.name, error))


def _call(api: Api, method: str, path: str, **given: Any) -> Any:  # noqa: ANN401 - as requests declares them
    url = f"{api.bulk2_url}{path}"
    headers = {**api.headers, "Accept": "text/csv" if path.endswith("results") else "*/*"}
    return call_salesforce(url, method, api.session, headers, **given)


def _job(answer: Any) -> str:  # noqa: ANN401 - a response of requests
    return str(_key(_mapping(answer.json()), "id"))


def _state(api: Api, job: str) -> tuple[str, str]:
    told = _mapping(_call(api, "GET", f"query/{job}").json())
    return str(_key(told, "state")), str(told.get("errorMessage") or "no reason given")


def _found(answer: object) -> Found:
    told = _mapping(answer)
    records, more = _key(told, "records"), told.get("nextRecordsUrl")
    if not isinstance(records, list) or not (told.get("done") or more):
        raise PassingError("a page of a query is not whole")
    onward = None if told.get("done") else str(more).rsplit("/", 1)[-1]
    return Found(records, int(told.get("totalSize", len(records))), onward)


def _mapping(answer: object) -> Record:
    if not isinstance(answer, Mapping):
        raise PassingError(f"the answer is none of Salesforce's; it begins {_quoted(answer)}")
    return answer


def _key(told: Record, name: str) -> Any:  # noqa: ANN401 - as JSON has it
    if name not in told:
        raise PassingError(f"the answer lacks {name}; it begins {_quoted(dict(told))}")
    return told[name]


def _csv_rows(body: bytes, fields: Sequence[str]) -> pl.DataFrame:
    """Rows of a job's result: text, "" where nothing is; a header is taken by its names."""
    rows = list(csv.reader(io.StringIO(body.decode("utf-8").replace("\0", ""), newline="")))
    lower = [name.lower() for name in fields]
    if rows and [name.lower() for name in rows[0]] == lower:
        rows = rows[1:]
    if any(len(row) != len(fields) for row in rows):
        raise PassingError("rows of a job have other fields than were asked for")
    columns = zip(*rows, strict=True) if rows else ([] for _ in fields)
    return pl.DataFrame(
        {name: list(column) for name, column in zip(fields, columns, strict=True)},
        schema=dict.fromkeys(fields, pl.String),
    )


def _refusal(name: str, error: SalesforceError) -> str:
    code, said = _told(error)
    return f"{name} refuses ({code or error.status}: {said[:300]}). {_MEND.get(code, _USUAL)}"


_NOT_THERE = {"NOT_FOUND", "INVALID_TYPE", "INVALID_FIELD", "INSUFFICIENT_ACCESS"}
_USUAL = "Check what stands under connect and columns in the source's mapping."
_MEND = {
    "REQUEST_LIMIT_EXCEEDED": "Its requests of the last 24 hours are used up; sync again later, it "
    "goes on where it stopped.",
    "INSUFFICIENT_ACCESS": "Give the user the right to read it.",
    "API_DISABLED_FOR_ORG": "Its edition has no programming interface, or it is switched off.",
    "INVALID_SESSION_ID": "Each session ends at once; check the session policy of the connected "
    "app and the addresses from which the user may sign in.",
}


def _told(error: SalesforceError) -> tuple[str, str]:
    """The error's code and words; errors come as a list, or as whatever stands in between."""
    content = error.content
    first = content[0] if isinstance(content, list) and content else content
    if isinstance(first, Mapping):
        return str(first.get("errorCode", "")), str(first.get("message", ""))
    return "", _quoted(first)


def _quoted(text: object) -> str:
    plain = text if isinstance(text, str) else json.dumps(text, default=str)
    return f"'{' '.join(plain.split())[:QUOTED]}'"
