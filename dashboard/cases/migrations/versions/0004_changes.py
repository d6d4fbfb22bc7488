"""Of each case the change of its source that touched it last."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


_CASES = (
    "What is known of each case; `unmapped` keeps words that the mapping lacks, `changed` is the "
    "number of its source's change that touched the case or its events last."
)


def upgrade() -> None:
    """Add the column and its index; what was there counts as the change before the first."""
    op.add_column("cases", sa.Column("changed", sa.BigInteger, nullable=False, server_default="0"))
    op.create_index("ix_cases_changed", "cases", ["source", "changed"])
    if op.get_context().dialect.supports_comments:
        op.create_table_comment("cases", _CASES)


def downgrade() -> None:
    """Take them away."""
    op.drop_index("ix_cases_changed", "cases")
    with op.batch_alter_table("cases") as cases:
        cases.drop_column("changed")
