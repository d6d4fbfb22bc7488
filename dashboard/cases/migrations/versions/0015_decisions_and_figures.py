"""A decision of a review names the figure that should move by it; there is no way back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the figure; decisions that were made before name none."""
    op.add_column("review_decisions", sa.Column("figure", sa.String(64)))
