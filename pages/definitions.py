"""Definitions: what each figure counts, what goes wrong elsewhere, and how time is counted."""

import streamlit as st

from dashboard.access import Role, require
from dashboard.components import definitions as drawn
from dashboard.views.definitions import definitions
from metrics.catalogue import CATALOGUE, DEFINITIONS

viewer = require(*Role)

top = st.container()
asked = drawn.ask()
resident = viewer.role is Role.PUBLIC
view = definitions(DEFINITIONS, CATALOGUE, asked.figure, asked.find, resident=resident)
with top:
    drawn.head(view)
drawn.search_result(view)
drawn.show(view, viewer.role)
