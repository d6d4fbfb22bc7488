"""The table of digests sent; instants are microseconds since 1970 in UTC, as in the record."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, String, Table, Text, UniqueConstraint

from dashboard.oversight.tables import metadata

sendings = Table(
    "notice_sendings",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", BigInteger, nullable=False),
    Column("person", String(64), nullable=False),
    Column("day", String(10), nullable=False),
    Column("figures_at", BigInteger),
    Column("lines", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("tried_at", BigInteger, nullable=False),
    Column("next_at", BigInteger),
    Column("delivered", Text, nullable=False),
    Column("reason", Text, nullable=False),
    UniqueConstraint("person", "day", name="uq_notice_sendings_person_day"),
    comment="Digests by person and day: what was told, and whether it went out.",
)
