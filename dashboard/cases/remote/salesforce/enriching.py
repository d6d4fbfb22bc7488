"""What a row's own history adds to it, so that each row can be understood alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import polars as pl

from dashboard.cases.remote.salesforce.client import Record
from dashboard.cases.remote.salesforce.soql import quoted, select
from dashboard.cases.remote.salesforce.streams import (
    HELD_BY,
    MEANS,
    NEW_QUEUE,
    OLD_QUEUE,
    OWNER_CHANGES,
    REASON,
    TRACKED,
    TURNS,
    Stream,
)

Query = Callable[[str], Iterable[Record]]
"""Reads every record of a statement."""

_QUEUE, _OWNER = "^00G[0-9A-Za-z]{12}", "^00[G5][0-9A-Za-z]{12}"
"""How the key of a queue begins, and that of any owner; source: "Standard Field Key Prefixes"."""

_KEY = "^[0-9A-Za-z]{15}[A-Z0-5]{3}$"
"""A key as it is written in full: a change of a field that leads elsewhere has a row with them."""

_AT_ONCE = 300
"""Cases named in one statement: an address of a question holds 16,000 characters."""

_SAME_SAVE = "2s"
"""A reason is saved with the change of owner, and both are stamped to the second."""

_TURN = ("Id", "CaseId", "Field", "OldValue", "NewValue", "CreatedDate")


class Histories:
    """The history of single cases, asked for when a row needs it.

    Args:
        query: Reads a statement.
        tracked: The fields whose history is kept.
        reason: The field with the reason of a change of owner, as the history names it.
    """

    def __init__(self, query: Query, tracked: set[str], reason: str | None) -> None:
        self._query = query
        self._tracked = tracked
        self._reason = reason
        self._names: dict[str, str] | None = None

    def of_cases(self, rows: pl.DataFrame, *, by_owner: bool) -> pl.DataFrame:
        """Cases with the turns of their status, and with their queue in place of a person.

        A person who has taken a case works in the queue that had it last; who it is, we leave.
        """
        is_tracked = "Status" in self._tracked
        closed = (
            rows.filter(pl.col("ClosedDate") != "")["Id"] if is_tracked else pl.Series([""])[:0]
        )
        turns = self._turns(closed, ["Status"])
        told = pl.concat_str("CreatedDate", "OldValue", "NewValue", separator="\t")
        listed = turns.sort("CreatedDate", "Id").group_by("CaseId").agg(told.alias(TURNS))
        rows = rows.join(
            listed.with_columns(pl.col(TURNS).list.join("\n")),
            left_on="Id", right_on="CaseId", how="left", maintain_order="left",
        )  # fmt: skip
        rows = rows.with_columns(
            pl.col(TURNS).fill_null(""), pl.lit(str(is_tracked).lower()).alias(TRACKED)
        )
        return self._with_queue(rows) if by_owner else rows

    def of_changes(self, rows: pl.DataFrame, stream: Stream) -> pl.DataFrame:
        """Changes with what each means, and with the queues and the reason of those of an owner."""
        rows = rows.with_columns(
            pl.col("Field").replace_strict(stream.roles, default="").alias(MEANS),
            _queue_name("OldValue", self._queues()).alias(OLD_QUEUE),
            _queue_name("NewValue", self._queues()).alias(NEW_QUEUE),
        )
        of_owner = pl.col("Field").is_in(OWNER_CHANGES)
        known = pl.col("OldValue").str.contains(_OWNER) | pl.col("NewValue").str.contains(_OWNER)
        key = pl.col("OldValue").str.contains(_KEY) | pl.col("NewValue").str.contains(_KEY)
        # Such a change has two rows. Of owners the one with names is of people: nothing is kept of
        # it; of other things it is the one that can be understood.
        other = pl.when(of_owner).then(~known).otherwise(key)
        rows = rows.with_columns(
            pl.when(other).then(pl.lit("")).otherwise(name).alias(name)
            for name in ("OldValue", "NewValue", MEANS)
        )
        handed = of_owner & (pl.col(NEW_QUEUE) != "")
        unsure = rows.filter(handed & (pl.col(OLD_QUEUE) == ""))["CaseId"]
        before = self._owners(unsure).select("Id", pl.col("before").alias(HELD_BY))
        rows = rows.join(before, on="Id", how="left", maintain_order="left")
        reasons = self._reasons(rows.filter(handed))
        return rows.join(reasons, on="Id", how="left", maintain_order="left").with_columns(
            pl.col(HELD_BY, REASON).fill_null("")
        )

    def _with_queue(self, rows: pl.DataFrame) -> pl.DataFrame:
        of_person = ~pl.col("OwnerId").str.contains(_QUEUE)
        last = self._owners(rows.filter(of_person)["Id"]).group_by("CaseId", maintain_order=True)
        held = last.agg(pl.col("after").last().alias(HELD_BY))
        rows = rows.join(
            held, left_on="Id", right_on="CaseId", how="left", maintain_order="left"
        ).with_columns(pl.col(HELD_BY).fill_null(""))
        name = next(column for column in rows.columns if column.lower() == "owner.name")
        return rows.with_columns(
            pl.when(of_person).then(HELD_BY).otherwise(name).alias(name),
            pl.when(of_person).then(pl.lit("")).otherwise("OwnerId").alias("OwnerId"),
        ).drop(HELD_BY)

    def _owners(self, cases: pl.Series) -> pl.DataFrame:
        """Changes of owner in order, with the queue that had the case `before` and `after` each."""
        known = cases if "Owner" in self._tracked else cases[:0]
        turns = self._turns(known, OWNER_CHANGES).filter(
            pl.col("OldValue").str.contains(_OWNER) | pl.col("NewValue").str.contains(_OWNER)
        )
        old, new = (_queue_name(n, self._queues()) for n in ("OldValue", "NewValue"))
        named = turns.sort("CaseId", "CreatedDate", "Id").with_columns(
            after=pl.coalesce(_given(new), _given(old)).forward_fill().over("CaseId")
        )
        return named.with_columns(before=pl.col("after").shift(1).over("CaseId"))

    def _reasons(self, handed: pl.DataFrame) -> pl.DataFrame:
        """`Id` of changes of owner with the reason that was saved with each."""
        if not self._reason or self._reason not in self._tracked or handed.is_empty():
            return pl.DataFrame(schema={"Id": pl.String, REASON: pl.String})
        at = pl.col("CreatedDate").str.to_datetime("%Y-%m-%dT%H:%M:%S%.fZ").alias("at")
        given = self._turns(handed["CaseId"], [self._reason]).filter(pl.col("NewValue") != "")
        return (
            handed.select("Id", "CaseId", at)
            .sort("at")
            .join_asof(
                given.select("CaseId", at, pl.col("NewValue").alias(REASON)).sort("at"),
                on="at",
                by="CaseId",
                strategy="nearest",
                tolerance=_SAME_SAVE,
                check_sortedness=False,  # within groups it cannot, and says so each time
            )
            .select("Id", REASON)
        )  # fmt: skip

    def _turns(self, cases: pl.Series, fields: Sequence[str]) -> pl.DataFrame:
        """The changes of these fields of some cases."""
        keys = cases.unique().sort().to_list()
        found: list[Record] = []
        for start in range(0, len(keys), _AT_ONCE):
            some = quoted(keys[start : start + _AT_ONCE])
            where = [f"CaseId IN {some}", f"Field IN {quoted(fields)}"]
            found += self._query(select("CaseHistory", _TURN, where, ()))
        return flat(found, _TURN)

    def _queues(self) -> dict[str, str]:
        """The names of the queues by their keys of 15 characters."""
        if self._names is None:
            found = self._query(select("Group", ("Id", "Name"), ["Type = 'Queue'"], ()))
            self._names = {str(queue["Id"])[:15]: str(queue["Name"]) for queue in found}
        return self._names


def _queue_name(column: str, names: dict[str, str]) -> pl.Expr:
    """The name of a queue by its key, the key where it is gone; "" for people and nobody."""
    key = pl.col(column).str.slice(0, 15)
    name = key.replace_strict(names, default=key, return_dtype=pl.String)
    return pl.when(pl.col(column).str.contains(_QUEUE)).then(name).otherwise(pl.lit(""))


def _given(text: pl.Expr) -> pl.Expr:
    return pl.when(text != "").then(text)


def flat(records: Iterable[Record], fields: Sequence[str]) -> pl.DataFrame:
    """Records as rows of text: fields of related objects with dots, "" where nothing is."""
    paths = [field.split(".") for field in fields]
    rows = [[_text(_at(record, path)) for path in paths] for record in records]
    frame = pl.DataFrame(rows, schema=dict.fromkeys(fields, pl.String), orient="row")
    return with_plain_times(frame)


def with_plain_times(rows: pl.DataFrame) -> pl.DataFrame:
    """Times as the Bulk API writes them; the other one writes the same as +0000."""
    spelled = pl.all().str.replace(r"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)\+0000$", "${1}Z")
    return rows.with_columns(spelled)


def _at(record: object, path: Sequence[str]) -> object:
    for name in path:
        if not isinstance(record, dict):
            return None
        record = record.get(name)
    return record


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
