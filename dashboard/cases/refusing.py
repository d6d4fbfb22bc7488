"""What the database itself refuses, so that whoever opens it with another tool meets the same.

Migrations call these; what they make is never taken away again.
"""

from __future__ import annotations

from collections.abc import Sequence

from alembic import op

ENTRIES = "What was written here stays as it was written; a new entry says otherwise."
ROWS = "Nothing is removed from here; its state says that it is closed or withdrawn, and why."


def keep_entries(table: str) -> None:
    """Refuse to change or to remove what stands in a table."""
    _refuse(table, ("UPDATE", "DELETE"), ENTRIES)


def keep_rows(table: str) -> None:
    """Refuse to remove what stands in a table, which may change."""
    _refuse(table, ("DELETE",), ROWS)


def _refuse(table: str, verbs: Sequence[str], said: str) -> None:
    if op.get_context().dialect.name == "postgresql":
        _on_postgresql(table, verbs, said)
    else:
        _on_sqlite(table, verbs, said)


def _on_sqlite(table: str, verbs: Sequence[str], said: str) -> None:
    for verb in verbs:
        op.execute(
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{said}'); END"
        )


def _on_postgresql(table: str, verbs: Sequence[str], said: str) -> None:
    op.execute(
        f"CREATE FUNCTION {table}_is_kept() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{said}'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_is_kept BEFORE {' OR '.join((*verbs, 'TRUNCATE'))} ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_is_kept()"
    )
