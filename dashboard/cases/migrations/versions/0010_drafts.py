"""Drafts of agreements, every text they had, comments, and who agreed to which; kept for good.

There is no way back: what was written would be lost.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from dashboard.cases.refusing import keep_entries, keep_rows

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, and refuse in the database itself whatever would remove something."""
    _create_drafts()
    _create_texts()
    _create_comments()
    _create_consents()
    keep_rows("drafts")
    keep_entries("draft_texts")
    keep_rows("draft_comments")
    keep_entries("draft_consents")


def _kept() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("trial", sa.Boolean, nullable=False),
        sa.Column("agency", sa.String(96)),
    ]


def _entered() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("trial", sa.Boolean, nullable=False),
        sa.Column("draft", sa.Integer, nullable=False),
    ]


def _create_drafts() -> None:
    op.create_table(
        "drafts",
        *_kept(),
        sa.Column("agreement", sa.String(192), nullable=False),
        sa.Column("version", sa.String(32), nullable=False),
        sa.Column("based_on", sa.String(32)),
        sa.Column("based_sha256", sa.String(64)),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        comment="Versions of agreements that are being negotiated.",
    )
    op.create_index("ix_drafts_agreement", "drafts", ["agreement"])


def _create_texts() -> None:
    op.create_table(
        "draft_texts",
        *_entered(),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.UniqueConstraint("draft", "number", name="uq_draft_texts_number"),
        comment="Every text that a draft ever had, and those proposed beside it; append-only.",
    )


def _create_comments() -> None:
    op.create_table(
        "draft_comments",
        *_kept(),
        sa.Column("draft", sa.Integer, nullable=False),
        sa.Column("path", sa.String(256), nullable=False),
        sa.Column("says", sa.Text, nullable=False),
        sa.Column("text", sa.Integer, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("settled_by", sa.Text),
        sa.Column("settled_at", sa.BigInteger),
        comment="What both sides say of a draft, of one place in it or of the whole.",
    )
    op.create_index("ix_draft_comments_draft", "draft_comments", ["draft"])


def _create_consents() -> None:
    op.create_table(
        "draft_consents",
        *_entered(),
        sa.Column("side", sa.String(16), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        comment="Which side agreed to exactly which text of a draft, or took that back; "
        "append-only.",
    )
    op.create_index("ix_draft_consents_draft", "draft_consents", ["draft"])
