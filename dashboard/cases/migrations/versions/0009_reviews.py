"""Review meetings, what they had before them, and what they decided; nothing is removed.

There is no way back: what was written would be lost.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from dashboard.cases.refusing import keep_entries, keep_rows

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, and refuse in the database itself whatever would remove something."""
    _create_reviews()
    _create_agendas()
    _create_decisions()
    keep_rows("reviews")
    keep_entries("review_agendas")
    keep_rows("review_decisions")


def _kept() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("trial", sa.Boolean, nullable=False),
        sa.Column("agency", sa.String(96)),
    ]


def _create_reviews() -> None:
    op.create_table(
        "reviews",
        *_kept(),
        sa.Column("agreement", sa.String(192), nullable=False),
        sa.Column("version", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("key", sa.String(32), nullable=False),
        sa.Column("start", sa.String(10), nullable=False),
        sa.Column("end", sa.String(10), nullable=False),
        sa.Column("due", sa.String(10), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("planned_on", sa.String(10)),
        sa.Column("postponed", sa.Integer, nullable=False),
        sa.Column("held_on", sa.String(10)),
        sa.Column("attended", sa.Text),
        sa.Column("minutes", sa.Text, nullable=False),
        sa.Column("agency_by", sa.Text),
        sa.Column("agency_at", sa.BigInteger),
        sa.Column("operator_by", sa.Text),
        sa.Column("operator_at", sa.BigInteger),
        sa.Column("agenda", sa.Integer),
        comment="Review meetings that agreements ask for: planned, held, postponed, their minutes.",
    )
    op.create_index("ix_reviews_agreement", "reviews", ["agreement"])


def _create_agendas() -> None:
    op.create_table(
        "review_agendas",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("review", sa.Integer, nullable=False),
        sa.Column("as_of", sa.BigInteger, nullable=False),
        sa.Column("mart", sa.String(64), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("items", sa.Text, nullable=False),
        comment="What a review had before it when it was held; append-only.",
    )


def _create_decisions() -> None:
    op.create_table(
        "review_decisions",
        *_kept(),
        sa.Column("review", sa.Integer, nullable=False),
        sa.Column("says", sa.Text, nullable=False),
        sa.Column("owner", sa.String(64), nullable=False),
        sa.Column("due", sa.String(10), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("settled_on", sa.String(10)),
        sa.Column("proof", sa.Text),
        comment="What was decided in a review, who does it by when, and what became of it.",
    )
    op.create_index("ix_review_decisions_review", "review_decisions", ["review"])
