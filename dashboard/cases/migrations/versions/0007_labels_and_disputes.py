"""Messages drawn for readers, their labels, and objections to verdicts; all kept for good.

There is no way back: what was written would be lost.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

SAID = "What was written here stays as it was written; a new entry says otherwise."
LABELS = (
    "present", "relevant", "specific", "case_detail", "timeline", "next_step", "no_action",
    "no_action_reason", "private", "jargon", "ambiguous",
)  # fmt: skip


def upgrade() -> None:
    """Add the tables, and refuse in the database itself whatever would change an entry."""
    _create_draws()
    _create_rows()
    _create_labels()
    _create_disputes()
    for table in ("label_draws", "label_rows", "labels", "disputes"):
        _forbid(table)


def _create_draws() -> None:
    op.create_table(
        "label_draws",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("seed", sa.BigInteger, nullable=False),
        sa.Column("agency", sa.String(96)),
        sa.Column("start", sa.String(10)),
        sa.Column("end", sa.String(10)),
        sa.Column("as_of", sa.BigInteger, nullable=False),
        sa.Column("rows", sa.Integer, nullable=False),
        sa.Column("of_texts", sa.BigInteger, nullable=False),
        sa.Column("of_cases", sa.BigInteger, nullable=False),
        sa.Column("judged_by", sa.String(64), nullable=False),
        comment="Which messages were drawn for readers: from what, by which seed; append-only.",
    )


def _create_rows() -> None:
    op.create_table(
        "label_rows",
        sa.Column("draw", sa.Integer, primary_key=True),
        sa.Column("row", sa.Integer, primary_key=True),
        sa.Column("agency", sa.String(96)),
        sa.Column("service", sa.String(96)),
        sa.Column("status_word", sa.Text, nullable=False),
        sa.Column("text_id", sa.LargeBinary(32), nullable=False),
        sa.Column("cases", sa.BigInteger, nullable=False),
        sa.Column("stratum", sa.Text, nullable=False),
        sa.Column("stratum_rows", sa.BigInteger, nullable=False),
        sa.Column("stratum_drawn", sa.BigInteger, nullable=False),
        sa.Column("probability", sa.Double, nullable=False),
        sa.Column("verdicts", sa.Text, nullable=False),
        comment="Each message of a draw, its odds of being drawn, and what the judge said of it "
        "then.",
    )


def _create_labels() -> None:
    op.create_table(
        "labels",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("draw", sa.Integer, nullable=False),
        sa.Column("row", sa.Integer, nullable=False),
        sa.Column("reader", sa.Text, nullable=False),
        *(sa.Column(name, sa.String(8), nullable=False) for name in LABELS),
        sa.Column("note", sa.Text, nullable=False),
        comment="What a reader said of a message, or what was settled of it; the newest holds.",
    )


def _create_disputes() -> None:
    op.create_table(
        "disputes",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("dispute", sa.Integer),
        sa.Column("agency", sa.String(96), nullable=False),
        sa.Column("service", sa.String(96)),
        sa.Column("status_word", sa.Text, nullable=False),
        sa.Column("text_id", sa.LargeBinary(32), nullable=False),
        sa.Column("measure", sa.String(64), nullable=False),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("says", sa.Text, nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("reference", sa.Text),
        sa.Column("judged_by", sa.String(64), nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("trial", sa.Boolean, nullable=False),
        comment="What an agency objects to in a verdict, and what became of it; append-only.",
    )


def _forbid(table: str) -> None:
    if op.get_context().dialect.name == "postgresql":
        _forbid_on_postgresql(table)
    else:
        _forbid_on_sqlite(table)


def _forbid_on_sqlite(table: str) -> None:
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{SAID}'); END"
        )


def _forbid_on_postgresql(table: str) -> None:
    op.execute(
        f"CREATE FUNCTION {table}_is_kept() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{SAID}'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_is_kept()"
    )
