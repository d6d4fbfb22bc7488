"""All that is told of time about some cases, cached by the viewer's scope."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache, partial
from typing import Final

import streamlit as st

from dashboard.loading import keeping
from dashboard.loading.ahead import foreseen
from dashboard.loading.standing import KEPT, Cases, Held, Where, standing
from dashboard.roles import Viewer
from metrics.figures import Dimension
from metrics.figures.adjusted import unadjusted
from metrics.figures.asked import Shared
from metrics.figures.timing import Timing

_FRAMES: Final[keeping.Form[Timing]] = keeping.Form(Timing._asdict, lambda held: Timing(**held))


@foreseen
def timing(
    viewer: Viewer,
    ids: tuple[tuple[str, ...], tuple[str, ...]],
    by: Dimension,
    where: Where = (),
    start: date | None = None,
    end: date | None = None,
) -> Timing:
    """Figures of all cases and by a dimension, with what stands beside them on the page about time.

    Rows that declared events make are left to `adjusted`; see `dashboard.city.answers.City.timing`.

    Args:
        viewer: Who looks.
        ids: The figures of all cases, and those that are compared.
        by: By what they are compared.
        where: Which cases.
        start: First local day.
        end: The day after the last.
    """
    held = standing()
    return _timing(held.key, viewer.scope, ids, by, (where, start, end), _from=held)


def timing_by_parts(
    viewer: Viewer,
    ids: tuple[tuple[str, ...], tuple[str, ...]],
    by: Dimension,
    where: Where,
    parts: Mapping[str, Iterable[Where]],
) -> list[Timing]:
    """What `timing` says of some cases of all time, and of parts of them: they are read once.

    Args:
        viewer: Who will look.
        ids: The figures of all cases, and those that are compared.
        by: By what they are compared, and parted.
        where: Which cases.
        parts: Values of `by`, each with the filters of cases that come to just that part.
    """
    held, shared = standing(), Shared((by,))
    found = [
        _timing(
            held.key,
            viewer.scope,
            ids,
            by,
            (where, None, None),
            _from=held,
            _shared=lambda: shared,
        )
    ]

    @lru_cache(maxsize=1)
    def own(value: str) -> Shared:
        if not shared.frames:  # the answer was kept, and not what it was made of
            held.city.timing(viewer.scope, held.question((by,), where), *ids, held.mart, shared)
        return shared.of(by, value)

    for value, filters in parts.items():
        found += [
            _timing(
                held.key,
                viewer.scope,
                ids,
                by,
                (part, None, None),
                _from=held,
                _shared=partial(own, value),
            )
            for part in filters
        ]
    return found


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _timing(
    key: str,  # noqa: ARG001 - a key
    scope: str,
    ids: tuple[tuple[str, ...], tuple[str, ...]],
    by: Dimension,
    cases: Cases,
    *,
    _from: Held,
    _shared: Callable[[], Shared] | None = None,
) -> Timing:
    question = _from.question((by,), *cases)

    def read() -> Timing:
        shared = _shared() if _shared else None
        found = _from.city.timing(scope, question, *ids, _from.mart, shared)
        return found._replace(total=unadjusted(found.total), compared=unadjusted(found.compared))

    return keeping.lasting(_from, scope, ("timing", ids, by, cases), read, _FRAMES)
