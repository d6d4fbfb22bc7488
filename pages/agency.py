"""Agency: every promise of one agency, what happened, and what waits."""

import streamlit as st

from dashboard import loading
from dashboard.access import Role, require
from dashboard.components import agency as drawn
from dashboard.components import choices, declared, open_cases, opening, packet, unkept
from dashboard.library import open_library
from dashboard.navigation import AGENCY
from dashboard.settings import get_settings
from dashboard.views.agency import agency, is_empty
from dashboard.views.agreements import shelf_of
from dashboard.wording.agency import labels

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, AGENCY)
city, as_of = ground.city, ground.held.as_of
neediest = loading.overdue(viewer)["agency"].drop_nulls().to_list()
choice = choices.ask_one(viewer, city, as_of, labels()["period"], neediest)
total, services = drawn.read(viewer, choice)
if is_empty(total):
    drawn.nothing(choice, city)
files = open_library(viewer, get_settings()).files
about = ground.about(viewer, choice)
shelf = shelf_of(city, files.agreements, about.as_of, choice.agency)
view = agency(about, total, services, shelf, city)
drawn.head(view, listed := open_cases.listed(viewer, ground, choice, total), total)
packet.offer(viewer, choice)
left, right = st.columns([3, 2], gap="medium")
with left:
    drawn.promises(view)
    declared.show(loading.declared(viewer, choice.where, *choice.half_open))
with right:
    looked_at = drawn.closer(viewer, view, choice, shelf, files)
unkept.of_promise(viewer, ground, choice, looked_at)
drawn.below(view, listed, total)
