"""The tables of oversight; instants are microseconds since 1970 in UTC, as in the record.

They have a list of their own: looking at a record that lacks them must go on working.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

looked_into = Table(
    "looked_into",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", BigInteger, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("takes_back", Integer),
    Column("question", String(64), nullable=False),
    Column("agency", String(96)),
    Column("service", String(96)),
    Column("period", String(16)),
    Column("observed", BigInteger, nullable=False),
    Column("of", BigInteger, nullable=False),
    Column("as_of", BigInteger, nullable=False),
    Column("start", String(10)),
    Column("end", String(10)),
    Column("person", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("trial", Boolean, nullable=False),
    Column("note", Text, nullable=False),
    comment="Who has looked into which question, and what was found; append-only.",
)

private_texts = Table(
    "private_texts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", BigInteger, nullable=False),
    Column("text", String(64), nullable=False),
    Column("agency", String(96)),
    Column("found", String(32), nullable=False),
    Column("cases", BigInteger, nullable=False),
    Column("said", String(16), nullable=False),
    Column("person", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("trial", Boolean, nullable=False),
    Column("note", Text, nullable=False),
    comment="What people said of texts that seem to show private persons; append-only.",
)

audit_log = Table(
    "audit_log",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    Column("person", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("trial", Boolean, nullable=False),
    Column("act", String(32), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("key", String(64), nullable=False),
    Column("agency", String(96)),
    Column("said", Text, nullable=False),
    Column("because", Text, nullable=False),
    Column("previous", String(64), nullable=False, unique=True),
    Column("sha256", String(64), nullable=False),
    Index("ix_audit_log_about", "kind", "key"),
    comment="Who did what in oversight; append-only, a chain by hash.",
)
