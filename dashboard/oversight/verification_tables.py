"""The tables of samples that are checked: entries stay as they were written."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from dashboard.oversight.tables import metadata


def _written() -> tuple[Column[Any], ...]:
    """Who wrote an entry, and when."""
    return (
        Column("id", Integer, primary_key=True, autoincrement=True),
        Column("at", BigInteger, nullable=False),
        Column("person", Text, nullable=False),
        Column("role", String(16), nullable=False),
        Column("trial", Boolean, nullable=False),
    )


draws = Table(
    "verification_draws",
    metadata,
    *_written(),
    Column("agency", String(96)),
    Column("start", String(10), nullable=False),
    Column("end", String(10), nullable=False),
    Column("as_of", BigInteger, nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("size", Integer, nullable=False),
    Column("population", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("risks", Text, nullable=False),
    comment="Samples of closed cases: of which population, with which seed; append-only.",
)

cases = Table(
    "verification_cases",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("draw", Integer, ForeignKey("verification_draws.id"), nullable=False),
    Column("nth", Integer, nullable=False),
    Column("source", String(64), nullable=False),
    Column("number", String(64), nullable=False),
    Column("agency", String(96)),
    Column("service", String(96)),
    Column("district", String(96)),
    Column("closed", BigInteger, nullable=False),
    Column("risks", Text, nullable=False),
    Column("probability", Double, nullable=False),
    UniqueConstraint("draw", "nth", name="uq_verification_cases"),
    comment="The cases of a sample, each with its probability of being drawn; append-only.",
)

results = Table(
    "verification_results",
    metadata,
    *_written(),
    Column("case", Integer, ForeignKey("verification_cases.id"), nullable=False),
    Column("turn", Integer, nullable=False),
    Column("agency", String(96)),
    Column("how", String(16), nullable=False),
    Column("found", String(16), nullable=False),
    Column("checked_on", String(10), nullable=False),
    Column("checked_by", Text, nullable=False),
    Column("note", Text, nullable=False),
    UniqueConstraint("case", "turn", name="uq_verification_results"),
    comment="What a check of a drawn case found; a correction is a further entry.",
)
