"""Links inside the dashboard: what an address keeps on the way from one page to another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import streamlit as st

from dashboard.address import said

OF_READER: Final = ("lang", "as")
"""What an address says of the reader: the language, and a trial's role."""

OF_PERIOD: Final = ("period", "from", "to")
OF_CASES: Final = (*OF_PERIOD, "agency", "service")
"""What it says of the cases, on every page about figures; the rest is each page's own."""


def kept(names: Iterable[str] = OF_READER) -> dict[str, str]:
    """The part of the address that goes along."""
    return {name: value for name in names if (value := said(name))}


def _drops(name: str, to: Mapping[str, str]) -> bool:
    """Whether a name of the old address would contradict the new one: days of another period."""
    return "period" in to and name in OF_PERIOD and to["period"] != said("period")


KEPT: Final = (*OF_READER, *OF_CASES)


def lead_on(page: Path, label: str, keep: tuple[str, ...] = KEPT, /, **to: str) -> None:
    """A link to a page.

    Args:
        page: Its file.
        label: Where it leads, in words.
        keep: What of this address goes along.
        to: What the address of the other page says besides.
    """
    st.page_link(
        page,
        label=label,
        icon=":material/arrow_forward:",
        icon_position="right",
        query_params={**kept(name for name in keep if not _drops(name, to)), **to},
    )


def lead_back(page: Path, label: str) -> None:
    """A link to where one came from, with what the address says of the cases."""
    st.page_link(page, label=label, icon=":material/arrow_back:", query_params=kept(KEPT))
