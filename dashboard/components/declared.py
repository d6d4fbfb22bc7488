"""What was declared, under the figures that it touches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard.city.declared import Declared
from dashboard.wording import declared as words
from dashboard.wording import verdicts


def show(found: Declared) -> None:
    """The events and the on-time rate with them; nothing where none touches a figure."""
    if not found.events:
        return
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{words.title()}**")
        for touched in found.events:
            st.markdown(f"{words.event(touched.event)} {words.touched(touched.cases)}")
        if found.row:
            row = found.row
            st.markdown(words.share(row["value"], row["k"] or 0, row["n"] or 0, _verdict(row)))
        st.markdown(words.unadjusted())


def _verdict(row: Mapping[str, Any]) -> str:
    missed, total = row["goals_missed"], row["goals_total"]
    if not total:
        return ""
    return verdicts.goals_missed(missed, total) if missed else verdicts.goals_met(total)
