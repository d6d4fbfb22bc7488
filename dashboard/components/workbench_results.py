"""What a tried draft comes to, drawn: realistic targets, what it takes, findings and changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeVar

import polars as pl
import streamlit as st

from agreements.finding import Finding
from agreements.schema.city import City
from dashboard import loading
from dashboard.charts.curve import curve
from dashboard.components import addressed, case_table
from dashboard.components.chart import About, chart
from dashboard.loading.workbench import Trial
from dashboard.navigation import WORKBENCH
from dashboard.past.realistic import Past
from dashboard.past.whatif import WhatIf
from dashboard.roles import Viewer
from dashboard.views.workbench import Changes, changes, findings_table
from dashboard.views.workbench_targets import Apart, Asked, Takes, Targets, takes, targets
from dashboard.wording import workbench as words
from dashboard.wording import workbench_findings as finding_words
from dashboard.wording import workbench_targets as target_words
from dashboard.wording.badges import verdict
from dashboard.wording.markdown import note, plain

FIRST: Final = "13"
"""The weeks that are looked ahead at first."""

_View = TypeVar("_View")
_WEEKS = {"4": 4, "8": 8, "13": 13, "26": 26, "52": 52}


@dataclass(frozen=True)
class Seen:
    """What the applied text comes to.

    Attributes:
        viewer: Who works.
        at: The service and the promise that are looked at; None where there is none.
        city: What ids are called.
        trial: The text read and checked.
        whatif: What it would have made of the year; None where it is no change, or unusable.
        past: How long everything took by its rules; None where it is unusable.
        asked: The promise that is looked at; None where the text does not make it.
        text: The text that findings are about; None where nothing of it was changed here.
        before: What the checks say of it as a draft that changes nothing.
    """

    viewer: Viewer
    at: tuple[str, str] | None
    city: City
    trial: Trial
    whatif: WhatIf | None
    past: Past | None
    asked: Asked | None
    text: str | None
    before: tuple[Finding, ...] = ()

    @cached_property
    def targets(self) -> Targets | None:
        """What history says of the promise; None where there is none to ask about."""
        past, asked = self.past, self.asked
        if past is None or asked is None:
            return None
        return self._made(("targets",), lambda: targets(past, asked, self.city))

    def takes(self, weeks: str) -> Takes | None:
        """What it takes, to a date so many weeks ahead; None where nothing can be told."""
        past, asked = self.past, self.asked
        if past is None or asked is None:
            return None
        return self._made(("takes", weeks), lambda: takes(past, asked, _WEEKS[weeks]))

    def _made(self, what: tuple[str, ...], make: Callable[[], _View]) -> _View:
        """Made once for all who look at this promise of this text: from a million lives at most."""
        version = self.trial.version
        text = version.sha256 if version else ""
        return loading.view(self.viewer, WORKBENCH.name, (*what, text, self.at), make)

    @cached_property
    def changes(self) -> Changes | None:
        """What the text would have changed; None where it was not tried."""
        return None if self.whatif is None else changes(self.whatif, self.city)


def draw_targets(seen: Seen, below: str) -> None:
    """The curve of one promise, its verdict, and what most would have kept.

    Args:
        seen: What the text comes to.
        below: The page's line of context, for the picture.
    """
    view = seen.targets
    if view is None:
        return
    st.header(plain(view.title), anchor=False)
    if view.curve is None or view.table is None:
        return
    _verdict(view)
    about = About("targets", view.title, below, view.alt, view.table, reads=view.note)
    chart(curve(view.curve), about)
    _table(view.reached)


def draw_more(seen: Seen) -> None:
    """Seasons and districts apart, what it takes, and the cases that come out differently.

    Args:
        seen: What the text comes to.
    """
    if seen.past is not None and seen.asked is not None:
        parts = seen.targets.apart if seen.targets else ()
        left, right = st.columns(2, gap="medium")
        for nth, part in enumerate(parts):
            # Districts are many: what else is told apart stands beside them.
            with right if nth == 1 else left:
                _apart(part)
        _takes(seen)
    if seen.changes is not None and not seen.changes.cases.table.is_empty():
        case_table.show(seen.changes.cases, "whatif")


def _verdict(view: Targets) -> None:
    with st.container(border=True, gap="xsmall"):
        if view.verdict:
            st.markdown(verdict(view.look, view.verdict))
        if view.said:
            st.markdown(plain(view.said))


def _table(shown: pl.DataFrame | None) -> None:
    if shown is not None:
        st.table(shown, border="horizontal", hide_index=True)


def _apart(part: Apart) -> None:
    st.header(plain(part.title), anchor=False)
    if part.told:
        _table(part.table)


def _takes(seen: Seen) -> None:
    """What it takes, to a date that can be chosen."""
    labels = words.labels()
    options = {name: target_words.weeks(number) for name, number in _WEEKS.items()}
    place = st.container()
    chosen = addressed.segments("weeks", labels["weeks"], options, FIRST)
    view = seen.takes(chosen)
    if view is None:
        return
    with place:
        st.header(plain(view.title), anchor=False)
        for line in view.lines:
            st.markdown(plain(line))
    st.markdown(f"**{target_words.assumptions_title()}**")
    st.markdown("\n".join(f"- {plain(line)}" for line in view.assumptions))


def draw_findings(seen: Seen) -> None:
    """What the checks say of the draft, as `accord check` does.

    Args:
        seen: What the text comes to.
    """
    if seen.text is None:
        return
    found, known = _findings(seen)
    if found:
        errors = sum(f.severity == "error" for f in found)
        st.header(finding_words.findings_title(errors, len(found) - errors), anchor=False)
        _table(findings_table(found, seen.text))
    else:
        st.markdown(note(finding_words.nothing_new() if known else finding_words.no_findings()))
    if known:
        with st.expander(finding_words.found_before(len(known))):
            _table(findings_table(known, seen.text))


def _findings(seen: Seen) -> tuple[list[Finding], list[Finding]]:
    """What a change brought, and what a draft that changes nothing has as well."""
    before = {(f.code, f.path, f.message) for f in seen.before}
    told = [f for f in seen.trial.findings if f.severity != "info"]
    is_known = [(f.code, f.path, f.message) in before for f in told]
    parted = list(zip(told, is_known, strict=True))
    return [f for f, known in parted if not known], [f for f, known in parted if known]


def draw_changes(seen: Seen) -> None:
    """What the draft would have changed: how much is kept, which verdicts, which cases.

    Args:
        seen: What the text comes to.
    """
    view = seen.changes
    if view is None:
        return
    st.header(view.kept_title, anchor=False)
    st.markdown(f"{view.lead} {view.covered}")
    if view.kept.height:
        _table(view.kept)
    if view.kept_note:
        st.markdown(note(view.kept_note))
    if view.messages.height:
        st.header(words.messages_title(), anchor=False)
        _table(view.messages)
    st.header(words.changes_title(), anchor=False)
    by = addressed.segments("by", words.labels()["by"], words.groups(), "service")
    if view.by[by].is_empty():
        st.markdown(words.no_change())
        return
    _table(view.by[by])
