"""A record laid out, or carried over from an older layout with all it holds."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from dashboard.cases.layout import MIGRATIONS, revision_of
from dashboard.errors import UserError

_LOCK = 311_2025
"""PostgreSQL's advisory lock under which a store is laid out and claimed."""


def script() -> Config:
    """Where Alembic finds the migrations."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def migrate(connection: Connection) -> None:
    """Give a record the newest layout, within a transaction.

    Raises:
        UserError: A newer version of the program laid it out.
    """
    if connection.dialect.name == "postgresql":  # two that open an empty store take turns
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
    config, revision = script(), revision_of(connection)
    known = {each.revision for each in ScriptDirectory.from_config(config).walk_revisions()}
    if revision and revision not in known:
        raise UserError(
            f"This store was laid out by a newer Accord 311 (revision {revision}); update the "
            "program, or choose another store with ACCORD_DATABASE_URL."
        )
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
