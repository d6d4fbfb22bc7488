"""The tables of drafts: the draft, every text it ever had, what was said of it, and who agreed."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from dashboard.oversight.keeping import kept_columns
from dashboard.oversight.tables import metadata

drafts = Table(
    "drafts",
    metadata,
    *kept_columns(agency=True),
    Column("agreement", String(192), nullable=False),
    Column("version", String(32), nullable=False),
    Column("based_on", String(32)),
    Column("based_sha256", String(64)),
    Column("state", String(16), nullable=False),
    Column("sha256", String(64), nullable=False),
    Index("ix_drafts_agreement", "agreement"),
    comment="Versions of agreements that are being negotiated.",
)

texts = Table(
    "draft_texts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", BigInteger, nullable=False),
    Column("trial", Boolean, nullable=False),
    Column("draft", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("note", Text, nullable=False),
    UniqueConstraint("draft", "number", name="uq_draft_texts_number"),
    comment="Every text that a draft ever had, and those proposed beside it; append-only.",
)

comments = Table(
    "draft_comments",
    metadata,
    *kept_columns(agency=True),
    Column("draft", Integer, nullable=False),
    Column("path", String(256), nullable=False),
    Column("says", Text, nullable=False),
    Column("text", Integer, nullable=False),
    Column("person", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("settled_by", Text),
    Column("settled_at", BigInteger),
    Index("ix_draft_comments_draft", "draft"),
    comment="What both sides say of a draft, of one place in it or of the whole.",
)

consents = Table(
    "draft_consents",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", BigInteger, nullable=False),
    Column("trial", Boolean, nullable=False),
    Column("draft", Integer, nullable=False),
    Column("side", String(16), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("person", Text, nullable=False),
    Index("ix_draft_consents_draft", "draft"),
    comment="Which side agreed to exactly which text of a draft, or took that back; append-only.",
)
