"""What the stages mean: the public glossary of the city's own words."""

from dashboard import address
from dashboard.access import Role, require
from dashboard.components import agreements, glossary
from dashboard.errors import UserError
from dashboard.library import open_library
from dashboard.settings import get_settings
from dashboard.views.glossary import glossary as view_of
from dashboard.wording.agreements import unreadable

viewer = require(*Role)

try:
    held = open_library(viewer, get_settings())
except UserError as error:
    agreements.instead(unreadable(str(error)))
    address.stop()
glossary.show(view_of(held.files.city.model))
