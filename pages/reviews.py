"""Reviews: the meetings that agreements ask for, what each has before it, and what it decided."""

from dashboard.access import Role, require
from dashboard.components import opening
from dashboard.components import reviews as drawn
from dashboard.navigation import REVIEWS

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, REVIEWS)
drawn.show(viewer, ground, drawn.ask_agency(viewer, ground))
