"""Workbench: what a draft of an agreement would have made of the past year."""

from dashboard.access import Role, require
from dashboard.components import opening
from dashboard.components import workbench as drawn
from dashboard.navigation import WORKBENCH

viewer = require(Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, WORKBENCH)
drawn.show(viewer, ground, drawn.choose(viewer))
