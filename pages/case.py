"""Case: what was promised about one case, how its clock ran, and why the verdict."""

from dashboard import address, banner, loading
from dashboard.access import Role, require
from dashboard.components import case as drawn
from dashboard.components import case_message, empty
from dashboard.library import open_library
from dashboard.settings import get_settings
from dashboard.views import names
from dashboard.views.case import case, promises_of
from dashboard.wording.empty import case_not_found, no_case_asked, nothing_measured

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

if loading.current_mart() is None:
    empty.show(nothing_measured(loading.problem()))
    address.stop()
number = drawn.ask()
if not number:
    empty.show(no_case_asked(loading.number_example()))
    address.stop()
explanation = loading.explain(viewer, number)
if explanation is None:
    empty.show(case_not_found(number, loading.number_example()))
    address.stop()
banner.found()
number = explanation.number
address.say("case", number)
promise = drawn.choose(promises_of(explanation))
files = open_library(viewer, get_settings()).files
called = names.of_case(
    loading.city(),
    (calendar.model for calendar in files.calendars),
    (version.model for version in files.agreements),
)
view = case(explanation, called, promise)
drawn.show(view, explanation.agency)
case_message.show(viewer, number)
