"""What is said of a draft's comments."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dashboard.wording import drafts as words

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)

SETTLED = [
    # by whom, as it is kept, and as it is read
    ("Bo Lee", "Settled by Bo Lee, Mon, Nov 23, 2026, 9:00 am"),
    ("operator", "Settled by 311, Mon, Nov 23, 2026, 9:00 am"),
    ("overseer", "Settled by the mayor's office, Mon, Nov 23, 2026, 9:00 am"),
]


@pytest.mark.parametrize(("by", "said"), SETTLED)
def test_who_settled_a_comment_without_a_name_is_called_by_the_role(by: str, said: str) -> None:
    """The role's id is nobody's word."""
    assert words.settled(by, AT) == said
