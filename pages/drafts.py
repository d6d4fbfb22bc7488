"""Drafts: versions that 311 and an agency negotiate, until both agree to one exact text."""

from dashboard import address, loading
from dashboard.access import Role, require
from dashboard.components import drafts as drawn
from dashboard.components.agreements import instead
from dashboard.components.draft import show_draft
from dashboard.errors import UserError
from dashboard.library import open_library
from dashboard.settings import get_settings
from dashboard.views.draft import draft_view
from dashboard.views.drafts import drafts_view
from dashboard.wording import agreements as words

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

try:
    held = open_library(viewer, get_settings())
except UserError as error:
    instead(words.unreadable(str(error)))
    address.stop()
if held.as_of is None:
    instead(words.no_as_of())
    address.stop()
store = loading.store()
if asked := drawn.asked():
    read = drawn.read(store, viewer, asked)
    view = draft_view(held, viewer, read, drawn.places(held.files, read))
    show_draft(view, held.files, held.moment.date())
else:
    listed, unpromised = drawn.listed(store, viewer), drawn.unpromised(viewer)
    drawn.show_list(drafts_view(held, viewer, listed, unpromised), held.files)
