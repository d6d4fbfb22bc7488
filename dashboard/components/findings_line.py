"""One line about the findings of an agency, or of all, on the pages where people start."""

from __future__ import annotations

import streamlit as st

from dashboard import faults, loading
from dashboard.access import current_viewer
from dashboard.components.links import lead_on
from dashboard.errors import UserError
from dashboard.navigation import FINDINGS
from dashboard.wording import findings as words
from dashboard.wording.badges import FINDINGS as LOOKS
from dashboard.wording.badges import badge


def show(agency: str | None) -> None:
    """How many are late or open, and the way to them; nothing where none is or the record is away.

    Args:
        agency: The one agency looked at; None for all that the viewer may see.
    """
    try:
        open_, late = _counted(agency)
    except UserError as error:
        faults.noted(error)  # the figures stand in the mart, and are shown without the record
        return
    if not open_:
        return
    look = "late" if late else "open"
    with st.container(border=True, gap="xsmall"):
        st.markdown(badge(look, words.on_start(look), LOOKS))
        st.markdown(words.start(late, open_))
        to = {"agency": agency} if agency else {}
        lead_on(FINDINGS.file, words.labels()["all"], **to)


def _counted(agency: str | None) -> tuple[int, int]:
    """How many are open, and how many of those are past their day."""
    # The database's half of the program is imported where a page needs it.
    from dashboard.oversight.actions import actions  # noqa: PLC0415 - see above
    from dashboard.oversight.findings import findings  # noqa: PLC0415 - see above
    from dashboard.oversight.waiting import late, waiting  # noqa: PLC0415 - see above

    mart, viewer = loading.current_mart(), current_viewer()
    if mart is None:
        return 0, 0
    today = mart.manifest.as_of.astimezone(loading.city().zone).date()
    store = loading.store()
    held = [f for f in findings(store, viewer) if agency in {None, f.about.agency}]
    found = waiting(held, actions(store, viewer), today)
    return sum(one.side is not None for one in found), len(late(found))
