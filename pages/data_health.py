"""Data health: is the record fresh and whole, and what needs somebody."""

from functools import partial

from dashboard import address
from dashboard.access import Role, require
from dashboard.components import data_health as drawn
from dashboard.errors import UserError
from dashboard.health import described_sources, held_rows, open_health
from dashboard.oversight.sendings import not_delivered
from dashboard.peeking import NothingRecordedError, OldLayoutError, UnreachableError
from dashboard.settings import get_settings
from dashboard.views.data_health import data_health
from dashboard.wording import data_health as words

viewer = require(Role.OPERATOR, Role.OVERSEER)

settings = get_settings()
try:
    health = open_health(viewer, settings)
except NothingRecordedError:
    drawn.instead(words.nothing_imported(described_sources(viewer, settings)))
    address.stop()
except UnreachableError:
    drawn.instead(words.unreachable())
    address.stop()
except OldLayoutError:
    drawn.instead(words.old_layout())
    address.stop()
except UserError:
    drawn.instead(words.unreadable())
    address.stop()
may_read_rows = viewer.role is Role.OPERATOR
view = data_health(health, not_delivered(viewer, settings))
drawn.show(view, partial(held_rows, viewer, settings) if may_read_rows else None)
drawn.show_checks(viewer)
