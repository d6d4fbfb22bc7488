"""The table of what auditors recommended: rows change and never go."""

from __future__ import annotations

from sqlalchemy import Column, Integer, String, Table, Text, UniqueConstraint

from dashboard.oversight.keeping import kept_columns
from dashboard.oversight.tables import metadata

recommendations = Table(
    "audit_recommendations",
    metadata,
    *kept_columns(),
    Column("audit", String(64), nullable=False),
    Column("nth", Integer, nullable=False),
    Column("number", String(16), nullable=False),
    Column("addressee", String(64), nullable=False),
    Column("substance", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("text_source", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("response", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("due", String(10)),
    Column("figure", String(64)),
    Column("of_agency", String(96)),
    Column("of_service", String(96)),
    Column("findings", Text, nullable=False),
    Column("drafts", Text, nullable=False),
    UniqueConstraint("audit", "nth", name="uq_audit_recommendations"),
    comment="What auditors recommended, and what became of it.",
)
