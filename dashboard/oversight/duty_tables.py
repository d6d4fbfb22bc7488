"""The register of duties: one table for all its lists; entries come to others, none changes."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Integer, String, Table, Text

from dashboard.oversight.tables import metadata

duties_register = Table(
    "duties_register",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", BigInteger, nullable=False),
    Column("register", String(16), nullable=False),
    Column("act", String(16), nullable=False),
    Column("agency", String(96), nullable=False),
    Column("key", String(96), nullable=False),
    Column("day", String(10), nullable=False),
    Column("title", Text, nullable=False),
    Column("topic", String(32), nullable=False),
    Column("services", Text, nullable=False),
    Column("effective", String(10)),
    Column("evidence", Text, nullable=False),
    Column("takes_back", Integer),
    Column("because", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("trial", Boolean, nullable=False),
    comment="What each side has done of its duties, on which day; append-only.",
)
