"""Pages' words and frames, kept: same files, mart, scope, question and language say the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

import streamlit as st

from dashboard.loading.standing import files, standing
from dashboard.roles import Viewer
from dashboard.wording import language

_View = TypeVar("_View")

_AT_MOST = 256


def view(viewer: Viewer, page: str, asked: Hashable, make: Callable[[], _View]) -> _View:
    """What a page shows, made once for everybody who may see the same and asks the same.

    Args:
        viewer: Who looks; `make` reads with this viewer's rights.
        page: The page's name.
        asked: All that the page was asked for.
        make: Reads and words it; nothing else may decide what comes of it.
    """
    # A new name for a service is no new measurement, but other words on the page.
    wanted = (page, viewer.role.value, asked, language(), files())
    found: _View = _view(standing().key, viewer.scope, wanted, _make=make)
    return found


@st.cache_resource(max_entries=_AT_MOST, show_spinner=False)
def _view(key: str, scope: str, asked: Hashable, *, _make: Callable[[], Any]) -> Any:  # noqa: ANN401, ARG001 - any page's view; keys
    return _make()
