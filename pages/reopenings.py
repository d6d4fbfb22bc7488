"""Reopenings: did a closing hold, did people ask again, was anything done."""

import streamlit as st

from dashboard.access import Role, require
from dashboard.components import choices, closer, opening
from dashboard.components import reopenings as drawn
from dashboard.components.evidence import offering
from dashboard.navigation import REOPENINGS
from dashboard.views.reopenings import reopenings
from dashboard.views.shares import is_empty
from dashboard.wording.shares import closed_in

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, REOPENINGS)
choice = choices.ask(viewer, ground.city, ground.held.as_of, closed_in())
total = drawn.read(viewer, choice)
if is_empty(total):
    opening.nothing(viewer, REOPENINGS, choice)
top = st.container()
asked = drawn.ask(choice)
frames = opening.compared(viewer, asked.figure, choice, total)
view = reopenings(ground.about(viewer, choice, opening.CLOSED), asked, frames, ground.city)
with top:
    closer.head(view, choice.agency, offering(viewer, choice))
drawn.show(view)
