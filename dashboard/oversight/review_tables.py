"""The tables of reviews; days are local and written as `2026-09-30`, instants as in the record."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table, Text

from dashboard.oversight.keeping import kept_columns
from dashboard.oversight.tables import metadata

reviews = Table(
    "reviews",
    metadata,
    *kept_columns(agency=True),
    Column("agreement", String(192), nullable=False),
    Column("version", String(32), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("key", String(32), nullable=False),
    Column("start", String(10), nullable=False),
    Column("end", String(10), nullable=False),
    Column("due", String(10), nullable=False),
    Column("state", String(16), nullable=False),
    Column("planned_on", String(10)),
    Column("postponed", Integer, nullable=False),
    Column("held_on", String(10)),
    Column("attended", Text),
    Column("minutes", Text, nullable=False),
    Column("agency_by", Text),
    Column("agency_at", BigInteger),
    Column("operator_by", Text),
    Column("operator_at", BigInteger),
    Column("agenda", Integer),
    Index("ix_reviews_agreement", "agreement"),
    comment="Review meetings that agreements ask for: planned, held, postponed, their minutes.",
)

agendas = Table(
    "review_agendas",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", BigInteger, nullable=False),
    Column("review", Integer, nullable=False),
    Column("as_of", BigInteger, nullable=False),
    Column("mart", String(64), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("items", Text, nullable=False),
    comment="What a review had before it when it was held; append-only.",
)

decisions = Table(
    "review_decisions",
    metadata,
    *kept_columns(agency=True),
    Column("review", Integer, nullable=False),
    Column("says", Text, nullable=False),
    Column("owner", String(64), nullable=False),
    Column("due", String(10), nullable=False),
    Column("state", String(16), nullable=False),
    Column("settled_on", String(10)),
    Column("proof", Text),
    Column("figure", String(64)),
    Index("ix_review_decisions_review", "review"),
    comment="What was decided in a review, who does it by when, and what became of it.",
)
