"""Overview: what was promised, what happened, and what needs somebody."""

from functools import partial

from dashboard import address, loading
from dashboard.access import Role, require
from dashboard.components import choices, evidence, opening
from dashboard.components import overview as drawn
from dashboard.components import overview_reading as read
from dashboard.navigation import START
from dashboard.views.definitions import meanings
from dashboard.wording.overview import labels

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, START)
held, city = ground.held, ground.city
usual = read.default_period(viewer, held.as_of.astimezone(city.zone))
choice = choices.ask(viewer, city, held.as_of, labels()["period"], services=False, default=usual)
view = read.view(viewer, ground, choice)
if view is None:
    drawn.nothing(choice)
beside = drawn.Beside(
    choice.agency,
    loading.overdue_cases(viewer, choice.where, 5),
    meanings(loading.definitions()),
    loading.declared(viewer, choice.where, *choice.half_open),
    partial(evidence.offer_each, viewer, choice, evidence.IN_LEDGER),
    address.said("period", usual),
)
drawn.show(view, beside, city)
