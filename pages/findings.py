"""Findings: promises that were broken, who answers, what was agreed, and what proved it done."""

from dashboard import address
from dashboard.access import Role, require
from dashboard.components import finding as drawn_one
from dashboard.components import findings as drawn
from dashboard.components import opening
from dashboard.navigation import FINDINGS
from dashboard.oversight.waiting import waiting
from dashboard.views.finding import one
from dashboard.views.findings import listed

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, FINDINGS)
city, held = ground.city, ground.held
today = held.as_of.astimezone(city.zone).date()
asked = address.said(drawn.ASKED)
agency = viewer.agency if asked else drawn.ask_agency(viewer, city)
kept = drawn.kept(viewer, agency)
found = waiting(kept.findings, kept.actions, today)
if asked:
    chosen = next((w for w in found if str(w.finding.id) == asked), None)
    if chosen is None:
        drawn.say(kept.problem)
        drawn_one.missing(asked)
    else:
        course = drawn_one.course(viewer, chosen.finding)
        log = drawn_one.log(viewer, chosen)
        drawn_one.show(one(chosen, log, course, viewer, city, held.as_of), today)
else:
    about = ground.whole(agency)
    view = listed(about, found, (kept.planned, kept.proposed), viewer, city)
    drawn.show(view, viewer, kept.problem, agency)
