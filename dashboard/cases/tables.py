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
)
from sqlalchemy.dialects.postgresql import VARCHAR

metadata = MetaData(naming_convention={"ix": "ix_%(column_0_label)s", "pk": "pk_%(table_name)s"})

KEY = String(64).with_variant(VARCHAR(64, collation="C"), "postgresql")
"""Sources and case numbers sort by their characters, as SQLite does it, in whatever language."""

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
    Column("file", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("extracted_at", BigInteger, nullable=False),
    Column("status", String(16), nullable=False),
    Column("read", Integer, nullable=False),
    Column("accepted", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("quarantined", Integer, nullable=False),
    comment="Every import: running, done or interrupted, with its sums.",
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
    Index("ix_cases_opened", "opened"),
    comment="What is known of each case; `unmapped` keeps words that the mapping lacks.",
)

case_events = Table(
    "case_events",
    metadata,
    Column("id", LargeBinary(32), primary_key=True),
    Column("source", KEY, nullable=False),
    Column("number", KEY, nullable=False),
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
    Index("ix_case_events_case", "source", "number"),
    comment="What happened, append-only.",
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
    Column("file", Text, nullable=False),
    Column("line", Integer, nullable=False),
    Column("extracted_at", BigInteger, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("header", Text, nullable=False),
    Column("raw", Text, nullable=False),
    comment="Rows put aside with their reasons, for the operator only.",
)
