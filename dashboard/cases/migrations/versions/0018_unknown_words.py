"""The few cases that carry words which no mapping knew, found without looking at all others."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_CARRIES = sa.text("unmapped IS NOT NULL")


def upgrade() -> None:
    """Add an index of them alone."""
    op.create_index(
        "ix_cases_unmapped",
        "cases",
        ["source"],
        sqlite_where=_CARRIES,
        postgresql_where=_CARRIES,
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_index("ix_cases_unmapped", "cases")
