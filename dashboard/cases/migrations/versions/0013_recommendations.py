"""Recommendations of audits: what the auditor gave, what the city does about it; none removed.

There is no way back: what was written would be lost.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dashboard.cases.refusing import keep_rows

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

TABLE = "audit_recommendations"


def upgrade() -> None:
    """Add the table; each recommendation of an audit stands in it once."""
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("trial", sa.Boolean, nullable=False),
        sa.Column("audit", sa.String(64), nullable=False),
        sa.Column("nth", sa.Integer, nullable=False),
        sa.Column("number", sa.String(16), nullable=False),
        sa.Column("addressee", sa.String(64), nullable=False),
        sa.Column("substance", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("text_source", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("response", sa.Text, nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("due", sa.String(10)),
        sa.Column("figure", sa.String(64)),
        sa.Column("of_agency", sa.String(96)),
        sa.Column("of_service", sa.String(96)),
        sa.Column("findings", sa.Text, nullable=False),
        sa.Column("drafts", sa.Text, nullable=False),
        sa.UniqueConstraint("audit", "nth", name="uq_audit_recommendations"),
        comment="What auditors recommended, and what became of it.",
    )
    keep_rows(TABLE)
