"""Which texts were said to show private persons, and by whom; entries are kept for good.

There is no way back: what was written would be lost.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLE = "private_texts"
SAID = "What was said of a text stays as it was written; say otherwise in a new entry."


def upgrade() -> None:
    """Add the table, and refuse in the database itself whatever would change an entry."""
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("text", sa.String(64), nullable=False),
        sa.Column("agency", sa.String(96)),
        sa.Column("found", sa.String(32), nullable=False),
        sa.Column("cases", sa.BigInteger, nullable=False),
        sa.Column("said", sa.String(16), nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("trial", sa.Boolean, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        comment="What people said of texts that seem to show private persons; append-only.",
    )
    if op.get_context().dialect.name == "postgresql":
        _forbid_on_postgresql()
    else:
        _forbid_on_sqlite()


def _forbid_on_sqlite() -> None:
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {TABLE}_no_{verb.lower()} BEFORE {verb} ON {TABLE} "
            f"BEGIN SELECT RAISE(ABORT, '{SAID}'); END"
        )


def _forbid_on_postgresql() -> None:
    op.execute(
        f"CREATE FUNCTION {TABLE}_is_kept() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{SAID}'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {TABLE}_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON {TABLE} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}_is_kept()"
    )
