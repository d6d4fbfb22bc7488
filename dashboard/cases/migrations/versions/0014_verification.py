"""Samples of closed cases that are checked: draws, their cases, what was found; kept for good.

There is no way back: what was written would be lost.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dashboard.cases.refusing import keep_entries

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

DRAWS, CASES, RESULTS = "verification_draws", "verification_cases", "verification_results"


def upgrade() -> None:
    """Add the tables, and refuse in the database itself whatever would change an entry.

    Of a case there is one first result, one second, and so on: a later one corrects the one before.
    """
    op.create_table(
        DRAWS,
        *_written(),
        sa.Column("agency", sa.String(96)),
        sa.Column("start", sa.String(10), nullable=False),
        sa.Column("end", sa.String(10), nullable=False),
        sa.Column("as_of", sa.BigInteger, nullable=False),
        sa.Column("seed", sa.BigInteger, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("population", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("risks", sa.Text, nullable=False),
        comment="Samples of closed cases: of which population, with which seed; append-only.",
    )
    op.create_table(
        CASES,
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("draw", sa.Integer, sa.ForeignKey(f"{DRAWS}.id"), nullable=False),
        sa.Column("nth", sa.Integer, nullable=False),
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("number", sa.String(64), nullable=False),
        sa.Column("agency", sa.String(96)),
        sa.Column("service", sa.String(96)),
        sa.Column("district", sa.String(96)),
        sa.Column("closed", sa.BigInteger, nullable=False),
        sa.Column("risks", sa.Text, nullable=False),
        sa.Column("probability", sa.Double, nullable=False),
        sa.UniqueConstraint("draw", "nth", name="uq_verification_cases"),
        comment="The cases of a sample, each with its probability of being drawn; append-only.",
    )
    op.create_table(
        RESULTS,
        *_written(),
        sa.Column("case", sa.Integer, sa.ForeignKey(f"{CASES}.id"), nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("agency", sa.String(96)),
        sa.Column("how", sa.String(16), nullable=False),
        sa.Column("found", sa.String(16), nullable=False),
        sa.Column("checked_on", sa.String(10), nullable=False),
        sa.Column("checked_by", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.UniqueConstraint("case", "turn", name="uq_verification_results"),
        comment="What a check of a drawn case found; a correction is a further entry.",
    )
    for table in (DRAWS, CASES, RESULTS):
        keep_entries(table)


def _written() -> tuple[sa.Column[object], ...]:
    """Who wrote an entry, and when."""
    return (
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("trial", sa.Boolean, nullable=False),
    )
