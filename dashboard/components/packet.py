"""The ways to the review packet of what a page shows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

import streamlit as st

from agreements.schema.base import Language
from dashboard.components.choices import Choice
from dashboard.components.handing_over import File, hand_over
from dashboard.errors import UserError
from dashboard.loading.standing import standing
from dashboard.reports.packet.asking import Format, Wanted, asked, file_name
from dashboard.reports.packet.periods import whole
from dashboard.roles import Viewer
from dashboard.wording import language
from dashboard.wording import packet as words

_KINDS: Final[Mapping[Format, tuple[str, str]]] = {
    "pdf": ("application/pdf", ":material/picture_as_pdf:"),
    "html": ("text/html", ":material/article:"),
}
"""What a browser and a reader are told of a packet's format."""


def offer(viewer: Viewer, choice: Choice) -> None:
    """The review packet of the chosen period, as PDF or as a page; made when somebody asks for it.

    Where the chosen period is no whole month, quarter or year, it is of the last quarter.
    """
    held = standing()
    spoken: Language = "es" if language() == "es" else "en"
    chosen = whole(*choice.period)
    wanted = Wanted(choice.agency or "", chosen.name if chosen else None, spoken)
    try:
        which = asked(held.city.folder.city, held.mart.manifest, wanted)
    except UserError:
        return  # a city whose data is younger than a quarter has none yet
    found = Wanted(which.agency, which.period.name, spoken)
    labels = words.buttons(words.period(which.period.name))
    with st.container(horizontal=True, gap="small"):
        for format_, (_mime, icon) in _KINDS.items():
            if st.button(labels[format_], icon=icon, key=f"packet_{format_}"):
                make = partial(_made, viewer, found, format_)
                key = f"packet_file_{format_}"
                hand_over(labels["title"], words.handing_over(), key, make)


def _made(viewer: Viewer, wanted: Wanted, format_: Format) -> File:
    # The page reads the mart alone: the database's half is loaded when a packet is asked for.
    from dashboard.reports.packet.making import review_packet  # noqa: PLC0415 - see above

    held = standing()
    content = review_packet(held.city, viewer, wanted, format_, held.mart)
    name = file_name(wanted.agency, wanted.period or "", wanted.language, format_)
    return File(name, content, _KINDS[format_][0])
