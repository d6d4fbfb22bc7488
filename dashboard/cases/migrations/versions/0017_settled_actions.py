"""The local day on which an action was done or dropped: the next review tells what became of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of actions settled before there was one, the log alone says when."""
    op.add_column("actions", sa.Column("settled_on", sa.String(10)))
