"""Who has looked into a question of the integrity screen; entries are kept for good.

There is no way back: what was written would be lost.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLE = "looked_into"
SAID = "What was looked into stays as it was written; take it back with a new entry."


def upgrade() -> None:
    """Add the table, and refuse in the database itself whatever would change an entry."""
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("takes_back", sa.Integer),
        sa.Column("question", sa.String(64), nullable=False),
        sa.Column("agency", sa.String(96)),
        sa.Column("service", sa.String(96)),
        sa.Column("period", sa.String(16)),
        sa.Column("observed", sa.BigInteger, nullable=False),
        sa.Column("of", sa.BigInteger, nullable=False),
        sa.Column("as_of", sa.BigInteger, nullable=False),
        sa.Column("start", sa.String(10)),
        sa.Column("end", sa.String(10)),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("trial", sa.Boolean, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        comment="Who has looked into which question, and what was found; append-only.",
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
