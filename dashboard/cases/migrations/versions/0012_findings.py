"""Findings of the mayor's office and the actions that follow from them; rows change and never go.

There is no way back: what was written would be lost.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from dashboard.cases.refusing import keep_rows

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, and refuse in the database itself whatever would remove a row."""
    op.create_table(
        "findings",
        *_kept(),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("subject", sa.String(200), nullable=False),
        sa.Column("says", sa.Text, nullable=False),
        sa.Column("agreement", sa.String(96)),
        sa.Column("version", sa.String(32)),
        sa.Column("service", sa.String(96)),
        sa.Column("commitment", sa.String(32)),
        sa.Column("figure", sa.String(64)),
        sa.Column("part", sa.String(64)),
        sa.Column("periods", sa.Text, nullable=False),
        sa.Column("facts", sa.Text, nullable=False),
        sa.Column("as_of", sa.BigInteger, nullable=False),
        sa.Column("step", sa.String(64)),
        sa.Column("owner", sa.String(96)),
        sa.Column("due", sa.String(10)),
        sa.Column("state", sa.String(16), nullable=False),
        comment="What the mayor's office wants answered; rows change and never go.",
    )
    op.create_table(
        "actions",
        *_kept(),
        sa.Column("finding", sa.Integer),
        sa.Column("decision", sa.Integer),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("owner", sa.String(96), nullable=False),
        sa.Column("due", sa.String(10), nullable=False),
        sa.Column("service", sa.String(96)),
        sa.Column("commitment", sa.String(32)),
        sa.Column("figure", sa.String(64)),
        sa.Column("part", sa.String(64)),
        sa.Column("better", sa.String(8)),
        sa.Column("target", sa.Double),
        sa.Column("state", sa.String(16), nullable=False),
        comment="What somebody has agreed to do, and the figure that should move; rows never go.",
    )
    for table in ("findings", "actions"):
        keep_rows(table)


def _kept() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("trial", sa.Boolean, nullable=False),
        sa.Column("agency", sa.String(96)),
    ]
