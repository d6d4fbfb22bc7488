"""Audit log: who did what in oversight, and the hash that vouches for all of it."""

import streamlit as st

from dashboard import address, faults, loading
from dashboard.access import Role, require
from dashboard.components import audit_log as drawn
from dashboard.errors import UserError
from dashboard.oversight.audit import broken, entries, head
from dashboard.oversight.verification import samples_of_cases
from dashboard.views.audit_log import kinds, log
from dashboard.wording.audit_log import labels, unreadable

viewer = require(Role.OPERATOR, Role.OVERSEER)

try:
    store = loading.store()
    told, newest, faulty = entries(store, viewer), head(store), broken(store)
    samples = samples_of_cases(store, viewer)
except UserError as error:
    st.title(labels()["page"], anchor=False)
    st.markdown(unreadable(faults.noted(error)))
    address.stop()
kind = drawn.ask_kind(kinds(told))
drawn.show(log(told, newest, faulty, kind, loading.city(), samples))
