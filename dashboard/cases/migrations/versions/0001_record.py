"""The record as first laid down."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import VARCHAR

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.String(64).with_variant(VARCHAR(64, collation="C"), "postgresql")


def upgrade() -> None:
    _create_bookkeeping()
    _create_cases()
    _create_events()


def _create_bookkeeping() -> None:
    op.create_table(
        "store",
        sa.Column("city", sa.String(64), primary_key=True),
        sa.Column("demonstration", sa.Boolean, nullable=False),
        comment="One row: whose cases these are.",
    )
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("extracted_at", sa.BigInteger, nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        *(
            sa.Column(name, sa.Integer, nullable=False)
            for name in ("read", "accepted", "unchanged", "quarantined")
        ),
        comment="Every import: running, done or interrupted, with its sums.",
    )
    op.create_table(
        "quarantine",
        sa.Column("id", sa.LargeBinary(32), primary_key=True),
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("line", sa.Integer, nullable=False),
        sa.Column("extracted_at", sa.BigInteger, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("reasons", "header", "raw")),
        comment="Rows put aside with their reasons, for the operator only.",
    )


def _create_cases() -> None:
    op.create_table(
        "cases",
        sa.Column("source", KEY, primary_key=True),
        sa.Column("number", KEY, primary_key=True),
        sa.Column("opened", sa.BigInteger, nullable=False),
        sa.Column("service", sa.String(96)),
        sa.Column("agency", sa.String(96)),
        sa.Column("channel", sa.String(64)),
        sa.Column("district", sa.String(64)),
        sa.Column("place", sa.Text),
        sa.Column("published_due", sa.BigInteger),
        sa.Column("unmapped", sa.Text),
        sa.Column("seen_at", sa.BigInteger, nullable=False),
        comment="What is known of each case; `unmapped` keeps words that the mapping lacks.",
    )
    op.create_index("ix_cases_opened", "cases", ["opened"])


def _create_events() -> None:
    op.create_table(
        "texts",
        sa.Column("id", sa.LargeBinary(32), primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        comment="Each distinct message once.",
    )
    op.create_table(
        "case_events",
        sa.Column("id", sa.LargeBinary(32), primary_key=True),
        sa.Column("source", KEY, nullable=False),
        sa.Column("number", KEY, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("recorded_at", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("actor", sa.String(16)),
        sa.Column("audience", sa.String(16)),
        *(
            sa.Column(name, sa.String(96))
            for name in ("from_agency", "to_agency", "reason", "name")
        ),
        sa.Column("value", sa.String(256)),
        sa.Column("outcome", sa.String(96)),
        sa.Column("text_id", sa.LargeBinary(32)),
        comment="What happened, append-only.",
    )
    op.create_index("ix_case_events_case", "case_events", ["source", "number"])


def downgrade() -> None:
    for table in ("case_events", "texts", "cases", "quarantine", "runs", "store"):
        op.drop_table(table)
