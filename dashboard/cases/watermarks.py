"""How far each stream of a connected system has been read, kept in the record itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, insert, select, update

from dashboard.cases import tables
from dashboard.cases.importing import Plan
from dashboard.cases.record import microseconds
from dashboard.cases.remote import earlier
from dashboard.errors import UserError

_FROM_THE_START = ""
"""`began_from` of an unfinished sync that asks for everything; null: none is unfinished."""

_NOTHING = timedelta()


class Watermark:
    """How far one stream has been read, as a row of `sync_state`.

    A sync begins an overlap before where the last one ended; one that did not come to its end goes
    on where it stopped. It never ends before where the last one did, or a system without anything
    new would be read from ever further back; and never in the future, or a record that is dated
    there would hide all that changes until then.

    Args:
        plan: Whose source it is, and the record's database.
        stream: One of the system's streams.
        began: When this sync began.

    Attributes:
        text: Where the stream goes on; None for all that the system has.
        resumed: Whether an earlier sync did not come to its end.
    """

    def __init__(self, plan: Plan, stream: str, began: datetime) -> None:
        self.text: str | None = None
        self.resumed = False
        self._plan = plan
        self._key = {"source": plan.mapping.id, "stream": stream}
        self._began = began
        self._overlap = _overlap(plan)
        self._began_from: str | None = None

    def begin(self) -> str | None:
        """From where to ask; None for everything.

        Raises:
            UserError: The database gave up.
        """
        with self._plan.store.writing() as connection:
            self._load(connection)
            self.resumed = self._began_from is not None
            if not self.resumed:
                self.text = earlier(self.text, self._overlap) if self.text else None
                self._began_from = self.text or _FROM_THE_START
                self._save(connection)
        return self.text

    def reach(self, connection: Connection, watermark: str | None) -> None:
        """A page is in the record, by this same transaction; None is no place to go on from."""
        if watermark is not None:
            self.text = watermark
            self._save(connection)

    def finish(self) -> None:
        """All that there is was read.

        Raises:
            UserError: The database gave up.
        """
        self.text, self._began_from = self._end(), None
        with self._plan.store.writing() as connection:
            self._save(connection)

    def _end(self) -> str | None:
        reached = _instant(self.text or "")
        if self.text is None or reached is None:
            return self.text
        known = earlier(self._began_from or "", -self._overlap)
        before = _instant(known) or reached
        furthest = self.text if reached >= before else known
        return earlier(furthest, max(max(reached, before) - self._began, _NOTHING))

    def _load(self, connection: Connection) -> None:
        state = tables.sync_state
        held = connection.execute(select(state).filter_by(**self._key)).one_or_none()
        if held is None:
            connection.execute(insert(state).values(**self._key, **self._stored()))
        else:
            self.text, self._began_from = held.watermark, held.began_from

    def _save(self, connection: Connection) -> None:
        state = update(tables.sync_state).filter_by(**self._key)
        connection.execute(state.values(**self._stored()))

    def _stored(self) -> dict[str, object]:
        at = microseconds(self._plan.clock())
        return {"watermark": self.text, "began_from": self._began_from, "updated_at": at}


def _instant(watermark: str) -> datetime | None:
    """The instant with which a watermark begins, where it does."""
    try:
        moment = datetime.fromisoformat(watermark.partition(" ")[0])
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _overlap(plan: Plan) -> timedelta:
    """How far before the last watermark a sync begins.

    Raises:
        UserError: It is told in a unit of the agency's calendar.
    """
    connect = plan.mapping.spec.connect
    if connect is None:
        return _NOTHING
    if connect.overlap.minutes is not None:
        return timedelta(minutes=connect.overlap.minutes)
    if connect.overlap.calendar_days is not None:
        return timedelta(days=connect.overlap.calendar_days)
    raise UserError(
        f"sources/{plan.mapping.id}.yaml: the overlap under connect is told in "
        f"{connect.overlap.unit}; a sync knows only minutes and calendar_days, so write it as "
        "{minutes: 60}."
    )
