"""A small city's Salesforce organisation, its cases' lives drawn as tables, and its syncs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl
from sqlalchemy import select

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases import tables
from dashboard.cases.entering import Counts, Recorder
from dashboard.cases.record import Record
from dashboard.cases.remote.http import Patience
from dashboard.cases.remote.salesforce import Organisation as Remote
from dashboard.cases.remote.salesforce import Told, entry_of, open_salesforce
from dashboard.cases.store import Store
from tests.cases.town import city_named
from tests.servers.salesforce import CLIENT, SECRET, USER, Organisation, key_file

QUICK = Patience(attempts=4, altogether=20, first_wait=0.01, longest_wait=0.02, jitter=0)
"""Patience for a server on the same machine."""

QUEUES = {
    "311 desk": "00G000000000311AAA",
    "Parks": "00G00000000PARKAAA",
    "Roads": "00G00000000ROADAAA",
}
PEOPLE = {"Ana Ruiz": "005000000000ANAAAA", "Bo Lund": "005000000000BOLAAA"}
_OWNERS = {**QUEUES, **PEOPLE}
_NEW = {
    "Status": "New", "Owner": "311 desk", "Type": "Pothole", "Priority": "Low", "Parent": "",
    "Reroute_Reason__c": "", "Outcome__c": "", "Resolution__c": "",
}  # fmt: skip
TRACKED = {"Status", "OwnerId", "Type", "Priority", "ParentId", "Reroute_Reason__c"}
_CLOSED = {"Closed", "Withdrawn"}
_HISTORY = ("Status", "Owner", "Type", "Priority", "Parent", "Reroute_Reason__c")


def _field(name: str, relationship: str | None = None, *leads: str) -> dict[str, Any]:
    return {"name": name, "relationshipName": relationship, "referenceTo": list(leads)}


def fields() -> dict[str, list[dict[str, Any]]]:
    """What the objects' descriptions say."""
    own = ["Id", "IsDeleted", "SystemModstamp", "CreatedDate"]
    plain: dict[str, list[str]] = {
        "Case": [
            "CaseNumber", "Status", "ClosedDate", "Type", "Origin", "Priority", "SuppliedEmail",
            "Council_District__c", "Resolution__c", "Outcome__c", "Reroute_Reason__c", "Agency__c",
        ],
        "CaseHistory": ["Field", "OldValue", "NewValue"],
        "CaseComment": ["CommentBody", "IsPublished"],
        "EmailMessage": ["Incoming", "Status", "TextBody", "HtmlBody", "MessageDate"],
        "User": ["UserType", "Name"],
        "Group": ["Name", "Type"],
        "Name": ["Name", "Type"],
        "Profile": ["Name"],
    }  # fmt: skip
    author = _field("CreatedById", "CreatedBy", "User")
    links = {
        "Case": [
            _field("OwnerId", "Owner", "Group", "User"),
            _field("ParentId", "Parent", "Case"),
            _field("MasterRecordId", "MasterRecord", "Case"),
        ],
        "CaseHistory": [_field("CaseId", "Case", "Case"), author],
        "CaseComment": [_field("ParentId", "Parent", "Case"), author],
        "EmailMessage": [_field("ParentId", "Parent", "Case"), author],
        "User": [_field("ProfileId", "Profile", "Profile")],
    }
    return {
        thing: [*(_field(name) for name in [*own, *names]), *links.get(thing, [])]
        for thing, names in plain.items()
    }


def stamp(when: str) -> str:
    """A time of March 2026 as the server writes it: `02 09:00`."""
    day, clock = when.split()
    return f"2026-03-{day}T{clock}:00.000+0000"


def by(kind: str = "Standard", profile: str = "Crew") -> dict[str, Any]:
    """Who did something."""
    return {"UserType": kind, "Name": "Never Asked", "Profile": {"Name": profile}}


class Town:
    """The organisation, which its people work in.

    Args:
        life: What happened: `case | at | what | new`, where `what` is `created`, a field,
            `comment`, `email`, `deleted` or `merged`.
    """

    def __init__(self, life: str = "", **behaviour: object) -> None:
        things: dict[str, list[dict[str, Any]]] = {name: [] for name in fields()}
        things["Group"] = [
            {"Id": key, "Name": name, "Type": "Queue"} for name, key in QUEUES.items()
        ]
        self.org = Organisation(things, fields(), tracked=set(TRACKED))
        for name, value in behaviour.items():
            setattr(self.org, name, value)
        self.cases: dict[str, dict[str, Any]] = {}
        self.live(life)

    def live(self, life: str) -> None:
        """Let more happen."""
        for line in life.strip().splitlines():
            number, when, what, new = (cell.strip() for cell in line.split("|"))
            self.happen(number, stamp(when), what, new)

    def happen(self, number: str, at: str, what: str, new: str) -> None:
        """Let one thing happen."""
        if what == "created":
            self._create(number, at)
        elif what in {"comment", "email"}:
            self._say(self.cases[number], at, what, new)
        elif what in {"deleted", "merged"}:
            master = self.cases[new] if what == "merged" else None
            self.cases[number] |= {"IsDeleted": True, "MasterRecord": master, "SystemModstamp": at}
        else:
            self._change(self.cases[number], at, what, new)

    def _create(self, number: str, at: str) -> None:
        case: dict[str, Any] = {
            "Id": f"500{int(number):012d}AAA", "CaseNumber": number, "CreatedDate": at,
            "SystemModstamp": at, "IsDeleted": False, "ClosedDate": None, "Origin": "Phone",
            "Council_District__c": "1", "SuppliedEmail": f"resident{number}@mail.example",
            "MasterRecord": None, "Agency__c": "Parks", **_NEW, "Parent": None,
        }  # fmt: skip
        case |= {"Owner": {"Name": "311 desk", "Type": "Queue"}, "OwnerId": QUEUES["311 desk"]}
        self.cases[number] = case
        self.org.things["Case"].append(case)

    def _change(self, case: dict[str, Any], at: str, what: str, new: str) -> None:
        old = case[what]
        if what == "Owner":
            kind = "Queue" if new in QUEUES else "User"
            old = old["Name"]
            case |= {"Owner": {"Name": new, "Type": kind}, "OwnerId": _OWNERS[new]}
            self._note(case, at, what, _OWNERS[old], _OWNERS[new])
        elif what == "Parent":
            old = old and old["CaseNumber"]
            case["Parent"] = self.cases[new]
            self._note(case, at, what, None, self.cases[new]["Id"])
        else:
            case[what] = new
        if what == "Status":
            case["ClosedDate"] = at if new in _CLOSED else None
        case["SystemModstamp"] = at
        if what in _HISTORY:
            self._note(case, at, what, old or None, new)

    def _note(
        self, case: dict[str, Any], at: str, what: str, old: str | None, new: str | None
    ) -> None:
        history = self.org.things["CaseHistory"]
        history.append(
            {
                "Id": f"017{len(history):012d}AAA", "CaseId": case["Id"], "Case": case,
                "Field": what, "OldValue": old, "NewValue": new, "CreatedDate": at,
                "CreatedBy": by(), "IsDeleted": False,
            }
        )  # fmt: skip

    def _say(self, case: dict[str, Any], at: str, what: str, words: str) -> None:
        own = {"ParentId": case["Id"], "Parent": case, "SystemModstamp": at, "CreatedDate": at}
        author, _, text = words.partition(": ")
        kind = {"resident": "Guest", "machine": "AutomatedProcess"}.get(author, "Standard")
        more: dict[str, Any] = {"CommentBody": text, "IsPublished": author != "internal"}
        thing = "CaseComment"
        if what == "email":
            thing = "EmailMessage"
            more = {
                "Incoming": author == "resident", "Status": "5" if author == "draft" else "3",
                "TextBody": text, "HtmlBody": None, "MessageDate": at,
            }  # fmt: skip
        rows = self.org.things[thing]
        rows.append(
            {"Id": f"00a{len(rows):012d}AAA", "CreatedBy": by(kind), "IsDeleted": False}
            | own
            | more
        )


def mapping_of(
    org: Organisation,
    connect: Mapping[str, object] | None = None,
    columns: Mapping[str, list[str]] | None = None,
    **changes: object,
) -> SourceMapping:
    """How the organisation is read; what is given replaces parts of it."""
    connection = {
        "kind": "salesforce", "url": org.address, "flow": "client_credentials",
        "starts": ["In Progress"],
        "reroute_reason": "Reroute_Reason__c",
    } | dict(connect or {})  # fmt: skip
    read = {
        "number": ["CaseNumber"], "opened": ["CreatedDate"], "status": ["Status"],
        "closed": ["ClosedDate"], "agency": ["Owner.Name"], "service": ["Type"],
        "channel": ["Origin"], "district": ["Council_District__c"], "outcome": ["Outcome__c"],
        "message": ["Resolution__c"], "priority": ["Priority"], "parent": ["Parent.CaseNumber"],
    } | dict(columns or {})  # fmt: skip
    spec = {
        "shape": "history",
        "connect": connection,
        "timezone": "America/Denver",
        "date_formats": ["%Y-%m-%d"],
        "columns": read,
        "statuses": {
            "New": "open", "In Progress": "open", "Waiting": "open", "Closed": "closed",
            "Withdrawn": "closed",
        },
        "pauses": {"Waiting": "waiting_for_resident"},
        "agencies": {"Parks": "parks", "Roads": "streets"},
        "services": {"Pothole": "pothole", "Graffiti": "graffiti"},
        "channels": {"Phone": "call"},
        "districts": {"1": "1"},
        "outcomes": {"Fixed": "fixed"},
        "priorities": {"Low": "low", "High": "high"},
        "reroutes": {"Wrong agency": "wrong_agency"},
    }  # fmt: skip
    head = {"apiVersion": "accord311/v1", "kind": "SourceMapping", "metadata": {"id": "crm"}}
    return SourceMapping.model_validate({**head, "spec": {**spec, **changes}})


@dataclass
class Desk:
    """A record that the organisation is synced into."""

    store: Store
    folder: Path
    watermarks: dict[str, str] = field(default_factory=dict)
    counts: Counts = field(default_factory=Counts)
    told: list[Told] = field(default_factory=list, repr=False)

    def secret(self, name: str) -> str | None:
        """The settings of the source."""
        key = key_file(self.folder)
        given = {"CLIENT_ID": CLIENT, "USERNAME": USER, "PRIVATE_KEY_FILE": key}
        return (given | {"CLIENT_SECRET": SECRET}).get(name)

    def remote(self, mapping: SourceMapping) -> Remote:
        """The organisation as a source."""
        return open_salesforce(mapping.spec, self.secret, QUICK)

    def sync(self, mapping: SourceMapping, pages: int | None = None) -> Desk:
        """Read what is new; after so many pages somebody pulls the plug."""
        remote = self.remote(mapping)
        try:
            for done, (stream, page) in enumerate(_pages(remote, self.watermarks)):
                if done == pages:
                    return self
                told = entry_of(page, mapping, self.city, "a key")
                header = ",".join(page.header)
                at = datetime(2026, 4, 1, tzinfo=UTC)
                recorder = Recorder("crm", remote.name, header, put_aside_at=at, stream=stream)
                with self.store.writing() as connection:
                    self.counts += told.enter(recorder, connection)
                self.told.append(told)
                if page.watermark:
                    self.watermarks[stream] = page.watermark
        finally:
            remote.close()
        return self

    @property
    def city(self) -> City:
        """The small city."""
        return city_named("aspen")

    def dump(self) -> list[str]:
        """The whole record, in order."""
        return list(Record(self.store).dump())

    def cases(self) -> list[dict[str, Any]]:
        """The cases as they stand."""
        return Record(self.store).cases().to_dicts()

    def events(self, number: str = "1", *columns: str) -> list[str]:
        """A case's events in words: `closed 02 10:00`, with further columns where they are set."""
        event = tables.case_events
        joined = event.outerjoin(tables.texts, event.c.text_id == tables.texts.c.id)
        statement = select(event, tables.texts.c.text).select_from(joined)
        with self.store.engine.connect() as connection:
            rows = connection.execute(statement.where(event.c.number == number)).mappings().all()
        rows = sorted(rows, key=lambda row: (row["at"], row["recorded_at"], row["kind"]))
        return [_words(dict(row), columns) for row in rows]


def _words(row: dict[str, Any], columns: tuple[str, ...]) -> str:
    at = datetime.fromtimestamp(row["at"] / 1_000_000, UTC)
    further = [f"{name} {row[name]}" for name in columns if row[name] is not None]
    return ", ".join([f"{row['kind']} {at:%d %H:%M}", *further])


def _pages(remote: Remote, watermarks: dict[str, str]) -> Iterator[tuple[str, Any]]:
    for stream in remote.streams:
        for page in remote.pages(stream, watermarks.get(stream)):
            yield stream, page


NewDesk = Callable[[], Desk]


def unmapped(told: list[Told]) -> dict[tuple[str, str], int]:
    """Words that the mapping lacks, with their rows."""
    every = (
        pl.concat([t.unmapped for t in told]).group_by("field", "value").agg(pl.col("rows").sum())
    )
    return {(field, value): rows for field, value, rows in every.rows()}
