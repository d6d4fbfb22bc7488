"""The agenda of a review: its figures asked for, and its lines drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from urllib.parse import quote, urlencode

import polars as pl
import streamlit as st

from dashboard import loading
from dashboard.components.links import kept
from dashboard.oversight.actions import actions
from dashboard.oversight.agenda import Agenda, Item
from dashboard.oversight.drafts import drafts
from dashboard.oversight.findings import findings
from dashboard.oversight.looked_into import entries
from dashboard.oversight.waiting import waiting
from dashboard.roles import Viewer
from dashboard.views.reviews_agenda import Asking, Facts, agenda, facts
from dashboard.views.reviews_one import TALK, Row, Talk
from dashboard.views.reviews_others import of_actions, of_drafts, of_duties, of_findings
from dashboard.wording import reviews_agenda as words
from metrics.figures import Dimension


def prepare(viewer: Viewer, asking: Asking, as_of: datetime) -> Agenda:
    """The agenda of a review, from the figures as they stand.

    Args:
        viewer: Who looks.
        asking: Which days of which agreement.
        as_of: As of when the figures stand.

    Raises:
        UserError: The record's database does not answer.
    """
    found = _facts(viewer, asking)
    lines = agenda(found, asking, _others(viewer, found, asking))
    return Agenda(as_of, loading.current_key() or "", lines)


def _others(viewer: Viewer, found: Facts, asking: Asking) -> Iterator[Item]:
    """Lines of the other registers."""
    store = loading.store()
    done = actions(store, viewer)
    standing = waiting(findings(store, viewer), done, asking.today)
    yield from of_findings(standing, found, asking)
    yield from of_actions(done, found, asking)
    yield from of_duties(loading.duties(viewer, asking.agency).dues, asking)
    yield from of_drafts(drafts(store, viewer), asking)


def _facts(viewer: Viewer, asking: Asking) -> Facts:
    where = (("agency", asking.agency),)

    def figures(
        ids: tuple[str, ...], by: tuple[Dimension, ...], start: date | None, end: date | None
    ) -> pl.DataFrame:
        return loading.figures(viewer, ids, by, where, start, end)

    looked_into = entries(loading.store(), viewer)
    return facts(asking, figures, partial(loading.screen, viewer), looked_into)


def show(rows: Mapping[Talk, Sequence[Row]]) -> None:
    """The lines as tables, what needs a decision first; they print as they stand."""
    labels = words.labels()
    for talk in TALK:
        if rows[talk] or talk == "decide":
            st.header(labels[talk], anchor=False)
        if rows[talk]:
            st.table(_table(rows[talk]), border="horizontal", hide_index=True)
        elif talk == "decide":
            st.markdown(labels["nothing"])


def _table(rows: Sequence[Row]) -> pl.DataFrame:
    """Two columns: a third is wider than a telephone."""
    labels = words.labels()
    columns = [labels[name] for name in ("what", "figures")]
    cells = [("  \n".join(filter(None, [row.what, _link(row.item)])), row.figures) for row in rows]
    return pl.DataFrame(cells, schema=dict.fromkeys(columns, pl.String), orient="row")


def _link(item: Item) -> str:
    """The way to the page of a line, for who reads in this language and role."""
    if not item.screen:
        return ""
    said = urlencode({**kept(), **item.address}, quote_via=quote)
    return f"[{words.screens()[item.screen]}]({item.screen}?{said})"
