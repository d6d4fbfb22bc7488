"""Integrity: questions that the figures raise about themselves, and who looked into them."""

from functools import partial

from dashboard.access import Role, require
from dashboard.components import choices, opening
from dashboard.components import integrity as drawn
from dashboard.navigation import INTEGRITY
from dashboard.views.integrity import integrity
from dashboard.wording.integrity import labels

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, INTEGRITY)
city, held = ground.city, ground.held
choice = choices.ask(viewer, city, held.as_of, labels()["period"], services=False)
found = drawn.read(viewer, choice)
if choice.agency:
    found = found.filter(agency=choice.agency)
if found.is_empty():
    opening.nothing(viewer, INTEGRITY, choice)
written, problem = drawn.written(viewer)
about = ground.about(viewer, choice, opening.CLOSED)  # nearly all the questions are of closings
view = integrity(about, found, written, city, several=choice.agency is None)
cases = partial(drawn.chosen_cases, viewer, choice.half_open)
drawn.show(view, cases, drawn.rights(viewer, held, problem), problem, choice.agency)
