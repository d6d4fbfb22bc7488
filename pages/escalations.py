"""Escalations: who must be told of which open cases, by the steps that agreements name."""

from functools import partial

from dashboard import loading
from dashboard.access import Role, require
from dashboard.components import escalations as drawn
from dashboard.components import opening
from dashboard.navigation import ESCALATIONS
from dashboard.views.escalations import ladder, listed

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, ESCALATIONS)
agency = drawn.ask_agency(viewer, ground.city)
found = loading.escalations(viewer)
if agency:
    found = found.filter(agency=agency)
drawn.show(ladder(found, ground.whole(agency)), partial(listed, found, city=ground.city), agency)
