"""Messages: what residents were told when a case was closed, by measure and text by text."""

from dashboard.access import Role, require
from dashboard.components import choices, opening
from dashboard.components import messages as drawn
from dashboard.components import messages_private as of_private
from dashboard.components import messages_texts as of_texts
from dashboard.navigation import MESSAGES
from dashboard.views.shares import is_empty
from dashboard.wording.shares import closed_in

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, MESSAGES)
choice = choices.ask(viewer, ground.city, ground.held.as_of, closed_in())
total = drawn.read(viewer, choice)
if is_empty(total):
    opening.nothing(viewer, MESSAGES, choice)
if (side := drawn.ask_side()) == "verdicts":
    drawn.show(viewer, choice, ground, total)
else:
    {"texts": of_texts, "private": of_private}[side].show(viewer, choice, ground)
