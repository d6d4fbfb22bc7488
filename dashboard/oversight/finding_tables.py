"""The tables of findings and actions: rows change and never go."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Double, Integer, String, Table, Text

from dashboard.oversight.keeping import kept_columns
from dashboard.oversight.tables import metadata

findings = Table(
    "findings",
    metadata,
    *kept_columns(agency=True),
    Column("kind", String(16), nullable=False),
    Column("subject", String(200), nullable=False),
    Column("says", Text, nullable=False),
    Column("agreement", String(96)),
    Column("version", String(32)),
    Column("service", String(96)),
    Column("commitment", String(32)),
    Column("figure", String(64)),
    Column("part", String(64)),
    Column("periods", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("as_of", BigInteger, nullable=False),
    Column("step", String(64)),
    Column("owner", String(96)),
    Column("due", String(10)),
    Column("state", String(16), nullable=False),
    comment="What the mayor's office wants answered; rows change and never go.",
)

actions = Table(
    "actions",
    metadata,
    *kept_columns(agency=True),
    Column("finding", Integer),
    Column("decision", Integer),
    Column("what", Text, nullable=False),
    Column("owner", String(96), nullable=False),
    Column("due", String(10), nullable=False),
    Column("service", String(96)),
    Column("commitment", String(32)),
    Column("figure", String(64)),
    Column("part", String(64)),
    Column("better", String(8)),
    Column("target", Double),
    Column("state", String(16), nullable=False),
    Column("settled_on", String(10)),
    comment="What somebody has agreed to do, and the figure that should move; rows never go.",
)
