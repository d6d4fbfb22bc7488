"""Service requests of GeoReport v2: found in what servers wrap them in, and completed."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dashboard.cases.remote.documents import Record, Value
from dashboard.cases.remote.http import GarbledError
from dashboard.cases.remote.windows import moment

STANDARD = (
    "service_request_id", "token", "status", "status_notes", "service_name", "service_code",
    "description", "agency_responsible", "service_notice", "requested_datetime",
    "updated_datetime", "expected_datetime", "closed_datetime", "address", "address_id", "zipcode",
    "lat", "long", "media_url",
)  # fmt: skip
"""The fields of the standard, whether or not a server sends them, and ours for the closing."""

_WRAPPERS = ("service_requests", "requests", "request", "services", "service", "errors", "error")
_MARKS = {"service_request_id", "token", "service_code", "code"}
"""An object with one of these is an item itself, and wraps none."""


class ComplaintError(Exception):
    """The server answers 200, but with an error of the standard: a code and a description."""


def items(document: Value) -> list[Record]:
    """The requests, or services, in a document, however the server wraps them.

    Raises:
        ComplaintError: They are errors.
        GarbledError: There is nothing of the kind in it.
    """
    found = _unwrapped(document)
    if not all(isinstance(item, dict) for item in found):
        raise GarbledError("the answer holds no list of requests")
    records = [item for item in found if isinstance(item, dict)]
    if records and all(_is_error(record) for record in records):
        raise ComplaintError("; ".join(", ".join(_plain(v) for v in r.values()) for r in records))
    return records


def requests_in(document: Value) -> list[Record]:
    """The requests in a document, each of which has a number or, before that, a token.

    Raises:
        ComplaintError: It holds errors.
        GarbledError: It holds something else.
    """
    found = items(document)
    if not all({"service_request_id", "token"} & record.keys() for record in found):
        raise GarbledError("the answer holds no list of requests")
    return found


def plain(record: Record, name: str) -> str:
    """A field as text; FixMyStreet writes each as a list of one."""
    return _plain(record.get(name))


def completed(record: Record, names: Mapping[str, str], ended: Collection[str]) -> Record:
    """The request with the name of its service, and with the time of its closing.

    The standard has no field for the closing: "For requests with status=closed, this will be the
    date the request was closed" it says of `updated_datetime`. Where notes tell of a closing,
    theirs is taken, as a closed request may be edited later.

    Args:
        record: The request.
        names: The services' names by their codes.
        ended: The statuses, in small letters, that mean that it is closed.
    """
    more: Record = {}
    if not plain(record, "service_name") and (code := plain(record, "service_code")) in names:
        more["service_name"] = names[code]
    closed = plain(record, "status").casefold() in ended
    if closed and not plain(record, "closed_datetime"):
        more["closed_datetime"] = _closing(record) or plain(record, "updated_datetime")
    return {**record, **more}


def _closing(record: Record) -> str:
    """The time of the last note of a closing, as it is written; "" without one."""
    notes = record.get("notes")
    times = [
        plain(note, "datetime")
        for note in (notes if isinstance(notes, list) else [])
        if isinstance(note, dict) and plain(note, "type").casefold() == "closed"
    ]
    known = [(at, text) for text in times if (at := moment(text))]
    return max(known)[1] if known else ""


def _unwrapped(value: Value) -> list[Value]:
    if isinstance(value, list):
        parts = [_inner(item) for item in value]
        return [each for part in parts for each in (part if isinstance(part, list) else [part])]
    if not value:
        return []
    inner = _inner(value)
    return inner if isinstance(inner, list) else [inner]


def _inner(value: Value) -> Value:
    """What stands below one of the wrapping names, or the value itself."""
    if isinstance(value, dict) and not _MARKS & value.keys():
        for name in _WRAPPERS:
            below = value.get(name)
            if isinstance(below, (list, dict)) or (name in value and not below):
                return _unwrapped(below)
    return value


def _is_error(record: Record) -> bool:
    return "description" in record and "code" in record and "service_code" not in record


def _plain(value: Value) -> str:
    if isinstance(value, list):
        return _plain(value[0]) if value else ""
    return value.strip() if isinstance(value, str) else ""
