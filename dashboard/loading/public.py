"""What the public reads, cached: it is the same for everybody."""

from __future__ import annotations

import streamlit as st

from dashboard.loading.standing import Held, standing
from dashboard.public import PublicTables, public_tables
from dashboard.roles import ANONYMOUS, Viewer


def public(viewer: Viewer) -> PublicTables:
    """The public's tables; see `dashboard.public.public_tables`."""
    held = standing()
    return _public(held.key, viewer.scope, _from=held)


@st.cache_resource(max_entries=8)
def _public(key: str, scope: str, *, _from: Held) -> PublicTables:
    if scope != ANONYMOUS.scope:  # whoever asks, all read what strangers do
        found: PublicTables = _public(key, ANONYMOUS.scope, _from=_from)
        return found
    return public_tables(_from.city, _from.mart)
