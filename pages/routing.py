"""Routing: did a case reach the right agency, complete, and what did it cost where not."""

import streamlit as st

from dashboard.access import Role, require
from dashboard.components import choices, closer, opening
from dashboard.components import routing as drawn
from dashboard.components.evidence import offering
from dashboard.navigation import ROUTING
from dashboard.views.routing import routing
from dashboard.views.shares import is_empty
from dashboard.wording.shares import opened_in

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, ROUTING)
choice = choices.ask(viewer, ground.city, ground.held.as_of, opened_in())
total, passed = drawn.read(viewer, choice)
if is_empty(total):
    opening.nothing(viewer, ROUTING, choice)
top = st.container()
asked = drawn.ask(choice)
frames = opening.compared(viewer, asked.figure, choice, total)
view = routing(ground.about(viewer, choice, opening.OPENED), asked, frames, passed, ground.city)
with top:
    closer.head(view, choice.agency, offering(viewer, choice))
drawn.show(view)
