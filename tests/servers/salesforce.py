"""A server that answers as Salesforce's REST and Bulk 2.0 interfaces are documented to.

It signs in by both flows, reads a good part of the query language, pages by locators, runs jobs,
and fails on demand. Whatever it is asked is kept in `asked`.
"""

from __future__ import annotations

import base64
import csv
import io
import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

Record = dict[str, Any]

VERSION = "/services/data/v62.0"
USER, CLIENT, SECRET = "sync@city.example", "3MVG9client", "s3cret-of-the-client"

_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def private_key() -> bytes:
    """The key whose certificate this server knows."""
    return _KEY.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


class Fault(NamedTuple):
    """What comes instead of the next answers whose address contains `at`."""

    at: str
    status: int = 500
    body: bytes = b"[]"
    headers: Mapping[str, str] = {}
    truncated: bool = False


def refusal(code: str, message: str, status: int = 400, at: str = "/query") -> Fault:
    """An error as Salesforce tells it: a list of codes and messages."""
    return Fault(at, status, json.dumps([{"errorCode": code, "message": message}]).encode())


@dataclass
class Organisation:
    """An organisation's objects and how it behaves.

    Attributes:
        things: The records by object, related ones nested as the server would give them.
        fields: The fields of each object: names, or a name, its relationship and where it leads.
        tracked: The fields of Case whose history is kept; None where nobody may know.
        page_rows: Rows on a page of a query.
        job_rows: Rows in a set of a job's results.
        faults: What goes wrong next, in order.
        asked: The requests so far, as method and path with the query in plain.
    """

    things: dict[str, list[Record]]
    fields: dict[str, list[Record]]
    tracked: set[str] | None = None
    page_rows: int = 2000
    job_rows: int = 50_000
    faults: list[Fault] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    before: Callable[[str], None] = lambda _path: None
    address: str = ""
    signed_in: int = 0
    tokens: set[str] = field(default_factory=set)
    cursors: dict[str, tuple[list[Record], list[str]]] = field(default_factory=dict)
    jobs: dict[str, tuple[list[Record], list[str], int]] = field(default_factory=dict)

    def expire(self) -> None:
        """End every session."""
        self.tokens.clear()

    def forget_places(self) -> None:
        """Let every locator of a query run out."""
        self.cursors.clear()


class ApiError(Exception):
    """An error of the interface."""

    def __init__(self, code: str, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.code, self.status = code, status


class Handler(BaseHTTPRequestHandler):
    """Answers as Salesforce does."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # an answer in one piece: else each waits 40 ms for the client's receipt
    server: Server

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Queries, descriptions, jobs and their results."""
        self._answer(b"")

    def do_POST(self) -> None:
        """Signing in, and new jobs."""
        self._answer(self.rfile.read(int(self.headers.get("Content-Length", 0))))

    def do_DELETE(self) -> None:
        """Forgetting a job."""
        self._answer(b"")

    def _answer(self, body: bytes) -> None:
        org, split = self.server.org, urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(split.query).items()}
        org.asked.append(
            f"{self.command} {split.path} {query.get('q', '')}{query.get('locator', '')}"
        )
        org.before(split.path)
        fault = next((f for f in org.faults if f.at in self.path), None)
        if fault:
            org.faults.remove(fault)
            self._send(fault.status, fault.body, fault.headers, truncated=fault.truncated)
            return
        try:
            status, answer, headers = self._routed(split.path, query, body)
        except ApiError as error:
            told = [{"message": str(error), "errorCode": error.code}]
            status, answer, headers = error.status, json.dumps(told).encode(), {}
        self._send(status, answer, headers)

    def _send(
        self, status: int, body: bytes, headers: Mapping[str, str], *, truncated: bool = False
    ) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if truncated else body)
        if truncated:
            self.close_connection = True

    def _routed(
        self, path: str, query: dict[str, str], body: bytes
    ) -> tuple[int, bytes, dict[str, str]]:
        org = self.server.org
        if path == "/services/oauth2/token":
            return self._token(parse_qs(body.decode()))
        if self.headers.get("Authorization", "").removeprefix("Bearer ") not in org.tokens:
            raise ApiError("INVALID_SESSION_ID", "Session expired or invalid", 401)
        for pattern, answer in _ROUTES:
            if found := re.fullmatch(VERSION + pattern, path):
                return answer(self, found, query, body)
        raise ApiError("NOT_FOUND", "The requested resource does not exist", 404)

    def _token(self, form: dict[str, list[str]]) -> tuple[int, bytes, dict[str, str]]:
        org = self.server.org
        refused = {
            "urn:ietf:params:oauth:grant-type:jwt-bearer": _assertion_fault,
            "client_credentials": _secret_fault,
        }[form["grant_type"][0]](form, self.headers.get("Authorization", ""), org.address)
        if refused:
            told = {"error": refused[0], "error_description": refused[1]}
            return 400, json.dumps(told).encode(), {}
        org.signed_in += 1
        token = f"00D!session-{org.signed_in}"
        org.tokens.add(token)
        told = {
            "access_token": token,
            "instance_url": org.address,
            "token_type": "Bearer",
            "scope": "api",
        }
        return 200, json.dumps(told).encode(), {}

    def _describe(self, found: re.Match[str], *_: object) -> tuple[int, bytes, dict[str, str]]:
        fields = self.server.org.fields.get(found[1])
        if fields is None:
            raise ApiError("NOT_FOUND", "The requested resource does not exist", 404)
        return 200, json.dumps({"name": found[1], "fields": fields}).encode(), {}

    def _query(
        self, found: re.Match[str], query: dict[str, str], _: bytes
    ) -> tuple[int, bytes, dict[str, str]]:
        org = self.server.org
        rows, names = run(org, query["q"], deleted=found[1] == "queryAll")
        if names == ["COUNT()"]:
            told = {"totalSize": len(rows), "done": True, "records": []}
            return 200, json.dumps(told).encode(), {}
        return self._page(rows, names, f"01g{len(org.cursors):012d}AA", 0)

    def _more(self, found: re.Match[str], *_: object) -> tuple[int, bytes, dict[str, str]]:
        cursor, start = found[2].rsplit("-", 1)
        if cursor not in self.server.org.cursors:
            raise ApiError("INVALID_QUERY_LOCATOR", "invalid query locator")
        rows, names = self.server.org.cursors[cursor]
        return self._page(rows, names, cursor, int(start))

    def _page(
        self, rows: list[Record], names: list[str], cursor: str, start: int
    ) -> tuple[int, bytes, dict[str, str]]:
        org = self.server.org
        end = start + org.page_rows
        org.cursors[cursor] = rows, names
        told: Record = {
            "totalSize": len(rows),
            "done": end >= len(rows),
            "records": [picked(row, names) for row in rows[start:end]],
        }
        if not told["done"]:
            told["nextRecordsUrl"] = f"{VERSION}/query/{cursor}-{end}"
        return 200, json.dumps(told).encode(), {"Sforce-Limit-Info": "api-usage=18/5000"}

    def _new_job(
        self, _: re.Match[str], __: object, body: bytes
    ) -> tuple[int, bytes, dict[str, str]]:
        org, asked = self.server.org, json.loads(body)
        if not {"operation", "query"} <= asked.keys() <= {"operation", "query", "columnDelimiter"}:
            raise ApiError("INVALIDENTITY", "unknown key")
        org.asked[-1] += asked["query"]
        rows, names = run(org, asked["query"], deleted=asked["operation"] == "queryAll")
        job = f"750{len(org.jobs):012d}"
        org.jobs[job] = rows, names, 1
        return 200, json.dumps({"id": job, "state": "UploadComplete"}).encode(), {}

    def _job(self, found: re.Match[str], *_: object) -> tuple[int, bytes, dict[str, str]]:
        org = self.server.org
        if self.command == "DELETE":
            del org.jobs[found[1]]
            return 204, b"", {}
        rows, names, waits = org.jobs[found[1]]
        org.jobs[found[1]] = rows, names, waits - 1
        state = "InProgress" if waits > 0 else "JobComplete"
        return 200, json.dumps({"id": found[1], "state": state}).encode(), {}

    def _results(
        self, found: re.Match[str], query: dict[str, str], _: bytes
    ) -> tuple[int, bytes, dict[str, str]]:
        org = self.server.org
        rows, names, _waits = org.jobs[found[1]]
        start = int(base64.b64decode(query["locator"])) if "locator" in query else 0
        end = start + min(org.job_rows, int(query.get("maxRecords", org.job_rows)))
        text = io.StringIO()
        writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([_csv_value(at(row, name)) for name in names] for row in rows[start:end])
        headers = {
            "Content-Type": "text/csv",
            "Sforce-NumberOfRecords": str(len(rows[start:end])),
            "Sforce-Locator": "null"
            if end >= len(rows)
            else base64.b64encode(str(end).encode()).decode(),
        }
        return 200, text.getvalue().encode(), headers


_ROUTES: list[tuple[str, Callable[..., tuple[int, bytes, dict[str, str]]]]] = [
    (r"/sobjects/(\w+)/describe", Handler._describe),
    (r"/(query|queryAll)/?", Handler._query),
    (r"/(query|queryAll)/(01g\w+-\d+)", Handler._more),
    (r"/jobs/query", Handler._new_job),
    (r"/jobs/query/(\w+)", Handler._job),
    (r"/jobs/query/(\w+)/results", Handler._results),
]


class Server(ThreadingHTTPServer):
    """One organisation on loopback."""

    daemon_threads = True

    def __init__(self, org: Organisation) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.org = org
        org.address = f"http://127.0.0.1:{self.server_address[1]}"


def served(org: Organisation) -> Iterator[Organisation]:
    """The organisation while its server runs."""
    server = Server(org)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield org
    server.shutdown()
    server.server_close()
    thread.join()


def key_file(folder: Path) -> str:
    """The private key in a file, as a setting names it."""
    path = folder / "salesforce.key"
    path.write_bytes(private_key())
    return str(path)


def _assertion_fault(form: dict[str, list[str]], _: str, address: str) -> tuple[str, str] | None:
    try:
        claims = jwt.decode(
            form["assertion"][0], _KEY.public_key(), algorithms=["RS256"], audience=address
        )
    except jwt.InvalidAudienceError:
        return "invalid_grant", "audience is invalid"
    except jwt.InvalidTokenError:
        return "invalid_grant", "invalid assertion"
    if claims["iss"] != CLIENT:
        return "invalid_client_id", "client identifier invalid"
    if claims["sub"] != USER:
        return "invalid_grant", "user hasn't approved this consumer"
    return None


def _secret_fault(_: object, authorization: str, __: str) -> tuple[str, str] | None:
    pair = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
    fits = authorization == f"Basic {pair}"
    return None if fits else ("invalid_client", "invalid client credentials")


def _csv_value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else re.sub(r"(T.*)\+0000$", r"\1Z", str(value))


def at(row: Record, path: str) -> Any:  # noqa: ANN401 - as JSON has it
    """A field of a record, or of a related one."""
    value: Any = row
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def picked(row: Record, names: Sequence[str]) -> Record:
    """A record with some of its fields, as the REST interface nests them."""
    told: Record = {"attributes": {"type": "thing"}}
    for name in names:
        *heads, last = name.split(".")
        place = told
        for head in heads:
            place = place.setdefault(head, {"attributes": {"type": "thing"}})
        place[last] = at(row, name)
    return told


# The query language, as far as it is needed.

_STATEMENT = re.compile(
    r"SELECT (?P<fields>.+?) FROM (?P<thing>\w+)(?: WHERE (?P<where>.+?))?"
    r"(?: ORDER BY (?P<order>.+?))?(?: LIMIT (?P<limit>\d+))?",
    re.DOTALL,
)
_TOKENS = re.compile(r"'(?:[^'\\]|\\.)*'|[(),]|<=|>=|!=|=|<|>|[^\s(),=<>!']+")
_NOT_FILTERED = {"OldValue", "NewValue"}


def run(org: Organisation, soql: str, *, deleted: bool) -> tuple[list[Record], list[str]]:
    """The rows that a statement finds, and the fields it asks for."""
    statement = _STATEMENT.fullmatch(soql)
    if not statement:
        raise ApiError("MALFORMED_QUERY", f"unexpected token in {soql}")
    thing, names = statement["thing"], re.split(r",\s*", statement["fields"])
    if thing == "FieldDefinition":
        return _definitions(org), names
    if thing not in org.things:
        raise ApiError("INVALID_TYPE", f"sObject type '{thing}' is not supported.")
    for name in names:
        if name != "COUNT()":
            _checked(org, thing, name)
    fits = Condition(org, thing, statement["where"]).fits if statement["where"] else bool
    rows = [r for r in org.things[thing] if fits(r) and (deleted or not r.get("IsDeleted"))]
    for part in reversed(re.split(r",\s*", statement["order"] or "")):
        if part:
            name, _, way = part.partition(" ")
            rows.sort(key=lambda r, n=name: str(at(r, n) or ""), reverse=way == "DESC")  # type: ignore[misc] # a default binds the name
    return rows[: int(statement["limit"] or len(rows))], names


def _definitions(org: Organisation) -> list[Record]:
    if org.tracked is None:
        raise ApiError("INSUFFICIENT_ACCESS", "insufficient access rights on object id", 403)
    names = [str(f["name"]) for f in org.fields["Case"]]
    return [{"QualifiedApiName": n, "IsFieldHistoryTracked": n in org.tracked} for n in names]


def _checked(org: Organisation, thing: str, path: str) -> None:
    head, _, rest = path.partition(".")
    fields = org.fields[thing]
    if not rest and any(f["name"] == head for f in fields):
        return
    for one in fields:
        if rest and one["relationshipName"] == head:
            leads = one["referenceTo"]
            _checked(org, leads[0] if len(leads) == 1 else "Name", rest)
            return
    raise ApiError("INVALID_FIELD", f"No such column '{path}' on entity '{thing}'.")


class Condition:
    """A condition of a statement."""

    def __init__(self, org: Organisation, thing: str, text: str) -> None:
        self.org, self.thing = org, thing
        self.tokens = _TOKENS.findall(text)
        self.fits = self._or()
        if self.tokens:
            raise ApiError("MALFORMED_QUERY", f"unexpected token: {self.tokens[0]}")

    def _next(self) -> str:
        if not self.tokens:
            raise ApiError("MALFORMED_QUERY", "unexpected end")
        return str(self.tokens.pop(0))

    def _or(self) -> Callable[[Record], bool]:
        parts = [self._and()]
        while self.tokens and self.tokens[0].upper() == "OR":
            self._next()
            parts.append(self._and())
        return lambda row: any(part(row) for part in parts)

    def _and(self) -> Callable[[Record], bool]:
        parts = [self._one()]
        while self.tokens and self.tokens[0].upper() == "AND":
            self._next()
            parts.append(self._one())
        return lambda row: all(part(row) for part in parts)

    def _one(self) -> Callable[[Record], bool]:
        word = self._next()
        if word == "(":
            inner = self._or()
            if self._next() != ")":
                raise ApiError("MALFORMED_QUERY", "expecting a right parenthesis")
            return inner
        if word.upper() == "NOT":
            negated = self._one()
            return lambda row: not negated(row)
        _checked(self.org, self.thing, word.removesuffix(".QualifiedApiName"))
        if word in _NOT_FILTERED:
            raise ApiError("INVALID_FIELD", f"field '{word}' can not be filtered in a query call")
        sign = self._next()
        if sign.upper() == "IN":
            values = set(self._values())
            return lambda row: at(row, word) in values
        value = _value(self._next())
        compare = _COMPARE[sign]
        return lambda row: compare(_moment(at(row, word)), _moment(value))

    def _values(self) -> list[Any]:
        assert self._next() == "("
        values = []
        while (word := self._next()) != ")":
            if word != ",":
                values.append(_value(word))
        return values


_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a is not None and a < b,
    ">": lambda a, b: a is not None and a > b,
    "<=": lambda a, b: a is not None and a <= b,
    ">=": lambda a, b: a is not None and a >= b,
}


def _value(token: str) -> Any:  # noqa: ANN401 - as JSON has it
    if token.startswith("'"):
        return re.sub(r"\\(.)", r"\1", token[1:-1])
    words = {"true": True, "false": False, "null": None}
    return words.get(token.lower(), token)


def _moment(value: Any) -> Any:  # noqa: ANN401 - as JSON has it
    """Times in one spelling, so that they compare as text."""
    if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\dT", value):
        return value[:19]
    return value
