"""Room for connected systems, contact volumes and run reports; events lie by their case.

There is no way back: a record of connected systems does not fit into the older tables.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import VARCHAR

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEY = sa.String(64).with_variant(VARCHAR(64, collation="C"), "postgresql")
ATTRIBUTES = (
    ("priority", sa.String(64)),
    ("language", sa.String(16)),
    ("parent", KEY),
    ("requester", sa.String(64)),
)


def upgrade() -> None:
    _widen_runs()
    _widen_quarantine()
    if op.get_context().dialect.name == "sqlite":
        _cluster_on_sqlite()
    else:
        _widen_on_postgresql()
    _create_states()


def _widen_runs() -> None:
    with op.batch_alter_table("runs", table_kwargs={"comment": _RUNS}) as runs:
        runs.add_column(sa.Column("kind", sa.String(16), nullable=False, server_default="import"))
        runs.add_column(sa.Column("started_at", sa.BigInteger))
        runs.add_column(sa.Column("finished_at", sa.BigInteger))
        for name in ("error", "described", "remarks", "reasons", "unmapped"):
            runs.add_column(sa.Column(name, sa.Text))
        runs.alter_column("sha256", existing_type=sa.String(64), nullable=True)
        runs.alter_column("extracted_at", existing_type=sa.BigInteger, nullable=True)
    with op.batch_alter_table("runs") as runs:
        runs.alter_column("kind", existing_type=sa.String(16), server_default=None)


_RUNS = "Every import, sync and retry, with the sums of what it has committed."


def _widen_quarantine() -> None:
    """Rows put aside so far count their days from the instant of their file."""
    with op.batch_alter_table("quarantine") as held:
        held.add_column(sa.Column("stream", sa.String(64), nullable=False, server_default="rows"))
        held.add_column(sa.Column("put_aside_at", sa.BigInteger))
        held.alter_column("extracted_at", existing_type=sa.BigInteger, nullable=True)
    op.execute("UPDATE quarantine SET put_aside_at = extracted_at")
    with op.batch_alter_table("quarantine") as held:
        held.alter_column("stream", existing_type=sa.String(64), server_default=None)
        held.alter_column("put_aside_at", existing_type=sa.BigInteger, nullable=False)


def _widen_on_postgresql() -> None:
    for name, kind in ATTRIBUTES:
        op.add_column("cases", sa.Column(name, kind))
    op.drop_index("ix_cases_opened", "cases")
    op.create_index("ix_cases_opened", "cases", ["source", "opened"])
    op.drop_constraint(_key_of("case_events"), "case_events", type_="primary")
    op.create_primary_key("pk_case_events", "case_events", ["source", "number", "id"])
    op.drop_index("ix_case_events_case", "case_events")
    op.create_table_comment("case_events", _EVENTS)
    op.create_table_comment("runs", _RUNS)


def _key_of(table: str) -> str:
    return str(sa.inspect(op.get_bind()).get_pk_constraint(table)["name"])


def _cluster_on_sqlite() -> None:
    """Both tables anew, each row stored under its key: SQLite cannot change that in place."""
    op.drop_index("ix_cases_opened", "cases")
    op.drop_index("ix_case_events_case", "case_events")
    for table, columns in (("cases", _case_columns()), ("case_events", _event_columns())):
        listed = ", ".join(c.name for c in columns if c.name not in dict(ATTRIBUTES))
        op.rename_table(table, f"{table}_0001")
        op.create_table(table, *columns, sqlite_with_rowid=False)
        op.execute(
            f"INSERT INTO {table} ({listed}) SELECT {listed} FROM {table}_0001 "  # noqa: S608 - names of our own
            "ORDER BY source, number"
        )
        op.drop_table(f"{table}_0001")
    op.create_index("ix_cases_opened", "cases", ["source", "opened"])


def _case_columns() -> list[sa.Column[Any]]:
    return [
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
        *(sa.Column(name, kind) for name, kind in ATTRIBUTES),
    ]


_EVENTS = "What happened, append-only; a case's events lie side by side."


def _event_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("source", KEY, primary_key=True),
        sa.Column("number", KEY, primary_key=True),
        sa.Column("id", sa.LargeBinary(32), primary_key=True),
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
    ]


def _create_states() -> None:
    op.create_table(
        "sync_state",
        sa.Column("source", sa.String(64), primary_key=True),
        sa.Column("stream", sa.String(64), primary_key=True),
        sa.Column("watermark", sa.Text),
        sa.Column("began_from", sa.Text),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
        comment="How far each connected system has been read.",
    )
    op.create_table(
        "contact_volume",
        sa.Column("source", KEY, primary_key=True),
        sa.Column("day", KEY, primary_key=True),
        sa.Column("channel", KEY, primary_key=True),
        sa.Column("n", sa.BigInteger, nullable=False),
        sa.Column("seen_at", sa.BigInteger, nullable=False),
        comment="Contacts of a local day by channel, as the newest extraction counted them.",
    )
