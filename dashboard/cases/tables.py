"""The tables of the record; instants are microseconds since 1970 in UTC on every database."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import VARCHAR

metadata = MetaData(naming_convention={"ix": "ix_%(column_0_label)s", "pk": "pk_%(table_name)s"})

KEY = String(64).with_variant(VARCHAR(64, collation="C"), "postgresql")
"""Keys of sources sort by their characters, as SQLite does it, in whatever language."""

store = Table(
    "store",
    metadata,
    Column("city", String(64), primary_key=True),
    Column("demonstration", Boolean, nullable=False),
    comment="One row: whose cases these are.",
)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("source", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("file", Text, nullable=False),
    Column("sha256", String(64)),
    Column("extracted_at", BigInteger),
    Column("started_at", BigInteger),
    Column("finished_at", BigInteger),
    Column("status", String(16), nullable=False),
    Column("error", Text),
    Column("read", Integer, nullable=False),
    Column("accepted", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("quarantined", Integer, nullable=False),
    Column("described", Text),
    Column("remarks", Text),
    Column("reasons", Text),
    Column("unmapped", Text),
    comment="Every import, sync and retry, with the sums of what it has committed.",
)

sync_state = Table(
    "sync_state",
    metadata,
    Column("source", String(64), primary_key=True),
    Column("stream", String(64), primary_key=True),
    Column("watermark", Text),
    Column("began_from", Text),
    Column("updated_at", BigInteger, nullable=False),
    comment="How far each connected system has been read.",
)

cases = Table(
    "cases",
    metadata,
    Column("source", KEY, primary_key=True),
    Column("number", KEY, primary_key=True),
    Column("opened", BigInteger, nullable=False),
    Column("service", String(96)),
    Column("agency", String(96)),
    Column("channel", String(64)),
    Column("district", String(64)),
    Column("place", Text),
    Column("published_due", BigInteger),
    Column("unmapped", Text),
    Column("seen_at", BigInteger, nullable=False),
    Column("priority", String(64)),
    Column("language", String(16)),
    Column("parent", KEY),
    Column("requester", String(64)),
    Column("changed", BigInteger, nullable=False, server_default="0"),
    Index("ix_cases_opened", "source", "opened"),
    Index("ix_cases_changed", "source", "changed"),
    Index(
        "ix_cases_unmapped",
        "source",
        sqlite_where=text("unmapped IS NOT NULL"),
        postgresql_where=text("unmapped IS NOT NULL"),
    ),
    sqlite_with_rowid=False,
    comment="What is known of each case; `unmapped` keeps words that the mapping lacks, `changed` "
    "is the number of its source's change that touched the case or its events last.",
)

case_events = Table(
    "case_events",
    metadata,
    Column("source", KEY, primary_key=True),
    Column("number", KEY, primary_key=True),
    Column("id", LargeBinary(32), primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("recorded_at", BigInteger, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("actor", String(16)),
    Column("audience", String(16)),
    Column("from_agency", String(96)),
    Column("to_agency", String(96)),
    Column("reason", String(96)),
    Column("name", String(96)),
    Column("value", String(256)),
    Column("outcome", String(96)),
    Column("text_id", LargeBinary(32)),
    Column("told_by", String(64)),
    comment="What happened, append-only; a case's events lie side by side.",
    sqlite_with_rowid=False,
)

texts = Table(
    "texts",
    metadata,
    Column("id", LargeBinary(32), primary_key=True),
    Column("text", Text, nullable=False),
    comment="Each distinct message once.",
)

quarantine = Table(
    "quarantine",
    metadata,
    Column("id", LargeBinary(32), primary_key=True),
    Column("source", String(64), nullable=False),
    Column("stream", String(64), nullable=False),
    Column("file", Text, nullable=False),
    Column("line", Integer, nullable=False),
    Column("extracted_at", BigInteger),
    Column("put_aside_at", BigInteger, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("header", Text, nullable=False),
    Column("raw", Text, nullable=False),
    comment="Rows put aside with their reasons, for the operator only.",
)

contact_volume = Table(
    "contact_volume",
    metadata,
    Column("source", KEY, primary_key=True),
    Column("day", KEY, primary_key=True),
    Column("channel", KEY, primary_key=True),
    Column("n", BigInteger, nullable=False),
    Column("seen_at", BigInteger, nullable=False),
    comment="Contacts of a local day by channel, as the newest extraction counted them.",
)
