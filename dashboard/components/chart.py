"""A chart as every page draws it: what it says to who cannot see it, its figures, its files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Protocol

import altair as alt
import polars as pl
import streamlit as st

from dashboard import loading
from dashboard.access import current_viewer
from dashboard.address import said
from dashboard.charts.finished import specification
from dashboard.charts.picture import png
from dashboard.components import tables
from dashboard.components.files import file_name
from dashboard.spreadsheets import spreadsheet
from dashboard.views import names
from dashboard.wording import chart as words
from dashboard.wording.markdown import bare, note, plain


@dataclass(frozen=True)
class About:
    """What belongs to a chart beside its marks.

    Attributes:
        name: Tells it from other charts of the page; also what its files are called.
        title: Its finding, which heads the picture.
        under: As of when, which cases and which agreements, in the picture under its finding:
            what `under` says of the page.
        alt: Finding and figures for who cannot see it.
        table: What it is drawn from, in words and numbers.
        stands: The heading under which the page shows this table anyway; empty where it does not,
            and the table is folded away here.
        reads: How to read it, in markdown; stands right under it.
        file: The table as its file holds it, each number in a column of its own; None where that
            is the table.
    """

    name: str
    title: str
    under: str
    alt: str
    table: pl.DataFrame
    stands: str = ""
    reads: str = ""
    file: pl.DataFrame | None = None


class Headed(Protocol):
    """What a page says at its head."""

    @property
    def title(self) -> str:
        """Its finding."""

    @property
    def context(self) -> str:
        """As of when, which cases, by which agreements."""


def under(view: Headed) -> str:
    """What a picture says under its finding, as it is read without the page.

    The page's own finding, the agency and the service that were chosen, and its context.
    """
    city = loading.city()
    agency = current_viewer().agency or said("agency")
    service = said("service")
    chosen = [(names.agency(city), agency), (names.service(city), service)]
    named = [name(id_) for name, id_ in chosen if id_]
    unsaid = [name for name in named if name not in view.title]
    return " · ".join([plain(view.title), *map(plain, unsaid), view.context])


def chart(drawn: alt.LayerChart, about: About) -> None:
    """The chart, and folded away beneath it its figures and its two files."""
    st.vega_lite_chart(spec=specification(drawn), width="stretch", alt=about.alt)
    beneath(drawn, about)


def beneath(drawn: alt.LayerChart, about: About) -> None:
    """What stands under a chart, for one that a page draws itself, such as a map."""
    if about.reads:
        st.markdown(note(about.reads))
    # The compact kind is too pale to read, as captions are.
    numbers = st.expander(words.labels()["numbers"], on_change="rerun", key=f"numbers_{about.name}")
    # A page of seven charts would send and draw seven tables that nobody has asked for.
    if not numbers.open:
        return
    with numbers:
        if about.stands:
            st.markdown(note(words.stands(plain(about.stands))))
        else:
            _figures(about)
        with st.container(horizontal=True):
            _files(drawn, about)


def _figures(about: About) -> None:
    shown = about.table.with_columns(_bare(about.table))
    tables.show(shown, words.table_alt(bare(about.title)), f"figures_{about.name}")


def _files(drawn: alt.LayerChart, about: About) -> None:
    """Both are made when they are asked for, and the page need not be run again for them."""
    labels = words.labels()
    st.download_button(
        labels["picture"],
        partial(png, drawn, bare(about.title), bare(about.under)),
        file_name=file_name(about.name, "png"),
        mime="image/png",
        icon=":material/image:",
        on_click="ignore",
        key=f"picture_{about.name}",
    )
    st.download_button(
        labels["file"],
        partial(_csv, about.table if about.file is None else about.file),
        file_name=file_name(about.name, "csv"),
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key=f"csv_{about.name}",
    )


def _csv(table: pl.DataFrame) -> str:
    return spreadsheet(table.with_columns(_bare(table)))


def _bare(table: pl.DataFrame) -> list[pl.Series]:
    """The columns of words without the page's markdown; charts have tens of rows at most."""
    return [
        pl.Series(name, [None if said is None else bare(said) for said in table[name]], pl.String)
        for name, kind in table.schema.items()
        if kind == pl.String
    ]
