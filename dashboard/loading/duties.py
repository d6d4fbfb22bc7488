"""What the registers of duties say: never cached, as what somebody has just written counts."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dashboard import roles
from dashboard.loading.measured import figures
from dashboard.loading.standing import standing
from metrics.duties import in_force, notices
from metrics.duties import standing as standing_entries
from metrics.duties.due import MEASURED
from metrics.figures import OF_DUTIES

if TYPE_CHECKING:
    from dashboard.views.duties_tables import Held


def duties(viewer: roles.Viewer, agency: str | None = None) -> Held:
    """What is due, what was written and the figures about it, as of the mart that is shown.

    Args:
        viewer: Who looks.
        agency: Only what has to do with this agency's agreement.

    Raises:
        NotAllowedError: The public reads nothing here.
        UserError: The database gave up.
    """
    # Most pages read the mart alone: the database's half is loaded by the first that needs it.
    from dashboard.oversight import duties as register  # noqa: PLC0415 - see above
    from dashboard.views.duties_tables import Held  # noqa: PLC0415 - as above

    held = standing()
    city, as_of = held.city, held.mart.manifest.as_of
    folder, store = city.folder, city.record.store
    today = as_of.astimezone(folder.city.zone).date()
    entries = [e for e in register.entries(store, viewer) if agency in {None, e.told.agency}]
    told = standing_entries([entry.told for entry in entries], today)
    models = [loaded.model for loaded in folder.agreements]
    dues = register.duties_due(folder, store, viewer, as_of)
    where = (("agency", agency),) if agency else ()
    month = (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    return Held(
        dues=tuple(due for due in dues if agency in {None, due.agency}),
        told=told,
        entries=tuple(entries),
        notices=notices(models, told, folder.calendars),
        figures=city.figures(viewer.scope, OF_DUTIES, held.question(("agency",), where), held.mart),
        measured=figures(
            viewer, tuple(MEASURED.values()), ("agency",), where, month, today.replace(day=1)
        ),
        month=month,
        versions={
            version.agency: version
            for each in dict.fromkeys(model.agency for model in models)
            if roles.may_see_agency(viewer, each) and agency in {None, each}
            and (version := in_force(models, each, today))
        },
    )  # fmt: skip
