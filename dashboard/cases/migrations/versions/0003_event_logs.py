"""Of each event the log that told it, where one did."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("case_events", sa.Column("told_by", sa.String(64)))


def downgrade() -> None:
    """Take it away."""
    with op.batch_alter_table("case_events") as events:
        events.drop_column("told_by")
