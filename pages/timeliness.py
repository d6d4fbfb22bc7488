"""Timeliness: was it on time, how late, how long does it take, and what the counting is worth."""

import streamlit as st

from dashboard import loading
from dashboard.access import Role, require
from dashboard.components import choices, declared, empty
from dashboard.components import follow_up as shared
from dashboard.components import timeliness as drawn
from dashboard.navigation import TIMELINESS
from dashboard.views import names
from dashboard.views.agency import overdue
from dashboard.views.scope import scope
from dashboard.views.timeliness import COMPARED, FIGURES, Frames, timeliness
from dashboard.views.timeliness_places import places
from dashboard.wording.empty import nothing_in_period, nothing_measured
from dashboard.wording.follow_up import another_agency
from dashboard.wording.timeliness import labels

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

mart = loading.current_mart()
if mart is None:
    empty.show(nothing_measured(loading.problem()))
    st.stop()
held, city = mart.manifest, loading.city()
if choices.is_anothers(viewer):
    empty.show(another_agency(names.agency(city)(viewer.agency)))
    shared.own(TIMELINESS)
    st.stop()
choice = choices.ask(viewer, city, held.as_of, labels()["period"])
asked = (choice.where, *choice.half_open)
total = loading.figures(viewer, FIGURES, (), *asked)
if not total["n"].sum():
    empty.show(nothing_in_period(*choice.period))
    shared.show_all(TIMELINESS)
    st.stop()
top = st.container()
by = drawn.compared(choice)
about = scope(city, held.as_of, held.data_until, held.agreements, choice.agency, choice.period)
view = timeliness(
    about,
    Frames(
        total,
        loading.figures(viewer, COMPARED, ("agency" if by == "agency" else "service",), *asked),
        loading.by_rule(viewer, *asked),
        loading.refused_pauses(viewer, *asked),
        loading.waits(viewer, *asked),
    ),
    by,
    names.agency(city) if by == "agency" else names.service(city),
)
compared = places(
    loading.figures(viewer, ("on_time_due",), ("district", "service"), *asked),
    loading.figures(viewer, ("on_time_due",), ("agency", "service"), *asked),
    choice.service,
    city,
)
late = loading.overdue_cases(viewer, choice.where, 100_000)
with top:
    drawn.head(view)
    declared.show(loading.declared(viewer, *asked))
drawn.show(view, compared, overdue(late, about.as_of, city))
