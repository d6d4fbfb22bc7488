"""What came in and went out, against the events of the record."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.commands.accord import accord
from tests.demonstration import imported

OPEN = """
select sum((kind in ('opened', 'reopened')) - (kind = 'closed')) from case_events
"""


def test_what_came_in_less_what_went_out_is_what_is_open(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """From the first case on, the net of the flow is the number of open cases."""
    data = imported(tmp_path_factory, 4_000)
    rows = accord("figures", "flow", "--json", data_dir=data, city="denver").rows
    (net,) = (row["k"] for row in rows if row["part"] == "net")
    with closing(sqlite3.connect(data / "denver" / "record.sqlite")) as record:
        ((still_open,),) = record.execute(OPEN)
    assert net == still_open
