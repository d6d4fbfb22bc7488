"""A process that sends one message, to be killed meanwhile: `python -m … DATABASE ADDRESS`."""

from __future__ import annotations

import sys

from dashboard.cases.store import Store
from dashboard.notices.carrying import carried
from dashboard.notices.telling import tell
from tests.cases.town import city_named
from tests.notices.drawn import MORNING, person, round_

if __name__ == "__main__":
    store = Store(sys.argv[1], city_named("aspen"))
    today = round_(store, MORNING.date(), {"f4": "open"})
    tell(today, person("killed", chat=sys.argv[2]), MORNING, carried)
