"""The register of duties: contacts, articles, changes of services, and the rest; kept for good.

There is no way back: what was written would be lost.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dashboard.cases.refusing import keep_entries

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

TABLE = "duties_register"


def upgrade() -> None:
    """Add the table, and refuse in the database itself whatever would change an entry."""
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("register", sa.String(16), nullable=False),
        sa.Column("act", sa.String(16), nullable=False),
        sa.Column("agency", sa.String(96), nullable=False),
        sa.Column("key", sa.String(96), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("topic", sa.String(32), nullable=False),
        sa.Column("services", sa.Text, nullable=False),
        sa.Column("effective", sa.String(10)),
        sa.Column("evidence", sa.Text, nullable=False),
        sa.Column("takes_back", sa.Integer),
        sa.Column("because", sa.Text, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("trial", sa.Boolean, nullable=False),
        comment="What each side has done of its duties, on which day; append-only.",
    )
    keep_entries(TABLE)
