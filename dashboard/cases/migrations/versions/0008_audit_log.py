"""The audit log of oversight: a chain of entries, each naming the one before; kept for good.

There is no way back: what was written would be lost.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dashboard.cases.refusing import keep_entries

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TABLE = "audit_log"


def upgrade() -> None:
    """Add the table, and refuse in the database itself whatever would change an entry.

    An entry has one successor: two that follow the same one would be two chains.
    """
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("trial", sa.Boolean, nullable=False),
        sa.Column("act", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("agency", sa.String(96)),
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("because", sa.Text, nullable=False),
        sa.Column("previous", sa.String(64), nullable=False, unique=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        comment="Who did what in oversight; append-only, a chain by hash.",
    )
    op.create_index("ix_audit_log_about", TABLE, ["kind", "key"])
    keep_entries(TABLE)
