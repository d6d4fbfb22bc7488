"""What the public reads, cached: it is the same for everybody."""

from __future__ import annotations

import streamlit as st

from dashboard.loading.standing import Held, standing
from dashboard.public import PublicTables, public_tables
from dashboard.roles import Viewer


def public(viewer: Viewer) -> PublicTables:
    """The public's tables; see `dashboard.public.public_tables`."""
    held = standing()
    return _public(held.key, viewer.scope, _from=held)


@st.cache_resource(max_entries=8)
def _public(
    key: str,  # noqa: ARG001 - a key
    scope: str,  # noqa: ARG001 - a key: whoever asks, all read the same
    *,
    _from: Held,
) -> PublicTables:
    return public_tables(_from.city, _from.mart)
