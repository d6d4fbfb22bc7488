"""Agreements: who has promised what, from when to when, in which words."""

from dashboard import address, loading
from dashboard.access import Role, require
from dashboard.components import agreements as drawn
from dashboard.errors import UserError
from dashboard.library import open_library
from dashboard.settings import get_settings
from dashboard.views.agreements import shelves
from dashboard.views.agreements_library import library
from dashboard.views.agreements_reading import compared, read
from dashboard.wording import agreements as words

viewer = require(*Role)

try:
    held = open_library(viewer, get_settings())
except UserError as error:
    drawn.instead(words.unreadable(str(error)))
    address.stop()
if held.as_of is None:
    drawn.instead(words.no_as_of())
    address.stop()
city = held.files.city.model
found = shelves(city, held.files.agreements, held.as_of)
asked = drawn.ask(found)
counts = viewer.role is not Role.PUBLIC and loading.current_mart() is not None
figures = loading.figures(viewer, ("on_time_due",), ("agency", "service")) if counts else None
if asked.unknown:
    drawn.instead(words.no_such_agreement(asked.unknown), back=True)
elif asked.version and asked.other:
    drawn.show_compare(compared(held, asked.version, asked.other))
elif asked.shelf and asked.version:
    known = drawn.confirmed(viewer, asked.shelf.agency)
    drawn.show_document(read(held, asked.shelf, asked.version, known, drawn.line()))
elif view := library(city, found, held.as_of, figures, drawn.negotiated(viewer, held)):
    drawn.show_library(view, staff=viewer.role is not Role.PUBLIC)
else:
    drawn.instead(words.no_agreements())
