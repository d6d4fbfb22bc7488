"""What oversight waits for, where people start: reviews that are overdue, cases newly escalated."""

from __future__ import annotations

import streamlit as st

from dashboard import faults, loading
from dashboard.access import current_viewer
from dashboard.components.links import OF_READER, lead_on
from dashboard.errors import UserError
from dashboard.library import open_library
from dashboard.navigation import ESCALATIONS, REVIEWS
from dashboard.settings import get_settings
from dashboard.views.escalations import newest
from dashboard.wording import _
from dashboard.wording import escalations as escalation_words
from dashboard.wording import reviews as review_words
from dashboard.wording.badges import REVIEW_STATES, badge


def reviews(agency: str | None) -> None:
    """Which reviews are overdue, and the way to them; nothing where none is, or the record is away.

    Args:
        agency: The one agency looked at; None for all that the viewer may see.
    """
    try:
        said = _overdue(agency)
    except UserError as error:
        faults.noted(error)  # the figures stand in the mart, and are shown without the record
        return
    if not said:
        return
    with st.container(border=True, gap="xsmall"):
        st.markdown(badge("overdue", review_words.states()["overdue"], REVIEW_STATES))
        st.markdown(f"{said}.")
        to = {"agency": agency} if agency else {}
        lead_on(REVIEWS.file, review_words.labels()["back"], OF_READER, **to)


def _overdue(agency: str | None) -> str:
    # The database's half of the program is imported where a page needs it.
    from dashboard.oversight.reviews import held_reviews  # noqa: PLC0415 - see above
    from dashboard.views.reviews import overdue, register  # noqa: PLC0415 - see above

    mart, viewer, city = loading.current_mart(), current_viewer(), loading.city()
    if mart is None:
        return ""
    files = open_library(viewer, get_settings()).files
    own = {agency, viewer.agency} - {None}
    models = [v.model for v in files.agreements if not own or v.model.agency in own]
    today = mart.manifest.as_of.astimezone(city.zone).date()
    late = overdue(register(models, held_reviews(loading.store(), viewer), (), today, city))
    return review_words.title(late, 0, None) if late else ""


def escalations(agency: str | None) -> None:
    """How many cases came to a step of escalation in the last working day, at the highest one.

    Args:
        agency: The one agency looked at; None for all that the viewer may see.
    """
    rows = loading.escalations(current_viewer())
    found = newest(rows.filter(agency=agency) if agency else rows)
    if found is None:
        return
    percent, new = found
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"{escalation_words.title(percent, new, new)}.")
        to = {"agency": agency} if agency else {}
        lead_on(ESCALATIONS.file, _(ESCALATIONS.title), OF_READER, **to)
