"""Recommendations of audits: the auditor's words, what the city does, the figure that proves it."""

from functools import partial

from dashboard import loading
from dashboard.access import Role, require
from dashboard.components import opening
from dashboard.components import recommendations as drawn
from dashboard.components.choices import Choice
from dashboard.navigation import RECOMMENDATIONS
from dashboard.views.periods import bounds
from dashboard.views.recommendations import Setting, one, recommendations

viewer = require(Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, RECOMMENDATIONS)
scope = ground.whole()
quarter = Choice(None, None, bounds("quarter", scope.as_of))
figures = partial(drawn.read, viewer, quarter.half_open)
setting = Setting(scope, loading.city(), quarter.period, figures)
held, problem = drawn.written(viewer)
by_number = {str(each.id): each for each in held}
view = recommendations(held, setting)
drawn.show(view, lambda number: one(by_number[number], held, setting), held, problem)
