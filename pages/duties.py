"""Duties: what both sides do for the agreement itself, what is overdue, and who settles it."""

from dashboard import loading
from dashboard.access import Role, require
from dashboard.components import duties as drawn
from dashboard.components import opening
from dashboard.components.escalations import ask_agency
from dashboard.navigation import DUTIES
from dashboard.views.duties import duties

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, DUTIES)
agency = ask_agency(viewer, ground.city)
held = loading.duties(viewer, agency)
scope = ground.whole(agency)
drawn.show(duties(scope, held, viewer, ground.city), agency, scope.as_of.date())
