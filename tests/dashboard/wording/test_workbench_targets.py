"""What the workbench says of a promise that is tried."""

from __future__ import annotations

from dashboard.wording.workbench_targets import title


def test_a_share_that_was_never_reached_is_no_share_of_cases() -> None:
    """It was read as nine in ten cases that were never done."""
    said = title("2 working days", 0.63, None)
    assert said == "Within 2 working days 63% are done; 90% was never reached"
