"""Verification: closed cases drawn by chance and checked, and how many closings did not hold."""

from dashboard.access import Role, require
from dashboard.components import opening
from dashboard.components import verification as drawn
from dashboard.navigation import VERIFICATION
from dashboard.views.verification import page

viewer = require(Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, VERIFICATION)
draws, shown, problem = drawn.held(viewer)
scope = drawn.about(ground, viewer, shown)
view = page(draws, shown, drawn.on_time(viewer, shown), scope, ground.city)
drawn.show(view, viewer, scope.as_of, problem)
