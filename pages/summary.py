"""City summary: for anybody, what was promised, what happened and what to expect."""

from agreements.folder import city_path
from dashboard import address, loading
from dashboard.access import Role, require
from dashboard.components import summary as drawn
from dashboard.errors import UserError
from dashboard.settings import get_settings
from dashboard.views.summary import agencies, measured, options, summary
from dashboard.views.summary_districts import districts
from dashboard.views.summary_expected import expected
from dashboard.wording import summary as words

viewer = require(*Role)

try:
    tables, city = loading.public(viewer), loading.city()
except UserError as error:
    drawn.nothing(viewer, loading.problem() or str(error))
    address.stop()
part = drawn.ask(options(city))
view = summary(tables, city, part)
if view is None:
    drawn.unpublished()
else:
    drawn.show(view, districts(tables, city, city_path(get_settings().city), part), part)
    drawn.compare(words.labels()["agencies"], agencies(tables, city, part))
drawn.expect(expected(tables, city, part))
drawn.explain(measured(tables))
drawn.more()
drawn.sign_in(viewer)
